//! A web page, or rich text pasted from Word, Writer or a web page, to paragraphs and tables.

mod asides;
mod lists;
mod notes;
mod page;
mod styles;
mod tables;
mod tree;
mod walk;

#[cfg(test)]
mod tests;

pub(super) use lists::{alphabetic, roman};
pub(super) use styles::{centimetres, steps};

use crate::documents::{
    source::{Changes, Source},
    unreadable::Unreadable,
};

/// Reads the HTML of a page or of pasted text. It is `TooDeep` or `TooLarge` if it is more than any page needs, and
/// `Empty` if it has no text.
pub fn read(html: &str, changes: Changes) -> Result<Source, Unreadable> {
    let page = tree::parse(html)?;
    let source = walk::Walk::of(&page, html.len(), changes).source()?;
    if source.blocks.is_empty() && source.left_out.is_empty() { Err(Unreadable::Empty) } else { Ok(source) }
}
