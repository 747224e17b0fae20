//! Who registers for a meeting.
use diesel::prelude::*;

use super::Meeting;
use crate::{
    consultations::Consultation,
    ids::{MeetingId, OrganisationId, PersonId, RegistrationId},
    platform::{Instant, Said, said},
    schema::meeting_registrations,
};

/// Who comes to a meeting for an organisation. Only staff and the organisation see the names.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable, AsChangeset)]
#[diesel(table_name = meeting_registrations, treat_none_as_null = true)]
pub struct Registration {
    /// Its id.
    pub id: RegistrationId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name at that time.
    pub organisation_name: String,
    /// Who registered it.
    pub person: PersonId,
    /// Who comes: a name a line.
    pub people: String,
    /// How many.
    pub number: i32,
    /// When it was registered, or last changed.
    pub registered_at: Instant,
    /// When it was given up.
    pub given_up_at: Option<Instant>,
}

impl Registration {
    /// The most people that one organisation sends.
    pub const MOST: usize = 20;

    /// The names of those who come.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.people.lines()
    }
}

/// Whether and how organisations register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registering {
    /// The meeting does not take place.
    Cancelled,
    /// It is over.
    Over,
    /// Nobody need register.
    NotNeeded,
    /// Registration is closed.
    Closed,
    /// No place is left.
    Full,
    /// Organisations register; so many places are left, if they are bounded.
    Open(Option<i32>),
}

/// Why an organisation was not registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unregistered {
    /// Registration is closed, or there is none.
    Closed,
    /// The meeting does not take place.
    Cancelled,
    /// Only so many places are left for the organisation.
    Full(i32),
}

impl Unregistered {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::Closed => said("meetings-registration-closed"),
            Self::Cancelled => said("meetings-is-cancelled"),
            Self::Full(0) => said("meetings-is-full"),
            Self::Full(left) => said("meetings-too-few-places").with("count", left),
        }
    }
}

impl Meeting {
    /// Whether and how organisations register, when so many people come already.
    #[must_use]
    pub fn registering(&self, of: &Consultation, taken: i32, now: Instant) -> Registering {
        let left = self.latest.places.map(|places| (places - taken).max(0));
        match self.latest.registration_until {
            _ if self.is_off(of) => Registering::Cancelled,
            _ if self.latest.ends_at <= now => Registering::Over,
            None => Registering::NotNeeded,
            Some(until) if until <= now => Registering::Closed,
            Some(_) if left == Some(0) => Registering::Full,
            Some(_) => Registering::Open(left),
        }
    }

    /// Whether organisations can register now, if a place is left.
    #[must_use]
    pub fn takes_registrations(&self, of: &Consultation, now: Instant) -> bool {
        matches!(self.registering(of, 0, now), Registering::Open(_))
    }

    /// Whether so many people of an organisation can be registered, when so many of others come.
    ///
    /// # Errors
    /// Why not.
    pub fn register(&self, of: &Consultation, others: i32, wanted: i32, now: Instant) -> Result<(), Unregistered> {
        match self.registering(of, others, now) {
            Registering::Cancelled => Err(Unregistered::Cancelled),
            Registering::Over | Registering::NotNeeded | Registering::Closed => Err(Unregistered::Closed),
            Registering::Full => Err(Unregistered::Full(0)),
            Registering::Open(Some(left)) if left < wanted => Err(Unregistered::Full(left)),
            Registering::Open(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};

    #[test]
    fn who_registers_depends_on_the_time_and_on_the_places() {
        let (of, meeting) = (sample::consultation(), sample::meeting());
        let (before, late) = (sample::at("2026-11-18T14:00:00Z"), sample::at("2026-11-18T15:01:00Z"));
        assert_eq!(meeting.registering(&of, 0, before), Registering::Open(Some(3)));
        assert_eq!(meeting.registering(&of, 3, before), Registering::Full);
        assert_eq!(meeting.registering(&of, 0, late), Registering::Closed);
        assert_eq!(meeting.registering(&of, 0, sample::at("2026-11-20T14:00:00Z")), Registering::Over);
        assert_eq!(meeting.register(&of, 1, 2, before), Ok(()));
        assert_eq!(meeting.register(&of, 1, 3, before), Err(Unregistered::Full(2)));
        assert_eq!(meeting.register(&of, 5, 1, before), Err(Unregistered::Full(0)));
        assert_eq!(meeting.register(&of, 0, 1, late), Err(Unregistered::Closed));
        let withdrawn = Consultation { withdrawn_at: Some(before), ..of };
        assert_eq!(meeting.register(&withdrawn, 0, 1, before), Err(Unregistered::Cancelled));
    }

    #[test]
    fn where_nobody_registers_nobody_is_refused_a_seat() {
        let mut meeting = sample::meeting();
        (meeting.latest.registration_until, meeting.latest.places) = (None, None);
        let before = sample::at("2026-11-18T14:00:00Z");
        assert_eq!(meeting.registering(&sample::consultation(), 0, before), Registering::NotNeeded);
    }
}
