//! What can happen to people, their passwords, addresses, sessions and roles.
mod account;
mod links;
mod passwords;
mod second_factor;
mod sessions;
mod staff;

pub(super) use links::still_opens;
pub use {
    account::{ask_for_address, confirm_address, edit_account},
    links::{make_link, may_go_on, take_link, withdraw_link},
    passwords::{ask_for_reset, change_password, hash, set_first_password, set_password_by_link},
    second_factor::{
        confirm, give_code, make_recovery_codes, reset_second_factor_by_address, reset_second_factor_of,
        turn_off_second_factor, turn_on_second_factor,
    },
    sessions::{
        Attempt, Begun, Recognition, end_other_sessions, end_session, forgive, note_use, prove, recognise, remember,
        sign_in, sign_out,
    },
    staff::{Invited, add_person, add_staff, change_roles, invite_again, invite_staff},
};
