//! Who may ask for more time, and what became of it.
use diesel::prelude::*;

use crate::{
    consultations::{Consultation, PeriodChange, Phase},
    ids::{ConsultationId, OrganisationId, PersonId, TimeRequestId},
    platform::{
        Instant, Language, Said,
        canonical::{Canonical, Fields},
        riga, said,
    },
    schema::{time_refusals, time_requests},
};

/// A request for a longer period.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = time_requests)]
pub struct Request {
    /// Its id.
    pub id: TimeRequestId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// The organisation that asks.
    pub organisation: OrganisationId,
    /// Its name at that time.
    pub organisation_name: String,
    /// Who asked in its name.
    pub person: PersonId,
    /// When.
    pub asked_at: Instant,
    /// When comments were to close at that time.
    pub closes_at: Instant,
    /// Until when it wants to comment; empty if it names no end.
    pub wanted_until: Option<Instant>,
    /// The language of the reason.
    pub language: Language,
    /// Why it needs more time.
    pub reason: String,
}

/// Why a period is not lengthened.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = time_refusals)]
pub struct Refused {
    /// The request.
    pub request: TimeRequestId,
    /// When it was refused.
    pub refused_at: Instant,
    /// Who refused it.
    pub refused_by: PersonId,
    /// The language of the reason.
    pub language: Language,
    /// Why.
    pub reason: String,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The period was lengthened at this instant, to this last minute.
    Lengthened(Instant, Instant),
    /// It was refused.
    Refused(Refused),
    /// The period ended, or the consultation was withdrawn, without an answer.
    None,
    /// It waits for an answer.
    Waits,
}

/// Why nobody can ask for more time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unasked {
    /// Nobody can comment any more, or the consultation is not public.
    Over,
    /// The member may not sign for the organisation: a request is public, and in its name.
    MayNotSign,
    /// The organisation has asked for it before.
    Already,
    /// The end that it wants is not later than the present one.
    NotLater,
}

impl Unasked {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Over => "requests-over",
            Self::MayNotSign => "requests-may-not-sign",
            Self::Already => "requests-already",
            Self::NotLater => "requests-not-later",
        })
    }
}

impl Request {
    /// The most characters of a reason, of a request and of a refusal.
    pub const MOST: usize = 1_000;

    /// The last minute until which it wants to comment.
    #[must_use]
    pub fn wanted_last_minute(&self) -> Option<Instant> {
        self.wanted_until.map(riga::last_minute)
    }

    /// What became of it: a lengthening of the end that the organisation knew grants it, also after a refusal.
    #[must_use]
    pub fn answer(
        &self,
        of: &Consultation,
        changes: &[PeriodChange],
        refused: Option<Refused>,
        now: Instant,
    ) -> Answer {
        let granted = changes.iter().find(|change| change.closes_before == self.closes_at);
        match (granted, refused) {
            (Some(change), _) => Answer::Lengthened(change.changed_at, riga::last_minute(change.closes_now)),
            (None, Some(refused)) => Answer::Refused(refused),
            (None, None) if of.is_over(now) => Answer::None,
            (None, None) => Answer::Waits,
        }
    }
}

/// Whether more time can be asked for, and the end that an organisation knows.
///
/// # Errors
/// Why not.
pub fn may_ask(of: &Consultation, wanted_until: Option<Instant>, now: Instant) -> Result<Instant, Unasked> {
    let (Phase::Upcoming | Phase::Open, Some(closes_at)) = (of.phase(now), of.closes_at) else {
        return Err(Unasked::Over);
    };
    if wanted_until.is_some_and(|wanted| wanted <= closes_at) { Err(Unasked::NotLater) } else { Ok(closes_at) }
}

impl Canonical for Request {
    const FORM: &'static str = "request";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self {
            id,
            consultation,
            organisation,
            organisation_name,
            person,
            asked_at,
            closes_at,
            wanted_until,
            language,
            reason,
        } = self;
        fields
            .value(id)
            .value(consultation)
            .value(organisation)
            .text(organisation_name)
            .value(person)
            .time(*asked_at)
            .time(*closes_at)
            .maybe(wanted_until.map(crate::platform::canonical::time).as_ref())
            .value(language)
            .text(reason)
    }
}

impl Canonical for Refused {
    const FORM: &'static str = "refusal";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { request, refused_at, refused_by, language, reason } = self;
        fields.value(request).time(*refused_at).value(refused_by).value(language).text(reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        consultations::sample,
        ids::PeriodChangeId,
        platform::canonical::golden::{assert_golden, id},
    };

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("an instant").into()
    }

    fn request() -> Request {
        Request {
            id: id(40),
            consultation: id(5),
            organisation: id(7),
            organisation_name: "Drošais krasts".into(),
            person: id(8),
            asked_at: at("2026-11-16T08:00:00Z"),
            closes_at: at("2026-11-30T22:00:00Z"),
            wanted_until: Some(at("2026-12-14T22:00:00Z")),
            language: Language::Lv,
            reason: "Valdes sēde ir decembrī.".into(),
        }
    }

    fn refused() -> Refused {
        let (request, refused_by) = (id(40), id(6));
        let (refused_at, language) = (at("2026-11-17T08:00:00Z"), Language::Lv);
        Refused { request, refused_at, refused_by, language, reason: "Likuma termiņš.".into() }
    }

    #[test]
    fn a_lengthening_of_the_known_end_grants_a_request_and_a_refusal_stands_without_one() {
        let of = Consultation { published_at: Some(at("2026-10-26T07:00:00Z")), ..sample::consultation() };
        let (request, now) = (request(), at("2026-11-20T08:00:00Z"));
        let change = |closes_before: &str| PeriodChange {
            id: PeriodChangeId::new(),
            consultation: of.id,
            changed_at: now,
            changed_by: id(6),
            closes_before: at(closes_before),
            closes_now: at("2026-12-20T22:00:00Z"),
        };
        let (same, other) = (change("2026-11-30T22:00:00Z"), change("2026-12-14T22:00:00Z"));
        assert_eq!(request.answer(&of, &[], None, now), Answer::Waits);
        assert_eq!(request.answer(&of, &[other], None, now), Answer::Waits);
        assert_eq!(request.answer(&of, &[], None, at("2026-12-01T08:00:00Z")), Answer::None);
        assert_eq!(request.answer(&of, &[], Some(refused()), now), Answer::Refused(refused()));
        let granted = Answer::Lengthened(now, at("2026-12-20T21:59:00Z"));
        assert_eq!(request.answer(&of, &[same], Some(refused()), now), granted);
    }

    #[test]
    fn more_time_is_asked_for_before_the_close_and_only_for_a_later_end() {
        let of = Consultation { published_at: Some(at("2026-10-26T07:00:00Z")), ..sample::consultation() };
        let closes_at = at("2026-11-30T22:00:00Z");
        let (now, later) = (at("2026-11-20T08:00:00Z"), at("2026-12-14T22:00:00Z"));
        assert_eq!(may_ask(&of, Some(later), now), Ok(closes_at));
        assert_eq!(may_ask(&of, None, now), Ok(closes_at));
        assert_eq!(may_ask(&of, Some(closes_at), now), Err(Unasked::NotLater));
        assert_eq!(may_ask(&of, Some(later), closes_at), Err(Unasked::Over));
    }

    #[test]
    fn a_request_and_its_refusal_are_everything_that_was_said() {
        assert_golden(&request());
        assert_golden(&refused());
    }
}
