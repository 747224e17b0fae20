//! The marks of lists: `a)`, `ā)`, `1)`, dashes; how they are read and what follows what.

use super::numbers::digits;

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const LATVIAN: &str = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž";

/// How an entry of a list is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet(char),
    Letter(char),
    Count(u32),
}

impl Mark {
    /// The mark that an item has as its number.
    pub fn of(printed: &str) -> Option<Self> {
        listed(printed).map(|(mark, ..)| mark)
    }

    /// Whether both marks belong to the same list.
    pub fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Bullet(one), Self::Bullet(another)) => one == another,
            (Self::Letter(_), Self::Letter(_)) | (Self::Count(_), Self::Count(_)) => true,
            _ => false,
        }
    }

    pub fn is_first(self) -> bool {
        matches!(self, Self::Letter('a') | Self::Count(1))
    }

    /// The next letter may be the Latvian one or the next without a diacritical mark.
    pub fn follows(self, last: Self) -> bool {
        match (last, self) {
            (Self::Letter(last), Self::Letter(next)) => {
                [LATIN, LATVIAN].iter().any(|letters| next_letter(letters, last) == Some(next))
            }
            (Self::Count(last), Self::Count(next)) => next == last + 1,
            _ => false,
        }
    }

    /// The mark that should follow this one.
    pub fn successor(self) -> Option<Self> {
        match self {
            Self::Letter(letter) => {
                next_letter(LATIN, letter).or_else(|| next_letter(LATVIAN, letter)).map(Self::Letter)
            }
            Self::Count(count) => Some(Self::Count(count + 1)),
            Self::Bullet(_) => None,
        }
    }
}

fn next_letter(letters: &str, letter: char) -> Option<char> {
    letters.chars().skip_while(|c| *c != letter).nth(1)
}

/// The mark of a lettered or counted entry, `a)`, `(ā)`, `a.`, `1)`: mark, as printed, and the rest.
pub(super) fn listed(text: &str) -> Option<(Mark, &str, &str)> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let (mark, after) = digits(inner).map(|(count, after)| (Mark::Count(count), after)).or_else(|| letter(inner))?;
    let rest = after.strip_prefix(')').or_else(|| {
        let may_be_dotted = inner.starts_with(|c: char| c.is_ascii_lowercase()) && inner.len() == text.len();
        after.strip_prefix('.').filter(|rest| may_be_dotted && (rest.is_empty() || rest.starts_with([' ', '\t'])))
    })?;
    let printed = &text[..text.len() - rest.len()];
    Some((mark, printed, rest.trim_start()))
}

fn letter(text: &str) -> Option<(Mark, &str)> {
    let letter = text.chars().next().filter(|c| c.is_alphabetic())?;
    Some((Mark::Letter(letter.to_lowercase().next()?), &text[letter.len_utf8()..]))
}
