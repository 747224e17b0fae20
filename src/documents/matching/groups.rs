//! Points of both texts that have something in common: a wording, a path, the matches that they stand between.
use std::{collections::HashMap, hash::Hash};

use super::{pairing::Pairing, support::NEAR};
use crate::documents::order::keep_order;

/// Free points of both texts, in their order.
#[derive(Default)]
pub struct Group {
    pub earlier: Vec<usize>,
    pub later: Vec<usize>,
}

impl Group {
    /// Pairs that stand in about the same place of the group.
    pub fn side_by_side(&self) -> impl Iterator<Item = (usize, usize)> {
        self.earlier.iter().enumerate().flat_map(|(at, earlier)| {
            let near = self.later.iter().take(at + NEAR).skip((at + 1).saturating_sub(NEAR));
            near.map(|later| (*earlier, *later))
        })
    }
}

/// For each point of both texts, between which matches it stands.
pub struct Gaps {
    pub earlier: Vec<usize>,
    pub later: Vec<usize>,
}

fn running_total(marks: &[bool]) -> Vec<usize> {
    let total = marks.iter().scan(0, |total, mark| {
        *total += usize::from(*mark);
        Some(*total)
    });
    total.collect()
}

impl Pairing<'_> {
    /// For each earlier point, whether it has a match that kept its order among the others.
    pub fn keep_their_order(&self) -> Vec<bool> {
        let mut keeps = vec![false; self.onwards.len()];
        let places: Vec<usize> = self.matches().map(|(_, found)| found.later).collect();
        for ((earlier, _), kept) in self.matches().zip(keep_order(&places)) {
            keeps[earlier] = kept;
        }
        keeps
    }

    /// For each point, how many matches that kept their order stand up to it: points with the same number stand between
    /// the same matches.
    pub fn gaps(&self) -> Gaps {
        let keeps = self.keep_their_order();
        let mut later = vec![false; self.back.len()];
        for (earlier, found) in self.matches() {
            later[found.later] = keeps[earlier];
        }
        Gaps { earlier: running_total(&keeps), later: running_total(&later) }
    }

    /// The free points of both texts by a key.
    pub fn groups<K: Eq + Hash>(
        &self,
        earlier_key: impl Fn(&Self, usize) -> Option<K>,
        later_key: impl Fn(&Self, usize) -> Option<K>,
    ) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut by_key: HashMap<K, usize> = HashMap::new();
        for at in self.free_earlier() {
            let Some(key) = earlier_key(self, at) else { continue };
            let group = *by_key.entry(key).or_insert(groups.len());
            if group == groups.len() {
                groups.push(Group::default());
            }
            groups[group].earlier.push(at);
        }
        for at in self.free_later() {
            let group = later_key(self, at).and_then(|key| by_key.get(&key).copied());
            if let Some(group) = group.and_then(|group| groups.get_mut(group)) {
                group.later.push(at);
            }
        }
        groups
    }
}
