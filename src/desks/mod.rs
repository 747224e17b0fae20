//! The own pages of each person, made from several rooms: their statements, their submissions, the answers. Owns no
//! table.

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
