//! A database of release 0.2.0 with rows in every table, as the release wrote it. Later programs must still migrate it
//! and show what is in it. `ATBALSS_WRITE_RELEASE=1 cargo test release::` wrote the file, once, with `pg_dump`.
use std::{fs, process::Command};

use atbalss::platform::{Role, cluster::SERVICE, migrations};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};

use crate::{
    access::Scene,
    schema::{lines, schema},
    submissions::verify,
    support::{Town, Visitor, database_url, new_bare_database, story, story_on},
};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/assets/release-0.2.0.sql");

/// The tables that the release did not have.
const NEWER: [&str; 40] = [
    "answer_changes",
    "assignments",
    "blobs",
    "comment_labels",
    "consultation_invitations",
    "consultation_withdrawals",
    "erased_texts",
    "erasure_requests",
    "erasures",
    "followed_consultations",
    "followers",
    "follows",
    "hold_back_ends",
    "hold_backs",
    "import_edits",
    "internal_notes",
    "labels",
    "letter_choices",
    "meeting_minutes",
    "meeting_notices",
    "meeting_registrations",
    "meetings",
    "opinions",
    "paper_sheets",
    "period_changes",
    "provision_links",
    "recordings",
    "recovery_codes",
    "redacted_passages",
    "redaction_ends",
    "redactions",
    "returned_tables",
    "reusable_texts",
    "saved_lists",
    "scans",
    "second_factors",
    "time_refusals",
    "time_requests",
    "version_reasons",
    "withdrawals",
];

/// Tables without a row.
const EMPTY: &str = "
    SELECT relname::text AS line FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND query_to_xml(format('SELECT 1 FROM public.%I LIMIT 1', relname), false, true, '')::text = ''
    ORDER BY relname";

/// The names in the catalogue besides columns: rules, indexes, triggers and their functions.
const RULES: &str = "
    SELECT conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY line";

/// The database of the release, migrated by this program.
pub async fn released() -> String {
    let name = new_bare_database().await;
    let url = database_url(&name);
    let mut conn = AsyncPgConnection::establish(&url).await.unwrap();
    conn.batch_execute(&fs::read_to_string(FILE).unwrap()).await.unwrap();
    tokio::task::spawn_blocking(move || migrations::migrate(&url, Some(SERVICE)).unwrap()).await.unwrap();
    name
}

async fn connected(town: &Town) -> AsyncPgConnection {
    AsyncPgConnection::establish(&database_url(&town.database)).await.unwrap()
}

#[test]
fn a_database_of_the_release_becomes_the_one_that_the_migrations_make() {
    write_when_asked();
    story("2026-12-02T10:00", async |fresh| {
        let mut fresh = connected(fresh).await;
        let expected = (schema(&mut fresh).await, lines(&mut fresh, RULES).await);
        let released = released().await;
        let mut conn = AsyncPgConnection::establish(&database_url(&released)).await.unwrap();
        let (tables, rules) = (schema(&mut conn).await, lines(&mut conn, RULES).await);
        assert_eq!(tables, expected.0);
        let differing = rules.iter().zip(&expected.1).find(|(here, there)| here != there);
        assert!(rules == expected.1, "{differing:?}");
        drop(conn);
        crate::support::drop_database(&released).await;
    });
}

#[test]
fn what_the_release_recorded_is_read_and_goes_on() {
    story_on("2026-12-02T10:00", released(), async |town| {
        let empty = lines(&mut connected(town).await, EMPTY).await;
        assert_eq!(empty, NEWER, "tables without a row");
        let (visitor, employee) = (town.visitor(), employee(town).await);
        for path in ["/", "/consultations", "/organisations"] {
            opens_with_everything_it_leads_to(&visitor, path).await;
        }
        for path in
            ["/staff/comments", "/staff/consultations", "/staff/organisations", "/staff/people", "/staff/letters"]
        {
            opens_with_everything_it_leads_to(&employee, path).await;
        }
        for receipt in lines(&mut connected(town).await, "SELECT '/submissions/' || id AS line FROM submissions").await
        {
            assert!(verify(&employee.visit(&receipt).await.html).status.success(), "{receipt}");
        }
        for answer in lines(&mut connected(town).await, "SELECT '/answers/' || id AS line FROM answers").await {
            assert!(verify(&visitor.visit(&answer).await.html).status.success(), "{answer}");
        }
        town.letters().await;
        let waiting = "SELECT event::text AS line FROM event_queue";
        assert_eq!(lines(&mut connected(town).await, waiting).await, [""; 0], "what was queued is dealt with");
    });
}

/// A person of the ministry who is added after the release.
async fn employee(town: &Town) -> Visitor {
    let new = town.staff("Jānis Jaunais", &[Role::Editor, Role::Reviewer, Role::Approver, Role::Admin]).await;
    town.signed_in(&new).await
}

async fn opens_with_everything_it_leads_to(visitor: &Visitor, path: &str) {
    let page = visitor.visit(path).await;
    assert_eq!(page.status, 200, "{page}");
    for (words, to) in page.links().into_iter().filter(|(_, to)| to.starts_with('/')) {
        assert_eq!(visitor.visit(&to).await.status, 200, "{words} on {path} leads to {to}");
    }
}

/// Writes the file from a town in which everything has happened once.
fn write_when_asked() {
    if std::env::var_os("ATBALSS_WRITE_RELEASE").is_none() {
        return;
    }
    story("2026-09-01T08:00", async |town| {
        let scene = Scene::set(town).await;
        scene.publish_the_answer().await;
        let wrong = [("Email address", "somebody@people.example"), ("Password", "wrong wrong wrong wrong")];
        let visitor = town.visitor();
        visitor.press(&visitor.visit("/sign-in").await, "Sign in", &wrong).await;
        let follow = "INSERT INTO followed_areas SELECT id, 'comprehensive-defence' FROM organisations";
        connected(town).await.batch_execute(follow).await.unwrap();
        fs::write(FILE, dump(&town.database)).unwrap();
    });
}

pub fn dump(database: &str) -> String {
    let options = ["--inserts", "--rows-per-insert=100", "--no-owner", "--no-privileges", "--dbname"];
    let dumped = Command::new("pg_dump").args(options).arg(database_url(database)).output().unwrap();
    assert!(dumped.status.success(), "{}", String::from_utf8_lossy(&dumped.stderr));
    // Lines that only psql understands are removed.
    let lines = String::from_utf8(dumped.stdout).unwrap();
    lines.lines().filter(|line| !line.starts_with('\\')).map(|line| format!("{line}\n")).collect()
}
