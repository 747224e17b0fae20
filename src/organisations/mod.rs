//! The register of non-governmental organisations, and who acts for them with which rights.
//! Owns `organisations` and `memberships`.

pub mod actions;
mod middleware;
mod model;
mod store;

pub use {
    middleware::load_memberships,
    model::{Country, NewOrganisation, Organisation, OrganisationName, RegisterName, RegistrationNumber, Rights, State},
    store::{MemberEntry, find, members, memberships_of, names},
};
