//! The trail: what happened, by whom, when; and the queue of events still to be announced.
//! Owns `events` and `unannounced`.

mod queue;
mod store;

use crate::{
    events::Event,
    platform::{Actor, Error, Instant, Tx},
};

pub use {
    queue::{Unannounced, announced, due, put_off, take},
    store::{Entry, in_register, of_organisation},
};

/// Puts an event on record in the transaction of the change itself, and on the queue of letters where letters follow
/// from it.
///
/// # Errors
/// What the database says.
pub async fn record(tx: &mut Tx, now: Instant, actor: Actor, event: &Event) -> Result<(), Error> {
    let id = store::add(tx, now, actor, event).await?;
    if event.is_announced() {
        store::enqueue(tx, id, now).await?;
    }
    Ok(())
}
