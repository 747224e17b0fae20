//! The reader of a letter, and the text at its end.
use super::composer::{Composer, Entry};
use crate::{
    accounts::{Contact, Link},
    addresses,
    following::Follower,
    ids::{ConsultationId, FollowerId, LinkId, OrganisationId, PersonId},
    notifications::model::{Group, Hints, Kind, LINK_PLACE, NewLetter, Telling, thread_id},
    platform::{Config, Instant, Language, Said, riga, said},
};

/// The reader of a letter, and its cause.
pub(super) struct Envelope {
    once: String,
    event: Option<i64>,
    kind: Kind,
    person: Option<PersonId>,
    organisation: Option<OrganisationId>,
    address: String,
    language: Language,
    link: Option<LinkId>,
    follower: Option<FollowerId>,
    thread: Option<ConsultationId>,
    is_correction: bool,
    /// The group in which the reader, who has an account, chooses when they get such letters, or none of them.
    choice_group: Option<Group>,
    hints: Hints,
}

/// A finished letter, and what it says in the letter of a morning.
pub(super) struct Composed {
    pub(super) letter: NewLetter,
    pub(super) entry: Entry,
}

impl Envelope {
    /// To a person with an account.
    pub(super) fn to(telling: &Telling, contact: &Contact) -> Self {
        Self::new(telling, Some(contact.person), &contact.email, contact.language)
    }

    /// To the address that a link was made for.
    pub(super) fn with(telling: &Telling, link: &Link) -> Self {
        Self { link: Some(link.id), ..Self::new(telling, link.person, &link.email, link.language) }
    }

    /// To an address that no account has any more.
    pub(super) fn to_former(telling: &Telling, address: &str, language: Language) -> Self {
        Self::new(telling, None, address, language)
    }

    /// To somebody who follows by address: with one press of a button no more letters come (RFC 8058).
    pub(super) fn to_follower(telling: &Telling, follower: &Follower) -> Self {
        let Telling { event, kind, .. } = *telling;
        let once = format!("{event}:{kind}:follower:{}", follower.id);
        let envelope = Self::new(telling, None, &follower.email, follower.language);
        Self { once, follower: Some(follower.id), ..envelope }.unsubscribe(LINK_PLACE.to_string())
    }

    fn new(telling: &Telling, person: Option<PersonId>, address: &str, language: Language) -> Self {
        let Telling { event, kind, organisation, .. } = *telling;
        let once = format!("{event}:{kind}:{}:{}", word(person), word(organisation));
        Self {
            once,
            event: Some(event),
            kind,
            person,
            organisation,
            address: address.to_owned(),
            language,
            link: None,
            follower: None,
            thread: None,
            is_correction: false,
            choice_group: person.and_then(|_| kind.group(telling.because)),
            hints: Hints::default(),
        }
    }

    /// One letter a day for all tellings of its kind to this reader.
    pub(super) fn of_day(self, now: Instant) -> Self {
        let once = format!("daily:{}:{}", word(self.person), riga::day(now));
        Self { once, event: None, ..self }
    }

    /// One letter a day for everything that this reader wants once a day.
    pub(super) fn of_morning(self, now: Instant) -> Self {
        let once = format!("digest:{}:{}", word(self.person), riga::day(now));
        Self { once, event: None, kind: Kind::Digest, organisation: None, choice_group: None, ..self }
    }

    /// One letter for this telling and the others that were gathered with it.
    pub(super) fn of_several(self) -> Self {
        Self { once: format!("several:{}", self.once), event: None, ..self }
    }

    /// Sets the organisation.
    pub(super) fn about(self, organisation: OrganisationId) -> Self {
        Self { organisation: Some(organisation), ..self }
    }

    /// Mail programs show it beside the other letters about this consultation.
    pub(super) fn in_thread(self, consultation: ConsultationId) -> Self {
        Self { thread: Some(consultation), ..self }
    }

    /// A reader who answers the letter writes to this address. An empty one changes nothing.
    pub(super) fn reply_to(mut self, address: &str) -> Self {
        self.hints.reply_to = Some(address.to_owned()).filter(|address| !address.is_empty());
        self
    }

    /// A calendar file goes with the letter.
    pub(super) fn calendar(mut self, file: String) -> Self {
        self.hints.calendar = Some(file);
        self
    }

    /// The address that stops such letters with one press of a button (RFC 8058): a public one, or the place of the
    /// private link.
    fn unsubscribe(mut self, address: String) -> Self {
        self.hints.unsubscribe = Some(address);
        self
    }

    /// The letter puts an earlier one right, and says so in its subject.
    pub(super) fn correction(self) -> Self {
        Self { is_correction: true, ..self }
    }

    /// An empty letter in the reader's language.
    pub(super) fn letter(&self) -> Composer {
        Composer::new(self.language)
    }

    /// An instant in the reader's language.
    pub(super) fn moment(&self, at: Instant) -> String {
        riga::moment(at, self.language)
    }

    /// The language of the reader.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// Finishes a letter: the subject, why the reader gets it, and other remarks at its end; where the reader chooses
    /// which letters they get, if they can choose about these.
    pub(super) fn close(mut self, letter: Composer, config: &Config, about: Said, mut small: Vec<Said>) -> Composed {
        let about = if self.is_correction { said("notifications-correction").with("subject", about) } else { about };
        let is_news = self.follower.is_some() && self.kind != Kind::Follow;
        if is_news {
            small.push(said("notifications-unfollow").with("address", LINK_PLACE.to_string()));
        }
        // A letter of several groups has no such button: it would stop only one of them.
        if self.choice_group == Some(Group::News) {
            self.hints.unsubscribe = Some(LINK_PLACE.to_string());
        }
        if self.choice_group.is_some() || self.kind == Kind::Digest {
            let page = config.link(addresses::AccountLetters {});
            small.push(said("notifications-choose-letters").with("address", page));
        }
        let entry = letter.as_entry(about.clone());
        let text = letter.signed(config, about, small);
        let Self { once, event, kind, person, organisation, address, link, follower, mut hints, .. } = self;
        hints.thread = self.thread.map(|consultation| thread_id(consultation, &config.public_url));
        let letter = NewLetter { once, event, kind, person, organisation, address, text, hints, link, follower };
        Composed { letter, entry }
    }
}

fn word(id: Option<impl ToString>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

/// The private link of a letter, until when it works, and that a reader who did not expect it can ignore it.
pub(super) fn with_link(letter: Composer, words: Said, envelope: &Envelope, link: &Link) -> Composer {
    letter.private_link(words).paragraph(until(envelope, link)).paragraph(said("notifications-ignore"))
}

/// Until when a link works, and that it works once.
pub(super) fn until(envelope: &Envelope, link: &Link) -> Said {
    said("notifications-link-until").with("time", envelope.moment(link.ends_at))
}

/// At the end of a letter to an address that somebody typed: that may have been a stranger.
pub(super) fn because_typed() -> Vec<Said> {
    vec![said("notifications-because-typed")]
}

/// At the end of a letter to the owner of an account.
pub(super) fn because_yours() -> Vec<Said> {
    vec![said("notifications-because-yours")]
}

/// At the end of a letter to a person who represents an organisation.
pub(super) fn because_you_represent(organisation: &str) -> Said {
    said("notifications-because-you-represent").with("organisation", organisation)
}
