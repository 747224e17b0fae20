//! Statements: what an organisation writes on a consultation until it is submitted. Its organisation can read it for
//! ever. Owns `statements` and `statement_comments`.

pub mod actions;
mod model;
mod own;
mod pages;
mod store;
mod written;

use actix_web::web;

use crate::addresses::{self, Page};

pub use {
    model::{
        CommentBody, CommentKind, CommentText, CoveringNote, Hindrance, ProposedWording, Reply, RevisedComment,
        Statement, StatementComment, can_comment,
    },
    own::{Begun, Mark, OwnWork, Strip},
    pages::{CheckPage, Declared, Frame, Told},
    store::{
        Before, Reopening, Wrote, closed, comment_counts, due, find, find_own, find_readable, is_done, lock_affairs,
        mark_submitted, mark_withdrawn, marks, nearest, newest, newest_on, on_consultation, on_other_versions,
        organisations_done, organisations_writing, own_work, reopen, standing_before, unsent, writers,
    },
    written::{Written, written},
};

/// `/consultations/{no}/statement`, `/consultations/{no}/comments/new`, `/statements/…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::OwnStatement::PATTERN, web::get().to(pages::choose))
        .route(addresses::OwnStatement::PATTERN, web::post().to(pages::begin))
        .route(addresses::NewComment::PATTERN, web::get().to(pages::new))
        .route(addresses::StatementComments::PATTERN, web::post().to(pages::add))
        .route(addresses::Statement::PATTERN, web::get().to(pages::show))
        .route(addresses::StatementNote::PATTERN, web::post().to(pages::write_note))
        .route(addresses::StatementReply::PATTERN, web::post().to(pages::choose_reply))
        .route(addresses::StatementOrder::PATTERN, web::post().to(pages::order))
        .route(addresses::StatementGivingUp::PATTERN, web::get().to(pages::ask_giving_up))
        .route(addresses::StatementGivingUp::PATTERN, web::post().to(pages::give_up))
        .route(addresses::StatementComment::PATTERN, web::get().to(pages::show_comment))
        .route(addresses::StatementComment::PATTERN, web::post().to(pages::change))
        .route(addresses::StatementCommentMove::PATTERN, web::post().to(pages::move_on))
        .route(addresses::StatementCommentRemoval::PATTERN, web::get().to(pages::ask_removal))
        .route(addresses::StatementCommentRemoval::PATTERN, web::post().to(pages::remove))
        .route(addresses::StatementCheck::PATTERN, web::get().to(pages::show_check));
}
