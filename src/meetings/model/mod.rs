//! What a meeting is, and what is on record about it.

mod changing;
mod registering;
#[cfg(test)]
mod sample;

use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

pub use self::{
    changing::{Announcement, Hindrance, Words},
    registering::{Registering, Registration, Unregistered},
};

use crate::{
    consultations::{Consultation, Happening, MeetingNews, What},
    events::MeetingStep,
    ids::{ConsultationId, MeetingId, PersonId},
    platform::{Instant, Language, Said, riga, said, text_enum},
    schema::{meeting_minutes, meeting_notices, meetings},
};

text_enum! {
    /// The form of a meeting.
    pub enum MeetingKind {
        /// Everybody is heard on the draft.
        Hearing = "hearing",
        /// The draft, or a part of it, is discussed.
        Discussion = "discussion",
    }
}

impl MeetingKind {
    /// Its name for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Hearing => "meetings-hearing",
            Self::Discussion => "meetings-discussion",
        })
    }
}

/// That there is a meeting; what was said of it stands in its notices.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = meetings)]
pub struct Made {
    /// Its id.
    pub id: MeetingId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// Its number within the consultation.
    pub ordinal: i32,
    /// When it was announced.
    pub announced_at: Instant,
    /// Who announced it.
    pub announced_by: PersonId,
}

/// What was announced of a meeting, in one language. A change is a further revision.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = meeting_notices)]
pub struct MeetingNotice {
    /// The meeting.
    pub meeting: MeetingId,
    /// The number of the revision.
    pub revision: i32,
    /// The language.
    pub language: Language,
    /// Its form.
    pub kind: MeetingKind,
    /// When it starts.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// Where it is followed online; empty if nowhere.
    pub link: String,
    /// Until when organisations register; empty if nobody need register.
    pub registration_until: Option<Instant>,
    /// How many people there is room for; empty if there is room enough.
    pub places: Option<i32>,
    /// Where it is; empty if it is online only.
    pub place: String,
    /// What it is about.
    pub agenda: String,
    /// Why it was changed or cancelled; empty at first.
    pub reason: Option<String>,
    /// Whether it does not take place.
    pub is_cancelled: bool,
    /// When this was announced.
    pub said_at: Instant,
    /// Who announced it.
    pub said_by: PersonId,
}

/// The minutes of a meeting, in one language. Corrected minutes are a further revision.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = meeting_minutes)]
pub struct Minutes {
    /// The meeting.
    pub meeting: MeetingId,
    /// The number of the revision.
    pub revision: i32,
    /// The language.
    pub language: Language,
    /// What was said and agreed.
    pub body: String,
    /// Who took part.
    pub attended: String,
    /// When they were published.
    pub published_at: Instant,
    /// Who published them.
    pub published_by: PersonId,
}

/// A meeting with everything that is on record about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// That there is one.
    pub made: Made,
    /// The newest revision, in Latvian if there is one.
    pub latest: MeetingNotice,
    /// Every revision in each language, the oldest first, Latvian first.
    pub notices: Vec<MeetingNotice>,
    /// Its minutes, in the same order.
    pub minutes: Vec<Minutes>,
}

impl Meeting {
    /// The most characters of an agenda, of a reason, and of who took part.
    pub const MOST: usize = 4_000;
    /// The most characters of a place and of a link.
    pub const MOST_LINE: usize = 300;
    /// The most characters of minutes.
    pub const MOST_MINUTES: usize = 40_000;

    /// A meeting with its notices and minutes, each the oldest first; `None` without a notice.
    #[must_use]
    pub fn of(made: Made, notices: Vec<MeetingNotice>, minutes: Vec<Minutes>) -> Option<Self> {
        let newest = notices.iter().map(|notice| notice.revision).max()?;
        let latest = notices.iter().find(|notice| notice.revision == newest)?.clone();
        Some(Self { made, latest, notices, minutes })
    }

    /// What is announced of it now, in this language if possible.
    #[must_use]
    pub fn said(&self, language: Language) -> &MeetingNotice {
        self.said_at_revision(self.latest.revision, language).unwrap_or(&self.latest)
    }

    /// What a revision announced, in this language if possible.
    #[must_use]
    pub fn said_at_revision(&self, revision: i32, language: Language) -> Option<&MeetingNotice> {
        let of = || self.notices.iter().filter(move |notice| notice.revision == revision);
        of().find(|notice| notice.language == language).or(of().next())
    }

    /// The languages in which it is announced now.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let newest = self.notices.iter().filter(|notice| notice.revision == self.latest.revision);
        newest.map(|notice| notice.language).collect()
    }

    /// Its newest minutes, in this language if possible.
    #[must_use]
    pub fn minutes_in(&self, language: Language) -> Option<&Minutes> {
        let newest = self.minutes.last()?.revision;
        let of = || self.minutes.iter().filter(move |minutes| minutes.revision == newest);
        of().find(|minutes| minutes.language == language).or(of().next())
    }

    /// Whether its newest minutes say this in a language.
    #[must_use]
    pub fn minutes_say(&self, language: Language, body: &str, attended: &str) -> bool {
        self.minutes_in(language).is_some_and(|minutes| {
            (minutes.language, minutes.body.as_str(), minutes.attended.as_str()) == (language, body, attended)
        })
    }

    /// Its earlier minutes, the newest first, each in this language if possible.
    #[must_use]
    pub fn earlier_minutes(&self, language: Language) -> Vec<&Minutes> {
        let earlier = self.minutes.iter().filter(|minutes| minutes.revision < self.minutes_revision());
        let mut chosen: Vec<&Minutes> = Vec::new();
        for minutes in earlier {
            match chosen.last_mut() {
                Some(last) if last.revision == minutes.revision && minutes.language == language => *last = minutes,
                Some(last) if last.revision == minutes.revision => {}
                _ => chosen.push(minutes),
            }
        }
        chosen.reverse();
        chosen
    }

    /// The number of its newest minutes; zero when there are none.
    #[must_use]
    pub fn minutes_revision(&self) -> i32 {
        self.minutes.last().map_or(0, |minutes| minutes.revision)
    }

    /// Whether it does not take place: it was cancelled, or its consultation was withdrawn before it.
    #[must_use]
    pub fn is_off(&self, of: &Consultation) -> bool {
        self.latest.is_cancelled || of.withdrawn_at.is_some_and(|at| at < self.latest.starts_at)
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self, now: Instant) -> bool {
        self.latest.ends_at <= now
    }

    /// When it reads otherwise by the time alone.
    #[must_use]
    pub fn changes_at(&self, now: Instant) -> Option<Instant> {
        let MeetingNotice { starts_at, ends_at, registration_until, .. } = self.latest;
        [Some(starts_at), Some(ends_at), registration_until].into_iter().flatten().filter(|at| *at > now).min()
    }
}

impl MeetingNotice {
    /// The last minute in which organisations register.
    #[must_use]
    pub fn last_minute_to_register(&self) -> Option<Instant> {
        self.registration_until.map(riga::last_minute)
    }

    /// The time of day at which it ends.
    #[must_use]
    pub fn ends_in(&self, language: Language) -> String {
        riga::time(self.ends_at, language)
    }

    /// How many people there is room for, in words.
    #[must_use]
    pub fn place_count(&self) -> Option<Said> {
        Some(said("meetings-place-count").with("count", self.places?))
    }
}

/// What has happened with the meetings of a consultation in public, for its history.
#[must_use]
pub fn happenings(all: &[Meeting]) -> Vec<Happening> {
    all.iter().flat_map(Meeting::happenings).collect()
}

impl Meeting {
    fn happenings(&self) -> Vec<Happening> {
        let news = |step, starts_at| What::Meeting(MeetingNews { ordinal: self.made.ordinal, step, starts_at });
        let said = self.notices.chunk_by(|one, next| one.revision == next.revision).map(|notices| {
            let MeetingNotice { revision, starts_at, is_cancelled, said_at, .. } = notices[0];
            let step = match revision {
                1 => MeetingStep::Announced,
                _ if is_cancelled => MeetingStep::Cancelled,
                _ => MeetingStep::Changed(revision),
            };
            let reasons = notices.iter().filter_map(|notice| Some((notice.language, notice.reason.clone()?)));
            Happening { at: said_at, what: news(step, starts_at), reasons: reasons.collect() }
        });
        let minutes = self.minutes.chunk_by(|one, next| one.revision == next.revision).map(|minutes| Happening {
            at: minutes[0].published_at,
            what: news(MeetingStep::Minutes(minutes[0].revision), self.latest.starts_at),
            reasons: Vec::new(),
        });
        said.chain(minutes).collect()
    }
}
