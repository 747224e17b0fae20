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
        /// An answer was sent back: it waits for whoever wrote it.
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
    /// How far the correction of a published answer is; the assessment stays published meanwhile.
    pub enum Correction {
        /// It is being written.
        Drafted = "drafted",
        /// It was sent back: it waits for whoever wrote it.
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
        /// An answer is written, or written on; where one is published, its correction.
        Draft = "draft",
        /// The answer that was being written is thrown away.
        Discard = "discard",
        /// The answer is approved.
        Approve = "approve",
        /// An answer goes back to its writer, approved or not.
        Return = "return",
        /// The answer is published.
        Publish = "publish",
    }
}

/// How far everything that is to be done for an assessment is: its answer, and the correction of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Progress {
    /// How far the answer is.
    pub state: State,
    /// How far a correction is, where the answer is published and one was begun.
    pub correction: Option<Correction>,
}

/// This step cannot be taken from where the assessment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotNow {
    /// Where it stands.
    pub progress: Progress,
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
    /// How far the correction of its published answer is.
    pub correction: Option<Correction>,
    /// How the comment stands on record.
    pub standing: Standing,
    /// The published answer that holds.
    pub answer: Option<AnswerId>,
    /// When it came in.
    pub received_at: Instant,
}

impl From<State> for Progress {
    /// Without a correction.
    fn from(state: State) -> Self {
        Self { state, correction: None }
    }
}

impl From<Correction> for Progress {
    fn from(correction: Correction) -> Self {
        Self { state: State::Published, correction: Some(correction) }
    }
}

impl Progress {
    /// How far it is after a step.
    ///
    /// # Errors
    /// [`NotNow`] when the step cannot be taken.
    pub fn after(self, step: Step) -> Result<Self, NotNow> {
        let after = match self.state {
            State::Lapsed => None,
            State::Published => correction_after(self.correction, step),
            state => answer_after(state, step).map(Self::from),
        };
        after.ok_or(NotNow { progress: self, step })
    }
}

/// A first answer, before it is published.
fn answer_after(state: State, step: Step) -> Option<State> {
    match (state, step) {
        (_, Step::Draft) => Some(State::Drafted),
        (State::Returned | State::Drafted | State::Approved, Step::Discard) => Some(State::Received),
        (State::Drafted, Step::Approve) => Some(State::Approved),
        (State::Drafted | State::Approved, Step::Return) => Some(State::Returned),
        (State::Approved, Step::Publish) => Some(State::Published),
        _ => None,
    }
}

/// A published answer with its correction, if one was begun.
fn correction_after(correction: Option<Correction>, step: Step) -> Option<Progress> {
    match (correction, step) {
        (_, Step::Draft) => Some(Correction::Drafted.into()),
        (Some(_), Step::Discard) | (Some(Correction::Approved), Step::Publish) => Some(State::Published.into()),
        (Some(Correction::Drafted), Step::Approve) => Some(Correction::Approved.into()),
        (Some(Correction::Drafted | Correction::Approved), Step::Return) => Some(Correction::Returned.into()),
        _ => None,
    }
}

impl State {
    /// Whether something is still to be done for a first answer.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Returned | Self::Drafted | Self::Approved)
    }

    /// The order of work, as the desk lists: what waits longest for a hand comes first. The column of the same name is
    /// made from the state by the same table.
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
    /// How far its answer and the correction of that are.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { state: self.state, correction: self.correction }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(progress: Progress) -> String {
        let cell = |step: &Step| match progress.after(*step) {
            Err(NotNow { .. }) => "·".to_owned(),
            Ok(Progress { state, correction: None }) => state.to_string(),
            Ok(Progress { correction: Some(correction), .. }) => format!("+{correction}"),
        };
        let cells: String = Step::ALL.iter().map(|step| format!("{:>10}", cell(step))).collect();
        let name =
            progress.correction.map_or_else(|| progress.state.to_string(), |correction| format!("+{correction}"));
        format!("{name:<10}{cells}\n")
    }

    #[test]
    fn the_whole_table() {
        let states = State::ALL.iter().map(|state| Progress::from(*state));
        let corrections = Correction::ALL.iter().map(|correction| Progress::from(*correction));
        let table: String = states.chain(corrections).map(row).collect();
        let steps: String = Step::ALL.iter().map(|step| format!("{:>10}", step.as_str())).collect();
        assert_eq!(
            format!("{:<10}{steps}\n{table}", ""),
            "               draft   discard   approve    return   publish
received     drafted         ·         ·         ·         ·
returned     drafted  received         ·         ·         ·
drafted      drafted  received  approved  returned         ·
approved     drafted  received         ·  returned published
published   +drafted         ·         ·         ·         ·
lapsed             ·         ·         ·         ·         ·
+drafted    +drafted published +approved +returned         ·
+returned   +drafted published         ·         ·         ·
+approved   +drafted published         · +returned published
"
        );
    }

    #[test]
    fn ranks_are_those_of_the_generated_column() {
        assert_eq!(State::ALL.iter().map(|state| state.rank()).collect::<Vec<_>>(), [0, 1, 2, 3, 5, 6]);
    }
}
