//! The parts of a draft: its points in order, and what looks wrong about them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{
    marked::Mark,
    matching::Wording,
    source::{Changes, Found, LeftOut, Row},
};
use crate::platform::text_enum;

text_enum! {
    /// What a point is in its text.
    pub enum PointKind {
        /// A heading; its depth is its level.
        Heading = "heading",
        /// An article or section of a law: a heading whose number is part of the names of what stands below it.
        Article = "article",
        /// A point with a printed number.
        Numbered = "numbered",
        /// A lettered, bracketed or dashed part of a point or of a list.
        Item = "item",
        /// A table; its text has a line for each row.
        Table = "table",
        /// Anything without a number.
        Paragraph = "paragraph",
    }
}

text_enum! {
    /// How the points of a draft are numbered.
    pub enum Scheme {
        /// A regulation of a Latvian government: `1.`, `1.1.`, `1.¹`; annexes count anew.
        LatvianRegulation = "lv_regulation",
        /// A Latvian law: `1. pants`, `(1)`, `1)`.
        LatvianLaw = "lv_law",
        /// An act of the European Union: `Article 1`, `1.`, `(a)`, `(i)`.
        EuropeanAct = "eu_act",
        /// A bill of the United Kingdom: `1`, `(1)`, `(a)`, `2A`.
        BritishBill = "uk_bill",
        /// A law with sections: `§ 1`, `(1)`, `1)` or `1.`, as in Estonia and Germany.
        SectionLaw = "section_law",
        /// A policy paper: chapters with or without numbers, points that count through, `1` or `1.1` without a dot.
        PolicyPaper = "policy_paper",
    }
}

/// One point as read from a source, before it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParsedPoint {
    pub kind: PointKind,
    /// The printed number: `5.¹`, `3.2.1.`, `a)`, for a heading also `II.`; a dash is not a number.
    pub number: Option<String>,
    /// For a heading its level among headings; otherwise the level inside the section, from 1.
    pub depth: u8,
    /// Plain text without the number; the rows of a table are separated by line ends.
    pub text: String,
    /// The marks of the text.
    pub marks: Vec<Mark>,
    /// The rows of a table; otherwise none.
    pub rows: Vec<Row>,
    /// Unique in its text and made of ASCII: `p-5_1`, `h-3-1`.
    pub anchor: String,
    /// The line or paragraph of the source where the point begins, from 1.
    pub at: u32,
}

impl ParsedPoint {
    /// What matching looks at in it; its path is that of its numbers.
    pub(super) fn wording<'a>(&'a self, path: &'a str) -> Wording<'a> {
        Wording { kind: self.kind, number: self.number.as_deref(), path, body: &self.text }
    }
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
    /// The point goes on the one above, which does not end its sentence.
    CutInTwo {
        point: usize,
    },
    /// More warnings of one kind than anybody reads: how many there are, the first of them, their points.
    Many {
        first: Box<Warning>,
        times: usize,
        points: Vec<usize>,
    },
    /// The source has the lines of printed pages; so many were joined to the line above.
    JoinedLines {
        times: usize,
    },
    /// Tables were found, at these points.
    TablesFound {
        points: Vec<usize>,
    },
    /// A table of contents with so many lines was left out.
    ContentsLeftOut {
        lines: usize,
    },
    /// A line that stands on several pages was left out.
    PageHeadersLeftOut {
        sample: String,
        times: usize,
    },
    /// A long draft in which no heading was found.
    NoHeadings,
    /// Most paragraphs have no number: so many have one, of so many.
    MostlyUnnumbered {
        numbered: usize,
        of: usize,
    },
}

impl Warning {
    /// The point to check; `None` if the warning is about the whole text.
    #[must_use]
    pub fn point(&self) -> Option<usize> {
        match self {
            Self::NothingNumbered
            | Self::JoinedLines { .. }
            | Self::ContentsLeftOut { .. }
            | Self::PageHeadersLeftOut { .. }
            | Self::NoHeadings
            | Self::MostlyUnnumbered { .. } => None,
            Self::RepeatedNumber { points, .. } => points.last().copied(),
            Self::Many { points, .. } | Self::TablesFound { points } => points.first().copied(),
            Self::MissingNumber { point, .. }
            | Self::StepsBack { point, .. }
            | Self::CutInTwo { point }
            | Self::HeadingWithoutText { point }
            | Self::RunTogether { point, .. }
            | Self::GuessedSuperscript { point, .. }
            | Self::BrokenLetters { point, .. }
            | Self::VeryLongPoint { point, .. } => Some(*point),
        }
    }
}

/// The result of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// How it is numbered.
    pub scheme: Option<Scheme>,
    pub points: Vec<ParsedPoint>,
    /// What of the source is not in the points.
    pub left_out: Vec<LeftOut>,
    /// What the file has besides its text.
    pub found: Found,
    /// Which text of tracked changes was taken.
    #[serde(default)]
    pub changes: Changes,
    pub warnings: Vec<Warning>,
}
