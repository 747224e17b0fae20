//! What can be wrong with a database that answers: settings with which committed data can be lost, another time, a role
//! that may do more than it should.
use diesel::{
    prelude::QueryableByName,
    sql_query,
    sql_types::{Bool, Text, Timestamptz},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::SignedDuration;

use super::migrations::{self, Schema};
use crate::platform::{Clock, Error, Instant};

/// How far our clock may be from the database's: deadlines are judged by ours.
pub const MOST_SKEW: SignedDuration = SignedDuration::from_secs(2);

/// Off, each of these lets the database lose what it has confirmed (PostgreSQL, 20.5).
const MUST_BE_ON: [&str; 3] = ["fsync", "full_page_writes", "synchronous_commit"];

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// Settings with which data can be lost, such as `fsync = off`.
    pub unsafe_settings: Vec<String>,
    /// Whether nothing can be written: it is a standby, or set to be read-only.
    pub is_read_only: bool,
    /// Whether a damaged page is noticed.
    pub has_checksums: bool,
    /// Whether the role owns the tables, so that it could change what is on record.
    pub owns_the_record: bool,
    /// How far the database's clock is ahead of ours.
    pub skew: SignedDuration,
    /// The tables beside those that this program knows.
    pub schema: Schema,
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    is_read_only: bool,
    #[diesel(sql_type = Bool)]
    has_checksums: bool,
    #[diesel(sql_type = Bool)]
    owns_the_record: bool,
}

#[derive(QueryableByName)]
struct Setting {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    setting: String,
}

#[derive(QueryableByName)]
struct Time {
    #[diesel(sql_type = Timestamptz)]
    now: Instant,
}

/// Looks at the database of this connection.
///
/// # Errors
/// An error of the database.
pub async fn examine(conn: &mut AsyncPgConnection, clock: &Clock) -> Result<Examination, Error> {
    let settings: Vec<Setting> = sql_query("SELECT name, setting FROM pg_settings").load(conn).await?;
    let is_unsafe = |Setting { name, setting }: &&Setting| {
        (MUST_BE_ON.contains(&name.as_str()) && setting == "off") || (name == "server_encoding" && setting != "UTF8")
    };
    let unsafe_settings = settings.iter().filter(is_unsafe).map(|set| format!("{} = {}", set.name, set.setting));
    let found: Found = sql_query(
        "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::bool AS is_read_only,
            current_setting('data_checksums')::bool AS has_checksums,
            EXISTS (SELECT FROM pg_tables WHERE tablename = 'submissions'
                AND pg_has_role(current_user, tableowner, 'MEMBER')) AS owns_the_record",
    )
    .get_result(conn)
    .await?;
    Ok(Examination {
        unsafe_settings: unsafe_settings.collect(),
        is_read_only: found.is_read_only,
        has_checksums: found.has_checksums,
        owns_the_record: found.owns_the_record,
        skew: skew(conn, clock).await?,
        schema: migrations::schema(conn).await?,
    })
}

/// How far the database's clock is ahead of ours.
///
/// # Errors
/// An error of the database.
pub async fn skew(conn: &mut AsyncPgConnection, clock: &Clock) -> Result<SignedDuration, Error> {
    let asked = clock.now();
    let time: Time = sql_query("SELECT clock_timestamp() AS now").get_result(conn).await?;
    let answered = clock.now();
    // It was somewhere in between; a slow answer is no other time.
    let theirs = time.now.timestamp();
    let (before, after) = (asked.timestamp(), answered.timestamp());
    Ok(if theirs < before {
        theirs.duration_since(before)
    } else if theirs > after {
        theirs.duration_since(after)
    } else {
        SignedDuration::ZERO
    })
}
