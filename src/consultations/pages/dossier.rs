use crate::{
    addresses::{self, DraftText, Page as _, StaffConsultation, StaffText},
    consultations::{
        model::{Consultation, Missing, Notice, Opening, Part, Readiness, Title},
        store,
    },
    documents::{self, Version, Warning},
    ids::PersonId,
    platform::{Conn, Error, Instant, Language, Period, Role, Staff, web::Shell},
};

/// What is stored about a consultation.
pub(super) struct Dossier {
    pub consultation: Consultation,
    pub notices: Vec<Notice>,
    pub parts: Vec<(PersonId, Part)>,
    /// The newest version of the draft, possibly in preparation.
    pub version: Version,
    /// The languages of its texts.
    pub texts: Vec<Language>,
}

impl Dossier {
    pub async fn read(conn: &mut Conn, number: &str) -> Result<Self, Error> {
        let consultation = store::find(conn, number).await?;
        let version = documents::newest_version(conn, consultation.document, consultation.id).await?;
        Ok(Self {
            notices: store::notices(conn, consultation.id).await?,
            parts: store::parts(conn, consultation.id).await?,
            texts: documents::languages(conn, version.id).await?,
            version,
            consultation,
        })
    }

    /// The same, of a published consultation.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is not published.
    pub async fn read_published(conn: &mut Conn, number: &str) -> Result<Self, Error> {
        let dossier = Self::read(conn, number).await?;
        if dossier.consultation.published_at.is_some() { Ok(dossier) } else { Err(Error::NotFound) }
    }

    /// The languages of its notices.
    pub fn languages(&self) -> Vec<Language> {
        self.notices.iter().map(|notice| notice.language).collect()
    }

    /// Whether it can still be changed as a whole: not published, and not set for publication.
    pub fn is_in_preparation(&self) -> bool {
        self.consultation.published_at.is_none() && self.consultation.publish_at.is_none()
    }

    /// Checks whether it could be published now: the period, or what is missing.
    pub fn judge(&self, shortest: &Period, now: Instant) -> Result<Opening, Vec<Missing>> {
        let responsible = self.parts.iter().find(|(_, part)| *part == Part::Responsible).map(|(person, _)| *person);
        Readiness {
            consultation: &self.consultation,
            notices: &self.notices,
            texts: &self.texts,
            responsible,
            shortest,
        }
        .judge(now)
    }

    /// How many warnings reading the text gives in each language that has any.
    pub async fn warned(&self, conn: &mut Conn) -> Result<Vec<(Language, usize)>, Error> {
        let kept = documents::warnings(conn, self.version.id).await?;
        // That there are tables is nothing to correct: the page of the text does not say it as a warning either.
        let told =
            |warnings: Vec<Warning>| warnings.iter().filter(|one| !matches!(one, Warning::TablesFound { .. })).count();
        let counts = kept.into_iter().map(|(language, warnings)| (language, warnings.map_or(0, told)));
        Ok(counts.filter(|(_, count)| *count > 0).collect())
    }

    /// The title, in the reader's language if possible.
    pub fn title(&self, shell: &Shell) -> Option<Title> {
        let titles = self.notices.iter().map(|notice| Title { language: notice.language, words: notice.title.clone() });
        Title::choose(titles.collect(), shell.language)
    }

    pub fn number(&self) -> &str {
        &self.consultation.number
    }

    pub fn address(&self) -> String {
        StaffConsultation { no: self.number() }.to_string()
    }

    /// The staff page of the text in a language.
    pub fn text(&self, language: &Language) -> String {
        StaffText { no: self.number() }.with("language", language).to_string()
    }

    /// The public page of the notice.
    pub fn notice(&self) -> String {
        addresses::Consultation { no: self.number() }.to_string()
    }

    /// The public page of the draft.
    pub fn draft(&self) -> String {
        DraftText { no: self.number() }.to_string()
    }

    /// Its comments on the desk.
    pub fn comments(&self) -> String {
        addresses::StaffComments {}.with("consultation", self.number()).to_string()
    }

    pub fn can_be_edited_by(&self, staff: &Staff) -> bool {
        staff.has(Role::Editor) && self.is_in_preparation()
    }
}
