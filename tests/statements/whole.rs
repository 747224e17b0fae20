//! A statement as a whole: that there are no objections, and the order of its comments.
use super::Shore;
use crate::{
    submissions::{DECLARED, SUBMIT, ready, verify},
    support::story,
};

const AGREE: &str = "We have no objections";
const BEGIN: &str = "We have no objections: Drošais krasts";
const CHECK: &str = "Check and submit the statement for Drošais krasts";

#[test]
fn an_organisation_without_objections_says_so_and_is_counted() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let consultation = anna.visit(&format!("/consultations/{}", shore.number)).await;
        let choice = anna.follow(&consultation, AGREE).await;
        let statement = anna.press(&choice, BEGIN, &[]).await;
        assert!(statement.path.starts_with("/statements/"), "{statement}");
        assert!(
            statement.has("The statement says that your organisation has no objections to the draft."),
            "{statement}"
        );
        let twice = anna.press(&choice, BEGIN, &[]).await;
        assert_eq!(twice.path, statement.path);
        assert_eq!(town.number("SELECT count(*) AS number FROM statements").await, 1);
        assert!(anna.visit("/").await.has("No objections, not submitted"));

        let check = anna.press(&statement, CHECK, &[("Covering note", "Thank you for the draft.")]).await;
        assert!(check.headings().contains(&"No objections".to_owned()), "{check}");
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(receipt.text(".atb-receipt__no"), "2026-001/001");
        assert!(receipt.has("no answer is needed") && receipt.has("Thank you for the draft."), "{receipt}");
        assert!(verify(&receipt.html).status.success(), "{receipt}");
        assert!(
            receipt.html.contains("\"reply\": \"no_objections\"") || receipt.html.contains("no_objections"),
            "{receipt}"
        );
        let letters = town.letters().await;
        let letter = letters.iter().find(|one| one.kind == "receipt").unwrap();
        assert!(letter.body.contains("It says that your organisation has no objections."), "{}", letter.body);
        let notice = letters.iter().find(|one| one.kind == "notice").unwrap();
        assert!(
            notice.body.contains("The organisation has no objections, so no answer is\nneeded."),
            "{}",
            notice.body
        );

        let (_, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        let visitor = town.signed_in(&ilze).await;
        let form = visitor.visit(&shore.comment_on("p-1")).await;
        let typed = [("What kind of comment is it?", "Support"), ("Your comment", "Yes.")];
        let hers = visitor.save_comment(&form, "Save for Zaļā josta", &typed).await;
        let check = visitor.press(&hers, "Check and submit the statement for Zaļā josta", &[]).await;
        let declared = [("I am authorised to submit this statement on behalf of Zaļā josta.", "yes"), DECLARED[1]];
        visitor.press(&check, "Submit the statement for Zaļā josta", &declared).await;

        let reader = town.visitor();
        let results = reader.visit(&format!("/consultations/{}/results", shore.number)).await;
        assert!(results.has("1 organisation sent 1 comment."), "{results}");
        assert!(results.has("1 of 2 organisations had no objections."), "{results}");
        let public = reader.follow(&results, "2026-001/001").await;
        assert!(
            public.has("The organisation has no objections to the draft.") && public.has("Thank you for the draft.")
        );
        assert!(verify(&public.html).status.success(), "{public}");
        let comments = reader.visit(&format!("/consultations/{}/comments", shore.number)).await;
        assert!(comments.headings().contains(&"No objections".to_owned()), "{comments}");
        assert_eq!(anna.visit("/desk").await.texts("main h2"), ["Open for comments", "No objections"]);
    });
}

#[test]
fn whoever_comments_no_longer_says_that_there_are_no_objections() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let choice = anna.visit(&format!("/consultations/{}/statement", shore.number)).await;
        let statement = anna.press(&choice, BEGIN, &[]).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let typed = [("What kind of comment is it?", "Objection"), ("Your comment", "No.")];
        let objects = anna.save_comment(&form, "Save for Drošais krasts", &typed).await;
        assert_eq!(objects.path, statement.path);
        assert!(!objects.has("has no objections"), "{objects}");
        let refused = anna.press(&statement, "Comment on the draft instead", &[]).await;
        assert!(refused.status == 200 && refused.has("Objection. No."), "it says so already: {refused}");
        let comment = anna.follow(&objects, "Point 1").await;
        let asked = anna.follow(&comment, "Remove this comment from the statement").await;
        let old = anna.press(&asked, "Remove the comment", &[]).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        anna.press(&form, "Save for Drošais krasts", &typed).await;
        let refused = anna.press(&old, AGREE, &[]).await;
        assert!(refused.status == 422 && refused.has("The statement has comments."), "{refused}");
        assert!(refused.has("Objection. No."), "{refused}");
    });
}

#[test]
fn comments_stand_in_the_order_of_the_draft_or_of_the_writers() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let statement = anna.visit(&check.path.replace("/check", "")).await;
        let order = |seen: &crate::support::Seen| seen.texts(".govuk-task-list__link");
        assert_eq!(order(&statement), ["Point 1", "Point 3"]);
        assert!(statement.has("The comments are in the order of the draft."), "{statement}");
        let moved = anna.press(&statement, "Move down: Point 1", &[]).await;
        assert_eq!(order(&moved), ["Point 3", "Point 1"]);
        let stale = anna.press(&check, SUBMIT, &DECLARED).await;
        assert!(stale.status == 422 && stale.has("Anna Liepsala changed the order of the comments"), "{stale}");
        let form = anna.visit(&shore.comment_on("p-2")).await;
        let typed = [("What kind of comment is it?", "Support"), ("Your comment", "Yes.")];
        let third = anna.save_comment(&form, "Save for Drošais krasts", &typed).await;
        assert_eq!(order(&third), ["Point 3", "Point 1", "Point 2"], "what is new comes last");
        let drafts = anna.press(&third, "Use the order of the draft", &[]).await;
        assert_eq!(order(&drafts), ["Point 1", "Point 2", "Point 3"]);
        let moved = anna.press(&drafts, "Move up: Point 3", &[]).await;
        assert_eq!(order(&moved), ["Point 1", "Point 3", "Point 2"]);

        let check = anna.press(&moved, CHECK, &[]).await;
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(receipt.texts("#copy + dl dt")[..3], ["Point 1", "Point 3", "Point 2"], "{receipt}");
        let comment = town.visitor().visit(&format!("/consultations/{}/comments/001-2", shore.number)).await;
        assert!(comment.has("Keep it."), "the second is the one on point 3: {comment}");
    });
}
