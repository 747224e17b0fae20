//! The database as an operator meets it: its two roles, the way to it, and what happens when it falls silent.
use std::{fs, sync::Arc, time::Instant};

use atbalss::{
    consultations,
    platform::{Db, Error, RIGHTS, cluster::SERVICE, migrations},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};

use crate::{
    schema::lines,
    statements::Shore,
    submissions::{DECLARED, SUBMIT, ready},
    support::{
        RT, Town, database_urls,
        lane::{Lane, Traffic},
        new_bare_database, story, story_on,
    },
};

/// Tables that are on record.
const RECORDS: &str = "SELECT relname::text AS line FROM pg_class
    WHERE relkind = 'r' AND obj_description(oid, 'pg_class') LIKE 'Record.%' ORDER BY relname";

#[test]
fn the_role_that_serves_can_neither_change_the_record_nor_what_protects_it() {
    story("2026-11-10T12:00", async |town| {
        Shore::new(town).await;
        let mut conn = AsyncPgConnection::establish(&database_urls(&town.database).service).await.unwrap();
        let mut attempts = Vec::new();
        for table in lines(&mut conn, RECORDS).await {
            // Of these the words may be erased, and nothing else is changed.
            let locked = if ["answers", "comments", "scans", "signatures", "submissions"].contains(&table.as_str()) {
                format!("UPDATE {table} SET id = id")
            } else {
                format!("SELECT FROM {table} FOR UPDATE")
            };
            attempts.extend([
                (format!("DELETE FROM {table}"), "permission denied"),
                (format!("TRUNCATE {table} CASCADE"), "permission denied"),
                (locked, "permission denied"),
                (format!("ALTER TABLE {table} DISABLE TRIGGER ALL"), "must be owner"),
                (format!("DROP TRIGGER {table}_are_a_record ON {table}"), "must be owner"),
            ]);
        }
        for (attempt, refusal) in [
            ("UPDATE comments SET ordinal = 0", "permission denied"),
            ("SET session_replication_role = replica", "permission denied"),
            ("ALTER TABLE consultations DISABLE TRIGGER USER", "must be owner"),
            ("UPDATE consultations SET closes_at = closes_at - interval '1 day'", "keeps its period"),
            ("CREATE OR REPLACE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE sql AS ''", "denied"),
            ("CREATE TABLE drawer ()", "permission denied"),
            ("SET ROLE atbalss", "permission denied"),
            (
                "CREATE TEMPORARY TABLE versions (id uuid, published_at timestamptz); UPDATE texts SET source = ''",
                "a published version is never changed",
            ),
        ] {
            attempts.push((attempt.to_owned(), refusal));
        }
        for (attempt, refusal) in attempts {
            let said = conn.batch_execute(&attempt).await.expect_err(&attempt).to_string();
            assert!(said.contains(refusal), "{attempt}: {said}");
        }
    });
}

#[test]
fn an_update_is_prepared_once_a_connection() {
    story("2026-11-10T12:00", async |town| {
        let Shore { number, .. } = Shore::new(town).await;
        let prepared = town
            .write(async move |tx| {
                let consultation = consultations::find(tx, &number).await?.id;
                for _ in 0..3 {
                    consultations::take_number(tx, consultation).await?;
                }
                let kept =
                    "SELECT left(statement, 30) AS line FROM pg_prepared_statements WHERE statement LIKE 'UPDATE%'";
                Ok(lines(tx.conn(), kept).await)
            })
            .await;
        assert_eq!(prepared, ["UPDATE \"consultation_counters\""]);
    });
}

#[test]
fn no_function_that_protects_the_record_reads_a_temporary_table() {
    story("2026-11-10T12:00", async |town| {
        let loose = "SELECT proname::text AS line FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            AND NOT coalesce(proconfig @> ARRAY['search_path=pg_catalog, public, pg_temp'], false)";
        assert_eq!(lines(&mut town.owner().await, loose).await, [""; 0]);
    });
}

#[test]
fn each_table_has_its_line_of_rights() {
    story("2026-11-10T12:00", async |town| {
        let mut conn = AsyncPgConnection::establish(&database_urls(&town.database).owner).await.unwrap();
        let tables = lines(
            &mut conn,
            "SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename COLLATE \"C\"",
        )
        .await;
        let mut named: Vec<&str> = RIGHTS.iter().map(|(table, _)| *table).collect();
        named.sort_unstable();
        assert_eq!(named, tables);
        let records: Vec<&str> = RIGHTS
            .iter()
            .filter(|(_, rights)| *rights == "SELECT, INSERT" || rights.starts_with("SELECT, INSERT, UPDATE ("))
            .map(|(table, _)| *table)
            .collect();
        assert_eq!(records, lines(&mut conn, RECORDS).await);
    });
}

/// How a connection with this end of the address goes.
async fn tried(lane: &Lane, town: &Town, options: &str) -> Result<(), String> {
    let db = Db::new(&format!("{}?{options}", lane.url(&town.database)), 2, RT.handle()).unwrap();
    match db.ping().await {
        Ok(()) => Ok(()),
        Err(Error::Unavailable(source)) => Err(source.to_string()),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn the_way_to_the_database_is_encrypted_as_its_address_says() {
    story("2026-11-10T12:00", async |town| {
        let (lane, other) = (Lane::encrypted("127.0.0.1").await, Lane::encrypted("db.example").await);
        let folder = std::env::temp_dir().join(format!("atbalss-{}-{}", town.database, std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let root = |of: &Lane, name: &str| {
            let file = folder.join(name);
            fs::write(&file, of.certificate.as_ref().unwrap()).unwrap();
            format!("sslrootcert={}", file.display())
        };
        let (ours, theirs) = (root(&lane, "ours.pem"), root(&other, "theirs.pem"));

        assert_eq!(tried(&lane, town, "sslmode=require").await, Ok(()), "any certificate will do");
        assert_eq!(tried(&lane, town, &format!("sslmode=verify-full&{ours}")).await, Ok(()));
        assert_eq!(tried(&other, town, &format!("sslmode=verify-ca&{theirs}")).await, Ok(()), "for another name");
        for (way, options, said) in [
            (&other, format!("sslmode=verify-full&{theirs}"), "not valid for name"),
            (&lane, format!("sslmode=verify-full&{theirs}"), "invalid peer certificate"),
            (&lane, format!("sslmode=require&{theirs}"), "invalid peer certificate"),
        ] {
            let refusal = tried(way, town, &options).await.expect_err(&options);
            assert!(refusal.contains(said), "{options}: {refusal}");
        }
        let plain = Lane::open().await;
        assert!(tried(&plain, town, "sslmode=require").await.is_err(), "without encryption it says nothing");
        assert_eq!(tried(&plain, town, "sslmode=disable").await, Ok(()));
        fs::remove_dir_all(&folder).unwrap();
    });
}

#[test]
fn a_database_that_falls_silent_is_given_up_and_found_again() {
    story("2026-11-10T12:00", async |town| {
        let lane = Lane::open().await;
        let db = Db::new(&lane.url(&town.database), 4, RT.handle()).unwrap();
        // Four connections are open when the way falls silent.
        futures_util::future::join_all((0..4).map(|_| async {
            db.write(async |tx| Ok::<(), Error>(tx.batch_execute("SELECT pg_sleep(0.1)").await?)).await.unwrap();
        }))
        .await;
        lane.set(Traffic::Silent);
        let began = Instant::now();
        let asked = futures_util::future::join_all((0..4).map(|_| db.ping())).await;
        assert!(asked.iter().all(|answer| matches!(answer, Err(Error::Unavailable(_)))), "{asked:?}");
        assert!(began.elapsed().as_secs() < 20, "every query has an end: {:?}", began.elapsed());

        lane.set(Traffic::Open);
        for _ in 0..8 {
            db.ping().await.expect("no dead connection is lent");
        }
    });
}

#[test]
fn nobody_waits_for_the_answer_to_somebody_elses_query() {
    story("2026-11-10T12:00", async |town| {
        let db = Db::new(&database_urls(&town.database).service, 2, RT.handle()).unwrap();
        let mut reader = db.read().await.unwrap();
        let left =
            tokio::time::timeout(std::time::Duration::from_millis(50), reader.batch_execute("SELECT pg_sleep(6)"));
        assert!(left.await.is_err(), "whoever asked has gone");
        drop(reader);
        let began = Instant::now();
        db.ping().await.unwrap();
        assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    });
}

#[test]
fn whoever_hands_in_does_not_wait_for_those_who_read() {
    story("2026-11-10T12:00", async |town| {
        let db = Db::new(&database_urls(&town.database).service, 4, RT.handle()).unwrap();
        let mut reading = Vec::new();
        for _ in 0..2 {
            reading.push(db.read().await.unwrap());
        }
        let third = tokio::time::timeout(std::time::Duration::from_millis(200), db.read()).await;
        assert!(third.is_err(), "half of the connections are kept free of readers");
        db.write(async |tx| Ok::<(), Error>(tx.batch_execute("SELECT").await?)).await.expect("writing goes on");
        atbalss::platform::first(db.read()).await.expect("and so does reading for it");
    });
}

#[test]
fn slow_pages_stop_nobody_from_signing_in_and_handing_in() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let mut slow = Vec::new();
        while let Ok(reader) = tokio::time::timeout(std::time::Duration::from_millis(200), town.app.db.read()).await {
            slow.push(reader.unwrap());
        }
        assert_eq!(slow.len(), 4, "of eight connections");
        let anna = town.signed_in(&shore.anna).await;
        let receipt = anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        assert!(receipt.path.starts_with("/submissions/"), "{receipt}");
    });
}

#[test]
fn whoever_only_reads_is_given_two_seconds() {
    // A copy of a database would not have the limits of its roles.
    story_on("2026-11-10T12:00", new_bare_database(), async |town| {
        let owner = database_urls(&town.database).owner;
        tokio::task::spawn_blocking(move || migrations::migrate(&owner, Some(SERVICE)).unwrap()).await.unwrap();
        let began = Instant::now();
        let mut reader = town.app.db.read().await.unwrap();
        let refused = reader.batch_execute("SELECT pg_sleep(30)").await.expect_err("it takes too long").to_string();
        assert_eq!(refused, "canceling statement due to statement timeout");
        assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
        let writing = town.app.db.write(async |tx| Ok::<(), Error>(tx.batch_execute("SELECT pg_sleep(2.2)").await?));
        writing.await.expect("whoever writes is given more");
    });
}

#[test]
fn a_commit_that_nobody_has_confirmed_is_said_to_be_uncertain() {
    story("2026-11-10T12:00", async |town| {
        let lane = Arc::new(Lane::open().await);
        let db = Db::new(&lane.url(&town.database), 2, RT.handle()).unwrap();
        let way = lane.clone();
        let outcome = db
            .write(async move |tx| {
                tx.batch_execute("SELECT").await?;
                way.set(Traffic::Silent);
                Ok::<(), Error>(())
            })
            .await;
        assert!(matches!(outcome, Err(Error::Uncertain(_))), "{outcome:?}");
    });
}

#[test]
fn while_one_table_is_locked_only_pages_that_need_it_say_so_and_nothing_typed_is_lost() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let mut gate = town.owner().await;
        gate.batch_execute("BEGIN; LOCK TABLE statement_comments IN ACCESS EXCLUSIVE MODE").await.unwrap();

        let typed = [("What kind of comment is it?", "Support"), ("Your comment", "People ask what they should do.")];
        let away = anna.press(&form, "Save for Drošais krasts", &typed).await;
        assert_eq!((away.status, away.headers["retry-after"].to_str().unwrap()), (503, "10"));
        assert!(away.has("The service is not available") && away.has("People ask what they should do."), "{away}");
        for path in ["/", "/consultations/2026-001/text", "/health/ready"] {
            assert!(town.visitor().visit(path).await.status < 300, "{path}");
        }

        gate.batch_execute("ROLLBACK").await.unwrap();
        let saved = anna.press(&away, "Send again", &[]).await;
        assert!(saved.has("Saved. The comment is in your statement"), "{saved}");
    });
}
