//! Paragraphs in their order, each with its number.

use std::{mem, rc::Rc};

use crate::documents::{
    files::line::Line,
    marked::Sign,
    source::{Block, Label, LeftOut, Paragraph, Why},
};

use super::{
    Reader,
    inline::Around,
    properties::{ParagraphProperties, RunProperties, is_taken},
    styles::Style,
    xml::{Node, branch, child, math, value, word},
};

/// A twentieth of a point is a 567th of a centimetre.
const CENTIMETRE: i32 = 567;

/// A place for blocks: the body, a cell, a text box.
#[derive(Default)]
pub struct Flow<'a> {
    pub blocks: Vec<Block>,
    /// A paragraph whose end is deleted or hidden, so that the next one goes on in it.
    open: Option<Open<'a>>,
}

/// A paragraph that is being read.
#[derive(Default)]
pub struct Open<'a> {
    pub at: u32,
    pub line: Line,
    /// The text boxes that are anchored in it.
    pub boxes: Vec<Node<'a>>,
    /// It has text of a table of contents.
    pub has_contents: bool,
    /// It has other text.
    pub has_text: bool,
    /// A page ends at this place.
    pub breaks: bool,
    /// What stands before it, if it is printed on one line with the next paragraph.
    head: Option<Head>,
    /// The properties of what has been read of it.
    properties: (ParagraphProperties, Rc<Style>),
}

/// How a paragraph begins.
struct Head {
    label: Option<Label>,
    heading: Option<u8>,
    indent: u8,
    centred: bool,
    is_contents: bool,
}

impl Open<'_> {
    /// An empty paragraph at a place of the source.
    pub fn at(at: u32) -> Self {
        Self { at, ..Self::default() }
    }
}

impl<'a> Reader<'a> {
    /// The blocks of a place.
    pub fn flow(&mut self, place: Node<'a>) -> Vec<Block> {
        let mut flow = Flow::default();
        self.blocks(place, &mut flow);
        self.finish(&mut flow);
        flow.blocks
    }

    fn blocks(&mut self, place: Node<'a>, flow: &mut Flow<'a>) {
        for node in place.children().filter(Node::is_element) {
            match word(node) {
                "p" => self.paragraph(node, flow),
                "tbl" => {
                    self.finish(flow);
                    self.table(node, flow);
                }
                "sdt" => self.control(node, flow),
                name @ ("customXml" | "ins" | "del" | "moveFrom" | "moveTo") => {
                    if is_taken(name, self.changes) {
                        self.blocks(node, flow);
                    } else {
                        self.skip(node);
                    }
                }
                "altChunk" => self.found.pictures = self.found.pictures.saturating_add(1),
                "" if !math(node).is_empty() => self.lone_formula(node, flow),
                "" => {
                    if let Some(read) = branch(node) {
                        self.blocks(read, flow);
                    }
                }
                _ => {}
            }
        }
    }

    /// A content control; one may hold the table of contents.
    fn control(&mut self, node: Node<'a>, flow: &mut Flow<'a>) {
        let gallery = child(node, "sdtPr").and_then(|properties| child(properties, "docPartObj"));
        let gallery = gallery.and_then(|part| child(part, "docPartGallery")).and_then(value);
        let is_contents = gallery.is_some_and(|gallery| gallery.eq_ignore_ascii_case("table of contents"));
        if let Some(content) = child(node, "sdtContent") {
            self.contents += u32::from(is_contents);
            self.blocks(content, flow);
            self.contents -= u32::from(is_contents);
        }
    }

    fn lone_formula(&mut self, node: Node<'a>, flow: &mut Flow<'a>) {
        self.finish(flow);
        let mut open = Open::at(self.at);
        self.formula(node, &mut open);
        let head = self.head(&ParagraphProperties::default(), &Style::default());
        self.close(open, head, flow);
    }

    fn paragraph(&mut self, node: Node<'a>, flow: &mut Flow<'a>) {
        self.at = self.at.saturating_add(1);
        let own = ParagraphProperties::of(node, self.changes);
        let style = self.styles.of_paragraph(own.style.as_deref());
        let mut open = flow.open.take().unwrap_or_default();
        if open.line.is_blank() {
            open.at = self.at;
        }
        self.inlines(node, &mut open, &Around { base: &style.run, link: None });
        if self.loses_its_end(node) {
            open.properties = (own, style);
            flow.open = Some(open);
        } else if self.has_hidden_end(node, &style) {
            if !open.line.is_blank() || !open.boxes.is_empty() {
                open.head = Some(open.head.take().unwrap_or_else(|| self.head(&own, &style)));
                flow.open = Some(open);
            }
        } else {
            let head = open.head.take().unwrap_or_else(|| self.head(&own, &style));
            self.close(open, head, flow);
        }
    }

    /// Whether the mark that ends a paragraph is gone with a change.
    fn loses_its_end(&self, node: Node<'a>) -> bool {
        let mark = child(node, "pPr").and_then(|properties| child(properties, "rPr"));
        mark.is_some_and(|mark| mark.children().any(|change| !is_taken(word(change), self.changes)))
    }

    fn has_hidden_end(&self, node: Node<'a>, style: &Style) -> bool {
        let mark = child(node, "pPr").map(|properties| RunProperties::of(properties, self.changes)).unwrap_or_default();
        let named = self.styles.of_run(mark.style.as_deref()).and_then(|style| style.hidden);
        mark.hidden.or(named).or(style.run.hidden).unwrap_or(false)
    }

    /// Ends a place: what has no end of its own ends here.
    pub fn finish(&mut self, flow: &mut Flow<'a>) {
        let Some(mut open) = flow.open.take() else { return };
        if open.line.is_blank() && open.boxes.is_empty() {
            return;
        }
        let (own, style) = mem::take(&mut open.properties);
        let head = open.head.take();
        let head = match head {
            Some(head) => head,
            None if open.line.is_blank() => self.head(&ParagraphProperties::default(), &Style::default()),
            None => self.head(&own, &style),
        };
        self.close(open, head, flow);
    }

    /// Counts a paragraph.
    fn head(&mut self, own: &ParagraphProperties, style: &Style) -> Head {
        let position = self.numbering.position(own, style);
        let by_list = position.filter(|_| own.number.is_some() || style.paragraph.indent.is_none());
        let indent = own.indent.or_else(|| self.numbering.indent(by_list?)).or(style.paragraph.indent);
        let heading = own.outline.map_or(style.heading, |outline| (outline < 9).then_some(outline + 1));
        Head {
            label: position.and_then(|position| self.numbering.next(position)),
            heading,
            indent: u8::try_from(indent.unwrap_or(0).max(0).saturating_mul(2) / CENTIMETRE).unwrap_or(u8::MAX),
            centred: own.centred.or(style.paragraph.centred).unwrap_or(false),
            is_contents: style.is_contents,
        }
    }

    /// Puts a paragraph where it belongs, and what stands in its text boxes behind it.
    fn close(&mut self, mut open: Open<'a>, head: Head, flow: &mut Flow<'a>) {
        let mut text = open.line.take();
        let is_contents = head.is_contents || self.contents > 0 || open.has_contents && !open.has_text;
        let is_empty = text.text.is_empty() && text.marks.is_empty();
        if is_contents && !text.text.is_empty() {
            self.left_out.push(LeftOut { at: open.at, text: text.text, why: Why::Contents });
        } else if !is_contents && (!is_empty || head.label.is_some()) {
            let bold = text.is_bold();
            if bold && head.heading.is_some() {
                text.marks.retain(|mark| mark.sign != Sign::Bold);
            }
            let Head { label, heading, indent, centred, .. } = head;
            flow.blocks.push(Block::Paragraph(Paragraph { at: open.at, heading, label, indent, bold, centred, text }));
        }
        for anchored in open.boxes {
            let fields = mem::take(&mut self.fields);
            let blocks = self.flow(anchored);
            flow.blocks.extend(blocks);
            self.fields = fields;
        }
    }

    /// Counts the paragraphs of what is not read, so that the others keep their places.
    pub fn skip(&mut self, node: Node<'a>) {
        let skipped = node.descendants().filter(|node| word(*node) == "p").count();
        self.at = self.at.saturating_add(u32::try_from(skipped).unwrap_or(u32::MAX));
    }
}
