//! The public pages, made from several rooms: home, the list of consultations, a consultation, its draft, one point of it, what was said
//! and answered, the results.
//! Owns no table.

mod comments;
mod model;
mod pages;
mod sheet;
mod store;

pub use pages::routes;
