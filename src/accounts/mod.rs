//! People: who can sign in, with which password and which roles of staff; their sessions; links by letter, and how often things are tried.
//! Owns `people`, `staff_roles`, `sessions`, `links` and `attempts`.

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
    pages::{closed, open_link, sign_in_at_once, wrong},
    passwords::Hash,
    store::{Contact, find_by_address, find_link, find_links, find_people, staff_with, viewer_of},
};

/// `/sign-in`, `/sign-out`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/sign-in", web::get().to(pages::show_sign_in))
        .route("/sign-in", web::post().to(pages::sign_in))
        .route("/sign-out", web::post().to(pages::sign_out));
}
