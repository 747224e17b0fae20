//! The trail: what happened, by whom, when; and the queue of events that a consumer still has to deal with.
//! Owns `events` and `event_queue`.

mod queue;
mod store;

use crate::{
    events::Event,
    platform::{Actor, Error, Instant, Tx},
};

pub use {
    queue::{Queued, advance, done, due, put_off, take},
    store::{Entry, find, in_register, not_recorded, of_answers, of_organisation},
};

/// Puts an event on record in the transaction of the change itself, and on the queue of each of its consumers. What
/// time brings happens once: nothing is done where it is on record.
///
/// # Errors
/// What the database says.
pub async fn record(tx: &mut Tx, now: Instant, actor: Actor, event: &Event) -> Result<(), Error> {
    let Some(id) = store::add(tx, now, actor, event).await? else { return Ok(()) };
    for consumer in event.consumers() {
        store::enqueue(tx, now, id, *consumer).await?;
    }
    Ok(())
}
