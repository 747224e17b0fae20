//! People: who can sign in, with which password, which code and which staff roles; their sessions; links in letters,
//! and limits on attempts. Owns `people`, `staff_roles`, `second_factors`, `recovery_codes`, `sessions`, `links` and
//! `attempts`.

pub mod actions;
mod cookies;
mod kept;
mod middleware;
mod model;
mod pages;
mod passwords;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    cookies::{Client, is_known},
    middleware::{ask_to_confirm, changes_come_first, keep_form, load_viewer},
    model::{
        Email, EmailKey, Link, LinkOver, NewLink, NewPerson, Password, PersonName, Position, Purpose, Throttle,
        TooMany, link_path,
    },
    pages::{Denied, open_link, sign_in_at_once},
    passwords::Hash,
    store::{
        Contact, colleagues, colleagues_with_account, find_by_address, find_link, find_links, find_people,
        opens_second_factors, staff_with, viewer_of,
    },
};

#[cfg(debug_assertions)]
pub use passwords::hash_for_stories;

/// The sign-in pages, `/account…`, `/staff/people…`, and the links in letters that concern people.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::SignIn::PATTERN, web::get().to(pages::show_sign_in))
        .route(addresses::SignIn::PATTERN, web::post().to(pages::sign_in))
        .route(addresses::SecondStep::PATTERN, web::post().to(pages::give_code))
        .route(addresses::SignOut::PATTERN, web::post().to(pages::sign_out))
        .route(addresses::PasswordReset::PATTERN, web::get().to(pages::show_reset))
        .route(addresses::PasswordReset::PATTERN, web::post().to(pages::ask_for_reset))
        .route(addresses::ResetLink::PATTERN, web::get().to(pages::show_reset_link))
        .route(addresses::ResetLink::PATTERN, web::post().to(pages::set_password))
        .route(addresses::WelcomeLink::PATTERN, web::get().to(pages::show_welcome_link))
        .route(addresses::WelcomeLink::PATTERN, web::post().to(pages::set_first_password))
        .route(addresses::AddressLink::PATTERN, web::get().to(pages::show_address_link))
        .route(addresses::AddressLink::PATTERN, web::post().to(pages::confirm_address));
    service
        .route(addresses::Account::PATTERN, web::get().to(pages::show_account))
        .route(addresses::Account::PATTERN, web::post().to(pages::edit_account))
        .route(addresses::AccountAddress::PATTERN, web::get().to(pages::show_address))
        .route(addresses::AccountAddress::PATTERN, web::post().to(pages::ask_for_address))
        .route(addresses::AccountPassword::PATTERN, web::get().to(pages::show_password))
        .route(addresses::AccountPassword::PATTERN, web::post().to(pages::change_password))
        .route(addresses::Confirmation::PATTERN, web::post().to(pages::confirm))
        .route(addresses::SecondFactor::PATTERN, web::get().to(pages::show_set_up))
        .route(addresses::SecondFactor::PATTERN, web::post().to(pages::turn_on))
        .route(addresses::RecoveryCodes::PATTERN, web::post().to(pages::make_codes))
        .route(addresses::SecondFactorRemoval::PATTERN, web::get().to(pages::show_removal))
        .route(addresses::SecondFactorRemoval::PATTERN, web::post().to(pages::turn_off))
        .route(addresses::OtherSessionsEnding::PATTERN, web::post().to(pages::end_other_sessions))
        .route(addresses::SessionEnding::PATTERN, web::post().to(pages::end_session));
    service
        .route(addresses::StaffPeople::PATTERN, web::get().to(pages::list_people))
        .route(addresses::StaffPeople::PATTERN, web::post().to(pages::invite))
        .route(addresses::StaffNewPerson::PATTERN, web::get().to(pages::show_invitation))
        .route(addresses::StaffPerson::PATTERN, web::get().to(pages::show_employee))
        .route(addresses::StaffRoles::PATTERN, web::post().to(pages::change_roles))
        .route(addresses::StaffSecondFactor::PATTERN, web::post().to(pages::reset_second_factor))
        .route(addresses::StaffInvitation::PATTERN, web::post().to(pages::invite_again));
}
