//! What is open in the areas that an organisation follows, and what the ministry withdrew.
use atbalss::platform::Role;
use diesel_async::SimpleAsyncConnection;

use crate::{
    statements::Shore,
    submissions::{DECLARED, SUBMIT, ready},
    support::{Town, people::Setting, story},
};

/// Every organisation follows the policy area of every consultation.
async fn all_follow(town: &Town) {
    let follow = "INSERT INTO followed_areas
        SELECT DISTINCT organisations.id, policy_area FROM organisations CROSS JOIN consultations";
    town.write(async move |tx| Ok(tx.batch_execute(follow).await?)).await;
}

#[test]
fn what_is_open_in_her_areas_stands_on_annas_desk_with_how_far_each_organisation_is() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let desk = anna.visit("/start").await;
        assert_eq!(desk.path, "/desk");
        assert!(desk.has("Your organisation does not follow any policy area or consultation."), "{desk}");
        assert!(desk.has("Your organisation has not written anything yet."), "{desk}");

        all_follow(town).await;
        let desk = anna.visit("/desk").await;
        assert!(desk.has("Nothing written yet") && desk.has("6 days 14 hours left"), "{desk}");
        let consultation = anna.follow(&desk, "National Defence Concept").await;
        assert_eq!(consultation.path, format!("/consultations/{}", shore.number));

        let check = ready(&anna, &shore).await;
        let desk = anna.visit("/desk").await;
        let statement = anna.follow(&desk, "2 comments, not submitted: Drošais krasts").await;
        assert!(statement.path.starts_with("/statements/"), "{statement}");
        anna.press(&check, SUBMIT, &DECLARED).await;
        let desk = anna.visit("/statements").await;
        assert_eq!(desk.path, "/desk", "the former address leads here");
        assert!(desk.has("Submitted on 24 November 2026, 10:00"), "{desk}");
        assert!(desk.has("Can be changed until") && !desk.has("Submit by"), "{desk}");
        assert_eq!(desk.texts("main h2"), ["Open for comments", "Waiting for answers"]);

        town.later("2026-12-02T10:00");
        let desk = town.signed_in(&shore.anna).await.visit("/desk").await;
        assert!(desk.has("No consultation that your organisation follows is open."), "{desk}");
    });
}

#[test]
fn what_was_submitted_on_a_withdrawn_consultation_waits_for_nobody() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let withdraw = "UPDATE consultations SET withdrawn_at = '2026-11-25T09:00+02'";
        town.write(async move |tx| Ok(tx.batch_execute(withdraw).await?)).await;
        town.later("2026-11-26T10:00");
        let desk = town.signed_in(&shore.anna).await.visit("/desk").await;
        assert_eq!(desk.texts("main h2"), ["Open for comments", "Withdrawn by the ministry"]);
        assert!(desk.has("Consultation withdrawn on 25 November 2026, 09:00"), "{desk}");
        assert!(desk.link(&format!("Receipt: {}/001", shore.number)).starts_with("/submissions/"), "{desk}");
    });
}

#[test]
fn the_desk_costs_the_same_however_much_is_open() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        all_follow(town).await;
        let anna = town.signed_in(&shore.anna).await;
        ready(&anna, &shore).await;
        let one = town.queries(anna.visit("/desk")).await;
        let zane = town.staff("Zane Birze", &[Role::Editor]).await;
        for title in ["Shelters", "Sirens", "Stocks"] {
            let (opens, closes) = ("2026-11-01T09:00", "2026-11-30T23:59");
            town.consultation(&zane, &Setting { title, draft: "1. A list is kept.\n", opens, closes }).await;
        }
        assert_eq!(town.queries(anna.visit("/desk")).await, one);
        let browser = town.browser().await;
        browser.sign_in(&shore.anna).await;
        browser.assert_all_serve_everybody(&["/desk"]).await;
    });
}
