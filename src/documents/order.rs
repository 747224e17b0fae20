//! What has kept its order.

/// For each of these places, all different, whether it keeps its order: as many as possible do, so that as few as
/// possible have moved. (The longest rising subsequence, in n log n.)
#[must_use]
pub fn keep_order(places: &[usize]) -> Vec<bool> {
    // The place that ends the best sequence of each length, and for each place the one before it in its sequence.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let length = ends.partition_point(|end| places[*end] < *place);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut keeps = vec![false; places.len()];
    let mut last = ends.last().copied();
    while let Some(at) = last {
        keeps[at] = true;
        last = before[at];
    }
    keeps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_carried_away_has_lost_its_order() {
        assert!(keep_order(&[]).is_empty());
        assert_eq!(keep_order(&[0, 1, 2]), [true, true, true]);
        assert_eq!(keep_order(&[3, 0, 1, 2]), [false, true, true, true]);
        assert_eq!(keep_order(&[0, 2, 3, 1, 4]), [true, true, true, false, true]);
        assert_eq!(keep_order(&[1, 0]).iter().filter(|keeps| **keeps).count(), 1);
    }
}
