mod asked;
mod choices;
mod closure;
mod desk;
mod detail;
mod history;
mod nameable;
mod proof;
mod publication;
mod typed;
mod writing;

pub(super) use {
    closure::{ask as ask_closure, close},
    desk::{lead_to_comment, show, show_comment},
    proof::show as prove,
    publication::{ask as ask_publication, publish},
    writing::{approve, correct, discard, send_back, take_over, write},
};
