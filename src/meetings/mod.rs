//! Meetings about consultations: the ministry invites, organisations register, the minutes are published.
//! Owns `meetings`, `meeting_notices`, `meeting_minutes` and `meeting_registrations`.

pub mod actions;
mod calendar;
mod input;
mod model;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    calendar::entry,
    model::{Announcement, Meeting, MeetingKind, MeetingNotice, Minutes, Registration, Words, happenings},
    store::{
        ahead, find, find_registration, of_consultation, of_consultations, organisations_registered, registered_for,
    },
};

/// `/consultations/{no}/meetings/…`, `/staff/consultations/{no}/meetings…`, `/staff/meetings/…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Meeting::PATTERN, web::get().to(pages::shown::show))
        .route(addresses::MeetingRegistration::PATTERN, web::post().to(pages::shown::register))
        .route(addresses::MeetingGivingUp::PATTERN, web::post().to(pages::shown::give_up))
        .route(addresses::StaffMeetings::PATTERN, web::get().to(pages::staff::list))
        .route(addresses::StaffNewMeeting::PATTERN, web::get().to(pages::announcing::ask))
        .route(addresses::StaffNewMeeting::PATTERN, web::post().to(pages::announcing::announce))
        .route(addresses::StaffMeeting::PATTERN, web::get().to(pages::staff::show))
        .route(addresses::StaffMeetingSheet::PATTERN, web::get().to(pages::staff::sheet))
        .route(addresses::StaffMeetingChange::PATTERN, web::get().to(pages::changing::ask))
        .route(addresses::StaffMeetingChange::PATTERN, web::post().to(pages::changing::change))
        .route(addresses::StaffMeetingCancellation::PATTERN, web::get().to(pages::cancelling::ask))
        .route(addresses::StaffMeetingCancellation::PATTERN, web::post().to(pages::cancelling::cancel))
        .route(addresses::StaffMeetingMinutes::PATTERN, web::get().to(pages::minutes::ask))
        .route(addresses::StaffMeetingMinutes::PATTERN, web::post().to(pages::minutes::publish));
}
