//! What is unusual about a list of points. It uses only the points, so every importer can use it.

use std::collections::HashSet;

use super::clean;
use super::marks::{Listed, Mark};
use super::numbering;
use super::numbers::{Number, Numbered};
use super::schemes::words;
use crate::documents::{
    PointKind,
    outline::{ParsedPoint, Warning},
    source::{LeftOut, Why},
};

const VERY_LONG: usize = 8000;

/// How the points were read, if a source was.
#[derive(Default)]
pub(super) struct Reading {
    /// Points whose superscript was not written as one.
    pub guessed: Vec<usize>,
    /// How many lines were joined to the line above.
    pub joined: usize,
    /// It is a text from printed pages.
    pub wraps: bool,
}

/// Warnings in the order of the points; those about the whole text come first.
pub(super) fn check(points: &[ParsedPoint], left_out: &[LeftOut], reading: &Reading) -> Vec<Warning> {
    let mut warnings = grouped(numbering::check(points));
    warnings.extend(grouped(headings_without_text(points).collect()));
    warnings.extend(grouped(points.iter().enumerate().filter_map(|(at, point)| run_together(at, point)).collect()));
    let guessed = reading.guessed.iter().filter(|point| **point < points.len());
    let guessed = guessed.map(|&point| Warning::GuessedSuperscript { number: printed(&points[point]), point });
    warnings.extend(grouped(guessed.collect()));
    warnings.extend(grouped(points.iter().enumerate().filter_map(|(at, point)| very_long(at, point)).collect()));
    warnings.extend(broken_letters(points));
    warnings.extend(about_the_whole(points));
    warnings.extend(about_the_source(left_out, reading));
    warnings.extend(points.windows(2).zip(1..).filter_map(|(pair, at)| cut_in_two(&pair[0], &pair[1], at)));
    warnings.sort_by_key(Warning::point);
    warnings
}

/// Nobody reads more warnings of one kind than these.
const MOST_ALIKE: usize = 12;

/// Many warnings of one kind become one.
fn grouped(warnings: Vec<Warning>) -> Vec<Warning> {
    let mut groups: Vec<Vec<Warning>> = Vec::new();
    for warning in warnings {
        let kind = std::mem::discriminant(&warning);
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| std::mem::discriminant(first) == kind)) {
            Some(group) => group.push(warning),
            None => groups.push(vec![warning]),
        }
    }
    let one = |group: Vec<Warning>| {
        if group.len() <= MOST_ALIKE {
            return group;
        }
        let (times, points) = (group.len(), group.iter().filter_map(Warning::point).collect());
        group
            .into_iter()
            .take(1)
            .map(|first| Warning::Many { first: Box::new(first), times, points: Clone::clone(&points) })
            .collect()
    };
    groups.into_iter().flat_map(one).collect()
}

fn about_the_whole(points: &[ParsedPoint]) -> Vec<Warning> {
    const LONG: usize = 40;
    let mut warnings = Vec::new();
    let count = |kinds: &[PointKind]| points.iter().filter(|point| kinds.contains(&point.kind)).count();
    let numbered = count(&[PointKind::Numbered, PointKind::Article]);
    let of = numbered + count(&[PointKind::Paragraph]);
    if !points.is_empty() && numbered == 0 {
        warnings.push(Warning::NothingNumbered);
    } else if of >= LONG / 2 && numbered * 2 < of {
        warnings.push(Warning::MostlyUnnumbered { numbered, of });
    }
    if points.len() >= LONG && count(&[PointKind::Heading, PointKind::Article]) == 0 {
        warnings.push(Warning::NoHeadings);
    }
    let tables = points.iter().enumerate().filter(|(_, point)| point.kind == PointKind::Table).map(|(at, _)| at);
    let tables: Vec<usize> = tables.collect();
    if !tables.is_empty() {
        warnings.push(Warning::TablesFound { points: tables });
    }
    warnings
}

fn about_the_source(left_out: &[LeftOut], reading: &Reading) -> Vec<Warning> {
    let of = |why: Why| left_out.iter().filter(move |left| left.why == why);
    let mut warnings = Vec::new();
    if reading.wraps && reading.joined > 0 {
        warnings.push(Warning::JoinedLines { times: reading.joined });
    }
    if of(Why::Contents).next().is_some() {
        warnings.push(Warning::ContentsLeftOut { lines: of(Why::Contents).count() });
    }
    if let Some(first) = of(Why::PageHeader).next() {
        warnings.push(Warning::PageHeadersLeftOut { sample: first.text.clone(), times: of(Why::PageHeader).count() });
    }
    warnings
}

fn printed(point: &ParsedPoint) -> String {
    point.number.clone().unwrap_or_default()
}

/// A heading without text below it. The titles of the whole draft may have none.
fn headings_without_text(points: &[ParsedPoint]) -> impl Iterator<Item = Warning> {
    let leading = points.iter().take_while(|point| point.kind == PointKind::Heading && point.number.is_none()).count();
    let opens = |point: &ParsedPoint| matches!(words::opening(&point.text), Some(words::Opening::Named { .. }));
    points.iter().enumerate().filter_map(move |(at, point)| {
        let next = points.get(at + 1);
        let is_empty = next.is_none_or(|next| next.kind == PointKind::Heading && next.depth <= point.depth);
        let is_title = at < leading && next.is_some() && words::counting_anew(&point.text).is_none();
        // A chapter's title may stand above its first section.
        let is_empty = is_empty && !(next.is_some_and(opens) && at > 0 && opens(&points[at - 1]));
        (point.kind == PointKind::Heading && is_empty && !is_title).then_some(Warning::HeadingWithoutText { point: at })
    })
}

/// A number inside the text that should have begun a new point.
fn run_together(at: usize, point: &ParsedPoint) -> Option<Warning> {
    let number = point.number.as_deref().and_then(Number::of);
    let mark = point.number.as_deref().and_then(Listed::read).map(|listed| listed.mark);
    if point.kind == PointKind::Table {
        return None;
    }
    let mut ended = false;
    let mut offset = 0;
    for (place, word) in point.text.split([' ', '\n']).enumerate() {
        // `Table 1. Goals` is a title.
        let is_late = place > 1;
        let rest = clean::beginning_of(&point.text[offset..]);
        offset += word.len() + 1;
        let found = ended && (follows_mark(rest, mark) || follows_number(rest, number.as_ref(), point.kind));
        if found || number.is_none() && point.kind == PointKind::Paragraph && is_late && begins_numbering(rest) {
            return Some(Warning::RunTogether { number: word.to_owned(), point: at });
        }
        ended = offset > 1 && (point.kind == PointKind::Heading || word.ends_with([';', ':', '.', ',']));
    }
    None
}

fn follows_mark(rest: &str, last: Option<Mark>) -> bool {
    Listed::read(rest).is_some_and(|listed| {
        let mark = listed.meant(last.into_iter());
        let ends = listed.rest.len() < rest.len() && rest[listed.printed.len()..].starts_with([' ', '\u{a0}']);
        ends && last.map_or(mark == Mark::Letter('a'), |last| mark.follows(last))
    })
}

fn follows_number(rest: &str, last: Option<&Number>, kind: PointKind) -> bool {
    let may_be_simple =
        kind == PointKind::Numbered && clean::starts_upper(rest.split_once(' ').map_or("", |(_, rest)| rest));
    rest.starts_with(|c: char| c.is_ascii_digit())
        && Numbered::read(rest).is_some_and(|read| {
            last.is_some()
                && read.number.follows(last)
                && !read.is_reference()
                && !read.bare
                && (read.number.depth() > 1 || may_be_simple)
        })
}

/// A first point joined to the lines above it: `… 19. jūnijā 1. Valsts aizsardzības koncepcija …`.
fn begins_numbering(rest: &str) -> bool {
    rest.strip_prefix("1. ").is_some_and(clean::starts_upper)
}

fn very_long(at: usize, point: &ParsedPoint) -> Option<Warning> {
    let characters = point.text.chars().count();
    (characters > VERY_LONG).then_some(Warning::VeryLongPoint { characters, point: at })
}

/// Whole words that end as a broken word does.
const WHOLE: [&str; 17] = [
    "off",
    "staff",
    "stuff",
    "tariff",
    "sheriff",
    "plaintiff",
    "cliff",
    "stiff",
    "bluff",
    "takeoff",
    "layoff",
    "payoff",
    "cutoff",
    "trade-off",
    "tarifi",
    "šefi",
    "wifi",
];

/// Printed pages have one character for `fi`, `fl`, `ff`; in copied text words break after it: `defi nes`. The second
/// half is not a word: it occurs nowhere else in the text.
fn broken_letters(points: &[ParsedPoint]) -> Option<Warning> {
    let mut words = HashSet::new();
    let mut suspects = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let mut last = "";
        for word in point.text.split_whitespace() {
            let bare = word.trim_matches(|c: char| !c.is_alphabetic());
            if word.starts_with(char::is_lowercase) && is_torn(last) {
                suspects.push((at, last, bare));
            } else {
                words.insert(bare);
            }
            last = word;
        }
    }
    suspects.retain(|(_, _, tail)| !words.contains(tail));
    let &(point, head, tail) = suspects.first()?;
    Some(Warning::BrokenLetters { sample: format!("{head} {tail}"), times: suspects.len(), point })
}

fn is_torn(head: &str) -> bool {
    let head = head.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let ends = head.ends_with("fi") || head.ends_with("fl") || head.ends_with("ff");
    ends && head.chars().all(char::is_alphabetic) && !WHOLE.contains(&head.as_str()) && !head.ends_with("grāfi")
}

/// A paragraph in lower case below a point whose sentence has not ended: a page or a line has cut it.
fn cut_in_two(above: &ParsedPoint, below: &ParsedPoint, point: usize) -> Option<Warning> {
    let is_text = |of: &ParsedPoint| !matches!(of.kind, PointKind::Heading | PointKind::Table);
    let goes_on = below.kind == PointKind::Paragraph && clean::starts_lower(&below.text);
    let is_open = !above.text.is_empty() && !clean::is_ended(&above.text) && !above.text.ends_with(',');
    (is_text(above) && goes_on && is_open).then_some(Warning::CutInTwo { point })
}
