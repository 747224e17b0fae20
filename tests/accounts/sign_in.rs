use super::{ilze, is_signed_in, sign_in, sign_in_on};
use crate::support::{Account, story};

#[test]
fn an_editor_signs_in_finds_her_desk_and_signs_out() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();

        let desk = sign_in(&browser, &ilze).await;
        assert_eq!(desk.path, "/staff");
        assert!(desk.has("Ilze Bērziņa"), "{desk}");

        let home = browser.press(&desk, "Sign out", &[]).await;
        assert_eq!(home.path, "/");
        assert!(!home.has("Ilze Bērziņa"), "{home}");
        assert!(!is_signed_in(&browser).await);
    });
}

#[test]
fn her_address_is_hers_in_either_case() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let shouting = Account { email: format!(" {} ", ilze.email.to_uppercase()), ..ilze };
        sign_in(&browser, &shouting).await;
        assert!(is_signed_in(&browser).await);
    });
}

#[test]
fn a_wrong_password_and_an_unknown_address_get_the_same_answer_for_the_same_work() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let try_as = async |email: &str| {
            let page = browser.visit("/sign-in").await;
            let before = town.app.db.queries();
            let answer = browser
                .press(&page, "Sign in", &[("Email address", email), ("Password", "summer-of-2026-in-riga")])
                .await;
            (answer, town.app.db.queries() - before)
        };
        let (known, known_work) = try_as(&ilze.email).await;
        let (unknown, unknown_work) = try_as("nobody@ministrija.example").await;

        assert_eq!(known.status, 422);
        assert_eq!(known.texts(".govuk-error-summary li"), ["Check the email address and the password"]);
        assert!(known.html.contains(&ilze.email) && !known.html.contains("summer-of-2026"), "{}", known.html);
        assert_eq!(known.html.replace(&ilze.email, ""), unknown.html.replace("nobody@ministrija.example", ""));
        assert_eq!((known_work, unknown_work), (9, 9), "who has the address, and three counts in a transaction");
        assert!(!is_signed_in(&browser).await);
    });
}

#[test]
fn a_field_left_empty_is_asked_for() {
    story("2026-11-24T09:00", async |town| {
        let browser = town.visitor();
        let page = browser.visit("/sign-in").await;
        let answer = browser.press(&page, "Sign in", &[]).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.texts(".govuk-error-summary li"), ["Enter an email address", "Enter your password"]);
    });
}

#[test]
fn after_signing_in_one_goes_on_where_one_was_led_from_but_never_to_another_site() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        for (next, led_to) in [
            ("/consultations?phase=closed", "/consultations?phase=closed"),
            ("//evil.example/", "/staff"),
            ("/\\evil.example/", "/staff"),
            ("https://evil.example/", "/staff"),
        ] {
            let browser = town.visitor();
            let page = browser.visit(&format!("/sign-in?next={next}")).await;
            let there = sign_in_on(&browser, &page, &ilze).await;
            assert_eq!(there.path, led_to, "next={next}");
        }
    });
}
