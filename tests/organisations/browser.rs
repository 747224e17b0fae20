//! The pages of the register in a browser, on a telephone and on a wide screen, in both languages.
use atbalss::organisations;

use super::{edvins, invitations::invite};
use crate::support::{Lent, story};

async fn assert_serves_everybody(browser: &Lent, path: &str, name: &str) {
    for language in ["lv", "en"] {
        browser.visit(&format!("{path}{}lang={language}", if path.contains('?') { '&' } else { '?' })).await;
        browser.assert_serves_everybody(&format!("{name}-{language}")).await;
    }
}

#[test]
fn the_ministrys_pages_of_the_register_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let edvins = edvins(town).await;
        let (krasts, _) = town.applicant("Biedrība „Drošais krasts LV”", "Anna Liepa").await;
        let (other, _) = town.organisation("Biedrība „Drošais krasts”", "Juris Ozols").await;
        let browser = town.browser().await;
        browser.sign_in(&edvins).await;
        assert_serves_everybody(&browser, "/staff/organisations", "staff-organisations").await;
        assert_serves_everybody(&browser, &format!("/staff/organisations/{krasts}"), "staff-organisation").await;
        assert_serves_everybody(&browser, &format!("/staff/organisations/{krasts}/refusal"), "staff-refusal").await;
        assert_serves_everybody(&browser, &format!("/staff/organisations/{other}/suspension"), "staff-suspension")
            .await;
        browser.assert_quiet().await;
    });
}

#[test]
fn the_members_pages_and_invitations_serve_everybody() {
    story("2026-11-24T09:00", async |town| {
        let (krasts, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        town.member(krasts, "Juris Ozols").await;
        let link = invite(town, &anna, krasts, "zane@krasts.example", &["Submit statements"]).await;
        let browser = town.browser().await;
        assert_serves_everybody(&browser, &link, "invitation").await;
        browser.sign_in(&anna).await;
        assert_serves_everybody(&browser, &format!("/organisations/{krasts}/members"), "members").await;
        let members = organisations::members(&mut town.app.db.read().await.unwrap(), krasts).await.unwrap();
        let rights = format!("/organisations/{krasts}/members/{}", members[1].membership);
        assert_serves_everybody(&browser, &rights, "rights").await;
        assert_serves_everybody(&browser, &format!("{rights}/ending"), "ending").await;
        browser.assert_quiet().await;
    });
}
