//! Changing the language of a page with a form keeps what was typed.
use thirtyfour::{By, Key};

use crate::support::{Lent, Seen, story};

#[test]
fn what_was_typed_into_the_account_is_there_in_the_other_language() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        let form = browser.visit("/account?lang=en").await;
        let latvian = browser.press_in(&form, "header", "Latviski", &[("Name", "Anna Kalniņa-Liepa")]).await;
        assert_eq!((latvian.text("h1").as_str(), latvian.value("name").as_str()), ("Jūsu konts", "Anna Kalniņa-Liepa"));
        assert!(latvian.texts(".govuk-error-summary").is_empty(), "nothing is wrong: {latvian}");
        assert_eq!(browser.visit("/account").await.value("name"), "Anna Liepa", "nothing was saved");

        let english = browser.press_in(&latvian, "footer", "English", &[]).await;
        assert_eq!(
            (english.text("h1").as_str(), english.value("name").as_str()),
            ("Your account", "Anna Kalniņa-Liepa")
        );
        let saved = browser.press(&english, "Save", &[]).await;
        assert_eq!((saved.status, saved.value("name").as_str()), (200, "Anna Kalniņa-Liepa"));
    });
}

#[test]
fn an_address_typed_at_sign_in_stays_and_a_password_does_not() {
    story("2026-11-24T09:00", async |town| {
        let visitor = town.visitor();
        let form = visitor.visit("/sign-in?next=/organisations&lang=en").await;
        let typed = [("Email address", "anna@krasts.example"), ("Password", "četri kaķi")];
        let latvian = visitor.press_in(&form, "header", "Latviski", &typed).await;
        assert_eq!(latvian.value("email"), "anna@krasts.example");
        assert!(latvian.value("password").is_empty() && !latvian.html.contains("kaķi"), "{}", latvian.html);
        assert_eq!(latvian.value("next"), "/organisations");
    });
}

#[test]
fn a_step_of_an_application_changes_its_language_with_what_was_typed() {
    story("2026-11-24T09:00", async |town| {
        let visitor = town.visitor();
        let form = visitor.visit("/register/organisation?lang=en").await;
        let typed = [("Country", "Estonia"), ("Registration number", "80012345")];
        let latvian = visitor.press_in(&form, "header", "Latviski", &typed).await;
        assert_eq!((latvian.value("number").as_str(), latvian.value("country").as_str()), ("80012345", "EE"));
        assert_eq!(language_of(&latvian), "lv");
        assert_eq!(language_of(&visitor.visit("/register").await), "lv", "it is remembered");
        let english = visitor.press_in(&latvian, "header", "In English", &[]).await;
        assert_eq!((language_of(&english).as_str(), english.value("number").as_str()), ("en", "80012345"));
    });
}

fn language_of(seen: &Seen) -> String {
    let html = scraper::Html::parse_document(&seen.html);
    html.root_element().attr("lang").unwrap_or_default().to_owned()
}

#[test]
fn a_page_without_a_form_changes_its_language_by_a_link() {
    story("2026-11-24T09:00", async |town| {
        let page = town.visitor().visit("/organisations?lang=en").await;
        assert_eq!(page.link("Latviski"), "/organisations?lang=lv");
    });
}

/// Anna with Chromium: Enter in a field presses the first button of its form.
#[test]
fn enter_sends_the_form_and_not_the_language() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.browser().await;
        browser.sign_in(&anna).await;
        for width in [360, 1280] {
            browser.size(width, 800).await;
            browser.visit("/account?lang=en").await;
            browser.fill("Name", &format!("Anna Liepa {width}")).await;
            browser.key(Key::Enter).await;
            while browser.path().await == "/account?lang=en" {}
            assert_eq!(browser.path().await, "/account", "at {width}");
            assert_eq!(typed(&browser).await, format!("Anna Liepa {width}"));
        }
        browser.fill("Name", "Anna Kalniņa").await;
        let switch = browser.driver().find(By::Css("header button[name=refill]")).await.unwrap();
        switch.click().await.unwrap();
        while browser.path().await == "/account" {}
        assert_eq!(browser.text("h1").await, "Jūsu konts");
        assert_eq!(typed(&browser).await, "Anna Kalniņa");
        browser.assert_serves_everybody("account-in-the-other-language").await;
    });
}

async fn typed(browser: &Lent) -> String {
    let name = browser.driver().find(By::Css("#name")).await.unwrap();
    name.prop("value").await.unwrap().unwrap_or_default()
}
