//! A long comment is divided into parts that are answered one by one.
use diesel::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::{Assessment, State};
use crate::{
    ids::CommentId,
    platform::{Said, said},
    schema::assessments,
};

/// A stretch of a text, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its first character, from 0.
    pub starts_at: i32,
    /// The character behind its last one.
    pub ends_at: i32,
}

/// Where a part stands in the text of its comment; the whole has neither.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = assessments)]
pub struct PartOf {
    starts_at: Option<i32>,
    ends_at: Option<i32>,
}

impl PartOf {
    /// The stretch of the text; `None` for the whole.
    #[must_use]
    pub fn span(self) -> Option<Span> {
        let (starts_at, ends_at) = self.starts_at.zip(self.ends_at)?;
        Some(Span { starts_at, ends_at })
    }

    /// The words of the part; the whole text for the whole.
    #[must_use]
    pub fn words(self, text: &str) -> &str {
        self.span().map_or(text, |span| span.within(text))
    }
}

impl Span {
    /// The words before it, its own, and those behind it.
    #[must_use]
    pub fn cut(self, text: &str) -> [&str; 3] {
        let at = |character: i32| {
            let character = usize::try_from(character).unwrap_or(0);
            text.char_indices().nth(character).map_or(text.len(), |(byte, _)| byte)
        };
        let (from, to) = (at(self.starts_at), at(self.ends_at));
        [&text[..from], &text[from..to.max(from)], &text[to.max(from)..]]
    }

    /// Its words.
    #[must_use]
    pub fn within(self, text: &str) -> &str {
        self.cut(text)[1]
    }
}

/// Whether a comment has an answer: the whole, or each of its parts. `all` has its assessments.
#[must_use]
pub fn is_answered(all: &[Assessment], comment: CommentId) -> bool {
    let mut own = all.iter().filter(|one| one.comment == comment && one.state != State::Divided).peekable();
    own.peek().is_some() && own.all(|one| one.answer.is_some())
}

/// A sentence of a comment, where a part may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// Where it begins in the text, in characters.
    pub starts_at: i32,
    /// Its words.
    pub words: &'a str,
    /// Whether it begins a line.
    pub begins_line: bool,
}

/// The sentences of a text, by the rules of Unicode (annex 29); a line ends a sentence.
#[must_use]
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let (mut sentences, mut characters, mut begins_line) = (Vec::new(), 0_usize, true);
    for bound in text.split_sentence_bounds() {
        let words = bound.trim();
        if !words.is_empty() {
            let blank = bound.chars().take_while(|sign| sign.is_whitespace()).count();
            let starts_at = i32::try_from(characters + blank).unwrap_or(i32::MAX);
            let begins_line = begins_line || bound[..bound.len() - bound.trim_start().len()].contains('\n');
            sentences.push(Sentence { starts_at, words, begins_line });
        }
        begins_line = bound.ends_with('\n') || (begins_line && words.is_empty());
        characters += bound.chars().count();
    }
    sentences
}

/// Why a comment was not divided, or not made whole again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undivided {
    /// No place was chosen, or one where no sentence begins.
    Nowhere,
    /// There would be too many parts.
    TooMany,
    /// It is a part itself, or it is divided already.
    Divided,
    /// It is not divided.
    Whole,
    /// An answer to it is prepared or published.
    Answered,
    /// One of its parts has an answer, prepared or published.
    PartAnswered,
    /// People noted something about one of its parts, or were asked about it.
    Noted,
    /// It needs no answer any more.
    Over,
}

impl Undivided {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        let key = match self {
            Self::Nowhere => "responses-divide-nowhere",
            Self::TooMany => return said("responses-divide-too-many").with("most", MOST_PARTS),
            Self::Divided => "responses-divide-already",
            Self::Whole => "responses-divide-whole",
            Self::Answered => "responses-divide-answered",
            Self::PartAnswered => "responses-divide-part-answered",
            Self::Noted => "responses-divide-noted",
            Self::Over => "responses-hindrance-lapsed",
        };
        said(key)
    }
}

/// The most parts of a comment.
pub const MOST_PARTS: usize = 20;

/// The parts of a text when a new one begins at each of these sentences, which are named by where they begin. The first
/// part begins with the text.
///
/// # Errors
/// [`Undivided::Nowhere`] and [`Undivided::TooMany`].
pub fn divide(text: &str, at: &[i32]) -> Result<Vec<Span>, Undivided> {
    let sentences = sentences(text);
    let mut begins: Vec<i32> = sentences.as_slice().first().map(|first| first.starts_at).into_iter().collect();
    for place in at {
        if !sentences.iter().any(|sentence| sentence.starts_at == *place) {
            return Err(Undivided::Nowhere);
        }
        begins.push(*place);
    }
    begins.sort_unstable();
    begins.dedup();
    match begins.len() {
        0 | 1 => return Err(Undivided::Nowhere),
        parts if parts > MOST_PARTS => return Err(Undivided::TooMany),
        _ => {}
    }
    let all = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
    let ends = begins.iter().skip(1).copied().chain([all]);
    let spans = begins.iter().copied().zip(ends).map(|(starts_at, ends_at)| {
        let words = Span { starts_at, ends_at }.within(text);
        let blank = words.chars().rev().take_while(|sign| sign.is_whitespace()).count();
        Span { starts_at, ends_at: ends_at - i32::try_from(blank).unwrap_or(0) }
    });
    Ok(spans.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Paldies par projektu.\n\n1. Punkts jāsvītro. Tas ir lieks.\n2. Termiņš jāpagarina!  ";

    fn begins(text: &str) -> Vec<(i32, &str, bool)> {
        sentences(text).into_iter().map(|one| (one.starts_at, one.words, one.begins_line)).collect()
    }

    #[test]
    fn a_part_may_begin_with_a_sentence_or_a_line() {
        let found = begins("Ā. Labi!\n\nTā būs. Nē?");
        assert_eq!(found, [(0, "Ā.", true), (3, "Labi!", false), (10, "Tā būs.", true), (18, "Nē?", false)]);
        assert!(begins(" \n ").is_empty());
        assert_eq!(begins("  Viens"), [(2, "Viens", true)]);
    }

    #[test]
    fn the_parts_hold_all_words_and_no_blanks_around_them() {
        let at: Vec<i32> = sentences(TEXT).iter().filter(|one| one.begins_line).map(|one| one.starts_at).collect();
        let parts = divide(TEXT, &at).expect("parts");
        let words: Vec<&str> = parts.iter().map(|part| part.within(TEXT)).collect();
        assert_eq!(words, ["Paldies par projektu.", "1. Punkts jāsvītro. Tas ir lieks.", "2. Termiņš jāpagarina!"]);
        let [before, own, behind] = parts[1].cut(TEXT);
        assert_eq!(before.to_owned() + own + behind, TEXT);
    }

    #[test]
    fn what_is_no_division_is_refused() {
        assert_eq!(divide(TEXT, &[]), Err(Undivided::Nowhere));
        assert_eq!(divide(TEXT, &[0]), Err(Undivided::Nowhere), "the first part begins there anyway");
        assert_eq!(divide(TEXT, &[5]), Err(Undivided::Nowhere), "in the middle of a sentence");
        let long = "Jā. ".repeat(MOST_PARTS + 1);
        let everywhere: Vec<i32> = sentences(&long).iter().map(|one| one.starts_at).collect();
        assert_eq!(divide(&long, &everywhere), Err(Undivided::TooMany));
        assert_eq!(divide(&long, &everywhere[..MOST_PARTS]).map(|parts| parts.len()), Ok(MOST_PARTS));
        assert_eq!(divide("", &[]), Err(Undivided::Nowhere));
    }
}
