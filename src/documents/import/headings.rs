//! Headings: marked by Markdown, or only by bold, capitals or a chapter's number.

use super::assembler::{Assembler, depth_of};
use super::habits::Layout;
use super::lines::{Line, Shape};
use super::numbers::{self, Number, Numbered};
use super::text;
use crate::documents::PointKind;

/// Longer text is not taken for a heading unless it is marked as one.
const LONGEST_TITLE: usize = 200;

impl Assembler<'_> {
    pub(super) fn hash(&mut self, at: usize, level: u8, title: &str) -> usize {
        // A printed page wraps its headings; the second line is indented.
        let (title, taken) = self.block(at, title, |next| next.is_text() && (1..4).contains(&next.indent));
        match heading_number(&title) {
            Some((printed, Some(number), rest)) => {
                let depth = self.marked_depth(level, &number);
                self.last_heading = Some(number);
                self.heading(at, Some(printed), depth, &rest);
            }
            Some((printed, None, rest)) => self.heading(at, Some(printed), level, &rest),
            None => self.heading(at, None, level, &title),
        }
        taken
    }

    /// If chapters continue their numbers, the numbers tell more than the marks: 3.2. and 3.2.1. often have the same
    /// mark.
    fn marked_depth(&mut self, level: u8, number: &Number) -> u8 {
        if self.last_heading.is_none() || !number.is_near(self.last_heading.as_ref()) {
            self.base = level.saturating_sub(depth_of(number));
        }
        self.base + depth_of(number)
    }

    fn heading(&mut self, at: usize, printed: Option<String>, depth: u8, title: &str) {
        self.push(self.lines[at].at, PointKind::Heading, printed, depth, title);
        self.depth = 1;
    }

    /// The heading that begins here without a Markdown mark: in bold or capitals, or with a chapter's number.
    pub(super) fn title(&mut self, at: usize) -> Option<usize> {
        let line = &self.lines[at];
        if !self.is_fresh() {
            return None;
        }
        match &line.shape {
            _ if line.bold => self.bold_title(at),
            Shape::Numbered(read) => self.numbered_title(at, read),
            Shape::Roman { value, printed, title } => self.roman_title(at, *value, printed, title),
            _ if is_capitals(line.text) => {
                let (title, taken) = self.block(at, line.text, |next| {
                    self.habits.layout != Layout::Lines && next.is_text() && is_capitals(next.text)
                });
                self.unmarked_heading(at, &title, taken)
            }
            _ => None,
        }
    }

    fn bold_title(&mut self, at: usize) -> Option<usize> {
        let (title, taken) = self.block(at, self.lines[at].text, |next| next.bold && self.goes_on_with_title(next));
        match heading_number(&title) {
            Some((printed, Some(number), rest)) if is_title(&rest) => {
                let depth = self.unmarked_depth(&number);
                self.last_heading = Some(number);
                self.heading(at, Some(printed), depth, &rest);
                Some(taken)
            }
            Some(_) => None,
            None => self.unmarked_heading(at, &title, taken),
        }
    }

    fn unmarked_heading(&mut self, at: usize, title: &str, taken: usize) -> Option<usize> {
        if !is_title(title) {
            return None;
        }
        let depth = if self.points.is_empty() { 1 } else { self.base.saturating_add(1) };
        self.heading(at, None, depth, title);
        Some(taken)
    }

    fn numbered_title(&mut self, at: usize, read: &Numbered) -> Option<usize> {
        let (title, taken) = self.block(at, &read.rest, |next| self.goes_on_with_title(next));
        if !is_title(&title) || !self.begins_chapter(at, &read.number, &title) {
            return None;
        }
        let depth = self.unmarked_depth(&read.number);
        self.last_heading = Some(read.number.clone());
        self.heading(at, Some(read.printed()), depth, &title);
        Some(taken)
    }

    /// Whether a number before a title belongs to a chapter. Chapters and points may use the same numbers: then it is a
    /// chapter if the points have passed the number, or if the same number or the first one below it follows.
    fn begins_chapter(&self, at: usize, number: &Number, title: &str) -> bool {
        if is_capitals(title) {
            return true;
        }
        let counts_on = number.follows(self.last_heading.as_ref());
        if !counts_on && !self.is_left_behind(number) {
            return false;
        }
        let is_below_chapter = self.behind_heading() && self.has_top_point && number.depth() > 1;
        if is_below_chapter || !number.follows(self.last_point.as_ref()) {
            return true;
        }
        match self.next_numbered[at] {
            Some(next) if next.number == *number => self.habits.wraps() || !is_title(&next.rest),
            Some(next) if next.number.0.starts_with(&number.0) => !self.has_top_point,
            _ => self.last_heading.is_some() && !self.has_top_point,
        }
    }

    /// A number that the points have passed but the chapters have not, after a complete sentence.
    fn is_left_behind(&self, number: &Number) -> bool {
        let passed =
            self.last_point.as_ref().is_some_and(|last| number.0[0] <= last.0[0] && !number.0.starts_with(&last.0));
        let is_new = self.last_heading.as_ref() != Some(number) && number.is_near(self.last_heading.as_ref());
        let is_chapter = number.depth() == 1 || self.last_heading.is_some();
        passed
            && is_new
            && is_chapter
            && self.has_top_point
            && (self.behind_heading() || text::is_ended(self.last_text()))
    }

    fn roman_title(&mut self, at: usize, value: u32, printed: &str, title: &str) -> Option<usize> {
        let (title, taken) = self.block(at, title, |next| self.goes_on_with_title(next));
        if !(self.last_roman + 1..=self.last_roman + 3).contains(&value) || !is_title(&title) {
            return None;
        }
        if self.last_roman == 0 {
            self.below_title();
        }
        self.last_roman = value;
        self.last_heading = None;
        self.heading(at, Some(printed.to_owned()), self.base + 1, &title);
        Some(taken)
    }

    fn unmarked_depth(&mut self, number: &Number) -> u8 {
        if self.last_heading.is_none() && self.last_roman == 0 {
            self.below_title();
        }
        self.base + u8::from(self.last_roman > 0) + depth_of(number)
    }

    /// The first chapter is below a title that has no text of its own.
    fn below_title(&mut self) {
        if let Some(title) = self.points.last().filter(|last| last.kind == PointKind::Heading) {
            self.base = title.depth;
        }
    }

    fn goes_on_with_title(&self, next: &Line) -> bool {
        next.is_text() && (self.habits.wraps() || text::starts_lower(next.text))
    }

    /// The first line joined with the following lines that belong to it, and the number of lines.
    fn block(&self, at: usize, first: &str, belongs: impl Fn(&Line) -> bool) -> (String, usize) {
        let mut text = first.to_owned();
        let more = self.lines[at + 1..].iter().take_while(|next| {
            text.len() <= LONGEST_TITLE && belongs(next) && {
                self.joiner.join(&mut text, next.text);
                true
            }
        });
        let taken = 1 + more.count();
        (text, taken)
    }
}

/// The number before a heading's title as printed, its value unless it is Roman, and the title.
fn heading_number(text: &str) -> Option<(String, Option<Number>, String)> {
    if let Some(read) = Numbered::read(text) {
        let is_title = !read.rest.is_empty() && !text::starts_lower(&read.rest);
        return is_title.then(|| (read.printed(), Some(read.number.clone()), read.rest.into_owned()));
    }
    numbers::roman(text).map(|(_, printed, title)| (printed.to_owned(), None, title.to_owned()))
}

fn is_title(text: &str) -> bool {
    let text = text.trim_matches(['*', '_', ' ']);
    text.len() <= LONGEST_TITLE && !text.ends_with(['.', ',', ';', ':']) && text::starts_upper(text)
}

fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() >= 4 && !text.chars().any(char::is_lowercase)
}
