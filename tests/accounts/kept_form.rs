use atbalss::platform::{Role, web::Pairs};

use super::{ilze, is_signed_in, sign_in, sign_in_on};
use crate::support::{Account, Seen, Setting, Town, Visitor, story};

const SIGNED_IN_ANEW: &str = "Somebody has signed in or out in this browser since you opened this page. Nothing has been \
     saved yet: check under which name and for which organisation you are acting now, check the form and send it again.";

/// The person signs out and in again in another tab of the same browser.
async fn sign_in_anew(browser: &Visitor, account: &Account) {
    let page = browser.visit("/account").await;
    let home = browser.press(&page, "Sign out", &[]).await;
    assert!(home.has("You have signed out"), "{home}");
    sign_in(browser, account).await;
}

#[test]
fn a_form_from_before_somebody_signed_in_anew_comes_back_with_what_was_typed() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        sign_in(&browser, &ilze).await;
        let form = browser.visit("/account").await;
        sign_in_anew(&browser, &ilze).await;

        let again = browser.press(&form, "Save", &[("Name", "Ilze Ozola")]).await;
        assert_eq!((again.status, again.texts(".govuk-error-summary li")), (422, vec![SIGNED_IN_ANEW.to_owned()]));
        assert_eq!(again.value("name"), "Ilze Ozola");
        assert_eq!(browser.visit("/account").await.value("name"), "Ilze Bērziņa", "nothing was saved");
        let saved = browser.press(&again, "Save", &[]).await;
        assert_eq!((saved.status, saved.value("name").as_str()), (200, "Ilze Ozola"));
    });
}

#[test]
fn a_long_comment_is_not_lost_when_another_tab_signs_out_and_in() {
    story("2026-11-24T09:00", async |town| {
        let inga = town.staff("Inga Ozola", &[Role::Editor]).await;
        let setting = Setting {
            title: "Shelters",
            draft: "# Shelters\n\n1. Every town has one.\n",
            opens: "2026-11-01T09:00",
            closes: "2026-12-30T23:59",
        };
        let number = town.consultation(&inga, &setting).await;
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        let form = browser.visit(&format!("/consultations/{number}/comments/new?point=p-1")).await;
        sign_in_anew(&browser, &anna).await;

        let long = "Ours has none, and the next one is far.\n\n".repeat(100);
        let fill = [("What kind of comment is it?", "Objection"), ("Your comment", long.as_str())];
        let again = browser.press(&form, "Save for Drošais krasts", &fill).await;
        assert!(again.status == 422 && again.has(SIGNED_IN_ANEW), "{again}");
        let saved = browser.save_comment(&again, "Save for Drošais krasts", &[]).await;
        assert!(saved.status == 200 && saved.has("Ours has none, and the next one is far."), "{saved}");
    });
}

#[test]
fn an_application_goes_on_when_its_step_was_shown_to_somebody_signed_in() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        sign_in(&browser, &ilze).await;
        let step = browser.visit("/register/organisation").await;
        let page = browser.visit("/account").await;
        browser.press(&page, "Sign out", &[]).await;

        let fill = [
            ("Register", "Biedrību un nodibinājumu reģistrs"),
            ("Registration number", "40008000009"),
            ("Name of the organisation, as registered", "Drošais krasts"),
        ];
        let again = browser.press(&step, "Save and continue", &fill).await;
        assert!(again.status == 422 && again.has(SIGNED_IN_ANEW), "{again}");
        assert_eq!((again.value("name").as_str(), again.value("number").as_str()), ("Drošais krasts", "40008000009"));
        assert_eq!(browser.press(&again, "Save and continue", &[]).await.path, "/register/details");
    });
}

#[test]
fn a_button_of_an_earlier_session_does_nothing_and_says_what_to_do() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        let elsewhere = town.signed_in(&anna).await;
        let page = browser.visit("/account").await;
        sign_in_anew(&browser, &anna).await;

        let stale = browser.press(&page, "Sign out everywhere else", &[]).await;
        assert_eq!((stale.status, stale.text("h1").as_str()), (403, "Nothing has been done"));
        assert!(stale.has("Go back to the page and press the button again"), "{stale}");
        assert!(is_signed_in(&elsewhere).await, "nothing was ended");
        let back = browser.follow(&stale, "Back to the previous page").await;
        assert_eq!(back.path, "/account");
        browser.press(&back, "Sign out everywhere else", &[]).await;
        assert!(!is_signed_in(&elsewhere).await);
    });
}

/// Sends a form like a page of ours that was open too long.
async fn send(town: &Town, visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> Seen {
    let (client, address) = visitor.by_hand(path);
    let request = client
        .post(address)
        .header("Origin", &town.base)
        .header("Referer", format!("{}/nowhere?page=2", town.base))
        .header("Accept-Language", "en");
    let answer = request.form(fields).send().await.unwrap();
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    Seen { status, path: path.to_owned(), html: answer.text().await.unwrap(), headers }
}

/// The hidden fields of a page, as they would be sent.
fn hidden(page: &Seen) -> Pairs {
    let html = scraper::Html::parse_document(&page.html);
    let fields = scraper::Selector::parse("main form input[type=hidden]").unwrap();
    html.select(&fields)
        .map(|field| (field.attr("name").unwrap().to_owned(), field.attr("value").unwrap().to_owned()))
        .collect()
}

#[test]
fn what_was_typed_into_a_form_whose_session_has_ended_is_there_again_after_signing_in() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        sign_in(&browser, &ilze).await;
        town.later("2026-11-24T12:00");

        let typed = "\nŠis punkts ir „neskaidrs” & <nepilnīgs>.\r\n\r\nLabot!\r\n";
        let asked = send(
            town,
            &browser,
            "/nowhere/comments?point=p-5",
            &[("csrf", "long past"), ("text", typed), ("password", "hunter2"), ("tag", "a"), ("tag", "b")],
        )
        .await;
        assert_eq!((asked.status, asked.text("h1").as_str()), (403, "Sign in"));
        assert!(asked.has("Nothing is lost"), "{asked}");
        assert!(!asked.html.contains("hunter2") && !asked.html.contains("long past"), "{}", asked.html);

        let kept = sign_in_on(&browser, &asked, &ilze).await;
        assert_eq!(kept.text("h1"), "Your form is not lost");
        assert!(kept.has("Ilze Bērziņa"), "{kept}");
        let fields = hidden(&kept);
        let sent: Vec<_> = fields
            .iter()
            .filter(|(name, _)| name != "csrf")
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            sent,
            [("refill", "yes"), ("text", typed.replace("\r\n", "\n").as_str()), ("tag", "a"), ("tag", "b")]
        );
        assert!(is_signed_in(&browser).await);

        let form = browser.press(&kept, "Open the form", &[]).await;
        assert_eq!(form.path, "/nowhere/comments?point=p-5");
    });
}

#[test]
fn a_wrong_password_on_the_way_loses_nothing() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let asked = send(town, &browser, "/nowhere", &[("text", "Piekrītu.")]).await;
        let again = browser.press(&asked, "Sign in", &[("Email address", &ilze.email), ("Password", "wrong")]).await;
        assert_eq!(again.status, 422);
        let kept = browser.press(&again, "Sign in", &[("Password", &ilze.password)]).await;
        assert!(hidden(&kept).contains(&("text".to_owned(), "Piekrītu.".to_owned())), "{kept}");
    });
}

#[test]
fn two_tabs_keep_their_forms_whichever_signs_in_first() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let one = send(town, &browser, "/nowhere", &[("text", "Viens.")]).await;
        let other = send(town, &browser, "/nowhere", &[("text", "Divi.")]).await;
        for (asked, text) in [(one, "Viens."), (other, "Divi.")] {
            let kept = sign_in_on(&browser, &asked, &ilze).await;
            assert!(hidden(&kept).contains(&("text".to_owned(), text.to_owned())), "{kept}");
        }
    });
}

#[test]
fn a_button_pressed_too_late_leads_back_to_its_page() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let led = send(town, &browser, "/nowhere", &[("csrf", "long past")]).await;
        assert_eq!(led.status, 303);
        let asked = browser.visit(led.headers["location"].to_str().unwrap()).await;
        let back = sign_in_on(&browser, &asked, &ilze).await;
        assert_eq!(back.path, "/nowhere?page=2");
    });
}

#[test]
fn what_another_site_sends_is_refused_not_kept() {
    story("2026-11-24T09:00", async |town| {
        let stranger = town.visitor();
        let (client, address) = stranger.by_hand("/nowhere");
        let answer = client
            .post(address)
            .header("Origin", "https://evil.example")
            .form(&[("text", "spam")])
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 403);
        assert!(!answer.text().await.unwrap().contains("spam"));
    });
}
