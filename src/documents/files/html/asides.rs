//! What is no text of a page, or none of its draft: pictures, changes that are not taken, hidden text, notes.

use ego_tree::NodeRef;
use scraper::{Node, node::Element};

use super::walk::{Around, Walk};
use crate::documents::{
    source::{Changes, LeftOut, Why},
    unreadable::Unreadable,
};

impl<'a> Walk<'a> {
    pub fn note(&mut self, node: NodeRef<'a, Node>, around: &Around) -> Option<String> {
        if around.out.is_some() { None } else { self.notes.take(node) }
    }

    pub fn picture(&mut self, element: &Element, around: &Around) {
        self.source.found.pictures += 1;
        let description = element.attr("alt").map(str::trim).filter(|text| !text.is_empty());
        if let Some(text) = description.filter(|_| around.out.is_none()) {
            self.at += 1;
            self.source.left_out.push(LeftOut { at: self.at, text: text.to_owned(), why: Why::Picture });
        }
    }

    pub fn line_break(&mut self, around: &Around) {
        if around.keeps_lines {
            self.flush(around);
        } else {
            self.line.line_break();
        }
    }

    /// Counts a tracked change; whether it is not taken.
    pub fn is_untaken(&mut self, element: &Element) -> bool {
        let untaken = match element.name() {
            "ins" => Changes::Rejected,
            "del" => Changes::Accepted,
            _ => return false,
        };
        self.source.found.changes += 1;
        let author = element.attr("cite").and_then(|cite| cite.trim().strip_prefix("mailto:"));
        if let Some(author) = author.map(|author| author.replace("%20", " ")) {
            let authors = &mut self.source.found.authors;
            if !author.is_empty() && authors.len() < 100 && !authors.contains(&author) {
                authors.push(author);
            }
        }
        untaken == self.changes
    }

    /// Puts a change that is not taken aside.
    pub fn untaken(&mut self, node: NodeRef<'a, Node>, around: &Around) -> Result<(), Unreadable> {
        let why = around.out.or(Some(Why::Change));
        self.aside(node, &Around { out: why, depth: around.depth + 1, ..around.clone() })
    }

    /// Puts hidden text aside.
    pub fn hidden(&mut self, node: NodeRef<'a, Node>, inner: &Around, around: &Around) -> Result<(), Unreadable> {
        if node.descendants().any(|node| node.value().as_text().is_some_and(|text| !text.trim().is_empty())) {
            self.source.found.hidden += 1;
        }
        let why = around.out.or(Some(Why::Hidden));
        self.aside(node, &Around { out: why, ..inner.clone() })
    }

    /// Reads what stands in the middle of a paragraph that goes on behind it.
    fn aside(&mut self, node: NodeRef<'a, Node>, inner: &Around) -> Result<(), Unreadable> {
        let line = std::mem::take(&mut self.line);
        let (label, number) = (self.label.take(), std::mem::take(&mut self.number));
        let walked = self.children(node, inner);
        self.flush(inner);
        (self.line, self.label, self.number) = (line, label, number);
        walked
    }
}
