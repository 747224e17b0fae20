//! Texts that staff share and put into answers, with fields that are filled from the comment.
use atbalss::platform::{Language, Role};
use thirtyfour::Key;

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{Seen, Town, Visitor, story},
};

const TITLE: &str = "Thanks for a proposal";
const BODY: &str = "We thank {organisation} for the proposal on {point} ({number}).";

/// Two organisations have commented on point 1, one of them also on point 2; the period is over.
async fn commented(town: &Town) -> String {
    let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
    let texts = vec![(Language::En, text.to_owned())];
    let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
    town.hand_in(&number, &coast, vec![Said::on("p-1", "Tell us before."), Said::on("p-2", "Every spring.")]).await;
    let garden = town.organisation("Dārza draugi", "Dace Ozola").await;
    town.hand_in(&number, &garden, vec![Said::on("p-1", "Who tells us?")]).await;
    town.later("2026-12-02T09:00");
    number
}

async fn keep(who: &Visitor, title: &str, body: &str) -> Seen {
    let texts = who.visit("/staff/texts").await;
    who.press(&texts, "Add the text", &[("Title", title), ("Text", body)]).await
}

/// The comment with these words.
async fn comment(who: &Visitor, number: &str, words: &str) -> Seen {
    let list = who.visit(&format!("/staff/comments?consultation={number}")).await;
    let link = list.texts(".c-what a").into_iter().find(|link| link.contains(words));
    who.follow(&list, &link.expect("the comment")).await
}

#[test]
fn staff_share_texts_and_a_field_that_there_is_not_is_refused() {
    story("2026-11-02T09:00", async |town| {
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let mara = town.signed_in(&town.staff("Māra Upe", &[Role::Reviewer]).await).await;
        let desk = rita.visit("/staff/comments").await;
        let empty = rita.follow(&desk, "Reusable texts").await;
        assert!(empty.has("There are no reusable texts yet."), "{empty}");
        let wrong = keep(&rita, TITLE, "We thank {organsation}.").await;
        assert_eq!(
            (wrong.status, wrong.texts(".govuk-error-summary a")),
            (
                422,
                vec![
                    "There is no field “organsation”. The fields are organisation, point, consultation and number."
                        .to_owned()
                ]
            )
        );
        assert_eq!((wrong.value("title").as_str(), wrong.value("body").as_str()), (TITLE, "We thank {organsation}."));
        let added = rita.press(&wrong, "Add the text", &[("Text", BODY)]).await;
        assert!(added.has("The text has been added.") && added.has(TITLE), "{added}");
        let twin = keep(&mara, "thanks for a  PROPOSAL", "Thanks.").await;
        assert!(twin.status == 422 && twin.has("There is a text with this title in this language"), "{twin}");
        let other = mara.press(&twin, "Add the text", &[("Language of the text", "Latvian")]).await;
        assert!(other.has("The text has been added."), "in the other language it may be called so: {other}");

        let hers = mara.follow(&mara.visit("/staff/texts").await, TITLE).await;
        let his = rita.follow(&rita.visit("/staff/texts").await, TITLE).await;
        town.later("2026-11-02T09:05");
        let changed = mara.press(&hers, "Save the text", &[("Text", "We thank you.")]).await;
        assert!(changed.has("The text has been changed.") && changed.has("We thank you."), "{changed}");
        let late = rita.press(&his, "Save the text", &[("Text", "Thank you.")]).await;
        assert!(late.status == 422 && late.has("Somebody changed this text after you opened this page."), "{late}");
        assert!(late.has("Saved by Māra Upe on 2 November 2026, 09:05") && late.has("We thank you."), "{late}");
        assert_eq!(late.value("body"), "Thank you.");
        let emptied = rita.press(&his, "Save the text", &[("Text", "")]).await;
        assert!(emptied.status == 422 && emptied.has("We thank you."), "what changed stays in sight: {emptied}");
        let saved = rita.press(&late, "Save the text", &[]).await;
        assert!(saved.has("Thank you.") && !saved.has("We thank you."), "{saved}");
        let gone = rita.press(&rita.follow(&saved, TITLE).await, "Delete the text", &[]).await;
        assert!(gone.has("The text has been deleted.") && !gone.has(TITLE), "{gone}");
    });
}

#[test]
fn a_text_is_put_into_an_answer_with_its_fields_filled_and_all_that_was_typed_kept() {
    story("2026-11-02T09:00", async |town| {
        let number = commented(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let page = comment(&rita, &number, "Tell us before.").await;
        assert!(page.has("There are no reusable texts yet."), "{page}");
        keep(&rita, TITLE, BODY).await;
        let texts = rita.visit("/staff/texts").await;
        let latvian = [("Title", "Pateicība"), ("Language of the text", "Latvian"), ("Text", "Par „{apspriešana}”.")];
        rita.press(&texts, "Add the text", &latvian).await;

        let page = comment(&rita, &number, "Tell us before.").await;
        let groups = ["In English", "In Latvian"].map(|group| page.html.find(&format!("<optgroup label=\"{group}\"")));
        assert!(groups[0] < groups[1] && groups[0].is_some(), "those of the answer's language come first: {page}");
        let none = rita.press(&page, "Insert the text", &[("Reasons", "Half a sentence.")]).await;
        assert_eq!(
            (none.status, none.texts(".govuk-error-summary a")),
            (422, vec!["Choose a text".to_owned()]),
            "{none}"
        );
        let typed = [("Is the comment accepted?", "Partly accepted"), ("Reusable text", TITLE)];
        let put = rita.press(&none, "Insert the text", &typed).await;
        assert_eq!(put.status, 200, "{put}");
        let filled = format!("We thank Drošais krasts for the proposal on Point 1 ({number}/001-1).");
        assert_eq!(put.value("reasons"), format!("Half a sentence.\n\n{filled}"));
        assert!(put.html.contains("data-unsaved"), "who leaves is asked first");
        assert!(comment(&rita, &number, "Tell us before.").await.value("reasons").is_empty(), "nothing is saved yet");
        let more = rita.press(&put, "Insert the text", &[("Reusable text", "Pateicība")]).await;
        assert!(more.value("reasons").ends_with("\n\nPar „Shelters”."), "{more}");
        let saved = rita.press(&more, "Save", &[]).await;
        assert!(saved.has("The answer has been saved.") && saved.has("Partly accepted"), "{saved}");

        let before = comment(&rita, &number, "Who tells us?").await;
        rita.press(&rita.follow(&rita.visit("/staff/texts").await, TITLE).await, "Delete the text", &[]).await;
        let gone = rita.press(&before, "Insert the text", &[("Reusable text", TITLE), ("Reasons", "Typed.")]).await;
        assert!(gone.status == 422 && gone.has("This text has been deleted. Choose another one."), "{gone}");
        assert_eq!(gone.value("reasons"), "Typed.");
    });
}

#[test]
fn in_one_answer_to_many_a_field_that_differs_between_them_is_not_filled() {
    story("2026-11-02T09:00", async |town| {
        let number = commented(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        keep(&rita, TITLE, BODY).await;
        keep(&rita, "About a point", "{point} of “{consultation}” stays.").await;
        let together = async |chosen: &[&str]| {
            let list = rita.visit(&format!("/staff/comments?consultation={number}")).await;
            let boxes: Vec<(&str, &str)> = chosen.iter().map(|label| (*label, "yes")).collect();
            rita.press(&list, "Work on the chosen together", &boxes).await
        };
        let both = together(&["Choose: Drošais krasts, Point 1", "Choose: Dārza draugi, Point 1"]).await;
        let typed = [("Reusable text", TITLE), ("Reasons", "Half a sentence.")];
        let differs = rita.press(&both, "Insert the text", &typed).await;
        assert_eq!(differs.status, 422, "{differs}");
        assert!(differs.has("The field “organisation” cannot be filled in the same way for all these comments."));
        assert_eq!(differs.value("reasons"), "Half a sentence.");
        let put = rita.press(&differs, "Insert the text", &[("Reusable text", "About a point")]).await;
        assert_eq!(put.value("reasons"), "Half a sentence.\n\nPoint 1 of “Shelters” stays.");
        let saved = rita.press(&put, "Save for 2 comments", &[("Is the comment accepted?", "Noted")]).await;
        assert!(saved.has("The answer to 2 comments has been saved."), "{saved}");
        let late = rita.press(&put, "Insert the text", &[("Reusable text", "About a point")]).await;
        assert!(late.status == 422 && late.has("The comments are no longer as this page showed them"), "{late}");
    });
}

#[test]
fn with_a_script_a_text_goes_where_the_caret_is() {
    story("2026-11-02T09:00", async |town| {
        let number = commented(town).await;
        let account = town.staff("Rita Kalna", &[Role::Reviewer]).await;
        let rita = town.signed_in(&account).await;
        keep(&rita, "A week", " a week").await;
        let page = comment(&rita, &number, "Tell us before.").await;
        let browser = town.browser().await;
        browser.sign_in(&account).await;
        browser.visit(&page.path).await;
        browser.fill("Reasons", "Told before").await;
        for _ in " before".chars() {
            browser.key(Key::Left).await;
        }
        browser.role("DisclosureTriangle", "Insert a text").await.click().await.unwrap();
        browser.choose("Reusable text", "A week").await;
        browser.press("Insert the text").await;
        let reasons = browser.role("textbox", "Reasons").await.prop("value").await.unwrap();
        assert_eq!(reasons.as_deref(), Some("Tolda week before"), "the blank before a text is not kept");
        assert!(browser.asks_before_leaving().await, "nothing is saved yet");
        browser.assert_quiet().await;
    });
}
