//! A text of an open office, as Writer and Word write it, to paragraphs with the numbers that they print.

mod body;
mod changes;
mod inline;
mod numbering;
mod styles;
mod tables;
mod xml;

#[cfg(test)]
mod tests;

use roxmltree::{Document, Node};

use super::package::{Package, parse_xml};
use crate::documents::{
    source::{Changes, LeftOut, Source, Why},
    unreadable::Unreadable,
};

/// Reads a package, which may be `Encrypted`, `WithMacros`, `Damaged`, or `Empty`.
pub fn read(package: &mut Package, changes: Changes) -> Result<Source, Unreadable> {
    if package.part("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Unreadable::Encrypted);
    }
    if package.names().any(is_macro) {
        return Err(Unreadable::WithMacros);
    }
    let content = package.part("content.xml")?.ok_or(Unreadable::Damaged)?;
    let content = parse_xml(&content)?;
    let named = package.part("styles.xml")?;
    let named = named.as_deref().map(parse_xml).transpose()?;
    let mut styles = styles::Styles::default();
    for part in named.iter().chain([&content]) {
        styles.add(part);
    }
    let text = content.descendants().find(|node| xml::name(*node) == ("office", "text")).ok_or(Unreadable::Damaged)?;
    let mut source = body::Body::of(text, &styles, changes).source(text);
    if let Some(meta) = package.part("meta.xml")? {
        add_authors(&mut source, &parse_xml(&meta)?);
    }
    if let Some(part) = &named {
        add_page_headers(&mut source, part);
    }
    if source.blocks.is_empty() && source.left_out.is_empty() { Err(Unreadable::Empty) } else { Ok(source) }
}

/// A module of a macro; a library without modules is what Writer leaves in every file that once had one.
fn is_macro(name: &str) -> bool {
    let is_list = name.ends_with("script-lc.xml") || name.ends_with("script-lb.xml") || name.ends_with("-lb.xml");
    let is_module = name.starts_with("Basic/") && !name.ends_with('/') && !is_list;
    is_module || name.starts_with("Scripts/") && !name.ends_with('/')
}

fn add_authors(source: &mut Source, meta: &Document) {
    let is_name = |prefix: &str, name: &str| {
        matches!((prefix, name), ("dc", "creator") | ("meta", "initial-creator" | "printed-by"))
    };
    for node in meta.descendants().filter(Node::is_element) {
        let (prefix, name) = xml::name(node);
        if is_name(prefix, name)
            && let Some(author) = node.text()
        {
            add_author(source, author);
        }
    }
}

/// Adds a name that is not there yet.
fn add_author(source: &mut Source, author: &str) {
    let author = author.trim();
    let authors = &mut source.found.authors;
    if !author.is_empty() && authors.len() < 100 && !authors.iter().any(|known| known == author) {
        authors.push(author.to_owned());
    }
}

/// Lines that stand on every page are named behind the text.
fn add_page_headers(source: &mut Source, styles: &Document) {
    let last =
        source.left_out.last().map_or(0, |part| part.at).max(source.blocks.last().map_or(0, super::cells::first));
    let is_edge = |name: &str| name.starts_with("header") || name.starts_with("footer");
    let edges = styles.descendants().filter(|node| {
        let (prefix, name) = xml::name(*node);
        prefix == "style" && is_edge(name) && !name.ends_with("-style") && !name.ends_with("-properties")
    });
    let paragraphs = edges.flat_map(|edge| edge.descendants()).filter(|node| xml::name(*node) == ("text", "p"));
    let texts = paragraphs.map(|node| plain(node));
    for text in texts.filter(|text| text.chars().any(char::is_alphabetic)).take(50) {
        source.left_out.push(LeftOut { at: last + 1, text, why: Why::PageHeader });
    }
}

/// All letters in an element.
fn plain(node: Node) -> String {
    let texts = node.descendants().filter(Node::is_text).filter_map(|node| node.text());
    texts.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
