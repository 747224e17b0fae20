//! Who has a page open, so that two people do not do the same work. It is kept in memory alone: reading changes nothing
//! that lasts (RFC 9110, section 9.2.1). Each instance of the service knows those who read there.
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use crate::{
    ids::PersonId,
    platform::{Instant, Person},
};

/// For how long somebody who does nothing more counts as being there.
const STAYS: Duration = Duration::from_mins(15);

/// The page that each person opened last; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Presence(Arc<Mutex<HashMap<PersonId, Opened>>>);

#[derive(Debug)]
struct Opened {
    page: String,
    name: String,
    at: Instant,
}

impl Presence {
    /// A person opens a page. Gives the names of those who opened it within the last quarter of an hour and no other
    /// since, with the moment; the latest first.
    #[must_use]
    pub fn open(&self, page: &str, person: &Person, now: Instant) -> Vec<(String, Instant)> {
        let mut all = self.lock();
        all.retain(|_, opened| now < opened.at.later(STAYS));
        let others = all.iter().filter(|(by, opened)| **by != person.id && opened.page == page);
        let mut others: Vec<_> = others.map(|(_, opened)| (opened.name.clone(), opened.at)).collect();
        others.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all.insert(person.id, Opened { page: page.to_owned(), name: person.name.clone(), at: now });
        others
    }

    /// Whether somebody else has opened a page within the last quarter of an hour and no other since.
    #[must_use]
    pub fn is_open_elsewhere(&self, page: &str, person: PersonId, now: Instant) -> bool {
        let is_there =
            |(by, opened): (&PersonId, &Opened)| *by != person && opened.page == page && now < opened.at.later(STAYS);
        self.lock().iter().any(is_there)
    }

    /// A person has gone on to other work.
    pub fn leave(&self, person: PersonId) {
        self.lock().remove(&person);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<PersonId, Opened>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
