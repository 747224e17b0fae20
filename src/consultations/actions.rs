//! What can happen to a consultation.
use super::{
    model::{Consultation, Missing, NotAnswered, Notice, Part, Readiness},
    store,
};
use crate::{
    audit, documents,
    documents::ParsedPoint,
    events::Event,
    ids::{ConsultationId, PersonId, TextId},
    platform::{Actor, Approver, Editor, Error, Instant, Language, Period, Tx, riga, said},
};

/// Makes a consultation with its draft, both empty; says its number: `2026-003`, by the year in Riga.
///
/// # Errors
/// What the database says.
pub async fn make(tx: &mut Tx, now: Instant, editor: &Editor) -> Result<String, Error> {
    let year = riga::year(now);
    let number = format!("{year}-{:03}", store::next_number(tx, year).await?);
    let document = documents::new_document(tx, now).await?;
    let consultation = store::add(tx, now, editor.person.id, &number, document).await?;
    documents::new_version(tx, now, document, consultation).await?;
    audit::record(tx, now, Actor::Staff(editor.person.id), &Event::ConsultationMade { consultation }).await?;
    Ok(number)
}

/// What an editor may change before publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// The consultation with its new fields; its revision is the one the editor saw.
    pub consultation: Consultation,
    /// The notices, one a language.
    pub notices: Vec<Notice>,
    /// Who has which part.
    pub parts: Vec<(PersonId, Part)>,
}

/// Saves an editor's changes.
///
/// # Errors
/// [`Error::Conflict`] when somebody else has saved meanwhile, [`Error::Refused`] after publication.
pub async fn edit(tx: &mut Tx, now: Instant, editor: &Editor, edit: Edit) -> Result<(), Error> {
    let current = store::lock(tx, &edit.consultation.number).await?;
    refuse_when_published(&current)?;
    if current.revision != edit.consultation.revision {
        return Err(Error::Conflict);
    }
    let saved = Consultation {
        revision: current.revision + 1,
        id: current.id,
        document: current.document,
        published_at: None,
        answered_at: None,
        ..edit.consultation
    };
    store::save(tx, &saved).await?;
    store::save_notices(tx, saved.id, &edit.notices).await?;
    store::save_parts(tx, saved.id, &edit.parts).await?;
    let event = Event::ConsultationEdited { consultation: saved.id, revision: saved.revision };
    audit::record(tx, now, Actor::Staff(editor.person.id), &event).await
}

/// Puts the draft's text in one language, in the place of an earlier one.
///
/// # Errors
/// [`Error::Refused`] after publication.
pub async fn import_text(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    language: Language,
    source: &str,
    points: &[ParsedPoint],
) -> Result<TextId, Error> {
    let consultation = store::lock(tx, number).await?;
    refuse_when_published(&consultation)?;
    let version = documents::newest_version(tx, consultation.document).await?.id;
    let text = documents::put_text(tx, now, editor.person.id, version, language, source, points).await?;
    audit::record(
        tx,
        now,
        Actor::Staff(editor.person.id),
        &Event::TextImported { consultation: consultation.id, text },
    )
    .await?;
    Ok(text)
}

/// Locks a consultation as somebody has seen it, so that what follows in this transaction is done to that.
///
/// # Errors
/// [`Error::Conflict`] when it was changed meanwhile, [`Error::Refused`] after publication.
pub async fn expect_revision(tx: &mut Tx, number: &str, seen: i32) -> Result<(), Error> {
    let current = store::lock(tx, number).await?;
    refuse_when_published(&current)?;
    if current.revision == seen { Ok(()) } else { Err(Error::Conflict) }
}

/// Publishes a consultation: notices on record, version closed to changes, period set.
///
/// # Errors
/// [`Error::Refused`] when it is published already. `Ok(Err(_))` says what is missing; nothing is changed then.
pub async fn publish(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    shortest: &Period,
) -> Result<Result<(), Vec<Missing>>, Error> {
    let consultation = store::lock(tx, number).await?;
    refuse_when_published(&consultation)?;
    let version = documents::newest_version(tx, consultation.document).await?.id;
    let notices = store::notices(tx, consultation.id).await?;
    let texts = documents::languages(tx, version).await?;
    let responsible = responsible(tx, consultation.id).await?;
    let opening =
        match (Readiness { consultation: &consultation, notices: &notices, texts: &texts, responsible, shortest })
            .judge(now)
        {
            Ok(opening) => opening,
            Err(missing) => return Ok(Err(missing)),
        };
    documents::publish(tx, now, version).await?;
    store::publish(tx, now, editor.person.id, &consultation, &notices, version, opening).await?;
    store::bump(tx, consultation.id).await?;
    audit::record(
        tx,
        now,
        Actor::Staff(editor.person.id),
        &Event::ConsultationPublished { consultation: consultation.id },
    )
    .await?;
    Ok(Ok(()))
}

/// Closes a consultation as answered. What is still to be answered is counted by the caller, who holds the
/// consultation's lock.
///
/// # Errors
/// `Ok(Err(_))` says what is in the way; nothing is changed then.
pub async fn answer(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    number: &str,
    unanswered: i64,
) -> Result<Result<(), NotAnswered>, Error> {
    let answered = match store::lock(tx, number).await?.answer(now, unanswered) {
        Ok(answered) => answered,
        Err(reason) => return Ok(Err(reason)),
    };
    store::save(tx, &answered).await?;
    store::bump(tx, answered.id).await?;
    audit::record(
        tx,
        now,
        Actor::Staff(approver.person.id),
        &Event::ConsultationAnswered { consultation: answered.id },
    )
    .await?;
    Ok(Ok(()))
}

async fn responsible(tx: &mut Tx, consultation: ConsultationId) -> Result<Option<PersonId>, Error> {
    let parts = store::parts(tx, consultation).await?;
    Ok(parts.into_iter().find(|(_, part)| *part == Part::Responsible).map(|(person, _)| person))
}

fn refuse_when_published(consultation: &Consultation) -> Result<(), Error> {
    if consultation.published_at.is_none() {
        return Ok(());
    }
    let address = format!("/staff/consultations/{}", consultation.number);
    Err(Error::refused(said("consultations-already-published"), address, said("consultations-to-the-consultation")))
}
