//! A long comment is divided into parts that are answered one by one; it stays whole for everybody who reads it.
use atbalss::platform::{Language, Role};

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{Account, Seen, Town, Visitor, story},
};

const THANKS: &str = "Thank you for the draft.";
const PLAN: &str = "The plan must be renewed every year.";
const MONEY: &str = "The state must pay for it.";
const LONG: &str = "Thank you for the draft. The plan must be renewed every year.\n\nThe state must pay for it.";

/// A comment with three sentences and a short one, on an open consultation.
async fn commented(town: &Town) -> (String, Account) {
    let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
    let texts = vec![(Language::En, text.to_owned())];
    let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
    town.hand_in(&number, &anna, vec![Said::on("p-1", "Tell people a week before."), Said::on("p-2", LONG)]).await;
    (number, anna.1)
}

/// The long comment on the desk.
async fn long_one(who: &Visitor, number: &str) -> Seen {
    let found = who.visit(&format!("/staff/comments?consultation={number}&words=thank")).await;
    who.follow(&found, &found.texts(".c-what a")[0]).await
}

/// The lines of the list: the words of each comment or part.
async fn listed(who: &Visitor, number: &str) -> Vec<String> {
    who.visit(&format!("/staff/comments?consultation={number}")).await.texts(".c-what a > span")
}

/// Ticks the sentence that begins the second part.
const AT_MONEY: [(&str, &str); 1] = [(MONEY, "yes")];

async fn divided(rita: &Visitor, number: &str) -> Seen {
    let form = rita.press(&long_one(rita, number).await, "Divide the comment into parts", &[]).await;
    rita.press(&form, "Divide", &AT_MONEY).await
}

#[test]
fn a_long_comment_is_answered_in_parts_and_read_whole() {
    story("2026-11-02T09:00", async |town| {
        let (number, account) = commented(town).await;
        town.later("2026-12-02T09:00");
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let form = rita.press(&long_one(&rita, &number).await, "Divide the comment into parts", &[]).await;
        assert!(form.has(THANKS) && form.has("at most 20 parts"), "{form}");
        let nowhere = rita.press(&form, "Divide", &[]).await;
        assert!(nowhere.status == 422 && nowhere.has("Choose at least one sentence"), "{nowhere}");
        let first = rita.press(&nowhere, "Divide", &AT_MONEY).await;
        assert!(first.has("The comment is divided. This is its first part."), "{first}");
        assert_eq!(first.texts("mark"), [format!("{THANKS} {PLAN}")], "its own words stand out");
        assert!(first.has(MONEY) && first.has(&format!("{number}/001-2.1")), "and the rest is there: {first}");
        let again = rita.press(&form, "Divide", &AT_MONEY).await;
        assert!(again.status == 422 && again.has("The comment is divided already."), "the second click: {again}");
        let desk = format!("/staff/comments?consultation={number}&words=pay");
        assert_eq!(rita.visit(&desk).await.texts(".c-what a > span").len(), 2, "the whole and the part are found");

        let answer = [("Is the comment accepted?", "Accepted"), ("Reasons", "Once a year.")];
        let saved = rita.press(&first, "Save", &answer).await;
        let second = rita.follow(&saved, MONEY).await;
        let answer = [("Is the comment accepted?", "Not accepted"), ("Reasons", "Municipalities pay.")];
        let saved = rita.press(&second, "Save", &answer).await;
        let whole = rita.follow(&saved, "The whole comment").await;
        assert!(!whole.has("Is the comment accepted?"), "the whole is not answered itself: {whole}");
        assert!(!whole.has("Make the comment whole again"), "its parts have answers: {whole}");

        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let publication = format!("/staff/consultations/{number}/answers");
        janis.press(&janis.visit(&second.path).await, "Approve", &[]).await;
        let page = janis.visit(&publication).await;
        janis.press(&page, &page.texts("main form button").concat(), &[]).await;
        let reader = town.visitor().reading("en");
        let comment = reader.visit(&format!("/consultations/{number}/comments/001-2")).await;
        assert!(comment.has("Municipalities pay.") && !comment.has("Once a year."), "{comment}");
        assert!(comment.has("The ministry is still preparing answers."), "one is missing: {comment}");
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        assert!(results.texts(".atb-ledger tr").contains(&"Waiting for an answer 2".to_owned()), "{results}");

        janis.press(&janis.visit(&first.path).await, "Approve", &[]).await;
        let page = janis.visit(&publication).await;
        janis.press(&page, &page.texts("main form button").concat(), &[]).await;
        let comment = reader.visit(&format!("/consultations/{number}/comments/001-2")).await;
        assert_eq!(comment.texts(".atb-answer q"), [format!("{THANKS} {PLAN}"), MONEY.to_owned()], "{comment}");
        assert!(comment.has("Once a year.") && comment.has("Municipalities pay."), "{comment}");
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        let ledger = results.texts(".atb-ledger tr");
        assert!(ledger.contains(&"Answered in parts, differently 1".to_owned()), "{results}");
        assert!(ledger.contains(&"Waiting for an answer 1".to_owned()), "each comment counts once: {results}");
        assert_eq!(results.texts(".atb-answers tbody .c-no a").len(), 2, "each part has its line: {results}");
        assert!(results.has("1–2 of 2"), "the lines are counted, not the comments: {results}");
        assert!(results.texts(".atb-answers .c-what .atb-prose").contains(&MONEY.to_owned()), "{results}");
        let file = reader.visit(&format!("/consultations/{number}/results.csv")).await;
        assert!(file.html.contains(&format!("{number}/001-2.2")) && file.html.contains(MONEY), "{file}");

        let letters = town.letters().await;
        let told: Vec<_> =
            letters.iter().filter(|one| one.address == account.email && one.body.contains(MONEY)).collect();
        assert!(told.iter().any(|one| one.body.contains("Municipalities pay.")), "the part is quoted");
        let anna = town.signed_in(&account).await;
        let own = anna.visit("/desk").await;
        let own = own.links().into_iter().find(|(_, to)| to.starts_with("/submissions/")).unwrap().1;
        let own = anna.visit(&own).await;
        assert!(own.has("1 answered in parts") && own.has("Once a year."), "{own}");
        let miscounts = atbalss::assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap();
        assert_eq!(miscounts, [], "the kept counts are right");
    });
}

#[test]
fn a_division_is_taken_back_while_nothing_is_written_about_its_parts() {
    story("2026-11-02T09:00", async |town| {
        let (number, _) = commented(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let first = divided(&rita, &number).await;
        assert_eq!(listed(&rita, &number).await.len(), 4, "the short one, two parts, and the divided whole");
        let whole = rita.follow(&first, "The whole comment").await;
        let saved = rita.press(&first, "Save", &[("Is the comment accepted?", "Noted"), ("Reasons", "Thanks.")]).await;
        let stays = rita.press(&whole, "Make the comment whole again", &[]).await;
        assert!(stays.has("A part has an answer already."), "{stays}");
        let discarded = rita.press(&saved, "Discard", &[]).await;
        assert_eq!(discarded.status, 200, "{discarded}");
        let note = rita.press(&rita.visit(&first.path).await, "Write a note", &[]).await;
        let noted = rita.press(&note, "Save the note", &[("Your note", "Ask the lawyers.")]).await;
        assert_eq!(noted.status, 200, "{noted}");
        let stays = rita.press(&whole, "Make the comment whole again", &[]).await;
        assert!(stays.has("There is an internal note on a part"), "{stays}");

        let second = rita.follow(&whole, MONEY).await;
        assert!(second.texts("mark") == [MONEY], "{second}");
    });
}

#[test]
fn a_comment_is_whole_again() {
    story("2026-11-02T09:00", async |town| {
        let (number, _) = commented(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let first = divided(&rita, &number).await;
        let whole = rita.follow(&first, "The whole comment").await;
        let united = rita.press(&whole, "Make the comment whole again", &[]).await;
        assert!(united.has("The comment is whole again.") && united.has("Is the comment accepted?"), "{united}");
        assert_eq!(listed(&rita, &number).await.len(), 2);
        assert_eq!(rita.visit(&first.path).await.status, 404, "the part is gone");
        let twice = rita.press(&whole, "Make the comment whole again", &[]).await;
        assert!(twice.has("The comment is not divided."), "the second click: {twice}");
        assert!(united.has("Divided into parts by Rita Kalna"), "its history says so: {united}");
    });
}
