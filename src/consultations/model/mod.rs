use std::{fmt, str::FromStr, time::Duration};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{ConsultationId, DocumentId, PersonId},
    platform::{Instant, PolicyArea, Said, UnknownWord, riga, said, text_enum},
    schema::consultations,
};

mod changing;
mod closure;
mod invitation;
mod moments;
mod notice;
mod period;
mod readiness;
mod reference;
#[cfg(test)]
pub(crate) mod sample;
mod title;
mod versions;
mod withdrawal;

pub use {
    changing::{Reasons, Uncorrected, Unpublished, Unsaved},
    closure::NotAnswered,
    invitation::Uninvited,
    notice::{Edition, Notice, NoticeField, PublishedNotice, in_language},
    period::{PeriodChange, Unlengthened},
    readiness::{Missing, Opening, Readiness},
    reference::{Reference, Within},
    title::Title,
    versions::{Published, Purpose, Unissued, Unlinked, Unprepared, VersionReason, Versions},
    withdrawal::{Unwithdrawn, WithdrawalReason},
};

text_enum! {
    /// The phase of a consultation; computed from its instants, never stored.
    pub enum Phase {
        /// In preparation; only staff see it.
        Draft = "draft",
        /// In preparation; the instant of its publication is set.
        Scheduled = "scheduled",
        /// Published, not yet open for comments.
        Upcoming = "upcoming",
        /// Open for comments.
        Open = "open",
        /// The period is over; comments are being reviewed.
        Closed = "closed",
        /// It is closed as answered.
        Answered = "answered",
        /// The ministry withdrew it: nobody comments any more, and nothing need be answered.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// When the comments of a consultation can be read by everyone.
    pub enum CommentsBecomePublic {
        /// As soon as they are submitted.
        AtSubmission = "at_submission",
        /// When the period is over.
        AfterPeriod = "after_period",
    }
}

text_enum! {
    /// What kind of document the draft is.
    pub enum DocumentKind {
        /// Koncepcija.
        Concept = "concept",
        /// Pamatnostādnes.
        Guidelines = "guidelines",
        /// Plāns.
        Plan = "plan",
        /// Likumprojekts.
        Law = "law",
        /// Ministru kabineta noteikumu projekts.
        Regulation = "regulation",
        /// Informatīvais ziņojums.
        Report = "report",
        /// Any other.
        Other = "other",
    }
}

text_enum! {
    /// A part in one consultation: it decides who gets letters, and what the desk shows first.
    pub enum Part {
        /// The responsible official.
        Responsible = "responsible",
        /// Writes answers.
        Reviewer = "reviewer",
        /// Approves answers.
        Approver = "approver",
    }
}

impl Phase {
    /// Whether everybody can see the consultation.
    #[must_use]
    pub fn is_public(self) -> bool {
        !matches!(self, Self::Draft | Self::Scheduled)
    }
}

impl CommentsBecomePublic {
    /// The text that answers “When do comments become public?”
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::AtSubmission => "consultations-public-at-submission",
            Self::AfterPeriod => "consultations-public-after-period",
        })
    }
}

impl DocumentKind {
    /// Its name for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Concept => "consultations-kind-concept",
            Self::Guidelines => "consultations-kind-guidelines",
            Self::Plan => "consultations-kind-plan",
            Self::Law => "consultations-kind-law",
            Self::Regulation => "consultations-kind-regulation",
            Self::Report => "consultations-kind-report",
            Self::Other => "consultations-kind-other",
        })
    }
}

/// A deadline is urgent in its last week.
const URGENT: Duration = Duration::from_hours(7 * 24);

/// How long comments are still possible.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// The last minute of the period.
    pub last_minute: Instant,
    /// The time that is left.
    pub left: Said,
    /// Whether little time is left.
    pub is_urgent: bool,
}

/// The number of a consultation, as in its address: the year in Riga, a dash, at least three digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultationNumber(String);

impl ConsultationNumber {
    /// The number as it is written: `2026-003`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ConsultationNumber {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        match text.split_once('-') {
            Some((year, count)) if year.len() == 4 && count.len() >= 3 && digits(year) && digits(count) => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(UnknownWord),
        }
    }
}

impl fmt::Display for ConsultationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One public-involvement procedure about one draft.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = consultations)]
pub struct Consultation {
    /// Its id.
    pub id: ConsultationId,
    /// Its number, as in its address: `2026-003`.
    pub number: String,
    /// The draft.
    pub document: DocumentId,
    /// The kind of the draft.
    pub document_kind: DocumentKind,
    /// The policy area.
    pub policy_area: PolicyArea,
    /// When comments become public.
    pub comments_become_public: CommentsBecomePublic,
    /// When comments open; empty before publication for "at once".
    pub opens_at: Option<Instant>,
    /// When comments close: the end of the last minute.
    pub closes_at: Option<Instant>,
    /// The published name of the responsible official.
    pub contact_name: String,
    /// The published telephone number of the responsible official.
    pub contact_phone: String,
    /// The published e-mail address of the responsible official.
    pub contact_email: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// When it was closed as answered.
    pub answered_at: Option<Instant>,
    /// Grows with each change.
    pub revision: i32,
    /// The consultation on the same draft of which this is the next round.
    pub continues: Option<ConsultationId>,
    /// When it is to be published; empty once that has happened.
    pub publish_at: Option<Instant>,
    /// Who set the instant of its publication.
    pub publish_by: Option<PersonId>,
    /// The revision that this person saw.
    pub publish_revision: Option<i32>,
    /// When the ministry withdrew it.
    pub withdrawn_at: Option<Instant>,
    /// How often its period was lengthened.
    pub lengthened: i32,
    /// When its period was last lengthened.
    pub lengthened_at: Option<Instant>,
}

/// The instants that a phase is computed from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Instants {
    /// When it is to be published.
    pub publish_at: Option<Instant>,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// When comments open.
    pub opens_at: Option<Instant>,
    /// When comments close.
    pub closes_at: Option<Instant>,
    /// When its results were published.
    pub answered_at: Option<Instant>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Instant>,
}

/// The only definition of a phase. At the opening instant it is open, at the closing instant it is closed.
#[must_use]
pub fn phase(of: Instants, now: Instant) -> Phase {
    let passed = |at: Option<Instant>| at.is_some_and(|at| at <= now);
    if !passed(of.published_at) {
        if of.publish_at.is_some() { Phase::Scheduled } else { Phase::Draft }
    } else if passed(of.withdrawn_at) {
        Phase::Withdrawn
    } else if passed(of.answered_at) {
        Phase::Answered
    } else if passed(of.closes_at) {
        Phase::Closed
    } else if passed(of.opens_at) {
        Phase::Open
    } else {
        Phase::Upcoming
    }
}

impl Consultation {
    /// Its phase.
    #[must_use]
    pub fn phase(&self, now: Instant) -> Phase {
        let Self { publish_at, published_at, opens_at, closes_at, answered_at, withdrawn_at, .. } = *self;
        phase(Instants { publish_at, published_at, opens_at, closes_at, answered_at, withdrawn_at }, now)
    }

    /// Whether its period is over: nobody can comment any more.
    #[must_use]
    pub fn is_over(&self, now: Instant) -> bool {
        matches!(self.phase(now), Phase::Closed | Phase::Answered | Phase::Withdrawn)
    }

    /// Whether comments are possible.
    #[must_use]
    pub fn is_open(&self, now: Instant) -> bool {
        self.phase(now) == Phase::Open
    }

    /// The next instant at which pages about it read otherwise, by the passing of time alone.
    #[must_use]
    pub fn changes_at(&self, now: Instant) -> Option<Instant> {
        let closes_at = self.closes_at;
        let becomes_urgent = closes_at.map(|at| at.earlier(URGENT).later(Duration::from_micros(1)));
        let left = closes_at.filter(|_| self.is_open(now)).and_then(|at| riga::left_changes_at(now, at));
        let instants = [self.published_at, self.opens_at, closes_at, self.answered_at, becomes_urgent, left];
        instants.into_iter().flatten().filter(|at| *at > now).min()
    }

    /// How long comments are still possible; `None` unless it is open.
    #[must_use]
    pub fn deadline(&self, now: Instant) -> Option<Deadline> {
        let closes_at = self.closes_at.filter(|_| self.is_open(now))?;
        Some(Deadline {
            last_minute: riga::last_minute(closes_at),
            left: riga::left(now, closes_at)?,
            is_urgent: closes_at < now.later(URGENT),
        })
    }

    /// Whether it is public.
    #[must_use]
    pub fn is_public(&self, now: Instant) -> bool {
        self.published_at.is_some_and(|at| at <= now)
    }

    /// Whether the submitted comments are public.
    #[must_use]
    pub fn shows_comments(&self, now: Instant) -> bool {
        match self.comments_become_public {
            CommentsBecomePublic::AtSubmission => self.is_public(now),
            CommentsBecomePublic::AfterPeriod => self.is_over(now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_year_and_at_least_three_digits() {
        for number in ["2026-003", "2026-1204"] {
            assert_eq!(number.parse::<ConsultationNumber>().expect("a number").as_str(), number);
        }
        for other in ["2026-03", "26-003", "2026003", "2026-00a", "new", "", "２０２６-003"] {
            assert!(other.parse::<ConsultationNumber>().is_err(), "{other}");
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "as the columns hold it")]
    fn at(text: &str) -> Option<Instant> {
        Some(text.parse::<jiff::Timestamp>().expect("a timestamp").into())
    }

    /// Published on 26 October at 9:00 in Riga, open from 27 October 9:00 until 30 November 23:59, answered on 18
    /// December at noon.
    #[test]
    fn a_phase_begins_at_its_very_instant() {
        let [published_at, opens_at, closes_at, answered_at] =
            ["2026-10-26T07:00:00Z", "2026-10-27T07:00:00Z", "2026-11-30T22:00:00Z", "2026-12-18T10:00:00Z"].map(at);
        let instants = Instants { published_at, opens_at, closes_at, answered_at, ..Instants::default() };
        for (now, expected) in [
            ("2026-10-26T06:59:59.999999Z", Phase::Draft),
            ("2026-10-26T07:00:00Z", Phase::Upcoming),
            ("2026-10-27T06:59:59.999999Z", Phase::Upcoming),
            ("2026-10-27T07:00:00Z", Phase::Open),
            ("2026-11-30T21:59:59.999999Z", Phase::Open),
            ("2026-11-30T22:00:00Z", Phase::Closed),
            ("2026-12-18T09:59:59.999999Z", Phase::Closed),
            ("2026-12-18T10:00:00Z", Phase::Answered),
        ] {
            assert_eq!(phase(instants, at(now).expect("an instant")), expected, "at {now}");
        }
    }

    #[test]
    fn what_is_not_published_is_a_draft_whatever_the_time() {
        let later = at("2027-01-01T00:00:00Z").expect("an instant");
        let set = Instants {
            opens_at: at("2026-10-27T07:00:00Z"),
            closes_at: at("2026-11-30T22:00:00Z"),
            ..Instants::default()
        };
        assert_eq!(phase(set, later), Phase::Draft);
        assert_eq!(phase(Instants::default(), later), Phase::Draft);
        let scheduled = Instants { publish_at: at("2026-10-26T07:00:00Z"), ..set };
        assert_eq!(phase(scheduled, later), Phase::Scheduled);
    }

    #[test]
    fn a_withdrawn_consultation_is_neither_open_nor_closed() {
        let open = opened_at(at("2026-10-26T07:00:00Z"));
        let withdrawn = Instants { withdrawn_at: at("2026-11-10T10:00:00Z"), ..open };
        for (now, expected) in [
            ("2026-11-10T09:59:59.999999Z", Phase::Open),
            ("2026-11-10T10:00:00Z", Phase::Withdrawn),
            ("2026-12-01T10:00:00Z", Phase::Withdrawn),
        ] {
            assert_eq!(phase(withdrawn, at(now).expect("an instant")), expected, "at {now}");
        }
    }

    /// Open from its publication until 30 November 2026.
    fn opened_at(publication: Option<Instant>) -> Instants {
        Instants {
            published_at: publication,
            opens_at: publication,
            closes_at: at("2026-11-30T22:00:00Z"),
            ..Instants::default()
        }
    }

    #[test]
    fn what_opens_at_publication_is_never_upcoming() {
        let publication = at("2026-10-26T07:00:00Z");
        assert_eq!(phase(opened_at(publication), publication.expect("an instant")), Phase::Open);
    }

    #[test]
    fn without_an_answer_on_record_a_closed_consultation_stays_closed() {
        let years_later = at("2036-01-01T00:00:00Z").expect("an instant");
        assert_eq!(phase(opened_at(at("2026-10-26T07:00:00Z")), years_later), Phase::Closed);
    }
}
