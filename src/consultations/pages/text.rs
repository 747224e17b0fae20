use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::preview::Preview;
use crate::{
    addresses::{Page as _, StaffConsultation, StaffText, StaffTextRemoval},
    consultations::{
        actions::{self, NewText},
        model::{Consultation, ConsultationNumber, in_language},
        store,
    },
    documents::{self, Point, Unreadable},
    platform::{
        Conn, Editor, Error, Language, Phrase, Role, Said, Staff, said,
        web::{App, Field, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The language of the text; Latvian if the address does not say.
#[derive(Debug, Deserialize)]
pub struct Which {
    language: Option<Language>,
}

impl Which {
    fn language(&self) -> Language {
        self.language.unwrap_or(Language::Lv)
    }
}

/// A draft as a file, or pasted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Import {
    file: String,
    pasted: String,
    /// The revision of the consultation that the editor saw.
    revision: String,
}

/// A draft that may be read.
struct Source {
    /// The field in which it was sent.
    field: &'static str,
    text: String,
    /// The revision that the editor saw.
    seen: i32,
}

/// Why a draft cannot be read, for the field in which it was sent.
fn reason(unreadable: Unreadable) -> Said {
    said(match unreadable {
        Unreadable::Empty => "consultations-import-empty",
        Unreadable::TooManyLines => "consultations-import-lines",
        Unreadable::TooManyPoints => "consultations-import-points",
    })
}

impl Import {
    fn parse(&self, problems: &mut Problems) -> Option<Source> {
        let (field, source) = match (self.file.is_empty(), self.pasted.trim().is_empty()) {
            (false, true) => ("file", &self.file),
            (true, false) => ("pasted", &self.pasted),
            (true, true) => return problems.take("file", Err(said("consultations-import-nothing"))),
            (false, false) => return problems.take("file", Err(said("consultations-import-both"))),
        };
        problems.take(field, readable(source))?;
        Some(Source { field, text: source.clone(), seen: self.revision.parse().unwrap_or_default() })
    }
}

/// The character that `from_utf8_lossy` inserts for bytes that are not UTF-8.
const NOT_UTF_8: char = char::REPLACEMENT_CHARACTER;
/// The beginning of a Word file, or of any other zip archive (PKWARE APPNOTE, 4.3.7).
const ZIP: &str = "PK\u{3}\u{4}";

/// Refuses a file that is not text, and says what to do.
fn readable(source: &str) -> Result<(), Said> {
    if source.starts_with(ZIP) {
        return Err(said("consultations-import-word"));
    }
    if source.contains([NOT_UTF_8, '\0']) {
        return Err(said("consultations-import-not-utf-8"));
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "consultations/text.html")]
struct TextPage {
    shell: Shell,
    consultation: Consultation,
    language: Language,
    may_import: bool,
    preview: Option<Preview>,
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
        let version = documents::newest_version(conn, consultation.document, consultation.id).await?.id;
        let texts = documents::texts(conn, version).await?;
        let in_this = texts.iter().find(|text| text.language == language);
        let preview = match in_this {
            None => None,
            Some(text) => {
                let points = documents::points(conn, text.id).await?;
                let kept = documents::warnings(conn, version).await?;
                let warnings = kept.into_iter().find(|(of, _)| *of == language).and_then(|(_, warnings)| warnings);
                let counterpart = match texts.iter().find(|text| text.language != language) {
                    Some(other) => Some(documents::points(conn, other.id).await?),
                    None => None,
                };
                Some(Preview::new(points, warnings.as_deref(), counterpart.as_deref()))
            }
        };
        let may_import =
            shell.viewer.has(Role::Editor) && consultation.published_at.is_none() && consultation.publish_at.is_none();
        Ok(Self {
            revision: consultation.revision.to_string(),
            shell,
            consultation,
            language,
            may_import,
            preview,
            problems: Problems::default(),
            pasted: String::new(),
        })
    }

    fn back(&self) -> String {
        StaffConsultation { no: &self.consultation.number }.to_string()
    }

    fn address(&self) -> String {
        text_address(&self.consultation.number, self.language)
    }

    /// The address that removes the text.
    fn removal(&self) -> String {
        StaffTextRemoval { no: &self.consultation.number }.with("language", self.language).to_string()
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

fn text_address(number: &str, language: Language) -> String {
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
    html(&TextPage::read(&mut conn, shell, &number, which.language()).await?)
}

/// Imports a text, replacing an earlier one in that language, and redirects to the result.
pub async fn import(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    which: Query<Which>,
    form: Form<Import>,
) -> Page {
    let language = which.language();
    let (source, typed) = match form.parse(Import::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return not_read(&app, shell, &number, language, shown).await,
    };
    let read = match documents::read_aside(source.text.clone()).await {
        Ok(read) => read,
        Err(stop) => {
            let shown = typed.shown(Problems::one(source.field, reason(stop.refusal()?)));
            return not_read(&app, shell, &number, language, shown).await;
        }
    };
    let of = number.clone();
    let imported = app.db.write(async move |tx| {
        let new = NewText { language, source: &source.text, read: &read };
        actions::import_text(tx, now, &editor, of.as_str(), source.seen, new).await
    });
    match imported.await {
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
async fn again(
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

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn what_is_not_text_is_refused_with_the_reason() {
        let reason = |bytes: &[u8]| readable(&String::from_utf8_lossy(bytes)).expect_err("not text").key().to_owned();
        assert_eq!(reason(b"PK\x03\x04\x14\x00\x06\x00"), "consultations-import-word");
        // „Mērķis” in Windows-1257 and in UTF-16.
        assert_eq!(reason(b"M\xe7r\xedis"), "consultations-import-not-utf-8");
        assert_eq!(reason(b"\xff\xfeM\0\x13\x01"), "consultations-import-not-utf-8");
        assert_eq!(readable("1. Mērķis."), Ok(()));
    }
}
