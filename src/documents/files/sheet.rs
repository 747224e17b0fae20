//! Excel files (XLSX): the cells of the sheet in which a wanted table stands.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};

use super::{
    filled::{COLUMNS, FilledCell, FilledTable, Search, TableWishes},
    package::Package,
};
use crate::documents::unreadable::Unreadable;

/// Reads the first sheet that has the wanted table. It is `OtherOffice` if the file is no workbook of this kind.
pub fn read(bytes: Vec<u8>, wishes: &TableWishes) -> Result<FilledTable, Unreadable> {
    refuse_others(bytes.clone())?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    for sheet in book.sheet_names() {
        let mut search = Search::of(wishes);
        look(&mut book, &sheet, &mut search)?;
        if let Some(found) = search.found() {
            return Ok(found);
        }
    }
    Err(Unreadable::NoTable)
}

/// Refuses other files, macros, and what inflates to too much: the library that reads the cells trusts what a file
/// declares.
fn refuse_others(bytes: Vec<u8>) -> Result<(), Unreadable> {
    let mut package = Package::open(bytes)?;
    let names: Vec<String> = package.names().map(str::to_owned).collect();
    let has = |ending: &str| names.iter().any(|name| name.to_ascii_lowercase().ends_with(ending));
    if !has("xl/workbook.xml") {
        return Err(Unreadable::OtherOffice);
    }
    if has("vbaproject.bin") {
        return Err(Unreadable::WithMacros);
    }
    let is_read = |name: &&String| [".xml", ".rels"].iter().any(|end| name.to_ascii_lowercase().ends_with(end));
    for name in names.iter().filter(is_read) {
        package.part(name)?;
    }
    Ok(())
}

/// Hands the rows of a sheet over, until it is clear that the table is not in it.
fn look(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str, search: &mut Search<'_>) -> Result<(), Unreadable> {
    // A sheet that is a chart has no cells.
    let Ok(mut cells) = book.worksheet_cells_reader(sheet) else { return Ok(()) };
    let (mut here, mut row) = (0, Vec::new());
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|_| Unreadable::Damaged)? {
        let (at, column) = cell.pos;
        if at != here && !row.is_empty() {
            search.row(here.saturating_add(1), std::mem::take(&mut row))?;
            if search.is_over() {
                return Ok(());
            }
        }
        here = at;
        let is_fault = matches!(cell.value, DataRef::Error(_));
        let said = FilledCell { text: words(&cell.value), is_computed: is_fault || cell.formula.is_some() };
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if !said.text.is_empty() && column < COLUMNS {
            row.push((column, said));
        }
    }
    search.row(here.saturating_add(1), row)
}

/// What a cell says, as a text.
fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is_so) => is_so.to_string(),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        DataRef::Error(fault) => fault.to_string(),
    }
}
