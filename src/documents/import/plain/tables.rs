//! Tables as they are typed or pasted: with pipes, or with a tab between two cells.

use super::lines::Line;
use crate::documents::{
    import::{
        inline::{self, Notes},
        marks::Listed,
        numbers::Numbered,
    },
    source::{Cell, Row},
};

/// How many lines from this one are a table; `is_parted` says that empty lines part the paragraphs.
pub(super) fn length(lines: &[Line], at: usize, is_parted: bool) -> Option<usize> {
    let text = lines[at].text;
    if text.contains('|') {
        return piped(lines, at, is_parted);
    }
    if text.contains('\t') { tabbed(lines, at) } else { None }
}

fn piped(lines: &[Line], at: usize, is_parted: bool) -> Option<usize> {
    let has_outer = lines[at].text.starts_with('|');
    let is_headed = lines.get(at + 1).is_some_and(|next| is_separator(next.text));
    if !has_outer && !is_headed {
        return None;
    }
    let mut is_open = false;
    let rows = lines[at..].iter().take_while(|line| {
        // A row may be broken into lines, and a note in brackets may stand directly below.
        let goes_on = has_outer && !line.is_blank() && is_parted && (is_open || line.text.starts_with('('));
        is_open = !line.text.ends_with('|');
        line.text.contains('|') || goes_on
    });
    Some(rows.count().max(1))
}

/// `| --- | :-: |`
fn is_separator(text: &str) -> bool {
    text.contains('|') && text.contains("--") && text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+'))
}

/// Rows have the same number of cells. A number with a tab behind it is how a word processor pastes a point.
fn tabbed(lines: &[Line], at: usize) -> Option<usize> {
    let cells = cells_of(lines[at].text);
    let heads_numbers = is_number_head(lines[at].text);
    let is_row = |line: &&Line| {
        let tabs = cells_of(line.text);
        tabs == cells && (tabs > 2 || heads_numbers || !begins_point(line.text))
            || cells > 2 && tabs > 1 && tabs + 1 >= cells && tabs <= cells + 1 && (tabs > 2 || !begins_point(line.text))
    };
    let rows = lines[at..].iter().take_while(is_row).count();
    (rows >= 2).then_some(rows)
}

fn cells_of(text: &str) -> usize {
    text.split('\t').count()
}

/// `Nr.` heads a column of numbers.
fn is_number_head(text: &str) -> bool {
    let first = text.split('\t').next().unwrap_or_default().trim().to_lowercase();
    matches!(first.as_str(), "nr." | "nr" | "no." | "no" | "n.p.k." | "nr. p. k." | "nr.p.k." | "nr. p.k." | "#")
}

fn begins_point(text: &str) -> bool {
    let first = text.split('\t').next().unwrap_or_default();
    Numbered::read(text).is_some_and(|read| first.len() <= text.len() - read.rest.len())
        || Listed::read(text).is_some()
        || Listed::read_bullet(text).is_some()
        || Numbered::read_bare(text).is_some_and(|_| first.len() <= 3)
}

/// The rows of a typed table, and its lines as they stand.
pub(super) fn read(lines: &[Line], notes: &Notes) -> (String, Vec<Row>) {
    let whole = whole_rows(lines);
    let is_tabbed = lines[0].text.contains('\t');
    let as_typed = |row: &String| if is_tabbed { row.clone() } else { inline::plain(row) };
    let text = whole.iter().map(as_typed).collect::<Vec<_>>().join("\n");
    let has_separator = whole.get(1).is_some_and(|row| is_separator(row));
    let is_headed = has_separator || is_head(&whole);
    let rows = whole.iter().filter(|row| !is_separator(row)).enumerate().map(|(at, row)| Row {
        is_head: at == 0 && is_headed,
        cells: cells(row).map(|cell| self::cell(cell, notes)).collect(),
    });
    (text, rows.collect())
}

/// The rows of a table with their broken lines joined.
fn whole_rows(lines: &[Line]) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for line in lines {
        match rows.last_mut() {
            Some(row) if row.starts_with('|') && !line.text.starts_with(['|', '(']) => {
                row.push(' ');
                row.push_str(line.text);
            }
            _ => rows.push(line.text.trim().to_owned()),
        }
    }
    rows
}

/// The first row heads the columns if no cell of it is a number and the next row has one.
fn is_head(rows: &[String]) -> bool {
    let has_digit = |row: &String| row.contains(|c: char| c.is_ascii_digit());
    rows.first().is_some_and(|row| !has_digit(row)) && rows.get(1).is_some_and(has_digit)
}

fn cells(text: &str) -> Box<dyn Iterator<Item = &str> + '_> {
    if text.contains('\t') {
        return Box::new(text.split('\t'));
    }
    let inner = text.trim().strip_prefix('|').unwrap_or(text);
    Box::new(inner.strip_suffix('|').unwrap_or(inner).split('|'))
}

fn cell(typed: &str, notes: &Notes) -> Cell {
    let text = inline::read(typed.trim(), notes).marked;
    Cell { columns: 1, rows: 1, text }
}
