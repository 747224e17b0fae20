//! Tables of a page: those that hold values, and those that only set a mark beside its text.

use ego_tree::NodeRef;
use scraper::{Node, node::Element};

use super::{
    super::cells,
    lists,
    styles::{self, Style},
    walk::{Around, Walk},
};
use crate::documents::{
    source::{Block, Cell, Label, Paragraph, Row, Table, Why},
    unreadable::Unreadable,
};

/// A row as it is read: whether it heads the columns, and its cells.
struct Read {
    is_head: bool,
    cells: Vec<(u16, u16, Vec<Block>)>,
}

/// Reads a table.
pub(super) fn read<'a>(walk: &mut Walk<'a>, node: NodeRef<'a, Node>, around: &Around) -> Result<(), Unreadable> {
    let around = Around { heading: None, indent: 0, ..around.clone() };
    let mut rows = Vec::new();
    rows_of(walk, node, &around, false, &mut rows)?;
    rows.retain(|row| row.cells.iter().any(|(_, _, blocks)| !blocks.is_empty()));
    if rows.is_empty() {
        return Ok(());
    }
    if !is_bordered(node) && rows.iter().all(is_point) {
        points(walk, node, rows);
    } else if around.out.is_some() || is_layout(node, &rows) {
        // In a table that is left out there may stand the main part of the page.
        let blocks = rows.into_iter().flat_map(|row| row.cells).flat_map(|(_, _, blocks)| blocks);
        blocks.for_each(|block| walk.block(block));
    } else {
        table(walk, rows);
    }
    Ok(())
}

/// Collects the rows of a table and of its parts; a caption is a paragraph before it.
fn rows_of<'a>(
    walk: &mut Walk<'a>,
    node: NodeRef<'a, Node>,
    around: &Around,
    is_head: bool,
    rows: &mut Vec<Read>,
) -> Result<(), Unreadable> {
    for child in node.children() {
        let Some(element) = child.value().as_element() else { continue };
        let style = Style::of(element);
        match element.name() {
            "thead" | "tbody" | "tfoot" => rows_of(walk, child, around, element.name() == "thead", rows)?,
            "caption" => {
                walk.children(child, &inner(element, &style, around))?;
                walk.flush(around);
            }
            "tr" if styles::is_hidden(element, &style) => {
                let hidden = Some(Why::Hidden);
                let around = Around { out: around.out.or(hidden), ..around.clone() };
                walk.children(child, &Around { depth: around.depth + 1, ..around.clone() })?;
                walk.flush(&around);
            }
            "tr" => rows.push(row(walk, child, &inner(element, &style, around), is_head)?),
            _ => {}
        }
    }
    Ok(())
}

fn inner(element: &Element, style: &Style, around: &Around) -> Around {
    Around {
        look: styles::look(element, style, &around.look),
        centred: styles::centred(element, style).unwrap_or(around.centred),
        depth: around.depth + 2,
        ..around.clone()
    }
}

fn row<'a>(walk: &mut Walk<'a>, node: NodeRef<'a, Node>, around: &Around, is_head: bool) -> Result<Read, Unreadable> {
    let mut cells = Vec::new();
    let mut are_heads = true;
    for child in node.children() {
        let Some(element) = child.value().as_element().filter(|element| matches!(element.name(), "td" | "th")) else {
            continue;
        };
        are_heads &= element.name() == "th";
        let inner = inner(element, &Style::of(element), around);
        walk.cells.push(Vec::new());
        let walked = walk.children(child, &inner);
        walk.flush(&inner);
        let blocks = walk.cells.pop().unwrap_or_default();
        walked?;
        cells.push((span(element, "colspan"), span(element, "rowspan"), blocks));
    }
    Ok(Read { is_head: is_head || are_heads && cells.len() > 1, cells })
}

fn span(element: &Element, name: &str) -> u16 {
    element.attr(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1).clamp(1, 1000)
}

/// Whether a table shows lines.
fn is_bordered(node: NodeRef<Node>) -> bool {
    let is_line = |element: &Element| {
        let is_drawn = element.attr("border").is_some_and(|border| !matches!(border.trim(), "0" | "" | "none"));
        let style = Style::of(element);
        let is_nothing =
            |value: &str| value.starts_with("none") || value.starts_with('0') || value.starts_with("medium none");
        is_drawn && element.name() == "table"
            || ["border", "border-bottom", "border-top"]
                .iter()
                .any(|side| style.get(side).is_some_and(|v| !is_nothing(v)))
    };
    // The lines of the first rows are those of all.
    node.descendants().take(40).filter_map(|node| node.value().as_element()).any(is_line)
}

/// Whether a row is a mark and the text beside it.
fn is_point(row: &Read) -> bool {
    let mut cells = row.cells.iter().filter(|(_, _, blocks)| !blocks.is_empty());
    let (Some(first), Some(second), None) = (cells.next(), cells.next(), cells.next()) else { return false };
    let [Block::Paragraph(mark)] = first.2.as_slice() else { return false };
    let is_first_text = matches!(second.2.first(), Some(Block::Paragraph(_)));
    mark.label.is_none() && lists::is_mark(&mark.text.text) && is_first_text && !row.is_head
}

/// Gives the rows as paragraphs with their marks.
fn points<'a>(walk: &mut Walk<'a>, node: NodeRef<'a, Node>, rows: Vec<Read>) {
    let level = u8::try_from(walk.cells.len() + 1).unwrap_or(u8::MAX);
    let before = node.prev_siblings().find(|node| node.value().is_element()).map(|node| node.id());
    let list = walk.layout.filter(|(last, _)| before == Some(*last)).map(|(_, list)| list);
    let list = list.unwrap_or_else(|| walk.new_list());
    walk.layout = Some((node.id(), list));
    for row in rows {
        let mut cells = row.cells.into_iter().map(|(_, _, blocks)| blocks).filter(|blocks| !blocks.is_empty());
        let Some([Block::Paragraph(mark)]) =
            cells.next().map(|blocks| <[Block; 1]>::try_from(blocks).unwrap_or([empty()]))
        else {
            continue;
        };
        let printed = mark.text.text.trim().to_owned();
        let label = Label { is_bullet: lists::is_bullet(&printed), printed, level, list };
        let mut label = Some(label);
        for mut block in cells.flatten() {
            if let Block::Paragraph(paragraph) = &mut block {
                paragraph.indent = paragraph.indent.saturating_add(1);
                if label.is_some() && paragraph.label.is_some() {
                    let paragraph =
                        Paragraph { at: mark.at, label: label.take(), indent: level, ..Paragraph::default() };
                    walk.block(Block::Paragraph(paragraph));
                } else if label.is_some() {
                    paragraph.label = label.take();
                }
            }
            walk.block(block);
        }
    }
}

fn empty() -> Block {
    Block::Paragraph(Paragraph::default())
}

/// Whether a table only lays out a page: it says so, it has one cell, or whole chapters stand in a cell.
fn is_layout(node: NodeRef<Node>, rows: &[Read]) -> bool {
    let element = node.value().as_element();
    let says = element.is_some_and(|element| matches!(element.attr("role"), Some("presentation" | "none")));
    let is_single = rows.len() == 1 && rows[0].cells.len() == 1 && !is_bordered(node);
    let is_chapter = |block: &Block| match block {
        Block::Paragraph(paragraph) => paragraph.heading.is_some(),
        Block::Table(_) => false,
    };
    says || is_single || rows.iter().flat_map(|row| &row.cells).any(|(_, _, blocks)| blocks.iter().any(is_chapter))
}

/// Gives the rows as a table; in a cell of another table as lines.
fn table(walk: &mut Walk, rows: Vec<Read>) {
    let at =
        rows.iter().flat_map(|row| &row.cells).flat_map(|(_, _, blocks)| blocks).map(cells::first).min().unwrap_or(0);
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let rows: Vec<Row> = rows
        .into_iter()
        .map(|row| {
            let cells = row.cells.into_iter();
            let cells = cells.map(|(columns, rows, blocks)| Cell {
                columns,
                rows: rows.min(count),
                text: cells::lines(blocks),
            });
            Row { is_head: row.is_head, cells: cells.collect() }
        })
        .collect();
    if walk.cells.is_empty() {
        walk.block(Block::Table(Table { at, rows, typed: None }));
        return;
    }
    cells::paragraphs(rows, at).for_each(|block| walk.block(block));
}
