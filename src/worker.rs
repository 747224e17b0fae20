//! The worker: records the events that time alone causes, writes letters about what happened, and sends them. It runs
//! in a `LocalSet`; one or several instances may run it.
use std::{panic::AssertUnwindSafe, time::Duration};

use futures_util::FutureExt;
use tokio::{sync::watch, time::sleep};

use crate::{
    assessments, audit, consultations,
    events::Event,
    following,
    notifications::{self, Sender},
    organisations,
    platform::{Actor, Error, first, mail::Mailer, web::App},
    responses, statements, submissions,
};

/// How often each room is asked which events the time has caused.
const MINUTE: Duration = Duration::from_mins(1);

/// How many events that time causes are recorded in one transaction.
const AT_ONCE: usize = 500;

/// How long work waits at most when another instance has made it, or when its time has come.
const POLL: Duration = Duration::from_secs(1);

/// The shortest time between two searches for work, because a busy service commits all the time.
const PAUSE: Duration = Duration::from_millis(100);

/// How long the jobs may still take after the worker was asked to stop. A letter that is cut off is sent again, with
/// the same Message-ID, when its lease ends; so is every letter whose sender died.
const GRACE: Duration = Duration::from_secs(15);

/// Works until `stop` becomes true, and finishes what it has begun, within the time limits. Whatever fails is logged
/// and tried again.
///
/// # Errors
/// Returns at once if letters cannot be sent with these settings.
pub async fn work(app: App, stop: watch::Receiver<bool>) -> Result<(), Error> {
    let sender = Mailer::of(&app.config)?.map(Sender::new);
    let publishing = over_and_over(&app, &stop, Until::Committed, async || publish_due(&app).await);
    let noticing = over_and_over(&app, &stop, Until::Minute, async || {
        tidy(&app).await?;
        notice_time(&app).await
    });
    let announcing = over_and_over(&app, &stop, Until::Committed, async || announce(&app).await);
    let sending = over_and_over(&app, &stop, Until::Committed, async || match &sender {
        Some(sender) => sender.send_due(&app, &stop).await,
        None => Ok(()),
    });
    tokio::select! {
        _ = async { tokio::join!(publishing, noticing, announcing, sending) } => {}
        () = stopped_for(stop.clone(), GRACE) => tracing::warn!("a letter was still on its way"),
    }
    Ok(())
}

/// Waits until the worker is asked to stop, and then for the time `grace`.
async fn stopped_for(mut stop: watch::Receiver<bool>, grace: Duration) {
    // If the sender is gone, nobody can ask any more: then the worker stops, too.
    let _ = stop.wait_for(|stop| *stop).await;
    sleep(grace).await;
}

/// Does all work that is due now.
///
/// # Errors
/// An error of the settings or of the database.
pub async fn work_once(app: &App) -> Result<(), Error> {
    let (_running, stop) = watch::channel(false);
    publish_due(app).await?;
    tidy(app).await?;
    notice_time(app).await?;
    announce(app).await?;
    match Mailer::of(&app.config)? {
        Some(mailer) => Sender::new(mailer).send_due(app, &stop).await,
        None => Ok(()),
    }
}

/// Publishes the consultations whose instant has come, each in its own transaction.
async fn publish_due(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    for due in consultations::to_publish(&*app.db.read().await?, now).await? {
        let shortest = app.config.shortest_period.clone();
        app.db.write(async move |tx| consultations::actions::publish_due(tx, now, due, &shortest).await).await?;
    }
    Ok(())
}

/// Records the events that time has caused, each only once, whichever instance sees it first.
async fn notice_time(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    let mut conn = app.db.read().await?;
    let mut brought = statements::due(&mut conn, now).await?;
    brought.extend(responses::due(&mut conn, now).await?);
    brought.extend(assessments::due(&mut conn, now).await?);
    brought.extend(consultations::due(&conn, now).await?);
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

/// Deletes what is kept for a time only.
async fn tidy(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    app.db
        .write(async move |tx| {
            following::clear(tx, now).await?;
            organisations::actions::clear_applications(tx, now).await?;
            responses::actions::clear_returned(tx, now).await?;
            submissions::actions::clear_sheets(tx, now).await?;
            notifications::actions::empty_old_letters(tx, now).await
        })
        .await
}

async fn announce(app: &App) -> Result<(), Error> {
    notifications::announce_due(&app.db, &app.clock, &app.config).await
}

/// What a job waits for before it runs again.
#[derive(Clone, Copy)]
enum Until {
    /// A commit of this process, or one second, for the commits of other processes.
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
        // Requested before the job begins, so that a commit during the job is not missed.
        let committed = app.db.committed().notified();
        match AssertUnwindSafe(first(job())).catch_unwind().await {
            Ok(Ok(())) => {}
            Ok(Err(Error::Internal(source) | Error::Unavailable(source) | Error::Uncertain(source))) => {
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
