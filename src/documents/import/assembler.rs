//! Decides which lines form a point: line by line, from the lines before and a few lines ahead.

use super::habits::{Habits, Layout};
use super::lines::{Line, Shape};
use super::marks::Mark;
use super::numbers::{Number, Numbered};
use super::text::{self, Joiner};
use crate::documents::{PointKind, outline::ParsedPoint};

pub(super) struct Assembled {
    pub points: Vec<ParsedPoint>,
    /// Points whose superscript was not written as a superscript.
    pub guessed: Vec<usize>,
}

pub(super) fn assemble(source: &str, lines: &[Line]) -> Assembled {
    let mut assembler = Assembler::new(source, lines);
    let mut next = 0;
    while next < lines.len() {
        next += assembler.take(next);
    }
    for point in &mut assembler.points {
        point.text = text::plain(&point.text);
    }
    Assembled { points: assembler.points, guessed: assembler.guessed }
}

pub(super) struct Assembler<'l> {
    pub(super) lines: &'l [Line<'l>],
    /// For each line, what the next numbered line after it says.
    pub(super) next_numbered: Vec<Option<&'l Numbered<'l>>>,
    pub(super) habits: Habits,
    pub(super) joiner: Joiner,
    pub(super) points: Vec<ParsedPoint>,
    guessed: Vec<usize>,
    /// Blank lines or the end of a page are after the last line taken.
    gap: bool,
    in_table: bool,
    pub(super) last_point: Option<Number>,
    pub(super) last_heading: Option<Number>,
    pub(super) last_roman: u32,
    /// The level of the heading above headings whose number has one step.
    pub(super) base: u8,
    /// The depth of the point to which a list would belong.
    pub(super) depth: u8,
    /// The lists around the last entry, with their indents.
    lists: Vec<(Mark, usize)>,
    pub(super) has_top_point: bool,
}

impl<'l> Assembler<'l> {
    fn new(source: &str, lines: &'l [Line<'l>]) -> Self {
        Self {
            lines,
            next_numbered: next_numbered(lines),
            habits: Habits::of(lines),
            joiner: Joiner::new(source),
            points: Vec::new(),
            guessed: Vec::new(),
            gap: true,
            in_table: false,
            last_point: None,
            last_heading: None,
            last_roman: 0,
            base: 0,
            depth: 1,
            lists: Vec::new(),
            has_top_point: false,
        }
    }

    /// Adds the line to the points, with the lines of a heading that belong to it; returns how many it took.
    fn take(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        self.gap |= line.new_page;
        match &line.shape {
            Shape::Blank => self.gap = true,
            Shape::Rule(mark) => self.rule(*mark, line),
            Shape::Digits if self.is_furniture(at) => self.gap = true,
            Shape::Hash { level, title } => return self.hash(at, *level, title),
            Shape::Table => self.table(line),
            _ => return self.written(at),
        }
        1
    }

    fn written(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        if let Some(taken) = self.title(at) {
            return taken;
        }
        match &line.shape {
            Shape::Numbered(read) if self.is_nested(line, read) => {
                let mark = Mark::Count(read.number.0[0].main);
                self.item(line, mark, Some(&read.printed()), &read.rest);
            }
            Shape::Numbered(read) if self.begins_point(line, read) => self.numbered(at, read),
            Shape::Listed { mark, printed, rest } if self.begins_item(*mark) => self.item(line, *mark, *printed, rest),
            _ => self.text(line),
        }
        1
    }

    pub(super) fn last_text(&self) -> &str {
        self.points.last().map_or("", |point| &point.text)
    }

    pub(super) fn behind_heading(&self) -> bool {
        self.points.last().is_none_or(|point| point.kind == PointKind::Heading)
    }

    /// Whether the text so far is complete, so that something new may begin.
    pub(super) fn is_fresh(&self) -> bool {
        self.gap
            || self.habits.layout == Layout::Lines
            || self.behind_heading()
            || self.in_table
            || text::is_ended(self.last_text())
    }

    pub(super) fn push(&mut self, line: u32, kind: PointKind, number: Option<String>, depth: u8, text: &str) {
        self.points.push(ParsedPoint { kind, number, depth, text: text.to_owned(), anchor: String::new(), line });
        self.in_table = false;
        self.gap = false;
        if kind != PointKind::Item {
            self.lists.clear();
        }
    }

    /// A rule ends a page, unless it is directly below a line: then that line is a heading.
    fn rule(&mut self, mark: char, line: &Line) {
        let above =
            self.points.last_mut().filter(|above| above.kind == PointKind::Paragraph && above.line + 1 == line.at);
        match above {
            Some(above) if matches!(mark, '=' | '-') && !self.gap && !self.in_table => {
                above.kind = PointKind::Heading;
                above.depth = if mark == '=' { 1 } else { 2 };
                self.depth = 1;
            }
            _ => {}
        }
        self.gap = true;
    }

    /// A number without text at the end of a page, or between gaps of a text that was copied from pages.
    fn is_furniture(&self, at: usize) -> bool {
        let next = self.lines.get(at + 1);
        let page_ends = next.is_some_and(|next| next.new_page || matches!(next.shape, Shape::Rule(_)));
        let stands_alone = self.gap && next.is_none_or(Line::is_blank);
        page_ends || stands_alone && self.habits.wraps()
    }

    fn table(&mut self, line: &Line) {
        if self.in_table && !self.gap {
            return self.row(line.text);
        }
        self.push(line.at, PointKind::Paragraph, None, self.depth, line.text);
        self.in_table = true;
    }

    fn row(&mut self, row: &str) {
        if let Some(point) = self.points.last_mut() {
            point.text.push('\n');
            point.text.push_str(row);
        }
    }

    /// Whether a number at the start of a line begins a point. In the middle of a hard-wrapped sentence only the exact
    /// next number does; after a sentence or a short line also a near one; where a paragraph begins, any number.
    fn begins_point(&self, line: &Line, read: &Numbered) -> bool {
        if read.is_reference() {
            return false;
        }
        let looks_like_text = text::starts_upper(&read.rest) || read.number.depth() > 1 && !read.bare;
        let follows = read.number.follows(self.last_point.as_ref());
        let near = read.number.is_near(self.last_point.as_ref());
        let fresh = self.is_fresh();
        match self.habits.layout {
            Layout::Wrapped(width) if !self.gap && !self.behind_heading() => {
                let fresh = fresh || self.line_above(line).is_some_and(|above| above.text.len() * 2 < width);
                looks_like_text && (follows || fresh && near) || fresh && follows
            }
            Layout::Wrapped(_) => follows || near || text::is_ended(self.last_text()) || self.behind_heading(),
            Layout::Blocks | Layout::Lines => fresh || follows || near && looks_like_text,
        }
    }

    fn line_above(&self, line: &Line) -> Option<&Line<'l>> {
        (line.at as usize).checked_sub(2).and_then(|above| self.lines.get(above))
    }

    fn numbered(&mut self, at: usize, read: &Numbered) {
        let guess = read.bare.then(|| self.raised(at, &read.number)).flatten();
        if guess.is_some() {
            self.guessed.push(self.points.len());
        }
        let printed = guess.as_ref().map_or_else(|| read.printed(), Number::to_string);
        let number = guess.unwrap_or_else(|| read.number.clone());
        self.depth = depth_of(&number);
        self.has_top_point |= self.depth == 1;
        self.last_point = Some(number);
        self.push(self.lines[at].at, PointKind::Numbered, Some(printed), self.depth, &read.rest);
    }

    /// `5.1` is `5.¹` without its superscript if numbers end with a dot and no `5.2.` follows.
    fn raised(&self, at: usize, number: &Number) -> Option<Number> {
        let next = self.next_numbered[at].map(|next| &next.number);
        let goes_on = next.is_some_and(|next| next.depth() >= number.depth() && next.follows(Some(number)));
        (self.habits.dotted && !goes_on).then(|| number.with_last_step_raised()).flatten()
    }

    /// Whether a mark at the start of a line begins a list entry. In the middle of hard-wrapped text a letter must
    /// begin or continue a list.
    fn begins_item(&self, mark: Mark) -> bool {
        let fresh = self.is_fresh();
        let wraps = self.habits.wraps();
        let last = self.lists.iter().rev().find(|(last, _)| last.is_like(mark));
        match (mark, last) {
            (Mark::Bullet(_), _) => fresh || !wraps || last.is_some(),
            (_, Some((last, _))) if mark.follows(*last) => true,
            _ if mark.is_first() => fresh || !wraps || !self.lists.is_empty() || self.last_text().ends_with(','),
            _ => fresh && (self.gap || !wraps),
        }
    }

    /// An indented `1.` below a point numbers the entries of a list.
    fn is_nested(&self, line: &Line, read: &Numbered) -> bool {
        let mark = Mark::Count(read.number.0[0].main);
        let is_entry = mark.is_first() && self.last_point.is_some()
            || self.lists.iter().any(|(last, indent)| mark.follows(*last) && line.indent >= *indent);
        is_entry && read.number.depth() == 1 && line.indent >= 2 && self.is_fresh()
    }

    fn item(&mut self, line: &Line, mark: Mark, printed: Option<&str>, rest: &str) {
        // A smaller indent may come from the page itself; a larger one is intended.
        let same = self.lists.iter().position(|(list, indent)| list.is_like(mark) && line.indent < indent + 2);
        self.lists.truncate(same.unwrap_or(self.lists.len()));
        self.lists.push((mark, line.indent));
        let depth = self.depth.saturating_add(u8::try_from(self.lists.len()).unwrap_or(u8::MAX));
        self.push(line.at, PointKind::Item, printed.map(str::to_owned), depth, rest);
    }

    fn text(&mut self, line: &Line) {
        if self.continues(line.text) {
            if let Some(point) = self.points.last_mut() {
                self.joiner.join(&mut point.text, line.text);
            }
            self.gap = false;
        } else if self.in_table && !self.gap && self.habits.layout != Layout::Lines {
            self.row(line.text);
        } else {
            self.push(line.at, PointKind::Paragraph, None, self.depth, line.text);
        }
    }

    /// Whether a line continues the last point. In hard-wrapped text this is possible after a gap too, because columns
    /// and pages interrupt sentences.
    fn continues(&self, line: &str) -> bool {
        let Some(last) = self.points.last().filter(|last| last.kind != PointKind::Heading && !self.in_table) else {
            return false;
        };
        match (self.gap, self.habits.layout) {
            (false, Layout::Wrapped(_)) => true,
            (false, Layout::Blocks) => !text::is_ended(&last.text),
            (false, Layout::Lines) => last.text.is_empty() || text::starts_lower(line) && !text::is_ended(&last.text),
            (true, Layout::Lines | Layout::Blocks) => last.text.is_empty(),
            (true, Layout::Wrapped(_)) if text::starts_lower(line) => !last.text.ends_with([':', ';']),
            (true, Layout::Wrapped(width)) => {
                last.kind != PointKind::Paragraph && !text::is_ended(&last.text) && last.text.len() * 2 > width
            }
        }
    }
}

pub(super) fn depth_of(number: &Number) -> u8 {
    u8::try_from(number.depth()).unwrap_or(u8::MAX)
}

fn next_numbered<'l>(lines: &'l [Line<'l>]) -> Vec<Option<&'l Numbered<'l>>> {
    let mut next = None;
    let mut found = Vec::with_capacity(lines.len());
    for line in lines.iter().rev() {
        found.push(next);
        if let Shape::Numbered(read) = &line.shape {
            next = Some(read);
        }
    }
    found.reverse();
    found
}
