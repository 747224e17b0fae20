//! The record is what was shown, and its signatories are named everywhere.
use atbalss::{platform::Role, responses::Verdict};
use diesel_async::SimpleAsyncConnection;

use super::{DECLARED, SUBMIT, ready};
use crate::{
    statements::Shore,
    support::{Town, story},
};

#[test]
fn the_declaration_on_record_is_the_one_that_was_shown() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let other_tab = anna.visit("/?lang=lv").await;
        assert_eq!(other_tab.status, 200);
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        assert!(receipt.has("I am authorised to submit this statement on behalf of Drošais krasts."), "{receipt}");
        let signed = "SELECT count(*) AS number FROM signatures WHERE declaration_language = 'en' AND declaration LIKE 'I am authorised%'";
        assert_eq!(town.number(signed).await, 1);
    });
}

#[test]
fn a_declaration_that_reads_differently_now_is_shown_again() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let rename = "UPDATE organisations SET name = 'Drošais krasts un jūra'";
        town.write(async move |tx| Ok(tx.batch_execute(rename).await?)).await;
        let again = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(again.status, 422);
        assert!(again.has("The declaration has changed since you opened this page"), "{again}");
        assert!(again.has("behalf of Drošais krasts un jūra"), "{again}");
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 0);
    });
}

#[test]
fn the_covering_note_is_public_as_its_writer_was_told() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let statement = ready(&anna, &shore).await.path.replace("/check", "");
        let note = [("Covering note", "We thank you for the draft.")];
        let page = anna.visit(&statement).await;
        let check = anna.press(&page, "Check and submit the statement for Drošais krasts", &note).await;
        anna.press(&check, SUBMIT, &DECLARED).await;

        let anyone = town.visitor().reading("en");
        let comments = anyone.visit(&format!("/consultations/{}/comments", shore.number)).await;
        let (_, note) = comments.links().into_iter().find(|(_, to)| to.ends_with("#note")).expect("a way to the note");
        let submission = anyone.visit(&note).await;
        assert!(submission.has("We thank you for the draft."), "{submission}");

        let ruta = town.signed_in(&town.staff("Rūta Kalniņa", &[Role::Reviewer]).await).await;
        let desk = ruta.visit("/staff/comments").await;
        let comment =
            ruta.visit(&desk.links().into_iter().find(|(_, to)| to.starts_with("/staff/comments/0")).unwrap().1).await;
        assert!(comment.has("We thank you for the draft."), "{comment}");
    });
}

/// Zaļā josta also signs the submission of Drošais krasts; no page offers this yet.
async fn josta_signs_too(town: &Town) {
    town.organisation("Zaļā josta", "Ilze Kalna").await;
    let sign = "INSERT INTO signatures SELECT gen_random_uuid(), s.submission, o.id, o.name, 'LV', '', '', p.id, p.name, 'Head', s.declaration,
             s.declaration_language, s.signed_at, s.format, s.salt, s.digest
         FROM signatures s, organisations o, people p WHERE o.name = 'Zaļā josta' AND p.name = 'Ilze Kalna'";
    town.write(async move |tx| Ok(tx.batch_execute(sign).await?)).await;
}

#[test]
fn two_who_sign_are_both_named_and_no_comment_is_doubled() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        josta_signs_too(town).await;

        let receipt = anna.visit(&receipt.path).await;
        for name in ["Drošais krasts", "Zaļā josta", "Anna Liepsala", "Ilze Kalna"] {
            assert!(receipt.has(name), "{name}: {receipt}");
        }
        assert_eq!(receipt.texts("#copy + dl dt"), ["Point 1", "Point 3", "Covering note", "Fingerprint (SHA-256)"]);

        let anyone = town.visitor().reading("en");
        let point = anyone.visit(&format!("/consultations/{}/points/p-3", shore.number)).await;
        assert_eq!(point.texts(".atb-comment").len(), 1, "{point}");
        assert!(point.has("Drošais krasts, Zaļā josta") || point.has("Zaļā josta, Drošais krasts"), "{point}");
        let all = anyone.visit(&format!("/consultations/{}/comments", shore.number)).await;
        assert_eq!(all.texts(".atb-comment").len(), 2, "{all}");

        let ruta = town.signed_in(&town.staff("Rūta Kalniņa", &[Role::Reviewer]).await).await;
        let desk = ruta.visit("/staff/comments").await;
        assert_eq!(desk.texts("td.c-what").len(), 2, "{desk}");
        assert!(desk.has("Drošais krasts, Zaļā josta") || desk.has("Zaļā josta, Drošais krasts"), "{desk}");

        let ministry = town.answerers().await;
        town.later("2026-12-02T10:00");
        town.answer(&shore.number, &ministry, &[(Verdict::Accepted, ""), (Verdict::Noted, "We thank you.")]).await;
        town.publish_answers(&shore.number, &ministry).await;
        each_answer_stands_once_with_both_names(town, &shore).await;
    });
}

async fn each_answer_stands_once_with_both_names(town: &Town, shore: &Shore) {
    let anyone = town.visitor();
    let both = |text: &str| text.contains("Drošais krasts") && text.contains("Zaļā josta");
    let results = anyone.visit(&format!("/consultations/{}/results", shore.number)).await;
    assert!(results.has("2 organisations sent 2 comments."), "{results}");
    let rows = results.texts(".atb-answers tbody tr");
    assert!(rows.len() == 2 && rows.iter().all(|row| both(row)), "{rows:?}");
    let sheet = anyone.visit(&format!("/consultations/{}/results.csv", shore.number)).await.html;
    assert!(sheet.lines().skip(1).filter(|line| both(line)).count() == 2, "{sheet}");

    let register = anyone.visit("/organisations").await;
    for organisation in ["Drošais krasts", "Zaļā josta"] {
        let page = anyone.follow(&register, organisation).await;
        assert!(page.has("2 comments 1 accepted 1 noted"), "{page}");
        assert_eq!(page.texts(".atb-row").len(), 1, "{page}");
    }
    let letters = town.letters().await;
    let told: Vec<&str> =
        letters.iter().filter(|letter| letter.kind == "answers").map(|letter| letter.address.as_str()).collect();
    assert_eq!(told.len(), 3, "Anna, Juris and Ilze, each once: {told:?}");
    assert!(told.contains(&"ilze.kalna@people.example"), "{told:?}");
}

#[test]
fn an_organisation_that_may_not_act_reads_what_it_has_written_and_submitted() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let statement = check.path.replace("/check", "");
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        let suspend = "UPDATE organisations SET state = 'suspended'";
        town.write(async move |tx| Ok(tx.batch_execute(suspend).await?)).await;
        for address in [&receipt.path, &statement, &format!("{}/print", receipt.path)] {
            let read = anna.visit(address).await;
            assert!(read.status == 200 && read.has("Keep it."), "{address}: {read}");
        }
        assert_eq!(anna.visit(&format!("{statement}/submission")).await.path, receipt.path);
        assert_eq!(anna.visit(&shore.comment_on("p-2")).await.status, 403);
    });
}
