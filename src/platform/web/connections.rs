//! How many connections one network may hold open, so that a stranger cannot use up all of them.
use std::{
    any::Any,
    collections::HashMap,
    net::{IpAddr, Shutdown},
    sync::{Arc, Mutex, PoisonError},
};

use actix_web::{dev::Extensions, rt::net::TcpStream};
use ipnet::IpNet;
use socket2::SockRef;

use super::network::is_proxy;
use crate::platform::Network;

/// More than an office behind one address needs: a browser holds at most six.
const MOST_OF_A_NETWORK: usize = 256;

/// The open connections of each network.
#[derive(Debug, Clone)]
pub struct Connections {
    open: Arc<Mutex<HashMap<Network, usize>>>,
    /// A proxy of ours has one address for everybody, and counts itself.
    trusted: Arc<[IpNet]>,
}

/// One of the open connections of a network, for as long as it lives.
struct Counted {
    open: Arc<Mutex<HashMap<Network, usize>>>,
    network: Network,
}

impl Connections {
    /// No connections yet. Those of `trusted` addresses are not counted.
    #[must_use]
    pub fn new(trusted: &[IpNet]) -> Self {
        Self { open: Arc::default(), trusted: trusted.into() }
    }

    /// Counts a new connection of actix's for as long as `its` data live, or closes it at once.
    pub fn opened(&self, connection: &dyn Any, its: &mut Extensions) {
        let Some(stream) = connection.downcast_ref::<TcpStream>() else { return };
        // Whoever has gone already needs no answer.
        let Ok(peer) = stream.peer_addr() else { return };
        if is_proxy(peer.ip(), &self.trusted) {
            return;
        }
        if let Some(counted) = self.count(peer.ip()) {
            its.insert(Arc::new(counted));
        } else {
            drop(SockRef::from(stream).shutdown(Shutdown::Both));
        }
    }

    /// `None` if the network has as many connections as it may have.
    fn count(&self, peer: IpAddr) -> Option<Counted> {
        let network = Network::of(peer);
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(network).or_default();
        if *count >= MOST_OF_A_NETWORK {
            return None;
        }
        *count += 1;
        Some(Counted { open: Arc::clone(&self.open), network })
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.network);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_no_more_connections_than_its_share_and_gets_them_back() {
        let connections = Connections::new(&["10.0.0.0/8".parse().expect("a network")]);
        let peer = |address: &str| address.parse().expect("an address");
        let mut held: Vec<_> = (0..MOST_OF_A_NETWORK).map(|_| connections.count(peer("192.0.2.7"))).collect();
        assert!(held.iter().all(Option::is_some));
        assert!(connections.count(peer("192.0.2.8")).is_none(), "a neighbour in the same network");
        assert!(connections.count(peer("198.51.100.1")).is_some(), "another network");
        assert!(is_proxy(peer("10.1.2.3"), &connections.trusted), "a proxy of ours");
        held.pop();
        assert!(connections.count(peer("192.0.2.8")).is_some(), "one has gone");
        held.clear();
        assert!(connections.open.lock().expect("nobody panicked").is_empty(), "nothing is kept of who has gone");
    }
}
