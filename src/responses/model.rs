use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    assessments::Standing,
    ids::{AnswerId, AssessmentId, CommentId, ConsultationId, PersonId, PublicationId, ResponseId},
    platform::{Instant, Language, Said, prose, said, text_enum},
    schema::{answers, responses},
};

text_enum! {
    /// What became of a comment.
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
        /// Approved by somebody else than its drafter.
        Approved = "approved",
        /// Published; never changed again.
        Published = "published",
    }
}

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What became of the comment.
    pub verdict: Verdict,
    /// Why; may be empty only where the comment was accepted.
    pub reasons: String,
    /// The comment in short, for the summary; empty where it stands there in full.
    pub essence: String,
    /// The language of both texts.
    pub language: Language,
}

impl Wording {
    /// The longest reasons, in characters.
    pub const LONGEST_REASONS: usize = 20_000;
    /// The longest essence, in characters.
    pub const LONGEST_ESSENCE: usize = 1_000;

    /// Reasons as somebody typed them: required unless the comment was accepted (the summary of the law gives them for
    /// what was not taken into account).
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn reasons(verdict: Verdict, typed: &str) -> Result<String, Said> {
        let reasons = prose(typed, Self::LONGEST_REASONS)?;
        if reasons.is_empty() && verdict != Verdict::Accepted {
            return Err(said("responses-reasons-missing"));
        }
        Ok(reasons)
    }

    /// The essence as somebody typed it; may be empty.
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn essence(typed: &str) -> Result<String, Said> {
        prose(typed, Self::LONGEST_ESSENCE)
    }
}

/// Why an answer goes back to its drafter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark(String);

impl Remark {
    /// The longest, in characters.
    pub const LONGEST: usize = 5_000;

    /// Something, at most [`Self::LONGEST`] characters.
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let remark = prose(typed, Self::LONGEST)?;
        if remark.is_empty() { Err(said("responses-remark-missing")) } else { Ok(Self(remark)) }
    }
}

/// The answer being prepared for one assessment, or for many alike.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable, AsChangeset)]
#[diesel(table_name = responses, treat_none_as_null = true)]
pub struct Response {
    /// Its id.
    pub id: ResponseId,
    /// In which consultation.
    pub consultation: ConsultationId,
    /// How far it is.
    pub state: State,
    /// What became of the comment.
    pub verdict: Verdict,
    /// Why.
    pub reasons: String,
    /// The comment in short; empty where it stands in full.
    pub essence: String,
    /// The language of both texts.
    pub language: Language,
    /// Who wrote it last.
    pub drafted_by: PersonId,
    /// When.
    pub drafted_at: Instant,
    /// Who approved it.
    pub approved_by: Option<PersonId>,
    /// When.
    pub approved_at: Option<Instant>,
    /// Who sent it back last.
    pub returned_by: Option<PersonId>,
    /// When.
    pub returned_at: Option<Instant>,
    /// With which remark.
    pub return_remark: Option<String>,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// Grows with every change.
    pub revision: i32,
}

impl Response {
    /// Who sent it back with which remark, while nobody has changed it since.
    #[must_use]
    pub fn waits_for_change(&self) -> Option<(PersonId, &str)> {
        let since = self
            .returned_at
            .filter(|at| *at >= self.drafted_at && !matches!(self.state, State::Approved | State::Published));
        since.and(self.returned_by.zip(self.return_remark.as_deref()))
    }
}

/// Why something cannot be done with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Nobody approves or sends back what they wrote themselves.
    OwnDraft,
    /// It is approved already.
    Approved,
    /// It is not approved.
    NotApproved,
    /// It is published: only a newer answer corrects it.
    Published,
    /// It was corrected by a newer one.
    Corrected,
    /// The comment needs no answer any more: it was withdrawn or superseded.
    Lapsed,
}

impl Hindrance {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::OwnDraft => "responses-hindrance-own-draft",
            Self::Approved => "responses-hindrance-approved",
            Self::NotApproved => "responses-hindrance-not-approved",
            Self::Published => "responses-hindrance-published",
            Self::Corrected => "responses-hindrance-corrected",
            Self::Lapsed => "responses-hindrance-lapsed",
        })
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
        }
    }

    /// The answer as somebody words it anew: whoever does becomes its drafter, and an approval is gone.
    ///
    /// # Errors
    /// [`Hindrance::Published`].
    pub fn edit(self, by: PersonId, now: Instant, wording: Wording) -> Result<Self, Hindrance> {
        self.refuse_when_published()?;
        let Wording { verdict, reasons, essence, language } = wording;
        let drafted = Self {
            verdict,
            reasons,
            essence,
            language,
            drafted_by: by,
            drafted_at: now,
            revision: self.revision + 1,
            ..self
        };
        Ok(Self { state: State::Drafted, approved_by: None, approved_at: None, ..drafted })
    }

    /// The answer as somebody else than its drafter approves it.
    ///
    /// # Errors
    /// What hinders it.
    pub fn approve(self, by: PersonId, now: Instant) -> Result<Self, Hindrance> {
        self.refuse_when_published()?;
        self.refuse_to_drafter(by)?;
        match self.state {
            State::Approved => Err(Hindrance::Approved),
            _ => Ok(Self {
                state: State::Approved,
                approved_by: Some(by),
                approved_at: Some(now),
                revision: self.revision + 1,
                ..self
            }),
        }
    }

    /// The answer as somebody else than its drafter sends it back; an approval is gone.
    ///
    /// # Errors
    /// What hinders it.
    pub fn send_back(self, by: PersonId, now: Instant, remark: Remark) -> Result<Self, Hindrance> {
        self.refuse_when_published()?;
        self.refuse_to_drafter(by)?;
        let returned = Self {
            returned_by: Some(by),
            returned_at: Some(now),
            return_remark: Some(remark.0),
            revision: self.revision + 1,
            ..self
        };
        Ok(Self { state: State::Drafted, approved_by: None, approved_at: None, ..returned })
    }

    /// The answer as it is published.
    ///
    /// # Errors
    /// [`Hindrance::NotApproved`], [`Hindrance::Published`].
    pub fn publish(self, now: Instant) -> Result<Self, Hindrance> {
        match self.state {
            State::Drafted => Err(Hindrance::NotApproved),
            State::Published => Err(Hindrance::Published),
            State::Approved => {
                Ok(Self { state: State::Published, published_at: Some(now), revision: self.revision + 1, ..self })
            }
        }
    }

    /// Which answer, and which revision of it, a page showed: `id.revision`.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("{}.{}", self.id, self.revision)
    }

    /// The remark with which it was sent back, until it is worded anew.
    #[must_use]
    pub fn remark(&self) -> Option<&str> {
        let is_newer = self.state == State::Drafted && self.returned_at.is_some_and(|at| at >= self.drafted_at);
        self.return_remark.as_deref().filter(|_| is_newer)
    }

    /// What it says.
    #[must_use]
    pub fn wording(&self) -> Wording {
        Wording {
            verdict: self.verdict,
            reasons: self.reasons.clone(),
            essence: self.essence.clone(),
            language: self.language,
        }
    }

    fn refuse_when_published(&self) -> Result<(), Hindrance> {
        if self.state == State::Published { Err(Hindrance::Published) } else { Ok(()) }
    }

    fn refuse_to_drafter(&self, by: PersonId) -> Result<(), Hindrance> {
        if self.drafted_by == by { Err(Hindrance::OwnDraft) } else { Ok(()) }
    }
}

/// A response as published to one assessment.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = answers)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// With which others it was published.
    pub publication: PublicationId,
    /// What it answers.
    pub assessment: AssessmentId,
    /// The response that was published.
    pub response: ResponseId,
    /// What became of the comment.
    pub verdict: Verdict,
    /// Why.
    pub reasons: String,
    /// The comment in short; empty where it stands in full.
    pub essence: String,
    /// The language of both texts.
    pub language: Language,
    /// The answer in whose place it stands.
    pub corrects: Option<AnswerId>,
}

impl Answer {
    /// A response as it goes on record for one assessment.
    #[must_use]
    pub fn of(
        response: &Response,
        publication: PublicationId,
        assessment: AssessmentId,
        corrects: Option<AnswerId>,
    ) -> Self {
        let Wording { verdict, reasons, essence, language } = response.wording();
        Self {
            id: AnswerId::new(),
            publication,
            assessment,
            response: response.id,
            verdict,
            reasons,
            essence,
            language,
            corrects,
        }
    }
}

/// An answer with what it answers and since when it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswer {
    /// The answer.
    pub answer: Answer,
    /// The comment it answers.
    pub comment: CommentId,
    /// When it was published.
    pub published_at: Instant,
    /// When the answer was published in whose place it stands, if it corrects one.
    pub corrects: Option<Instant>,
}

/// What became of all comments of a consultation: the public sum. Each comment counts once, in the first line that
/// holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// A newer submission stands in the place of theirs.
    pub superseded: i64,
    /// They were withdrawn.
    pub withdrawn: i64,
    /// They are on record and are not shown.
    pub held_back: i64,
    /// Nobody but staff can read them yet.
    pub not_yet_public: i64,
    /// Public, with an answer.
    pub answered: i64,
    /// Public, still without one.
    pub waiting: i64,
}

impl Sum {
    /// How many everyone can read.
    #[must_use]
    pub fn published(&self) -> i64 {
        self.answered + self.waiting
    }

    /// How many came in.
    #[must_use]
    pub fn received(&self) -> i64 {
        self.superseded + self.withdrawn + self.held_back + self.not_yet_public + self.published()
    }

    /// Adds comments that stand like this on record.
    pub(super) fn add(&mut self, standing: Standing, is_public: bool, is_answered: bool, count: i64) {
        let line = match (standing, is_public, is_answered) {
            (Standing::Superseded, ..) => &mut self.superseded,
            (Standing::Withdrawn, ..) => &mut self.withdrawn,
            (Standing::HeldBack, ..) => &mut self.held_back,
            (Standing::Stands, false, _) => &mut self.not_yet_public,
            (Standing::Stands, true, true) => &mut self.answered,
            (Standing::Stands, true, false) => &mut self.waiting,
        };
        *line += count;
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
        }
    }

    fn remark() -> Remark {
        Remark::parse("Which sentence changes?").expect("a remark")
    }

    /// Inese's answer in this state, approved by Jānis where it is.
    fn answer(state: State, inese: PersonId, janis: PersonId) -> Response {
        let drafted = Response::draft(ConsultationId::new(), inese, at(1), wording());
        match state {
            State::Drafted => drafted,
            State::Approved => drafted.approve(janis, at(2)).expect("somebody else approves"),
            State::Published => {
                drafted.approve(janis, at(2)).and_then(|approved| approved.publish(at(3))).expect("it is approved")
            }
        }
    }

    #[test]
    fn the_whole_table() {
        let (inese, janis) = (PersonId::new(), PersonId::new());
        let acts: [(&str, Act); 4] = [
            ("edit", |answer, by, now| answer.edit(by, now, wording())),
            ("approve", Response::approve),
            ("send back", |answer, by, now| answer.send_back(by, now, remark())),
            ("publish", |answer, _, now| answer.publish(now)),
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
            "drafter, drafted: edit: drafted, approve: OwnDraft, send back: OwnDraft, publish: NotApproved
drafter, approved: edit: drafted, approve: OwnDraft, send back: OwnDraft, publish: published
drafter, published: edit: Published, approve: Published, send back: Published, publish: Published
another, drafted: edit: drafted, approve: approved, send back: drafted, publish: NotApproved
another, approved: edit: drafted, approve: Approved, send back: drafted, publish: published
another, published: edit: Published, approve: Published, send back: Published, publish: Published
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
    fn a_remark_is_shown_until_the_answer_is_worded_anew() {
        let (inese, janis) = (PersonId::new(), PersonId::new());
        let returned = answer(State::Drafted, inese, janis).send_back(janis, at(5), remark()).expect("somebody else");
        assert_eq!(returned.remark(), Some("Which sentence changes?"));
        assert_eq!(returned.edit(inese, at(6), wording()).expect("not published").remark(), None);
    }

    #[test]
    fn reasons_are_required_unless_the_comment_is_accepted() {
        assert_eq!(Wording::reasons(Verdict::Accepted, " \n"), Ok(String::new()));
        for verdict in [Verdict::Partly, Verdict::Rejected, Verdict::Noted] {
            assert_eq!(Wording::reasons(verdict, " \n"), Err(said("responses-reasons-missing")));
            assert_eq!(Wording::reasons(verdict, "Because."), Ok("Because.".to_owned()));
        }
    }

    #[test]
    fn the_sum_adds_up() {
        let sum = Sum { superseded: 3, withdrawn: 13, held_back: 17, not_yet_public: 5, answered: 7, waiting: 11 };
        assert_eq!((sum.published(), sum.received()), (18, 56));
    }
}
