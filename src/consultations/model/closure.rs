//! When a consultation can be closed as answered.
use super::{Consultation, Phase};
use crate::platform::{Instant, Said, said};

/// Why a consultation cannot be closed as answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnswered {
    /// Its period is not over.
    NotOver,
    /// It is closed as answered already.
    Already,
    /// It was withdrawn: nothing need be answered.
    Withdrawn,
    /// This number of comments has no answer yet.
    Unanswered(i64),
}

impl NotAnswered {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::NotOver => said("consultations-closure-not-over"),
            Self::Already => said("consultations-closure-already"),
            Self::Withdrawn => said("consultations-closure-withdrawn"),
            Self::Unanswered(count) => said("consultations-closure-unanswered").with("count", count),
        }
    }
}

impl Consultation {
    /// The consultation closed as answered; `unanswered` is the number of comments without an answer.
    ///
    /// # Errors
    /// Why it cannot be closed.
    pub fn answer(self, now: Instant, unanswered: i64) -> Result<Self, NotAnswered> {
        match self.phase(now) {
            Phase::Closed if unanswered == 0 => Ok(Self { answered_at: Some(now), ..self }),
            Phase::Closed => Err(NotAnswered::Unanswered(unanswered)),
            Phase::Answered => Err(NotAnswered::Already),
            Phase::Withdrawn => Err(NotAnswered::Withdrawn),
            Phase::Draft | Phase::Scheduled | Phase::Upcoming | Phase::Open => Err(NotAnswered::NotOver),
        }
    }
}
