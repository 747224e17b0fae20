//! A period that is lengthened before its end.
use diesel::prelude::*;

use super::{Consultation, Phase};
use crate::{
    ids::{ConsultationId, PeriodChangeId, PersonId},
    platform::{
        Instant,
        canonical::{Canonical, Fields},
    },
    schema::period_changes,
};

/// Why a period was not lengthened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlengthened {
    /// It is over.
    Over,
    /// Somebody else has changed the consultation since the page was shown.
    Overtaken,
    /// The new end is not later than the present one.
    NotLater,
}

/// A period that was lengthened. The reasons stand in the revision of the notices of the same instant.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = period_changes)]
pub struct PeriodChange {
    /// Its id.
    pub id: PeriodChangeId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// When it was lengthened.
    pub changed_at: Instant,
    /// Who lengthened it.
    pub changed_by: PersonId,
    /// When comments would have closed.
    pub closes_before: Instant,
    /// When they close instead.
    pub closes_now: Instant,
}

impl Canonical for PeriodChange {
    const FORM: &'static str = "period";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { id, consultation, changed_at, changed_by, closes_before, closes_now } = self;
        fields.value(id).value(consultation).time(*changed_at).value(changed_by).time(*closes_before).time(*closes_now)
    }
}

impl Consultation {
    /// The consultation, seen at this revision, with a later end of its period, and the change for the record.
    ///
    /// # Errors
    /// Why the period cannot be lengthened.
    pub fn lengthen(
        self,
        now: Instant,
        by: PersonId,
        seen: i32,
        closes_now: Instant,
    ) -> Result<(Self, PeriodChange), Unlengthened> {
        let (Phase::Upcoming | Phase::Open, Some(closes_before)) = (self.phase(now), self.closes_at) else {
            return Err(Unlengthened::Over);
        };
        if self.revision != seen {
            return Err(Unlengthened::Overtaken);
        }
        if closes_now <= closes_before {
            return Err(Unlengthened::NotLater);
        }
        let change = PeriodChange {
            id: PeriodChangeId::new(),
            consultation: self.id,
            changed_at: now,
            changed_by: by,
            closes_before,
            closes_now,
        };
        let lengthened = Self {
            closes_at: Some(closes_now),
            lengthened: self.lengthened + 1,
            lengthened_at: Some(now),
            revision: self.revision + 1,
            ..self
        };
        Ok((lengthened, change))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};
    use crate::platform::canonical::golden::{assert_golden, id};

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("an instant").into()
    }

    /// Open from 26 October until 30 November 2026, seen at its present revision.
    fn lengthened(now: &str, closes: &str) -> Result<(Consultation, PeriodChange), Unlengthened> {
        let open = Consultation { published_at: Some(at("2026-10-26T07:00:00Z")), ..sample::consultation() };
        let seen = open.revision;
        open.lengthen(at(now), PersonId::new(), seen, at(closes))
    }

    #[test]
    fn a_period_is_lengthened_until_its_very_end_and_only_to_a_later_one() {
        let (open, change) = lengthened("2026-11-30T21:59:59.999999Z", "2026-12-14T22:00:00Z").expect("lengthened");
        assert_eq!(open.closes_at, Some(at("2026-12-14T22:00:00Z")));
        assert_eq!(change.closes_before, at("2026-11-30T22:00:00Z"));
        assert_eq!(lengthened("2026-11-30T22:00:00Z", "2026-12-14T22:00:00Z"), Err(Unlengthened::Over));
        assert_eq!(lengthened("2026-11-01T10:00:00Z", "2026-11-30T22:00:00Z"), Err(Unlengthened::NotLater));
        assert_eq!(lengthened("2026-11-01T10:00:00Z", "2026-11-20T22:00:00Z"), Err(Unlengthened::NotLater));
    }

    #[test]
    fn of_two_officials_the_second_is_asked_again() {
        let open = Consultation { published_at: Some(at("2026-10-26T07:00:00Z")), ..sample::consultation() };
        let (now, closes) = (at("2026-11-01T10:00:00Z"), at("2026-12-14T22:00:00Z"));
        let stale = open.revision - 1;
        assert_eq!(open.lengthen(now, PersonId::new(), stale, closes), Err(Unlengthened::Overtaken));
    }

    #[test]
    fn a_change_of_a_period_is_both_its_ends() {
        assert_golden(&PeriodChange {
            id: id(30),
            consultation: id(5),
            changed_at: at("2026-11-16T08:00:00Z"),
            changed_by: id(6),
            closes_before: at("2026-11-30T22:00:00Z"),
            closes_now: at("2026-12-14T22:00:00Z"),
        });
    }
}
