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
    /// The state of an organisation in the register. Only an approved one acts.
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
    /// Its name, for one organisation.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Pending => "organisations-state-pending",
            Self::Approved => "organisations-state-approved",
            Self::Rejected => "organisations-state-rejected",
            Self::Suspended => "organisations-state-suspended",
        })
    }

    /// Its name, for all organisations in this state.
    #[must_use]
    pub fn label_of_all(self) -> Said {
        said(match self {
            Self::Pending => "organisations-states-pending",
            Self::Approved => "organisations-states-approved",
            Self::Rejected => "organisations-states-rejected",
            Self::Suspended => "organisations-states-suspended",
        })
    }

    /// Whether it is public: the organisation takes part, or did.
    #[must_use]
    pub fn is_public(self) -> bool {
        matches!(self, Self::Approved | Self::Suspended)
    }

    /// Why nobody may act for it; `None` if they may.
    #[must_use]
    pub fn barred(self) -> Option<Barred> {
        match self {
            Self::Approved => None,
            Self::Pending => Some(Barred::Waiting),
            Self::Rejected => Some(Barred::Refused),
            Self::Suspended => Some(Barred::Suspended),
        }
    }

    /// The colour and the symbol of its tag.
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
    /// Its state.
    pub state: State,
    /// When it applied.
    pub applied_at: Instant,
    /// When it came into its state; `None` while it waits.
    pub decided_at: Option<Instant>,
    /// The reason, in the words of the person who decided.
    pub decision_reason: Option<String>,
    /// Its seat; may be empty.
    pub address: String,
    /// Its web page; may be empty.
    pub web: String,
    /// What it does, in its own words; may be empty.
    pub about: String,
    /// Grows with each change of the application.
    pub revision: i32,
}

impl Organisation {
    /// What others may call it: the name of a waiting organisation is not shown to them.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.state.is_public() { &self.name } else { &self.number }
    }

    /// What its number tells without asking the register.
    #[must_use]
    pub fn number_check(&self) -> NumberCheck {
        match (Country::parse(&self.country), RegistrationNumber::parse(&self.number)) {
            (Ok(country), Ok(number)) => number.check(&country),
            _ => NumberCheck::Wrong,
        }
    }
}

/// The data that an organisation gives about itself.
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
    /// Its other data.
    pub details: Details,
}

/// The data of an organisation besides its entry in a register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// Its seat.
    pub address: String,
    /// Its web page.
    pub web: String,
    /// What it does.
    pub about: String,
    /// The policy areas it follows.
    pub areas: Vec<PolicyArea>,
}

/// A postal address in one line, of at most 300 characters.
///
/// # Errors
/// The sentence to show beside the field.
pub fn postal_address(typed: &str) -> Result<String, Said> {
    one_line(typed, 300)
}

/// What an organisation does, in at most 1,000 characters.
///
/// # Errors
/// The sentence to show beside the field.
pub fn about(typed: &str) -> Result<String, Said> {
    match prose(typed, 1000)? {
        text if text.is_empty() => Err(said("platform-required")),
        text => Ok(text),
    }
}

/// The address of a web page, with `https://` if no scheme was typed; empty if there is none.
///
/// # Errors
/// The sentence to show beside the field.
pub fn web_page(typed: &str) -> Result<String, Said> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let is_one = |url: &url::Url| {
        matches!(url.scheme(), "http" | "https")
            && url.domain().is_some_and(is_public_name)
            && url.port().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    };
    let url = url::Url::parse(&whole).ok().filter(is_one).filter(|url| url.as_str().len() <= 300);
    url.map(Into::into).ok_or_else(|| said("organisations-web-unreadable"))
}

/// Whether a name can be one on the internet: several parts, and neither an address nor a name for inner networks (RFC
/// 6761; RFC 6762).
fn is_public_name(name: &str) -> bool {
    let inner = ["localhost", "local", "internal", "home", "lan", "test", "invalid", "arpa"];
    let parts: Vec<&str> = name.trim_end_matches('.').split('.').collect();
    parts.len() > 1
        && parts.iter().all(|part| !part.is_empty())
        && parts.last().is_some_and(|last| !inner.contains(last))
}

/// What a member may do besides writing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rights {
    /// Hand in statements in the organisation's name.
    pub may_sign: bool,
    /// Invite and remove members.
    pub may_manage: bool,
}

impl Rights {
    /// The rights of the person who applied for the organisation.
    pub const ALL: Self = Self { may_sign: true, may_manage: true };

    /// The rights of both.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self { may_sign: self.may_sign || others.may_sign, may_manage: self.may_manage || others.may_manage }
    }

    /// The rights in words, as a text about a member.
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

/// A live membership, with what the rules about its rights and its end need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub id: MembershipId,
    /// The person.
    pub person: PersonId,
    /// The rights.
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
    /// The reader of the invited address is already a member.
    IsMember,
    /// The address or the organisation has had all its letters for now.
    TooOften,
    /// The invitation was accepted, or has expired.
    Over(LinkOver),
}

impl MembersStay {
    /// The reason as a sentence.
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

/// Why an invitation was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotJoined {
    /// It no longer works.
    Over(LinkOver),
    /// The organisation was suspended after the invitation.
    MayNotAct,
    /// The address has lost or got an account since the page was opened.
    AccountChanged,
}

/// Whether the organisation still has a manager when this membership gets these rights, or `None` when it ends.
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
            "https://:x@krasts.example",
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://[::1]/",
            "https://krasts..example",
            "https://krasts.example:8443/",
            "https://printer.local",
            "data:text/html,x",
        ] {
            assert_eq!(web_page(wrong).expect_err(wrong).key(), "organisations-web-unreadable");
        }
    }
}
