use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{AssessmentId, CommentId, ConsultationId, OrganisationId},
    platform::{Instant, text_enum},
    schema::assessments,
    statements::CommentKind,
};

text_enum! {
    /// How far the answer to a comment is, in the order of work.
    pub enum State {
        /// Nothing is written yet.
        Received = "received",
        /// An answer is being written.
        Drafted = "drafted",
        /// The answer is approved, not yet published.
        Approved = "approved",
        /// The answer is published.
        Published = "published",
        /// Not to be answered: the comment was withdrawn or superseded.
        Lapsed = "lapsed",
    }
}

text_enum! {
    /// What moves an assessment on.
    pub enum Step {
        /// An answer is written, or written on.
        Draft = "draft",
        /// The answer that was being written is thrown away.
        Discard = "discard",
        /// The answer is approved.
        Approve = "approve",
        /// An approved answer goes back to its writer.
        Return = "return",
        /// The answer is published.
        Publish = "publish",
        /// The comment was withdrawn or superseded.
        Lapse = "lapse",
    }
}

/// This step cannot be taken from where the assessment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotNow {
    /// Where it stands.
    pub state: State,
    /// What was tried.
    pub step: Step,
}

/// Where in the draft a comment belongs: the position of its point as [`crate::documents::places`] counts, or the whole
/// draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The whole draft; comes first.
    WholeDraft,
    /// A point, by its position from 0.
    Point(i32),
}

impl Place {
    /// The place that is kept as this number.
    #[must_use]
    pub fn at(number: i32) -> Self {
        if number < 0 { Self::WholeDraft } else { Self::Point(number) }
    }

    /// The number it is kept and ordered as.
    #[must_use]
    pub fn number(self) -> i32 {
        match self {
            Self::WholeDraft => -1,
            Self::Point(position) => position,
        }
    }
}

/// One thing to be answered.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = assessments)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// The comment to be answered.
    pub comment: CommentId,
    /// Which part of it; 0 is the whole.
    pub part: i32,
    /// In which consultation.
    pub consultation: ConsultationId,
    /// Whose comment it is.
    pub organisation: OrganisationId,
    /// What the comment wants.
    pub kind: CommentKind,
    /// The position of its point in the draft, −1 for the whole draft.
    pub place: i32,
    /// How far its answer is.
    pub state: State,
    /// When it came in.
    pub received_at: Instant,
}

impl State {
    /// Where the assessment stands after a step.
    ///
    /// # Errors
    /// [`NotNow`] when the step cannot be taken.
    pub fn after(self, step: Step) -> Result<Self, NotNow> {
        match (self, step) {
            (Self::Received | Self::Drafted, Step::Draft) | (Self::Approved, Step::Return) => Ok(Self::Drafted),
            (Self::Drafted, Step::Discard) => Ok(Self::Received),
            (Self::Drafted, Step::Approve) => Ok(Self::Approved),
            (Self::Approved, Step::Publish) => Ok(Self::Published),
            (Self::Received | Self::Drafted | Self::Approved, Step::Lapse) => Ok(Self::Lapsed),
            (state, step) => Err(NotNow { state, step }),
        }
    }

    /// Whether something is still to be done.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Drafted | Self::Approved)
    }

    /// The order of work, as the desk lists: what waits longest for a hand comes first.
    pub(super) fn rank(self) -> i16 {
        self as i16
    }
}

impl Assessment {
    /// The assessment after a step.
    ///
    /// # Errors
    /// [`NotNow`] when the step cannot be taken.
    pub fn after(self, step: Step) -> Result<Self, NotNow> {
        Ok(Self { state: self.state.after(step)?, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table() {
        let cell = |state: State, step: Step| state.after(step).map_or("·", State::as_str);
        let table: String = State::ALL
            .iter()
            .map(|state| {
                let row: String = Step::ALL.iter().map(|step| format!("{:>10}", cell(*state, *step))).collect();
                format!("{:<10}{row}\n", state.as_str())
            })
            .collect();
        let steps: String = Step::ALL.iter().map(|step| format!("{:>10}", step.as_str())).collect();
        assert_eq!(
            format!("{:<10}{steps}\n{table}", ""),
            "               draft   discard   approve    return   publish     lapse
received     drafted         ·         ·         ·         ·    lapsed
drafted      drafted  received  approved         ·         ·    lapsed
approved           ·         ·         ·   drafted published    lapsed
published          ·         ·         ·         ·         ·         ·
lapsed             ·         ·         ·         ·         ·         ·
"
        );
    }

    #[test]
    fn ranks_are_those_of_the_generated_column() {
        assert_eq!(State::ALL.iter().map(|state| state.rank()).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    }
}
