//! The points that were split or merged between two texts.
use std::collections::{HashMap, HashSet};

use super::{Change, ChangeKind, Relation};
use crate::{
    documents::{Point, matching::LinkKind},
    ids::ProvisionId,
};

/// For the provisions of two texts, the points of the other text that they went into or came from.
pub struct Relatives<'a> {
    into: HashMap<ProvisionId, (LinkKind, Vec<&'a Point>)>,
    from: HashMap<ProvisionId, (LinkKind, Vec<&'a Point>)>,
}

impl<'a> Relatives<'a> {
    pub fn of(before: &'a [Point], after: &'a [Point], relations: &[Relation]) -> Self {
        let later: HashMap<ProvisionId, &Point> = after.iter().map(|point| (point.provision, point)).collect();
        let mut next: HashMap<ProvisionId, Vec<&Relation>> = HashMap::new();
        for relation in relations.iter().filter(|relation| relation.kind != LinkKind::Same) {
            next.entry(relation.earlier).or_default().push(relation);
        }
        let (mut into, mut from) = (HashMap::new(), HashMap::new());
        for point in before {
            for (kind, provision) in descendants(point.provision, &next, &later) {
                if let Some(found) = later.get(&provision) {
                    into.entry(point.provision).or_insert((kind, Vec::new())).1.push(*found);
                    from.entry(provision).or_insert((kind, Vec::new())).1.push(point);
                }
            }
        }
        for (_, points) in into.values_mut() {
            points.sort_by_key(|point: &&Point| point.position);
        }
        Self { into, from }
    }

    /// A point that both texts have.
    pub fn goes_on(&self, before: &'a Point, after: &'a Point, moved: bool) -> Change<'a> {
        let (kind, related) = match (self.into.get(&before.provision), self.from.get(&after.provision)) {
            (Some((LinkKind::Split, parts)), _) => (ChangeKind::Split, parts.clone()),
            (_, Some((LinkKind::Merged, parts))) => (ChangeKind::MergedFrom, parts.clone()),
            _ => (between(before, after), Vec::new()),
        };
        Change { before: Some(before), after: Some(after), kind, moved, related }
    }

    /// A point that only the earlier text has.
    pub fn gone(&self, before: &'a Point) -> Change<'a> {
        let (kind, related) = match self.into.get(&before.provision) {
            Some((LinkKind::Merged, whole)) => (ChangeKind::Merged, whole.clone()),
            Some((_, parts)) => (ChangeKind::Split, parts.clone()),
            None => (ChangeKind::Deleted, Vec::new()),
        };
        Change { before: Some(before), after: None, kind, moved: false, related }
    }

    /// A point that only the later text has.
    pub fn come(&self, after: &'a Point) -> Change<'a> {
        let (kind, related) = match self.from.get(&after.provision) {
            Some((LinkKind::Merged, parts)) => (ChangeKind::MergedFrom, parts.clone()),
            Some((_, whole)) => (ChangeKind::SplitFrom, whole.clone()),
            None => (ChangeKind::New, Vec::new()),
        };
        Change { before: None, after: Some(after), kind, moved: false, related }
    }
}

/// What the provision has become in the later text, also through versions between: a part that was split again.
fn descendants(
    provision: ProvisionId,
    next: &HashMap<ProvisionId, Vec<&Relation>>,
    later: &HashMap<ProvisionId, &Point>,
) -> Vec<(LinkKind, ProvisionId)> {
    let mut seen = HashSet::from([provision]);
    let mut found = Vec::new();
    let mut open: Vec<&Relation> = next.get(&provision).into_iter().flatten().copied().collect();
    while let Some(relation) = open.pop() {
        if !seen.insert(relation.later) {
            continue;
        }
        if later.contains_key(&relation.later) {
            found.push((relation.kind, relation.later));
        } else {
            open.extend(next.get(&relation.later).into_iter().flatten());
        }
    }
    found
}

/// What happened to a point that both texts have.
fn between(before: &Point, after: &Point) -> ChangeKind {
    if !before.body.split_whitespace().eq(after.body.split_whitespace()) {
        ChangeKind::Reworded
    } else if before.body != after.body || before.marks != after.marks || before.cells != after.cells {
        ChangeKind::Marked
    } else {
        ChangeKind::Same
    }
}
