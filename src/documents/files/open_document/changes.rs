//! Tracked changes: the regions that are described at the beginning of a text, and marked in it.

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::xml;
use crate::documents::source::Changes;

/// The changes of a text.
#[derive(Debug, Default)]
pub struct Tracked<'a, 'b> {
    /// What was deleted, if it is put back.
    deleted: HashMap<&'a str, Node<'a, 'b>>,
    /// What was inserted, if it is cut out.
    inserted: HashSet<&'a str>,
    /// The insertions that this place stands in and that are cut out.
    open: HashSet<&'a str>,
    pub count: u32,
    pub authors: Vec<&'a str>,
}

impl<'a, 'b> Tracked<'a, 'b> {
    /// Reads the changes of a text.
    pub fn of(text: Node<'a, 'b>, changes: Changes) -> Self {
        let mut tracked = Self::default();
        let lists = text.descendants().filter(|node| xml::name(*node) == ("text", "tracked-changes"));
        for region in lists.flat_map(|list| xml::children(list, ("text", "changed-region"))) {
            tracked.count = tracked.count.saturating_add(1);
            let creators = region.descendants().filter(|node| xml::name(*node) == ("dc", "creator"));
            tracked.authors.extend(creators.filter_map(|node| node.text()));
            if changes == Changes::Accepted {
                continue;
            }
            let id = xml::attribute(region, "text", "id").or(xml::attribute(region, "xml", "id")).unwrap_or("");
            for change in region.children().filter(Node::is_element) {
                match xml::name(change) {
                    ("text", "insertion") => drop(tracked.inserted.insert(id)),
                    ("text", "deletion") => drop(tracked.deleted.insert(id, change)),
                    _ => {}
                }
            }
        }
        tracked
    }

    /// A change begins.
    pub fn begin(&mut self, mark: Node<'a, 'b>) {
        if let Some(id) = xml::attribute(mark, "text", "change-id").filter(|id| self.inserted.contains(id)) {
            self.open.insert(id);
        }
    }

    /// A change ends.
    pub fn end(&mut self, mark: Node<'a, 'b>) {
        if let Some(id) = xml::attribute(mark, "text", "change-id") {
            self.open.remove(id);
        }
    }

    /// What was deleted at a mark; it is put back once.
    pub fn put_back(&mut self, mark: Node<'a, 'b>) -> Option<Node<'a, 'b>> {
        self.deleted.remove(xml::attribute(mark, "text", "change-id")?)
    }

    /// Whether what stands here is cut out.
    pub fn cuts(&self) -> bool {
        !self.open.is_empty()
    }
}
