//! Drafts as numbered points. The input is a text, or a source with paragraphs; the output is its points in order, what
//! was left out, and warnings for the editor. Four steps: the lines of a text become paragraphs (`plain`), a table of
//! contents is taken out (`contents`), each paragraph's number says what it is (`assembler`, `laws`, `headings`, by the
//! scheme of the draft in `schemes`), and what is unusual about the result is said (`warnings`, `numbering`). No text
//! is lost: what is not in the points is in the list of what was left out.

mod assembler;
mod breaks;
mod clean;
mod contents;
mod headings;
mod inline;
mod laws;
mod marks;
mod numbering;
mod numbers;
mod parts;
mod plain;
mod quotes;
mod schemes;
mod structured;
mod warnings;

#[cfg(test)]
mod tests;

use self::parts::Parts;
pub(super) use self::schemes::words::{CountsAnew, counting_anew};
use super::{
    anchors,
    outline::{Imported, ParsedPoint, Scheme},
    source::{Changes, Found, LeftOut, Source},
};

/// More lines than two thousand printed pages have.
pub const MOST_LINES: usize = 100_000;
/// More points than any law has, and as many as a page can show.
pub const MOST_POINTS: usize = 20_000;

/// Reads a draft as text in time proportional to its length; without a scheme it is found. Every text is accepted;
/// doubtful places become warnings.
#[must_use]
pub fn read_plain(text: &str, scheme: Option<Scheme>) -> Imported {
    imported(plain::read(text, scheme), scheme, Found::default())
}

/// Reads a draft whose file gives its paragraphs; without a scheme it is found. What the file has besides stays with
/// it.
#[must_use]
pub fn read_structured(mut source: Source, scheme: Option<Scheme>) -> Imported {
    let found = std::mem::take(&mut source.found);
    imported(structured::read(source), scheme, found)
}

/// The points after somebody changed them, with their anchors and warnings; `left_out` says what is not among them.
#[must_use]
pub fn outlined(
    mut points: Vec<ParsedPoint>,
    scheme: Option<Scheme>,
    left_out: Vec<LeftOut>,
    found: Found,
) -> Imported {
    anchors::assign(&mut points);
    let warnings = warnings::check(&points, &left_out, &warnings::Reading::default());
    Imported { scheme, points, left_out, found, changes: Changes::default(), warnings }
}

fn imported(mut parts: Parts, scheme: Option<Scheme>, found: Found) -> Imported {
    contents::take_out(&mut parts);
    let assembled = assembler::assemble(&parts, scheme);
    let mut points = assembled.points;
    anchors::assign(&mut points);
    let reading = warnings::Reading { guessed: assembled.guessed, joined: parts.joined, wraps: parts.wraps };
    let warnings = warnings::check(&points, &parts.left_out, &reading);
    let changes = Changes::default();
    Imported { scheme: assembled.scheme, points, left_out: parts.left_out, found, changes, warnings }
}
