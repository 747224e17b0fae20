//! Tables of a file.

use roxmltree::Node;

use super::{super::cells, body::Body, xml};
use crate::documents::source::{Block, Cell, Row, Table};

/// Reads a table.
pub(super) fn read<'a, 'b>(body: &mut Body<'_, 'a, 'b>, node: Node<'a, 'b>) {
    let mut rows = Vec::new();
    let at = body.at + 1;
    rows_of(body, node, false, &mut rows);
    rows.retain(|row| row.cells.iter().any(|cell| !cell.text.text.is_empty()));
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.rows = cell.rows.min(count));
    if rows.is_empty() {
        return;
    }
    if body.cells.is_empty() {
        body.push(Block::Table(Table { at, rows, typed: None }));
    } else {
        cells::paragraphs(rows, at).for_each(|block| body.push(block));
    }
}

fn rows_of<'a, 'b>(body: &mut Body<'_, 'a, 'b>, node: Node<'a, 'b>, is_head: bool, rows: &mut Vec<Row>) {
    for child in node.children().filter(Node::is_element) {
        match xml::name(child) {
            ("table", "table-header-rows") => rows_of(body, child, true, rows),
            ("table", "table-rows" | "table-row-group") => rows_of(body, child, is_head, rows),
            ("table", "table-row") => {
                let cells = xml::children(child, ("table", "table-cell")).map(|node| cell(body, node)).collect();
                rows.push(Row { is_head, cells });
            }
            _ => {}
        }
    }
}

fn cell<'a, 'b>(body: &mut Body<'_, 'a, 'b>, node: Node<'a, 'b>) -> Cell {
    body.cells.push(Vec::new());
    body.blocks(node, &mut None);
    let blocks = body.cells.pop().unwrap_or_default();
    let span = |name: &str| {
        let span = xml::number(node, "table", name).unwrap_or(1).clamp(1, 1000);
        u16::try_from(span).unwrap_or(1)
    };
    Cell { columns: span("number-columns-spanned"), rows: span("number-rows-spanned"), text: cells::lines(blocks) }
}
