use std::time::Duration;

use super::Epoch;
use crate::{
    ids::PersonId,
    platform::{Instant, Secret},
};

/// The way from the password to the code: this browser has given the right password of this person. It opens nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HalfWay {
    /// The person.
    pub person: PersonId,
    /// The first moment at which the password is asked anew.
    ends_at: Instant,
    /// The epoch in which the password was right.
    epoch: Epoch,
}

impl HalfWay {
    /// How long one may look for the phone.
    const LASTS: Duration = Duration::from_mins(10);

    /// After the right password.
    #[must_use]
    pub fn begin(person: PersonId, epoch: Epoch, now: Instant) -> Self {
        Self { person, epoch, ends_at: now.later(Self::LASTS) }
    }

    /// As a field of the page that asks the code. `browser` is what only this browser knows.
    #[must_use]
    pub fn sealed(&self, browser: &str, secret: &Secret) -> String {
        let Self { person, ends_at, epoch } = self;
        let plain = format!("{person} {} {}", ends_at.microseconds(), epoch.as_str());
        secret.seal("half way", browser, plain.as_bytes())
    }

    /// The way that was sealed for this browser.
    #[must_use]
    pub fn unsealed(sealed: &str, browser: &str, secret: &Secret) -> Option<Self> {
        let plain = String::from_utf8(secret.open("half way", browser, sealed)?).ok()?;
        let mut parts = plain.splitn(3, ' ');
        let person = parts.next()?.parse().ok()?;
        let ends_at = Instant::from_microseconds(parts.next()?.parse().ok()?)?;
        Some(Self { person, ends_at, epoch: Epoch::kept(parts.next()?) })
    }

    /// Whether it still leads on: not too much time has passed, and the account has still the same password.
    #[must_use]
    pub fn leads_on(&self, epoch: Option<&Epoch>, now: Instant) -> bool {
        now < self.ends_at && epoch == Some(&self.epoch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_leads_on_for_ten_minutes_in_one_browser_and_with_one_password() {
        let secret = Secret::new(&[7; 32]).expect("long enough");
        let noon = Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026");
        let (old, new) = (Epoch::of("$argon2id$old", 0), Epoch::of("$argon2id$new", 0));
        let way = HalfWay::begin(PersonId::new(), old.clone(), noon);
        let sealed = way.sealed("this browser", &secret);
        assert_eq!(HalfWay::unsealed(&sealed, "this browser", &secret).as_ref(), Some(&way));
        assert_eq!(HalfWay::unsealed(&sealed, "another one", &secret), None);
        assert_eq!(HalfWay::unsealed("nonsense", "this browser", &secret), None);

        assert!(way.leads_on(Some(&old), noon.later(Duration::from_secs(599))));
        assert!(!way.leads_on(Some(&old), noon.later(Duration::from_mins(10))));
        assert!(!way.leads_on(Some(&new), noon) && !way.leads_on(None, noon));
    }
}
