mod labels;
mod parts;

use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{
        AnswerId, AssessmentId, AssignmentId, CommentId, ConsultationId, PersonId, PointId, SubmissionId, VersionId,
    },
    platform::{Instant, Said, said, text_enum},
    schema::{assessments, assignments},
    statements::CommentKind,
};

pub use labels::{Colour, Label, LabelLook, Unlabelled};
pub use parts::{MOST_PARTS, PartOf, Sentence, Span, Undivided, divide, is_answered, sentences};

text_enum! {
    /// How far the answer to a comment is, in the order of work.
    pub enum State {
        /// Nothing is written yet.
        Received = "received",
        /// An answer was sent back: it waits for its writer.
        Returned = "returned",
        /// An answer is being written.
        Drafted = "drafted",
        /// The answer is approved, not yet published.
        Approved = "approved",
        /// It is divided: its parts are answered, and not the whole.
        Divided = "divided",
        /// The answer is published.
        Published = "published",
        /// It needs no answer: the comment was withdrawn or superseded.
        Lapsed = "lapsed",
    }
}

text_enum! {
    /// How far the correction of a published answer is; the assessment stays published.
    pub enum Correction {
        /// It is being written.
        Drafted = "drafted",
        /// It was sent back: it waits for its writer.
        Returned = "returned",
        /// It is approved, not yet published.
        Approved = "approved",
    }
}

text_enum! {
    /// Whether a comment on record is valid; the same for all its parts.
    pub enum Standing {
        /// It is valid.
        Stands = "stands",
        /// A later submission replaces it.
        Superseded = "superseded",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
        /// It is not shown to the public.
        HeldBack = "held_back",
    }
}

text_enum! {
    /// A step in the work on an answer.
    pub enum Step {
        /// An answer is written or changed; for a published one, its correction.
        Draft = "draft",
        /// The answer in preparation is deleted.
        Discard = "discard",
        /// The answer is approved.
        Approve = "approve",
        /// An answer goes back to its writer, approved or not.
        Return = "return",
        /// The answer is published.
        Publish = "publish",
        /// The comment is divided into parts.
        Divide = "divide",
        /// The parts are taken away again.
        Unite = "unite",
    }
}

/// How far the work on an assessment is: its answer, and the correction of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Progress {
    /// How far the answer is.
    pub state: State,
    /// How far its correction is, if the answer is published and a correction was begun.
    pub correction: Option<Correction>,
}

/// The assessment does not allow this step now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotNow {
    /// How far it is.
    pub progress: Progress,
    /// The step that was tried.
    pub step: Step,
}

/// The place of a comment in its version of the draft: a provision, by its number there, or the whole draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The whole draft; it comes first.
    WholeDraft,
    /// A provision, by its number from 0.
    Point(i32),
}

impl Place {
    /// The place from its stored number.
    #[must_use]
    pub fn at(number: i32) -> Self {
        if number < 0 { Self::WholeDraft } else { Self::Point(number) }
    }

    /// The number for storing and sorting.
    #[must_use]
    pub fn number(self) -> i32 {
        match self {
            Self::WholeDraft => -1,
            Self::Point(number) => number,
        }
    }
}

/// One comment, or part of one, that must be answered.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = assessments)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// The comment to be answered.
    pub comment: CommentId,
    /// The part of the comment; 0 is the whole.
    pub part: i32,
    /// Its submission.
    pub submission: SubmissionId,
    /// Its consultation.
    pub consultation: ConsultationId,
    /// The version of the draft.
    pub version: VersionId,
    /// The number of that version.
    pub version_ordinal: i32,
    /// The point; `None` for the whole draft.
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
    /// The published answer that is valid.
    pub answer: Option<AnswerId>,
    /// When it was received.
    pub received_at: Instant,
    /// The act that handed it out or took it back last.
    pub assignment: Option<AssignmentId>,
    /// Whose work it is.
    pub assignee: Option<PersonId>,
    /// When it is due: the end of a day in Riga.
    pub due_at: Option<Instant>,
    /// Where a part stands in the text of the comment.
    #[diesel(embed)]
    pub part_of: PartOf,
}

/// Comments that were handed out together, or taken back.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = assignments)]
pub struct Assignment {
    /// Its id.
    pub id: AssignmentId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// Whose work they are; `None` if they were taken back.
    pub assignee: Option<PersonId>,
    /// When they are due: the end of a day in Riga.
    pub due_at: Option<Instant>,
    /// How many they are.
    pub comments: i32,
    /// Who handed them out.
    pub assigned_by: PersonId,
    /// When.
    pub assigned_at: Instant,
}

/// Why comments were not handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unassigned {
    /// The colleague writes no answers, or does not any more.
    NoReviewer,
    /// The day has passed.
    Past,
    /// They are not all comments of one consultation that need an answer.
    Gone,
}

impl Unassigned {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::NoReviewer => "responses-assign-no-reviewer",
            Self::Past => "responses-assign-past",
            Self::Gone => "responses-assign-gone",
        })
    }
}

impl From<State> for Progress {
    /// The progress without a correction.
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
    /// The progress after a step.
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

/// The state of a first answer after a step, before it is published.
fn answer_after(state: State, step: Step) -> Option<State> {
    match (state, step) {
        (State::Received, Step::Divide) => Some(State::Divided),
        (State::Divided, Step::Unite) | (State::Returned | State::Drafted | State::Approved, Step::Discard) => {
            Some(State::Received)
        }
        (State::Divided, _) => None,
        (_, Step::Draft) => Some(State::Drafted),
        (State::Drafted, Step::Approve) => Some(State::Approved),
        (State::Drafted | State::Approved, Step::Return) => Some(State::Returned),
        (State::Approved, Step::Publish) => Some(State::Published),
        _ => None,
    }
}

/// The progress of a published answer and its correction after a step.
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
    /// Whether a first answer still needs work.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Returned | Self::Drafted | Self::Approved)
    }

    /// The sort order of the desk's list: comments that need work first come first. The column of the same name is
    /// computed from the state with the same table.
    #[must_use]
    pub fn rank(self) -> i16 {
        match self {
            Self::Received => 0,
            Self::Returned => 1,
            Self::Drafted => 2,
            Self::Approved => 3,
            Self::Divided => 4,
            Self::Published => 5,
            Self::Lapsed => 6,
        }
    }
}

impl Assessment {
    /// Whether it waits for its writer although its day has passed.
    #[must_use]
    pub fn is_overdue(&self, now: Instant) -> bool {
        matches!(self.state, State::Received | State::Returned) && self.due_at.is_some_and(|due| due <= now)
    }

    /// The words of the comment that it is about: those of the part, or the whole text.
    #[must_use]
    pub fn words<'a>(&self, text: &'a str) -> &'a str {
        self.part_of.words(text)
    }

    /// How far its answer and its correction are.
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
            "               draft   discard   approve    return   publish    divide     unite
received     drafted         ·         ·         ·         ·   divided         ·
returned     drafted  received         ·         ·         ·         ·         ·
drafted      drafted  received  approved  returned         ·         ·         ·
approved     drafted  received         ·  returned published         ·         ·
divided            ·         ·         ·         ·         ·         ·  received
published   +drafted         ·         ·         ·         ·         ·         ·
lapsed             ·         ·         ·         ·         ·         ·         ·
+drafted    +drafted published +approved +returned         ·         ·         ·
+returned   +drafted published         ·         ·         ·         ·         ·
+approved   +drafted published         · +returned published         ·         ·
"
        );
    }

    #[test]
    fn ranks_are_those_of_the_generated_column() {
        assert_eq!(State::ALL.iter().map(|state| state.rank()).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6]);
    }
}
