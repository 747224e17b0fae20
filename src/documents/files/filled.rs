//! A table that colleagues have filled in, as a sheet of Excel or a table of Word: some of its columns, found by their
//! names.

use serde::{Deserialize, Serialize};

use super::{
    kind::{self, Kind},
    package::Package,
    sheet, word,
};
use crate::{
    documents::{
        source::{Block, Changes, Row},
        unreadable::Unreadable,
    },
    platform::fold,
};

/// The most rows that are read.
pub const MOST_ROWS: usize = 5_000;
/// How far the row with the names of the columns is looked for.
const BEFORE_THE_HEAD: usize = 200;
/// How many columns are looked at.
pub const COLUMNS: usize = 200;
/// The most bytes of all texts together that are read.
const ALTOGETHER: usize = 16 << 20;

/// Which columns are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableWishes {
    /// The names that each may have; a table is recognised by the first.
    pub columns: Vec<Vec<String>>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledCell {
    /// What it says.
    pub text: String,
    /// Whether that was computed, or is a fault that the program found.
    pub is_computed: bool,
}

/// A row in which one of the wanted columns says something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledRow {
    /// Which row of the sheet or of the table it is, from 1.
    pub at: u32,
    /// Its cells in the order of the wishes.
    pub cells: Vec<FilledCell>,
}

/// The rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledTable {
    /// Which of the wanted columns it does not have.
    pub missing: Vec<usize>,
    /// Its rows below the names of the columns.
    pub rows: Vec<FilledRow>,
}

/// Reads the table of a file.
///
/// # Errors
/// Why it cannot be read.
pub fn read(bytes: Vec<u8>, wishes: &TableWishes) -> Result<FilledTable, Unreadable> {
    match kind::of("", &bytes) {
        Ok(Kind::Word) => of_word(&mut Package::open(bytes)?, wishes),
        Err(Unreadable::OtherOffice) => sheet::read(bytes, wishes),
        Ok(_) => Err(Unreadable::UnknownKind),
        Err(why) => Err(why),
    }
}

/// The rows of the first table with these columns and of all tables behind it: somebody may have split it.
fn of_word(package: &mut Package, wishes: &TableWishes) -> Result<FilledTable, Unreadable> {
    let (mut search, mut at) = (Search::of(wishes), 0);
    for block in word::read(package, Changes::Accepted)?.blocks {
        let Block::Table(table) = block else { continue };
        if search.places.is_none() {
            at = 0;
        }
        for row in table.rows {
            at += 1;
            search.row(at, cells(row))?;
        }
    }
    search.found().ok_or(Unreadable::NoTable)
}

/// The cells of a row of Word with their columns.
fn cells(row: Row) -> Vec<(usize, FilledCell)> {
    let mut column = 0;
    let placed = |cell: crate::documents::source::Cell| {
        let here = column;
        column += usize::from(cell.columns);
        (here, FilledCell { text: cell.text.text, is_computed: false })
    };
    row.cells.into_iter().map(placed).collect()
}

/// Looks in rows for the names of the columns, and keeps what stands below them.
pub struct Search<'w> {
    wishes: &'w TableWishes,
    /// Where each of the wanted columns is, once the names were found.
    places: Option<Vec<Option<usize>>>,
    rows: Vec<FilledRow>,
    looked_at: usize,
    bytes: usize,
}

impl<'w> Search<'w> {
    pub fn of(wishes: &'w TableWishes) -> Self {
        Self { wishes, places: None, rows: Vec::new(), looked_at: 0, bytes: 0 }
    }

    /// Whether the table is not here: its names did not come in time.
    pub fn is_over(&self) -> bool {
        self.places.is_none() && self.looked_at >= BEFORE_THE_HEAD
    }

    /// Takes the next row: its cells with their columns. It is `TooManyRows` or `TooLarge` if the table is.
    pub fn row(&mut self, at: u32, cells: Vec<(usize, FilledCell)>) -> Result<(), Unreadable> {
        let Some(places) = &self.places else {
            self.looked_at += 1;
            let places = self.places_in(&cells);
            self.places = places.first().is_some_and(Option::is_some).then_some(places);
            return Ok(());
        };
        let mut kept = vec![FilledCell::default(); places.len()];
        for (column, cell) in cells.into_iter().filter(|(column, _)| *column < COLUMNS) {
            if let Some(wanted) = places.iter().position(|place| *place == Some(column)) {
                kept[wanted] = FilledCell { text: cell.text.replace('\0', ""), ..cell };
            }
        }
        if kept.iter().all(|cell| cell.text.trim().is_empty()) {
            return Ok(());
        }
        self.bytes += kept.iter().map(|cell| cell.text.len()).sum::<usize>();
        if self.rows.len() == MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        if self.bytes > ALTOGETHER {
            return Err(Unreadable::TooLarge);
        }
        self.rows.push(FilledRow { at, cells: kept });
        Ok(())
    }

    /// The table, if the names of its columns were found.
    pub fn found(self) -> Option<FilledTable> {
        let places = self.places?;
        let missing = (0..places.len()).filter(|wanted| places[*wanted].is_none()).collect();
        Some(FilledTable { missing, rows: self.rows })
    }

    fn places_in(&self, cells: &[(usize, FilledCell)]) -> Vec<Option<usize>> {
        let names: Vec<(usize, String)> = cells.iter().map(|(column, cell)| (*column, fold(&cell.text))).collect();
        let place = |wanted: &Vec<String>| {
            let wanted: Vec<String> = wanted.iter().map(|name| fold(name)).collect();
            names.iter().find(|(_, name)| wanted.contains(name)).map(|(column, _)| *column)
        };
        self.wishes.columns.iter().map(place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wishes() -> TableWishes {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        TableWishes { columns: vec![names(&["Mark", "Zīme"]), names(&["Reasons", "Pamatojums"])] }
    }

    fn row(texts: &[&str]) -> Vec<(usize, FilledCell)> {
        let cell = |text: &&str| FilledCell { text: (*text).to_owned(), is_computed: false };
        texts.iter().map(cell).enumerate().collect()
    }

    #[test]
    fn columns_are_found_by_their_names_wherever_they_were_moved_to() {
        let wishes = wishes();
        let mut search = Search::of(&wishes);
        for (at, texts) in (1..).zip([
            vec!["Darba tabula"],
            vec!["PAMATOJUMS ", "x", "zime"],
            vec!["Jo.", "", "A"],
            vec![" ", "y", ""],
        ]) {
            search.row(at, row(&texts)).expect("a row");
        }
        let found = search.found().expect("the names");
        let texts = |row: &FilledRow| row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
        assert_eq!(
            found.rows.iter().map(|row| (row.at, texts(row))).collect::<Vec<_>>(),
            [(3, vec!["A".to_owned(), "Jo.".to_owned()])]
        );
        assert!(found.missing.is_empty());
    }

    #[test]
    fn a_table_that_lacks_a_column_says_which_and_one_without_the_first_is_no_table() {
        let wishes = wishes();
        let mut search = Search::of(&wishes);
        search.row(1, row(&["Mark"])).expect("a row");
        assert_eq!(search.found().map(|found| found.missing), Some(vec![1]));
        let mut search = Search::of(&wishes);
        search.row(1, row(&["Reasons"])).expect("a row");
        assert_eq!(search.found(), None);
    }

    #[test]
    fn too_many_rows_and_too_much_text_are_refused() {
        let wishes = wishes();
        let mut search = Search::of(&wishes);
        search.row(1, row(&["Mark", "Reasons"])).expect("a row");
        for at in 0..5_000 {
            search.row(at, row(&["A"])).expect("a row");
        }
        search.row(5_001, row(&[" "])).expect("an empty row is none");
        assert_eq!(search.row(5_002, row(&["A"])), Err(Unreadable::TooManyRows));
        let mut search = Search::of(&wishes);
        search.row(1, row(&["Mark", "Reasons"])).expect("a row");
        assert_eq!(search.row(2, row(&["A", &"x".repeat(ALTOGETHER)])), Err(Unreadable::TooLarge));
    }
}
