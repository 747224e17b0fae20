//! Word files (DOCX): their paragraphs with the numbers that Word prints before them.
//!
//! Word prints what it computes, and no file says what that is: a number comes from the place of its paragraph among
//! those of its list, which changes that are not taken and hidden paragraphs are not part of.

mod blocks;
mod drawings;
mod fields;
mod formats;
mod found;
mod inline;
mod numbering;
mod parts;
mod properties;
mod styles;
mod symbols;
mod tables;
#[cfg(test)]
mod tests;
mod xml;

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, NodeId};

use self::{
    fields::Fields,
    numbering::Numbering,
    parts::Parts,
    styles::Styles,
    xml::{Node, attribute, child, word},
};
use super::package::{Package, parse_xml};
use crate::documents::{
    source::{Changes, Found, LeftOut, Source},
    unreadable::Unreadable,
};

/// Reads a Word file, with its tracked changes accepted or rejected. It is `WithMacros` or `OtherOffice` if it is no
/// plain text document, and `Damaged` if a part is missing or is no XML.
pub fn read(package: &mut Package, changes: Changes) -> Result<Source, Unreadable> {
    let parts = Parts::of(package)?;
    let document = parse_xml(&parts.document)?;
    let styles = parsed(parts.styles.as_deref())?;
    let numbering = parsed(parts.numbering.as_deref())?;
    let footnotes = parsed(parts.footnotes.as_deref())?;
    let endnotes = parsed(parts.endnotes.as_deref())?;
    let comments = parsed(parts.comments.as_deref())?;
    let core = parsed(parts.core.as_deref())?;
    let body = body_of(&document)?;
    let styles = styles.as_ref().map(|part| Styles::read(part.root_element())).unwrap_or_default();
    let numbering = numbering.as_ref().map(|part| Numbering::read(part.root_element(), &styles)).unwrap_or_default();
    let mut notes = notes_of(NoteKind::Foot, footnotes.as_ref());
    notes.extend(notes_of(NoteKind::End, endnotes.as_ref()));
    let texts = [Some(&document), footnotes.as_ref(), endnotes.as_ref()];
    let found = found::besides(&texts.map(|part| part.map(Document::root)), comments.as_ref(), core.as_ref());
    let endless = texts.into_iter().flatten().flat_map(|part| fields::endless(part.root(), changes)).collect();
    let mut reader = Reader {
        changes,
        styles: &styles,
        numbering,
        notes,
        links: &parts.links,
        endless,
        fields: Fields::default(),
        found,
        left_out: Vec::new(),
        at: 0,
        contents: 0,
        is_in_note: false,
    };
    let blocks = reader.flow(body);
    Ok(Source { blocks, found: reader.found, left_out: reader.left_out })
}

fn body_of<'a>(document: &'a Document<'a>) -> Result<Node<'a>, Unreadable> {
    let root = Some(document.root_element()).filter(|root| word(*root) == "document");
    root.and_then(|root| child(root, "body")).ok_or(Unreadable::Damaged)
}

/// Notes by their numbers in the file.
type Notes<'a> = HashMap<(NoteKind, &'a str), Node<'a>>;

fn notes_of<'a>(kind: NoteKind, part: Option<&'a Document<'a>>) -> Notes<'a> {
    let all = part.into_iter().flat_map(|part| part.root_element().children());
    all.filter_map(|note| Some(((kind, attribute(note, "id")?), note))).collect()
}

fn parsed(text: Option<&str>) -> Result<Option<Document<'_>>, Unreadable> {
    text.map(parse_xml).transpose()
}

/// Where a note is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum NoteKind {
    Foot,
    End,
}

/// A document that is being read.
struct Reader<'a> {
    changes: Changes,
    styles: &'a Styles,
    numbering: Numbering,
    /// Notes that have not been referred to yet; each is printed once.
    notes: Notes<'a>,
    links: &'a HashMap<String, String>,
    /// Beginnings of fields without an end.
    endless: HashSet<NodeId>,
    fields: Fields,
    found: Found,
    left_out: Vec<LeftOut>,
    /// How many paragraphs have begun.
    at: u32,
    /// In how many tables of contents the place is.
    contents: u32,
    is_in_note: bool,
}
