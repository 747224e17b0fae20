//! An internal note, and who may remove it.
use diesel::prelude::*;

use crate::{
    ids::{AssessmentId, FormId, NoteId, PersonId},
    platform::{Instant, Said, prose, said},
    schema::internal_notes,
};

/// What somebody of the staff noted about a comment.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = internal_notes)]
pub struct InternalNote {
    /// Its id.
    pub id: NoteId,
    /// The comment that it is about.
    pub assessment: AssessmentId,
    /// Who wrote it; only they remove it.
    pub written_by: PersonId,
    /// When.
    pub written_at: Instant,
    /// Its words; empty once it was removed.
    pub body: String,
    /// When its writer removed it.
    pub removed_at: Option<Instant>,
}

/// A note that somebody writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    /// The key of its form: sent again, it adds no second note.
    pub form: FormId,
    /// Its words.
    pub body: String,
}

/// Why nothing was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unnoted {
    /// The form has added a note that its writer has removed since, or one about another comment.
    Removed,
}

impl Unnoted {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Removed => "notes-removed-meanwhile",
        })
    }
}

impl InternalNote {
    /// The most characters of a note.
    pub const MOST: usize = 5_000;

    /// The words of a note, as they were typed.
    ///
    /// # Errors
    /// The sentence beside the field: there are none, or too many.
    pub fn words(typed: &str) -> Result<String, Said> {
        match prose(typed, Self::MOST)? {
            empty if empty.is_empty() => Err(said("notes-missing")),
            words => Ok(words),
        }
    }

    /// Whether this person may remove it.
    #[must_use]
    pub fn may_be_removed_by(&self, person: PersonId) -> bool {
        self.written_by == person && self.removed_at.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(written_by: PersonId, removed_at: Option<Instant>) -> InternalNote {
        let written_at = Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026");
        let (id, assessment) = (NoteId::new(), AssessmentId::new());
        InternalNote { id, assessment, written_by, written_at, body: "Ask the lawyers.".to_owned(), removed_at }
    }

    #[test]
    fn only_its_writer_removes_a_note_and_only_once() {
        let (writer, other) = (PersonId::new(), PersonId::new());
        assert!(note(writer, None).may_be_removed_by(writer));
        assert!(!note(writer, None).may_be_removed_by(other));
        let removed = note(writer, None).written_at;
        assert!(!note(writer, Some(removed)).may_be_removed_by(writer));
    }

    #[test]
    fn a_note_has_words_and_not_too_many() {
        assert_eq!(InternalNote::words("\n  \t "), Err(said("notes-missing")));
        assert_eq!(InternalNote::words(" one\n\ntwo "), Ok("one\n\ntwo".to_owned()));
        assert!(InternalNote::words(&"ā".repeat(5_000)).is_ok());
        assert!(InternalNote::words(&"ā".repeat(5_001)).is_err());
    }
}
