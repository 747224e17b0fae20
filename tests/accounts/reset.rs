use atbalss::accounts::Purpose;

use super::{NEW_PASSWORD, ask_for_reset, ilze, is_signed_in, problems, try_to_sign_in};
use crate::support::{Account, Seen, Town, Visitor, story};

/// How many letters with a link went to this address.
async fn letters_to(town: &Town, address: &str) -> usize {
    town.letters().await.iter().filter(|letter| letter.address == address && letter.link.is_some()).count()
}

/// Asks for a link and returns its path.
async fn link(town: &Town, visitor: &Visitor, account: &Account) -> String {
    ask_for_reset(visitor, &account.email).await;
    town.link_to(&account.email, Purpose::Reset).await
}

async fn choose(visitor: &Visitor, page: &Seen, password: &str) -> Seen {
    visitor.press(page, "Save the password", &[("New password", password)]).await
}

#[test]
fn who_has_forgotten_the_password_chooses_another_by_letter_and_is_signed_out_everywhere() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let (elsewhere, browser) = (town.signed_in(&ilze).await, town.visitor());
        let sign_in = browser.visit("/sign-in").await;
        let form = browser.follow(&sign_in, "Forgotten password").await;
        let asked = browser.press(&form, "Send me a link", &[("Email address", &ilze.email)]).await;
        assert!(asked.has("If there is an account with this address, we have sent an email with a link to it. The link works for 30 minutes."), "{asked}");

        let path = town.link_to(&ilze.email, Purpose::Reset).await;
        let page = browser.visit(&path).await;
        assert!(page.has(&ilze.email), "{page}");
        assert!(is_signed_in(&elsewhere).await, "looking changes nothing");
        let sign_in = choose(&browser, &page, NEW_PASSWORD).await;
        assert_eq!(sign_in.path, "/sign-in");
        assert!(sign_in.has("Your password has been set. Sign in with it."), "{sign_in}");
        assert!(!is_signed_in(&elsewhere).await);

        assert_eq!(try_to_sign_in(&browser, &ilze.email, &ilze.password).await.status, 422);
        let desk = try_to_sign_in(&browser, &ilze.email, NEW_PASSWORD).await;
        assert_eq!(desk.path, "/staff");
        let told = town.letters().await;
        assert!(
            told.iter().any(|letter| letter.subject == "Your password was changed" && letter.address == ilze.email)
        );
    });
}

#[test]
fn a_link_that_a_scanner_opened_ten_times_still_works_and_then_never_again() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let (scanner, browser) = (town.visitor(), town.visitor());
        let path = link(town, &browser, &ilze).await;
        for _ in 0..10 {
            assert_eq!(scanner.visit(&path).await.status, 200);
            let (client, address) = scanner.by_hand(&path);
            client.head(address).send().await.unwrap();
        }
        let (page, second_tab) = (browser.visit(&path).await, browser.visit(&path).await);
        assert_eq!(choose(&browser, &page, NEW_PASSWORD).await.path, "/sign-in");

        for late in [choose(&browser, &second_tab, "another long sentence of mine").await, browser.visit(&path).await] {
            assert_eq!(late.status, 409);
            assert!(late.has("This link has already been used. It works only once."), "{late}");
            assert_eq!(late.link("Ask for a new link"), "/password-reset");
        }
        assert_eq!(try_to_sign_in(&browser, &ilze.email, NEW_PASSWORD).await.path, "/staff");
    });
}

#[test]
fn a_link_ends_after_thirty_minutes_also_while_its_page_is_open() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let path = link(town, &browser, &ilze).await;
        town.later("2026-11-24T09:29");
        let page = browser.visit(&path).await;
        assert_eq!(page.status, 200);
        town.later("2026-11-24T09:30");
        for late in [choose(&browser, &page, NEW_PASSWORD).await, browser.visit(&path).await] {
            assert_eq!(late.status, 409);
            assert!(late.has("This link has expired or been withdrawn. Nothing has changed."), "{late}");
        }
    });
}

#[test]
fn an_address_of_a_link_that_was_changed_opens_nothing() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let path = link(town, &browser, &ilze).await;
        let another_end = path.replace("/reset/", "/welcome/");
        let (start, last) = path.split_at(path.len() - 1);
        let another_secret = format!("{start}{}", if last == "A" { "E" } else { "A" });
        for wrong in
            [another_end, another_secret, path.replace("/reset/", "/address/"), "/links/reset/none/none".to_owned()]
        {
            assert_eq!(browser.visit(&wrong).await.status, 404, "{wrong}");
        }
        assert_eq!(browser.visit(&path).await.status, 200);
    });
}

#[test]
fn three_letters_an_hour_go_to_an_address_and_the_page_is_always_the_same() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let first = ask_for_reset(&browser, &ilze.email).await;
        for _ in 0..4 {
            assert_eq!(ask_for_reset(&browser, &ilze.email).await.html, first.html);
        }
        assert_eq!(letters_to(town, &ilze.email).await, 3);
        town.later("2026-11-24T09:59");
        ask_for_reset(&browser, &ilze.email).await;
        assert_eq!(letters_to(town, &ilze.email).await, 3);
        town.later("2026-11-24T10:00");
        ask_for_reset(&browser, &ilze.email).await;
        assert_eq!(letters_to(town, &ilze.email).await, 4);
    });
}

#[test]
fn an_unknown_address_gets_the_same_page_for_the_same_work_and_no_letter() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let form = browser.visit("/password-reset").await;
        let ask = async |address: &str| {
            let before = town.app.db.queries();
            let answer = browser.press(&form, "Send me a link", &[("Email address", address)]).await;
            (answer.status, answer.html, town.app.db.queries() - before)
        };
        let known = ask(&ilze.email).await;
        let unknown = ask("nobody@ministrija.example").await;
        assert_eq!(known, unknown);
        assert_eq!(letters_to(town, &ilze.email).await, 1);
        assert_eq!(town.kept_letters().await.len(), 1);
    });
}

#[test]
fn an_address_that_is_none_is_asked_for_again_and_kept() {
    story("2026-11-24T09:00", async |town| {
        let answer = ask_for_reset(&town.visitor(), "ilze.berzina(at)ministrija").await;
        assert_eq!(answer.status, 422);
        assert_eq!(problems(&answer), ["Enter an email address, for example name@example.org"]);
        assert!(answer.html.contains("ilze.berzina(at)ministrija"), "{}", answer.html);
    });
}

#[test]
fn a_letter_goes_nowhere_but_to_the_stored_address() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let thief = town.visitor();
        let page = thief.visit("/password-reset").await;
        let token = scraper::Html::parse_document(&page.html);
        let token = token
            .select(&scraper::Selector::parse("main input[name=csrf]").unwrap())
            .next()
            .unwrap()
            .attr("value")
            .unwrap()
            .to_owned();
        for names in [["email", "email"], ["email", "email[]"], ["email[]", "email"]] {
            let fields = [("csrf", token.as_str()), (names[0], &ilze.email), (names[1], "thief@evil.example")];
            let (client, address) = thief.by_hand("/password-reset");
            client.post(address).header("Origin", &town.base).form(&fields).send().await.unwrap();
        }
        // Full-width letters: the same address for us, perhaps another mailbox for a mail server.
        let twin = ilze.email.replace('z', "ｚ").to_uppercase();
        ask_for_reset(&thief, &twin).await;

        let letters = town.letters().await;
        let to: Vec<&str> = letters.iter().map(|letter| letter.address.as_str()).collect();
        assert_eq!(to, [ilze.email.as_str(), ilze.email.as_str()], "one by two names, one by the twin");
        let path = town.link_to(&ilze.email, Purpose::Reset).await;
        let page = thief.visit(&path).await;
        assert!(page.has(&ilze.email), "{page}");
    });
}

#[test]
fn the_letters_body_holds_no_secret_and_staff_see_that_a_link_was_there() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        let browser = town.visitor();
        let path = link(town, &browser, &ilze).await;
        let secret = path.rsplit('/').next().unwrap();
        let letter = town.kept_letters().await.remove(0);
        assert!(!letter.body.contains(secret) && !letter.body.contains("/links/"), "{}", letter.body);

        let page = town.signed_in(&ilze).await.visit(&format!("/staff/letters/{}", letter.id)).await;
        assert!(page.has("[private link]") && !page.html.contains(secret), "{page}");
    });
}
