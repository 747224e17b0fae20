//! What a file or a pasted text gives before its numbers are read: its paragraphs and tables in order, and what of it
//! is not the text of the draft.

use serde::{Deserialize, Serialize};

use super::marked::Marked;

/// A source, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its paragraphs and tables in their order.
    pub blocks: Vec<Block>,
    /// What was found in it besides the text.
    pub found: Found,
    /// Paragraphs that are not text of the draft, by their place.
    pub left_out: Vec<LeftOut>,
}

/// A part of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph as its file gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Which paragraph of the source it is, from 1.
    pub at: u32,
    /// Its level as a heading, from 1, if its file says that it is one; the title of the draft is 1.
    pub heading: Option<u8>,
    /// The mark that the program of the file puts before it: `3.2.1.`, `a)`, `–`. It is not in `text`.
    pub label: Option<Label>,
    /// The indent, in steps of half a centimetre or one list level.
    pub indent: u8,
    /// The whole paragraph is bold.
    pub bold: bool,
    /// The whole paragraph is centred.
    pub centred: bool,
    /// Its text; numbers that were typed by hand are in it.
    pub text: Marked,
}

/// A number that is not typed but computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As it is printed: `1.1.`, `IV.`, `(a)`, `–`.
    pub printed: String,
    /// The level in its list, from 1.
    pub level: u8,
    /// Whether it is a dash or a dot and no number.
    pub is_bullet: bool,
    /// Which list it counts in; paragraphs of one list have the same.
    pub list: u32,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Which paragraph of the source its first one is.
    pub at: u32,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Its lines as they were typed, if it was typed.
    pub typed: Option<Vec<String>>,
}

/// A row of a table. It is kept with its text: a name that is changed here needs a migration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Whether it heads the columns.
    #[serde(default)]
    pub is_head: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// How many columns it takes.
    pub columns: u16,
    /// How many rows it takes.
    pub rows: u16,
    /// Its paragraphs, a line each.
    pub text: Marked,
}

/// A paragraph of the source that is not text of the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Which paragraph of the source it is, from 1.
    pub at: u32,
    /// Its text.
    pub text: String,
    /// Why it is not part of the draft.
    pub why: Why,
}

/// Why a paragraph is not part of the draft. It is kept with its text: a name that is changed here needs a migration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A line of a table of contents.
    Contents,
    /// A number of a page.
    PageNumber,
    /// A line that stands on every page.
    PageHeader,
    /// A drawn line.
    Rule,
    /// Hidden in the file.
    Hidden,
    /// Text of a deletion or insertion that is not taken.
    Change,
    /// A comment in the margin.
    Comment,
    /// A picture; its text is its description.
    Picture,
    /// A heading without words, or a mark of the file's language.
    Empty,
    /// An editor took it out.
    Editor,
}

/// What was found in a file besides its text, and is not published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Found {
    /// Tracked insertions, deletions, moves.
    pub changes: u32,
    /// Comments in the margin.
    pub comments: u32,
    /// Pieces of hidden text.
    pub hidden: u32,
    /// Names of people in changes, comments and properties.
    pub authors: Vec<String>,
    /// Pictures, drawings, formulas and embedded objects.
    pub pictures: u32,
}

/// Which text of tracked changes is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Changes {
    /// As if all changes had been accepted.
    #[default]
    Accepted,
    /// As if all changes had been rejected.
    Rejected,
}
