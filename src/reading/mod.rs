//! The public pages, made from several rooms: home, the list of consultations, a consultation, its draft, one point of
//! it, what was said and answered, the results; organisations with what they handed in. Owns no table.

mod comments;
mod model;
mod outcomes;
mod pages;
mod sheet;
mod store;
mod version;

pub use pages::routes;
