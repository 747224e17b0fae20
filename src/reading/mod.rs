//! The public pages, made from several rooms: home, the list of consultations, a consultation, its draft, one point of it.
//! Owns no table.

mod model;
mod pages;
mod store;

pub use pages::routes;
