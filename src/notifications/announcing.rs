//! Works through the queue of events: each is announced in a transaction of its own, so that one that fails hinders no
//! other.
use std::{panic::AssertUnwindSafe, sync::Arc};

use futures_util::FutureExt;

use super::actions;
use crate::{
    audit,
    events::Consumer,
    platform::{Clock, Config, Db, Error},
};

/// How many events are looked up at once.
const AT_ONCE: usize = 100;

/// Announces the events that are due. One that cannot be announced is put off.
///
/// # Errors
/// What the database says.
pub async fn announce_due(db: &Db, clock: &Clock, config: &Arc<Config>) -> Result<(), Error> {
    loop {
        let due = audit::due(&mut *db.read().await?, clock.now(), Consumer::Letters, AT_ONCE).await?;
        for event in &due {
            announce(db, clock, config, *event).await?;
        }
        if due.len() < AT_ONCE {
            return Ok(());
        }
    }
}

async fn announce(db: &Db, clock: &Clock, config: &Arc<Config>, event: i64) -> Result<(), Error> {
    let (now, settings) = (clock.now(), config.clone());
    let work = db.write(async move |tx| actions::announce(tx, now, &settings, event).await);
    let reason = match AssertUnwindSafe(work).catch_unwind().await {
        Ok(Ok(())) => return Ok(()),
        // Then the fault is not the event's.
        Ok(Err(Error::Unavailable(source))) => return Err(Error::Unavailable(source)),
        Ok(Err(Error::Internal(source))) => source.to_string(),
        Ok(Err(error)) => error.to_string(),
        Err(_) => "a panic".to_owned(),
    };
    tracing::error!(event, reason, "an event could not be announced");
    db.write(async move |tx| audit::put_off(tx, now, Consumer::Letters, event, &reason).await).await
}
