//! What stands in the cells of a table.

use super::line;
use crate::documents::{
    marked::Marked,
    source::{Block, Paragraph, Row},
};

/// The paragraphs of a cell as lines of one text, with their marks.
pub fn lines(blocks: Vec<Block>) -> Marked {
    let texts = blocks.into_iter().filter_map(|block| match block {
        Block::Paragraph(Paragraph { label: Some(label), text, .. }) => Some(line::prefixed(&label.printed, text)),
        Block::Paragraph(paragraph) => Some(paragraph.text),
        // A table in a cell was given as lines.
        Block::Table(_) => None,
    });
    line::joined(texts, "\n")
}

/// The rows of a table that stands in a cell, a paragraph each.
pub fn paragraphs(rows: Vec<Row>, at: u32) -> impl Iterator<Item = Block> {
    rows.into_iter().map(move |row| {
        let cells = row.cells.into_iter().map(|cell| cell.text).filter(|text| !text.text.is_empty());
        Block::Paragraph(Paragraph { at, text: line::joined(cells, "\t"), ..Paragraph::default() })
    })
}

/// Which paragraph of the source a block begins with.
pub fn first(block: &Block) -> u32 {
    match block {
        Block::Paragraph(paragraph) => paragraph.at,
        Block::Table(table) => table.at,
    }
}
