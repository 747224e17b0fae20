//! How many connections one network may hold open, and for how long without reading, so that a stranger cannot use up
//! all of them.
use std::{any::Any, net::Shutdown, sync::Arc, time::Duration};

use actix_web::{dev::Extensions, rt::net::TcpStream};
use ipnet::IpNet;
use socket2::SockRef;

use super::{network::is_proxy, shares::Shares};
use crate::platform::Network;

/// More than an office behind one address needs: a browser holds at most six.
const MOST_OF_A_NETWORK: usize = 256;

/// The open connections of each network.
#[derive(Debug, Clone)]
pub struct Connections {
    open: Shares,
    /// A proxy of ours has one address for everybody, and counts itself.
    trusted: Arc<[IpNet]>,
    /// How long the other side may read nothing of an answer.
    unread: Duration,
}

impl Connections {
    /// No connections yet. Those of `trusted` addresses are not counted.
    #[must_use]
    pub fn new(trusted: &[IpNet], unread: Duration) -> Self {
        Self { open: Shares::of_each(MOST_OF_A_NETWORK), trusted: trusted.into(), unread }
    }

    /// Counts a new connection of actix's for as long as `its` data live, or closes it at once.
    pub fn opened(&self, connection: &dyn Any, its: &mut Extensions) {
        let Some(stream) = connection.downcast_ref::<TcpStream>() else { return };
        // actix-web waits for ever until the other side reads. Without this bound of the system it is as before.
        drop(SockRef::from(stream).set_tcp_user_timeout(Some(self.unread)));
        // Whoever has gone already needs no answer.
        let Ok(peer) = stream.peer_addr() else { return };
        if is_proxy(peer.ip(), &self.trusted) {
            return;
        }
        if let Some(share) = self.open.take(Network::of(peer.ip())) {
            its.insert(Arc::new(share));
        } else {
            drop(SockRef::from(stream).shutdown(Shutdown::Both));
        }
    }
}
