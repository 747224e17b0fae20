use super::Shore;
use crate::support::story;

const SAVE: &str = "Save for Drošais krasts";

#[test]
fn anna_comments_on_a_point_and_proposes_a_wording() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        assert_eq!(form.text("h1"), "Comment on point 1");
        assert!(
            form.html
                .contains(">\nThe state informs society on what civilians should do during a conflict.</textarea>"),
            "the point is filled in: {form}"
        );
        let wording = "The state informs society in good time on what civilians should do during a conflict.";
        let compared = anna
            .press(
                &form,
                "Compare with the draft",
                &[("Your comment", "People ask."), ("Proposed wording (optional)", wording)],
            )
            .await;
        assert_eq!((compared.status, compared.texts("ins")), (200, vec!["[inserted: in good time]".to_owned()]));
        let restored = anna.press(&compared, "Restore the current wording", &[]).await;
        assert!(
            restored.has("Your wording, which the current wording of the point has replaced in the field"),
            "{restored}"
        );
        assert!(restored.texts(".atb-compare").iter().any(|kept| kept == wording), "{restored}");
        let same = anna.press(&restored, "Compare with the draft", &[]).await;
        assert!(same.has("Your wording is the same as that of the draft."), "{same}");
        let point = anna.press(&compared, SAVE, &[("What kind of comment is it?", "Proposal")]).await;
        assert_eq!(point.path, "/consultations/2026-001/text", "back in the text, at the point");
        assert!(point.has("Saved. The comment is in your statement, which is not submitted yet."), "{point}");
        assert!(point.has("Your organisation’s comment, not submitted (Point 1)"), "{point}");
        let saved = anna.follow(&point, "Open the statement").await;
        assert_eq!(saved.texts(".govuk-task-list__link"), ["Point 1"]);
        assert!(
            saved.has("Proposal. People ask.") && saved.has("Changed by Anna Liepsala, 24 November 2026, 10:00"),
            "{saved}"
        );
        assert!(saved.has("Anna Liepsala started the statement"));
    });
}

#[test]
fn what_cannot_be_taken_comes_back_with_the_reason_beside_it() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-2")).await;
        let long = "ņ".repeat(10_001);
        let again = anna.press(&form, SAVE, &[("Your comment", &long)]).await;
        assert_eq!(again.status, 422);
        assert!(again.text("title").starts_with("Error:"));
        assert_eq!(again.texts("#kind-error"), ["Error: Choose what kind of comment it is"]);
        assert_eq!(again.texts("#text-error"), ["Error: Shorten this to at most 10,000 characters; it has 10,001"]);
        assert!(again.html.contains(&long), "what was typed is still there");
        let nothing =
            anna.press(&again, SAVE, &[("What kind of comment is it?", "Support"), ("Your comment", " \n ")]).await;
        assert_eq!(nothing.texts("#text-error"), ["Error: Write the comment"]);
    });
}

#[test]
fn a_covering_note_that_was_typed_comes_along_to_the_check_page() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let statement = anna
            .save_comment(&form, SAVE, &[("What kind of comment is it?", "Support"), ("Your comment", "Yes.")])
            .await;
        let check = anna
            .press(
                &statement,
                "Check and submit the statement for Drošais krasts",
                &[("Covering note", "We thank you for the draft.")],
            )
            .await;
        assert!(check.path.ends_with("/check") && check.has("We thank you for the draft."), "{check}");
    });
}

#[test]
fn two_people_write_one_comment_and_nothing_is_lost() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let form = anna.visit(&shore.comment_on("p-3")).await;
        let statement = anna
            .save_comment(
                &form,
                SAVE,
                &[("What kind of comment is it?", "Objection"), ("Your comment", "Not together.")],
            )
            .await;
        let annas = anna.follow(&statement, "Point 3").await;
        let juriss = juris.follow(&juris.visit(&statement.path).await, "Point 3").await;
        juris.press(&juriss, SAVE, &[("Your comment", "Not together, but side by side.")]).await;

        let both = anna.press(&annas, SAVE, &[("Your comment", "Not together and not yet.")]).await;
        assert_eq!(both.status, 422);
        assert!(
            both.has("Juris Vējkalns has saved this in the meantime") && both.has("Not together, but side by side."),
            "{both}"
        );
        assert!(both.html.contains("Not together and not yet.</textarea>"), "{both}");
        let saved = anna.press(&both, SAVE, &[]).await;
        assert!(saved.has("Objection. Not together and not yet."), "{saved}");

        let late = juris.follow(&saved, "Point 3").await;
        let comment = anna.follow(&saved, "Point 3").await;
        let asked = anna.follow(&comment, "Remove this comment from the statement").await;
        assert!(asked.has("Remove this comment?") && asked.has("Not together and not yet."), "{asked}");
        let more = [("Your comment", "Not together and not yet, but later.")];
        juris.press(&juris.follow(&saved, "Point 3").await, SAVE, &more).await;
        let asked = anna.press(&asked, "Remove the comment", &[]).await;
        assert_eq!(asked.status, 422);
        assert!(asked.has("This comment has changed since") && asked.has("not yet, but later."), "{asked}");
        let removed = anna.press(&asked, "Remove the comment", &[]).await;
        assert!(
            removed.has("The comment has been removed.") && removed.texts(".govuk-task-list__link").is_empty(),
            "{removed}"
        );
        let back = juris.press(&late, SAVE, &[("Your comment", "Better not.")]).await;
        assert_eq!(back.status, 422);
        assert!(back.has("This comment has been removed since you opened it"), "{back}");
        let kept = juris.save_comment(&back, SAVE, &[]).await;
        assert!(kept.has("Objection. Better not.") && kept.has("Anna Liepsala removed a comment"), "{kept}");
    });
}

#[test]
fn two_people_write_the_covering_note() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let form = anna.visit(&shore.comment_on("p-3")).await;
        let annas = anna
            .save_comment(&form, SAVE, &[("What kind of comment is it?", "Support"), ("Your comment", "Yes.")])
            .await;
        let juriss = juris.visit(&annas.path).await;
        let save = "Save the covering note for Drošais krasts";
        anna.press(&annas, save, &[("Covering note", "We are 640 people.")]).await;
        let both = juris.press(&juriss, save, &[("Covering note", "We are many.")]).await;
        assert_eq!(both.status, 422);
        assert!(both.has("We are 640 people.") && both.html.contains("We are many.</textarea>"), "{both}");
        let saved = juris.press(&both, save, &[("Covering note", "We are 640 people and many.")]).await;
        assert!(saved.html.contains("We are 640 people and many.</textarea>"), "{saved}");
    });
}

#[test]
fn a_member_of_two_organisations_says_for_which() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (zala, _) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        town.joins(zala, &shore.anna).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&format!("/consultations/{}/comments/new", shore.number)).await;
        let save = "Save for the chosen organisation";
        let unsaid =
            anna.press(&form, save, &[("What kind of comment is it?", "Question"), ("Your comment", "When?")]).await;
        assert_eq!(unsaid.texts("#organisation-error"), ["Error: Choose the organisation"]);
        let saved = anna.save_comment(&unsaid, save, &[("For which organisation?", "Zaļā josta")]).await;
        assert_eq!(saved.texts(".atb-over"), ["Zaļā josta"]);
        let choice = anna.visit(&format!("/consultations/{}/statement", shore.number)).await;
        assert_eq!(
            choice.texts("main dd"),
            ["Nothing written yet We have no objections: Drošais krasts", "Statement being written: Zaļā josta"]
        );
    });
}

#[test]
fn what_is_not_yours_is_not_there() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let statement = anna
            .save_comment(&form, SAVE, &[("What kind of comment is it?", "Support"), ("Your comment", "Yes.")])
            .await;
        let comment = anna.follow(&statement, "Point 1").await;
        let (_, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        let ilze = town.signed_in(&ilze).await;
        for address in [
            statement.path.clone(),
            comment.path.clone(),
            format!("{}/check", statement.path),
            format!("{}/submission", statement.path),
        ] {
            assert_eq!(ilze.visit(&address).await.status, 404, "{address}");
            assert!(town.visitor().visit(&address).await.path.starts_with("/sign-in?next="), "{address}");
        }
        let stranger = ilze.visit(&shore.comment_on("p-1")).await;
        assert_eq!(stranger.status, 200);
        assert_eq!(ilze.visit(&shore.comment_on("p-99")).await.status, 404);
    });
}

#[test]
fn after_the_period_a_statement_is_read_and_what_was_typed_is_kept() {
    story("2026-11-30T23:50", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let statement = anna
            .save_comment(&form, SAVE, &[("What kind of comment is it?", "Support"), ("Your comment", "Yes.")])
            .await;
        let comment = anna.follow(&statement, "Point 1").await;
        town.later("2026-12-01T00:00");
        let late = anna.press(&comment, SAVE, &[("Your comment", "Yes, and more of it.")]).await;
        assert_eq!(late.status, 422);
        assert!(
            late.has("The period for comments has ended.") && late.html.contains("Yes, and more of it.</textarea>"),
            "{late}"
        );
        let read = anna.visit(&statement.path).await;
        assert_eq!(read.texts("main dd > p.atb-prose"), ["Yes."]);
        assert!(read.texts("textarea").is_empty(), "nothing can be changed: {read}");
        let refused = anna.visit(&shore.comment_on("p-1")).await;
        assert_eq!(refused.status, 409);
    });
}

#[test]
fn a_page_asks_the_database_as_often_for_many_comments_as_for_one() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let mut pages = Vec::new();
        for anchor in ["p-1", "p-2", "p-3", "p-1"] {
            let form = anna.visit(&shore.comment_on(anchor)).await;
            let statement = anna
                .save_comment(&form, SAVE, &[("What kind of comment is it?", "Support"), ("Your comment", "Yes.")])
                .await;
            let shown = town.queries(anna.visit(&statement.path)).await;
            let checked = town.queries(anna.visit(&format!("{}/check", statement.path))).await;
            pages.push((shown, checked));
        }
        pages.dedup();
        assert_eq!(pages.len(), 1, "{pages:?}");
    });
}
