//! The network a person comes from, not the machine: attempts are counted by network, and nothing that identifies one
//! person is needed.
use std::{fmt, net::IpAddr};

use ipnet::IpNet;

/// Whether a host is this machine: nothing that is sent there leaves it.
pub(super) fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The network of a request: 24 bits of an IPv4 address, 48 bits of an IPv6 address, the largest network that a
/// customer of a provider usually gets (RFC 6177).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network(IpNet);

impl Network {
    /// The network of an address.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        let address = address.to_canonical();
        let bits = if address.is_ipv4() { 24 } else { 48 };
        Self(IpNet::new(address, bits).expect("no more bits than an address has").trunc())
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
