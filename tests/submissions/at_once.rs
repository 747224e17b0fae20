use atbalss::{
    consultations,
    ids::{FormId, StatementId},
    platform::{Language, Member},
    statements::{self, CommentBody, CommentKind, CommentText, actions::NewComment},
    submissions::{self, Declaration},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use futures_util::future::join_all;
use tokio::{io::AsyncWriteExt, net::TcpStream};

use super::{DECLARED, SUBMIT, ready};
use crate::{
    statements::Shore,
    support::{Seen, Town, database_url, database_urls, people::Account, story},
};

#[test]
fn fifty_clicks_give_one_receipt() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let mut receipts: Vec<String> = join_all((0..50).map(|_| anna.press(&check, SUBMIT, &DECLARED)))
            .await
            .into_iter()
            .map(|seen| seen.path)
            .collect();
        receipts.dedup();
        assert_eq!(receipts.len(), 1, "{receipts:?}");
        assert!(receipts[0].starts_with("/submissions/"), "{receipts:?}");
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 1);
        assert_eq!(town.number("SELECT count(*) AS number FROM events WHERE kind = 'submission_made'").await, 1);
    });
}

/// An organisation's statement with one comment, ready to be submitted.
async fn write(town: &Town, shore: &Shore, account: &Account) -> (Member, StatementId) {
    let (now, member) = (town.now(), town.acting(account).await);
    let text = CommentText {
        kind: CommentKind::Support,
        body: CommentBody::parse("Keep it.").unwrap(),
        proposed_wording: None,
    };
    let organisation = member.memberships[0].organisation;
    let (number, language, writer) = (shore.number.clone(), Language::En, member.clone());
    let statement = town
        .write(async move |tx| {
            let consultation = consultations::find(tx, &number).await?;
            let version = consultations::open_version(tx, consultation.id, now).await?.version;
            let new = NewComment { number, organisation, form: FormId::new(), version, point: None, language, text };
            Ok(statements::actions::add_comment(tx, now, &writer, &new).await.unwrap())
        })
        .await;
    (member, statement)
}

/// Submits an organisation's statement with one comment; returns its number.
async fn hand_in(town: &Town, shore: &Shore, account: &Account) -> i32 {
    let now = town.now();
    let (member, statement) = write(town, shore, account).await;
    let declaration = Declaration { text: "I may.".to_owned(), language: Language::En };
    town.write(async move |tx| {
        Ok(submissions::actions::submit(tx, now, &member, statement, 2, &declaration).await.unwrap().number)
    })
    .await
}

#[test]
fn fifty_statements_at_once_get_fifty_numbers_without_gaps() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let mut accounts = Vec::new();
        for each in 1..=50 {
            accounts.push(town.organisation(&format!("Organisation {each}"), &format!("Signatory {each}")).await.1);
        }
        let mut numbers = join_all(accounts.iter().map(|account| hand_in(town, &shore, account))).await;
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=50).collect::<Vec<i32>>());
    });
}

#[test]
fn sixteen_organisations_press_at_once_and_each_gets_its_own_receipt() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let mut checks = Vec::new();
        for each in 1..=16 {
            let name = format!("Organisation {each}");
            let (_, account) = town.organisation(&name, &format!("Signatory {each}")).await;
            let (_, statement) = write(town, &shore, &account).await;
            let visitor = town.signed_in(&account).await;
            checks.push((visitor.visit(&format!("/statements/{statement}/check")).await, visitor, name));
        }
        let receipts = join_all(checks.iter().map(async |(check, visitor, name)| {
            let mandate = format!("I am authorised to submit this statement on behalf of {name}.");
            let declared = [(mandate.as_str(), "yes"), DECLARED[1]];
            visitor.press(check, &format!("Submit the statement for {name}"), &declared).await
        }))
        .await;
        let mut numbers = Vec::new();
        for (receipt, (_, visitor, name)) in receipts.iter().zip(&checks) {
            assert!(
                receipt.has(name) && receipt.texts("#copy + dl dt").contains(&"The whole draft".to_owned()),
                "{receipt}"
            );
            assert_eq!(visitor.visit(&receipt.path).await.text(".atb-receipt__no"), receipt.text(".atb-receipt__no"));
            numbers.push(receipt.text(".atb-receipt__no"));
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=16).map(|number| format!("{}/{number:03}", shore.number)).collect::<Vec<_>>());
        for counted in [
            "SELECT organisations AS number FROM consultation_counters",
            "SELECT last_submission::bigint AS number FROM consultation_counters",
            "SELECT sum(n)::bigint AS number FROM consultation_tallies",
            "SELECT count(*) AS number FROM event_queue JOIN events ON id = event WHERE kind = 'submission_made'",
        ] {
            assert_eq!(town.number(counted).await, 16, "{counted}");
        }
    });
}

#[test]
fn a_transaction_that_is_killed_under_the_counter_leaves_neither_a_gap_nor_a_half() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let mut gate = town.owner().await;
        gate.batch_execute("BEGIN; LOCK TABLE assessments IN EXCLUSIVE MODE").await.unwrap();
        let kill = async {
            until_waiting(town, 1).await;
            let waiting = "SELECT count(pg_terminate_backend(pid)) AS number FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
            assert_eq!(town.number(waiting).await, 1);
        };
        let (killed, ()) = tokio::join!(anna.press(&check, SUBMIT, &DECLARED), kill);
        gate.batch_execute("ROLLBACK").await.unwrap();
        assert_eq!(killed.status, 503, "{killed}");
        let told = "event_queue JOIN events ON id = event WHERE kind = 'submission_made'";
        for table in ["submissions", "comments", "signatures", "participants", told] {
            assert_eq!(town.number(&format!("SELECT count(*) AS number FROM {table}")).await, 0, "{table}");
        }
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(receipt.text(".atb-receipt__no"), format!("{}/001", shore.number));
        assert_eq!(town.number("SELECT count(*) AS number FROM events WHERE kind = 'submission_made'").await, 1);
    });
}

/// During a deployment the program of the last release still hands in: it adds the submission first.
#[test]
fn who_signs_is_counted_whichever_comes_first() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let (_, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        write(town, &shore, &ilze).await;
        let as_before = "BEGIN;
            INSERT INTO submissions
                SELECT statements.id, submissions.consultation, statements.id, 2, channel, received_at, recorded_at, submissions.reply,
                    language, submissions.note, note_salt, note_digest, NULL, format, digest
                FROM submissions JOIN statements ON submitted_at IS NULL;
            INSERT INTO signatures
                SELECT statements.id, statements.id, statements.organisation, organisation_name, organisation_country,
                    organisation_register, organisation_number, person, person_name, person_position, declaration,
                    declaration_language, signed_at, format, salt, digest
                FROM signatures JOIN statements ON submitted_at IS NULL;
            COMMIT";
        let mut service = AsyncPgConnection::establish(&database_urls(&town.database).service).await.unwrap();
        service.batch_execute(as_before).await.unwrap();
        assert_eq!(town.number("SELECT count(*) AS number FROM participants").await, 2);
        assert_eq!(town.number("SELECT organisations AS number FROM consultation_counters").await, 2);
        let early = service.batch_execute("INSERT INTO comments SELECT gen_random_uuid(), gen_random_uuid(), ordinal, version, language, point, kind, body, proposed_wording, revises, format, salt, digest FROM comments").await;
        let said = early.expect_err("a comment without a submission").to_string();
        assert!(said.contains("comments_submission_fkey"), "it is checked at once: {said}");
    });
}

#[test]
fn a_save_and_a_submit_at_once_never_mix() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let check = ready(&anna, &shore).await;
        let comment = juris.follow(&juris.visit(&check.path.replace("/check", "")).await, "Point 3").await;
        let changed = [("Your comment", "Keep it, and pay for it.")];
        let (submitted, saved) = tokio::join!(
            anna.press(&check, SUBMIT, &DECLARED),
            juris.press(&comment, "Save for Drošais krasts", &changed)
        );
        match (submitted.status, saved.status) {
            (200, 422) => {
                assert!(saved.has("This statement has been submitted.") && !submitted.has("and pay for it"), "{saved}");
            }
            (422, 200) => assert!(submitted.has("Juris Vējkalns saved the comment: Point 3"), "{submitted}"),
            both => panic!("one of the two comes first: {both:?}"),
        }
    });
}

/// The request that a browser sends from the check page, byte by byte.
fn raw_submit(town: &Town, check: &Seen, cookie: &str) -> Vec<u8> {
    let field = |name: &str| {
        let (_, rest) = check.html.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let body = format!(
        "csrf={}&seen={}&declared={}&declared=mandate&declared=public",
        field("csrf"),
        field("seen"),
        field("declared")
    );
    let host = town.base.strip_prefix("http://").unwrap();
    let path = check.path.replace("/check", "/submission");
    let head = [
        format!("POST {path} HTTP/1.1"),
        format!("Host: {host}"),
        format!("Origin: {}", town.base),
        format!("Cookie: {cookie}"),
        "Content-Type: application/x-www-form-urlencoded".to_owned(),
        format!("Content-Length: {}", body.len()),
    ];
    format!("{}\r\n\r\n{body}", head.join("\r\n")).into_bytes()
}

/// Waits until this number of sessions of the town's database wait for a lock.
async fn until_waiting(town: &Town, sessions: i64) {
    let waiting = "SELECT count(*) AS number FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while town.number(waiting).await != sessions {
        tokio::task::yield_now().await;
    }
}

#[test]
fn a_client_that_vanishes_in_the_middle_has_submitted_all_the_same() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.visitor().stopping_at_redirects();
        let page = anna.visit("/sign-in").await;
        let inside = anna
            .press(&page, "Sign in", &[("Email address", &shore.anna.email), ("Password", &shore.anna.password)])
            .await;
        let cookies = inside
            .headers
            .get_all("set-cookie")
            .iter()
            .map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap());
        let cookie = cookies.collect::<Vec<_>>().join("; ");
        let reader = town.signed_in(&shore.anna).await;
        let statement = ready(&reader, &shore).await.path;
        let check = anna.visit(&statement).await;

        let mut gate = AsyncPgConnection::establish(&database_url(&town.database)).await.unwrap();
        gate.batch_execute("BEGIN; SELECT FROM statements FOR UPDATE").await.unwrap();
        let mut client = TcpStream::connect(town.base.strip_prefix("http://").unwrap()).await.unwrap();
        client.set_zero_linger().unwrap();
        client.write_all(&raw_submit(town, &check, &cookie)).await.unwrap();
        until_waiting(town, 1).await;
        drop(client);
        reader.visit("/health/live").await;
        gate.batch_execute("COMMIT").await.unwrap();
        town.app.db.quiet().await;

        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 1);
        let open = "SELECT count(*) AS number FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
        assert_eq!(town.number(open).await, 0);
    });
}
