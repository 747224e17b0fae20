//! Atbalss: a ministry publishes a draft, organisations comment on it point by point, staff answer, and anyone can
//! check the result.
//!
//! The house plan, from the ground up. A module uses only modules listed above it, and only what their `mod.rs`
//! exports; `tests/architecture.rs` checks that.

/// Every typed id, one line each.
pub mod ids;
/// The address of every page.
pub mod addresses;
/// The tables as diesel sees them.
pub mod schema;
/// Settings, errors, database, web shell, viewer and guards, forms, mail, words, clock; uses no room.
pub mod platform;
/// Everything that can happen.
pub mod events;
/// The trail of what happened, and the queue of events without letters yet.
pub mod audit;
/// People, passwords, sign-in, sessions, staff roles.
pub mod accounts;
/// The register of organisations and their members.
pub mod organisations;
/// Drafts: import, versions, texts, points, comparison.
pub mod documents;
/// Consultations: notice, period, publication; what staff edit.
pub mod consultations;
/// Following without an account, by address.
pub mod following;
/// Requests for more time, and the answers to them.
pub mod requests;
/// Meetings about consultations, and who comes to them.
pub mod meetings;
/// What organisations are writing.
pub mod statements;
/// Which comments must be answered, and how far each answer is.
pub mod assessments;
/// Submitted statements: the record.
pub mod submissions;
/// What staff note about a comment for each other.
pub mod notes;
/// What colleagues outside the reviewers think of a comment.
pub mod opinions;
/// The review desk: responses, approval, publication of answers.
pub mod responses;
/// The public pages: home, lists, a consultation, its draft, one point.
pub mod reading;
/// Feeds and calendars, for programs.
pub mod exports;
/// Who gets which letter: the letters' words, their queue, the sending.
pub mod notifications;
/// Where each person finds what waits for them: the desk of a member, the first page of staff, what happened.
pub mod desks;
/// All rooms' addresses behind one shell.
pub mod app;
/// The worker: writes letters about what happened, and sends them.
pub mod worker;
/// The demonstration: the data that `demo` shows.
pub mod demo;
/// The command line.
pub mod command;
