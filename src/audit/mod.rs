//! The trail: what happened, who did it and when; and the queue of events that a consumer still has to process.
//! Owns `events` and `event_queue`.

mod queue;
mod store;
mod trail;

use crate::{
    events::Event,
    platform::{Actor, Error, Instant, Tx},
};

pub use {
    queue::{Parked, Queued, advance, count_parked, done, due, parked, put_off, take, unpark},
    store::{Entry, find, in_register, not_recorded, of_answers, of_organisation},
    trail::{Filter, Line, trail},
};

/// Records an event in the transaction of the change, and adds it to the queue of each consumer. An event that time
/// causes is recorded only once: if it is on record already, nothing happens.
///
/// # Errors
/// An error of the database.
pub async fn record(tx: &Tx, now: Instant, actor: Actor, event: &Event) -> Result<(), Error> {
    store::record(tx, now, actor, event).await
}
