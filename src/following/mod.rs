//! Following: an address without an account, confirmed by a letter, that wants news of policy areas or of single
//! consultations; an organisation that follows a single one. Owns `followers`, `follows` and `followed_consultations`.

pub mod actions;
mod model;
mod pages;
mod store;

use actix_web::web;

use crate::addresses::{self, Page as _};

pub use {
    model::{Errand, Follower, path},
    store::{clear, find, followed_by, followers_of, organisations_of, still_there},
};

/// `/follow`, and the private links in the letters to followers.
pub fn routes(service: &mut web::ServiceConfig) {
    service
        .route(addresses::Follow::PATTERN, web::get().to(pages::show_follow))
        .route(addresses::Follow::PATTERN, web::post().to(pages::follow))
        .route(addresses::ConsultationFollowing::PATTERN, web::get().to(pages::organisations::show))
        .route(addresses::ConsultationFollowing::PATTERN, web::post().to(pages::organisations::save))
        .route(addresses::FollowLink::PATTERN, web::get().to(pages::links::show_confirmation))
        .route(addresses::FollowLink::PATTERN, web::post().to(pages::links::confirm))
        .route(addresses::FollowingLink::PATTERN, web::get().to(pages::links::show_following))
        .route(addresses::FollowingLink::PATTERN, web::post().to(pages::links::change))
        .route(addresses::UnfollowLink::PATTERN, web::get().to(pages::links::show_unfollow))
        .route(addresses::UnfollowLink::PATTERN, web::post().to(pages::links::unfollow));
}
