//! Puts the paragraphs of a text together from its lines: line by line, from the line and what was read before it.

use super::furniture;
use super::join::Joiner;
use super::layout::{Layout, Page};
use super::lines::{Line, Shape};
use super::series::Series;
use super::tables;
use crate::documents::{
    import::{
        clean,
        inline::{self, Notes},
        marks::Mark,
        numbers::Numbered,
        parts::{Body, Part, Parts},
        schemes::words::Opening,
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
struct Open {
    part: Part,
    typed: String,
    /// Its first line has a mark of a list.
    listed: bool,
    numbered: bool,
}

struct Reader<'l> {
    lines: &'l [Line<'l>],
    layout: Layout,
    notes: &'l Notes,
    joiner: Joiner,
    done: Parts,
    current: Option<Open>,
    /// The last line of the paragraph.
    last_line: Option<usize>,
    /// Blank lines or the end of a page are after it.
    gap: bool,
    series: Series,
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
            Shape::Roman if self.is_fresh(at) => self.begin(at, false, false),
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

    fn typed(&self) -> &str {
        self.current.as_ref().map_or("", |open| &open.typed)
    }

    /// Whether the text so far is complete, so that something new may begin.
    fn is_fresh(&self, at: usize) -> bool {
        self.gap
            || self.current.is_none()
            || self.layout == Layout::Lines
            || clean::is_ended(self.typed())
            || self.layout != Layout::Blocks && !self.is_full(at)
            || self.is_below_heading()
    }

    /// Whether the last line ended because there was no room for the beginning of this one.
    fn is_full(&self, at: usize) -> bool {
        self.last_line.is_some_and(|last| self.layout.is_full(&self.lines[last], self.lines[at].text))
    }

    fn is_below_heading(&self) -> bool {
        let is_heading = |open: &Open| open.part.bold || clean::is_capitals(&open.typed) || open.part.heading.is_some();
        self.current.as_ref().is_none_or(is_heading)
    }

    fn is_opened(&self, at: usize, opening: &Opening) -> bool {
        let follows = match opening {
            Opening::Article { step, .. } => self.series.is_next_article(*step),
            _ => true,
        };
        let is_chapter = !matches!(opening, Opening::Article { .. });
        (self.is_fresh(at) || is_chapter && !self.done.wraps) && follows
    }

    /// Whether a number at the start of a line begins a point. In the middle of a hard-wrapped sentence only the exact
    /// next number does; after a sentence or a short line also a near one; where a paragraph begins, any number.
    fn is_numbered(&self, at: usize, read: &Numbered) -> bool {
        let ended = self.gap || self.current.is_none() || clean::is_ended(self.typed());
        if read.is_reference() && !(ended && clean::starts_upper(read.rest)) {
            return false;
        }
        let looks_like_text = clean::starts_upper(read.rest) || read.number.depth() > 1 && !read.bare;
        let (follows, near) = (self.series.is_next(&read.number), self.series.is_near(&read.number));
        if read.bare && read.number.depth() == 1 {
            return self.is_fresh(at) && (follows || near && self.gap);
        }
        let fresh = self.is_fresh(at);
        match self.layout {
            Layout::Wrapped(_) if !self.gap && !self.is_below_heading() => {
                looks_like_text && (follows || fresh && near) || fresh && (follows || ended && looks_like_text)
            }
            Layout::Wrapped(_) => {
                follows
                    || near
                    || clean::is_ended(self.typed())
                    || self.is_below_heading()
                    || looks_like_text && self.is_short_above()
            }
            _ if !ended && clean::starts_lower(read.rest) && read.number.depth() == 1 => follows,
            Layout::Lines => true,
            Layout::Blocks => fresh || follows || near && looks_like_text,
        }
    }

    fn is_short_above(&self) -> bool {
        matches!((self.layout, self.last_line), (Layout::Wrapped(Page { width, .. }), Some(last)) if self.lines[last].length * 3 < width * 2)
    }

    /// Whether a mark at the start of a line begins a list entry. In the middle of hard-wrapped text it must begin or
    /// continue a list.
    fn is_listed(&self, at: usize, mark: Mark) -> bool {
        let fresh = self.is_fresh(at);
        let wraps = self.done.wraps;
        let follows = self.series.continues_list(mark);
        match mark {
            Mark::Bullet(_) => fresh || !wraps || self.series.has_list(mark),
            Mark::Capital(_) => fresh && (follows || mark.is_first()),
            _ if follows => {
                fresh
                    || !wraps
                    || self.typed().ends_with(',')
                    || self.ends_with_conjunction()
                    || !self.gap && !matches!(mark, Mark::Count(_))
            }
            _ if mark.is_first() => fresh || !wraps || self.series.has_lists() || self.typed().ends_with(','),
            // Letters that run together in one paragraph may stand at the start of a line.
            Mark::Count(_) => fresh && (self.gap || !wraps || clean::is_ended(self.typed())),
            _ => fresh && (self.gap || !wraps),
        }
    }

    fn ends_with_conjunction(&self) -> bool {
        [" and", " or", " un", " vai", " und", " oder", " ja", " või"].iter().any(|word| self.typed().ends_with(word))
    }

    /// Whether a line continues the paragraph. In hard-wrapped text this is possible after a gap too, because columns
    /// and pages interrupt sentences.
    fn continues(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let Some(open) = self.current.as_ref().filter(|open| open.part.heading.is_none()) else { return false };
        if is_only_number(open) {
            return true;
        }
        let ended = clean::is_ended(&open.typed);
        let goes_on =
            clean::starts_lower(line.text) || starts_with_amount(line.text) || ends_with_small_word(&open.typed);
        let is_tail = open.listed && open.typed.ends_with(',') && !self.is_full(at);
        let full = self.is_full(at);
        match (self.gap, self.layout) {
            (false, Layout::Wrapped(_)) if line.bold != open.part.bold && !goes_on && !open.numbered => false,
            (false, Layout::Wrapped(_)) if full => !self.is_title_above(at),
            (false, Layout::Wrapped(_)) => !ended && goes_on && !is_tail,
            (false, _) if clean::is_capitals(line.text) && clean::is_capitals(&open.typed) => {
                self.layout == Layout::Blocks
                    && !matches!(self.lines[self.last_line.unwrap_or(at)].shape, Shape::Opening(_))
            }
            (false, _) if clean::is_capitals(&open.typed) => false,
            (false, Layout::Blocks) if line.bold && open.part.bold => true,
            (false, Layout::Blocks) if self.is_block(open, line) => !ended,
            (false, _) => !ended && goes_on && !is_tail && !line.bold,
            (true, _) if ends_with_cut_word(&open.typed) => clean::starts_lower(line.text),
            (true, Layout::Lines | Layout::Blocks) => false,
            (true, Layout::Wrapped(_)) if clean::starts_lower(line.text) => {
                !open.typed.ends_with([':', ';']) && !self.is_below_heading() && !is_tail
            }
            (true, Layout::Wrapped(Page { width, .. })) => {
                (open.listed || open.numbered)
                    && !ended
                    && open.typed.len() * 2 > width
                    && !line.bold
                    && !clean::is_capitals(line.text)
            }
        }
    }

    /// A short line below a short line, neither of which is a sentence or opens something.
    fn is_block(&self, open: &Open, line: &Line) -> bool {
        const SHORT: usize = 100;
        let above = self.last_line.map(|last| &self.lines[last]);
        let may_go_on = above.is_some_and(|above| {
            !matches!(above.shape, Shape::Opening(_)) && (above.length < SHORT || line.text.starts_with('('))
        });
        may_go_on
            && !open.numbered
            && !line.bold
            && !open.part.bold
            && line.length < SHORT
            && !clean::is_ended(line.text)
    }

    /// A line in capitals or in bold above one that is not.
    fn is_title_above(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let is_opening = self.last_line.is_some_and(|last| matches!(self.lines[last].shape, Shape::Opening(_)));
        clean::is_capitals(self.typed()) && (!clean::is_capitals(line.text) || is_opening)
    }
}

/// A year or an amount that goes on with a sentence: `2030. gadam`, `000 eiro`; not `3 Third point`.
fn starts_with_amount(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_month = MONTHS.iter().any(|month| rest.trim_start_matches(['.', ' ']).starts_with(month));
    text.starts_with(|c: char| c.is_ascii_digit()) && (is_month || !rest.trim_start().starts_with(char::is_uppercase))
}

const MONTHS: [&str; 17] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Januar",
    "Februar",
    "März",
    "Mai",
    "Oktober",
];

/// A line that ends with such a word goes on in the next.
fn ends_with_small_word(text: &str) -> bool {
    const WORDS: [&str; 16] =
        ["ar", "un", "par", "no", "uz", "vai", "of", "the", "and", "to", "for", "with", "der", "die", "und", "von"];
    text.rsplit(' ').next().is_some_and(|word| word.len() < text.len() && WORDS.contains(&word))
}

fn ends_with_cut_word(text: &str) -> bool {
    text.strip_suffix('-').is_some_and(|cut| cut.ends_with(char::is_alphabetic))
}

/// A paragraph with only its number: its text stands in the next line.
fn is_only_number(open: &Open) -> bool {
    let text = open.typed.trim_matches(['*', '_']);
    open.numbered && Numbered::read(text).is_some_and(|read| read.rest.is_empty())
        || open.listed && open.typed.len() < 6 && open.typed.ends_with(')')
}
