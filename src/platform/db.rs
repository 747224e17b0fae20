//! PostgreSQL: one pool, connections to read with, transactions to write in.
use std::{
    fmt,
    ops::{Deref, DerefMut},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use diesel::connection::InstrumentationEvent;
use diesel_async::{
    AsyncConnection, AsyncPgConnection, SimpleAsyncConnection, TransactionManager,
    pooled_connection::{
        AsyncDieselConnectionManager, ManagerConfig,
        deadpool::{Object, Pool, PoolError},
    },
};
use futures_util::FutureExt;
use tokio::{
    runtime::Handle,
    sync::{Notify, watch},
};

use super::connect::connect;
use crate::platform::Error;

/// A connection to read with. `&mut Tx` coerces to it, so a query also works in a transaction.
pub type Conn = AsyncPgConnection;

type Manager = <AsyncPgConnection as AsyncConnection>::TransactionManager;

/// How long a request waits for a free connection before it fails with [`Error::Unavailable`].
const CONNECTION_TIMEOUT: Duration = Duration::from_secs(5);

/// The time limits of our transactions. They are set in each transaction and not in the session, because a pooler may
/// be in between.
const BOUNDS: &str = "SET LOCAL statement_timeout = '10s'; SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '15s'";

/// The database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: Pool<AsyncPgConnection>,
    queries: Arc<AtomicU64>,
    writing: Arc<watch::Sender<usize>>,
    committed: Arc<Notify>,
}

impl fmt::Debug for Db {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Db").field("pool", &self.pool.status()).finish_non_exhaustive()
    }
}

/// A transaction. A function that takes one writes; only [`Db::write`] makes one.
pub struct Tx(Object<AsyncPgConnection>);

impl Tx {
    /// The connection in the type that diesel expects.
    pub fn conn(&mut self) -> &mut Conn {
        &mut self.0
    }
}

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

impl Db {
    /// A pool of at most `size` connections; none is opened yet. The runtime `home` opens and drives them, so that no
    /// query waits for a thread that renders another page.
    ///
    /// # Errors
    /// [`Error::Internal`] when the pool cannot be built.
    pub fn new(url: &str, size: usize, home: &Handle) -> Result<Self, Error> {
        let queries = Arc::new(AtomicU64::new(0));
        let mut config = ManagerConfig::default();
        let (counter, home) = (queries.clone(), home.clone());
        config.custom_setup = Box::new(move |url| {
            let (url, counter, home) = (url.to_owned(), counter.clone(), home.clone());
            async move {
                let opened = home.spawn(async move { connect(&url).await }).await;
                let mut conn = opened.map_err(|error| diesel::ConnectionError::BadConnection(error.to_string()))??;
                conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
                    if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                        counter.fetch_add(1, Ordering::Relaxed);
                    }
                });
                Ok(conn)
            }
            .boxed()
        });
        // Fast: a test query before each use would double the work of most pages; the first query notices a dead
        // connection.
        config.recycling_method = diesel_async::pooled_connection::RecyclingMethod::Fast;
        let manager = AsyncDieselConnectionManager::new_with_config(url, config);
        let pool = Pool::builder(manager)
            .max_size(size)
            .wait_timeout(Some(CONNECTION_TIMEOUT))
            .create_timeout(Some(CONNECTION_TIMEOUT))
            .runtime(deadpool::Runtime::Tokio1)
            .build()
            .map_err(Error::internal)?;
        Ok(Self { pool, queries, writing: Arc::new(watch::Sender::new(0)), committed: Arc::new(Notify::new()) })
    }

    /// A connection to read with.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the database cannot be reached or every connection stays busy.
    pub async fn read(&self) -> Result<Object<AsyncPgConnection>, Error> {
        self.pool.get().await.map_err(|error: PoolError| Error::Unavailable(error.into()))
    }

    /// Runs `work` in its own transaction: commits when it returns `Ok`, rolls back when it fails for any reason. It
    /// runs in a local task, so that a client that disconnects cannot cut it off half-way. It is never retried.
    ///
    /// # Errors
    /// The error of `work`; [`Error::Unavailable`] when the database cannot be reached.
    ///
    /// # Panics
    /// Outside a `LocalSet`; and when `work` panics, after the rollback.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: 'static,
        E: From<Error> + 'static,
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + 'static,
    {
        let db = self.clone();
        let task = tokio::task::spawn_local(async move {
            let _counted = Counted::new(db.writing.clone());
            let mut tx = Tx(db.read().await?);
            begin(&mut tx).await?;
            match work(&mut tx).await {
                Ok(done) => {
                    Manager::commit_transaction(tx.conn()).await.map_err(Error::from)?;
                    db.committed.notify_waiters();
                    Ok(done)
                }
                Err(error) => {
                    Manager::rollback_transaction(tx.conn()).await.map_err(Error::from)?;
                    Err(error)
                }
            }
        });
        match task.await {
            Ok(outcome) => outcome,
            Err(stopped) => match stopped.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(cancelled) => Err(Error::internal(cancelled).into()),
            },
        }
    }

    /// Checks that the database answers.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it does not.
    pub async fn ping(&self) -> Result<(), Error> {
        Ok(self.read().await?.batch_execute("SELECT").await?)
    }

    /// How many queries this pool has run; a test limits how many a page may run.
    #[must_use]
    pub fn queries(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }

    /// Notifies after each commit of this process.
    #[must_use]
    pub fn committed(&self) -> &Notify {
        &self.committed
    }

    /// Waits until no transaction is running, so that a shutdown interrupts none.
    pub async fn quiet(&self) {
        let mut writing = self.writing.subscribe();
        // The sender lives in `self`, so waiting cannot fail.
        let _ = writing.wait_for(|count| *count == 0).await;
    }
}

async fn begin(tx: &mut Tx) -> Result<(), Error> {
    Manager::begin_transaction(tx.conn()).await?;
    Ok(tx.conn().batch_execute(BOUNDS).await?)
}

/// Counts one running transaction.
struct Counted(Arc<watch::Sender<usize>>);

impl Counted {
    fn new(writing: Arc<watch::Sender<usize>>) -> Self {
        writing.send_modify(|count| *count += 1);
        Self(writing)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count -= 1);
    }
}
