//! The viewer of a page: the middleware of `accounts` and `organisations` fills it, guards and pages read it.
use std::{fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Serialize};

use crate::{
    ids::{OrganisationId, PersonId},
    platform::{Instant, Language, Said, said, text_enum},
};

text_enum! {
    /// What a person of the ministry may do, in every consultation.
    pub enum Role {
        /// Makes and publishes consultations.
        Editor = "editor",
        /// Writes answers.
        Reviewer = "reviewer",
        /// Approves and publishes answers.
        Approver = "approver",
        /// Manages people, organisations, settings and letters.
        Admin = "admin",
    }
}

/// A person who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// The name as the person writes it; never inflected.
    pub name: String,
    /// The office held.
    pub position: String,
    /// The language of letters, and of pages unless the person chose another.
    pub language: Language,
}

/// A membership that has not ended, in an approved organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// May submit statements in its name.
    pub may_sign: bool,
    /// May invite and remove members.
    pub may_manage: bool,
}

text_enum! {
    /// Why nobody may act for an organisation now.
    pub enum Barred {
        /// Its application waits for the ministry's decision.
        Waiting = "waiting",
        /// Its application was refused.
        Refused = "refused",
        /// It is suspended.
        Suspended = "suspended",
    }
}

/// A membership that has not ended, in an organisation that may not act now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Why it may not act.
    pub barred: Barred,
}

impl Standing {
    /// A sentence about the organisation's situation.
    #[must_use]
    pub fn sentence(&self) -> Said {
        said(format!("shell-standing-{}", self.barred)).with("organisation", &self.name)
    }
}

/// How long a confirmation serves for what has great consequences (OWASP ASVS 7.5.3).
const CONFIRMED_FOR: Duration = Duration::from_mins(15);

/// The person who asked for this page, with roles and memberships.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Viewer {
    /// `None` when nobody is signed in.
    pub person: Option<Person>,
    /// Staff roles held now, and usable.
    pub roles: Vec<Role>,
    /// Whether the person holds staff roles, but has to set up the two-step sign-in before using them.
    pub owes_second_factor: bool,
    /// When the person last confirmed in this session that it is them: with a code, or without a second factor with the
    /// password.
    pub confirmed_at: Option<Instant>,
    /// Live memberships of approved organisations.
    pub memberships: Vec<Membership>,
    /// Memberships of other organisations, which give no rights now.
    pub standings: Vec<Standing>,
}

impl Viewer {
    /// Whether somebody is signed in.
    #[must_use]
    pub fn is_signed_in(&self) -> bool {
        self.person.is_some()
    }

    /// The name of the person, empty when signed out.
    #[must_use]
    pub fn name(&self) -> &str {
        self.person.as_ref().map_or("", |person| &person.name)
    }

    /// Whether the person holds this staff role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether the person holds any staff role.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        !self.roles.is_empty()
    }

    /// Whether the person holds any staff role, even one that cannot be used yet.
    #[must_use]
    pub fn is_on_staff(&self) -> bool {
        self.is_staff() || self.owes_second_factor
    }

    /// The viewer without the roles, until the two-step sign-in is set up: so nothing that is for staff opens.
    #[must_use]
    pub fn owing_second_factor(self) -> Self {
        Self { roles: Vec::new(), owes_second_factor: self.is_staff(), ..self }
    }

    /// Whether the person confirmed not long ago that it is them.
    #[must_use]
    pub fn is_confirmed(&self, now: Instant) -> bool {
        self.confirmed_at.is_some_and(|at| now < at.later(CONFIRMED_FOR))
    }

    /// Whether the person acts for at least one organisation.
    #[must_use]
    pub fn is_member(&self) -> bool {
        !self.memberships.is_empty()
    }

    /// The organisation for which this person could act if it were allowed now; `None` if they act for another one.
    #[must_use]
    pub fn barred(&self) -> Option<&Standing> {
        self.standings.first().filter(|_| !self.is_member())
    }

    /// The organisations this person acts for.
    #[must_use]
    pub fn acts_for(&self) -> Vec<OrganisationId> {
        self.memberships.iter().map(|membership| membership.organisation).collect()
    }

    /// The organisations whose statements and receipts this person may read: those they act for, and those that may not
    /// act now, because submissions remain theirs. For reading only; who may act is a [`Member`].
    #[must_use]
    pub fn reads_for(&self) -> Vec<OrganisationId> {
        let mut organisations = self.acts_for();
        organisations.extend(self.standings.iter().map(|standing| standing.organisation));
        organisations
    }

    /// The person as a member; `None` for anybody else.
    #[must_use]
    pub fn member(&self) -> Option<Member> {
        let person = self.person.clone().filter(|_| self.is_member())?;
        Some(Member { person, memberships: self.memberships.clone() })
    }

    /// The person as staff; `None` for anybody else.
    #[must_use]
    pub fn staff(&self) -> Option<Staff> {
        let person = self.person.clone().filter(|_| self.is_staff())?;
        Some(Staff { person, roles: self.roles.clone() })
    }
}

/// A person who acts for one or more organisations. The object or the form says for which one, never the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The person.
    pub person: Person,
    /// All memberships that give rights; never empty.
    pub memberships: Vec<Membership>,
}

impl Member {
    /// The ids of all organisations this person acts for.
    #[must_use]
    pub fn organisations(&self) -> Vec<OrganisationId> {
        self.memberships.iter().map(|membership| membership.organisation).collect()
    }

    /// The membership of one organisation.
    #[must_use]
    pub fn of(&self, organisation: OrganisationId) -> Option<&Membership> {
        self.memberships.iter().find(|membership| membership.organisation == organisation)
    }
}

/// A person of the ministry, with any role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// The person.
    pub person: Person,
    /// The roles held; never empty.
    pub roles: Vec<Role>,
}

impl Staff {
    /// Whether the person holds this role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// A person of the ministry, even one who has to set up the two-step sign-in before anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague(pub Person);

macro_rules! staff_guards {
    ($($(#[$doc:meta])* $name:ident = $role:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(pub Staff);

        impl $name {
            /// The role that this guard requires.
            pub const ROLE: Role = Role::$role;
        }

        impl std::ops::Deref for $name {
            type Target = Staff;

            fn deref(&self) -> &Staff {
                &self.0
            }
        }
    )*};
}

staff_guards! {
    /// Staff who make and publish consultations.
    Editor = Editor,
    /// Staff who write answers.
    Reviewer = Reviewer,
    /// Staff who approve and publish answers.
    Approver = Approver,
    /// Staff who manage people, organisations and letters.
    Admin = Admin,
}

/// Who did something, and in which capacity: stored in the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A person acting for an organisation.
    Member(PersonId, OrganisationId),
    /// A person of the ministry.
    Staff(PersonId),
    /// A person in their own name.
    Person(PersonId),
    /// The service itself, or its operator at the command line.
    Service,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_confirmation_serves_for_a_quarter_of_an_hour() {
        let noon = Instant::from_microseconds(1_780_000_000_000_000).expect("a day of 2026");
        let viewer = Viewer { confirmed_at: Some(noon), ..Viewer::default() };
        assert!(viewer.is_confirmed(noon.later(Duration::from_secs(899))));
        assert!(!viewer.is_confirmed(noon.later(CONFIRMED_FOR)));
        assert!(!Viewer::default().is_confirmed(noon));
    }

    #[test]
    fn who_owes_a_second_factor_is_on_the_staff_and_may_nothing_of_it() {
        let editor = Viewer { roles: vec![Role::Editor], ..Viewer::default() }.owing_second_factor();
        assert!(editor.is_on_staff() && !editor.is_staff() && !editor.has(Role::Editor) && editor.staff().is_none());
        assert!(!Viewer::default().owing_second_factor().is_on_staff());
    }

    #[test]
    fn what_an_organisation_handed_in_is_read_by_its_people_while_it_is_suspended() {
        let (acting, suspended) = (OrganisationId::new(), OrganisationId::new());
        let name = || "Drošais krasts".to_owned();
        let viewer = Viewer {
            memberships: vec![Membership { organisation: acting, name: name(), may_sign: false, may_manage: false }],
            standings: vec![Standing { organisation: suspended, name: name(), barred: Barred::Suspended }],
            ..Viewer::default()
        };
        assert_eq!(viewer.reads_for(), [acting, suspended]);
        assert!(Viewer::default().reads_for().is_empty());
    }
}
