//! Notifications: who hears of what happened, the words of the letters, and their way to the mail server. An event
//! names its audience, the audience becomes tellings, each telling is worded as its reader sees things then.
//! Owns `tellings` and `letters`.

pub mod actions;
mod audience;
mod model;
mod pages;
mod sending;
mod store;
mod tellings;
mod words;

use actix_web::web;

use crate::addresses::{self, Page};

pub use {
    model::{Kind, Letter, NewLetter, NewTelling, Reader, State, Telling, Text, Why},
    sending::send_due,
    tellings::announce_due,
};

/// `/staff/letters`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Letters::PATTERN, web::get().to(pages::list))
        .route(addresses::Letter::PATTERN, web::get().to(pages::show))
        .route(addresses::LetterResend::PATTERN, web::post().to(pages::resend));
}
