//! An official finds comments: by words, by label, by what was decided and by age, in several orders; and keeps a list.
use atbalss::platform::{Language, Role};

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{Town, Visitor, story},
};

/// Four comments on two points, handed in on two days.
async fn commented(town: &Town) -> String {
    let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
    let texts = vec![(Language::En, text.to_owned())];
    let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    let garden = town.organisation("Dārza draugi", "Dace Ozola").await;
    town.hand_in(&number, &garden, vec![Said::on("p-2", "Sirēnas jāpārbauda katru pavasari.")]).await;
    town.later("2026-11-20T09:00");
    let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
    let said = vec![
        Said::on("p-1", "Tell people a week before."),
        Said::on("p-2", "Check the sirens every autumn."),
        Said::on("p-2", "Who pays for the sirens?"),
    ];
    town.hand_in(&number, &coast, said).await;
    number
}

/// The comments of a list.
async fn listed(who: &Visitor, address: &str) -> Vec<String> {
    who.visit(address).await.texts(".c-what a > span")
}

const AUTUMN: &str = "Check the sirens every autumn.";
const PAYS: &str = "Who pays for the sirens?";
const SPRING: &str = "Sirēnas jāpārbauda katru pavasari.";
const WEEK: &str = "Tell people a week before.";

#[test]
fn comments_are_found_by_the_words_of_their_texts_and_of_their_answers() {
    story("2026-11-02T09:00", async |town| {
        let number = commented(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let desk = format!("/staff/comments?consultation={number}");
        let list = rita.visit(&desk).await;
        let found = rita.press(&list, "Show", &[("Words", "siren")]).await;
        assert_eq!(
            found.texts(".c-what a > span"),
            [SPRING, AUTUMN, PAYS],
            "the beginning of a word, in both languages"
        );
        assert!(found.has("“siren”"), "the filter is said: {found}");
        let found = rita.press(&found, "Show", &[("Words", "SIRĒNAS pavasari")]).await;
        assert_eq!(found.texts(".c-what a > span"), [SPRING], "every word, in any case");
        let found = rita.press(&found, "Show", &[("Words", "sirenas")]).await;
        assert_eq!(found.texts(".c-what a > span"), [SPRING], "also without the signs above letters");
        let none = rita.press(&found, "Show", &[("Words", "municipality")]).await;
        assert!(none.has("No comments here"), "{none}");

        let one = rita.visit(&format!("{desk}&words=pays")).await;
        let one = rita.follow(&one, &one.texts(".c-what a")[0]).await;
        let answer = [("Is the comment accepted?", "Not accepted"), ("Reasons", "The municipality pays.")];
        rita.press(&one, "Save and next", &answer).await;
        assert_eq!(listed(&rita, &format!("{desk}&words=municipality")).await, [PAYS], "by a word of the answer");
        assert_eq!(listed(&rita, "/staff/comments?words=municipality+pays").await, [PAYS], "in all consultations");
        let one = rita.visit(&format!("{desk}&words=municipality")).await;
        let one = rita.follow(&one, &one.texts(".c-what a")[0]).await;
        rita.press(&one, "Discard", &[]).await;
        assert!(listed(&rita, &format!("{desk}&words=municipality")).await.is_empty(), "the answer is gone");
        assert_eq!(listed(&rita, &format!("{desk}&words=pays")).await, [PAYS]);
    });
}

#[test]
fn the_list_has_several_orders_and_is_narrowed_by_age_and_kept_under_a_name() {
    story("2026-11-02T09:00", async |town| {
        let number = commented(town).await;
        town.later("2026-12-02T09:00");
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let desk = format!("/staff/comments?consultation={number}");
        let list = rita.visit(&desk).await;
        assert_eq!(list.texts(".c-what a > span"), [WEEK, SPRING, AUTUMN, PAYS]);
        let by_arrival = rita.press(&list, "Show", &[("Order", "Received first")]).await;
        assert_eq!(by_arrival.texts(".c-what a > span"), [SPRING, WEEK, AUTUMN, PAYS]);
        assert_eq!(
            rita.press(&by_arrival, "Show", &[("Received", "more than 14 days ago")]).await.texts(".c-what a > span"),
            [SPRING]
        );

        // The second is due on the tenth, the last of the list on the fourth.
        for (what, day) in [("Drošais krasts, Point 1", "10"), ("Dārza draugi, Point 2", "4")] {
            let chosen = rita.press(&list, "Work on the chosen together", &[(&format!("Choose: {what}"), "yes")]).await;
            let until = [("assignee", "Rita Kalna"), ("due_day", day), ("due_month", "12"), ("due_year", "2026")];
            let handed = rita.press(&chosen, "Assign", &until).await;
            assert!(handed.has("1 comment has been assigned."), "{handed}");
        }
        let by_day = rita.press(&list, "Show", &[("Order", "Due first")]).await;
        assert_eq!(by_day.texts(".c-what a > span"), [SPRING, WEEK, AUTUMN, PAYS], "what has no day comes last");

        let first = rita.follow(&by_day, &by_day.texts(".c-what a")[1]).await;
        assert!(first.has(WEEK));
        let next = rita.press(&first, "Next", &[]).await;
        assert!(next.texts(".atb-detail__read .atb-prose")[0].contains(AUTUMN), "the next in this order: {next}");

        let form = rita.follow(&by_day, "Save this list").await;
        let unnamed = rita.press(&form, "Save this list", &[("Name of the list", " ")]).await;
        assert!(unnamed.status == 422 && unnamed.has("Enter a name"), "{unnamed}");
        let saved = rita.press(&unnamed, "Save this list", &[("Name of the list", "What is due")]).await;
        assert!(saved.has("The list has been saved."), "{saved}");
        let again = rita.follow(&rita.visit("/staff/comments").await, "What is due").await;
        assert_eq!(again.texts(".c-what a > span"), [SPRING, WEEK, AUTUMN, PAYS]);
        let ilze = town.signed_in(&town.staff("Ilze Ozola", &[Role::Reviewer]).await).await;
        assert!(!ilze.visit("/staff/comments").await.has("What is due"), "a saved list is nobody else's");
        let kept = rita.visit("/staff/comments/saved").await;
        let kept = rita.press(&kept, "Delete: What is due", &[]).await;
        assert!(kept.has("There are no saved lists yet."), "{kept}");
    });
}

#[test]
fn comments_are_labelled_together_found_by_label_and_answered_by_label() {
    story("2026-11-02T09:00", async |town| {
        let number = commented(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let desk = format!("/staff/comments?consultation={number}");
        let labels = rita.follow(&rita.visit(&desk).await, "Labels").await;
        assert!(labels.has("This consultation has no labels yet."), "{labels}");
        let unnamed = rita.press(&labels, "Make the label", &[("Name", "")]).await;
        assert!(unnamed.status == 422 && unnamed.has("Enter a name"), "{unnamed}");
        let made = rita.press(&unnamed, "Make the label", &[("Name", "Sirens"), ("Colour", "Green")]).await;
        assert!(made.has("The label has been made."), "{made}");
        let twin = rita.press(&made, "Make the label", &[("Name", "SIRĒNS")]).await;
        assert!(twin.status == 422 && twin.has("This consultation has a label of this name"), "{twin}");
        assert_eq!(twin.value("name"), "SIRĒNS");

        let found = rita.visit(&format!("{desk}&words=siren")).await;
        let together = rita.press(&found, "Work on the whole list together", &[]).await;
        let unchosen = rita.press(&together, "Put a label on", &[]).await;
        assert!(unchosen.status == 422 && unchosen.has("Choose a label"), "{unchosen}");
        let put = rita.press(&unchosen, "Put a label on", &[("Label", "Sirens")]).await;
        assert!(put.has("The label has been put on 3 comments."), "{put}");
        let twice = rita.press(&put, "Put a label on", &[("Label", "Sirens")]).await;
        assert!(twice.has("The label has been put on 0 comments."), "{twice}");

        let list = rita.visit(&desk).await;
        assert_eq!(list.texts(".c-what .atb-labelled").len(), 3, "{list}");
        let labelled = rita.press(&list, "Show", &[("Label", "Sirens")]).await;
        assert_eq!(labelled.texts(".c-what a > span"), [SPRING, AUTUMN, PAYS], "in the order of the draft");
        let one = rita.follow(&labelled, &labelled.texts(".c-what a")[2]).await;
        let one = rita.press(&one, "Put a label on", &[]).await;
        let off = rita.press(&one, "Take it off", &[("Label", "Sirens")]).await;
        assert!(off.has("The label has been taken off 1 comment."), "{off}");

        let labels = rita.visit(&format!("/staff/consultations/{number}/labels")).await;
        assert!(labels.has("2 comments") && labels.has("2 without a published answer"), "{labels}");
        let together = rita.follow(&labels, "2 without a published answer").await;
        let answer = [("Is the comment accepted?", "Accepted"), ("Reasons", "Twice a year.")];
        let saved = rita.press(&together, "Save for 2 comments", &answer).await;
        assert!(saved.has("The answer to 2 comments has been saved."), "answered by label: {saved}");

        let change =
            rita.follow(&rita.visit(&format!("/staff/consultations/{number}/labels")).await, "Change: Sirens").await;
        let results = format!("/consultations/{number}/results");
        let reader = town.visitor().reading("en");
        assert!(!reader.visit(&results).await.has("Sirens"), "a label is for staff alone");
        let shown = [("Name", "Alarm"), ("Colour", "Red"), ("Show it in the public results", "yes")];
        let renamed = rita.press(&change, "Save the label", &shown).await;
        assert!(renamed.has("Alarm") && !renamed.has("Sirens"), "{renamed}");
        let by_subject = reader.visit(&results).await;
        let row = by_subject.texts("[aria-labelledby=labels] tbody tr");
        assert_eq!(row, ["Alarm 2 0 0 0 0 2"], "until it is made public: {by_subject}");
        let change = rita.follow(&renamed, "Change: Alarm").await;
        let removed = rita.press(&change, "Delete the label", &[]).await;
        assert!(removed.has("The label has been deleted.") && removed.has("This consultation has no labels yet."));
        assert!(rita.visit(&desk).await.texts(".atb-labelled").is_empty());
        let gone = rita.press(&put, "Put a label on", &[("Label", "Sirens")]).await;
        assert!(gone.status == 422 && gone.has("This label has been deleted."), "{gone}");
    });
}
