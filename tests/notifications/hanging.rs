//! Mail that hangs: after connecting, at a recipient, after the final dot. Others get their letters.
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use atbalss::{
    notifications::{Letter, Sender, State},
    platform::{
        mail::{CONNECTIONS, Limits, Mailer},
        web::App,
    },
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tokio::{sync::watch, task::spawn_local};

use super::setting::people;
use crate::support::{Town, post::Post, story};

/// A server that does not answer is given up at once.
const SHORT: Duration = Duration::from_millis(300);

fn impatient() -> Limits {
    Limits { answer: SHORT, acceptance: SHORT, farewell: SHORT, ..Limits::default() }
}

/// Patient with the server, as the service is, but not when it is asked to stop.
fn patient() -> Limits {
    Limits { farewell: SHORT, ..Limits::default() }
}

fn sender(app: &App, limits: Limits) -> Sender {
    Sender::new(Mailer::of(&app.config).unwrap().expect("there is a server").within(limits))
}

/// Sends what is due.
async fn send(app: &App, sender: &Sender) {
    let (_running, stop) = watch::channel(false);
    sender.send_due(app, &stop).await.unwrap();
}

/// Anna has handed in, and these letters wait besides the receipt and the notice about it.
async fn waiting(town: &Town, addresses: &[&str]) {
    people(town).await.hand_in(town).await;
    town.letters().await;
    town.letters_to(addresses).await;
}

async fn letter_to(town: &Town, address: &str) -> Letter {
    town.kept_letters().await.into_iter().find(|letter| letter.address == address).unwrap()
}

#[test]
fn while_one_domain_hangs_letters_to_all_others_go_and_a_stop_ends_it() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &["a@slow.example", "b@slow.example", "c@slow.example", "d@fast.example", "e@fast.example"])
            .await;
        post.hang_at_recipient("slow.example");
        let (stop, stopping) = watch::channel(false);
        let patient = sender(&app, patient());
        let sending = spawn_local(async move { patient.send_due(&app, &stopping).await });
        post.hung(1).await;
        post.accepted(4).await;
        town.letters_to(&["late@fast.example"]).await;
        post.accepted(5).await;
        assert!(post.letters().iter().any(|letter| letter.to == ["late@fast.example"]));

        let asked = Instant::now();
        stop.send(true).unwrap();
        sending.await.unwrap().unwrap();
        assert!(asked.elapsed() < Duration::from_secs(10), "{:?}", asked.elapsed());
        for address in ["a@slow.example", "b@slow.example", "c@slow.example"] {
            let letter = letter_to(town, address).await;
            assert_eq!((letter.state, letter.attempts), (State::Queued, 0), "{letter:?}");
        }
        post.recover();
        let again = town.posting(&post);
        send(&again, &sender(&again, impatient())).await;
        assert_eq!(post.letters().len(), 8, "they were given back at once");
    });
}

#[test]
fn silence_at_a_recipient_is_an_attempt_of_one_letter_and_lets_its_domain_wait_alone() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &["a@slow.example", "b@slow.example", "c@slow.example"]).await;
        post.hang_at_recipient("slow.example");
        let sender = sender(&app, impatient());
        send(&app, &sender).await;
        let mut attempts = Vec::new();
        for address in ["a@slow.example", "b@slow.example", "c@slow.example"] {
            let letter = letter_to(town, address).await;
            attempts.push((letter.attempts, letter.last_reply));
        }
        attempts.sort();
        assert_eq!(attempts, [(0, None), (0, None), (1, Some("no answer in time".to_owned()))]);
        assert_eq!(post.letters().len(), 2, "the receipt and the notice");

        post.recover();
        send(&app, &sender).await;
        assert_eq!(post.letters().len(), 2, "the domain is left alone");
        town.later("2026-11-24T10:32");
        send(&app, &sender).await;
        assert_eq!(post.letters().len(), 5);
    });
}

#[test]
fn a_server_that_says_nothing_holds_all_letters_and_none_of_them_counts_an_attempt() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &["a@one.example", "b@two.example"]).await;
        post.hang_after_connect();
        let sender = sender(&app, impatient());
        send(&app, &sender).await;
        for letter in town.kept_letters().await {
            assert_eq!((letter.state, letter.attempts), (State::Queued, 0), "{letter:?}");
            assert_eq!(letter.next_attempt_at, Some(town.now().later(Duration::from_mins(1))));
            assert_eq!(letter.last_reply.as_deref(), Some("no answer in time"));
        }
        post.recover();
        town.later("2026-11-24T10:32");
        send(&app, &sender).await;
        assert_eq!(post.letters().len(), 4);
    });
}

#[test]
fn a_letter_without_an_answer_after_its_dot_comes_again_with_the_same_message_id() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &["a@slow.example", "b@fast.example"]).await;
        post.hang_after_dot("slow.example");
        let sender = sender(&app, impatient());
        send(&app, &sender).await;
        let letter = letter_to(town, "a@slow.example").await;
        assert_eq!((letter.state, letter.attempts), (State::Queued, 1));
        assert_eq!(letter_to(town, "b@fast.example").await.state, State::Sent);

        post.recover();
        town.later("2026-11-24T10:32");
        send(&app, &sender).await;
        let copies: Vec<_> = post.letters().into_iter().filter(|letter| letter.to == ["a@slow.example"]).collect();
        assert_eq!(copies.len(), 2);
        assert!(copies.iter().all(|copy| copy.data.contains("Message-ID: <a@slow.example>")), "{copies:?}");
        assert_eq!(letter_to(town, "a@slow.example").await.state, State::Sent);
    });
}

#[test]
fn after_a_refusal_the_same_connection_takes_the_next_letter() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &[]).await;
        send(&app, &sender(&app, impatient())).await;
        let before = post.connections();
        town.letters_to(&["gone@krasts.example", "anna@krasts.example"]).await;
        post.refuse_recipient("gone@krasts.example", "550 5.1.1 No such user");
        send(&app, &sender(&app, impatient())).await;
        assert_eq!(letter_to(town, "gone@krasts.example").await.state, State::Dead);
        assert_eq!(letter_to(town, "anna@krasts.example").await.state, State::Sent);
        assert_eq!(post.connections() - before, 1);
    });
}

#[test]
fn a_sender_that_dies_gives_its_letters_back_within_a_minute() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &["a@slow.example"]).await;
        post.hang_at_recipient("slow.example");
        let (_running, stopping) = watch::channel(false);
        let (own, patient) = (app.clone(), sender(&app, patient()));
        let killed = spawn_local(async move { patient.send_due(&own, &stopping).await });
        post.hung(1).await;
        killed.abort();
        assert!(killed.await.unwrap_err().is_cancelled());

        post.recover();
        let other = sender(&app, impatient());
        send(&app, &other).await;
        assert_eq!(letter_to(town, "a@slow.example").await.state, State::Queued, "it is still held");
        town.app.clock.set(town.now().later(Duration::from_secs(46)));
        send(&app, &other).await;
        assert_eq!(letter_to(town, "a@slow.example").await.state, State::Sent);
    });
}

/// Until when the only letter under way is held.
async fn held_until(town: &Town) -> Option<atbalss::platform::Instant> {
    use atbalss::schema::letters;
    let mut conn = town.app.db.read().await.unwrap();
    letters::table
        .filter(letters::leased_until.is_not_null())
        .select(letters::leased_until)
        .first(&mut conn)
        .await
        .unwrap()
}

#[test]
fn a_letter_is_held_as_long_as_its_sender_lives_and_let_go_when_another_has_it() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &["a@slow.example"]).await;
        post.hang_at_recipient("slow.example");
        let (_running, stopping) = watch::channel(false);
        let lively = sender(&app, Limits { prolonging: Duration::from_millis(50), ..patient() });
        let sending = spawn_local(async move { lively.send_due(&app, &stopping).await });
        post.hung(1).await;
        post.accepted(2).await;
        town.app.clock.set(town.now().later(Duration::from_secs(40)));
        let prolonged = town.now().later(Duration::from_secs(45));
        while held_until(town).await != Some(prolonged) {
            town.app.db.committed().notified().await;
        }
        town.letters_are_taken_over().await;
        sending.await.unwrap().unwrap();
        let letter = letter_to(town, "a@slow.example").await;
        assert_eq!((letter.state, letter.attempts), (State::Queued, 1), "the other sender has it");
    });
}

#[test]
fn a_receipt_goes_before_notices_that_wait_longer() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        let notices: Vec<String> = (0..40).map(|number| format!("n@crowd{number}.example")).collect();
        waiting(town, &notices.iter().map(String::as_str).collect::<Vec<_>>()).await;
        (0..40).for_each(|number| post.hang_at_recipient(&format!("crowd{number}.example")));
        let (stop, stopping) = watch::channel(false);
        let patient = sender(&app, patient());
        let sending = spawn_local(async move { patient.send_due(&app, &stopping).await });
        // Whatever is behind the notices has no connection any more.
        post.hung(CONNECTIONS).await;
        post.accepted(1).await;
        let [receipt] = &post.letters()[..] else { panic!("one letter, not {:?}", post.letters()) };
        assert!(receipt.data.contains("Subject: Statement"), "{}", receipt.data);
        stop.send(true).unwrap();
        sending.await.unwrap().unwrap();
    });
}

#[test]
fn what_the_server_answered_is_not_forgotten_while_the_database_is_away() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &[]).await;
        town.refuses_to_record().await;
        let (_running, stopping) = watch::channel(false);
        let patient = sender(&app, patient());
        let sending = spawn_local(async move { patient.send_due(&app, &stopping).await });
        town.has_refused().await;
        town.records_again().await;
        sending.await.unwrap().unwrap();
        assert!(town.kept_letters().await.iter().all(|letter| letter.state == State::Sent));
        assert_eq!(post.letters().len(), 2, "no letter went twice");
    });
}

#[test]
fn letters_to_a_crowd_cost_the_database_little_and_go_once_each() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &[]).await;
        town.letters_to_crowd(500, 20).await;
        let sender = sender(&app, patient());
        let queries = town.queries(send(&app, &sender)).await;
        let delivered = post.letters();
        let readers: BTreeSet<&String> = delivered.iter().flat_map(|letter| &letter.to).collect();
        assert_eq!((delivered.len(), readers.len()), (502, 502));
        assert!(post.connections() <= CONNECTIONS, "{}", post.connections());
        assert!(queries < 502, "{queries} queries");
        assert!(town.kept_letters().await.iter().all(|letter| (letter.state, letter.attempts) == (State::Sent, 1)));
    });
}

#[test]
fn letters_in_stock_to_a_domain_that_falls_silent_are_given_back_untried() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &["first@crowd0.example"]).await;
        let sender = sender(&app, impatient());
        send(&app, &sender).await;
        assert_eq!(post.letters().len(), 3, "the domain answers");

        town.letters_to_crowd(40, 1).await;
        town.letters_to(&["a@fast.example", "b@fast.example"]).await;
        post.hang_at_recipient("crowd0.example");
        send(&app, &sender).await;
        assert_eq!(post.letters().len(), 5, "the others go");
        let (tried, untried): (Vec<_>, Vec<_>) =
            town.kept_letters().await.into_iter().filter(|letter| letter.state == State::Queued).partition(is_tried);
        assert!(tried.len() <= CONNECTIONS / 2, "{}", tried.len());
        assert_eq!(tried.len() + untried.len(), 40);
        assert!(untried.iter().all(|letter| letter.last_reply.is_none()), "{untried:?}");

        post.recover();
        town.later("2026-11-24T10:32");
        send(&app, &sender).await;
        assert_eq!(post.letters().len(), 45);
    });
}

fn is_tried(letter: &Letter) -> bool {
    letter.attempts > 0
}

#[test]
fn a_server_that_takes_two_connections_gets_the_letters_over_these() {
    story("2026-11-24T10:31", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        waiting(town, &[]).await;
        town.letters_to_crowd(40, 40).await;
        post.take_connections(2);
        send(&app, &sender(&app, patient())).await;
        let sent = post.letters().len();
        assert!(sent >= 42 - CONNECTIONS, "{sent}");
        for letter in town.kept_letters().await.iter().filter(|letter| letter.state == State::Queued) {
            assert_eq!((letter.attempts, letter.next_attempt_at), (0, Some(town.now().later(Duration::from_secs(5)))));
        }
    });
}
