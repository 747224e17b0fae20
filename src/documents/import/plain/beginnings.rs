//! Whether a line begins a paragraph or goes on with the one above, from its mark, the page, and what was read before.

use super::layout::{Layout, Page};
use super::lines::{Line, Shape};
use super::paragraphs::{Open, Reader};
use crate::documents::import::{clean, marks::Mark, numbers::Numbered, schemes::words::Opening};

impl Reader<'_> {
    pub(super) fn typed(&self) -> &str {
        self.current.as_ref().map_or("", |open| &open.typed)
    }

    /// Whether the text so far is complete, so that something new may begin.
    pub(super) fn is_fresh(&self, at: usize) -> bool {
        self.gap
            || self.current.is_none()
            || self.layout == Layout::Lines
            || clean::is_ended(self.typed())
            || self.layout != Layout::Blocks && !self.is_full(at)
            || self.is_below_heading()
    }

    /// Whether the last line ended because there was no room for the beginning of this one.
    fn is_full(&self, at: usize) -> bool {
        let (Some(last), Some(open)) = (self.last_line, &self.current) else { return false };
        let (line, next) = (&self.lines[last], self.lines[at].text);
        let goes_on = (open.numbered || open.listed || open.part.at < line.at) && !clean::is_ended(&open.typed);
        match self.layout {
            Layout::Wrapped(page) if goes_on => page.is_nearly_full(line, next),
            layout => layout.is_full(line, next),
        }
    }

    fn is_below_heading(&self) -> bool {
        let is_heading = |open: &Open| open.part.bold || clean::is_capitals(&open.typed) || open.part.heading.is_some();
        self.current.as_ref().is_none_or(is_heading)
    }

    /// A Roman number with a title above a numbered line: a chapter even where the line above is not finished.
    pub(super) fn is_chapter(&self, at: usize) -> bool {
        let next = self.lines.get(at + 1);
        clean::is_title(self.lines[at].text) && next.is_some_and(|next| matches!(next.shape, Shape::Numbered(_)))
    }

    pub(super) fn is_opened(&self, at: usize, opening: &Opening) -> bool {
        let follows = match opening {
            Opening::Article { step, .. } => self.series.is_next_article(*step),
            _ => true,
        };
        let is_chapter = !matches!(opening, Opening::Article { .. });
        (self.is_fresh(at) || is_chapter && !self.done.wraps) && follows
    }

    /// Whether a number at the start of a line begins a point. In the middle of a hard-wrapped sentence only the exact
    /// next number does; after a sentence or a short line also a near one; where a paragraph begins, any number.
    pub(super) fn is_numbered(&self, at: usize, read: &Numbered) -> bool {
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
        let (Layout::Wrapped(Page { width, .. }), Some(last)) = (self.layout, self.last_line) else { return false };
        self.lines[last].length * 3 < width * 2
    }

    /// Whether a mark at the start of a line begins a list entry. In the middle of hard-wrapped text it must begin or
    /// continue a list.
    pub(super) fn is_listed(&self, at: usize, mark: Mark) -> bool {
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
    pub(super) fn continues(&self, at: usize) -> bool {
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
