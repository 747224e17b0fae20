use super::EmailKey;
use crate::platform::{Secret, new_token};

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

    /// The browser with this cookie, if it has signed in with this address and the password with this hash is still
    /// the same.
    #[must_use]
    pub fn of_cookie(cookie: &str, email: &EmailKey, hash: &str, secret: &Secret) -> Option<Self> {
        let (key, signature) = cookie.split_once('.')?;
        let known = Self { key: key.to_owned() };
        secret.verify("browser", &known.message(email, hash), signature).then_some(known)
    }

    /// The value of its cookie.
    #[must_use]
    pub fn cookie(&self, email: &EmailKey, hash: &str, secret: &Secret) -> String {
        format!("{}.{}", self.key, secret.sign("browser", &self.message(email, hash)))
    }

    /// What names it in the counts of attempts.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    fn message(&self, email: &EmailKey, hash: &str) -> Vec<u8> {
        [&self.key, email.as_str(), hash].join("\n").into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_for_one_address_and_one_password() {
        let (one, other) = (Secret::new(&[7; 32]).expect("long enough"), Secret::new(&[8; 32]).expect("long enough"));
        let (anna, janis) = (EmailKey::of("anna@krasts.example"), EmailKey::of("janis@krasts.example"));
        let (old, new) = ("$argon2id$old", "$argon2id$new");
        let browser = KnownBrowser::new();
        let cookie = browser.cookie(&anna, old, &one);
        assert_eq!(KnownBrowser::of_cookie(&cookie, &anna, old, &one), Some(browser));
        assert_eq!(KnownBrowser::of_cookie(&cookie, &janis, old, &one), None);
        assert_eq!(KnownBrowser::of_cookie(&cookie, &anna, new, &one), None);
        assert_eq!(KnownBrowser::of_cookie(&cookie, &anna, old, &other), None);
        assert_eq!(KnownBrowser::of_cookie("nonsense", &anna, old, &one), None);
    }
}
