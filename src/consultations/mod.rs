//! Consultations: notice, period, staff with their parts, publication and what comes after it; the counters of each.
//! Owns `consultations`, `notices`, `published_notices`, `period_changes`, `consultation_withdrawals`,
//! `consultation_versions`, `version_reasons`, `consultation_staff`, `consultation_invitations`,
//! `consultation_counters` and `year_counters`.

pub mod actions;
mod calendar;
mod happenings;
mod input;
mod model;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    calendar::{closing, dates},
    happenings::{AnswersOnRecord, Ends, Happening, MeetingNews, OnRecord, What},
    model::{
        CommentsBecomePublic, Consultation, ConsultationNumber, Deadline, DocumentKind, Instants, Missing, NotAnswered,
        Notice, NoticeField, Part, PeriodChange, Phase, Published, PublishedNotice, Purpose, Reasons, Reference, Title,
        Unissued, Unpublished, Unsaved, VersionReason, Versions, WithdrawalReason, Within, in_language, phase,
    },
    store::{
        Listed, OfDraft, Rounds, Search, bump, count_organisations, due, find, find_by_id, hold_by_id, invited,
        inviting, lock_by_id, next_change, next_round, notices, numbers, open_in, open_version, parts, period_changes,
        public, public_revision, public_revisions, published_list, published_notices, published_of, published_titles,
        published_versions, revisions, rounds, showing_comments, staff_list, take_number, titles, to_publish,
        under_way, version_reasons, versions_of_draft, withdrawal, withdrawn,
    },
};

#[cfg(test)]
pub(crate) use model::sample;

/// `/staff/consultations…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::StaffConsultations::PATTERN, web::get().to(pages::list))
        .route(addresses::StaffNewConsultation::PATTERN, web::post().to(pages::make))
        .route(addresses::StaffConsultation::PATTERN, web::get().to(pages::show))
        .route(addresses::StaffConsultation::PATTERN, web::post().to(pages::save))
        .route(addresses::StaffText::PATTERN, web::get().to(pages::show_text))
        .route(addresses::StaffText::PATTERN, web::post().to(pages::import))
        .route(addresses::StaffVersion::PATTERN, web::get().to(pages::version::show))
        .route(addresses::StaffVersion::PATTERN, web::post().to(pages::version::publish))
        .route(addresses::StaffVersionPreparation::PATTERN, web::post().to(pages::version::prepare))
        .route(addresses::StaffVersionDiscard::PATTERN, web::post().to(pages::version::discard))
        .route(addresses::StaffVersionPoints::PATTERN, web::get().to(pages::points::show))
        .route(addresses::StaffVersionPoints::PATTERN, web::post().to(pages::points::decide))
        .route(addresses::StaffPairs::PATTERN, web::get().to(pages::pairs::show))
        .route(addresses::StaffPairs::PATTERN, web::post().to(pages::pairs::pair))
        .route(addresses::StaffTextRemoval::PATTERN, web::post().to(pages::remove_text))
        .route(addresses::StaffTextCorrection::PATTERN, web::post().to(pages::mending::correct))
        .route(addresses::StaffTextReading::PATTERN, web::post().to(pages::mending::read_again))
        .route(addresses::StaffTextOriginal::PATTERN, web::get().to(pages::mending::original))
        .route(addresses::StaffPublication::PATTERN, web::get().to(pages::ask))
        .route(addresses::StaffPublication::PATTERN, web::post().to(pages::publish))
        .route(addresses::StaffUnscheduling::PATTERN, web::post().to(pages::unschedule))
        .route(addresses::StaffDiscard::PATTERN, web::get().to(pages::discard::ask))
        .route(addresses::StaffDiscard::PATTERN, web::post().to(pages::discard::discard))
        .route(addresses::StaffCorrection::PATTERN, web::get().to(pages::correction::ask))
        .route(addresses::StaffCorrection::PATTERN, web::post().to(pages::correction::correct))
        .route(addresses::StaffParts::PATTERN, web::get().to(pages::parts::ask))
        .route(addresses::StaffParts::PATTERN, web::post().to(pages::parts::change))
        .route(addresses::StaffConsultationInvitations::PATTERN, web::get().to(pages::invitations::show))
        .route(addresses::StaffConsultationInvitations::PATTERN, web::post().to(pages::invitations::invite))
        .route(addresses::StaffConsultationUninviting::PATTERN, web::post().to(pages::invitations::uninvite))
        .route(addresses::StaffPeriod::PATTERN, web::get().to(pages::period::ask))
        .route(addresses::StaffPeriod::PATTERN, web::post().to(pages::period::lengthen))
        .route(addresses::StaffWithdrawal::PATTERN, web::get().to(pages::withdrawal::ask))
        .route(addresses::StaffWithdrawal::PATTERN, web::post().to(pages::withdrawal::withdraw))
        .route(addresses::StaffRound::PATTERN, web::post().to(pages::round::make));
}
