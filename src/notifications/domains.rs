//! What the sender learns of the domains that it sends to, so that one that does not answer delays no other.
use std::collections::BTreeMap;

use crate::platform::{Instant, mail::CONNECTIONS, wait_after};

/// How many letters a sender claims at once, and holds at most for one domain.
pub const STOCK: usize = 50;

/// How the conversation about a letter ended, as far as it says something of the reader's domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// There was an answer, even if it was a refusal.
    Answered,
    /// Nobody answered.
    Silent,
    /// It ended for another reason.
    Unknown,
}

/// The domains, as one sender knows them.
#[derive(Debug, Clone, Default)]
pub struct Domains(BTreeMap<String, Domain>);

#[derive(Debug, Clone, Default)]
struct Domain {
    /// Letters that are claimed and wait for a connection.
    waiting: usize,
    under_way: usize,
    has_answered: bool,
    silences: i32,
    quiet_until: Option<Instant>,
}

impl Domain {
    /// The most connections for one domain: one, until it has answered, and never more than half of all.
    fn most(&self) -> usize {
        if self.has_answered { CONNECTIONS / 2 } else { 1 }
    }

    /// The most letters that are claimed for it: nothing waits behind a letter that may hang.
    fn stock(&self) -> usize {
        if self.has_answered { STOCK } else { 1 }
    }

    fn claimed(&self) -> usize {
        self.waiting + self.under_way
    }

    fn is_quiet(&self, now: Instant) -> bool {
        self.quiet_until.is_some_and(|until| now < until)
    }
}

impl Domains {
    /// The domains for which no letter is claimed now. One that has half of its stock left is not asked for again.
    #[must_use]
    pub fn full(&self, now: Instant) -> Vec<String> {
        let is_full = |domain: &Domain| domain.is_quiet(now) || domain.claimed() * 2 > domain.stock();
        self.0.iter().filter(|(_, domain)| is_full(domain)).map(|(name, _)| name.clone()).collect()
    }

    /// Whether one more letter to this domain may go now.
    #[must_use]
    pub fn may_begin(&self, name: &str, now: Instant) -> bool {
        self.0.get(name).is_none_or(|domain| !domain.is_quiet(now) && domain.under_way < domain.most())
    }

    /// Nothing is claimed or under way: what is known of the domains stays.
    pub fn rest(&mut self) {
        self.0.retain(|_, domain| domain.has_answered || domain.silences > 0);
        self.0.values_mut().for_each(|domain| (domain.waiting, domain.under_way) = (0, 0));
    }

    /// A letter to this domain is claimed, if there is room for it. Returns whether there is.
    pub fn claim(&mut self, name: &str, now: Instant) -> bool {
        let domain = self.0.entry(name.to_owned()).or_default();
        let has_room = !domain.is_quiet(now) && domain.claimed() < domain.stock();
        domain.waiting += usize::from(has_room);
        has_room
    }

    /// A claimed letter to this domain is given back.
    pub fn give_back(&mut self, name: &str) {
        if let Some(domain) = self.0.get_mut(name) {
            domain.waiting = domain.waiting.saturating_sub(1);
        }
    }

    /// A claimed letter to this domain is under way.
    pub fn begin(&mut self, name: &str) {
        if let Some(domain) = self.0.get_mut(name) {
            (domain.waiting, domain.under_way) = (domain.waiting.saturating_sub(1), domain.under_way + 1);
        }
    }

    /// A letter to this domain is under way no more. After each silence the domain is left alone for longer.
    pub fn end(&mut self, name: &str, ending: Ending, now: Instant) {
        let Some(domain) = self.0.get_mut(name) else { return };
        domain.under_way = domain.under_way.saturating_sub(1);
        match ending {
            Ending::Answered => (domain.has_answered, domain.silences, domain.quiet_until) = (true, 0, None),
            Ending::Silent => {
                domain.has_answered = false;
                // Several connections that hang together are one silence.
                if !domain.is_quiet(now) {
                    domain.silences += 1;
                    domain.quiet_until = Some(now.later(wait_after(domain.silences)));
                }
            }
            Ending::Unknown => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const SLOW: &str = "slow.example";

    fn noon() -> Instant {
        Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026")
    }

    /// One more letter to the domain goes.
    fn go(domains: &mut Domains, now: Instant) {
        assert!(domains.claim(SLOW, now) && domains.may_begin(SLOW, now));
        domains.begin(SLOW);
    }

    #[test]
    fn a_domain_gets_one_connection_until_it_has_answered_and_then_at_most_half() {
        let mut domains = Domains::default();
        go(&mut domains, noon());
        assert!(!domains.may_begin(SLOW, noon()));
        domains.end(SLOW, Ending::Answered, noon());
        for _ in 0..CONNECTIONS / 2 {
            go(&mut domains, noon());
        }
        assert!(!domains.may_begin(SLOW, noon()));
    }

    #[test]
    fn letters_are_claimed_in_advance_only_for_a_domain_that_has_answered() {
        let mut domains = Domains::default();
        go(&mut domains, noon());
        assert!(!domains.claim(SLOW, noon()), "it may hang");
        assert_eq!(domains.full(noon()), [SLOW]);
        domains.end(SLOW, Ending::Answered, noon());
        assert!(domains.full(noon()).is_empty());
        assert_eq!((0..STOCK * 2).filter(|_| domains.claim(SLOW, noon())).count(), STOCK);
        assert_eq!(domains.full(noon()), [SLOW]);
        (0..STOCK / 2).for_each(|_| domains.give_back(SLOW));
        assert!(domains.full(noon()).is_empty(), "half of it has gone");
    }

    #[test]
    fn a_silent_domain_is_left_alone_for_longer_each_time_until_it_answers() {
        let (mut domains, mut now) = (Domains::default(), noon());
        for minutes in [1, 5, 15] {
            go(&mut domains, now);
            domains.end(SLOW, Ending::Silent, now);
            let over = now.later(Duration::from_mins(minutes));
            let before = over.earlier(Duration::from_micros(1));
            assert_eq!((domains.full(before), domains.may_begin(SLOW, before)), (vec![SLOW.to_owned()], false));
            assert!(domains.full(over).is_empty(), "{minutes}");
            now = over;
        }
        go(&mut domains, now);
        domains.end(SLOW, Ending::Answered, now);
        (0..3).for_each(|_| go(&mut domains, now));
        (0..3).for_each(|_| domains.end(SLOW, Ending::Silent, now));
        assert!(domains.full(now.later(Duration::from_mins(1))).is_empty(), "one silence, counted from the beginning");
    }
}
