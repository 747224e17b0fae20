//! Notifications: who gets letters about events, the words of the letters, and their sending. An event names its
//! audience, the audience becomes tellings, and each telling becomes a letter with what its reader may see at that
//! time.
//! Owns `tellings`, `letters` and `letter_choices`.

pub mod actions;
mod audience;
mod domains;
mod given_up;
mod model;
mod pages;
mod sending;
mod store;
mod tellings;
mod words;

use actix_web::web;

use crate::addresses::{self, Page};

pub use {
    given_up::{GivenUp, given_up},
    model::{
        Because, Choice, Choices, Fate, Group, Hints, Kind, Letter, NewLetter, NewTelling, Reader, State, Telling,
        Text, Why, no_news,
    },
    sending::Sender,
    tellings::announce_due,
};

/// `/staff/letters`, `/staff/consultations/{no}/told`, `/account/letters`, `/links/no-news/…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Letters::PATTERN, web::get().to(pages::letters::list))
        .route(addresses::Letter::PATTERN, web::get().to(pages::letters::show))
        .route(addresses::LetterPreview::PATTERN, web::get().to(pages::letters::preview))
        .route(addresses::LetterResend::PATTERN, web::post().to(pages::letters::resend))
        .route(addresses::StaffTold::PATTERN, web::get().to(pages::told::show))
        .route(addresses::StaffToldSheet::PATTERN, web::get().to(pages::told::sheet))
        .route(addresses::AccountLetters::PATTERN, web::get().to(pages::choices::show))
        .route(addresses::AccountLetters::PATTERN, web::post().to(pages::choices::choose))
        .route(addresses::NoNewsLink::PATTERN, web::get().to(pages::no_news::show))
        .route(addresses::NoNewsLink::PATTERN, web::post().to(pages::no_news::stop))
        .route(addresses::TellingRevival::PATTERN, web::post().to(pages::letters::revive_telling))
        .route(addresses::EventRevival::PATTERN, web::post().to(pages::letters::revive_event));
}
