//! Decides what each paragraph is, from its number or mark and from what was read before it: the points of a draft.

use super::marks::{Listed, Mark};
use super::numbers::{Number, Numbered};
use super::parts::{Body, Part, Parts};
use super::schemes::{self, Style, words};
use super::{clean, quotes};
use crate::documents::{
    PointKind,
    marked::Marked,
    outline::{ParsedPoint, Scheme},
    source::Row,
};

pub(super) struct Assembled {
    pub points: Vec<ParsedPoint>,
    pub scheme: Option<Scheme>,
    /// Points whose superscript was not written as a superscript.
    pub guessed: Vec<usize>,
}

pub(super) fn assemble(parts: &Parts, asked: Option<Scheme>) -> Assembled {
    let mut assembler = Assembler::new(parts, asked);
    let mut next = 0;
    while next < parts.list.len() {
        next += assembler.take(next);
    }
    Assembled { points: assembler.points, scheme: assembler.scheme, guessed: assembler.guessed }
}

/// An open level of a law: the style of its marks, the last of them, its depth.
pub(super) struct Open {
    pub style: Style,
    pub mark: Mark,
    pub depth: u8,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a fact about the text so far")]
pub(super) struct Assembler<'p> {
    pub(super) source: &'p Parts,
    pub(super) parts: &'p [Part],
    quoted: Vec<bool>,
    pub(super) scheme: Option<Scheme>,
    /// Points are numbered without a dot.
    pub(super) bare: bool,
    /// Numbers end with a dot, so that `5.1` without one is unusual.
    dotted: bool,
    /// The paragraphs have styles, which say what a heading is.
    pub(super) is_styled: bool,
    /// For each part, the next numbered part after it.
    pub(super) next_numbered: Vec<Option<usize>>,
    pub(super) points: Vec<ParsedPoint>,
    pub(super) guessed: Vec<usize>,
    pub(super) last_point: Option<Number>,
    pub(super) last_heading: Option<Number>,
    pub(super) last_roman: u32,
    /// The level of the heading above headings whose number has one step.
    pub(super) base: u8,
    /// The depth of the point to which a list would belong.
    pub(super) depth: u8,
    /// The lists around the last entry, with their indents.
    pub(super) lists: Vec<(Mark, usize)>,
    pub(super) has_top_point: bool,
    pub(super) open: Vec<Open>,
    pub(super) in_article: bool,
    pub(super) in_annex: bool,
    /// The ranks of the chapters that this draft has.
    pub(super) ranks: Vec<u8>,
    /// The last heading was a word with a number, whose title may stand in the next paragraph.
    pub(super) awaits_title: bool,
}

impl<'p> Assembler<'p> {
    fn new(source: &'p Parts, asked: Option<Scheme>) -> Self {
        let parts = &source.list[..];
        let texts = parts.iter().filter(|part| part.body == Body::Text).map(|part| part.text.text.as_str());
        let (scheme, bare) = schemes::detect(texts, asked);
        let numbers =
            || parts.iter().filter_map(|part| Numbered::read(&part.text.text)).filter(|read| read.number.depth() > 1);
        let (bare_deep, dotted) =
            (numbers().filter(|read| read.bare).count(), numbers().filter(|read| !read.bare).count());
        Self {
            source,
            parts,
            quoted: quotes::find(parts),
            scheme,
            bare,
            dotted: dotted >= 3 && dotted >= 3 * bare_deep,
            is_styled: source.is_structured && parts.iter().filter(|part| part.heading.is_some()).count() > 1,
            next_numbered: next_numbered(parts),
            points: Vec::new(),
            guessed: Vec::new(),
            last_point: None,
            last_heading: None,
            last_roman: 0,
            base: 0,
            depth: 1,
            lists: Vec::new(),
            has_top_point: false,
            open: Vec::new(),
            in_article: false,
            in_annex: false,
            ranks: schemes::words::ranks(parts.iter().map(|part| part.text.text.as_str())),
            awaits_title: false,
        }
    }

    /// Adds the part to the points, with the parts that belong to it; returns how many it took.
    fn take(&mut self, at: usize) -> usize {
        let part = &self.parts[at];
        match &part.body {
            Body::Table(rows) => self.table(part, rows),
            Body::Verbatim => self.paragraph(at),
            Body::Text if self.quoted[at] && part.label.is_none() => self.paragraph(at),
            Body::Text => return self.written(at),
        }
        1
    }

    fn written(&mut self, at: usize) -> usize {
        let awaited = std::mem::take(&mut self.awaits_title);
        if let Some(taken) = self.opening(at) {
            return taken;
        }
        if awaited && self.awaited_title(at) {
            return 1;
        }
        let part = &self.parts[at];
        if let Some(level) = part.heading {
            self.styled_heading(at, level);
        } else if self.scheme.is_some_and(schemes::has_articles) {
            self.law(at);
        } else if !self.title(at) {
            self.point_or_item(at);
        }
        1
    }

    fn point_or_item(&mut self, at: usize) {
        let part = &self.parts[at];
        let text = part.text.text.as_str();
        if let Some(read) = self.numbered_at(at) {
            if self.is_nested(part, &read) {
                let mark = Mark::Count(read.number.0[0]);
                return self.item(part, mark, Some(read.printed.clone()), read.rest);
            }
            if part.label.is_some() || !read.is_reference() {
                return self.numbered(at, &read);
            }
        } else if let Some(listed) =
            Listed::read(text).or_else(|| Listed::read_bullet(text)).filter(|l| self.begins_item(part, l))
        {
            let mark = listed.meant(self.lists.iter().rev().map(|(mark, _)| *mark));
            let printed = (!listed.printed.is_empty()).then(|| listed.printed.to_owned());
            return self.item(part, mark, printed, listed.rest);
        }
        self.labelled_or_paragraph(at);
    }

    /// A paragraph whose computed mark has no known form.
    pub(super) fn labelled_or_paragraph(&mut self, at: usize) {
        let part = &self.parts[at];
        let Some(label) = &part.label else { return self.paragraph(at) };
        let printed = label.printed.trim().to_owned();
        let rest = part.text.text.strip_prefix(&label.printed).unwrap_or(&part.text.text);
        if label.is_bullet {
            let bullet = printed.chars().next().unwrap_or('–');
            return self.item(part, Mark::Bullet(bullet), None, &part.text.text);
        }
        let depth = self.depth.saturating_add(label.level);
        self.push(part, PointKind::Item, Some(printed), depth, rest.trim_start());
    }

    /// The number at the beginning of a part.
    pub(super) fn numbered_at(&self, at: usize) -> Option<Numbered<'p>> {
        let part = &self.parts[at];
        let text = part.text.text.as_str();
        let bare = || Numbered::read_bare(text).filter(|_| self.bare || part.label.is_some());
        Numbered::read(text).or_else(bare).filter(|_| part.label.as_ref().is_none_or(|label| !label.is_bullet))
    }

    pub(super) fn last_text(&self) -> &str {
        self.points.last().map_or("", |point| &point.text)
    }

    pub(super) fn behind_heading(&self) -> bool {
        self.points.last().is_none_or(|point| point.kind == PointKind::Heading)
    }

    /// Adds a point whose text is the end of the part's text.
    pub(super) fn push(&mut self, part: &Part, kind: PointKind, number: Option<String>, depth: u8, rest: &str) {
        let cut = part.text.text.len() - rest.len();
        let text = if cut == 0 { part.text.clone() } else { part.text.split_at(cut).1 };
        self.push_marked(part.at, kind, number, depth, text);
    }

    pub(super) fn push_marked(&mut self, at: u32, kind: PointKind, number: Option<String>, depth: u8, text: Marked) {
        let Marked { text, marks } = text;
        self.points.push(ParsedPoint { kind, number, depth, text, marks, rows: Vec::new(), anchor: String::new(), at });
        if kind != PointKind::Item {
            self.lists.clear();
        }
    }

    pub(super) fn paragraph(&mut self, at: usize) {
        let part = &self.parts[at];
        self.push(part, PointKind::Paragraph, None, self.depth, &part.text.text);
    }

    fn table(&mut self, part: &Part, rows: &[Row]) {
        self.push(part, PointKind::Table, None, self.depth, &part.text.text);
        if let Some(point) = self.points.last_mut() {
            point.rows = rows.to_vec();
        }
    }

    fn numbered(&mut self, at: usize, read: &Numbered) {
        let guess = (read.bare && self.parts[at].label.is_none()).then(|| self.raised(at, &read.number)).flatten();
        if guess.is_some() {
            self.guessed.push(self.points.len());
        }
        let printed = guess.as_ref().map_or_else(|| read.printed.clone(), Number::to_string);
        let number = guess.unwrap_or_else(|| read.number.clone());
        self.depth = if read.dashed { 1 } else { depth_of(&number) };
        self.has_top_point |= self.depth == 1;
        self.last_point = Some(number);
        let part = &self.parts[at];
        self.push(part, PointKind::Numbered, Some(printed), self.depth, read.rest);
    }

    /// `5.1` is `5.¹` without its superscript if numbers end with a dot and no `5.2.` follows.
    fn raised(&self, at: usize, number: &Number) -> Option<Number> {
        let next = self.next_numbered[at].and_then(|next| self.numbered_at(next)).map(|next| next.number);
        let goes_on = next.is_some_and(|next| next.depth() >= number.depth() && next.follows(Some(number)));
        (self.dotted && !goes_on).then(|| number.with_last_step_raised()).flatten()
    }

    fn begins_item(&self, part: &Part, listed: &Listed) -> bool {
        let follows = self.lists.iter().any(|(last, _)| listed.mark.follows(*last));
        part.label.is_some() || !matches!(listed.mark, Mark::Capital(_)) || follows || self.last_text().ends_with(':')
    }

    /// An indented `1.` below a point, or one in small letters behind a colon, numbers the entries of a list.
    fn is_nested(&self, part: &Part, read: &Numbered) -> bool {
        if read.number.depth() > 1 || read.bare || part.label.is_some() {
            return false;
        }
        let mark = Mark::Count(read.number.0[0]);
        let goes_on = |indent: usize| self.lists.iter().any(|(last, before)| mark.follows(*last) && indent >= *before);
        let begins = mark.is_first() && self.last_point.is_some();
        if clean::starts_lower(read.rest) && self.last_point.is_some() {
            let continues = goes_on(usize::MAX);
            if continues || !read.number.follows(self.last_point.as_ref()) {
                return continues || begins && self.last_text().ends_with(':');
            }
        }
        (begins || goes_on(part.indent)) && part.indent >= 2
    }

    pub(super) fn item(&mut self, part: &Part, mark: Mark, printed: Option<String>, rest: &str) {
        // A smaller indent may come from the page itself; a larger one is intended.
        let same = self.lists.iter().position(|(list, indent)| list.is_like(mark) && part.indent < indent + 2);
        self.lists.truncate(same.unwrap_or(self.lists.len()));
        self.lists.push((mark, part.indent));
        let depth = self.depth.saturating_add(u8::try_from(self.lists.len()).unwrap_or(u8::MAX));
        self.push(part, PointKind::Item, printed, depth, rest);
    }
}

pub(super) fn depth_of(number: &Number) -> u8 {
    u8::try_from(number.depth()).unwrap_or(u8::MAX)
}

fn next_numbered(parts: &[Part]) -> Vec<Option<usize>> {
    let mut next = None;
    let mut found = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate().rev() {
        found.push(next);
        if part.body == Body::Text
            && Numbered::read(&part.text.text).is_some()
            && words::opening(&part.text.text).is_none()
        {
            next = Some(at);
        }
    }
    found.reverse();
    found
}
