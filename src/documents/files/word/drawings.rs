//! Drawings, pictures and formulas: the text of boxes and formulas is text, pictures are described.

use crate::documents::{
    files::line::{Look, Place},
    source::{LeftOut, Why},
};

use super::{
    Reader,
    blocks::Open,
    xml::{Node, branch, math, word},
};

impl<'a> Reader<'a> {
    /// Reads a drawing: its text boxes, and what is said of its pictures.
    pub fn drawing(&mut self, drawing: Node<'a>, open: &mut Open<'a>) {
        let (mut has_picture, mut is_rule) = (false, false);
        let mut described: Vec<&str> = Vec::new();
        let boxes = open.boxes.len();
        let mut rest = vec![drawing];
        while let Some(node) = rest.pop() {
            if word(node) == "txbxContent" {
                open.boxes.push(node);
                continue;
            }
            if let Some(read) = branch(node) {
                rest.push(read);
                continue;
            }
            match node.tag_name().name() {
                "blip" | "imagedata" | "chart" | "relIds" | "OLEObject" | "control" => has_picture = true,
                "docPr" => described.extend(node.attribute("descr").or_else(|| node.attribute("title"))),
                "textpath" => described.extend(node.attribute("string")),
                _ => described.extend(node.attribute("alt")),
            }
            is_rule |= node.attributes().any(|found| found.name() == "hr" && matches!(found.value(), "t" | "true"));
            rest.extend(node.children().rev().filter(Node::is_element));
        }
        if is_rule || !has_picture && open.boxes.len() > boxes {
            return;
        }
        self.found.pictures = self.found.pictures.saturating_add(1);
        for text in described.into_iter().map(str::trim).filter(|text| !text.is_empty()) {
            self.left_out.push(LeftOut { at: self.at, text: text.to_owned(), why: Why::Picture });
        }
    }

    /// Reads a formula as text.
    pub fn formula(&mut self, formula: Node<'a>, open: &mut Open<'a>) {
        if !self.fields.shows() {
            return;
        }
        self.found.pictures = self.found.pictures.saturating_add(1);
        open.has_text = true;
        self.formula_part(formula, Place::OnLine, open);
    }

    fn formula_part(&mut self, node: Node<'a>, place: Place, open: &mut Open<'a>) {
        let mut put = |text: &str| open.line.push(text, &Look { place, ..Look::default() });
        let is_taken = super::properties::is_taken(word(node), self.changes);
        match math(node) {
            "t" => put(node.text().unwrap_or_default()),
            "sup" => self.formula_parts(node, Place::Raised, open),
            "sub" => self.formula_parts(node, Place::Lowered, open),
            "den" => {
                put("/");
                self.formula_parts(node, place, open);
            }
            "rad" => {
                put("√");
                self.formula_parts(node, place, open);
            }
            "nary" => {
                put(sign(node, "naryPr", "chr").unwrap_or("∫"));
                self.formula_parts(node, place, open);
            }
            "d" => {
                put(sign(node, "dPr", "begChr").unwrap_or("("));
                self.formula_parts(node, place, open);
                open.line.push(sign(node, "dPr", "endChr").unwrap_or(")"), &Look { place, ..Look::default() });
            }
            "" if !is_taken => {}
            "" if word(node) == "r" || word(node) == "t" => {
                put(&node.children().filter_map(|text| text.text()).collect::<String>());
                self.formula_parts(node, place, open);
            }
            _ => self.formula_parts(node, place, open),
        }
    }

    fn formula_parts(&mut self, node: Node<'a>, place: Place, open: &mut Open<'a>) {
        for part in node.children().filter(Node::is_element) {
            self.formula_part(part, place, open);
        }
    }
}

/// A sign that the properties of a part of a formula name.
fn sign<'a>(node: Node<'a>, properties: &str, name: &str) -> Option<&'a str> {
    let of = |node: Node<'a>, name: &str| node.children().find(|child| math(*child) == name);
    let found = of(of(node, properties)?, name)?;
    found.attributes().find(|attribute| attribute.name() == "val").map(|attribute| attribute.value())
}
