//! Printed numbers, `3.2.1.`, `5.¹`, `IV.`: how they are read and what follows what.

use std::borrow::Cow;
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

/// One step of a number: `4` is (4, 0), `4.¹` is (4, 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Step {
    pub main: u32,
    pub raised: u32,
}

impl Step {
    pub const fn new(main: u32) -> Self {
        Self { main, raised: 0 }
    }

    pub fn follows(self, last: Self) -> bool {
        self == Self::new(last.main + 1) || self == Self { raised: last.raised + 1, ..last }
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
        let step = Step { raised: raised.main, ..*last };
        (last.raised == 0).then(|| Self([above, &[step]].concat()))
    }

    /// The printed number of a point, with nothing after it.
    pub fn of(printed: &str) -> Option<Self> {
        Numbered::read(printed).filter(|read| read.rest.is_empty()).map(|read| read.number)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Step { main, raised } in &self.0 {
            write!(f, "{main}.")?;
            if *raised > 0 {
                f.write_str(&raised.to_string().bytes().map(|digit| raised_char(digit - b'0')).collect::<String>())?;
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
    pub rest: Cow<'a, str>,
}

impl<'a> Numbered<'a> {
    /// Reads the number at the beginning of a line. A single number needs its dot, steps have at most three digits and
    /// no leading zero: years, dates, amounts and `1.pielikums` are text.
    pub fn read(text: &'a str) -> Option<Self> {
        const MOST_STEPS: usize = 9;
        let (marks, inner) = split_marks(text);
        let mut rest = inner;
        let mut steps = Vec::new();
        let bare = loop {
            let (main, after) = digits(rest).filter(|(main, _)| *main != 0 && !rest.starts_with('0'))?;
            let (raised, after) = raised(after).unwrap_or((0, after));
            steps.push(Step { main, raised });
            let after_dot = after.strip_prefix('.');
            rest = after_dot.unwrap_or(after);
            if !rest.starts_with(|c: char| c.is_ascii_digit()) {
                break after_dot.is_none() && raised == 0;
            }
            if after_dot.is_none() && raised == 0 {
                return None;
            }
        };
        if bare && steps.len() == 1 || steps.len() > MOST_STEPS {
            return None;
        }
        let rest = rest_behind(rest, marks, !bare)?;
        Some(Self { number: Number(steps), bare, rest })
    }

    pub fn printed(&self) -> String {
        let printed = self.number.to_string();
        if self.bare { printed.trim_end_matches('.').to_owned() } else { printed }
    }

    pub fn is_reference(&self) -> bool {
        REFERENCES.iter().any(|word| self.rest.starts_with(word))
    }
}

/// A chapter in Roman numerals, `IV. Title`, as its value and the title.
pub(super) fn roman(text: &str) -> Option<(u32, &str, &str)> {
    let end = text.find(|c| !"IVXL".contains(c)).filter(|end| text[*end..].starts_with('.'))?;
    let (numeral, rest) = (&text[..end], &text[end + 1..]);
    let value = (1..50).find(|value| to_roman(*value) == numeral)?;
    let title = rest.trim_start();
    (title.len() < rest.len() && !title.is_empty()).then_some((value, &text[..=end], title))
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

/// Marks of emphasis before a number: `**1.** Text`, `**1. Title**`.
fn split_marks(text: &str) -> (&str, &str) {
    let inner = text.trim_start_matches(['*', '_']);
    text.split_at(text.len() - inner.len())
}

/// The text after a number; emphasis that began before the number stays balanced.
fn rest_behind<'a>(rest: &'a str, marks: &str, closed: bool) -> Option<Cow<'a, str>> {
    if !marks.is_empty()
        && let Some(rest) = rest.strip_prefix(marks)
    {
        return Some(rest.trim_start().into());
    }
    let text = rest.trim_start();
    let ends = rest.is_empty() || text.len() < rest.len() || (closed && text.starts_with(char::is_uppercase));
    ends.then(|| if marks.is_empty() { text.into() } else { format!("{marks}{text}").into() })
}
