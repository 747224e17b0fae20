//! Works through the queue of letters. SMTP is spoken outside of any transaction: a letter is claimed in one, and its outcome noted in another.
use std::time::Duration;

use futures_util::future::try_join_all;
use tokio::sync::watch;

use super::{model::Letter, store};
use crate::platform::{
    Clock, Db, Error,
    mail::{self, CONNECTIONS, Mailer, Outcome},
};

/// How long all letters wait when the server takes none.
const CLOSED: Duration = Duration::from_mins(1);

/// Sends the letters that are due, over a few connections at once, until none is left or `stop` says so.
///
/// # Errors
/// What the database says; the letters under way then are tried again when their lease is over.
pub async fn send_due(db: &Db, clock: &Clock, mailer: &Mailer, stop: &watch::Receiver<bool>) -> Result<(), Error> {
    if !store::is_any_due(&mut *db.read().await?, clock.now()).await? {
        return Ok(());
    }
    if let Err(reply) = mailer.knock().await {
        return hold_all(db, clock, reply).await;
    }
    try_join_all((0..CONNECTIONS).map(|_| send_one_after_another(db, clock, mailer, stop))).await?;
    Ok(())
}

async fn send_one_after_another(db: &Db, clock: &Clock, mailer: &Mailer, stop: &watch::Receiver<bool>) -> Result<(), Error> {
    while !*stop.borrow() {
        let now = clock.now();
        let Some(letter) = db.write(async move |tx| store::claim(tx, now).await).await? else { break };
        let outcome = mailer.send(&for_the_post(&letter)).await;
        note(db, clock, letter, outcome).await?;
    }
    Ok(())
}

fn for_the_post(letter: &Letter) -> mail::Letter<'_> {
    mail::Letter {
        to: &letter.address,
        subject: &letter.subject,
        body: &letter.body,
        language: letter.language,
        message_id: &letter.message_id,
        date: letter.created_at,
    }
}

async fn note(db: &Db, clock: &Clock, letter: Letter, outcome: Outcome) -> Result<(), Error> {
    let now = clock.now();
    tracing::info!(letter = %letter.id, attempt = letter.attempts, outcome = outcome.name(), "tried to send a letter");
    let (reply, next) = match outcome {
        Outcome::Sent(reply) => return db.write(async move |tx| store::mark_sent(tx, now, letter.id, &reply).await).await,
        Outcome::Later(reply) => (reply, letter.next_attempt(now)),
        Outcome::Never(reply) => (reply, None),
        Outcome::Closed(reply) => {
            hold_all(db, clock, reply.clone()).await?;
            (reply, letter.next_attempt(now))
        }
    };
    db.write(async move |tx| store::mark_failed(tx, &letter, next, &reply).await).await
}

async fn hold_all(db: &Db, clock: &Clock, reply: String) -> Result<(), Error> {
    tracing::error!(reply, "the mail server takes no letters");
    let now = clock.now();
    db.write(async move |tx| store::hold_all(tx, now, now.later(CLOSED), &reply).await).await
}
