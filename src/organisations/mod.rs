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

/// `/start`, `/register` and what follows from it, an organisation's application.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/start", web::get().to(pages::start))
        .route("/register", web::get().to(pages::show_register))
        .route("/register/check", web::get().to(pages::show_check))
        .route("/register/check", web::post().to(pages::send))
        .route("/register/sent", web::get().to(pages::show_sent))
        .route("/register/sent", web::post().to(pages::reopen))
        .route("/register/access/{id}", web::get().to(pages::show_access))
        .route("/register/access/{id}", web::post().to(pages::ask_for_access))
        .route("/register/{step}", web::get().to(pages::show_step))
        .route("/register/{step}", web::post().to(pages::save_step))
        .route("/links/application/{id}/{secret}", web::get().to(pages::show_application_link))
        .route("/links/application/{id}/{secret}", web::post().to(pages::confirm_application))
        .route("/links/access/{id}/{secret}", web::get().to(pages::show_access_link))
        .route("/links/access/{id}/{secret}", web::post().to(pages::confirm_access))
        .route("/organisations/{id}/application", web::get().to(pages::show_application))
        .route("/organisations/{id}/application/correction", web::get().to(pages::show_correction))
        .route("/organisations/{id}/application/correction", web::post().to(pages::correct))
        .route("/organisations/{id}/application/renewal", web::post().to(pages::renew));
}
