//! Tables for spreadsheets: comma-separated values (RFC 4180).
use crate::platform::Error;

/// Tells programs that the file is UTF-8; without it some spreadsheets use another encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The characters that begin a formula in some spreadsheets.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Rows as a file.
///
/// # Errors
/// [`Error::Internal`] when a row cannot be written.
pub(super) fn write<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> Result<Vec<u8>, Error> {
    let mut file = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut file);
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell))).map_err(Error::internal)?;
    }
    writer.flush().map_err(Error::internal)?;
    drop(writer);
    Ok(file)
}

/// A cell that no spreadsheet executes: text that looks like a formula gets an apostrophe before it.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: [&str; 2]) -> String {
        String::from_utf8(write(&[cells.map(str::to_owned)]).expect("a sheet")).expect("UTF-8")
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
