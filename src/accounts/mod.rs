//! People: who can sign in, with which password and which roles of staff; their sessions.
//! Owns `people`, `staff_roles` and `sessions`.

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
    model::{Email, NewPerson, Password, PersonName, Position},
    store::{Contact, find_people, staff_with, viewer_of},
};

/// `/sign-in`, `/sign-out`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/sign-in", web::get().to(pages::show_sign_in))
        .route("/sign-in", web::post().to(pages::sign_in))
        .route("/sign-out", web::post().to(pages::sign_out));
}
