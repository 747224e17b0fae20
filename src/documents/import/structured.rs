//! Sources with paragraphs: a computed number is put before its text, as it is printed, and read like a typed one.

use super::parts::{Body, Part, Parts};
use crate::documents::{
    marked::Marked,
    source::{Block, LeftOut, Paragraph, Row, Source, Table, Why},
};

/// The paragraphs and tables of a source.
pub(super) fn read(source: Source) -> Parts {
    let mut parts = Parts { left_out: source.left_out, is_structured: true, ..Parts::default() };
    for block in source.blocks {
        match block {
            Block::Paragraph(paragraph) => add(&mut parts, paragraph),
            Block::Table(table) => parts.list.push(part_of_table(table)),
        }
    }
    parts.is_unstyled = parts.list.iter().all(|part| part.heading.is_none());
    parts
}

fn add(parts: &mut Parts, paragraph: Paragraph) {
    let Paragraph { at, heading, label, indent, bold, centred, text } = paragraph;
    let text = text.trimmed();
    if text.text.is_empty() && text.marks.is_empty() && label.as_ref().is_none_or(|label| label.is_bullet) {
        if heading.is_some() {
            parts.left_out.push(LeftOut { at, text: String::new(), why: Why::Empty });
        }
        return;
    }
    let whole = match &label {
        Some(label) if !label.is_bullet => {
            let mut whole = Marked::from(label.printed.trim());
            whole.push(" ", &[]);
            whole.append(&text);
            whole
        }
        _ => text,
    };
    let label =
        label.map(|label| crate::documents::source::Label { printed: label.printed.trim().to_owned(), ..label });
    let indent = usize::from(indent) * 2;
    parts.list.push(Part { at, heading, label, indent, bold, centred, text: whole, body: Body::Text });
}

fn part_of_table(table: Table) -> Part {
    let text = match &table.typed {
        Some(lines) => lines.join("\n"),
        None => table.rows.iter().map(line_of).collect::<Vec<_>>().join("\n"),
    };
    Part { at: table.at, text: Marked::from(text.as_str()), body: Body::Table(table.rows), ..Part::default() }
}

/// `| a | b |`
fn line_of(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| cell.text.text.split_whitespace().collect::<Vec<_>>().join(" "));
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
