//! The pages of registration, of an organisation's own people, and of the ministry's staff.

mod application;
mod confirmation;
mod draft;
mod fields;
mod register;
pub(super) mod invitation;
mod inviting;
pub(super) mod members;
pub(super) mod staff;
mod start;

pub(super) use {
    application::{correct, renew, show as show_application, show_correction},
    confirmation::{
        ask_for_access, confirm_access, confirm_application, show_access, show_access_link, show_application_link,
    },
    register::{reopen, save_step, send, show as show_register, show_check, show_sent, show_step},
    start::start,
};
