//! Matches the points of a later text with those of an earlier one, by their words, their neighbours and their numbers.
//!
//! Words count most: an inserted point shifts all numbers behind it. A match is *sure* if the words are the same and
//! stand nowhere else, or if they are alike and sure neighbours or the number agree, and no other point comes near.
//! Anything else that a person would think possible is *doubtful*; for the rest there is no link.
mod candidates;
mod confirmation;
mod groups;
mod pairing;
mod parts;
mod places;
mod support;
#[cfg(test)]
mod tests;
mod words;

use std::{collections::HashSet, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use self::{
    candidates::Candidates,
    pairing::Pairing,
    parts::{Divided, divided},
    places::Places,
    words::Lexicon,
};
use super::PointKind;
use crate::platform::text_enum;

/// The confidence from which a link is sure, in percent.
const SURE: i16 = 80;

/// What matching looks at in a point.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    /// Its kind.
    pub kind: PointKind,
    /// Its printed number.
    pub number: Option<&'a str>,
    /// The numbers that lead to it: `4./b)`.
    pub path: &'a str,
    /// Its text.
    pub body: &'a str,
}

text_enum! {
    /// How a later point goes on from an earlier one.
    pub enum LinkKind {
        /// It is the same provision.
        Same = "same",
        /// It is one of several that the earlier point has become.
        Split = "split",
        /// It has become of the earlier point and others.
        Merged = "merged",
    }
}

/// A later point that goes on from an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The index of the earlier point.
    pub earlier: usize,
    /// The index of the later point.
    pub later: usize,
    /// How it goes on.
    pub kind: LinkKind,
    /// How alike the two are, in percent; from 80 it is sure that a point is the same.
    pub confidence: i16,
}

impl Link {
    /// Whether nobody needs to confirm it. A split or a merger is never sure.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.kind == LinkKind::Same && self.confidence >= SURE
    }
}

/// How the points of a later text go on from those of an earlier one, in the order of the earlier text. A point is in
/// one [`LinkKind::Same`] link at most. A point that was split, or merged with others, is in no such link: which part
/// goes on as the point, if any, a person decides who sees all parts at once. Deleted and new points have no link.
#[must_use]
pub fn links(earlier: &[Wording<'_>], later: &[Wording<'_>]) -> Vec<Link> {
    let lexicon = Lexicon::of(earlier, later);
    let mut pairing = Pairing::new(&lexicon, Places::of(earlier), Places::of(later));
    let candidates = pairing.pair();
    let splits = splits(&lexicon, &pairing, &candidates);
    let mergers = mergers(&lexicon, &pairing, &candidates, &splits);
    let mut links: Vec<Link> = splits.iter().chain(&mergers).copied().collect();
    let gone: HashSet<usize> = links.iter().map(|link| link.earlier).collect();
    let come: HashSet<usize> = links.iter().map(|link| link.later).collect();
    let same = pairing.matches().filter(|(at, found)| !gone.contains(at) && !come.contains(&found.later));
    links.extend(same.map(|(earlier, found)| {
        let confidence = if found.sure { sure(found.likeness) } else { doubtful(found.likeness) };
        Link { earlier, later: found.later, kind: LinkKind::Same, confidence }
    }));
    links.sort_unstable_by_key(|link| (link.earlier, link.later));
    links
}

/// An earlier point is split into points that are new, or that it would go on as.
fn splits(lexicon: &Lexicon, pairing: &Pairing<'_>, candidates: &Candidates) -> Vec<Link> {
    let pairs = candidates.all.iter().map(|candidate| (candidate.earlier, candidate.later));
    let pairs = pairs
        .filter(|(whole, part)| pairing.back(*part).is_none_or(|(earlier, found)| earlier == *whole || !found.sure));
    let link = |whole, part, found| Link { earlier: whole, later: part, kind: LinkKind::Split, confidence: found };
    once(divided(&lexicon.earlier, &lexicon.later, pairs), link)
}

/// The mirror image of a split.
fn mergers(lexicon: &Lexicon, pairing: &Pairing<'_>, candidates: &Candidates, splits: &[Link]) -> Vec<Link> {
    let split: HashSet<usize> = splits.iter().map(|link| link.earlier).collect();
    let from_split: HashSet<usize> = splits.iter().map(|link| link.later).collect();
    let pairs = candidates.all.iter().map(|candidate| (candidate.later, candidate.earlier));
    let pairs = pairs.filter(|(whole, part)| {
        let goes_here = pairing.onwards(*part).is_none_or(|found| found.later == *whole || !found.sure);
        goes_here && !from_split.contains(whole) && !split.contains(part)
    });
    let link = |whole, part, found| Link { earlier: part, later: whole, kind: LinkKind::Merged, confidence: found };
    once(divided(&lexicon.later, &lexicon.earlier, pairs), link)
}

/// The links of parts, where a part belongs to one whole: the one of which most is found.
fn once(mut found: Vec<Divided>, link: impl Fn(usize, usize, i16) -> Link) -> Vec<Link> {
    found.sort_by(|one, other| other.found.total_cmp(&one.found));
    let mut taken: HashSet<usize> = HashSet::new();
    let mut links = Vec::new();
    for Divided { whole, parts, found } in found {
        if parts.iter().all(|part| !taken.contains(part)) {
            taken.extend(&parts);
            links.extend(parts.into_iter().map(|part| link(whole, part, doubtful(found))));
        }
    }
    links
}

fn sure(likeness: f32) -> i16 {
    SURE + percent(likeness, 100 - SURE)
}

fn doubtful(likeness: f32) -> i16 {
    percent(likeness, SURE - 1)
}

#[expect(clippy::cast_possible_truncation, reason = "a likeness is from 0 to 1")]
fn percent(likeness: f32, of: i16) -> i16 {
    (likeness.clamp(0.0, 1.0) * f32::from(of)).round() as i16
}
