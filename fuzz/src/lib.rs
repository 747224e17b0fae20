//! What the targets have in common: a file out of its parts, and what must be true of whatever is read.

use std::io::{Cursor, Write};

use atbalss::documents::{Mark, Wishes, read_here};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Reads a file; what comes out of it can be shown and kept.
///
/// # Panics
/// If a mark stands outside its text or inside a character, or if two points have the same address.
pub fn reads_soundly(bytes: Vec<u8>, name: &str) {
    let wishes = Wishes { name: name.to_owned(), ..Wishes::default() };
    let Ok(read) = read_here(bytes, &wishes) else { return };
    let mut anchors = std::collections::HashSet::new();
    for point in &read.points {
        assert!(anchors.insert(&point.anchor), "two points at {}", point.anchor);
        check(&point.text, &point.marks);
        for cell in point.rows.iter().flat_map(|row| &row.cells) {
            check(&cell.text.text, &cell.text.marks);
        }
    }
    assert!(read.warnings.iter().filter_map(|warning| warning.point()).all(|point| point < read.points.len()));
}

fn check(text: &str, marks: &[Mark]) {
    for mark in marks {
        assert!(text.get(mark.from..mark.to).is_some(), "{mark:?} of {text:?}");
    }
}

/// A package of these parts, as office files are.
///
/// # Panics
/// Never in practice: it is written into memory.
#[must_use]
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        file.start_file(*name, stored).expect("a part");
        file.write_all(content).expect("its content");
    }
    file.finish().expect("a file").into_inner()
}
