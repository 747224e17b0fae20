//! Drafts as text: pasted, Markdown, or copied from a printed page. The input is the source; the output is its points
//! in order, and warnings for the editor. Three steps: what each line looks like (`lines`), which lines form a point
//! (`assembler`, `headings`), what is unusual about the result (`warnings`, `numbering`). No text is lost except what
//! pages add: rules and page numbers.

mod assembler;
mod habits;
mod headings;
mod lines;
mod marks;
mod numbering;
mod numbers;
mod text;
mod warnings;

#[cfg(test)]
mod tests;

use tokio::sync::Semaphore;

use crate::{
    documents::{anchors, outline::Imported},
    platform::{Error, Stop},
};

/// More lines than two thousand printed pages have.
const MOST_LINES: usize = 100_000;
/// More points than any law has, and as many as a page can show.
const MOST_POINTS: usize = 20_000;

/// Why a draft is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It has no text.
    Empty,
    /// It has more lines than are read.
    TooManyLines,
    /// It has more points than are read.
    TooManyPoints,
}

/// Reads a draft that somebody sends: not on the threads that answer requests, and no more than two at a time.
///
/// # Errors
/// Why it is not read, or a fault of the reader.
pub async fn read_aside(source: String) -> Result<Imported, Stop<Unreadable>> {
    static TURNS: Semaphore = Semaphore::const_new(2);
    if source.split('\n').nth(MOST_LINES).is_some() {
        return Err(Stop::Refused(Unreadable::TooManyLines));
    }
    let _turn = TURNS.acquire().await.map_err(Error::internal)?;
    let imported = tokio::task::spawn_blocking(move || read(&source)).await.map_err(Error::internal)?;
    match imported.points.len() {
        0 => Err(Stop::Refused(Unreadable::Empty)),
        1..=MOST_POINTS => Ok(imported),
        _ => Err(Stop::Refused(Unreadable::TooManyPoints)),
    }
}

/// Reads a draft in time proportional to its length. Every source is accepted; doubtful places become warnings.
#[must_use]
pub fn read(source: &str) -> Imported {
    let source = text::clean(source);
    let lines = lines::read(&source);
    let assembled = assembler::assemble(&source, &lines);
    let mut points = assembled.points;
    anchors::assign(&mut points);
    let warnings = warnings::check(&points, &assembled.guessed);
    Imported { points, warnings }
}
