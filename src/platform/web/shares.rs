//! How much of something scarce one network, or one of other holders, may hold at a time.
use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

use crate::platform::Network;

/// What each holder has of something, at most `most` at a time.
#[derive(Debug, Clone)]
pub(super) struct Shares<H = Network> {
    held: Arc<Mutex<HashMap<H, usize>>>,
    most: usize,
}

/// One of the things that a holder has, for as long as it lives.
pub(super) struct Share<H: Hash + Eq = Network> {
    held: Arc<Mutex<HashMap<H, usize>>>,
    holder: H,
}

impl<H: Hash + Eq + Copy> Shares<H> {
    /// Nobody holds anything; each may hold `most`.
    pub fn of_each(most: usize) -> Self {
        Self { held: Arc::default(), most }
    }

    /// `None` if the holder has as many as it may.
    pub fn take(&self, holder: H) -> Option<Share<H>> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(holder).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Share { held: Arc::clone(&self.held), holder })
    }
}

impl<H: Hash + Eq> Drop for Share<H> {
    fn drop(&mut self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&self.holder) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.holder);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_holds_no_more_than_its_share_and_gives_it_back() {
        let network = |address: &str| Network::of(address.parse().expect("an address"));
        let shares = Shares::of_each(3);
        let mut held: Vec<_> = (0..3).map(|_| shares.take(network("192.0.2.7"))).collect();
        assert!(held.iter().all(Option::is_some));
        assert!(shares.take(network("192.0.2.8")).is_none(), "a neighbour in the same network");
        assert!(shares.take(network("198.51.100.1")).is_some(), "another network");
        held.pop();
        assert!(shares.take(network("192.0.2.8")).is_some(), "one has gone");
        held.clear();
        assert!(shares.held.lock().expect("nobody panicked").is_empty(), "nothing is kept of who has gone");
    }
}
