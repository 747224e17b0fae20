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

use deadpool::managed::{Object, Pool, PoolError};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection, TransactionManager};
use tokio::{
    runtime::Handle,
    sync::{Notify, OwnedSemaphorePermit, Semaphore, watch},
    task_local,
    time::timeout,
};

use super::lending::Lender;
use crate::platform::Error;

/// A connection to read with. `&mut Tx` coerces to it, so a query also works in a transaction.
pub type Conn = AsyncPgConnection;

type Manager = <AsyncPgConnection as AsyncConnection>::TransactionManager;

/// How long a request waits for a free connection before it fails with [`Error::Unavailable`].
const CONNECTION_TIMEOUT: Duration = Duration::from_secs(5);

/// How a transaction begins: with its time limits, in one round trip. They are set in each transaction and not in the
/// session, because a pooler may be in between.
const BEGIN: &str = "BEGIN; SET LOCAL statement_timeout = '8s'; SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '15s'";

task_local! {
    static FIRST: ();
}

/// Does this work with the connections that are kept free of readers, too: whoever signs in or hands in does not wait
/// for those who only read.
pub async fn first<F: Future>(work: F) -> F::Output {
    FIRST.scope((), work).await
}

/// The database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: Pool<Lender>,
    readers: Arc<Semaphore>,
    queries: Arc<AtomicU64>,
    writing: Arc<watch::Sender<usize>>,
    committed: Arc<Notify>,
}

impl fmt::Debug for Db {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Db").field("pool", &self.pool.status()).finish_non_exhaustive()
    }
}

/// A lent connection to read with.
pub struct Reader {
    lent: Object<Lender>,
    _place: Option<OwnedSemaphorePermit>,
}

impl Deref for Reader {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.lent.conn
    }
}

impl DerefMut for Reader {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.lent.conn
    }
}

/// A transaction. A function that takes one writes; only [`Db::write`] makes one.
pub struct Tx(Object<Lender>);

impl Tx {
    /// The connection in the type that diesel expects.
    pub fn conn(&mut self) -> &mut Conn {
        &mut self.0.conn
    }

    /// The connection for a statement that may share a round trip: what stands in one `tokio::join!` is sent together.
    /// Only what may run in any order stands there. It is not `try_join!`, which would leave answers unread; of several
    /// errors the first in their order says why, the others only that the transaction has failed.
    #[must_use]
    pub fn piped(&self) -> &Conn {
        &self.0.conn
    }
}

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0.conn
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0.conn
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
        let pool = Pool::builder(Lender::new(url, home, queries.clone()))
            .max_size(size)
            .wait_timeout(Some(CONNECTION_TIMEOUT))
            .create_timeout(Some(CONNECTION_TIMEOUT))
            .recycle_timeout(Some(CONNECTION_TIMEOUT))
            .runtime(deadpool::Runtime::Tokio1)
            .build()
            .map_err(Error::internal)?;
        // Half is for those who change something, so that slow pages never stop anybody from handing in.
        let readers = Arc::new(Semaphore::new((size / 2).max(1)));
        let (writing, committed) = (Arc::new(watch::Sender::new(0)), Arc::new(Notify::new()));
        Ok(Self { pool, readers, queries, writing, committed })
    }

    /// A connection to read with.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the database cannot be reached or every connection stays busy.
    pub async fn read(&self) -> Result<Reader, Error> {
        let place = match FIRST.try_with(|()| ()) {
            Ok(()) => None,
            Err(_) => Some(self.place().await?),
        };
        Ok(Reader { lent: self.lend().await?, _place: place })
    }

    async fn place(&self) -> Result<OwnedSemaphorePermit, Error> {
        match timeout(CONNECTION_TIMEOUT, self.readers.clone().acquire_owned()).await {
            Ok(place) => place.map_err(Error::internal),
            Err(_) => Err(Error::Unavailable("every connection for reading is busy".into())),
        }
    }

    async fn lend(&self) -> Result<Object<Lender>, Error> {
        self.pool.get().await.map_err(|error| match error {
            // Its own words say why.
            PoolError::Backend(error) => Error::Unavailable(error.into()),
            other => Error::Unavailable(other.into()),
        })
    }

    /// Runs `work` in its own transaction: commits when it returns `Ok`, rolls back when it fails for any reason. It
    /// runs in a local task, so that a client that disconnects cannot cut it off half-way. Only the opening of the
    /// transaction is tried again, once; `work` never is.
    ///
    /// # Errors
    /// The error of `work`; [`Error::Unavailable`] when the database cannot be reached; [`Error::Uncertain`] when it
    /// did not say whether it has committed.
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
            let mut tx = match db.begin().await {
                Err(Error::Unavailable(_)) => db.begin().await?,
                begun => begun?,
            };
            match work(&mut tx).await {
                Ok(done) => {
                    Manager::commit_transaction(tx.conn()).await.map_err(uncertain)?;
                    db.committed.notify_waiters();
                    Ok(done)
                }
                Err(error) => {
                    // Without an answer the connection is not lent again, and the database rolls back by itself.
                    let _ = Manager::rollback_transaction(tx.conn()).await;
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

    async fn begin(&self) -> Result<Tx, Error> {
        let mut tx = Tx(self.lend().await?);
        match Manager::begin_transaction_sql(tx.conn(), BEGIN).await {
            Ok(()) => Ok(tx),
            Err(error) => {
                // It may have begun all the same: this connection is not lent again.
                drop(Object::take(tx.0));
                Err(error.into())
            }
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

/// A commit that was sent and not answered may have happened.
fn uncertain(error: diesel::result::Error) -> Error {
    match Error::from(error) {
        Error::Unavailable(source) => Error::Uncertain(source),
        refused => refused,
    }
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
