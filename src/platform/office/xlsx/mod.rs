//! A table as an Excel file: sheet 1 is the table alone, its header in row 1, so that people can sort and filter it and
//! other programs read it; sheet 2 says what it is (`about`). What a cell can hold stands in `limits`.
//!
//! Rows are written to a temporary file without a name (in `TMPDIR`, as large as the sheet before it is packed), as
//! the library knows what stands before them only at the end. It panics when there is no room for that: a file is
//! written in a task of its own, as all that blocks is, and the task then ends with an error.

mod about;
mod formats;
mod heights;
mod limits;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use jiff::civil::date;
use rust_xlsxwriter::{DataValidation, DocProperties, Formula, Workbook, Worksheet, XlsxError};

use self::{formats::Formats, heights::height, limits::Fitted};
use crate::platform::office::{
    TableFile,
    outlet::Outlet,
    table::{Column, Head, Row, Width, check_cells, check_columns},
    xml,
};

/// A4 as Excel numbers it.
const A4: u8 = 9;

/// What the sheets are called (31 characters at most, none of `[ ] : * ? / \`), in the language of the table.
#[derive(Clone, Debug)]
pub struct SheetNames {
    pub table: String,
    pub about: String,
    /// What stands before the number of texts that were cut, in the second sheet: `Texts cut at 32,767 characters`.
    /// Without any it does not stand there.
    pub cut: String,
}

/// An Excel file.
///
/// A link is a formula, `HYPERLINK`, and goes with its row when the table is sorted; a sheet holds 65,530 of the other
/// kind, and the library keeps each of those in memory until the end (115 MB for 65,000). No other cell is a formula.
pub struct Xlsx<W> {
    out: W,
    workbook: Workbook,
    formats: Formats,
    /// The widths of the columns, in digits.
    widths: Vec<u16>,
    /// The columns in which only these words are taken.
    choices: Vec<(u16, DataValidation)>,
    /// The row that is written next.
    next: u32,
    /// How many texts were cut.
    cut: u32,
    names: SheetNames,
    /// The first row of the second sheet that is free.
    about_ends: u32,
}

impl<W: Write + Send> Xlsx<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// When there is no place for the temporary file, a sheet may not have its name, or the table has no column.
    pub fn new(out: W, head: &Head, columns: &[Column], names: SheetNames) -> io::Result<Self> {
        check_columns(columns)?;
        let (mut workbook, formats) = (Workbook::new(), Formats::new());
        // Every file is as old as its zip, so that the same table has the same bytes.
        let properties = DocProperties::new().set_title(xml::clean(&head.title));
        workbook.set_properties(&properties.set_creation_datetime(&date(1980, 1, 1)));
        let table = workbook.add_worksheet_with_constant_memory().map_err(fault)?;
        lay_out(table, columns, &formats, &names.table).map_err(fault)?;
        let about = workbook.add_worksheet();
        let about_ends = about::write(about, head, &formats, &names.about).map_err(fault)?;
        let choices = choices(columns).map_err(fault)?;
        let widths = columns.iter().map(|column| digits(column.width)).collect();
        Ok(Self { out, workbook, formats, widths, choices, next: 1, cut: 0, names, about_ends })
    }
}

impl<W: Write + Send> TableFile for Xlsx<W> {
    type Out = W;

    fn add(&mut self, row: &Row) -> io::Result<()> {
        let Row::Cells(cells) = row else { return Ok(()) };
        check_cells(cells, self.widths.len())?;
        let table = self.workbook.worksheet_from_index(0).map_err(fault)?;
        for (column, cell) in (0..).zip(cells) {
            let fitted = Fitted::of(cell);
            self.cut = self.cut.saturating_add(u32::from(fitted.is_cut()));
            write_cell(table, (self.next, column), fitted, &self.formats).map_err(fault)?;
        }
        if let Some(points) = height(cells, &self.widths) {
            table.set_row_height(self.next, points).map_err(fault)?;
        }
        self.next += 1;
        Ok(())
    }

    fn finish(mut self) -> io::Result<W> {
        self.write_end().map_err(fault)?;
        let mut outlet = Outlet::new(self.out);
        self.workbook.save_to_writer(&mut outlet).map_err(fault)?;
        outlet.into_inner()
    }
}

impl<W> Xlsx<W> {
    fn write_end(&mut self) -> Result<(), XlsxError> {
        let table = self.workbook.worksheet_from_index(0)?;
        let last = u16::try_from(self.widths.len() - 1).map_err(|_| XlsxError::RowColumnLimitError)?;
        table.autofilter(0, 0, self.next - 1, last)?;
        for (column, choice) in self.choices.iter().filter(|_| self.next > 1) {
            table.add_data_validation(1, *column, self.next - 1, *column, choice)?;
        }
        if self.cut > 0 {
            let about = self.workbook.worksheet_from_index(1)?;
            about.write_string_with_format(self.about_ends, 0, &self.names.cut, &self.formats.header)?;
            about.write_number_with_format(self.about_ends, 1, self.cut, &self.formats.text)?;
        }
        Ok(())
    }
}

fn lay_out(table: &mut Worksheet, columns: &[Column], formats: &Formats, name: &str) -> Result<(), XlsxError> {
    table.set_name(name)?;
    for (number, column) in (0..).zip(columns) {
        table.set_column_width(number, digits(column.width))?;
        let format = if column.filled.is_some() { &formats.filled } else { &formats.header };
        table.write_string_with_format(0, number, xml::clean(&column.name), format)?;
    }
    table.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    table.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
    Ok(())
}

/// How wide a column is, in digits.
fn digits(width: Width) -> u16 {
    match width {
        Width::Number => 8,
        Width::Words => 22,
        Width::Text => 60,
    }
}

/// The columns that take only some words, each with the list of them.
fn choices(columns: &[Column]) -> Result<Vec<(u16, DataValidation)>, XlsxError> {
    let offered = (0..).zip(columns).filter_map(|(number, column)| Some((number, column.filled.as_ref()?)));
    let listed = |(number, words): (u16, &Vec<String>)| Ok((number, DataValidation::new().allow_list_strings(words)?));
    offered.filter(|(_, words)| !words.is_empty()).map(listed).collect()
}

fn write_cell(
    table: &mut Worksheet,
    (row, column): (u32, u16),
    cell: Fitted<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Fitted::Empty => table,
        Fitted::Text { text, .. } => {
            let format = formats.of_text(&text);
            table.write_string_with_format(row, column, text, format)?
        }
        Fitted::Mark(mark) => table.write_string_with_format(row, column, mark, &formats.mark)?,
        Fitted::Number(number) => table.write_number_with_format(row, column, number, &formats.text)?,
        Fitted::Day(day) => table.write_datetime_with_format(row, column, day, &formats.day)?,
        Fitted::Moment(moment) => table.write_datetime_with_format(row, column, moment, &formats.moment)?,
        Fitted::Link { words, address } => {
            let formula = format!(r#"=HYPERLINK("{address}","{}")"#, words.replace('"', "\"\""));
            // Programs that do not compute show this.
            let formula = Formula::new(formula).set_result(words);
            table.write_formula_with_format(row, column, formula, &formats.link)?
        }
    };
    Ok(())
}

/// What went wrong, as the kind that it was where it can be said.
fn fault(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        XlsxError::ZipError(error) => error.into(),
        error => io::Error::other(error),
    }
}
