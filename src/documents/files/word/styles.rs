//! Styles, with what each has from those it is based on.

use std::{collections::HashMap, rc::Rc};

use crate::documents::source::Changes;

use super::{
    properties::{ParagraphProperties, RunProperties},
    xml::{Node, attribute, child, value, word},
};

/// How many styles may be based on one another; more go in a circle.
const CHAIN: usize = 50;

/// A style as it is written.
#[derive(Default)]
struct Written {
    name: String,
    is_paragraph: bool,
    based_on: Option<String>,
    paragraph: ParagraphProperties,
    run: RunProperties,
}

/// A style with what it inherits.
#[derive(Clone, Debug, Default)]
pub struct Style {
    /// It and the styles that it is based on, by their ids.
    pub chain: Vec<String>,
    /// Its level as a heading, from 1.
    pub heading: Option<u8>,
    /// It is one of a table of contents.
    pub is_contents: bool,
    pub paragraph: ParagraphProperties,
    pub run: RunProperties,
}

/// The styles of a document.
#[derive(Default)]
pub struct Styles {
    by_id: HashMap<String, Rc<Style>>,
    /// What a paragraph without a style has.
    plain: Rc<Style>,
    /// The language of the text, such as `lv-LV`.
    pub language: Option<String>,
}

impl Styles {
    /// Reads the part of the styles.
    pub fn read(root: Node<'_>) -> Self {
        let defaults = child(root, "docDefaults").and_then(|defaults| child(defaults, "rPrDefault"));
        let base = defaults.map(|defaults| RunProperties::of(defaults, Changes::Accepted)).unwrap_or_default();
        let language = defaults.and_then(|defaults| child(child(defaults, "rPr")?, "lang"));
        let language = language.and_then(value).map(str::to_owned);
        let (mut written, mut plain) = (HashMap::new(), None);
        for node in root.children().filter(|node| word(*node) == "style") {
            let Some(id) = attribute(node, "styleId") else { continue };
            let is_default = matches!(attribute(node, "default"), Some("1" | "true" | "on"));
            let style = Written::read(node);
            if is_default && style.is_paragraph {
                plain = Some(id.to_owned());
            }
            written.insert(id.to_owned(), style);
        }
        let inherited = |id: &String| {
            let mut style = Style::inherited(id, &written);
            if written.get(id).is_some_and(|style| style.is_paragraph) {
                style.run = style.run.or(&base);
            }
            (id.clone(), Rc::new(style))
        };
        let by_id: HashMap<String, Rc<Style>> = written.keys().map(inherited).collect();
        let plain = plain.and_then(|id| by_id.get(&id).cloned());
        let plain = plain.unwrap_or_else(|| Rc::new(Style { run: base, ..Style::default() }));
        Self { by_id, plain, language }
    }

    /// The style of a paragraph. A heading's is known by its id even if the file does not describe it.
    pub fn of_paragraph(&self, id: Option<&str>) -> Rc<Style> {
        let Some(id) = id else { return Rc::clone(&self.plain) };
        self.by_id.get(id).cloned().unwrap_or_else(|| {
            let name = id.to_lowercase();
            let (heading, is_contents) = (heading_of(&name), is_contents(&name));
            Rc::new(Style { heading, is_contents, ..Style::clone(&self.plain) })
        })
    }

    /// What a style of pieces of text says.
    pub fn of_run(&self, id: Option<&str>) -> Option<&RunProperties> {
        id.and_then(|id| self.by_id.get(id)).map(|style| &style.run)
    }

    /// The numbering that a list style stands for.
    pub fn number_of(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).and_then(|style| style.paragraph.number)
    }
}

impl Written {
    fn read(node: Node<'_>) -> Self {
        Self {
            name: child(node, "name").and_then(value).unwrap_or_default().trim().to_lowercase(),
            is_paragraph: attribute(node, "type").is_none_or(|kind| kind == "paragraph"),
            based_on: child(node, "basedOn").and_then(value).map(str::to_owned),
            paragraph: ParagraphProperties::of(node, Changes::Accepted),
            run: RunProperties::of(node, Changes::Accepted),
        }
    }
}

impl Style {
    fn inherited(id: &str, written: &HashMap<String, Written>) -> Self {
        let mut style = Self::default();
        let mut heading = None;
        let mut next = Some(id);
        while let Some((id, of)) = next.and_then(|id| Some((id, written.get(id)?))) {
            if style.chain.len() == CHAIN {
                break;
            }
            let by_outline = of.paragraph.outline.map(|outline| (outline < 9).then_some(outline + 1));
            heading = heading.or_else(|| heading_of(&of.name).map(Some)).or(by_outline);
            style.is_contents |= is_contents(&of.name);
            style.chain.push(id.to_owned());
            style.paragraph = style.paragraph.or(&of.paragraph);
            style.run = style.run.or(&of.run);
            next = of.based_on.as_deref();
        }
        style.heading = heading.flatten();
        style
    }
}

/// The level of Word's own heading styles, whose names are English in every language.
fn heading_of(name: &str) -> Option<u8> {
    if name == "title" {
        return Some(1);
    }
    let level = name.strip_prefix("heading")?.trim().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}

fn is_contents(name: &str) -> bool {
    let rest = name.strip_prefix("toc").map(str::trim);
    rest.is_some_and(|rest| rest == "heading" || rest.parse::<u8>().is_ok()) || name == "table of figures"
}
