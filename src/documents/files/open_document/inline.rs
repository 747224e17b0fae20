//! What stands in a paragraph: text, spans, notes, fields, frames.

use std::rc::Rc;

use roxmltree::Node;

use super::{super::line::Look, body::Body, xml};
use crate::documents::source::{LeftOut, Why};

/// How many spaces one element may stand for.
const SPACES: u32 = 200;

/// What holds for a piece of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub look: Look,
    pub is_hidden: bool,
}

impl<'a, 'b> Body<'_, 'a, 'b> {
    /// Reads what stands in a paragraph or span.
    pub fn pieces(&mut self, node: Node<'a, 'b>, piece: &Piece) {
        for child in node.children() {
            if child.is_text() {
                self.text(child.text().unwrap_or(""), piece);
            } else if child.is_element() {
                self.piece(child, piece);
            }
        }
    }

    fn text(&mut self, text: &str, piece: &Piece) {
        if !self.tracked.cuts() {
            self.line.push_collapsed(text, &piece.look);
        }
    }

    fn piece(&mut self, node: Node<'a, 'b>, piece: &Piece) {
        match xml::name(node) {
            ("text", "span") => self.span(node, piece),
            ("text", "s") => {
                let count = xml::number(node, "text", "c").unwrap_or(1).min(SPACES);
                self.text(if count > 0 { " " } else { "" }, piece);
            }
            ("text", "tab") => self.text(" ", piece),
            ("text", "line-break") if !self.tracked.cuts() => self.line.line_break(),
            ("text", "a") => {
                let link = xml::attribute(node, "xlink", "href").and_then(outside);
                let look = Look { link: link.or(piece.look.link.clone()), ..piece.look.clone() };
                self.pieces(node, &Piece { look, ..piece.clone() });
            }
            ("text", "note") => self.note(node, piece),
            ("text", "change-start") => self.tracked.begin(node),
            ("text", "change-end") => self.tracked.end(node),
            ("text", "change") => self.put_back(node),
            ("text", "hidden-text") => {
                let text = xml::attribute(node, "text", "string-value").unwrap_or("").to_owned();
                let is_shown = xml::attribute(node, "text", "is-hidden") == Some("false");
                if is_shown { self.text(&text, piece) } else { self.hide(text) }
            }
            ("text", "hidden-paragraph") => {
                if xml::is_true(node, "text", "is-hidden") {
                    self.source.found.hidden += 1;
                    self.open.is_hidden = true;
                }
            }
            ("office", "annotation") => self.comment(node),
            ("text", "number" | "script" | "ruby-text") | ("office", "annotation-end") => {}
            ("draw", "a") => self.pieces(node, piece),
            ("draw", _) => self.drawing(node),
            _ => self.pieces(node, piece),
        }
    }

    fn span(&mut self, node: Node<'a, 'b>, piece: &Piece) {
        let style = xml::attribute(node, "text", "style-name").unwrap_or("");
        let (look, is_hidden) = self.styles.text(style, &piece.look);
        if !is_hidden || piece.is_hidden {
            return self.pieces(node, &Piece { look, ..piece.clone() });
        }
        let line = std::mem::take(&mut self.line);
        self.pieces(node, &Piece { look, is_hidden });
        let hidden = std::mem::replace(&mut self.line, line).take();
        self.hide(hidden.text);
    }

    fn hide(&mut self, text: String) {
        if !text.trim().is_empty() && !self.tracked.cuts() {
            self.source.found.hidden += 1;
            self.source.left_out.push(LeftOut { at: self.at, text, why: self.out.unwrap_or(Why::Hidden) });
        }
    }

    /// A footnote or endnote.
    fn note(&mut self, node: Node<'a, 'b>, piece: &Piece) {
        if self.tracked.cuts() {
            return;
        }
        let line = std::mem::take(&mut self.line);
        let mut texts = Vec::new();
        let bodies = xml::children(node, ("text", "note-body")).flat_map(|body| body.descendants());
        for paragraph in bodies.filter(|node| is_paragraph(*node)) {
            self.pieces(paragraph, &Piece::default());
            texts.push(std::mem::take(&mut self.line).take().text);
        }
        self.line = line;
        texts.retain(|text| !text.is_empty());
        if !texts.is_empty() && !piece.is_hidden {
            self.line.note(texts.join("\n"));
        }
    }

    /// A comment is counted and never given.
    pub fn comment(&mut self, node: Node<'a, 'b>) {
        self.source.found.comments += 1;
        let creators = xml::children(node, ("dc", "creator"));
        for author in creators.filter_map(|creator| creator.text()).collect::<Vec<_>>() {
            super::add_author(&mut self.source, author);
        }
    }

    /// Puts back what was deleted at a mark; its last paragraph goes on with what stands behind the mark.
    pub fn put_back(&mut self, mark: Node<'a, 'b>) {
        let Some(deletion) = self.tracked.put_back(mark) else { return };
        let is_in_paragraph = mark.ancestors().any(is_paragraph);
        if !is_in_paragraph {
            return self.blocks(deletion, &mut None);
        }
        let parts = deletion.children().filter(|part| xml::name(*part) != ("office", "change-info"));
        let paragraphs =
            parts.flat_map(|part| part.descendants()).filter(|node| is_paragraph(*node) && !is_inner(*node));
        for (index, paragraph) in paragraphs.enumerate() {
            if index > 0 {
                self.split();
            }
            let look = self.open.style.look.clone();
            self.pieces(paragraph, &Piece { look, is_hidden: false });
        }
    }

    /// A frame or drawing: its text comes behind the paragraph, its picture is named.
    pub fn drawing(&mut self, node: Node<'a, 'b>) {
        if self.tracked.cuts() {
            return;
        }
        let (mut is_picture, mut description) = (false, None);
        let mut has_text =
            xml::name(node).1 != "frame" && node.children().any(|child| xml::name(child) == ("text", "p"));
        for child in node.children().filter(Node::is_element) {
            match xml::name(child) {
                ("draw", "text-box") => self.frames.push(child),
                ("draw", "image" | "object" | "object-ole" | "plugin") => is_picture = true,
                ("svg", "desc") => description = child.text(),
                ("svg", "title") if description.is_none() => description = child.text(),
                ("draw", "frame" | "g" | "custom-shape" | "rect" | "ellipse" | "a") => self.drawing(child),
                _ => {}
            }
        }
        if std::mem::take(&mut has_text) {
            self.frames.push(node);
        }
        if !is_picture {
            return;
        }
        self.source.found.pictures += 1;
        if let Some(text) = description.map(str::trim).filter(|text| !text.is_empty()) {
            self.source.left_out.push(LeftOut { at: self.at, text: text.to_owned(), why: Why::Picture });
        }
    }
}

fn is_paragraph(node: Node) -> bool {
    matches!(xml::name(node), ("text", "p" | "h"))
}

/// Whether a paragraph stands in another one: in its note, its comment or its frame.
fn is_inner(node: Node) -> bool {
    node.ancestors().skip(1).any(is_paragraph)
}

/// The address of a page outside.
fn outside(address: &str) -> Option<Rc<str>> {
    let start: String = address.chars().take(8).collect::<String>().to_ascii_lowercase();
    let is_outside = ["http://", "https://", "mailto:"].iter().any(|scheme| start.starts_with(scheme));
    let is_clean = address.len() <= 2000 && !address.chars().any(|letter| letter.is_control() || letter == ' ');
    (is_outside && is_clean).then(|| address.into())
}
