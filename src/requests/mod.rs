//! Requests for more time: an organisation asks for a longer period, the ministry answers in public: by lengthening it,
//! or by saying why not. Owns `time_requests` and `time_refusals`.

pub mod actions;
mod model;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    model::{Answer, Refused, Request, Unasked},
    store::{answered, find, organisations_asking, refusal},
};

/// `/consultations/{no}/requests/new`, `/staff/consultations/{no}/requests`, `/staff/requests/…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::NewTimeRequest::PATTERN, web::get().to(pages::asking::show))
        .route(addresses::NewTimeRequest::PATTERN, web::post().to(pages::asking::ask))
        .route(addresses::StaffTimeRequests::PATTERN, web::get().to(pages::refusal::list))
        .route(addresses::StaffTimeRefusal::PATTERN, web::get().to(pages::refusal::show))
        .route(addresses::StaffTimeRefusal::PATTERN, web::post().to(pages::refusal::refuse));
}
