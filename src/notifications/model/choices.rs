//! What people choose about their letters, and which letters nobody can switch off.
use std::{collections::HashMap, fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Serialize};

use super::{Because, Kind, NewTelling, Reader};
use crate::{
    addresses::{self, Address, Page as _},
    ids::PersonId,
    platform::{Instant, Role, Said, Secret, Viewer, riga, said, text_enum},
};

text_enum! {
    /// Letters about which a person chooses together.
    pub enum Group {
        /// What is new in consultations that their organisation follows.
        News = "news",
        /// That the statement of their organisation is not submitted, and the period ends.
        Reminders = "reminders",
        /// To officials: statements were submitted or withdrawn.
        Submissions = "submissions",
        /// To approvers: answers wait for them.
        Waiting = "waiting",
    }
}

text_enum! {
    /// When a person wants the letters of a group.
    pub enum Choice {
        /// As soon as there is something to tell.
        AtOnce = "at-once",
        /// In one letter a day.
        Daily = "daily",
        /// Not at all.
        Never = "never",
    }
}

impl Choice {
    /// Its name for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::AtOnce => "notifications-choice-at-once",
            Self::Daily => "notifications-choice-daily",
            Self::Never => "notifications-choice-never",
        })
    }
}

impl Group {
    /// What can be chosen. A reminder on the last day would come too late the next morning; answers that wait are told
    /// once a day in any case.
    #[must_use]
    pub fn offered(self) -> &'static [Choice] {
        match self {
            Self::News | Self::Submissions => &[Choice::AtOnce, Choice::Daily, Choice::Never],
            Self::Reminders => &[Choice::AtOnce, Choice::Never],
            Self::Waiting => &[Choice::Daily, Choice::Never],
        }
    }

    /// What holds for somebody who has chosen nothing: the first that is offered.
    #[must_use]
    pub fn usual(self) -> Choice {
        self.offered()[0]
    }

    /// Whether somebody gets such letters at all.
    #[must_use]
    pub fn concerns(self, viewer: &Viewer) -> bool {
        match self {
            Self::News | Self::Reminders => viewer.is_member(),
            // The responsible official gets them with any role.
            Self::Submissions => [Role::Editor, Role::Reviewer, Role::Approver].iter().any(|role| viewer.has(*role)),
            Self::Waiting => viewer.has(Role::Approver),
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::News => "notifications-group-news",
            Self::Reminders => "notifications-group-reminders",
            Self::Submissions => "notifications-group-submissions",
            Self::Waiting => "notifications-group-waiting",
        })
    }

    /// Which letters these are.
    #[must_use]
    pub fn hint(self) -> Said {
        said(match self {
            Self::News => "notifications-group-news-hint",
            Self::Reminders => "notifications-group-reminders-hint",
            Self::Submissions => "notifications-group-submissions-hint",
            Self::Waiting => "notifications-group-waiting-hint",
        })
    }
}

impl Kind {
    /// The group in which such letters can be chosen; `None` if nobody can switch them off:
    ///
    /// - receipts and their copies, withdrawals, and answers to one's own comments prove to an organisation what became
    ///   of what it handed in;
    /// - links, and what was changed in an account, keep the account safe;
    /// - an invitation by name is the ministry's own letter to the organisation;
    /// - whoever takes part in a consultation must know that its draft, its period, the consultation itself or a
    ///   meeting has changed: what they wrote or where they go depends on it;
    /// - decisions about an organisation and its members hold only when they are told;
    /// - work that is assigned to somebody, its day, a view that a colleague is asked for, and that it was given, are
    ///   words from one person to another;
    /// - what waits for a decision of staff (an application, a request for more time, an answer that was sent back, a
    ///   publication that failed) waits for a person.
    #[must_use]
    pub fn group(self, because: Option<Because>) -> Option<Group> {
        let takes_part = because == Some(Because::TakesPart);
        match self {
            Self::DraftCorrected
            | Self::Lengthened
            | Self::Withdrawn
            | Self::MeetingChanged
            | Self::MeetingCancelled
                if takes_part =>
            {
                None
            }
            Self::Published
            | Self::Corrected
            | Self::DraftCorrected
            | Self::Outcome
            | Self::Lengthened
            | Self::Withdrawn
            | Self::Opened
            | Self::ClosesSoon
            | Self::AnswersPublished
            | Self::Answered
            | Self::MeetingAnnounced
            | Self::MeetingChanged
            | Self::MeetingCancelled
            | Self::MinutesPublished => Some(Group::News),
            Self::ClosesTomorrow => Some(Group::Reminders),
            Self::Notice | Self::WithdrawalNotice => Some(Group::Submissions),
            Self::AnswersWait => Some(Group::Waiting),
            Self::Receipt
            | Self::Copy
            | Self::Withdrawal
            | Self::Answers
            | Self::Application
            | Self::Access
            | Self::Invitation
            | Self::Welcome
            | Self::Reset
            | Self::Address
            | Self::AddressChanged
            | Self::PasswordSet
            | Self::SecondFactorOn
            | Self::SecondFactorOff
            | Self::SecondFactorReset
            | Self::RecoveryCodeUsed
            | Self::Applied
            | Self::Decision
            | Self::AccessAsked
            | Self::MembershipEnded
            | Self::Returned
            | Self::HeldBack
            | Self::ShownAgain
            | Self::Redacted
            | Self::Erased
            | Self::Recorded
            | Self::Assigned
            | Self::WorkDue
            | Self::OpinionAsked
            | Self::OpinionGiven
            | Self::PublicationMissed
            | Self::TimeAsked
            | Self::TimeRefused
            | Self::Invited
            | Self::MeetingRegistered
            | Self::Follow
            | Self::Digest => None,
        }
    }
}

/// What the secret of a link that stops the news to a person is signed for.
const NO_NEWS: &str = "letters/no-news";

/// The page on which somebody with an account stops their news with one button, signed in or not.
#[must_use]
pub fn no_news(person: PersonId, secret: &Secret) -> Address {
    let secret = &secret.sign(NO_NEWS, person.uuid().as_bytes());
    addresses::NoNewsLink { id: person, secret }.address()
}

/// Whether `key` is the secret of this link; takes the same time for a right and a wrong one.
#[must_use]
pub fn may_stop_news(person: PersonId, key: &str, secret: &Secret) -> bool {
    secret.verify(NO_NEWS, person.uuid().as_bytes(), key)
}

/// What becomes of a telling by the choice of its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Its letter is written now.
    Now,
    /// It goes into the letter of a morning with all others of its reader.
    Digest(Instant),
    /// No letter is written.
    Unwanted,
}

/// What some people have chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices(HashMap<(PersonId, Group), Choice>);

impl Choices {
    /// The choices, as they are stored. One that is not offered any more is as if nothing was chosen.
    #[must_use]
    pub fn of(stored: Vec<(PersonId, Group, Choice)>) -> Self {
        let offered = stored.into_iter().filter(|(_, group, choice)| group.offered().contains(choice));
        Self(offered.map(|(person, group, choice)| ((person, group), choice)).collect())
    }

    /// What a person has chosen, or what is usual.
    #[must_use]
    pub fn choice(&self, person: PersonId, group: Group) -> Choice {
        self.0.get(&(person, group)).copied().unwrap_or(group.usual())
    }

    /// Whether a person wants no such letter.
    #[must_use]
    pub fn refuses(&self, person: PersonId, kind: Kind, because: Option<Because>) -> bool {
        kind.group(because).is_some_and(|group| self.choice(person, group) == Choice::Never)
    }

    /// What becomes of a telling that is made now.
    #[must_use]
    pub fn fate(&self, telling: &NewTelling, now: Instant) -> Fate {
        let (Reader::Person(person), Some(group)) = (telling.reader, telling.kind.group(telling.because)) else {
            return Fate::Now;
        };
        match self.choice(person, group) {
            Choice::Never => Fate::Unwanted,
            // They are one letter a day already.
            Choice::Daily if telling.kind.is_daily() => Fate::Now,
            // The next morning may be too late for it.
            Choice::Daily if telling.kind == Kind::ClosesSoon && now >= digest_of_the_day(now) => Fate::Now,
            Choice::Daily => Fate::Digest(next_digest(now)),
            Choice::AtOnce => Fate::Now,
        }
    }
}

/// How long after eight the letter of a morning is written: what time itself brings, it brings at eight.
const AFTER_EIGHT: Duration = Duration::from_mins(15);

/// When the next letter of a morning is written, after this moment.
#[must_use]
pub fn next_digest(now: Instant) -> Instant {
    let today = digest_of_the_day(now);
    if now < today { today } else { riga::morning(now, 1).later(AFTER_EIGHT) }
}

/// When the letter of this day is written.
fn digest_of_the_day(now: Instant) -> Instant {
    riga::morning(now, 0).later(AFTER_EIGHT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse::<jiff::Timestamp>().expect("a timestamp").into()
    }

    fn telling(kind: Kind, person: PersonId, because: Option<Because>) -> NewTelling {
        NewTelling { kind, reader: Reader::Person(person), organisation: None, because }
    }

    #[test]
    fn what_is_chosen_decides_when_news_are_told() {
        let (person, now) = (PersonId::new(), at("2026-11-10T10:00:00Z"));
        let news = telling(Kind::Published, person, Some(Because::FollowsArea));
        let chosen = |choice| Choices::of(vec![(person, Group::News, choice)]);
        assert_eq!(Choices::default().fate(&news, now), Fate::Now);
        assert_eq!(chosen(Choice::AtOnce).fate(&news, now), Fate::Now);
        assert_eq!(chosen(Choice::Never).fate(&news, now), Fate::Unwanted);
        assert_eq!(chosen(Choice::Daily).fate(&news, now), Fate::Digest(at("2026-11-11T06:15:00Z")));
        let early = at("2026-11-10T06:00:00Z");
        assert_eq!(chosen(Choice::Daily).fate(&news, early), Fate::Digest(at("2026-11-10T06:15:00Z")));
        let other = telling(Kind::Published, PersonId::new(), None);
        assert_eq!(chosen(Choice::Never).fate(&other, now), Fate::Now, "somebody else");
    }

    #[test]
    fn the_end_of_a_period_does_not_wait_until_it_is_over() {
        let (person, now) = (PersonId::new(), at("2026-11-10T10:00:00Z"));
        let daily = Choices::of(vec![(person, Group::News, Choice::Daily)]);
        let soon = telling(Kind::ClosesSoon, person, None);
        assert_eq!(daily.fate(&soon, now), Fate::Now);
        let today = Fate::Digest(at("2026-11-10T06:15:00Z"));
        assert_eq!(daily.fate(&soon, at("2026-11-10T06:00:01Z")), today);
    }

    #[test]
    fn whoever_takes_part_is_told_that_the_period_or_the_consultation_has_changed() {
        for kind in [Kind::Lengthened, Kind::Withdrawn, Kind::MeetingChanged, Kind::MeetingCancelled] {
            assert_eq!(kind.group(Some(Because::TakesPart)), None);
            assert_eq!(kind.group(Some(Because::FollowsArea)), Some(Group::News));
        }
        assert_eq!(Kind::Corrected.group(Some(Because::TakesPart)), Some(Group::News));
    }

    #[test]
    fn no_choice_switches_off_what_must_be_told() {
        let person = PersonId::new();
        let nothing = Choices::of(Group::ALL.iter().map(|group| (person, *group, Choice::Never)).collect());
        for kind in [Kind::Receipt, Kind::Answers, Kind::PasswordSet, Kind::Invited, Kind::Withdrawal] {
            assert_eq!(nothing.fate(&telling(kind, person, None), at("2026-11-10T10:00:00Z")), Fate::Now, "{kind}");
        }
    }

    #[test]
    fn a_choice_that_is_not_offered_is_none() {
        let person = PersonId::new();
        let stored = Choices::of(vec![(person, Group::Reminders, Choice::Daily)]);
        assert_eq!(stored.choice(person, Group::Reminders), Choice::AtOnce);
        assert_eq!(Choices::default().choice(person, Group::Waiting), Choice::Daily);
    }
}
