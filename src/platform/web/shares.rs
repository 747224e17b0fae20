//! How much of something scarce one network may hold at a time.
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use crate::platform::Network;

/// What each network holds of something, at most `most` at a time.
#[derive(Debug, Clone)]
pub(super) struct Shares {
    held: Arc<Mutex<HashMap<Network, usize>>>,
    most: usize,
}

/// One of the things that a network holds, for as long as it lives.
pub(super) struct Share {
    held: Arc<Mutex<HashMap<Network, usize>>>,
    network: Network,
}

impl Shares {
    /// Nobody holds anything; each may hold `most`.
    pub fn of_each(most: usize) -> Self {
        Self { held: Arc::default(), most }
    }

    /// `None` if the network holds as many as it may.
    pub fn take(&self, network: Network) -> Option<Share> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(network).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Share { held: Arc::clone(&self.held), network })
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.network);
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
