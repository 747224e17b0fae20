//! Changes of what was published: a corrected notice, other people, a longer period.
use super::versions::lock_published;
use crate::{
    audit,
    consultations::{
        model::{
            Consultation, Edition, Notice, Opening, Part, PublishedNotice, Readiness, Reasons, Uncorrected,
            Unlengthened,
        },
        store,
    },
    events::Event,
    ids::PersonId,
    platform::{Actor, Editor, Error, Instant, Period, Refuse, Stop, Tx},
};

/// A corrected notice, as an editor typed it.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// The consultation with its new fields; its revision is the one the editor saw.
    pub consultation: Consultation,
    /// The notices, in the languages that were published.
    pub notices: Vec<Notice>,
    /// Why, in each of these languages.
    pub reasons: Reasons,
}

/// Publishes a corrected notice as its next revision; the earlier ones stay on record. The period stays.
///
/// # Errors
/// Why it was not corrected; [`Error::NotFound`] when it is not published; an error of the database.
pub async fn correct(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    correction: Correction,
    shortest: &Period,
) -> Result<(), Stop<Uncorrected>> {
    let Correction { consultation: typed, notices, reasons } = correction;
    let current = lock_published(tx, &typed.number).await?;
    current.can_be_corrected(typed.revision, now).refuse()?;
    let corrected = Consultation {
        document_kind: typed.document_kind,
        policy_area: typed.policy_area,
        contact_name: typed.contact_name,
        contact_phone: typed.contact_phone,
        contact_email: typed.contact_email,
        revision: current.revision + 1,
        ..current
    };
    let opening = opening(&corrected)?;
    let (consultation, texts) = (&corrected, &[]);
    (Readiness { consultation, notices: &notices, texts, responsible: None, shortest })
        .judge_correction(opening)
        .map_err(Uncorrected::Missing)
        .refuse()?;
    let before = store::published_notices(tx, corrected.id).await?;
    let edition = next_edition(tx, &before, now, editor, opening).await?;
    let after = announced(&corrected, &notices, edition, &reasons);
    let is_same = before.iter().zip(&after).all(|(before, after)| before.says_the_same_as(after));
    if is_same {
        return Err(Stop::Refused(Uncorrected::Same));
    }
    for notice in after {
        store::put_on_record(tx, notice).await?;
    }
    store::save_notices(tx, corrected.id, &notices).await?;
    store::save(tx, &corrected).await?;
    store::bump(tx, corrected.id).await?;
    let event = Event::NoticeCorrected { consultation: corrected.id, revision: edition.revision };
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// A later end of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Lengthening {
    /// The number of the consultation.
    pub number: String,
    /// The revision of the consultation that the editor saw.
    pub seen: i32,
    /// When comments close.
    pub closes_at: Instant,
    /// Why, in each language of the notice.
    pub reasons: Reasons,
}

/// Lengthens the period, on record, with a revision of every notice.
///
/// # Errors
/// Why it was not lengthened; [`Error::NotFound`] when it is not published; an error of the database.
pub async fn lengthen(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    lengthening: Lengthening,
) -> Result<(), Stop<Unlengthened>> {
    let current = lock_published(tx, &lengthening.number).await?;
    lengthen_locked(tx, now, editor, current, lengthening).await
}

/// The same, of a consultation that is locked already.
pub(super) async fn lengthen_locked(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    current: Consultation,
    Lengthening { number: _, seen, closes_at, reasons }: Lengthening,
) -> Result<(), Stop<Unlengthened>> {
    let (lengthened, change) = current.lengthen(now, editor.person.id, seen, closes_at).refuse()?;
    let event = Event::PeriodLengthened {
        consultation: lengthened.id,
        closes_before: change.closes_before,
        closes_at: change.closes_now,
    };
    let opening = opening(&lengthened)?;
    let before = store::published_notices(tx, lengthened.id).await?;
    let edition = next_edition(tx, &before, now, editor, opening).await?;
    let notices: Vec<Notice> = before.iter().map(PublishedNotice::notice).collect();
    store::put_period_change(tx, change).await?;
    for notice in announced(&lengthened, &notices, edition, &reasons) {
        store::put_on_record(tx, notice).await?;
    }
    store::save(tx, &lengthened).await?;
    store::bump(tx, lengthened.id).await?;
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// Gives people other parts in a published consultation.
///
/// # Errors
/// Why they were not changed; [`Error::NotFound`] when it is not published; an error of the database.
pub async fn change_parts(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    (number, seen): (&str, i32),
    parts: &[(PersonId, Part)],
) -> Result<(), Stop<Uncorrected>> {
    let current = lock_published(tx, number).await?;
    current.can_be_corrected(seen, now).refuse()?;
    let changed = Consultation { revision: current.revision + 1, ..current };
    store::save_parts(tx, changed.id, parts).await?;
    store::save(tx, &changed).await?;
    let event = Event::PartsChanged { consultation: changed.id };
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

fn opening(of: &Consultation) -> Result<Opening, Error> {
    let period = of.opens_at.zip(of.closes_at);
    let (opens_at, closes_at) = period.ok_or_else(|| Error::internal("a published consultation without a period"))?;
    Ok(Opening { opens_at, closes_at })
}

/// The edition after the newest of these notices, for the version that people comment on now.
async fn next_edition(
    tx: &mut Tx,
    notices: &[PublishedNotice],
    now: Instant,
    editor: &Editor,
    opening: Opening,
) -> Result<Edition, Error> {
    let newest = notices.iter().max_by_key(|notice| notice.revision);
    let newest = newest.ok_or_else(|| Error::internal("a published consultation without a notice"))?;
    let version = store::open_version(tx, newest.consultation, now).await?.version;
    Ok(Edition { revision: newest.revision + 1, published_at: now, published_by: editor.person.id, version, opening })
}

fn announced(of: &Consultation, notices: &[Notice], edition: Edition, reasons: &Reasons) -> Vec<PublishedNotice> {
    notices.iter().map(|notice| of.announce(notice, edition, Some(reasons.in_language(notice.language)))).collect()
}
