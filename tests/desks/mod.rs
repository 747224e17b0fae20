//! How a person of an organisation finds its statements, its submissions and the answers.
mod events;
mod open;
mod staff;

use atbalss::responses::Verdict;
use diesel_async::SimpleAsyncConnection;

use crate::{
    reading::talk::Said,
    statements::Shore,
    submissions::{DECLARED, SUBMIT, ready},
    support::{people::Setting, seen::Seen, story},
};

/// An answer with nothing to break it at.
const LONG_LINK: &str = concat!(
    "https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
);
const SUPPORT: (&str, &str) = ("What kind of comment is it?", "Support");

#[test]
fn from_every_page_a_colleagues_unsent_statement_is_one_press_away() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (anna, juris) = (town.signed_in(&shore.anna).await, town.signed_in(&shore.juris).await);
        let home = anna.visit("/").await;
        assert!(home.has("You are acting for Drošais krasts") && !home.has("not submitted"), "{home}");

        let form = juris.visit(&shore.comment_on("p-2")).await;
        juris.press(&form, "Save for Drošais krasts", &[SUPPORT, ("Your comment", "Yes.")]).await;
        let consultation = format!("/consultations/{}", shore.number);
        for page in ["/", "/consultations", &consultation, &format!("{consultation}/text")] {
            let page = anna.visit(page).await;
            assert!(page.has("1 comment, not submitted"), "{page}");
            let statement = anna.follow(&page, "Open the statement").await;
            assert!(statement.has("Support. Yes."), "{statement}");
        }
        let home = anna.visit("/").await;
        assert!(home.has("National Defence Concept: 1 comment, not submitted 6 days 14 hours left"), "{home}");

        let mine = anna.follow(&home, "My desk").await;
        assert_eq!(mine.texts("main h2"), ["Statements you are writing", "Open for comments"]);
        assert!(mine.has("Juris Vējkalns: 1 comment, last changed on 24 November 2026, 10:00"), "{mine}");
        let check = anna.follow(&mine, "Check and submit").await;
        assert!(check.path.ends_with("/check"), "{check}");
        let mine = juris.visit("/desk").await;
        assert!(!mine.has("Check and submit"), "Juris may not sign: {mine}");
    });
}

#[test]
fn after_it_is_handed_in_every_way_leads_to_the_receipt_and_nothing_counts_down() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let check = ready(&anna, &shore).await;
        assert_eq!(check.texts("form strong"), ["After submission nothing in the statement can be changed."]);
        let receipt = anna.press(&check, SUBMIT, &DECLARED).await;
        assert!(receipt.has("It is on record, and nothing in it can be changed."), "{receipt}");

        let text = anna.visit(&format!("/consultations/{}/text", shore.number)).await;
        assert!(
            !text.has("Comment on point 1") && text.has("Your organisation’s comment, submitted (Point 1)"),
            "{text}"
        );
        let there = anna.follow(&text, "Your organisation has submitted its statement: open the receipt").await;
        assert_eq!(there.path, receipt.path);
        let there = anna.visit(&shore.comment_on("p-2")).await;
        assert_eq!(there.path, receipt.path);
        assert_eq!(
            there.text(".atb-said"),
            "Your organisation has already submitted its statement on this draft. To change something, revise the statement here."
        );
        let statement = anna.visit(&check.path.replace("/check", "")).await;
        let answers = anna.follow(&statement, "Your comments and the answers").await;
        assert_eq!(answers.path, format!("{}/answers", receipt.path));
        assert!(statement.texts(".atb-clock").is_empty() && !statement.has("days"), "{statement}");
        let home = anna.visit("/").await;
        assert!(!home.has("not submitted"), "{home}");
    });
}

#[test]
fn who_acts_for_two_organisations_sees_the_statement_and_the_comments_of_each() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (belt, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        town.joins(belt, &shore.juris).await;
        let (juris, ilze) = (town.signed_in(&shore.juris).await, town.signed_in(&ilze).await);
        let (consultation, text) =
            (format!("/consultations/{}", shore.number), format!("/consultations/{}/text", shore.number));
        let strip = |page: &Seen| page.texts(".atb-strip--acting");
        let nothing = strip(&juris.visit(&consultation).await);
        assert!(nothing.len() == 1 && nothing[0].contains("Drošais krasts, Zaļā josta"), "{nothing:?}");

        for _ in 0..2 {
            let form = ilze.visit(&shore.comment_on("p-2")).await;
            ilze.press(&form, "Save for Zaļā josta", &[SUPPORT, ("Your comment", "Yes.")]).await;
        }
        let anna = town.signed_in(&shore.anna).await;
        anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        for page in [&consultation, &text] {
            let strips = strip(&juris.visit(page).await);
            assert_eq!(strips.len(), 2, "{strips:?}");
            assert!(strips[0].contains("Zaļā josta 2 comments, not submitted"), "{strips:?}");
            assert!(strips[1].contains("Drošais krasts Statement submitted on"), "{strips:?}");
        }
        let marked = juris.visit(&text).await;
        let theirs = "Zaļā josta Your organisation’s comment, not submitted (Point 2)";
        assert_eq!(marked.texts("#p-2 .atb-point__do a"), [theirs, theirs, "Comment on point 2"]);
        let ours = "Drošais krasts Your organisation’s comment, submitted (Point 1)";
        assert_eq!(marked.texts("#p-1 .atb-point__do a"), [ours, "Comment on point 1"]);

        let form = juris.visit(&shore.comment_on("p-1")).await;
        juris.press(&form, "Save for Zaļā josta", &[SUPPORT, ("Your comment", "Yes.")]).await;
        let mine = juris.visit("/desk").await;
        assert!(mine.has("Zaļā josta") && !mine.has("untitled"), "{mine}");
        let receipt = juris.follow(&mine, &format!("Receipt: {}/001", shore.number)).await;
        let answers = juris.visit(&format!("{}/answers", receipt.path)).await;
        assert!(answers.has("Drošais krasts · "), "{answers}");
    });
}

#[test]
fn two_statements_on_one_draft_both_carry_its_title() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let (belt, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        town.joins(belt, &shore.juris).await;
        for (account, button) in [(&shore.anna, "Save for Drošais krasts"), (&ilze, "Save for Zaļā josta")] {
            let visitor = town.signed_in(account).await;
            let form = visitor.visit(&shore.comment_on("p-1")).await;
            visitor.press(&form, button, &[SUPPORT, ("Your comment", "Yes.")]).await;
        }
        let mine = town.signed_in(&shore.juris).await.visit("/desk").await;
        let titles = mine.texts("section[aria-labelledby=writing] h3");
        assert!(titles.len() == 2 && titles[0] == titles[1] && !titles[0].contains(&shore.number), "{titles:?}");
    });
}

#[test]
fn what_became_of_ones_comments_stands_in_one_place_and_the_letter_leads_there() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let (other, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        town.hand_in(&shore.number, &(other, ilze.clone()), vec![Said::on("p-2", "Not ours.")]).await;
        let before = anna.visit("/desk").await;
        assert!(before.has("Waiting for answers") && before.has("2 comments waiting for an answer"), "{before}");

        let ministry = town.answerers().await;
        town.later("2026-12-02T10:00");
        town.answer(&shore.number, &ministry, &[(Verdict::Partly, "Point 1 will say when.")]).await;
        town.publish_answers(&shore.number, &ministry).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = anna.visit(&receipt.path).await;
        assert!(receipt.has("The ministry has answered 1 of 2 comments"), "{receipt}");
        let answers = anna.follow(&receipt, "The comments and the answers").await;
        assert_eq!(answers.path, format!("{}/answers", receipt.path));
        assert!(
            answers.has("Point 1 will say when.") && answers.has("1 partly accepted 1 comment waiting"),
            "{answers}"
        );
        assert!(!answers.has("Not ours."), "{answers}");

        let letters = town.letters().await;
        let letter = letters.iter().rfind(|letter| letter.kind == "answers").expect("a letter");
        assert!(letter.body.contains(&answers.path), "{}", letter.body);
        let official = town.signed_in(&town.staff("Rūta Kalniņa", &[]).await).await;
        assert_eq!(official.visit(&answers.path).await.status, 404, "no role, no reading");
        assert_eq!(town.signed_in(&ilze).await.visit(&answers.path).await.status, 404);
    });
}

#[test]
fn a_suspended_organisation_and_one_that_was_too_late_still_read_their_own() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let inga = town.staff("Zane Ozola", &[atbalss::platform::Role::Editor]).await;
        let setting = Setting {
            title: "Shelters",
            draft: "1. A list is kept.\n",
            opens: "2026-11-01T09:00",
            closes: "2026-11-24T12:00",
        };
        let short = town.consultation(&inga, &setting).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let form = anna.visit(&format!("/consultations/{short}/comments/new")).await;
        anna.press(&form, "Save for Drošais krasts", &[SUPPORT, ("Your comment", "Yes.")]).await;
        town.later("2026-11-24T12:01");
        let suspend = "UPDATE organisations SET state = 'suspended'";
        town.write(async move |tx| Ok(tx.batch_execute(suspend).await?)).await;

        let mine = anna.follow(&anna.visit("/").await, "My desk").await;
        assert_eq!(mine.texts("main h2"), ["Waiting for answers", "Not submitted in time"]);
        assert!(mine.has("1 comment can still be read, but not submitted."), "{mine}");
        assert_eq!(anna.follow(&mine, &format!("Receipt: {}/001", shore.number)).await.path, receipt.path);
        let (_, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        let nothing = town.signed_in(&ilze).await.visit("/desk").await;
        assert!(nothing.has("Your organisation has not written anything yet."), "{nothing}");
    });
}

#[test]
fn the_strip_and_the_marks_cost_a_fixed_number_of_queries() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let mut costs = Vec::new();
        for anchor in ["p-1", "p-2", "p-3"] {
            let form = anna.visit(&shore.comment_on(anchor)).await;
            anna.press(&form, "Save for Drošais krasts", &[SUPPORT, ("Your comment", "Yes.")]).await;
            let mut pages = Vec::new();
            for page in ["/", "/desk", &format!("/consultations/{}/text", shore.number)] {
                pages.push(town.queries(anna.visit(page)).await);
            }
            costs.push(pages);
        }
        assert_eq!(costs, [costs[0].clone(), costs[0].clone(), costs[0].clone()]);
        let text = format!("/consultations/{}/text", shore.number);
        let stranger = town.queries(town.visitor().visit(&text)).await;
        assert!(costs[0][2] <= stranger + 4, "session, memberships, statements, marks: {costs:?} and {stranger}");
    });
}

#[test]
fn my_statements_are_sound_in_a_browser() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        let receipt = anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        let ministry = town.answerers().await;
        town.later("2026-12-02T10:00");
        town.answer(&shore.number, &ministry, &[(Verdict::Partly, "Point 1 will say when."), (Verdict::Noted, "Yes.")])
            .await;
        town.publish_answers(&shore.number, &ministry).await;
        let browser = town.browser().await;
        browser.sign_in(&shore.anna).await;
        let answers = format!("{}/answers", receipt.path);
        browser.assert_all_serve_everybody(&["/", "/desk", &receipt.path, &answers]).await;
    });
}

#[test]
fn neither_a_long_name_nor_a_long_link_widens_a_page() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let name = format!("Biedrība{}", "ļoti".repeat(45));
        let link = format!("https://example.org/{}", "a".repeat(145));
        let (organisation, ilze) = town.organisation(&name, "Ilze Kalna").await;
        let visitor = town.signed_in(&ilze).await;
        let form = visitor.visit(&shore.comment_on("p-1")).await;
        let fill = [SUPPORT, ("Your comment", link.as_str()), ("Proposed wording (optional)", link.as_str())];
        let statement = visitor.save_comment(&form, &format!("Save for {name}"), &fill).await;
        let mine = format!("{}?lang=lv", statement.path);
        let comment = visitor.follow(&statement, "Point 1").await.path;
        let check = format!("{}/check?lang=lv", statement.path);
        let browser = town.browser().await;
        browser.sign_in(&ilze).await;
        browser.size(360, 740).await;
        for page in ["/?lang=lv", "/desk", &mine, &comment, &check, &shore.comment_on("p-1")] {
            browser.visit(page).await;
            assert!(!browser.sideways().await, "{page} before it is handed in");
        }
        let check = visitor.visit(&format!("{}/check", statement.path)).await;
        let declared = [
            (format!("I am authorised to submit this statement on behalf of {name}."), "yes"),
            (DECLARED[1].0.to_owned(), "yes"),
        ];
        let declared: Vec<(&str, &str)> = declared.iter().map(|(label, yes)| (label.as_str(), *yes)).collect();
        let receipt = visitor.press(&check, &format!("Submit the statement for {name}"), &declared).await;
        let ministry = town.answerers().await;
        town.later("2026-12-02T10:00");
        town.answer(&shore.number, &ministry, &[(Verdict::Partly, LONG_LINK)]).await;
        town.publish_answers(&shore.number, &ministry).await;
        browser.sign_in(&ilze).await;
        let at = format!("/consultations/{}", shore.number);
        for page in [
            "/desk".to_owned(),
            receipt.path.clone(),
            format!("{}/answers", receipt.path),
            format!("{at}/results"),
            format!("{at}/comments"),
            format!("{at}/comments/001-1"),
            format!("{at}/submissions/001"),
            format!("{at}/points/p-1"),
            format!("{at}/text"),
            format!("/organisations/{organisation}"),
        ] {
            for width in [320, 360, 1280] {
                browser.size(width, 800).await;
                browser.visit(&page).await;
                assert!(!browser.sideways().await, "{page} is wider than {width} pixels");
            }
        }
        browser.assert_quiet().await;
    });
}
