//! The text of a paragraph.

use std::{mem, rc::Rc};

use crate::documents::files::line::{Look, Place};

use super::{
    NoteKind, Reader,
    blocks::Open,
    fields::page,
    properties::{RunProperties, is_taken},
    symbols,
    xml::{Node, attribute, branch, child, is_on, math, relationship, word},
};

/// What a piece of text has from around it.
pub struct Around<'s> {
    pub base: &'s RunProperties,
    pub link: Option<Rc<str>>,
}

/// How a run is shown.
struct Shown {
    look: Look,
    is_hidden: bool,
    /// Its hidden text has been counted.
    is_counted: bool,
    font: Option<String>,
}

impl<'a> Reader<'a> {
    /// Reads the pieces of text in an element.
    pub fn inlines(&mut self, parent: Node<'a>, open: &mut Open<'a>, around: &Around<'_>) {
        for node in parent.children().filter(Node::is_element) {
            match word(node) {
                "r" => self.run(node, open, around),
                "ins" | "del" | "moveFrom" | "moveTo" if !is_taken(word(node), self.changes) => {}
                "ins" | "del" | "moveFrom" | "moveTo" | "smartTag" | "customXml" | "dir" | "bdo" => {
                    self.inlines(node, open, around);
                }
                "sdt" => {
                    if let Some(content) = child(node, "sdtContent") {
                        self.inlines(content, open, around);
                    }
                }
                "hyperlink" => {
                    let link = relationship(node).and_then(|id| self.links.get(id)).and_then(|address| page(address));
                    self.inlines(node, open, &Around { base: around.base, link: link.or_else(|| around.link.clone()) });
                }
                "fldSimple" => {
                    self.fields.begin();
                    self.fields.instruct(attribute(node, "instr").unwrap_or_default());
                    self.fields.show();
                    self.inlines(node, open, around);
                    self.fields.end_without_result();
                }
                "" if matches!(math(node), "oMath" | "oMathPara") => self.formula(node, open),
                "" => {
                    if let Some(read) = branch(node) {
                        self.inlines(read, open, around);
                    }
                }
                _ => {}
            }
        }
    }

    fn run(&mut self, node: Node<'a>, open: &mut Open<'a>, around: &Around<'_>) {
        let own = RunProperties::of(node, self.changes);
        let none = RunProperties::default();
        let named = self.styles.of_run(own.style.as_deref()).unwrap_or(&none);
        let toggled = |own: Option<bool>, named: Option<bool>, base: Option<bool>| {
            own.unwrap_or(named.unwrap_or(false) != base.unwrap_or(false))
        };
        let look = Look {
            bold: toggled(own.bold, named.bold, around.base.bold),
            italic: toggled(own.italic, named.italic, around.base.italic),
            place: own.place.or(named.place).or(around.base.place).unwrap_or(Place::OnLine),
            link: around.link.clone(),
        };
        let is_hidden = toggled(own.hidden, named.hidden, around.base.hidden);
        let font = own.font.or_else(|| named.font.clone()).or_else(|| around.base.font.clone());
        let mut shown = Shown { look, is_hidden, is_counted: false, font };
        self.run_parts(node, open, &mut shown);
    }

    fn run_parts(&mut self, run: Node<'a>, open: &mut Open<'a>, shown: &mut Shown) {
        for node in run.children().filter(Node::is_element) {
            match word(node) {
                "t" | "delText" => self.written(node, open, shown),
                "tab" | "ptab" => self.text("\t", open, shown),
                "cr" => self.text("\n", open, shown),
                "br" => match attribute(node, "type") {
                    Some("page" | "column") => open.breaks = true,
                    _ => self.text("\n", open, shown),
                },
                "noBreakHyphen" => self.text("\u{2011}", open, shown),
                "sym" => {
                    let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
                    let sign = symbols::character(attribute(node, "font").unwrap_or_default(), code.unwrap_or(0));
                    self.text(&sign.map(String::from).unwrap_or_default(), open, shown);
                }
                "footnoteReference" => self.refer(node, NoteKind::Foot, open, shown),
                "endnoteReference" => self.refer(node, NoteKind::End, open, shown),
                "fldChar" => self.field(node),
                "instrText" | "delInstrText" => self.fields.instruct(&content(node)),
                "drawing" | "pict" | "object" if shown.is_hidden => self.hide(shown),
                "drawing" | "pict" | "object" => self.drawing(node, open),
                "ruby" => {
                    for base in node.children().filter(|part| word(*part) == "rubyBase") {
                        self.inlines(base, open, &Around { base: &RunProperties::default(), link: None });
                    }
                }
                "" => {
                    if let Some(read) = branch(node) {
                        self.run_parts(read, open, shown);
                    }
                }
                _ => {}
            }
        }
    }

    /// Written text; white space around it counts only if it says so.
    fn written(&mut self, node: Node<'a>, open: &mut Open<'a>, shown: &mut Shown) {
        let whole = content(node);
        let is_kept = node.attributes().any(|found| found.name() == "space" && found.value() == "preserve");
        let is_space = |sign: char| matches!(sign, ' ' | '\t' | '\n' | '\r');
        let text = if is_kept { &whole } else { whole.trim_matches(is_space) };
        let is_plain = |sign: char| !matches!(sign, '\t' | '\n' | '\r' | '\u{ad}' | '\u{f000}'..='\u{f0ff}');
        let has_font = shown
            .font
            .as_deref()
            .is_some_and(|font| font.eq_ignore_ascii_case("symbol") || font.eq_ignore_ascii_case("wingdings"));
        if text.chars().all(is_plain) && !has_font {
            return self.text(text, open, shown);
        }
        let text: String =
            text.chars().filter(|sign| *sign != '\u{ad}').map(|sign| if is_space(sign) { ' ' } else { sign }).collect();
        let font = shown.font.clone();
        self.text(&symbols::text(font.as_deref(), &text), open, shown);
    }

    /// Adds text if it is shown; hidden text is counted, and so is text in what a field is told.
    fn text(&mut self, text: &str, open: &mut Open<'a>, shown: &mut Shown) {
        if shown.is_hidden || !self.fields.shows() {
            if !text.trim().is_empty() {
                self.hide(shown);
            }
            return;
        }
        if mem::take(&mut open.breaks) && !open.line.is_blank() {
            open.line.line_break();
        }
        if !text.trim().is_empty() {
            open.has_contents |= self.fields.is_contents();
            open.has_text |= !self.fields.is_contents();
        }
        shown.look.link = shown.look.link.take().or_else(|| self.fields.link());
        open.line.push(text, &shown.look);
    }

    fn hide(&mut self, shown: &mut Shown) {
        if !mem::replace(&mut shown.is_counted, true) {
            self.found.hidden = self.found.hidden.saturating_add(1);
        }
    }

    fn field(&mut self, node: Node<'a>) {
        match attribute(node, "fldCharType") {
            Some("begin") if !self.endless.contains(&node.id()) => self.fields.begin(),
            Some("separate") => self.fields.show(),
            Some("end") if self.fields.end_without_result() => {
                self.found.pictures = self.found.pictures.saturating_add(1);
            }
            _ => {}
        }
    }

    /// Puts a note at its place.
    fn refer(&mut self, node: Node<'a>, kind: NoteKind, open: &mut Open<'a>, shown: &mut Shown) {
        if self.is_in_note || !self.fields.shows() {
            return;
        }
        let Some(note) = attribute(node, "id").and_then(|id| self.notes.remove(&(kind, id))) else { return };
        if shown.is_hidden {
            return self.hide(shown);
        }
        let fields = mem::take(&mut self.fields);
        self.is_in_note = true;
        let mut lines = Vec::new();
        for paragraph in note.descendants().filter(|node| word(*node) == "p") {
            let style = child(paragraph, "pPr").and_then(|properties| child(properties, "pStyle"));
            let style = self.styles.of_paragraph(style.and_then(super::xml::value));
            let mut inner = Open::at(open.at);
            self.inlines(paragraph, &mut inner, &Around { base: &style.run, link: None });
            lines.push(inner.line.take().text);
        }
        self.is_in_note = false;
        self.fields = fields;
        lines.retain(|line| !line.is_empty());
        if !lines.is_empty() {
            open.has_text = true;
            open.line.note(lines.join("\n"));
        }
    }
}

/// The characters of an element.
fn content(node: Node<'_>) -> String {
    node.children().filter_map(|text| text.text()).collect()
}

/// Whether a property of an element is on.
pub fn has(node: Node<'_>, property: &str) -> bool {
    child(node, property).is_some_and(is_on)
}
