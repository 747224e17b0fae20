//! The words of two texts, and how alike two points are.
use std::collections::HashMap;

use super::Wording;
use crate::documents::PointKind;

/// Words are compared by so many characters, so that an ending does not make another word: Latvian inflects.
const STEM_CHARACTERS: usize = 6;

/// What may go on as what: a title only as a title, a table only as a table, other points as one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    Title,
    Table,
    Point,
}

impl Class {
    fn of(kind: PointKind) -> Self {
        match kind {
            PointKind::Heading | PointKind::Article => Self::Title,
            PointKind::Table => Self::Table,
            PointKind::Numbered | PointKind::Item | PointKind::Paragraph => Self::Point,
        }
    }
}

/// The words of a point.
#[derive(Debug)]
pub struct Words {
    pub class: Class,
    /// The same for points of one class with the same words in the same order.
    pub wording: usize,
    pub count: usize,
    /// The stems of its words, sorted.
    pub stems: Vec<u32>,
    /// Each two stems that follow each other, sorted; of a single word its stem.
    pub pairs: Vec<u64>,
    /// How much its words weigh.
    weight: f32,
}

/// The words of two texts. A word that many points have weighs little.
pub struct Lexicon {
    pub earlier: Vec<Words>,
    pub later: Vec<Words>,
    weights: Vec<f32>,
}

impl Lexicon {
    pub fn of(earlier: &[Wording<'_>], later: &[Wording<'_>]) -> Self {
        let mut numbering = Numbering::default();
        let earlier = earlier.iter().map(|point| numbering.words(point)).collect();
        let later = later.iter().map(|point| numbering.words(point)).collect();
        let mut lexicon = Self { earlier, later, weights: Vec::new() };
        lexicon.weigh(numbering.stems.len());
        lexicon
    }

    fn weigh(&mut self, stems: usize) {
        let (earlier, later) = (points_with(&self.earlier, stems), points_with(&self.later, stems));
        self.weights = earlier.iter().zip(&later).map(|(one, other)| weight(*one.max(other))).collect();
        for words in self.earlier.iter_mut().chain(&mut self.later) {
            words.weight = words.stems.iter().map(|stem| self.weights[*stem as usize]).sum();
        }
    }

    /// How much of the words of an earlier and of a later point they have in common, from 0 to 1.
    pub fn likeness(&self, earlier: usize, later: usize) -> f32 {
        let (one, other) = (&self.earlier[earlier], &self.later[later]);
        if one.wording == other.wording {
            return 1.0;
        }
        let shared: f32 = common(&one.stems, &other.stems).map(|stem| self.weights[*stem as usize]).sum();
        if shared > 0.0 { (2.0 * shared / (one.weight + other.weight)).min(1.0) } else { 0.0 }
    }
}

/// In how many points each stem is.
fn points_with(points: &[Words], stems: usize) -> Vec<u16> {
    let mut times = vec![0_u16; stems];
    for words in points {
        for stem in words.stems.chunk_by(PartialEq::eq).filter_map(<[u32]>::first) {
            times[*stem as usize] = times[*stem as usize].saturating_add(1);
        }
    }
    times
}

fn weight(points: u16) -> f32 {
    1.0 / (1.0 + f32::from(points.max(1)).ln())
}

/// What two sorted lists have in common, as often as both have it.
pub fn common<'a, T: Ord>(one: &'a [T], other: &'a [T]) -> impl Iterator<Item = &'a T> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    std::iter::from_fn(move || {
        loop {
            let (mine, theirs) = (*one.peek()?, *other.peek()?);
            if mine <= theirs {
                one.next();
            }
            if theirs <= mine {
                other.next();
            }
            if mine == theirs {
                return Some(mine);
            }
        }
    })
}

/// Gives numbers to stems and to wordings.
#[derive(Default)]
struct Numbering {
    stems: HashMap<String, u32>,
    wordings: HashMap<(Class, String), usize>,
}

impl Numbering {
    fn words(&mut self, point: &Wording<'_>) -> Words {
        let class = Class::of(point.kind);
        let words: Vec<String> = words(point.body).collect();
        let next = self.wordings.len();
        let wording = *self.wordings.entry((class, words.join(" "))).or_insert(next);
        let mut stems: Vec<u32> = words.iter().map(|word| self.stem(word)).collect();
        let pairs = pairs(&stems);
        stems.sort_unstable();
        Words { class, wording, count: words.len(), stems, pairs, weight: 0.0 }
    }

    fn stem(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.stems.len()).unwrap_or(u32::MAX);
        let end = word.char_indices().nth(STEM_CHARACTERS).map_or(word.len(), |(end, _)| end);
        let stem = &word[..end];
        self.stems.get(stem).copied().unwrap_or_else(|| *self.stems.entry(stem.to_owned()).or_insert(next))
    }
}

/// Letters and digits of any alphabet make words; raised digits are digits, so that `10²` is not `10`.
fn words(body: &str) -> impl Iterator<Item = String> {
    body.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn pairs(stems: &[u32]) -> Vec<u64> {
    let mut pairs: Vec<u64> = match stems {
        [only] => vec![u64::from(*only)],
        _ => stems.array_windows().map(|[one, next]| (u64::from(*one) + 1) << 32 | u64::from(*next)).collect(),
    };
    pairs.sort_unstable();
    pairs
}
