//! What a person has typed but not saved, and whose words they would change.
use super::{Ministry, REASONS, write};
use crate::support::story;

#[test]
fn going_on_with_something_typed_drops_nothing() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let page = ministry.comment(&ministry.inese, "The whole draft").await;
        let stayed = ministry.inese.press(&page, "Next", &[("Reasons", "Half a sentence")]).await;
        assert_eq!((stayed.status, stayed.text("h1")), (422, "Drošais krasts: The whole draft".to_owned()));
        assert!(
            stayed.has("You have not saved your answer. Save it, or continue without saving.")
                && stayed.has("Half a sentence"),
            "{stayed}"
        );
        let went = ministry.inese.follow(&stayed, "Continue without saving").await;
        assert_eq!(went.text("h1"), "Drošais krasts: Point 1");
        let saved = write(&ministry.inese, &stayed, "A whole sentence.").await;
        assert_eq!(saved.status, 200, "{saved}");
        let kept = ministry.comment(&ministry.inese, "The whole draft").await;
        let on = ministry.inese.press(&kept, "Previous", &[]).await;
        assert_eq!((on.status, on.text("h1")), (200, "Drošais krasts: Point 1".to_owned()));
    });
}

#[test]
fn whoever_changes_a_colleagues_answer_is_told_whose_it_is() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let own = write(&ministry.inese, &ministry.comment(&ministry.inese, "Point 1").await, REASONS).await;
        assert!(!own.has("if you save, you become its author"), "{own}");
        let page = ministry.comment(&ministry.mara, "Point 1").await;
        let whose = "Inese Kalna wrote this answer on 1 December 2026, 09:00; if you save, you become its author.";
        assert!(page.has(whose), "{page}");
    });
}

#[test]
fn an_answer_is_discarded_by_whoever_has_read_it() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        write(&ministry.inese, &ministry.comment(&ministry.inese, "Point 1").await, REASONS).await;
        let read = ministry.comment(&ministry.mara, "Point 1").await;
        write(&ministry.inese, &ministry.comment(&ministry.inese, "Point 1").await, "Something else.").await;
        let refused = ministry.mara.press(&read, "Discard", &[]).await;
        assert!(refused.status == 422 && refused.has("Something else."), "{refused}");
        let discarded = ministry.mara.press(&refused, "Discard", &[]).await;
        assert!(discarded.has("The text has been discarded.") && discarded.has("No answer yet: 2"), "{discarded}");
        assert!(!discarded.has("Something else."), "{discarded}");
        let late = ministry.mara.press(&read, "Save", &[("Reasons", "Written too late")]).await;
        assert!(late.status == 422 && late.has("Written too late"), "nothing typed is lost: {late}");
    });
}

#[test]
fn two_people_on_one_comment_see_each_other() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let first = ministry.comment(&ministry.inese, "Point 1").await;
        assert!(!first.has("opened this comment"), "nobody else is there: {first}");
        town.later("2026-12-01T09:05");
        let second = ministry.comment(&ministry.mara, "Point 1").await;
        let words = "opened this comment on 1 December 2026, 09:00 and may be writing an answer.";
        assert!(second.has(&format!("Inese Kalna {words}")), "{second}");
        let again = ministry.inese.visit(&first.path).await;
        assert!(again.has("Māra") && again.has("opened this comment on 1 December 2026, 09:05"), "{again}");
        ministry.mara.visit("/staff/comments").await;
        let alone = ministry.inese.visit(&first.path).await;
        assert!(!alone.has("opened this comment"), "she has gone on: {alone}");
        town.later("2026-12-01T09:21");
        let later = ministry.comment(&ministry.mara, "Point 1").await;
        assert!(!later.has("opened this comment"), "a quarter of an hour is long: {later}");
    });
}
