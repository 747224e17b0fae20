use atbalss::accounts::Purpose;

use super::{NEW_PASSWORD, ask_for_reset, problems, try_to_sign_in};
use crate::support::{Account, Seen, Visitor, story};

const NEW: &str = "Anna@jaunais.example";

/// Sends the form of `/account/address`.
async fn ask(visitor: &Visitor, account: &Account, email: &str) -> Seen {
    let page = visitor.visit("/account/address").await;
    visitor
        .press(
            &page,
            "Send the link to the new address",
            &[("New email address", email), ("Current password", &account.password)],
        )
        .await
}

#[test]
fn an_address_is_confirmed_by_the_new_one_and_the_old_one_is_told() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let (browser, mailbox) = (town.signed_in(&anna).await, town.visitor());
        let account = ask(&browser, &anna, NEW).await;
        assert_eq!(account.path, "/account");
        assert!(account.has(&anna.email) && !account.has(NEW), "nothing has changed yet: {account}");

        let path = town.link_to(NEW, Purpose::Address).await;
        for _ in 0..10 {
            assert!(mailbox.visit(&path).await.has(NEW));
        }
        assert!(browser.visit("/account").await.has(&anna.email), "looking at a link does nothing");
        ask_for_reset(&mailbox, &anna.email).await;
        let reset = town.link_to(&anna.email, Purpose::Reset).await;

        let page = mailbox.visit(&path).await;
        let sign_in = mailbox.press(&page, "Use this address", &[]).await;
        assert_eq!(sign_in.path, "/sign-in");
        assert!(sign_in.has("Your email address has been changed. Sign in with the new one from now on."), "{sign_in}");
        assert!(browser.visit("/account").await.has(NEW));
        assert_eq!(mailbox.visit(&path).await.status, 409, "once");
        assert_eq!(mailbox.visit(&reset).await.status, 404, "nobody has the old address any more");

        let letters = town.letters().await;
        let told = letters.iter().rfind(|letter| letter.address == anna.email).unwrap();
        assert_eq!(told.subject, "Your emails now go to another address");
        assert_eq!(try_to_sign_in(&mailbox, &anna.email, &anna.password).await.status, 422);
        assert_eq!(try_to_sign_in(&mailbox, NEW, &anna.password).await.status, 200);
    });
}

#[test]
fn an_address_that_a_thief_asked_for_is_nobodys_after_a_new_password() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let thief = town.signed_in(&anna).await;
        ask(&thief, &anna, "thief@elsewhere.example").await;
        let path = town.link_to("thief@elsewhere.example", Purpose::Address).await;

        let owner = town.signed_in(&anna).await;
        let page = owner.visit("/account/password").await;
        let typed = [("Current password", anna.password.as_str()), ("New password", NEW_PASSWORD)];
        assert_eq!(owner.press(&page, "Save the password", &typed).await.path, "/account");
        assert_eq!(town.visitor().visit(&path).await.status, 409, "it does nothing any more");
        assert_eq!(try_to_sign_in(&town.visitor(), &anna.email, NEW_PASSWORD).await.status, 200);
    });
}

#[test]
fn a_domain_with_diacritics_is_read_as_it_is_typed_and_before_the_at_there_are_none() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let (browser, mailbox) = (town.signed_in(&anna).await, town.visitor());
        let refused = ask(&browser, &anna, "anna.kalniņa@krasts.example").await;
        assert_eq!(refused.status, 422);
        assert!(refused.has("Before the @ an email address has letters without diacritics"), "{refused}");
        assert_eq!(ask(&browser, &anna, "anna@xn--a.lv").await.status, 422, "it stands for no domain");

        ask(&browser, &anna, "anna@Bērziņš-piemērs.lv").await;
        let path = town.link_to("anna@xn--brzi-piemrs-ppbi22evm.lv", Purpose::Address).await;
        let page = mailbox.visit(&path).await;
        mailbox.press(&page, "Use this address", &[]).await;
        assert!(browser.visit("/account").await.has("anna@bērziņš-piemērs.lv"));
        for typed in ["anna@bērziņš-piemērs.lv", "anna@xn--brzi-piemrs-ppbi22evm.lv"] {
            assert_eq!(try_to_sign_in(&town.visitor(), typed, &anna.password).await.status, 200, "{typed}");
        }
    });
}

#[test]
fn nothing_tells_whether_somebody_has_the_other_address() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let janis = town.member(krasts, "Jānis Bērzs").await;
        let browser = town.signed_in(&anna).await;
        let page = browser.visit("/account/address").await;
        let ask = async |email: &str| {
            let before = town.app.db.queries();
            let fill = [("New email address", email), ("Current password", &anna.password)];
            let answer = browser.press(&page, "Send the link to the new address", &fill).await;
            (answer.status, answer.html, town.app.db.queries() - before)
        };
        // The first answer is not compared, because its cookies and its count of attempts differ.
        ask("anna@nekur.example").await;
        assert_eq!(ask(&janis.email).await, ask("anna@citur.example").await);
        let letters = town.letters().await;
        assert!(letters.iter().all(|letter| letter.address != janis.email), "who has an account is not written to");
    });
}

#[test]
fn an_address_is_asked_for_with_the_reason_beside_the_field() {
    story("2026-11-24T09:00", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let browser = town.signed_in(&anna).await;
        let same = ask(&browser, &anna, &anna.email.to_uppercase()).await;
        assert_eq!((same.status, problems(&same)), (422, vec!["This is already your address".to_owned()]));
        let wrong = ask(&browser, &Account { password: "not my password".to_owned(), ..anna.clone() }, NEW).await;
        assert_eq!((wrong.status, problems(&wrong)), (422, vec!["This is not your current password".to_owned()]));
        assert!(wrong.html.contains(NEW) && !wrong.html.contains("not my password"), "{}", wrong.html);
        assert_eq!(town.letters().await.len(), 0);
    });
}

#[test]
fn of_two_who_want_one_address_one_gets_it() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let janis = town.member(krasts, "Jānis Bērzs").await;
        let mut pages = Vec::new();
        for account in [&anna, &janis] {
            let browser = town.signed_in(account).await;
            ask(&browser, account, NEW).await;
            let page = browser.visit(&town.link_to(NEW, Purpose::Address).await).await;
            pages.push((browser, page));
        }
        let press = pages.iter().map(|(browser, page)| browser.press(page, "Use this address", &[]));
        let answers = futures_util::future::join_all(press).await;
        let mut outcomes: Vec<(u16, &str)> =
            answers.iter().map(|answer| (answer.status, answer.path.split('/').nth(1).unwrap())).collect();
        outcomes.sort_unstable();
        assert_eq!(outcomes, [(200, "account"), (409, "links")]);
        let loser = answers.iter().find(|answer| answer.status == 409).unwrap();
        assert!(loser.has("This address cannot be used: it belongs to another account."), "{loser}");
    });
}
