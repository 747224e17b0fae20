//! Where kept pages stand: bounded in bytes; the one that nobody read for the longest time goes first.
use std::sync::Arc;

use lru::LruCache;

use super::{Kept, Key, lock};
use crate::platform::web::packed::Packed;

/// What a page needs besides its bytes, roughly.
const BESIDES: usize = 512;

#[derive(Debug)]
pub(super) struct Shelf {
    pages: LruCache<Key, Arc<Kept>>,
    bytes: usize,
    most: usize,
    most_of_a_page: usize,
}

impl Shelf {
    pub fn of_at_most(most: usize, most_of_a_page: usize) -> Self {
        Self { pages: LruCache::unbounded(), bytes: 0, most, most_of_a_page }
    }

    /// The page, which counts as read.
    pub fn get(&mut self, key: &Key) -> Option<Arc<Kept>> {
        self.pages.get(key).cloned()
    }

    /// Puts a page in the place of its earlier one, unless it is too large; whether it stands here now.
    pub fn put(&mut self, key: Key, page: &Arc<Kept>) -> bool {
        let size = size(&key, &lock(&page.packed));
        if let Some(earlier) = self.pages.pop(&key) {
            self.bytes -= self::size(&key, &lock(&earlier.packed));
        }
        if size > self.most_of_a_page {
            return false;
        }
        self.bytes += size;
        self.pages.put(key, page.clone());
        self.make_room();
        true
    }

    /// Puts better forms into a page, if it still stands here.
    pub fn improve(&mut self, key: &Key, page: &Arc<Kept>, better: Packed) {
        if !self.pages.peek(key).is_some_and(|standing| Arc::ptr_eq(standing, page)) {
            return;
        }
        let mut packed = lock(&page.packed);
        if size(key, &better) > self.most_of_a_page {
            return;
        }
        self.bytes = self.bytes - size(key, &packed) + size(key, &better);
        *packed = better;
        drop(packed);
        self.make_room();
    }

    pub fn bytes(&self) -> usize {
        self.bytes
    }

    pub fn count(&self) -> usize {
        self.pages.len()
    }

    fn make_room(&mut self) {
        while self.bytes > self.most {
            let Some((key, gone)) = self.pages.pop_lru() else { return };
            self.bytes -= size(&key, &lock(&gone.packed));
        }
    }
}

/// The key stands twice: in the table and in the request that made it.
fn size(key: &Key, packed: &Packed) -> usize {
    packed.len() + key.len() + BESIDES
}

#[cfg(test)]
mod tests {
    use std::{sync::Mutex, time::Instant as Moment};

    use super::*;
    use crate::platform::{Instant, Language, Stamp};

    fn key(here: &str) -> Key {
        Key { route: "/", here: here.to_owned(), language: Language::Lv }
    }

    fn forms(bytes: usize) -> Packed {
        Packed { gzip: Some(vec![7; bytes].into()), ..Packed::default() }
    }

    fn page(bytes: usize) -> Arc<Kept> {
        let from = Instant::from_microseconds(0).expect("1970");
        Arc::new(Kept {
            stamp: Stamp([1, 0, 0]),
            from,
            until: None,
            kind: String::new(),
            digest: String::new(),
            packed: Mutex::new(forms(bytes)),
            looked_up: Mutex::new(Moment::now()),
        })
    }

    #[test]
    fn the_page_that_nobody_read_for_the_longest_time_goes_first() {
        let mut shelf = Shelf::of_at_most(4 * (1000 + BESIDES + 2), 2000);
        for here in ["/a", "/b", "/c", "/d"] {
            assert!(shelf.put(key(here), &page(1000)));
        }
        shelf.get(&key("/a"));
        shelf.put(key("/e"), &page(1000));
        let here: Vec<bool> =
            ["/a", "/b", "/c", "/d", "/e"].iter().map(|here| shelf.pages.contains(&key(here))).collect();
        assert_eq!(here, [true, false, true, true, true]);
    }

    #[test]
    fn whatever_comes_no_more_bytes_are_kept_than_may_be() {
        let mut shelf = Shelf::of_at_most(50_000, 5000);
        for at in 0..1000 {
            let (key, page) = (key(&format!("/consultations?x={at}")), page(at * 7));
            let stands = shelf.put(key.clone(), &page);
            assert_eq!(stands, size(&key, &lock(&page.packed)) <= 5000, "{at}");
            shelf.improve(&key, &page, forms(at * 3));
            let counted: usize = shelf.pages.iter().map(|(key, page)| size(key, &lock(&page.packed))).sum();
            assert!(shelf.bytes == counted && counted <= 50_000, "{at}: {} {counted}", shelf.bytes);
        }
        shelf.put(key("/consultations?x=900"), &page(6000));
        assert!(shelf.get(&key("/consultations?x=900")).is_none(), "a page that has grown too large goes");
    }

    #[test]
    fn a_page_that_was_made_anew_is_not_replaced_by_better_forms_of_the_earlier_one() {
        let mut shelf = Shelf::of_at_most(50_000, 5000);
        let (earlier, newer) = (page(100), page(200));
        shelf.put(key("/"), &earlier);
        shelf.put(key("/"), &newer);
        shelf.improve(&key("/"), &earlier, forms(50));
        assert_eq!((shelf.bytes, shelf.count()), (size(&key("/"), &forms(200)), 1));
    }
}
