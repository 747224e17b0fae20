//! Text with marks: bold, italic, raised, lowered, a link, a footnote at its place.

use serde::{Deserialize, Serialize};

/// What a mark says of its piece of text. It is kept with its text: a name that is changed here needs a migration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    Bold,
    Italic,
    /// Superscript that is not a number: the digits of `10²` are characters of the text.
    Raised,
    /// Subscript that is not a number.
    Lowered,
    /// A link to a page outside the draft: `http`, `https` or `mailto`.
    Link(String),
    /// A footnote with its text, referred to behind the piece, which is empty.
    Note(String),
}

/// A piece of a text and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Where the piece begins, in bytes of UTF-8.
    pub from: usize,
    /// Where it ends; where it begins if it is a place.
    pub to: usize,
    /// What is said of it.
    pub sign: Sign,
}

/// A text with its marks. A line break in a paragraph is `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The plain text, which is searched, compared and cited.
    pub text: String,
    /// Its marks by their beginning; those of one kind do not overlap.
    pub marks: Vec<Mark>,
}

impl From<&str> for Marked {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), marks: Vec::new() }
    }
}

impl Marked {
    /// Adds another text at the end.
    pub fn append(&mut self, other: &Self) {
        let shift = self.text.len();
        self.text.push_str(&other.text);
        let moved =
            other.marks.iter().map(|mark| Mark { from: mark.from + shift, to: mark.to + shift, ..mark.clone() });
        self.marks.extend(moved);
        self.tidy();
    }

    /// Adds a piece with these signs at the end.
    pub fn push(&mut self, piece: &str, signs: &[Sign]) {
        let from = self.text.len();
        self.text.push_str(piece);
        let to = self.text.len();
        self.marks.extend(signs.iter().map(|sign| Mark { from, to, sign: sign.clone() }));
        self.tidy();
    }

    /// Cuts the text in two at a byte that begins a character; a mark that crosses the place is in both.
    #[must_use]
    pub fn split_at(&self, at: usize) -> (Self, Self) {
        let (head, tail) = self.text.split_at(at);
        let before = self.marks.iter().filter(|mark| mark.from < at || mark.to <= at && mark.from == mark.to);
        let before = before.map(|mark| Mark { to: mark.to.min(at), ..mark.clone() }).collect();
        let behind = self.marks.iter().filter(|mark| mark.to > at);
        let behind =
            behind.map(|mark| Mark { from: mark.from.saturating_sub(at), to: mark.to - at, ..mark.clone() }).collect();
        (Self { text: head.to_owned(), marks: before }, Self { text: tail.to_owned(), marks: behind })
    }

    /// The text without the white space around it.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let end = self.text.trim_end().len();
        let start = (self.text.len() - self.text.trim_start().len()).min(end);
        self.split_at(end).0.split_at(start).1.with_notes_of(self, start)
    }

    /// Whether every letter is bold.
    #[must_use]
    pub fn is_bold(&self) -> bool {
        let mut at = 0;
        let mut any = false;
        for mark in self.marks.iter().filter(|mark| mark.sign == Sign::Bold) {
            if self.text.get(at..mark.from).is_some_and(|gap| !gap.trim().is_empty()) {
                return false;
            }
            at = at.max(mark.to);
            any = true;
        }
        any && self.text.get(at..).is_some_and(|rest| rest.trim().is_empty())
    }

    /// Keeps the footnotes that stood in cut white space.
    fn with_notes_of(mut self, whole: &Self, start: usize) -> Self {
        let here = self.text.len();
        let is_lost = |mark: &&Mark| mark.from == mark.to && (mark.from > start + here || mark.from <= start);
        for mark in whole.marks.iter().filter(is_lost) {
            let at = mark.from.saturating_sub(start).min(here);
            let mark = Mark { from: at, to: at, sign: mark.sign.clone() };
            if !self.marks.contains(&mark) {
                self.marks.push(mark);
            }
        }
        self.tidy();
        self
    }

    /// Joins marks of one kind that touch, and drops empty ones, except those of a place.
    fn tidy(&mut self) {
        self.marks.sort_by_key(|mark| (mark.from, mark.to));
        let mut tidied: Vec<Mark> = Vec::with_capacity(self.marks.len());
        for mark in self.marks.drain(..) {
            let is_place = matches!(mark.sign, Sign::Note(_));
            let touched = tidied.iter_mut().find(|last| !is_place && last.sign == mark.sign && last.to >= mark.from);
            match touched {
                Some(last) => last.to = last.to.max(mark.to),
                None if is_place || mark.from < mark.to => tidied.push(mark),
                None => {}
            }
        }
        self.marks = tidied;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(from: usize, to: usize, sign: Sign) -> Mark {
        Mark { from, to, sign }
    }

    fn note(at: usize) -> Mark {
        mark(at, at, Sign::Note("a note".to_owned()))
    }

    fn marked(text: &str, marks: &[Mark]) -> Marked {
        Marked { text: text.to_owned(), marks: marks.to_vec() }
    }

    #[test]
    fn pieces_with_the_same_sign_have_one_mark() {
        let mut text = Marked::default();
        text.push("a", &[]);
        text.push("bc", &[Sign::Bold]);
        text.push("d", &[Sign::Bold, Sign::Italic]);
        text.push("", &[Sign::Italic]);
        text.push("e", &[Sign::Link("https://example.lv/".to_owned())]);
        text.push("f", &[Sign::Link("https://example.lv/other".to_owned())]);
        let link = |from, page: &str| mark(from, from + 1, Sign::Link(page.to_owned()));
        let first = link(4, "https://example.lv/");
        let other = link(5, "https://example.lv/other");
        assert_eq!(text, marked("abcdef", &[mark(1, 4, Sign::Bold), mark(3, 4, Sign::Italic), first, other]));
    }

    #[test]
    fn an_appended_text_brings_its_marks_and_joins_those_that_touch() {
        let mut text = marked("ā", &[mark(0, 2, Sign::Bold), note(2)]);
        text.append(&marked("bc", &[mark(0, 1, Sign::Bold), note(0), note(2)]));
        assert_eq!(text.text, "ābc");
        assert_eq!(text.marks, [mark(0, 3, Sign::Bold), note(2), note(2), note(4)]);
    }

    #[test]
    fn a_mark_across_a_cut_is_on_both_sides_and_a_note_at_it_is_before_it() {
        let whole =
            marked("abcd", &[mark(0, 1, Sign::Italic), mark(1, 3, Sign::Bold), note(2), mark(2, 4, Sign::Raised)]);
        let (head, tail) = whole.split_at(2);
        assert_eq!(head, marked("ab", &[mark(0, 1, Sign::Italic), mark(1, 2, Sign::Bold), note(2)]));
        assert_eq!(tail, marked("cd", &[mark(0, 1, Sign::Bold), mark(0, 2, Sign::Raised)]));
        assert_eq!(whole.split_at(0).0, Marked::default());
        assert_eq!(whole.split_at(4).0, whole);
    }

    #[test]
    fn trimming_keeps_the_notes_in_the_white_space() {
        let whole =
            marked("  ab  ", &[mark(0, 3, Sign::Bold), note(1), note(4), mark(4, 6, Sign::Italic), note(5), note(6)]);
        let trimmed = whole.trimmed();
        assert_eq!(trimmed.text, "ab");
        assert_eq!(trimmed.marks, [note(0), mark(0, 1, Sign::Bold), note(2)]);
        let other = Mark { sign: Sign::Note("another".to_owned()), ..note(5) };
        assert_eq!(marked(" ab  ", &[note(3), other]).trimmed().marks.len(), 2);
        assert_eq!(marked(" \u{a0}\n ", &[note(2), mark(0, 1, Sign::Bold)]).trimmed(), marked("", &[note(0)]));
    }
}
