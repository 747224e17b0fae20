//! One point whose words are found in several points of the other text.
use std::collections::HashMap;

use super::words::{Class, Words, common};

/// Fewer words than this are found in any long point.
const PART_WORDS: usize = 3;
/// How much of a part must be words of the whole that no other part has.
const OF_THE_PART: f32 = 0.6;
/// How much of the whole must be found in its parts.
const OF_THE_WHOLE: f32 = 0.5;

/// A point and the points of the other text that have its words.
pub struct Divided {
    pub whole: usize,
    pub parts: Vec<usize>,
    /// How much of the whole is found in the parts, from 0 to 1.
    pub found: f32,
}

/// The points of a text that have become parts. `pairs` are wholes with points that may be their parts.
pub fn divided(wholes: &[Words], others: &[Words], pairs: impl Iterator<Item = (usize, usize)>) -> Vec<Divided> {
    let mut possible: HashMap<usize, Vec<usize>> = HashMap::new();
    for (whole, part) in pairs.filter(|(whole, part)| is_possible(&wholes[*whole], &others[*part])) {
        possible.entry(whole).or_default().push(part);
    }
    let mut possible: Vec<_> = possible.into_iter().filter(|(_, parts)| parts.len() > 1).collect();
    possible.sort_unstable();
    let found = possible.into_iter().filter_map(|(whole, parts)| parts_of(whole, &wholes[whole], parts, others));
    found.collect()
}

fn is_possible(whole: &Words, part: &Words) -> bool {
    let are_points = whole.class == Class::Point && part.class == Class::Point;
    are_points && part.count >= PART_WORDS && overlap(&whole.pairs, part) >= OF_THE_PART
}

/// The parts of a whole: each has words of it that the larger parts do not have.
fn parts_of(whole: usize, words: &Words, mut possible: Vec<usize>, others: &[Words]) -> Option<Divided> {
    possible.sort_by_key(|part| (std::cmp::Reverse(others[*part].count), *part));
    let mut rest = words.pairs.clone();
    possible.retain(|part| {
        let is_part = overlap(&rest, &others[*part]) >= OF_THE_PART;
        if is_part {
            rest = without(&rest, &others[*part].pairs);
        }
        is_part
    });
    possible.sort_unstable();
    let found = 1.0 - share(rest.len(), words.pairs.len());
    (possible.len() > 1 && found >= OF_THE_WHOLE).then_some(Divided { whole, parts: possible, found })
}

fn overlap(rest: &[u64], part: &Words) -> f32 {
    share(common(rest, &part.pairs).count(), part.pairs.len())
}

fn share(some: usize, all: usize) -> f32 {
    let exact = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    if all == 0 { 0.0 } else { exact(some) / exact(all) }
}

/// A sorted list without what another one has.
fn without(all: &[u64], taken: &[u64]) -> Vec<u64> {
    let mut taken = common(all, taken).peekable();
    all.iter().filter(|one| taken.next_if_eq(one).is_none()).copied().collect()
}
