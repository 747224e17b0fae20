//! The decisions on comments, as counts.
use std::collections::HashMap;

use super::Verdict;
use crate::{assessments::Standing, ids::VersionId};

/// What was decided on a comment as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// It has no answer yet, or one of its parts has none.
    NotYet,
    /// This, on all its parts if it is answered in parts.
    As(Verdict),
    /// Its parts have different answers.
    InParts,
}

impl Decided {
    /// From the stored word: empty without an answer.
    #[must_use]
    pub fn stored(word: &str) -> Self {
        match word.parse() {
            Ok(verdict) => Self::As(verdict),
            Err(_) if word.is_empty() => Self::NotYet,
            Err(_) => Self::InParts,
        }
    }

    /// From the verdicts of its parts, or the one of the whole.
    #[must_use]
    pub fn of(parts: impl IntoIterator<Item = Option<Verdict>>) -> Self {
        let mut parts = parts.into_iter();
        let Some(Some(first)) = parts.next() else { return Self::NotYet };
        parts.fold(Self::As(first), |decided, next| match (decided, next) {
            (Self::NotYet, _) | (_, None) => Self::NotYet,
            (Self::As(verdict), Some(next)) if verdict == next => decided,
            _ => Self::InParts,
        })
    }
}

/// The decisions on public comments: each comment counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// Taken over.
    pub accepted: i64,
    /// Taken over in part.
    pub partly: i64,
    /// Not taken over.
    pub rejected: i64,
    /// Noted, because the comment asked for nothing.
    pub noted: i64,
    /// Answered in parts, with different decisions.
    pub several: i64,
    /// Without an answer yet.
    pub waiting: i64,
}

impl Outcomes {
    /// Counts from the number of comments and the number with each verdict, in the order of [`Verdict::ALL`], and of
    /// those whose parts have different ones.
    #[must_use]
    pub fn of(comments: i64, [accepted, partly, rejected, noted, several]: [i64; 5]) -> Self {
        let waiting = comments - accepted - partly - rejected - noted - several;
        Self { accepted, partly, rejected, noted, several, waiting }
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

    /// The columns of a table: each verdict, where it has such a column different ones on parts, and none yet.
    #[must_use]
    pub fn columns(&self, has_in_parts: bool) -> Vec<i64> {
        let verdicts = Verdict::ALL.iter().map(|verdict| self.with(*verdict));
        verdicts.chain(has_in_parts.then_some(self.several)).chain([self.waiting]).collect()
    }

    /// How many have an answer.
    #[must_use]
    pub fn answered(&self) -> i64 {
        self.accepted + self.partly + self.rejected + self.noted + self.several
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

    /// Adds comments of which this was decided.
    pub fn add(&mut self, decided: Decided, count: i64) {
        let line = match decided {
            Decided::As(Verdict::Accepted) => &mut self.accepted,
            Decided::As(Verdict::Partly) => &mut self.partly,
            Decided::As(Verdict::Rejected) => &mut self.rejected,
            Decided::As(Verdict::Noted) => &mut self.noted,
            Decided::InParts => &mut self.several,
            Decided::NotYet => &mut self.waiting,
        };
        *line += count;
    }
}

/// The counts of all comments of a consultation, for the public. Each comment counts once, in the first line that is
/// true for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sum {
    /// A newer submission replaces theirs.
    pub superseded: i64,
    /// They were withdrawn.
    pub withdrawn: i64,
    /// They are on record and not shown to the public.
    pub held_back: i64,
    /// Only staff can read them yet.
    pub not_yet_public: i64,
    /// They are public.
    pub public: Outcomes,
    by_version: HashMap<VersionId, Outcomes>,
    /// The lines of the public table: a comment that was divided has one for each of its parts.
    lines: HashMap<VersionId, Outcomes>,
}

impl Sum {
    /// The counts of the public comments on one version of the draft.
    #[must_use]
    pub fn on(&self, version: VersionId) -> Outcomes {
        self.by_version.get(&version).copied().unwrap_or_default()
    }

    /// How many lines the public table has on one version of the draft, all or those with a verdict.
    #[must_use]
    pub fn lines(&self, version: VersionId, verdict: Option<Verdict>) -> i64 {
        let lines = self.lines.get(&version).copied().unwrap_or_default();
        verdict.map_or(lines.answered(), |verdict| lines.with(verdict))
    }

    /// How many comments were received.
    #[must_use]
    pub fn received(&self) -> i64 {
        self.superseded + self.withdrawn + self.held_back + self.not_yet_public + self.public.comments()
    }

    /// Adds comments on a version with this standing, of which this was decided.
    pub(in crate::responses) fn add(
        &mut self,
        version: VersionId,
        standing: Standing,
        is_public: bool,
        decided: Decided,
        count: i64,
    ) {
        match (standing, is_public) {
            (Standing::Superseded, _) => self.superseded += count,
            (Standing::Withdrawn, _) => self.withdrawn += count,
            (Standing::HeldBack, _) => self.held_back += count,
            (Standing::Stands, false) => self.not_yet_public += count,
            (Standing::Stands, true) => {
                self.public.add(decided, count);
                self.by_version.entry(version).or_default().add(decided, count);
            }
        }
    }
}

impl Sum {
    /// Adds published answers to comments, or to parts of them, on a version.
    pub(in crate::responses) fn add_lines(&mut self, version: VersionId, decided: Decided, count: i64) {
        self.lines.entry(version).or_default().add(decided, count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_comment_counts_once() {
        let outcomes = Outcomes::of(9, [3, 1, 0, 2, 1]);
        assert_eq!((outcomes.comments(), outcomes.answered(), outcomes.waiting), (9, 7, 2));
        assert_eq!(outcomes.accepted_in_some_way(), 4);
    }

    #[test]
    fn what_was_decided_on_the_parts_is_decided_on_the_whole() {
        let [yes, no] = [Some(Verdict::Accepted), Some(Verdict::Rejected)];
        for (parts, decided) in [
            (vec![], Decided::NotYet),
            (vec![None], Decided::NotYet),
            (vec![yes], Decided::As(Verdict::Accepted)),
            (vec![yes, yes], Decided::As(Verdict::Accepted)),
            (vec![yes, no, yes], Decided::InParts),
            (vec![yes, no, None], Decided::NotYet),
            (vec![yes, None, yes], Decided::NotYet),
        ] {
            assert_eq!(Decided::of(parts.clone()), decided, "{parts:?}");
        }
        assert_eq!(Decided::stored("several"), Decided::InParts);
        assert_eq!(Decided::stored(""), Decided::NotYet);
        assert_eq!(Decided::stored("noted"), Decided::As(Verdict::Noted));
    }

    #[test]
    fn the_sum_holds_each_comment_in_one_line() {
        let (first, second) = (VersionId::new(), VersionId::new());
        let mut sum = Sum::default();
        for standing in Standing::ALL {
            sum.add(first, *standing, true, Decided::As(Verdict::Accepted), 1);
        }
        sum.add(second, Standing::Stands, true, Decided::NotYet, 2);
        sum.add(second, Standing::Stands, false, Decided::As(Verdict::Noted), 3);
        assert_eq!((sum.superseded, sum.withdrawn, sum.held_back, sum.not_yet_public), (1, 1, 1, 3));
        assert_eq!((sum.public.accepted, sum.public.waiting, sum.received()), (1, 2, 9));
        assert_eq!((sum.on(first).comments(), sum.on(second).waiting), (1, 2));
        assert_eq!(sum.on(VersionId::new()), Outcomes::default());
    }
}
