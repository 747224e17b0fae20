//! The decisions on comments, as tables and bars.
use crate::{
    consultations::{Consultation, Reference, Title},
    platform::Instant,
    responses::{Outcomes, Verdict},
    submissions::Course,
};

/// The width of a drawn bar; the page stretches it.
const WIDTH: i64 = 400;
/// The gap between two parts of a bar.
const GAP: i64 = 2;

/// A verdict in the table of outcomes: its number of comments, and their share of all answered comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    pub verdict: Verdict,
    pub count: i64,
    pub percent: i64,
    /// The length of its bar.
    pub width: i64,
}

/// A part of a bar with all verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Segment {
    pub verdict: Verdict,
    pub x: i64,
    pub width: i64,
}

/// Every verdict with its share. Each percentage is rounded alone, so that equal counts have equal shares.
pub(super) fn shares(outcomes: &Outcomes) -> Vec<Share> {
    let counts: Vec<i64> = Verdict::ALL.iter().map(|verdict| outcomes.with(*verdict)).collect();
    // What was answered in parts differently has its stretch, too.
    let width = apportioned(&[counts.as_slice(), &[outcomes.several]].concat(), WIDTH);
    let sum = outcomes.answered().max(1);
    let one = |(at, verdict): (usize, &Verdict)| Share {
        verdict: *verdict,
        count: counts[at],
        percent: (counts[at] * 200 + sum) / (2 * sum),
        width: width[at],
    };
    Verdict::ALL.iter().enumerate().map(one).collect()
}

/// The verdicts that occur, beside each other in one bar.
pub(super) fn segments(outcomes: &Outcomes) -> Vec<Segment> {
    let (mut segments, mut x) = (Vec::new(), 0);
    for share in shares(outcomes).into_iter().filter(|share| share.width > 0) {
        segments.push(Segment { verdict: share.verdict, x, width: (share.width - GAP).max(1) });
        x += share.width;
    }
    segments
}

/// Divides a whole in proportion to the parts, in whole numbers with the same sum: what remains after rounding down
/// goes to the largest remainders (the method of Hare and Niemeyer).
fn apportioned(parts: &[i64], whole: i64) -> Vec<i64> {
    let sum: i64 = parts.iter().sum();
    if sum == 0 {
        return vec![0; parts.len()];
    }
    let mut given: Vec<i64> = parts.iter().map(|part| part * whole / sum).collect();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|at| std::cmp::Reverse(parts[*at] * whole % sum));
    let left = whole - given.iter().sum::<i64>();
    for at in by_remainder.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        given[at] += 1;
    }
    given
}

/// A submission on the page of its organisation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HandedIn {
    pub number: i32,
    pub received_at: Instant,
    pub consultation: Consultation,
    pub title: Title,
    pub outcomes: Outcomes,
    /// Whether it says that there are no objections.
    pub has_no_objections: bool,
    /// What became of it.
    pub course: Course,
}

impl HandedIn {
    /// The number that people quote: `2026-003/014`.
    pub fn reference(&self) -> Reference {
        Reference::of_submission(&self.consultation, self.number)
    }

    /// Its page with the answers.
    pub fn address(&self) -> String {
        self.reference().address().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_counts_have_equal_shares() {
        let percent = |[a, p, r, n]: [i64; 4]| {
            let shares = shares(&Outcomes::of(a + p + r + n, [a, p, r, n, 0]));
            shares.into_iter().map(|share| share.percent).collect::<Vec<_>>()
        };
        assert_eq!(percent([74, 52, 41, 36]), [36, 26, 20, 18]);
        assert_eq!(percent([1, 1, 1, 0]), [33, 33, 33, 0]);
        assert_eq!(percent([0, 3, 0, 0]), [0, 100, 0, 0]);
        assert_eq!(percent([0, 0, 0, 0]), [0, 0, 0, 0]);
    }

    #[test]
    fn a_bar_is_filled_from_end_to_end() {
        let segments = segments(&Outcomes::of(12, [5, 0, 2, 3, 0]));
        let drawn: Vec<_> = segments.iter().map(|part| (part.verdict, part.x, part.width)).collect();
        assert_eq!(drawn, [(Verdict::Accepted, 0, 198), (Verdict::Rejected, 200, 78), (Verdict::Noted, 280, 118)]);
        assert!(super::segments(&Outcomes::of(3, [0, 0, 0, 0, 0])).is_empty());
    }
}
