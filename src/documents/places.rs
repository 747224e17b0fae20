//! The place of each provision in a version: one order for all its texts.
use std::collections::{HashMap, HashSet};

use crate::ids::ProvisionId;

/// The provisions of a version in one order, from their orders in its texts: that of the first text. A provision that
/// only a later text has comes after the provision before it in that text.
pub fn in_one_order(texts: &[Vec<ProvisionId>]) -> Vec<ProvisionId> {
    let mut order: Vec<ProvisionId> = Vec::new();
    for text in texts {
        let known: HashSet<ProvisionId> = order.iter().copied().collect();
        let mut before = None;
        let mut behind: HashMap<Option<ProvisionId>, Vec<ProvisionId>> = HashMap::new();
        for provision in text {
            if known.contains(provision) {
                before = Some(*provision);
            } else {
                behind.entry(before).or_default().push(*provision);
            }
        }
        let mut merged = behind.remove(&None).unwrap_or_default();
        for provision in order {
            merged.push(provision);
            merged.extend(behind.remove(&Some(provision)).unwrap_or_default());
        }
        order = merged;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_the_second_text_has_stands_behind_what_is_before_it_there() {
        let [one, two, three, title, note, remark] = std::array::from_fn(|_| ProvisionId::new());
        assert_eq!(in_one_order(&[vec![one, two, three]]), [one, two, three]);
        assert_eq!(
            in_one_order(&[vec![one, two, three], vec![title, one, note, remark, two, three]]),
            [title, one, note, remark, two, three]
        );
        assert_eq!(in_one_order(&[vec![one, two], vec![two, note, one, remark]]), [one, remark, two, note]);
    }
}
