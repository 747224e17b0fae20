//! Consultations: notice, period, staff by part, publication; the counters of each.
//! Owns `consultations`, `notices`, `published_notices`, `consultation_versions`, `consultation_staff`, `consultation_counters` and `year_counters`.

pub mod actions;
mod model;
mod store;

pub use {
    model::{
        CommentsBecomePublic, Consultation, ConsultationNumber, DocumentKind, Missing, Notice, NoticeField, Part, Phase, PolicyArea, PublishedNotice,
        in_language, phase,
    },
    store::{
        Listed, Search, bump, find, find_by_id, hold_by_id, lock_by_id, notices, open_version, parts, public, public_revision, published_list,
        published_notices, showing_comments, staff_list, take_number,
    },
};
