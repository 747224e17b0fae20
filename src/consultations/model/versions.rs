//! The versions of the draft that a consultation has published.
use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Consultation, Phase, Unlengthened};
use crate::{
    ids::{ConsultationId, PersonId, VersionId, VersionReasonId},
    platform::{
        Instant, Language, Said,
        canonical::{Canonical, Fields},
        said, text_enum,
    },
    schema::version_reasons,
};

text_enum! {
    /// Why a version was published.
    pub enum Purpose {
        /// The first version: people comment on it.
        Consulted = "consulted",
        /// A corrected text during the period: from then on people comment on this one.
        Correction = "correction",
        /// It shows after the period what has changed; nobody comments on it.
        Outcome = "outcome",
    }
}

/// A version as a consultation published it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The version.
    pub version: VersionId,
    /// Its number in the draft: what people cite.
    pub ordinal: i32,
    /// Why it was published.
    pub purpose: Purpose,
    /// When.
    pub published_at: Instant,
    /// Since when people can comment on it; `None` for an outcome.
    pub open_since: Option<Instant>,
}

/// The versions that a consultation has published, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions(pub Vec<Published>);

impl Versions {
    /// The number of a version; 0 for one that is not among them.
    #[must_use]
    pub fn ordinal(&self, version: VersionId) -> i32 {
        self.0.iter().find(|one| one.version == version).map_or(0, |one| one.ordinal)
    }

    /// The name of what a comment is on, with its version if there are several.
    #[must_use]
    pub fn name(&self, name: Said, version: VersionId) -> Said {
        if self.0.len() < 2 {
            return name;
        }
        said("documents-name-in-version").with("point", name).with("version", self.ordinal(version))
    }
}

/// Why a later version was published, in one language of the notice.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = version_reasons)]
pub struct VersionReason {
    /// Its id.
    pub id: VersionReasonId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// The version.
    pub version: VersionId,
    /// The language.
    pub language: Language,
    /// The reason.
    pub reason: String,
    /// When the version was published.
    pub published_at: Instant,
    /// Who published it.
    pub published_by: PersonId,
}

impl Canonical for VersionReason {
    const FORM: &'static str = "revision";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { id, consultation, version, language, reason, published_at, published_by } = self;
        let place = fields.value(id).value(consultation).value(version).value(language);
        place.text(reason).time(*published_at).value(published_by)
    }
}

/// Why a later version was not prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unprepared {
    /// The consultation was withdrawn.
    Withdrawn,
    /// A version is in preparation for another round: its number.
    Elsewhere(String),
}

/// Why a later version was not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unissued {
    /// None is in preparation.
    NotPrepared,
    /// The consultation was withdrawn.
    Withdrawn,
    /// Somebody else has changed the version since the page was shown.
    Overtaken,
    /// It has no text.
    NoText,
    /// The period was not lengthened with it.
    NotLengthened(Unlengthened),
}

/// Why it was not decided how a point goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlinked {
    /// No version is in preparation.
    NotPrepared,
    /// The proposal is not there any more.
    NotThere,
    /// Another point goes on from the same one.
    Taken,
}

impl Unlinked {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::NotPrepared => "consultations-version-none",
            Self::NotThere => "consultations-link-gone",
            Self::Taken => "consultations-link-taken",
        })
    }
}

impl Consultation {
    /// What the next version would be for; `None` where there can be none.
    #[must_use]
    pub fn next_purpose(&self, now: Instant) -> Option<Purpose> {
        match self.phase(now) {
            Phase::Upcoming | Phase::Open => Some(Purpose::Correction),
            Phase::Closed | Phase::Answered => Some(Purpose::Outcome),
            Phase::Draft | Phase::Scheduled | Phase::Withdrawn => None,
        }
    }

    /// Since when people can comment on a version that is published now for this; `None` for an outcome.
    #[must_use]
    pub fn opening_of(&self, purpose: Purpose, now: Instant) -> Option<Instant> {
        (purpose != Purpose::Outcome).then(|| self.opens_at.map_or(now, |opens_at| opens_at.max(now)))
    }

    /// The version that a page shows: the one with the wanted number; without a number the newest that is not an
    /// outcome, so that an address which people quote shows the same point after the period. `None` if there is no such
    /// public version.
    #[must_use]
    pub fn shown<'a>(&self, versions: &'a [Published], asked: Option<i32>, now: Instant) -> Option<&'a Published> {
        let public = versions.iter().filter(|one| self.is_public(now) && one.published_at <= now);
        match asked {
            Some(ordinal) => public.into_iter().find(|one| one.ordinal == ordinal),
            None => public.filter(|one| one.purpose != Purpose::Outcome).max_by_key(|one| one.ordinal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::*, *};
    use crate::platform::canonical::golden::{assert_golden, id};

    fn at(day: u8) -> Instant {
        format!("2026-11-{day:02}T10:00:00Z").parse::<jiff::Timestamp>().expect("a timestamp").into()
    }

    fn consultation(published_at: Option<Instant>) -> Consultation {
        Consultation { opens_at: published_at, closes_at: Some(at(20)), published_at, ..sample::consultation() }
    }

    fn published(ordinal: i32, purpose: Purpose, day: u8) -> Published {
        let open_since = (purpose != Purpose::Outcome).then(|| at(day));
        Published { version: VersionId::new(), ordinal, purpose, published_at: at(day), open_since }
    }

    #[test]
    fn a_page_shows_the_newest_version_that_is_commented_on_unless_another_is_asked_for() {
        let consultation = consultation(Some(at(2)));
        let versions = [
            published(1, Purpose::Consulted, 2),
            published(2, Purpose::Correction, 9),
            published(3, Purpose::Outcome, 25),
        ];
        for (asked, day, shown) in [
            (None, 2, Some(1)),
            (None, 8, Some(1)),
            (None, 9, Some(2)),
            (None, 28, Some(2)),
            (Some(1), 28, Some(1)),
            (Some(3), 28, Some(3)),
            (Some(3), 24, None),
            (Some(4), 28, None),
            (None, 1, None),
        ] {
            let found = consultation.shown(&versions, asked, at(day)).map(|one| one.ordinal);
            assert_eq!(found, shown, "{asked:?} on {day} November");
        }
    }

    #[test]
    fn a_later_version_corrects_the_draft_until_the_close_and_shows_the_outcome_afterwards() {
        let open = consultation(Some(at(2)));
        for (day, purpose, open_since) in [
            (1, None, None),
            (2, Some(Purpose::Correction), Some(at(2))),
            (19, Some(Purpose::Correction), Some(at(19))),
            (20, Some(Purpose::Outcome), None),
        ] {
            let next = open.next_purpose(at(day));
            assert_eq!(next, purpose, "on {day} November");
            assert_eq!(next.and_then(|purpose| open.opening_of(purpose, at(day))), open_since, "on {day} November");
        }
        let withdrawn = Consultation { withdrawn_at: Some(at(10)), ..open };
        assert_eq!(withdrawn.next_purpose(at(11)), None);
    }

    #[test]
    fn a_version_says_its_reason() {
        assert_golden(&VersionReason {
            id: id(41),
            consultation: id(5),
            version: id(9),
            language: Language::Lv,
            reason: "Precizēts 14. punkts.".into(),
            published_at: at(12),
            published_by: id(6),
        });
    }

    #[test]
    fn before_its_publication_a_consultation_shows_none() {
        assert_eq!(consultation(None).shown(&[published(1, Purpose::Consulted, 2)], None, at(28)), None);
    }
}
