//! One answer to many comments, the approval of many answers, and one comment that gets an answer of its own after all.
use atbalss::platform::{Language, Role};

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{Seen, Town, Visitor, story},
};

const NAMES: [(&str, &str); 4] = [
    ("Drošais krasts", "Anna Liepsala"),
    ("Dārza draugi", "Dace Ozola"),
    ("Mežu sargi", "Ģirts Egle"),
    ("Ostas biedrība", "Ilze Bura"),
];

/// Four organisations have said the same about point 1, one of them also something about point 2; the period is over.
async fn campaign(town: &Town) -> String {
    let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
    let texts = vec![(Language::En, text.to_owned())];
    let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    for (name, first) in NAMES {
        let voice = town.organisation(name, first).await;
        let mut comments = vec![Said::on("p-1", "Tell us at least a week before.")];
        if name == "Ostas biedrība" {
            comments.push(Said::on("p-2", "Every spring."));
        }
        town.hand_in(&number, &voice, comments).await;
    }
    town.later("2026-12-02T09:00");
    number
}

/// The list of the consultation.
async fn list(who: &Visitor, number: &str) -> Seen {
    who.visit(&format!("/staff/comments?consultation={number}")).await
}

/// The chosen comments on point 1.
async fn on_point_one(who: &Visitor, number: &str) -> Seen {
    let boxes = NAMES.map(|(name, _)| format!("Choose: {name}, Point 1"));
    let fill: Vec<(&str, &str)> = boxes.iter().map(|label| (label.as_str(), "yes")).collect();
    who.press(&list(who, number).await, "Work on the chosen together", &fill).await
}

const ANSWER: [(&str, &str); 2] =
    [("Is the comment accepted?", "Accepted"), ("Reasons", "The notice will come a week before.")];

#[test]
fn what_was_typed_for_a_whole_list_stays_when_a_colleague_has_answered_all_of_it() {
    story("2026-11-02T09:00", async |town| {
        let number = campaign(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let mara = town.signed_in(&town.staff("Māra Upe", &[Role::Reviewer]).await).await;
        let waiting = format!("/staff/comments?consultation={number}&state=received");
        let mut pages = Vec::new();
        for who in [&rita, &mara] {
            pages.push(who.press(&who.visit(&waiting).await, "Work on the whole list together", &[]).await);
        }
        mara.press(&pages[1], "Save for 5 comments", &ANSWER).await;
        let late = [ANSWER[0], ("Reasons", "In a month.")];
        let late = rita.press(&pages[0], "Save for 5 comments", &late).await;
        assert_eq!(late.status, 422, "nothing of the list waits any more: {late}");
        assert!(late.has("What you typed In a month."), "nothing typed is lost: {late}");
    });
}

#[test]
fn what_many_say_alike_is_answered_once_and_each_gets_it_with_their_own_words() {
    story("2026-11-02T09:00", async |town| {
        let number = campaign(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let nothing = rita.press(&list(&rita, &number).await, "Work on the chosen together", &[]).await;
        assert!(nothing.has("Nothing was chosen: tick at least one comment"), "{nothing}");

        let chosen = on_point_one(&rita, &number).await;
        assert!(chosen.has("4 comments together") && chosen.has("One answer to 4 comments"), "{chosen}");
        assert_eq!(chosen.texts("article .atb-prose").len(), 4, "each is shown whole");
        let mistyped = rita.press(&chosen, "Save for 4 comments", &[("Reasons", "A week.")]).await;
        assert_eq!(mistyped.status, 422);
        assert!(mistyped.has("Choose whether the comment is accepted"), "{mistyped}");
        assert_eq!(mistyped.value("reasons"), "A week.");
        let saved = rita.press(&mistyped, "Save for 4 comments", &ANSWER).await;
        assert!(saved.has("The answer to 4 comments has been saved."), "{saved}");
        let twice = rita.press(&mistyped, "Save for 4 comments", &ANSWER).await;
        assert!(twice.status == 200 && twice.has("The answer to 4 comments has been saved."), "pressed twice: {twice}");
        let other = [ANSWER[0], ("Reasons", "In a month.")];
        let late = rita.press(&mistyped, "Save for 4 comments", &other).await;
        assert_eq!(late.status, 422, "{late}");
        assert!(late.has("The comments are no longer as this page showed them"), "{late}");
        assert!(late.has("What you typed In a month."), "nothing typed is lost: {late}");

        let waiting = on_point_one(&janis, &number).await;
        assert_eq!(waiting.texts("article .atb-answer__head"), vec!["Acceptedto 4 of these comments"; 4]);
        let approved = janis.press(&waiting, "Approve 1 answer", &[]).await;
        assert!(approved.has("1 answer has been approved."), "{approved}");
        let publication = janis.visit(&format!("/staff/consultations/{number}/answers")).await;
        let published = janis.press(&publication, "Publish 4 answers", &[]).await;
        assert!(published.has("The answers have been published."), "{published}");
        let letters = town.letters().await;
        let told: Vec<_> = letters.iter().filter(|letter| letter.kind == "answers").collect();
        assert_eq!(told.len(), 4);
        for letter in told {
            assert!(letter.body.contains("Tell us at least a week before."), "{}", letter.body);
            assert!(letter.body.contains("The notice will come a week before."), "{}", letter.body);
        }
        let results = town.visitor().visit(&format!("/consultations/{number}/results")).await;
        assert!(results.has("5 comments") && results.has("Accepted"), "{results}");
    });
}

#[test]
fn one_comment_gets_an_answer_of_its_own_and_the_others_keep_theirs() {
    story("2026-11-02T09:00", async |town| {
        let number = campaign(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let saved = rita.press(&on_point_one(&rita, &number).await, "Save for 4 comments", &ANSWER).await;
        let approved = janis.press(&on_point_one(&janis, &number).await, "Approve 1 answer", &[]).await;
        assert!(approved.has("1 answer has been approved."), "{approved}");

        let link = saved.texts(".c-what a").into_iter().find(|words| words.starts_with("Mežu sargi"));
        let one = rita.follow(&list(&rita, &number).await, &link.expect("the comment of Mežu sargi")).await;
        assert!(one.has("The answer is to 3 other comments, too."), "{one}");
        let all = rita.follow(&one, "The answer is to 3 other comments, too.").await;
        assert!(all.has("4 comments together"), "{all}");
        let apart = rita.press(&one, "Give this comment an answer of its own", &[]).await;
        assert!(apart.has("The comment has an answer of its own now"), "{apart}");
        assert!(!apart.has("The answer is to") && apart.has("The notice will come a week before."), "{apart}");
        let others = on_point_one(&janis, &number).await;
        assert_eq!(
            others.texts(".atb-meta span").iter().filter(|words| *words == "Answer approved: 3").count(),
            1,
            "{others}"
        );
        assert!(others.has("Approve 1 answer"), "its copy has to be approved: {others}");
    });
}

#[test]
fn an_answer_that_somebody_changed_meanwhile_is_not_approved_unseen() {
    story("2026-11-02T09:00", async |town| {
        let number = campaign(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        rita.press(&on_point_one(&rita, &number).await, "Save for 4 comments", &ANSWER).await;
        let whole = rita.press(&list(&rita, &number).await, "Work on the whole list together", &[]).await;
        assert!(whole.has("5 comments together") && whole.has("One answer to 1 comment"), "{whole}");
        rita.press(&whole, "Save for 1 comment", &ANSWER).await;

        let read = janis.press(&list(&janis, &number).await, "Work on the whole list together", &[]).await;
        assert!(read.has("Approve 2 answers"), "{read}");
        let desk = list(&rita, &number).await;
        let link = desk.texts(".c-what a").into_iter().find(|words| words.contains("Every spring."));
        let one = rita.follow(&desk, &link.expect("the comment on point 2")).await;
        rita.press(&one, "Save", &[("Reasons", "Every spring and autumn.")]).await;
        let some = janis.press(&read, "Approve 2 answers", &[]).await;
        assert_eq!(some.status, 422);
        assert!(some.has("Approved: 1. Not approved: 1."), "{some}");
        assert!(some.has("Somebody changed the answer while you were reading it.") && some.has("spring and autumn"));
        let rest = janis.press(&some, "Approve 1 answer", &[]).await;
        assert!(rest.has("1 answer has been approved."), "{rest}");
    });
}

#[test]
fn what_says_nearly_the_same_is_proposed_and_a_person_decides() {
    story("2026-11-02T09:00", async |town| {
        let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
        let texts = vec![(Language::En, text.to_owned())];
        let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
        let letter = "Please keep the shelters under the schools open at night, because the way to the next one is too \
                      long for old people, and tell us at least a week before they are closed for repairs.";
        let greeted = "Dear ministry! Please keep the shelters under the schools open at night, because the way to the \
                       next one is too long for old people, and tell us at least a week before they are closed for repairs.";
        let other = "The plan of the municipality should say who keeps the keys of the old cellars beside the market.";
        let counted = "Please keep the shelters under the schools open at night, because the way to the next one is too \
                       long for old people, and tell us at least 14 days before they are closed for repairs.";
        let more = [("Skolu biedrība", "Rasa Birze")];
        let bodies = [letter, greeted, letter, other, counted];
        for ((name, first), body) in NAMES.into_iter().chain(more).zip(bodies) {
            let voice = town.organisation(name, first).await;
            town.hand_in(&number, &voice, vec![Said::on("p-1", body)]).await;
        }
        town.later("2026-12-02T09:00");
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let alike = rita.follow(&list(&rita, &number).await, "Find similar comments").await;
        assert!(alike.has("5 comments without an answer compared"), "{alike}");
        assert_eq!(alike.texts("main h2"), ["4 similar comments"]);
        assert!(alike.has("different figures: 14"), "they may ask for different things in the same words: {alike}");
        assert!(alike.has("Dārza draugi, Point 1") && alike.has("[inserted: Dear ministry!]"), "{alike}");
        let (before, _) = alike.html.split_once("the one shown above").unwrap();
        let typical = before.rsplit_once(" value=\"").unwrap().1.split('"').next().unwrap();
        let group = format!("/staff/comments/chosen?consultation={number}&alike={typical}&groups=1");
        let group = rita.visit(&group).await;
        assert!(group.has("One answer to 4 comments"), "the whole group by its own address: {group}");
        let chosen = rita.press(&alike, "Work on the chosen together", &[]).await;
        assert!(chosen.has("One answer to 3 comments") && !chosen.has("old cellars"), "{chosen}");
        let next = rita.press(&chosen, "Save for 3 comments", &ANSWER).await;
        assert!(next.has("The answer to 3 comments has been saved.") && next.has("No similar comments"), "{next}");
        let late = rita.press(&group, "Save for 4 comments", &[ANSWER[0], ("Reasons", "We keep them open.")]).await;
        assert!(
            late.status == 422 && late.has("We keep them open."),
            "there is no group any more, nothing is lost: {late}"
        );
    });
}

#[test]
fn whoever_saves_and_goes_on_is_not_led_to_where_a_colleague_works() {
    story("2026-11-02T09:00", async |town| {
        let number = campaign(town).await;
        let [rita, mara] = ["Rita Kalna", "Māra Upe"].map(|name| town.staff(name, &[Role::Reviewer]));
        let (rita, mara) = (town.signed_in(&rita.await).await, town.signed_in(&mara.await).await);
        let comments = list(&rita, &number).await;
        let names = comments.texts(".c-what a");
        let taken = mara.follow(&list(&mara, &number).await, &names[1]).await;
        let first = rita.follow(&comments, &names[0]).await;
        let third = rita.press(&first, "Save and next", &ANSWER).await;
        assert!(third.has("The answer has been saved."), "{third}");
        assert_ne!(third.path.split('?').next(), taken.path.split('?').next(), "Māra works on the second");
        let mut last = third;
        for _ in 2..names.len() {
            last = rita.press(&last, "Save and next", &ANSWER).await;
        }
        let (last, taken) = (last.path.split('?').next(), taken.path.split('?').next());
        assert_eq!(last, taken, "there is no other");
    });
}

#[test]
fn an_answer_is_approved_only_where_all_its_comments_are_seen() {
    story("2026-11-02T09:00", async |town| {
        let number = campaign(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        rita.press(&on_point_one(&rita, &number).await, "Save for 4 comments", &ANSWER).await;
        let fill = [("Choose: Mežu sargi, Point 1", "yes")];
        let one = janis.press(&list(&janis, &number).await, "Work on the chosen together", &fill).await;
        assert!(one.has("Written by Rita Kalna") && !one.has("Approve 1 answer"), "{one}");
        let all =
            janis.follow(&one, "It is to 3 more comments that are not shown here. See and approve all of them.").await;
        assert!(all.has("4 comments together") && all.has("Approve 1 answer"), "{all}");
    });
}

#[test]
fn an_answer_that_is_there_serves_the_comments_that_came_later_too() {
    story("2026-11-02T09:00", async |town| {
        let number = campaign(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let boxes = ["Choose: Drošais krasts, Point 1", "Choose: Dārza draugi, Point 1"].map(|label| (label, "yes"));
        let two = rita.press(&list(&rita, &number).await, "Work on the chosen together", &boxes).await;
        rita.press(&two, "Save for 2 comments", &ANSWER).await;
        janis.press(&on_point_one(&janis, &number).await, "Approve 1 answer", &[]).await;

        let four = on_point_one(&rita, &number).await;
        let press = "Use this answer for the 2 other comments that wait, too";
        assert_eq!(four.texts("article .atb-tool"), [press], "once, at the first comment of the answer: {four}");
        let served = rita.press(&four, press, &[]).await;
        assert!(served.has("The answer is to 2 more comments now. Another person must approve it."), "{served}");
        let twice = rita.press(&four, press, &[]).await;
        assert!(twice.status == 422 && twice.has("The comments are no longer as this page showed them"), "{twice}");
        let waiting = on_point_one(&janis, &number).await;
        assert_eq!(waiting.texts("article .atb-answer__head"), vec!["Acceptedto 4 of these comments"; 4]);
        let approved = janis.press(&waiting, "Approve 1 answer", &[]).await;
        assert!(approved.has("1 answer has been approved."), "the approval is asked anew: {approved}");
    });
}

#[test]
fn an_answer_that_was_sent_back_serves_no_others() {
    story("2026-11-02T09:00", async |town| {
        let number = campaign(town).await;
        let rita = town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await;
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let boxes = [("Choose: Drošais krasts, Point 1", "yes")];
        let one = rita.press(&list(&rita, &number).await, "Work on the chosen together", &boxes).await;
        let saved = rita.press(&one, "Save for 1 comment", &ANSWER).await;
        let before = on_point_one(&rita, &number).await;
        let link = saved.texts(".c-what a").into_iter().find(|words| words.starts_with("Drošais krasts")).unwrap();
        let open = janis.follow(&list(&janis, &number).await, &link).await;
        janis.press(&open, "Send back", &[("Remark, if you send it back", "Say which week.")]).await;
        let late = rita.press(&before, "Use this answer for the 3 other comments that wait, too", &[]).await;
        assert_eq!(late.status, 422, "{late}");
        assert!(on_point_one(&rita, &number).await.texts("article .atb-tool").is_empty(), "change it first");
    });
}
