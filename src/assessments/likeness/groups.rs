//! Proposes groups of comments that say nearly the same.
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use super::{
    boilerplate::{Boilerplate, Told},
    fold,
    gathering::Gathering,
    measured::Measured,
    signature::is_long_enough,
};

/// Comments that are nearly the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<Id> {
    /// The one that is most like all the others, the earliest of its wording.
    pub typical: Id,
    /// All of them, the typical one first, then the likest, then by id.
    pub members: Vec<Member<Id>>,
}

/// A comment of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member<Id> {
    /// Which.
    pub id: Id,
    /// How like the typical one it is, in percent; boilerplate is left out. Only the same words are 100.
    pub percent: u8,
}

/// Proposes groups of two or more comments, the largest first. What is shorter than fifty characters without
/// boilerplate is in none, and nothing is in two. The order of the items does not matter. Sentences of known texts are
/// left out, too: the points of the draft, which people quote before they say what they think of them.
///
/// Ten thousand comments of 300 words take three seconds and two hundred megabytes: not on a thread that serves pages.
#[must_use]
pub fn groups<Id: Copy + Ord>(items: &[(Id, impl AsRef<str>)], known: &[&str]) -> Vec<Group<Id>> {
    let known: Vec<String> = known.iter().flat_map(|text| fold::sentences(text)).collect();
    let wordings = wordings(items, &known);
    let mut gathering = Gathering::new(&wordings);
    gathering.gather();
    let mut groups = gathering.settle();
    groups.sort_by_key(|group| (Reverse(group.members.len()), group.typical));
    groups
}

/// What some comments say, without boilerplate.
pub(super) struct Wording<Id> {
    /// Which comments, in order.
    pub(super) ids: Vec<Id>,
    pub(super) text: Measured,
}

/// The different wordings that are long enough to be compared, in the order of their first comments.
fn wordings<Id: Copy + Ord>(items: &[(Id, impl AsRef<str>)], known: &[String]) -> Vec<Wording<Id>> {
    let mut told: BTreeMap<Vec<String>, Vec<Id>> = BTreeMap::new();
    for (id, text) in items {
        told.entry(fold::sentences(text.as_ref())).or_default().push(*id);
    }
    let (comments, ids): (Vec<Told>, Vec<Vec<Id>>) =
        told.into_iter().map(|(sentences, ids)| (Told::new(sentences, ids.len()), ids)).unzip();
    let boilerplate = Boilerplate::of(&comments, known);
    let rests: Vec<Option<String>> = comments.iter().map(|comment| boilerplate.without(comment)).collect();
    let mut wordings: HashMap<String, Wording<Id>> = HashMap::new();
    for ((comment, rest), ids) in comments.into_iter().zip(rests).zip(ids) {
        let (folded, whole) = match rest {
            Some(rest) => (rest, None),
            None => (comment.sentences.join(" "), Some(comment.whole)),
        };
        if is_long_enough(&folded) {
            let text = |folded: &String| whole.unwrap_or_else(|| Measured::of(folded));
            let wording =
                wordings.entry(folded).or_insert_with_key(|folded| Wording { ids: vec![], text: text(folded) });
            wording.ids.extend(ids);
        }
    }
    let mut wordings: Vec<Wording<Id>> = wordings.into_values().collect();
    for wording in &mut wordings {
        wording.ids.sort_unstable();
    }
    wordings.sort_by_key(|wording| wording.ids.first().copied());
    wordings
}

/// The group around a typical wording; the others come with their likeness to it. `None` if it is one comment alone.
pub(super) fn group<Id: Copy + Ord>(typical: &Wording<Id>, others: &[(f64, &Wording<Id>)]) -> Option<Group<Id>> {
    let first = *typical.ids.first()?;
    let same = typical.ids.iter().map(|id| Member { id: *id, percent: 100 });
    let others = others.iter().flat_map(|(likeness, wording)| {
        let percent = percent(*likeness).min(99);
        wording.ids.iter().map(move |id| Member { id: *id, percent })
    });
    let mut members: Vec<Member<Id>> = same.chain(others).collect();
    members.sort_by_key(|member| (Reverse(member.percent), member.id));
    (members.len() > 1).then_some(Group { typical: first, members })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a likeness is from 0 to 1")]
fn percent(likeness: f64) -> u8 {
    (likeness * 100.0).floor() as u8
}
