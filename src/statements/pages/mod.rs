//! The pages of a statement.

mod check;
mod comment;
mod frame;
mod history;
mod input;
mod newer;
mod removal;
mod revision;
mod statement;
mod whole;

pub use {
    check::{CheckPage, Declared, Told, show as show_check},
    comment::{add, change, new, show as show_comment},
    frame::Frame,
    removal::{ask as ask_removal, remove},
    statement::{move_on, show, write_note},
    whole::{ask_giving_up, begin, choose, choose_reply, give_up, order},
};
