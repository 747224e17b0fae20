//! `/consultations/{number}/text.docx`: our own copy of a version in one language, for Word.
use actix_web::{
    HttpResponse,
    http::header,
    web::{Data, Query},
};
use serde::Deserialize;

use super::{Found, draft::own_first, store};
use crate::{
    addresses::{self, Page as _},
    consultations::ConsultationNumber,
    documents::{self, CleanCopy},
    platform::{
        Error,
        web::{App, Page, PathOf, Shell},
    },
};

/// The version, and the language of the text; without one, that of the reader.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    version: String,
    language: String,
}

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Saves the text in the wanted language, otherwise in the one that was imported first.
pub(super) async fn save(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    asked: Query<Asked>,
) -> Page {
    let conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, asked.version.parse().ok()).await?;
    let texts = store::texts(&conn, version.id).await?;
    let text = own_first(&texts, asked.language.parse().unwrap_or(shell.language)).next().ok_or(Error::NotFound)?;
    let points = documents::points(&conn, text.id).await?;
    drop(conn);
    let version_words = shell.t("reading-version-number").with("version", version.ordinal);
    let published = version.published.iter().find(|one| one.version == version.id);
    let date = published.map(|one| format!(", {}", shell.date(&one.published_at))).unwrap_or_default();
    let page = addresses::DraftText { no: number.as_str() }.with("version", version.ordinal);
    let copy = CleanCopy {
        title: &found.title.words,
        language: text.language,
        reference: &format!("{number}, {version_words}{date}"),
        address: &shell.link(&page.to_string()),
        points: &points,
    };
    let bytes = documents::docx(&copy).map_err(|error| Error::internal(error.to_string()))?;
    let name = format!("{number}-v{}-{}.docx", version.ordinal, text.language);
    let saved = header::ContentDisposition::attachment(name);
    Ok(HttpResponse::Ok().content_type(WORD).insert_header(saved).body(bytes))
}
