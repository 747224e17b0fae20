//! A consultation for the tests of rules.
use super::{CommentsBecomePublic, Consultation, DocumentKind};
use crate::{
    ids::{ConsultationId, DocumentId},
    platform::{Instant, PolicyArea},
};

/// Not published; to be open from 26 October 2026, 9:00 in Riga, until 30 November, 23:59: 35 days.
pub fn consultation() -> Consultation {
    let at = |text: &str| -> Instant { text.parse::<jiff::Timestamp>().expect("a timestamp").into() };
    Consultation {
        id: ConsultationId::new(),
        number: "2026-003".into(),
        document: DocumentId::new(),
        document_kind: DocumentKind::Concept,
        policy_area: PolicyArea::StateDefenceConcept,
        comments_become_public: CommentsBecomePublic::AtSubmission,
        opens_at: Some(at("2026-10-26T07:00:00Z")),
        closes_at: Some(at("2026-11-30T22:00:00Z")),
        contact_name: "Inga Sūnupe".into(),
        contact_phone: "67335113".into(),
        contact_email: "inga.sunupe@mod.example".into(),
        created_at: at("2026-10-01T07:00:00Z"),
        published_at: None,
        answered_at: None,
        revision: 1,
        continues: None,
        publish_at: None,
        publish_by: None,
        publish_revision: None,
        withdrawn_at: None,
        lengthened: 0,
        lengthened_at: None,
    }
}
