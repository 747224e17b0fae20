//! HTML to a tree of elements. A hostile page must neither take much longer nor grow much larger than its bytes.

use html5ever::tendril::TendrilSink;
use scraper::{Html, HtmlTreeSink};

use crate::documents::unreadable::Unreadable;

/// How deeply the elements of a page may stand in one another.
pub const DEPTH: usize = 256;

/// How many bytes are parsed between two looks at the tree.
const STEP: usize = 2048;

/// How many attributes a tag may have; the parser compares each with all before it. A script without tags looks like
/// one tag, so that the limit is high.
const ATTRIBUTES: usize = 5_000;

/// Parses a page as a browser does. Errors: `TooDeep`, `TooLarge`.
pub fn parse(html: &str) -> Result<Html, Unreadable> {
    if most_attributes(html.as_bytes()) > ATTRIBUTES {
        return Err(Unreadable::TooLarge);
    }
    let sink = HtmlTreeSink::new(Html::new_document());
    let mut parser = html5ever::parse_document(sink, html5ever::ParseOpts::default());
    let mut rest = html;
    let mut read = 0;
    while !rest.is_empty() {
        let end = (STEP.min(rest.len())..=rest.len()).find(|end| rest.is_char_boundary(*end)).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        parser.process(piece.into());
        read += piece.len();
        rest = behind;
        check(&parser.tokenizer.sink.sink.0.borrow(), read)?;
    }
    Ok(parser.finish())
}

/// How many attributes the tag with most of them has, in one walk that knows tags, values and nothing else.
fn most_attributes(html: &[u8]) -> usize {
    let (mut most, mut at) = (0, 0);
    while let Some(open) = html[at..].iter().position(|byte| *byte == b'<') {
        at += open + 1;
        if !html.get(at).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'/') {
            continue;
        }
        let mut attributes = 0;
        let mut was_space = false;
        while let Some(byte) = html.get(at).filter(|byte| **byte != b'>') {
            let is_space = byte.is_ascii_whitespace() || *byte == b'/';
            attributes += usize::from(was_space && !is_space);
            was_space = is_space;
            at = if *byte == b'=' { behind_value(html, at + 1) } else { at + 1 };
        }
        most = most.max(attributes);
    }
    most
}

/// Where a value ends that begins here; it may be in quotes.
fn behind_value(html: &[u8], at: usize) -> usize {
    let start = html[at..].iter().position(|byte| !byte.is_ascii_whitespace()).map_or(html.len(), |spaces| at + spaces);
    let Some(quote) = html.get(start).filter(|byte| matches!(byte, b'"' | b'\'')) else { return start };
    html[start + 1..].iter().position(|byte| byte == quote).map_or(html.len(), |length| start + length + 2)
}

/// Elements that are open stand in one another, and each takes time with every tag that follows; elements that were
/// not closed may be opened again in every paragraph.
fn check(page: &Html, read: usize) -> Result<(), Unreadable> {
    let nodes = page.tree.nodes();
    if nodes.len() > read + 1000 {
        return Err(Unreadable::TooLarge);
    }
    let newest = page.tree.nodes().next_back().map_or(0, |node| node.ancestors().count());
    let mut last = page.tree.root();
    let mut depth = 0;
    while let Some(child) = last.last_child() {
        last = child;
        depth += 1;
    }
    if newest.max(depth) > DEPTH { Err(Unreadable::TooDeep) } else { Ok(()) }
}
