//! What can happen to tellings and letters.
use std::time::Duration;

use url::Url;

use super::{
    audience,
    model::{Letter, NewLetter, Telling, message_id},
    store,
    words::{self, Worded},
};
use crate::{
    accounts, audit,
    events::{Consumer, Event, Stored},
    ids::{LetterId, TellingId},
    platform::{Actor, Admin, Config, Error, Instant, Stop, Tx, riga},
};

/// Makes the tellings of an event, a portion at a time, and takes the event off the queue after the last portion.
/// Returns whether more portions follow. Does nothing when another instance has taken the event.
///
/// # Errors
/// [`Error::Internal`] when this program cannot read the event; an error of the database.
pub async fn tell(tx: &mut Tx, now: Instant, event: i64) -> Result<bool, Error> {
    let Some(queued) = audit::take(tx, now, Consumer::Letters, event).await? else { return Ok(false) };
    let known = match queued.event {
        Stored::Known(known) => known,
        Stored::Unknown { kind } => return Err(Error::internal(format!("an event that cannot be read: {kind}"))),
    };
    let portion = audience::portion(tx, known.audience(), queued.progress.as_deref()).await?;
    store::add_tellings(tx, now, event, &portion.tellings).await?;
    match &portion.progress {
        Some(progress) => audit::advance(tx, Consumer::Letters, event, progress).await?,
        None => audit::done(tx, Consumer::Letters, event).await?,
    }
    Ok(portion.progress.is_some())
}

/// Writes and queues the letter of a telling, together with all tellings that belong to the same letter; or closes the
/// telling with the reason why there is no letter. Does nothing when another instance has taken it.
///
/// # Errors
/// Any error that prevents the letter.
pub async fn write_letter(tx: &mut Tx, now: Instant, config: &Config, id: TellingId) -> Result<(), Error> {
    let tellings = store::take(tx, now, id).await?;
    if tellings.is_empty() {
        return Ok(());
    }
    if let Some(until) = gathers_until(tx, now, &tellings).await? {
        let all: Vec<TellingId> = tellings.iter().map(|telling| telling.id).collect();
        return store::postpone(tx, &all, until).await;
    }
    let Worded { letter, closed } = words::letter(tx, now, config, &tellings).await?;
    for (telling, why) in &closed {
        store::close(tx, now, *telling, why.as_str()).await?;
    }
    let Some(letter) = letter else { return Ok(()) };
    let told: Vec<TellingId> =
        tellings.iter().map(|telling| telling.id).filter(|id| closed.iter().all(|(closed, _)| closed != id)).collect();
    match queue(tx, now, &config.public_url, &letter).await? {
        Some(letter) => store::mark_told(tx, &told, letter).await,
        // The letter of this day has already been written.
        None => store::postpone(tx, &told, riga::morning(now, 1)).await,
    }
}

/// How long what is gathered waits after the last such letter to its reader.
const GATHERING: Duration = Duration::from_hours(1);

/// Until when these wait for more of their kind: an hour after the letter before; `None` if they need not.
async fn gathers_until(tx: &mut Tx, now: Instant, tellings: &[Telling]) -> Result<Option<Instant>, Error> {
    let Some((person, kind)) = tellings.first().and_then(|first| Some((first.person?, first.kind))) else {
        return Ok(None);
    };
    if !kind.is_gathered() {
        return Ok(None);
    }
    let last = store::last_since(tx.conn(), (person, kind), now.earlier(GATHERING)).await?;
    Ok(last.map(|last| last.later(GATHERING)).filter(|until| *until > now))
}

/// Queues a letter; `None` if the same letter was queued before.
///
/// # Errors
/// An error of the database.
pub async fn queue(tx: &mut Tx, now: Instant, site: &Url, letter: &NewLetter) -> Result<Option<LetterId>, Error> {
    let id = LetterId::new();
    Ok(store::add(tx, now, id, &message_id(id, site), letter).await?.then_some(id))
}

/// Deletes the words of letters that are older than a year; the rest of them stays.
///
/// # Errors
/// An error of the database.
pub async fn empty_old_letters(tx: &mut Tx, now: Instant) -> Result<(), Error> {
    store::empty(tx, now.earlier(Letter::WORDS_KEPT)).await
}

/// The letter is still queued, was sent, or has no words any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotDead;

/// Sends an undelivered letter again, to the current address of its reader.
///
/// # Errors
/// [`Error::NotFound`] when there is none; [`NotDead`].
pub async fn resend(tx: &mut Tx, now: Instant, admin: &Admin, id: LetterId) -> Result<(), Stop<NotDead>> {
    let letter = store::lock(tx, id).await?;
    if !letter.can_be_resent() {
        return Err(Stop::Refused(NotDead));
    }
    // A letter with a private link goes only to the address for which the link was made.
    let reader = letter.person.filter(|_| letter.link.is_none());
    let reader = accounts::find_people(tx, reader.as_slice()).await?.into_iter().next();
    let address = reader.map_or(letter.address, |reader| reader.email);
    store::revive(tx, now, id, &address).await?;
    Ok(audit::record(tx, now, Actor::Staff(admin.person.id), &Event::LetterResent { letter: id }).await?)
}

/// Lets the letter of a telling that was given up be written after all. Returns whether it was given up.
///
/// # Errors
/// An error of the database.
pub async fn revive_telling(tx: &mut Tx, now: Instant, admin: &Admin, id: TellingId) -> Result<bool, Error> {
    let revived = store::reopen(tx, now, id).await?;
    if revived {
        audit::record(tx, now, Actor::Staff(admin.person.id), &Event::TellingRevived { telling: id }).await?;
    }
    Ok(revived)
}

/// Lets people be told of an event that was given up. Returns whether it was given up.
///
/// # Errors
/// An error of the database.
pub async fn revive_event(tx: &mut Tx, now: Instant, admin: &Admin, event: i64) -> Result<bool, Error> {
    let revived = audit::unpark(tx, now, event).await?;
    if revived {
        audit::record(tx, now, Actor::Staff(admin.person.id), &Event::EventRevived { event }).await?;
    }
    Ok(revived)
}
