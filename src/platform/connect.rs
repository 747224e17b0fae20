//! How every connection to PostgreSQL is opened, and how it ends when the other side falls silent.
use std::{
    error::Error as _,
    sync::{Arc, Mutex, PoisonError},
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
/// How long an answer may take: a little longer than the database lets a statement run (`db::BOUNDS`). This also
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
            answer.set(Some(Instant::now()));
        }
        InstrumentationEvent::FinishQuery { .. } => answer.set(None),
        _ => {}
    });
    Ok((conn, returned))
}

/// Since when a connection waits for an answer, if it does. A query that nobody waits for any more stays awaited, so
/// that its connection is given up.
#[derive(Clone, Default)]
pub struct Answer(Arc<Mutex<Option<Instant>>>);

impl Answer {
    /// Whether a query was sent and not answered.
    pub fn is_awaited(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    fn set(&self, awaited: Option<Instant>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = awaited;
    }

    fn is_overdue(&self, silence: Duration) -> bool {
        let awaited = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        awaited.is_some_and(|since| since.elapsed() > silence)
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
