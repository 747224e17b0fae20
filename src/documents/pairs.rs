//! Decides which points of two texts are wordings of one provision: those with the same path.
use std::collections::HashMap;

use super::PointKind;
use crate::ids::ProvisionId;

/// For each point of a text, by kind and path, the provision of the point with the same path in the other text. If a
/// path occurs more often in one text than in the other, none of its points is paired, because nobody knows which
/// belong together.
pub fn pair(here: &[(PointKind, &str)], there: &[(PointKind, String, ProvisionId)]) -> Vec<Option<ProvisionId>> {
    let mut theirs: HashMap<Key<'_>, Vec<ProvisionId>> = HashMap::new();
    for (kind, path, provision) in there {
        theirs.entry(key(*kind, path)).or_default().push(*provision);
    }
    let mut times: HashMap<Key<'_>, usize> = HashMap::new();
    for (kind, path) in here {
        *times.entry(key(*kind, path)).or_default() += 1;
    }
    theirs.retain(|key, provisions| !key.1.is_empty() && times.get(key) == Some(&provisions.len()));
    let mut next: HashMap<Key<'_>, std::vec::IntoIter<ProvisionId>> =
        theirs.into_iter().map(|(key, provisions)| (key, provisions.into_iter())).collect();
    here.iter().map(|(kind, path)| next.get_mut(&key(*kind, path))?.next()).collect()
}

/// Headings have paths of their own: `1.` may be a chapter and a point.
type Key<'a> = (bool, &'a str);

fn key(kind: PointKind, path: &str) -> Key<'_> {
    (kind == PointKind::Heading, path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use PointKind::{Heading, Item, Numbered, Paragraph};

    /// For each point, the index of its partner in the other text.
    fn paired(here: &[(PointKind, &str)], there: &[(PointKind, &str)]) -> Vec<Option<usize>> {
        let there: Vec<_> = there.iter().map(|(kind, path)| (*kind, (*path).to_owned(), ProvisionId::new())).collect();
        let at = |provision: ProvisionId| there.iter().position(|(.., other)| *other == provision);
        pair(here, &there).into_iter().map(|provision| at(provision?)).collect()
    }

    #[test]
    fn headings_points_and_items_are_paired_by_their_paths() {
        assert_eq!(
            paired(
                &[(Heading, "1."), (Numbered, "1."), (Item, "1./a)"), (Paragraph, ""), (Numbered, "2.")],
                &[(Numbered, "1."), (Paragraph, ""), (Heading, "1."), (Item, "1./a)"), (Numbered, "3.")]
            ),
            [Some(2), Some(0), Some(3), None, None]
        );
    }

    #[test]
    fn numbers_that_begin_again_are_paired_in_their_order_if_they_are_as_many() {
        let twice = [(Numbered, "1."), (Numbered, "2."), (Numbered, "1.")];
        assert_eq!(paired(&twice, &twice), [Some(0), Some(1), Some(2)]);
        assert_eq!(paired(&twice, &[(Numbered, "1."), (Numbered, "2.")]), [None, Some(1), None]);
        assert_eq!(paired(&[(Numbered, "1.")], &twice), [None]);
    }
}
