//! Tables for spreadsheets: comma-separated values (RFC 4180), written line by line and taken away in pieces.
use std::{borrow::Cow, mem::replace};

use csv::{Terminator, Writer, WriterBuilder};

use crate::platform::Error;

/// Tells programs that the file is UTF-8; without it some spreadsheets use another encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The characters that begin a formula in some spreadsheets.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The size of a piece: small pieces are compressed badly.
const PIECE: usize = 64 * 1024;

/// The part of a table that nobody has taken yet.
pub struct Sheet {
    lines: Writer<Vec<u8>>,
    separator: u8,
}

impl Sheet {
    /// The beginning of a table.
    #[must_use]
    pub fn begin() -> Self {
        Self::separated(',')
    }

    /// The beginning of a table whose cells are separated by this sign.
    #[must_use]
    pub fn separated(separator: char) -> Self {
        let separator = u8::try_from(separator).unwrap_or(b',');
        let mut piece = Vec::with_capacity(PIECE * 2);
        piece.extend_from_slice(BYTE_ORDER_MARK.as_bytes());
        Self { lines: on(piece, separator), separator }
    }

    /// Adds a line.
    ///
    /// # Errors
    /// [`Error::Internal`] when it cannot be written.
    pub fn line<const COLUMNS: usize>(&mut self, cells: [&str; COLUMNS]) -> Result<(), Error> {
        self.cells(cells)
    }

    /// Adds a line of cells, as many as the others have.
    ///
    /// # Errors
    /// [`Error::Internal`] when it cannot be written.
    pub fn cells<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> Result<(), Error> {
        for cell in cells {
            self.lines.write_field(harmless(cell).as_bytes()).map_err(Error::internal)?;
        }
        self.lines.write_record(None::<&[u8]>).map_err(Error::internal)
    }

    /// Whether there is enough for a piece.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.lines.get_ref().len() >= PIECE
    }

    /// Takes away what was added since the last piece.
    ///
    /// # Errors
    /// [`Error::Internal`] when it cannot be written.
    pub fn take(&mut self) -> Result<Vec<u8>, Error> {
        let full = replace(&mut self.lines, on(Vec::with_capacity(PIECE * 2), self.separator));
        full.into_inner().map_err(|error| Error::internal(error.to_string()))
    }
}

fn on(piece: Vec<u8>, separator: u8) -> Writer<Vec<u8>> {
    WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(piece)
}

/// A cell that no spreadsheet executes: text that looks like a formula gets an apostrophe before it.
fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(FORMULA) { format!("'{cell}").into() } else { cell.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: [&str; 2]) -> String {
        let mut sheet = Sheet::begin();
        sheet.line(cells).expect("a line");
        String::from_utf8(sheet.take().expect("a sheet")).expect("UTF-8")
    }

    #[test]
    fn pieces_are_large_and_together_the_whole() {
        let (mut sheet, mut pieces) = (Sheet::begin(), Vec::new());
        for number in 0..10_000 {
            sheet.line([&number.to_string(), "a comment, as ever"]).expect("a line");
            if sheet.is_full() {
                pieces.push(sheet.take().expect("a piece"));
            }
        }
        assert!(pieces.len() > 3 && pieces.iter().all(|piece| piece.len() >= PIECE), "{}", pieces.len());
        pieces.push(sheet.take().expect("the last piece"));
        let whole = String::from_utf8(pieces.concat()).expect("UTF-8");
        let expected: String = (0..10_000).map(|number| format!("{number},\"a comment, as ever\"\r\n")).collect();
        assert_eq!(whole, format!("\u{feff}{expected}"));
    }

    #[test]
    fn cells_with_commas_quotation_marks_and_line_ends_stand_between_quotation_marks() {
        assert_eq!(sheet(["Say \"when\", please", "1.\n2."]), "\u{feff}\"Say \"\"when\"\", please\",\"1.\n2.\"\r\n");
    }

    #[test]
    fn what_looks_like_a_formula_is_text() {
        for formula in ["=1+1", "+1", "-1", "@sum", "\t=1"] {
            assert_eq!(sheet([formula, "ā"]), format!("\u{feff}'{formula},ā\r\n"));
        }
        assert_eq!(sheet(["1 = 1", ""]), "\u{feff}1 = 1,\r\n");
    }
}
