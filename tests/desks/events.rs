//! What happened, by whom and when, as staff read it.
use atbalss::platform::Role;
use diesel_async::SimpleAsyncConnection;

use crate::{
    statements::Shore,
    submissions::{DECLARED, SUBMIT, ready},
    support::{Town, seen::Seen, story},
};

fn sentences(page: &Seen) -> Vec<String> {
    page.texts("tbody th")
}

async fn run(town: &Town, sql: &'static str) {
    town.owner().await.batch_execute(sql).await.unwrap();
}

#[test]
fn staff_find_what_happened_but_nothing_of_what_is_being_written() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        let anna = town.signed_in(&shore.anna).await;
        anna.press(&ready(&anna, &shore).await, SUBMIT, &DECLARED).await;
        town.later("2026-11-25T10:00");
        let zane = town.signed_in(&town.staff("Zane Ozola", &[Role::Reviewer]).await).await;
        let here = format!("/staff/events?consultation={}", shore.number);
        let all = zane.visit(&here).await;
        let written =
            ["A statement was submitted", "The consultation was published", "A text of the draft was imported"];
        assert_eq!(sentences(&all)[..3], written);
        assert!(all.has("Anna Liepsala") && all.has("Drošais krasts"), "{all}");
        assert!(!all.has("comment was written"), "{all}");
        let receipt = zane.follow(&all, "A statement was submitted").await;
        assert!(receipt.path.starts_with("/submissions/"), "{receipt}");

        let hers = zane.follow(&all, "Anna Liepsala").await;
        assert!(sentences(&hers).iter().all(|what| what != "The consultation was published"), "{hers}");
        let narrow = zane.visit(&format!("{here}&kind=submissions&day=2026-11-24")).await;
        assert_eq!(sentences(&narrow), ["A statement was submitted"]);
        let kind = zane.visit("/staff/events?kind=submissions").await;
        assert_eq!(sentences(&kind), ["A statement was submitted"]);
        for nothing in ["kind=submissions&day=2026-11-23", "consultation=2026-999", "consultation=none"] {
            let page = zane.visit(&format!("/staff/events?{nothing}")).await;
            assert!(page.has("There are no such events in this part of the list."), "{nothing}: {page}");
        }
    });
}

#[test]
fn an_event_of_another_release_shows_its_word_and_a_long_trail_comes_in_parts() {
    story("2026-11-24T10:00", async |town| {
        Shore::new(town).await;
        run(
            town,
            "INSERT INTO events (at, actor_as, kind, data)
                SELECT '2026-11-24T09:00+02'::timestamptz + n * interval '1 second', 'service', 'sky_fell', '{}'
                FROM generate_series(1, 120) AS n",
        )
        .await;
        let zane = town.signed_in(&town.staff("Zane Ozola", &[Role::Admin]).await).await;
        let first = zane.visit("/staff/events?day=2026-11-24").await;
        assert!(first.has("Another event: sky_fell") && first.has("The service"), "{first}");
        let mut seen = sentences(&first).iter().filter(|what| *what == "Another event: sky_fell").count();
        let (mut page, mut parts) = (first, 1);
        while page.has("Next page") {
            page = zane.follow(&page, "Next page →").await;
            seen += sentences(&page).iter().filter(|what| *what == "Another event: sky_fell").count();
            parts += 1;
        }
        assert_eq!((seen, parts), (120, 3));
    });
}
