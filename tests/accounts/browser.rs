use atbalss::{accounts::Purpose, platform::Role};
use thirtyfour::{By, Key};

use super::{NEW_PASSWORD, ask_for_reset, ilze, link_to};
use crate::support::{Account, Lent, story};

/// A form of a page that has been open for too long.
const OLD_FORM: &str = r#"
    document.querySelector("main").innerHTML = '<form method="post" action="/nowhere"><textarea name="text">Labdien!</textarea><button>Send</button></form>';"#;

async fn assert_serves_everybody(browser: &Lent, name: &str) {
    for (width, height) in [(360, 740), (1280, 900)] {
        browser.size(width, height).await;
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{name} at {width}");
        assert!(!browser.sideways().await, "{name} at {width} must not scroll sideways");
        browser.screenshot(&format!("{name}-{width}")).await;
    }
}

#[test]
fn the_way_in_serves_everybody_in_both_languages_on_a_phone_and_on_a_desk() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        for (language, email, password, sign_in, show) in
            [("lv", "E-pasta adrese", "Parole", "Pieslēgties", "Parādīt veidlapu"), ("en", "E-mail address", "Password", "Sign in", "Show the form")]
        {
            let browser = town.browser().await;
            browser.visit(&format!("/sign-in?lang={language}")).await;
            assert_serves_everybody(&browser, &format!("sign-in-{language}")).await;
            browser.assert_quiet().await;

            browser.driver().execute(OLD_FORM, vec![]).await.unwrap();
            browser.press("Send").await;
            assert_serves_everybody(&browser, &format!("sign-in-again-{language}")).await;
            browser.press(sign_in).await;
            assert_serves_everybody(&browser, &format!("sign-in-problem-{language}")).await;

            browser.fill(email, &ilze.email).await;
            browser.fill(password, &ilze.password).await;
            browser.press(sign_in).await;
            assert_serves_everybody(&browser, &format!("kept-{language}")).await;
            browser.press(show).await;
            assert_eq!(browser.path().await, "/nowhere");
        }
    });
}

async fn sign_in(browser: &Lent, account: &Account) {
    browser.visit("/sign-in?lang=en&next=/account").await;
    browser.fill("E-mail address", &account.email).await;
    browser.fill("Password", &account.password).await;
    browser.press("Sign in").await;
}

/// Opens these pages in both languages.
async fn assert_serve_everybody(browser: &Lent, pages: &[(&str, &str)]) {
    for (name, path) in pages {
        for language in ["lv", "en"] {
            browser.visit(&format!("{path}?lang={language}")).await;
            assert_serves_everybody(browser, &format!("{name}-{language}")).await;
        }
    }
    browser.assert_quiet().await;
}

#[test]
fn the_pages_of_passwords_and_addresses_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let janis = town.member(krasts, "Jānis Bērzs").await;
        ask_for_reset(&town.visitor(), &anna.email).await;
        let reset = link_to(town, &anna.email, Purpose::Reset).await;
        let browser = town.browser().await;
        assert_serve_everybody(&browser, &[("reset", "/password-reset"), ("reset-link", &reset)]).await;
        browser.press("Set the password").await;
        assert_serves_everybody(&browser, "reset-link-problem").await;
        // A browser notes every answer above 400.
        browser.console().await;
        browser.visit("/password-reset?lang=en").await;
        browser.fill("E-mail address", &janis.email).await;
        browser.press("Send me a link").await;
        assert_serves_everybody(&browser, "reset-asked").await;

        town.signed_in(&anna).await;
        sign_in(&browser, &anna).await;
        assert_serve_everybody(&browser, &[("account", "/account"), ("address", "/account/address"), ("password", "/account/password")]).await;
        browser.visit("/account/address").await;
        browser.fill("New e-mail address", "anna@jaunais.example").await;
        browser.fill("Current password", &anna.password).await;
        browser.press("Send the link to the new address").await;
        assert_eq!(browser.path().await, "/account");
        assert_serves_everybody(&browser, "account-said").await;
        let address = link_to(town, "anna@jaunais.example", Purpose::Address).await;
        assert_serve_everybody(&browser, &[("address-link", &address)]).await;
    });
}

#[test]
fn the_pages_of_the_ministrys_people_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let edvins = town.staff("Edvīns Mežs", &[Role::Admin]).await;
        let inese = town.staff("Inese Kalniņa", &[Role::Editor, Role::Reviewer, Role::Approver]).await;
        let browser = town.browser().await;
        sign_in(&browser, &edvins).await;
        let page = format!("/staff/people/{}", inese.id);
        assert_serve_everybody(&browser, &[("people", "/staff/people"), ("invitation", "/staff/people/new"), ("employee", &page)]).await;
        browser.visit("/staff/people/new").await;
        browser.press("Send the invitation").await;
        assert_serves_everybody(&browser, "invitation-problem").await;
        browser.console().await;
        browser.fill("Name", "Rita Ozola").await;
        browser.fill("Position", "Desk officer").await;
        browser.fill("E-mail address", "rita.ozola@ministrija.example").await;
        browser.tick("Reviewer").await;
        browser.press("Send the invitation").await;
        assert_serves_everybody(&browser, "employee-waits").await;

        browser.visit(&page).await;
        for role in ["Editor", "Reviewer", "Approver"] {
            browser.tick(role).await;
        }
        browser.press("Save the roles").await;
        assert_serve_everybody(&browser, &[("employee-former", &page), ("people-former", "/staff/people")]).await;
        let welcome = link_to(town, "rita.ozola@ministrija.example", Purpose::Welcome).await;
        assert_serve_everybody(&browser, &[("welcome-link", &welcome)]).await;
    });
}

#[test]
fn a_password_is_chosen_by_keyboard_and_can_be_looked_at() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        ask_for_reset(&town.visitor(), &ilze.email).await;
        let path = link_to(town, &ilze.email, Purpose::Reset).await;
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
        assert_serves_everybody(&browser, "reset-link-shown").await;

        assert_eq!(browser.tab().await, "button: Set the password");
        browser.key(Key::Enter).await;
        while browser.path().await != "/sign-in" {}
        browser.assert_quiet().await;
    });
}
