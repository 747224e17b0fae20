//! The one secret of an installation, the keyed hashes made with it, and what is encrypted under it.
use std::fmt;

use chacha20poly1305::{
    ChaCha20Poly1305,
    aead::{Aead, Payload},
};
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// The bytes of a nonce of ChaCha20-Poly1305.
const NONCE: usize = 12;

/// The secret of the settings; never shown.
#[derive(Clone)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// The shortest secret accepted, in bytes.
    pub const SHORTEST: usize = 32;

    /// A secret of at least [`Self::SHORTEST`] bytes.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Option<Self> {
        (bytes.len() >= Self::SHORTEST).then(|| Self(bytes.to_vec()))
    }

    /// HMAC-SHA-256 (RFC 2104) of a message for one purpose, so that a hash for one purpose is useless for another.
    #[must_use]
    pub fn sign(&self, purpose: &str, message: &[u8]) -> String {
        BASE64URL_NOPAD.encode(&self.mac(purpose, message).finalize().into_bytes())
    }

    /// Whether `signature` is ours; takes the same time for a right and a wrong one.
    #[must_use]
    pub fn verify(&self, purpose: &str, message: &[u8], signature: &str) -> bool {
        BASE64URL_NOPAD
            .decode(signature.as_bytes())
            .is_ok_and(|bytes| self.mac(purpose, message).verify_slice(&bytes).is_ok())
    }

    /// The hash as bytes, for keys that the database stores.
    #[must_use]
    pub fn digest(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        self.mac(purpose, message).finalize().into_bytes().into()
    }

    /// Encrypts for one purpose and one owner, as letters that a column or a field can hold (ChaCha20-Poly1305, RFC
    /// 8439). The nonce is random: far fewer texts are sealed than the 2³² after which that is unsafe.
    #[must_use]
    pub fn seal(&self, purpose: &str, owner: &str, plain: &[u8]) -> String {
        let nonce = random_bytes::<NONCE>();
        let sealed = self.cipher(purpose).encrypt(&nonce.into(), Payload { msg: plain, aad: owner.as_bytes() });
        let sealed = sealed.expect("a short text can be encrypted");
        BASE64URL_NOPAD.encode(&[nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed for this purpose and this owner; `None` for anything else, and for what was changed since.
    #[must_use]
    pub fn open(&self, purpose: &str, owner: &str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = BASE64URL_NOPAD.decode(sealed.as_bytes()).ok()?;
        let (nonce, msg) = bytes.split_first_chunk::<NONCE>()?;
        self.cipher(purpose).decrypt(&(*nonce).into(), Payload { msg, aad: owner.as_bytes() }).ok()
    }

    fn cipher(&self, purpose: &str) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&self.digest("seal", purpose.as_bytes()).into())
    }

    fn mac(&self, purpose: &str, message: &[u8]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(message);
        mac
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// Random bytes that nobody can guess, from the operating system.
///
/// # Panics
/// When the operating system has no random bytes: without them nothing is safe.
#[must_use]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A new token of 256 random bits, in letters that a cookie or an address can hold.
#[must_use]
pub fn new_token() -> String {
    BASE64URL_NOPAD.encode(&random_bytes::<32>())
}

/// SHA-256 (FIPS 180-4).
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_purpose_and_its_owner_only() {
        let secret = Secret::new(&[7; 32]).expect("long enough");
        let sealed = secret.seal("factor", "Rita", b"twenty bytes of key.");
        assert_eq!(secret.open("factor", "Rita", &sealed).as_deref(), Some(b"twenty bytes of key.".as_slice()));
        assert_eq!(secret.open("factor", "Anna", &sealed), None);
        assert_eq!(secret.open("step", "Rita", &sealed), None);
        assert_eq!(Secret::new(&[8; 32]).expect("long enough").open("factor", "Rita", &sealed), None);
        let changed = if sealed.starts_with('A') { sealed.replacen('A', "B", 1) } else { format!("A{}", &sealed[1..]) };
        for wrong in [changed.as_str(), "", "short", "no letters of ours!"] {
            assert_eq!(secret.open("factor", "Rita", wrong), None, "{wrong}");
        }
        assert_ne!(sealed, secret.seal("factor", "Rita", b"twenty bytes of key."), "each has a nonce of its own");
    }
}
