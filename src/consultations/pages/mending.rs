//! Correcting what was read from a draft: one press for each correction, and each can be undone.
use actix_web::{
    HttpResponse,
    http::header,
    web::{Data, Query},
};
use serde::Deserialize;

use super::text::{Import, Source, Which, again, changes, text_address};
use crate::{
    consultations::{
        actions::{self, Mending},
        model::{ConsultationNumber, Unsaved},
        store,
    },
    documents::{self, Changes, Correction, Misfit, Operation, Place, PointKind, Scheme, Text},
    platform::{
        Conn, Editor, Error, Language, Said, Staff, blobs, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, Shown, see_other, unprocessable},
    },
};

/// A button of a point, or the fields of its opened tools.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pressing {
    /// The button: `join 17`, `split 17 2. Visi`, `undo`, `as-before`; the number is the point's position.
    press: String,
    number: String,
    kind: String,
    depth: String,
    before: String,
    /// The revision of the consultation that the editor saw.
    revision: String,
}

/// What is to be done at a position.
enum Tool {
    At(usize, Operation),
    Undo,
    AsBefore,
}

impl Pressing {
    fn parse(&self, problems: &mut Problems) -> Option<(i32, Tool)> {
        let seen = self.revision.parse().unwrap_or_default();
        let mut words = self.press.splitn(3, ' ');
        let (name, position, rest) = (words.next(), words.next(), words.next().unwrap_or_default());
        if name == Some("undo") {
            return Some((seen, Tool::Undo));
        }
        if name == Some("as-before") {
            return Some((seen, Tool::AsBefore));
        }
        let operation = match name {
            Some("join") => Operation::Join,
            Some("delete") => Operation::Delete,
            Some("table") => Operation::Table,
            Some("split") => Operation::Split { before: if rest.is_empty() { &self.before } else { rest }.to_owned() },
            Some("number") => Operation::Number { number: Some(rest.to_owned()) },
            Some("kind") => Operation::Kind { kind: rest.parse().unwrap_or(PointKind::Paragraph) },
            Some("set") => self.set(problems)?,
            _ => return problems.take("", Err(said("consultations-misfit-not-there"))),
        };
        Some((seen, Tool::At(position?.parse().ok()?, operation)))
    }

    /// Number, kind and depth, as they were typed together.
    fn set(&self, problems: &mut Problems) -> Option<Operation> {
        let depth = self.depth.trim().parse().ok().filter(|depth| (1..=9).contains(depth));
        let depth = problems.take("depth", depth.ok_or_else(|| said("consultations-depth-unknown")))?;
        let number = Some(self.number.trim()).filter(|number| !number.is_empty()).map(str::to_owned);
        Some(Operation::Set { number, kind: self.kind.parse().unwrap_or(PointKind::Paragraph), depth })
    }

    /// The position that it is about.
    fn position(&self) -> Option<usize> {
        self.press.split(' ').nth(1)?.parse().ok()
    }
}

/// The text of the consultation in a language.
async fn text_in(conn: &mut Conn, number: &ConsultationNumber, language: Language) -> Result<Text, Error> {
    let consultation = store::find(conn, number.as_str()).await?;
    let version = documents::newest_version(conn, consultation.document, consultation.id).await?.id;
    let texts = documents::texts(conn, version).await?;
    texts.into_iter().find(|text| text.language == language).ok_or(Error::NotFound)
}

/// Corrects the text at one point, or undoes the last correction.
pub async fn correct(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    which: Query<Which>,
    form: Form<Pressing>,
) -> Page {
    let (language, of) = (which.language(), number.clone());
    let ((seen, tool), typed) = match form.parse(Pressing::parse) {
        Ok(parsed) => parsed,
        Err(shown) => return not_mended(&app, shell, &number, language, shown).await,
    };
    let (mending, at) = match tool {
        Tool::Undo => (Mending::Undo, String::new()),
        Tool::AsBefore => (Mending::AsBefore, String::new()),
        Tool::At(position, operation) => {
            let mut conn = app.db.read().await?;
            let text = text_in(&mut conn, &number, language).await?;
            let Some((place, anchor)) = place(&mut conn, &text, position).await? else {
                let problems = Problems::one("", said("consultations-misfit-not-there"));
                return not_mended(&app, shell, &number, language, typed.shown(problems)).await;
            };
            (Mending::Correct(Correction { place, operation }), anchor)
        }
    };
    let is_undone = matches!(mending, Mending::Undo);
    let mended = app
        .db
        .write(async move |tx| actions::mend_text(tx, now, &editor, of.as_str(), seen, (language, mending)).await);
    match mended.await {
        Ok(_) => {
            let words = if is_undone { "consultations-correction-undone" } else { "consultations-text-corrected" };
            let back = if at.is_empty() { "read" } else { at.as_str() };
            Ok(see_other(&app, format!("{}#{back}", text_address(number.as_str(), language)), Some(said(words))))
        }
        Err(stop) => {
            let unsaved = stop.refusal()?;
            let is_of_words = unsaved == Unsaved::DoesNotFit(Misfit::NoSuchWords);
            let problems = Problems::one(if is_of_words { "before" } else { "" }, unsaved.reason());
            not_mended(&app, shell, &number, language, typed.shown(problems)).await
        }
    }
}

/// The place of the point at a position, with the anchor of the point above or of itself, which stays on the page.
async fn place(conn: &mut Conn, text: &Text, position: usize) -> Result<Option<(Place, String)>, Error> {
    let Some(corrected) = documents::corrected(conn, text.id).await? else { return Ok(None) };
    let points = documents::points(conn, text.id).await?;
    let anchor = points.get(position.saturating_sub(1)).map(|point| point.anchor.clone()).unwrap_or_default();
    Ok(corrected.read.points.get(position).map(|point| (Place::of(point), anchor)))
}

/// The page with the tools of the point still open, and what was typed into them.
async fn not_mended(
    app: &App,
    shell: Shell,
    number: &ConsultationNumber,
    language: Language,
    Shown { typed, problems }: Shown<Pressing>,
) -> Page {
    let page = again(app, shell, number, language, Shown { typed: Import::default(), problems }).await?;
    let opened = typed.position().filter(|_| !typed.depth.is_empty());
    unprocessable(&page.opened_at(opened, typed.before))
}

async fn refused(app: &App, shell: Shell, number: &ConsultationNumber, language: Language, problems: Problems) -> Page {
    unprocessable(&again(app, shell, number, language, Shown { typed: Import::default(), problems }).await?)
}

/// How the source is to be read once more.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Rereading {
    scheme: String,
    changes: String,
    revision: String,
}

/// Reads the source again, with another scheme of numbering or the other text of tracked changes.
pub async fn read_again(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    editor: Editor,
    Now(now): Now,
    which: Query<Which>,
    form: Form<Rereading>,
) -> Page {
    let language = which.language();
    let (wanted, _) = match form.parse(|typed, _| Some(typed.clone())) {
        Ok(parsed) => parsed,
        Err(Shown { problems, .. }) => return refused(&app, shell, &number, language, problems).await,
    };
    let source = Source {
        scheme: wanted.scheme.parse().ok(),
        changes: changes(&wanted.changes),
        seen: wanted.revision.parse().unwrap_or_default(),
        ..source(&app, &number, language).await?
    };
    let read = match source.read(&app).await {
        Ok(read) => read,
        Err(stop) => {
            let problems = Problems::one("", stop.refusal()?.reason());
            return refused(&app, shell, &number, language, problems).await;
        }
    };
    match source.keep(&app, now, editor, number.clone(), (language, read)).await {
        Ok(_) => Ok(see_other(&app, text_address(number.as_str(), language), Some(said("consultations-imported")))),
        Err(stop) => refused(&app, shell, &number, language, Problems::one("", stop.refusal()?.reason())).await,
    }
}

/// The source of a text as it was sent.
async fn source(app: &App, number: &ConsultationNumber, language: Language) -> Result<Source, Error> {
    let mut conn = app.db.read().await?;
    let text = text_in(&mut conn, number, language).await?;
    let pasted = documents::pasted(&conn, text.id).await?;
    let file = match (text.original, text.original_name) {
        (Some(original), Some(name)) => Some(documents::File { name, bytes: blobs::content(&conn, original).await? }),
        _ => None,
    };
    Ok(Source { field: "", pasted, file, scheme: None, changes: Changes::default(), seen: 0 })
}

/// The file that the text was read from, for staff: it is saved, never shown, because it may hold what is not public.
pub async fn original(
    app: Data<App>,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
    which: Query<Which>,
) -> Page {
    let Source { pasted, file, .. } = source(&app, &number, which.language()).await?;
    let (name, bytes) =
        file.map_or_else(|| ("pasted.txt".to_owned(), pasted.into_bytes()), |file| (file.name, file.bytes));
    Ok(HttpResponse::Ok().content_type("application/octet-stream").insert_header(saved_as(name)).body(bytes))
}

/// The header with which a browser saves a file under a name of any letters (RFC 6266, RFC 8187).
fn saved_as(name: String) -> header::ContentDisposition {
    let value = name.into_bytes();
    let name = header::ExtendedValue { charset: header::Charset::Ext("UTF-8".to_owned()), language_tag: None, value };
    header::ContentDisposition {
        disposition: header::DispositionType::Attachment,
        parameters: vec![header::DispositionParam::FilenameExt(name)],
    }
}

/// The words for a scheme of numbering.
pub fn scheme_name(scheme: Scheme) -> Said {
    said(format!("consultations-scheme-{}", scheme.as_str().replace('_', "-")))
}
