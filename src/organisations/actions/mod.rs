//! What can happen in the register of organisations.
mod applications;
mod decisions;
mod members;
mod register;

pub(super) use applications::KEPT;
pub use {
    applications::{
        Sent, ask_for_access, clear as clear_applications, confirm_access, confirm_application, correct_application,
        keep_typed, reopen_application, send_again, send_application,
    },
    decisions::decide,
    members::{Inviter, NewInvitation, accept_invitation, change_rights, end_membership, invite, withdraw_invitation},
    register::{Added, add_member, add_organisation, admit},
};
