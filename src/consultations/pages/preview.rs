//! The text that was read from a draft, for an editor to check: the points as a tree, and above them everything
//! unusual.
use std::collections::{HashMap, HashSet};

use crate::{
    documents::{Point, PointKind, Warning},
    ids::ProvisionId,
    platform::{Said, said},
};

/// A text of the draft with what is unusual about it.
pub struct Preview {
    pub rows: Vec<Row>,
    /// How many points there are of each kind in it.
    pub counts: Vec<Said>,
    pub counterpart: Option<Counterpart>,
    /// Whether it was read before warnings were kept.
    pub lacks_warnings: bool,
}

/// One point, with its warnings.
pub struct Row {
    pub point: Point,
    pub warnings: Vec<Said>,
}

impl Row {
    /// The kind of the point.
    pub fn kind(&self) -> Said {
        match self.point.kind {
            PointKind::Heading => said("consultations-read-as-heading").with("level", self.point.depth),
            PointKind::Numbered => said("consultations-read-as-point"),
            PointKind::Item => said("consultations-read-as-item"),
            PointKind::Paragraph => said("consultations-read-as-paragraph"),
        }
    }

    /// The indent; the style sheet has five steps.
    pub fn indent(&self) -> i16 {
        if self.point.is_heading() { 1 } else { self.point.depth.clamp(1, 5) }
    }
}

/// How the numbers match those of the text in the other language.
pub struct Counterpart {
    /// How many numbered points are in both texts.
    pub shared: usize,
    /// The first point of each path that occurs more often in one text than in the other: its points are not paired.
    pub unequal: Vec<Point>,
    /// The points that are only in this text.
    pub only_here: Vec<Point>,
    /// The points that are only in the other text.
    pub only_there: Vec<Point>,
}

impl Preview {
    /// The points of a text with the import's warnings, and the points of the text in the other language, if there is
    /// one.
    pub fn new(points: Vec<Point>, warnings: Option<&[Warning]>, other: Option<&[Point]>) -> Self {
        let counts = counts(&points);
        let counterpart = other.map(|other| Counterpart::new(&points, other));
        let mut rows: Vec<Row> = points.into_iter().map(|point| Row { point, warnings: Vec::new() }).collect();
        for warning in warnings.unwrap_or_default() {
            // A warning about the whole text is shown at its beginning.
            if let Some(row) = rows.get_mut(warning.point().unwrap_or(0)) {
                row.warnings.push(words(warning));
            }
        }
        Self { rows, counts, counterpart, lacks_warnings: warnings.is_none() }
    }

    /// The rows with a warning.
    pub fn warned(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.warnings.is_empty())
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.rows.iter().map(|row| row.warnings.len()).sum()
    }
}

impl Counterpart {
    fn new(here: &[Point], there: &[Point]) -> Self {
        let numbered = |points: &[Point]| -> Vec<Point> {
            points.iter().filter(|point| !point.path.is_empty()).cloned().collect()
        };
        let (here, there) = (numbered(here), numbered(there));
        let (times_here, times_there) = (times(&here), times(&there));
        let mut told = HashSet::new();
        let is_unequal = |point: &&Point| {
            let there = times_there.get(&path(point));
            there.is_some_and(|there| times_here.get(&path(point)) != Some(there)) && told.insert(path(point))
        };
        let unequal = here.iter().filter(is_unequal).cloned().collect();
        let provisions =
            |points: &[Point]| -> HashSet<ProvisionId> { points.iter().map(|point| point.provision).collect() };
        let (in_here, in_there) = (provisions(&here), provisions(&there));
        Self {
            shared: here
                .iter()
                .filter(|point| point.kind == PointKind::Numbered && in_there.contains(&point.provision))
                .count(),
            unequal,
            only_here: here.into_iter().filter(|point| !in_there.contains(&point.provision)).collect(),
            only_there: there.into_iter().filter(|point| !in_here.contains(&point.provision)).collect(),
        }
    }
}

/// The key for pairing points: headings have their own paths.
fn path(point: &Point) -> (bool, String) {
    (point.is_heading(), point.path.clone())
}

fn times(points: &[Point]) -> HashMap<(bool, String), usize> {
    let mut times = HashMap::new();
    for point in points {
        *times.entry(path(point)).or_default() += 1;
    }
    times
}

fn counts(points: &[Point]) -> Vec<Said> {
    let counted = [
        (PointKind::Numbered, "consultations-count-points"),
        (PointKind::Item, "consultations-count-items"),
        (PointKind::Paragraph, "consultations-count-paragraphs"),
        (PointKind::Heading, "consultations-count-headings"),
    ];
    let of = |kind| points.iter().filter(|point| point.kind == kind).count();
    counted
        .into_iter()
        .map(|(kind, key)| (of(kind), key))
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| said(key).with("count", count))
        .collect()
}

/// The text of a warning.
fn words(warning: &Warning) -> Said {
    match warning {
        Warning::NothingNumbered => said("consultations-warning-nothing-numbered"),
        Warning::MissingNumber { first, last, after, before, .. } => {
            missing_number(cited(first), cited(last), after.as_deref().map(cited), cited(before))
        }
        Warning::RepeatedNumber { number, points } => {
            said("consultations-warning-repeated-number").with("count", points.len()).with("number", cited(number))
        }
        Warning::StepsBack { number, after, .. } => {
            said("consultations-warning-steps-back").with("number", cited(number)).with("after", cited(after))
        }
        Warning::HeadingWithoutText { .. } => said("consultations-warning-heading-without-text"),
        Warning::RunTogether { number, .. } => said("consultations-warning-run-together").with("number", cited(number)),
        Warning::GuessedSuperscript { number, .. } => {
            said("consultations-warning-guessed-superscript").with("number", cited(number))
        }
        Warning::BrokenLetters { sample, times, .. } => {
            said("consultations-warning-broken-letters").with("sample", sample).with("times", *times)
        }
        Warning::VeryLongPoint { characters, .. } => {
            said("consultations-warning-very-long").with("characters", *characters)
        }
    }
}

fn missing_number(first: &str, last: &str, after: Option<&str>, before: &str) -> Said {
    let sentence = match (first == last, after) {
        (true, Some(after)) => said("consultations-warning-missing-number").with("after", after),
        (false, Some(after)) => said("consultations-warning-missing-numbers").with("after", after).with("last", last),
        (true, None) => said("consultations-warning-missing-first"),
        (false, None) => said("consultations-warning-missing-first-ones").with("last", last),
    };
    sentence.with("first", first).with("before", before)
}

/// A number as people quote it: without the dot or bracket at its end.
fn cited(number: &str) -> &str {
    number.trim_end_matches(['.', ')'])
}
