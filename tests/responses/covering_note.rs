//! What an organisation writes in its covering note is answered like a comment, as a whole or point by point.
use atbalss::platform::Role;

use super::{Ministry, erasing};
use crate::{
    statements::Shore,
    submissions::verify,
    support::{Seen, Town, Visitor, story},
};

const TAKE_UP: &str = "Answer the covering note";
const PLAN: &str = "The plan must be renewed every year.";
const MONEY: &str = "The state must pay for it, writes Pēteris Liepa.";
const NOTE: &str = "The plan must be renewed every year. The state must pay for it, writes Pēteris Liepa.";
const ON_POINT: &str = "Ask the municipality.";

/// The receipt of a comment with a covering note, sent on 10 November.
async fn receipt(town: &Town, shore: &Shore) -> Seen {
    town.later("2026-11-10T10:00");
    let anna = town.signed_in(&shore.anna).await;
    let form = anna.visit(&shore.comment_on("p-1")).await;
    let fill = [("What kind of comment is it?", "Proposal"), ("Your comment", ON_POINT)];
    let statement = anna.save_comment(&form, "Save for Drošais krasts", &fill).await;
    let saved = anna.press(&statement, "Save the covering note for Drošais krasts", &[("Covering note", NOTE)]).await;
    let check = anna.visit(&format!("{}/check", saved.path.trim_end_matches("#note"))).await;
    anna.press(&check, crate::submissions::SUBMIT, &crate::submissions::DECLARED).await
}

/// It waits for an answer, after the period.
async fn sent(town: &Town) -> Ministry {
    let shore = Shore::new(town).await;
    receipt(town, &shore).await;
    town.later("2026-12-01T09:00");
    let anna = town.signed_in(&shore.anna).await;
    let inese = town.signed_in(&town.staff("Inese Kalna", &[Role::Reviewer]).await).await;
    let mara = town.signed_in(&town.staff("Māra Upe", &[Role::Reviewer]).await).await;
    let janis = town.signed_in(&town.staff("Jānis Bērzs", &[Role::Reviewer, Role::Approver]).await).await;
    Ministry { shore, anna, inese, mara, janis }
}

/// The page on which the note of that comment is taken up.
async fn asked(ministry: &Ministry) -> Seen {
    let comment = ministry.comment(&ministry.inese, "Point 1").await;
    ministry.inese.follow(&comment, TAKE_UP).await
}

async fn taken_up(ministry: &Ministry) -> Seen {
    ministry.inese.press(&asked(ministry).await, TAKE_UP, &[]).await
}

async fn answer(who: &Visitor, page: &Seen, verdict: &str, reasons: &str) -> Seen {
    who.press(page, "Save", &[("Is the comment accepted?", verdict), ("Reasons", reasons)]).await
}

#[test]
fn what_stands_in_a_covering_note_is_answered_point_by_point() {
    story("2026-11-01T09:00", async |town| {
        let ministry = sent(town).await;
        let Ministry { shore, anna, inese, janis, .. } = &ministry;
        let number = &shore.number;
        let asked = asked(&ministry).await;
        assert!(asked.has(NOTE) && asked.has(&format!("It gets the number {number}/001-0")), "{asked}");
        let note = inese.press(&asked, TAKE_UP, &[]).await;
        assert!(note.has("The covering note is among the comments now.") && note.has(NOTE), "{note}");
        assert!(note.has(&format!("{number}/001-0")) && note.has("Covering note"), "{note}");
        let again = inese.press(&asked, TAKE_UP, &[]).await;
        assert_eq!(again.path, note.path, "the second press leads to the same one");
        let listed = inese.visit(&format!("/staff/comments?consultation={number}&kind=note")).await;
        assert_eq!(listed.texts(".c-what a > span"), [NOTE], "{listed}");
        let found = inese.visit(&format!("/staff/comments?consultation={number}&words=renewed")).await;
        assert_eq!(found.texts(".c-what a > span"), [NOTE], "it is found by its words: {found}");

        let form = inese.press(&note, "Divide the comment into parts", &[]).await;
        let first = inese.press(&form, "Divide", &[(MONEY, "yes")]).await;
        assert_eq!(first.texts("mark"), [PLAN], "{first}");
        let saved = answer(inese, &first, "Accepted", "Once a year.").await;
        let second = inese.follow(&saved, MONEY).await;
        answer(inese, &second, "Not accepted", "Municipalities pay.").await;
        janis.press(&janis.visit(&first.path).await, "Approve", &[]).await;
        janis.press(&janis.visit(&second.path).await, "Approve", &[]).await;
        ministry.answered("Point 1", "We will ask.").await;
        ministry.published().await;

        let reader = town.visitor().reading("en");
        let whole = reader.visit(&format!("/consultations/{number}/comments/001-0")).await;
        assert_eq!(whole.texts(".atb-answer q"), [PLAN, MONEY], "{whole}");
        assert!(whole.has("Once a year.") && whole.has("Municipalities pay."), "{whole}");
        let checked = String::from_utf8(verify(&whole.html).stdout).unwrap();
        assert!(checked.starts_with("1 comments, 1 signature"), "its submission proves it: {checked}");
        let submission = reader.visit(&format!("/consultations/{number}/submissions/001")).await;
        assert_eq!(submission.html.matches("Pēteris Liepa").count(), 3, "text, part and proof: {submission}");
        assert!(submission.has("1 comment") && submission.has("Municipalities pay."), "{submission}");
        let checked = String::from_utf8(verify(&submission.html).stdout).unwrap();
        assert!(checked.starts_with("1 comments, 1 signature"), "what was sent stays what it was: {checked}");
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        assert!(results.has(PLAN) && results.has("Answered in parts, differently 1"), "{results}");
        for file in ["results.json", "results.csv"] {
            let file = reader.visit(&format!("/consultations/{number}/{file}")).await;
            assert!(
                file.html.contains(&format!("{number}/001-0.2")) && file.html.contains("Municipalities pay."),
                "{file}"
            );
        }
        let table = janis.visit(&format!("/staff/comments/files/coordination.csv?consultation={number}")).await;
        assert!(table.html.contains("Covering note") && table.html.contains(PLAN), "{table}");
        assert!(
            table.html.contains(&format!("{number}/001-0.1")),
            "each line has the number that people quote: {table}"
        );

        let letters = town.letters().await;
        let told = letters.iter().find(|one| one.address == shore.anna.email && one.body.contains("Municipalities"));
        let told = told.expect("the organisation is told");
        assert!(told.body.contains("Covering note") && told.body.contains("The state must pay"), "{}", told.body);
        let own = anna.visit("/desk").await;
        let own = own.links().into_iter().find(|(_, to)| to.starts_with("/submissions/")).unwrap().1;
        let receipt = anna.visit(own.trim_end_matches("/answers")).await;
        assert!(receipt.has(NOTE) && !receipt.has(TAKE_UP), "{receipt}");
        let own = anna.visit(&format!("{}/answers", receipt.path)).await;
        assert!(own.has(NOTE) && own.has("Once a year.") && own.has("We will ask."), "{own}");
        let miscounts = atbalss::assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap();
        assert_eq!(miscounts, [], "the kept counts are right");
    });
}

#[test]
fn words_of_an_answered_covering_note_are_covered_and_erased_wherever_it_stands() {
    story("2026-11-01T09:00", async |town| {
        let ministry = sent(town).await;
        let Ministry { shore, janis, .. } = &ministry;
        let number = &shore.number;
        let note = taken_up(&ministry).await;
        let page = janis.visit(&note.path).await;
        assert!(!page.has("Hold the comment back"), "words of it are covered instead: {page}");
        let holding = janis.visit(&format!("{}/holding-back", note.path)).await;
        let why = [("Why", "It is not about the draft."), ("What you say", "The draft is about other things.")];
        let held = janis.press(&holding, "Hold the comment back from the public", &why).await;
        assert!(held.status == 422 && held.has("A covering note is not held back"), "{held}");
        let form = janis.follow(&page, "Cover words for the public").await;
        let why = [("Words", "Pēteris Liepa"), ("Why", "They are personal data."), ("What you say", "A name.")];
        let covered = janis.press(&form, "Cover words for the public", &why).await;
        assert!(covered.has("The words are covered.") && covered.texts("#covered q") == ["Pēteris Liepa"], "{covered}");
        let again = janis.press(&form, "Cover words for the public", &why).await;
        assert!(again.status == 422 && again.has("These words are covered already."), "{again}");
        let reader = town.visitor().reading("en");
        for page in ["comments", "comments/001-0", "submissions/001"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(page.has("writes █████████████.") && !page.html.contains("Liepa"), "{page}");
        }
        let other = ministry.comment(janis, "Point 1").await;
        assert!(other.has(NOTE), "staff read what was sent: {other}");

        let form = janis.follow(&other, "Cover words for the public").await;
        let why = [("Words", "renewed every year"), ("Why", "They are personal data."), ("What you say", "A habit.")];
        janis.press(&form, "Cover words for the public", &why).await;
        let both = janis.visit(&note.path).await;
        let words = ["Pēteris Liepa", "renewed every year"];
        assert_eq!(both.texts("#covered q"), words, "also what was covered from the other comment: {both}");
        let shown = janis.press(&both, "Show these words again: renewed every year", &[]).await;
        assert_eq!(shown.texts("#covered q"), words[..1], "{shown}");

        let form = janis.follow(&page, "Erase words from the record").await;
        assert!(!form.has("The text of the comment"), "there is only the note: {form}");
        let nothing = janis.press(&form, "Ask to erase", &[erasing::GROUND, erasing::WHY]).await;
        assert!(nothing.status == 422 && nothing.texts("#covering_note").len() == 1, "{nothing}");
        assert!(nothing.html.contains("href=\"#covering_note\""), "the error leads to what can be ticked: {nothing}");
        let fill = [("The covering note", "yes"), erasing::GROUND, erasing::WHY];
        let asked = janis.press(&form, "Ask to erase", &fill).await;
        let dzintars = town.signed_in(&town.staff("Dzintars Ozols", &[Role::Approver]).await).await;
        let done = dzintars.press(&dzintars.visit(&asked.path).await, "Erase for good", &[]).await;
        assert_eq!(done.status, 200, "{done}");
        for page in ["comments", "comments/001-0", "submissions/001"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(page.has(erasing::MARKER) && !page.html.contains("The plan must"), "{page}");
        }
        let found = janis.visit(&format!("/staff/comments?consultation={number}&words=renewed")).await;
        assert_eq!(found.texts(".c-what a > span").len(), 0, "nobody finds it by its words: {found}");
        let receipt =
            janis.visit(&note.links().iter().find(|(_, to)| to.starts_with("/submissions/")).unwrap().1).await;
        assert!(receipt.has(erasing::MARKER), "{receipt}");
    });
}

#[test]
fn a_covering_note_is_taken_up_only_where_somebody_waits_for_an_answer() {
    story("2026-11-01T09:00", async |town| {
        let ministry = sent(town).await;
        let Ministry { inese, anna, .. } = &ministry;
        let form = asked(&ministry).await;
        ministry.answered("Point 1", "We will ask.").await;
        ministry.published().await;
        let closing = ministry.janis.visit(&ministry.closure()).await;
        let closed = ministry.janis.press(&closing, "Close the consultation", &[]).await;
        assert_eq!(closed.status, 200, "{closed}");
        let late = inese.press(&form, TAKE_UP, &[]).await;
        assert!(late.status == 422 && late.has("The consultation is answered or withdrawn"), "{late}");
        assert!(late.has(NOTE), "it says so beside the note: {late}");
        let again = inese.visit(&form.path).await;
        assert!(again.has("The consultation is answered or withdrawn"), "who comes later reads it at once: {again}");
        assert!(!again.texts("button").contains(&TAKE_UP.to_owned()), "{again}");
        let comment = inese.visit(&ministry.comment(inese, "Point 1").await.path).await;
        assert!(comment.has(NOTE) && !comment.has(TAKE_UP), "nothing leads there: {comment}");
        let own = anna.visit(&form.path).await;
        assert_eq!(own.status, 403, "only the ministry takes it up: {own}");
    });
}

#[test]
fn a_note_is_taken_up_from_its_receipt_and_lapses_with_its_submission() {
    story("2026-11-01T09:00", async |town| {
        let shore = Shore::new(town).await;
        let receipt = receipt(town, &shore).await;
        let anna = town.signed_in(&shore.anna).await;
        let inese = town.signed_in(&town.staff("Inese Kalna", &[Role::Reviewer]).await).await;
        let seen = inese.visit(&receipt.path).await;
        let note = inese.press(&inese.follow(&seen, TAKE_UP).await, TAKE_UP, &[]).await;
        assert!(note.has(NOTE), "{note}");
        // While it can still be revised, the new submission has its own note.
        let own = anna.visit(&receipt.path).await;
        let revised = anna.press(&own, "Revise the statement", &[]).await;
        assert_eq!(revised.html.matches("The plan must be renewed").count(), 1, "it is no comment: {revised}");
        let check = anna.visit(&format!("{}/check", revised.path)).await;
        let newer = anna.press(&check, crate::submissions::SUBMIT, &crate::submissions::DECLARED).await;
        assert!(newer.has(&format!("{}/002", shore.number)), "{newer}");
        let over = inese.visit(&note.path).await;
        assert!(over.has("needs no answer any more"), "{over}");
        let miscounts = atbalss::assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap();
        assert_eq!(miscounts, [], "the kept counts are right");
    });
}
