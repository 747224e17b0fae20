mod asked;
mod closure;
mod desk;
mod detail;
mod publication;
mod typed;
mod writing;

pub(super) use {
    closure::{ask as ask_closure, close},
    desk::{show, show_comment},
    publication::{ask as ask_publication, publish},
    writing::{approve, correct, send_back, write},
};
