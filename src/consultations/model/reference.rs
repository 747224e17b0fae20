//! The number that people quote.
use std::fmt;

use super::Consultation;

/// What people quote: `2026-003/014` is a submission, `2026-003/014-2` a comment of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    consultation: String,
    submission: i32,
    comment: Option<i32>,
}

impl Reference {
    /// The submission with this number in its consultation.
    #[must_use]
    pub fn of_submission(consultation: &Consultation, number: i32) -> Self {
        Self { consultation: consultation.number.clone(), submission: number, comment: None }
    }

    /// The comment with this ordinal in that submission.
    #[must_use]
    pub fn of_comment(consultation: &Consultation, number: i32, ordinal: i32) -> Self {
        Self { comment: Some(ordinal), ..Self::of_submission(consultation, number) }
    }

    /// Where it stands on a page: `c-14-2`.
    #[must_use]
    pub fn anchor(&self) -> String {
        match self.comment {
            Some(comment) => format!("c-{}-{comment}", self.submission),
            None => format!("s-{}", self.submission),
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:03}", self.consultation, self.submission)?;
        self.comment.map_or(Ok(()), |comment| write!(f, "-{comment}"))
    }
}
