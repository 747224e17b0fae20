//! A table as a Word file (ECMA-376). All other parts stand before the text (`package`), which goes out row by row;
//! each piece of it is a template (`parts`).

mod package;
mod parts;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use self::{
    package::Package,
    parts::{
        Begin, ContentTypes, Core, DocumentRelations, End, Footer, FooterRelations, Grid, Header, PackageRelations,
        Settings, TableRow,
    },
};
use crate::platform::office::{
    TableFile,
    table::{Cell, Column, Head, Row, check_cells, check_columns},
    xml,
};

/// A Word file on A4 across, with the header row on every page.
///
/// A link of a row is a field, `HYPERLINK`, and no relationship: relationships stand in a part of their own, and all of
/// them would have to be kept in memory until the last row.
pub struct Docx<W: Write> {
    package: Package<W>,
    grid: Grid,
}

impl<W: Write> Docx<W> {
    /// Begins a file: all that stands before the first row.
    ///
    /// # Errors
    /// When it cannot be written, or Word would not open a table with that number of columns.
    pub fn new(out: W, head: &Head, columns: &[Column]) -> io::Result<Self> {
        check_columns(columns)?;
        let grid = Grid::of(columns);
        let mut package = Package::new(out);
        add_fixed_parts(&mut package, head)?;
        package.begin("word/document.xml")?;
        package.write(&Begin { head, columns, grid: &grid })?;
        Ok(Self { package, grid })
    }
}

impl<W: Write> TableFile for Docx<W> {
    type Out = W;

    fn add(&mut self, row: &Row) -> io::Result<()> {
        if let Row::Cells(cells) = row {
            check_cells(cells, self.grid.widths.len())?;
        }
        self.package.write(&TableRow { row, grid: &self.grid })
    }

    fn finish(mut self) -> io::Result<W> {
        self.package.write(&End)?;
        self.package.finish()
    }
}

/// Adds all parts but the text.
fn add_fixed_parts<W: Write>(package: &mut Package<W>, head: &Head) -> io::Result<()> {
    let page = xml::page(&head.address);
    // Programs look at the first entry to see what the package is.
    package.add("[Content_Types].xml", &ContentTypes)?;
    package.add("_rels/.rels", &PackageRelations)?;
    package.add("docProps/core.xml", &Core { title: &head.title, language: head.language.as_str() })?;
    package.add("word/styles.xml", &parts::styles(head.language))?;
    package.add("word/settings.xml", &Settings)?;
    package.add("word/_rels/document.xml.rels", &DocumentRelations)?;
    package.add("word/header.xml", &Header { reference: &head.reference })?;
    package.add("word/footer.xml", &Footer { address: &head.address, is_page: page.is_some() })?;
    package.add("word/_rels/footer.xml.rels", &FooterRelations { page: page.as_deref() })
}
