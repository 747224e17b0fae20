use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{AnswerId, AssessmentId, CommentId, ConsultationId, PointId, SubmissionId, VersionId},
    platform::{Instant, text_enum},
    schema::assessments,
    statements::CommentKind,
};

text_enum! {
    /// How far the answer to a comment is, in the order of work.
    pub enum State {
        /// Nothing is written yet.
        Received = "received",
        /// The answer went back to its writer.
        Returned = "returned",
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
    /// How far the correction of a published answer is.
    pub enum Correction {
        /// It is being written.
        Drafted = "drafted",
        /// It went back to its writer.
        Returned = "returned",
        /// It is approved, not yet published.
        Approved = "approved",
    }
}

text_enum! {
    /// How a comment stands on record; the same in all its parts.
    pub enum Standing {
        /// It stands.
        Stands = "stands",
        /// A later submission stands in its place.
        Superseded = "superseded",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
        /// It is not shown to the public.
        HeldBack = "held_back",
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

/// Where in its version of the draft a comment belongs: at a provision, by its number there, or on the whole draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The whole draft; comes first.
    WholeDraft,
    /// A provision, by its number from 0.
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
            Self::Point(number) => number,
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
    /// In which submission it is.
    pub submission: SubmissionId,
    /// In which consultation.
    pub consultation: ConsultationId,
    /// On which version of the draft.
    pub version: VersionId,
    /// The number of that version.
    pub version_ordinal: i32,
    /// On which point; none for the whole draft.
    pub point: Option<PointId>,
    /// The number of its provision in the version, −1 for the whole draft.
    pub place: i32,
    /// What the comment wants.
    pub kind: CommentKind,
    /// How far its answer is.
    pub state: State,
    /// How far a correction of the published answer is, if there is one.
    pub correction: Option<Correction>,
    /// How the comment stands on record.
    pub standing: Standing,
    /// The published answer that holds.
    pub answer: Option<AnswerId>,
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
            (Self::Received | Self::Returned | Self::Drafted, Step::Draft) | (Self::Approved, Step::Return) => {
                Ok(Self::Drafted)
            }
            (Self::Drafted, Step::Discard) => Ok(Self::Received),
            (Self::Drafted, Step::Approve) => Ok(Self::Approved),
            (Self::Approved, Step::Publish) => Ok(Self::Published),
            (Self::Received | Self::Returned | Self::Drafted | Self::Approved, Step::Lapse) => Ok(Self::Lapsed),
            (state, step) => Err(NotNow { state, step }),
        }
    }

    /// Whether something is still to be done.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Returned | Self::Drafted | Self::Approved)
    }

    /// The order of work, as the desk lists: what waits longest for a hand comes first.
    pub(super) fn rank(self) -> i16 {
        match self {
            Self::Received => 0,
            Self::Returned => 1,
            Self::Drafted => 2,
            Self::Approved => 3,
            Self::Published => 5,
            Self::Lapsed => 6,
        }
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
returned     drafted         ·         ·         ·         ·    lapsed
drafted      drafted  received  approved         ·         ·    lapsed
approved           ·         ·         ·   drafted published    lapsed
published          ·         ·         ·         ·         ·         ·
lapsed             ·         ·         ·         ·         ·         ·
"
        );
    }

    #[test]
    fn ranks_are_those_of_the_generated_column() {
        assert_eq!(State::ALL.iter().map(|state| state.rank()).collect::<Vec<_>>(), [0, 1, 2, 3, 5, 6]);
    }
}
