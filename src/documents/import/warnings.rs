//! What is unusual about a list of points. It uses only the points, so every importer can use it.

use std::collections::HashSet;

use super::marks::{Mark, listed};
use super::numbering;
use super::numbers::{Number, Numbered};
use super::text;
use crate::documents::{
    PointKind,
    outline::{ParsedPoint, Warning},
};

const VERY_LONG: usize = 8000;

/// Warnings in the order of the points; those about the whole text come first.
pub(super) fn check(points: &[ParsedPoint], guessed: &[usize]) -> Vec<Warning> {
    let mut warnings = numbering::check(points);
    warnings.extend(headings_without_text(points));
    warnings.extend(points.iter().enumerate().filter_map(|(at, point)| run_together(at, point)));
    warnings
        .extend(guessed.iter().map(|&point| Warning::GuessedSuperscript { number: printed(&points[point]), point }));
    warnings.extend(points.iter().enumerate().filter_map(|(at, point)| very_long(at, point)));
    warnings.extend(broken_letters(points));
    if !points.is_empty() && points.iter().all(|point| point.kind != PointKind::Numbered) {
        warnings.push(Warning::NothingNumbered);
    }
    warnings.sort_by_key(Warning::point);
    warnings
}

fn printed(point: &ParsedPoint) -> String {
    point.number.clone().unwrap_or_default()
}

/// A heading without text below it. The title of the whole draft may have none.
fn headings_without_text(points: &[ParsedPoint]) -> impl Iterator<Item = Warning> {
    let title =
        points.iter().position(|point| point.kind == PointKind::Heading).filter(|&at| points[at].number.is_none());
    points.iter().enumerate().filter_map(move |(at, point)| {
        let next = points.get(at + 1);
        let is_empty = next.is_none_or(|next| next.kind == PointKind::Heading && next.depth <= point.depth);
        let is_title = title == Some(at) && next.is_some();
        (point.kind == PointKind::Heading && is_empty && !is_title).then_some(Warning::HeadingWithoutText { point: at })
    })
}

/// A number inside the text that should have begun a new point.
fn run_together(at: usize, point: &ParsedPoint) -> Option<Warning> {
    let number = point.number.as_deref().and_then(Number::of);
    let mark = point.number.as_deref().and_then(Mark::of);
    let mut ended = false;
    let mut offset = 0;
    for word in point.text.split(' ') {
        let rest = text::beginning_of(&point.text[offset..]);
        offset += word.len() + 1;
        let found = ended && (follows_mark(rest, mark) || follows_number(rest, number.as_ref(), point.kind));
        if found || number.is_none() && point.kind == PointKind::Paragraph && begins_numbering(rest) {
            return Some(Warning::RunTogether { number: word.to_owned(), point: at });
        }
        ended = offset > 1 && (point.kind == PointKind::Heading || word.ends_with([';', ':', '.', ',']));
    }
    None
}

fn follows_mark(rest: &str, last: Option<Mark>) -> bool {
    listed(rest).is_some_and(|(mark, ..)| last.map_or(mark == Mark::Letter('a'), |last| mark.follows(last)))
}

fn follows_number(rest: &str, last: Option<&Number>, kind: PointKind) -> bool {
    let may_be_simple =
        kind == PointKind::Numbered && text::starts_upper(rest.split_once(' ').map_or("", |(_, rest)| rest));
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
    rest.strip_prefix("1. ").is_some_and(text::starts_upper)
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
