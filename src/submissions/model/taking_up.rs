//! Whether a covering note is answered like a comment.
use super::{Course, Submission};
use crate::{
    consultations::Consultation,
    platform::{Said, said},
};

/// Why a covering note is not taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTakenUp {
    /// The submission has none.
    Nothing,
    /// It was erased.
    Erased,
    /// The submission was withdrawn or replaced: nobody need answer it.
    Over,
    /// The ministry has answered everything, or has withdrawn the consultation.
    Closed,
}

impl NotTakenUp {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::Nothing => "responses-note-none",
            Self::Erased => "responses-erased-already",
            Self::Over => "responses-hindrance-lapsed",
            Self::Closed => "responses-note-closed",
        })
    }
}

/// Whether the note of a submission that this became of may be taken up.
///
/// # Errors
/// Why it may not.
pub fn may_take_up(consultation: &Consultation, of: &Submission, course: &Course) -> Result<(), NotTakenUp> {
    if of.erased().is_some() {
        Err(NotTakenUp::Erased)
    } else if of.note.is_empty() {
        Err(NotTakenUp::Nothing)
    } else if !course.stands() {
        Err(NotTakenUp::Over)
    } else if consultation.answered_at.is_some() || consultation.withdrawn_at.is_some() {
        Err(NotTakenUp::Closed)
    } else {
        Ok(())
    }
}
