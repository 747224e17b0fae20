//! One access rule (DESIGN 8.4): what each route answers to each kind of visitor. Routes are listed by the framework
//! itself; one without a row in the table fails.

mod crawler;
mod pages;
mod routes;
mod scene;
mod table;

pub use scene::{Scene, announce_meeting};
