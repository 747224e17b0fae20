//! People: who can sign in, with which password and which roles of staff; their sessions.
//! Owns `people`, `staff_roles` and `sessions`.

pub mod actions;
mod cookies;
mod middleware;
mod model;
mod passwords;
mod store;

pub use {
    middleware::load_viewer,
    model::{Email, NewPerson, Password, PersonName, Position},
    store::{Contact, find_people, staff_with, viewer_of},
};
