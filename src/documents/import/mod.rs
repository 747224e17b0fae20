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

use crate::documents::{anchors, outline::Imported};

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
