//! The package of a Word file, written to something that cannot go back.

use std::io::{self, Write};

use askama::Template;
use zip::{
    CompressionMethod, DateTime, ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

use crate::platform::office::{outlet::Outlet, xml::is_character};

/// A package that parts are added to.
pub struct Package<W: Write> {
    entries: ZipWriter<StreamWriter<Outlet<W>>>,
    /// The piece that is being written; kept for the room it has.
    piece: String,
}

impl<W: Write> Package<W> {
    pub fn new(out: W) -> Self {
        Self { entries: ZipWriter::new_stream(Outlet::new(out)), piece: String::new() }
    }

    /// Adds a part.
    pub fn add(&mut self, name: &str, part: &impl Template) -> io::Result<()> {
        self.begin(name)?;
        self.write(part)
    }

    /// Begins a part that is written in pieces.
    pub fn begin(&mut self, name: &str) -> io::Result<()> {
        // The time of an entry is always the same, so that the same table has the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        Ok(self.entries.start_file(name, options)?)
    }

    /// Writes a piece of the part that was begun last.
    pub fn write(&mut self, piece: &impl Template) -> io::Result<()> {
        self.piece.clear();
        piece.render_into(&mut self.piece).map_err(io::Error::other)?;
        self.piece.retain(is_character);
        self.entries.write_all(self.piece.as_bytes())
    }

    /// Writes the end of the package.
    pub fn finish(self) -> io::Result<W> {
        self.entries.finish()?.into_inner().into_inner()
    }
}
