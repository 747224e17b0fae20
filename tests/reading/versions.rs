//! A draft that is corrected while it is open: every comment stays with its version, and none is lost.
use atbalss::{consultations, documents, platform::Language, responses::Verdict};
use diesel::sql_types::{Timestamptz, Uuid};
use diesel_async::RunQueryDsl;

use super::{
    inga,
    plan::{DRAFT, Plan},
    talk::Said,
};
use crate::support::{Town, people::Account, story};

/// Publishes version 2 of the draft, with a new first point.
async fn correct_the_draft(town: &Town, editor: &Account, number: &str) {
    let (now, by, number) = (town.now(), editor.id, number.to_owned());
    town.write(async move |tx| {
        let consultation = consultations::find(tx, &number).await?;
        let version = documents::new_version(tx, now, consultation.document, consultation.id).await?;
        let source = DRAFT
            .replace("1. This", "1. A shelter saves lives.\n\n2. This")
            .replace("2. A shelter is", "3. A shelter is");
        let read = documents::read(&source);
        let new = documents::NewText { language: Language::En, source: &source, file: None, read: &read };
        documents::put_text(tx, now, by, version, new).await?;
        documents::publish(tx, now, version).await?;
        diesel::sql_query(
            "INSERT INTO consultation_versions (consultation, version, purpose, published_at, open_since)
             VALUES ($1, $2, 'correction', $3, $3)",
        )
        .bind::<Uuid, _>(consultation.id)
        .bind::<Uuid, _>(version)
        .bind::<Timestamptz, _>(now)
        .execute(tx.conn())
        .await?;
        Ok(())
    })
    .await;
}

#[test]
fn a_comment_stays_with_the_version_it_was_written_on() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let juris = town.organisation("Kalnu ceļš", "Juris Kalns").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Which goals?"), Said::on_the_whole_draft("Who pays?")])
            .await;
        town.later("2026-11-10T10:00");
        correct_the_draft(town, &inga, &number).await;
        town.hand_in(&number, &juris, vec![Said::on("p-1", "It does save lives.")]).await;

        let reader = town.visitor();
        let visit = async |page: &str| reader.visit(&format!("/consultations/{number}/{page}")).await;
        let comments = visit("comments").await;
        assert!(comments.has("It does save lives.") && !comments.has("Which goals?"), "{comments}");
        let earlier = reader.follow(&comments, "2 comments are on version 1 of the draft").await;
        assert_eq!(earlier.texts("h2"), ["The whole draft", "Point 1"], "{earlier}");
        assert!(earlier.has("Who pays?") && earlier.has("Which goals?"), "{earlier}");
        assert!(
            !earlier.has("It does save lives.") && earlier.has("1 comment is on version 2 of the draft"),
            "{earlier}"
        );

        let point = reader.follow(&earlier, "Point 1").await;
        assert!(point.has("Which goals?") && point.has("This concept sets"), "{point}");
        assert!(point.has("This is version 1 of the draft. The newest is version 2."), "{point}");
        let point = visit("points/p-1").await;
        assert!(
            point.has("It does save lives.") && !point.has("Which goals?") && point.has("A shelter saves"),
            "{point}"
        );
        let goes_on = visit("points/p-2").await;
        assert!(goes_on.has("Which goals?") && goes_on.has("On version 1 of the draft"), "{goes_on}");

        let text = visit("text").await;
        assert!(text.has("A shelter saves lives.") && text.has("Comment on point 1"), "{text}");
        let text = visit("text?version=1").await;
        assert!(!text.has("A shelter saves lives.") && !text.has("Comment on point 1"), "{text}");
        for page in ["text", "points/p-1", "comments", "results"] {
            assert_eq!(visit(&format!("{page}?version=3")).await.status, 404, "{page}");
        }
    });
}

#[test]
fn every_answer_is_in_the_results_whatever_version_it_is_on() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let juris = town.organisation("Kalnu ceļš", "Juris Kalns").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Which goals?")]).await;
        correct_the_draft(town, &inga, &number).await;
        town.hand_in(&number, &juris, vec![Said::on("p-1", "It does save lives.")]).await;
        let ministry = town.answerers().await;
        town.later("2026-12-03T10:00");
        town.answer(&number, &ministry, &[(Verdict::Rejected, "These."), (Verdict::Accepted, "")]).await;
        town.publish_answers(&number, &ministry).await;

        let reader = town.visitor();
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        assert_eq!(
            results.text(".atb-lead"),
            "2 organisations sent 2 comments. 1 of them was accepted in whole or in part."
        );
        assert_eq!(results.texts(".atb-answers .c-who"), ["Submitted by", "Kalnu ceļš"]);
        let earlier = reader.follow(&results, "Results of the comments on version 1 of the draft").await;
        assert_eq!(earlier.texts(".atb-answers .c-who"), ["Submitted by", "Drošais krasts"]);
        let sheet = reader.visit(&format!("/consultations/{number}/results.csv")).await;
        assert!(sheet.html.lines().count() == 3, "{}", sheet.html);
        assert!(sheet.html.contains("/001-1,") && sheet.html.contains("/002-1,"), "{}", sheet.html);
    });
}
