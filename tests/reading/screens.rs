//! The public pages in a browser, on a telephone and on a wide screen, by keyboard, in both languages.
use atbalss::responses::Verdict;
use thirtyfour::{By, Key};

use super::{inga, plan::Plan, talk::Said};
use crate::support::{Town, story};

/// A consultation in both languages that closes in a week.
async fn consultation(town: &Town) -> String {
    let inga = inga(town).await;
    let plan = Plan::titled("Shelters and warning of the population of towns", "2026-12-01T00:00")
        .and_in_latvian("Pilsētu patvertnes un iedzīvotāju brīdināšana");
    let number = town.published(&inga, plan).await;
    town.later("2026-11-24T10:12");
    number
}

#[test]
fn comments_answers_results_and_empty_lists_are_sound_on_a_telephone_and_a_wide_screen() {
    story("2026-10-26T09:00", async |town| {
        let number = consultation(town).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let wording = "This concept sets the goals and the duties of shelters.";
        let comments = vec![
            Said::on("p-1", "Say who sets the goals.").wanting(wording),
            Said::on("h-1", "Too long."),
            Said::on_the_whole_draft("Who pays?"),
        ];
        town.hand_in(&number, &anna, comments).await;
        let ministry = town.answerers().await;
        town.later("2026-12-03T10:00");
        town.answer(&number, &ministry, &[(Verdict::Noted, "The budget pays."), (Verdict::Accepted, "")]).await;
        town.publish_answers(&number, &ministry).await;
        let browser = town.browser().await;
        let nothing = ["/consultations?q=submarines&phase=open", "/organisations?q=submarines"];
        browser.assert_all_serve_everybody(&nothing).await;
        let pages = ["", "/text", "/points/p-1", "/comments", "/results"];
        let pages = pages.map(|page| format!("/consultations/{number}{page}"));
        browser.assert_all_serve_everybody(&pages).await;
        browser.size(320, 800).await;
        for language in ["lv", "en"] {
            browser.visit(&format!("/consultations/{number}/results?lang={language}")).await;
            let sum = browser.driver().find(By::Css(".atb-ledger")).await.unwrap().rect().await.unwrap();
            assert!(sum.x + sum.width <= 304.5, "the sum stays off the edge of a small telephone: {sum:?}");
        }
        browser.assert_quiet().await;
    });
}

#[test]
fn on_paper_the_results_are_a_table_again() {
    story("2026-10-26T09:00", async |town| {
        let number = consultation(town).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Say who sets the goals.")]).await;
        let ministry = town.answerers().await;
        town.later("2026-12-03T10:00");
        town.answer(&number, &ministry, &[(Verdict::Accepted, "")]).await;
        town.publish_answers(&number, &ministry).await;
        let browser = town.browser().await;
        // What is printed on A4 is as wide as a window that shows each answer as a block.
        browser.size(658, 900).await;
        browser.visit(&format!("/consultations/{number}/results?lang=en")).await;
        let row = browser.driver().find(By::Css(".atb-answers tbody tr")).await.unwrap();
        assert_eq!(row.css_value("display").await.unwrap(), "block", "on the screen");
        browser.on_paper().await;
        let words = browser.driver().find(By::Css(".atb-answers tbody .c-what")).await.unwrap().rect().await.unwrap();
        assert!(words.width > 150.0, "the comment has room: {words:?}");
        assert_eq!(row.css_value("display").await.unwrap(), "table-row", "on paper");
        let over = browser.driver().find(By::Css(".atb-onpaper")).await.unwrap();
        assert!(over.text().await.unwrap().contains(&number), "a sheet of paper says which consultation it is");
    });
}

#[test]
fn a_draft_can_be_read_with_the_keys_alone() {
    story("2026-10-26T09:00", async |town| {
        let number = consultation(town).await;
        let browser = town.browser().await;
        browser.size(360, 800).await;
        browser.visit(&format!("/consultations/{number}/text?lang=en")).await;
        assert_eq!(browser.tab().await, "link: Skip to main content");
        browser.key(Key::Enter).await;
        let mut stops = Vec::new();
        for _ in 0..5 {
            stops.push(browser.tab().await);
        }
        assert_eq!(
            stops,
            [
                "link: About this consultation",
                "link: Comment on the whole draft",
                "link: Latviski",
                "link: Word file",
                "DisclosureTriangle: Contents"
            ]
        );
        browser.key(Key::Enter).await;
        assert_eq!(browser.tab().await, "link: Introduction");
        assert_eq!(browser.tab().await, "link: 1. Tasks");
        browser.key(Key::Enter).await;
        assert!(browser.driver().current_url().await.unwrap().as_str().ends_with("#h-1"));
        assert_eq!(browser.tab().await, "link: 3. \u{a0} permanent link to this point\u{a0}");
        assert_eq!(browser.tab().await, "link: Comment on point 3");
    });
}

#[test]
fn the_other_language_opens_at_the_point_one_is_at() {
    story("2026-10-26T09:00", async |town| {
        let number = consultation(town).await;
        let browser = town.browser().await;
        browser.size(360, 400).await;
        browser.visit(&format!("/consultations/{number}/text?lang=en#p-3")).await;
        browser.role("heading", "1.1. Municipalities").await;
        let tools = browser.driver().find(By::Css(".atb-tools a[hreflang]")).await.unwrap();
        browser.driver().execute("arguments[0].click()", vec![tools.to_json().unwrap()]).await.unwrap();
        browser.role("heading", "1.1. Pašvaldības").await;
        assert_eq!(browser.driver().current_url().await.unwrap().fragment(), Some("p-3"));
    });
}
