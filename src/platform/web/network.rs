//! The address that a request comes from; if it passes our own proxies, they report it.
use std::{future::Ready, net::IpAddr};

use actix_web::{FromRequest, HttpRequest, dev::Payload, web::Data};
use ipnet::IpNet;

use super::App;
use crate::platform::{Error, Network};

impl FromRequest for Network {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let trusted = request.app_data::<Data<App>>().map_or(&[][..], |app| &app.config.trusted_proxies);
        let forwarded: Vec<&str> =
            request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok()).collect();
        let peer = request.peer_addr().map(|peer| peer.ip());
        std::future::ready(
            peer.map(|peer| Self::of(client(peer, &forwarded.join(","), trusted)))
                .ok_or_else(|| Error::internal("a request from nowhere")),
        )
    }
}

/// Whether an address is one of our own proxies.
pub(super) fn is_proxy(address: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|network| network.contains(&address.to_canonical()))
}

/// The client: the last address in the chain that is not one of our own proxies. Addresses before it can be forged.
fn client(peer: IpAddr, forwarded: &str, trusted: &[IpNet]) -> IpAddr {
    let mut client = peer;
    for hop in forwarded.rsplit(',') {
        if !is_proxy(client, trusted) {
            break;
        }
        match hop.trim().parse() {
            Ok(before) => client = before,
            Err(_) => break,
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(peer: &str, forwarded: &str, trusted: &[&str]) -> String {
        let trusted: Vec<IpNet> = trusted.iter().map(|network| network.parse().expect("a network")).collect();
        Network::of(client(peer.parse().expect("an address"), forwarded, &trusted)).to_string()
    }

    #[test]
    fn neighbours_share_a_network() {
        assert_eq!(asked("192.0.2.77", "", &[]), "192.0.2.0/24");
        assert_eq!(asked("::ffff:192.0.2.77", "", &[]), "192.0.2.0/24");
        assert_eq!(asked("2001:db8:1:2:3::4", "", &[]), "2001:db8:1::/48");
    }

    #[test]
    fn only_our_own_proxies_are_believed() {
        assert_eq!(asked("192.0.2.77", "198.51.100.1", &[]), "192.0.2.0/24");
        assert_eq!(asked("10.0.0.1", "198.51.100.1", &["10.0.0.0/8"]), "198.51.100.0/24");
        assert_eq!(asked("10.0.0.1", "203.0.113.9, 198.51.100.1, 10.0.0.2", &["10.0.0.0/8"]), "198.51.100.0/24");
        assert_eq!(asked("10.0.0.1", "nonsense", &["10.0.0.0/8"]), "10.0.0.0/24");
    }
}
