//! What the desk does with comments that were replaced or withdrawn.
use atbalss::platform::Role;

use super::write;
use crate::{
    statements::Shore,
    submissions::{DECLARED, SUBMIT, ready},
    support::story,
};

#[test]
fn a_drafted_answer_is_taken_over_to_the_same_comment() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let inese = town.signed_in(&town.staff("Inese Kalna", &[Role::Reviewer]).await).await;
        let desk = inese.visit("/staff/comments").await;
        let links = desk.texts(".c-what a");
        assert_eq!(links.len(), 2);
        let mut drafted = Vec::new();
        for link in &links {
            let comment = inese.follow(&inese.visit("/staff/comments").await, link).await;
            drafted.push(comment.path.clone());
            write(&inese, &comment, "We agree with this.").await;
        }
        let revision = anna.press(&receipt, "Revise the statement", &[]).await;
        let comment = anna.follow(&revision, "Point 3").await;
        anna.press(&comment, "Save for Drošais krasts", &[("Your comment", "Keep it, and pay for it.")]).await;
        anna.press(&anna.visit(&format!("{}/check", revision.path)).await, SUBMIT, &DECLARED).await;

        let gone = inese.visit(&drafted[0]).await;
        assert!(gone.has("This comment needs no answer any more: statement 2026-001/002"), "{gone}");
        assert!(gone.has("We agree with this."), "what was drafted is kept: {gone}");
        let desk = inese.visit("/staff/comments").await;
        let links = desk.texts(".c-what a");
        assert_eq!(links.len(), 2, "only what stands is listed: {desk}");
        let mut offered = Vec::new();
        for link in &links {
            let comment = inese.follow(&desk, link).await;
            offered.push((comment.has("Take over the drafted answer"), comment));
        }
        assert_eq!(offered.iter().filter(|(is_offered, _)| *is_offered).count(), 1, "the other was changed");
        let (_, same) = offered.into_iter().find(|(is_offered, _)| *is_offered).unwrap();
        let taken = inese.press(&same, "Take over the drafted answer", &[]).await;
        assert!(taken.has("The drafted answer has been taken over. It has to be approved."), "{taken}");
        assert!(taken.html.contains("We agree with this.</textarea>"), "{taken}");
        let twice = inese.press(&same, "Take over the drafted answer", &[]).await;
        assert_eq!(twice.status, 422, "{twice}");
    });
}

#[test]
fn a_comment_that_was_withdrawn_says_so_on_the_desk() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let inese = town.signed_in(&town.staff("Inese Kalna", &[Role::Reviewer]).await).await;
        let desk = inese.visit("/staff/comments").await;
        let comment = inese.follow(&desk, &desk.texts(".c-what a")[0]).await;
        let asked = anna.follow(&receipt, "Withdraw the statement").await;
        anna.press(&asked, "Withdraw the statement of Drošais krasts", &[]).await;
        let gone = inese.visit(&comment.path).await;
        assert!(gone.has("the organisation withdrew it on 24 November 2026, 10:00"), "{gone}");
        assert!(gone.texts("#answer textarea").is_empty(), "nothing can be written: {gone}");
        let late = inese.press(&comment, "Save", &[("Is the comment accepted?", "Noted"), ("Reasons", "Late.")]).await;
        assert!(late.status == 422 && late.has("The comment no longer needs an answer"), "{late}");
        assert!(inese.visit("/staff/comments").await.texts(".c-what a").is_empty());
    });
}
