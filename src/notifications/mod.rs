//! Notifications: who hears of what happened, the words of the letters, and their way to the mail server.
//! Owns `letters`.

mod accounts;
pub mod actions;
mod announcing;
mod answers;
mod audience;
mod composer;
mod letters;
mod model;
mod occasion;
mod pages;
mod register;
mod sending;
mod store;
mod submission;

use actix_web::web;

pub use {
    announcing::announce_due,
    model::{Kind, Letter, NewLetter, State, Text},
    sending::send_due,
};

/// `/staff/letters`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route("/staff/letters", web::get().to(pages::list))
        .route("/staff/letters/{id}", web::get().to(pages::show))
        .route("/staff/letters/{id}/resend", web::post().to(pages::resend));
}
