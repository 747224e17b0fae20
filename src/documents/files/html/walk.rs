//! The way through a page, element by element, which ends one paragraph and begins the next.

use ego_tree::{NodeId, NodeRef};
use scraper::{Html, Node, node::Element};

use super::{
    super::line::{Line, Look},
    lists::{self, List},
    notes::Notes,
    page,
    styles::{self, Style},
    tables, tree,
};
use crate::documents::{
    source::{Block, Changes, Label, LeftOut, Paragraph, Source, Why},
    unreadable::Unreadable,
};

/// What holds for everything in an element.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    pub look: Look,
    pub heading: Option<u8>,
    pub centred: bool,
    pub indent: u8,
    /// Why it is not text of the draft, if it is not.
    pub out: Option<Why>,
    pub is_main: bool,
    pub keeps_lines: bool,
    pub depth: usize,
}

/// A walk through a page.
pub(super) struct Walk<'a> {
    page: &'a Html,
    main: Option<NodeId>,
    pub changes: Changes,
    pub notes: Notes,
    pub source: Source,
    pub at: u32,
    pub line: Line,
    /// The mark of the item that begins here; the first paragraph takes it.
    pub label: Option<Label>,
    /// The number of that mark, which may be typed as well.
    pub number: String,
    /// The lists that this place stands in.
    lists: Vec<List>,
    last_list: u32,
    /// The blocks of the cells that this place stands in.
    pub cells: Vec<Vec<Block>>,
    /// The last row of a table that only lays out a point: where it stands and which list its mark counts in.
    pub layout: Option<(NodeId, u32)>,
}

impl<'a> Walk<'a> {
    /// Prepares a walk.
    pub fn of(page: &'a Html, size: usize, changes: Changes) -> Self {
        Self {
            page,
            main: page::main_part(page).map(|part| part.id()),
            changes,
            notes: Notes::of(page, size),
            source: Source::default(),
            at: 0,
            line: Line::default(),
            label: None,
            number: String::new(),
            lists: Vec::new(),
            last_list: 1000,
            cells: Vec::new(),
            layout: None,
        }
    }

    /// Walks through the page.
    pub fn source(mut self) -> Result<Source, Unreadable> {
        let out = self.main.map(|_| Why::PageHeader);
        let around = Around { out, ..Around::default() };
        self.children(self.page.tree.root(), &around)?;
        self.flush(&around);
        Ok(self.source)
    }

    /// Walks through what stands in a node.
    pub fn children(&mut self, node: NodeRef<'a, Node>, around: &Around) -> Result<(), Unreadable> {
        if around.depth > tree::DEPTH {
            return Err(Unreadable::TooDeep);
        }
        for child in node.children() {
            match child.value() {
                Node::Text(text) => self.text(text, around),
                Node::Element(element) => self.element(child, element, around)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str, around: &Around) {
        if !around.keeps_lines {
            return self.line.push_collapsed(text, &around.look);
        }
        for (index, piece) in text.split('\n').enumerate() {
            if index > 0 {
                self.flush(around);
            }
            self.line.push(&piece.replace(['\r', '\u{a0}'], " "), &around.look);
        }
    }

    fn element(&mut self, node: NodeRef<'a, Node>, element: &Element, around: &Around) -> Result<(), Unreadable> {
        let style = Style::of(element);
        if page::is_comment(element, &style) {
            self.source.found.comments += 1;
            return Ok(());
        }
        if self.notes.has_given(node.id()) || page::is_silent(element, &style) {
            return Ok(());
        }
        if page::is_picture(element) {
            self.picture(element, around);
            return if element.name() == "img" { Ok(()) } else { self.inside(node, element, &style, around) };
        }
        if element.name() == "br" {
            self.line_break(around);
            return Ok(());
        }
        if style.says("mso-list", "ignore") {
            self.printed_by_word(node);
            return Ok(());
        }
        if element.name() == "a"
            && let Some(note) = self.note(node, around)
        {
            self.line.note(note);
            return Ok(());
        }
        if self.is_untaken(element) {
            return self.untaken(node, around);
        }
        self.inside(node, element, &style, around)
    }

    /// Walks through what stands in an element that is shown, or says why it is not.
    fn inside(
        &mut self,
        node: NodeRef<'a, Node>,
        element: &Element,
        style: &Style,
        around: &Around,
    ) -> Result<(), Unreadable> {
        let mut inner = self.around(node, element, style, around);
        if styles::is_hidden(element, style) && around.out != Some(Why::Hidden) {
            return self.hidden(node, &inner, around);
        }
        let is_list = matches!(element.name(), "ul" | "ol" | "menu" | "dir");
        let may_be_contents = is_list && self.lists.is_empty() || element.name() == "table" && self.cells.is_empty();
        if inner.out.is_none() && may_be_contents && page::is_contents(node, &self.notes) {
            inner.out = Some(Why::Contents);
        }
        if inner.out != around.out || page::is_block(element, style) {
            self.flush(around);
            match element.name() {
                "table" => tables::read(self, node, &inner)?,
                _ if is_list => self.list(node, element, style, &inner)?,
                _ => {
                    self.begin(element, style, &mut inner);
                    self.children(node, &inner)?;
                }
            }
            self.flush(&inner);
            self.end_item(element, style, &inner);
            return Ok(());
        }
        self.children(node, &inner)?;
        if matches!(element.name(), "td" | "th") {
            self.flush(&inner);
        }
        Ok(())
    }

    /// What holds in an element.
    fn around(&self, node: NodeRef<'a, Node>, element: &Element, style: &Style, around: &Around) -> Around {
        let mut inner = around.clone();
        inner.depth += 1;
        inner.look = styles::look(element, style, &around.look);
        inner.heading = page::heading(element).or(around.heading);
        if self.main == Some(node.id()) {
            inner.is_main = true;
            inner.out = None;
        }
        if inner.out.is_none() {
            let is_main = inner.is_main || matches!(element.name(), "main" | "article");
            inner.is_main = is_main;
            inner.out = page::left_out(node, element, is_main);
        }
        if page::is_block(element, style) || matches!(element.name(), "td" | "th") {
            inner.centred = styles::centred(element, style).unwrap_or(around.centred);
            let own = u8::from(matches!(element.name(), "blockquote" | "dd"));
            let is_list = matches!(element.name(), "ul" | "ol" | "li" | "table");
            inner.indent = around.indent.saturating_add(own.max(if is_list { 0 } else { style.indent() }));
        }
        inner.keeps_lines = around.keeps_lines || element.name() == "pre";
        inner
    }

    /// Begins a block: an item takes its number.
    fn begin(&mut self, element: &Element, style: &Style, inner: &mut Around) {
        if element.name() == "li" {
            self.label = None;
            let Some(list) = self.lists.last_mut() else { return };
            let printed = list.item(element, style);
            self.label = printed.map(|printed| {
                self.number = printed.number;
                Label { printed: printed.mark, level: list.level, is_bullet: printed.is_bullet, list: list.id }
            });
        } else if let Some((list, level)) = lists::of_word(style) {
            self.number = String::new();
            self.label = Some(Label { printed: String::new(), level, is_bullet: false, list });
            inner.indent = inner.indent.max(level);
        }
    }

    /// Ends an item; Word may print a number and nothing behind it.
    fn end_item(&mut self, element: &Element, style: &Style, inner: &Around) {
        let is_of_word = lists::of_word(style).is_some();
        if !is_of_word && element.name() != "li" {
            return;
        }
        let label = self.label.take().filter(|label| is_of_word && !label.printed.is_empty() && !label.is_bullet);
        if label.is_some() {
            let (heading, indent) = (inner.heading, inner.indent);
            self.put(Paragraph { heading, label, indent, ..Paragraph::default() }, inner.out);
        }
    }

    fn list(
        &mut self,
        node: NodeRef<'a, Node>,
        element: &Element,
        style: &Style,
        inner: &Around,
    ) -> Result<(), Unreadable> {
        self.last_list += 1;
        let level = u8::try_from(self.lists.len() + 1).unwrap_or(u8::MAX);
        self.lists.push(List::begin(element, style, self.last_list, level));
        let inner = Around { indent: inner.indent.saturating_add(1), ..inner.clone() };
        let walked = self.children(node, &inner);
        self.lists.pop();
        walked
    }

    /// The mark that Word wrote beside the text for programs that do not count.
    fn printed_by_word(&mut self, node: NodeRef<'a, Node>) {
        let text: String = node.descendants().filter_map(|node| node.value().as_text()).map(|text| &**text).collect();
        let mark = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let label = self.label.get_or_insert(Label { printed: String::new(), level: 1, is_bullet: false, list: 0 });
        label.is_bullet = lists::is_bullet(&mark);
        label.printed =
            if label.is_bullet && matches!(mark.as_str(), "o" | "§" | "·") { "•".to_owned() } else { mark };
    }

    /// Ends the paragraph that is being read, if there is one.
    pub fn flush(&mut self, around: &Around) {
        if self.line.is_blank() {
            self.line = Line::default();
            return;
        }
        let text = self.line.take();
        let number = std::mem::take(&mut self.number);
        let is_typed = !number.is_empty() && lists::begins_with(&text.text, &number);
        let label = self.label.take().filter(|label| !label.printed.is_empty() && !is_typed);
        let bold = text.is_bold();
        let (heading, indent, centred) = (around.heading, around.indent, around.centred);
        self.put(Paragraph { at: 0, heading, label, indent, bold, centred, text }, around.out);
    }

    /// Puts a paragraph where it belongs.
    pub fn put(&mut self, paragraph: Paragraph, out: Option<Why>) {
        self.at += 1;
        if let Some(why) = out {
            let label = paragraph.label.map(|label| label.printed + " ").unwrap_or_default();
            self.source.left_out.push(LeftOut { at: self.at, text: label + &paragraph.text.text, why });
        } else {
            self.block(Block::Paragraph(Paragraph { at: self.at, ..paragraph }));
        }
    }

    /// Puts a block into the cell that is being read, or into the text.
    pub fn block(&mut self, block: Block) {
        self.cells.last_mut().unwrap_or(&mut self.source.blocks).push(block);
    }

    /// A list that no element begins.
    pub fn new_list(&mut self) -> u32 {
        self.last_list += 1;
        self.last_list
    }
}
