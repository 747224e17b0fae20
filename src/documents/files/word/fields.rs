//! Fields: what is computed. Their results are text, what they are told is not.

use std::{collections::HashSet, rc::Rc};

use roxmltree::NodeId;

use crate::documents::source::Changes;

use super::{
    properties::is_taken,
    xml::{Node, attribute, is_spare, word},
};

/// How much of an instruction is kept.
const INSTRUCTION: usize = 4_000;

/// Fields whose results are not in the file: formulas, numbers in the middle of a line, boxes of forms.
const UNWRITTEN: [&str; 5] = ["EQ", "LISTNUM", "SYMBOL", "FORMCHECKBOX", "FORMDROPDOWN"];

/// An open field.
#[derive(Default)]
struct Field {
    instruction: String,
    /// Its result has begun.
    shows: bool,
    is_contents: bool,
    /// Where it leads, or the field around it.
    link: Option<Rc<str>>,
}

/// The fields that are open at a place of the text.
#[derive(Default)]
pub struct Fields {
    open: Vec<Field>,
    /// How many of them show nothing yet.
    waiting: usize,
    /// How many of them are tables of contents.
    contents: usize,
}

impl Fields {
    /// Opens a field.
    pub fn begin(&mut self) {
        self.open.push(Field { link: self.link(), ..Field::default() });
        self.waiting += 1;
    }

    /// Adds to what the innermost field is told.
    pub fn instruct(&mut self, piece: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.shows && field.instruction.len() < INSTRUCTION)
        {
            field.instruction.push_str(piece);
        }
    }

    /// Begins the result of the innermost field.
    pub fn show(&mut self) {
        let Some(field) = self.open.last_mut().filter(|field| !field.shows) else { return };
        let mut words = field.instruction.split_whitespace();
        let name = words.next().unwrap_or_default().to_ascii_uppercase();
        field.is_contents = matches!(name.as_str(), "TOC" | "INDEX" | "TOA");
        if name == "HYPERLINK" {
            let address = words.next().filter(|word| !word.starts_with('\\')).map(|word| word.trim_matches('"'));
            field.link = address.and_then(page).or_else(|| field.link.take());
        }
        field.shows = true;
        self.contents += usize::from(field.is_contents);
        self.waiting -= 1;
    }

    /// Closes the innermost field. Whether it is one whose result Word prints and does not write into the file.
    pub fn end_without_result(&mut self) -> bool {
        let Some(field) = self.open.pop() else { return false };
        self.contents -= usize::from(field.is_contents);
        self.waiting -= usize::from(!field.shows);
        !field.shows && {
            let name = field.instruction.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
            UNWRITTEN.contains(&name.as_str()) || name.starts_with("AUTONUM")
        }
    }

    /// Whether text at this place is shown.
    pub fn shows(&self) -> bool {
        self.waiting == 0
    }

    /// Whether text at this place is of a table of contents.
    pub fn is_contents(&self) -> bool {
        self.contents > 0
    }

    /// The page that text at this place links to.
    pub fn link(&self) -> Option<Rc<str>> {
        self.open.last()?.link.clone()
    }
}

/// The address of a page that may be linked to.
pub fn page(address: &str) -> Option<Rc<str>> {
    let address = address.trim();
    let lower = address.get(..8).unwrap_or(address).to_ascii_lowercase();
    let is_page = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    (is_page && !address.contains(char::is_whitespace)).then(|| address.into())
}

/// The beginnings of fields that never end, behind which text would be lost.
pub fn endless(root: Node<'_>, changes: Changes) -> HashSet<NodeId> {
    let mut open: Vec<NodeId> = Vec::new();
    let is_read = |node: Node<'_>| !node.ancestors().any(|above| !is_taken(word(above), changes) || is_spare(above));
    for node in root.descendants().filter(|node| word(*node) == "fldChar").filter(|node| is_read(*node)) {
        match attribute(node, "fldCharType") {
            Some("begin") => open.push(node.id()),
            Some("end") => drop(open.pop()),
            _ => {}
        }
    }
    open.into_iter().collect()
}
