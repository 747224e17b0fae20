//! Registration in a real browser, on a phone, without scripts, in both languages.
use atbalss::accounts::Purpose;

use super::applying::{PASSWORD, private_link};
use crate::support::story;

/// Each step: its name, what is typed, and the button.
type Steps<'a> = [(&'a str, &'a [(&'a str, &'a str)], &'a str); 3];

const LATVIAN: Steps<'static> = [
    (
        "organisation",
        &[
            ("Reģistrs", "Biedrību un nodibinājumu reģistrs"),
            ("Reģistrācijas numurs", "40008000009"),
            ("Organizācijas nosaukums", "Biedrība „Drošais krasts”"),
        ],
        "Saglabāt un turpināt",
    ),
    (
        "details",
        &[("Pasta adrese", "Jūras iela 1, Ventspils"), ("Ar ko organizācija nodarbojas", "Rūpējas par krastu.")],
        "Saglabāt un turpināt",
    ),
    (
        "person",
        &[
            ("Jūsu vārds un uzvārds", "Anna Kalniņa"),
            ("Jūsu amats", "Valdes locekle"),
            ("E-pasta adrese", "anna@krasts.example"),
            ("Parole", PASSWORD),
        ],
        "Saglabāt un turpināt",
    ),
];

const ENGLISH: Steps<'static> = [
    (
        "organisation",
        &[
            ("Register", "Register of associations"),
            ("Registration number", "40008654327"),
            ("Name of the organisation", "Association “Green Belt”"),
        ],
        "Save and continue",
    ),
    (
        "details",
        &[("Postal address", "Sea Street 1, Ventspils"), ("What the organisation does", "Cares for the coast.")],
        "Save and continue",
    ),
    (
        "person",
        &[
            ("Your name and surname", "Zane Bērza"),
            ("Your position", "Chair"),
            ("Email address", "zane@belt.example"),
            ("Password", PASSWORD),
        ],
        "Save and continue",
    ),
];

#[test]
fn every_step_of_an_application_serves_everybody_in_both_languages() {
    story("2026-11-23T16:12", async |town| {
        for (language, steps, begin, send, confirm, password) in [
            (
                "lv",
                LATVIAN,
                "Sākt",
                "Nosūtīt organizācijas pieteikumu (Biedrība „Drošais krasts”)",
                "Apstiprināt adresi, lai pieteiktu organizāciju (Biedrība „Drošais krasts”)",
                "Parole",
            ),
            (
                "en",
                ENGLISH,
                "Start",
                "Send the application of Association “Green Belt”",
                "Confirm the address for Association “Green Belt”",
                "Password",
            ),
        ] {
            let browser = town.browser().await;
            browser.visit(&format!("/register?lang={language}")).await;
            browser.assert_serves_everybody(&format!("register-{language}")).await;
            browser.size(360, 740).await;
            browser.follow(begin).await;
            for (name, typed, button) in steps {
                browser.press(button).await;
                browser.assert_serves_everybody(&format!("register-{name}-problem-{language}")).await;
                for (label, text) in typed {
                    browser.fill(label, text).await;
                }
                browser.press(button).await;
            }
            browser.assert_serves_everybody(&format!("register-check-{language}")).await;
            browser.press(send).await;
            browser.assert_serves_everybody(&format!("register-sent-{language}")).await;
            browser.visit(&private_link(town, Purpose::Application).await.1).await;
            browser.assert_serves_everybody(&format!("register-confirm-{language}")).await;
            browser.fill(password, PASSWORD).await;
            browser.press(confirm).await;
            browser.assert_serves_everybody(&format!("register-waiting-{language}")).await;
            // The browser's console should report only the answers to wrong input.
            let complaints = browser.console().await;
            assert!(complaints.iter().all(|complaint| complaint.contains("status of 422")), "{complaints:#?}");
        }
    });
}

#[test]
fn without_scripts_on_a_phone_an_organisation_applies_all_the_same() {
    story("2026-11-23T16:12", async |town| {
        let browser = town.browser().await;
        browser.scripts(false).await;
        browser.size(360, 740).await;
        browser.visit("/register?lang=en").await;
        browser.follow("Start").await;
        for (_, typed, button) in ENGLISH {
            for (label, text) in typed {
                browser.fill(label, text).await;
            }
            browser.press(button).await;
        }
        browser.press("Send the application of Association “Green Belt”").await;
        browser.visit(&private_link(town, Purpose::Application).await.1).await;
        browser.fill("Password", PASSWORD).await;
        browser.press("Confirm the address for Association “Green Belt”").await;
        assert_eq!(browser.text("h1").await, "The application is waiting for a decision");
    });
}

#[test]
fn with_the_keyboard_alone_the_first_step_is_done_in_the_order_of_the_page() {
    story("2026-11-23T16:12", async |town| {
        let browser = town.browser().await;
        browser.visit("/register/organisation?lang=en").await;
        let mut stops = Vec::new();
        while stops.last().is_none_or(|stop: &String| stop != "button: Save and continue") {
            stops.push(browser.tab().await);
            assert!(stops.len() < 40, "{stops:?}");
        }
        let form: Vec<&str> = stops.iter().rev().take(5).rev().map(String::as_str).collect();
        assert_eq!(
            form,
            [
                "combobox: Country",
                "textbox: Register",
                "textbox: Registration number",
                "textbox: Name of the organisation, as registered",
                "button: Save and continue"
            ]
        );
    });
}

#[test]
fn what_is_typed_as_a_password_can_be_looked_at() {
    story("2026-11-23T16:12", async |town| {
        let browser = town.browser().await;
        browser.visit("/sign-in?lang=en").await;
        browser.fill("Password", PASSWORD).await;
        let kind = "return document.querySelector('#password').type";
        let seen = async || browser.driver().execute(kind, vec![]).await.unwrap().convert::<String>().unwrap();
        assert_eq!(seen().await, "password");
        browser.role("button", "Show: Password").await.click().await.unwrap();
        assert_eq!(seen().await, "text");
        browser.role("button", "Hide: Password").await.click().await.unwrap();
        assert_eq!(seen().await, "password");
    });
}
