//! What each person finds of their own, made from several rooms: what they are writing, what they handed in, what
//! became of it. Owns no table.

mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

/// `/statements`, `/statements/{id}/answers` and `/submissions/{id}/answers`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::OwnStatements::PATTERN, web::get().to(pages::show_statements))
        .route(addresses::StatementAnswers::PATTERN, web::get().to(pages::to_answers))
        .route(addresses::SubmissionAnswers::PATTERN, web::get().to(pages::show_answers));
}
