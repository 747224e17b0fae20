//! The changes of later versions that an answer can name as what its comment led to.
use crate::{
    addresses::{self, Page as _},
    consultations::{self, Consultation},
    documents::{self, ChangeKind, Text},
    ids::{ProvisionId, VersionId},
    platform::{Conn, Error, Phrase, beginning, said, web::Shell},
    responses::model::NamedChange,
};

/// A change that can be chosen.
pub(in crate::responses) struct Nameable {
    pub change: NamedChange,
    pub label: Phrase,
    /// How its point begins.
    pub begins: String,
    /// Where it is shown.
    pub address: String,
    /// Whether it is a change of the point that the comment is on.
    pub is_own: bool,
}

/// The changes of the published versions after the one that was commented on, those of its own point first.
///
/// # Errors
/// An error of the database.
pub(in crate::responses) async fn nameable(
    conn: &mut Conn,
    shell: &Shell,
    consultation: &Consultation,
    (commented, own): (VersionId, Option<ProvisionId>),
) -> Result<Vec<Nameable>, Error> {
    let (number, document) = (consultation.number.as_str(), consultation.document);
    let published = consultations::published_versions(conn, consultation.id).await?;
    let Some(from) = published.iter().find(|one| one.version == commented) else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for to in published.iter().filter(|one| one.ordinal > from.ordinal) {
        let (before, after) = (texts(conn, commented, shell).await?, texts(conn, to.version, shell).await?);
        let Some((before, after)) = in_one_language(&before, &after) else { continue };
        let (before, after) = (documents::points(conn, before.id).await?, documents::points(conn, after.id).await?);
        let relations = documents::relations(conn, document, (from.ordinal, to.ordinal)).await?;
        for change in documents::changes(&before, &after, &relations).iter().filter(|change| change.is_change()) {
            // Of what was split or merged, the parts that are there now are named.
            let Some(point) = change.point().filter(|_| change.after.is_some() || change.kind == ChangeKind::Deleted)
            else {
                continue;
            };
            let key = if change.after.is_some() { "responses-change-at" } else { "responses-change-gone" };
            let gone = if change.after.is_some() { "" } else { "-old" };
            let anchor = format!("{}{gone}", point.anchor);
            let page = addresses::DraftChanges { no: number };
            let label = said(key).with("point", point.name(shell.language)).with("version", to.ordinal);
            let touched = change.before.into_iter().chain(change.after).chain(change.related.iter().copied());
            all.push(Nameable {
                change: NamedChange { version: to.version, point: point.id },
                label: shell.say(&label),
                begins: beginning(&point.body, 60),
                address: page.with("from", from.ordinal).with("to", to.ordinal).at(anchor).into(),
                is_own: touched.into_iter().any(|point| Some(point.provision) == own),
            });
        }
    }
    all.sort_by_key(|one| !one.is_own);
    Ok(all)
}

/// The texts of a version, the one in the reader's language first.
async fn texts(conn: &Conn, version: VersionId, shell: &Shell) -> Result<Vec<Text>, Error> {
    let mut texts = documents::texts(conn, version).await?;
    texts.sort_by_key(|text| text.language != shell.language);
    Ok(texts)
}

fn in_one_language<'a>(before: &'a [Text], after: &'a [Text]) -> Option<(&'a Text, &'a Text)> {
    after.iter().find_map(|text| Some((before.iter().find(|one| one.language == text.language)?, text)))
}
