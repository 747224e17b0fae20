//! The connections of the pool: which are opened, and which are lent again.
use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use deadpool::managed::{Manager, Metrics, RecycleError, RecycleResult};
use diesel::ConnectionError;
use diesel_async::{AsyncPgConnection, SimpleAsyncConnection, pooled_connection::PoolableConnection};
use tokio::{runtime::Handle, time::timeout};

use super::connect::{Answer, connect};

/// A connection that was not used for this long is tried before it is lent: a test before each use would double the
/// work of most pages.
const RESTED: Duration = Duration::from_secs(5);

/// How long the test may take.
const TEST: Duration = Duration::from_secs(2);

/// A connection of the pool.
pub struct Lent {
    /// The connection.
    pub conn: AsyncPgConnection,
    answer: Answer,
}

/// Opens connections and judges which are lent again.
pub struct Lender {
    url: String,
    home: Handle,
    queries: Arc<AtomicU64>,
    /// When a connection was last found dead. Those that were last used before are taken for dead, too.
    last_death: Mutex<Option<Instant>>,
}

impl Lender {
    /// The runtime `home` opens and drives the connections; `queries` counts their queries.
    pub fn new(url: &str, home: &Handle, queries: Arc<AtomicU64>) -> Self {
        Self { url: url.to_owned(), home: home.clone(), queries, last_death: Mutex::new(None) }
    }

    fn died_since(&self, used: Instant) -> bool {
        self.last_death.lock().unwrap_or_else(PoisonError::into_inner).is_some_and(|death| used < death)
    }

    fn note_death(&self) {
        *self.last_death.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }
}

impl Manager for Lender {
    type Error = ConnectionError;
    type Type = Lent;

    async fn create(&self) -> Result<Lent, ConnectionError> {
        let (url, queries) = (self.url.clone(), self.queries.clone());
        let on_query = move || {
            queries.fetch_add(1, Ordering::Relaxed);
        };
        let opened = self.home.spawn(async move { connect(&url, on_query).await }).await;
        let (conn, answer) = opened.map_err(|error| ConnectionError::BadConnection(error.to_string()))??;
        Ok(Lent { conn, answer })
    }

    async fn recycle(&self, lent: &mut Lent, metrics: &Metrics) -> RecycleResult<ConnectionError> {
        let used = metrics.recycled.unwrap_or(metrics.created);
        // The answer to a query that nobody waits for any more would be taken for the next query's.
        if lent.conn.is_broken() || lent.answer.is_awaited() || self.died_since(used) {
            return Err(RecycleError::message("the connection is of no use any more"));
        }
        if used.elapsed() < RESTED {
            return Ok(());
        }
        if let Ok(Ok(())) = timeout(TEST, lent.conn.batch_execute("SELECT")).await {
            return Ok(());
        }
        self.note_death();
        Err(RecycleError::message("the connection has died while it rested"))
    }
}
