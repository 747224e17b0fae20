//! Who wrote an answer approves it, where the ministry allows that: for a reason that is published.
use serde_json::Value;

use super::{Ministry, REASONS, write};
use crate::{
    submissions::verify,
    support::{office::download, story, story_with},
};

const WAIVABLE: (&str, &str) = ("ATBALSS_FOUR_EYES", "waivable");
const WAIVE: &str = "Approve your own answer, with a reason";
const WHY: &str = "Why no other person approves it";
const ON_LEAVE: &str = "Everybody else is on leave until the last day for answers.";
const SAID: &str = "Approved by the official who wrote it. Reason:";

#[test]
fn unless_the_ministry_allows_it_nobody_approves_their_own_answer() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let janis = &ministry.janis;
        let mut own = write(janis, &ministry.comment(janis, "Point 1").await, REASONS).await;
        assert!(!own.has(WAIVE) && !own.html.contains("/waiver"), "{own}");
        let (path, _) = own.path.split_once('?').unwrap_or((&own.path, ""));
        let waiver = format!("{path}/waiver");
        let led = janis.visit(&waiver).await;
        assert_eq!(led.text("h1"), "Drošais krasts: Point 1", "{led}");
        own.html = own.html.replace("/response\"", "/waiver\"").replace("name=\"reasons\"", "name=\"waiver\"");
        let refused = janis.press(&own, "Save", &[("Reasons", ON_LEAVE)]).await;
        assert!(refused.path.starts_with(&waiver) && refused.status == 422, "{refused}");
        assert!(refused.has("You wrote this answer. Another person must approve it or send it back."), "{refused}");
        assert_eq!(refused.value("waiver"), ON_LEAVE);
        assert!(janis.visit(&ministry.publication()).await.has("There is nothing to publish"));
    });
}

#[test]
fn who_wrote_an_answer_approves_it_for_a_reason_that_everybody_reads() {
    story_with(WAIVABLE, "2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let janis = &ministry.janis;
        let own = write(janis, &ministry.comment(janis, "Point 1").await, REASONS).await;
        let unsaved = janis.press(&own, WAIVE, &[("Reasons", "Half a sentence")]).await;
        assert!(unsaved.status == 422 && unsaved.has("You have not saved your answer."), "{unsaved}");
        let asked = janis.press(&own, WAIVE, &[]).await;
        assert_eq!(asked.text("h1"), WAIVE, "{asked}");
        assert!(asked.has(REASONS) && asked.has("People ask who tells them."), "what is approved stands here: {asked}");
        let silent = janis.press(&asked, "Approve with this reason", &[(WHY, " ")]).await;
        assert_eq!(
            (silent.status, silent.texts(".govuk-error-summary a")),
            (422, vec!["Say why no other person approves it".to_owned()])
        );
        let approved = janis.press(&silent, "Approve with this reason", &[(WHY, ON_LEAVE)]).await;
        assert!(approved.has("The answer has been approved.") && approved.has(SAID) && approved.has(ON_LEAVE));

        let edited = write(janis, &approved, "Point 1 will say who informs, and when.").await;
        assert!(edited.has("Answer drafted") && !edited.has(ON_LEAVE), "a change takes both back: {edited}");
        let asked = janis.press(&edited, WAIVE, &[]).await;
        janis.press(&asked, "Approve with this reason", &[(WHY, ON_LEAVE)]).await;
        let publication = janis.visit(&ministry.publication()).await;
        assert!(publication.has("approved by whoever wrote them, with a reason that is published: 1"), "{publication}");
        assert!(ministry.published().await.has("The answers have been published."));
        ministry.is_public(town).await;
    });
}

impl Ministry {
    /// The reason stands with the answer wherever the answer does, and is in its digest.
    async fn is_public(&self, town: &crate::support::Town) {
        let (reader, number) = (town.visitor(), &self.shore.number);
        for page in ["/comments/001-2", "/comments", "/results", "/points/p-1", "/submissions/001"] {
            let seen = reader.visit(&format!("/consultations/{number}{page}")).await;
            assert!(seen.has(SAID) && seen.has(ON_LEAVE), "{page}: {seen}");
        }
        let letters = town.letters().await;
        let told = letters.iter().find(|letter| letter.kind == "answers").unwrap();
        assert!(told.body.contains(SAID) && told.body.contains(ON_LEAVE), "{}", told.body);
        let (_, file) = download(&reader, &format!("/consultations/{number}/results.json")).await;
        let table: Value = serde_json::from_slice(&file).unwrap();
        assert_eq!(table["rows"][0]["waiver"], ON_LEAVE);
        let comment = reader.visit(&format!("/consultations/{number}/comments/001-2")).await;
        let (_, proof) = comment.links().into_iter().find(|(_, to)| to.starts_with("/answers/")).unwrap();
        let proof = reader.visit(&proof).await.html;
        assert!(proof.contains(ON_LEAVE) && verify(&proof).status.success(), "{proof}");
        assert!(!verify(&proof.replace(ON_LEAVE, "For no reason.")).status.success(), "another reason is found out");
    }
}

#[test]
fn what_a_colleague_changed_meanwhile_is_not_approved_and_what_was_typed_stays() {
    story_with(WAIVABLE, "2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let (janis, mara) = (&ministry.janis, &ministry.mara);
        let own = write(janis, &ministry.comment(janis, "Point 1").await, REASONS).await;
        let asked = janis.press(&own, WAIVE, &[]).await;
        write(mara, &ministry.comment(mara, "Point 1").await, "Point 1 stays as it is.").await;
        let refused = janis.press(&asked, "Approve with this reason", &[(WHY, ON_LEAVE)]).await;
        assert!(refused.status == 422 && refused.has("Somebody changed the answer while you were reading it."));
        assert!(refused.has("Point 1 stays as it is.") && refused.value("waiver") == ON_LEAVE, "{refused}");
        let hers = janis.press(&refused, "Approve with this reason", &[]).await;
        assert!(hers.status == 422 && hers.has("Somebody else wrote this answer"), "{hers}");
        let now = ministry.comment(janis, "Point 1").await;
        assert!(!now.has(WAIVE), "{now}");
        let approved = janis.press(&now, "Approve", &[]).await;
        assert!(approved.has("The answer has been approved.") && !approved.has(SAID), "{approved}");
    });
}

#[test]
fn answers_of_ones_own_are_not_approved_with_those_of_others() {
    story_with(WAIVABLE, "2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let (janis, mara) = (&ministry.janis, &ministry.mara);
        write(janis, &ministry.comment(janis, "Point 1").await, REASONS).await;
        write(mara, &ministry.comment(mara, "The whole draft").await, "It will be shorter.").await;
        let list = janis.visit(&format!("/staff/comments?consultation={}", ministry.shore.number)).await;
        let all = janis.press(&list, "Work on the whole list together", &[]).await;
        assert!(all.has("You wrote this answer, so it is not approved with the others."), "{all}");
        let singly = janis.follow(&all, WAIVE).await;
        assert!(singly.has(REASONS) && singly.text("h1") == WAIVE, "{singly}");
        let approved = janis.press(&all, "Approve 1 answer", &[]).await;
        assert!(approved.has("1 answer has been approved.") && approved.has("Answer drafted: 1"), "{approved}");
    });
}
