//! The pages of the register in a browser: on a telephone and a wide screen, in both languages.
use atbalss::organisations;

use super::{edvins, invitations::invite};
use crate::support::{Lent, story};

async fn assert_serves_everybody(browser: &Lent, path: &str, name: &str) {
    for (width, language) in [(360, "lv"), (1280, "en"), (360, "en"), (1280, "lv")] {
        browser.size(width, 800).await;
        browser.visit(&format!("{path}{}lang={language}", if path.contains('?') { '&' } else { '?' })).await;
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{name} in {language} at {width}");
        assert!(!browser.sideways().await, "{name} in {language} at {width} must not scroll sideways");
        browser.screenshot(&format!("{name}-{language}-{width}")).await;
    }
}

async fn sign_in(browser: &Lent, account: &crate::support::Account) {
    browser.visit("/sign-in?lang=en").await;
    browser.fill("E-mail address", &account.email).await;
    browser.fill("Password", &account.password).await;
    browser.press("Sign in").await;
}

#[test]
fn the_ministrys_pages_of_the_register_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let (krasts, _) = town.applicant("Biedrība „Drošais krasts LV”", "Anna Liepa").await;
        let (other, _) = town.organisation("Biedrība „Drošais krasts”", "Juris Ozols").await;
        let browser = town.browser().await;
        sign_in(&browser, &edvins).await;
        assert_serves_everybody(&browser, "/staff/organisations", "staff-organisations").await;
        assert_serves_everybody(&browser, &format!("/staff/organisations/{krasts}"), "staff-organisation").await;
        assert_serves_everybody(&browser, &format!("/staff/organisations/{krasts}/refusal"), "staff-refusal").await;
        assert_serves_everybody(&browser, &format!("/staff/organisations/{other}/suspension"), "staff-suspension").await;
        browser.assert_quiet().await;
    });
}

#[test]
fn the_members_pages_and_invitations_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        town.member(krasts, "Juris Ozols").await;
        let link = invite(town, &anna, krasts, "zane@krasts.example", &["Sign statements"]).await;
        let browser = town.browser().await;
        assert_serves_everybody(&browser, &link, "invitation").await;
        sign_in(&browser, &anna).await;
        assert_serves_everybody(&browser, &format!("/organisations/{krasts}/members"), "members").await;
        let members = organisations::members(&mut town.app.db.read().await.unwrap(), krasts).await.unwrap();
        let rights = format!("/organisations/{krasts}/members/{}", members[1].membership);
        assert_serves_everybody(&browser, &rights, "rights").await;
        assert_serves_everybody(&browser, &format!("{rights}/ending"), "ending").await;
        browser.assert_quiet().await;
    });
}
