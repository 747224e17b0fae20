use super::{Ministry, REASONS, write};
use crate::support::story;

#[test]
fn inese_writes_an_answer_and_janis_approves_it() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        assert_eq!(page.text("h1"), "Drošais krasts: Point 1");
        assert!(page.has("People ask who tells them.") && page.has("2026-001/001-2"), "{page}");
        assert_eq!(page.texts(".atb-compare ins"), ["[inserted: ministry]"], "{page}");
        let written = write(&ministry.inese, &page, REASONS).await;
        assert!(
            written.has("The answer has been saved. Another person must approve it.") && written.has("Answer drafted"),
            "{written}"
        );
        assert!(!written.html.contains("/approval"), "the drafter has no button to approve: {written}");
        let read = ministry.comment(&ministry.janis, "Point 1").await;
        assert!(read.has(REASONS), "{read}");
        let approved = ministry.janis.press(&read, "Approve", &[]).await;
        assert!(
            approved.has("The answer has been approved.") && approved.has("Answer approved by Jānis Bērzs"),
            "{approved}"
        );
        assert!(!approved.html.contains("/approval"), "{approved}");
    });
}

#[test]
fn janis_sends_an_answer_back_and_inese_words_it_anew() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        write(&ministry.inese, &ministry.comment(&ministry.inese, "Point 1").await, REASONS).await;
        town.later("2026-12-01T09:10");
        let read = ministry.comment(&ministry.janis, "Point 1").await;
        let silent = ministry.janis.press(&read, "Send back", &[]).await;
        assert_eq!(
            (silent.status, silent.texts(".govuk-error-summary a")),
            (422, vec!["Say what should be changed".to_owned()])
        );
        let returned = ministry
            .janis
            .press(&silent, "Send back", &[("Remark, if you send it back", "Which sentence changes?")])
            .await;
        assert!(returned.has("The answer has been sent back.") && returned.has("Answer sent back: 1"), "{returned}");
        assert!(
            !returned.html.contains("/approval"),
            "what was sent back is changed before it is approved: {returned}"
        );
        let unchanged = ministry.janis.press(&read, "Approve", &[]).await;
        assert_eq!(unchanged.status, 422, "{unchanged}");
        let waiting = ministry.inese.visit("/staff/comments?state=returned").await;
        assert_eq!(waiting.texts("td.c-pt"), ["2026-001 Point 1"], "{waiting}");
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        assert!(page.has("Sent back by Jānis Bērzs with this remark") && page.has("Which sentence changes?"), "{page}");
        town.later("2026-12-01T09:20");
        let same = ministry.inese.press(&page, "Save", &[]).await;
        assert!(same.status == 422 && same.has("The answer was sent back: change it first."), "{same}");
        let edited = write(&ministry.inese, &same, "The first sentence changes.").await;
        assert!(edited.has("Sent back earlier by Jānis Bērzs with this remark, and changed since"), "{edited}");
        let page = ministry.comment(&ministry.janis, "Point 1").await;
        assert!(page.has("The first sentence changes.") && page.has("Which sentence changes?"), "{page}");
        let both = [("Remark, if you send it back", "And the second one?")];
        let neither = ministry.janis.press(&page, "Approve", &both).await;
        assert!(
            neither.status == 422 && neither.has("You have typed a remark: send the answer back with it"),
            "{neither}"
        );
        assert!(neither.html.contains("And the second one?</textarea>"), "{neither}");
    });
}

#[test]
fn an_edit_takes_the_approval_away_and_makes_the_editor_the_drafter() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        ministry.answered("Point 1", REASONS).await;
        let page = ministry.comment(&ministry.janis, "Point 1").await;
        let edited = write(&ministry.janis, &page, "Worded by Jānis.").await;
        assert!(
            edited.has("Answer drafted") && !edited.html.contains("/approval"),
            "Jānis cannot approve his own words: {edited}"
        );
        assert!(ministry.janis.visit(&ministry.publication()).await.has("There is nothing to publish"));
    });
}

#[test]
fn an_answer_says_what_is_decided_and_why() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        let said = "Enter the reasons. Only an accepted comment can do without them.";
        let empty = ministry.inese.press(&page, "Save", &[]).await;
        assert_eq!(empty.status, 422);
        assert_eq!(
            empty.texts(".govuk-error-summary a"),
            ["Choose whether the comment is accepted", said],
            "everything at once"
        );
        let undecided = ministry.inese.press(&page, "Save", &[("Reasons", "Because.")]).await;
        assert_eq!(
            (undecided.status, undecided.texts(".govuk-error-summary a")),
            (422, vec!["Choose whether the comment is accepted".to_owned()])
        );
        let groundless = ministry
            .inese
            .press(&undecided, "Save", &[("Is the comment accepted?", "Not accepted"), ("Reasons", "")])
            .await;
        assert_eq!((groundless.status, groundless.texts(".govuk-error-summary a")), (422, vec![said.to_owned()]));
        let accepted = ministry.inese.press(&groundless, "Save", &[("Is the comment accepted?", "Accepted")]).await;
        assert!(accepted.status == 200 && accepted.has("The answer has been saved."), "{accepted}");
    });
}

#[test]
fn two_who_write_to_one_comment_see_both_texts() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let (inese, mara) = (&ministry.inese, &ministry.mara);
        let [for_inese, for_mara] = [ministry.comment(inese, "Point 1").await, ministry.comment(mara, "Point 1").await];
        write(inese, &for_inese, "In Inese's words.").await;
        let overtaken = write(mara, &for_mara, "In Māra's words.").await;
        assert_eq!(overtaken.status, 422);
        assert!(overtaken.has("This answer was changed or approved after you opened this page."), "{overtaken}");
        assert!(overtaken.has("In Inese's words.") && overtaken.has("In Māra's words."), "{overtaken}");
        let above = overtaken.texts(".atb-detail__read").concat();
        let below = overtaken.texts(".atb-detail__work").concat();
        assert!(
            above.contains("In Inese's words.") && below.contains("In Māra's words."),
            "both in sight: {overtaken}"
        );
        let saved = mara.press(&overtaken, "Save", &[]).await;
        assert!(saved.status == 200 && saved.has("In Māra's words.") && !saved.has("In Inese's words."), "{saved}");
    });
}

#[test]
fn nobody_approves_what_they_have_not_read() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        write(&ministry.inese, &ministry.comment(&ministry.inese, "Point 1").await, REASONS).await;
        let read = ministry.comment(&ministry.janis, "Point 1").await;
        write(&ministry.inese, &ministry.comment(&ministry.inese, "Point 1").await, "Something else altogether.").await;
        let refused = ministry.janis.press(&read, "Approve", &[]).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.has("Somebody changed the answer while you were reading it.")
                && refused.has("Something else altogether."),
            "{refused}"
        );
    });
}

#[test]
fn an_answer_is_in_the_language_in_which_the_official_works() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        let latvian = ministry.inese.visit(&format!("{}?lang=lv", page.path)).await;
        let answer = [("verdict", "Ņemts vērā"), ("Pamatojums", "Punktu papildināsim.")];
        let saved = ministry.inese.press(&latvian, "Saglabāt", &answer).await;
        assert!(saved.has("Atbilde ir saglabāta.") && !saved.has("Latviešu valodā"), "{saved}");
        let read = ministry.janis.visit(&page.path).await;
        assert!(read.has("In Latvian"), "{read}");
        assert_eq!(read.texts(".atb-prose[lang=lv]"), ["Punktu papildināsim."]);
        ministry.janis.press(&read, "Approve", &[]).await;
        let asked = ministry.janis.visit(&ministry.publication()).await;
        assert!(asked.has("Of these, answers in Latvian: 1"), "{asked}");

        let other = ministry.inese.visit(&ministry.comment(&ministry.mara, "The whole draft").await.path).await;
        let chosen = [("verdict", "Ņemts vērā"), ("Pamatojums", "We agree."), ("Atbildes valoda", "Angļu")];
        let saved = ministry.inese.press(&other, "Saglabāt", &chosen).await;
        let again = ministry.inese.visit(&saved.path).await;
        assert_eq!(
            again.texts("textarea[name=reasons][lang=en]"),
            ["We agree."],
            "a draft keeps its language: {again}"
        );
        assert!(
            ministry.mara.visit(&saved.path).await.texts(".atb-answer__head").iter().all(|head| !head.contains("In "))
        );
    });
}

#[test]
fn whoever_types_the_address_of_a_form_is_led_to_the_comment() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let page = ministry.comment(&ministry.inese, "Point 1").await;
        let refused = ministry.inese.press(&page, "Save", &[]).await;
        assert_eq!((refused.status, refused.path.as_str()), (422, format!("{}/response", page.path).as_str()));
        let again = ministry.inese.visit(&format!("{}/response?kind=proposal", page.path)).await;
        assert_eq!((again.status, again.path), (200, format!("{}?kind=proposal", page.path)));
        write(&ministry.inese, &page, REASONS).await;
        let read = ministry.comment(&ministry.janis, "Point 1").await;
        let refused = ministry.janis.press(&read, "Send back", &[]).await;
        assert!(refused.status == 422 && refused.path.ends_with("/return"), "{refused}");
        assert_eq!(ministry.janis.visit(&refused.path).await.path, page.path);
    });
}
