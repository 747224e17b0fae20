//! The rows of a table as Word writes them: a cell that takes several rows goes on in each of them.

use std::{collections::BTreeMap, mem};

use crate::documents::{
    marked::Marked,
    pieces::Piece,
    source::{Cell, Row},
};

/// How many columns a table of Word may have.
const COLUMNS: u16 = 63;

/// A table whose rows take the same columns.
pub struct Grid<'a> {
    pub columns: u16,
    pub rows: Vec<GridRow<'a>>,
}

/// A row.
#[derive(Default)]
pub struct GridRow<'a> {
    pub is_head: bool,
    pub cells: Vec<GridCell<'a>>,
    /// How many columns it takes.
    columns: u16,
}

/// A cell, or its part in one of its rows.
#[derive(Default)]
pub struct GridCell<'a> {
    pub columns: u16,
    pub merge: Merge,
    pub text: Option<&'a Marked>,
    pub pieces: Vec<Piece<'a>>,
}

/// How a cell takes rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    /// One.
    #[default]
    Alone,
    /// It goes on below.
    Begins,
    /// It began above.
    GoesOn,
}

/// Cells that go on below, by their first column: how many columns they take, and how many rows more.
type Begun = BTreeMap<u16, (u16, u16)>;

impl<'a> Grid<'a> {
    /// The grid of a table. `None` if there are no rows, or more columns than Word opens: then the lines of the point
    /// are written, which say the same.
    pub fn of(rows: &'a [Row]) -> Option<Self> {
        let mut begun = Begun::new();
        let rows: Vec<GridRow<'a>> = rows.iter().map(|row| GridRow::of(row, &mut begun)).collect();
        let columns = rows.iter().map(|row| row.columns).max()?;
        (columns <= COLUMNS).then_some(Self { columns, rows })
    }

    /// How many of its columns a row leaves out at its end.
    pub fn behind(&self, row: &GridRow<'_>) -> u16 {
        self.columns - row.columns
    }
}

impl<'a> GridRow<'a> {
    fn of(row: &'a Row, begun: &mut Begun) -> Self {
        let mut written = Self { is_head: row.is_head, ..Self::default() };
        let mut above = mem::take(begun);
        for cell in &row.cells {
            while let Some(size) = above.remove(&written.columns) {
                written.go_on(size, begun);
            }
            written.begin(cell, begun);
        }
        for (column, size) in above {
            let gap = column.saturating_sub(written.columns);
            written.leave_empty(gap);
            if column == written.columns {
                written.go_on(size, begun);
            }
        }
        // Word opens no row without cells.
        written.leave_empty(u16::from(written.cells.is_empty()));
        written
    }

    fn begin(&mut self, cell: &'a Cell, begun: &mut Begun) {
        let (columns, rows) = (cell.columns.max(1), cell.rows.max(1));
        let merge = if rows > 1 { Merge::Begins } else { Merge::Alone };
        if rows > 1 {
            begun.insert(self.columns, (columns, rows - 1));
        }
        self.push(GridCell { columns, merge, text: Some(&cell.text), pieces: Vec::new() });
    }

    fn go_on(&mut self, (columns, rows): (u16, u16), begun: &mut Begun) {
        if rows > 1 {
            begun.insert(self.columns, (columns, rows - 1));
        }
        self.push(GridCell { columns, merge: Merge::GoesOn, ..GridCell::default() });
    }

    fn leave_empty(&mut self, columns: u16) {
        if columns > 0 {
            self.push(GridCell { columns, ..GridCell::default() });
        }
    }

    fn push(&mut self, cell: GridCell<'a>) {
        self.columns = self.columns.saturating_add(cell.columns);
        self.cells.push(cell);
    }
}
