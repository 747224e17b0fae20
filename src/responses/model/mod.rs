mod erasing;
mod outcomes;
mod record;
mod returned;
mod reusable;
mod saved;

use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

pub use {
    erasing::{Asking, ErasedKind, Erasure, ErasureOutcome, ErasureRequest, ErasureWhy, NewErasure, Unerased},
    outcomes::{Decided, Outcomes, Sum},
    record::{
        Answer, AnswerChange, AnswerOne, Approval, GivenAnswer, OnRecord, ProvedAnswer, Publication, RecordedAnswer,
    },
    returned::{
        Filled, Here, Judged, ReturnedRow, ReturnedTable, RowMark, Wanted, judge, language_word, missing_column,
        name_of_column, verdict_word, wishes,
    },
    reusable::{Filling, ReusableText, TextField, TextWords, Unkept},
    saved::SavedList,
};

use crate::{
    assessments::{Correction, NotNow, State as Progress},
    ids::{ConsultationId, PersonId, PointId, ResponseId, VersionId},
    platform::{Instant, Language, Said, prose, said, text_enum},
    schema::responses,
};

text_enum! {
    /// The decision on a comment.
    pub enum Verdict {
        /// Ņemts vērā.
        Accepted = "accepted",
        /// Daļēji ņemts vērā.
        Partly = "partly",
        /// Nav ņemts vērā.
        Rejected = "rejected",
        /// Pieņemts zināšanai.
        Noted = "noted",
    }
}

text_enum! {
    /// How far an answer is.
    pub enum State {
        /// Being written.
        Drafted = "drafted",
        /// Sent back: it waits for its drafter.
        Returned = "returned",
        /// Approved by another person than its drafter.
        Approved = "approved",
        /// Published; never changed again.
        Published = "published",
    }
}

/// The contents of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The decision on the comment.
    pub verdict: Verdict,
    /// The reasons; may be empty only if the comment was accepted.
    pub reasons: String,
    /// The comment in short, for the summary; empty if the summary shows it in full.
    pub essence: String,
    /// The language of both texts.
    pub language: Language,
    /// The change that the comment led to, if the answer names one.
    pub change: Option<NamedChange>,
}

impl Wording {
    /// What a search finds it by.
    #[must_use]
    pub fn text(&self) -> String {
        [self.reasons.as_str(), &self.essence].join(" ")
    }
}

/// A change in a later version of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedChange {
    /// The later version.
    pub version: VersionId,
    /// Its point; one of the version before if it is gone in the later one.
    pub point: PointId,
}

impl FromStr for NamedChange {
    type Err = Said;

    /// Reads `version.point`, as forms send it.
    fn from_str(text: &str) -> Result<Self, Said> {
        let parts =
            text.split_once('.').and_then(|(version, point)| Some((version.parse().ok()?, point.parse().ok()?)));
        parts.map(|(version, point)| Self { version, point }).ok_or_else(|| said("platform-unknown-choice"))
    }
}

impl fmt::Display for NamedChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.version, self.point)
    }
}

impl Wording {
    /// The longest reasons, in characters.
    pub const LONGEST_REASONS: usize = 20_000;
    /// The longest essence, in characters.
    pub const LONGEST_ESSENCE: usize = 1_000;

    /// Parses the reasons: required unless the comment was accepted (the law's summary gives reasons for what was not
    /// taken into account). They are missed too while no verdict is chosen, so that everything is said at once.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn reasons(verdict: Option<Verdict>, typed: &str) -> Result<String, Said> {
        let reasons = prose(typed, Self::LONGEST_REASONS)?;
        if reasons.is_empty() && verdict != Some(Verdict::Accepted) {
            return Err(said("responses-reasons-missing"));
        }
        Ok(reasons)
    }

    /// Parses the essence; may be empty.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn essence(typed: &str) -> Result<String, Said> {
        prose(typed, Self::LONGEST_ESSENCE)
    }
}

/// Why an answer is sent back to its drafter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark(String);

impl Remark {
    /// The most characters.
    pub const LONGEST: usize = 5_000;

    /// A text of 1 to [`Self::LONGEST`] characters.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let remark = prose(typed, Self::LONGEST)?;
        if remark.is_empty() { Err(said("responses-remark-missing")) } else { Ok(Self(remark)) }
    }
}

/// Why somebody approves an answer that they wrote themself; it is published with the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver(String);

impl Waiver {
    /// The most characters.
    pub const LONGEST: usize = 2_000;

    /// A text of 1 to [`Self::LONGEST`] characters.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let waiver = prose(typed, Self::LONGEST)?;
        if waiver.is_empty() { Err(said("responses-waiver-missing")) } else { Ok(Self(waiver)) }
    }
}

/// The answer in preparation for one assessment, or for several similar ones.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable, AsChangeset)]
#[diesel(table_name = responses, treat_none_as_null = true)]
pub struct Response {
    /// Its id.
    pub id: ResponseId,
    /// Its consultation.
    pub consultation: ConsultationId,
    /// How far it is.
    pub state: State,
    /// The decision on the comment.
    pub verdict: Verdict,
    /// Why.
    pub reasons: String,
    /// The comment in short; empty if the summary shows it in full.
    pub essence: String,
    /// The language of both texts.
    pub language: Language,
    /// The person who wrote it last.
    pub drafted_by: PersonId,
    /// When it was written.
    pub drafted_at: Instant,
    /// The person who approved it.
    pub approved_by: Option<PersonId>,
    /// When it was approved.
    pub approved_at: Option<Instant>,
    /// The person who sent it back last.
    pub returned_by: Option<PersonId>,
    /// When it was sent back.
    pub returned_at: Option<Instant>,
    /// The remark with which it was sent back.
    pub return_remark: Option<String>,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// Grows with each change.
    pub revision: i32,
    /// The later version with the change that it names.
    pub change_version: Option<VersionId>,
    /// The point that was changed.
    pub change_point: Option<PointId>,
    /// Why the person who wrote it approved it themself.
    pub waiver: Option<String>,
}

impl Response {
    /// The person who sent it back and the remark, if nobody has changed it since.
    #[must_use]
    pub fn waits_for_change(&self) -> Option<(PersonId, &str)> {
        self.returned_by.zip(self.return_remark.as_deref()).filter(|_| self.state == State::Returned)
    }

    /// The person who sent it back and the remark, before it was changed.
    #[must_use]
    pub fn was_sent_back(&self) -> Option<(PersonId, &str)> {
        self.returned_by.zip(self.return_remark.as_deref()).filter(|_| self.state != State::Returned)
    }

    /// Whether it waits for approval and this person wrote it.
    #[must_use]
    pub fn is_own_draft_of(&self, person: PersonId) -> bool {
        self.state == State::Drafted && self.drafted_by == person
    }

    /// Why the person who wrote it approved it themself, if they did. An earlier program may have left a reason behind
    /// that nobody needs any more.
    #[must_use]
    pub fn waived(&self) -> Option<&str> {
        self.waiver.as_deref().filter(|_| self.approved_by == Some(self.drafted_by))
    }
}

/// Why something cannot be done with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Nobody approves or sends back their own answer.
    OwnDraft,
    /// Who approves the answer of somebody else gives no reason for that.
    NotOwnDraft,
    /// It is already approved.
    Approved,
    /// It was sent back: it must be changed first.
    Returned,
    /// It is not approved.
    NotApproved,
    /// It is published: only a newer answer can correct it.
    Published,
    /// A newer answer has corrected it.
    Corrected,
    /// The comment no longer needs an answer: it was withdrawn or superseded.
    Lapsed,
    /// The comment is divided: its parts are answered.
    Divided,
    /// Another answer to the comment is in preparation, or this one already answers it.
    Another,
    /// It answers only one comment, which cannot be separated.
    OnlyOne,
    /// No answer was drafted to the comment that this one revises, or the two comments differ.
    NothingBefore,
}

impl Hindrance {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::OwnDraft => "responses-hindrance-own-draft",
            Self::NotOwnDraft => "responses-hindrance-not-own-draft",
            Self::Approved => "responses-hindrance-approved",
            Self::Returned => "responses-hindrance-returned",
            Self::NotApproved => "responses-hindrance-not-approved",
            Self::Published => "responses-hindrance-published",
            Self::Corrected => "responses-hindrance-corrected",
            Self::Lapsed => "responses-hindrance-lapsed",
            Self::Divided => "responses-hindrance-divided",
            Self::Another => "responses-hindrance-another",
            Self::OnlyOne => "responses-hindrance-only-one",
            Self::NothingBefore => "responses-hindrance-nothing-before",
        })
    }
}

impl From<NotNow> for Hindrance {
    /// The refusal that follows from the state of the assessment.
    fn from(not_now: NotNow) -> Self {
        match (not_now.progress.state, not_now.progress.correction) {
            (Progress::Lapsed, _) => Self::Lapsed,
            (Progress::Divided, _) => Self::Divided,
            (Progress::Published, None) => Self::Published,
            (Progress::Returned, _) | (_, Some(Correction::Returned)) => Self::Returned,
            (Progress::Approved, _) | (_, Some(Correction::Approved)) => Self::Approved,
            (Progress::Received | Progress::Drafted, _) | (_, Some(Correction::Drafted)) => Self::NotApproved,
        }
    }
}

impl Response {
    /// A new answer.
    #[must_use]
    pub fn draft(consultation: ConsultationId, by: PersonId, now: Instant, wording: Wording) -> Self {
        Self {
            id: ResponseId::new(),
            consultation,
            state: State::Drafted,
            verdict: wording.verdict,
            reasons: wording.reasons,
            essence: wording.essence,
            language: wording.language,
            drafted_by: by,
            drafted_at: now,
            approved_by: None,
            approved_at: None,
            returned_by: None,
            returned_at: None,
            return_remark: None,
            published_at: None,
            revision: 1,
            change_version: wording.change.map(|change| change.version),
            change_point: wording.change.map(|change| change.point),
            waiver: None,
        }
    }

    /// The answer with other words: the person becomes its drafter, and an approval is lost.
    ///
    /// # Errors
    /// [`Hindrance::Published`]; [`Hindrance::Returned`] when it was sent back and its words are still the same.
    pub fn edit(self, by: PersonId, now: Instant, wording: Wording) -> Result<Self, Hindrance> {
        self.refuse_when_published()?;
        if wording == self.wording() {
            self.refuse_when_returned()?;
        }
        let Wording { verdict, reasons, essence, language, change } = wording;
        let drafted = Self {
            change_version: change.map(|change| change.version),
            change_point: change.map(|change| change.point),
            verdict,
            reasons,
            essence,
            language,
            drafted_by: by,
            drafted_at: now,
            revision: self.revision + 1,
            ..self
        };
        Ok(Self { state: State::Drafted, ..drafted.unapproved() })
    }

    /// The answer with one more comment. Which comments it answers is part of it, so the person becomes its drafter and
    /// an approval is lost.
    ///
    /// # Errors
    /// [`Hindrance::Published`]; [`Hindrance::Returned`], because its words must be changed first.
    pub fn widen(self, by: PersonId, now: Instant) -> Result<Self, Hindrance> {
        self.refuse_when_returned()?;
        let wording = self.wording();
        self.edit(by, now, wording)
    }

    /// The answer after one of several comments was separated: nothing changes for the others.
    ///
    /// # Errors
    /// [`Hindrance::Published`].
    pub fn narrow(self) -> Result<Self, Hindrance> {
        self.refuse_when_published()?;
        Ok(Self { revision: self.revision + 1, ..self })
    }

    /// The answer approved by another person than its drafter.
    ///
    /// # Errors
    /// Why it cannot be approved.
    pub fn approve(self, by: PersonId, now: Instant) -> Result<Self, Hindrance> {
        self.refuse_when_published()?;
        self.refuse_to_drafter(by)?;
        self.approved(by, now)
    }

    /// The answer approved by its drafter, for a reason. Whether the ministry allows that is its setting.
    ///
    /// # Errors
    /// Why it cannot be approved.
    pub fn approve_own(self, by: PersonId, now: Instant, waiver: Waiver) -> Result<Self, Hindrance> {
        self.refuse_when_published()?;
        if self.drafted_by != by {
            return Err(Hindrance::NotOwnDraft);
        }
        Ok(Self { waiver: Some(waiver.0), ..self.approved(by, now)? })
    }

    fn approved(self, by: PersonId, now: Instant) -> Result<Self, Hindrance> {
        self.refuse_when_returned()?;
        if self.state == State::Approved {
            return Err(Hindrance::Approved);
        }
        let revision = self.revision + 1;
        let state = State::Approved;
        Ok(Self { state, approved_by: Some(by), approved_at: Some(now), waiver: None, revision, ..self })
    }

    /// The answer without an approval.
    fn unapproved(self) -> Self {
        Self { approved_by: None, approved_at: None, waiver: None, ..self }
    }

    /// The answer sent back by another person than its drafter; an approval is lost.
    ///
    /// # Errors
    /// Why it cannot be sent back.
    pub fn send_back(self, by: PersonId, now: Instant, remark: Remark) -> Result<Self, Hindrance> {
        self.refuse_when_published()?;
        self.refuse_to_drafter(by)?;
        self.refuse_when_returned()?;
        let returned = Self {
            returned_by: Some(by),
            returned_at: Some(now),
            return_remark: Some(remark.0),
            revision: self.revision + 1,
            ..self
        };
        Ok(Self { state: State::Returned, ..returned.unapproved() })
    }

    /// The answer after its publication.
    ///
    /// # Errors
    /// [`Hindrance::NotApproved`], [`Hindrance::Published`].
    pub fn publish(self, now: Instant) -> Result<Self, Hindrance> {
        match self.state {
            State::Drafted | State::Returned => Err(Hindrance::NotApproved),
            State::Published => Err(Hindrance::Published),
            State::Approved => {
                Ok(Self { state: State::Published, published_at: Some(now), revision: self.revision + 1, ..self })
            }
        }
    }

    /// The mark of the answer and its revision on a page: `id.revision`.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("{}.{}", self.id, self.revision)
    }

    /// Its contents.
    #[must_use]
    pub fn wording(&self) -> Wording {
        Wording {
            verdict: self.verdict,
            reasons: self.reasons.clone(),
            essence: self.essence.clone(),
            language: self.language,
            change: self.change(),
        }
    }

    /// The change that it names.
    #[must_use]
    pub fn change(&self) -> Option<NamedChange> {
        let (version, point) = self.change_version.zip(self.change_point)?;
        Some(NamedChange { version, point })
    }

    /// Refuses a published answer, which cannot change.
    ///
    /// # Errors
    /// [`Hindrance::Published`].
    pub(super) fn refuse_when_published(&self) -> Result<(), Hindrance> {
        if self.state == State::Published { Err(Hindrance::Published) } else { Ok(()) }
    }

    fn refuse_when_returned(&self) -> Result<(), Hindrance> {
        if self.state == State::Returned { Err(Hindrance::Returned) } else { Ok(()) }
    }

    fn refuse_to_drafter(&self, by: PersonId) -> Result<(), Hindrance> {
        if self.drafted_by == by { Err(Hindrance::OwnDraft) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Act = fn(Response, PersonId, Instant) -> Result<Response, Hindrance>;

    fn at(second: i64) -> Instant {
        Instant::from_microseconds(second * 1_000_000).expect("an instant")
    }

    fn wording() -> Wording {
        Wording {
            verdict: Verdict::Partly,
            reasons: "Point 9 will refer to point 21.".to_owned(),
            essence: String::new(),
            language: Language::En,
            change: None,
        }
    }

    fn waiver() -> Waiver {
        Waiver::parse("Everybody else is on leave, and the period of answers ends today.").expect("a reason")
    }

    fn reworded() -> Wording {
        Wording { reasons: "The second sentence changes.".to_owned(), ..wording() }
    }

    fn remark() -> Remark {
        Remark::parse("Which sentence changes?").expect("a remark")
    }

    /// Inese's answer in this state; Jānis has approved it if the state says so.
    fn answer(state: State, inese: PersonId, janis: PersonId) -> Response {
        let drafted = Response::draft(ConsultationId::new(), inese, at(1), wording());
        match state {
            State::Drafted => drafted,
            State::Returned => drafted.send_back(janis, at(2), remark()).expect("somebody else sends it back"),
            State::Approved => drafted.approve(janis, at(2)).expect("somebody else approves"),
            State::Published => {
                drafted.approve(janis, at(2)).and_then(|approved| approved.publish(at(3))).expect("it is approved")
            }
        }
    }

    #[test]
    fn the_whole_table() {
        let (inese, janis) = (PersonId::new(), PersonId::new());
        let acts: [(&str, Act); 7] = [
            ("edit", |answer, by, now| answer.edit(by, now, reworded())),
            ("approve", Response::approve),
            ("waive", |answer, by, now| answer.approve_own(by, now, waiver())),
            ("send back", |answer, by, now| answer.send_back(by, now, remark())),
            ("publish", |answer, _, now| answer.publish(now)),
            ("widen", Response::widen),
            ("narrow", |answer, _, _| answer.narrow()),
        ];
        let mut table = String::new();
        for (who, by) in [("drafter", inese), ("another", janis)] {
            for state in State::ALL {
                let cells = acts.iter().map(|(name, act)| match act(answer(*state, inese, janis), by, at(9)) {
                    Ok(after) => format!("{name}: {}", after.state),
                    Err(hindrance) => format!("{name}: {hindrance:?}"),
                });
                table.extend([format!("{who}, {state}: "), cells.collect::<Vec<_>>().join(", "), "\n".to_owned()]);
            }
        }
        assert_eq!(
            table,
            "drafter, drafted: edit: drafted, approve: OwnDraft, waive: approved, send back: OwnDraft, publish: NotApproved, widen: drafted, narrow: drafted
drafter, returned: edit: drafted, approve: OwnDraft, waive: Returned, send back: OwnDraft, publish: NotApproved, widen: Returned, narrow: returned
drafter, approved: edit: drafted, approve: OwnDraft, waive: Approved, send back: OwnDraft, publish: published, widen: drafted, narrow: approved
drafter, published: edit: Published, approve: Published, waive: Published, send back: Published, publish: Published, widen: Published, narrow: Published
another, drafted: edit: drafted, approve: approved, waive: NotOwnDraft, send back: returned, publish: NotApproved, widen: drafted, narrow: drafted
another, returned: edit: drafted, approve: Returned, waive: NotOwnDraft, send back: Returned, publish: NotApproved, widen: Returned, narrow: returned
another, approved: edit: drafted, approve: Approved, waive: NotOwnDraft, send back: returned, publish: published, widen: drafted, narrow: approved
another, published: edit: Published, approve: Published, waive: Published, send back: Published, publish: Published, widen: Published, narrow: Published
"
        );
    }

    #[test]
    fn whoever_edits_becomes_the_drafter_and_the_approval_is_gone() {
        let (inese, janis) = (PersonId::new(), PersonId::new());
        let edited = answer(State::Approved, inese, janis).edit(janis, at(5), wording()).expect("not published");
        assert_eq!(
            (edited.drafted_by, edited.approved_by, edited.approved_at, edited.revision),
            (janis, None, None, 3)
        );
        assert_eq!(edited.clone().approve(janis, at(6)), Err(Hindrance::OwnDraft));
        assert!(edited.approve(inese, at(6)).is_ok());
    }

    #[test]
    fn who_approves_their_own_answer_says_why_and_a_change_takes_both_back() {
        let (inese, janis) = (PersonId::new(), PersonId::new());
        let waived = answer(State::Drafted, inese, janis).approve_own(inese, at(5), waiver()).expect("it is hers");
        assert_eq!((waived.approved_by, waived.waived()), (Some(inese), Some(waiver().0.as_str())));
        assert!(waived.clone().publish(at(6)).is_ok_and(|published| published.waived().is_some()));
        let returned = waived.clone().send_back(janis, at(6), remark()).expect("somebody else sends it back");
        let edited = waived.edit(inese, at(6), reworded()).expect("it is not published");
        for changed in [&returned, &edited] {
            assert_eq!((changed.approved_by, changed.waiver.as_deref()), (None, None), "{changed:?}");
        }
        assert_eq!(edited.approve(janis, at(7)).map(|approved| approved.waiver), Ok(None));
        assert_eq!(Waiver::parse(" \n"), Err(said("responses-waiver-missing")));
        assert!(Waiver::parse(&"a".repeat(2_001)).is_err());
    }

    #[test]
    fn a_remark_is_shown_until_the_answer_is_worded_anew() {
        let (inese, janis) = (PersonId::new(), PersonId::new());
        let returned = answer(State::Drafted, inese, janis).send_back(janis, at(5), remark()).expect("somebody else");
        assert_eq!(returned.waits_for_change(), Some((janis, "Which sentence changes?")));
        let same = returned.clone().edit(inese, at(6), wording());
        assert_eq!(same, Err(Hindrance::Returned), "it says what was sent back");
        let changed = returned.edit(inese, at(6), reworded()).expect("not published");
        assert_eq!(changed.waits_for_change(), None);
        assert_eq!(changed.was_sent_back(), Some((janis, "Which sentence changes?")));
    }

    #[test]
    fn reasons_are_required_unless_the_comment_is_accepted() {
        assert_eq!(Wording::reasons(Some(Verdict::Accepted), " \n"), Ok(String::new()));
        for verdict in [Some(Verdict::Partly), Some(Verdict::Rejected), Some(Verdict::Noted), None] {
            assert_eq!(Wording::reasons(verdict, " \n"), Err(said("responses-reasons-missing")));
            assert_eq!(Wording::reasons(verdict, "Because."), Ok("Because.".to_owned()));
        }
    }
}
