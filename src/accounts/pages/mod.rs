//! Signing in, the account, links by letter, the ministry's people.

mod links;
mod sign_in;

pub(super) use sign_in::{show_sign_in, sign_in, sign_in_address, sign_in_again, sign_out};
pub use {
    links::open_link,
    sign_in::{closed, sign_in_at_once, wrong},
};
