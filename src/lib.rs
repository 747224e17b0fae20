//! Atbalss: a ministry publishes a draft, organisations comment on it point by point, staff answer, anyone can check
//! it.
//!
//! The house plan, from the ground up. A module uses only modules listed above it, through their doors;
//! `tests/architecture.rs` holds that.

/// Every typed id, one line each.
pub mod ids;
/// The address of every page.
pub mod addresses;
/// The tables as diesel sees them.
pub mod schema;
/// Settings, errors, database, web shell, viewer and guards, forms, mail, words, clock; knows no room.
pub mod platform;
/// Everything that can happen.
pub mod events;
/// The trail of what happened, and the queue of events still to be announced.
pub mod audit;
/// People, passwords, sign-in, sessions, staff roles.
pub mod accounts;
/// The register of organisations and their members.
pub mod organisations;
/// Drafts: import, versions, texts, points, comparison.
pub mod documents;
/// Consultations: notice, period, publication; what staff edit.
pub mod consultations;
/// What organisations are writing.
pub mod statements;
/// What is to be answered.
pub mod assessments;
/// What was handed in: the record.
pub mod submissions;
/// The review desk: responses, approval, publication of answers.
pub mod responses;
/// What each person finds of their own: statements, receipts, answers.
pub mod desks;
/// The public pages: home, lists, a consultation, its draft, one point.
pub mod reading;
/// Who hears of what happened: the letters' words, their queue, their way to the mail server.
pub mod notifications;
/// The roof: every room's addresses behind one shell.
pub mod app;
/// The worker: turns what happened into letters, and sends them.
pub mod worker;
/// The demonstration: what `demo` shows.
pub mod demo;
