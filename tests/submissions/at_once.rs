use atbalss::{
    consultations,
    ids::FormId,
    platform::Language,
    statements::{self, CommentBody, CommentKind, CommentText, actions::NewComment},
    submissions::{self, Declaration},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use futures_util::future::join_all;
use tokio::{io::AsyncWriteExt, net::TcpStream};

use super::{DECLARED, SUBMIT, number, ready};
use crate::{
    statements::Shore,
    support::{Seen, Town, database_url, people::Account, story},
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
        assert_eq!(number(town, "SELECT count(*) AS number FROM submissions").await, 1);
        assert_eq!(number(town, "SELECT count(*) AS number FROM events WHERE kind = 'submission_made'").await, 1);
    });
}

/// Submits an organisation's statement with one comment; returns its number.
async fn hand_in(town: &Town, shore: &Shore, account: &Account) -> i32 {
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
    while number(town, waiting).await != sessions {
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

        assert_eq!(number(town, "SELECT count(*) AS number FROM submissions").await, 1);
        let open = "SELECT count(*) AS number FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
        assert_eq!(number(town, open).await, 0);
    });
}
