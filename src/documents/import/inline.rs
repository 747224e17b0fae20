//! Markdown and HTML inside a paragraph: emphasis, links, superscripts, footnotes become marks, and the text is plain.

use std::collections::HashMap;

use super::numbers::raised_char;
use crate::documents::marked::{Mark, Marked, Sign};

/// A longer address or label is text.
const LONGEST: usize = 500;

/// A text as typed, read.
#[derive(Default)]
pub(super) struct Inline {
    pub marked: Marked,
    /// What was typed and is neither text nor mark: addresses of pictures and of places in the draft.
    pub dropped: Vec<String>,
}

/// The footnotes of a text: their texts by the names that refer to them.
pub(super) type Notes = HashMap<String, Marked>;

/// Reads a paragraph as typed.
pub(super) fn read(typed: &str, notes: &Notes) -> Inline {
    let chars: Vec<char> = typed.chars().collect();
    let count = chars.len();
    let mut reader =
        Reader { keep: vec![true; count], put: HashMap::new(), spans: Vec::new(), dropped: Vec::new(), chars, notes };
    reader.read();
    reader.finish()
}

/// The plain text of a paragraph as typed.
pub(super) fn plain(typed: &str) -> String {
    read(typed, &Notes::new()).marked.text
}

struct Reader<'n> {
    chars: Vec<char>,
    keep: Vec<bool>,
    /// Characters that stand for others.
    put: HashMap<usize, char>,
    /// Marks with the characters that they cover.
    spans: Vec<(usize, usize, Sign)>,
    dropped: Vec<String>,
    notes: &'n Notes,
}

/// A run of `*`, `_`, `~` or a backtick, or a tag, and its position.
struct Run {
    start: usize,
    end: usize,
    mark: char,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut open: Vec<Run> = Vec::new();
        let mut brackets: Vec<usize> = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            at = match self.chars[at] {
                '\\' if self.chars.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                    self.keep[at] = false;
                    at + 2
                }
                mark @ ('*' | '_' | '~') => {
                    let end = at + self.chars[at..].iter().take_while(|c| **c == mark).count();
                    self.pair(&mut open, Run { start: at, end, mark });
                    end
                }
                '`' => self.code(at),
                '<' => self.tag(at, &mut open),
                '[' => self.bracket(at, &mut brackets),
                ']' => self.link(at, &mut brackets),
                '^' => self.caret(at),
                _ => at + 1,
            }
        }
    }

    fn drop(&mut self, from: usize, to: usize) {
        self.keep[from..to].fill(false);
    }

    fn typed(&self, from: usize, to: usize) -> String {
        self.chars[from..to].iter().collect()
    }

    /// Where a character stands, not far behind a place.
    fn find(&self, from: usize, wanted: char, most: usize) -> Option<usize> {
        let end = self.chars.len().min(from + most);
        self.chars[from.min(end)..end].iter().position(|c| *c == wanted).map(|found| from + found)
    }

    /// A pair of runs that opens before a word and closes after one; a single star stays.
    fn pair(&mut self, open: &mut Vec<Run>, run: Run) {
        let before = run.start.checked_sub(1).and_then(|at| self.chars.get(at)).copied().unwrap_or(' ');
        let behind = self.chars.get(run.end).copied().unwrap_or(' ');
        let length = run.end - run.start;
        let inside_word = run.mark == '_' && before.is_alphanumeric() && behind.is_alphanumeric();
        if inside_word || run.mark == '~' && length != 2 {
            return;
        }
        let partner = open.iter().rposition(|o| o.mark == run.mark && o.end - o.start == length);
        if let Some(partner) = partner.filter(|_| !before.is_whitespace()) {
            let (start, end) = (open[partner].start, open[partner].end);
            self.drop(start, end);
            self.drop(run.start, run.end);
            if run.mark != '~' {
                self.emphasise(end, run.start, length);
            }
            open.truncate(partner);
        } else if !behind.is_whitespace() && length <= 3 && open.len() < 8 {
            open.push(run);
        }
    }

    fn emphasise(&mut self, from: usize, to: usize, length: usize) {
        if length != 2 {
            self.spans.push((from, to, Sign::Italic));
        }
        if length >= 2 {
            self.spans.push((from, to, Sign::Bold));
        }
    }

    fn code(&mut self, at: usize) -> usize {
        match self.find(at + 1, '`', LONGEST) {
            Some(end) => {
                self.drop(at, at + 1);
                self.drop(end, end + 1);
                end + 1
            }
            None => at + 1,
        }
    }

    /// A tag that says how its text looks, or an address in angle brackets; other tags are text.
    fn tag(&mut self, at: usize, open: &mut Vec<Run>) -> usize {
        let Some(end) = self.find(at + 1, '>', LONGEST) else { return at + 1 };
        let inner = self.typed(at + 1, end);
        if is_address(&inner) && !inner.contains(char::is_whitespace) {
            self.drop(at, at + 1);
            self.drop(end, end + 1);
            self.spans.push((at + 1, end, Sign::Link(inner)));
            return end + 1;
        }
        let name = inner.trim_start_matches('/').trim_end_matches(['/', ' ']).to_lowercase();
        let closes = inner.starts_with('/');
        let Some(mark) = mark_of_tag(&name) else { return at + 1 };
        self.drop(at, end + 1);
        match (mark, closes) {
            ('\n', _) => {
                self.keep[at] = true;
                self.put.insert(at, '\n');
            }
            (_, false) if open.len() < 8 => open.push(Run { start: at, end: end + 1, mark }),
            (_, false) => {}
            (_, true) => {
                if let Some(partner) = open.iter().rposition(|run| run.mark == mark) {
                    let from = open[partner].end;
                    open.truncate(partner);
                    self.tagged(from, at, mark);
                }
            }
        }
        end + 1
    }

    fn tagged(&mut self, from: usize, to: usize, mark: char) {
        match mark {
            'b' => self.spans.push((from, to, Sign::Bold)),
            'i' => self.spans.push((from, to, Sign::Italic)),
            'l' => self.spans.push((from, to, Sign::Lowered)),
            'r' if self.chars[from..to].iter().all(char::is_ascii_digit) => self.raise(from, to),
            'r' => self.spans.push((from, to, Sign::Raised)),
            _ => {}
        }
    }

    fn raise(&mut self, from: usize, to: usize) {
        for at in from..to {
            if let Some(digit) = self.chars[at].to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
                self.put.insert(at, raised_char(digit));
            }
        }
    }

    /// `10^3^`.
    fn caret(&mut self, at: usize) -> usize {
        let digits = self.chars[at + 1..].iter().take(4).take_while(|c| c.is_ascii_digit()).count();
        let end = at + 1 + digits;
        if digits > 0 && self.chars.get(end) == Some(&'^') {
            self.drop(at, at + 1);
            self.drop(end, end + 1);
            self.raise(at + 1, end);
            return end + 1;
        }
        at + 1
    }

    /// The beginning of a link or of a picture, or a reference to a footnote.
    fn bracket(&mut self, at: usize, brackets: &mut Vec<usize>) -> usize {
        if self.chars.get(at + 1) == Some(&'^')
            && let Some(end) = self.find(at + 2, ']', 60)
            && let Some(note) = self.notes.get(&self.typed(at + 2, end))
        {
            self.drop(at, end + 1);
            self.spans.push((at, at, Sign::Note(note.text.clone())));
            return end + 1;
        }
        if brackets.len() == 8 {
            brackets.remove(0);
        }
        brackets.push(at);
        at + 1
    }

    fn link(&mut self, at: usize, brackets: &mut Vec<usize>) -> usize {
        let Some(start) = brackets.pop() else { return at + 1 };
        if self.chars.get(at + 1) != Some(&'(') {
            return at + 1;
        }
        let Some(end) = self.find(at + 2, ')', LONGEST) else { return at + 1 };
        let address = self.typed(at + 2, end);
        let address = address.split_whitespace().next().unwrap_or_default().to_owned();
        let is_picture = start.checked_sub(1).is_some_and(|before| self.chars[before] == '!');
        if !is_picture && !is_address(&address) && !address.starts_with(['#', '.', '/']) && !address.contains(".htm") {
            return at + 1;
        }
        self.drop(start - usize::from(is_picture), start + 1);
        if is_picture || !is_address(&address) {
            let whole = self.typed(at + 2, end);
            self.dropped.push(whole);
        } else {
            self.spans.push((start + 1, at, Sign::Link(address)));
        }
        self.drop(at, end + 1);
        end + 1
    }

    /// Puts the kept characters together, with single spaces.
    fn finish(self) -> Inline {
        let mut text = String::with_capacity(self.chars.len());
        let mut places = Vec::with_capacity(self.chars.len() + 1);
        for (at, c) in self.chars.iter().enumerate() {
            places.push(text.len());
            if !self.keep[at] {
                continue;
            }
            match self.put.get(&at).copied().unwrap_or(*c) {
                '\n' => {
                    text.truncate(text.trim_end_matches(' ').len());
                    text.push('\n');
                }
                c if c.is_whitespace() => {
                    if !text.is_empty() && !text.ends_with([' ', '\n']) {
                        text.push(' ');
                    }
                }
                c => text.push(c),
            }
        }
        text.truncate(text.trim_end().len());
        places.push(text.len());
        let place = |at: usize| places[at].min(text.len());
        let marks =
            self.spans.iter().map(|(from, to, sign)| Mark { from: place(*from), to: place(*to), sign: sign.clone() });
        let mut marks: Vec<Mark> =
            marks.filter(|mark| mark.from < mark.to || matches!(mark.sign, Sign::Note(_))).collect();
        marks.sort_by_key(|mark| (mark.from, mark.to));
        Inline { marked: within_characters(text, marks), dropped: self.dropped }
    }
}

/// Places may fall behind a cut space; then they are moved to the character before it.
fn within_characters(text: String, mut marks: Vec<Mark>) -> Marked {
    for mark in &mut marks {
        mark.from = text.floor_char_boundary(mark.from);
        mark.to = text.floor_char_boundary(mark.to);
    }
    Marked { text, marks }
}

fn is_address(text: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| text.starts_with(scheme))
}

/// What a tag does to its text; `u` and the like do nothing that is kept.
fn mark_of_tag(name: &str) -> Option<char> {
    match name {
        "b" | "strong" => Some('b'),
        "i" | "em" => Some('i'),
        "sup" => Some('r'),
        "sub" => Some('l'),
        "br" => Some('\n'),
        "u" | "s" | "del" | "ins" | "small" | "span" | "mark" => Some('u'),
        _ => None,
    }
}
