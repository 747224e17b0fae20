//! How every connection to PostgreSQL is opened, and how it ends when the other side falls silent.
use std::{
    error::Error as _,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use diesel::{connection::InstrumentationEvent, result::ConnectionError};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use tokio::time::{Instant, sleep};

use super::tls::Target;

/// How long opening may take.
const OPENING: Duration = Duration::from_secs(5);
/// When a connection on which nothing comes is asked whether the other end is still there, and how often.
const QUIET: Duration = Duration::from_secs(10);
const ASKED_EVERY: Duration = Duration::from_secs(5);
const ASKED: u32 = 3;
/// How long data that were sent may stay unacknowledged.
const UNACKNOWLEDGED: Duration = Duration::from_secs(8);
/// How long an answer may take: a little longer than the database lets a statement run (`db::BEGIN`). This also
/// ends the wait for a proxy that acknowledges everything and says nothing.
const SILENCE: Duration = Duration::from_secs(9);
/// How often it is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// Opens a connection. `on_query` is called at the beginning of each query.
///
/// # Errors
/// Why not, in the words of the server or of the system; they contain no password.
pub async fn connect(
    url: &str,
    on_query: impl Fn() + Send + 'static,
) -> Result<(AsyncPgConnection, Answer), ConnectionError> {
    open(url, Some(SILENCE), on_query).await
}

/// Opens a connection for the owner's work, whose statements may take as long as they need.
///
/// # Errors
/// As [`connect`].
pub async fn connect_patiently(url: &str) -> Result<AsyncPgConnection, ConnectionError> {
    Ok(open(url, None, || {}).await?.0)
}

async fn open(
    url: &str,
    silence: Option<Duration>,
    on_query: impl Fn() + Send + 'static,
) -> Result<(AsyncPgConnection, Answer), ConnectionError> {
    let mut target = Target::parse(url).map_err(ConnectionError::BadConnection)?;
    target
        .config
        .connect_timeout(OPENING)
        .keepalives_idle(QUIET)
        .keepalives_interval(ASKED_EVERY)
        .keepalives_retries(ASKED)
        .tcp_user_timeout(UNACKNOWLEDGED);
    let encryption = target.encryption().map_err(ConnectionError::BadConnection)?;
    let (client, connection) = target.config.connect(encryption).await.map_err(said_by)?;
    let answer = Answer::default();
    let (awaited, returned) = (answer.clone(), answer.clone());
    tokio::spawn(async move {
        tokio::select! {
            // Its end closes the client, which says so at the next query.
            _ = connection => {}
            () = awaited.fails_to_come(silence) => tracing::error!("a connection is given up: the database is silent"),
        }
    });
    let mut conn = AsyncPgConnection::try_from(client).await?;
    conn.set_instrumentation(move |event: InstrumentationEvent<'_>| match event {
        InstrumentationEvent::StartQuery { .. } => {
            on_query();
            answer.wait();
        }
        InstrumentationEvent::FinishQuery { .. } => answer.came(),
        _ => {}
    });
    Ok((conn, returned))
}

/// How many answers a connection waits for, and since when nothing has come: several queries can be on their way. A
/// query that nobody waits for any more stays awaited, so that its connection is given up.
#[derive(Clone, Default)]
pub struct Answer(Arc<Mutex<Awaited>>);

#[derive(Default)]
struct Awaited {
    answers: usize,
    since: Option<Instant>,
}

impl Answer {
    /// Whether a query was sent and not answered.
    pub fn is_awaited(&self) -> bool {
        self.awaited().answers > 0
    }

    fn awaited(&self) -> MutexGuard<'_, Awaited> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait(&self) {
        let mut awaited = self.awaited();
        *awaited = Awaited { answers: awaited.answers + 1, since: Some(Instant::now()) };
    }

    fn came(&self) {
        let mut awaited = self.awaited();
        let answers = awaited.answers.saturating_sub(1);
        *awaited = Awaited { answers, since: (answers > 0).then(Instant::now) };
    }

    fn is_overdue(&self, silence: Duration) -> bool {
        self.awaited().since.is_some_and(|since| since.elapsed() > silence)
    }

    /// Never ends without a limit.
    async fn fails_to_come(&self, silence: Option<Duration>) {
        let Some(silence) = silence else { return std::future::pending().await };
        while !self.is_overdue(silence) {
            sleep(LOOK).await;
        }
    }
}

/// The cause: the error itself says only that there is no connection.
fn said_by(error: tokio_postgres::Error) -> ConnectionError {
    ConnectionError::BadConnection(error.source().map_or_else(|| error.to_string(), ToString::to_string))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_queries_on_their_way_the_second_is_still_awaited() {
        let answer = Answer::default();
        answer.wait();
        answer.wait();
        answer.came();
        assert!(answer.is_awaited() && answer.is_overdue(Duration::ZERO));
        answer.came();
        assert!(!answer.is_awaited() && !answer.is_overdue(Duration::ZERO));
    }
}
