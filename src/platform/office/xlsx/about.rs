//! The sheet that says what the table is.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{A4, Formats, limits::Fitted, write_cell};
use crate::platform::office::{
    table::{Cell, Head},
    xml,
};

/// The widths of the terms and of what is said.
const WIDTHS: [u16; 2] = [30, 90];

/// Writes the sheet, and says which row is free then.
pub fn write(about: &mut Worksheet, head: &Head, formats: &Formats, name: &str) -> Result<u32, XlsxError> {
    about.set_name(name)?.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    for (column, width) in (0..).zip(WIDTHS) {
        about.set_column_width(column, width)?;
    }
    about.write_string_with_format(0, 0, xml::clean(&head.title), &formats.title)?;
    let mut row = 1;
    for (term, value) in &head.facts {
        about.write_string_with_format(row, 0, xml::clean(term), &formats.header)?;
        row = say(about, row, &Cell::Text(value.clone()), formats)?;
    }
    for paragraph in &head.paragraphs {
        row = say(about, row, &Cell::Text(paragraph.clone()), formats)?;
    }
    row = say(about, row, &Cell::Text(head.reference.clone()), formats)?;
    let address = head.address.clone();
    say(about, row, &Cell::Link { words: address.clone(), address }, formats)
}

fn say(about: &mut Worksheet, row: u32, cell: &Cell, formats: &Formats) -> Result<u32, XlsxError> {
    write_cell(about, (row, 1), Fitted::of(cell), formats)?;
    Ok(row + 1)
}
