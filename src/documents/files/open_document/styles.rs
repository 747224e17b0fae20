//! The styles of a file: what a paragraph or a piece of text takes from them and from those they are derived from.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::{
    super::{
        html::{centimetres, steps},
        line::{Look, Place},
    },
    numbering::ListStyle,
    xml,
};

/// How many styles may be derived from one another.
const DERIVED: usize = 40;

/// What one style says by itself.
#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    is_title: bool,
    /// The level as a heading; 0 takes it away.
    outline: Option<u8>,
    /// The style of its numbers; an empty name takes them away.
    list: Option<String>,
    bold: Option<bool>,
    italic: Option<bool>,
    place: Option<Place>,
    is_hidden: Option<bool>,
    is_centred: Option<bool>,
    indent: Option<u8>,
}

/// What holds for a paragraph.
#[derive(Clone, Debug, Default)]
pub struct OfParagraph {
    pub heading: Option<u8>,
    pub list: Option<String>,
    pub look: Look,
    pub is_hidden: bool,
    pub centred: bool,
    pub indent: u8,
}

/// The styles of a file.
#[derive(Debug, Default)]
pub struct Styles {
    by_name: HashMap<(String, String), Style>,
    lists: HashMap<String, ListStyle>,
    /// The numbers of headings.
    pub outline: ListStyle,
}

impl Styles {
    /// Adds the styles of a part; those of the same name are replaced.
    pub fn add(&mut self, part: &Document) {
        for node in part.descendants().filter(Node::is_element) {
            let name = xml::attribute(node, "style", "name").unwrap_or("").to_owned();
            match xml::name(node) {
                ("style", "style") => {
                    let family = xml::attribute(node, "style", "family").unwrap_or("").to_owned();
                    self.by_name.insert((family, name), style(node));
                }
                ("text", "list-style") => {
                    self.lists.insert(name, ListStyle::of(node));
                }
                ("text", "outline-style") => self.outline = ListStyle::of(node),
                _ => {}
            }
        }
    }

    /// The numbers that a style of lists gives.
    pub fn list(&self, name: &str) -> Option<&ListStyle> {
        self.lists.get(name)
    }

    /// What a paragraph takes from its style.
    pub fn paragraph(&self, name: &str) -> OfParagraph {
        let mut found = OfParagraph::default();
        let chain: Vec<&Style> = self.chain("paragraph", name).collect();
        let outline = chain.iter().find_map(|style| style.outline).filter(|level| *level > 0);
        found.heading = outline.or(chain.iter().any(|style| style.is_title).then_some(1));
        found.list = chain.iter().find_map(|style| style.list.clone());
        found.is_hidden = chain.iter().find_map(|style| style.is_hidden).unwrap_or(false);
        found.centred = chain.iter().find_map(|style| style.is_centred).unwrap_or(false);
        found.indent = chain.iter().find_map(|style| style.indent).unwrap_or(0);
        // Headings look as their programs please.
        if found.heading.is_none() {
            found.look = looking(&chain, &Look::default());
        }
        found
    }

    /// How a piece of text looks, and whether it is hidden.
    pub fn text(&self, name: &str, outer: &Look) -> (Look, bool) {
        let chain: Vec<&Style> = self.chain("text", name).collect();
        (looking(&chain, outer), chain.iter().find_map(|style| style.is_hidden).unwrap_or(false))
    }

    /// A style and those that it is derived from.
    fn chain(&self, family: &str, name: &str) -> impl Iterator<Item = &Style> {
        let get = move |name: &str| self.by_name.get(&(family.to_owned(), name.to_owned()));
        let next = move |style: &&Style| style.parent.as_deref().and_then(get);
        std::iter::successors(self.by_name.get(&(family.to_owned(), name.to_owned())), next).take(DERIVED)
    }
}

fn looking(chain: &[&Style], outer: &Look) -> Look {
    let mut look = outer.clone();
    look.bold = chain.iter().find_map(|style| style.bold).unwrap_or(look.bold);
    look.italic = chain.iter().find_map(|style| style.italic).unwrap_or(look.italic);
    look.place = chain.iter().find_map(|style| style.place).unwrap_or(look.place);
    look
}

fn style(node: Node) -> Style {
    let of_style = |name: &str| xml::attribute(node, "style", name);
    let is_title = |name: &str| name.eq_ignore_ascii_case("title");
    let mut style = Style {
        parent: of_style("parent-style-name").map(str::to_owned),
        is_title: of_style("name").is_some_and(is_title) || of_style("display-name").is_some_and(is_title),
        outline: of_style("default-outline-level").map(|level| level.parse().unwrap_or(0)),
        list: of_style("list-style-name").map(str::to_owned),
        ..Style::default()
    };
    for child in node.children().filter(Node::is_element) {
        let of_look = |name: &str| xml::attribute(child, "fo", name);
        match xml::name(child) {
            ("style", "text-properties") => {
                style.bold = of_look("font-weight").map(is_bold);
                style.italic = of_look("font-style").map(|slant| slant != "normal");
                style.place = xml::attribute(child, "style", "text-position").map(place);
                style.is_hidden = xml::attribute(child, "text", "display").map(|display| display == "none");
            }
            ("style", "paragraph-properties") => {
                style.is_centred = of_look("text-align").map(|side| side == "center");
                style.indent = of_look("margin-left").map(|length| steps(centimetres(length)));
            }
            _ => {}
        }
    }
    style
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600)
}

/// `super 58%`, `sub 58%`, `33% 58%`, `0% 100%`.
fn place(position: &str) -> Place {
    match position.split_whitespace().next().unwrap_or("") {
        "super" => Place::Raised,
        "sub" => Place::Lowered,
        lowered if lowered.starts_with('-') => Place::Lowered,
        on_line if on_line.trim_end_matches('%').parse::<f32>().is_ok_and(|percent| percent > 0.0) => Place::Raised,
        _ => Place::OnLine,
    }
}
