//! The review desk: the answers being prepared, their approval and publication; the answers on record.
//! Owns `responses`, `response_assessments`, `publications` and `answers`.

pub mod actions;
mod model;
mod pages;
mod store;

use actix_web::web;

pub use {
    model::{Answer, GivenAnswer, Hindrance, Remark, Response, State, Sum, Verdict, Wording},
    store::{
        Approved, ResultKey, ResultRow, answered_by, answered_organisations, answers_by_organisation, answers_to,
        approved, due, find, holding, of_publication_to, own, results, sum, unpublished, waiting_for,
    },
};

/// `/staff/comments…`, `/staff/responses…`, and what publishes answers and closes a consultation.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/staff/comments", web::get().to(pages::show))
        .route("/staff/comments/{id}", web::get().to(pages::show_comment))
        .route("/staff/comments/{id}/response", web::post().to(pages::write))
        .route("/staff/responses/{id}/approval", web::post().to(pages::approve))
        .route("/staff/responses/{id}/return", web::post().to(pages::send_back))
        .route("/staff/responses/{id}/correction", web::post().to(pages::correct))
        .route("/staff/consultations/{no}/answers", web::get().to(pages::ask_publication))
        .route("/staff/consultations/{no}/answers", web::post().to(pages::publish))
        .route("/staff/consultations/{no}/closure", web::get().to(pages::ask_closure))
        .route("/staff/consultations/{no}/closure", web::post().to(pages::close));
}
