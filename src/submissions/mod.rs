//! Submissions: what was handed in. The record, its numbers and digests, receipts.
//! Owns `submissions`, `signatures` and `comments`.

pub mod actions;
mod bytes;
pub mod canonical;
mod model;
mod store;

pub use {
    bytes::{Digest, Salt},
    model::{Channel, Comment, Declaration, Objection, Record, SentComment, Signature, Submission},
    store::{
        On, comments_of, find, find_own, for_staff, of_organisation, of_statement, of_statements, own, public, public_comments, public_counts, record,
        sent_comments, signatures_of,
    },
};
