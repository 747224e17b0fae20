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
    /// How many times the window doubles: after each `most` attempts without a success it is twice as long.
    doublings: u32,
    /// The most attempts without a success in between, however long they take.
    pub most_unbroken: Option<i32>,
}

impl Throttle {
    /// Signing in with one address from a browser that has signed in with it before. A hundred failures without a
    /// success are the most that NIST SP 800-63B-4, 3.2.2 allows: after them only a new password helps.
    pub const BROWSER: Self =
        Self { kind: "browser", window: Duration::from_mins(1), most: 5, doublings: 4, most_unbroken: Some(100) };
    /// Signing in with one address from one network, with browsers that have not signed in with it before.
    pub const ADDRESS_FROM_NETWORK: Self = Self {
        kind: "address-from-network",
        window: Duration::from_mins(1),
        most: 5,
        doublings: 4,
        most_unbroken: None,
    };
    /// Signing in with one address from all such browsers together.
    pub const ADDRESS: Self =
        Self { kind: "account", window: Duration::from_hours(1), most: 20, doublings: 0, most_unbroken: Some(100) };
    /// Signing in from one network, which a whole office may share.
    pub const NETWORK: Self = Self::in_window("network", Duration::from_mins(15), 100);
    /// Letters with a private link to one address.
    pub const LETTERS: Self = Self::in_window("letters", Duration::from_hours(1), 3);
    /// Letters that ask an address whether it wants to follow: strangers can type any address, and the letters that its
    /// owner asks for must not wait for that.
    pub const FOLLOWING: Self = Self::in_window("following", Duration::from_hours(1), 3);
    /// What a stranger's network may make us store or send: applications begun, letters asked for.
    pub const REQUESTS: Self = Self::in_window("requests", Duration::from_hours(1), 30);
    /// Invitations of one organisation.
    pub const INVITATIONS: Self = Self::in_window("invitations", Duration::from_hours(24), 30);

    const fn in_window(kind: &'static str, window: Duration, most: i32) -> Self {
        Self { kind, window, most, doublings: 0, most_unbroken: None }
    }

    /// The window after this many attempts without a success.
    fn window_after(&self, unbroken: i32) -> Duration {
        let filled = u32::try_from(unbroken / self.most).unwrap_or_default();
        self.window * 2_u32.pow(filled.min(self.doublings))
    }

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

    /// Attempts with this address from this network.
    #[must_use]
    pub fn on_address_from(self, email: &EmailKey, network: &Network, secret: &Secret) -> Bound {
        self.on(&format!("{network} {}", email.as_str()), secret)
    }

    /// Attempts with this browser, by the key of its cookie.
    #[must_use]
    pub fn on_browser(self, key: &str, secret: &Secret) -> Bound {
        self.on(key, secret)
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

impl Counted {
    /// Nothing yet.
    #[must_use]
    pub fn nothing(now: Instant) -> Self {
        Self { recent: 0, since: now, unbroken: 0 }
    }

    /// With one more attempt. One that must wait for the end of its window does not count as one more failure without a
    /// success, because nobody looks at it.
    #[must_use]
    pub fn with_one_more(self, throttle: &Throttle, now: Instant) -> Self {
        if self.since.later(throttle.window_after(self.unbroken)) <= now {
            return Self { recent: 1, since: now, unbroken: self.unbroken.saturating_add(1) };
        }
        let is_looked_at = self.recent < throttle.most;
        Self {
            recent: self.recent.saturating_add(1),
            unbroken: self.unbroken.saturating_add(i32::from(is_looked_at)),
            ..self
        }
    }
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
            _ => Verdict::Wait(self.since.later(throttle.window_after(self.unbroken))),
        }
    }
}

impl Verdict {
    /// The verdict about an attempt that two bounds have judged: a refusal, or the fewer that are left.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Allowed(one), Self::Allowed(other)) => Self::Allowed(one.min(other)),
            (Self::Allowed(_), refused) | (refused, _) => refused,
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

    /// What becomes of this many attempts, one a second.
    fn attempts(throttle: &Throttle, count: usize) -> Vec<Verdict> {
        let mut counted = Counted::nothing(noon());
        let second = |number| noon().later(Duration::from_secs(number));
        (0..)
            .take(count)
            .map(|number| {
                counted = counted.with_one_more(throttle, second(number));
                counted.judge(throttle)
            })
            .collect()
    }

    #[test]
    fn of_two_bounds_the_one_that_refuses_decides() {
        let (few, many, spent) = (Verdict::Allowed(1), Verdict::Allowed(9), Verdict::Wait(noon()));
        assert_eq!([few.and(many), many.and(few), many.and(spent), spent.and(few)], [few, few, spent, spent]);
    }

    #[test]
    fn the_last_attempt_of_a_window_is_let_through_and_the_next_waits_for_its_end() {
        let verdicts = attempts(&Throttle::LETTERS, 4);
        let hour = noon().later(Duration::from_hours(1));
        assert_eq!(verdicts, [Verdict::Allowed(2), Verdict::Allowed(1), Verdict::Allowed(0), Verdict::Wait(hour)]);
    }

    #[test]
    fn who_fails_again_and_again_waits_longer_and_longer() {
        let mut counted = Counted::nothing(noon());
        let mut now = noon();
        let mut waited = Vec::new();
        for _ in 0..6 {
            let began = now;
            for _ in 0..5 {
                counted = counted.with_one_more(&Throttle::BROWSER, now);
                assert!(counted.judge(&Throttle::BROWSER).is_allowed());
            }
            counted = counted.with_one_more(&Throttle::BROWSER, now);
            let Verdict::Wait(until) = counted.judge(&Throttle::BROWSER) else { panic!("{counted:?}") };
            waited.push(began.seconds_until(until) / 60);
            now = until;
        }
        assert_eq!(waited, [2, 4, 8, 16, 16, 16]);
    }

    #[test]
    fn after_a_hundred_failures_on_end_waiting_does_not_help() {
        let counted = |unbroken| Counted { recent: 1, since: noon(), unbroken };
        assert_eq!(counted(100).judge(&Throttle::ADDRESS), Verdict::Allowed(19));
        assert_eq!(counted(101).judge(&Throttle::ADDRESS), Verdict::Closed);
        assert_eq!(counted(101).judge(&Throttle::NETWORK), Verdict::Allowed(99));
    }

    #[test]
    fn subjects_of_different_kinds_and_secrets_differ_and_name_nobody() {
        let (one, other) = (Secret::new(&[7; 32]).expect("long enough"), Secret::new(&[8; 32]).expect("long enough"));
        let anna = EmailKey::of("anna@krasts.example");
        let subject = |throttle: Throttle, secret| throttle.on_address(&anna, secret).subject;
        assert_eq!(subject(Throttle::ADDRESS, &one), subject(Throttle::ADDRESS, &one));
        assert_ne!(subject(Throttle::ADDRESS, &one), subject(Throttle::LETTERS, &one));
        assert_ne!(subject(Throttle::ADDRESS, &one), subject(Throttle::ADDRESS, &other));
        assert_eq!(subject(Throttle::ADDRESS, &one).len(), 32);
    }
}
