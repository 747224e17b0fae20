//! What the sender learns of the domains that it sends to, so that one that does not answer delays no other.
use std::collections::BTreeMap;

use crate::platform::{Instant, mail::CONNECTIONS, wait_after};

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

    fn is_full(&self, now: Instant) -> bool {
        self.under_way >= self.most() || self.quiet_until.is_some_and(|until| now < until)
    }
}

impl Domains {
    /// The domains to which no other letter goes now.
    #[must_use]
    pub fn full(&self, now: Instant) -> Vec<String> {
        self.0.iter().filter(|(_, domain)| domain.is_full(now)).map(|(name, _)| name.clone()).collect()
    }

    /// Nothing is under way: what is known of the domains stays.
    pub fn rest(&mut self) {
        self.0.retain(|_, domain| domain.has_answered || domain.silences > 0);
        self.0.values_mut().for_each(|domain| domain.under_way = 0);
    }

    /// A letter to this domain is under way.
    pub fn begin(&mut self, domain: String) {
        self.0.entry(domain).or_default().under_way += 1;
    }

    /// A letter to this domain is under way no more. After each silence the domain is left alone for longer.
    pub fn end(&mut self, name: &str, ending: Ending, now: Instant) {
        let Some(domain) = self.0.get_mut(name) else { return };
        domain.under_way = domain.under_way.saturating_sub(1);
        match ending {
            Ending::Answered => (domain.has_answered, domain.silences, domain.quiet_until) = (true, 0, None),
            Ending::Silent => {
                domain.silences += 1;
                domain.has_answered = false;
                domain.quiet_until = Some(now.later(wait_after(domain.silences)));
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

    #[test]
    fn a_domain_gets_one_connection_until_it_has_answered_and_then_at_most_half() {
        let mut domains = Domains::default();
        domains.begin(SLOW.to_owned());
        assert_eq!(domains.full(noon()), [SLOW]);
        domains.end(SLOW, Ending::Answered, noon());
        for _ in 0..CONNECTIONS / 2 {
            assert!(domains.full(noon()).is_empty());
            domains.begin(SLOW.to_owned());
        }
        assert_eq!(domains.full(noon()), [SLOW]);
    }

    #[test]
    fn a_silent_domain_is_left_alone_for_longer_each_time_until_it_answers() {
        let (mut domains, mut now) = (Domains::default(), noon());
        for minutes in [1, 5, 15] {
            domains.begin(SLOW.to_owned());
            domains.end(SLOW, Ending::Silent, now);
            let over = now.later(Duration::from_mins(minutes));
            assert_eq!(domains.full(over.earlier(Duration::from_micros(1))), [SLOW], "{minutes}");
            assert!(domains.full(over).is_empty(), "{minutes}");
            now = over;
        }
        domains.begin(SLOW.to_owned());
        domains.end(SLOW, Ending::Answered, now);
        domains.begin(SLOW.to_owned());
        domains.end(SLOW, Ending::Silent, now);
        assert!(domains.full(now.later(Duration::from_mins(1))).is_empty(), "it is counted from the beginning");
    }
}
