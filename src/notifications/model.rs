use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{
    ids::{LetterId, LinkId, OrganisationId, PersonId, TellingId},
    platform::{Instant, Language, Said, one_line, said, text_enum, wait_after},
    schema::{letters, tellings},
};

text_enum! {
    /// How far a letter is.
    pub enum State {
        /// On its way: it waits for its next attempt.
        Queued = "queued",
        /// The mail server has taken it.
        Sent = "sent",
        /// It cannot be delivered; a person may send it again.
        Dead = "dead",
    }
}

text_enum! {
    /// What a letter is for. One event makes at most one of a kind for a person and an organisation.
    pub enum Kind {
        /// To who signed: the submission has arrived.
        Receipt = "receipt",
        /// The same to the others who may sign for the organisation.
        Copy = "copy",
        /// To the ministry: there is a new submission.
        Notice = "notice",
        /// To the organisation: its comments are answered.
        Answers = "answers",
        /// To who applies for an organisation: confirm the address.
        Application = "application",
        /// To who asks to be invited: confirm the address.
        Access = "access",
        /// To an address: become a member.
        Invitation = "invitation",
        /// To somebody new on the staff: choose a password.
        Welcome = "welcome",
        /// Choose another password.
        Reset = "reset",
        /// Confirm a new address.
        Address = "address",
        /// To the former address: letters go elsewhere now.
        AddressChanged = "address-changed",
        /// The password was changed.
        PasswordSet = "password-set",
        /// To the ministry: an organisation waits for a decision.
        Applied = "applied",
        /// To the organisation: what the ministry decided.
        Decision = "decision",
        /// To the managers: somebody asks to be invited.
        AccessAsked = "access-asked",
        /// To a former member.
        MembershipEnded = "membership-ended",
        /// To a drafter: the answer was sent back.
        Returned = "returned",
        /// To who may act for an organisation: the period ends tomorrow, and its statement is not submitted.
        ClosesTomorrow = "closes-tomorrow",
        /// To approvers, once a day: what waits for them.
        AnswersWait = "answers-wait",
    }
}

impl Kind {
    /// Whether all that a reader is told of in such letters goes into one a day.
    #[must_use]
    pub fn is_daily(self) -> bool {
        matches!(self, Self::AnswersWait)
    }
}

text_enum! {
    /// Why somebody who was to be told of an event gets no letter.
    pub enum Why {
        /// They may not see it any more, or it is not theirs to do.
        NotTheirs = "not-theirs",
        /// It is over, done or otherwise by now.
        Over = "over",
        /// The private link in it does nothing any more.
        LinkEnded = "link-ended",
        /// Nobody has the address, or somebody else has it by now.
        NobodyThere = "nobody-there",
    }
}

/// Who reads a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Somebody with an account.
    Person(PersonId),
    /// Whoever reads the address that a link was made for.
    Link(LinkId),
}

/// That somebody is to be told of an event, before any word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewTelling {
    /// In which letter.
    pub kind: Kind,
    /// Who.
    pub reader: Reader,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
}

/// The same, as it is kept until its letter is written.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = tellings)]
pub struct Telling {
    /// Its id.
    pub id: TellingId,
    /// The event's number in the trail.
    pub event: i64,
    /// In which letter.
    pub kind: Kind,
    /// Who; nobody where an address alone is known.
    pub person: Option<PersonId>,
    /// Whoever reads the address that this link was made for.
    pub link: Option<LinkId>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
}

impl State {
    /// In words.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Queued => "notifications-state-queued",
            Self::Sent => "notifications-state-sent",
            Self::Dead => "notifications-state-dead",
        })
    }
}

/// A letter, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = letters)]
pub struct Letter {
    /// Its id.
    pub id: LetterId,
    /// To whom; nobody where an address alone is known.
    pub person: Option<PersonId>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// Where it goes.
    pub address: String,
    /// The language it is written in.
    pub language: Language,
    /// What it is for, as the word of a [`Kind`].
    pub kind: String,
    /// What it is about, in one line.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// The same at each attempt.
    pub message_id: String,
    /// How far it is.
    pub state: State,
    /// How often it was tried.
    pub attempts: i32,
    /// When it was written.
    pub created_at: Instant,
    /// When it is tried next.
    pub next_attempt_at: Option<Instant>,
    /// The mail server's last words on it, or what hindered the conversation.
    pub last_reply: Option<String>,
    /// When the mail server took it.
    pub sent_at: Option<Instant>,
    /// The private link that belongs where its body holds a place for one.
    pub link: Option<LinkId>,
}

impl Letter {
    /// The most attempts: with the waits between them they take five days, as long as mail servers try themselves (RFC
    /// 5321, 4.5.4.1).
    const MOST_ATTEMPTS: i32 = 34;

    /// When to try again after an attempt that failed at `now`; `None` when it is time to give up.
    #[must_use]
    pub fn next_attempt(&self, now: Instant) -> Option<Instant> {
        (self.attempts < Self::MOST_ATTEMPTS).then(|| now.later(wait_after(self.attempts)))
    }

    /// Only what could not be delivered is sent again: nobody gets a letter twice.
    #[must_use]
    pub fn can_be_resent(&self) -> bool {
        self.state == State::Dead
    }
}

/// A letter that is to be queued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// What makes it one of its kind: no second letter has it.
    pub once: String,
    /// The event that it follows from; none where it follows from many.
    pub event: Option<i64>,
    /// What it is for.
    pub kind: Kind,
    /// To whom; nobody where an address alone is known.
    pub person: Option<PersonId>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// Where it goes.
    pub address: String,
    /// What it says, in the reader's language.
    pub text: Text,
    /// The private link whose place it holds.
    pub link: Option<LinkId>,
}

/// Holds the place of a private link in a letter (SUBSTITUTE, ECMA-48, 8.3.148). No text that people type keeps a
/// control character.
pub const LINK_PLACE: char = '\u{1a}';

/// A letter's body with what belongs where it holds the place of a link.
#[must_use]
pub fn with_link(body: &str, link: &str) -> String {
    body.replace(LINK_PLACE, link)
}

/// The words of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// In which language.
    pub language: Language,
    /// What it is about, in one line.
    pub subject: String,
    /// What it says.
    pub body: String,
}

/// The Message-ID of a letter (RFC 5322, 3.6.4): its own id at the name of the site.
#[must_use]
pub fn message_id(letter: LetterId, site: &Url) -> String {
    format!("<{letter}@{}>", site.host_str().unwrap_or("localhost"))
}

/// A subject in one line; a title in it may be long.
#[must_use]
pub fn subject(words: &str) -> String {
    let short: String = words.chars().take(200).collect();
    one_line(&short, 200).unwrap_or_default()
}
