//! The short form of a text by which texts that may be alike are found without reading them all.
use std::sync::LazyLock;

use super::fold::mixed;

const MINIMA: usize = 128;
const BANDS: usize = 32;
const ROWS: usize = MINIMA / BANDS;

/// Texts of fewer folded characters are not compared: "I support the draft" is thought of by many, each alone. Of
/// fifty on, the same words come from the same hand (the shortest letter of the samples' campaign has 60).
const SHORTEST: usize = 50;

/// The minima of the shingles' numbers under 128 orders: two texts agree in about as many of a hundred minima as their
/// likeness is in percent, give or take nine.
///
/// A minimum has 32 bits. The smallest of 2,000 numbers is near two million, so that two texts that share nothing agree
/// by chance in one minimum of a million; 64 bits would only take twice the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signature([u32; MINIMA]);

impl Signature {
    /// Texts that have one of these in common may be alike: of those with a likeness of 0.6 it finds 99 of a hundred,
    /// of 0.5 it finds 87, of 0.2 it finds 5. A band's number depends on its place, so that two lists of
    /// bands can be compared as sets.
    pub fn bands(&self) -> [i64; BANDS] {
        let (bands, _) = self.0.as_chunks::<ROWS>();
        let mut place = 0;
        std::array::from_fn(|band| {
            place += 1;
            let number = bands[band].iter().fold(place, |number, minimum| mixed(number) ^ u64::from(*minimum));
            mixed(number).cast_signed()
        })
    }

    /// About how alike the two texts are, from 0 to 1.
    pub fn likeness(&self, other: &Self) -> f64 {
        let same = self.0.iter().zip(&other.0).filter(|(one, other)| one == other).count();
        #[expect(clippy::cast_precision_loss, reason = "there are 128 minima")]
        let share = same as f64 / MINIMA as f64;
        share
    }

    pub(super) fn of(shingles: &[u64]) -> Self {
        Self(ORDERS.map(|order| lowest(shingles, order)))
    }
}

/// The upper half of the lowest number that the shingles have in one order. Four at a time do not wait for each other,
/// which more than halves the time.
fn lowest(shingles: &[u64], (factor, summand): (u64, u64)) -> u32 {
    let place = |shingle: &u64| shingle.wrapping_mul(factor).wrapping_add(summand);
    let (fours, rest) = shingles.as_chunks::<4>();
    let mut lowest = [u64::MAX; 4];
    for four in fours {
        for (lowest, shingle) in lowest.iter_mut().zip(four) {
            *lowest = (*lowest).min(place(shingle));
        }
    }
    let lowest = rest.iter().map(place).chain(lowest).min().unwrap_or(u64::MAX);
    (lowest >> 32) as u32
}

/// An odd factor and a summand for each minimum, made of one seed that never changes.
static ORDERS: LazyLock<[(u64, u64); MINIMA]> = LazyLock::new(|| {
    const SEED: u64 = 0x6174_6261_6c73_7321;
    const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state = SEED;
    let mut next = || {
        state = state.wrapping_add(STEP);
        mixed(state)
    };
    std::array::from_fn(|_| (next() | 1, next()))
});

/// Whether a text is long enough to be compared: see [`SHORTEST`].
pub(super) fn is_long_enough(folded: &str) -> bool {
    folded.chars().count() >= SHORTEST
}
