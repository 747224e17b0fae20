//! Submissions: submitted statements on record, their numbers and digests, receipts.
//! Owns `submissions`, `signatures` and `comments`.

pub mod actions;
mod canonical;
mod model;
mod pages;
mod proof;
mod store;

use actix_web::web;

use crate::addresses::{self, Page};

pub use {
    model::{
        Channel, Comment, CommentOnRecord, Declaration, NewRecord, Note, Objection, PublicComment, Record, SentComment,
        Signatory, Signature, SignatureOnRecord, Submission, SubmissionOnRecord, Unnumbered, senders,
    },
    proof::{comment_proof, public_proof},
    store::{
        Listed, PlaceKey, PublicComments, comment_on_record, comments_of, find, find_own, of_organisation,
        of_statement, of_statements, own, public, public_comments, read_comments, record, sent_comments, signatures_of,
    },
};

/// `/statements/{id}/submission`, `/submissions/{id}`, `/submissions/{id}/print`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::StatementSubmission::PATTERN, web::post().to(pages::submit))
        .route(addresses::StatementSubmission::PATTERN, web::get().to(pages::to_receipt))
        .route(addresses::Submission::PATTERN, web::get().to(pages::show))
        .route(addresses::SubmissionPrint::PATTERN, web::get().to(pages::show_for_print));
}
