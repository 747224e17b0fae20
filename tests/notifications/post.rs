use std::{collections::BTreeSet, net::TcpListener, time::Duration};

use atbalss::{
    notifications::{Letter, State},
    platform::{Config, Role, web::App},
    worker,
};
use tokio::sync::watch;

use super::setting::people;
use crate::support::{Town, post::Post, story};

/// The value of a message's header line.
fn header<'a>(message: &'a str, name: &str) -> Option<&'a str> {
    let head = message.split("\r\n\r\n").next()?;
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

fn state_of(letters: &[Letter], address: &str) -> (State, i32, Option<String>) {
    let letter = letters.iter().find(|letter| letter.address == address).unwrap();
    (letter.state, letter.attempts, letter.last_reply.clone())
}

#[test]
fn a_letter_goes_encrypted_with_a_password_and_says_what_it_is() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        people.hand_in(town).await;
        worker::work_once(&town.posting(&post)).await.unwrap();

        let delivered = post.letters();
        let to_anna = delivered.iter().find(|letter| letter.to == [people.anna.email.clone()]).unwrap();
        assert_eq!(to_anna.from, "atbalss@ministry.example");
        assert_eq!(header(&to_anna.data, "From"), Some("Atbalss <atbalss@ministry.example>"));
        assert_eq!(header(&to_anna.data, "To"), Some(people.anna.email.as_str()));
        assert_eq!(header(&to_anna.data, "Auto-Submitted"), Some("auto-generated"));
        assert_eq!(header(&to_anna.data, "Content-Language"), Some("en"));
        assert_eq!(header(&to_anna.data, "Content-Type"), Some("multipart/alternative;"));
        assert_eq!(header(&to_anna.data, "Date"), Some("Tue, 24 Nov 2026 08:31:00 +0000"));
        assert!(to_anna.data.contains("Who pays for it?"), "{}", to_anna.data);

        let kept = town.kept_letters().await;
        assert_eq!((delivered.len(), kept.len()), (2, 2));
        let receipt = kept.iter().find(|letter| letter.address == people.anna.email).unwrap();
        assert_eq!(header(&to_anna.data, "Message-ID"), Some(receipt.message_id.as_str()));
        assert_eq!(
            (receipt.state, receipt.sent_at, receipt.last_reply.as_deref()),
            (State::Sent, Some(town.now()), Some("250 2.0.0 Queued"))
        );

        worker::work_once(&town.posting(&post)).await.unwrap();
        assert_eq!(post.letters().len(), 2, "nothing is sent twice");
    });
}

#[test]
fn a_letter_that_is_put_off_is_sent_a_minute_later() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        let app = town.posting(&post);
        people.hand_in(town).await;
        post.refuse_next("RCPT", "451 4.7.1 Greylisted, come again");
        worker::work_once(&app).await.unwrap();

        let letters = town.kept_letters().await;
        let waiting = letters.iter().find(|letter| letter.state == State::Queued).unwrap();
        assert_eq!((waiting.attempts, waiting.last_reply.as_deref()), (1, Some("451 4.7.1 Greylisted, come again")));
        assert_eq!(waiting.next_attempt_at, Some(town.now().later(Duration::from_mins(1))));
        worker::work_once(&app).await.unwrap();
        assert_eq!(post.letters().len(), 1, "the minute is not over");

        town.later("2026-11-24T10:32");
        worker::work_once(&app).await.unwrap();
        assert_eq!(post.letters().len(), 2);
        assert!(town.kept_letters().await.iter().all(|letter| letter.state == State::Sent));
    });
}

#[test]
fn a_letter_that_nobody_takes_dies_and_the_others_go_on() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        people.hand_in(town).await;
        post.refuse_recipient(&people.anna.email, "550 5.1.1 No such user");
        worker::work_once(&town.posting(&post)).await.unwrap();

        let letters = town.kept_letters().await;
        assert_eq!(state_of(&letters, &people.anna.email), (State::Dead, 1, Some("550 5.1.1 No such user".to_owned())));
        assert_eq!(state_of(&letters, &people.inga.email).0, State::Sent);
    });
}

#[test]
fn when_no_server_answers_letters_wait_and_none_of_them_counts_an_attempt() {
    story("2026-11-24T10:31", async |town| {
        let people = people(town).await;
        people.hand_in(town).await;
        worker::work_once(&nobody_there(town)).await.unwrap();
        let letters = town.kept_letters().await;
        assert!(letters.iter().all(|letter| (letter.state, letter.attempts) == (State::Queued, 0)), "{letters:?}");
        let reply = letters[0].last_reply.as_deref().unwrap();
        assert!(reply.contains("refused"), "{reply}");

        let post = Post::open().await;
        town.later("2026-11-24T10:32");
        worker::work_once(&town.posting(&post)).await.unwrap();
        assert_eq!(post.letters().len(), 2);
    });
}

/// The service with a mail server that does not answer.
fn nobody_there(town: &Town) -> App {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let config = Config::read(|name| match name {
        "ATBALSS_URL" => Some(town.base.clone()),
        "SMTP_URL" => Some(format!("smtp://127.0.0.1:{port}")),
        _ => None,
    });
    App { config: config.unwrap().into(), ..town.app.clone() }
}

#[test]
fn when_the_server_does_not_know_us_every_letter_waits() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        people.hand_in(town).await;
        worker::work_once(&town.posting_by(&post, "minejums")).await.unwrap();

        assert_eq!(post.letters(), []);
        for letter in town.kept_letters().await {
            assert_eq!(
                (letter.state, letter.attempts, letter.last_reply.as_deref()),
                (State::Queued, 0, Some("535 5.7.8 Credentials invalid"))
            );
            assert_eq!(letter.next_attempt_at, Some(town.now().later(Duration::from_mins(1))));
        }
    });
}

#[test]
fn a_letter_that_may_have_arrived_comes_again_with_the_same_message_id() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        let app = town.posting(&post);
        people.hand_in(town).await;
        post.hang_up_after_next();
        worker::work_once(&app).await.unwrap();
        assert_eq!(town.kept_letters().await.iter().filter(|letter| letter.state == State::Sent).count(), 1);

        town.later("2026-11-24T10:32");
        worker::work_once(&app).await.unwrap();
        let delivered = post.letters();
        let ids: BTreeSet<_> = delivered.iter().map(|letter| header(&letter.data, "Message-ID").unwrap()).collect();
        assert_eq!((delivered.len(), ids.len()), (3, 2));
        assert!(town.kept_letters().await.iter().all(|letter| letter.state == State::Sent));
    });
}

#[test]
fn two_workers_at_once_send_each_letter_once() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        for name in [
            "Juris Bite",
            "Laima Krasta",
            "Pēteris Lācis",
            "Rūta Egle",
            "Sandra Ozola",
            "Toms Priede",
            "Una Zariņa",
            "Vilis Apse",
        ] {
            town.staff(name, &[Role::Reviewer]).await;
        }
        people.hand_in(town).await;
        let (one, other) = (town.posting(&post), town.posting(&post));
        let (first, second) = tokio::join!(worker::work_once(&one), worker::work_once(&other));
        first.and(second).unwrap();

        let readers: BTreeSet<_> = post.letters().into_iter().flat_map(|letter| letter.to).collect();
        assert_eq!(
            (post.letters().len(), readers.len()),
            (10, 10),
            "a receipt, the responsible official, eight reviewers"
        );
    });
}

#[test]
fn the_worker_is_woken_by_what_happens_and_stops_when_it_is_told() {
    story("2026-11-24T10:31", async |town| {
        let (post, people) = (Post::open().await, people(town).await);
        let app = town.posting(&post);
        let (stop, stopping) = watch::channel(false);
        let worker = tokio::task::spawn_local(worker::work(app, stopping));
        people.hand_in(town).await;
        loop {
            let committed = town.app.db.committed().notified();
            if post.letters().len() == 2 {
                break;
            }
            committed.await;
        }
        stop.send(true).unwrap();
        worker.await.unwrap().unwrap();
    });
}
