//! The versions of the draft that a consultation has published.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Consultation;
use crate::{
    ids::VersionId,
    platform::{Instant, text_enum},
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

impl Consultation {
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
    fn before_its_publication_a_consultation_shows_none() {
        assert_eq!(consultation(None).shown(&[published(1, Purpose::Consulted, 2)], None, at(28)), None);
    }
}
