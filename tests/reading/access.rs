//! Who may read what, and with how many queries.
use atbalss::platform::Role;

use super::{inga, plan::Plan, talk::Said};
use crate::support::{sample, story};

/// The pages of a consultation.
const PAGES: [&str; 3] = ["", "/text", "/points/p-1"];

#[test]
fn what_is_not_published_is_there_for_staff_alone() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.prepare(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let (_, anna) = town.organisation("Zaļā josta", "Anna Liepa").await;
        let rita = town.staff("Rita Kalna", &[Role::Reviewer]).await;
        let [anna, rita] = [town.signed_in(&anna).await, town.signed_in(&rita).await];
        for page in PAGES {
            let address = format!("/consultations/{number}{page}");
            for stranger in [&town.visitor(), &anna] {
                assert_eq!(stranger.visit(&address).await.status, 404, "{address}");
            }
            let seen = rita.visit(&address).await;
            assert_eq!(seen.status, 200, "{seen}");
            assert!(seen.has("This consultation has not been published yet. Only staff can see this page."), "{seen}");
            assert!(seen.links().iter().any(|(_, to)| *to == format!("/staff/consultations/{number}")), "{seen}");
            assert!(!seen.links().iter().any(|(_, to)| to.contains("/comments/new")), "{seen}");
        }
        assert!(
            !rita.visit("/consultations").await.has("Shelters of towns"),
            "the public list is the same for everyone"
        );
        town.publish(&inga, &number).await;
        for page in PAGES {
            let seen = town.visitor().visit(&format!("/consultations/{number}{page}")).await;
            assert!(seen.status == 200 && !seen.has("not published yet"), "{seen}");
        }
    });
}

#[test]
fn staff_see_a_consultation_that_says_nothing_yet() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town
            .prepare(&inga, Plan { notices: Vec::new(), texts: Vec::new(), ..Plan::titled("", "2026-12-01T00:00") })
            .await;
        let inga = town.signed_in(&inga).await;
        let seen = inga.visit(&format!("/consultations/{number}")).await;
        assert_eq!((seen.status, seen.text("h1")), (200, number.clone()));
        assert_eq!(inga.visit(&format!("/consultations/{number}/text")).await.status, 404);
    });
}

#[test]
fn an_address_where_no_consultation_is_says_so() {
    story("2026-10-26T09:00", async |town| {
        for address in [
            "/consultations/2026-001",
            "/consultations/2026-1",
            "/consultations/new",
            "/consultations/2026-001/text",
            "/consultations/%00/text",
        ] {
            assert_eq!(town.visitor().visit(address).await.status, 404, "{address}");
        }
    });
}

#[test]
fn pages_for_everyone_hold_no_form_that_changes_anything() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        for address in addresses(&number) {
            let html = town.visitor().visit(&address).await.html;
            assert!(!html.contains("method=\"post\"") && !html.contains("csrf"), "{address}");
        }
    });
}

fn addresses(number: &str) -> Vec<String> {
    let own = PAGES.map(|page| format!("/consultations/{number}{page}"));
    ["/".to_owned(), "/consultations".to_owned()].into_iter().chain(own).collect()
}

#[test]
fn a_page_asks_the_database_the_same_few_questions_however_long_the_draft_and_the_comments() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let mut long = Plan::titled("State defence concept", "2026-12-01T00:00");
        long.texts[0].1 = (1..=120).map(|number| format!("{number}. Point.\n\n")).collect();
        let numbers = [
            town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await,
            town.published(&inga, long).await,
        ];
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let comments = (0..20).map(|at| {
            if at < 10 {
                Said::on("p-1", "Of a point.").wanting("Another point.")
            } else {
                Said::on("p-2", "Of another.")
            }
        });
        town.hand_in(&numbers[1], &anna, comments.collect()).await;
        // Without a comment there is nothing to look for its point with.
        let asked = [[4, 3, 6, 6, 8, 8, 11], [4, 3, 6, 6, 9, 9, 12]];
        for (number, asked) in numbers.into_iter().zip(asked) {
            let reader = town.visitor();
            let more = ["comments", "results"].map(|page| format!("/consultations/{number}/{page}"));
            for (address, queries) in addresses(&number).into_iter().chain(more).zip(asked) {
                // An address that nobody knows: such a page is not kept.
                let anew = town.queries(reader.visit(&format!("{address}?anew=yes"))).await;
                assert_eq!(anew, queries, "{address}");
            }
        }
    });
}

#[test]
fn a_draft_of_116_points_is_a_light_page() {
    let Some(source) = sample("drafts/state-defence-concept-2016-en.md") else { return };
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let mut plan = Plan::titled("State defence concept", "2026-12-01T00:00");
        plan.texts[0].1 = source;
        let number = town.published(&inga, plan).await;
        let reader = town.visitor();
        let (client, address) = reader.by_hand(&format!("/consultations/{number}/text"));
        let answer = client.get(address).header("Accept-Encoding", "gzip").send().await.unwrap();
        assert_eq!(answer.headers()["content-encoding"], "gzip");
        let bytes = answer.bytes().await.unwrap().len();
        assert!(bytes <= 60_000, "{bytes} bytes, compressed");
    });
}
