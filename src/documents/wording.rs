//! The wording of a point as HTML: its marks, its footnotes, the rows of a table.
use std::fmt;

use askama::Template;

use super::{
    Point,
    pieces::{Piece, pieces},
};

struct ShownCell<'a> {
    columns: u16,
    rows: u16,
    pieces: Vec<Piece<'a>>,
}

struct ShownRow<'a> {
    is_head: bool,
    cells: Vec<ShownCell<'a>>,
}

#[derive(Template)]
#[template(path = "documents/wording.html")]
struct Wording<'a> {
    anchor: &'a str,
    pieces: Vec<Piece<'a>>,
    rows: Vec<ShownRow<'a>>,
    notes: Vec<&'a str>,
}

impl Point {
    /// Its wording as HTML.
    ///
    /// # Errors
    /// Never in practice: the template writes into memory.
    pub fn html(&self) -> Result<String, fmt::Error> {
        let mut notes = Vec::new();
        let rows: Vec<ShownRow> = self
            .rows()
            .iter()
            .map(|row| ShownRow {
                is_head: row.is_head,
                cells: row
                    .cells
                    .iter()
                    .map(|cell| ShownCell {
                        columns: cell.columns,
                        rows: cell.rows,
                        pieces: pieces(&cell.text.text, &cell.text.marks, &mut notes),
                    })
                    .collect(),
            })
            .collect();
        let pieces = if rows.is_empty() { pieces(&self.body, self.marks(), &mut notes) } else { Vec::new() };
        Wording { anchor: &self.anchor, pieces, rows, notes }.render().map_err(|_| fmt::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::marked::{Marked, Sign};

    fn shown(marked: &Marked) -> String {
        let mut notes = Vec::new();
        let pieces = pieces(&marked.text, &marked.marks, &mut notes);
        Wording { anchor: "p-1", pieces, rows: Vec::new(), notes }.render().expect("it renders")
    }

    #[test]
    fn marks_that_cross_each_other_are_still_well_formed() {
        let mut marked = Marked::default();
        marked.push("valsts ", &[Sign::Bold]);
        marked.push("un ", &[Sign::Bold, Sign::Italic]);
        marked.push("<tauta>", &[Sign::Italic]);
        assert_eq!(
            shown(&marked),
            "<p><strong>valsts </strong><strong><em>un </em></strong><em>&#60;tauta&#62;</em></p>"
        );
    }

    #[test]
    fn a_footnote_stands_at_its_place_and_below() {
        let mut marked = Marked::default();
        marked.push("Valsts", &[]);
        marked.push("", &[Sign::Note("Satversme.".to_owned())]);
        marked.push(" sargā.", &[]);
        assert_eq!(shown(&marked), "<p>Valsts<sup>[1]</sup> sargā.</p><p class=\"atb-note\">[1] Satversme.</p>");
    }
}
