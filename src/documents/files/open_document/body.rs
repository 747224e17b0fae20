//! The way through the text of a file, paragraph by paragraph.

use roxmltree::Node;

use super::{
    super::line::{Line, Look},
    changes::Tracked,
    inline::Piece,
    numbering::Lists,
    styles::{OfParagraph, Styles},
    tables, xml,
};
use crate::documents::source::{Block, Changes, Label, LeftOut, Paragraph, Source, Why};

/// The item of a list that a paragraph stands in.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub list: usize,
    /// The level, from 0.
    pub level: usize,
    pub style: Option<String>,
    start: Option<u32>,
    /// Whether its number was not yet taken by a paragraph.
    is_fresh: bool,
}

/// The paragraph that is being read.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub style: OfParagraph,
    label: Option<Label>,
    indent: u8,
    item: Option<Item>,
    pub is_hidden: bool,
}

/// The text of a file, while it is read.
pub(super) struct Body<'s, 'a, 'b> {
    pub styles: &'s Styles,
    pub tracked: Tracked<'a, 'b>,
    pub source: Source,
    pub line: Line,
    pub open: Open,
    /// Whether a paragraph ended within an insertion that is cut out: the next one goes on with it.
    is_joined: bool,
    pub at: u32,
    lists: Lists,
    outline: usize,
    /// Why what stands here is not text of the draft.
    pub out: Option<Why>,
    pub cells: Vec<Vec<Block>>,
    /// What stands in frames that the paragraph holds.
    pub frames: Vec<Node<'a, 'b>>,
}

impl<'s, 'a, 'b> Body<'s, 'a, 'b> {
    /// Prepares to read a text.
    pub fn of(text: Node<'a, 'b>, styles: &'s Styles, changes: Changes) -> Self {
        let mut lists = Lists::default();
        Self {
            styles,
            tracked: Tracked::of(text, changes),
            source: Source::default(),
            line: Line::default(),
            open: Open::default(),
            is_joined: false,
            at: 0,
            outline: lists.new_list(),
            lists,
            out: None,
            cells: Vec::new(),
            frames: Vec::new(),
        }
    }

    /// Reads the text.
    pub fn source(mut self, text: Node<'a, 'b>) -> Source {
        self.source.found.changes = self.tracked.count;
        for author in std::mem::take(&mut self.tracked.authors) {
            super::add_author(&mut self.source, author);
        }
        self.blocks(text, &mut None);
        if std::mem::take(&mut self.is_joined) {
            self.end();
        }
        self.source
    }

    /// Reads the blocks that stand in an element.
    pub fn blocks(&mut self, node: Node<'a, 'b>, item: &mut Option<Item>) {
        for child in node.children().filter(Node::is_element) {
            self.block(child, item);
        }
    }

    fn block(&mut self, node: Node<'a, 'b>, item: &mut Option<Item>) {
        match xml::name(node) {
            ("text", "p" | "h") => self.paragraph(node, item),
            ("text", "list") => self.list(node, None),
            ("text", "numbered-paragraph") => self.numbered(node),
            ("text", "change-start") => self.tracked.begin(node),
            ("text", "change-end") => self.tracked.end(node),
            ("text", "change") => self.put_back(node),
            ("text", "tracked-changes" | "sequence-decls" | "variable-decls" | "user-field-decls" | "number")
            | ("office", "forms" | "scripts" | "change-info") => {}
            ("text", "section") if self.is_hidden_section(node) => {
                self.source.found.hidden += 1;
                self.aside(Why::Hidden, node, item);
            }
            ("text", name) if name.ends_with("-source") => {}
            ("text", "table-of-content" | "bibliography") => self.aside(Why::Contents, node, item),
            ("text", name) if name.ends_with("-index") => self.aside(Why::Contents, node, item),
            ("table", "table") => self.apart(|body| tables::read(body, node)),
            ("office", "annotation") => self.comment(node),
            ("draw", _) => {
                self.drawing(node);
                self.framed();
            }
            _ => self.blocks(node, item),
        }
    }

    fn is_hidden_section(&self, node: Node) -> bool {
        xml::attribute(node, "text", "display").is_some_and(|display| display == "none")
    }

    fn aside(&mut self, why: Why, node: Node<'a, 'b>, item: &mut Option<Item>) {
        let before = self.out;
        self.out = before.or(Some(why));
        self.blocks(node, item);
        self.out = before;
    }

    /// Reads a list; one that stands in the item of another counts on with it.
    fn list(&mut self, node: Node<'a, 'b>, outer: Option<(&Item, bool)>) {
        let own = xml::attribute(node, "text", "style-name").map(str::to_owned);
        let (list, level, style) = match outer {
            None => (self.lists.begin(node, own.as_deref()), 0, own),
            Some((item, is_again)) => {
                let level = item.level + 1;
                if is_again && !xml::is_true(node, "text", "continue-numbering") {
                    self.lists.restart(item.list, level);
                }
                (item.list, level, own.or_else(|| item.style.clone()))
            }
        };
        for child in node.children().filter(Node::is_element) {
            let is_header = xml::name(child) == ("text", "list-header");
            if !is_header && xml::name(child) != ("text", "list-item") {
                continue;
            }
            let style = xml::attribute(child, "text", "style-override").map(str::to_owned).or_else(|| style.clone());
            let start = xml::number(child, "text", "start-value");
            let item = Item { list, level, style, start, is_fresh: !is_header };
            self.item(child, item);
        }
    }

    /// Reads what stands in an item of a list.
    fn item(&mut self, node: Node<'a, 'b>, item: Item) {
        let mut has_list = false;
        let mut item = Some(item);
        for child in node.children().filter(Node::is_element) {
            match &item {
                Some(outer) if xml::name(child) == ("text", "list") => {
                    let outer = outer.clone();
                    self.list(child, Some((&outer, has_list)));
                    has_list = true;
                }
                _ => self.block(child, &mut item),
            }
        }
    }

    /// A paragraph that says by itself which list it belongs to.
    fn numbered(&mut self, node: Node<'a, 'b>) {
        let id = xml::attribute(node, "text", "list-id").unwrap_or("").to_owned();
        let level = xml::number(node, "text", "level").unwrap_or(1).clamp(1, 10) - 1;
        let item = Item {
            list: self.lists.named(&id),
            level: usize::try_from(level).unwrap_or(0),
            style: xml::attribute(node, "text", "style-name").map(str::to_owned),
            start: xml::number(node, "text", "start-value"),
            is_fresh: true,
        };
        self.item(node, item);
    }

    fn paragraph(&mut self, node: Node<'a, 'b>, item: &mut Option<Item>) {
        self.at += 1;
        // One that begins within an insertion that is cut out counts only if something of it is left.
        let is_cut = self.tracked.cuts() && !self.is_joined;
        if !is_cut && !std::mem::take(&mut self.is_joined) {
            self.begin(node, item);
        }
        let look = self.open.style.look.clone();
        self.pieces(node, &Piece { look, is_hidden: self.open.style.is_hidden });
        if is_cut && !self.line.is_blank() {
            self.begin(node, item);
        }
        if self.tracked.cuts() && (!is_cut || !self.line.is_blank()) {
            self.is_joined = true;
        } else if is_cut && self.line.is_blank() {
            self.line = Line::default();
            self.framed();
        } else {
            self.end();
        }
    }

    /// Reads what stands by itself in the middle of a paragraph that goes on behind it.
    pub fn apart(&mut self, read: impl FnOnce(&mut Self)) {
        let (line, open) = (std::mem::take(&mut self.line), std::mem::take(&mut self.open));
        let is_joined = std::mem::take(&mut self.is_joined);
        read(self);
        (self.line, self.open, self.is_joined) = (line, open, is_joined);
    }

    /// Begins a paragraph: its number is counted.
    fn begin(&mut self, node: Node<'a, 'b>, item: &mut Option<Item>) {
        let name = xml::attribute(node, "text", "style-name").unwrap_or("");
        let mut style = self.styles.paragraph(name);
        let is_heading = xml::name(node) == ("text", "h");
        if is_heading {
            let level = xml::number(node, "text", "outline-level").unwrap_or(1);
            style.heading = Some(u8::try_from(level.clamp(1, 10)).unwrap_or(1));
            style.look = Look::default();
        }
        let is_header = xml::is_true(node, "text", "is-list-header");
        let (label, indent) = match item.as_mut() {
            Some(item) => {
                let item_style = item.style.clone();
                let label = (std::mem::take(&mut item.is_fresh) && !is_header).then(|| self.count(item, &style));
                *item = Item { style: item_style, start: None, ..item.clone() };
                (label.flatten(), u8::try_from(item.level + 1).unwrap_or(1))
            }
            None if is_heading && !is_header => (self.count_heading(node, &style), style.indent),
            None => (None, style.indent),
        };
        let item = item.clone().filter(|_| label.is_some());
        self.open = Open { is_hidden: style.is_hidden, style, label, indent, item };
    }

    fn count(&mut self, item: &Item, style: &OfParagraph) -> Option<Label> {
        let name = item.style.as_deref().or(style.list.as_deref())?;
        let printed = self.lists.count(item.list, item.level, item.start, self.styles.list(name)?, self.styles);
        label(printed?, item.level, item.list)
    }

    /// The number of a heading that stands in no list, unless its style takes it away.
    fn count_heading(&mut self, node: Node, style: &OfParagraph) -> Option<Label> {
        let level = usize::from(style.heading?) - 1;
        let start = xml::number(node, "text", "start-value");
        let start = start.or(xml::is_true(node, "text", "restart-numbering").then_some(1));
        match style.list.as_deref() {
            Some("") => None,
            Some(name) if self.styles.list(name).is_some() => {
                let list = self.lists.named(&format!("style {name}"));
                label(self.lists.count(list, level, start, self.styles.list(name)?, self.styles)?, level, list)
            }
            _ => {
                let printed = self.lists.count(self.outline, level, start, &self.styles.outline, self.styles);
                label(printed?, level, self.outline)
            }
        }
    }

    /// Ends the paragraph: it is put where it belongs, and what stands in its frames behind it.
    pub fn end(&mut self) {
        let text = self.line.take();
        let open = std::mem::take(&mut self.open);
        let is_numbered = open.label.as_ref().is_some_and(|label| !label.is_bullet);
        let has_notes = text.marks.iter().any(|mark| mark.from == mark.to);
        if !text.text.is_empty() || has_notes || is_numbered && self.out.is_none() && !open.is_hidden {
            let why = if open.is_hidden { self.out.or(Some(Why::Hidden)) } else { self.out };
            let bold = text.is_bold();
            let OfParagraph { heading, centred, .. } = open.style;
            let paragraph =
                Paragraph { at: self.at, heading, label: open.label, indent: open.indent, bold, centred, text };
            self.put(paragraph, why);
        }
        self.framed();
    }

    /// Ends a paragraph in its middle, for a deletion is put back that held its end; the rest is a paragraph of the
    /// same list.
    pub fn split(&mut self) {
        let mut item = self.open.item.clone();
        let style = self.open.style.clone();
        let indent = self.open.indent;
        self.end();
        self.at += 1;
        let label = item.as_mut().and_then(|item| self.count(item, &style));
        self.open = Open { is_hidden: style.is_hidden, style, label, indent, item };
    }

    fn put(&mut self, paragraph: Paragraph, why: Option<Why>) {
        if let Some(why) = why {
            let label = paragraph.label.map(|label| label.printed + " ").unwrap_or_default();
            let text = label + &paragraph.text.text;
            self.source.left_out.push(LeftOut { at: paragraph.at, text, why });
        } else {
            self.push(Block::Paragraph(paragraph));
        }
    }

    /// Puts a block into the cell that is being read, or into the text.
    pub fn push(&mut self, block: Block) {
        self.cells.last_mut().unwrap_or(&mut self.source.blocks).push(block);
    }

    /// Reads what stands in the frames of the paragraph that ended.
    fn framed(&mut self) {
        for frame in std::mem::take(&mut self.frames) {
            self.blocks(frame, &mut None);
        }
    }
}

fn label((printed, is_bullet): (String, bool), level: usize, list: usize) -> Option<Label> {
    let level = u8::try_from(level + 1).ok()?;
    Some(Label { printed, level, is_bullet, list: u32::try_from(list).ok()? })
}
