//! What is made for programs and not for pages: feeds of news (Atom) and calendars, which anybody can follow. Owns no
//! table.

mod atom;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

/// `/feeds/…`.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Feed::PATTERN, web::get().to(pages::feed))
        .route(addresses::AreaFeed::PATTERN, web::get().to(pages::feed_of_area))
        .route(addresses::ConsultationFeed::PATTERN, web::get().to(pages::feed_of_consultation))
        .route(addresses::Calendar::PATTERN, web::get().to(pages::calendar))
        .route(addresses::AreaCalendar::PATTERN, web::get().to(pages::calendar_of_area))
        .route(addresses::ConsultationCalendar::PATTERN, web::get().to(pages::calendar_of_consultation));
}
