//! The draft, and one point of it.
use atbalss::platform::Language;

use super::{
    inga,
    plan::{DRAFT_LV, Plan},
};
use crate::support::story;

#[test]
fn a_draft_is_read_with_its_headings_numbers_and_contents() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let text = town.visitor().visit(&format!("/consultations/{number}/text")).await;
        assert_eq!(
            text.headings(),
            ["Shelters of towns", "Contents", "Introduction", "1. Tasks", "1.1. Municipalities"]
        );
        assert_eq!(text.text(".atb-toc--side ol"), "Introduction 1. Tasks 1.1. Municipalities");
        let permanent = text
            .links()
            .into_iter()
            .filter_map(|(words, to)| Some((words.strip_suffix(" permanent link to this point")?.to_owned(), to)));
        let permanent: Vec<_> = permanent.collect();
        let points =
            [("1.", "#p-1"), ("2.", "#p-2"), ("a)", "#p-2-a"), ("b)", "#p-2-b"), ("3.", "#p-3"), ("¶", "#p-3--1")];
        assert_eq!(permanent, points.map(|(number, anchor)| (number.to_owned(), anchor.to_owned())));
        assert_eq!(text.texts(".atb-point--sub p.atb-point__no").len(), 2, "items stand one level deeper");
        let acts = [
            "Comment on point 1",
            "Comment on point 2",
            "Comment on point 2, item a)",
            "Comment on point 2, item b)",
            "Comment on point 3",
            "Comment on paragraph “The list is public”",
        ];
        assert_eq!(text.texts(".atb-act"), acts);
    });
}

#[test]
fn a_text_of_the_draft_is_shown_as_it_is() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let mut plan = Plan::titled("Tanks <b>& Co</b>", "2026-12-01T00:00");
        plan.texts[0].1 = "# Peace & <war>\n\n1. Use `<script>alert(1)</script>` & \"quotes\".\n".to_owned();
        let number = town.published(&inga, plan).await;
        let text = town.visitor().visit(&format!("/consultations/{number}/text")).await;
        assert_eq!(text.headings(), ["Tanks <b>& Co</b>", "Contents", "Peace & <war>"]);
        assert_eq!(text.texts("main script").len(), 0);
    });
}

#[test]
fn a_draft_in_one_language_says_so_to_readers_of_the_other() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let plan = Plan {
            texts: vec![(Language::Lv, DRAFT_LV.to_owned())],
            ..Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes")
        };
        let number = town.published(&inga, plan).await;
        let text = town.visitor().visit(&format!("/consultations/{number}/text")).await;
        assert!(text.has("The draft is only available in Latvian."), "{text}");
        assert_eq!(text.text("#p-3 [lang=lv]"), "Pašvaldība uztur patvertņu sarakstu.");
        assert_eq!(text.texts("h2[lang=lv]"), ["Ievads", "1. Uzdevumi"]);
    });
}

#[test]
fn the_other_language_is_one_link_away() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town
            .published(
                &inga,
                Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes"),
            )
            .await;
        let reader = town.visitor();
        let english = reader.visit(&format!("/consultations/{number}/points/p-2-a")).await;
        let latvian = reader.follow(&english, "Latviski").await;
        assert_eq!(latvian.text("h1"), "2. punkta a) apakšpunkts");
        assert_eq!(
            latvian.texts("[rel=prev], [rel=next]"),
            ["← 2. punkts (iepriekšējais)", "2. punkta b) apakšpunkts (nākamais) →"]
        );
        let comment = (
            "Komentēt 2. punkta a) apakšpunktu".to_owned(),
            format!("/consultations/{number}/comments/new?point=p-2-a"),
        );
        assert!(latvian.links().contains(&comment), "{latvian}");
    });
}

#[test]
fn a_point_has_a_page_between_its_neighbours() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let reader = town.visitor();
        let point = reader.visit(&format!("/consultations/{number}/points/p-2")).await;
        assert_eq!((point.text("h1"), point.text(".atb-over")), ("Point 2".to_owned(), "Introduction".to_owned()));
        assert_eq!(
            point.texts(".atb-compare p"),
            ["A shelter is:", "a) a cellar that holds;", "b) a hall that is built for it."]
        );
        assert!(point.links().contains(&("Shelters of towns".to_owned(), format!("/consultations/{number}/text#p-2"))));
        let next = reader.follow(&point, "Point 2, item a) (next) →").await;
        assert_eq!(next.text("h1"), "Point 2, item a)");
        let first = reader.follow(&reader.follow(&next, "← Point 2 (previous)").await, "← Point 1 (previous)").await;
        assert_eq!(first.texts("[rel=prev]").len(), 0);
    });
}

#[test]
fn an_anchor_leads_to_its_point_in_whatever_language_the_point_is_there() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town
            .published(
                &inga,
                Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes"),
            )
            .await;
        let reader = town.visitor();
        let only_latvian = reader.visit(&format!("/consultations/{number}/points/p-4")).await;
        assert!(
            only_latvian.status == 200 && only_latvian.has("This point is only available in Latvian."),
            "{only_latvian}"
        );
        assert_eq!(only_latvian.text(".atb-compare[lang=lv]"), "Sarakstu atjauno reizi gadā.");
        for anchor in ["p-5", "P-4", "p-4%20", "p-4-", "%00"] {
            assert_eq!(reader.visit(&format!("/consultations/{number}/points/{anchor}")).await.status, 404, "{anchor}");
        }
    });
}
