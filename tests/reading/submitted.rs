//! The pages that people quote: one comment, and one submission, each with its own address and its proof.
use atbalss::responses::Verdict;

use super::{inga, plan::Plan, talk::Said};
use crate::{submissions::verify, support::story};

#[test]
fn a_quoted_number_leads_to_the_comment_with_its_answers_and_what_proves_it() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let wording = "This concept sets the goals and duties of shelters.";
        let note = "We have kept shelters since 1999.";
        let comments = vec![Said::on("p-1", "Duties too.").wanting(wording), Said::on_the_whole_draft("Who pays?")];
        town.hand_in_with_note(&number, &anna, note, comments).await;
        let ministry = town.answerers().await;
        town.later("2026-12-03T10:00");
        town.answer(&number, &ministry, &[(Verdict::Rejected, "Goals only."), (Verdict::Accepted, "")]).await;
        town.publish_answers(&number, &ministry).await;
        town.later("2026-12-04T10:00");
        town.correct(&number, &ministry, Verdict::Partly, "Goals first.").await;
        town.publish_answers(&number, &ministry).await;

        let reader = town.visitor();
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        assert!(results.has("Corrected 4 December 2026, 10:00 · Earlier answer"), "{results}");
        let corrected = reader.follow(&results, "Earlier answer").await;
        assert_eq!(
            corrected.texts(".atb-answer--replaced"),
            ["Earlier answer Not accepted Replaced Goals only. Published 3 December 2026, 10:00"],
            "it does not look like the answer that holds"
        );
        assert_eq!(corrected.texts(".atb-answer:not(.atb-answer--replaced)").len(), 1, "{corrected}");
        assert!(verify(&corrected.html).status.success(), "{corrected}");

        let submission = reader.follow(&corrected, &format!("Part of statement {number}/001")).await;
        assert_eq!(submission.path, format!("/consultations/{number}/submissions/001"));
        assert!(submission.has(note) && submission.texts(".atb-comment").len() == 2, "{submission}");
        assert!(!submission.has("Liepsala"), "no person is named: {submission}");
        assert!(verify(&submission.html).status.success(), "{submission}");
        let forged = submission.html.replace("Duties too.", "Duties, too.");
        assert!(!verify(&forged).status.success(), "another word is found out");

        for (address, status) in [
            ("comments/1-1", 200),
            ("comments/001-1", 200),
            ("comments/001-3", 404),
            ("comments/001", 404),
            ("comments/002-1", 404),
            ("comments/-1", 404),
            ("submissions/1", 200),
            ("submissions/001-1", 404),
            ("submissions/002", 404),
            ("submissions/x", 404),
        ] {
            let page = reader.visit(&format!("/consultations/{number}/{address}")).await;
            assert_eq!(page.status, status, "{address}");
        }
    });
}

#[test]
fn what_is_not_public_yet_has_no_page() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00").with_comments_after_the_period();
        let number = town.published(&inga, plan).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Which goals?")]).await;
        let pages = ["comments/001-1", "submissions/001"].map(|page| format!("/consultations/{number}/{page}"));
        for page in &pages {
            assert_eq!(town.visitor().visit(page).await.status, 404, "{page}");
        }
        town.later("2026-12-01T00:00");
        for page in &pages {
            let page = town.visitor().visit(page).await;
            assert!(page.has("Which goals?") && page.has("The ministry is still preparing answers."), "{page}");
        }
    });
}
