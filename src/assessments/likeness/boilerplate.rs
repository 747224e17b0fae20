//! Sentences that make comments look alike which are different without them: thanks for the opportunity, the title of
//! the draft below each comment, a point that is quoted. They are left out before comments are compared.
//!
//! In the docket of the samples one line below short comments gives 1,403 of the 4,950 pairs a likeness of 0.45 or
//! more; without this, seven of a hundred proposed pairs were right.
use std::collections::{HashMap, HashSet};

use super::{
    ALIKE_IN_MUCH, fold,
    measured::{Measured, share},
};

/// Shorter sentences make nothing alike, and "Thank you" is part of many a letter.
const SHORTEST_SENTENCE: usize = 20;

/// How many different comments a frame must make alike to be boilerplate. Two may quote each other. A comment with less
/// text besides than the frame has counts for as little. With 1 instead, letters that some add to are taken for frames.
const FEWEST_KINDS: f64 = 3.0;

/// Less text besides than this part of the frame is a greeting or a name, not another comment.
const OWN: f64 = 0.25;

/// A sentence that stands in this part of the comments with another belongs to one frame with it: an opening
/// with its closing. With 0.75 a letter, too, was a frame around what each adds (recall 0.68 instead of 0.88).
const TOGETHER: f64 = 0.98;

/// How many of the comments with a sentence are looked at.
const LOOKED_AT: usize = 128;

/// Two comments are of one kind if they are so alike besides the frame. From 0.4 on, letters that people change much
/// fall apart (recall 0.65 instead of 0.84); strangers' texts have 0.1 to 0.2 by chance.
const SAME_KIND: f64 = 0.3;

/// From so many runs on two comments are compared by their signatures: with fewer the estimate is not good enough once
/// the frame is taken away, and reading them costs little.
const LONG: usize = 1_000;

/// If one in so many comments with a sentence says nothing besides, it is a letter that some have sent as it was.
const COMMENTS_A_BARE: usize = 20;

/// One wording of a comment.
#[derive(Debug)]
pub(super) struct Told {
    /// Its sentences, folded.
    pub(super) sentences: Vec<String>,
    /// How many comments say just this.
    pub(super) times: usize,
    /// All of it.
    pub(super) whole: Measured,
}

impl Told {
    pub(super) fn new(sentences: Vec<String>, times: usize) -> Self {
        let whole = Measured::of(&sentences.join(" "));
        Self { sentences, times, whole }
    }
}

/// The sentences that are boilerplate among some comments.
#[derive(Debug, Default)]
pub(super) struct Boilerplate<'a>(HashSet<&'a str>);

impl<'a> Boilerplate<'a> {
    /// Finds the boilerplate of comments of different wording, and adds sentences that are known to be so.
    pub(super) fn of(comments: &'a [Told], known: &'a [String]) -> Self {
        let mut with: HashMap<&str, Vec<&Told>> = HashMap::new();
        for comment in comments {
            let sentences: HashSet<&String> = comment.sentences.iter().collect();
            for sentence in sentences.into_iter().filter(|sentence| is_long_enough(sentence)) {
                with.entry(sentence).or_default().push(comment);
            }
        }
        let found = with.iter().filter(|(sentence, comments)| comments.len() > 2 && misleads(sentence, comments));
        let mut boilerplate = Self(found.map(|(sentence, _)| *sentence).collect());
        boilerplate.give_back_letters(comments, &with);
        boilerplate.0.extend(known.iter().filter(|sentence| is_long_enough(sentence)).map(String::as_str));
        boilerplate
    }

    /// What a comment says besides, or `None` if it has no boilerplate.
    pub(super) fn without(&self, comment: &Told) -> Option<String> {
        let rest = comment.sentences.iter().filter(|sentence| !self.0.contains(sentence.as_str()));
        let rest: Vec<&str> = rest.map(String::as_str).collect();
        (rest.len() < comment.sentences.len()).then(|| rest.join(" "))
    }

    /// What some have sent alone is what they had to say.
    fn give_back_letters(&mut self, comments: &'a [Told], with: &HashMap<&str, Vec<&Told>>) {
        let mut bare: HashMap<&str, usize> = HashMap::new();
        for comment in comments.iter().filter(|comment| self.without(comment).is_some_and(|rest| rest.is_empty())) {
            for sentence in &comment.sentences {
                *bare.entry(sentence).or_default() += comment.times;
            }
        }
        self.0.retain(|sentence| {
            let times: usize = with.get(sentence).into_iter().flatten().map(|comment| comment.times).sum();
            let bare = bare.get(sentence).copied().unwrap_or_default();
            bare < 2 || bare * COMMENTS_A_BARE < times
        });
    }
}

fn is_long_enough(sentence: &str) -> bool {
    sentence.chars().count() >= SHORTEST_SENTENCE
}

/// Whether a sentence makes enough comments alike that are different without it and what always stands with it.
fn misleads(sentence: &str, comments: &[&Told]) -> bool {
    let comments: Vec<&Told> = comments.iter().step_by(comments.len().div_ceil(LOOKED_AT)).copied().collect();
    let frame = frame(sentence, &comments);
    let mut kinds: Vec<(&Told, bool)> = Vec::new();
    for comment in comments {
        let likeness: Vec<Likeness> = kinds.iter().map(|(kind, _)| Likeness::of(kind, comment, frame)).collect();
        if likeness.iter().any(|likeness| likeness.besides >= SAME_KIND) {
            continue;
        }
        let is_misled = |likeness: &Likeness| likeness.whole >= ALIKE_IN_MUCH;
        for ((_, misled), likeness) in kinds.iter_mut().zip(&likeness) {
            *misled |= is_misled(likeness);
        }
        kinds.push((comment, likeness.iter().any(is_misled)));
    }
    let misled = kinds.iter().filter(|(_, misled)| *misled);
    let own = misled.map(|(comment, _)| share(comment.whole.size().saturating_sub(frame), frame));
    own.filter(|own| *own >= OWN).map(|own| own.min(1.0)).sum::<f64>() >= FEWEST_KINDS
}

/// How many runs a sentence has with all that stand in nearly all of its comments.
fn frame(sentence: &str, comments: &[&Told]) -> usize {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for other in comments.iter().flat_map(|comment| &comment.sentences) {
        *times.entry(other).or_default() += 1;
    }
    let frame =
        times.into_iter().filter(|(other, times)| *other == sentence || share(*times, comments.len()) >= TOGETHER);
    fold::shingles(&frame.map(|(other, _)| other).collect::<Vec<_>>().join(" ")).len()
}

/// How alike two comments are, as a whole and besides a frame that both have.
struct Likeness {
    whole: f64,
    besides: f64,
}

impl Likeness {
    /// The frame is given by how many runs it has.
    fn of(one: &Told, other: &Told, frame: usize) -> Self {
        let (one, other) = (&one.whole, &other.whole);
        let size = one.size() + other.size();
        let shared = if size < LONG { one.shared(other) } else { one.about_shared(other) };
        let (all, besides) = (size - shared, (size - shared).saturating_sub(frame));
        let besides = if besides == 0 { 1.0 } else { share(shared.saturating_sub(frame), besides) };
        Self { whole: share(shared, all), besides }
    }
}
