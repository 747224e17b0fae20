//! The register of non-governmental organisations: who applies, what the ministry decides, who acts for them with which
//! rights. Owns `organisations`, `memberships`, `followed_areas`, `organisation_decisions`, `applications`,
//! `invitations` and `access_requests`.

pub mod actions;
mod middleware;
mod model;
mod pages;
mod store;

use actix_web::web;

pub use {
    middleware::load_memberships,
    model::{
        Country, Decided, Decision, Details, NewOrganisation, Organisation, OrganisationName, RegisterName,
        RegistrationNumber, Rights, State, Typed, country_name,
    },
    store::{
        AccessRequest, Invitation, MemberEntry, Registered, access_request, areas_of, decisions_of, find,
        find_decision, find_public, invitation, members, membership, memberships_of, names, people_of, public,
        public_list, typed_of_link,
    },
};

/// `/start`; `/register` and what follows from it, an organisation's application; its members and invitations;
/// `/staff/organisations`.
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
    service
        .route("/staff/organisations", web::get().to(pages::staff::list))
        .route("/staff/organisations/{id}", web::get().to(pages::staff::show))
        .route("/staff/organisations/{id}/approval", web::post().to(pages::staff::approve))
        .route("/staff/organisations/{id}/restoration", web::post().to(pages::staff::restore))
        .route("/staff/organisations/{id}/refusal", web::get().to(pages::staff::ask_refusal))
        .route("/staff/organisations/{id}/refusal", web::post().to(pages::staff::refuse))
        .route("/staff/organisations/{id}/suspension", web::get().to(pages::staff::ask_suspension))
        .route("/staff/organisations/{id}/suspension", web::post().to(pages::staff::suspend))
        .route("/staff/organisations/{id}/manager", web::post().to(pages::staff::appoint))
        .route("/staff/organisations/{id}/invitations", web::post().to(pages::staff::invite));
    service
        .route("/organisations/{id}/members", web::get().to(pages::members::show))
        .route("/organisations/{id}/members/{membership}", web::get().to(pages::members::show_rights))
        .route("/organisations/{id}/members/{membership}", web::post().to(pages::members::change_rights))
        .route("/organisations/{id}/members/{membership}/ending", web::get().to(pages::members::ask_ending))
        .route("/organisations/{id}/members/{membership}/ending", web::post().to(pages::members::end))
        .route("/organisations/{id}/invitations", web::post().to(pages::members::invite))
        .route("/organisations/{id}/invitations/{link}/withdrawal", web::post().to(pages::members::withdraw))
        .route("/links/invitation/{id}/{secret}", web::get().to(pages::invitation::show))
        .route("/links/invitation/{id}/{secret}", web::post().to(pages::invitation::accept));
}
