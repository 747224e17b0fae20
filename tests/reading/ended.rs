//! What the public sees of statements that were replaced or withdrawn.
use super::{inga, plan::Plan, talk::Said};
use crate::support::{Town, Visitor, people::Account, story};

const SUBMIT: &str = "Submit the statement for Drošais krasts";

async fn revise(town: &Town, anna: &Account, number: &str, words: &str) {
    let visitor = town.signed_in(anna).await;
    let there = visitor.visit(&format!("/consultations/{number}/comments/new")).await;
    let revision = visitor.press(&there, "Revise the statement", &[]).await;
    let comment = visitor.follow(&revision, "Point 1").await;
    visitor.press(&comment, "Save for Drošais krasts", &[("Your comment", words)]).await;
    let check = visitor.visit(&format!("{}/check", revision.path)).await;
    visitor.press(&check, SUBMIT, &crate::submissions::DECLARED).await;
}

async fn withdraw(town: &Town, anna: &Account, number: &str) {
    let visitor = town.signed_in(anna).await;
    let receipt = visitor.visit(&format!("/consultations/{number}/comments/new")).await;
    let asked = visitor.follow(&receipt, "Withdraw the statement").await;
    let done = visitor.press(&asked, "Withdraw the statement of Drošais krasts", &[]).await;
    assert!(done.has("The statement has been withdrawn."), "{done}");
}

async fn page(reader: &Visitor, number: &str, within: &str) -> crate::support::Seen {
    reader.visit(&format!("/consultations/{number}/{within}")).await
}

#[test]
fn readers_see_the_newest_and_that_there_was_an_earlier_one() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Which goals?")]).await;
        let reader = town.visitor();
        assert!(page(&reader, &number, "comments").await.has("Which goals?"));
        town.later("2026-10-27T09:00");
        revise(town, &anna.1, &number, "Which goals, and by when?").await;

        let comments = page(&reader, &number, "comments").await;
        assert!(comments.has("and by when?") && comments.texts(".atb-comment").len() == 1, "{comments}");
        let earlier = page(&reader, &number, "submissions/001").await;
        assert!(
            earlier
                .has(&format!("Statement {number}/002, submitted on 27 October 2026, 09:00, has replaced this one.")),
            "{earlier}"
        );
        assert!(earlier.has("Which goals?"), "it was public: {earlier}");
        assert!(crate::submissions::verify(&earlier.html).status.success(), "{earlier}");
        let newer = reader.follow(&earlier, "Open the newer statement").await;
        assert!(newer.has(&format!("This statement has replaced statement {number}/001.")), "{newer}");
        assert_eq!(reader.follow(&newer, "Open the earlier statement").await.path, earlier.path);
        let comment = page(&reader, &number, "comments/001-1").await;
        assert!(comment.has("Which goals?") && !comment.has("The ministry will answer"), "{comment}");
        let in_its_place = reader.follow(&comment, &format!("The comment in its place: {number}/002-1")).await;
        assert!(in_its_place.has("and by when?"), "{in_its_place}");
        let results = page(&reader, &number, "results").await;
        assert!(results.has("1 organisation sent 1 comment."), "{results}");
        assert!(results.has("Replaced by newer ones 1"), "{results}");
    });
}

#[test]
fn what_was_withdrawn_leaves_a_trace() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Which goals?")]).await;
        let reader = town.visitor();
        assert!(page(&reader, &number, "comments").await.has("Which goals?"));
        withdraw(town, &anna.1, &number).await;
        assert!(!page(&reader, &number, "comments").await.has("Which goals?"), "the kept page is made anew");
        let trace = page(&reader, &number, "submissions/001").await;
        assert!(trace.has("The organisation withdrew this statement on 26 October 2026, 09:00."), "{trace}");
        assert!(trace.has("Drošais krasts") && trace.has("Which goals?"), "{trace}");
        let comment = page(&reader, &number, "comments/001-1").await;
        assert!(comment.has("No comment has taken its place."), "{comment}");
        let results = page(&reader, &number, "results").await;
        assert!(results.has("All comments have been withdrawn."), "{results}");
        let of_krasts = reader.visit(&format!("/organisations/{}", anna.0)).await;
        assert!(of_krasts.has("Withdrawn") && of_krasts.has(&format!("{number}/001")), "{of_krasts}");
    });
}

#[test]
fn what_never_was_public_while_it_stood_is_not_shown() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00").with_comments_after_the_period();
        let number = town.published(&inga, plan).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let note = "With our best regards.";
        town.hand_in_with_note(&number, &anna, note, vec![Said::on("p-1", "Which goals?")]).await;
        revise(town, &anna.1, &number, "By when?").await;
        withdraw(town, &anna.1, &number).await;
        let reader = town.visitor();
        for within in ["submissions/001", "comments/001-1", "submissions/002"] {
            assert_eq!(page(&reader, &number, within).await.status, 404, "{within}");
        }
        town.later("2026-12-01T00:00");
        for within in ["submissions/001", "comments/001-1", "submissions/002", "comments/002-1"] {
            let trace = page(&reader, &number, within).await;
            assert!(trace.has("The text is not shown"), "{trace}");
            for words in ["Which goals?", "By when?", note, "\"salt\"", "&#34;salt&#34;"] {
                assert!(!trace.html.contains(words), "{words}: {trace}");
            }
            assert!(trace.has("Drošais krasts"), "{trace}");
        }
    });
}
