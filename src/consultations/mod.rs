//! Consultations: notice, period, staff by part, publication; the counters of each. Owns `consultations`, `notices`,
//! `published_notices`, `consultation_versions`, `consultation_staff`, `consultation_counters` and `year_counters`.

pub mod actions;
mod input;
mod model;
mod pages;
mod store;

use actix_web::web;

pub use {
    model::{
        CommentsBecomePublic, Consultation, ConsultationNumber, DocumentKind, Missing, NotAnswered, Notice,
        NoticeField, Part, Phase, Published, PublishedNotice, Purpose, Reference, in_language, phase,
    },
    store::{
        Listed, Search, bump, count_organisations, find, find_by_id, hold_by_id, lock_by_id, notices, open_version,
        parts, public, public_revision, published_list, published_notices, published_versions, showing_comments,
        staff_list, take_number, titles,
    },
};

/// `/staff/consultations…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/staff/consultations", web::get().to(pages::list))
        .route("/staff/consultations/new", web::post().to(pages::make))
        .route("/staff/consultations/{no}", web::get().to(pages::show))
        .route("/staff/consultations/{no}", web::post().to(pages::save))
        .route("/staff/consultations/{no}/text", web::get().to(pages::show_text))
        .route("/staff/consultations/{no}/text", web::post().to(pages::import))
        .route("/staff/consultations/{no}/publication", web::get().to(pages::ask))
        .route("/staff/consultations/{no}/publication", web::post().to(pages::publish));
}
