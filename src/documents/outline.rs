//! The parts of a draft: its points in order, and what looks wrong about them.

use serde::{Deserialize, Serialize};

use super::PointKind;

/// One point as read from a source, before it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedPoint {
    pub kind: PointKind,
    /// The printed number: `5.¹`, `3.2.1.`, `a)`, for a heading also `II.`; a dash is not a number.
    pub number: Option<String>,
    /// For a heading its level among headings; otherwise the level inside the section, from 1.
    pub depth: u8,
    /// Plain text without the number; the rows of a table are separated by line ends.
    pub text: String,
    /// Unique in its text and made of ASCII: `p-5_1`, `h-3-1`.
    pub anchor: String,
    /// The line of the source where the point begins, from 1.
    pub line: u32,
}

/// Something that an editor should check before publishing. A `point` is an index into the list of points. It is kept
/// with its text: a name that is changed here needs a migration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    NothingNumbered,
    /// The numbers from `first` to `last` are missing; the two are equal if one number is missing. Without `after` the
    /// numbering does not start at its first number.
    MissingNumber {
        first: String,
        last: String,
        after: Option<String>,
        before: String,
        point: usize,
    },
    RepeatedNumber {
        number: String,
        points: Vec<usize>,
    },
    StepsBack {
        number: String,
        after: String,
        point: usize,
    },
    HeadingWithoutText {
        point: usize,
    },
    /// The text of the point contains another number, which should have begun a new point.
    RunTogether {
        number: String,
        point: usize,
    },
    /// The source says `5.1`, but its style and the numbers around it say `5.¹`.
    GuessedSuperscript {
        number: String,
        point: usize,
    },
    /// A ligature has lost its second half (`defi nes`): the first such place, and how many there are.
    BrokenLetters {
        sample: String,
        times: usize,
        point: usize,
    },
    VeryLongPoint {
        characters: usize,
        point: usize,
    },
}

impl Warning {
    /// The point to check; `None` if the warning is about the whole text.
    #[must_use]
    pub fn point(&self) -> Option<usize> {
        match self {
            Self::NothingNumbered => None,
            Self::RepeatedNumber { points, .. } => points.last().copied(),
            Self::MissingNumber { point, .. }
            | Self::StepsBack { point, .. }
            | Self::HeadingWithoutText { point }
            | Self::RunTogether { point, .. }
            | Self::GuessedSuperscript { point, .. }
            | Self::BrokenLetters { point, .. }
            | Self::VeryLongPoint { point, .. } => Some(*point),
        }
    }
}

/// The result of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub points: Vec<ParsedPoint>,
    pub warnings: Vec<Warning>,
}
