//! The worker: puts on record what time brings, turns what happened into letters, and sends them. Runs inside a
//! `LocalSet`, in every instance that is to do so.
use std::{panic::AssertUnwindSafe, time::Duration};

use futures_util::FutureExt;
use tokio::{sync::watch, time::sleep};

use crate::{
    audit,
    events::Event,
    notifications,
    platform::{Actor, Error, mail::Mailer, web::App},
    responses, statements,
};

/// How often each room is asked what time has brought.
const MINUTE: Duration = Duration::from_mins(1);

/// How much of what time has brought is put on record in one transaction.
const AT_ONCE: usize = 500;

/// The longest that work waits which another instance has made, or which has become due.
const POLL: Duration = Duration::from_secs(1);

/// A busy service commits all the time; the worker looks no more often than this.
const PAUSE: Duration = Duration::from_millis(100);

/// How long a conversation with the mail server may still take once the worker is asked to stop. What is cut is like
/// any letter whose sender died: it goes out again, under the same Message-ID, when its lease is over.
const GRACE: Duration = Duration::from_secs(15);

/// Works until `stop` turns true; what is under way then is finished, within reason. Whatever fails is logged and tried
/// again.
///
/// # Errors
/// At once, when letters cannot be sent with these settings.
pub async fn work(app: App, stop: watch::Receiver<bool>) -> Result<(), Error> {
    let mailer = Mailer::of(&app.config)?;
    let noticing = over_and_over(&app, &stop, Until::Minute, async || notice_time(&app).await);
    let announcing = over_and_over(&app, &stop, Until::Committed, async || announce(&app).await);
    let sending = over_and_over(&app, &stop, Until::Committed, async || match &mailer {
        Some(mailer) => send(&app, mailer, &stop).await,
        None => Ok(()),
    });
    tokio::select! {
        _ = async { tokio::join!(noticing, announcing, sending) } => {}
        () = stopped_for(stop.clone(), GRACE) => tracing::warn!("a letter was still on its way"),
    }
    Ok(())
}

/// Waits until the worker is asked to stop, and so long beyond.
async fn stopped_for(mut stop: watch::Receiver<bool>, grace: Duration) {
    // Whoever would ask may be gone: then nobody waits for the worker either.
    let _ = stop.wait_for(|stop| *stop).await;
    sleep(grace).await;
}

/// Does everything that is due now.
///
/// # Errors
/// What the settings or the database say.
pub async fn work_once(app: &App) -> Result<(), Error> {
    let (_running, stop) = watch::channel(false);
    notice_time(app).await?;
    announce(app).await?;
    match Mailer::of(&app.config)? {
        Some(mailer) => send(app, &mailer, &stop).await,
        None => Ok(()),
    }
}

/// Puts on record what time has brought, once whoever notices it.
async fn notice_time(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    let mut conn = app.db.read().await?;
    let mut brought = statements::due(&mut conn, now).await?;
    brought.extend(responses::due(&mut conn, now).await?);
    let new = audit::not_recorded(&mut conn, brought).await?;
    drop(conn);
    for some in new.chunks(AT_ONCE) {
        let some: Vec<Event> = some.to_vec();
        app.db
            .write(async move |tx| {
                for event in &some {
                    audit::record(tx, now, Actor::Service, event).await?;
                }
                Ok::<(), Error>(())
            })
            .await?;
    }
    Ok(())
}

async fn announce(app: &App) -> Result<(), Error> {
    notifications::announce_due(&app.db, &app.clock, &app.config).await
}

async fn send(app: &App, mailer: &Mailer, stop: &watch::Receiver<bool>) -> Result<(), Error> {
    notifications::send_due(app, mailer, stop).await
}

/// What a job waits for before it is done again.
#[derive(Clone, Copy)]
enum Until {
    /// A commit of this process, or a second for what others did.
    Committed,
    /// The next minute.
    Minute,
}

/// Repeats a job until the worker is asked to stop.
async fn over_and_over(
    app: &App,
    stop: &watch::Receiver<bool>,
    until: Until,
    job: impl AsyncFn() -> Result<(), Error>,
) {
    let mut stop = stop.clone();
    while !*stop.borrow() {
        // Asked for before the job begins: a commit in its midst is not missed.
        let committed = app.db.committed().notified();
        match AssertUnwindSafe(job()).catch_unwind().await {
            Ok(Ok(())) => {}
            Ok(Err(Error::Internal(source) | Error::Unavailable(source))) => {
                tracing::error!(%source, "the worker could not do its work");
            }
            Ok(Err(error)) => tracing::error!(%error, "the worker could not do its work"),
            Err(_) => tracing::error!("the worker panicked"),
        }
        let rest = async {
            match until {
                Until::Minute => sleep(MINUTE).await,
                Until::Committed => {
                    sleep(PAUSE).await;
                    tokio::select! { () = committed => {}, () = sleep(POLL) => {} }
                }
            }
        };
        tokio::select! {
            changed = stop.changed() => if changed.is_err() { return },
            () = rest => {}
        }
    }
}
