//! Consultations: notice, period, staff with their parts, publication; the counters of each. Owns `consultations`,
//! `notices`, `published_notices`, `consultation_versions`, `consultation_staff`, `consultation_counters` and
//! `year_counters`.

pub mod actions;
mod calendar;
mod input;
mod model;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    calendar::{closing, dates},
    model::{
        CommentsBecomePublic, Consultation, ConsultationNumber, Deadline, DocumentKind, Instants, Missing, NotAnswered,
        Notice, NoticeField, Part, Phase, Published, PublishedNotice, Purpose, Reference, Title, Unpublished, Unsaved,
        Within, in_language, phase,
    },
    store::{
        Listed, Search, bump, count_organisations, find, find_by_id, hold_by_id, lock_by_id, next_change, notices,
        numbers, open_version, parts, public, public_revision, public_revisions, published_list, published_notices,
        published_titles, published_versions, showing_comments, staff_list, take_number, titles,
    },
};

/// `/staff/consultations…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::StaffConsultations::PATTERN, web::get().to(pages::list))
        .route(addresses::StaffNewConsultation::PATTERN, web::post().to(pages::make))
        .route(addresses::StaffConsultation::PATTERN, web::get().to(pages::show))
        .route(addresses::StaffConsultation::PATTERN, web::post().to(pages::save))
        .route(addresses::StaffText::PATTERN, web::get().to(pages::show_text))
        .route(addresses::StaffText::PATTERN, web::post().to(pages::import))
        .route(addresses::StaffTextRemoval::PATTERN, web::post().to(pages::remove_text))
        .route(addresses::StaffPublication::PATTERN, web::get().to(pages::ask))
        .route(addresses::StaffPublication::PATTERN, web::post().to(pages::publish));
}
