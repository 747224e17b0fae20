//! A consultation's page: the notice, the period, the steps of the procedure.

use super::{inga, plan::Plan};
use crate::support::{Seen, story};

/// The facts of the notice, as `name: text`.
fn facts(page: &Seen) -> Vec<String> {
    page.texts(".atb-facts dt")
        .into_iter()
        .zip(page.texts(".atb-facts dd"))
        .map(|(name, fact)| format!("{name}: {fact}"))
        .collect()
}

#[test]
fn a_notice_says_everything_the_rules_ask_for() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let mut plan = Plan::titled("Shelters of towns", "2026-12-01T00:00");
        plan.notices[0].planned_term = "2027–2030".to_owned();
        plan.notices[0].other_information = "A summary in easy language will follow.".to_owned();
        plan.notices[0].shorter_period_reason = "The budget is decided in December.".to_owned();
        let number = town.published(&inga, plan).await;
        let page = town.visitor().visit(&format!("/consultations/{number}")).await;
        assert_eq!(
            facts(&page),
            [
                "Kind of document: Concept",
                "Policy area: Comprehensive defence",
                "Planned term: 2027–2030",
                "Target groups: Municipalities and residents",
                "Aim and problem: Nobody knows where the shelters are. The draft says who tells.",
                "Timetable and next steps: Cabinet of Ministers in February 2027",
                "Ways to take part: Written comments, here",
                "Other information: A summary in easy language will follow.",
                "Comments accepted from: 26 October 2026, 09:00 (Riga time, UTC+2)",
                "Comments accepted until: 30 November 2026, 23:59 (Riga time, UTC+2, that minute included)",
            ]
        );
        assert!(page.has("Why the period is shorter than usual The budget is decided in December."), "{page}");
        assert!(page.has("Inga Sūnupe +371 6700 0110 inga.sunupe@ministry.example"), "{page}");
        assert!(page.links().contains(&("+371 6700 0110".to_owned(), "tel:+37167000110".to_owned())));
    });
}

#[test]
fn a_period_over_the_change_of_the_clocks_shows_both_offsets() {
    story("2026-10-20T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let page = town.visitor().visit(&format!("/consultations/{number}")).await;
        assert!(
            page.has("20 October 2026, 09:00 (Riga time, UTC+3)")
                && page.has("30 November 2026, 23:59 (Riga time, UTC+2, that minute included)"),
            "{page}"
        );
    });
}

#[test]
fn the_last_minute_counts_and_then_the_way_to_comment_is_gone() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let (reader, address) = (town.visitor(), format!("/consultations/{number}"));
        town.later("2026-11-30T23:59:59.999999");
        let open = reader.visit(&address).await;
        assert_eq!(open.text(".atb-clock__left"), "Less than a minute left");
        let draft = reader.follow(&open, "Read the draft and comment").await;
        assert!(
            draft.links().contains(&("Comment on point 3".to_owned(), format!("{address}/comments/new?point=p-3")))
        );
        assert!(draft.links().contains(&("Comment on the whole draft".to_owned(), format!("{address}/comments/new"))));
        town.later("2026-12-01T00:00:00");
        let closed = reader.visit(&address).await;
        assert_eq!(
            (closed.text(".atb-tag"), closed.text(".atb-clock")),
            ("Being reviewed".to_owned(), "Comments were accepted until 30 November 2026, 23:59".to_owned())
        );
        let draft = reader.follow(&closed, "Read the draft").await;
        for page in [draft, reader.visit(&format!("{address}/points/p-3")).await] {
            assert!(!page.links().iter().any(|(_, address)| address.contains("/comments/")), "{page}");
        }
    });
}

#[test]
fn the_path_shows_where_a_draft_is() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town
            .published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00").opening("2026-10-27T09:00"))
            .await;
        let (published, ahead) = ("Draft published 26 October 2026, 09:00", "Every comment answered");
        for (now, opening, done, current) in [
            ("2026-10-26T09:00", "Open for comments from 27 October 2026, 09:00", 1, None),
            (
                "2026-10-27T09:00",
                "Open for comments until 30 November 2026, 23:59",
                1,
                Some("Open for comments until 30 November 2026, 23:59"),
            ),
            ("2026-12-01T00:00", "Open for comments until 30 November 2026, 23:59", 2, Some(ahead)),
        ] {
            town.later(now);
            let page = town.visitor().visit(&format!("/consultations/{number}")).await;
            assert_eq!(page.texts(".atb-path > li"), [published, opening, ahead], "{now}");
            assert_eq!(
                (page.texts(".atb-path > .is-done").len(), page.texts("[aria-current=step]")),
                (done, Vec::from_iter(current.map(str::to_owned))),
                "{now}"
            );
        }
    });
}

#[test]
fn readers_are_told_when_comments_become_public() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let later = Plan::titled("Shelters of towns", "2026-12-01T00:00").with_comments_after_the_period();
        let [at_once, later] = [
            town.published(&inga, Plan::titled("Concept", "2026-12-01T00:00")).await,
            town.published(&inga, later).await,
        ];
        for (number, sentence) in [
            (at_once, "Comments become public as soon as they are submitted."),
            (later, "Comments become public when the period has ended."),
        ] {
            for page in ["", "/points/p-1"] {
                assert!(town.visitor().visit(&format!("/consultations/{number}{page}")).await.has(sentence));
            }
        }
    });
}

#[test]
fn a_consultation_is_read_in_the_language_one_chooses() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town
            .published(
                &inga,
                Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes"),
            )
            .await;
        town.later("2026-11-24T10:12");
        let reader = town.visitor();
        let english = reader.visit(&format!("/consultations/{number}")).await;
        let latvian = reader.follow(&english, "Latviski").await;
        assert_eq!(
            (latvian.text("h1"), latvian.text(".atb-clock__left")),
            ("Pilsētu patvertnes".to_owned(), "Atlikušas 6 dienas 13 stundas".to_owned())
        );
        assert!(
            latvian.has("Komentāru pieņemšanas beigas 30.11.2026. plkst. 23.59")
                && latvian.has("Rīgas laiks, UTC+2. Šo minūti ieskaita pilnībā."),
            "{latvian}"
        );
        let text = reader.follow(&latvian, "Shelters of towns").await;
        assert_eq!(text.text("h1"), "Shelters of towns", "each text is offered in its own language");
        assert_eq!(
            reader.visit(&format!("/consultations/{number}")).await.text("h1"),
            "Shelters of towns",
            "the choice is remembered"
        );
    });
}
