//! What a draft is made of: its points in order, and what looks wrong about them.

use super::PointKind;

/// One point as read from a source, before it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedPoint {
    pub kind: PointKind,
    /// As printed: `5.¹`, `3.2.1.`, `a)`, for a heading also `II.`; a dash is not a number.
    pub number: Option<String>,
    /// A heading's level among headings; elsewhere the level inside the section, from 1.
    pub depth: u8,
    /// Plain text without the number; the rows of a table are separated by line ends.
    pub text: String,
    /// Unique in its text and made of ASCII: `p-5_1`, `h-3-1`.
    pub anchor: String,
    /// The line of the source where the point begins, from 1.
    pub line: u32,
}

/// Something an editor should look at before publishing. A `point` is an index into the list of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    NothingNumbered,
    /// From `first` to `last` nothing is there; both are equal where one number is missing.
    /// Without `after` the numbering does not begin at its beginning.
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
    /// The text of the point goes on with another number, which should have begun a point.
    RunTogether {
        number: String,
        point: usize,
    },
    /// The source says `5.1` where its habits and its neighbours say `5.¹`.
    GuessedSuperscript {
        number: String,
        point: usize,
    },
    /// A ligature lost its other half (`defi nes`): the first such place, and how many there are.
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
    /// The point to look at; nothing where the warning is about the whole text.
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

/// What the importer made of a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub points: Vec<ParsedPoint>,
    pub warnings: Vec<Warning>,
}
