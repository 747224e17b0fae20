//! The register of non-governmental organisations: who applies, what the ministry decides, who acts for them with which
//! rights. Owns `organisations`, `memberships`, `followed_areas`, `organisation_decisions`, `applications`,
//! `invitations`, `access_requests` and `register_revisions`.

pub mod actions;
mod middleware;
mod model;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    middleware::load_memberships,
    model::{
        Country, Decided, Decision, Details, NewOrganisation, Organisation, OrganisationName, RegisterName,
        RegistrationNumber, Rights, State, Typed, countries, country_name,
    },
    store::{
        AccessRequest, Invitation, MemberEntry, Registered, access_request, areas_of, decisions_of, each_person_of,
        find, find_decision, find_public, followed_by, following, invitation, may_act, members, membership,
        memberships_of, names, people_of, public, public_list, register_revision, sought, to_choose_from,
        typed_of_link, waiting, with_words,
    },
};

/// `/start`; `/register` and its steps, an organisation's application; its members and invitations;
/// `/staff/organisations`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Start::PATTERN, web::get().to(pages::start))
        .route(addresses::Register::PATTERN, web::get().to(pages::show_register))
        .route(addresses::RegisterCheck::PATTERN, web::get().to(pages::show_check))
        .route(addresses::RegisterCheck::PATTERN, web::post().to(pages::send))
        .route(addresses::RegisterSent::PATTERN, web::get().to(pages::show_sent))
        .route(addresses::RegisterSent::PATTERN, web::post().to(pages::reopen))
        .route(addresses::RegisterAccess::PATTERN, web::get().to(pages::show_access))
        .route(addresses::RegisterAccess::PATTERN, web::post().to(pages::ask_for_access))
        .route(addresses::RegisterStep::PATTERN, web::get().to(pages::show_step))
        .route(addresses::RegisterStep::PATTERN, web::post().to(pages::save_step))
        .route(addresses::ApplicationLink::PATTERN, web::get().to(pages::show_application_link))
        .route(addresses::ApplicationLink::PATTERN, web::post().to(pages::confirm_application))
        .route(addresses::AccessLink::PATTERN, web::get().to(pages::show_access_link))
        .route(addresses::AccessLink::PATTERN, web::post().to(pages::confirm_access))
        .route(addresses::Application::PATTERN, web::get().to(pages::show_application))
        .route(addresses::ApplicationCorrection::PATTERN, web::get().to(pages::show_correction))
        .route(addresses::ApplicationCorrection::PATTERN, web::post().to(pages::correct))
        .route(addresses::ApplicationRenewal::PATTERN, web::post().to(pages::renew));
    service
        .route(addresses::StaffOrganisations::PATTERN, web::get().to(pages::staff::list))
        .route(addresses::StaffOrganisation::PATTERN, web::get().to(pages::staff::show))
        .route(addresses::StaffApproval::PATTERN, web::post().to(pages::staff::approve))
        .route(addresses::StaffRestoration::PATTERN, web::post().to(pages::staff::restore))
        .route(addresses::StaffRefusal::PATTERN, web::get().to(pages::staff::ask_refusal))
        .route(addresses::StaffRefusal::PATTERN, web::post().to(pages::staff::refuse))
        .route(addresses::StaffSuspension::PATTERN, web::get().to(pages::staff::ask_suspension))
        .route(addresses::StaffSuspension::PATTERN, web::post().to(pages::staff::suspend))
        .route(addresses::StaffManager::PATTERN, web::post().to(pages::staff::appoint))
        .route(addresses::StaffInvitations::PATTERN, web::post().to(pages::staff::invite));
    service
        .route(addresses::Members::PATTERN, web::get().to(pages::members::show))
        .route(addresses::MemberRights::PATTERN, web::get().to(pages::members::show_rights))
        .route(addresses::MemberRights::PATTERN, web::post().to(pages::members::change_rights))
        .route(addresses::MembershipEnding::PATTERN, web::get().to(pages::members::ask_ending))
        .route(addresses::MembershipEnding::PATTERN, web::post().to(pages::members::end))
        .route(addresses::Invitations::PATTERN, web::post().to(pages::members::invite))
        .route(addresses::InvitationWithdrawal::PATTERN, web::post().to(pages::members::withdraw))
        .route(addresses::InvitationLink::PATTERN, web::get().to(pages::invitation::show))
        .route(addresses::InvitationLink::PATTERN, web::post().to(pages::invitation::accept));
}
