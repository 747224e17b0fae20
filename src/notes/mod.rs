//! Internal notes: what staff write to each other about a comment. They are work, not record, and no public scope
//! reaches them. Owns `internal_notes`.

pub mod actions;
mod model;
mod store;

pub use {
    model::{InternalNote, NewNote, Unnoted},
    store::{counts, find, of_assessment},
};
