//! Words of a comment and of a covering note are covered for the public; what was sent stays on record, and is proved.
use atbalss::platform::{Language, Role};

use crate::{
    reading::{plan::Plan, talk::Said},
    statements::Shore,
    support::{Account, Seen, Town, Visitor, story},
};

const NEIGHBOUR: &str = "My neighbour Juris Kalns, telephone 29 000 111, has no cellar. Ask Juris  Kalns.";
const OTHER: &str = "A plan of shelters is good.";
const WHY: [(&str, &str); 2] = [("Why", "They are personal data."), ("What you say", "The name is his.")];

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

async fn form(janis: &Visitor, number: &str) -> Seen {
    let found = janis.visit(&format!("/staff/comments?consultation={number}&words=neighbour")).await;
    let one = janis.follow(&found, &found.texts(".c-what a")[0]).await;
    janis.follow(&one, "Cover words for the public").await
}

#[test]
fn words_are_covered_everywhere_the_public_reads_and_shown_again() {
    story("2026-11-02T09:00", async |town| {
        let (number, account) = commented(town).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let asked = form(&janis, &number).await;
        let unsaid = janis.press(&asked, "Cover words for the public", &[("Words", " ")]).await;
        assert!(unsaid.status == 422 && unsaid.has("at least two characters") && unsaid.has("Choose why"), "{unsaid}");
        let missing = [("Words", "Jānis Kalns"), WHY[0], WHY[1]];
        let missing = janis.press(&unsaid, "Cover words for the public", &missing).await;
        assert!(missing.status == 422 && missing.has("These words stand neither in the comment"), "{missing}");
        let words = [("Words", "Juris Kalns"), WHY[0], WHY[1]];
        let covered = janis.press(&missing, "Cover words for the public", &words).await;
        assert!(
            covered.has("The words are covered.") && covered.has("Juris Kalns"),
            "staff read what was sent: {covered}"
        );
        let again = janis.press(&asked, "Cover words for the public", &words).await;
        assert!(again.status == 422 && again.has("These words are covered already."), "the second click: {again}");
        let number_too = [("Words", "29 000 111"), WHY[0], WHY[1]];
        janis.press(&asked, "Cover words for the public", &number_too).await;

        let reader = town.visitor().reading("en");
        let shown = "My neighbour ███████████, telephone ██████████, has no cellar. Ask ████████████.";
        for page in ["comments", "points/p-2", "comments/001-2", "submissions/001"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(page.has(shown) && page.has("The ministry has covered words. They are personal data."), "{page}");
        }
        for page in ["comments", "points/p-2", "comments/001-2", "submissions/001", "results", "results.json", "text"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(!page.html.contains("Kalns") && !page.html.contains("29 000 111"), "{page}");
            assert!(!page.html.contains("The name is his."), "what was said to the author: {page}");
        }
        let proof = reader.visit(&format!("/consultations/{number}/submissions/001")).await;
        let checked = String::from_utf8(crate::submissions::verify(&proof.html).stdout).unwrap();
        assert!(checked.starts_with("2 comments, 1 signature"), "the submission still verifies: {checked}");
        let alone = reader.visit(&format!("/consultations/{number}/comments/001-2")).await;
        let unchecked = crate::submissions::verify(&alone.html);
        let why = String::from_utf8(unchecked.stderr).unwrap();
        assert!(why.contains("words of this comment are covered"), "{why}");

        let letters = town.letters().await;
        let told: Vec<_> = letters.iter().filter(|letter| letter.kind == "redacted").collect();
        assert!(told.len() == 2 && told.iter().all(|one| one.address == account.email && !one.body.contains("Kalns")));
        assert!(told[0].body.contains("The name is his."), "{}", told[0].body);
        let anna = town.signed_in(&account).await;
        let answers = anna.visit("/desk").await;
        let answers = answers.links().into_iter().find(|(_, to)| to.starts_with("/submissions/")).unwrap().1;
        let receipt = anna.follow(&anna.visit(&answers).await, "Receipt").await;
        assert!(receipt.has("Ask Juris Kalns.") && receipt.has("Words of comment 2 are covered"), "{receipt}");
        let checked = crate::submissions::verify(&receipt.html);
        assert!(checked.status.success(), "the receipt proves what was sent: {checked:?}");

        let desk = janis.visit(&covered.path).await;
        let uncovered = janis.press(&desk, "Show these words again: Juris Kalns", &[]).await;
        assert!(uncovered.has("The words are shown to the public again."), "{uncovered}");
        let twice = janis.press(&desk, "Show these words again: Juris Kalns", &[]).await;
        assert!(twice.has("These words are shown already."), "{twice}");
        let comments = reader.visit(&format!("/consultations/{number}/comments")).await;
        assert!(
            comments.has("Ask Juris Kalns.") && !comments.has("29 000 111"),
            "the number stays covered: {comments}"
        );
    });
}

#[test]
fn words_of_the_covering_note_are_covered_too() {
    story("2026-11-02T09:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let comment = anna.visit(&format!("/consultations/{}/comments/new?point=p-1", shore.number)).await;
        let fill = [("What kind of comment is it?", "Proposal"), ("Your comment", "Ask the municipality.")];
        let statement = anna.save_comment(&comment, "Save for Drošais krasts", &fill).await;
        let note = [("Covering note", "Call Pēteris Liepa, 26 111 222.")];
        let saved = anna.press(&statement, "Save the covering note for Drošais krasts", &note).await;
        let check = anna.visit(&format!("{}/check", saved.path.trim_end_matches("#note"))).await;
        let sent = anna.press(&check, crate::submissions::SUBMIT, &crate::submissions::DECLARED).await;
        assert!(sent.has("Call Pēteris Liepa, 26 111 222."), "{sent}");
        town.later("2026-12-01T09:00");
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let desk = janis.visit("/staff/comments").await;
        let one = janis.follow(&desk, &desk.texts(".c-what a")[0]).await;
        let asked = janis.follow(&one, "Cover words for the public").await;
        let words = [("Words", "26 111 222"), WHY[0], WHY[1]];
        let covered = janis.press(&asked, "Cover words for the public", &words).await;
        assert!(covered.has("26 111 222") && covered.has("They are personal data."), "{covered}");
        let page =
            town.visitor().reading("en").visit(&format!("/consultations/{}/submissions/001", shore.number)).await;
        assert!(page.has("Call Pēteris Liepa, ██████████.") && page.has("They are personal data."), "{page}");
        assert!(!page.html.contains("26 111 222"), "{page}");
        let checked = String::from_utf8(crate::submissions::verify(&page.html).stdout).unwrap();
        assert!(checked.starts_with("1 comments, 1 signature"), "{checked}");
    });
}

#[test]
fn what_the_public_does_not_read_it_does_not_read_of_a_revision_either() {
    story("2026-11-02T09:00", async |town| {
        let (number, account) = commented(town).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let words = [("Words", "Juris Kalns"), WHY[0], WHY[1]];
        janis.press(&form(&janis, &number).await, "Cover words for the public", &words).await;
        let found = janis.visit(&format!("/staff/comments?consultation={number}&words=shelters")).await;
        let other = janis.follow(&found, &found.texts(".c-what a")[0]).await;
        let holding = janis.follow(&other, "Hold the comment back from the public").await;
        let why = [("Why", "It is not about the draft."), ("What you say", "The draft is about other things.")];
        janis.press(&holding, "Hold the comment back from the public", &why).await;

        town.later("2026-11-03T09:00");
        let anna = town.signed_in(&account).await;
        let desk = anna.visit("/desk").await;
        let answers = desk.links().into_iter().find(|(_, to)| to.starts_with("/submissions/")).unwrap().1;
        let receipt = anna.follow(&anna.visit(&answers).await, "Receipt").await;
        let revision = anna.press(&receipt, "Revise the statement", &[]).await;
        let comment = anna.follow(&revision, "Point 2").await;
        let longer = format!("{NEIGHBOUR} He asked twice.");
        let changed = anna.press(&comment, "Save for Drošais krasts", &[("Your comment", longer.as_str())]).await;
        let check = anna.press(&changed, "Check and submit the statement for Drošais krasts", &[]).await;
        let second = anna.press(&check, crate::submissions::SUBMIT, &crate::submissions::DECLARED).await;
        assert!(second.has("Juris Kalns") && second.has("Words of comment 2 are covered"), "{second}");
        assert!(second.has("It is not about the draft."), "what was not mended stays held back: {second}");
        assert!(crate::submissions::verify(&second.html).status.success());

        let reader = town.visitor().reading("en");
        let shown = "My neighbour ███████████, telephone 29 000 111, has no cellar. Ask ████████████. He asked twice.";
        for page in ["comments", "points/p-2", "comments/002-2", "submissions/002"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(page.has(shown) && !page.html.contains("Kalns"), "{page}");
        }
        for page in ["comments", "comments/002-1", "submissions/002", "results"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(!page.has(OTHER), "{page}");
        }
        let marker = reader.visit(&format!("/consultations/{number}/comments/002-1")).await;
        assert!(marker.has("is held back from the public since 2 November"), "{marker}");
        let record = town.number("SELECT count(*) AS number FROM redactions").await;
        assert_eq!(record, 2, "the decision is on record for each comment");
        let miscounts = atbalss::assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap();
        assert_eq!(miscounts, [], "the kept counts are right");
    });
}
