//! Which earlier point goes on as which later one, step by step: first what leaves no doubt, then what its neighbours
//! decide.
use std::{collections::HashSet, hash::Hash};

use super::{
    candidates::{Candidates, with_rare_words},
    groups::Group,
    places::Places,
    words::{Class, Lexicon, Words},
};

/// Fewer identical words than this may stand in two places by chance: `Definitions`.
const WORDS_OF_ITS_OWN: usize = 5;
/// What a matched neighbour or the same number adds to the likeness of a candidate.
const SUPPORT: f32 = 0.1;
/// The likenesses, with support, from which candidates are taken: the best first, so that they support the others.
const ROUNDS: [f32; 4] = [0.9, 0.75, 0.6, 0.5];
/// Below this likeness two points have no more in common than any two of a text.
const UNLIKE: f32 = 0.3;
/// The likeness from which what stands between the same neighbours may be a rewritten point without its number.
const REMINDS: f32 = 0.2;

/// What an earlier point goes on as.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    pub later: usize,
    /// From 0 to 1.
    pub likeness: f32,
    pub grounds: Grounds,
    pub sure: bool,
}

/// Why two points were matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grounds {
    /// Both texts have these words, and enough of them, once.
    Words,
    /// Both texts have these words equally often in this place.
    Place,
    /// Their words are alike, or their places.
    Likeness,
}

/// The matches of two texts.
pub struct Pairing<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) earlier: Places<'a>,
    pub(super) later: Places<'a>,
    /// For each earlier point, what it goes on as.
    pub(super) onwards: Vec<Option<Match>>,
    /// For each later point, the earlier one that goes on as it.
    pub(super) back: Vec<Option<usize>>,
}

impl<'a> Pairing<'a> {
    pub fn new(lexicon: &'a Lexicon, earlier: Places<'a>, later: Places<'a>) -> Self {
        let (onwards, back) = (vec![None; lexicon.earlier.len()], vec![None; lexicon.later.len()]);
        Self { lexicon, earlier, later, onwards, back }
    }

    /// Finds the matches; gives the candidates that were looked at.
    pub fn pair(&mut self) -> Candidates {
        self.pair_unique_wordings();
        let candidates = self.candidates();
        let repeated = self.repeated_wordings();
        self.pair_alike(&candidates, |one, other| ![one, other].iter().any(|words| repeated.contains(&words.wording)));
        self.pair_titles_with_their_contents();
        self.pair_repeated_wordings();
        self.pair_some_of_the_repeated();
        self.pair_alike(&candidates, |one, other| one.wording != other.wording || one.count >= WORDS_OF_ITS_OWN);
        self.confirm(&candidates);
        self.pair_rewritten();
        candidates
    }

    pub fn matches(&self) -> impl Iterator<Item = (usize, Match)> {
        self.onwards.iter().enumerate().filter_map(|(earlier, found)| Some((earlier, (*found)?)))
    }

    pub fn onwards(&self, earlier: usize) -> Option<Match> {
        self.onwards[earlier]
    }

    pub fn back(&self, later: usize) -> Option<(usize, Match)> {
        let earlier = self.back[later]?;
        Some((earlier, self.onwards[earlier]?))
    }

    fn put(&mut self, earlier: usize, later: usize, grounds: Grounds) {
        if self.onwards[earlier].is_none() && self.back[later].is_none() {
            let likeness = self.lexicon.likeness(earlier, later);
            self.onwards[earlier] = Some(Match { later, likeness, grounds, sure: grounds == Grounds::Words });
            self.back[later] = Some(earlier);
        }
    }

    pub fn free_earlier(&self) -> impl Iterator<Item = usize> {
        self.onwards.iter().enumerate().filter(|(_, found)| found.is_none()).map(|(at, _)| at)
    }

    pub fn free_later(&self) -> impl Iterator<Item = usize> {
        self.back.iter().enumerate().filter(|(_, found)| found.is_none()).map(|(at, _)| at)
    }

    /// Words that both texts have once. A few of them may stand in two places by chance, so those need a neighbour.
    fn pair_unique_wordings(&mut self) {
        let wording = |words: &Words| (words.count > 0).then_some(words.wording);
        let groups =
            self.groups(|this, at| wording(&this.lexicon.earlier[at]), |this, at| wording(&this.lexicon.later[at]));
        for group in groups {
            if let ([earlier], [later]) = (group.earlier.as_slice(), group.later.as_slice()) {
                let says_enough = self.lexicon.earlier[*earlier].count >= WORDS_OF_ITS_OWN;
                self.put(*earlier, *later, if says_enough { Grounds::Words } else { Grounds::Place });
            }
        }
    }

    /// The free wordings that both texts have.
    fn repeated_wordings(&self) -> HashSet<usize> {
        let wording = |words: &Words| Some(words.wording);
        let groups =
            self.groups(|this, at| wording(&this.lexicon.earlier[at]), |this, at| wording(&this.lexicon.later[at]));
        let first = |group: &Group| group.earlier.first().map(|at| self.lexicon.earlier[*at].wording);
        groups.iter().filter(|group| !group.later.is_empty()).filter_map(first).collect()
    }

    /// Free points that share rare words, have the same path, or stand in about the same place between two matches.
    fn candidates(&self) -> Candidates {
        let (earlier, later): (Vec<_>, Vec<_>) = (self.free_earlier().collect(), self.free_later().collect());
        let mut pairs = with_rare_words(self.lexicon, &earlier, &later);
        let paths = self.groups(|this, at| this.earlier.path(at), |this, at| this.later.path(at));
        pairs.extend(paths.iter().filter_map(|group| Some((*group.earlier.first()?, *group.later.first()?))));
        let gaps = self.gaps();
        for group in self.groups(|_, at| Some(gaps.earlier[at]), |_, at| Some(gaps.later[at])) {
            pairs.extend(group.side_by_side());
        }
        Candidates::of(pairs, self.lexicon)
    }

    fn pair_alike(&mut self, candidates: &Candidates, may: impl Fn(&Words, &Words) -> bool) {
        for enough in ROUNDS {
            let mut found: Vec<(f32, usize, usize)> = Vec::new();
            for candidate in candidates.all.iter().filter(|candidate| candidate.likeness >= UNLIKE) {
                let (earlier, later) = (candidate.earlier, candidate.later);
                let is_free = self.onwards[earlier].is_none() && self.back[later].is_none();
                if is_free && may(&self.lexicon.earlier[earlier], &self.lexicon.later[later]) {
                    let score = SUPPORT.mul_add(f32::from(self.support(earlier, later).total()), candidate.likeness);
                    found.push((score, earlier, later));
                }
            }
            found.retain(|(score, ..)| *score >= enough);
            found.sort_by(|one, other| other.0.total_cmp(&one.0));
            for (_, earlier, later) in found {
                self.put(earlier, later, Grounds::Likeness);
            }
        }
    }

    /// A title that says nothing of its own (`Article 5`, `Definitions`) goes where what stands below it goes.
    fn pair_titles_with_their_contents(&mut self) {
        let keeps = self.keep_their_order();
        for earlier in (0..self.onwards.len()).rev() {
            let below = self.onwards.get(earlier + 1).copied().flatten();
            let Some(later) = below.and_then(|found| found.later.checked_sub(1)) else { continue };
            let (one, other) = (&self.lexicon.earlier[earlier], &self.lexicon.later[later]);
            // A single point may have moved from under one title to under another.
            let may_follow = keeps[earlier + 1] || self.support(earlier, later).below_same;
            if one.class == Class::Title && one.wording == other.wording && may_follow {
                self.put(earlier, later, Grounds::Place);
            }
        }
    }

    /// Words that are repeated are matched in their order, where both texts have them as many times below the same
    /// point and between the same matches, or else at least below the same point.
    fn pair_repeated_wordings(&mut self) {
        for _ in 0..3 {
            let gaps = self.gaps();
            self.pair_as_many(
                |this, at| Some((this.wording_below(at), gaps.earlier[at])),
                |this, at| Some((this.later_wording_below(at), gaps.later[at])),
            );
            self.pair_as_many(
                |this, at| Some(this.wording_below(at)).filter(|below| below.1.is_some()),
                |this, at| Some(this.later_wording_below(at)).filter(|below| below.1.is_some()),
            );
        }
    }

    /// The wording of an earlier point with the later point that it should be below.
    fn wording_below(&self, earlier: usize) -> (usize, Option<usize>) {
        let above = self.earlier.above(earlier).and_then(|above| self.onwards[above]);
        (self.lexicon.earlier[earlier].wording, above.map(|above| above.later))
    }

    fn later_wording_below(&self, later: usize) -> (usize, Option<usize>) {
        let above = self.later.above(later).filter(|above| self.back[*above].is_some());
        (self.lexicon.later[later].wording, above)
    }

    fn pair_as_many<K: Eq + Hash>(
        &mut self,
        earlier: impl Fn(&Self, usize) -> Option<K>,
        later: impl Fn(&Self, usize) -> Option<K>,
    ) {
        let mut groups = self.groups(earlier, later);
        groups.retain(|group| group.earlier.len() == group.later.len());
        self.pair_in_order(&groups, Grounds::Place);
    }

    /// Repeated words of which one text has more in a place: nobody knows which of them are gone or new, but a number
    /// says something, and so does the order.
    fn pair_some_of_the_repeated(&mut self) {
        let gaps = self.gaps();
        let same_number = self.groups(
            |this, at| Some((this.wording_below(at), gaps.earlier[at], Some(this.earlier.path(at)?))),
            |this, at| Some((this.later_wording_below(at), gaps.later[at], Some(this.later.path(at)?))),
        );
        self.pair_in_order(&same_number, Grounds::Likeness);
        let others = self.groups(
            |this, at| Some((this.wording_below(at), gaps.earlier[at])),
            |this, at| Some((this.later_wording_below(at), gaps.later[at])),
        );
        self.pair_in_order(&others, Grounds::Likeness);
    }

    fn pair_in_order(&mut self, groups: &[Group], grounds: Grounds) {
        for (earlier, later) in groups.iter().flat_map(|group| group.earlier.iter().zip(&group.later)) {
            self.put(*earlier, *later, grounds);
        }
    }

    /// Points with other words that stand where the earlier ones stood, beside sure neighbours: a guess is not built on
    /// a guess.
    fn pair_rewritten(&mut self) {
        let gaps = self.gaps();
        let groups = self.groups(|_, at| Some(gaps.earlier[at]), |_, at| Some(gaps.later[at]));
        for (earlier, later) in groups.iter().flat_map(Group::side_by_side) {
            if self.is_rewritten(earlier, later) {
                self.put(earlier, later, Grounds::Likeness);
            }
        }
    }

    fn is_rewritten(&self, earlier: usize, later: usize) -> bool {
        let support = self.sure_support(earlier, later);
        self.earlier.kind(earlier) == self.later.kind(later)
            && (support.number && (support.before || support.behind)
                || support.is_between() && self.lexicon.likeness(earlier, later) >= REMINDS)
    }
}
