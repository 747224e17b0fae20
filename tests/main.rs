//! All tests in one binary: one runtime, one private PostgreSQL, one browser for each thread.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it is")]

mod access;
mod accounts;
mod architecture;
mod conventions;
mod assessments;
mod consultations;
mod demo;
mod desks;
mod dependencies;
mod events;
mod exports;
mod faults;
mod following;
mod house;
mod meetings;
mod notifications;
mod organisations;
mod platform;
mod proof;
mod reading;
mod readme;
mod release;
mod requests;
mod responses;
mod scale;
mod schema;
mod security;
mod statements;
mod submissions;
mod support;
mod words;
