//! Submissions: what was handed in. The record, its numbers and digests, receipts.
//! Owns `submissions`, `signatures` and `comments`.

pub mod actions;
mod canonical;
mod model;
mod pages;
mod proof;
mod store;

use actix_web::web;

pub use {
    model::{
        Channel, Comment, Declaration, Objection, PublicComment, Record, SentComment, Signatory, Signature, Submission,
    },
    store::{
        On, comments_of, find, find_own, for_staff, of_organisation, of_statement, of_statements, own, public,
        public_comments, public_counts, read_comments, record, sent_comments, signatures_of,
    },
};

/// `/statements/{id}/submission`, `/submissions/{id}`, `/submissions/{id}/print`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/statements/{id}/submission", web::post().to(pages::submit))
        .route("/statements/{id}/submission", web::get().to(pages::to_receipt))
        .route("/submissions/{id}", web::get().to(pages::show))
        .route("/submissions/{id}/print", web::get().to(pages::show_for_print));
}
