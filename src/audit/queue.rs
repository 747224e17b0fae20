use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::store;
use crate::{
    events::{Consumer, Stored},
    ids::OrganisationId,
    platform::{Conn, Error, Instant, Tx, wait_after},
    schema::{event_queue, events},
};

/// After this many failed attempts an event needs a person. This includes an event that this program cannot read: an
/// instance of a newer release may read it before that.
const MOST_ATTEMPTS: i32 = 5;

/// An event that a consumer is processing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// Its number in the trail.
    pub id: i64,
    /// What happened.
    pub event: Stored,
    /// How far the consumer is with it; `None` at the beginning.
    pub progress: Option<String>,
}

/// The numbers of the events that are due for a consumer, the oldest due first, at most `most`.
///
/// # Errors
/// An error of the database.
pub async fn due(conn: &mut Conn, now: Instant, consumer: Consumer, most: usize) -> Result<Vec<i64>, Error> {
    Ok(event_queue::table
        .filter(event_queue::consumer.eq(consumer).and(event_queue::parked_at.is_null()))
        .filter(event_queue::next_attempt_at.le(now))
        .order((event_queue::next_attempt_at, event_queue::event))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select(event_queue::event)
        .load(conn)
        .await?)
}

/// An event that a consumer does not try any more.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Parked {
    /// Its number in the trail.
    pub id: i64,
    /// The word of its kind; this program may not know it.
    pub kind: String,
    /// The organisation that it concerns.
    pub organisation: Option<OrganisationId>,
    /// Since when nobody tries.
    pub at: Option<Instant>,
    /// Why it failed the last time.
    pub why: Option<String>,
}

/// The parked events of all consumers, the newest first, at most `most`.
///
/// # Errors
/// An error of the database.
pub async fn parked(conn: &mut Conn, most: usize) -> Result<Vec<Parked>, Error> {
    let columns = (events::id, events::kind, events::organisation, event_queue::parked_at, event_queue::last_error);
    Ok(event_queue::table
        .inner_join(events::table)
        .filter(event_queue::parked_at.is_not_null())
        .order((event_queue::parked_at.desc(), events::id.desc()))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select(columns)
        .load(conn)
        .await?)
}

/// How many events are parked.
///
/// # Errors
/// An error of the database.
pub async fn count_parked(conn: &mut Conn) -> Result<i64, Error> {
    Ok(event_queue::table.filter(event_queue::parked_at.is_not_null()).count().get_result(conn).await?)
}

/// Lets a parked event be tried again, as if it had never failed; what was done of it stays done. Returns whether it
/// was parked.
///
/// # Errors
/// An error of the database.
pub async fn unpark(tx: &mut Tx, now: Instant, id: i64) -> Result<bool, Error> {
    let parked = event_queue::table.filter(event_queue::event.eq(id).and(event_queue::parked_at.is_not_null()));
    let unparked = diesel::update(parked).set((
        event_queue::parked_at.eq(None::<Instant>),
        event_queue::attempts.eq(0),
        event_queue::next_attempt_at.eq(now),
    ));
    Ok(unparked.execute(tx.conn()).await? > 0)
}

/// Takes a due event for this transaction; `None` if another transaction has taken it.
///
/// # Errors
/// An error of the database.
pub async fn take(tx: &mut Tx, now: Instant, consumer: Consumer, id: i64) -> Result<Option<Queued>, Error> {
    let held: Option<Option<String>> = event_queue::table
        .find((id, consumer))
        .filter(event_queue::parked_at.is_null().and(event_queue::next_attempt_at.le(now)))
        .select(event_queue::progress)
        .for_update()
        .skip_locked()
        .first(tx.conn())
        .await
        .optional()?;
    let Some(progress) = held else { return Ok(None) };
    Ok(Some(Queued { id, event: store::find(tx, id).await?, progress }))
}

/// Records how far a consumer is with an event that it processes. The work until now succeeded, so its attempts are
/// counted from zero.
///
/// # Errors
/// An error of the database.
pub async fn advance(tx: &mut Tx, consumer: Consumer, id: i64, progress: &str) -> Result<(), Error> {
    diesel::update(event_queue::table.find((id, consumer)))
        .set((event_queue::progress.eq(progress), event_queue::attempts.eq(0)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Removes an event from a consumer's queue.
///
/// # Errors
/// An error of the database.
pub async fn done(tx: &mut Tx, consumer: Consumer, id: i64) -> Result<(), Error> {
    diesel::delete(event_queue::table.find((id, consumer))).execute(tx.conn()).await?;
    Ok(())
}

/// Records why a consumer failed with an event, and when to try again. After the fifth time it is parked, so that it
/// does not delay other events. Does nothing if it is no longer on the queue.
///
/// # Errors
/// An error of the database.
pub async fn put_off(tx: &mut Tx, now: Instant, consumer: Consumer, id: i64, error: &str) -> Result<(), Error> {
    let row = event_queue::table.find((id, consumer));
    let before: Option<i32> = row.select(event_queue::attempts).for_update().first(tx.conn()).await.optional()?;
    let Some(before) = before else { return Ok(()) };
    let attempts = before + 1;
    let parked_at = (attempts >= MOST_ATTEMPTS).then_some(now);
    diesel::update(row)
        .set((
            event_queue::attempts.eq(attempts),
            event_queue::next_attempt_at.eq(now.later(wait_after(attempts))),
            event_queue::last_error.eq(error),
            event_queue::parked_at.eq(parked_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
