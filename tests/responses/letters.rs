//! Letters to the ministry's people: what waits for them, and what was sent back.
use atbalss::{notifications::Letter, platform::Role};

use super::{Ministry, REASONS, write};
use crate::support::{Seen, Town, Visitor, story};

/// Anna's comment on point 1.
const ON_POINT: &str = "People ask who tells them.";

/// Her comment on the whole draft.
const ON_DRAFT: &str = "The draft is too long.";

/// The letters to this address whose subject has this beginning, the oldest first.
async fn letters(town: &Town, address: &str, begins: &str) -> Vec<Letter> {
    let all = town.letters().await;
    all.into_iter().filter(|letter| letter.address == address && letter.subject.starts_with(begins)).collect()
}

/// The page of the comment with these words.
async fn comment(who: &Visitor, words: &str) -> Seen {
    let desk = who.visit("/staff/comments").await;
    let link = desk.texts(".c-what a").into_iter().find(|link| link.contains(words));
    who.follow(&desk, &link.unwrap_or_else(|| panic!("no comment says {words}: {desk}"))).await
}

#[test]
fn answers_that_wait_are_told_to_approvers_once_a_day() {
    const WAITING: &str = "Answers waiting for approval";
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let janis = "janis.berzs@people.example";
        write(&ministry.inese, &comment(&ministry.inese, ON_POINT).await, REASONS).await;
        assert_eq!(letters(town, janis, WAITING).await, [], "nothing waited at eight");
        town.later("2026-12-02T07:59");
        assert_eq!(letters(town, janis, WAITING).await, []);
        town.later("2026-12-02T08:00");
        let told = letters(town, janis, WAITING).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].subject, "Answers waiting for approval: 1");
        assert!(
            told[0].body.contains(&format!("{} “National Defence Concept”: 1 answer\n", ministry.shore.number)),
            "{}",
            told[0].body
        );
        let list = format!("/staff/comments?consultation={}&state=drafted\n", ministry.shore.number);
        assert!(told[0].body.contains(&list), "{}", told[0].body);
        assert_eq!(letters(town, "inese.kalna@people.example", WAITING).await, [], "she approves nothing");

        let rasa = town.signed_in(&town.staff("Rasa Liepa", &[Role::Reviewer]).await).await;
        write(&rasa, &comment(&rasa, ON_DRAFT).await, REASONS).await;
        town.later("2026-12-02T18:00");
        assert_eq!(letters(town, janis, WAITING).await.len(), 1, "once a day");
        town.later("2026-12-03T09:30");
        let told = letters(town, janis, WAITING).await;
        assert_eq!((told.len(), told[1].subject.as_str()), (2, "Answers waiting for approval: 2"));

        let laima = town.signed_in(&town.staff("Laima Krasta", &[Role::Approver]).await).await;
        for words in [ON_POINT, ON_DRAFT] {
            laima.press(&comment(&laima, words).await, "Approve", &[]).await;
        }
        town.later("2026-12-04T08:00");
        assert_eq!(letters(town, janis, WAITING).await.len(), 2, "nothing waits any more");
    });
}

#[test]
fn nobody_is_told_of_what_they_wrote_themselves() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        write(&ministry.janis, &comment(&ministry.janis, ON_POINT).await, REASONS).await;
        town.later("2026-12-02T08:00");
        assert_eq!(letters(town, "janis.berzs@people.example", "Answers waiting").await, []);
    });
}

#[test]
fn who_drafted_an_answer_is_told_that_it_was_sent_back() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        write(&ministry.inese, &comment(&ministry.inese, ON_POINT).await, REASONS).await;
        town.later("2026-12-01T09:10");
        let read = comment(&ministry.janis, ON_POINT).await;
        let remark = [("Remark, if you send it back", "Which sentence changes?")];
        ministry.janis.press(&read, "Send back", &remark).await;
        let told = letters(town, "inese.kalna@people.example", "Answer to comment").await;
        assert_eq!(told.len(), 1);
        let body = &told[0].body;
        assert!(body.contains("Jānis Bērzs has sent back your answer"), "{body}");
        assert!(body.contains("> Which sentence changes?"), "{body}");
        assert!(body.contains("> People ask who tells them."), "{body}");
        assert!(body.contains("/staff/comments/"), "{body}");
        assert_eq!(letters(town, "mara.upe@people.example", "Answer to comment").await, []);
    });
}

#[test]
fn of_an_answer_that_was_changed_before_the_letter_nobody_is_told() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        write(&ministry.inese, &comment(&ministry.inese, ON_POINT).await, REASONS).await;
        town.later("2026-12-01T09:10");
        let read = comment(&ministry.janis, ON_POINT).await;
        ministry.janis.press(&read, "Send back", &[("Remark, if you send it back", "Which sentence changes?")]).await;
        town.later("2026-12-01T09:20");
        write(&ministry.inese, &comment(&ministry.inese, ON_POINT).await, "The first sentence changes.").await;
        assert_eq!(letters(town, "inese.kalna@people.example", "Answer to comment").await, []);
    });
}

#[test]
fn a_correction_has_its_own_letter() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let anna = "anna.liepsala@people.example";
        write(&ministry.inese, &comment(&ministry.inese, ON_POINT).await, REASONS).await;
        ministry.janis.press(&comment(&ministry.janis, ON_POINT).await, "Approve", &[]).await;
        ministry.published().await;
        assert_eq!(letters(town, anna, "Answers to your comments").await.len(), 1);
        town.later("2026-12-01T09:30");
        let page = comment(&ministry.inese, ON_POINT).await;
        let correction = [("Reasons", "Point 1 will name the ministry.")];
        ministry.inese.press(&page, "Save", &correction).await;
        ministry.janis.press(&comment(&ministry.janis, ON_POINT).await, "Approve", &[]).await;
        ministry.published().await;
        let told = letters(town, anna, "Correction – Answers to your comments: “National Defence Concept”").await;
        assert_eq!(told.len(), 1);
        let body = &told[0].body;
        assert!(body.contains("The ministry has corrected a published answer to your organisation’s"), "{body}");
        assert!(body.contains("Point 1 will name the ministry.") && !body.contains(REASONS), "{body}");
        assert_eq!(letters(town, anna, "Answers to your comments").await.len(), 1);
    });
}
