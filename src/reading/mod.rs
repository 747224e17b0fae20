//! The public pages, made from several rooms: home, the list of consultations, a consultation, its draft, one point of
//! it, the comments and answers, the results; organisations with their submissions. Owns no table.

mod agreeing;
mod comments;
mod compared;
mod kept;
mod layout;
mod model;
mod outcomes;
mod pages;
mod store;
mod version;

pub use {kept::keep_pages, pages::routes};
