//! Makes plain text from what people paste: unusual spaces and line ends, emphasis, words that are cut at the end of a
//! line.

use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;

const SOFT_HYPHEN: char = '\u{ad}';

/// Makes line ends and spaces uniform, composes letters, removes invisible characters. The number of lines stays the
/// same, so that a point can name its line; a soft hyphen stays where it cut a word at the end of a line.
pub(super) fn clean(source: &str) -> String {
    let source = source.replace("\r\n", "\n");
    let mut chars = source.nfc().peekable();
    let mut cleaned = String::with_capacity(source.len());
    while let Some(c) = chars.next() {
        match c {
            '\r' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                cleaned.push(' ');
            }
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\0' => {}
            SOFT_HYPHEN if chars.peek() != Some(&'\n') => {}
            '\\' if cleaned.ends_with(char::is_alphanumeric) && matches!(chars.peek(), Some('.' | ')')) => {}
            _ => cleaned.push(c),
        }
    }
    cleaned
}

/// Whether a sentence, or an entry of a list, is complete at the end of this text.
pub(super) fn is_ended(text: &str) -> bool {
    const CLOSERS: &[char] = &['*', '_', ')', ']', '"', '”', '“', '’', '»', ' '];
    const MOST_CLOSERS: usize = 8;
    let mut ending = text.chars().rev().take(MOST_CLOSERS);
    let last = ending.find(|c| !CLOSERS.contains(c));
    last.is_some_and(|c| matches!(c, '.' | '!' | '?' | ':' | ';' | '…'))
}

pub(super) fn starts_lower(text: &str) -> bool {
    text.trim_start_matches(['*', '_', '(']).starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ')'))
}

pub(super) fn starts_upper(text: &str) -> bool {
    text.trim_start_matches(['*', '_', '"', '“', '„', '«', '(']).starts_with(char::is_uppercase)
}

/// Joins hard-wrapped lines. The other words of the text decide which hyphens only cut a word.
pub(super) struct Joiner {
    words: HashSet<String>,
}

impl Joiner {
    pub fn new(source: &str) -> Self {
        Self { words: source.split(|c: char| !c.is_alphabetic() && c != '-').map(str::to_lowercase).collect() }
    }

    /// Appends a line to the text of a point.
    pub fn join(&self, text: &mut String, line: &str) {
        let line = match line.strip_prefix("**").filter(|_| text.ends_with("**")) {
            Some(rest) => {
                text.truncate(text.len() - 2);
                rest
            }
            None => line,
        };
        if text.ends_with(SOFT_HYPHEN) {
            text.pop();
        } else if let Some(cut) = text.strip_suffix('-').filter(|cut| cut.ends_with(char::is_alphabetic)) {
            if self.is_cut(cut, line) {
                text.pop();
            }
        } else if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
    }

    fn is_cut(&self, cut: &str, line: &str) -> bool {
        if !line.starts_with(char::is_lowercase) {
            return false;
        }
        let head =
            end_of(cut).rsplit(|c: char| !c.is_alphabetic() && c != '-').next().unwrap_or_default().to_lowercase();
        let tail = line.split(|c: char| !c.is_alphabetic() && c != '-').next().unwrap_or_default().to_lowercase();
        !self.words.contains(&format!("{head}-{tail}"))
    }
}

/// As much of the end of a text as a word may take. What is read of each line must not grow with the text above it.
fn end_of(text: &str) -> &str {
    const LONGEST_WORD: usize = 200;
    &text[text.ceil_char_boundary(text.len().saturating_sub(LONGEST_WORD))..]
}

/// As much of the beginning of a text as a number and the word behind it may take.
pub(super) fn beginning_of(text: &str) -> &str {
    const LONGEST_NUMBER: usize = 200;
    &text[..text.floor_char_boundary(LONGEST_NUMBER)]
}

/// The text without Markdown's emphasis and escapes; superscripts as characters, single spaces.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("<br>", " ").replace("<br/>", " ").replace("<br />", " ");
    let text = without_marks(&with_superscripts(&text));
    text.split('\n').map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n")
}

fn with_superscripts(text: &str) -> String {
    let mut parts = text.split("<sup>");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let raised = part.split_once("</sup>").filter(|(inner, _)| inner.bytes().all(|b| b.is_ascii_digit()));
        match raised {
            Some((inner, rest)) => {
                whole.extend(inner.bytes().map(|digit| super::numbers::raised_char(digit - b'0')));
                whole.push_str(rest);
            }
            None => whole.extend(["<sup>", part]),
        }
    }
    whole
}

/// A run of `*` or `_` and its position.
struct Run {
    start: usize,
    end: usize,
    mark: char,
}

/// Removes each pair of runs that opens before a word and closes after one; a single star stays.
fn without_marks(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut drop = vec![false; chars.len()];
    let mut open: Vec<Run> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        match chars[at] {
            '\\' if chars.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                drop[at] = true;
                at += 2;
            }
            mark @ ('*' | '_') => {
                let end = at + chars[at..].iter().take_while(|c| **c == mark).count();
                pair(&chars, &mut drop, &mut open, Run { start: at, end, mark });
                at = end;
            }
            _ => at += 1,
        }
    }
    chars.iter().zip(drop).filter_map(|(c, dropped)| (!dropped).then_some(*c)).collect()
}

fn pair(chars: &[char], drop: &mut [bool], open: &mut Vec<Run>, run: Run) {
    let before = run.start.checked_sub(1).and_then(|at| chars.get(at)).copied().unwrap_or(' ');
    let behind = chars.get(run.end).copied().unwrap_or(' ');
    let inside_word = run.mark == '_' && before.is_alphanumeric() && behind.is_alphanumeric();
    let partner = open.iter().rposition(|o| o.mark == run.mark && o.end - o.start == run.end - run.start);
    if let Some(partner) = partner.filter(|_| !before.is_whitespace() && !inside_word) {
        let opened = &open[partner];
        drop[opened.start..opened.end].fill(true);
        drop[run.start..run.end].fill(true);
        open.truncate(partner);
    } else if !behind.is_whitespace() && !inside_word && run.end - run.start <= 3 && open.len() < 8 {
        open.push(run);
    }
}
