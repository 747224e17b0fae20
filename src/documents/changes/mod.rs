//! What became of the points of a text in a text of another version, for people: a row for each point.
mod movement;
mod relations;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use self::{movement::moved, relations::Relatives};
use super::{Piece, Point, compare, matching::LinkKind};
use crate::ids::ProvisionId;

/// A point that has become several, or several that have become one, as a person confirmed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relation {
    /// The provision of the earlier point.
    pub earlier: ProvisionId,
    /// The provision of the later point.
    pub later: ProvisionId,
    /// Split or merged; the same point has the same provision and no relation.
    pub kind: LinkKind,
}

/// What happened to a point. Whether it moved is said besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// Nothing, except that its number may have shifted with what was put in or taken out before it.
    Same,
    /// Only its number, although nothing before it was put in or taken out.
    Renumbered,
    /// Only the formatting: bold, raised digits, the cells of a table.
    Marked,
    /// Its words, or its punctuation.
    Reworded,
    /// It is only in the later text.
    New,
    /// It is only in the earlier text.
    Deleted,
    /// It has become the related points.
    Split,
    /// It is a part of the related point, which was split.
    SplitFrom,
    /// It has become the related point, together with others.
    Merged,
    /// It has become of the related points.
    MergedFrom,
}

/// What happened to a point between two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'a> {
    /// The point in the earlier text.
    pub before: Option<&'a Point>,
    /// The point in the later text.
    pub after: Option<&'a Point>,
    /// What happened.
    pub kind: ChangeKind,
    /// Whether it changed its place among the points that both texts have, or stands below another one.
    pub moved: bool,
    /// The points of the other text that it came from or went into.
    pub related: Vec<&'a Point>,
}

impl<'a> Change<'a> {
    /// The point in the later text; if it is not there, in the earlier one.
    #[must_use]
    pub fn point(&self) -> Option<&'a Point> {
        self.after.or(self.before)
    }

    /// Whether a reader who looks for changes must see it. A shifted number is none.
    #[must_use]
    pub fn is_change(&self) -> bool {
        self.moved || self.kind != ChangeKind::Same
    }

    /// The number that it had, if it has another one now: “was point 17”.
    #[must_use]
    pub fn earlier_number(&self) -> Option<&'a str> {
        let (before, after) = self.before.zip(self.after)?;
        before.number.as_deref().filter(|number| after.number.as_deref() != Some(number))
    }

    /// Its words, piece by piece, compared when they are asked for.
    ///
    /// Of a point that was split or merged, each row shows the words of its own side: the whole with what is in none of
    /// its parts as deleted, a part with what the whole did not have as inserted. So every word is marked once, and
    /// nobody reads the words of the other parts as deleted; the whole wording stands in the row of the whole. A point
    /// that goes on besides, because a person confirmed that too, is compared as any other.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        match (self.before, self.after) {
            (Some(before), Some(after)) => compare(&before.body, &after.body),
            (Some(before), None) => without(compare(&before.body, &self.related_words()), Piece::is_inserted),
            (None, Some(after)) => without(compare(&self.related_words(), &after.body), Piece::is_deleted),
            (None, None) => Vec::new(),
        }
    }

    /// How many words were put in and taken out.
    #[must_use]
    pub fn words(&self) -> WordCount {
        if matches!(self.kind, ChangeKind::Same | ChangeKind::Renumbered | ChangeKind::Marked) {
            return WordCount::default();
        }
        let pieces = self.pieces();
        let count = |is_counted: fn(&Piece) -> bool| {
            pieces.iter().filter(|piece| is_counted(piece)).map(|piece| words_in(&piece.text)).sum()
        };
        WordCount { inserted: count(Piece::is_inserted), deleted: count(Piece::is_deleted) }
    }

    fn related_words(&self) -> String {
        self.related.iter().map(|point| point.body.as_str()).collect::<Vec<_>>().join("\n")
    }
}

/// How many words a change puts in and takes out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WordCount {
    /// Words that only the later text has.
    pub inserted: usize,
    /// Words that only the earlier text has.
    pub deleted: usize,
}

/// How many changes of each kind there are. A point that moved and was reworded counts as both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Points with other words.
    pub reworded: usize,
    /// Points that only the later text has.
    pub new: usize,
    /// Points that only the earlier text has.
    pub deleted: usize,
    /// Points in another place.
    pub moved: usize,
    /// Earlier points that have become several.
    pub split: usize,
    /// Later points that have become of several.
    pub merged: usize,
    /// Points with other formatting only.
    pub marked: usize,
    /// Points with another number only, not because of points put in or taken out before them.
    pub renumbered: usize,
}

/// All points of two texts, in the order of the later one. What is only in the earlier text stands behind the point
/// that it stood behind. `relations` are those between any versions from the earlier to the later text, in any order.
#[must_use]
pub fn changes<'a>(before: &'a [Point], after: &'a [Point], relations: &[Relation]) -> Vec<Change<'a>> {
    let pairs = pairs(before, after);
    let moved = moved(before, after, &pairs);
    let relatives = Relatives::of(before, after, relations);
    let partner: HashMap<usize, usize> = pairs.iter().copied().collect();
    let earlier_of: HashMap<usize, usize> = pairs.iter().map(|&(earlier, later)| (later, earlier)).collect();
    let mut behind = left_behind(before.len(), &partner, |later| moved[later]);
    let gone = |earlier: usize| relatives.gone(&before[earlier]);
    let mut rows: Vec<Change<'a>> = behind.remove(&None).into_iter().flatten().map(gone).collect();
    for (later, point) in after.iter().enumerate() {
        rows.push(match earlier_of.get(&later) {
            Some(earlier) => relatives.goes_on(&before[*earlier], point, moved[later]),
            None => relatives.come(point),
        });
        rows.extend(behind.remove(&Some(later)).into_iter().flatten().map(gone));
    }
    tell_renumbered(&mut rows);
    rows
}

/// Counts the changes of each kind.
#[must_use]
pub fn summary(changes: &[Change<'_>]) -> Counts {
    let count = |kind| changes.iter().filter(|change| change.kind == kind).count();
    Counts {
        reworded: count(ChangeKind::Reworded),
        new: count(ChangeKind::New),
        deleted: count(ChangeKind::Deleted),
        moved: changes.iter().filter(|change| change.moved).count(),
        split: count(ChangeKind::Split),
        merged: count(ChangeKind::MergedFrom),
        marked: count(ChangeKind::Marked),
        renumbered: count(ChangeKind::Renumbered),
    }
}

/// The points with one provision, by their places in both texts, in the order of the later one.
fn pairs(before: &[Point], after: &[Point]) -> Vec<(usize, usize)> {
    let place: HashMap<ProvisionId, usize> =
        before.iter().enumerate().map(|(at, point)| (point.provision, at)).collect();
    let pairs = after.iter().enumerate().filter_map(|(at, point)| Some((*place.get(&point.provision)?, at)));
    pairs.collect()
}

/// The earlier points without a partner, by the later point that they are shown behind: the partner of the point before
/// them. If that one moved away and the one behind them did not, they stay, behind the last point before them that did.
fn left_behind(
    points: usize,
    partner: &HashMap<usize, usize>,
    moved: impl Fn(usize) -> bool,
) -> HashMap<Option<usize>, Vec<usize>> {
    let mut behind: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    let (mut nearest, mut nearest_that_stayed) = (None, None);
    for (earlier, next_stays) in next_stays(points, partner, &moved).into_iter().enumerate() {
        match partner.get(&earlier) {
            Some(later) => {
                nearest = Some(*later);
                nearest_that_stayed = if moved(*later) { nearest_that_stayed } else { nearest };
            }
            None => behind.entry(if next_stays { nearest_that_stayed } else { nearest }).or_default().push(earlier),
        }
    }
    behind
}

/// For each earlier point, whether the next one from it on that has a partner did not move.
fn next_stays(points: usize, partner: &HashMap<usize, usize>, moved: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut stays = vec![false; points];
    let mut next = false;
    for (earlier, stays) in stays.iter_mut().enumerate().rev() {
        next = partner.get(&earlier).map_or(next, |later| !moved(*later));
        *stays = next;
    }
    stays
}

/// A number shifts if anything before it was put in, taken out or moved, there or away. Only a number that changed
/// without that is a change.
fn tell_renumbered(rows: &mut [Change<'_>]) {
    let shifting = || rows.iter().filter(|row| row.moved || row.before.is_none() || row.after.is_none());
    let first = |positions: &mut dyn Iterator<Item = i32>| positions.min().unwrap_or(i32::MAX);
    let first_before = first(&mut shifting().filter_map(|row| row.before).map(|point| point.position));
    let first_after = first(&mut shifting().filter_map(|row| row.after).map(|point| point.position));
    for row in rows.iter_mut().filter(|row| row.kind == ChangeKind::Same && row.earlier_number().is_some()) {
        let is_before = |point: Option<&Point>, first: i32| point.is_some_and(|point| point.position < first);
        if is_before(row.before, first_before) && is_before(row.after, first_after) {
            row.kind = ChangeKind::Renumbered;
        }
    }
}

fn without(pieces: Vec<Piece>, is_left_out: fn(&Piece) -> bool) -> Vec<Piece> {
    pieces.into_iter().filter(|piece| !is_left_out(piece)).collect()
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
