//! The tables that a ministry owes: the summary of what was said and what was decided (its five columns are those of
//! annex 2 of Cabinet Regulation No. 970 of 2009, which No. 639 of 2024 replaced), and the coordination table that goes
//! with a draft to the government; and the working table, in which colleagues write answers. All are made of the same
//! lines; whoever makes them brings only those that their reader may see.
mod columns;
mod head;
mod line;
mod wordings;

pub use {
    columns::{Form, Reading, columns},
    head::head,
    line::Line,
    wordings::LastWordings,
};

use crate::{
    addresses::Address,
    platform::{
        Phrase,
        office::Row,
        web::{FileKind, Shell},
    },
};

/// The files of a table that a page offers, each with the name of its kind and its address; `address` gives that of a
/// kind.
pub fn files(shell: &Shell, form: Form, address: impl Fn(&'static str) -> Address) -> Vec<(Phrase, String)> {
    let is_made = |kind: &&'static str| FileKind::named(kind).is_some_and(|kind| form.is_made_as(kind));
    let kinds = ["docx", "xlsx", "csv", "json"].into_iter().filter(is_made);
    let mut files: Vec<(Phrase, String)> =
        kinds.map(|kind| (shell.t(&format!("shell-file-{kind}")), address(kind).into())).collect();
    if form.is_made_as(FileKind::Csv(';')) {
        files.push((shell.t("shell-file-semicolons"), address("csv").with("separator", "semicolon").into()));
    }
    files
}

/// The rows of a table, line by line.
#[derive(Debug)]
pub struct Rows {
    reading: Reading,
    /// The point of the last line.
    point: Option<String>,
}

impl Rows {
    /// The rows of a table that has none yet.
    #[must_use]
    pub fn of(reading: Reading) -> Self {
        Self { reading, point: None }
    }

    /// The rows for more lines: in Word a heading before the first comment on each point.
    pub fn add(&mut self, lines: Vec<Line>) -> Vec<Row> {
        let mut rows = Vec::with_capacity(lines.len());
        for line in lines {
            // What comes back is sorted and cut by people: there every row says by itself what it is about.
            if self.reading.form != Form::Working && self.point.as_ref() != Some(&line.point) {
                rows.push(Row::Heading(line.point.clone()));
                self.point = Some(line.point.clone());
            }
            rows.push(Row::Cells(self.reading.columns().iter().map(|column| column.cell(&line)).collect()));
        }
        rows
    }
}
