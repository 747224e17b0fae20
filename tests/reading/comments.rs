//! The comments on a draft: at their points, in its order, and since when they are public.
use atbalss::responses::Verdict;

use super::{inga, plan::Plan, talk::Said};
use crate::support::{Town, story};

/// All addresses that could show comments and answers of a consultation.
fn public_pages(number: &str) -> Vec<String> {
    let own = ["", "/text", "/points/p-1", "/points/p-2", "/points/p-3", "/comments", "/results", "/results.csv"];
    let own = own.map(|page| format!("/consultations/{number}{page}"));
    ["/".to_owned(), "/consultations".to_owned()].into_iter().chain(own).collect()
}

/// The public pages that show a text to a visitor who is not signed in.
async fn found(town: &Town, number: &str, secret: &str) -> Vec<String> {
    let mut found = Vec::new();
    for address in public_pages(number) {
        if town.visitor().visit(&address).await.html.contains(secret) {
            found.push(address);
        }
    }
    found
}

#[test]
fn annas_comment_stands_at_its_point_as_soon_as_it_is_handed_in() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town
            .published(
                &inga,
                Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes"),
            )
            .await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.later("2026-11-10T10:00");
        let comments = vec![
            Said::on("p-1", "Say who sets the goals.").wanting("This concept sets the goals and duties of shelters."),
            Said::on_the_whole_draft("Who pays?"),
        ];
        town.hand_in(&number, &anna, comments).await;

        let reader = town.visitor();
        let text = reader.visit(&format!("/consultations/{number}/text")).await;
        let point = reader.follow(&text, "1 comment (Point 1)").await;
        assert_eq!(point.text(".atb-comment__who"), "Drošais krasts Proposal");
        assert_eq!(
            (point.texts("article .atb-prose").concat(), point.texts("ins")),
            (
                "Say who sets the goals.This concept sets the goals [inserted: and duties] of shelters.".to_owned(),
                vec!["[inserted: and duties]".to_owned()]
            )
        );
        assert_eq!(point.text(".atb-comment__when"), format!("{number}/001-2, 10 November 2026, 10:00"));
        assert!(
            point.has("The ministry will answer after the period has ended on 30 November 2026, 23:59."),
            "{point}"
        );

        let latvian = reader.visit(&format!("/consultations/{number}/points/p-1?lang=lv")).await;
        assert_eq!(
            latvian.text("article [lang=en]"),
            "Say who sets the goals.",
            "the comment stands at the point in both languages"
        );
        assert_eq!(
            latvian.text(".atb-comment__who"),
            "Drošais krasts Priekšlikums angļu valodā",
            "and says in which language it is where that is not the page's"
        );
        assert!(latvian.has("Ministrija atbildēs pēc termiņa beigām (30.11.2026. plkst. 23.59)."), "{latvian}");
    });
}

#[test]
fn all_comments_stand_in_the_order_of_the_draft() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let [anna, juris] = [
            town.organisation("Drošais krasts", "Anna Liepsala").await,
            town.organisation("Kalnu ceļš", "Juris Kalns").await,
        ];
        town.hand_in(&number, &anna, vec![Said::on("p-3", "Third."), Said::on("p-1", "First.")]).await;
        town.hand_in(&number, &juris, vec![Said::on("p-1", "First, again."), Said::on_the_whole_draft("Altogether.")])
            .await;
        let reader = town.visitor();
        let consultation = reader.visit(&format!("/consultations/{number}")).await;
        let comments = reader.follow(&consultation, "4 comments").await;
        assert_eq!(comments.texts("main h2"), ["The whole draft", "Point 1", "Point 3"]);
        assert_eq!(comments.texts("article .atb-prose"), ["Altogether.", "First.", "First, again.", "Third."]);
        assert_eq!(reader.follow(&comments, "Point 3").await.path, format!("/consultations/{number}/points/p-3"));
    });
}

#[test]
fn a_long_list_of_comments_is_read_in_parts() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let comments = (0..27)
            .map(|at| if at < 5 { Said::on("p-3", "Of a point.") } else { Said::on_the_whole_draft("Of the draft.") });
        town.hand_in(&number, &anna, comments.collect()).await;
        let reader = town.visitor();
        let first = reader.visit(&format!("/consultations/{number}/comments")).await;
        assert_eq!(first.texts("article").len(), 25);
        let second = reader.follow(&first, "Next page →").await;
        assert_eq!((second.texts("article").len(), second.texts("main h2")), (2, vec!["Point 3".to_owned()]));
        assert_eq!(
            reader.follow(&second, "To the beginning of the list").await.path,
            format!("/consultations/{number}/comments")
        );
    });
}

#[test]
fn comments_that_become_public_later_are_nowhere_before() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00").with_comments_after_the_period();
        let number = town.published(&inga, plan).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "The heron flies at dawn.")]).await;
        town.later("2026-11-30T23:59");
        assert_eq!(found(town, &number, "heron").await, [""; 0]);
        let comments = town.visitor().visit(&format!("/consultations/{number}/comments")).await;
        assert!(comments.has("Comments become public when the period has ended."), "{comments}");
        assert_eq!(town.visitor().visit(&format!("/consultations/{number}/results")).await.status, 404);

        town.later("2026-12-01T00:00");
        assert_eq!(
            found(town, &number, "heron").await,
            ["points/p-1", "comments"].map(|page| format!("/consultations/{number}/{page}"))
        );
        let point = town.visitor().visit(&format!("/consultations/{number}/points/p-1")).await;
        assert!(point.has("The ministry is still preparing answers.") && !point.has("become public"), "{point}");
    });
}

#[test]
fn an_answer_is_read_only_when_it_is_published_and_a_correction_says_what_it_corrects() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Say who sets the goals.")]).await;
        let ministry = town.answerers().await;
        town.later("2026-12-02T10:00");
        town.answer(&number, &ministry, &[(Verdict::Rejected, "The otter sleeps.")]).await;
        assert_eq!(found(town, &number, "otter").await, [""; 0]);

        town.later("2026-12-03T10:00");
        town.publish_answers(&number, &ministry).await;
        assert_eq!(
            found(town, &number, "otter").await.len(),
            4,
            "at its point, among the comments, in the results and their sheet"
        );
        let point = town.visitor().visit(&format!("/consultations/{number}/points/p-1")).await;
        let published = "Published 3 December 2026, 10:00";
        assert_eq!(
            point.text(".atb-answer"),
            format!("The ministry’s answer Not accepted The otter sleeps. {published}")
        );

        town.later("2026-12-04T10:00");
        town.correct(&number, &ministry, Verdict::Partly, "The otter wakes.").await;
        assert_eq!(found(town, &number, "wakes").await, [""; 0]);
        town.publish_answers(&number, &ministry).await;
        let point = town.visitor().visit(&format!("/consultations/{number}/points/p-1")).await;
        assert_eq!(point.texts(".atb-answer").len(), 1);
        assert_eq!(
            point.text(".atb-answer"),
            "The ministry’s answer Partly accepted Corrected The otter wakes. Published 4 December 2026, 10:00 This answer replaces the answer published on 3 December 2026, 10:00."
        );
    });
}

#[test]
fn a_covering_note_is_published_with_the_comments_it_came_with() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00").with_comments_after_the_period();
        let number = town.published(&inga, plan).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let juris = town.organisation("Kalnu ceļš", "Juris Kalns").await;
        let note = "We have kept shelters since 1999.";
        town.hand_in_with_note(&number, &anna, note, vec![Said::on("p-1", "Which goals?")]).await;
        town.hand_in(&number, &juris, vec![Said::on("p-1", "Whose duties?")]).await;
        assert!(found(town, &number, note).await.is_empty(), "not before the comments");
        town.later("2026-12-01T00:00");
        let reader = town.visitor();
        for page in ["points/p-1", "comments"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            let submission = reader.follow(&page, &format!("Covering note of statement {number}/001")).await;
            assert_eq!(submission.path, format!("/consultations/{number}/submissions/001"));
            assert!(submission.has(note), "{submission}");
        }
        let other = reader.visit(&format!("/consultations/{number}/submissions/002")).await;
        assert!(other.status == 200 && !other.has("Covering note"), "{other}");
    });
}
