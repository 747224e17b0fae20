//! The register of non-governmental organisations: who applies, what the ministry decides, who acts for them with which rights.
//! Owns `organisations`, `memberships`, `followed_areas`, `organisation_decisions`, `applications`, `invitations` and `access_requests`.

pub mod actions;
mod middleware;
mod model;
mod pages;
mod store;

use actix_web::web;

pub use {
    middleware::load_memberships,
    model::{
        Country, Decided, Decision, Details, NewOrganisation, Organisation, OrganisationName, RegisterName, RegistrationNumber, Rights, State, Typed,
        country_name,
    },
    store::{
        AccessRequest, Invitation, MemberEntry, access_request, areas_of, decisions_of, find, find_decision, invitation, members, membership, memberships_of,
        names, typed_of_link,
    },
};

/// `/start`.
pub fn routes(service: &mut web::ServiceConfig) {
    service.route("/start", web::get().to(pages::start));
}
