//! Footnotes of a page: a link to a place that links back is a reference, and the place is its note.

use std::collections::{HashMap, HashSet};

use ego_tree::{NodeId, NodeRef};
use scraper::{Html, Node};

use super::{page, styles::Style};

/// The places of a page that links can lead to.
#[derive(Debug, Default)]
pub struct Notes {
    places: HashMap<String, NodeId>,
    /// The blocks that were given as footnotes and are not read again.
    given: HashSet<NodeId>,
    /// How many bytes may still be given: one note may have many references.
    left: usize,
}

impl Notes {
    /// Collects the names of a page.
    pub fn of(page: &Html, size: usize) -> Self {
        let mut places = HashMap::new();
        for node in page.tree.nodes() {
            let Some(element) = node.value().as_element() else { continue };
            let name = if element.name() == "a" { element.attr("name") } else { None };
            for name in [element.attr("id"), name].into_iter().flatten() {
                places.entry(name.to_owned()).or_insert(node.id());
            }
        }
        Self { places, given: HashSet::new(), left: 4 * size }
    }

    /// Whether a link leads to a place of this page.
    pub fn leads_inside(&self, link: NodeRef<Node>) -> bool {
        target(link).is_some_and(|name| self.places.contains_key(&name))
    }

    /// Whether a block was given as a footnote.
    pub fn has_given(&self, block: NodeId) -> bool {
        self.given.contains(&block)
    }

    /// The text of the footnote that a link refers to.
    pub fn take(&mut self, link: NodeRef<Node>) -> Option<String> {
        if self.left == 0 {
            return None;
        }
        let place = link.tree().get(*self.places.get(&target(link)?)?)?;
        if page::text_up_to(link, 24)?.trim().chars().count() > 8 {
            return None;
        }
        let block = block_of(place).filter(|block| is_short(*block, place))?;
        let names = names_of(link);
        let is_back = |node: NodeRef<Node>| target(node).is_some_and(|name| names.contains(&name));
        let is_raised = link.ancestors().take(2).chain(link.first_child()).any(|node| is_named(node, &["sup"]));
        let has_way_back = block.descendants().any(is_back);
        let is_before = link.ancestors().any(|node| node.id() == block.id()) || place.id() < link.id();
        if is_before || !(has_way_back || is_raised || is_of_word(link)) {
            return None;
        }
        let text = text_of(block, &is_back);
        let left = self.left.checked_sub(text.len() + 16);
        self.left = left.unwrap_or(0);
        left?;
        self.given.insert(block.id());
        (!text.is_empty()).then_some(text)
    }
}

/// The name of the place that a link leads to in its own page.
fn target(link: NodeRef<Node>) -> Option<String> {
    let element = link.value().as_element().filter(|element| element.name() == "a")?;
    let name = element.attr("href")?.trim().strip_prefix('#')?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// The names by which a footnote can link back to its reference.
fn names_of(link: NodeRef<Node>) -> HashSet<String> {
    let near = link.descendants().take(8).chain(link.ancestors().take(2));
    let named = near.filter_map(|node| node.value().as_element());
    named.flat_map(|element| [element.attr("id"), element.attr("name")]).flatten().map(str::to_owned).collect()
}

fn is_named(node: NodeRef<Node>, names: &[&str]) -> bool {
    node.value().as_element().is_some_and(|element| names.contains(&element.name()))
}

/// Word and Writer name their notes.
fn is_of_word(link: NodeRef<Node>) -> bool {
    target(link)
        .is_some_and(|name| ["_ftn", "_edn", "sdfootnote", "sdendnote"].iter().any(|start| name.starts_with(start)))
}

/// The block of a footnote: the place itself, or the paragraph that the place begins.
fn block_of(place: NodeRef<Node>) -> Option<NodeRef<Node>> {
    let is_block = |node: &NodeRef<Node>| is_named(*node, &["p", "li", "div", "dd", "aside", "section"]);
    let block = std::iter::once(place).chain(place.ancestors()).find(is_block)?;
    // Word and Writer stand each note in a division of its own.
    let outer = block.parent().filter(|outer| {
        outer.value().as_element().is_some_and(|element| {
            element.name() == "div" && {
                let id = element.attr("id").unwrap_or("");
                let is_numbered = |start: &str| id.strip_prefix(start).is_some_and(|rest| rest.parse::<u32>().is_ok());
                ["ftn", "edn", "sdfootnote", "sdendnote"].into_iter().any(is_numbered)
            }
        })
    });
    Some(outer.unwrap_or(block))
}

/// Whether a block may be a note: it has few elements, and none of a chapter, and the place is at its beginning.
fn is_short(block: NodeRef<Node>, place: NodeRef<Node>) -> bool {
    let is_chapter = |node| is_named(node, &["h1", "h2", "h3", "h4", "h5", "h6", "table", "ol", "ul", "article"]);
    let before = block.descendants().take(400).take_while(|node| node.id() != place.id());
    let before: usize = before.filter_map(|node| node.value().as_text()).map(|text| text.trim().len()).sum();
    before <= 8 && block.descendants().take(401).count() <= 400 && !block.descendants().any(is_chapter)
}

/// The text of a note without its ways back and the number before it, a line for each paragraph.
fn text_of(block: NodeRef<Node>, is_back: &dyn Fn(NodeRef<Node>) -> bool) -> String {
    let mut text = String::new();
    let mut next = block.first_child();
    while let Some(node) = next {
        let element = node.value().as_element();
        if let Some(piece) = node.value().as_text() {
            text.push_str(piece);
        }
        let is_skipped = is_back(node) || element.is_some_and(|element| page::is_silent(element, &Style::of(element)));
        if element.is_some_and(|element| matches!(element.name(), "p" | "br" | "li" | "div")) {
            text.push('\u{b}');
        }
        next = node.first_child().filter(|_| !is_skipped).or_else(|| after(node, block.id()));
    }
    let lines = text.split('\u{b}').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What follows a node and all that stands in it, within a block.
fn after(node: NodeRef<'_, Node>, block: NodeId) -> Option<NodeRef<'_, Node>> {
    let mut node = node;
    loop {
        if node.id() == block {
            return None;
        }
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent()?;
    }
}
