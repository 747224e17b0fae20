//! The tables, as migrations inside the binary.
use std::fmt;

use diesel::{
    migration::{Migration, MigrationSource},
    pg::Pg,
    prelude::QueryableByName,
    sql_query,
    sql_types::{BigInt, Text},
};
use diesel_async::{
    AsyncConnection, AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection, TransactionManager,
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{connect::connect_patiently, rights};
use crate::platform::Error;

/// Every migration, in order.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!();

type Manager = <AsyncPgConnection as AsyncConnection>::TransactionManager;

/// Two instances that start at the same time run the migrations one after the other; the number is "atb" in ASCII.
/// Everything is for the transaction and nothing for the session, because a pooler may be in between.
const ONE_AT_A_TIME: &str = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'; \
    SET LOCAL client_min_messages = warning; SELECT pg_advisory_xact_lock(6386786)";

/// Runs the pending migrations in one transaction, over its own connection, and returns how many there were. `url` is
/// the owner's; `role` serves, and is given its rights. Without `role` the owner serves, too. Blocks; runs on its own
/// thread.
///
/// # Errors
/// [`Error::Unavailable`] when the database cannot be reached, [`Error::Internal`] when a migration fails.
pub fn migrate(url: &str, role: Option<&str>) -> Result<usize, Error> {
    in_transaction(url, role, |harness| Ok(harness.run_pending_migrations(MIGRATIONS)?.len()))
}

/// Reverts every migration and runs all again, for the test of the `down.sql` files.
///
/// # Errors
/// As [`migrate`].
pub fn redo(url: &str) -> Result<(), Error> {
    in_transaction(url, None, |harness| {
        harness.revert_all_migrations(MIGRATIONS)?;
        harness.run_pending_migrations(MIGRATIONS)?;
        Ok(())
    })
}

/// The tables of a database beside those that this program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schema {
    /// How many migrations the database still lacks.
    pub pending: usize,
    /// How many migrations it has that this program does not know: a newer program made them.
    pub newer: usize,
}

#[derive(QueryableByName)]
struct Run {
    #[diesel(sql_type = Text)]
    version: String,
}

/// Compares the tables with those that this program knows. It needs no lock.
///
/// # Errors
/// An error of the database.
pub async fn schema(conn: &mut AsyncPgConnection) -> Result<Schema, Error> {
    let table =
        sql_query("SELECT tablename::text AS version FROM pg_tables WHERE tablename = '__diesel_schema_migrations'");
    let there: Vec<Run> = table.load(conn).await?;
    let run: Vec<Run> = match there.as_slice() {
        [] => Vec::new(),
        _ => sql_query("SELECT version::text FROM __diesel_schema_migrations").load(conn).await?,
    };
    let known: Vec<String> = MigrationSource::<Pg>::migrations(&MIGRATIONS)
        .map_err(Error::Internal)?
        .iter()
        .map(|migration| migration.name().version().to_string())
        .collect();
    let is_run = |version: &String| run.iter().any(|run| run.version == *version);
    let newer = run.iter().filter(|run| !known.contains(&run.version)).count();
    Ok(Schema { pending: known.iter().filter(|version| !is_run(version)).count(), newer })
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

/// Puts a database in the place of another one. The other keeps its data under the name `kept`. `url` is the address of
/// a third database of the same server; nobody may be connected to the two.
///
/// # Errors
/// As [`migrate`].
pub fn replace(url: &str, database: &str, by: &str, kept: &str) -> Result<(), Error> {
    on_own_runtime(async {
        let mut conn = connect(url).await?;
        let renaming = format!(
            "BEGIN; ALTER DATABASE \"{database}\" RENAME TO \"{kept}\"; \
             ALTER DATABASE \"{by}\" RENAME TO \"{database}\"; COMMIT"
        );
        Ok(conn.batch_execute(&renaming).await?)
    })
}

/// How much of what matters a database holds; `None` if it has no tables of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct Content {
    /// People with an account.
    #[diesel(sql_type = BigInt)]
    pub people: i64,
    /// Organisations in the register.
    #[diesel(sql_type = BigInt)]
    pub organisations: i64,
    /// Statements on record.
    #[diesel(sql_type = BigInt)]
    pub submissions: i64,
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { people, organisations, submissions } = self;
        write!(f, "people: {people}, organisations: {organisations}, statements handed in: {submissions}")
    }
}

/// What is in a database; `None` if it has no tables of ours.
///
/// # Errors
/// As [`migrate`].
pub fn content(url: &str) -> Result<Option<Content>, Error> {
    on_own_runtime(async {
        let mut conn = connect(url).await?;
        let known = MigrationSource::<Pg>::migrations(&MIGRATIONS).map_err(Error::Internal)?.len();
        if schema(&mut conn).await?.pending == known {
            return Ok(None);
        }
        let counted = "SELECT (SELECT count(*) FROM people) AS people,
            (SELECT count(*) FROM organisations) AS organisations, (SELECT count(*) FROM submissions) AS submissions";
        Ok(Some(sql_query(counted).get_result(&mut conn).await?))
    })
}

/// Ends all sessions of people in a database: a copy holds those that have ended since.
///
/// # Errors
/// As [`migrate`].
pub fn end_sessions(url: &str) -> Result<(), Error> {
    on_own_runtime(async { Ok(connect(url).await?.batch_execute("DELETE FROM sessions").await?) })
}

type Harness = AsyncMigrationHarness<AsyncPgConnection>;
type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Diesel's own transactions, one for each migration, are savepoints in this one.
fn in_transaction<T: Send>(
    url: &str,
    role: Option<&str>,
    work: impl FnOnce(&mut Harness) -> Outcome<T> + Send,
) -> Result<T, Error> {
    on_own_runtime(async {
        let mut conn = connect(url).await?;
        Manager::begin_transaction(&mut conn).await?;
        conn.batch_execute(ONE_AT_A_TIME).await?;
        let mut harness = Harness::new(conn);
        let done = work(&mut harness).map_err(Error::Internal)?;
        let mut conn = harness.into_inner();
        match role {
            Some(role) => rights::grant(&mut conn, role).await?,
            None => rights::bound_owner(&mut conn).await?,
        }
        Manager::commit_transaction(&mut conn).await?;
        Ok(done)
    })
}

async fn connect(url: &str) -> Result<AsyncPgConnection, Error> {
    connect_patiently(url).await.map_err(|error| Error::Unavailable(error.into()))
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
