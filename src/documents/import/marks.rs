//! The marks of lists: `a)`, `(ā)`, `1)`, `(2¹)`, `iv)`, `A.`, dashes; how they are read and what follows what.

use super::numbers::{self, Step, small_roman};

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const LATVIAN: &str = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž";
const CYRILLIC: &str = "абвгдежзийклмнопрстуфхцчшщэюя";
const CYRILLIC_FEW: &str = "абвгдежзиклмнопрстуфхцшэюя";
const ALPHABETS: [&str; 4] = [LATIN, LATVIAN, CYRILLIC, CYRILLIC_FEW];
const BULLETS: [char; 15] = ['-', '*', '+', '–', '—', '−', '•', '·', '●', '◦', '▪', '■', '‣', '\u{f0b7}', '\u{f0a7}'];

/// How an entry of a list is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet(char),
    Letter(char),
    /// A capital letter.
    Capital(char),
    /// A small Roman numeral.
    Roman(u32),
    Count(Step),
}

/// A mark at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed<'a> {
    pub mark: Mark,
    /// A small Roman numeral that may also be a letter: `i)`, or the other way round.
    pub or: Option<Mark>,
    /// Stands in two brackets.
    pub bracketed: bool,
    /// As printed; empty for a dash.
    pub printed: &'a str,
    pub rest: &'a str,
}

impl Mark {
    /// Whether both marks belong to the same list.
    pub fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Bullet(one), Self::Bullet(another)) => one == another,
            _ => std::mem::discriminant(&self) == std::mem::discriminant(&other),
        }
    }

    pub fn is_first(self) -> bool {
        match self {
            Self::Letter(letter) | Self::Capital(letter) => matches!(letter, 'a' | 'а' | 'A' | 'А'),
            Self::Roman(value) => value == 1,
            Self::Count(step) => step == Step::new(1),
            Self::Bullet(_) => false,
        }
    }

    /// The next letter may be the Latvian one or the next without a diacritical mark.
    pub fn follows(self, last: Self) -> bool {
        match (last, self) {
            (Self::Letter(last), Self::Letter(next)) | (Self::Capital(last), Self::Capital(next)) => {
                let (last, next) = (small(last), small(next));
                ALPHABETS.iter().any(|letters| next_letter(letters, last) == Some(next))
            }
            (Self::Count(last), Self::Count(next)) => next.follows(last),
            (Self::Roman(last), Self::Roman(next)) => next == last + 1,
            _ => false,
        }
    }

    /// The mark that should follow this one.
    pub fn successor(self) -> Option<Self> {
        let next = |letter| ALPHABETS.iter().find_map(|letters| next_letter(letters, letter));
        match self {
            Self::Letter(letter) => next(letter).map(Self::Letter),
            Self::Capital(letter) => next(small(letter)).and_then(|next| next.to_uppercase().next()).map(Self::Capital),
            Self::Count(step) => Some(Self::Count(Step::new(step.main + 1))),
            Self::Roman(value) => Some(Self::Roman(value + 1)),
            Self::Bullet(_) => None,
        }
    }

    /// The first mark of such a list.
    pub fn first_like(self) -> Option<Self> {
        match self {
            Self::Letter(letter) => Some(Self::Letter(if CYRILLIC.contains(letter) { 'а' } else { 'a' })),
            Self::Capital(letter) => Some(Self::Capital(if CYRILLIC.contains(small(letter)) { 'А' } else { 'A' })),
            Self::Count(_) => Some(Self::Count(Step::new(1))),
            Self::Roman(_) => Some(Self::Roman(1)),
            Self::Bullet(_) => None,
        }
    }
}

impl<'a> Listed<'a> {
    /// Reads the mark of an entry: `a)`, `(ā)`, `a.`, `1)`, `(2¹)`, `ii)`, `A.`
    pub fn read(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix('(').unwrap_or(text);
        let bracketed = inner.len() < text.len();
        let (mark, or, after) = counted(inner).or_else(|| lettered(inner))?;
        let rest = after.strip_prefix(')').or_else(|| {
            let may_be_dotted = inner.starts_with(|c: char| c.is_ascii_alphabetic()) && !bracketed;
            after.strip_prefix('.').filter(|rest| may_be_dotted && (rest.is_empty() || rest.starts_with([' ', '\t'])))
        })?;
        if matches!(mark, Mark::Capital(_)) && after.starts_with('.') && rest.trim_start().is_empty() {
            return None;
        }
        let printed = &text[..text.len() - rest.len()];
        Some(Self { mark, or, bracketed, printed, rest: rest.trim_start() })
    }

    /// Reads a dash or a dot; Word's second kind of bullet is pasted as a letter.
    pub fn read_bullet(text: &'a str) -> Option<Self> {
        let mark = text.chars().next().filter(|c| BULLETS.contains(c) || text.starts_with("o\t"))?;
        let rest = text[mark.len_utf8()..].strip_prefix([' ', '\t'])?.trim_start();
        let rest = ["[ ] ", "[x] ", "[X] "].iter().find_map(|task| rest.strip_prefix(task)).unwrap_or(rest);
        Some(Self { mark: Mark::Bullet(mark), or: None, bracketed: false, printed: "", rest })
    }

    /// What the mark means after these marks of open lists, the innermost first: `i)` continues `h)` or begins `ii)`.
    pub fn meant(&self, open: impl Iterator<Item = Mark>) -> Mark {
        let Some(or) = self.or else { return self.mark };
        for last in open {
            for mark in [self.mark, or] {
                if mark.follows(last) {
                    return mark;
                }
            }
        }
        self.mark
    }
}

fn counted(text: &str) -> Option<(Mark, Option<Mark>, &str)> {
    let (step, after) = Step::read(text)?;
    Some((Mark::Count(step), None, after))
}

/// A letter or a small Roman numeral; `i` begins a list of numerals rather than one of letters.
fn lettered(text: &str) -> Option<(Mark, Option<Mark>, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    let mut chars = word.chars();
    let letter = chars.next()?;
    let roman = small_roman(word).map(Mark::Roman);
    if chars.next().is_some() {
        return roman.map(|roman| (roman, None, after));
    }
    if letter.is_uppercase() {
        return Some((Mark::Capital(letter), None, after));
    }
    let letter = Mark::Letter(letter);
    match roman {
        Some(first @ Mark::Roman(1)) => Some((first, Some(letter), after)),
        _ => Some((letter, roman, after)),
    }
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn next_letter(letters: &str, letter: char) -> Option<char> {
    letters.chars().skip_while(|c| *c != letter).nth(1)
}

/// A mark as it would be printed without brackets.
pub(super) fn core(mark: Mark) -> String {
    match mark {
        Mark::Letter(letter) | Mark::Capital(letter) | Mark::Bullet(letter) => letter.to_string(),
        Mark::Roman(value) => numbers::to_small_roman(value),
        Mark::Count(step) => {
            let printed = numbers::Number(vec![step]).to_string();
            if step.raised > 0 && !step.lettered {
                printed.replace('.', "")
            } else {
                printed.trim_end_matches('.').to_owned()
            }
        }
    }
}
