//! The reader of a letter, and the text at its end.
use super::composer::Composer;
use crate::{
    accounts::{Contact, Link},
    ids::{LinkId, OrganisationId, PersonId},
    notifications::model::{Kind, NewLetter, Telling},
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

    fn new(telling: &Telling, person: Option<PersonId>, address: &str, language: Language) -> Self {
        let Telling { event, kind, organisation, .. } = *telling;
        let once = format!("{event}:{kind}:{}:{}", word(person), word(organisation));
        let (event, address) = (Some(event), address.to_owned());
        Self { once, event, kind, person, organisation, address, language, link: None }
    }

    /// One letter a day for all tellings of its kind to this reader.
    pub(super) fn of_day(self, now: Instant) -> Self {
        let once = format!("daily:{}:{}", word(self.person), riga::day(now));
        Self { once, event: None, ..self }
    }

    /// Sets the organisation.
    pub(super) fn about(self, organisation: OrganisationId) -> Self {
        Self { organisation: Some(organisation), ..self }
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

    /// Finishes a letter: the subject, why the reader gets it, and other remarks at its end.
    pub(super) fn close(self, letter: Composer, config: &Config, about: Said, small: Vec<Said>) -> NewLetter {
        let text = letter.signed(config, about, small);
        let Self { once, event, kind, person, organisation, address, link, .. } = self;
        NewLetter { once, event, kind, person, organisation, address, text, link }
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
