use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    consultations::{Consultation, Phase},
    ids::{
        CommentId, ConsultationId, FormId, OrganisationId, PersonId, PointId, StatementCommentId, StatementId,
        SubmissionId, VersionId,
    },
    platform::{Instant, Language, Said, is_blank, riga, said, text_enum},
    schema::{statement_comments, statements},
};

text_enum! {
    /// What a comment wants.
    pub enum CommentKind {
        /// Iebildums: disagrees with the point.
        Objection = "objection",
        /// Priekšlikums: wants an addition or another wording.
        Proposal = "proposal",
        /// Atbalsts: wants to keep the point.
        Support = "support",
        /// Jautājums: asks something.
        Question = "question",
        /// Pavadvēstule: a covering note that the ministry answers like a comment.
        Note = "note",
    }
}

impl CommentKind {
    /// The kinds that a writer chooses from.
    pub const WRITTEN: [Self; 4] = [Self::Objection, Self::Proposal, Self::Support, Self::Question];

    /// The kind that a writer chose.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn chosen(word: &str) -> Result<Self, Said> {
        let chosen = word.parse().ok().filter(|kind| Self::WRITTEN.contains(kind));
        chosen.ok_or_else(|| said("statements-kind-unchosen"))
    }
}

text_enum! {
    /// The position of a statement as a whole.
    pub enum Reply {
        /// It has comments.
        Comments = "comments",
        /// The organisation has no objections.
        NoObjections = "no_objections",
    }
}

/// What an organisation writes on one consultation.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = statements)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// Its consultation.
    pub consultation: ConsultationId,
    /// The organisation that writes it.
    pub organisation: OrganisationId,
    /// Its number among the organisation's statements on the consultation, from 1.
    pub ordinal: i32,
    /// The submission that it revises, or after whose withdrawal it was begun; `None` for the first statement.
    pub follows: Option<SubmissionId>,
    /// Grows with each change in it.
    pub revision: i32,
    /// Its position as a whole.
    pub reply: Reply,
    /// The covering note; empty when there is none.
    pub note: String,
    /// The language of the note.
    pub note_language: Language,
    /// Grows with each change of the note.
    pub note_revision: i32,
    /// When it was started.
    pub started_at: Instant,
    /// Who started it.
    pub started_by: PersonId,
    /// Whether its comments stand in an order that its writers chose, and not in that of the draft.
    pub own_order: bool,
    /// When it was submitted.
    pub submitted_at: Option<Instant>,
    /// When its writers gave it up: only a revision can be.
    pub abandoned_at: Option<Instant>,
    /// When its submission was withdrawn.
    pub withdrawn_at: Option<Instant>,
}

/// One comment inside a statement.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = statement_comments)]
pub struct StatementComment {
    /// Its id.
    pub id: StatementCommentId,
    /// Its statement.
    pub statement: StatementId,
    /// Grows with each change of it.
    pub revision: i32,
    /// The version of the draft that its writer saw.
    pub version: VersionId,
    /// The point; `None` for the whole draft.
    pub point: Option<PointId>,
    /// Its language.
    pub language: Language,
    /// What it wants.
    pub kind: CommentKind,
    /// Its text.
    pub body: String,
    /// What the point should say instead.
    pub proposed_wording: Option<String>,
    /// The comment on record from which it was copied.
    pub revises: Option<CommentId>,
    /// Its place in the order that the writers chose.
    pub position: Option<i32>,
    /// When it was written.
    pub created_at: Instant,
    /// Who wrote it.
    pub created_by: PersonId,
    /// When it was last changed.
    pub changed_at: Instant,
    /// Who changed it last.
    pub changed_by: PersonId,
}

impl StatementComment {
    /// Whether it still says what the comment on record says from which it was copied.
    #[must_use]
    pub fn is_as_submitted(&self) -> bool {
        self.revises.is_some() && self.revision == 1
    }
}

/// Why a statement cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// It was submitted.
    Submitted,
    /// Its writers gave it up.
    GivenUp,
    /// The period has not begun.
    TooEarly,
    /// The period is over.
    TooLate,
    /// The ministry withdrew the consultation.
    Withdrawn,
}

impl Hindrance {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Submitted => "statements-hindrance-submitted",
            Self::GivenUp => "statements-hindrance-given-up",
            Self::TooEarly => "statements-hindrance-too-early",
            Self::TooLate => "statements-hindrance-too-late",
            Self::Withdrawn => "statements-hindrance-withdrawn",
        })
    }
}

impl Statement {
    /// The most comments in one statement.
    pub const MOST_COMMENTS: i64 = 500;

    /// Whether its people get a reminder at `now` that the period ends: from eight in the morning of the day before the
    /// last one until the end. A statement that was started on the last day gets none.
    #[must_use]
    pub fn is_to_be_reminded(&self, now: Instant, closes_at: Instant) -> bool {
        let last_minute = riga::last_minute(closes_at);
        let is_near = riga::morning(last_minute, -1) <= now && now < closes_at;
        self.is_being_written() && is_near && self.started_at < riga::midnight(last_minute)
    }

    /// Whether it is neither submitted nor given up.
    #[must_use]
    pub fn is_being_written(&self) -> bool {
        self.submitted_at.is_none() && self.abandoned_at.is_none()
    }

    /// Whether its submission stands: it was submitted and not withdrawn. Of several the newest stands.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.submitted_at.is_some() && self.withdrawn_at.is_none()
    }

    /// Whether it can be submitted with this number of comments: it has some, or says that there are no objections.
    #[must_use]
    pub fn says_something(&self, comments: usize) -> bool {
        comments > 0 || self.reply == Reply::NoObjections
    }

    /// Checks that it can be changed: only before it is submitted, and only while the consultation is open.
    ///
    /// # Errors
    /// Why it cannot be changed.
    pub fn can_change(&self, consultation: &Consultation, now: Instant) -> Result<(), Hindrance> {
        if self.submitted_at.is_some() {
            return Err(Hindrance::Submitted);
        }
        if self.abandoned_at.is_some() {
            return Err(Hindrance::GivenUp);
        }
        can_comment(consultation, now)
    }
}

/// Whether comments can be written on a consultation.
///
/// # Errors
/// Why they cannot.
pub fn can_comment(consultation: &Consultation, now: Instant) -> Result<(), Hindrance> {
    match consultation.phase(now) {
        Phase::Open => Ok(()),
        Phase::Draft | Phase::Scheduled | Phase::Upcoming => Err(Hindrance::TooEarly),
        Phase::Closed | Phase::Answered => Err(Hindrance::TooLate),
        Phase::Withdrawn => Err(Hindrance::Withdrawn),
    }
}

text_enum! {
    /// The direction in which a comment is moved among the others.
    pub enum Way {
        /// To the place before.
        Up = "up",
        /// To the place behind.
        Down = "down",
    }
}

impl Way {
    /// The order after one of `all` has changed places with its neighbour; `None` if it has none there.
    #[must_use]
    pub fn moved<T: Copy + PartialEq>(self, all: &[T], one: T) -> Option<Vec<T>> {
        let at = all.iter().position(|each| *each == one)?;
        let other = match self {
            Self::Up => at.checked_sub(1)?,
            Self::Down => at.checked_add(1).filter(|next| *next < all.len())?,
        };
        let mut moved = all.to_vec();
        moved.swap(at, other);
        Some(moved)
    }
}

/// A comment of a revision, as it stands on record in the submission that is revised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisedComment {
    /// The comment on record.
    pub revises: CommentId,
    /// The version of the draft.
    pub version: VersionId,
    /// The point; `None` for the whole draft.
    pub point: Option<PointId>,
    /// Its language.
    pub language: Language,
    /// What it wants.
    pub kind: CommentKind,
    /// Its text.
    pub body: String,
    /// What the point should say instead.
    pub proposed_wording: Option<String>,
}

/// The text of a comment, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentText {
    /// What it wants.
    pub kind: CommentKind,
    /// Its text.
    pub body: CommentBody,
    /// What the point should say instead.
    pub proposed_wording: Option<ProposedWording>,
}

/// A new comment: its organisation, its consultation and its point.
#[derive(Debug, Clone, PartialEq)]
pub struct NewComment {
    /// The consultation's number.
    pub number: String,
    /// The organisation in whose statement it is.
    pub organisation: OrganisationId,
    /// The key of the form that adds it.
    pub form: FormId,
    /// The version of the draft.
    pub version: VersionId,
    /// The point; `None` for the whole draft.
    pub point: Option<PointId>,
    /// Its language.
    pub language: Language,
    /// Its text.
    pub text: CommentText,
}

impl CommentText {
    /// Whether an existing comment says exactly the same.
    #[must_use]
    pub fn is_that_of(&self, comment: &StatementComment) -> bool {
        let wording = self.proposed_wording.as_ref().map(ProposedWording::as_str);
        (self.kind, self.body.as_str(), wording)
            == (comment.kind, comment.body.as_str(), comment.proposed_wording.as_deref())
    }
}

/// The text of a comment. Only line ends are made uniform: what is signed is what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentBody(String);

impl CommentBody {
    /// The most characters.
    pub const LONGEST: usize = 10_000;

    /// A text of 1 to [`Self::LONGEST`] characters.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        if is_blank(typed) {
            return Err(said("statements-comment-empty"));
        }
        text(typed, Self::LONGEST).map(Self)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a point should say instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedWording(String);

impl ProposedWording {
    /// The most characters.
    pub const LONGEST: usize = 20_000;

    /// A text of at most [`Self::LONGEST`] characters. The form contains the text of the point: if it is unchanged or
    /// empty, nothing is proposed.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str, point: &str) -> Result<Option<Self>, Said> {
        let typed = text(typed, Self::LONGEST)?;
        let proposes = !is_blank(&typed) && typed.trim() != point.trim();
        Ok(proposes.then_some(Self(typed)))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The letter that goes with a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveringNote(String);

impl CoveringNote {
    /// The most characters.
    pub const LONGEST: usize = 20_000;

    /// A text of at most [`Self::LONGEST`] characters; may be empty.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let typed = text(typed, Self::LONGEST)?;
        Ok(Self(if is_blank(&typed) { String::new() } else { typed }))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Text with LF as its line end. Other control characters are left out, because nobody types them: they come along when
/// text is copied out of a PDF. U+0000 does not even come from a form.
fn text(typed: &str, most: usize) -> Result<String, Said> {
    let is_kept = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t' | '\0');
    let text: String = typed.replace("\r\n", "\n").chars().filter(is_kept).collect();
    match text.chars().count() {
        has if has > most => Err(said("platform-too-long").with("most", most).with("has", has)),
        _ if text.contains('\0') => Err(said("statements-text-unreadable")),
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_says_something_in_at_most_ten_thousand_letters() {
        for nothing in ["", " \n\t", "\u{200B}", "\u{3164}"] {
            assert_eq!(CommentBody::parse(nothing), Err(said("statements-comment-empty")));
        }
        assert!(CommentBody::parse(&"ņ".repeat(10_000)).is_ok());
        assert_eq!(
            CommentBody::parse(&"ņ".repeat(10_001)).expect_err("one letter too many").key(),
            "platform-too-long"
        );
        assert_eq!(CommentBody::parse("a\0").expect_err("no letter").key(), "statements-text-unreadable");
    }

    #[test]
    fn only_line_ends_and_control_characters_are_changed() {
        assert_eq!(CommentBody::parse(" 1.\r\n\r\n 2.\r ").map(|body| body.0), Ok(" 1.\n\n 2.\r ".to_owned()));
        assert_eq!(CommentBody::parse("a\u{1A}b\u{8}\tc").map(|body| body.0), Ok("ab\tc".to_owned()));
    }

    #[test]
    fn a_comment_changes_places_with_its_neighbour() {
        assert_eq!(Way::Up.moved(&[1, 2, 3], 3), Some(vec![1, 3, 2]));
        assert_eq!(Way::Down.moved(&[1, 2, 3], 1), Some(vec![2, 1, 3]));
        for (way, one) in [(Way::Up, 1), (Way::Down, 3), (Way::Up, 4)] {
            assert_eq!(way.moved(&[1, 2, 3], one), None, "{way} {one}");
        }
    }

    #[test]
    fn a_wording_left_as_it_was_proposes_nothing() {
        assert_eq!(ProposedWording::parse("Valsts informē.\r\n", "Valsts informē."), Ok(None));
        assert_eq!(ProposedWording::parse(" ", "Valsts informē."), Ok(None));
        let proposed = ProposedWording::parse("Valsts laikus informē.", "Valsts informē.").expect("short enough");
        assert_eq!(proposed.map(|wording| wording.0).as_deref(), Some("Valsts laikus informē."));
    }
}
