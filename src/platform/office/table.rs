//! A table: what stands above it, its columns, its rows.

use std::io;

use jiff::civil::{Date, DateTime};

use super::xml::moment;
use crate::platform::Language;

/// How many columns a table of Word may have; one of Excel may have more.
const COLUMNS: usize = 63;

/// What stands above a table, and around it.
#[derive(Clone, Debug)]
pub struct Head {
    /// What the table is; also the title in the properties of the file.
    pub title: String,
    /// The language of most of its words.
    pub language: Language,
    /// What it is cited as: `2026-003, 27 November 2026`.
    pub reference: String,
    /// The full address of its page.
    pub address: String,
    /// Terms with their values: the period, the number of participants.
    pub facts: Vec<(String, String)>,
    /// What there is to say before the table, for instance what it leaves out.
    pub paragraphs: Vec<String>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What programs call it.
    pub key: &'static str,
    /// What stands in the header row.
    pub name: String,
    pub width: Width,
    /// Whether people fill it in: then it looks different, and Excel offers these words, if there are some, and takes
    /// no others.
    pub filled: Option<Vec<String>>,
}

/// How much room a column needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A number of few digits.
    Number,
    /// A name, a moment, a link, a word or two.
    Words,
    /// Sentences.
    Text,
}

/// What stands in one column of one row.
#[derive(Clone, Debug)]
pub enum Cell {
    Empty,
    /// It may have several lines.
    Text(String),
    /// A sign for programs: one small grey word.
    Mark(String),
    Number(i64),
    Day(Date),
    /// A moment as the clocks of the country show it.
    Moment(DateTime),
    /// A page, with the words that stand for it. An address that is no page leaves the words.
    Link {
        words: String,
        address: String,
    },
}

impl Cell {
    /// What it says in a table without types.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Mark(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Moment(at) => moment(*at),
            Self::Link { words, .. } => words.clone(),
        }
    }
}

/// A row.
#[derive(Clone, Debug)]
pub enum Row {
    /// A heading across the table, for the rows below it. Excel leaves it out, because it could not sort or filter a
    /// table that has one: what it says has to stand in a column, too.
    Heading(String),
    /// One cell for each column.
    Cells(Vec<Cell>),
}

impl Row {
    /// Its cells, if it is no heading.
    #[must_use]
    pub fn cells(&self) -> Option<&[Cell]> {
        if let Self::Cells(cells) = self { Some(cells) } else { None }
    }
}

/// Checks that both programs can open a table with these columns.
pub fn check_columns(columns: &[Column]) -> io::Result<()> {
    if (1..=COLUMNS).contains(&columns.len()) {
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::InvalidInput, format!("a table has 1 to {COLUMNS} columns")))
}

/// Checks that a row has as many cells as the table has columns.
pub fn check_cells(cells: &[Cell], columns: usize) -> io::Result<()> {
    if cells.len() == columns {
        return Ok(());
    }
    let reason = format!("a row of {} cells in a table of {columns} columns", cells.len());
    Err(io::Error::new(io::ErrorKind::InvalidInput, reason))
}
