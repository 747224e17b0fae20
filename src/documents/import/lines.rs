//! What a line alone looks like. The assembler decides what it means, from the lines around it.

use super::marks::{Mark, listed};
use super::numbers::{Numbered, roman};

const BULLETS: [char; 15] = ['-', '*', '+', '–', '—', '−', '•', '·', '●', '◦', '▪', '■', '‣', '\u{f0b7}', '\u{f0a7}'];

pub(super) struct Line<'a> {
    /// Its number in the source, from 1.
    pub at: u32,
    pub indent: usize,
    /// A new page begins with this line.
    pub new_page: bool,
    /// The line has only bold text.
    pub bold: bool,
    pub text: &'a str,
    pub shape: Shape<'a>,
}

pub(super) enum Shape<'a> {
    Blank,
    /// A drawn line: the end of a page, or the underline of a heading.
    Rule(char),
    /// Only a number: probably that of a page.
    Digits,
    Hash {
        level: u8,
        title: &'a str,
    },
    Table,
    Listed {
        mark: Mark,
        printed: Option<&'a str>,
        rest: &'a str,
    },
    Numbered(Numbered<'a>),
    Roman {
        value: u32,
        printed: &'a str,
        title: &'a str,
    },
    Text,
}

impl<'a> Line<'a> {
    pub fn is_blank(&self) -> bool {
        matches!(self.shape, Shape::Blank)
    }

    pub fn is_text(&self) -> bool {
        matches!(self.shape, Shape::Text)
    }

    fn read(at: u32, line: &'a str) -> Self {
        let (new_page, line) = line.strip_prefix('\u{c}').map_or((false, line), |rest| (true, rest));
        let text = line.trim();
        let indent = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        Self { at, indent, new_page, bold: is_bold(text), text, shape: shape(text) }
    }
}

pub(super) fn read(source: &str) -> Vec<Line<'_>> {
    (1..).zip(source.split('\n')).map(|(at, line)| Line::read(at, line)).collect()
}

fn shape(text: &str) -> Shape<'_> {
    if text.is_empty() {
        return Shape::Blank;
    }
    if let Some(mark) = rule(text) {
        return Shape::Rule(mark);
    }
    if is_page_number(text) {
        return Shape::Digits;
    }
    if text.starts_with('|') {
        return Shape::Table;
    }
    hash(text)
        .or_else(|| Numbered::read(text).map(Shape::Numbered))
        .or_else(|| roman(text).map(|(value, printed, title)| Shape::Roman { value, printed, title }))
        .or_else(|| listed(text).map(|(mark, printed, rest)| Shape::Listed { mark, printed: Some(printed), rest }))
        .or_else(|| bullet(text))
        .unwrap_or(Shape::Text)
}

/// Three or more of one mark, also spaced: `---`, `* * *`, `_____`.
fn rule(text: &str) -> Option<char> {
    let mark = text.chars().next().filter(|c| matches!(c, '-' | '*' | '_' | '=' | '–' | '—'))?;
    let marks = text.chars().filter(|c| *c == mark).count();
    (marks >= 3 && text.chars().all(|c| c == mark || c.is_whitespace())).then_some(mark)
}

/// `12`, `- 12 -`, `12/20`.
fn is_page_number(text: &str) -> bool {
    let inner = text.trim_matches(['-', '–', '—', ' ']);
    let is_short = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    match inner.split_once('/') {
        Some((page, pages)) => is_short(page.trim()) && is_short(pages.trim()),
        None => is_short(inner),
    }
}

fn hash(text: &str) -> Option<Shape<'_>> {
    let title = text.trim_start_matches('#');
    let level = u8::try_from(text.len() - title.len()).ok().filter(|level| (1..=6).contains(level))?;
    let title = title.strip_prefix([' ', '\t'])?.trim_end_matches('#').trim();
    (!title.is_empty()).then_some(Shape::Hash { level, title })
}

fn bullet(text: &str) -> Option<Shape<'_>> {
    // Word's second kind of bullet is pasted as a letter.
    let mark = text.chars().next().filter(|c| BULLETS.contains(c) || text.starts_with("o\t"))?;
    let rest = text[mark.len_utf8()..].strip_prefix([' ', '\t'])?;
    Some(Shape::Listed { mark: Mark::Bullet(mark), printed: None, rest: rest.trim_start() })
}

fn is_bold(text: &str) -> bool {
    ["**", "__"].iter().any(|mark| {
        text.starts_with(mark)
            && text.ends_with(mark)
            && text.len() > 4
            && text.split(mark).step_by(2).all(|outside| outside.trim().is_empty())
    })
}
