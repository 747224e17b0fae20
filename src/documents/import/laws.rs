//! Articles, chapters and annexes; the parts of an article down to their letters.

use super::assembler::{Assembler, Open};
use super::clean;
use super::marks::{Listed, Mark};
use super::numbers::{Numbered, roman};
use super::parts::{Body, Part};
use super::schemes::{
    self, Style,
    words::{self, Opening},
};
use crate::documents::{PointKind, marked::Marked, outline::Scheme};

impl Assembler<'_> {
    /// The article, chapter or annex that begins here; returns how many parts it took.
    pub(super) fn opening(&mut self, at: usize) -> Option<usize> {
        let part = &self.parts[at];
        let is_law = self.scheme.is_some_and(schemes::has_articles);
        match words::opening(&part.text.text)? {
            Opening::Article { printed, rest, ahead, guessed, .. } if is_law => {
                if guessed {
                    self.guessed.push(self.points.len());
                }
                Some(self.article(at, printed, rest, ahead))
            }
            Opening::Chapter { rank, printed, rest } => {
                let depth = self.rank_depth(rank);
                let printed = printed.to_owned();
                self.base = depth;
                Some(self.with_title(at, PointKind::Heading, printed, depth, rest, true))
            }
            Opening::Named { rank, title } if part.heading.is_none() => {
                let depth = self.rank_depth(rank);
                self.begin_heading();
                self.base = depth;
                self.push(part, PointKind::Heading, None, depth, title);
                self.awaits_title = title.split_whitespace().count() == 2;
                Some(1)
            }
            Opening::Article { .. } | Opening::Named { .. } => None,
            Opening::Annex | Opening::Transitional => {
                let is_annex = words::is_annex(&part.text.text);
                self.begin_heading();
                self.count_anew();
                self.base = 0;
                self.in_annex = is_annex;
                self.push(part, PointKind::Heading, None, part.heading.unwrap_or(1), &part.text.text);
                self.awaits_title = is_annex;
                Some(1)
            }
        }
    }

    fn count_anew(&mut self) {
        (self.last_point, self.last_heading) = (None, None);
        self.last_roman = 0;
        self.has_top_point = false;
    }

    pub(super) fn begin_heading(&mut self) {
        self.open.clear();
        self.in_article = false;
        self.depth = 1;
    }

    fn rank_depth(&self, rank: u8) -> u8 {
        1 + u8::try_from(self.ranks.iter().filter(|other| **other < rank).count()).unwrap_or_default()
    }

    fn article(&mut self, at: usize, printed: String, rest: &str, ahead: &str) -> usize {
        let title = rest.trim_start_matches(ahead).trim_matches(['.', ' ']);
        let awaits = title.is_empty();
        let taken = self.with_title(at, PointKind::Article, printed, 1, rest, awaits);
        self.in_article = true;
        taken
    }

    /// Adds a point whose title may stand in the next part.
    fn with_title(
        &mut self,
        at: usize,
        kind: PointKind,
        printed: String,
        depth: u8,
        rest: &str,
        awaits: bool,
    ) -> usize {
        self.begin_heading();
        let part = &self.parts[at];
        let title = self.parts.get(at + 1).filter(|_| awaits && rest.split_whitespace().count() <= 1);
        let title = title.filter(|next| self.is_bare_title(next));
        self.push(part, kind, Some(printed), depth, rest);
        let Some(title) = title else { return 1 };
        if let Some(point) = self.points.last_mut() {
            let text = std::mem::take(&mut point.text);
            let mut whole = Marked { text, marks: std::mem::take(&mut point.marks) };
            if !whole.text.is_empty() {
                whole.push(" ", &[]);
            }
            whole.append(&title.text);
            (point.text, point.marks) = (whole.text, whole.marks);
        }
        2
    }

    /// A part that could be the title of the article or chapter above it.
    fn is_bare_title(&self, part: &Part) -> bool {
        let text = &part.text.text;
        part.body == Body::Text
            && part.label.is_none()
            && clean::is_title(text)
            && text.chars().count() <= 150
            && words::opening(text).is_none()
            && !is_marked(text)
    }

    /// The title below `PART 1` or an annex.
    pub(super) fn awaited_title(&mut self, at: usize) -> bool {
        let part = &self.parts[at];
        let is_title = self.is_bare_title(part) && (self.bare_number(part).is_none()) && !is_dated(&part.text.text);
        if is_title {
            let depth = self.points.last().map_or(1, |last| last.depth.saturating_add(1));
            let depth = part.heading.unwrap_or(depth);
            self.base = depth;
            self.push(part, PointKind::Heading, None, depth, &part.text.text);
        }
        is_title
    }

    fn bare_number<'t>(&self, part: &'t Part) -> Option<Numbered<'t>> {
        Numbered::read_bare(&part.text.text).filter(|_| self.bare)
    }

    /// A paragraph of a draft with articles.
    pub(super) fn law(&mut self, at: usize) {
        let part = &self.parts[at];
        let text = part.text.text.as_str();
        if let Some(read) = self.numbered_at(at).filter(|read| part.label.is_some() || !read.is_reference()) {
            let is_section = self.scheme == Some(Scheme::BritishBill) && read.bare && !self.in_annex;
            if is_section && clean::is_title(read.rest) {
                self.begin_heading();
                self.in_article = true;
                return self.push(part, PointKind::Article, Some(read.printed.clone()), 1, read.rest);
            }
            if !(part.label.is_none() && read.bare && read.number.depth() == 1 && !self.bare) {
                return self.dotted(part, &read);
            }
        }
        if let Some(listed) = Listed::read(text).filter(|listed| self.begins_level(part, listed)) {
            let mark = listed.meant(self.open.iter().rev().map(|open| open.mark));
            let style = schemes::style_of(mark, listed.bracketed);
            return self.level(part, style, mark, listed.printed.to_owned(), listed.rest);
        }
        if let Some(listed) = Listed::read_bullet(text) {
            let depth = self.depth.saturating_add(1);
            return self.push(part, PointKind::Item, None, depth, listed.rest);
        }
        if !self.title(at) {
            self.labelled_or_paragraph(at);
        }
    }

    fn begins_level(&self, part: &Part, listed: &Listed) -> bool {
        let follows = self.open.iter().any(|open| listed.mark.follows(open.mark));
        !matches!(listed.mark, Mark::Capital(_))
            || part.label.is_some()
            || follows
            || listed.mark.is_first() && listed.bracketed
    }

    fn dotted(&mut self, part: &Part, read: &Numbered) {
        let below = u8::try_from(read.number.depth() - 1).unwrap_or(u8::MAX);
        if below == 0 {
            return self.level(part, Style::Dotted, Mark::Count(read.number.0[0]), read.printed.clone(), read.rest);
        }
        let depth = (1 + u8::from(self.in_article)).saturating_add(below);
        self.depth = depth;
        self.push(part, PointKind::Numbered, Some(read.printed.clone()), depth, read.rest);
    }

    /// A paragraph with a mark: on the level of its like, or below the innermost open one.
    fn level(&mut self, part: &Part, style: Style, mark: Mark, printed: String, rest: &str) {
        let same = self.open.iter().rposition(|open| open.style == style);
        self.open.truncate(same.unwrap_or(self.open.len()));
        let above = self.open.last().map_or(u8::from(self.in_article), |open| open.depth);
        let depth = above.saturating_add(1);
        self.open.push(Open { style, mark, depth });
        let scheme = self.scheme.unwrap_or(Scheme::PolicyPaper);
        let kind = match schemes::kind_of(scheme, style) {
            PointKind::Item if style == Style::Dotted && !self.in_article && depth == 1 => PointKind::Numbered,
            PointKind::Numbered
                if depth > 2 || self.open[..self.open.len() - 1].iter().any(|open| open.style != Style::Dotted) =>
            {
                PointKind::Item
            }
            kind => kind,
        };
        if kind == PointKind::Numbered {
            self.depth = depth;
        }
        self.push(part, kind, Some(printed), depth, rest);
    }
}

/// Whether a text begins with a number or with the mark of a list.
pub(super) fn is_marked(text: &str) -> bool {
    Numbered::read(text).is_some()
        || Listed::read(text).is_some()
        || Listed::read_bullet(text).is_some()
        || roman(text).is_some()
}

/// Whether a text says a date or the number of a decision, as headers of regulations do.
pub(super) fn is_dated(text: &str) -> bool {
    text.contains(". gada ")
        || text.starts_with("noteikumiem Nr")
        || text.contains("Nr. ") && text.starts_with("Ministru")
}
