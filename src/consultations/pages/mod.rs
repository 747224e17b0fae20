//! The staff's pages: the list, a consultation with its notice, its text, its publication.

mod dossier;
mod edit;
mod list;
mod preview;
mod publication;
mod show;
mod text;

pub(super) use {
    edit::save,
    list::{list, make},
    publication::{ask, publish},
    show::show,
    text::{import, remove as remove_text, show as show_text},
};
