//! Who did what stays on record, before and after publication; and anyone can check what was published.
use super::{Ministry, REASONS, write};
use crate::{submissions::verify, support::story};

#[test]
fn the_history_of_a_published_comment_names_everybody() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        write(&ministry.inese, &ministry.comment(&ministry.inese, "Point 1").await, "Not good enough.").await;
        town.later("2026-12-01T09:10");
        let read = ministry.comment(&ministry.janis, "Point 1").await;
        ministry.janis.press(&read, "Send back", &[("Remark, if you send it back", "Say more.")]).await;
        town.later("2026-12-01T09:20");
        write(&ministry.mara, &ministry.comment(&ministry.mara, "Point 1").await, REASONS).await;
        town.later("2026-12-01T09:30");
        ministry.janis.press(&ministry.comment(&ministry.janis, "Point 1").await, "Approve", &[]).await;
        town.later("2026-12-01T09:40");
        ministry.published().await;
        let expected = [
            "Answer published by Jānis Bērzs",
            "Answer approved by Jānis Bērzs",
            "Answer written by Māra Upe",
            "Answer sent back by Jānis Bērzs",
            "Answer written by Inese Kalna",
            "Received: 2026-001/001-2",
        ];
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        let said = page.texts(".atb-path li");
        assert_eq!(said.len(), expected.len(), "{said:?}");
        for (said, expected) in said.iter().zip(expected) {
            assert!(said.starts_with(expected), "{said} is not {expected}");
        }
        let correction = [("Reasons", "Point 1 will name the ministry.")];
        ministry.inese.press(&page, "Save", &correction).await;
        let page = ministry.comment(&ministry.mara, "Point 1").await;
        assert_eq!(page.texts(".atb-path li").len(), expected.len() + 1, "{page}");
        assert!(page.has("Correction: drafted"), "{page}");
    });
}

#[test]
fn a_correction_that_waits_is_listed_and_stops_the_closing() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        ministry.answered("The whole draft", "The draft will be shorter.").await;
        ministry.published().await;
        let ready = ministry.janis.visit(&ministry.closure()).await;
        town.later("2026-12-01T09:30");
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        ministry.inese.press(&page, "Save", &[("Reasons", "Point 1 will name the ministry.")]).await;
        let desk = ministry.inese.visit("/staff/comments?consultation=2026-001").await;
        assert!(desk.has("Corrections under way: 1"), "{desk}");
        let listed = ministry.inese.visit("/staff/comments?state=correction").await;
        assert_eq!(listed.texts("td.c-pt"), ["2026-001 Point 1"], "{listed}");
        assert!(listed.has("Correction: drafted"), "{listed}");
        let refused = ministry.janis.press(&ready, "Close the consultation", &[]).await;
        let waits = "1 correction of a published answer is not published yet: publish or discard it first.";
        assert!(refused.status == 422 && refused.has(waits), "{refused}");
        town.later("2026-12-01T09:40");
        let page = ministry.comment(&ministry.mara, "Point 1").await;
        let discarded = ministry.mara.press(&page, "Discard", &[]).await;
        assert!(discarded.has("The text has been discarded.") && discarded.has(REASONS), "{discarded}");
        let history = discarded.texts(".atb-path li");
        assert!(history[0].starts_with("Answer discarded by Māra Upe"), "{history:?}");
        assert!(history[1].starts_with("Answer written by Inese Kalna"), "what was thrown away, too: {history:?}");
        let ready = ministry.janis.visit(&ministry.closure()).await;
        let closed = ministry.janis.press(&ready, "Close the consultation", &[]).await;
        assert!(closed.has("The consultation has been closed."), "{closed}");
    });
}

#[test]
fn anyone_can_check_a_published_answer_and_reads_no_officials_name_in_its_proof() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        ministry.published().await;
        let reader = town.visitor();
        let comments = reader.visit("/consultations/2026-001/comments").await;
        let comment = reader.follow(&comments, "2026-001/001-2").await;
        let proof = reader.follow(&comment, "Data for verifying this answer (JSON)").await.html;
        let said = verify(&proof);
        assert!(said.status.success(), "{proof}");
        assert!(String::from_utf8(said.stdout).unwrap().starts_with("an answer: "));
        assert!(!proof.contains("drafted_by") && !proof.contains("Inese"), "{proof}");
        let forged = proof.replacen("The heron flies at dawn.)", "The heron stays.)", 1);
        assert_ne!(forged, proof);
        assert!(!verify(&forged).status.success(), "another word is found out");
    });
}
