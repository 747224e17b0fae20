//! What speaks for a match besides its words: its neighbours and its number.
use super::pairing::{Match, Pairing};

/// How far from a point a neighbour may stand.
pub const NEAR: usize = 4;

/// Which signs besides the words speak for a match.
#[expect(clippy::struct_excessive_bools, reason = "each is a sign of its own")]
pub struct Support {
    /// The point before it goes on as the point before.
    pub before: bool,
    /// The point behind it goes on as the point behind.
    pub behind: bool,
    /// It has the same path, or the same number below the same point.
    pub number: bool,
    /// The point behind it has the same path as before, so that no number has shifted.
    pub steady: bool,
    /// What it stands below goes on as what the other stands below.
    pub below_same: bool,
    /// What it stands below goes on elsewhere.
    pub strays: bool,
}

impl Support {
    /// Whether it stands between the same points as before.
    pub fn is_between(&self) -> bool {
        self.before && self.behind
    }

    pub fn total(&self) -> u8 {
        u8::from(self.before) + u8::from(self.behind) + u8::from(self.number)
    }
}

enum Neighbours {
    Points(usize, usize),
    /// Both points begin their texts, or end them.
    Edges,
    Unlike,
}

enum Neighbour {
    Point(usize),
    Edge,
    TooFar,
}

/// The next matched point in a direction.
fn neighbour<T>(matches: &[Option<T>], at: usize, next: fn(usize, usize) -> Option<usize>) -> Neighbour {
    for by in 1..=NEAR {
        match next(at, by).and_then(|at| Some((at, matches.get(at)?))) {
            None => return Neighbour::Edge,
            Some((at, Some(_))) => return Neighbour::Point(at),
            Some((_, None)) => {}
        }
    }
    Neighbour::TooFar
}

impl Pairing<'_> {
    /// What speaks for a match besides its words.
    pub fn support(&self, earlier: usize, later: usize) -> Support {
        self.support_by(earlier, later, |_| true)
    }

    pub fn sure_support(&self, earlier: usize, later: usize) -> Support {
        self.support_by(earlier, later, |found| found.sure)
    }

    fn support_by(&self, earlier: usize, later: usize, counts: impl Fn(Match) -> bool) -> Support {
        let goes_on =
            |one: usize, other: usize| self.onwards[one].is_some_and(|found| found.later == other && counts(found));
        let speak = |neighbours: &Neighbours| match neighbours {
            Neighbours::Points(one, other) => goes_on(*one, *other),
            Neighbours::Edges => true,
            Neighbours::Unlike => false,
        };
        let before = self.neighbours(earlier, later, usize::checked_sub);
        let behind = self.neighbours(earlier, later, usize::checked_add);
        let (above, other_above) = (self.earlier.above(earlier), self.later.above(later));
        let below_same = above.zip(other_above).is_some_and(|(above, other)| goes_on(above, other));
        let is_elsewhere = |above: usize| self.onwards[above].is_some_and(|found| Some(found.later) != other_above);
        let number = self.earlier.number(earlier);
        let same_number = number.is_some() && number == self.later.number(later);
        Support {
            before: speak(&before),
            behind: speak(&behind),
            number: self.have_same_path(earlier, later) || same_number && below_same,
            steady: matches!(behind, Neighbours::Points(one, other) if self.have_same_path(one, other)),
            below_same,
            strays: above.is_some_and(is_elsewhere),
        }
    }

    fn have_same_path(&self, earlier: usize, later: usize) -> bool {
        self.earlier.path(earlier).is_some_and(|path| self.later.path(later) == Some(path))
    }

    /// The next matched points of two points in a direction.
    fn neighbours(&self, earlier: usize, later: usize, next: fn(usize, usize) -> Option<usize>) -> Neighbours {
        match (neighbour(&self.onwards, earlier, next), neighbour(&self.back, later, next)) {
            (Neighbour::Point(one), Neighbour::Point(other)) => Neighbours::Points(one, other),
            (Neighbour::Edge, Neighbour::Edge) => Neighbours::Edges,
            _ => Neighbours::Unlike,
        }
    }
}
