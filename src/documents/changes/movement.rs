//! Which points moved.
use std::collections::HashMap;

use crate::documents::{Point, order::keep_order};

/// For each later point, whether it moved: it lost its order among the points that both texts have, or it stood below
/// another of them. A new heading above a point, or one taken away, does not move it.
pub fn moved(before: &[Point], after: &[Point], pairs: &[(usize, usize)]) -> Vec<bool> {
    let (above_before, above_after) = (above(before), above(after));
    let keeps = keep_order(&pairs.iter().map(|(earlier, _)| *earlier).collect::<Vec<_>>());
    let partner: HashMap<usize, usize> = pairs.iter().copied().collect();
    let earlier_of: HashMap<usize, usize> = pairs.iter().map(|&(earlier, later)| (later, earlier)).collect();
    let mut moved = vec![false; after.len()];
    for ((earlier, later), keeps) in pairs.iter().zip(keeps) {
        let is_elsewhere = match (above_before[*earlier], above_after[*later]) {
            (Some(one), Some(other)) => {
                partner.contains_key(&one) && earlier_of.get(&other).is_some_and(|same| *same != one)
            }
            _ => false,
        };
        moved[*later] = !keeps || is_elsewhere;
    }
    moved
}

/// For each point, the point that it stands below: the nearest one before it that is less deep, inside its section;
/// else the heading of the section; for a heading, the nearest heading of a higher level.
fn above(points: &[Point]) -> Vec<Option<usize>> {
    let (mut headings, mut around): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let above = points.iter().enumerate().map(|(at, point)| {
        let open = if point.is_heading() { &mut headings } else { &mut around };
        while open.last().is_some_and(|last| points[*last].depth >= point.depth) {
            open.pop();
        }
        let nearest = open.last().copied();
        open.push(at);
        if point.is_heading() {
            around.clear();
            return nearest;
        }
        nearest.or(headings.last().copied())
    });
    above.collect()
}
