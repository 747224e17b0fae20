//! A paragraph while it is read: pieces of text with their signs, put together in linear time.

use std::rc::Rc;

use crate::documents::marked::{Mark, Marked, Sign};

/// Where a piece of text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    OnLine,
    Raised,
    Lowered,
}

/// How a piece of text looks and where it links to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub place: Place,
    pub link: Option<Rc<str>>,
}

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub struct Line {
    text: String,
    marks: Vec<Mark>,
    /// The last mark of each kind: bold, italic, raised, lowered, link.
    last: [Option<usize>; 5],
}

impl Line {
    /// Adds a piece as it is. Raised and lowered digits become characters of their own; other letters get a mark.
    pub fn push(&mut self, piece: &str, look: &Look) {
        let from = self.text.len();
        let mut placed = from;
        for character in piece.chars() {
            let digit = digit_at(character, look.place);
            if digit.is_some() {
                self.place(placed, look.place);
            }
            self.text.push(digit.unwrap_or(character));
            if digit.is_some() {
                placed = self.text.len();
            }
        }
        self.place(placed, look.place);
        if look.bold {
            self.mark(0, from, &Sign::Bold);
        }
        if look.italic {
            self.mark(1, from, &Sign::Italic);
        }
        if let Some(link) = &look.link {
            self.mark(4, from, &Sign::Link(link.to_string()));
        }
    }

    /// Adds a piece whose white space counts as one space, as in web pages and office files.
    pub fn push_collapsed(&mut self, piece: &str, look: &Look) {
        let is_space = |character: char| matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}');
        let mut rest = piece;
        while let Some(first) = rest.chars().next() {
            let end = if is_space(first) {
                if !self.text.is_empty() && !self.text.ends_with([' ', '\n', '\t']) {
                    self.push(" ", look);
                }
                rest.find(|character| !is_space(character))
            } else {
                let end = rest.find(is_space);
                self.push(&rest[..end.unwrap_or(rest.len())], look);
                end
            };
            rest = &rest[end.unwrap_or(rest.len())..];
        }
    }

    /// Ends the line within the paragraph.
    pub fn line_break(&mut self) {
        self.text.push('\n');
    }

    /// Puts a footnote at this place.
    pub fn note(&mut self, text: String) {
        let at = self.text.trim_end().len();
        self.marks.push(Mark { from: at, to: at, sign: Sign::Note(text) });
    }

    /// Whether it has neither letters nor notes.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && !self.marks.iter().any(|mark| mark.from == mark.to)
    }

    /// The paragraph without white space around it and before its line breaks; what follows begins empty.
    pub fn take(&mut self) -> Marked {
        let line = std::mem::take(self);
        let trimmed = line.text.trim_end().len();
        let start = trimmed.min(line.text.len() - line.text.trim_start().len());
        let text = line.text[start..trimmed].to_owned();
        let moved = |at: usize| at.clamp(start, trimmed) - start;
        let marks = line.marks.into_iter().map(|mark| (mark.from == mark.to, mark));
        let mut marks: Vec<Mark> = marks
            .map(|(is_place, mark)| (is_place, Mark { from: moved(mark.from), to: moved(mark.to), ..mark }))
            .filter(|(is_place, mark)| *is_place || mark.from < mark.to)
            .map(|(_, mark)| mark)
            .collect();
        marks.sort_by_key(|mark| (mark.from, mark.to));
        Marked { text, marks }
    }

    fn place(&mut self, from: usize, place: Place) {
        match place {
            Place::OnLine => {}
            Place::Raised => self.mark(2, from, &Sign::Raised),
            Place::Lowered => self.mark(3, from, &Sign::Lowered),
        }
    }

    /// Marks what was added since `from`, in one mark with the piece before if that has the same.
    fn mark(&mut self, kind: usize, from: usize, sign: &Sign) {
        let to = self.text.len();
        if from == to {
            return;
        }
        let last = self.last[kind].and_then(|index| self.marks.get_mut(index));
        match last {
            Some(last) if last.to == from && last.sign == *sign => last.to = to,
            _ => {
                self.last[kind] = Some(self.marks.len());
                self.marks.push(Mark { from, to, sign: sign.clone() });
            }
        }
    }
}

/// A digit as a character that stands there by itself.
pub fn digit_at(character: char, place: Place) -> Option<char> {
    let digit = character.to_digit(10)?;
    match place {
        Place::OnLine => None,
        Place::Raised => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'].get(digit as usize).copied(),
        Place::Lowered => char::from_u32(0x2080 + digit),
    }
}

/// Texts as lines of one text.
pub fn joined(parts: impl IntoIterator<Item = Marked>, between: &str) -> Marked {
    let mut whole = Marked::default();
    for part in parts {
        if !whole.text.is_empty() {
            whole.text.push_str(between);
        }
        let shift = whole.text.len();
        whole.text.push_str(&part.text);
        let moved = part.marks.into_iter();
        whole.marks.extend(moved.map(|mark| Mark { from: mark.from + shift, to: mark.to + shift, ..mark }));
    }
    whole
}

/// A text with another one before it: a label that is shown as text.
pub fn prefixed(prefix: &str, text: Marked) -> Marked {
    joined([Marked::from(prefix), text], " ")
}
