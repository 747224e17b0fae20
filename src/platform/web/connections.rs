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
        match stream.peer_addr().map(|peer| self.count(peer.ip())) {
            Ok(Ok(None)) => {}
            Ok(Ok(Some(counted))) => {
                its.insert(Arc::new(counted));
            }
            // Whoever has gone already needs no answer either.
            Ok(Err(TooMany)) | Err(_) => drop(SockRef::from(stream).shutdown(Shutdown::Both)),
        }
    }

    fn count(&self, peer: IpAddr) -> Result<Option<Counted>, TooMany> {
        if self.trusted.iter().any(|network| network.contains(&peer.to_canonical())) {
            return Ok(None);
        }
        let network = Network::of(peer);
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(network).or_default();
        if *count >= MOST_OF_A_NETWORK {
            return Err(TooMany);
        }
        *count += 1;
        Ok(Some(Counted { open: Arc::clone(&self.open), network }))
    }
}

/// The network has as many connections as it may have.
struct TooMany;

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
        let mut held: Vec<_> = (0..MOST_OF_A_NETWORK).map(|_| connections.count(peer("192.0.2.7")).ok()).collect();
        assert!(held.iter().all(Option::is_some));
        assert!(connections.count(peer("192.0.2.8")).is_err(), "a neighbour in the same network");
        assert!(connections.count(peer("198.51.100.1")).is_ok(), "another network");
        assert!(matches!(connections.count(peer("10.1.2.3")), Ok(None)), "a proxy of ours");
        held.pop();
        assert!(connections.count(peer("192.0.2.8")).is_ok(), "one has gone");
        held.clear();
        assert!(connections.open.lock().expect("nobody panicked").is_empty(), "nothing is kept of who has gone");
    }
}
