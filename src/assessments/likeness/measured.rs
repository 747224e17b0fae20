//! A text ready to be compared.
use std::cmp::Ordering;

use super::{ALIKE, ALIKE_IN_MUCH, CONTAINED, MUCH, fold, signature::Signature};

/// A signature's estimate may be so far below the true likeness (three times its deviation).
const ESTIMATE_ERROR: f64 = 0.13;

/// A folded text as its runs of five characters and its signature.
#[derive(Debug)]
pub(super) struct Measured {
    /// Ordered. The upper halves of their numbers tell them apart well enough and take half the room.
    shingles: Vec<u32>,
    pub(super) signature: Signature,
}

impl Measured {
    pub(super) fn of(folded: &str) -> Self {
        let shingles = fold::shingles(folded);
        let signature = Signature::of(&shingles);
        let upper = |shingle: &u64| (shingle >> 32) as u32;
        Self { shingles: shingles.iter().map(upper).collect(), signature }
    }

    /// How many different runs it has.
    pub(super) fn size(&self) -> usize {
        self.shingles.len()
    }

    /// How many runs both have.
    pub(super) fn shared(&self, other: &Self) -> usize {
        shared(&self.shingles, &other.shingles)
    }

    /// About how many runs both have, without reading them: likeness is what is shared of all.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "few runs"
    )]
    pub(super) fn about_shared(&self, other: &Self) -> usize {
        let likeness = self.signature.likeness(&other.signature);
        (likeness * (self.size() + other.size()) as f64 / (1.0 + likeness)).round() as usize
    }

    /// How alike they are, if they are enough so for one group.
    pub(super) fn alike(&self, other: &Self) -> Option<f64> {
        if self.signature.likeness(&other.signature) < ALIKE_IN_MUCH - ESTIMATE_ERROR {
            return None;
        }
        let shared = self.shared(other);
        let likeness = share(shared, self.size() + other.size() - shared);
        let is_much = shared >= MUCH || share(shared, self.size().min(other.size())) >= CONTAINED;
        (likeness >= if is_much { ALIKE_IN_MUCH } else { ALIKE }).then_some(likeness)
    }
}

/// How many entries two ordered lists share.
pub(super) fn shared<T: Ord>(one: &[T], other: &[T]) -> usize {
    let (mut one, mut other, mut shared) = (one, other, 0);
    while let ([first, rest @ ..], [second, remainder @ ..]) = (one, other) {
        match first.cmp(second) {
            Ordering::Less => one = rest,
            Ordering::Greater => other = remainder,
            Ordering::Equal => {
                shared += 1;
                (one, other) = (rest, remainder);
            }
        }
    }
    shared
}

/// A part of a whole, from 0 to 1. Nothing is no part of nothing.
#[expect(clippy::cast_precision_loss, reason = "a text has few runs")]
pub(super) fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
