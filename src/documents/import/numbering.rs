//! Checks whether the numbers of a draft follow one another.

use std::collections::{HashMap, HashSet};

use super::marks::{self, Listed, Mark};
use super::numbers::{self, Number, Step};
use super::schemes::words;
use crate::documents::{
    PointKind,
    outline::{ParsedPoint, Warning},
};

/// Numbers that are missing, repeated or out of order, in the order of the points.
pub(super) fn check(points: &[ParsedPoint]) -> Vec<Warning> {
    let mut numbering = Numbering::default();
    for (at, point) in points.iter().enumerate() {
        match (point.kind, &point.number) {
            (PointKind::Numbered, Some(number)) if Number::of(number).is_none() => {
                numbering.item(point.depth, number, at);
            }
            (PointKind::Numbered, Some(number)) => numbering.point(number, at),
            (PointKind::Article, Some(number)) => numbering.article(number, at),
            (PointKind::Heading, None) if words::counting_anew(&point.text).is_some() => numbering.count_anew(),
            (PointKind::Heading, number) => numbering.heading(number.as_deref(), at),
            (PointKind::Item, Some(mark)) => numbering.item(point.depth, mark, at),
            _ => {}
        }
        if point.kind == PointKind::Numbered {
            numbering.begun(point, at);
        }
    }
    numbering.warnings
}

/// Goes through the numbers of points, of headings and of lists, each a series of its own.
#[derive(Default)]
struct Numbering {
    points: Series,
    /// Headings with Roman numerals, and below each of them those with Arabic numerals.
    chapters: Series,
    headings: Series,
    articles: Series,
    /// The last mark of each list that is open: its depth, the mark, the point.
    lists: Vec<(u8, Mark, usize)>,
    warnings: Vec<Warning>,
}

impl Numbering {
    fn point(&mut self, printed: &str, at: usize) {
        self.lists.clear();
        let Some(number) = Number::of(printed) else {
            return;
        };
        if self.points.restarts_with(&number) {
            let after = self.points.last.as_ref().map_or_else(String::new, Number::to_string);
            self.warnings.push(Warning::StepsBack { number: printed.to_owned(), after, point: at });
            self.points = Series::default();
        }
        self.points.visit(&number, printed, at, &self.headings.seen, &mut self.warnings);
    }

    /// The parts of an article count anew in each.
    fn article(&mut self, printed: &str, at: usize) {
        self.lists.clear();
        self.points = Series::default();
        let digits = printed.find(|c: char| c.is_ascii_digit()).map_or("", |at| &printed[at..]);
        if let Some((step, _)) = Step::read(digits) {
            self.articles.visit(&Number(vec![step]), printed, at, &HashMap::new(), &mut self.warnings);
        }
    }

    /// An annex, and what stands at the end of a law, has numbers of its own.
    fn count_anew(&mut self) {
        let warnings = std::mem::take(&mut self.warnings);
        *self = Self { warnings, ..Self::default() };
    }

    fn heading(&mut self, printed: Option<&str>, at: usize) {
        self.lists.clear();
        let Some(printed) = printed else { return };
        if let Some(number) = Number::of(printed) {
            if self.headings.restarts_with(&number) {
                self.headings = Series::default();
            }
            self.headings.visit(&number, printed, at, &HashMap::new(), &mut self.warnings);
        } else if let Some(number) = roman(printed) {
            self.headings = Series::default();
            self.chapters.visit(&number, printed, at, &HashMap::new(), &mut self.warnings);
        }
    }

    fn item(&mut self, depth: u8, printed: &str, at: usize) {
        let Some(listed) = read_mark(printed) else { return };
        self.lists.retain(|(list, ..)| *list <= depth);
        let mark = listed.meant(self.lists.iter().rev().map(|(_, mark, _)| *mark));
        let last = self.lists.pop_if(|(list, ..)| *list == depth).filter(|(_, last, _)| last.is_like(mark));
        self.lists.push((depth, mark, at));
        match last {
            _ if mark.is_first() => {}
            Some((_, last, before)) if last == mark => {
                self.warnings.push(Warning::RepeatedNumber { number: printed.to_owned(), points: vec![before, at] });
            }
            Some((_, last, _)) if mark.follows(last) => {}
            Some((_, last, _)) => self.missing_item(last.successor(), Some(last), printed, at),
            None => self.missing_item(mark.first_like(), None, printed, at),
        }
    }

    /// `2 (1) Text` begins a list in its own text.
    fn begun(&mut self, point: &ParsedPoint, at: usize) {
        let first = Listed::read(&point.text).filter(|listed| listed.bracketed && listed.mark.is_first());
        if let Some(first) = first {
            self.lists.push((point.depth.saturating_add(1), first.mark, at));
        }
    }

    fn missing_item(&mut self, expected: Option<Mark>, last: Option<Mark>, printed: &str, at: usize) {
        let Some(expected) = expected.map(|expected| like(printed, expected)) else {
            return;
        };
        let after = last.map(|last| like(printed, last));
        self.warnings.push(Warning::MissingNumber {
            first: expected.clone(),
            last: expected,
            after,
            before: printed.to_owned(),
            point: at,
        });
    }
}

/// The mark of an item; in a list below a point also `2.`
fn read_mark(printed: &str) -> Option<Listed<'_>> {
    let counted = || {
        let (step, rest) = Step::read(printed).filter(|(_, rest)| *rest == "." || rest.is_empty())?;
        Some(Listed { mark: Mark::Count(step), or: None, bracketed: false, printed, rest })
    };
    Listed::read(printed).or_else(counted)
}

fn roman(printed: &str) -> Option<Number> {
    let (value, _) = numbers::roman_value(printed)?;
    Some(Number(vec![Step::new(value)]))
}

/// Another mark, printed in the same style: `(c)` and b give `(b)`.
fn like(printed: &str, mark: Mark) -> String {
    let core = marks::core(mark);
    let inner = printed.trim_matches(['(', ')', '.']);
    printed.replacen(inner, &core, 1)
}

/// One series of numbers, at all its levels.
#[derive(Default)]
struct Series {
    /// Where each number was first seen.
    seen: HashMap<Vec<Step>, usize>,
    /// Numbers that are missing though others below them exist; each is reported once.
    missing: HashSet<Vec<Step>>,
    /// The last step below each number.
    steps: HashMap<Vec<Step>, Step>,
    last: Option<Number>,
    /// The warning about each repeated number, by where the number was first seen.
    repeats: HashMap<usize, usize>,
}

impl Series {
    /// An annex starts again from one.
    fn restarts_with(&self, number: &Number) -> bool {
        number.0 == [Step::new(1)] && self.last.as_ref().is_some_and(|last| last.0[0] > Step::new(1))
    }

    fn visit(
        &mut self,
        number: &Number,
        printed: &str,
        at: usize,
        chapters: &HashMap<Vec<Step>, usize>,
        warnings: &mut Vec<Warning>,
    ) {
        for depth in 1..number.depth() {
            let above = &number.0[..depth];
            if !self.seen.contains_key(above) && !chapters.contains_key(above) && self.missing.insert(above.to_vec()) {
                self.step(&Number(above.to_vec()), true, printed, at, warnings);
            }
        }
        let first = *self.seen.entry(number.0.clone()).or_insert(at);
        if first == at {
            self.step(number, false, printed, at, warnings);
        } else {
            self.repeated(printed, first, at, warnings);
        }
        self.last = Some(number.clone());
    }

    fn repeated(&mut self, printed: &str, first: usize, at: usize, warnings: &mut Vec<Warning>) {
        let place = *self.repeats.entry(first).or_insert(warnings.len());
        match warnings.get_mut(place) {
            Some(Warning::RepeatedNumber { points, .. }) => points.push(at),
            _ => warnings.push(Warning::RepeatedNumber { number: printed.to_owned(), points: vec![first, at] }),
        }
    }

    /// Goes from the last number beside it to this one; `is_missing` if the number itself does not exist, but one below
    /// it does.
    fn step(&mut self, number: &Number, is_missing: bool, printed: &str, at: usize, warnings: &mut Vec<Warning>) {
        let Some((parents, step)) = number.split() else {
            return;
        };
        let last = self.steps.insert(parents.to_vec(), step);
        let is_bare = printed.ends_with(|c: char| c.is_ascii_digit());
        let name = |step: Step| {
            let name = Number([parents, &[step]].concat()).to_string();
            if is_bare { name.trim_end_matches('.').to_owned() } else { name }
        };
        if let Some(last) = last.filter(|last| *last > step) {
            return warnings.push(Warning::StepsBack { number: printed.to_owned(), after: name(last), point: at });
        }
        let (first, end) = missing_between(last, step);
        let end = if is_missing { Some(step) } else { end };
        if let Some(end) = end.filter(|end| *end >= first) {
            let (first, last, after) = (name(first), name(end), last.map(name));
            warnings.push(Warning::MissingNumber { first, last, after, before: printed.to_owned(), point: at });
        }
    }
}

/// The first and the last step that are missing between two; without a last step nothing is missing.
fn missing_between(last: Option<Step>, step: Step) -> (Step, Option<Step>) {
    let last = last.unwrap_or(Step::new(0));
    if last.raised > 0 && step.raised > 0 && last.lettered != step.lettered {
        return (step, None);
    }
    if last.main == step.main {
        let first = Step { raised: last.raised + 1, lettered: step.lettered, ..last };
        return (first, step.raised.checked_sub(1).map(|raised| Step { raised, ..step }));
    }
    let end = if step.raised > 0 { step.main } else { step.main.saturating_sub(1) };
    (Step::new(last.main + 1), Some(Step::new(end)))
}
