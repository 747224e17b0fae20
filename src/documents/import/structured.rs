//! Sources with paragraphs: a computed number is put before its text, as it is printed, and read like a typed one.

use super::{
    breaks,
    parts::{Body, Part, Parts},
};
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
    let is_entry = heading.is_none() && label.as_ref().is_none_or(|label| !label.is_bullet);
    let mut pieces = if is_entry { breaks::apart(whole) } else { vec![whole] }.into_iter();
    let first = pieces.next().unwrap_or_default();
    parts.list.push(Part { at, heading, label, indent, bold, centred, text: first, body: Body::Text });
    parts.list.extend(pieces.map(|text| Part { at, indent, bold, centred, text, ..Part::default() }));
}

fn part_of_table(mut table: Table) -> Part {
    find_head(&mut table.rows);
    let text = match &table.typed {
        Some(lines) => lines.join("\n"),
        None => table.rows.iter().map(line_of).collect::<Vec<_>>().join("\n"),
    };
    Part { at: table.at, text: Marked::from(text.as_str()), body: Body::Table(table.rows), ..Part::default() }
}

/// Few mark the row that heads the columns as what it is; most make it bold.
fn find_head(rows: &mut [Row]) {
    let is_bold_row = |row: &Row| row.cells.iter().all(|cell| cell.text.is_bold());
    if let [first, second, ..] = rows
        && !first.is_head
        && is_bold_row(first)
        && !is_bold_row(second)
    {
        first.is_head = true;
    }
}

/// `| a | b |`
fn line_of(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| cell.text.text.split_whitespace().collect::<Vec<_>>().join(" "));
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
