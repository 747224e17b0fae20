//! Where each person finds what waits for them, made from several rooms: the desk of a member with its statements,
//! submissions and answers; the first page of staff; what happened. Owns no table.

mod model;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

/// `/desk`, `/statements/{id}/answers` and `/submissions/{id}/answers`; `/staff` and `/staff/events`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Desk::PATTERN, web::get().to(pages::show_desk))
        .route(addresses::OwnStatements::PATTERN, web::get().to(pages::to_desk))
        .route(addresses::StatementAnswers::PATTERN, web::get().to(pages::to_answers))
        .route(addresses::SubmissionAnswers::PATTERN, web::get().to(pages::show_answers))
        .route(addresses::StaffDesk::PATTERN, web::get().to(pages::show_staff))
        .route(addresses::StaffEvents::PATTERN, web::get().to(pages::show_events));
}
