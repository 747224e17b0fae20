//! Nothing that was typed is lost, doubled, or shown as the words of another person.
use diesel_async::SimpleAsyncConnection;

use super::Shore;
use crate::support::story;

const SAVE: &str = "Save for Drošais krasts";
const SUPPORT: (&str, &str) = ("What kind of comment is it?", "Support");

#[test]
fn save_pressed_twice_adds_one_comment_and_going_back_corrects_it() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let yes = [SUPPORT, ("Your comment", "Yes.")];
        let (one, other) = tokio::join!(anna.press(&form, SAVE, &yes), anna.press(&form, SAVE, &yes));
        assert_eq!((one.path.as_str(), one.status, other.status), (other.path.as_str(), 200, 200));
        assert_eq!(town.number("SELECT count(*) AS number FROM statement_comments").await, 1);

        let corrected = anna.save_comment(&form, SAVE, &[SUPPORT, ("Your comment", "Yes, please.")]).await;
        assert_eq!(corrected.texts(".govuk-task-list__link"), ["Point 1"]);
        assert!(corrected.has("Support. Yes, please."), "{corrected}");

        let comment = juris.follow(&juris.visit(&corrected.path).await, "Point 1").await;
        juris.press(&comment, SAVE, &[("Your comment", "Yes, and soon.")]).await;
        let meanwhile = anna.press(&form, SAVE, &[SUPPORT, ("Your comment", "Yes, of course.")]).await;
        assert_eq!(meanwhile.status, 422);
        assert!(meanwhile.has("Juris Vējkalns has saved this in the meantime") && meanwhile.has("Yes, and soon."));
        assert!(meanwhile.html.contains("Yes, of course.</textarea>"), "{meanwhile}");
        let saved = anna.press(&meanwhile, SAVE, &[]).await;
        assert!(saved.has("Support. Yes, of course."), "{saved}");
        assert_eq!(town.number("SELECT count(*) AS number FROM statement_comments").await, 1);
    });
}

#[test]
fn two_windows_of_one_person_do_not_call_her_a_colleague() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let statement = anna.save_comment(&form, SAVE, &[SUPPORT, ("Your comment", "Yes.")]).await;
        let (one, other) = (anna.follow(&statement, "Point 1").await, anna.follow(&statement, "Point 1").await);
        anna.press(&one, SAVE, &[("Your comment", "Yes, here.")]).await;
        let both = anna.press(&other, SAVE, &[("Your comment", "Yes, there.")]).await;
        assert_eq!(both.status, 422);
        assert!(both.has("You have saved this in the meantime, in another window"), "{both}");
        assert!(!both.has("colleague") && both.has("Yes, here.") && both.html.contains("Yes, there.</textarea>"));
    });
}

#[test]
fn a_comment_that_nobody_sees_says_nothing() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let nothing = anna.press(&form, SAVE, &[SUPPORT, ("Your comment", "\u{200B}")]).await;
        assert_eq!(nothing.texts("#text-error"), ["Error: Write the comment"]);
    });
}

#[test]
fn what_comes_too_late_is_shown_to_be_copied() {
    story("2026-11-30T23:50", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let statement = anna.save_comment(&form, SAVE, &[SUPPORT, ("Your comment", "Yes.")]).await;
        let another = anna.visit(&shore.comment_on("p-2")).await;
        town.later("2026-12-01T00:00");
        let late = anna.press(&another, SAVE, &[SUPPORT, ("Your comment", "A plan for every street.")]).await;
        assert_eq!(late.status, 422);
        assert!(late.has("The period for comments has ended."), "{late}");
        assert!(late.html.contains("A plan for every street.</textarea>"), "{late}");
        let note = [("Covering note", "We thank you for the draft.")];
        let late = anna.press(&statement, "Save the covering note for Drošais krasts", &note).await;
        assert_eq!(late.status, 422);
        assert!(late.has("What you typed, which could not be saved"), "{late}");
        assert!(late.has("We thank you for the draft."), "{late}");
    });
}

#[test]
fn what_is_written_after_a_colleague_has_submitted_is_shown_to_be_copied() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let form = juris.visit(&shore.comment_on("p-2")).await;
        let check = crate::submissions::ready(&anna, &shore).await;
        anna.press(&check, crate::submissions::SUBMIT, &crate::submissions::DECLARED).await;
        let late = juris.press(&form, SAVE, &[SUPPORT, ("Your comment", "A plan for every street.")]).await;
        assert_eq!(late.status, 422);
        assert!(late.has("This statement has been submitted."), "{late}");
        assert!(late.html.contains("A plan for every street.</textarea>"), "{late}");
    });
}

#[test]
fn the_covering_note_is_in_the_language_that_its_writer_says() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let said = [SUPPORT, ("Your comment", "Jā."), ("Language of the comment", "Latvian")];
        let statement = anna.save_comment(&form, SAVE, &said).await;
        assert!(statement.html.contains("<span lang=\"lv\">Jā.</span>"), "{statement}");
        let note = [("Covering note", "Paldies par projektu."), ("Language of the covering note", "Latvian")];
        let check = anna.press(&statement, "Check and submit the statement for Drošais krasts", &note).await;
        assert!(check.html.contains("<p class=\"atb-prose\" lang=\"lv\">Paldies par projektu.</p>"), "{check}");
    });
}

#[test]
fn going_back_to_the_form_leads_to_the_comment_that_it_added() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let form = anna.visit(&shore.comment_on("p-1")).await;
        anna.press(&form, SAVE, &[SUPPORT, ("Your comment", "Yes.")]).await;
        let back = anna.visit(&form.path).await;
        assert!(back.html.contains("Yes.</textarea>"), "the same address is the same comment: {back}");
        let corrected = anna.press(&back, SAVE, &[("Your comment", "Yes, please.")]).await;
        assert_eq!(corrected.texts(".govuk-task-list__link"), ["Point 1"]);

        let lent = juris.visit(&form.path).await;
        assert!(lent.html.contains("Yes, please.</textarea>"), "a colleague who is given the address sees it: {lent}");
        let another = anna.visit(&shore.comment_on("p-1")).await;
        let both = anna.save_comment(&another, SAVE, &[SUPPORT, ("Your comment", "One thing more.")]).await;
        assert_eq!(both.texts(".govuk-task-list__link"), ["Point 1", "Point 1"]);
    });
}

#[test]
fn what_a_colleague_saved_meanwhile_stays_in_sight_until_one_saves() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let statement = anna.save_comment(&form, SAVE, &[SUPPORT, ("Your comment", "Yes.")]).await;
        let [annas, juriss] = [anna.follow(&statement, "Point 1").await, juris.follow(&statement, "Point 1").await];
        juris.press(&juriss, SAVE, &[("Your comment", "Yes, and soon.")]).await;

        let typed = [("Your comment", "Yes, of course.")];
        let latvian = anna.press_in(&annas, "header", "Latviski", &typed).await;
        assert!(latvian.has("Yes, and soon."), "before she saves: {latvian}");
        let english = anna.press_in(&latvian, "header", "In English", &[]).await;
        let both = anna.press(&english, "Compare with the draft", &[]).await;
        assert!(both.has("Juris Vējkalns has saved this in the meantime") && both.has("Yes, and soon."), "{both}");
        juris.press(&juris.follow(&statement, "Point 1").await, SAVE, &[("Your comment", "Yes, tomorrow.")]).await;
        let newer = anna.press(&both, SAVE, &[]).await;
        assert!(newer.status == 422 && newer.has("Yes, tomorrow."), "she has not seen that: {newer}");
        assert!(anna.press(&newer, SAVE, &[]).await.has("Support. Yes, of course."));

        let save = "Save the covering note for Drošais krasts";
        let juriss = juris.visit(&statement.path).await;
        anna.press(&anna.visit(&statement.path).await, save, &[("Covering note", "We are 640 people.")]).await;
        let latvian = juris.press_in(&juriss, "header", "Latviski", &[("Covering note", "We are many.")]).await;
        assert!(latvian.has("We are 640 people.") && latvian.html.contains("We are many.</textarea>"), "{latvian}");
        let english = juris.press_in(&latvian, "header", "In English", &[]).await;
        assert!(english.has("We are 640 people."), "{english}");
        assert!(juris.press(&english, save, &[]).await.html.contains("We are many.</textarea>"));
    });
}

#[test]
fn what_is_typed_while_the_organisation_is_suspended_is_shown_to_be_copied() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let suspend = "UPDATE organisations SET state = 'suspended'";
        town.write(async move |tx| Ok(tx.batch_execute(suspend).await?)).await;
        let refused = anna.press(&form, SAVE, &[SUPPORT, ("Your comment", "Yes, we think so.")]).await;
        assert!(refused.status == 403 && refused.has("It is not saved."), "{refused}");
        assert_eq!(
            refused.texts("blockquote"),
            ["Yes, we think so.", "The state informs society on what civilians should do during a conflict."]
        );
    });
}

#[test]
fn a_wording_that_was_emptied_is_no_proposal() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let form = anna.visit(&shore.comment_on("p-1")).await;
        let wording = "Proposed wording (optional)";
        let typed = [("What kind of comment is it?", "Proposal"), ("Your comment", "Leave it out."), (wording, "")];
        let refused = anna.press(&form, SAVE, &typed).await;
        assert!(refused.status == 422 && refused.has("The wording is empty."), "{refused}");
        let restored = anna.press(&refused, "Restore the current wording", &[]).await;
        assert!(anna.save_comment(&restored, SAVE, &[]).await.has("Proposal. Leave it out."));
    });
}
