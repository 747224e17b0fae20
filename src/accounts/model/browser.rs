use std::fmt;

use super::EmailKey;
use crate::platform::{Secret, new_token};

/// How an account stands: its browsers are known until it has another password, or its owner has signed out everywhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Epoch(String);

impl Epoch {
    /// Of the hash of its password, and how often its owner has signed out everywhere.
    #[must_use]
    pub fn of(hash: &str, signed_out: i32) -> Self {
        Self(format!("{signed_out}\n{hash}"))
    }

    /// The epoch that was kept as a text.
    #[must_use]
    pub fn kept(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// As part of what is signed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(epoch)")
    }
}

/// A browser that has signed in with an address, as its cookie says: OWASP, "Slow Down Online Guessing Attacks with
/// Device Cookies". It opens nothing; it only has attempts of its own, which strangers cannot use up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownBrowser {
    key: String,
}

impl KnownBrowser {
    /// A browser that signs in for the first time.
    #[must_use]
    pub fn new() -> Self {
        Self { key: new_token() }
    }

    /// The browser with this cookie, if it has signed in with this address in this epoch of the account.
    #[must_use]
    pub fn of_cookie(cookie: &str, email: &EmailKey, epoch: &Epoch, secret: &Secret) -> Option<Self> {
        let (key, signature) = cookie.split_once('.')?;
        let known = Self { key: key.to_owned() };
        secret.verify("browser", &known.message(email, epoch), signature).then_some(known)
    }

    /// The value of its cookie.
    #[must_use]
    pub fn cookie(&self, email: &EmailKey, epoch: &Epoch, secret: &Secret) -> String {
        format!("{}.{}", self.key, secret.sign("browser", &self.message(email, epoch)))
    }

    /// What names it in the counts of attempts.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    fn message(&self, email: &EmailKey, epoch: &Epoch) -> Vec<u8> {
        [&self.key, email.as_str(), epoch.as_str()].join("\n").into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_for_one_address_until_the_password_changes_or_its_owner_signs_out_everywhere() {
        let (one, other) = (Secret::new(&[7; 32]).expect("long enough"), Secret::new(&[8; 32]).expect("long enough"));
        let (anna, janis) = (EmailKey::of("anna@krasts.example"), EmailKey::of("janis@krasts.example"));
        let (old, new) = (Epoch::of("$argon2id$old", 0), Epoch::of("$argon2id$new", 0));
        let signed_out = Epoch::of("$argon2id$old", 1);
        let browser = KnownBrowser::new();
        let cookie = browser.cookie(&anna, &old, &one);
        assert_eq!(KnownBrowser::of_cookie(&cookie, &anna, &old, &one), Some(browser));
        assert_eq!(KnownBrowser::of_cookie(&cookie, &janis, &old, &one), None);
        assert_eq!(KnownBrowser::of_cookie(&cookie, &anna, &new, &one), None);
        assert_eq!(KnownBrowser::of_cookie(&cookie, &anna, &signed_out, &one), None);
        assert_eq!(KnownBrowser::of_cookie(&cookie, &anna, &old, &other), None);
        assert_eq!(KnownBrowser::of_cookie("nonsense", &anna, &old, &one), None);
    }
}
