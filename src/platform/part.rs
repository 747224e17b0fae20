/// A part of a long list, and the key after which the next part begins, if there is one. Lists are read by key, so that
/// a late part costs no more than the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<T, K> {
    /// The items.
    pub items: Vec<T>,
    /// The key after which the next part begins.
    pub next: Option<K>,
}

impl<T, K> Part<T, K> {
    /// The part, from the rows of a query that asked for [`with_one_more`].
    #[must_use]
    pub fn of(mut found: Vec<T>, most: usize, key: impl FnOnce(&T) -> K) -> Self {
        let more = found.len() > most;
        found.truncate(most);
        let next = found.last().filter(|_| more).map(key);
        Self { items: found, next }
    }

    /// The part with each item converted.
    #[must_use]
    pub fn with_items<U>(self, change: impl FnOnce(Vec<T>) -> Vec<U>) -> Part<U, K> {
        Part { items: change(self.items), next: self.next }
    }
}

/// How many rows a query asks for to show `most` of them: the additional one tells whether there is a next part.
#[must_use]
pub fn with_one_more(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_item_of_a_part_is_the_key_of_the_next() {
        assert_eq!(with_one_more(2), 3);
        assert_eq!(Part::of(vec![1, 2, 3], 2, |last| *last), Part { items: vec![1, 2], next: Some(2) });
        assert_eq!(Part::of(vec![1, 2], 2, |last| *last), Part { items: vec![1, 2], next: None });
        assert_eq!(Part::of(Vec::<i32>::new(), 2, |last| *last), Part { items: vec![], next: None });
    }
}
