//! What can happen to a consultation.
mod ending;
mod invitations;
mod points;
mod publication;
mod published;
mod versions;

use uuid::Uuid;

pub use self::{
    ending::{discard, make_round, withdraw},
    invitations::{invite, uninvite},
    points::{Linking, Pairing, link_points, pair},
    publication::{publish, publish_due, schedule, unschedule},
    published::{Correction, Lengthening, change_parts, correct, lengthen},
    versions::{Issue, discard_version, prepare_version, publish_version},
};

use super::{
    model::{Consultation, NotAnswered, Notice, Part, Unsaved},
    store,
};
use crate::{
    audit, documents,
    events::Event,
    ids::{PersonId, VersionId},
    platform::{Actor, Approver, Editor, Error, Instant, Language, Refuse, Stop, Tx, riga},
};

/// Makes an empty consultation with an empty draft and returns its number: `2026-003`, by the year in Riga. If the same
/// form is sent again, it makes nothing new.
///
/// # Errors
/// An error of the database.
pub async fn make(tx: &mut Tx, now: Instant, editor: &Editor, form: Uuid) -> Result<String, Error> {
    if let Some(made) = store::made_with(tx, editor.person.id, form).await? {
        return Ok(made);
    }
    let number = next_number(tx, now).await?;
    // A request with the same form at the same moment has waited for a number, and now finds the consultation.
    if let Some(made) = store::made_with(tx, editor.person.id, form).await? {
        return Ok(made);
    }
    let document = documents::new_document(tx, now).await?;
    let consultation = store::add(tx, now, editor.person.id, &number, document, form).await?;
    documents::new_version(tx, now, document, consultation).await?;
    audit::record(tx, now, Actor::Staff(editor.person.id), &Event::ConsultationMade { consultation }).await?;
    Ok(number)
}

/// The next number of the year in Riga.
async fn next_number(tx: &mut Tx, now: Instant) -> Result<String, Error> {
    let year = riga::year(now);
    let next = store::next_number(tx, year).await?;
    Ok(format!("{year}-{next:03}"))
}

/// What an editor may change before publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// The consultation with its new fields; its revision is the one the editor saw.
    pub consultation: Consultation,
    /// The notices, one for each language.
    pub notices: Vec<Notice>,
    /// The people with their parts.
    pub parts: Vec<(PersonId, Part)>,
}

/// Saves an editor's changes and returns the new revision.
///
/// # Errors
/// Why they were not saved; an error of the database.
pub async fn edit(tx: &mut Tx, now: Instant, editor: &Editor, edit: Edit) -> Result<i32, Stop<Unsaved>> {
    let current = lock(tx, &edit.consultation.number, edit.consultation.revision).await?;
    let saved = Consultation {
        revision: current.revision,
        id: current.id,
        document: current.document,
        published_at: None,
        answered_at: None,
        withdrawn_at: None,
        continues: current.continues,
        ..edit.consultation
    };
    store::save_notices(tx, saved.id, &edit.notices).await?;
    store::save_parts(tx, saved.id, &edit.parts).await?;
    changed(tx, now, editor, saved).await
}

/// Stores the draft's text in one language, replacing an earlier one; returns the new revision of the consultation.
///
/// # Errors
/// Why it was not stored; an error of the database.
pub async fn import_text(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    seen: i32,
    new: documents::NewText<'_>,
) -> Result<i32, Stop<Unsaved>> {
    let (current, version) = lock_draft(tx, number, seen).await?;
    let text = documents::put_text(tx, now, editor.person.id, version, new).await?;
    let consultation = Consultation { revision: current.revision + 1, ..current };
    store::save(tx, &consultation).await?;
    let event = Event::TextImported { consultation: consultation.id, text };
    audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?;
    Ok(consultation.revision)
}

/// What an editor does with a text that was read.
#[derive(Debug, Clone)]
pub enum Mending {
    /// Corrects it.
    Correct(documents::Correction),
    /// Undoes the last correction.
    Undo,
    /// Corrects it as the version before was corrected, where that fits.
    AsBefore,
}

/// Corrects the draft's text in one language, or undoes the last correction; returns the new revision of the
/// consultation.
///
/// # Errors
/// Why it was not corrected; [`Error::NotFound`] when there is no text; an error of the database.
pub async fn mend_text(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    seen: i32,
    (language, mending): (Language, Mending),
) -> Result<i32, Stop<Unsaved>> {
    let (current, version) = lock_draft(tx, number, seen).await?;
    let texts = documents::texts(tx, version).await?;
    let text = texts.iter().find(|text| text.language == language).ok_or(Error::NotFound)?;
    match mending {
        Mending::Correct(correction) => {
            documents::correct(tx, now, editor.person.id, text, &correction)
                .await
                .map_err(|stop| stop.map(Unsaved::DoesNotFit))?;
        }
        Mending::Undo => documents::undo(tx, now, text).await?,
        Mending::AsBefore => {
            for correction in documents::offered(tx, text).await? {
                let corrected = documents::correct(tx, now, editor.person.id, text, &correction).await;
                corrected.map_err(|stop| stop.map(Unsaved::DoesNotFit))?;
            }
        }
    }
    changed(tx, now, editor, current).await
}

/// Removes the draft's text in one language; returns the new revision of the consultation.
///
/// # Errors
/// Why it was not removed; [`Error::NotFound`] when there is none; an error of the database.
pub async fn remove_text(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    seen: i32,
    language: Language,
) -> Result<i32, Stop<Unsaved>> {
    let (current, version) = lock_draft(tx, number, seen).await?;
    documents::remove_text(tx, version, language).await?;
    changed(tx, now, editor, current).await
}

/// Closes a consultation as answered. The caller counts the comments without an answer and holds the consultation's
/// lock.
///
/// # Errors
/// Why it cannot be closed; an error of the database.
pub async fn answer(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    number: &str,
    unanswered: i64,
) -> Result<(), Stop<NotAnswered>> {
    let answered = store::lock(tx, number).await?.answer(now, unanswered).refuse()?;
    store::save(tx, &answered).await?;
    store::bump(tx, answered.id).await?;
    let event = Event::ConsultationAnswered { consultation: answered.id };
    audit::record(tx, now, Actor::Staff(approver.person.id), &event).await?;
    Ok(())
}

/// The consultation, locked, if it can still be changed and has not changed since somebody saw it.
async fn lock(tx: &mut Tx, number: &str, seen: i32) -> Result<Consultation, Stop<Unsaved>> {
    let current = store::lock(tx, number).await?;
    current.can_be_changed(seen).refuse()?;
    Ok(current)
}

/// The consultation, locked, with the version of its draft that is in preparation, if its text can still be changed and
/// has not changed since somebody saw it.
async fn lock_draft(tx: &mut Tx, number: &str, seen: i32) -> Result<(Consultation, VersionId), Stop<Unsaved>> {
    let current = store::lock(tx, number).await?;
    let prepared = versions::prepared(tx, &current).await?;
    current.text_can_be_changed(seen, prepared.is_some()).refuse()?;
    let version = prepared.ok_or_else(|| Error::internal("a consultation in preparation without a draft"))?;
    Ok((current, version.id))
}

/// Saves an editor's changes, as the next revision.
async fn changed(tx: &mut Tx, now: Instant, editor: &Editor, saved: Consultation) -> Result<i32, Stop<Unsaved>> {
    let saved = Consultation { revision: saved.revision + 1, ..saved };
    store::save(tx, &saved).await?;
    let event = Event::ConsultationEdited { consultation: saved.id, revision: saved.revision };
    audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?;
    Ok(saved.revision)
}
