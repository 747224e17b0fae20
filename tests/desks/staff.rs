//! The first page of staff: what waits, and how far each consultation is.
use atbalss::{platform::Role, responses::Verdict};

use crate::{
    statements::Shore,
    submissions::{DECLARED, SUBMIT, ready},
    support::{people::Setting, story},
};

#[test]
fn rita_and_janis_find_what_waits_for_them_by_their_roles() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let ministry = town.answerers().await;
        let rita = town.signed_in(&ministry.rita).await;
        let today = rita.visit("/start").await;
        assert_eq!(today.path, "/staff");
        assert_eq!(today.text("h1"), "Today, 24 November 2026");
        let list = rita.follow(&today, "2 comments to answer").await;
        assert_eq!(list.path, "/staff/comments?state=received");
        assert!(today.has("Closes 30 November 2026, 23:59. 6 days 14 hours left"), "{today}");
        let waited = "The oldest comment without a published answer has waited 0 days, since 24 November 2026, 10:00";
        assert!(today.has(waited), "{today}");

        town.later("2026-12-02T10:00");
        town.answer(&shore.number, &ministry, &[(Verdict::Partly, "Point 1 will say when.")]).await;
        let janis = town.signed_in(&ministry.janis).await;
        let today = janis.visit("/staff").await;
        assert!(!today.has("to answer"), "Jānis approves: {today}");
        assert!(today.has("1 approved answer that is not published"), "{today}");
        assert!(today.has("Closed 30 November 2026, 23:59; answers have waited"), "{today}");
        assert!(today.has("No answer yet: 1") && today.has("Answer approved: 1"), "{today}");
        let publish = janis.follow(&today, &format!("Publish the approved answers: {}", shore.number)).await;
        assert_eq!(publish.path, format!("/staff/consultations/{}/answers", shore.number));

        let (_, _) = town.applicant("Merekaitse", "Kaia Meri").await;
        let admin = town.signed_in(&town.staff("Zane Ozola", &[Role::Admin]).await).await;
        let today = admin.visit("/staff").await;
        assert_eq!(admin.follow(&today, "1 organisation to decide on").await.path, "/staff/organisations");
    });
}

#[test]
fn a_withdrawn_consultation_waits_for_nobody_and_the_page_costs_the_same_for_many() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let rita = town.signed_in(&town.answerers().await.rita).await;
        let one = town.queries(rita.visit("/staff")).await;
        let zane = town.staff("Zane Birze", &[Role::Editor]).await;
        for title in ["Shelters", "Sirens", "Stocks"] {
            let (opens, closes) = ("2026-11-01T09:00", "2026-11-30T23:59");
            town.consultation(&zane, &Setting { title, draft: "1. A list is kept.\n", opens, closes }).await;
        }
        assert_eq!(town.queries(rita.visit("/staff")).await, one);
        let withdraw = format!("UPDATE consultations SET withdrawn_at = now() WHERE number = '{}'", shore.number);
        town.write(async move |tx| Ok(diesel_async::SimpleAsyncConnection::batch_execute(tx.conn(), &withdraw).await?))
            .await;
        let today = rita.visit("/staff").await;
        assert!(today.has("Nothing waits for you now.") && !today.has(&shore.number), "{today}");
        let browser = town.browser().await;
        browser.sign_in(&town.staff("Zane Ozola", &[Role::Admin]).await).await;
        browser.assert_all_serve_everybody(&["/staff", "/staff/events"]).await;
    });
}
