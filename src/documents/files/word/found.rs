//! What a Word file has besides its text: changes, comments, and the people named in them.

use std::collections::HashSet;

use roxmltree::Document;

use crate::documents::source::Found;

use super::xml::{Node, attribute, is_spare, word};

/// How many people are named at most.
const AUTHORS: usize = 1_000;

/// Counts changes and comments, and names their authors and those of the file.
pub fn besides(texts: &[Option<Node<'_>>], comments: Option<&Document<'_>>, core: Option<&Document<'_>>) -> Found {
    let mut found = Found::default();
    let mut authors = Authors::default();
    for node in core.into_iter().flat_map(Document::descendants) {
        if matches!(node.tag_name().name(), "creator" | "lastModifiedBy") {
            authors.add(node.text());
        }
    }
    for node in texts.iter().flatten().flat_map(Node::descendants).filter(|node| is_change(*node)) {
        if !node.ancestors().any(is_spare) {
            found.changes = found.changes.saturating_add(1);
        }
        authors.add(attribute(node, "author"));
    }
    for node in comments.into_iter().flat_map(|comments| comments.root_element().children()) {
        if word(node) == "comment" {
            found.comments = found.comments.saturating_add(1);
            authors.add(attribute(node, "author"));
        }
    }
    found.authors = authors.names;
    found
}

fn is_change(node: Node<'_>) -> bool {
    let name = word(node);
    matches!(name, "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" | "cellMerge" | "numberingChange")
        || name.ends_with("PrChange")
        || name == "tblGridChange" && attribute(node, "author").is_some()
}

/// Names, each once, in the order in which they are met.
#[derive(Default)]
struct Authors {
    names: Vec<String>,
    known: HashSet<String>,
}

impl Authors {
    fn add(&mut self, name: Option<&str>) {
        let Some(name) = name.map(str::trim).filter(|name| !name.is_empty() && self.names.len() < AUTHORS) else {
            return;
        };
        if self.known.insert(name.to_owned()) {
            self.names.push(name.to_owned());
        }
    }
}
