//! What an editor corrects in what was read from a source. A correction names its place by the source, not by a
//! position, so that it can be undone, and applied again to another reading of the same or a later source.

use serde::{Deserialize, Serialize};

use super::{
    PointKind,
    marked::Marked,
    outline::{Imported, ParsedPoint},
    source::{Cell, LeftOut, Row, Why},
};

/// How many characters name a place.
const NAMING_CHARACTERS: usize = 80;

/// A place of a reading: the paragraph of the source and how the point begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The paragraph of the source, from 1.
    pub at: u32,
    /// The beginning of the point with its number.
    pub words: String,
}

impl Place {
    /// The place of a point.
    #[must_use]
    pub fn of(point: &ParsedPoint) -> Self {
        let number = point.number.as_deref().unwrap_or_default();
        Self { at: point.at, words: format!("{number} {}", point.text).chars().take(NAMING_CHARACTERS).collect() }
    }
}

/// What is done with a point. It is kept with its text: a name that is changed here needs a migration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// Its text goes on the point above.
    Join,
    /// It is cut in two before these words, which stand in its text.
    Split { before: String },
    /// It gets this number, or none.
    Number { number: Option<String> },
    /// It becomes a heading, a point, an item or a paragraph.
    Kind { kind: PointKind },
    /// It gets a number or none, a kind, and a depth from 1, for a heading its level.
    Set { number: Option<String>, kind: PointKind, depth: u8 },
    /// It is left out.
    Delete,
    /// Its lines become the rows of a table, their cells parted by tabs or bars.
    Table,
}

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Where.
    pub place: Place,
    /// What.
    #[serde(flatten)]
    pub operation: Operation,
}

impl Correction {
    /// The same correction of the point that begins so in another reading; `None` if there is none.
    #[must_use]
    pub fn in_reading(&self, read: &Imported) -> Option<Self> {
        let mut places = read.points.iter().map(Place::of).filter(|place| place.words == self.place.words);
        let place = places.next().filter(|_| places.next().is_none())?;
        Some(Self { place, operation: self.operation.clone() })
    }
}

/// Why a correction does not fit a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// No point begins so at that paragraph.
    NotThere,
    /// Nothing stands above the first point.
    NothingAbove,
    /// The words do not stand in the text of the point, or at its beginning.
    NoSuchWords,
    /// Its lines have no columns.
    NoColumns,
    /// A table is joined to nothing, and nothing to it.
    IsTable,
}

/// Applies a correction; where it does not fit, nothing is changed.
///
/// # Errors
/// Why it does not fit.
pub fn apply(read: &mut Imported, correction: &Correction) -> Result<(), Misfit> {
    let points = &mut read.points;
    let found = points.iter().position(|point| Place::of(point) == correction.place).ok_or(Misfit::NotThere)?;
    match &correction.operation {
        Operation::Join => join(points, found)?,
        Operation::Split { before } => split(points, found, before)?,
        Operation::Number { number } => give_number(&mut points[found], number.as_deref()),
        Operation::Kind { kind } => become_kind(&mut points[found], *kind),
        Operation::Set { number, kind, depth } => {
            let had = points[found].number.clone();
            give_number(&mut points[found], number.as_deref());
            // A number that was typed makes a point of a paragraph.
            let is_new = points[found].number.is_some() && points[found].number != had;
            if *kind != PointKind::Paragraph || !is_new {
                become_kind(&mut points[found], *kind);
            }
            points[found].depth = *depth;
        }
        Operation::Delete => {
            let point = points.remove(found);
            let text = point.number.iter().chain([&point.text]).map(String::as_str).collect::<Vec<_>>().join(" ");
            read.left_out.push(LeftOut { at: point.at, text, why: Why::Editor });
        }
        Operation::Table => make_table(&mut points[found])?,
    }
    Ok(())
}

fn join(points: &mut Vec<ParsedPoint>, found: usize) -> Result<(), Misfit> {
    let above = found.checked_sub(1).ok_or(Misfit::NothingAbove)?;
    if [above, found].iter().any(|at| points[*at].kind == PointKind::Table) {
        return Err(Misfit::IsTable);
    }
    let joined = points.remove(found);
    let number = joined.number.map(|number| format!("{number} ")).unwrap_or_default();
    let point = &mut points[above];
    let between = if point.text.is_empty() { "" } else { " " };
    let mut whole = marked(point);
    whole.push(&format!("{between}{number}"), &[]);
    whole.append(&Marked { text: joined.text, marks: joined.marks });
    (point.text, point.marks) = (whole.text, whole.marks);
    Ok(())
}

fn split(points: &mut Vec<ParsedPoint>, found: usize, before: &str) -> Result<(), Misfit> {
    let point = &mut points[found];
    let at = point.text.find(before.trim()).filter(|at| *at > 0 && !before.trim().is_empty());
    let (head, tail) = marked(point).split_at(at.ok_or(Misfit::NoSuchWords)?);
    let (head, tail) = (head.trimmed(), tail.trimmed());
    let below = ParsedPoint {
        kind: PointKind::Paragraph,
        number: None,
        text: tail.text,
        marks: tail.marks,
        rows: Vec::new(),
        anchor: String::new(),
        ..point.clone()
    };
    (point.text, point.marks) = (head.text, head.marks);
    points.insert(found + 1, numbered(below));
    Ok(())
}

/// A point that was cut off another, with the number that stands at its beginning.
fn numbered(mut point: ParsedPoint) -> ParsedPoint {
    const LONGEST: usize = 16;
    let first = point.text.split_whitespace().next().unwrap_or_default();
    let is_closed = first.ends_with(['.', ')', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁰']);
    let inner = first.trim_matches(['(', ')', '.']);
    let counts = !inner.is_empty() && inner.chars().all(|c| c.is_numeric() || c == '.');
    let is_letter = inner.chars().count() == 1 && first.ends_with(')');
    if is_closed && first.len() <= LONGEST && (counts || is_letter) {
        let number = first.to_owned();
        point.kind = if first.ends_with(')') { PointKind::Item } else { PointKind::Numbered };
        give_number(&mut point, Some(&number));
        if let (PointKind::Numbered, Some(depth)) = (point.kind, depth_of(&number)) {
            point.depth = depth;
        }
    }
    point
}

/// A point becomes one of another kind. A paragraph has no number: the number goes back to the beginning of its words.
fn become_kind(point: &mut ParsedPoint, kind: PointKind) {
    if kind == PointKind::Paragraph
        && let Some(number) = point.number.take()
    {
        let mut whole = Marked::default();
        whole.push(&format!("{number} "), &[]);
        whole.append(&marked(point));
        (point.text, point.marks) = (whole.text, whole.marks);
    }
    point.kind = kind;
}

/// How deep a point of this number stands: `24.3.1` three deep.
fn depth_of(number: &str) -> Option<u8> {
    let steps = number.trim_end_matches('.').split('.').filter(|step| !step.is_empty()).count();
    u8::try_from(steps).ok().filter(|depth| *depth > 0)
}

/// A point gets a number, which leaves its text where it was typed there.
fn give_number(point: &mut ParsedPoint, number: Option<&str>) {
    let number = number.map(str::trim).filter(|number| !number.is_empty());
    if let Some(rest) = number.and_then(|number| point.text.strip_prefix(number)) {
        let at = point.text.len() - rest.len();
        let rest = marked(point).split_at(at).1.trimmed();
        (point.text, point.marks) = (rest.text, rest.marks);
    }
    let is_plain = matches!(point.kind, PointKind::Paragraph | PointKind::Table);
    match number {
        Some(_) if is_plain => point.kind = PointKind::Numbered,
        None if point.kind == PointKind::Numbered => point.kind = PointKind::Paragraph,
        _ => {}
    }
    point.number = number.map(str::to_owned);
}

fn make_table(point: &mut ParsedPoint) -> Result<(), Misfit> {
    let cell = |text: &str| Cell { columns: 1, rows: 1, text: text.trim().into() };
    let cells = |line: &str| -> Vec<Cell> {
        let line = line.trim().trim_matches('|');
        let sign = if line.contains('\t') { '\t' } else { '|' };
        line.split(sign).map(cell).collect()
    };
    let rows: Vec<Row> = point.text.lines().map(|line| Row { is_head: false, cells: cells(line) }).collect();
    if rows.iter().all(|row| row.cells.len() < 2) {
        return Err(Misfit::NoColumns);
    }
    (point.kind, point.rows) = (PointKind::Table, rows);
    Ok(())
}

fn marked(point: &ParsedPoint) -> Marked {
    Marked { text: point.text.clone(), marks: point.marks.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::marked::{Mark, Sign};

    fn point(at: u32, number: Option<&str>, text: &str) -> ParsedPoint {
        ParsedPoint {
            kind: if number.is_some() { PointKind::Numbered } else { PointKind::Paragraph },
            number: number.map(str::to_owned),
            depth: 1,
            text: text.to_owned(),
            marks: Vec::new(),
            rows: Vec::new(),
            anchor: String::new(),
            at,
        }
    }

    fn corrected(points: Vec<ParsedPoint>, at: usize, operation: Operation) -> Result<Imported, Misfit> {
        let place = Place::of(&points[at]);
        let mut read = Imported { points, ..Imported::default() };
        apply(&mut read, &Correction { place, operation }).map(|()| read)
    }

    fn lines(read: &Imported) -> Vec<String> {
        let line = |point: &ParsedPoint| format!("{} {}", point.number.as_deref().unwrap_or("-"), point.text);
        read.points.iter().map(line).collect()
    }

    #[test]
    fn a_point_that_was_cut_by_a_page_is_joined_with_its_marks() {
        let mut second = point(2, None, "sargā sevi.");
        second.marks = vec![Mark { from: 0, to: 6, sign: Sign::Bold }];
        let read = corrected(vec![point(1, Some("1."), "Valsts"), second], 1, Operation::Join).expect("it fits");
        assert_eq!(lines(&read), ["1. Valsts sargā sevi."]);
        assert_eq!(read.points[0].marks, [Mark { from: 7, to: 13, sign: Sign::Bold }]);
    }

    #[test]
    fn a_point_that_ran_into_another_is_split_and_its_number_read() {
        let ran = vec![point(1, Some("1."), "Valsts sargā. 2. Visi palīdz.")];
        let read = corrected(ran, 0, Operation::Split { before: "2. Visi".to_owned() }).expect("it fits");
        assert_eq!(lines(&read), ["1. Valsts sargā.", "2. Visi palīdz."]);
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let points = || vec![point(1, Some("1."), "Valsts sargā.")];
        assert_eq!(corrected(points(), 0, Operation::Join), Err(Misfit::NothingAbove));
        assert_eq!(corrected(points(), 0, Operation::Split { before: "Cits".to_owned() }), Err(Misfit::NoSuchWords));
        assert_eq!(corrected(points(), 0, Operation::Table), Err(Misfit::NoColumns));
        let mut read = Imported { points: points(), ..Imported::default() };
        let place = Place { at: 9, words: "1. Valsts".to_owned() };
        let elsewhere = Correction { place, operation: Operation::Delete };
        assert_eq!(apply(&mut read, &elsewhere), Err(Misfit::NotThere));
        assert_eq!(read.points, points());
    }

    #[test]
    fn what_is_left_out_is_still_listed() {
        let read = corrected(vec![point(4, None, "2026. gada 20. maijs")], 0, Operation::Delete).expect("it fits");
        let gone = LeftOut { at: 4, text: "2026. gada 20. maijs".to_owned(), why: Why::Editor };
        assert_eq!((read.points, read.left_out), (Vec::new(), vec![gone]));
    }

    #[test]
    fn a_number_that_was_typed_into_the_text_leaves_it() {
        let read =
            corrected(vec![point(1, None, "7a Kārtība")], 0, Operation::Number { number: Some("7a".to_owned()) });
        assert_eq!(lines(&read.expect("it fits")), ["7a Kārtība"]);
    }
}
