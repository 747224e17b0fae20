//! What all pages of a statement show: the consultation with its deadline, and the organisation.
use crate::{
    accounts, addresses,
    consultations::{self, Consultation, PublishedNotice, Title},
    ids::PersonId,
    platform::{Conn, Error, Instant, Language, Phrase, web::Shell},
};

/// The consultation, for the strip at the top of a page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The consultation.
    pub consultation: Consultation,
    /// The title of the draft.
    pub title: String,
    /// The language of the title.
    pub title_language: Language,
    /// The last minute for comments; `None` when it has passed.
    pub last_minute: Option<Instant>,
    /// How long comments are still possible.
    pub left: Option<Phrase>,
    /// Little time is left.
    pub is_urgent: bool,
}

impl Frame {
    /// The frame of a page about a consultation.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is not published.
    pub async fn load(conn: &mut Conn, shell: &Shell, consultation: Consultation) -> Result<Self, Error> {
        let notices = consultations::published_notices(conn, consultation.id).await?;
        let titles = notices.iter().map(PublishedNotice::title).collect();
        let title = Title::choose(titles, shell.language).ok_or(Error::NotFound)?;
        let deadline = consultation.deadline(shell.now);
        Ok(Self {
            title: title.words,
            title_language: title.language,
            last_minute: deadline.as_ref().map(|deadline| deadline.last_minute),
            left: deadline.as_ref().map(|deadline| shell.say(&deadline.left)),
            is_urgent: deadline.is_some_and(|deadline| deadline.is_urgent),
            consultation,
        })
    }

    /// The consultation's page.
    #[must_use]
    pub fn address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.into()
    }

    /// Redirects to the statement of the reader's organisation.
    #[must_use]
    pub fn statement(&self) -> String {
        addresses::OwnStatement { no: &self.consultation.number }.into()
    }

    /// The form for a comment on the whole draft.
    #[must_use]
    pub fn new_comment(&self) -> String {
        addresses::NewComment { no: &self.consultation.number }.into()
    }

    /// The draft's text.
    #[must_use]
    pub fn text_address(&self) -> String {
        addresses::DraftText { no: &self.consultation.number }.into()
    }
}

/// The names of people, for "changed by".
#[derive(Debug, Clone, Default)]
pub struct Names(Vec<(PersonId, String)>);

impl Names {
    /// The names of these people.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn of(conn: &mut Conn, people: &[PersonId]) -> Result<Self, Error> {
        let found = accounts::find_people(conn, people).await?;
        Ok(Self(found.into_iter().map(|contact| (contact.person, contact.name)).collect()))
    }

    /// The name of one of these people.
    #[must_use]
    pub fn get(&self, person: PersonId) -> &str {
        self.0.iter().find(|(id, _)| *id == person).map_or("", |(_, name)| name)
    }
}
