//! Links in letters: each has one purpose, one address and an end. The room that made a link decides what it does.
use std::{fmt, str::FromStr, time::Duration};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Email, EmailKey};
use crate::{
    addresses::{self, Address, Page as _},
    ids::{LinkId, PersonId},
    platform::{Config, Instant, Language, Secret, text_enum},
    schema::links,
};

text_enum! {
    /// What a link is for. It is part of the link's address, so that a link works for one purpose only.
    pub enum Purpose {
        /// Choose another password.
        Reset = "reset",
        /// A new person on the ministry's staff chooses a first password.
        Welcome = "welcome",
        /// Confirm a new address.
        Address = "address",
        /// Confirm the address of an applicant.
        Application = "application",
        /// Confirm the address of a person who asks an organisation's managers to be invited.
        Access = "access",
        /// Become a member of an organisation.
        Invitation = "invitation",
    }
}

impl Purpose {
    /// How long a link lasts. Half an hour for a password, because the holder of the link could take over the account;
    /// a day for an address, which is often read at work; three days when a person has to decide.
    #[must_use]
    pub const fn lasts(self) -> Duration {
        match self {
            Self::Reset => Duration::from_mins(30),
            Self::Address => Duration::from_hours(24),
            Self::Welcome | Self::Application | Self::Access | Self::Invitation => Duration::from_hours(72),
        }
    }
}

/// A link that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLink {
    /// Its purpose.
    pub purpose: Purpose,
    /// The address of its letter.
    pub email: Email,
    /// The language of its letter.
    pub language: Language,
    /// The person whose account it changes; `None` when only an address is known.
    pub person: Option<PersonId>,
}

/// A link, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = links)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// What it is for.
    pub purpose: Purpose,
    /// The address of its letter.
    pub email: String,
    /// The language of its letter.
    pub language: Language,
    /// Whose account it changes.
    pub person: Option<PersonId>,
    /// When it was made.
    pub made_at: Instant,
    /// The first moment at which it no longer works.
    pub ends_at: Instant,
    /// When somebody pressed its button.
    pub used_at: Option<Instant>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Instant>,
    /// For a change of address: where letters went before.
    pub former_email: Option<String>,
}

impl Link {
    /// Whether its button still works.
    #[must_use]
    pub fn is_live(&self, now: Instant) -> bool {
        self.used_at.is_none() && self.withdrawn_at.is_none() && now < self.ends_at
    }

    /// The key of its address, for comparison.
    #[must_use]
    pub fn key(&self) -> EmailKey {
        EmailKey::of(&self.email)
    }

    /// Checks that its button still works.
    ///
    /// # Errors
    /// The reason why it does not.
    pub fn check(&self, now: Instant) -> Result<(), LinkOver> {
        if self.is_live(now) {
            Ok(())
        } else {
            Err(LinkOver { purpose: self.purpose, is_used: self.used_at.is_some() })
        }
    }

    /// The full address of the page behind it, with its secret; the page is in the language of the letter.
    #[must_use]
    pub fn address(&self, config: &Config, secret: &Secret) -> String {
        let path = path(self.purpose, self.id, secret);
        config.link(path.with("lang", self.language))
    }
}

/// A link that no longer works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkOver {
    /// What it was for.
    pub purpose: Purpose,
    /// Its button was pressed; otherwise it has expired or was withdrawn.
    pub is_used: bool,
}

/// The page behind a link: `/links/reset/{id}/{secret}`.
#[must_use]
pub fn path(purpose: Purpose, id: LinkId, secret: &Secret) -> Address {
    page(purpose, id, &secret.sign(&signed_for(purpose), id.uuid().as_bytes()))
}

/// The page behind a link, with a secret from the address of a request.
fn page(purpose: Purpose, id: LinkId, secret: &str) -> Address {
    match purpose {
        Purpose::Reset => addresses::ResetLink { id, secret }.address(),
        Purpose::Welcome => addresses::WelcomeLink { id, secret }.address(),
        Purpose::Address => addresses::AddressLink { id, secret }.address(),
        Purpose::Application => addresses::ApplicationLink { id, secret }.address(),
        Purpose::Access => addresses::AccessLink { id, secret }.address(),
        Purpose::Invitation => addresses::InvitationLink { id, secret }.address(),
    }
}

/// Whether `key` is the secret of this link; takes the same time for a right and a wrong one.
pub(in crate::accounts) fn is_key(purpose: Purpose, id: LinkId, key: &str, secret: &Secret) -> bool {
    secret.verify(&signed_for(purpose), id.uuid().as_bytes(), key)
}

fn signed_for(purpose: Purpose) -> String {
    format!("link/{purpose}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_of_a_link_opens_no_other_and_serves_no_other_end() {
        let secret = Secret::new(&[7; 32]).expect("long enough");
        let (one, other) = (LinkId::new(), LinkId::new());
        let path = path(Purpose::Reset, one, &secret).to_string();
        let key = path.rsplit('/').next().expect("a path has a last step");
        assert!(is_key(Purpose::Reset, one, key, &secret));
        assert!(!is_key(Purpose::Reset, other, key, &secret));
        assert!(!is_key(Purpose::Welcome, one, key, &secret));
        assert!(!is_key(Purpose::Reset, one, "", &secret));
        let another = Secret::new(&[8; 32]).expect("long enough");
        assert!(!is_key(Purpose::Reset, one, key, &another));
    }

    #[test]
    fn a_link_ends_when_it_is_used_or_taken_back_and_at_its_end_to_the_microsecond() {
        let made_at = Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026");
        let link = Link {
            id: LinkId::new(),
            purpose: Purpose::Reset,
            email: "anna@krasts.example".to_owned(),
            language: Language::Lv,
            person: None,
            made_at,
            ends_at: made_at.later(Purpose::Reset.lasts()),
            used_at: None,
            withdrawn_at: None,
            former_email: None,
        };
        assert!(link.is_live(link.ends_at.earlier(Duration::from_micros(1))));
        assert!(!link.is_live(link.ends_at));
        assert!(!Link { used_at: Some(made_at), ..link.clone() }.is_live(made_at));
        assert!(!Link { withdrawn_at: Some(made_at), ..link }.is_live(made_at));
    }
}
