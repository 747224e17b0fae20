use atbalss::ids::FormId;

use super::{DECLARED, SUBMIT, ready, written};
use crate::{statements::Shore, support::story};

#[test]
fn anna_submits_and_has_her_receipt() {
    story("2026-11-24T10:31:07", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        assert_eq!(check.texts("h2"), ["Sender", "2 comments", "Covering note", "Submission"]);
        assert!(check.has("anna.liepsala@people.example"), "{check}");
        let unsure = anna.press(&check, SUBMIT, &DECLARED[..1]).await;
        assert_eq!(
            (unsure.status, unsure.texts("#declared-error")),
            (422, vec!["Error: Tick both boxes of the declaration before you submit".to_owned()])
        );
        let receipt = anna.press(&unsure, SUBMIT, &DECLARED).await;
        assert_eq!(receipt.text(".atb-receipt__no"), "2026-001/001");
        assert!(
            receipt.has("24 November 2026, 10:31:07 (Riga time, UTC+2)") && receipt.has("Anna Liepsala, Expert"),
            "{receipt}"
        );
        assert_eq!(receipt.texts("#copy + dl dt"), ["Point 1", "Point 3", "Covering note", "Fingerprint (SHA-256)"]);
        assert!(receipt.has("I am authorised to submit this statement on behalf of Drošais krasts."));

        let statement = anna.visit(&format!("/consultations/{}/statement", shore.number)).await;
        assert!(statement.has("This statement has been submitted."), "{statement}");
        assert_eq!(anna.follow(&statement, "Open the receipt").await.path, receipt.path);
        assert_eq!(anna.visit(&shore.comment_on("p-2")).await.path, receipt.path, "an organisation submits once");
        assert_eq!(town.number("SELECT count(*) AS number FROM assessments WHERE state = 'received'").await, 2);
        assert_eq!(
            town.number(
                "SELECT count(*) AS number FROM event_queue JOIN events ON id = event WHERE kind = 'submission_made'"
            )
            .await,
            1
        );
    });
}

#[test]
fn handing_in_many_comments_asks_the_database_as_often_as_handing_in_one() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let mut costs = Vec::new();
        for (name, person, anchors) in [
            ("Zaļā josta", "Ilze Kalna", ["p-1"].as_slice()),
            ("Mūsu mežs", "Māris Priede", &["p-1", "p-2", "p-3", "p-1"]),
        ] {
            let (_, account) = town.organisation(name, person).await;
            let visitor = town.signed_in(&account).await.stopping_at_redirects();
            let mut saved = Vec::new();
            for anchor in anchors {
                let form = visitor.visit(&format!("{}&form={}", shore.comment_on(anchor), FormId::new())).await;
                let fill = [("What kind of comment is it?", "Support"), ("Your comment", "Keep it.")];
                saved.push(town.queries(visitor.press(&form, &format!("Save for {name}"), &fill)).await);
            }
            assert!(
                saved[1..].iter().all(|queries| *queries == 12),
                "session, memberships, point, and nine in six round trips: {saved:?}"
            );
            let own = format!("/consultations/{}/statement", shore.number);
            let statement = visitor.visit(&own).await.headers["location"].to_str().unwrap().to_owned();
            let check = visitor.visit(&format!("{statement}/check")).await;
            let mandate = format!("I am authorised to submit this statement on behalf of {name}.");
            let declared = [(mandate.as_str(), "yes"), DECLARED[1]];
            costs.push(
                town.queries(visitor.press(&check, &format!("Submit the statement for {name}"), &declared)).await,
            );
        }
        assert_eq!(costs, [19, 19], "session, memberships, statement, and sixteen in seven round trips");
    });
}

#[test]
fn a_retry_gets_the_same_receipt_also_after_the_deadline() {
    story("2026-11-30T23:59:58", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        let first = anna.press(&check, SUBMIT, &DECLARED).await;
        let again = anna.press(&check, SUBMIT, &DECLARED).await;
        town.later("2026-12-01T08:00:00");
        let late = anna.press(&check, SUBMIT, &DECLARED).await;
        assert!(first.path.starts_with("/submissions/"), "{first}");
        assert_eq!([&again.path, &late.path], [&first.path, &first.path]);
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 1);
    });
}

#[test]
fn juris_writes_and_learns_who_may_submit() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let juris = town.signed_in(&shore.juris).await;
        let check = ready(&juris, &shore).await;
        assert!(
            check.has("It can be submitted by:") && check.texts("main li").contains(&"Anna Liepsala".to_owned()),
            "{check}"
        );
        assert!(check.texts("main button").is_empty());
        let anna = town.signed_in(&shore.anna).await;
        let hers = anna.visit(&check.path).await;
        let (client, address) = juris.by_hand(&check.path.replace("/check", "/submission"));
        let token = check.html.split_once("name=\"csrf\" value=\"").unwrap().1.split('"').next().unwrap();
        let mark = hers.html.split_once("name=\"declared\" value=\"").unwrap().1.split('"').next().unwrap();
        let fields =
            [("csrf", token), ("seen", "3"), ("declared", mark), ("declared", "mandate"), ("declared", "public")];
        let by_hand = client.post(address).header("Origin", &town.base).form(&fields).send().await.unwrap();
        assert_eq!(by_hand.status(), 403);
        assert!(
            by_hand.text().await.unwrap().contains("You do not have the right to do this"),
            "his token is right, his right is missing"
        );
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 0);
        assert_eq!(anna.press(&hers, SUBMIT, &DECLARED).await.status, 200);
    });
}

#[test]
fn what_a_colleague_changed_is_shown_before_it_is_submitted() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let check = ready(&anna, &shore).await;
        town.later("2026-11-24T10:05");
        let statement = juris.visit(&check.path.replace("/check", "")).await;
        let comment = juris.follow(&statement, "Point 3").await;
        juris.press(&comment, "Save for Drošais krasts", &[("Your comment", "Keep it, and pay for it.")]).await;
        let again = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(again.status, 422);
        assert!(again.has("Juris Vējkalns saved the comment: Point 3, 24 November 2026, 10:05"), "{again}");
        assert!(again.has("Keep it, and pay for it."), "{again}");
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 0);
        let receipt = anna.press(&again, SUBMIT, &DECLARED).await;
        assert!(receipt.has("Keep it, and pay for it."), "{receipt}");
    });
}

#[test]
fn without_a_comment_there_is_nothing_to_submit() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let statement = written(&anna, &shore).await;
        let check = anna.visit(&format!("{statement}/check")).await;
        for point in ["Point 1", "Point 3"] {
            let comment = anna.follow(&anna.visit(&statement).await, point).await;
            let asked = anna.follow(&comment, "Remove this comment from the statement").await;
            anna.press(&asked, "Remove the comment", &[]).await;
        }
        let empty = anna.press(&check, SUBMIT, &DECLARED).await;
        assert_eq!(empty.status, 422);
        assert!(empty.has("Write at least one comment"), "{empty}");
    });
}
