//! What a line alone looks like. Its neighbours decide what it means.

use crate::documents::import::{
    marks::Listed,
    numbers::{Numbered, roman},
    schemes::words::{self, Opening},
};

pub(super) struct Line<'a> {
    /// Its number in the source, from 1.
    pub at: u32,
    pub indent: usize,
    /// A new page begins with this line.
    pub new_page: bool,
    /// The line has only bold text.
    pub bold: bool,
    pub text: &'a str,
    /// Its length in characters.
    pub length: usize,
    pub shape: Shape<'a>,
}

pub(super) enum Shape<'a> {
    Blank,
    /// A drawn line: the end of a page, or the underline of a heading.
    Rule(char),
    /// The number of a page.
    PageNumber,
    Hash {
        level: u8,
        title: &'a str,
    },
    /// The beginning or end of quoted code.
    Fence,
    /// A line of a table of contents, with dots before its page.
    Leader,
    Opening(Opening<'a>),
    Numbered(Numbered<'a>),
    Listed(Listed<'a>),
    Roman,
    Text,
}

impl<'a> Line<'a> {
    pub fn is_blank(&self) -> bool {
        matches!(self.shape, Shape::Blank)
    }

    pub fn is_text(&self) -> bool {
        matches!(self.shape, Shape::Text)
    }

    pub fn read(at: u32, line: &'a str, bare: bool) -> Self {
        let (new_page, line) = line.strip_prefix('\u{c}').map_or((false, line), |rest| (true, rest));
        let indent = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let text = line.trim();
        let text = text.strip_prefix('>').map_or(text, str::trim_start);
        Self { at, indent, new_page, bold: is_bold(text), text, length: text.chars().count(), shape: shape(text, bare) }
    }
}

fn shape(text: &str, bare: bool) -> Shape<'_> {
    if text.is_empty() {
        return Shape::Blank;
    }
    if let Some(mark) = rule(text) {
        return Shape::Rule(mark);
    }
    if is_page_number(text) {
        return Shape::PageNumber;
    }
    if text.starts_with("```") {
        return Shape::Fence;
    }
    if text.starts_with('#')
        && let Some(hash) = hash(text)
    {
        return hash;
    }
    if has_leader(text) {
        return Shape::Leader;
    }
    let plain = text.trim_start_matches(['*', '_']);
    if let Some(opening) = words::opening(plain.trim_end_matches(['*', '_'])) {
        return Shape::Opening(opening);
    }
    Numbered::read(text)
        .or_else(|| Numbered::read_bare(text).filter(|_| bare))
        .map(Shape::Numbered)
        .or_else(|| roman(plain).map(|_| Shape::Roman))
        .or_else(|| Listed::read(plain).or_else(|| Listed::read_bullet(text)).map(Shape::Listed))
        .unwrap_or(Shape::Text)
}

/// Three or more of one mark, also spaced: `---`, `* * *`, `_____`.
fn rule(text: &str) -> Option<char> {
    let mark = text.chars().next().filter(|c| matches!(c, '-' | '*' | '_' | '=' | '–' | '—'))?;
    let marks = text.chars().filter(|c| *c == mark).count();
    (marks >= 3 && text.chars().all(|c| c == mark || c.is_whitespace())).then_some(mark)
}

/// `12`, `- 12 -`, `12/20`, `3. lpp.`, `Page 3 of 10`.
fn is_page_number(text: &str) -> bool {
    if text.len() > 24 {
        return false;
    }
    let folded = text.to_lowercase();
    let inner = folded.trim_matches(['-', '–', '—', ' ', '|']);
    let said = ["page ", "lpp. ", "seite ", "p. "].iter().find_map(|word| inner.strip_prefix(word));
    let said = said.or_else(|| [". lpp.", ".lpp.", " lpp.", ". lpp"].iter().find_map(|word| inner.strip_suffix(word)));
    let inner = said.unwrap_or(inner);
    let is_short = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let pages = inner.split_once('/').or_else(|| inner.split_once(" of ")).or_else(|| inner.split_once(" no "));
    match pages {
        Some((page, pages)) => is_short(page.trim()) && is_short(pages.trim()),
        None => is_short(inner),
    }
}

/// Dots that lead to the number of a page: `Goals .......... 7`.
pub(in crate::documents::import) fn has_leader(text: &str) -> bool {
    let Some(before) = page_at_end(text) else { return false };
    let dots = before.trim_end();
    let cut = dots.trim_end_matches(['.', '…', ' ', '_', '·']);
    let leader = &dots[cut.len()..];
    leader.chars().filter(|c| *c == '.' || *c == '_' || *c == '·').count() >= 4 || leader.matches('…').count() >= 2
}

/// The text before the number of a page at the end of a line.
pub(in crate::documents::import) fn page_at_end(text: &str) -> Option<&str> {
    let text = text.trim_end_matches([' ', '*', ')', ']']);
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&(text.len() - before.len())).then_some(before)
}

fn hash(text: &str) -> Option<Shape<'_>> {
    let title = text.trim_start_matches('#');
    let level = u8::try_from(text.len() - title.len()).ok().filter(|level| (1..=6).contains(level))?;
    if title.is_empty() {
        return Some(Shape::Hash { level, title });
    }
    let title = title.strip_prefix([' ', '\t'])?.trim_end_matches('#').trim();
    Some(Shape::Hash { level, title })
}

fn is_bold(text: &str) -> bool {
    ["**", "__"].iter().any(|mark| {
        text.starts_with(mark)
            && text.ends_with(mark)
            && text.len() > 4
            && text.split(mark).step_by(2).all(|outside| outside.trim().is_empty())
    })
}
