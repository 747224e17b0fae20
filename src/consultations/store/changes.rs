//! What happens to a consultation after its publication, and what ends one before it.
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{
    consultations::model::{Consultation, PeriodChange, PublishedNotice, WithdrawalReason},
    events::Event,
    ids::{ConsultationId, PersonId},
    platform::{Conn, Error, Instant, Tx, canonical::seal},
    schema::{
        consultation_counters, consultation_withdrawals, consultations, period_changes, published_notices as published,
    },
};

/// Every revision of the notices of a consultation, the oldest first, Latvian first.
///
/// # Errors
/// An error of the database.
pub async fn revisions(mut conn: &Conn, of: ConsultationId) -> Result<Vec<PublishedNotice>, Error> {
    Ok(PublishedNotice::query()
        .filter(published::consultation.eq(of))
        .order((published::revision, published::language.desc()))
        .load(&mut conn)
        .await?)
}

/// Puts it on record that a period was lengthened.
pub(in crate::consultations) async fn put_period_change(tx: &mut Tx, change: PeriodChange) -> Result<(), Error> {
    let sealed = seal(change);
    diesel::insert_into(period_changes::table)
        .values((&*sealed, period_changes::format.eq(sealed.format()), period_changes::digest.eq(sealed.digest())))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// When the period of a consultation was lengthened, the earliest first.
///
/// # Errors
/// An error of the database.
pub async fn period_changes(mut conn: &Conn, of: ConsultationId) -> Result<Vec<PeriodChange>, Error> {
    Ok(PeriodChange::query()
        .filter(period_changes::consultation.eq(of))
        .order(period_changes::closes_before)
        .load(&mut conn)
        .await?)
}

/// Puts on record why a consultation was withdrawn.
pub(in crate::consultations) async fn put_withdrawal(tx: &mut Tx, reason: WithdrawalReason) -> Result<(), Error> {
    let sealed = seal(reason);
    diesel::insert_into(consultation_withdrawals::table)
        .values((
            &*sealed,
            consultation_withdrawals::format.eq(sealed.format()),
            consultation_withdrawals::digest.eq(sealed.digest()),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Why a consultation was withdrawn, Latvian first; empty if it was not.
///
/// # Errors
/// An error of the database.
pub async fn withdrawal(mut conn: &Conn, of: ConsultationId) -> Result<Vec<WithdrawalReason>, Error> {
    Ok(WithdrawalReason::query()
        .filter(consultation_withdrawals::consultation.eq(of))
        .order(consultation_withdrawals::language.desc())
        .load(&mut conn)
        .await?)
}

/// The ids of the withdrawn consultations.
///
/// # Errors
/// An error of the database.
pub async fn withdrawn(mut conn: &Conn) -> Result<Vec<ConsultationId>, Error> {
    let withdrawn = consultations::table.filter(consultations::withdrawn_at.is_not_null());
    Ok(withdrawn.select(consultations::id).load(&mut conn).await?)
}

/// The consultations whose publication is due.
///
/// # Errors
/// An error of the database.
pub async fn to_publish(mut conn: &Conn, now: Instant) -> Result<Vec<ConsultationId>, Error> {
    let due = consultations::table.filter(consultations::publish_at.le(now)).order(consultations::publish_at);
    Ok(due.select(consultations::id).load(&mut conn).await?)
}

/// The events that time has brought in the consultations, whether they are on record already or not.
///
/// # Errors
/// An error of the database.
pub async fn due(mut conn: &Conn, now: Instant) -> Result<Vec<Event>, Error> {
    let published = Consultation::query()
        .filter(consultations::published_at.le(now).and(consultations::closes_at.gt(now)))
        .filter(consultations::withdrawn_at.is_null());
    let open: Vec<Consultation> = published.load(&mut conn).await?;
    Ok(open.iter().flat_map(|consultation| consultation.brought(now)).collect())
}

/// Discards a consultation that was never published; its number stays unused.
pub(in crate::consultations) async fn discard(tx: &mut Tx, now: Instant, id: ConsultationId) -> Result<(), Error> {
    diesel::update(consultations::table.find(id)).set(consultations::discarded_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}

/// The consultation that is the next round of this one.
///
/// # Errors
/// An error of the database.
pub async fn next_round(mut conn: &Conn, of: ConsultationId) -> Result<Option<Consultation>, Error> {
    let next = Consultation::query().filter(consultations::continues.eq(of).and(consultations::discarded_at.is_null()));
    Ok(next.first(&mut conn).await.optional()?)
}

/// The numbers of the public rounds before and after a consultation on the same draft.
///
/// # Errors
/// An error of the database.
pub async fn rounds(mut conn: &Conn, of: &Consultation, now: Instant) -> Result<Rounds, Error> {
    let beside = consultations::continues
        .eq(of.id)
        .assume_not_null()
        .or(consultations::id.nullable().eq(of.continues).assume_not_null());
    let rows: Vec<(ConsultationId, String)> = consultations::table
        .filter(consultations::document.eq(of.document).and(consultations::published_at.le(now)))
        .filter(beside)
        .select((consultations::id, consultations::number))
        .load(&mut conn)
        .await?;
    let (earlier, next): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(id, _)| Some(*id) == of.continues);
    let number = |mut rows: Vec<(ConsultationId, String)>| rows.pop().map(|(_, number)| number);
    Ok(Rounds { earlier: number(earlier), next: number(next) })
}

/// The public rounds beside a consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rounds {
    /// The number of the one that it continues.
    pub earlier: Option<String>,
    /// The number of the one that continues it.
    pub next: Option<String>,
}

/// The discarded consultations on the draft of this one.
pub(in crate::consultations) async fn discarded_rounds(
    tx: &mut Tx,
    of: &Consultation,
) -> Result<Vec<ConsultationId>, Error> {
    let discarded = consultations::table
        .filter(consultations::document.eq(of.document).and(consultations::discarded_at.is_not_null()));
    Ok(discarded.select(consultations::id).load(tx.conn()).await?)
}

/// Makes the next round of a consultation, with its kind, its area and its contact.
pub(in crate::consultations) async fn add_round(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    number: &str,
    earlier: &Consultation,
    form: Uuid,
) -> Result<ConsultationId, Error> {
    let id = ConsultationId::new();
    diesel::insert_into(consultations::table)
        .values((
            (consultations::id.eq(id), consultations::number.eq(number), consultations::document.eq(earlier.document)),
            (
                consultations::document_kind.eq(earlier.document_kind),
                consultations::policy_area.eq(earlier.policy_area),
                consultations::comments_become_public.eq(earlier.comments_become_public),
            ),
            (
                consultations::contact_name.eq(&earlier.contact_name),
                consultations::contact_phone.eq(&earlier.contact_phone),
                consultations::contact_email.eq(&earlier.contact_email),
            ),
            (consultations::created_at.eq(now), consultations::created_by.eq(by), consultations::form.eq(form)),
            (consultations::revision.eq(1), consultations::continues.eq(earlier.id)),
        ))
        .execute(tx.conn())
        .await?;
    add_counter(tx, id).await?;
    Ok(id)
}

/// The counters of a new consultation.
pub(super) async fn add_counter(tx: &mut Tx, id: ConsultationId) -> Result<(), Error> {
    diesel::insert_into(consultation_counters::table)
        .values((
            consultation_counters::consultation.eq(id),
            consultation_counters::last_submission.eq(0),
            consultation_counters::organisations.eq(0),
            consultation_counters::public_revision.eq(0),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
