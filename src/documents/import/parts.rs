//! A draft as a list of paragraphs and tables, before their numbers are read: what plain text and structured sources
//! have in common.

use crate::documents::{
    marked::Marked,
    source::{Label, LeftOut, Row},
};

/// A paragraph or a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub at: u32,
    /// Its level as a heading, if the source says that it is one.
    pub heading: Option<u8>,
    /// A number that the source computes.
    pub label: Option<Label>,
    /// In characters.
    pub indent: usize,
    pub bold: bool,
    pub centred: bool,
    pub text: Marked,
    pub body: Body,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Body {
    #[default]
    Text,
    /// As it stands, without numbers: quoted code.
    Verbatim,
    Table(Vec<Row>),
}

/// A source as parts.
#[derive(Default)]
pub(super) struct Parts {
    pub list: Vec<Part>,
    pub left_out: Vec<LeftOut>,
    /// How many lines were joined to the line above them.
    pub joined: usize,
    /// The lines of a printed page were joined.
    pub wraps: bool,
    /// Paragraphs have no styles, so that short ones without a full stop may be headings.
    pub is_unstyled: bool,
    /// It comes from a word processor, where a heading looks different from a paragraph.
    pub is_structured: bool,
}
