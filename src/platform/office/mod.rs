//! A table as a file for an office program: Word (`docx`) and Excel (`xlsx`). Rows come one by one, as a database gives
//! them, and go out at once: a table of any length takes the same memory. The same table gives the same bytes, and no
//! file says who made it or when.

mod docx;
mod outlet;
mod table;
mod xlsx;
mod xml;

use std::io;

pub use {
    docx::Docx,
    table::{Cell, Column, Head, Row, Width},
    xlsx::{SheetNames, Xlsx},
};

/// A file that rows are added to. One that is dropped before it is finished is no file that a program opens.
pub trait TableFile {
    /// What it is written to.
    type Out;

    /// Adds a row below the others.
    ///
    /// # Errors
    /// When it cannot be written, or does not have one cell for each column. The file is lost then.
    fn add(&mut self, row: &Row) -> io::Result<()>;

    /// Writes what stands behind the table, and gives back what it was written to.
    ///
    /// # Errors
    /// When it cannot be written.
    fn finish(self) -> io::Result<Self::Out>;
}
