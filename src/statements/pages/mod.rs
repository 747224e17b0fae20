//! The pages of a statement.

mod check;
mod comment;
mod frame;
mod history;
mod statement;

pub use {
    check::{CheckPage, Declared, Told, show as show_check},
    comment::{add, change, new, remove, show as show_comment},
    frame::Frame,
    statement::{choose, show, write_note},
};
