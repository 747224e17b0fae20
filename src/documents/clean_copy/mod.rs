//! Our own copy of a published text as a Word file (ECMA-376), written from its points: it has the published words and
//! nothing else of the file that the ministry uploaded, neither authors nor changes nor comments nor hidden text.
//! The points become blocks (`layout`, tables by `grid`), the blocks become the parts of a package (`package`).
//!
//! Numbers are typed, as they are printed: `5.¹` is the same in every program, and no program counts anew.

mod grid;
mod layout;
mod links;
mod package;
#[cfg(test)]
mod tests;

use std::io;

use super::Point;
use crate::platform::Language;

/// A published text, and what says which one it is.
pub struct CleanCopy<'a> {
    /// The title of the draft; it stands in the header and in the properties of the file.
    pub title: &'a str,
    /// The language of the text.
    pub language: Language,
    /// What the text is cited as, for the header: `2026-003, version 2, 12 November 2026`.
    pub reference: &'a str,
    /// The address of its public page, for the footer.
    pub address: &'a str,
    /// Its points in order.
    pub points: &'a [Point],
}

/// The bytes of the Word file; the same copy gives the same bytes.
///
/// # Errors
/// Never in practice: it is written into memory. A text of 4 GiB would not fit.
pub fn docx(copy: &CleanCopy<'_>) -> io::Result<Vec<u8>> {
    package::written(copy)
}
