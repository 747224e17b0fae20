//! The public pages of organisations.
use atbalss::responses::Verdict;

use super::{inga, plan::Plan, talk::Said};
use crate::support::{Seen, Town, story};

async fn page(town: &Town, organisation: atbalss::ids::OrganisationId) -> Seen {
    town.visitor().visit(&format!("/organisations/{organisation}")).await
}

#[test]
fn an_organisations_page_shows_its_comments_and_what_became_of_them() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.later("2026-11-10T10:00");
        let comments =
            vec![Said::on("p-1", "Say who."), Said::on("p-3", "Say where."), Said::on_the_whole_draft("Who pays?")];
        town.hand_in(&number, &anna, comments).await;
        let ministry = town.answerers().await;
        town.later("2026-12-02T10:00");
        town.answer(&number, &ministry, &[(Verdict::Noted, "The budget."), (Verdict::Rejected, "The otter sleeps.")])
            .await;

        let before = page(town, anna.0).await;
        assert!(before.has("3 comments 3 comments waiting for an answer") && !before.has("otter"), "{before}");
        town.publish_answers(&number, &ministry).await;
        town.correct(&number, &ministry, Verdict::Accepted, "").await;
        assert!(page(town, anna.0).await.has("3 comments 1 not accepted 1 noted 1 comment waiting for an answer"));
        town.publish_answers(&number, &ministry).await;

        let shown = page(town, anna.0).await;
        assert!(shown.has("3 comments 1 accepted 1 not accepted 1 comment waiting for an answer"), "{shown}");
        assert_eq!(
            (shown.text("h1").as_str(), shown.text(".atb-meta").as_str()),
            ("Drošais krasts", "Registered here on 26 October 2026 Latvia")
        );
        assert_eq!(shown.texts(".atb-row .atb-small"), [format!("{number}/001 10 November 2026, 10:00")]);
        let ledger: Vec<i64> = shown.texts(".atb-sum dd").iter().map(|count| count.parse().unwrap()).collect();
        assert_eq!((ledger.as_slice(), ledger[..5].iter().sum::<i64>()), ([1, 0, 1, 0, 1, 3].as_slice(), 3));
        assert!(!shown.has("Liepsala") && !shown.html.contains('@'), "no person stands there: {shown}");
        let submission = town.visitor().follow(&shown, "Shelters of towns").await;
        assert_eq!(submission.path, format!("/consultations/{number}/submissions/001"));
        assert_eq!(town.visitor().visit(&submission.path).await.texts(".atb-meta a"), ["Drošais krasts"]);
    });
}

#[test]
fn comments_that_are_held_back_are_neither_listed_nor_counted() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let plan = Plan::titled("The heron", "2026-12-01T00:00").with_comments_after_the_period();
        let number = town.published(&inga, plan).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-1", "At dawn.")]).await;
        let before = page(town, anna.0).await;
        assert!(
            before.has("There are no public statements yet.") && !before.has("heron") && !before.has("comment:"),
            "{before}"
        );
        town.later("2026-12-01T00:00");
        assert!(page(town, anna.0).await.has("1 comment 1 comment waiting for an answer"));
    });
}

#[test]
fn only_those_who_take_part_or_did_are_there() {
    story("2026-11-24T09:00", async |town| {
        let (waiting, _) = town.applicant("Purva klusums", "Zane Purve").await;
        let (krasts, _) = town.organisation("Biedrība „Drošais krasts”", "Anna Liepa").await;
        town.organisation("100% daba", "Juris Ozols").await;
        assert_eq!(page(town, waiting).await.status, 404);
        let list = town.visitor().visit("/organisations").await;
        assert_eq!(list.texts("main h2"), ["100% daba", "Biedrība „Drošais krasts”"]);
        for (words, found) in [
            ("drosais", 1),
            ("KRASTS biedriba", 1),
            ("kra dro", 1),
            ("rasts", 0),
            ("100%", 1),
            ("%", 0),
            ("_", 0),
            ("purva", 0),
        ] {
            let found_now = town
                .visitor()
                .visit(&format!("/organisations?q={}", words.replace('%', "%25").replace(' ', "+")))
                .await;
            assert_eq!(found_now.texts("main .atb-row h2").len(), found, "{words}: {found_now}");
        }
        let found = town.visitor().visit("/organisations?q=drosais").await;
        assert_eq!(
            town.visitor().follow(&found, "Biedrība „Drošais krasts”").await.path,
            format!("/organisations/{krasts}")
        );
    });
}

#[test]
fn a_long_list_is_read_in_parts_with_as_many_queries() {
    story("2026-11-24T09:00", async |town| {
        let many = "INSERT INTO organisations (id, name, name_key, name_skeleton, country, register, number, number_key, state, applied_at, decided_at,
                address, web, about, revision)
            SELECT gen_random_uuid(), 'Kopa ' || n, 'kopa ' || n, 'k' || n, 'EE', 'R', n, n, 'approved', now(), now(), '', '', '', 0
            FROM generate_series(100, 150) n";
        town.write(async move |tx| Ok(diesel_async::SimpleAsyncConnection::batch_execute(tx, many).await?)).await;
        let reader = town.visitor();
        let first = reader.visit("/organisations").await;
        assert_eq!(first.texts("main h2").len(), 50);
        assert_eq!(reader.follow(&first, "Next page →").await.texts("main h2"), ["Kopa 150"]);
        let anew = town.queries(reader.visit("/organisations?anew=yes")).await;
        assert_eq!(anew, 2, "the organisations, their approvals");
    });
}

#[test]
fn the_page_asks_the_same_of_the_database_however_much_was_handed_in() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        for title in ["Shelters", "Sirens"] {
            let number = town.published(&inga, Plan::titled(title, "2026-12-01T00:00")).await;
            town.hand_in(&number, &anna, vec![Said::on("p-1", "Say who."), Said::on("p-3", "Say where.")]).await;
        }
        let asked = town.queries(page(town, anna.0)).await;
        assert_eq!(
            asked, 12,
            "what has changed: twice; the organisation, its approval, areas; submissions, consultations, titles, outcomes, what became of them, sum; when it changes"
        );
    });
}
