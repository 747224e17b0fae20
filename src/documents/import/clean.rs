//! Makes the characters of what people paste uniform: spaces, line ends, ligatures, accents beside their letters; and
//! what the beginning and the end of a text say.

use unicode_normalization::UnicodeNormalization;

pub(super) const SOFT_HYPHEN: char = '\u{ad}';
/// Marks that are set below or behind their letter.
const CEDILLA: char = '\u{327}';
const MACRON: char = '\u{304}';

/// Makes line ends and spaces uniform, composes letters, removes invisible characters. The number of lines stays the
/// same, so that a point can name its line; a soft hyphen stays where it cut a word at the end of a line.
pub(super) fn clean(source: &str) -> String {
    let source = source.replace("\r\n", "\n");
    let source = with_accents_on_their_letters(&source);
    let mut chars = source.nfc().peekable();
    let mut cleaned = String::with_capacity(source.len());
    while let Some(c) = chars.next() {
        match c {
            'ﬀ'..='ﬆ' => cleaned.extend(c.nfkc()),
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

/// Programs that read printed pages put an accent on the letter beside its own: `Rȩgions`, `Lı̄dz`.
fn with_accents_on_their_letters(source: &str) -> String {
    let mut chars = source.chars().peekable();
    let mut placed = String::with_capacity(source.len());
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let is_split = c == 'e' && next == Some(CEDILLA);
        if c == 'ı' && next == Some(MACRON) {
            placed.push('i');
        } else if c == 'ȩ' || is_split {
            if is_split {
                chars.next();
            }
            match chars.peek().copied().filter(|next| "gklnr".contains(*next)) {
                Some(letter) => {
                    chars.next();
                    placed.extend(['e', letter, CEDILLA]);
                }
                None => placed.push('ȩ'),
            }
        } else {
            placed.push(c);
        }
    }
    placed
}

/// Whether a sentence, or an entry of a list, is complete at the end of this text.
pub(super) fn is_ended(text: &str) -> bool {
    const CLOSERS: &[char] = &['*', '_', ')', ']', '"', '”', '“', '’', '»', ' '];
    const MOST_CLOSERS: usize = 8;
    let mut ending = text.chars().rev().take(MOST_CLOSERS);
    let last = ending.find(|c| !CLOSERS.contains(c));
    last.is_some_and(|c| matches!(c, '.' | '!' | '?' | ':' | ';' | '…' | '—'))
}

pub(super) fn starts_lower(text: &str) -> bool {
    text.trim_start_matches(['*', '_', '(']).starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ')'))
}

pub(super) fn starts_upper(text: &str) -> bool {
    text.trim_start_matches(['*', '_', '"', '“', '„', '«', '(']).starts_with(char::is_uppercase)
}

/// As much of the beginning of a text as a number and the word behind it may take.
pub(super) fn beginning_of(text: &str) -> &str {
    const LONGEST_NUMBER: usize = 200;
    &text[..text.floor_char_boundary(LONGEST_NUMBER)]
}

/// As much of the end of a text as a word may take. What is read of each line must not grow with the text above it.
pub(super) fn end_of(text: &str) -> &str {
    const LONGEST_WORD: usize = 200;
    &text[text.ceil_char_boundary(text.len().saturating_sub(LONGEST_WORD))..]
}

/// Whether a text could be a title: short, with a capital letter, without the end of a sentence.
pub(super) fn is_title(text: &str) -> bool {
    text.len() <= LONGEST_TITLE && !text.ends_with(['.', ',', ';', ':', '—', '-']) && starts_upper(text)
}

/// Longer text is not taken for a heading unless it is marked as one.
pub(super) const LONGEST_TITLE: usize = 200;

/// Whether all letters are capitals.
pub(super) fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() >= 4 && !text.chars().any(char::is_lowercase)
}
