mod choices;

use std::{fmt, str::FromStr, time::Duration};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{
    ids::{ConsultationId, FollowerId, LetterId, LinkId, OrganisationId, PersonId, TellingId},
    platform::{Instant, Language, Said, beginning, one_line, said, text_enum, wait_after},
    schema::{letters, tellings},
};

pub use choices::{Choice, Choices, Fate, Group, may_stop_news, next_digest, no_news};

text_enum! {
    /// How far a letter is.
    pub enum State {
        /// It waits for its next attempt.
        Queued = "queued",
        /// The mail server has accepted it.
        Sent = "sent",
        /// It cannot be delivered; a person may send it again.
        Dead = "dead",
    }
}

text_enum! {
    /// What a letter is about. One event makes at most one letter of a kind for a person and an organisation.
    pub enum Kind {
        /// To the signatory: the submission has arrived.
        Receipt = "receipt",
        /// A copy of the receipt to the others who may sign for the organisation.
        Copy = "copy",
        /// To the ministry: there is a new submission.
        Notice = "notice",
        /// To the organisation: its submission was withdrawn.
        Withdrawal = "withdrawal",
        /// To the ministry: a submission was withdrawn.
        WithdrawalNotice = "withdrawal-notice",
        /// To the organisation: its comment is held back from the public.
        HeldBack = "held-back",
        /// To the organisation: its comment is shown again.
        ShownAgain = "shown-again",
        /// To the organisation: words of its comment are covered.
        Redacted = "redacted",
        /// To the organisation: words of what it sent were erased.
        Erased = "erased",
        /// To the organisation: the ministry has put on record what came from it on paper.
        Recorded = "recorded",
        /// To the organisation: its comments are answered.
        Answers = "answers",
        /// To an applicant: confirm the address.
        Application = "application",
        /// To a person who asks to be invited: confirm the address.
        Access = "access",
        /// To an address: become a member.
        Invitation = "invitation",
        /// To a new person on the staff: choose a password.
        Welcome = "welcome",
        /// Choose another password.
        Reset = "reset",
        /// Confirm a new address.
        Address = "address",
        /// To the former address: letters now go to another address.
        AddressChanged = "address-changed",
        /// The password was changed.
        PasswordSet = "password-set",
        /// The two-step sign-in was set up.
        SecondFactorOn = "second-factor-on",
        /// The two-step sign-in was turned off.
        SecondFactorOff = "second-factor-off",
        /// Somebody else turned the two-step sign-in off.
        SecondFactorReset = "second-factor-reset",
        /// A recovery code was used.
        RecoveryCodeUsed = "recovery-code-used",
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
        /// To whoever answers comments: some were handed to them.
        Assigned = "assigned",
        /// To the same, on a morning: some are due soon, or were due.
        WorkDue = "work-due",
        /// To a colleague outside the reviewers: a view on a comment is wanted.
        OpinionAsked = "opinion-asked",
        /// To the reviewer who asked: the view was given.
        OpinionGiven = "opinion-given",
        /// To everybody who may act for an organisation: the period ends tomorrow, and its statement is not submitted.
        ClosesTomorrow = "closes-tomorrow",
        /// To approvers, once a day: the answers that wait for them.
        AnswersWait = "answers-wait",
        /// To editors: a consultation was not published at the instant that was set.
        PublicationMissed = "publication-missed",
        /// To the responsible official and editors: an organisation asks for more time.
        TimeAsked = "time-asked",
        /// To the organisation: the period is not lengthened as it asked.
        TimeRefused = "time-refused",
        /// To everybody who follows a consultation or takes part in it: it was published.
        Published = "published",
        /// To the people of an organisation that was invited by name: the ministry invites it to comment.
        Invited = "invited",
        /// To everybody who follows a consultation or takes part in it: its notice was corrected.
        Corrected = "corrected",
        /// To the same: the text of its draft was corrected.
        DraftCorrected = "draft-corrected",
        /// To the same: the draft was published as it is after the comments.
        Outcome = "outcome",
        /// To the same: its period was lengthened.
        Lengthened = "lengthened",
        /// To the same: the ministry withdrew it.
        Withdrawn = "withdrawn",
        /// To the same: comments can be made now.
        Opened = "opened",
        /// To the same: comments close soon.
        ClosesSoon = "closes-soon",
        /// To the same, but not to whoever gets answers of their own: answers were published.
        AnswersPublished = "answers-published",
        /// To the same: it was closed as answered.
        Answered = "answered",
        /// To the same: a meeting was announced.
        MeetingAnnounced = "meeting-announced",
        /// To the same: a meeting was changed.
        MeetingChanged = "meeting-changed",
        /// To the same: a meeting was cancelled.
        MeetingCancelled = "meeting-cancelled",
        /// To the same: the minutes of a meeting were published.
        MinutesPublished = "minutes-published",
        /// To the person who registered for a meeting.
        MeetingRegistered = "meeting-registered",
        /// To an address that wishes to follow: confirm it.
        Follow = "follow",
        /// To whoever wants letters once a day: everything of the day before. No telling has this kind.
        Digest = "digest",
    }
}

impl Kind {
    /// The kinds that tell organisations and followers what is new in a consultation: with them the ministry proves who
    /// was told of it.
    pub const OF_NOTICE: &'static [Self] = &[
        Self::Published,
        Self::Invited,
        Self::Opened,
        Self::Corrected,
        Self::DraftCorrected,
        Self::Lengthened,
        Self::ClosesSoon,
        Self::ClosesTomorrow,
        Self::Withdrawn,
        Self::Answers,
        Self::Outcome,
        Self::AnswersPublished,
        Self::Answered,
        Self::MeetingAnnounced,
        Self::MeetingChanged,
        Self::MeetingCancelled,
        Self::MinutesPublished,
    ];

    /// Whether all such tellings of a reader go into one letter a day.
    #[must_use]
    pub fn is_daily(self) -> bool {
        matches!(self, Self::AnswersWait)
    }

    /// Whether those of a reader wait for each other: the first goes out at once, and what comes within the next hour
    /// goes together into one letter.
    #[must_use]
    pub fn is_gathered(self) -> bool {
        matches!(self, Self::Notice)
    }

    /// Its name for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Receipt => "notifications-kind-receipt",
            Self::Copy => "notifications-kind-copy",
            Self::Notice => "notifications-kind-notice",
            Self::Withdrawal => "notifications-kind-withdrawal",
            Self::WithdrawalNotice => "notifications-kind-withdrawal-notice",
            Self::Answers => "notifications-kind-answers",
            Self::Application => "notifications-kind-application",
            Self::Access => "notifications-kind-access",
            Self::Invitation => "notifications-kind-invitation",
            Self::Welcome => "notifications-kind-welcome",
            Self::Reset => "notifications-kind-reset",
            Self::Address => "notifications-kind-address",
            Self::AddressChanged => "notifications-kind-address-changed",
            Self::PasswordSet => "notifications-kind-password-set",
            Self::SecondFactorOn => "notifications-kind-second-factor-on",
            Self::SecondFactorOff => "notifications-kind-second-factor-off",
            Self::SecondFactorReset => "notifications-kind-second-factor-reset",
            Self::RecoveryCodeUsed => "notifications-kind-recovery-code-used",
            Self::Applied => "notifications-kind-applied",
            Self::Decision => "notifications-kind-decision",
            Self::AccessAsked => "notifications-kind-access-asked",
            Self::MembershipEnded => "notifications-kind-membership-ended",
            Self::Returned => "notifications-kind-returned",
            Self::HeldBack => "notifications-kind-held-back",
            Self::ShownAgain => "notifications-kind-shown-again",
            Self::Redacted => "notifications-kind-redacted",
            Self::Erased => "notifications-kind-erased",
            Self::Recorded => "notifications-kind-recorded",
            Self::Assigned => "notifications-kind-assigned",
            Self::WorkDue => "notifications-kind-work-due",
            Self::OpinionAsked => "notifications-kind-opinion-asked",
            Self::OpinionGiven => "notifications-kind-opinion-given",
            Self::ClosesTomorrow => "notifications-kind-closes-tomorrow",
            Self::AnswersWait => "notifications-kind-answers-wait",
            Self::PublicationMissed => "notifications-kind-publication-missed",
            Self::TimeAsked => "notifications-kind-time-asked",
            Self::TimeRefused => "notifications-kind-time-refused",
            Self::Published => "notifications-kind-published",
            Self::Invited => "notifications-kind-invited",
            Self::Corrected => "notifications-kind-corrected",
            Self::DraftCorrected => "notifications-kind-draft-corrected",
            Self::Outcome => "notifications-kind-outcome",
            Self::Lengthened => "notifications-kind-lengthened",
            Self::Withdrawn => "notifications-kind-withdrawn",
            Self::Opened => "notifications-kind-opened",
            Self::ClosesSoon => "notifications-kind-closes-soon",
            Self::AnswersPublished => "notifications-kind-answers-published",
            Self::Answered => "notifications-kind-answered",
            Self::MeetingAnnounced => "notifications-kind-meeting-announced",
            Self::MeetingChanged => "notifications-kind-meeting-changed",
            Self::MeetingCancelled => "notifications-kind-meeting-cancelled",
            Self::MinutesPublished => "notifications-kind-minutes-published",
            Self::MeetingRegistered => "notifications-kind-meeting-registered",
            Self::Follow => "notifications-kind-follow",
            Self::Digest => "notifications-kind-digest",
        })
    }

    /// Whether such letters go before all others: somebody waits for them in front of a page, holds nothing else in
    /// hand, or is warned of a stranger in the account.
    #[must_use]
    pub fn is_urgent(self) -> bool {
        match self {
            Self::Receipt
            | Self::Copy
            | Self::Withdrawal
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
            | Self::Follow => true,
            Self::Notice
            | Self::WithdrawalNotice
            | Self::Answers
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
            | Self::ClosesTomorrow
            | Self::AnswersWait
            | Self::PublicationMissed
            | Self::TimeAsked
            | Self::TimeRefused
            | Self::Published
            | Self::Invited
            | Self::Corrected
            | Self::DraftCorrected
            | Self::Outcome
            | Self::Lengthened
            | Self::Withdrawn
            | Self::Opened
            | Self::ClosesSoon
            | Self::AnswersPublished
            | Self::Digest
            | Self::MeetingAnnounced
            | Self::MeetingChanged
            | Self::MeetingCancelled
            | Self::MinutesPublished
            | Self::MeetingRegistered
            | Self::Answered => false,
        }
    }
}

text_enum! {
    /// Why a telling became no letter.
    pub enum Why {
        /// The reader may not see it any more, or it is not their task.
        NotTheirs = "not-theirs",
        /// It is finished or has changed meanwhile.
        Over = "over",
        /// The private link in it no longer works.
        LinkEnded = "link-ended",
        /// Nobody has the address, or another person has it now.
        NobodyThere = "nobody-there",
        /// The reader has chosen to get no such letters.
        NotWanted = "not-wanted",
        /// The address, which follows without an account too, has got a letter about it as a person's.
        ToldAlready = "told-already",
    }
}

text_enum! {
    /// Why somebody is told of what is new in a consultation, as it was when they were.
    pub enum Because {
        /// Their organisation was invited to it by name.
        Invited = "invited",
        /// Their organisation writes a statement on it, has submitted one, or has asked for more time.
        TakesPart = "takes-part",
        /// Their organisation follows this consultation.
        FollowsConsultation = "follows-consultation",
        /// Their organisation follows the policy area.
        FollowsArea = "follows-area",
    }
}

impl Because {
    /// The reason in words, for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Invited => "notifications-because-invited",
            Self::TakesPart => "notifications-because-takes-part",
            Self::FollowsConsultation => "notifications-because-follows-consultation",
            Self::FollowsArea => "notifications-because-follows-area",
        })
    }
}

impl Why {
    /// The reason in words, for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::NotTheirs => "notifications-why-not-theirs",
            Self::Over => "notifications-why-over",
            Self::LinkEnded => "notifications-why-link-ended",
            Self::NobodyThere => "notifications-why-nobody-there",
            Self::NotWanted => "notifications-why-not-wanted",
            Self::ToldAlready => "notifications-why-told-already",
        })
    }
}

/// Who reads a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Somebody with an account.
    Person(PersonId),
    /// The reader of the address that a link was made for.
    Link(LinkId),
    /// Somebody who follows by address.
    Follower(FollowerId),
}

/// A telling: somebody must get a letter about an event. No words are written yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewTelling {
    /// The kind of the letter.
    pub kind: Kind,
    /// The reader.
    pub reader: Reader,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// Why they are told, if it is news of a consultation.
    pub because: Option<Because>,
}

impl NewTelling {
    /// The reader, if they can choose whether and when they get such letters.
    #[must_use]
    pub fn choosing(&self) -> Option<PersonId> {
        match self.reader {
            Reader::Person(person) => self.kind.group(self.because).map(|_| person),
            Reader::Link(_) | Reader::Follower(_) => None,
        }
    }
}

/// A telling, as it is stored until its letter is written.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = tellings)]
pub struct Telling {
    /// Its id.
    pub id: TellingId,
    /// The event's number in the trail.
    pub event: i64,
    /// The kind of the letter.
    pub kind: Kind,
    /// The reader; `None` if only an address is known.
    pub person: Option<PersonId>,
    /// The link that was made for the reader's address.
    pub link: Option<LinkId>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// The reader, if they follow by address.
    pub follower: Option<FollowerId>,
    /// Why its reader is told, if it is news of a consultation.
    pub because: Option<Because>,
    /// Whether it goes into the letter of a morning with others.
    pub digest: bool,
}

impl Telling {
    /// Whether its letter may also tell of others of its reader.
    #[must_use]
    pub fn is_in_company(&self) -> bool {
        self.digest || self.kind.is_daily() || self.kind.is_gathered()
    }
}

impl State {
    /// Its name for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Queued => "notifications-state-queued",
            Self::Sent => "notifications-state-sent",
            Self::Dead => "notifications-state-dead",
        })
    }
}

/// A letter, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = letters)]
pub struct Letter {
    /// Its id.
    pub id: LetterId,
    /// The reader; `None` if only an address is known.
    pub person: Option<PersonId>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// The address it is sent to.
    pub address: String,
    /// The language it is written in.
    pub language: Language,
    /// Its kind, as the word of a [`Kind`].
    pub kind: String,
    /// Its subject, in one line.
    pub subject: String,
    /// Its text; empty once it was deleted because of its age.
    pub body: String,
    /// The same words as HTML; letters of earlier releases have none.
    pub html: Option<String>,
    /// Who gets the answers of readers; otherwise the sender.
    pub reply_to: Option<String>,
    /// The Message-ID to which all letters about the same consultation refer.
    pub thread: Option<String>,
    /// A calendar file that goes with it.
    pub calendar: Option<String>,
    /// The address that stops such letters.
    pub unsubscribe: Option<String>,
    /// The same at each attempt.
    pub message_id: String,
    /// How far it is.
    pub state: State,
    /// How many attempts were made.
    pub attempts: i32,
    /// When it was written.
    pub created_at: Instant,
    /// When it is tried next.
    pub next_attempt_at: Option<Instant>,
    /// The last reply of the mail server, or what interrupted the conversation.
    pub last_reply: Option<String>,
    /// When the mail server accepted it.
    pub sent_at: Option<Instant>,
    /// The private link for the placeholder in its body.
    pub link: Option<LinkId>,
    /// The reader, if they follow by address; their private link has the placeholder, too.
    pub follower: Option<FollowerId>,
}

/// A letter in a list, without its words: there may be many, and long ones.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = letters)]
pub struct Listed {
    /// Its id.
    pub id: LetterId,
    /// The address it is sent to.
    pub address: String,
    /// The language it is written in.
    pub language: Language,
    /// Its subject, in one line.
    pub subject: String,
    /// How far it is.
    pub state: State,
    /// When it was written.
    pub created_at: Instant,
    /// How often it was tried.
    pub attempts: i32,
    /// What the mail server said the last time.
    pub last_reply: Option<String>,
}

impl Letter {
    /// The most attempts: with the waits between them they take five days, as long as mail servers themselves try (RFC
    /// 5321, 4.5.4.1).
    const MOST_ATTEMPTS: i32 = 34;

    /// When to try again after an attempt that failed at `now`; `None` if there is no further attempt.
    #[must_use]
    pub fn next_attempt(&self, now: Instant) -> Option<Instant> {
        (self.attempts < Self::MOST_ATTEMPTS).then(|| now.later(wait_after(self.attempts)))
    }

    /// How long the words of a letter are kept.
    pub(super) const WORDS_KEPT: Duration = Duration::from_hours(365 * 24);

    /// Whether its words were deleted because of their age.
    #[must_use]
    pub fn is_emptied(&self) -> bool {
        self.body.is_empty()
    }

    /// Only an undelivered letter is sent again, so that nobody gets a letter twice, and only while it has its words.
    #[must_use]
    pub fn can_be_resent(&self) -> bool {
        self.state == State::Dead && !self.is_emptied()
    }
}

/// A letter that is to be queued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// The unique key of the letter: a second letter with the same key is not queued.
    pub once: String,
    /// The event that causes it; `None` if several events do.
    pub event: Option<i64>,
    /// Its kind.
    pub kind: Kind,
    /// The reader; `None` if only an address is known.
    pub person: Option<PersonId>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// The address it is sent to.
    pub address: String,
    /// Its text, in the reader's language.
    pub text: Text,
    /// What else it tells mail programs.
    pub hints: Hints,
    /// The private link for its placeholder.
    pub link: Option<LinkId>,
    /// The reader, if they follow by address.
    pub follower: Option<FollowerId>,
}

/// What a letter tells mail programs besides its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// Who gets the answers of readers; otherwise the sender.
    pub reply_to: Option<String>,
    /// The Message-ID to which all letters about the same consultation refer.
    pub thread: Option<String>,
    /// A calendar file (RFC 5545) that goes with it.
    pub calendar: Option<String>,
    /// The address that stops such letters with one press of a button (RFC 8058); it may be the placeholder.
    pub unsubscribe: Option<String>,
}

/// The placeholder for a private link in a letter (SUBSTITUTE, ECMA-48, 8.3.148). Typed text never contains it, because
/// control characters are removed.
pub const LINK_PLACE: char = '\u{1a}';

/// A letter with a link instead of the placeholder. A link of ours is the same in text and in HTML.
#[must_use]
pub fn with_link(body: &str, link: &str) -> String {
    body.replace(LINK_PLACE, link)
}

/// The words of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Their language.
    pub language: Language,
    /// The subject, in one line.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The same as HTML.
    pub html: String,
}

/// The Message-ID of a letter (RFC 5322, 3.6.4): its own id at the name of the site.
#[must_use]
pub fn message_id(letter: LetterId, site: &Url) -> String {
    format!("<{letter}@{}>", site.host_str().unwrap_or("localhost"))
}

/// The Message-ID to which all letters about a consultation refer. No letter has it.
#[must_use]
pub fn thread_id(consultation: ConsultationId, site: &Url) -> String {
    format!("<consultation.{consultation}@{}>", site.host_str().unwrap_or("localhost"))
}

/// The longest subject, if names in it can be shortened: a line of a message has at most 78 characters (RFC 5322,
/// 2.1.1).
const SUBJECT: usize = 78;
/// This much of a name stays: less would not tell what it is.
const NAME: usize = 18;
/// No subject is longer, whatever is in it.
const LONGEST_SUBJECT: usize = 200;

/// A subject in one line. If it is long, the title and the name of the organisation in it are shortened: each has half
/// of the room, and what one does not need is the other's.
#[must_use]
pub fn subject(about: Said, language: Language) -> String {
    const NAMES: [&str; 2] = ["title", "organisation"];
    let words = |about: &Said| about.clone().in_language(language).to_string();
    let lengths = NAMES.map(|name| about.length_of(name));
    let besides = words(&about).chars().count().saturating_sub(lengths.iter().sum());
    let room = SUBJECT.saturating_sub(besides);
    let share = |at: usize| room.saturating_sub(lengths[1 - at].min(room / 2)).max(NAME);
    let short = about.shortened(NAMES[0], share(0)).shortened(NAMES[1], share(1));
    one_line(&beginning(&words(&short), LONGEST_SUBJECT), LONGEST_SUBJECT + 2).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(title: &str) -> Said {
        said("notifications-answers-subject").with("title", title)
    }

    #[test]
    fn a_long_title_is_cut_between_words_and_the_rest_of_the_subject_stays() {
        let title = "On the principles of the comprehensive defence of the state and the involvement of everybody";
        assert_eq!(
            subject(answers(title), Language::En),
            "Answers to your comments: “On the principles of the comprehensive defence …”"
        );
        let corrected = said("notifications-correction").with("subject", answers(title));
        let corrected = subject(corrected, Language::Lv);
        assert!(corrected.starts_with("Labojums") && corrected.ends_with(" …”"), "{corrected}");
        assert!(corrected.chars().count() <= SUBJECT, "{corrected}");
        assert_eq!(subject(answers("Shelters"), Language::En), "Answers to your comments: “Shelters”");
    }

    #[test]
    fn two_long_names_are_both_shortened_and_a_part_of_each_stays() {
        let (organisation, title) = ("Biedrība visu Latvijas piekrastes iedzīvotāju drošībai un labklājībai", "Vārds ");
        let about = said("notifications-receipt-subject")
            .with("reference", "2026-003/014")
            .with("organisation", organisation)
            .with("title", title.repeat(20));
        let short = subject(about, Language::Lv);
        assert_eq!(short, "Saņemts atzinums 2026-003/014: Biedrība visu …, „Vārds Vārds Vārds …”");
        assert!(short.chars().count() <= SUBJECT);
    }

    #[test]
    fn a_quotation_in_a_name_ends_where_the_name_is_cut() {
        let about = said("notifications-applied-subject");
        let short = subject(about.with("organisation", format!("Biedrība „{}”", "Krasts ".repeat(20))), Language::Lv);
        assert!(short.starts_with("Jauns pieteikums: Biedrība „Krasts") && short.ends_with("Krasts …”"), "{short}");
    }

    #[test]
    fn a_subject_without_a_title_stays_on_one_line() {
        let about = said("notifications-returned-subject").with("number", "2026-003/014-1, ".repeat(30));
        let long = subject(about.with("title", "Shelters\nand more"), Language::En);
        assert!(long.ends_with(" …") && long.chars().count() <= LONGEST_SUBJECT + 2, "{long}");
    }
}
