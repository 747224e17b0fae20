//! The pages of a statement.

mod check;
mod comment;
mod frame;
mod history;
mod input;
mod newer;
mod removal;
mod statement;

pub use {
    check::{CheckPage, Declared, Told, show as show_check},
    comment::{add, change, new, show as show_comment},
    frame::Frame,
    removal::{ask as ask_removal, remove},
    statement::{choose, move_on, show, write_note},
};
