//! Limits on attempts: pure rules about counts in the database.
use std::time::Duration;

use super::EmailKey;
use crate::{
    ids::OrganisationId,
    platform::{Instant, Network, Secret},
};

/// A limit on attempts at one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Throttle {
    /// What is counted, as part of the subject.
    kind: &'static str,
    /// The time window in which attempts are counted; the first attempt begins it.
    pub window: Duration,
    /// The most attempts in one window.
    pub most: i32,
    /// The most attempts without a success in between, however long they take.
    pub most_unbroken: Option<i32>,
}

impl Throttle {
    /// Signing in with one address. A person mistypes ten times in a quarter of an hour at most; a hundred failures
    /// without a success are the most that NIST SP 800-63B-4, 3.2.2 allows. After that only a new password helps.
    pub const ACCOUNT: Self =
        Self { kind: "account", window: Duration::from_mins(15), most: 10, most_unbroken: Some(100) };
    /// Signing in from one network, which a whole office may share.
    pub const NETWORK: Self = Self { kind: "network", window: Duration::from_mins(15), most: 100, most_unbroken: None };
    /// Letters with a private link to one address.
    pub const LETTERS: Self = Self { kind: "letters", window: Duration::from_hours(1), most: 3, most_unbroken: None };
    /// What a stranger's network may make us store or send: applications begun, letters asked for.
    pub const REQUESTS: Self =
        Self { kind: "requests", window: Duration::from_hours(1), most: 60, most_unbroken: None };
    /// Invitations of one organisation.
    pub const INVITATIONS: Self =
        Self { kind: "invitations", window: Duration::from_hours(24), most: 30, most_unbroken: None };

    /// Attempts with this address.
    #[must_use]
    pub fn on_address(self, email: &EmailKey, secret: &Secret) -> Bound {
        self.on(email.as_str(), secret)
    }

    /// Attempts from this network.
    #[must_use]
    pub fn on_network(self, network: &Network, secret: &Secret) -> Bound {
        self.on(&network.to_string(), secret)
    }

    /// Attempts of this organisation.
    #[must_use]
    pub fn on_organisation(self, organisation: OrganisationId, secret: &Secret) -> Bound {
        self.on(&organisation.to_string(), secret)
    }

    fn on(self, whose: &str, secret: &Secret) -> Bound {
        Bound {
            throttle: self,
            subject: secret.digest("attempts", format!("{}:{whose}", self.kind).as_bytes()).to_vec(),
        }
    }
}

/// A throttle on one subject, stored as a keyed hash only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The limit.
    pub throttle: Throttle,
    /// The hash of the subject.
    pub subject: Vec<u8>,
}

/// How often something was tried, this time included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// In the window.
    pub recent: i32,
    /// When the window began.
    pub since: Instant,
    /// Since the last success.
    pub unbroken: i32,
}

/// Whether one more attempt is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is, and this many may follow.
    Allowed(i32),
    /// Not before this moment.
    Wait(Instant),
    /// Not until a new password is set.
    Closed,
}

impl Counted {
    /// The verdict about the attempt that was just counted.
    #[must_use]
    pub fn judge(&self, throttle: &Throttle) -> Verdict {
        if throttle.most_unbroken.is_some_and(|most| self.unbroken > most) {
            return Verdict::Closed;
        }
        match throttle.most - self.recent {
            left @ 0.. => Verdict::Allowed(left),
            _ => Verdict::Wait(self.since.later(throttle.window)),
        }
    }
}

impl Verdict {
    /// The stricter of two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Closed, _) | (_, Self::Closed) => Self::Closed,
            (Self::Wait(one), Self::Wait(other)) => Self::Wait(one.max(other)),
            (Self::Wait(until), _) | (_, Self::Wait(until)) => Self::Wait(until),
            (Self::Allowed(one), Self::Allowed(other)) => Self::Allowed(one.min(other)),
        }
    }

    /// Whether it is allowed.
    #[must_use]
    pub fn is_allowed(self) -> bool {
        matches!(self, Self::Allowed(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> Instant {
        Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026")
    }

    #[test]
    fn the_last_attempt_of_a_window_is_let_through_and_the_next_waits_for_its_end() {
        let counted = |recent| Counted { recent, since: noon(), unbroken: recent };
        assert_eq!(counted(1).judge(&Throttle::ACCOUNT), Verdict::Allowed(9));
        assert_eq!(counted(10).judge(&Throttle::ACCOUNT), Verdict::Allowed(0));
        assert_eq!(counted(11).judge(&Throttle::ACCOUNT), Verdict::Wait(noon().later(Duration::from_mins(15))));
    }

    #[test]
    fn after_a_hundred_failures_on_end_waiting_does_not_help() {
        let counted = |unbroken| Counted { recent: 1, since: noon(), unbroken };
        assert_eq!(counted(100).judge(&Throttle::ACCOUNT), Verdict::Allowed(9));
        assert_eq!(counted(101).judge(&Throttle::ACCOUNT), Verdict::Closed);
        assert_eq!(counted(101).judge(&Throttle::NETWORK), Verdict::Allowed(99));
    }

    #[test]
    fn of_two_bounds_the_stricter_holds() {
        let (soon, late) = (noon(), noon().later(Duration::from_mins(1)));
        assert_eq!(Verdict::Allowed(3).and(Verdict::Allowed(1)), Verdict::Allowed(1));
        assert_eq!(Verdict::Wait(soon).and(Verdict::Wait(late)), Verdict::Wait(late));
        assert_eq!(Verdict::Allowed(3).and(Verdict::Wait(soon)), Verdict::Wait(soon));
        assert_eq!(Verdict::Closed.and(Verdict::Wait(soon)), Verdict::Closed);
    }

    #[test]
    fn subjects_of_different_kinds_and_secrets_differ_and_name_nobody() {
        let (one, other) = (Secret::new(&[7; 32]).expect("long enough"), Secret::new(&[8; 32]).expect("long enough"));
        let anna = EmailKey::of("anna@krasts.example");
        let subject = |throttle: Throttle, secret| throttle.on_address(&anna, secret).subject;
        assert_eq!(subject(Throttle::ACCOUNT, &one), subject(Throttle::ACCOUNT, &one));
        assert_ne!(subject(Throttle::ACCOUNT, &one), subject(Throttle::LETTERS, &one));
        assert_ne!(subject(Throttle::ACCOUNT, &one), subject(Throttle::ACCOUNT, &other));
        assert_eq!(subject(Throttle::ACCOUNT, &one).len(), 32);
    }
}
