//! Signing in, the account, links by letter, the ministry's people.

mod account;
mod address;
mod denied;
mod employee;
mod links;
mod password;
mod password_link;
mod people;
mod reset;
mod sign_in;

pub(super) use {
    account::{edit_account, end_other_sessions, end_session, show_account},
    address::{ask_for_address, confirm_address, show_address, show_address_link},
    employee::{change_roles, invite_again, show_employee},
    password::{change_password, show_password},
    password_link::{set_first_password, set_password, show_reset_link, show_welcome_link},
    people::{invite, list_people, show_invitation},
    reset::{ask_for_reset, show_reset},
    sign_in::{show_sign_in, sign_in, sign_in_address, sign_in_again, sign_out},
};
pub use {denied::Denied, links::open_link, sign_in::sign_in_at_once};
