//! Opinions: a reviewer asks a colleague outside the reviewers for a view on one comment; the colleague sees that
//! comment and nothing else. Owns `opinions`.

pub mod actions;
mod model;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    model::{NewOpinion, Opinion, Over, Stage, Unasked, still_serves},
    store::{find, find_asked, of_assessment, waiting_for},
};

/// `/opinions/{id}`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Opinion::PATTERN, web::get().to(pages::show))
        .route(addresses::Opinion::PATTERN, web::post().to(pages::give));
}
