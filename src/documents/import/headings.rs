//! Headings: marked by their source, or only by bold, capitals, a chapter's number, or their place above a text.

use super::assembler::{Assembler, depth_of};
use super::clean::{self, is_capitals, is_title};
use super::laws::{is_dated, is_marked};
use super::numbers::{self, Number, Numbered};
use super::parts::{Body, Part};
use super::schemes::words;
use crate::documents::PointKind;

/// A longer line without a mark is no heading.
const LONGEST_UNMARKED: usize = 100;

impl Assembler<'_> {
    pub(super) fn styled_heading(&mut self, at: usize, level: u8) {
        let part = &self.parts[at];
        match heading_number(&part.text.text) {
            Some((printed, Some(number), rest)) => {
                let depth = self.marked_depth(level, &number);
                self.last_heading = Some(number);
                self.heading(part, Some(printed), depth, rest);
            }
            Some((printed, None, rest)) => self.heading(part, Some(printed), level, rest),
            None => match &part.label {
                Some(label) if !label.is_bullet && part.text.text.starts_with(&label.printed) => {
                    let rest = part.text.text[label.printed.len()..].trim_start();
                    self.heading(part, Some(label.printed.trim().to_owned()), level, rest);
                }
                _ => self.heading(part, None, level, &part.text.text),
            },
        }
    }

    /// If chapters continue their numbers, the numbers tell more than the marks: 3.2. and 3.2.1. often have the same
    /// mark.
    fn marked_depth(&mut self, level: u8, number: &Number) -> u8 {
        if self.last_heading.is_none() || !number.is_near(self.last_heading.as_ref()) {
            self.base = level.saturating_sub(depth_of(number));
        }
        self.base.saturating_add(depth_of(number))
    }

    fn heading(&mut self, part: &Part, printed: Option<String>, depth: u8, title: &str) {
        self.begin_heading();
        self.push(part, PointKind::Heading, printed, depth, title);
    }

    /// The heading that stands here without a mark of its source: in bold or capitals, or with a chapter's number.
    pub(super) fn title(&mut self, at: usize) -> bool {
        let part = &self.parts[at];
        let text = part.text.text.as_str();
        if part.label.is_some() && (self.is_styled || !part.bold) {
            return false;
        }
        let looks_apart = part.bold && (!self.source.is_structured || text.chars().count() <= 150)
            || part.centred && self.source.is_structured && !self.is_styled && text.chars().count() <= 150;
        if looks_apart && self.bold_title(at) {
            return true;
        }
        if part.bold && !self.source.is_structured {
            return false;
        }
        if let Some(read) = self.numbered_at(at) {
            return !self.is_styled && self.numbered_title(at, &read);
        }
        if let Some((value, printed, title)) = numbers::roman(text) {
            return self.roman_title(at, value, printed, title);
        }
        if is_capitals(text) && !is_marked(text) && self.unmarked_heading(at) {
            return true;
        }
        self.is_plain_title(at) && self.unmarked_heading(at)
    }

    fn bold_title(&mut self, at: usize) -> bool {
        let part = &self.parts[at];
        match heading_number(&part.text.text) {
            Some((printed, Some(number), rest)) if is_title(rest) => {
                let depth = self.unmarked_depth(&number);
                self.last_heading = Some(number);
                self.heading(part, Some(printed), depth, rest);
                true
            }
            Some((printed, None, rest)) if is_title(rest) => {
                let value = numbers::roman_value(&part.text.text).map_or(0, |(value, _)| value);
                self.roman_title(at, value, &printed, rest)
            }
            Some(_) => false,
            None => !is_marked(&part.text.text) && !is_signature(&part.text.text) && self.unmarked_heading(at),
        }
    }

    fn unmarked_heading(&mut self, at: usize) -> bool {
        let part = &self.parts[at];
        if !is_title(&part.text.text) {
            return false;
        }
        let depth = if self.points.is_empty() { 1 } else { self.base.saturating_add(1) };
        self.heading(part, None, depth, &part.text.text);
        true
    }

    fn numbered_title(&mut self, at: usize, read: &Numbered) -> bool {
        if !is_title(read.rest) || read.is_reference() || !self.begins_chapter(at, &read.number, read.rest) {
            return false;
        }
        let depth = self.unmarked_depth(&read.number);
        self.last_heading = Some(read.number.clone());
        self.heading(&self.parts[at], Some(read.printed.clone()), depth, read.rest);
        true
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
        let next = self.next_numbered[at].and_then(|next| self.numbered_at(next));
        match next {
            Some(next) if next.number == *number => self.source.wraps || !is_title(next.rest),
            Some(next) if next.number.0.starts_with(&number.0) => !self.has_top_point,
            _ => !self.has_top_point && (self.last_heading.is_some() || self.is_above_text(at)),
        }
    }

    /// A paragraph without a number follows: the number is that of its heading.
    fn is_above_text(&self, at: usize) -> bool {
        self.parts.get(at + 1).is_some_and(|next| {
            next.body == Body::Text
                && next.label.is_none()
                && clean::is_ended(&next.text.text)
                && !is_marked(&next.text.text)
        })
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
            && (self.behind_heading() || clean::is_ended(self.last_text()))
    }

    fn roman_title(&mut self, at: usize, value: u32, printed: &str, title: &str) -> bool {
        if !(self.last_roman + 1..=self.last_roman + 3).contains(&value) || !is_title(title) {
            return false;
        }
        if self.last_roman == 0 {
            self.below_title();
        }
        self.last_roman = value;
        self.last_heading = None;
        self.heading(&self.parts[at], Some(printed.to_owned()), self.base.saturating_add(1), title);
        true
    }

    fn unmarked_depth(&mut self, number: &Number) -> u8 {
        if self.last_heading.is_none() && self.last_roman == 0 {
            self.below_title();
        }
        (self.base + u8::from(self.last_roman > 0)).saturating_add(depth_of(number))
    }

    /// The first chapter is below a title that has no text of its own.
    fn below_title(&mut self) {
        if let Some(title) = self.points.last().filter(|last| last.kind == PointKind::Heading) {
            self.base = title.depth.min(200);
        }
    }

    /// A short line above a text, where neither style nor mark says what a heading is.
    fn is_plain_title(&self, at: usize) -> bool {
        let part = &self.parts[at];
        let text = part.text.text.as_str();
        if self.source.is_structured
            || !self.source.is_unstyled
            || !is_unmarked_title(part)
            || is_dated(text)
            || is_signature(text)
        {
            return false;
        }
        let is_first = self.points.iter().all(|point| point.kind == PointKind::Heading);
        let may_follow = self.points.last().is_none_or(|last| match last.kind {
            PointKind::Heading | PointKind::Table => true,
            _ => is_dated(&last.text) || clean::is_ended(&last.text) && !last.text.ends_with([':', ';']),
        });
        let (Some(next), behind) = (self.parts.get(at + 1), self.parts.get(at + 2)) else { return false };
        let is_issued = next.text.text.starts_with("Izdot");
        if !(may_follow || is_issued)
            || next.body != Body::Text
            || words::is_annex(&next.text.text)
            || is_signature(&next.text.text)
        {
            return false;
        }
        is_issued
            || !is_unmarked_title(next) && (clean::is_ended(&next.text.text) || self.is_entry(next))
            || is_unmarked_title(next) && (is_first || behind.is_some_and(|behind| !is_unmarked_title(behind)))
    }

    fn is_entry(&self, part: &Part) -> bool {
        let text = &part.text.text;
        is_marked(text)
            || words::opening(text).is_some()
            || self.bare && Numbered::read_bare(text).is_some()
            || text.chars().count() > LONGEST_UNMARKED
    }
}

fn is_unmarked_title(part: &Part) -> bool {
    let text = &part.text.text;
    part.body == Body::Text
        && part.label.is_none()
        && is_title(text)
        && text.chars().count() <= LONGEST_UNMARKED
        && !is_marked(text)
        && words::opening(text).is_none()
        && Numbered::read_bare(text).is_none()
        && !text.ends_with(['!', '?', '…', '”', '"', '-', '–'])
}

/// The name of somebody who signs: an initial and a family name.
fn is_signature(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(12).collect();
    let is_initial = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.as_str() == "."
    };
    words.len() > 1
        && words
            .windows(2)
            .any(|pair| is_initial(pair[0]) && pair[1].starts_with(char::is_uppercase) && pair[1].len() > 2)
}

/// The number before a heading's title as printed, its value unless it is Roman, and the title.
fn heading_number(text: &str) -> Option<(String, Option<Number>, &str)> {
    if let Some(read) = Numbered::read(text).or_else(|| Numbered::read_bare(text)) {
        let is_title = !read.rest.is_empty() && !clean::starts_lower(read.rest);
        return is_title.then_some((read.printed, Some(read.number), read.rest));
    }
    numbers::roman(text).map(|(_, printed, title)| (printed.to_owned(), None, title))
}
