//! The tables, as migrations inside the binary.
use diesel::pg::Pg;
use diesel_async::{AsyncMigrationHarness, AsyncPgConnection, SimpleAsyncConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::platform::Error;

/// Every migration, in order.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!();

/// Two instances that start at the same time run the migrations one after the other; the number is "atb" in ASCII.
const ONE_AT_A_TIME: &str = "SELECT pg_advisory_lock(6386786)";

/// Limits for reads outside `Db::write`. They are set on the role, because a pooler forgets the settings of a session.
const ROLE_BOUNDS: &str = "DO $$ BEGIN EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET statement_timeout = ''10s''', current_database()); END $$";

/// Runs the pending migrations over its own connection and returns how many there were. Blocks; runs on its own thread.
///
/// # Errors
/// [`Error::Unavailable`] when the database cannot be reached, [`Error::Internal`] when a migration fails.
pub fn migrate(url: &str) -> Result<usize, Error> {
    with_harness(url, |harness| Ok(harness.run_pending_migrations(MIGRATIONS)?.len()))
}

/// How many migrations the database still lacks.
///
/// # Errors
/// As [`migrate`].
pub fn pending(url: &str) -> Result<usize, Error> {
    with_harness(url, |harness| Ok(MigrationHarness::<Pg>::pending_migrations(harness, MIGRATIONS)?.len()))
}

/// Reverts every migration and runs all again, for the test of the `down.sql` files.
///
/// # Errors
/// As [`migrate`].
pub fn redo(url: &str) -> Result<(), Error> {
    with_harness(url, |harness| {
        harness.revert_all_migrations(MIGRATIONS)?;
        harness.run_pending_migrations(MIGRATIONS)?;
        Ok(())
    })
}

/// Drops a database with all its content and creates it again; `url` is the address of another database of the same
/// server.
///
/// # Errors
/// As [`migrate`].
pub fn start_afresh(url: &str, database: &str) -> Result<(), Error> {
    on_own_runtime(async {
        let mut conn = connect(url).await?;
        conn.batch_execute(&format!("DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)")).await?;
        conn.batch_execute(&format!("CREATE DATABASE \"{database}\"")).await?;
        Ok(())
    })
}

type Harness = AsyncMigrationHarness<AsyncPgConnection>;
type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn with_harness<T: Send>(url: &str, work: impl FnOnce(&mut Harness) -> Outcome<T> + Send) -> Result<T, Error> {
    on_own_runtime(async {
        let mut conn = connect(url).await?;
        conn.batch_execute(&format!(
            "SET statement_timeout = 0; SET client_min_messages = warning; {ONE_AT_A_TIME}; {ROLE_BOUNDS}"
        ))
        .await?;
        work(&mut Harness::new(conn)).map_err(Error::Internal)
    })
}

async fn connect(url: &str) -> Result<AsyncPgConnection, Error> {
    super::connect::connect(url).await.map_err(|error| Error::Unavailable(error.into()))
}

/// The harness blocks, which only a multi-thread runtime allows; so it gets such a runtime, on a thread without another
/// one.
fn on_own_runtime<T: Send>(work: impl Future<Output = Result<T, Error>> + Send) -> Result<T, Error> {
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()
                .map_err(Error::internal)?;
            runtime.block_on(work)
        });
        thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}
