//! The staff's pages: the list, a consultation with its notice, its text, its publication, and what happens to it
//! afterwards.

pub mod correction;
pub mod discard;
mod dossier;
mod edit;
mod fields;
pub mod invitations;
mod list;
pub mod mending;
pub mod pairs;
pub mod parts;
pub mod points;
pub mod period;
mod preview;
mod publication;
pub mod round;
mod show;
mod text;
pub mod version;
mod warned;
pub mod withdrawal;

pub(super) use {
    edit::save,
    list::{list, make},
    publication::{ask, publish, unschedule},
    show::show,
    text::{import, remove as remove_text, show as show_text},
};
