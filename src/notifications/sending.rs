//! Sends the queued letters. SMTP runs outside of transactions: one transaction claims a letter, another one records
//! the outcome.
use std::time::Duration;

use futures_util::future::try_join_all;
use tokio::sync::watch;

use super::{
    model::{Letter, with_link},
    store,
};
use crate::{
    accounts::{self, Link},
    platform::{
        Error, Instant, Tx,
        mail::{self, CONNECTIONS, Mailer, Outcome},
        web::App,
    },
};

/// How long all letters wait when the server accepts none.
const CLOSED: Duration = Duration::from_mins(1);

/// Recorded for a letter whose link no longer worked when it was due.
const LINK_ENDED: &str = "not sent: the private link in it does nothing any more";

/// Sends the letters that are due, over a few connections at once, until none is left or `stop` becomes true.
///
/// # Errors
/// An error of the database; the letters in progress are tried again when their lease ends.
pub async fn send_due(app: &App, mailer: &Mailer, stop: &watch::Receiver<bool>) -> Result<(), Error> {
    if !store::is_any_due(&mut *app.db.read().await?, app.clock.now()).await? {
        return Ok(());
    }
    if let Err(reply) = mailer.test_connection().await {
        return hold_all(app, reply).await;
    }
    try_join_all((0..CONNECTIONS).map(|_| send_one_after_another(app, mailer, stop))).await?;
    Ok(())
}

async fn send_one_after_another(app: &App, mailer: &Mailer, stop: &watch::Receiver<bool>) -> Result<(), Error> {
    while !*stop.borrow() {
        let now = app.clock.now();
        let claim = app.db.write(async move |tx| claim(tx, now).await);
        let Some(Claimed { letter, link }) = claim.await? else { break };
        let outcome = match whole_body(app, now, &letter, link.as_ref()) {
            Some(body) => mailer.send(&for_the_post(&letter, &body)).await,
            None => Outcome::Never(LINK_ENDED.to_owned()),
        };
        note(app, letter, outcome).await?;
    }
    Ok(())
}

/// A letter that is claimed for one attempt, with the private link for it.
struct Claimed {
    letter: Letter,
    link: Option<Link>,
}

/// Reads everything that an attempt needs from the database, so that a fault of the database does not count as an
/// attempt.
async fn claim(tx: &mut Tx, now: Instant) -> Result<Option<Claimed>, Error> {
    let Some(letter) = store::claim(tx, now).await? else { return Ok(None) };
    let link = match letter.link {
        Some(link) => Some(accounts::find_link(tx, link).await?),
        None => None,
    };
    Ok(Some(Claimed { letter, link }))
}

/// The body with its private link, which is made here and never stored. `None` if the link no longer works: then the
/// letter would be useless to its reader.
fn whole_body(app: &App, now: Instant, letter: &Letter, link: Option<&Link>) -> Option<String> {
    let Some(link) = link else { return Some(letter.body.clone()) };
    link.is_live(now).then(|| with_link(&letter.body, &link.address(&app.config, &app.secret)))
}

fn for_the_post<'a>(letter: &'a Letter, body: &'a str) -> mail::Letter<'a> {
    mail::Letter {
        to: &letter.address,
        subject: &letter.subject,
        body,
        language: letter.language,
        message_id: &letter.message_id,
        date: letter.created_at,
    }
}

async fn note(app: &App, letter: Letter, outcome: Outcome) -> Result<(), Error> {
    let now = app.clock.now();
    tracing::info!(letter = %letter.id, attempt = letter.attempts, outcome = outcome.name(), "tried to send a letter");
    let (reply, next) = match outcome {
        Outcome::Sent(reply) => {
            return app.db.write(async move |tx| store::mark_sent(tx, now, letter.id, &reply).await).await;
        }
        Outcome::Later(reply) => (reply, letter.next_attempt(now)),
        Outcome::Never(reply) => (reply, None),
        Outcome::Closed(reply) => {
            hold_all(app, reply.clone()).await?;
            (reply, letter.next_attempt(now))
        }
    };
    app.db.write(async move |tx| store::mark_failed(tx, &letter, next, &reply).await).await
}

async fn hold_all(app: &App, reply: String) -> Result<(), Error> {
    tracing::error!(reply, "the mail server takes no letters");
    let now = app.clock.now();
    app.db.write(async move |tx| store::hold_all(tx, now, now.later(CLOSED), &reply).await).await
}
