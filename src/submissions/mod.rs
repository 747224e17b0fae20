//! Submissions: submitted statements on record, their numbers and digests, receipts.
//! Owns `submissions`, `signatures`, `comments`, `withdrawals`, `hold_backs`, `hold_back_ends`, `redactions`,
//! `redacted_passages`, `redaction_ends`, `recordings`, `scans` and `paper_sheets`.

pub mod actions;
mod canonical;
mod input;
mod model;
mod pages;
mod proof;
mod store;

use actix_web::web;

use crate::addresses::{self, Page};

pub use {
    model::{
        Bar, Book, Came, Channel, Comment, CommentOnRecord, Course, Cover, Declaration, Erasable, Erased,
        ErasureGround, Field, HoldBack, HoldBackEnd, HoldGround, Later, Marker, NewRecord, NotTakenUp, Note, Objection,
        Paper, PaperComment, Passage, PublicComment, Record, Redaction, RedactionGround, Scan, Sender, SentComment,
        Signatory, Signature, SignatureOnRecord, Submission, SubmissionOnRecord, Unheld, Unnumbered, Unredacted,
        Unregistered, Withdrawal, WithdrawalOnRecord, covered, grounds, joined, may_take_up,
    },
    proof::{comment_proof, public_proof},
    store::{
        Listed, PlaceKey, PublicComments, comment_on_record, comments_of, courses, covers_of_note, find, find_own,
        held_back, hold_back, of_organisation, of_statement, of_statements, own, public, public_comments,
        read_comments, record, redaction, redactions_of, scans_of, sent_comments, signatures_of, successor,
        unregistered, without_objections,
    },
};

/// `/statements/{id}/submission`, `/submissions/{id}` and what stands below it; what came on paper.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::StatementSubmission::PATTERN, web::post().to(pages::submit))
        .route(addresses::StatementSubmission::PATTERN, web::get().to(pages::to_receipt))
        .route(addresses::Submission::PATTERN, web::get().to(pages::show))
        .route(addresses::SubmissionRevision::PATTERN, web::post().to(pages::revise))
        .route(addresses::SubmissionWithdrawal::PATTERN, web::get().to(pages::ask_withdrawal))
        .route(addresses::SubmissionWithdrawal::PATTERN, web::post().to(pages::withdraw))
        .route(addresses::SubmissionPrint::PATTERN, web::get().to(pages::show_for_print))
        .route(addresses::StaffOnPaper::PATTERN, web::get().to(pages::paper::list::show))
        .route(addresses::StaffPaper::PATTERN, web::get().to(pages::paper::form::ask))
        .route(addresses::StaffPaper::PATTERN, web::post().to(pages::paper::form::record))
        .route(addresses::StaffPaperSheets::PATTERN, web::get().to(pages::paper::sheet::ask))
        .route(addresses::StaffPaperSheets::PATTERN, web::post().to(pages::paper::sheet::bring))
        .route(addresses::StaffPaperTemplate::PATTERN, web::get().to(pages::paper::sheet::template))
        .route(addresses::StaffPaperSheet::PATTERN, web::get().to(pages::paper::made::show))
        .route(addresses::StaffPaperSheet::PATTERN, web::post().to(pages::paper::made::record))
        .route(addresses::StaffScans::PATTERN, web::get().to(pages::paper::scans::show))
        .route(addresses::StaffScans::PATTERN, web::post().to(pages::paper::scans::add))
        .route(addresses::StaffScan::PATTERN, web::get().to(pages::paper::scans::save));
}
