//! How a meeting is announced, changed and cancelled, and when its minutes are published.
use super::{Meeting, MeetingKind, MeetingNotice};
use crate::{
    consultations::Consultation,
    ids::{MeetingId, PersonId},
    platform::{Instant, Language, Said, said},
};

/// What an editor announces of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// Its form.
    pub kind: MeetingKind,
    /// When it starts.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// Where it is followed online.
    pub link: String,
    /// Until when organisations register.
    pub registration_until: Option<Instant>,
    /// How many people there is room for.
    pub places: Option<i32>,
    /// What is said in each language of the notice.
    pub words: Vec<Words>,
}

/// What is announced of a meeting in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// Where it is.
    pub place: String,
    /// What it is about.
    pub agenda: String,
    /// Why it is changed; `None` when it is announced.
    pub reason: Option<String>,
}

/// Why something cannot be done with a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The consultation is not published, or it was withdrawn.
    NotPublic,
    /// The meeting is cancelled.
    Cancelled,
    /// It has begun.
    Begun,
    /// It has not begun.
    NotBegun,
    /// It would start in the past.
    Past,
    /// Registration would end after the start, or in the past.
    Until,
    /// Somebody else has changed it since the page was shown.
    Overtaken,
    /// Nothing would change.
    Same,
}

impl Hindrance {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said(match self {
            Self::NotPublic => "meetings-not-public",
            Self::Cancelled => "meetings-is-cancelled",
            Self::Begun => "meetings-has-begun",
            Self::NotBegun => "meetings-has-not-begun",
            Self::Past => "meetings-past",
            Self::Until => "meetings-until-wrong",
            Self::Overtaken => "meetings-overtaken",
            Self::Same => "meetings-same",
        })
    }

    /// The field that it is about; empty for the whole form, `None` when no form helps.
    #[must_use]
    pub fn field(self) -> Option<&'static str> {
        match self {
            Self::Past => Some("starts"),
            Self::Until => Some("until"),
            Self::Overtaken | Self::Same => Some(""),
            Self::NotPublic | Self::Cancelled | Self::Begun | Self::NotBegun => None,
        }
    }
}

impl Announcement {
    /// Whether it can be announced now.
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self, of: &Consultation, now: Instant) -> Result<(), Hindrance> {
        let until = self.registration_until;
        first([
            (!of.is_public(now) || of.withdrawn_at.is_some(), Hindrance::NotPublic),
            (self.starts_at <= now, Hindrance::Past),
            (until.is_some_and(|until| until > self.starts_at || until <= now), Hindrance::Until),
        ])
    }

    /// The rows of a revision of a meeting.
    #[must_use]
    pub fn notices(&self, meeting: MeetingId, revision: i32, now: Instant, by: PersonId) -> Vec<MeetingNotice> {
        let row = |words: &Words| MeetingNotice {
            meeting,
            revision,
            language: words.language,
            kind: self.kind,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            link: self.link.clone(),
            registration_until: self.registration_until,
            places: self.places,
            place: words.place.clone(),
            agenda: words.agenda.clone(),
            reason: words.reason.clone(),
            is_cancelled: false,
            said_at: now,
            said_by: by,
        };
        self.words.iter().map(row).collect()
    }
}

impl Meeting {
    /// Whether what is announced can still be changed, or cancelled, by somebody who saw this revision.
    ///
    /// # Errors
    /// Why not.
    pub fn can_change(&self, of: &Consultation, seen: i32, now: Instant) -> Result<(), Hindrance> {
        let latest = &self.latest;
        let against = [
            (latest.is_cancelled, Hindrance::Cancelled),
            (of.withdrawn_at.is_some(), Hindrance::NotPublic),
            (latest.starts_at <= now, Hindrance::Begun),
            (latest.revision != seen, Hindrance::Overtaken),
        ];
        first(against)
    }

    /// The rows of its next revision, by somebody who saw this one.
    ///
    /// # Errors
    /// Why it cannot be changed so.
    pub fn change(
        &self,
        of: &Consultation,
        seen: i32,
        to: &Announcement,
        (now, by): (Instant, PersonId),
    ) -> Result<Vec<MeetingNotice>, Hindrance> {
        self.can_change(of, seen, now)?;
        to.check(of, now)?;
        let next = to.notices(self.made.id, seen + 1, now, by);
        let is_same = |one: &MeetingNotice| {
            self.notices.iter().any(|now| now.revision == seen && now.language == one.language && now.says_same(one))
        };
        if next.iter().all(is_same) { Err(Hindrance::Same) } else { Ok(next) }
    }

    /// The rows that cancel it, by somebody who saw this revision, with a reason in each language.
    ///
    /// # Errors
    /// Why it cannot be cancelled.
    pub fn cancel(
        &self,
        of: &Consultation,
        seen: i32,
        reasons: &[(Language, String)],
        (now, by): (Instant, PersonId),
    ) -> Result<Vec<MeetingNotice>, Hindrance> {
        self.can_change(of, seen, now)?;
        let row = |(language, reason): &(Language, String)| MeetingNotice {
            revision: seen + 1,
            language: *language,
            reason: Some(reason.clone()),
            is_cancelled: true,
            said_at: now,
            said_by: by,
            ..self.said(*language).clone()
        };
        Ok(reasons.iter().map(row).collect())
    }

    /// Whether minutes can be published by somebody who saw these, or none.
    ///
    /// # Errors
    /// Why not.
    pub fn can_minute(&self, of: &Consultation, seen: i32, now: Instant) -> Result<(), Hindrance> {
        first([
            (self.is_off(of), Hindrance::Cancelled),
            (now < self.latest.starts_at, Hindrance::NotBegun),
            (self.minutes_revision() != seen, Hindrance::Overtaken),
        ])
    }
}

/// The first hindrance that there is.
fn first<const MANY: usize>(against: [(bool, Hindrance); MANY]) -> Result<(), Hindrance> {
    against.into_iter().find(|(is_so, _)| *is_so).map_or(Ok(()), |(_, hindrance)| Err(hindrance))
}

impl MeetingNotice {
    /// Whether another revision says the same, apart from its reason.
    fn says_same(&self, other: &Self) -> bool {
        let facts = |one: &Self| (one.kind, one.starts_at, one.ends_at, one.registration_until, one.places);
        let words = |one: &Self| [one.link.clone(), one.place.clone(), one.agenda.clone()];
        facts(self) == facts(other) && words(self) == words(other)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Minutes, sample},
        *,
    };
    use crate::platform::canonical::golden::id;

    #[test]
    fn a_meeting_is_announced_ahead_of_time_and_only_of_a_public_consultation() {
        let (of, meeting, now) = (sample::consultation(), sample::announcement(), sample::at("2026-11-10T10:00:00Z"));
        assert_eq!(meeting.check(&of, now), Ok(()));
        assert_eq!(meeting.check(&of, meeting.starts_at), Err(Hindrance::Past));
        let late = Announcement { registration_until: Some(meeting.ends_at), ..meeting.clone() };
        assert_eq!(late.check(&of, now), Err(Hindrance::Until));
        assert_eq!(meeting.check(&of, sample::at("2026-11-19T10:00:00Z")), Err(Hindrance::Until));
        let withdrawn = Consultation { withdrawn_at: Some(now), ..of.clone() };
        assert_eq!(meeting.check(&withdrawn, now), Err(Hindrance::NotPublic));
        let draft = Consultation { published_at: None, ..of };
        assert_eq!(meeting.check(&draft, now), Err(Hindrance::NotPublic));
    }

    #[test]
    fn a_change_is_a_further_revision_by_whoever_saw_the_last_until_the_meeting_begins() {
        let (of, meeting, now) = (sample::consultation(), sample::meeting(), sample::at("2026-11-12T10:00:00Z"));
        let (mut to, by) = (sample::announcement(), id(6));
        assert_eq!(meeting.change(&of, 1, &to, (now, by)), Err(Hindrance::Same));
        to.ends_at = sample::at("2026-11-20T15:00:00Z");
        assert_eq!(meeting.change(&of, 0, &to, (now, by)), Err(Hindrance::Overtaken));
        assert_eq!(meeting.change(&of, 1, &to, (meeting.latest.starts_at, by)), Err(Hindrance::Begun));
        let changed = meeting.change(&of, 1, &to, (now, by)).expect("changed");
        assert_eq!((changed[0].revision, changed[0].ends_at), (2, to.ends_at));
    }

    #[test]
    fn what_is_cancelled_keeps_its_words_and_is_neither_changed_nor_minuted() {
        let (of, mut meeting, now) = (sample::consultation(), sample::meeting(), sample::at("2026-11-12T10:00:00Z"));
        let reasons = [(Language::Lv, "Zāle ir applūdusi.".to_owned())];
        let cancelled = meeting.cancel(&of, 1, &reasons, (now, id(6))).expect("cancelled");
        meeting.notices.extend(cancelled);
        let meeting = Meeting::of(meeting.made, meeting.notices, Vec::new()).expect("a meeting");
        assert_eq!((meeting.latest.place.as_str(), meeting.latest.is_cancelled), ("Valdemāra iela 10", true));
        assert_eq!(meeting.can_change(&of, 2, now), Err(Hindrance::Cancelled));
        assert_eq!(meeting.can_minute(&of, 0, sample::at("2026-11-21T10:00:00Z")), Err(Hindrance::Cancelled));
    }

    #[test]
    fn minutes_come_after_the_beginning_and_are_corrected_by_whoever_saw_them() {
        let (of, mut meeting, after) = (sample::consultation(), sample::meeting(), sample::at("2026-11-20T12:00:00Z"));
        assert_eq!(meeting.can_minute(&of, 0, sample::at("2026-11-20T11:59:59Z")), Err(Hindrance::NotBegun));
        assert_eq!(meeting.can_minute(&of, 0, after), Ok(()));
        let (body, attended) = ("Pieminēja.".to_owned(), "Drošais krasts".to_owned());
        let (meeting_id, published_by) = (meeting.made.id, id(6));
        meeting.minutes.push(Minutes {
            meeting: meeting_id,
            revision: 1,
            language: Language::Lv,
            body,
            attended,
            published_at: after,
            published_by,
        });
        assert_eq!(meeting.can_minute(&of, 0, after), Err(Hindrance::Overtaken));
        assert_eq!(meeting.can_minute(&of, 1, after), Ok(()));
    }
}
