//! What the letters about accounts and the register share: to whom, and what stands below.
use super::{
    composer::Composer,
    model::{Kind, NewLetter},
};
use crate::{
    accounts::{self, Contact, Link},
    ids::{LinkId, OrganisationId, PersonId},
    platform::{Config, Conn, Error, Instant, Language, Said, riga, said},
};

/// To whom a letter goes, and after which event.
pub(super) struct Envelope {
    event: i64,
    kind: Kind,
    person: Option<PersonId>,
    organisation: Option<OrganisationId>,
    address: String,
    language: Language,
    link: Option<LinkId>,
}

impl Envelope {
    /// To somebody with an account.
    pub(super) fn to(event: i64, kind: Kind, contact: &Contact) -> Self {
        let Contact { person, email, language, .. } = contact.clone();
        Self { event, kind, person: Some(person), organisation: None, address: email, language, link: None }
    }

    /// To the address that a link was made for, whoever reads it.
    pub(super) fn with(event: i64, kind: Kind, link: &Link) -> Self {
        Self {
            event,
            kind,
            person: link.person,
            organisation: None,
            address: link.email.clone(),
            language: link.language,
            link: Some(link.id),
        }
    }

    /// To an address that nobody has any more.
    pub(super) fn to_former(event: i64, kind: Kind, address: String, language: Language) -> Self {
        Self { event, kind, person: None, organisation: None, address, language, link: None }
    }

    /// About this organisation.
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

    /// Closes a letter: what it is about, and why the reader gets it.
    pub(super) fn close(self, letter: Composer, config: &Config, about: Said, reason: Said) -> NewLetter {
        let text = letter.signed(config, about, vec![reason]);
        let Self { event, kind, person, organisation, address, link, .. } = self;
        NewLetter { event, kind, person, organisation, address, text, link }
    }
}

/// The link that a letter is to carry; nothing where it was used or taken back before the letter could be written.
pub(super) async fn link_to_send(conn: &mut Conn, link: LinkId) -> Result<Option<Link>, Error> {
    let link = accounts::find_link(conn, link).await?;
    Ok(Some(link).filter(|link| link.used_at.is_none() && link.withdrawn_at.is_none()))
}

/// The private link of a letter, until when it works, and that whoever did not expect it may let it be.
pub(super) fn with_link(letter: Composer, words: Said, envelope: &Envelope, link: &Link) -> Composer {
    letter.private_link(words).paragraph(until(envelope, link)).paragraph(said("notifications-ignore"))
}

/// Until when a link works, and that it works once.
pub(super) fn until(envelope: &Envelope, link: &Link) -> Said {
    said("notifications-link-until").with("time", envelope.moment(link.ends_at))
}

/// Below a letter to an address that somebody typed: it may have been a stranger.
pub(super) fn because_typed() -> Said {
    said("notifications-because-typed")
}

/// Below a letter to the owner of an account.
pub(super) fn because_yours() -> Said {
    said("notifications-because-yours")
}
