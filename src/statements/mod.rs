//! Statements: what an organisation is writing on a consultation, until it is handed in; readable to its organisation
//! for ever. Owns `statements` and `statement_comments`.

pub mod actions;
mod model;
mod pages;
mod store;
mod written;

use actix_web::web;

pub use {
    model::{
        CommentBody, CommentKind, CommentText, CoveringNote, Hindrance, ProposedWording, Reply, Statement,
        StatementComment, can_comment, shortened,
    },
    pages::{CheckPage, Declared, Frame, Told},
    store::{
        comment_counts, due, find, find_own, find_readable, lock_own, mark_submitted, on_consultation, own,
    },
    written::{Written, written},
};

/// `/consultations/{no}/statement`, `/consultations/{no}/comments/new`, `/statements/…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/consultations/{no}/statement", web::get().to(pages::choose))
        .route("/consultations/{no}/comments/new", web::get().to(pages::new))
        .route("/consultations/{no}/statement/comments", web::post().to(pages::add))
        .route("/statements/{id}", web::get().to(pages::show))
        .route("/statements/{id}/note", web::post().to(pages::write_note))
        .route("/statements/{id}/comments/{comment}", web::get().to(pages::show_comment))
        .route("/statements/{id}/comments/{comment}", web::post().to(pages::change))
        .route("/statements/{id}/comments/{comment}/removal", web::post().to(pages::remove))
        .route("/statements/{id}/check", web::get().to(pages::show_check));
}
