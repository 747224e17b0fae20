use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    accounts::LinkOver,
    ids::{MembershipId, OrganisationId, PersonId},
    platform::{Barred, Instant, PolicyArea, Said, one_line, prose, said, text_enum},
    schema::organisations,
};

mod application;
mod country;
mod decision;
mod ground;
mod name;
mod number;

pub use {
    application::{Application, NotConfirmed, NotCorrected, NotKept, NotSent, Step, Typed},
    country::{Country, countries, country_name},
    decision::{Decided, Decision, NotDecided},
    ground::Ground,
    name::OrganisationName,
    number::{NumberCheck, RegisterName, RegistrationNumber},
};

text_enum! {
    /// Where an organisation stands in the register. Only an approved one acts.
    pub enum State {
        /// It has applied.
        Pending = "pending",
        /// It takes part.
        Approved = "approved",
        /// It was turned down.
        Rejected = "rejected",
        /// It took part and may not act for now.
        Suspended = "suspended",
    }
}

impl State {
    /// In words, of one organisation.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Pending => "organisations-state-pending",
            Self::Approved => "organisations-state-approved",
            Self::Rejected => "organisations-state-rejected",
            Self::Suspended => "organisations-state-suspended",
        })
    }

    /// In words, of all organisations that stand there.
    #[must_use]
    pub fn label_of_all(self) -> Said {
        said(match self {
            Self::Pending => "organisations-states-pending",
            Self::Approved => "organisations-states-approved",
            Self::Rejected => "organisations-states-rejected",
            Self::Suspended => "organisations-states-suspended",
        })
    }

    /// Whether everybody may know of it: it takes part, or did.
    #[must_use]
    pub fn is_public(self) -> bool {
        matches!(self, Self::Approved | Self::Suspended)
    }

    /// Why nobody may act for it; nothing where somebody may.
    #[must_use]
    pub fn barred(self) -> Option<Barred> {
        match self {
            Self::Approved => None,
            Self::Pending => Some(Barred::Waiting),
            Self::Rejected => Some(Barred::Refused),
            Self::Suspended => Some(Barred::Suspended),
        }
    }

    /// How it looks: tone and sign of the tag.
    #[must_use]
    pub fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Pending => ("mid", "half"),
            Self::Approved => ("good", "full"),
            Self::Rejected => ("bad", "cross"),
            Self::Suspended => ("bad", "dash"),
        }
    }
}

/// An NGO in the register.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = organisations)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// The register that gave its number.
    pub register: String,
    /// Its number there.
    pub number: String,
    /// Where it stands.
    pub state: State,
    /// When it applied.
    pub applied_at: Instant,
    /// When it came to stand there; not while it waits.
    pub decided_at: Option<Instant>,
    /// Why, in the words of who decided.
    pub decision_reason: Option<String>,
    /// Where it has its seat; may be empty.
    pub address: String,
    /// Its web page; may be empty.
    pub web: String,
    /// What it does, in its own words; may be empty.
    pub about: String,
    /// Raised with each change of what was applied with.
    pub revision: i32,
}

impl Organisation {
    /// What can be said of its number by itself.
    #[must_use]
    pub fn number_check(&self) -> NumberCheck {
        match (Country::parse(&self.country), RegistrationNumber::parse(&self.number)) {
            (Ok(country), Ok(number)) => number.check(&country),
            _ => NumberCheck::Wrong,
        }
    }
}

/// An organisation as it says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganisation {
    /// Its name.
    pub name: OrganisationName,
    /// Its country.
    pub country: Country,
    /// The register that gave its number.
    pub register: RegisterName,
    /// Its number there.
    pub number: RegistrationNumber,
    /// What else it says.
    pub details: Details,
}

/// What an organisation says of itself beyond its entry in a register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// Where it has its seat.
    pub address: String,
    /// Its web page.
    pub web: String,
    /// What it does.
    pub about: String,
    /// Which policy areas it follows.
    pub areas: Vec<PolicyArea>,
}

/// A postal address in one line, of at most 300 characters.
///
/// # Errors
/// What to say beside the field.
pub fn postal_address(typed: &str) -> Result<String, Said> {
    one_line(typed, 300)
}

/// What an organisation does, in at most 1,000 characters.
///
/// # Errors
/// What to say beside the field.
pub fn about(typed: &str) -> Result<String, Said> {
    match prose(typed, 1000)? {
        text if text.is_empty() => Err(said("platform-required")),
        text => Ok(text),
    }
}

/// The address of a web page, `https://` where nothing else is said; empty where there is none.
///
/// # Errors
/// What to say beside the field.
pub fn web_page(typed: &str) -> Result<String, Said> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let is_one = |url: &url::Url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| host.contains('.'))
            && url.username().is_empty()
    };
    let url = url::Url::parse(&whole).ok().filter(is_one).filter(|url| url.as_str().len() <= 300);
    url.map(Into::into).ok_or_else(|| said("organisations-web-unreadable"))
}

/// What a member may do beyond writing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rights {
    /// Hand in statements in the organisation's name.
    pub may_sign: bool,
    /// Bring in and send away members.
    pub may_manage: bool,
}

impl Rights {
    /// Whoever brings an organisation in may do both.
    pub const ALL: Self = Self { may_sign: true, may_manage: true };

    /// These and those together.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self { may_sign: self.may_sign || others.may_sign, may_manage: self.may_manage || others.may_manage }
    }

    /// In words, as it is said of somebody.
    #[must_use]
    pub fn label(self) -> Said {
        said(match (self.may_sign, self.may_manage) {
            (true, true) => "organisations-rights-both",
            (true, false) => "organisations-rights-sign",
            (false, true) => "organisations-rights-manage",
            (false, false) => "organisations-rights-none",
        })
    }
}

/// A live membership, as far as its end and its rights are judged by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub id: MembershipId,
    /// Whose.
    pub person: PersonId,
    /// With which rights.
    pub rights: Rights,
}

/// Why the members of an organisation and their rights stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MembersStay {
    /// The organisation may not act now.
    MayNotAct,
    /// It has a manager, so the ministry changes nothing in it.
    HasManager,
    /// Nobody would be left to manage it.
    LastManager,
    /// Whoever reads the invited address is a member already.
    IsMember,
    /// The address or the organisation has had its letters for now.
    TooOften,
    /// The invitation was accepted, or is over.
    Over(LinkOver),
}

impl MembersStay {
    /// As a sentence.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::MayNotAct => "organisations-may-not-act",
            Self::HasManager => "organisations-has-a-manager",
            Self::LastManager => "organisations-last-manager",
            Self::IsMember => "organisations-invite-is-member",
            Self::TooOften => "organisations-invite-too-often",
            Self::Over(LinkOver { is_used: true, .. }) => "accounts-link-used",
            Self::Over(_) => "accounts-link-ended",
        })
    }
}

/// Why an invitation makes nobody a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotJoined {
    /// It does nothing any more.
    Over(LinkOver),
    /// The organisation was suspended since it invited them.
    MayNotAct,
    /// The address had an account a moment ago, or has one by now.
    AccountChanged,
}

/// Whether the organisation keeps a manager when this membership has these rights, or none when it ends.
#[must_use]
pub fn keeps_a_manager(members: &[Held], changed: MembershipId, to: Option<Rights>) -> bool {
    let manages = |rights: Rights| rights.may_manage;
    let others = members.iter().filter(|member| member.id != changed).any(|member| manages(member.rights));
    let had_one = members.iter().any(|member| manages(member.rights));
    others || to.is_some_and(manages) || !had_one
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(may_manage: bool) -> Held {
        Held { id: MembershipId::new(), person: PersonId::new(), rights: Rights { may_sign: false, may_manage } }
    }

    #[test]
    fn the_last_manager_cannot_leave_and_others_can() {
        let (manager, writer) = (member(true), member(false));
        let alone = [manager, writer];
        assert!(!keeps_a_manager(&alone, manager.id, None));
        assert!(!keeps_a_manager(&alone, manager.id, Some(Rights::default())));
        assert!(keeps_a_manager(&alone, manager.id, Some(Rights::ALL)));
        assert!(keeps_a_manager(&alone, writer.id, None));
        assert!(keeps_a_manager(&[manager, member(true)], manager.id, None));
        assert!(keeps_a_manager(&[writer], writer.id, None), "without a manager nobody is held back");
    }

    #[test]
    fn a_web_page_is_one_that_a_browser_opens() {
        assert_eq!(web_page(" www.krasts.example "), Ok("https://www.krasts.example/".to_owned()));
        assert_eq!(web_page("http://krasts.example/par"), Ok("http://krasts.example/par".to_owned()));
        assert_eq!(web_page(""), Ok(String::new()));
        for wrong in [
            "javascript://krasts.example/%0aalert(1)",
            "ftp://krasts.example",
            "krasts",
            "https://anna:x@krasts.example",
            "data:text/html,x",
        ] {
            assert_eq!(web_page(wrong).expect_err(wrong).key(), "organisations-web-unreadable");
        }
    }
}
