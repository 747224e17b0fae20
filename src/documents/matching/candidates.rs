//! Which points of a later text may go on from a point of an earlier one, without looking at every two of them.
use std::{collections::HashMap, ops::Range};

use super::words::{Lexicon, Words};

/// What more points than this have in common says nothing about where one of them is.
const COMMON: usize = 40;
/// How many of its rarest words and pairs of words a point is looked up by.
const LOOKED_UP: usize = 24;
/// How many points are looked at for one point.
const KEPT: usize = 8;

/// An earlier and a later point that may be one provision.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    pub earlier: usize,
    pub later: usize,
    /// From 0 to 1.
    pub likeness: f32,
}

/// The candidates of one text for the other, in their order.
pub struct Candidates {
    pub all: Vec<Candidate>,
    of_earlier: Vec<Range<usize>>,
    of_later: Vec<Vec<usize>>,
}

impl Candidates {
    /// The likenesses of these pairs, each a point of the earlier and one of the later text.
    pub fn of(mut pairs: Vec<(usize, usize)>, lexicon: &Lexicon) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        pairs.retain(|(earlier, later)| lexicon.earlier[*earlier].class == lexicon.later[*later].class);
        let like = |(earlier, later)| Candidate { earlier, later, likeness: lexicon.likeness(earlier, later) };
        let all: Vec<Candidate> = pairs.into_iter().map(like).collect();
        let mut of_earlier = vec![0..0; lexicon.earlier.len()];
        let mut of_later = vec![Vec::new(); lexicon.later.len()];
        for (at, candidate) in all.iter().enumerate() {
            let Range { start, end } = &mut of_earlier[candidate.earlier];
            *start = if start == end { at } else { *start };
            *end = at + 1;
            of_later[candidate.later].push(at);
        }
        Self { all, of_earlier, of_later }
    }

    pub fn of_earlier(&self, earlier: usize) -> impl Iterator<Item = &Candidate> {
        self.all[self.of_earlier[earlier].clone()].iter()
    }

    pub fn of_later(&self, later: usize) -> impl Iterator<Item = &Candidate> {
        self.of_later[later].iter().map(|at| &self.all[*at])
    }
}

/// Pairs of points, among these of both texts, that share words which few others have.
pub fn with_rare_words(lexicon: &Lexicon, earlier: &[usize], later: &[usize]) -> Vec<(usize, usize)> {
    let (in_earlier, in_later) = (Index::of(&lexicon.earlier, earlier), Index::of(&lexicon.later, later));
    let onwards = earlier.iter().flat_map(|at| {
        let found = in_later.alike(&lexicon.earlier[*at]);
        found.into_iter().map(|later| (*at, later))
    });
    let back = later.iter().flat_map(|at| {
        let found = in_earlier.alike(&lexicon.later[*at]);
        found.into_iter().map(|earlier| (earlier, *at))
    });
    onwards.chain(back).collect()
}

/// The words and pairs of words of a text, each with a point that has it, sorted.
struct Index(Vec<(u64, usize)>);

impl Index {
    fn of(points: &[Words], among: &[usize]) -> Self {
        let entries = among.iter().flat_map(|at| features(&points[*at]).map(|feature| (feature, *at)));
        let mut entries: Vec<_> = entries.collect();
        entries.sort_unstable();
        entries.dedup();
        Self(entries)
    }

    /// The points that share the most and the rarest words with this one.
    fn alike(&self, words: &Words) -> Vec<usize> {
        let mut looked_up: Vec<&[(u64, usize)]> = features(words).map(|feature| self.points_with(feature)).collect();
        looked_up.retain(|points| (1..=COMMON).contains(&points.len()));
        looked_up.sort_by_key(|points| (points.len(), points.first().copied()));
        looked_up.dedup_by_key(|points| points.first().copied());
        let mut weights: HashMap<usize, usize> = HashMap::new();
        for points in looked_up.into_iter().take(LOOKED_UP) {
            for (_, point) in points {
                *weights.entry(*point).or_default() += COMMON / points.len();
            }
        }
        let mut found: Vec<(usize, usize)> = weights.into_iter().collect();
        found.sort_unstable_by_key(|(point, weight)| (std::cmp::Reverse(*weight), *point));
        found.into_iter().take(KEPT).map(|(point, _)| point).collect()
    }

    fn points_with(&self, feature: u64) -> &[(u64, usize)] {
        let (_, rest) = self.0.split_at(self.0.partition_point(|(other, _)| *other < feature));
        // A common word is not followed through the whole text.
        let few = &rest[..rest.len().min(COMMON + 1)];
        &few[..few.partition_point(|(other, _)| *other == feature)]
    }
}

fn features(words: &Words) -> impl Iterator<Item = u64> {
    words.stems.iter().map(|stem| u64::from(*stem)).chain(words.pairs.iter().copied())
}
