//! Later versions of a draft: begun, given up, published.
use super::published::{Lengthening, lengthen_locked};
use crate::{
    audit,
    consultations::{
        model::{Consultation, Published, Purpose, Reasons, Unissued, Unprepared, Unsaved, VersionReason},
        store,
    },
    documents::{self, Version},
    events::Event,
    ids::VersionReasonId,
    platform::{Actor, Editor, Error, Instant, Refuse, Stop, Tx},
};

/// Begins the next version of a published consultation's draft; if one is in preparation, nothing changes.
///
/// # Errors
/// Why there can be none; [`Error::NotFound`] when the consultation is not published; an error of the database.
pub async fn prepare_version(tx: &mut Tx, now: Instant, editor: &Editor, number: &str) -> Result<(), Stop<Unprepared>> {
    let current = lock_published(tx, number).await?;
    if current.next_purpose(now).is_none() {
        return Err(Stop::Refused(Unprepared::Withdrawn));
    }
    if let Some(prepared) = documents::in_preparation(tx, current.document).await? {
        if prepared.prepared_for == current.id {
            return Ok(());
        }
        let other = store::find_by_id(tx, prepared.prepared_for).await?;
        return Err(Stop::Refused(Unprepared::Elsewhere(other.number)));
    }
    let version = documents::new_version(tx, now, current.document, current.id).await?;
    let event = Event::VersionPrepared { consultation: current.id, version };
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// Gives up the version in preparation, with its texts; if there is none, nothing changes.
///
/// # Errors
/// Why it was not given up; [`Error::NotFound`] when the consultation is not published; an error of the database.
pub async fn discard_version(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    seen: i32,
) -> Result<(), Stop<Unsaved>> {
    let current = lock_published(tx, number).await?;
    let Some(version) = prepared(tx, &current).await? else { return Ok(()) };
    current.text_can_be_changed(seen, true).refuse()?;
    documents::discard_version(tx, &version).await?;
    let event = Event::VersionDiscarded { consultation: current.id, version: version.id };
    store::save(tx, &Consultation { revision: current.revision + 1, ..current }).await?;
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// A version as an editor publishes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// The number of the consultation.
    pub number: String,
    /// The revision of the consultation that the editor saw.
    pub seen: i32,
    /// Why there is another version, in each language of the notice.
    pub reasons: Reasons,
    /// When comments close instead, if the period is lengthened with a correction.
    pub closes_at: Option<Instant>,
}

/// Publishes the version in preparation: before the close as a correction that people comment on from now on,
/// afterwards as the outcome.
///
/// # Errors
/// Why it was not published; [`Error::NotFound`] when the consultation is not; an error of the database.
pub async fn publish_version(tx: &mut Tx, now: Instant, editor: &Editor, issue: Issue) -> Result<(), Stop<Unissued>> {
    let current = lock_published(tx, &issue.number).await?;
    let purpose = current.next_purpose(now).ok_or(Unissued::Withdrawn).refuse()?;
    let version = prepared(tx, &current).await?.ok_or(Unissued::NotPrepared).refuse()?;
    if current.revision != issue.seen {
        return Err(Stop::Refused(Unissued::Overtaken));
    }
    if documents::languages(tx, version.id).await?.is_empty() {
        return Err(Stop::Refused(Unissued::NoText));
    }
    documents::publish(tx, now, version.id).await?;
    let published = Published {
        version: version.id,
        ordinal: version.ordinal,
        purpose,
        published_at: now,
        open_since: current.opening_of(purpose, now),
    };
    store::put_version(tx, current.id, published).await?;
    put_reasons(tx, editor, &current, published, &issue.reasons).await?;
    let current = Consultation { revision: current.revision + 1, ..current };
    store::save(tx, &current).await?;
    store::bump(tx, current.id).await?;
    let outcome = purpose == Purpose::Outcome;
    let event = Event::VersionPublished { consultation: current.id, version: version.id, outcome };
    audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?;
    let Some(closes_at) = issue.closes_at else { return Ok(()) };
    let Issue { number, reasons, .. } = issue;
    let lengthening = Lengthening { number, seen: current.revision, closes_at, reasons };
    lengthen_locked(tx, now, editor, current, lengthening).await.map_err(|stop| stop.map(Unissued::NotLengthened))
}

async fn put_reasons(
    tx: &mut Tx,
    editor: &Editor,
    consultation: &Consultation,
    published: Published,
    reasons: &Reasons,
) -> Result<(), Error> {
    for notice in store::published_notices(tx, consultation.id).await? {
        let reason = VersionReason {
            id: VersionReasonId::new(),
            consultation: consultation.id,
            version: published.version,
            language: notice.language,
            reason: reasons.in_language(notice.language).to_owned(),
            published_at: published.published_at,
            published_by: editor.person.id,
        };
        store::put_version_reason(tx, reason).await?;
    }
    Ok(())
}

/// The version in preparation for a consultation, if there is one.
pub(super) async fn prepared(tx: &Tx, of: &Consultation) -> Result<Option<Version>, Error> {
    let version = documents::in_preparation(tx, of.document).await?;
    Ok(version.filter(|version| version.prepared_for == of.id))
}

/// The published consultation with this number, locked.
pub(super) async fn lock_published(tx: &mut Tx, number: &str) -> Result<Consultation, Error> {
    let current = store::lock(tx, number).await?;
    if current.published_at.is_some() { Ok(current) } else { Err(Error::NotFound) }
}
