//! The tables: `src/schema.rs` matches the migrations, migrations go down and up again, and records never change.
//! `ATBALSS_WRITE_SCHEMA=1 cargo test schema::` writes `src/schema.rs`.
use std::fs;

use atbalss::platform::migrations;
use diesel::{QueryableByName, sql_query, sql_types::Text};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};

use crate::{
    statements::Shore,
    support::{RT, database_url, drop_database, new_database, story},
};

/// The tables whose rows are never changed. A table that is removed from this list loses its protection.
const RECORDS: [&str; 28] = [
    "answer_changes",
    "answers",
    "comments",
    "consultation_versions",
    "consultation_withdrawals",
    "erased_texts",
    "erasures",
    "events",
    "hold_back_ends",
    "hold_backs",
    "meeting_minutes",
    "meeting_notices",
    "meetings",
    "organisation_decisions",
    "period_changes",
    "publications",
    "published_notices",
    "recordings",
    "redacted_passages",
    "redaction_ends",
    "redactions",
    "scans",
    "signatures",
    "submissions",
    "time_refusals",
    "time_requests",
    "version_reasons",
    "withdrawals",
];

const HEAD: &str = "//! The tables as diesel sees them: made from the migrated database by the test `schema`, which fails when it is not\n//! current.\n";

/// The tables. Of words for the search diesel has no type: queries name them in PostgreSQL's own language.
const TABLES: &str = r"
    SELECT format(E'\ndiesel::table! {\n    %s (%s) {\n%s    }\n}\n', relname,
        (SELECT string_agg(attname, ', ' ORDER BY place) FROM pg_constraint
            CROSS JOIN unnest(conkey) WITH ORDINALITY AS key (number, place)
            JOIN pg_attribute ON attrelid = conrelid AND attnum = number
            WHERE conrelid = pg_class.oid AND contype = 'p'),
        (SELECT string_agg(format(E'        %s -> %s,\n', attname, CASE WHEN attnotnull THEN initcap(typname) ELSE format('Nullable<%s>', initcap(typname)) END),
                '' ORDER BY attnum) FROM pg_attribute
            JOIN pg_type ON pg_type.oid = atttypid
            WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND typname <> 'tsvector')) AS line
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '__diesel_schema_migrations' ORDER BY relname";

/// The foreign keys with which diesel can join: of one column, and the only one between two tables in either direction.
const JOINS: &str = r#"
    SELECT format(E'diesel::joinable!(%s -> %s (%s));\n', conrelid::regclass, confrelid::regclass, min(attname)) AS line
    FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND cardinality(conkey) = 1 AND conrelid <> confrelid
        AND NOT EXISTS (SELECT FROM pg_constraint AS back WHERE back.contype = 'f' AND cardinality(back.conkey) = 1 AND back.conrelid = pg_constraint.confrelid AND back.confrelid = pg_constraint.conrelid)
    GROUP BY conrelid, confrelid HAVING count(*) = 1 ORDER BY conrelid::regclass::text COLLATE "C", confrelid::regclass::text COLLATE "C""#;

const NAMES: &str = r"SELECT format(E'    %s,\n', tablename) AS line FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__diesel_schema_migrations' ORDER BY tablename";

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Runs a test with its own migrated database.
fn with_database(play: impl AsyncFnOnce(&str, &mut AsyncPgConnection)) {
    RT.block_on(async {
        let name = new_database().await;
        let url = database_url(&name);
        let mut conn = AsyncPgConnection::establish(&url).await.unwrap();
        play(&url, &mut conn).await;
        drop(conn);
        drop_database(&name).await;
    });
}

pub async fn lines(conn: &mut AsyncPgConnection, sql: &str) -> Vec<String> {
    sql_query(sql).load::<Row>(conn).await.unwrap().into_iter().map(|row| row.line).collect()
}

/// What `src/schema.rs` should say.
pub async fn schema(conn: &mut AsyncPgConnection) -> String {
    let (tables, joins, names) = (lines(conn, TABLES).await, lines(conn, JOINS).await, lines(conn, NAMES).await);
    format!(
        "{HEAD}{}\n{}\ndiesel::allow_tables_to_appear_in_same_query!(\n{});\n",
        tables.concat(),
        joins.concat(),
        names.concat()
    )
}

#[test]
fn the_schema_file_says_what_the_migrations_make() {
    with_database(async |_, conn| {
        let (made, path) = (schema(conn).await, concat!(env!("CARGO_MANIFEST_DIR"), "/src/schema.rs"));
        if std::env::var_os("ATBALSS_WRITE_SCHEMA").is_some() {
            fs::write(path, &made).unwrap();
        }
        let stands = fs::read_to_string(path).unwrap();
        let differs = made.lines().zip(stands.lines()).find(|(made, stands)| made != stands);
        assert!(
            made == stands,
            "src/schema.rs is not current (made, stands: {differs:?}); ATBALSS_WRITE_SCHEMA=1 cargo test schema:: writes it"
        );

        conn.batch_execute("ALTER TABLE people ADD nickname text").await.unwrap();
        assert!(schema(conn).await.contains("        nickname -> Nullable<Text>,\n"), "a new column is seen");
    });
}

#[test]
fn migrations_go_down_and_up_again() {
    with_database(async |url, conn| {
        let before = schema(conn).await;
        let owned = url.to_owned();
        tokio::task::spawn_blocking(move || migrations::redo(&owned)).await.unwrap().unwrap();
        assert_eq!(schema(conn).await, before);
        assert_eq!(lines(conn, UNCOMMENTED).await, [""; 0]);
    });
}

const UNCOMMENTED: &str = "
    SELECT relname::text AS line FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '__diesel_schema_migrations' AND obj_description(oid, 'pg_class') IS NULL";

/// Names that PostgreSQL generated; foreign keys and primary keys may have them.
const UNNAMED: &str = "
    SELECT conname::text AS line FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'u', 'x') AND conname ~ '_(check|key|excl)[0-9]*$'
    UNION ALL SELECT indexname::text FROM pg_indexes WHERE schemaname = 'public' AND indexname ~ '_idx[0-9]*$'
    ORDER BY line";

#[test]
fn every_table_has_a_comment_and_every_rule_a_name() {
    with_database(async |_, conn| {
        assert_eq!(lines(conn, UNCOMMENTED).await, [""; 0], "tables without COMMENT ON");
        assert_eq!(lines(conn, UNNAMED).await, [""; 0], "constraints and indexes without a name of ours");

        conn.batch_execute(
            "CREATE TABLE drawer (id int PRIMARY KEY, no int UNIQUE CHECK (no > 0)); CREATE INDEX ON drawer (no)",
        )
        .await
        .unwrap();
        assert_eq!(lines(conn, UNCOMMENTED).await, ["drawer"]);
        assert_eq!(lines(conn, UNNAMED).await, ["drawer_no_check", "drawer_no_idx", "drawer_no_key"]);
    });
}

/// A scan of a paper, which an earlier release does not know.
const A_SCAN: &str = "
    INSERT INTO blobs VALUES (sha256('paper'), 'paper', now());
    INSERT INTO recordings
        SELECT submissions.id, gen_random_uuid(), people.id FROM submissions, people LIMIT 1;
    INSERT INTO scans (id, submission, name, media_type, size, sha256, added_at, added_by)
        SELECT gen_random_uuid(), submission, 'letter', 'application/pdf', 5, sha256('paper'), now(), recorded_by FROM recordings";

/// A migrated database with rows in the tables of which words may be erased: their trigger looks at each row.
#[test]
fn what_is_on_record_is_never_changed_or_deleted() {
    RT.block_on(async {
        let name = crate::release::released().await;
        let mut owner = AsyncPgConnection::establish(&database_url(&name)).await.unwrap();
        let conn = &mut owner;
        let marked = "SELECT relname::text AS line FROM pg_class WHERE relkind = 'r' AND obj_description(oid, 'pg_class') LIKE 'Record.%' ORDER BY relname";
        assert_eq!(lines(conn, marked).await, RECORDS);
        conn.batch_execute(A_SCAN).await.unwrap();
        for table in RECORDS {
            let column = format!(
                "SELECT attname::text AS line FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum = 1"
            );
            let column = lines(conn, &column).await.concat();
            for change in [
                format!("UPDATE {table} SET {column} = DEFAULT"),
                format!("DELETE FROM {table}"),
                format!("TRUNCATE {table} CASCADE"),
            ] {
                let refusal = conn.batch_execute(&change).await.expect_err(&change).to_string();
                assert!(refusal.contains("is a record: rows are only added"), "{change}: {refusal}");
            }
        }
        conn.batch_execute("DELETE FROM sessions").await.expect("what is worked on can be deleted");
        for table in ["answers", "comments", "scans", "signatures", "submissions"] {
            let rows = format!("SELECT 'there' AS line FROM {table} LIMIT 1");
            assert_eq!(lines(conn, &rows).await, ["there"], "without a row nothing of {table} is refused");
        }
        drop(owner);
        drop_database(&name).await;
    });
}

#[test]
fn nothing_is_moved_into_a_published_version_and_what_was_announced_stays() {
    story("2026-11-10T12:00", async |town| {
        Shore::new(town).await;
        let mut conn = town.owner().await;
        let moved_in = "
            INSERT INTO versions (id, document, ordinal, created_at, prepared_for)
                SELECT gen_random_uuid(), document, 2, created_at, prepared_for FROM versions;
            CREATE TEMPORARY TABLE another AS SELECT * FROM texts;
            UPDATE another SET id = gen_random_uuid(), language = 'lv',
                version = (SELECT id FROM versions WHERE published_at IS NULL);
            INSERT INTO texts SELECT * FROM another;
            UPDATE texts SET version = (SELECT id FROM versions WHERE published_at IS NOT NULL) WHERE language = 'lv'";
        for (change, reason) in [
            (moved_in, "a published version is never changed"),
            (
                "UPDATE consultations SET comments_become_public = 'after_period'",
                "a published consultation keeps its period",
            ),
        ] {
            let refusal = conn.batch_execute(change).await.expect_err(change).to_string();
            assert!(refusal.contains(reason), "{change}: {refusal}");
        }
    });
}
