//! What can happen to letters.
use url::Url;

use super::{
    audience,
    model::{NewLetter, message_id},
    store,
};
use crate::{
    accounts, audit,
    events::{Consumer, Event},
    ids::LetterId,
    platform::{Actor, Admin, Config, Error, Instant, Tx, said},
};

/// Writes the letters that follow from an event and takes it off the queue, both or neither. Does nothing when somebody
/// else has the event.
///
/// # Errors
/// Whatever hinders one of the letters.
pub async fn announce(tx: &mut Tx, now: Instant, config: &Config, event: i64) -> Result<(), Error> {
    let Some(due) = audit::take(tx, now, Consumer::Letters, event).await? else { return Ok(()) };
    for letter in audience::letters(tx, config, &due).await? {
        queue(tx, now, &config.public_url, &letter).await?;
    }
    audit::done(tx, Consumer::Letters, due.id).await
}

/// Queues a letter, unless it was queued before.
///
/// # Errors
/// What the database says.
pub async fn queue(tx: &mut Tx, now: Instant, site: &Url, letter: &NewLetter) -> Result<(), Error> {
    let id = LetterId::new();
    store::add(tx, now, id, &message_id(id, site), letter).await
}

/// Sends a letter again that could not be delivered, to the address that its reader has now.
///
/// # Errors
/// [`Error::NotFound`] without it, [`Error::Refused`] when it is on its way or was sent.
pub async fn resend(tx: &mut Tx, now: Instant, admin: &Admin, id: LetterId) -> Result<(), Error> {
    let letter = store::lock(tx, id).await?;
    if !letter.can_be_resent() {
        return Err(Error::refused(said("notifications-not-dead"), letter.page(), said("notifications-to-the-letter")));
    }
    // What holds a private link goes only where the link was made for.
    let reader = letter.person.filter(|_| letter.link.is_none());
    let reader = accounts::find_people(tx, reader.as_slice()).await?.into_iter().next();
    let address = reader.map_or(letter.address, |reader| reader.email);
    store::revive(tx, now, id, &address).await?;
    audit::record(tx, now, Actor::Staff(admin.person.id), &Event::LetterResent { letter: id }).await
}
