use atbalss::accounts::Purpose;
use futures_util::future::join_all;

use super::{NEW_PASSWORD, ask_for_reset, ilze, problems, try_to_sign_in};
use crate::support::{Seen, Visitor, story};

const WRONG: &str = "summer-of-2026-in-riga";

/// Sends an open sign-in page with a wrong password.
async fn send(visitor: &Visitor, page: &Seen, email: &str) -> Seen {
    visitor.press(page, "Sign in", &[("Email address", email), ("Password", WRONG)]).await
}

#[test]
fn of_ninety_wrong_attempts_at_once_five_are_looked_at() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let thief = town.visitor();
        let page = thief.visit("/sign-in").await;
        let attempts = (0..90).map(|_| send(&thief, &page, &ilze.email));
        let answers = join_all(attempts).await;
        let (looked_at, closed): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 422);
        assert_eq!((looked_at.len(), closed.len()), (5, 85));
        for answer in closed {
            assert_eq!((answer.status, answer.headers["retry-after"].to_str().unwrap()), (429, "120"));
        }

        town.later("2026-11-24T09:01");
        let too_early = try_to_sign_in(&town.visitor(), &ilze.email, &ilze.password).await;
        let reason = "There were too many attempts. Try again at 09:02, or choose “Forgotten password”, and we will send you a link so that you can choose another password.";
        assert_eq!((too_early.status, problems(&too_early)), (429, vec![reason.to_owned()]));
        assert_eq!(too_early.headers["retry-after"], "60");
        assert!(too_early.html.contains(&ilze.email), "what was typed stays");
        town.later("2026-11-24T09:02");
        assert_eq!(try_to_sign_in(&town.visitor(), &ilze.email, &ilze.password).await.path, "/staff");
    });
}

#[test]
fn a_stranger_who_tries_for_weeks_does_not_keep_out_a_browser_that_has_signed_in_before() {
    story("2026-11-01T08:00", async |town| {
        let ilze = ilze(town).await;
        let at_home = town.visitor().at_network("198.51.100.7");
        assert_eq!(try_to_sign_in(&at_home, &ilze.email, &ilze.password).await.status, 200);
        let home = at_home.visit("/account").await;
        at_home.press(&home, "Sign out", &[]).await;

        // From ever new networks, so that only what all strangers have together bounds them.
        let mut looked_at = 0;
        for hour in 0..20 {
            town.later(&format!("2026-11-02T{hour:02}:00"));
            for network in 0..30 {
                let thief = town.visitor().at_network(["203.0.113.9", "192.0.2.9", "198.18.0.9"][network % 3]);
                looked_at += usize::from(try_to_sign_in(&thief, &ilze.email, WRONG).await.status == 422);
            }
        }
        assert_eq!(looked_at, 100);
        let enter = async |visitor: &Visitor| try_to_sign_in(visitor, &ilze.email, &ilze.password).await;
        let elsewhere = town.visitor().at_network("198.18.9.9");
        let closed = enter(&elsewhere).await;
        let reason = "There were too many attempts. Choose “Forgotten password”, and we will send you a link so that you can choose another password.";
        assert_eq!((closed.status, problems(&closed)), (429, vec![reason.to_owned()]));
        assert_eq!(enter(&at_home).await.path, "/staff", "the owner's own browser");

        // What the strangers spent of letters is theirs, too.
        for _ in 0..4 {
            ask_for_reset(&elsewhere, &ilze.email).await;
        }
        let sent = town.letters().await.len();
        ask_for_reset(&at_home, &ilze.email).await;
        assert_eq!(town.letters().await.len(), sent + 1, "the owner's browser has letters of its own");
        let page = at_home.visit(&town.link_to(&ilze.email, Purpose::Reset).await).await;
        at_home.press(&page, "Save the password", &[("New password", NEW_PASSWORD)]).await;
        assert_eq!(try_to_sign_in(&elsewhere, &ilze.email, NEW_PASSWORD).await.status, 200, "a reset opens it for all");
    });
}

#[test]
fn a_browser_that_is_known_does_not_try_without_end_either() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let stolen = town.visitor();
        assert_eq!(try_to_sign_in(&stolen, &ilze.email, &ilze.password).await.status, 200);
        let account = stolen.visit("/account").await;
        stolen.press(&account, "Sign out", &[]).await;
        let mut answers = Vec::new();
        for _ in 0..6 {
            answers.push(try_to_sign_in(&stolen, &ilze.email, WRONG).await.status);
        }
        assert_eq!(answers, [422, 422, 422, 422, 422, 429]);
        assert_eq!(try_to_sign_in(&town.visitor(), &ilze.email, &ilze.password).await.status, 200, "others may");
    });
}

#[test]
fn it_is_said_how_many_attempts_are_left_once_they_are_few() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let mut said = Vec::new();
        for _ in 0..5 {
            said.extend(problems(&try_to_sign_in(&browser, &ilze.email, WRONG).await));
        }
        let wrong = "Check the email address and the password";
        assert_eq!(said[..2], [wrong; 2]);
        let more = ["You can try 2 more times", "You can try 1 more time", "This was the last attempt for now"];
        assert_eq!(said[2..], more.map(|more| format!("{wrong}. {more}")));
    });
}

#[test]
fn an_unknown_address_is_counted_like_a_known_one() {
    story("2026-11-24T09:00", async |town| {
        let browser = town.visitor();
        for _ in 0..5 {
            assert_eq!(try_to_sign_in(&browser, "nobody@ministrija.example", WRONG).await.status, 422);
        }
        assert_eq!(try_to_sign_in(&browser, " Nobody@ministrija.example", WRONG).await.status, 429);
    });
}

#[test]
fn a_success_forgets_the_failures_before_it() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        for _ in 0..3 {
            let browser = town.visitor();
            for _ in 0..4 {
                assert_eq!(try_to_sign_in(&browser, &ilze.email, WRONG).await.status, 422);
            }
            assert_eq!(try_to_sign_in(&browser, &ilze.email, &ilze.password).await.status, 200);
        }
    });
}

#[test]
fn a_network_that_tries_too_often_is_stopped_and_no_other_is_hindered() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let thief = town.visitor().at_network("203.0.113.9");
        let page = thief.visit("/sign-in").await;
        let addresses: Vec<String> = (0..100).map(|number| format!("guess{number}@ministrija.example")).collect();
        let attempts = addresses.iter().map(|email| send(&thief, &page, email));
        assert!(join_all(attempts).await.iter().all(|answer| answer.status == 422));
        // What it tries now costs the owners of the addresses nothing.
        for _ in 0..30 {
            assert_eq!(send(&thief, &page, &ilze.email).await.status, 429);
        }

        let enter = async |visitor: Visitor| try_to_sign_in(&visitor, &ilze.email, &ilze.password).await.status;
        assert_eq!(enter(town.visitor().at_network("203.0.113.200")).await, 429, "a neighbour in the same network");
        assert_eq!(enter(town.visitor().at_network("198.51.100.7")).await, 200);
        assert_eq!(
            enter(town.visitor().at_network("198.51.100.7, 203.0.113.9")).await,
            429,
            "what stands before the last address anybody may write"
        );
        town.later("2026-11-24T09:15");
        assert_eq!(enter(town.visitor().at_network("203.0.113.200")).await, 200);
    });
}
