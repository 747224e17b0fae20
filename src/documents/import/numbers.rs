//! Printed numbers, `3.2.1.`, `5.¹`, `IV.`: how they are read and what follows what.

use std::fmt;

const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Words that make a number at the start of a line a date or a reference: `2016. gada`, `5.1. apakšpunktā`.
const REFERENCES: [&str; 20] = [
    "gad",
    "janvār",
    "februār",
    "mart",
    "aprīl",
    "maij",
    "jūnij",
    "jūlij",
    "august",
    "septembr",
    "oktobr",
    "novembr",
    "decembr",
    "punkt",
    "apakšpunkt",
    "pant",
    "daļ",
    "nodaļ",
    "pielikum",
    "lpp",
];

/// One step of a number: `4` is (4, 0), `4.¹` is (4, 1), `4a` is (4, 1) with a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Step {
    pub main: u32,
    pub raised: u32,
    /// What was put in between is counted with letters instead of superscripts.
    pub lettered: bool,
}

impl Step {
    pub const fn new(main: u32) -> Self {
        Self { main, raised: 0, lettered: false }
    }

    pub fn follows(self, last: Self) -> bool {
        let is_between = self.main == last.main && self.raised == last.raised + 1;
        self == Self::new(last.main + 1) || is_between && (last.raised == 0 || self.lettered == last.lettered)
    }

    /// The number at the beginning of a text, `4`, `4¹`, `4a`, `4A`, and what follows it.
    pub fn read(text: &str) -> Option<(Self, &str)> {
        let (main, after) = digits(text).filter(|_| !text.starts_with('0'))?;
        if let Some((raised, after)) = raised(after) {
            return Some((Self { main, raised, lettered: false }, after));
        }
        let letter = after.chars().next().filter(char::is_ascii_alphabetic);
        let is_one = after.chars().nth(1).is_none_or(|next| !next.is_alphanumeric());
        match letter.filter(|_| is_one) {
            Some(letter) => {
                let raised = u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1;
                Some((Self { main, raised, lettered: true }, &after[1..]))
            }
            None => Some((Self::new(main), after)),
        }
    }
}

/// A number of any depth. Shown with its closing dot: `3.2.`, `5.¹`, `5.¹1.`
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Number(pub Vec<Step>);

impl Number {
    pub fn depth(&self) -> usize {
        self.0.len()
    }

    /// The number one level up, and the last step; `None` for a number without steps.
    pub fn split(&self) -> Option<(&[Step], Step)> {
        self.0.split_last().map(|(last, parents)| (parents, *last))
    }

    /// Whether this is exactly the next number: the first below, the next at the same level, or the next at a level
    /// above.
    pub fn follows(&self, last: Option<&Self>) -> bool {
        let Some(last) = last else {
            return self.0.iter().all(|step| *step == Step::new(1));
        };
        let Some((parents, step)) = self.split() else {
            return false;
        };
        last.0.starts_with(parents)
            && match last.0.get(parents.len()) {
                Some(beside) => step.follows(*beside),
                None => step == Step::new(1),
            }
    }

    /// Whether this could come later at the same level if a few numbers are missing, or is the same number again.
    pub fn is_near(&self, last: Option<&Self>) -> bool {
        const REACH: u32 = 10;
        let Some(last) = last else { return true };
        let Some((parents, step)) = self.split() else {
            return false;
        };
        let beside = last.0.get(parents.len()).map_or(1, |beside| beside.main);
        last.0.starts_with(parents) && (beside..=beside + REACH).contains(&step.main)
    }

    /// `5.1` read as `5.¹`.
    pub fn with_last_step_raised(&self) -> Option<Self> {
        let (parents, raised) = self.split()?;
        let (last, above) = parents.split_last()?;
        let step = Step { main: last.main, raised: raised.main, lettered: false };
        (last.raised == 0).then(|| Self([above, &[step]].concat()))
    }

    /// The printed number of a point, with nothing after it.
    pub fn of(printed: &str) -> Option<Self> {
        Numbered::read_any(printed).filter(|read| read.rest.is_empty() && !read.dashed).map(|read| read.number)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Step { main, raised, lettered } in &self.0 {
            if *lettered {
                let letter = u8::try_from(*raised).ok().and_then(|raised| (b'a' - 1).checked_add(raised));
                write!(f, "{main}{}.", letter.map_or('?', char::from))?;
                continue;
            }
            write!(f, "{main}.")?;
            if *raised > 0 {
                f.write_str(&raised_digits(*raised))?;
            }
        }
        Ok(())
    }
}

/// A line that begins with a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numbered<'a> {
    pub number: Number,
    /// Without a closing dot: `5.1 Text`.
    pub bare: bool,
    /// With a dash between its steps: `1-1.`.
    pub dashed: bool,
    /// As it stands in the text, with superscripts as characters.
    pub printed: String,
    pub rest: &'a str,
}

impl<'a> Numbered<'a> {
    /// Reads the number at the beginning of a line. A single number needs its dot, steps have at most three digits and
    /// no leading zero: years, dates, amounts and `1.pielikums` are text.
    pub fn read(text: &'a str) -> Option<Self> {
        Self::read_any(text).filter(|read| !read.bare || read.number.depth() > 1)
    }

    /// Reads a number that has no dot, `1 Text`, before a capital letter.
    pub fn read_bare(text: &'a str) -> Option<Self> {
        let begins_text = |rest: &str| rest.starts_with(|c: char| c.is_uppercase() || "\"“„«(".contains(c));
        Self::read_any(text).filter(|read| read.bare && read.number.depth() == 1 && begins_text(read.rest))
    }

    fn read_any(text: &'a str) -> Option<Self> {
        const MOST_STEPS: usize = 9;
        let inner = text.trim_start_matches(['*', '_']);
        let is_marked = inner.len() < text.len();
        let (mut rest, mut steps, mut printed) = (inner, Vec::new(), String::new());
        let bare = loop {
            let (step, after) = Step::read(rest).filter(|(step, _)| step.main != 0)?;
            let after_dot = after.strip_prefix('.');
            let is_dashed =
                after.strip_prefix('-').is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
            printed.push_str(&as_characters(&rest[..rest.len() - after.len()], step));
            steps.push(step);
            if is_dashed && steps.len() == 1 {
                printed.push('-');
                rest = &after[1..];
                continue;
            }
            if after_dot.is_some() {
                printed.push('.');
            }
            rest = after_dot.unwrap_or(after);
            if !rest.starts_with(|c: char| c.is_ascii_digit()) {
                break after_dot.is_none() && (step.raised == 0 || step.lettered);
            }
            if after_dot.is_none() && step.raised == 0 || steps.len() > MOST_STEPS {
                return None;
            }
        };
        let dashed = printed.contains('-');
        if dashed && (bare || steps.len() != 2) {
            return None;
        }
        if let Some((letter, after)) = letter_behind_dot(rest).filter(|_| !bare) {
            let last = steps.last_mut().filter(|last| last.raised == 0)?;
            *last = Step { main: last.main, raised: u32::from(letter) - u32::from('a') + 1, lettered: true };
            printed.push(letter);
            rest = after;
        }
        let behind = if is_marked { rest.trim_start_matches(['*', '_']) } else { rest };
        let text = behind.trim_start();
        let ends = behind.is_empty() || text.len() < behind.len() || !bare && text.starts_with(char::is_uppercase);
        ends.then_some(Self { number: Number(steps), bare, dashed, printed, rest: text })
    }

    /// A number of one step as it is printed.
    pub fn printed_of(typed: &str, step: Step) -> String {
        let dot = if typed.ends_with('.') && !typed.ends_with("..") { "." } else { "" };
        let core = as_characters(typed.trim_end_matches('.'), step);
        format!("{core}{dot}")
    }

    pub fn is_reference(&self) -> bool {
        REFERENCES.iter().any(|word| self.rest.starts_with(word))
    }
}

/// A step as it is printed, with its superscript as characters: `5.<sup>1</sup>` is `5.¹`.
fn as_characters(typed: &str, step: Step) -> String {
    if step.lettered || step.raised == 0 {
        return typed.to_owned();
    }
    let (main, dot) = (step.main, if typed.contains('.') { "." } else { "" });
    format!("{main}{dot}{}", raised_digits(step.raised))
}

/// A number in superscript characters.
fn raised_digits(value: u32) -> String {
    value.to_string().bytes().map(|digit| raised_char(digit - b'0')).collect()
}

/// The letter of `5.a Text`.
fn letter_behind_dot(rest: &str) -> Option<(char, &str)> {
    let letter = rest.chars().next().filter(char::is_ascii_lowercase)?;
    let after = &rest[1..];
    let text = after.trim_start();
    (text.len() < after.len() && text.starts_with(char::is_uppercase)).then_some((letter, after))
}

/// A chapter in Roman numerals, `IV. Title`, `IV Title`, `IV) Title`, as its value and the title.
pub(super) fn roman(text: &str) -> Option<(u32, &str, &str)> {
    let (value, end) = roman_value(text)?;
    let mark = text[end..].starts_with(['.', ')']);
    let (printed, rest) = text.split_at(if mark { end + 1 } else { end });
    let title = rest.trim_start();
    let follows = if mark { !title.is_empty() } else { title.starts_with(char::is_uppercase) };
    (title.len() < rest.len() && follows).then_some((value, printed, title))
}

/// The value of the Roman numeral at the beginning of a text, and where it ends.
pub(super) fn roman_value(text: &str) -> Option<(u32, usize)> {
    let end = text.find(|c| !"IVXL".contains(c)).unwrap_or(text.len());
    let value = (1..50).find(|value| to_roman(*value) == text[..end])?;
    Some((value, end))
}

/// The value of a Roman numeral in small letters.
pub(super) fn small_roman(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')) {
        return None;
    }
    let capitals = text.to_ascii_uppercase();
    (1..50).find(|value| to_roman(*value) == capitals)
}

/// The small Roman numeral of a value.
pub(super) fn to_small_roman(value: u32) -> String {
    to_roman(value).to_ascii_lowercase()
}

fn to_roman(mut value: u32) -> String {
    const NUMERALS: [(u32, &str); 6] = [(40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut numeral = String::new();
    for (worth, letters) in NUMERALS {
        while value >= worth {
            numeral.push_str(letters);
            value -= worth;
        }
    }
    numeral
}

/// The superscript character of a digit.
pub(super) fn raised_char(digit: u8) -> char {
    RAISED[usize::from(digit)]
}

/// At most three digits and what follows them.
pub(super) fn digits(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=3).contains(&end).then(|| text[..end].parse().ok().map(|value| (value, &text[end..])))?
}

/// A superscript in any of its spellings, with or without the dot before it: `.¹`, `<sup>1</sup>`, `.^1^`.
fn raised(text: &str) -> Option<(u32, &str)> {
    let text = text.strip_prefix('.').unwrap_or(text);
    if let Some(inner) = text.strip_prefix("<sup>") {
        let (value, rest) = digits(inner)?;
        return rest.strip_prefix("</sup>").map(|rest| (value, rest));
    }
    if let Some(inner) = text.strip_prefix('^') {
        let (value, rest) = digits(inner)?;
        return Some((value, rest.strip_prefix('^').unwrap_or(rest)));
    }
    let end = text.find(|c| !RAISED.contains(&c)).unwrap_or(text.len());
    (1..=9).contains(&end).then(|| (text[..end].chars().fold(0, |value, c| value * 10 + raised_digit(c)), &text[end..]))
}

fn raised_digit(c: char) -> u32 {
    RAISED.iter().zip(0..).find_map(|(raised, value)| (*raised == c).then_some(value)).unwrap_or_default()
}
