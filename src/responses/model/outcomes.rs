//! What became of comments, in figures.
use std::collections::HashMap;

use super::Verdict;
use crate::{assessments::Standing, ids::VersionId};

/// What became of comments that everyone can read: each counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// Taken over.
    pub accepted: i64,
    /// Taken over in part.
    pub partly: i64,
    /// Not taken over.
    pub rejected: i64,
    /// Nothing was asked for; it was noted.
    pub noted: i64,
    /// Still without an answer.
    pub waiting: i64,
}

impl Outcomes {
    /// What became of so many comments of which these many have each verdict, in the order of [`Verdict::ALL`].
    #[must_use]
    pub fn of(comments: i64, [accepted, partly, rejected, noted]: [i64; 4]) -> Self {
        Self { accepted, partly, rejected, noted, waiting: comments - accepted - partly - rejected - noted }
    }

    /// How many have this verdict.
    #[must_use]
    pub fn with(&self, verdict: Verdict) -> i64 {
        match verdict {
            Verdict::Accepted => self.accepted,
            Verdict::Partly => self.partly,
            Verdict::Rejected => self.rejected,
            Verdict::Noted => self.noted,
        }
    }

    /// The verdicts that were given, each with how many comments have it.
    pub fn given(&self) -> impl Iterator<Item = (Verdict, i64)> {
        Verdict::ALL.iter().map(|verdict| (*verdict, self.with(*verdict))).filter(|(_, count)| *count > 0)
    }

    /// How many have an answer.
    #[must_use]
    pub fn answered(&self) -> i64 {
        self.accepted + self.partly + self.rejected + self.noted
    }

    /// How many were accepted, in whole or in part.
    #[must_use]
    pub fn accepted_in_some_way(&self) -> i64 {
        self.accepted + self.partly
    }

    /// How many there are.
    #[must_use]
    pub fn comments(&self) -> i64 {
        self.answered() + self.waiting
    }

    /// Adds comments with this verdict; `None` while they wait for an answer.
    pub fn add(&mut self, verdict: Option<Verdict>, count: i64) {
        let line = match verdict {
            Some(Verdict::Accepted) => &mut self.accepted,
            Some(Verdict::Partly) => &mut self.partly,
            Some(Verdict::Rejected) => &mut self.rejected,
            Some(Verdict::Noted) => &mut self.noted,
            None => &mut self.waiting,
        };
        *line += count;
    }
}

/// What became of all comments of a consultation: the public sum. Each comment counts once, in the first line that
/// holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sum {
    /// A newer submission stands in the place of theirs.
    pub superseded: i64,
    /// They were withdrawn.
    pub withdrawn: i64,
    /// They are on record and are not shown.
    pub held_back: i64,
    /// Nobody but staff can read them yet.
    pub not_yet_public: i64,
    /// Everyone can read them.
    pub public: Outcomes,
    by_version: HashMap<VersionId, Outcomes>,
}

impl Sum {
    /// What became of the public comments on one version of the draft.
    #[must_use]
    pub fn on(&self, version: VersionId) -> Outcomes {
        self.by_version.get(&version).copied().unwrap_or_default()
    }

    /// How many came in.
    #[must_use]
    pub fn received(&self) -> i64 {
        self.superseded + self.withdrawn + self.held_back + self.not_yet_public + self.public.comments()
    }

    /// Adds comments on a version that stand like this on record.
    pub(in crate::responses) fn add(
        &mut self,
        version: VersionId,
        standing: Standing,
        is_public: bool,
        verdict: Option<Verdict>,
        count: i64,
    ) {
        match (standing, is_public) {
            (Standing::Superseded, _) => self.superseded += count,
            (Standing::Withdrawn, _) => self.withdrawn += count,
            (Standing::HeldBack, _) => self.held_back += count,
            (Standing::Stands, false) => self.not_yet_public += count,
            (Standing::Stands, true) => {
                self.public.add(verdict, count);
                self.by_version.entry(version).or_default().add(verdict, count);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_comment_counts_once() {
        let outcomes = Outcomes::of(9, [3, 1, 0, 2]);
        assert_eq!((outcomes.comments(), outcomes.answered(), outcomes.waiting), (9, 6, 3));
        assert_eq!(outcomes.accepted_in_some_way(), 4);
        let given: Vec<_> = outcomes.given().collect();
        assert_eq!(given, [(Verdict::Accepted, 3), (Verdict::Partly, 1), (Verdict::Noted, 2)]);
    }

    #[test]
    fn the_sum_holds_each_comment_in_one_line() {
        let (first, second) = (VersionId::new(), VersionId::new());
        let mut sum = Sum::default();
        for standing in Standing::ALL {
            sum.add(first, *standing, true, Some(Verdict::Accepted), 1);
        }
        sum.add(second, Standing::Stands, true, None, 2);
        sum.add(second, Standing::Stands, false, Some(Verdict::Noted), 3);
        assert_eq!((sum.superseded, sum.withdrawn, sum.held_back, sum.not_yet_public), (1, 1, 1, 3));
        assert_eq!((sum.public.accepted, sum.public.waiting, sum.received()), (1, 2, 9));
        assert_eq!((sum.on(first).comments(), sum.on(second).waiting), (1, 2));
        assert_eq!(sum.on(VersionId::new()), Outcomes::default());
    }
}
