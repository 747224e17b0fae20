//! Processes the queue of events, and then the tellings: each step in its own transaction, so that a failure affects no
//! other.
use std::{panic::AssertUnwindSafe, sync::Arc};

use futures_util::{FutureExt, TryStreamExt, stream};

use super::{actions, store};
use crate::{
    audit,
    events::Consumer,
    ids::TellingId,
    platform::{Clock, Config, Db, Error},
};

/// How many are read at once.
const AT_ONCE: usize = 100;

/// How many letters are written in one transaction: a commit costs as much as the queries of several.
const TOGETHER: usize = 25;

/// How many such transactions run at once.
const WRITERS: usize = 3;

/// Makes the tellings of due events and writes the letters of due tellings. What fails is tried again later.
///
/// # Errors
/// An error of the database.
pub async fn announce_due(db: &Db, clock: &Clock, config: &Arc<Config>) -> Result<(), Error> {
    while announce_some(db, clock, config).await? {}
    Ok(())
}

/// A portion of both, so that what has just happened does not wait behind thousands of letters; returns whether there
/// is more.
async fn announce_some(db: &Db, clock: &Clock, config: &Arc<Config>) -> Result<bool, Error> {
    let events = audit::due(&mut *db.read().await?, clock.now(), Consumer::Letters, AT_ONCE).await?;
    for event in &events {
        while tell(db, clock, *event).await? {}
    }
    let tellings = store::due_tellings(&mut *db.read().await?, clock.now(), AT_ONCE).await?;
    // A letter of several locks all tellings of its reader: two of them in one transaction could wait for each other.
    let parts = tellings.chunk_by(|(_, is_alone), (_, next)| *is_alone && *next);
    let parts = parts.flat_map(|part| part.chunks(TOGETHER)).map(|few| Ok(few.iter().map(|(id, _)| *id).collect()));
    stream::iter(parts).try_for_each_concurrent(WRITERS, |few| write_letters(db, clock, config, few)).await?;
    Ok(events.len() == AT_ONCE || tellings.len() == AT_ONCE)
}

/// Makes one portion of the tellings of an event; returns whether more follow.
async fn tell(db: &Db, clock: &Clock, event: i64) -> Result<bool, Error> {
    let now = clock.now();
    match attempt(db.write(async move |tx| actions::tell(tx, now, event).await)).await? {
        Attempt::Done(more) => Ok(more),
        Attempt::Failed(reason) => {
            tracing::error!(event, reason, "nobody could be told of an event");
            let put_off = db.write(async move |tx| audit::put_off(tx, now, Consumer::Letters, event, &reason).await);
            put_off.await.map(|()| false)
        }
    }
}

/// Writes some letters in one transaction. If one of them fails, each is written alone.
async fn write_letters(db: &Db, clock: &Clock, config: &Arc<Config>, tellings: Vec<TellingId>) -> Result<(), Error> {
    if let [telling] = tellings[..] {
        return write_letter(db, clock, config, telling).await;
    }
    let (now, settings, ids) = (clock.now(), config.clone(), tellings.clone());
    let work = db.write(async move |tx| {
        for telling in ids {
            actions::write_letter(tx, now, &settings, telling).await?;
        }
        Ok(())
    });
    if let Attempt::Failed(_) = attempt(work).await? {
        for telling in tellings {
            write_letter(db, clock, config, telling).await?;
        }
    }
    Ok(())
}

async fn write_letter(db: &Db, clock: &Clock, config: &Arc<Config>, telling: TellingId) -> Result<(), Error> {
    let (now, settings) = (clock.now(), config.clone());
    let work = db.write(async move |tx| actions::write_letter(tx, now, &settings, telling).await);
    match attempt(work).await? {
        Attempt::Done(()) => Ok(()),
        Attempt::Failed(reason) => {
            tracing::error!(%telling, reason, "a letter could not be written");
            db.write(async move |tx| store::put_off(tx, now, telling, &reason).await).await
        }
    }
}

/// The result of one attempt.
enum Attempt<T> {
    Done(T),
    Failed(String),
}

/// Tries something. When the database cannot be reached, that is not the fault of the work, and it does not count as an
/// attempt.
async fn attempt<T>(work: impl Future<Output = Result<T, Error>>) -> Result<Attempt<T>, Error> {
    match AssertUnwindSafe(work).catch_unwind().await {
        Ok(Ok(done)) => Ok(Attempt::Done(done)),
        Ok(Err(Error::Unavailable(source))) => Err(Error::Unavailable(source)),
        Ok(Err(Error::Internal(source))) => Ok(Attempt::Failed(source.to_string())),
        Ok(Err(error)) => Ok(Attempt::Failed(error.to_string())),
        Err(_) => Ok(Attempt::Failed("a panic".to_owned())),
    }
}
