//! A meeting for the tests of the rules.
use super::{Announcement, Made, Meeting, MeetingKind, Words};
use crate::{
    consultations::{self, Consultation},
    platform::{Instant, Language, canonical::golden::id},
};

/// An instant.
pub(super) fn at(text: &str) -> Instant {
    text.parse::<jiff::Timestamp>().expect("an instant").into()
}

/// A published consultation.
pub(super) fn consultation() -> Consultation {
    Consultation { published_at: Some(at("2026-10-26T07:00:00Z")), ..consultations::sample::consultation() }
}

/// A hearing from two to four on 20 November 2026, for three people who register by the 18th at five.
pub(super) fn announcement() -> Announcement {
    Announcement {
        kind: MeetingKind::Hearing,
        starts_at: at("2026-11-20T12:00:00Z"),
        ends_at: at("2026-11-20T14:00:00Z"),
        link: String::new(),
        registration_until: Some(at("2026-11-18T15:01:00Z")),
        places: Some(3),
        words: vec![Words {
            language: Language::Lv,
            place: "Valdemāra iela 10".into(),
            agenda: "Kur ir patvertnes.".into(),
            reason: None,
        }],
    }
}

/// The same, announced on 10 November 2026.
pub(super) fn meeting() -> Meeting {
    let now = at("2026-11-10T10:00:00Z");
    let made = Made { id: id(60), consultation: id(5), ordinal: 1, announced_at: now, announced_by: id(6) };
    let notices = announcement().notices(made.id, 1, now, id(6));
    Meeting::of(made, notices, Vec::new()).expect("a meeting was announced")
}
