//! The ministry's pages of the register.

mod deciding;
mod dossier;
mod helping;
mod list;

pub use {
    deciding::{approve, ask_refusal, ask_suspension, refuse, restore, suspend},
    dossier::show,
    helping::{appoint, invite},
    list::list,
};
