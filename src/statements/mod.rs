//! Statements: what an organisation is writing on a consultation, until it is handed in; readable to its organisation for ever.
//! Owns `statements` and `statement_comments`.

pub mod actions;
mod model;
mod store;

pub use {
    model::{CommentBody, CommentKind, CommentText, CoveringNote, Hindrance, ProposedWording, Statement, StatementComment, can_comment},
    store::{comment_counts, comments, find_own, lock_own, mark_submitted, on_consultation, own},
};
