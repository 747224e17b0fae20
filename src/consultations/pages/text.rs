use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{
    mending::scheme_name,
    preview::{Preview, Row},
};
use crate::{
    addresses::{
        Page as _, StaffConsultation, StaffText, StaffTextCorrection, StaffTextOriginal, StaffTextReading,
        StaffTextRemoval, StaffVersion,
    },
    consultations::{
        actions,
        model::{Consultation, ConsultationNumber, Unsaved, in_language},
        store,
    },
    documents::{self, Changes, Imported, NewText, Point, Scheme, Unreadable, Version, Wishes},
    platform::{
        Conn, Editor, Error, Instant, Language, Phrase, Role, Staff, Stop, Tx, said,
        web::{
            App, Field, Form, FormWithFile, Now, Page, PathOf, Problems, Shell, Shown, Upload, html, see_other,
            unprocessable,
        },
    },
};

/// The language of the text; Latvian if the address does not say.
#[derive(Debug, Deserialize)]
pub struct Which {
    language: Option<Language>,
    /// The position of the point whose tools are open.
    change: Option<usize>,
}

impl Which {
    pub(super) fn language(&self) -> Language {
        self.language.unwrap_or(Language::Lv)
    }
}

/// A draft as a file, or pasted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Import {
    /// The name of the file.
    file: String,
    pasted: String,
    /// What was pasted with its marks, as the browser gave it (HTML); empty without script.
    rich: String,
    changes: String,
    /// The revision of the consultation that the editor saw.
    revision: String,
}

/// A draft that may be read.
pub(super) struct Source {
    /// The field in which it was sent.
    pub field: &'static str,
    /// What was pasted; empty for a file.
    pub pasted: String,
    pub file: Option<documents::File>,
    pub scheme: Option<Scheme>,
    pub changes: Changes,
    /// The revision that the editor saw.
    pub seen: i32,
}

impl Import {
    fn parse(&self, file: Option<Upload>, problems: &mut Problems) -> Option<Source> {
        let is_pasted = !self.pasted.trim().is_empty();
        let (field, file) = match (file, is_pasted) {
            (Some(file), false) => ("file", Some(documents::File { name: file.name, bytes: file.bytes })),
            (None, true) => ("pasted", self.rich()),
            (Some(_), true) => return problems.take("file", Err(said("consultations-import-both"))),
            (None, false) if self.file.is_empty() => {
                return problems.take("file", Err(said("consultations-import-nothing")));
            }
            (None, false) => return problems.take("file", Err(said("consultations-import-choose-again"))),
        };
        let pasted = if is_pasted { self.pasted.clone() } else { String::new() };
        let changes = changes(&self.changes);
        let seen = self.revision.parse().unwrap_or_default();
        Some(Source { field, pasted, file, scheme: None, changes, seen })
    }

    /// What was pasted with its marks, as a file.
    fn rich(&self) -> Option<documents::File> {
        let bytes = self.rich.clone().into_bytes();
        (!bytes.is_empty()).then(|| documents::File { name: "pasted.html".to_owned(), bytes })
    }
}

impl Source {
    /// Reads it, in a process of its own.
    pub async fn read(&self, app: &App) -> Result<Imported, Stop<Unreadable>> {
        let (name, bytes) = match &self.file {
            Some(file) => (file.name.clone(), file.bytes.as_slice()),
            None => ("pasted.txt".to_owned(), self.pasted.as_bytes()),
        };
        let wishes = Wishes { name, scheme: self.scheme, changes: self.changes };
        documents::read_aside(&app.config.program, bytes, &wishes).await
    }

    /// Keeps what was read from it as the text in a language.
    pub async fn keep(
        self,
        app: &App,
        now: Instant,
        editor: Editor,
        number: ConsultationNumber,
        (language, read): (Language, Imported),
    ) -> Result<i32, Stop<Unsaved>> {
        let write = async move |tx: &mut Tx| {
            let new = NewText { language, source: &self.pasted, file: self.file.as_ref(), read: &read };
            actions::import_text(tx, now, &editor, number.as_str(), self.seen, new).await
        };
        app.db.write(write).await
    }
}

/// Which text of tracked changes is wanted.
pub(super) fn changes(word: &str) -> Changes {
    if word == "rejected" { Changes::Rejected } else { Changes::Accepted }
}

#[derive(Template)]
#[template(path = "consultations/text.html")]
pub(super) struct TextPage {
    shell: Shell,
    consultation: Consultation,
    version: Version,
    language: Language,
    may_import: bool,
    preview: Option<Preview>,
    /// The corrections of the version before that fit here, too.
    offered: Vec<documents::Correction>,
    /// The position of the point whose tools are open.
    opened: Option<usize>,
    /// The words before which a point was to be split.
    before: String,
    problems: Problems,
    pasted: String,
    /// The revision of the consultation that the editor saw.
    revision: String,
}

impl TextPage {
    async fn read(
        conn: &mut Conn,
        shell: Shell,
        number: &ConsultationNumber,
        language: Language,
    ) -> Result<Self, Error> {
        let consultation = store::find(conn, number.as_str()).await?;
        let version = documents::newest_version(conn, consultation.document, consultation.id).await?;
        let texts = documents::texts(conn, version.id).await?;
        let in_this = texts.iter().find(|text| text.language == language);
        let other = texts.iter().find(|text| text.language != language);
        let preview = match in_this {
            None => None,
            Some(text) => Some(Preview::read(conn, text, other).await?),
        };
        let is_prepared = version.published_at.is_none();
        let is_later = is_prepared && consultation.published_at.is_some();
        let offered = match in_this.filter(|_| is_later) {
            Some(text) => documents::offered(conn, text).await?,
            None => Vec::new(),
        };
        let can_change = consultation.text_can_be_changed(consultation.revision, is_prepared).is_ok();
        let may_import = shell.viewer.has(Role::Editor) && can_change;
        Ok(Self {
            revision: consultation.revision.to_string(),
            shell,
            consultation,
            version,
            language,
            may_import,
            preview,
            offered,
            opened: None,
            before: String::new(),
            problems: Problems::default(),
            pasted: String::new(),
        })
    }

    /// The page with the tools of a point open, and the words before which it was to be split.
    pub(super) fn opened_at(self, opened: Option<usize>, before: String) -> Self {
        Self { opened, before, ..self }
    }

    fn back(&self) -> String {
        let no = &self.consultation.number;
        if self.is_later() { StaffVersion { no }.to_string() } else { StaffConsultation { no }.to_string() }
    }

    fn back_words(&self) -> Phrase {
        if self.is_later() {
            return self.shell.t("consultations-version-to").with("version", self.version.ordinal);
        }
        self.shell.t("consultations-to-the-consultation")
    }

    /// Whether it is of a version in preparation after the first was published.
    fn is_later(&self) -> bool {
        self.consultation.published_at.is_some() && self.version.published_at.is_none()
    }

    fn address(&self) -> String {
        text_address(&self.consultation.number, self.language)
    }

    /// The address that removes the text.
    fn removal(&self) -> String {
        StaffTextRemoval { no: &self.consultation.number }.with("language", self.language).to_string()
    }

    /// The address that corrects the text.
    fn correction(&self) -> String {
        StaffTextCorrection { no: &self.consultation.number }.with("language", self.language).to_string()
    }

    /// The address that reads the source again.
    fn reading(&self) -> String {
        StaffTextReading { no: &self.consultation.number }.with("language", self.language).to_string()
    }

    /// The file that the text was read from.
    fn original(&self) -> String {
        StaffTextOriginal { no: &self.consultation.number }.with("language", self.language).to_string()
    }

    /// The page with the tools of a point open.
    fn opening(&self, row: &Row, position: &usize) -> String {
        let page = StaffText { no: &self.consultation.number }.with("language", self.language);
        page.with("change", position).at(&row.point.anchor).to_string()
    }

    fn scheme_name(&self, scheme: &Scheme) -> Phrase {
        self.shell.say(&scheme_name(*scheme))
    }

    /// Whether it was the file or the pasted text that was refused.
    fn is_import_refused(&self) -> bool {
        !self.pasted.is_empty() || ["file", "pasted"].iter().any(|field| self.problems.at(field).is_some())
    }

    fn is_open(&self, position: &usize) -> bool {
        self.may_import && self.opened == Some(*position)
    }

    fn other_address(&self) -> String {
        text_address(&self.consultation.number, self.language.other())
    }

    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    fn in_this_language(&self) -> Phrase {
        self.shell.say(&in_language(self.language))
    }

    fn in_the_other_language(&self) -> Phrase {
        self.shell.say(&in_language(self.language.other()))
    }

    fn field(&self, name: &str, typed: &str) -> Field {
        self.shell.field(&self.problems, name, typed)
    }
}

pub(super) fn text_address(number: &str, language: Language) -> String {
    StaffText { no: number }.with("language", language).to_string()
}

/// The text in a language as it was imported, and the form to import another one.
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
    which: Query<Which>,
) -> Page {
    let mut conn = app.db.read().await?;
    let page = TextPage::read(&mut conn, shell, &number, which.language()).await?;
    html(&TextPage { opened: which.change, ..page })
}

/// Imports a text, replacing an earlier one in that language, and redirects to the result.
pub async fn import(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    which: Query<Which>,
    form: FormWithFile<Import>,
) -> Page {
    let language = which.language();
    let (form, file) = form.apart();
    let (source, typed) = match form.parse(|typed, problems| typed.parse(file, problems)) {
        Ok(parsed) => parsed,
        Err(shown) => return not_read(&app, shell, &number, language, shown).await,
    };
    let read = match source.read(&app).await {
        Ok(read) => read,
        Err(stop) => {
            let shown = typed.shown(Problems::one(source.field, stop.refusal()?.reason()));
            return not_read(&app, shell, &number, language, shown).await;
        }
    };
    match source.keep(&app, now, editor, number.clone(), (language, read)).await {
        Ok(_) => Ok(see_other(&app, text_address(number.as_str(), language), Some(said("consultations-imported")))),
        Err(stop) => {
            let problems = Problems::one("", stop.refusal()?.reason());
            unprocessable(&again(&app, shell, &number, language, typed.shown(problems)).await?)
        }
    }
}

/// The page with what was typed and why it was not read; the revision stays the one that the editor saw.
async fn not_read(
    app: &App,
    shell: Shell,
    number: &ConsultationNumber,
    language: Language,
    shown: Shown<Import>,
) -> Page {
    let revision = shown.typed.revision.clone();
    unprocessable(&TextPage { revision, ..again(app, shell, number, language, shown).await? })
}

/// The page with the current text and with what was typed: sending it again replaces the current text.
pub(super) async fn again(
    app: &App,
    shell: Shell,
    number: &ConsultationNumber,
    language: Language,
    Shown { typed, problems }: Shown<Import>,
) -> Result<TextPage, Error> {
    let page = TextPage::read(&mut *app.db.read().await?, shell, number, language).await?;
    Ok(TextPage { problems, pasted: typed.pasted, ..page })
}

/// The revision of the consultation that somebody saw.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    revision: String,
}

/// Removes the text in a language.
pub async fn remove(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    which: Query<Which>,
    form: Form<Seen>,
) -> Page {
    let (language, of) = (which.language(), number.clone());
    let problems = match form.parse(|typed, _| Some(typed.revision.parse().unwrap_or_default())) {
        Err(Shown { problems, .. }) => problems,
        Ok((seen, _)) => {
            let removed = app
                .db
                .write(async move |tx| actions::remove_text(tx, now, &editor, of.as_str(), seen, language).await)
                .await;
            match removed {
                Ok(_) => {
                    let page = StaffConsultation { no: number.as_str() }.to_string();
                    let words = said("consultations-text-removed").with("language", in_language(language));
                    return Ok(see_other(&app, page, Some(words)));
                }
                Err(stop) => Problems::one("", stop.refusal()?.reason()),
            }
        }
    };
    unprocessable(&again(&app, shell, &number, language, Shown { typed: Import::default(), problems }).await?)
}
