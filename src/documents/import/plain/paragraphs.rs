//! Puts the paragraphs of a text together from its lines: line by line, from the line and what was read before it.

use super::furniture;
use super::join::Joiner;
use super::layout::Layout;
use super::lines::{Line, Shape};
use super::series::Series;
use super::tables;
use crate::documents::{
    import::{
        inline::{self, Notes},
        parts::{Body, Part, Parts},
    },
    marked::Marked,
    source::{LeftOut, Why},
};

/// The paragraphs of a text, and what of it is not in them.
pub(super) fn read(source: &str, lines: &[Line], notes: &Notes) -> Parts {
    let layout = Layout::of(lines);
    let furniture = furniture::find(lines, matches!(layout, Layout::Wrapped(_)));
    let mut reader = Reader {
        lines,
        layout,
        notes,
        joiner: Joiner::new(source),
        done: Parts { wraps: matches!(layout, Layout::Wrapped(_)), ..Parts::default() },
        current: None,
        last_line: None,
        gap: true,
        series: Series::default(),
    };
    let mut at = 0;
    while at < lines.len() {
        at += match furniture[at] {
            Some(why) => reader.leave_out(at, why),
            None => reader.take(at),
        };
    }
    reader.close();
    let has_hashes = lines.iter().any(|line| matches!(line.shape, Shape::Hash { .. }));
    reader.done.is_unstyled = !has_hashes;
    reader.done
}

/// A paragraph that is being read, as typed.
pub(super) struct Open {
    pub(super) part: Part,
    pub(super) typed: String,
    /// Its first line has a mark of a list.
    pub(super) listed: bool,
    pub(super) numbered: bool,
}

pub(super) struct Reader<'l> {
    pub(super) lines: &'l [Line<'l>],
    pub(super) layout: Layout,
    pub(super) notes: &'l Notes,
    pub(super) joiner: Joiner,
    pub(super) done: Parts,
    pub(super) current: Option<Open>,
    /// The last line of the paragraph.
    pub(super) last_line: Option<usize>,
    /// Blank lines or the end of a page are after it.
    pub(super) gap: bool,
    pub(super) series: Series,
}

impl Reader<'_> {
    fn leave_out(&mut self, at: usize, why: Why) -> usize {
        if why == Why::Contents || why == Why::Empty {
            self.close();
        }
        self.note_left_out(self.lines[at].at, self.lines[at].text, why);
        self.gap = true;
        1
    }

    fn note_left_out(&mut self, at: u32, text: &str, why: Why) {
        self.done.left_out.push(LeftOut { at, text: text.to_owned(), why });
    }

    /// Adds a line, with the lines that belong to it; returns how many it took.
    fn take(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        self.gap |= line.new_page;
        if let Some(length) = tables::length(self.lines, at, self.layout != Layout::Lines) {
            return self.table(at, length);
        }
        match &line.shape {
            Shape::Blank => self.gap = true,
            Shape::Rule(mark) => self.rule(at, *mark),
            Shape::Fence => return self.fence(at),
            Shape::Hash { level, title } => return self.hash(at, *level, title),
            Shape::Opening(opening) if self.is_opened(at, opening) => {
                self.series.restart(opening);
                self.begin(at, false, false);
            }
            Shape::Numbered(read) if self.is_numbered(at, read) => {
                self.series.visit(&read.number);
                self.begin(at, false, true);
            }
            Shape::Roman if self.is_fresh(at) || self.is_chapter(at) => self.begin(at, false, false),
            Shape::Listed(listed) if self.is_listed(at, listed.mark) => {
                self.series.list(listed.mark);
                self.begin(at, true, false);
            }
            _ => self.text(at),
        }
        1
    }

    fn begin(&mut self, at: usize, listed: bool, numbered: bool) {
        self.close();
        let line = &self.lines[at];
        let part = Part { at: line.at, indent: line.indent, bold: line.bold, ..Part::default() };
        self.current = Some(Open { part, typed: line.text.to_owned(), listed, numbered });
        self.last_line = Some(at);
        self.gap = false;
    }

    /// Ends the paragraph that is being read.
    fn close(&mut self) {
        let Some(open) = self.current.take() else { return };
        let read = inline::read(&open.typed, self.notes);
        for dropped in read.dropped {
            self.note_left_out(open.part.at, &dropped, Why::Empty);
        }
        self.done.list.push(Part { text: read.marked, ..open.part });
    }

    fn text(&mut self, at: usize) {
        if !self.continues(at) {
            return self.begin(at, false, false);
        }
        if let Some(open) = &mut self.current {
            self.joiner.join(&mut open.typed, self.lines[at].text);
            open.part.bold &= self.lines[at].bold;
            self.done.joined += 1;
        }
        self.last_line = Some(at);
        self.gap = false;
    }

    fn table(&mut self, at: usize, length: usize) -> usize {
        self.close();
        let (text, rows) = tables::read(&self.lines[at..at + length], self.notes);
        let part = Part {
            at: self.lines[at].at,
            text: Marked::from(text.as_str()),
            body: Body::Table(rows),
            ..Part::default()
        };
        self.done.list.push(part);
        self.last_line = None;
        self.gap = true;
        length
    }

    /// A rule ends a page, unless it is directly below a line: then that line is a heading.
    fn rule(&mut self, at: usize, mark: char) {
        let line = &self.lines[at];
        let is_below = self.last_line.is_some_and(|last| last + 1 == at) && !self.gap;
        if let Some(open) = self.current.as_mut().filter(|open| is_below && !open.numbered && !open.listed)
            && matches!(mark, '=' | '-')
            && open.part.heading.is_none()
        {
            open.part.heading = Some(if mark == '=' { 1 } else { 2 });
        }
        self.note_left_out(line.at, line.text, Why::Rule);
        self.gap = true;
    }

    /// Quoted code is one paragraph, whatever its lines look like.
    fn fence(&mut self, at: usize) -> usize {
        let inside = self.lines[at + 1..].iter().take_while(|line| !matches!(line.shape, Shape::Fence)).count();
        let end = at + 1 + inside;
        if end >= self.lines.len() {
            self.note_left_out(self.lines[at].at, self.lines[at].text, Why::Empty);
            self.gap = true;
            return 1;
        }
        self.close();
        for fence in [at, end] {
            self.note_left_out(self.lines[fence].at, self.lines[fence].text, Why::Empty);
        }
        let text = self.lines[at + 1..end].iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
        if !text.trim().is_empty() {
            let text = Marked::from(text.trim());
            self.done.list.push(Part { at: self.lines[at + 1].at, text, body: Body::Verbatim, ..Part::default() });
        }
        self.last_line = None;
        self.gap = true;
        inside + 2
    }

    fn hash(&mut self, at: usize, level: u8, title: &str) -> usize {
        self.close();
        let mut text = title.to_owned();
        // A printed page wraps its headings; the second line is indented.
        let more =
            self.lines[at + 1..].iter().take(4).take_while(|next| next.is_text() && (1..4).contains(&next.indent));
        let more = more.map(|next| self.joiner.join(&mut text, next.text)).count();
        self.begin(at, false, false);
        self.last_line = Some(at + more);
        if let Some(open) = &mut self.current {
            open.typed = text;
            open.part.heading = Some(level);
        }
        self.close();
        self.gap = true;
        1 + more
    }
}
