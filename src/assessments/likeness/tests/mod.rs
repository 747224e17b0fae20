mod letters;
mod samples;
mod score;
mod stories;
mod variants;

use super::{
    Group, fold, measured,
    signature::{Signature, is_long_enough},
};

fn groups<Id: Copy + Ord>(items: &[(Id, impl AsRef<str>)]) -> Vec<Group<Id>> {
    super::groups(items, &[])
}

fn signature(text: &str) -> Option<Signature> {
    let folded = fold::sentences(text).join(" ");
    is_long_enough(&folded).then(|| Signature::of(&fold::shingles(&folded)))
}

/// How alike two texts are, from 0 (no run of five characters in common) to 1: of all runs that one of them has, the
/// part that both have. The order of paragraphs, capitals and punctuation do not count.
fn likeness(one: &str, other: &str) -> f64 {
    let folded = [one, other].map(|text| fold::sentences(text).join(" "));
    if folded[0] == folded[1] {
        return 1.0;
    }
    let [one, other] = folded.map(|text| fold::shingles(&text));
    let shared = measured::shared(&one, &other);
    measured::share(shared, one.len() + other.len() - shared)
}
