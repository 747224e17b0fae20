//! Finding a consultation: the front page and the list.
use std::collections::BTreeSet;

use atbalss::platform::{Language, PolicyArea};

use super::{
    inga,
    plan::{DRAFT_LV, Plan, notice},
};
use crate::support::{Seen, Town, story};

/// The titles in a list, in its order.
fn titles(list: &Seen) -> Vec<String> {
    list.texts(".atb-rows h2, .atb-rows h3")
}

#[test]
fn the_front_page_shows_what_is_open_and_how_long() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        town.published(&inga, Plan::titled("Shelters of towns", "2026-12-18T17:01")).await;
        town.published(&inga, Plan::titled("State defence concept", "2026-12-01T00:00")).await;
        town.published(&inga, Plan::titled("Support of volunteers", "2027-01-12T00:00").opening("2026-12-01T09:00"))
            .await;
        town.later("2026-11-24T10:12");
        let home = town.visitor().visit("/").await;
        assert_eq!(titles(&home), ["State defence concept", "Shelters of towns"], "what closes soonest stands first");
        assert_eq!(home.texts(".atb-urgent"), ["6 days 13 hours left"]);
        assert_eq!(home.texts(".atb-row time"), ["30 November 2026, 23:59", "18 December 2026, 17:00"]);
        let consultation = town.visitor().follow(&home, "Shelters of towns").await;
        assert_eq!(consultation.text("h1"), "Shelters of towns");
    });
}

#[test]
fn the_front_page_says_when_nothing_is_open() {
    story("2026-10-26T09:00", async |town| {
        let home = town.visitor().visit("/").await;
        assert!(home.has("No consultation is open for comments at the moment."), "{home}");
        assert!(town.visitor().follow(&home, "All consultations").await.has("No consultation has been published yet"));
    });
}

/// Three consultations, of which one is open on 24 November.
async fn three(town: &Town) {
    let inga = inga(town).await;
    town.published(&inga, Plan::titled("Shelters of towns", "2026-12-18T17:01")).await;
    town.published(&inga, Plan::titled("Education in schools", "2026-11-07T00:00")).await;
    let volunteers = Plan {
        policy_area: PolicyArea::PublicInvolvement,
        ..Plan::titled("Support of volunteers", "2027-01-12T00:00")
    };
    town.published(&inga, volunteers.opening("2026-12-01T09:00").and_in_latvian("Palīdzība brīvprātīgajiem")).await;
    town.later("2026-11-24T10:12");
}

#[test]
fn a_list_is_filtered_and_each_filter_can_be_taken_off() {
    story("2026-10-26T09:00", async |town| {
        three(town).await;
        let reader = town.visitor();
        let all = reader.visit("/consultations").await;
        assert_eq!(
            titles(&all),
            ["Support of volunteers", "Shelters of towns", "Education in schools"],
            "what closes last stands first"
        );
        assert!(all.has("3 consultations"), "{all}");
        let some = reader.press(&all, "Show", &[("Search by title or number", "of"), ("Phase", "Open")]).await;
        assert_eq!(titles(&some), ["Shelters of towns"]);
        assert_eq!(
            some.texts(".atb-chips a"),
            ["Title or number: of, remove this filter", "Phase: Open, remove this filter", "Clear all filters"]
        );
        let any_phase = reader.follow(&some, "Phase: Open, remove this filter").await;
        assert_eq!(titles(&any_phase), ["Support of volunteers", "Shelters of towns"]);
        let area = reader.press(&any_phase, "Show", &[("Policy area", "Public involvement")]).await;
        assert_eq!(
            (titles(&area), area.path.as_str()),
            (vec!["Support of volunteers".to_owned()], "/consultations?q=of&phase=&area=public-involvement")
        );
        assert_eq!(titles(&reader.follow(&area, "Clear all filters").await).len(), 3);
    });
}

#[test]
fn the_number_of_a_consultation_finds_it() {
    story("2026-10-26T09:00", async |town| {
        three(town).await;
        let reader = town.visitor();
        let all = reader.visit("/consultations").await;
        let numbered: Vec<bool> = all.texts(".atb-rows .atb-meta").iter().map(|row| row.contains("2026-00")).collect();
        assert_eq!(numbered, [true; 3], "the number stands in each row: {all}");
        let found = reader.press(&all, "Show", &[("Search by title or number", "2026-002")]).await;
        assert_eq!(titles(&found), ["Education in schools"]);
        let both = reader.visit("/consultations?q=2026-002+schools").await;
        assert_eq!(titles(&both), ["Education in schools"], "words and the number together");
        for other in ["2026-00", "2026-004", "2026"] {
            let none = reader.visit(&format!("/consultations?q={other}")).await;
            assert!(titles(&none).is_empty(), "{other} is no consultation's number: {none}");
        }
    });
}

#[test]
fn a_list_without_anything_says_how_to_go_on() {
    story("2026-10-26T09:00", async |town| {
        three(town).await;
        let reader = town.visitor();
        let none = reader.visit("/consultations?q=volunteers&phase=answered").await;
        assert_eq!(none.text(".atb-empty h2"), "No consultation matches these filters");
        assert_eq!(
            titles(&reader.follow(&none, "Search for “volunteers” in all phases and areas").await),
            ["Support of volunteers"]
        );
    });
}

#[test]
fn what_is_no_value_of_a_filter_sets_none() {
    story("2026-10-26T09:00", async |town| {
        three(town).await;
        for address in ["?phase=draft", "?phase=nonsense", "?area=fishing", "?q=%20%00%07", "?after=nobody"] {
            let list = town.visitor().visit(&format!("/consultations{address}")).await;
            assert_eq!((list.status, titles(&list).len(), list.texts(".atb-chips").len()), (200, 3, 0), "{address}");
        }
        assert_eq!(
            titles(&town.visitor().visit("/consultations?q=100%25_").await).len(),
            0,
            "a percent sign is itself"
        );
        assert_eq!(town.visitor().visit("/consultations?after=2020-001").await.status, 404);
    });
}

#[test]
fn words_are_found_in_either_language_without_their_marks() {
    story("2026-10-26T09:00", async |town| {
        three(town).await;
        let reader = town.visitor();
        assert_eq!(titles(&reader.visit("/consultations?q=PALIDZIBA").await), ["Support of volunteers"]);
        let latvian = reader.visit("/consultations?lang=lv").await;
        let shown =
            ["Palīdzība brīvprātīgajiem", "Shelters of towns angļu valodā", "Education in schools angļu valodā"];
        assert_eq!(titles(&latvian), shown);
        assert_eq!(
            latvian.texts(".atb-rows [lang=en]"),
            ["Shelters of towns", "Education in schools"],
            "titles in the other language say so"
        );
    });
}

#[test]
fn a_long_list_comes_in_parts_and_nothing_is_left_out() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        for day in 1..=27 {
            town.published(&inga, Plan::titled(&format!("Plan {day}"), &format!("2026-12-{:02}T00:00", day.min(25))))
                .await;
        }
        for (address, first) in [("/consultations?phase=open", "Plan 1"), ("/consultations?phase=&q=plan", "Plan 27")] {
            let reader = town.visitor();
            let beginning = reader.visit(address).await;
            let rest = reader.follow(&beginning, "Next page →").await;
            assert_eq!((titles(&beginning).len(), titles(&beginning)[0].as_str(), titles(&rest).len()), (25, first, 2));
            let seen: BTreeSet<String> = titles(&beginning).into_iter().chain(titles(&rest)).collect();
            assert_eq!(seen.len(), 27);
            assert!(rest.texts(".govuk-pagination").is_empty(), "{rest}");
            assert_eq!(titles(&reader.follow(&rest, "To the beginning of the list").await), titles(&beginning));
        }
    });
}

#[test]
fn the_list_and_the_page_agree_on_the_phase_at_every_boundary() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town
            .published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00").opening("2026-10-27T09:00"))
            .await;
        for (now, phase) in [
            ("2026-10-26T09:00:00", "Upcoming"),
            ("2026-10-27T08:59:59.999999", "Upcoming"),
            ("2026-10-27T09:00:00", "Open"),
            ("2026-11-30T23:59:59.999999", "Open"),
            ("2026-12-01T00:00:00", "Being reviewed"),
        ] {
            town.later(now);
            let reader = town.visitor();
            assert_eq!(reader.visit(&format!("/consultations/{number}")).await.text(".atb-tag"), phase, "{now}");
            let all = reader.visit("/consultations").await;
            for filter in ["Upcoming", "Open", "Being reviewed", "Answered"] {
                let listed = titles(&reader.press(&all, "Show", &[("Phase", filter)]).await).len();
                assert_eq!(listed, usize::from(filter == phase), "{filter} at {now}");
            }
        }
    });
}

#[test]
fn a_consultation_in_latvian_alone_is_listed_for_english_readers() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let (notices, texts) = (vec![notice(Language::Lv, "Patvertnes")], vec![(Language::Lv, DRAFT_LV.to_owned())]);
        let plan = Plan { notices, texts, ..Plan::titled("", "2026-12-01T00:00") };
        town.published(&inga, plan).await;
        let list = town.visitor().visit("/consultations").await;
        assert_eq!(list.texts(".atb-rows [lang=lv]"), ["Patvertnes"]);
    });
}
