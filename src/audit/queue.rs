use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::json;

use crate::{
    events::Event,
    platform::{Conn, Error, Instant, Tx, wait_after},
    schema::{events, unannounced},
};

/// After so many attempts that failed an event is left to a person.
const MOST_ATTEMPTS: i32 = 5;

/// An event whose letters are still to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unannounced {
    /// Its number in the trail.
    pub id: i64,
    /// What happened.
    pub event: Event,
}

/// The numbers of the events that are to be announced now, those longest due first, at most `most`.
///
/// # Errors
/// What the database says.
pub async fn due(conn: &mut Conn, now: Instant, most: usize) -> Result<Vec<i64>, Error> {
    Ok(unannounced::table
        .filter(unannounced::parked_at.is_null().and(unannounced::next_attempt_at.le(now)))
        .order((unannounced::next_attempt_at, unannounced::event))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select(unannounced::event)
        .load(conn)
        .await?)
}

/// Takes a due event for this transaction; `None` when somebody else has it or had it.
///
/// # Errors
/// [`Error::Internal`] when the trail says something that this program does not know.
pub async fn take(tx: &mut Tx, now: Instant, id: i64) -> Result<Option<Unannounced>, Error> {
    let held: Option<i64> = unannounced::table
        .find(id)
        .filter(unannounced::parked_at.is_null().and(unannounced::next_attempt_at.le(now)))
        .select(unannounced::event)
        .for_update()
        .skip_locked()
        .first(tx.conn())
        .await
        .optional()?;
    if held.is_none() {
        return Ok(None);
    }
    let (kind, data): (String, serde_json::Value) =
        events::table.find(id).select((events::kind, events::data)).first(tx.conn()).await?;
    let event = serde_json::from_value(json!({ "kind": kind, "data": data })).map_err(Error::internal)?;
    Ok(Some(Unannounced { id, event }))
}

/// Takes an event off the queue: its letters are written.
///
/// # Errors
/// What the database says.
pub async fn announced(tx: &mut Tx, id: i64) -> Result<(), Error> {
    diesel::delete(unannounced::table.find(id)).execute(tx.conn()).await?;
    Ok(())
}

/// Notes why an event could not be announced, and when to try again; the fifth time it is parked, so that it costs the
/// others nothing.
///
/// # Errors
/// [`Error::NotFound`] when it is not on the queue.
pub async fn put_off(tx: &mut Tx, now: Instant, id: i64, error: &str) -> Result<(), Error> {
    let before: i32 = unannounced::table.find(id).select(unannounced::attempts).for_update().first(tx.conn()).await?;
    let attempts = before + 1;
    let parked_at = (attempts >= MOST_ATTEMPTS).then_some(now);
    diesel::update(unannounced::table.find(id))
        .set((
            unannounced::attempts.eq(attempts),
            unannounced::next_attempt_at.eq(now.later(wait_after(attempts))),
            unannounced::last_error.eq(error),
            unannounced::parked_at.eq(parked_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
