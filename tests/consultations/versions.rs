//! A correction during the period, and an outcome after it.
use atbalss::{consultations::Purpose, platform::Language};

use crate::{
    statements::Shore,
    support::{Town, Visitor, story},
};

const CORRECTED: &[(Language, &str)] = &[(
    Language::En,
    "# National Defence Concept\n\n1. The state informs society on what civilians should do during a conflict.\n\n\
     1.¹ It does so in time.\n\n2. Every municipality keeps and tries a plan for its residents.\n\n\
     3. Volunteers train together with the National Guard.\n",
)];

const OUTCOME: &[(Language, &str)] = &[(
    Language::En,
    "# National Defence Concept\n\n1. The state informs society in time.\n\n2. Every household keeps a plan.\n",
)];

/// Comments on a point in a new or existing statement, and submits the statement.
async fn hand_in(visitor: &Visitor, shore: &Shore, organisation: &str, anchor: &str, text: &str) -> String {
    let form = visitor.visit(&shore.comment_on(anchor)).await;
    let fill = [("What kind of comment is it?", "Proposal"), ("Your comment", text)];
    let statement = visitor.save_comment(&form, &format!("Save for {organisation}"), &fill).await.path;
    let check = visitor.visit(&format!("{statement}/check")).await;
    let ticked = [
        (format!("I am authorised to submit this statement on behalf of {organisation}."), "yes"),
        (
            "I understand that the comments, the covering note and the name of the organisation are published. My name and \
             address are not."
                .to_owned(),
            "yes",
        ),
    ];
    let ticked: Vec<(&str, &str)> = ticked.iter().map(|(label, yes)| (label.as_str(), *yes)).collect();
    visitor.press(&check, &format!("Submit the statement for {organisation}"), &ticked).await.path
}

/// The public page of the draft.
async fn text(town: &Town, shore: &Shore, asked: &str) -> crate::support::Seen {
    town.visitor().visit(&format!("/consultations/{}/text{asked}", shore.number)).await
}

#[test]
fn a_comment_stays_on_the_version_it_was_written_on_and_pages_show_the_newest_that_is_no_outcome() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let (_, zane) = town.organisation("Zaļā jūra", "Zane Smilga").await;
        let first = hand_in(&anna, &shore, "Drošais krasts", "p-2", "Plans should be public.").await;
        town.later("2026-11-12T12:00");
        town.next_version(&shore.number, Purpose::Correction, CORRECTED).await;
        let (anna, zane) = (town.signed_in(&shore.anna).await, town.signed_in(&zane).await);
        let second = hand_in(&zane, &shore, "Zaļā jūra", "p-2", "Plans should be tried each year.").await;
        assert!(text(town, &shore, "").await.has("keeps and tries a plan"));
        assert!(!text(town, &shore, "?version=1").await.has("keeps and tries a plan"));
        for (receipt, reader, comment) in
            [(&first, &anna, "Plans should be public."), (&second, &zane, "Plans should be tried each year.")]
        {
            let seen = reader.visit(receipt).await;
            assert!(seen.has("Point 2") && seen.has(comment) && !seen.has("whole draft"), "{seen}");
        }
        town.later("2026-12-01T12:00");
        town.next_version(&shore.number, Purpose::Outcome, OUTCOME).await;
        assert!(text(town, &shore, "").await.has("keeps and tries a plan"));
        assert!(text(town, &shore, "?version=3").await.has("Every household keeps a plan."));
        for asked in ["?version=4", "?version=0", "?version=-1"] {
            assert_eq!(text(town, &shore, asked).await.status, 404, "{asked}");
        }
        for (asked, there, elsewhere) in [
            ("?version=1", "Plans should be public.", "Plans should be tried each year."),
            ("?version=2", "Plans should be tried each year.", "Plans should be public."),
        ] {
            let comments = town.visitor().visit(&format!("/consultations/{}/comments{asked}", shore.number)).await;
            assert!(comments.has(there) && !comments.has(elsewhere) && comments.has("Point 2"), "{asked}: {comments}");
        }
    });
}
