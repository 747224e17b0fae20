//! Tables.

use std::collections::HashMap;

use crate::documents::{
    files::line::{joined, prefixed},
    marked::Marked,
    source::{Block, Cell, Paragraph, Row, Table},
};

use super::{
    Reader,
    blocks::Flow,
    inline::has,
    properties::is_taken,
    xml::{Node, child, number, value, word},
};

/// How many columns a cell may take; Word has 63.
const COLUMNS: u16 = 100;

/// A table that is being read.
#[derive(Default)]
struct Grid {
    rows: Vec<(bool, Vec<Held>)>,
    /// The cell that began last in a column: its row and its place in it.
    begun: HashMap<u32, (usize, usize)>,
}

/// A cell that is being read.
struct Held {
    columns: u16,
    rows: u16,
    blocks: Vec<Block>,
}

impl<'a> Reader<'a> {
    /// Reads a table. One of a single cell is a frame around its paragraphs.
    pub fn table(&mut self, table: Node<'a>, flow: &mut Flow<'a>) {
        let at = self.at.saturating_add(1);
        let mut grid = Grid::default();
        self.rows(table, &mut grid);
        let is_frame = grid.rows.len() == 1 && grid.rows[0].1.len() == 1;
        if is_frame {
            flow.blocks.extend(grid.rows.into_iter().flat_map(|(_, cells)| cells).flat_map(|cell| cell.blocks));
            return;
        }
        let row =
            |(is_head, cells): (bool, Vec<Held>)| Row { is_head, cells: cells.into_iter().map(Held::cell).collect() };
        let rows: Vec<Row> = grid.rows.into_iter().map(row).collect();
        let is_empty = |row: &Row| row.cells.iter().all(|cell| cell.text.text.is_empty() && cell.text.marks.is_empty());
        if !rows.iter().all(is_empty) {
            flow.blocks.push(Block::Table(Table { at, rows, typed: None }));
        }
    }

    fn rows(&mut self, parent: Node<'a>, grid: &mut Grid) {
        for node in parent.children().filter(Node::is_element) {
            match word(node) {
                "tr" if self.takes(node, "trPr") => self.row(node, grid),
                "sdt" | "sdtContent" | "customXml" => self.rows(node, grid),
                name @ ("ins" | "del" | "moveFrom" | "moveTo") if is_taken(name, self.changes) => self.rows(node, grid),
                "tr" | "ins" | "del" | "moveFrom" | "moveTo" => self.skip(node),
                _ => {}
            }
        }
    }

    /// Whether a row or cell is in the table: not gone with a change, and not hidden.
    fn takes(&mut self, node: Node<'a>, properties: &str) -> bool {
        let Some(properties) = child(node, properties) else { return true };
        let is_hidden = has(properties, "hidden");
        self.found.hidden = self.found.hidden.saturating_add(u32::from(is_hidden));
        !is_hidden && properties.children().all(|change| is_taken(word(change), self.changes))
    }

    fn row(&mut self, row: Node<'a>, grid: &mut Grid) {
        let properties = child(row, "trPr");
        let is_head = properties.is_some_and(|properties| has(properties, "tblHeader"));
        let before =
            properties.and_then(|properties| child(properties, "gridBefore")).and_then(number::<u16>).unwrap_or(0);
        grid.rows.push((is_head, Vec::new()));
        if before > 0 {
            grid.put(&mut 0, Held { columns: before.min(COLUMNS), rows: 1, blocks: Vec::new() }, false);
        }
        self.cells(row, grid, &mut u32::from(before.min(COLUMNS)));
    }

    fn cells(&mut self, parent: Node<'a>, grid: &mut Grid, column: &mut u32) {
        for node in parent.children().filter(Node::is_element) {
            match word(node) {
                "tc" if self.takes(node, "tcPr") => self.cell(node, grid, column),
                "tc" => self.skip(node),
                "sdt" | "sdtContent" | "customXml" => self.cells(node, grid, column),
                _ => {}
            }
        }
    }

    fn cell(&mut self, node: Node<'a>, grid: &mut Grid, column: &mut u32) {
        let property = |name: &str| child(child(node, "tcPr")?, name);
        let columns = property("gridSpan").and_then(number::<u16>).unwrap_or(1).clamp(1, COLUMNS);
        let goes_on = |merge: Node<'_>| value(merge) != Some("restart");
        let below = property("vMerge").is_some_and(goes_on);
        let beside = property("hMerge").is_some_and(goes_on);
        let blocks = self.flow(node);
        let held = Held { columns, rows: 1, blocks };
        if beside { grid.widen(column, held) } else { grid.put(column, held, below) }
    }
}

impl Grid {
    /// Puts a cell into the last row, or adds it to the one above if it goes on with that.
    fn put(&mut self, column: &mut u32, held: Held, goes_on: bool) {
        let here = *column;
        *column = column.saturating_add(u32::from(held.columns));
        let Some(last) = self.rows.len().checked_sub(1) else { return };
        let begun = self.begun.get(&here).copied().filter(|_| goes_on);
        let above = begun.and_then(|(row, place)| {
            let cell = self.rows.get_mut(row)?.1.get_mut(place)?;
            (row + usize::from(cell.rows) == last).then_some(cell)
        });
        if let Some(cell) = above {
            cell.rows = cell.rows.saturating_add(1);
            cell.blocks.extend(held.blocks);
            return;
        }
        let cells = &mut self.rows[last].1;
        self.begun.insert(here, (last, cells.len()));
        cells.push(held);
    }

    /// Adds a cell to the one before it in its row.
    fn widen(&mut self, column: &mut u32, held: Held) {
        match self.rows.last_mut().and_then(|(_, cells)| cells.last_mut()) {
            Some(cell) => {
                *column = column.saturating_add(u32::from(held.columns));
                cell.columns = cell.columns.saturating_add(held.columns).min(COLUMNS);
                cell.blocks.extend(held.blocks);
            }
            None => self.put(column, held, false),
        }
    }
}

impl Held {
    fn cell(self) -> Cell {
        let lines = self.blocks.into_iter().map(line).filter(|line| !line.text.is_empty() || !line.marks.is_empty());
        Cell { columns: self.columns, rows: self.rows, text: joined(lines, "\n") }
    }
}

/// A block as a line in a cell. A table in a cell has a line for each row.
fn line(block: Block) -> Marked {
    match block {
        Block::Paragraph(Paragraph { label: Some(label), text, .. })
            if text.text.is_empty() && text.marks.is_empty() =>
        {
            Marked::from(label.printed.as_str())
        }
        Block::Paragraph(Paragraph { label: Some(label), text, .. }) => prefixed(&label.printed, text),
        Block::Paragraph(paragraph) => paragraph.text,
        Block::Table(table) => {
            let row = |row: Row| joined(row.cells.into_iter().map(|cell| cell.text), "\t");
            joined(table.rows.into_iter().map(row), "\n")
        }
    }
}
