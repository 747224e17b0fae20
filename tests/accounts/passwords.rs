use atbalss::accounts::Purpose;

use super::{NEW_PASSWORD, ask_for_reset, is_signed_in, problems, try_to_sign_in};
use crate::support::{Seen, Town, Visitor, story};

/// Sends the form of `/account/password`.
async fn change(visitor: &Visitor, current: &str, new: &str) -> Seen {
    let page = visitor.visit("/account/password").await;
    visitor.press(&page, "Save the password", &[("Current password", current), ("New password", new)]).await
}

#[test]
fn a_password_is_refused_with_the_reason_and_never_shown_again() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        let too_long = "ā".repeat(513);
        for (new, reason) in [
            ("", "Choose a password"),
            ("īsa", "Choose a password of at least 15 characters; this one has 3"),
            (too_long.as_str(), "Choose a shorter password"),
            (
                "passwordpassword",
                "Choose another password: this one is easy to guess, because it is common or follows a simple pattern",
            ),
            (
                "Drošais krasts 2026",
                "Choose another password: this one is easy to guess, because it is made of your name, the name of your organisation or words of this service",
            ),
            (
                "anna.liepa@people.example",
                "Choose another password: this one is easy to guess, because it is made of your name, the name of your organisation or words of this service",
            ),
        ] {
            let answer = change(&browser, &anna.password, new).await;
            assert_eq!((answer.status, problems(&answer)), (422, vec![reason.to_owned()]), "{new}");
            assert!(!answer.html.contains("type=\"password\" value"), "{}", answer.html);
        }
        assert_eq!(change(&browser, &anna.password, NEW_PASSWORD).await.path, "/account");
    });
}

#[test]
fn the_reasons_stand_on_the_page_behind_a_letter_too() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.visitor();
        ask_for_reset(&browser, &anna.email).await;
        let page = browser.visit(&town.link_to(&anna.email, Purpose::Reset).await).await;
        let again = browser.press(&page, "Save the password", &[("New password", "Anna Liepa 2026!")]).await;
        assert_eq!(again.status, 422);
        assert!(again.has("made of your name") && again.has(&anna.email), "{again}");
        assert_eq!(
            browser.press(&again, "Save the password", &[("New password", NEW_PASSWORD)]).await.path,
            "/sign-in"
        );
    });
}

#[test]
fn a_changed_password_ends_the_other_sessions_and_its_owner_is_told() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let (here, elsewhere) = (town.signed_in(&anna).await, town.signed_in(&anna).await);
        let account = change(&here, &anna.password, NEW_PASSWORD).await;
        assert_eq!(account.path, "/account");
        assert!(
            account.has("Your password has been changed. You have been signed out on all other devices."),
            "{account}"
        );
        assert!(is_signed_in(&here).await && !is_signed_in(&elsewhere).await);

        let letters = town.letters().await;
        let told: Vec<_> = letters.iter().map(|letter| (letter.address.as_str(), letter.subject.as_str())).collect();
        assert_eq!(told, [(anna.email.as_str(), "Your password was changed")]);
        assert_eq!(try_to_sign_in(&elsewhere, &anna.email, &anna.password).await.status, 422);
        assert_eq!(try_to_sign_in(&elsewhere, &anna.email, NEW_PASSWORD).await.status, 200);
    });
}

#[test]
fn links_that_were_on_their_way_set_no_password_after_a_change() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let (here, thief) = (town.signed_in(&anna).await, town.visitor());
        ask_for_reset(&thief, &anna.email).await;
        let path = town.link_to(&anna.email, Purpose::Reset).await;
        change(&here, &anna.password, NEW_PASSWORD).await;
        assert_eq!(thief.visit(&path).await.status, 409);
    });
}

#[test]
fn a_wrong_current_password_is_counted_and_hinders_no_other_browser() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        let nothing = change(&browser, "", NEW_PASSWORD).await;
        assert_eq!(problems(&nothing), ["Enter your current password"]);
        for left in (0..5).rev() {
            let answer = change(&browser, "my long wrong password", NEW_PASSWORD).await;
            let more = match left {
                0 => " This was the last attempt for now".replacen(' ', ". ", 1),
                1 => ". You can try 1 more time".to_owned(),
                2 => format!(". You can try {left} more times"),
                _ => String::new(),
            };
            assert_eq!(
                (answer.status, problems(&answer)),
                (422, vec![format!("This is not your current password{more}")]),
                "{left}"
            );
        }
        let answer = change(&browser, &anna.password, NEW_PASSWORD).await;
        assert_eq!((answer.status, answer.headers["retry-after"].to_str().unwrap()), (429, "120"));
        assert!(!is_closed(town, &anna.email, &anna.password).await, "another browser has attempts of its own");
        town.later("2026-11-24T09:02");
        assert_eq!(change(&browser, &anna.password, NEW_PASSWORD).await.path, "/account");
    });
}

async fn is_closed(town: &Town, email: &str, password: &str) -> bool {
    try_to_sign_in(&town.visitor(), email, password).await.status == 429
}
