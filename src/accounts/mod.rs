//! People: who can sign in, with which password and which roles of staff; their sessions; links by letter, and how
//! often things are tried. Owns `people`, `staff_roles`, `sessions`, `links` and `attempts`.

pub mod actions;
mod cookies;
mod kept;
mod middleware;
mod model;
mod pages;
mod passwords;
mod store;

use actix_web::web;

pub use {
    middleware::{keep_form, load_viewer},
    model::{Email, EmailKey, Link, NewLink, NewPerson, Password, PersonName, Position, Purpose, Throttle, link_path},
    pages::{Denied, open_link, sign_in_at_once},
    passwords::Hash,
    store::{Contact, find_by_address, find_link, find_people, staff_with, viewer_of},
};

/// The ways in, `/account…`, `/staff/people…`, and the links by letter that concern people.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/sign-in", web::get().to(pages::show_sign_in))
        .route("/sign-in", web::post().to(pages::sign_in))
        .route("/sign-out", web::post().to(pages::sign_out))
        .route("/password-reset", web::get().to(pages::show_reset))
        .route("/password-reset", web::post().to(pages::ask_for_reset))
        .route("/links/reset/{id}/{secret}", web::get().to(pages::show_reset_link))
        .route("/links/reset/{id}/{secret}", web::post().to(pages::set_password))
        .route("/links/welcome/{id}/{secret}", web::get().to(pages::show_welcome_link))
        .route("/links/welcome/{id}/{secret}", web::post().to(pages::set_first_password))
        .route("/links/address/{id}/{secret}", web::get().to(pages::show_address_link))
        .route("/links/address/{id}/{secret}", web::post().to(pages::confirm_address))
        .route("/account", web::get().to(pages::show_account))
        .route("/account", web::post().to(pages::edit_account))
        .route("/account/address", web::get().to(pages::show_address))
        .route("/account/address", web::post().to(pages::ask_for_address))
        .route("/account/password", web::get().to(pages::show_password))
        .route("/account/password", web::post().to(pages::change_password))
        .route("/account/sessions/others/ending", web::post().to(pages::end_other_sessions))
        .route("/account/sessions/{id}/ending", web::post().to(pages::end_session))
        .route("/staff/people", web::get().to(pages::list_people))
        .route("/staff/people", web::post().to(pages::invite))
        .route("/staff/people/new", web::get().to(pages::show_invitation))
        .route("/staff/people/{id}", web::get().to(pages::show_employee))
        .route("/staff/people/{id}/roles", web::post().to(pages::change_roles))
        .route("/staff/people/{id}/invitation", web::post().to(pages::invite_again));
}
