//! Properties of paragraphs and of pieces of text, as they are written at one place.

use crate::documents::{files::line::Place, source::Changes};

use super::xml::{Node, attribute, child, is_on, number, value, word};

/// From how many half points on a raised piece counts as superscript.
const RAISED: i32 = 4;

/// How a piece of text looks; what is not said here comes from elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunProperties {
    pub style: Option<String>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
    pub place: Option<Place>,
    pub font: Option<String>,
}

impl RunProperties {
    /// Reads the `rPr` of an element; with changes rejected, the one of before.
    pub fn of(element: Node<'_>, changes: Changes) -> Self {
        child(element, "rPr").map(|now| Self::read(before(now, "rPr", changes))).unwrap_or_default()
    }

    fn read(properties: Node<'_>) -> Self {
        let mut read = Self::default();
        for property in properties.children() {
            match word(property) {
                "rStyle" => read.style = value(property).map(str::to_owned),
                "b" => read.bold = Some(is_on(property)),
                "i" => read.italic = Some(is_on(property)),
                "vanish" => read.hidden = Some(is_on(property)),
                "rFonts" => read.font = attribute(property, "ascii").map(str::to_owned),
                "vertAlign" => {
                    read.place = Some(match value(property) {
                        Some("superscript") => Place::Raised,
                        Some("subscript") => Place::Lowered,
                        _ => Place::OnLine,
                    });
                }
                "position" if read.place.is_none() => {
                    read.place = number::<i32>(property).filter(|by| by.abs() >= RAISED).map(|by| match by.signum() {
                        1 => Place::Raised,
                        _ => Place::Lowered,
                    });
                }
                _ => {}
            }
        }
        read
    }

    /// What is said here, or else there.
    pub fn or(self, other: &Self) -> Self {
        Self {
            style: self.style.or_else(|| other.style.clone()),
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
            place: self.place.or(other.place),
            font: self.font.or_else(|| other.font.clone()),
        }
    }
}

/// How a paragraph looks and counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParagraphProperties {
    pub style: Option<String>,
    /// Which numbering; 0 is none.
    pub number: Option<u32>,
    /// The level in the numbering, from 0.
    pub level: Option<u8>,
    /// The level in the outline, from 0; 9 is none.
    pub outline: Option<u8>,
    pub centred: Option<bool>,
    /// In twentieths of a point.
    pub indent: Option<i32>,
}

impl ParagraphProperties {
    /// Reads the `pPr` of an element; with changes rejected, the one of before.
    pub fn of(element: Node<'_>, changes: Changes) -> Self {
        child(element, "pPr").map(|now| Self::read(before(now, "pPr", changes), changes)).unwrap_or_default()
    }

    fn read(properties: Node<'_>, changes: Changes) -> Self {
        let mut read = Self::default();
        for property in properties.children() {
            match word(property) {
                "pStyle" => read.style = value(property).map(str::to_owned),
                "numPr" if changes == Changes::Accepted || child(property, "ins").is_none() => {
                    read.number = child(property, "numId").and_then(number);
                    read.level = child(property, "ilvl").and_then(number).filter(|level| *level < 9);
                }
                "outlineLvl" => read.outline = number(property),
                "jc" => read.centred = Some(value(property) == Some("center")),
                "ind" => {
                    let left = attribute(property, "left").or_else(|| attribute(property, "start"));
                    read.indent = left.and_then(|left| left.trim().parse().ok());
                }
                _ => {}
            }
        }
        read
    }

    /// What is said here, or else there.
    pub fn or(self, other: &Self) -> Self {
        Self {
            style: self.style.or_else(|| other.style.clone()),
            number: self.number.or(other.number),
            level: self.level.or(other.level),
            outline: self.outline.or(other.outline),
            centred: self.centred.or(other.centred),
            indent: self.indent.or(other.indent),
        }
    }
}

/// The properties as they were before they were changed, if changes are rejected.
fn before<'a>(now: Node<'a>, name: &str, changes: Changes) -> Node<'a> {
    let old = || child(child(now, if name == "pPr" { "pPrChange" } else { "rPrChange" })?, name);
    if changes == Changes::Rejected { old().unwrap_or(now) } else { now }
}

/// Whether what a change marks is in the text: an element `ins`, `del`, `moveFrom` or `moveTo`, or any other.
pub fn is_taken(name: &str, changes: Changes) -> bool {
    match name {
        "ins" | "moveTo" | "cellIns" => changes == Changes::Accepted,
        "del" | "moveFrom" | "cellDel" => changes == Changes::Rejected,
        _ => true,
    }
}
