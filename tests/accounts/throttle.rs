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
fn of_two_hundred_wrong_attempts_at_once_ten_are_looked_at() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let thief = town.visitor();
        let page = thief.visit("/sign-in").await;
        let attempts = (0..200).map(|_| send(&thief, &page, &ilze.email));
        let answers = join_all(attempts).await;
        let (looked_at, closed): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 422);
        assert_eq!((looked_at.len(), closed.len()), (10, 190));
        for answer in closed {
            assert_eq!((answer.status, answer.headers["retry-after"].to_str().unwrap()), (429, "900"));
        }

        let owner = town.visitor().at_network("198.51.100.7");
        town.later("2026-11-24T09:14");
        let too_early = try_to_sign_in(&owner, &ilze.email, &ilze.password).await;
        let reason = "There were too many attempts. Try again at 09:15, or choose “Forgotten password”, and we will send you a link so that you can choose another password.";
        assert_eq!((too_early.status, problems(&too_early)), (429, vec![reason.to_owned()]));
        assert_eq!(too_early.headers["retry-after"], "60");
        assert!(too_early.html.contains(&ilze.email), "what was typed stays");
        town.later("2026-11-24T09:15");
        assert_eq!(try_to_sign_in(&owner, &ilze.email, &ilze.password).await.path, "/staff/consultations");
    });
}

#[test]
fn it_is_said_how_many_attempts_are_left_once_they_are_few() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let mut said = Vec::new();
        for _ in 0..10 {
            said.extend(problems(&try_to_sign_in(&browser, &ilze.email, WRONG).await));
        }
        let wrong = "Check the email address and the password";
        assert_eq!(said[..5], [wrong; 5]);
        assert_eq!(
            said[5..],
            [
                "You can try 4 more times",
                "You can try 3 more times",
                "You can try 2 more times",
                "You can try 1 more time",
                "This was the last attempt for now"
            ]
            .map(|more| format!("{wrong}. {more}"))
        );
    });
}

#[test]
fn an_unknown_address_is_counted_like_a_known_one() {
    story("2026-11-24T09:00", async |town| {
        let browser = town.visitor();
        for _ in 0..10 {
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
            for _ in 0..9 {
                assert_eq!(try_to_sign_in(&browser, &ilze.email, WRONG).await.status, 422);
            }
            assert_eq!(try_to_sign_in(&browser, &ilze.email, &ilze.password).await.status, 200);
        }
    });
}

#[test]
fn a_hundred_failures_close_an_account_until_its_password_is_reset() {
    story("2026-11-01T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        for day in 1..=10 {
            town.later(&format!("2026-11-{day:02}T10:00"));
            let attempts = (0..12).map(|_| try_to_sign_in(&browser, &ilze.email, WRONG));
            let looked_at = join_all(attempts).await.iter().filter(|answer| answer.status == 422).count();
            assert_eq!(looked_at, 10, "on {day} November");
        }
        town.later("2026-11-12T10:00");
        let closed = try_to_sign_in(&browser, &ilze.email, &ilze.password).await;
        let reason = "There were too many attempts. Choose “Forgotten password”, and we will send you a link so that you can choose another password.";
        assert_eq!((closed.status, problems(&closed)), (429, vec![reason.to_owned()]));

        ask_for_reset(&browser, &ilze.email).await;
        let page = browser.visit(&town.link_to(&ilze.email, Purpose::Reset).await).await;
        browser.press(&page, "Save the password", &[("New password", NEW_PASSWORD)]).await;
        assert_eq!(try_to_sign_in(&browser, &ilze.email, NEW_PASSWORD).await.path, "/staff/consultations");
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
