//! Where each point of a text stands: what it stands below, and whether its number names it alone.
use std::collections::HashMap;

use super::Wording;
use crate::documents::PointKind;

/// The places of the points of a text.
pub struct Places<'a> {
    points: &'a [Wording<'a>],
    /// For each point, the point or title that it stands below.
    above: Vec<Option<usize>>,
    times: HashMap<(bool, &'a str), usize>,
}

impl<'a> Places<'a> {
    pub fn of(points: &'a [Wording<'a>]) -> Self {
        let mut times: HashMap<(bool, &str), usize> = HashMap::new();
        for point in points {
            *times.entry(key(point, point.path)).or_default() += 1;
        }
        Self { points, above: above(points), times }
    }

    pub fn above(&self, at: usize) -> Option<usize> {
        self.above[at]
    }

    pub fn kind(&self, at: usize) -> PointKind {
        self.points[at].kind
    }

    pub fn number(&self, at: usize) -> Option<&'a str> {
        self.points[at].number
    }

    /// Its path, if no other point of the text has the same.
    pub fn path(&self, at: usize) -> Option<(bool, &'a str)> {
        let key = key(&self.points[at], self.points[at].path);
        (!key.1.is_empty() && self.times.get(&key) == Some(&1)).then_some(key)
    }
}

/// Headings have paths of their own, as in `documents::pairs`.
fn key<'a>(point: &Wording<'_>, path: &'a str) -> (bool, &'a str) {
    (point.kind == PointKind::Heading, path)
}

fn above(points: &[Wording<'_>]) -> Vec<Option<usize>> {
    let mut seen: HashMap<(bool, &str), usize> = HashMap::new();
    let (mut heading, mut title) = (None, None);
    let above = points.iter().enumerate().map(|(at, point)| {
        let around = match point.kind {
            PointKind::Heading => None,
            PointKind::Article => heading,
            _ => title,
        };
        let above = outer(point.path).and_then(|path| seen.get(&key(point, path)).copied()).or(around);
        seen.insert(key(point, point.path), at);
        match point.kind {
            PointKind::Heading => (heading, title) = (Some(at), Some(at)),
            PointKind::Article => title = Some(at),
            _ => {}
        }
        above
    });
    above.collect()
}

/// The path of the point around: `4.` of `4./b)`, `15.2.` of `15.2.1.`
fn outer(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(outer, _)| outer).or_else(|| path.get(..=path.trim_end_matches('.').rfind('.')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(kind: PointKind, path: &str) -> Wording<'_> {
        Wording { kind, number: None, path, body: "" }
    }

    #[test]
    fn a_point_stands_below_the_one_whose_number_it_begins_with_or_below_the_last_title() {
        use PointKind::{Article, Heading, Item, Numbered, Paragraph};
        let points = [
            wording(Heading, "I."),
            wording(Numbered, "15."),
            wording(Numbered, "15.2."),
            wording(Item, "15.2./a)"),
            wording(Paragraph, ""),
            wording(Heading, "I./1."),
            wording(Article, "§5"),
            wording(Numbered, "§5/(1)"),
        ];
        assert_eq!(above(&points), [None, Some(0), Some(1), Some(2), Some(0), Some(0), Some(5), Some(6)]);
    }
}
