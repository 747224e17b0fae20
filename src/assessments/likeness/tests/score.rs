//! Pairwise precision and recall of proposed groups.
use std::collections::HashMap;

use super::super::Group;

/// How many pairs are right, proposed and true.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Score {
    pub(super) right: usize,
    pub(super) proposed: usize,
    pub(super) expected: usize,
}

#[expect(clippy::cast_precision_loss, reason = "there are few pairs")]
impl Score {
    /// The part of the proposed pairs that are true.
    pub(super) fn precision(self) -> f64 {
        if self.proposed == 0 { 1.0 } else { self.right as f64 / self.proposed as f64 }
    }

    /// The part of the true pairs that are proposed.
    pub(super) fn recall(self) -> f64 {
        if self.expected == 0 { 1.0 } else { self.right as f64 / self.expected as f64 }
    }
}

/// Compares groups of places with the group that each place belongs to, `None` where to none.
pub(super) fn score(groups: &[Group<usize>], truth: &[Option<usize>]) -> Score {
    let mut place_of: HashMap<usize, usize> = HashMap::new();
    for (group, members) in groups.iter().enumerate() {
        for member in &members.members {
            assert!(place_of.insert(member.id, group).is_none(), "{} is in two groups", member.id);
        }
    }
    let mut score = Score::default();
    for one in 0..truth.len() {
        for other in 0..one {
            let proposed = place_of.get(&one).is_some_and(|group| place_of.get(&other) == Some(group));
            let expected = truth[one].is_some() && truth[one] == truth[other];
            score.proposed += usize::from(proposed);
            score.expected += usize::from(expected);
            score.right += usize::from(proposed && expected);
        }
    }
    score
}
