use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    consultations::{Consultation, Phase},
    ids::{ConsultationId, FormId, OrganisationId, PersonId, PointId, StatementCommentId, StatementId, VersionId},
    platform::{Instant, Language, Said, is_blank, riga, said, text_enum},
    schema::{statement_comments, statements},
};

text_enum! {
    /// What a comment wants.
    pub enum CommentKind {
        /// Iebildums: disagrees with the point as it stands.
        Objection = "objection",
        /// Priekšlikums: wants something added or worded differently.
        Proposal = "proposal",
        /// Atbalsts: wants it kept.
        Support = "support",
        /// Jautājums: asks something.
        Question = "question",
    }
}

text_enum! {
    /// What a statement says as a whole.
    pub enum Reply {
        /// It has comments.
        Comments = "comments",
        /// There is nothing to object to.
        NoObjections = "no_objections",
    }
}

/// What an organisation is writing on one consultation.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = statements)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// On which consultation.
    pub consultation: ConsultationId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Grows with every change inside.
    pub revision: i32,
    /// What it says as a whole.
    pub reply: Reply,
    /// The covering note; empty when there is none.
    pub note: String,
    /// The language of the note.
    pub note_language: Language,
    /// Grows with every change of the note.
    pub note_revision: i32,
    /// When it was begun.
    pub started_at: Instant,
    /// By whom.
    pub started_by: PersonId,
    /// When it was handed in.
    pub submitted_at: Option<Instant>,
}

/// One comment inside a statement.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = statement_comments)]
pub struct StatementComment {
    /// Its id.
    pub id: StatementCommentId,
    /// Of which statement.
    pub statement: StatementId,
    /// Grows with every change of it.
    pub revision: i32,
    /// On which version of the draft: the one that its writer saw.
    pub version: VersionId,
    /// On which point of it; none for the whole draft.
    pub point: Option<PointId>,
    /// The language it is in.
    pub language: Language,
    /// What it wants.
    pub kind: CommentKind,
    /// What it says.
    pub body: String,
    /// What the point should say instead.
    pub proposed_wording: Option<String>,
    /// When it was written.
    pub created_at: Instant,
    /// By whom.
    pub created_by: PersonId,
    /// When it was last changed.
    pub changed_at: Instant,
    /// By whom.
    pub changed_by: PersonId,
}

/// Why nothing can be changed in a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// It was handed in.
    Submitted,
    /// The period has not begun.
    TooEarly,
    /// The period is over.
    TooLate,
}

impl Hindrance {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Submitted => "statements-hindrance-submitted",
            Self::TooEarly => "statements-hindrance-too-early",
            Self::TooLate => "statements-hindrance-too-late",
        })
    }
}

impl Statement {
    /// The most comments in one statement.
    pub const MOST_COMMENTS: i64 = 500;

    /// Whether its people are to be reminded at `now` that its period ends: from eight in the morning before the last
    /// day until the end. Who begins on the last day knows it.
    #[must_use]
    pub fn is_to_be_reminded(&self, now: Instant, closes_at: Instant) -> bool {
        let last_minute = riga::last_minute(closes_at);
        let is_near = riga::morning(last_minute, -1) <= now && now < closes_at;
        self.submitted_at.is_none() && is_near && self.started_at < riga::midnight(last_minute)
    }

    /// Whether something can be changed in it: until it is handed in, and only while the consultation is open.
    ///
    /// # Errors
    /// What hinders it.
    pub fn can_change(&self, consultation: &Consultation, now: Instant) -> Result<(), Hindrance> {
        if self.submitted_at.is_some() {
            return Err(Hindrance::Submitted);
        }
        can_comment(consultation, now)
    }
}

/// Whether comments can be written on a consultation.
///
/// # Errors
/// What hinders it.
pub fn can_comment(consultation: &Consultation, now: Instant) -> Result<(), Hindrance> {
    match consultation.phase(now) {
        Phase::Open => Ok(()),
        Phase::Draft | Phase::Scheduled | Phase::Upcoming => Err(Hindrance::TooEarly),
        Phase::Closed | Phase::Answered => Err(Hindrance::TooLate),
    }
}

/// A comment as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentText {
    /// What it wants.
    pub kind: CommentKind,
    /// What it says.
    pub body: CommentBody,
    /// What the point should say instead.
    pub proposed_wording: Option<ProposedWording>,
}

/// A new comment: for which organisation, on what of which consultation.
#[derive(Debug, Clone, PartialEq)]
pub struct NewComment {
    /// The consultation's number.
    pub number: String,
    /// In whose statement.
    pub organisation: OrganisationId,
    /// The key of the form that adds it.
    pub form: FormId,
    /// On which version of the draft.
    pub version: VersionId,
    /// On which point of it; none for the whole draft.
    pub point: Option<PointId>,
    /// The language it is in.
    pub language: Language,
    /// What it says.
    pub text: CommentText,
}

impl CommentText {
    /// Whether a comment that is there says just this.
    #[must_use]
    pub fn is_that_of(&self, comment: &StatementComment) -> bool {
        let wording = self.proposed_wording.as_ref().map(ProposedWording::as_str);
        (self.kind, self.body.as_str(), wording)
            == (comment.kind, comment.body.as_str(), comment.proposed_wording.as_deref())
    }
}

/// What a comment says. Only line ends are made uniform: what is signed is what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentBody(String);

impl CommentBody {
    /// The longest, in characters.
    pub const LONGEST: usize = 10_000;

    /// Something, at most [`Self::LONGEST`] characters.
    ///
    /// # Errors
    /// What to say beside the field.
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
    /// The longest, in characters.
    pub const LONGEST: usize = 20_000;

    /// At most [`Self::LONGEST`] characters. The form is filled with the point as it stands: unchanged or empty,
    /// nothing is proposed.
    ///
    /// # Errors
    /// What to say beside the field.
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
    /// The longest, in characters.
    pub const LONGEST: usize = 20_000;

    /// At most [`Self::LONGEST`] characters; may be empty.
    ///
    /// # Errors
    /// What to say beside the field.
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

/// Text with LF as its line end. PostgreSQL cannot keep the character U+0000, and nobody types it.
fn text(typed: &str, most: usize) -> Result<String, Said> {
    let text = typed.replace("\r\n", "\n");
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
    fn only_line_ends_are_changed() {
        assert_eq!(CommentBody::parse(" 1.\r\n\r\n 2.\r ").map(|body| body.0), Ok(" 1.\n\n 2.\r ".to_owned()));
    }

    #[test]
    fn a_wording_left_as_it_was_proposes_nothing() {
        assert_eq!(ProposedWording::parse("Valsts informē.\r\n", "Valsts informē."), Ok(None));
        assert_eq!(ProposedWording::parse(" ", "Valsts informē."), Ok(None));
        let proposed = ProposedWording::parse("Valsts laikus informē.", "Valsts informē.").expect("short enough");
        assert_eq!(proposed.map(|wording| wording.0).as_deref(), Some("Valsts laikus informē."));
    }
}
