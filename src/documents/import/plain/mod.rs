//! Plain text: pasted, Markdown, or taken from printed pages. Its lines become paragraphs and tables.

mod beginnings;
mod columns;
mod furniture;
mod join;
mod layout;
pub(super) mod lines;
mod notes;
mod paragraphs;
mod series;
mod tables;

use super::{clean, parts::Parts, schemes};
use crate::documents::outline::Scheme;

/// The paragraphs of a text.
pub(super) fn read(text: &str, scheme: Option<Scheme>) -> Parts {
    let text = clean::clean(text);
    let numbered = (1..).zip(text.split('\n').map(str::to_owned)).collect();
    let mut numbered = columns::part(numbered);
    let notes = notes::take(&mut numbered);
    let (_, bare) = schemes::detect(numbered.iter().map(|(_, line)| line.trim()), scheme);
    let lines: Vec<lines::Line> = numbered.iter().map(|(at, line)| lines::Line::read(*at, line, bare)).collect();
    paragraphs::read(&text, &lines, &notes)
}
