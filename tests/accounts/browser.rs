use atbalss::{accounts::Purpose, platform::Role};
use thirtyfour::{By, Key};

use super::{NEW_PASSWORD, ask_for_reset, ilze, second_factor::Phone};
use crate::support::story;

/// The form of a page that was open too long.
const OLD_FORM: &str = r#"
    document.querySelector("main").innerHTML = '<form method="post" action="/nowhere"><textarea name="text">Labdien!</textarea><button>Send</button></form>';"#;

#[test]
fn the_way_in_serves_everybody_in_both_languages_on_a_phone_and_on_a_desk() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        for (language, email, password, sign_in, show) in [
            ("lv", "E-pasta adrese", "Parole", "Pieslēgties", "Atvērt veidlapu"),
            ("en", "Email address", "Password", "Sign in", "Open the form"),
        ] {
            let browser = town.browser().await;
            browser.visit(&format!("/sign-in?lang={language}")).await;
            browser.assert_quiet().await;

            browser.driver().execute(OLD_FORM, vec![]).await.unwrap();
            browser.press("Send").await;
            browser.assert_serves_everybody(&format!("sign-in-again-{language}")).await;
            browser.press(sign_in).await;
            browser.assert_serves_everybody(&format!("sign-in-problem-{language}")).await;

            browser.fill(email, &ilze.email).await;
            browser.fill(password, &ilze.password).await;
            browser.press(sign_in).await;
            browser.assert_serves_everybody(&format!("kept-{language}")).await;
            browser.press(show).await;
            assert_eq!(browser.path().await, "/nowhere");
        }
    });
}

#[test]
fn the_pages_after_a_form_of_passwords_and_addresses_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let janis = town.member(krasts, "Jānis Bērzs").await;
        ask_for_reset(&town.visitor(), &anna.email).await;
        let reset = town.link_to(&anna.email, Purpose::Reset).await;
        let browser = town.browser().await;
        browser.visit(&format!("{reset}?lang=en")).await;
        browser.press("Save the password").await;
        browser.assert_serves_everybody("reset-link-problem").await;
        // The browser's console reports every status above 400.
        browser.console().await;
        browser.visit("/password-reset?lang=en").await;
        browser.fill("Email address", &janis.email).await;
        browser.press("Send me a link").await;
        browser.assert_serves_everybody("reset-asked").await;

        town.signed_in(&anna).await;
        browser.sign_in(&anna).await;
        browser.visit("/account/address").await;
        browser.fill("New email address", "anna@jaunais.example").await;
        browser.fill("Current password", &anna.password).await;
        browser.press("Send the link to the new address").await;
        assert_eq!(browser.path().await, "/account");
        browser.assert_serves_everybody("account-said").await;
        let address = town.link_to("anna@jaunais.example", Purpose::Address).await;
        browser.assert_all_serve_everybody(&[&address]).await;
    });
}

#[test]
fn the_pages_after_a_form_of_the_ministrys_people_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let edvins = town.staff("Edvīns Mežs", &[Role::Admin]).await;
        let inese = town.staff("Inese Kalniņa", &[Role::Editor, Role::Reviewer, Role::Approver]).await;
        let browser = town.browser().await;
        browser.sign_in(&edvins).await;
        let page = format!("/staff/people/{}", inese.id);
        browser.visit("/staff/people/new").await;
        browser.press("Send the invitation").await;
        browser.assert_serves_everybody("invitation-problem").await;
        browser.console().await;
        browser.fill("Name", "Rita Ozola").await;
        browser.fill("Position", "Desk officer").await;
        browser.fill("Email address", "rita.ozola@ministrija.example").await;
        browser.tick("Reviewer").await;
        browser.press("Send the invitation").await;
        browser.assert_serves_everybody("employee-waits").await;

        browser.visit(&page).await;
        for role in ["Editor", "Reviewer", "Approver"] {
            browser.tick(role).await;
        }
        browser.press("Save roles").await;
        browser.assert_all_serve_everybody(&[&page, "/staff/people"]).await;
        let welcome = town.link_to("rita.ozola@ministrija.example", Purpose::Welcome).await;
        browser.assert_all_serve_everybody(&[&welcome]).await;
    });
}

#[test]
fn a_password_is_chosen_by_keyboard_and_can_be_looked_at() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        ask_for_reset(&town.visitor(), &ilze.email).await;
        let path = town.link_to(&ilze.email, Purpose::Reset).await;
        let browser = town.browser().await;
        browser.visit(&format!("{path}?lang=en")).await;
        while browser.tab().await != "textbox: New password" {}
        browser.driver().action_chain().send_keys(NEW_PASSWORD).perform().await.unwrap();
        assert_eq!(browser.tab().await, "button: Show: New password");
        browser.key(Key::Space).await;
        let field = browser.driver().find(By::Css("#password")).await.unwrap();
        assert_eq!(field.attr("type").await.unwrap().as_deref(), Some("text"));
        assert_eq!(field.prop("value").await.unwrap().as_deref(), Some(NEW_PASSWORD));
        browser.role("button", "Hide: New password").await;
        browser.assert_serves_everybody("reset-link-shown").await;

        assert_eq!(browser.tab().await, "button: Save the password");
        browser.key(Key::Enter).await;
        while browser.path().await != "/sign-in" {}
        browser.assert_quiet().await;
    });
}

#[test]
fn the_pages_of_the_two_step_sign_in_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.browser().await;
        browser.sign_in(&ilze).await;
        browser.visit("/account/second-factor?lang=en").await;
        browser.fill("Code", "12").await;
        browser.press("Turn on").await;
        browser.assert_serves_everybody("second-factor-problem").await;
        browser.console().await;
        let phone = Phone::with_key(&browser.text("main code").await);
        browser.fill("Code", &phone.code(town)).await;
        browser.press("Turn on").await;
        browser.assert_serves_everybody("recovery-codes").await;
        browser.assert_all_serve_everybody(&["/account", "/account/second-factor/removal"]).await;

        town.later("2026-11-24T09:20");
        browser.visit("/account/second-factor").await;
        browser.assert_serves_everybody("confirmation").await;
        browser.console().await;
        browser.visit("/account").await;
        browser.press("Make new recovery codes").await;
        browser.console().await;
        browser.fill("Code", &phone.code(town)).await;
        browser.press("Confirm").await;
        browser.assert_serves_everybody("confirmed").await;

        browser.visit("/account").await;
        browser.press("Sign out").await;
        browser.sign_in(&ilze).await;
        browser.assert_serves_everybody("second-step").await;
    });
}
