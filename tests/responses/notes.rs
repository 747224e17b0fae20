//! What staff note about a comment for each other.
use atbalss::platform::Role;

use super::Ministry;
use crate::support::{Seen, Visitor, story};

/// The page on which a note is written, opened from the comment.
async fn writes(who: &Visitor, comment: &Seen, note: &str) -> Seen {
    let page = who.visit(&notes_of(comment)).await;
    who.press(&page, "Save the note", &[("Your note", note)]).await
}

fn notes_of(comment: &Seen) -> String {
    let (path, query) = comment.path.split_once('?').unwrap_or((&comment.path, ""));
    format!("{}/notes?{query}", path.trim_end_matches("#notes"))
}

#[test]
fn staff_note_for_each_other_and_nobody_else_reads_it() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let inga = town.signed_in(&town.staff("Inga Egle", &[Role::Editor]).await).await;
        let comment = ministry.comment(&ministry.inese, "Point 1").await;
        let form = ministry.inese.press(&comment, "Write a note", &[]).await;
        assert_eq!((form.status, form.text("h1").as_str()), (200, "Internal note on comment 2026-001/001-2"), "{form}");
        assert!(form.has("People ask who tells them.") && form.has("They are never published."), "{form}");
        let noted =
            ministry.inese.press(&form, "Save the note", &[("Your note", "Ask the lawyers.\nBy Friday.")]).await;
        assert!(noted.has("The note has been saved."), "{noted}");
        assert_eq!(noted.texts("#notes .atb-prose"), ["Ask the lawyers. By Friday."]);
        assert!(noted.html.contains("Ask the lawyers.\nBy Friday."), "its lines stay: {noted}");

        town.later("2026-12-01T09:30");
        let comment = ministry.comment(&inga, "Point 1").await;
        let form = inga.follow(&comment, "Write a note").await;
        assert!(form.has("Ask the lawyers."), "{form}");
        let both = inga.press(&form, "Save the note", &[("Your note", "They say <yes>.")]).await;
        assert_eq!(both.texts("#notes .atb-prose"), ["Ask the lawyers. By Friday.", "They say <yes>."]);
        assert!(both.has("Inese Kalna 1 December 2026, 09:00"), "{both}");
        assert!(both.has("Inga Egle 1 December 2026, 09:30"), "{both}");
        let desk = ministry.mara.visit("/staff/comments").await;
        let rows = desk.texts(".c-what small");
        assert_eq!(rows, ["2 internal notes"], "only the row of that comment: {desk}");

        ministry.answered("Point 1", super::REASONS).await;
        ministry.answered("The whole draft", super::REASONS).await;
        ministry.published().await;
        for path in ["", "/comments", "/comments/001-1", "/results", "/history", "/submissions/001"] {
            let public = town.visitor().visit(&format!("/consultations/2026-001{path}")).await;
            assert!(public.status == 200 && !public.has("lawyers") && !public.has("<yes>"), "{public}");
        }
        let anna = ministry.anna.visit("/desk").await;
        assert!(!anna.has("lawyers"), "{anna}");
        let stranger = ministry.anna.visit(&notes_of(&comment)).await;
        assert_eq!(stranger.status, 403);
    });
}

#[test]
fn a_note_that_says_nothing_or_too_much_is_shown_again() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let comment = ministry.comment(&ministry.janis, "Point 1").await;
        let empty = writes(&ministry.janis, &comment, " \n ").await;
        assert!(empty.status == 422 && empty.text("#note-error").contains("Write the note"), "{empty}");
        let long = writes(&ministry.janis, &comment, &"ā".repeat(5_001)).await;
        assert!(long.status == 422 && long.text("#note-error").contains("5,000"), "{long}");
        assert_eq!(long.value("note").chars().count(), 5_001, "what was typed stays");
        let saved = ministry.janis.press(&long, "Save the note", &[("Your note", &"ā".repeat(5_000))]).await;
        assert!(saved.has("The note has been saved."), "{saved}");
    });
}

#[test]
fn a_form_that_is_sent_twice_notes_once_and_with_other_words_corrects() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let comment = ministry.comment(&ministry.inese, "Point 1").await;
        let form = ministry.inese.visit(&notes_of(&comment)).await;
        for _ in 0..2 {
            let noted = ministry.inese.press(&form, "Save the note", &[("Your note", "Ask the lawers.")]).await;
            assert_eq!(noted.texts("#notes .atb-prose"), ["Ask the lawers."]);
        }
        let corrected = ministry.inese.press(&form, "Save the note", &[("Your note", "Ask the lawyers.")]).await;
        assert_eq!(corrected.texts("#notes .atb-prose"), ["Ask the lawyers."]);
        let asked = ministry.inese.follow(&corrected, "Remove the note: 1 December 2026, 09:00").await;
        ministry.inese.press(&asked, "Remove the note", &[]).await;
        let late = ministry.inese.press(&form, "Save the note", &[("Your note", "Ask the lawyers soon.")]).await;
        assert!(late.status == 422 && late.has("has been removed meanwhile"), "{late}");
        assert_eq!(late.value("note"), "Ask the lawyers soon.");
        let anew = ministry.inese.press(&late, "Save the note", &[]).await;
        assert_eq!(anew.texts("#notes .atb-prose"), ["Ask the lawyers soon."]);
    });
}

#[test]
fn only_its_writer_removes_a_note_and_the_page_says_so() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let comment = ministry.comment(&ministry.inese, "Point 1").await;
        let noted = writes(&ministry.inese, &comment, "Ask Zane at 555 1234.").await;
        let removal = noted.link("Remove the note: 1 December 2026, 09:00");
        let others = ministry.comment(&ministry.mara, "Point 1").await;
        assert!(others.has("Ask Zane at 555 1234.") && !others.has("Remove the note"), "{others}");
        assert_eq!(ministry.mara.visit(&removal).await.status, 404, "it is not hers");

        town.later("2026-12-01T09:20");
        let asked = ministry.inese.visit(&removal).await;
        assert!(asked.has("Ask Zane at 555 1234."), "{asked}");
        let removed = ministry.inese.press(&asked, "Remove the note", &[]).await;
        assert!(removed.has("The note has been removed."), "{removed}");
        assert!(removed.has("A note was removed by Inese Kalna 1 December 2026, 09:20"), "{removed}");
        assert!(!removed.has("555 1234"), "{removed}");
        let twice = ministry.inese.press(&asked, "Remove the note", &[]).await;
        assert!(twice.status == 200 && twice.has("1 December 2026, 09:20"), "{twice}");
        assert_eq!(
            town.number("SELECT count(*) AS number FROM internal_notes WHERE body = ''").await,
            1,
            "its words are gone"
        );
        assert!(ministry.inese.visit("/staff/comments").await.texts(".c-what small").is_empty(), "it counts no more");
    });
}

#[test]
fn an_answer_that_is_typed_is_not_lost_when_one_goes_to_note_something() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let comment = ministry.comment(&ministry.inese, "Point 1").await;
        for button in ["Write a note", "Ask a colleague for a view", "Assign", "Put a label on"] {
            let stayed = ministry.inese.press(&comment, button, &[("Reasons", "Half a sentence")]).await;
            assert!(stayed.status == 422 && stayed.has("Half a sentence"), "{stayed}");
            let went = ministry.inese.follow(&stayed, "Continue without saving").await;
            let pages = ["/notes", "/opinions", "/chosen"];
            assert!(pages.iter().any(|page| went.path.contains(page)), "{went}");
        }
    });
}

#[test]
fn a_note_survives_the_end_of_a_session() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let mara = town.staff("Māra Egle", &[Role::Approver]).await;
        let visitor = town.signed_in(&mara).await;
        let form = visitor.visit(&notes_of(&ministry.comment(&visitor, "Point 1").await)).await;
        town.later("2026-12-01T11:00");
        let asked = visitor.press(&form, "Save the note", &[("Your note", "Ask the lawyers.")]).await;
        let fill = [("Email address", mara.email.as_str()), ("Password", mara.password.as_str())];
        let kept = visitor.press(&asked, "Sign in", &fill).await;
        let again = visitor.press(&kept, "Open the form", &[]).await;
        assert_eq!(again.value("note"), "Ask the lawyers.", "{again}");
        let noted = visitor.press(&again, "Save the note", &[]).await;
        assert_eq!(noted.texts("#notes .atb-prose"), ["Ask the lawyers."]);
    });
}
