//! What a process keeps because it would make the same again: bounded in bytes, and what was not asked for the longest
//! goes first.
use std::hash::Hash;

use lru::LruCache;

/// Values by their keys, each with about how many bytes it takes.
#[derive(Debug)]
pub struct Shelf<K: Hash + Eq, V> {
    kept: LruCache<K, (V, usize)>,
    bytes: usize,
    most: usize,
}

impl<K: Hash + Eq, V: Clone> Shelf<K, V> {
    /// An empty one that keeps at most so many bytes.
    #[must_use]
    pub fn of_at_most(most: usize) -> Self {
        Self { kept: LruCache::unbounded(), bytes: 0, most }
    }

    /// The value, which counts as asked for.
    pub fn get(&mut self, key: &K) -> Option<V> {
        self.kept.get(key).map(|(value, _)| value.clone())
    }

    /// Keeps a value in the place of its earlier one; one that is larger than the bound is not kept.
    pub fn put(&mut self, key: K, value: V, bytes: usize) {
        self.bytes += bytes;
        if let Some((_, before)) = self.kept.put(key, (value, bytes)) {
            self.bytes -= before;
        }
        while self.bytes > self.most {
            let Some((_, (_, oldest))) = self.kept.pop_lru() else { break };
            self.bytes -= oldest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_for_the_longest_goes_first_and_the_bound_holds() {
        let mut shelf = Shelf::of_at_most(25);
        shelf.put("first", 1, 10);
        shelf.put("second", 2, 10);
        assert_eq!(shelf.get(&"first"), Some(1), "it is asked for again");
        shelf.put("third", 3, 10);
        assert_eq!(["first", "second", "third"].map(|key| shelf.get(&key)), [Some(1), None, Some(3)]);
        shelf.put("first", 4, 12);
        assert_eq!((shelf.get(&"first"), shelf.bytes), (Some(4), 22), "in the place of the earlier one");
        shelf.put("large", 5, 30);
        assert_eq!((shelf.get(&"large"), shelf.bytes), (None, 0), "what is larger than the bound is not kept");
    }
}
