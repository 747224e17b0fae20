//! A comment is held back from the public on a listed ground: a marker stays in its place, its author is told and mends
//! it, and it is shown again.
use atbalss::platform::{Language, Role};

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{Account, Seen, Town, Visitor, story},
};

const NEIGHBOUR: &str = "My neighbour Juris Kalns, telephone 29 000 111, has no cellar.";
const OTHER: &str = "A plan of shelters is good.";

/// Two comments that are public at once, on an open consultation.
async fn commented(town: &Town) -> (String, Account) {
    let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
    let texts = vec![(Language::En, text.to_owned())];
    let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
    town.hand_in(&number, &anna, vec![Said::on("p-1", OTHER), Said::on("p-2", NEIGHBOUR)]).await;
    (number, anna.1)
}

/// The receipt of the only submission of an organisation.
async fn receipt(member: &Visitor) -> Seen {
    let desk = member.visit("/desk").await;
    let answers = desk.links().into_iter().find(|(_, to)| to.starts_with("/submissions/")).unwrap().1;
    member.follow(&member.visit(&answers).await, "Receipt").await
}

/// All public pages on which the comment would stand.
async fn public(reader: &Visitor, number: &str) -> Vec<Seen> {
    let mut pages = Vec::new();
    for page in ["comments", "points/p-2", "comments/001-2", "submissions/001", "results", "results.json", "text"] {
        pages.push(reader.visit(&format!("/consultations/{number}/{page}")).await);
    }
    pages
}

#[test]
fn a_comment_is_held_back_and_its_place_says_so() {
    story("2026-11-02T09:00", async |town| {
        let (number, account) = commented(town).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let reader = town.visitor().reading("en");
        let desk = format!("/staff/comments?consultation={number}&words=neighbour");
        let found = janis.visit(&desk).await;
        let one = janis.follow(&found, &found.texts(".c-what a")[0]).await;
        let form = janis.follow(&one, "Hold the comment back from the public").await;
        assert!(form.has("may revise its submission until the period ends"), "{form}");
        let unsaid = janis.press(&form, "Hold the comment back from the public", &[("What you say", "")]).await;
        assert!(unsaid.status == 422 && unsaid.has("Choose why") && unsaid.has("Enter what is meant"), "{unsaid}");
        let why = [("Why", "It has personal data of others."), ("What you say", "The telephone number is his.")];
        let held = janis.press(&unsaid, "Hold the comment back from the public", &why).await;
        assert!(held.has("Held back from the public by Jānis Ozols since 2 November 2026, 09:00."), "{held}");
        assert!(rita.visit(&held.path).await.has("The telephone number is his."), "the reviewers see why");
        let again = janis.press(&form, "Hold the comment back from the public", &why).await;
        assert!(again.status == 422 && again.has("The comment is held back already."), "the second click: {again}");

        for page in public(&reader, &number).await {
            assert_eq!(page.status, 200, "{page}");
            assert!(!page.html.contains("29 000 111") && !page.html.contains("neighbour"), "{page}");
            assert!(!page.html.contains("The telephone number is his."), "what was said to the author: {page}");
        }
        let marker = format!("Comment {number}/001-2 by Drošais krasts is held back from the public since 2 November");
        for page in ["comments", "points/p-2", "comments/001-2", "submissions/001"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(page.has(&marker) && page.has("It has personal data of others."), "{page}");
        }
        let comments = reader.visit(&format!("/consultations/{number}/comments")).await;
        assert!(
            comments.has(OTHER) && comments.texts("h2").contains(&"Point 2".to_owned()),
            "in its place: {comments}"
        );
        let proof = reader.visit(&format!("/consultations/{number}/submissions/001")).await;
        let checked = crate::submissions::verify(&proof.html);
        let checked = String::from_utf8(checked.stdout).unwrap();
        assert!(checked.starts_with("2 comments, 1 signature"), "the submission still verifies: {checked}");

        let letters = town.letters().await;
        let told: Vec<_> = letters.iter().filter(|letter| letter.kind == "held-back").collect();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].address, account.email);
        for words in ["It has personal data of others.", "The telephone number is his.", "you can revise", NEIGHBOUR] {
            assert!(told[0].body.contains(words), "{words}: {}", told[0].body);
        }
        let anna = town.signed_in(&account).await;
        let receipt = receipt(&anna).await;
        assert!(receipt.has(NEIGHBOUR) && receipt.has("The telephone number is his."), "{receipt}");

        let shown = janis.press(&janis.visit(&held.path).await, "Show it to the public again", &[]).await;
        assert!(shown.has("The comment is shown to the public again."), "{shown}");
        let comments = reader.visit(&format!("/consultations/{number}/comments")).await;
        assert!(comments.has(NEIGHBOUR) && !comments.has("held back"), "{comments}");
        assert!(town.letters().await.iter().any(|letter| letter.kind == "shown-again"));
    });
}

#[test]
fn what_is_held_back_is_answered_counted_and_mended_by_its_author() {
    story("2026-11-02T09:00", async |town| {
        let (number, account) = commented(town).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        assert_eq!(rita.visit("/staff/comments").await.texts(".c-what a").len(), 2);
        let found = janis.visit(&format!("/staff/comments?consultation={number}&words=neighbour")).await;
        let one = janis.follow(&found, &found.texts(".c-what a")[0]).await;
        let form = janis.follow(&one, "Hold the comment back from the public").await;
        let why = [("Why", "It is not about the draft."), ("What you say", "A cellar is no shelter.")];
        janis.press(&form, "Hold the comment back from the public", &why).await;
        let results = town.visitor().reading("en").visit(&format!("/consultations/{number}/results")).await;
        assert!(results.texts(".atb-ledger tr").iter().any(|row| row == "Not shown 1"), "{results}");
        assert_eq!(rita.visit("/staff/comments").await.texts(".c-what a").len(), 2, "it is still to be answered");

        let anna = town.signed_in(&account).await;
        let revision = anna.press(&receipt(&anna).await, "Revise the statement", &[]).await;
        let form = anna.follow(&revision, "Point 2").await;
        let saved =
            anna.press(&form, "Save for Drošais krasts", &[("Your comment", "Not every house has a cellar.")]).await;
        let check = anna.press(&saved, "Check and submit the statement for Drošais krasts", &[]).await;
        let submitted = anna.press(&check, crate::submissions::SUBMIT, &crate::submissions::DECLARED).await;
        assert_eq!(submitted.status, 200, "{submitted}");
        let comments = town.visitor().reading("en").visit(&format!("/consultations/{number}/comments")).await;
        assert!(comments.has("Not every house has a cellar."), "the mended comment is shown: {comments}");
        assert!(!comments.has(NEIGHBOUR), "{comments}");
        assert!(!comments.has("is held back"), "what was replaced stands in no list: {comments}");
        let before = town.visitor().reading("en").visit(&format!("/consultations/{number}/submissions/001")).await;
        assert!(before.has("is held back") && !before.has(NEIGHBOUR), "it stays held back: {before}");
        let shown = janis.press(&janis.visit(&one.path).await, "Show it to the public again", &[]).await;
        assert!(shown.has("The comment is shown to the public again."), "{shown}");
        let comments = town.visitor().reading("en").visit(&format!("/consultations/{number}/comments")).await;
        assert!(!comments.has(NEIGHBOUR), "it is replaced all the same: {comments}");
        let miscounts = atbalss::assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap();
        assert_eq!(miscounts, [], "the kept counts are right");
        let again = janis.visit(&found.path).await;
        assert!(again.has("No comments here"), "the old one needs no answer any more: {again}");
    });
}
