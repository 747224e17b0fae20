//! Signing in, the account, links by letter, the ministry's people.

mod account;
mod address;
mod code;
mod confirmation;
mod denied;
mod employee;
mod links;
mod password;
mod password_link;
mod people;
mod reset;
mod second_factor;
mod second_factor_removal;
mod second_step;
mod sign_in;

pub(super) use {
    account::{edit_account, end_other_sessions, end_session, show_account},
    address::{ask_for_address, confirm_address, show_address, show_address_link},
    confirmation::{address_of, ask as ask_to_confirm, confirm},
    employee::{change_roles, invite_again, reset_second_factor, show_employee},
    password::{change_password, show_password},
    password_link::{set_first_password, set_password, show_reset_link, show_welcome_link},
    people::{invite, list_people, show_invitation},
    reset::{ask_for_reset, show_reset},
    second_factor::{make_codes, show_set_up, turn_on},
    second_factor_removal::{show_removal, turn_off},
    second_step::give_code,
    sign_in::{show_sign_in, sign_in, sign_in_address, sign_in_again, sign_out},
};
pub use {denied::Denied, links::open_link, sign_in::sign_in_at_once};
