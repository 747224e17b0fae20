//! Comments on one provision are shown together, whatever the language of their text, and no others with them.
use atbalss::platform::{Language, Role};

use crate::{
    reading::{plan::Plan, talk::Said},
    support::story,
};

const LATVIAN: &str = "1. Valsts informē sabiedrību.\n\n2. Pašvaldība uztur plānu.\n\n3. Brīvprātīgie mācās kopā.\n";
const ENGLISH: &str = "1. The state informs society.\n\nThe list is public.\n\n2. A municipality keeps a plan.\n\n3. Volunteers train together.\n";

#[test]
fn a_bilingual_draft_is_filtered_by_provision() {
    story("2026-11-02T09:00", async |town| {
        let inga = town.staff("Inga Ozola", &[Role::Editor]).await;
        let texts = vec![(Language::Lv, LATVIAN.to_owned()), (Language::En, ENGLISH.to_owned())];
        let plan = Plan::titled("Shelters", "2026-12-01T00:00").and_in_latvian("Patvertnes");
        let number = town.published(&inga, Plan { texts, ..plan }).await;
        let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let comments = vec![
            Said::on("p-2", "Par plānu.").in_latvian(),
            Said::on("p-1--1", "On the list."),
            Said::on("p-2", "On the plan."),
            Said::on("p-3", "On volunteers."),
        ];
        town.hand_in(&number, &coast, comments).await;
        let inese = town.signed_in(&town.staff("Inese Kalna", &[Role::Reviewer]).await).await;
        let desk = inese.visit(&format!("/staff/comments?consultation={number}")).await;
        let places = desk.texts("select[name=point] option");
        assert_eq!(places, ["Any", "Paragraph “The list is public” (1)", "Point 2 (2)", "Point 3 (1)"], "{desk}");
        let on_plan = inese.press(&desk, "Show", &[("Point", "Point 2 (2)")]).await;
        assert_eq!(on_plan.texts("td.c-pt"), ["Point 2", "Point 2"], "{on_plan}");
        assert!(on_plan.has("Par plānu.") && on_plan.has("On the plan.") && !on_plan.has("On the list."), "{on_plan}");
        let latvian = inese.visit(&format!("/staff/comments?consultation={number}&lang=lv")).await;
        assert_eq!(latvian.texts("td.c-pt").iter().filter(|name| *name == "2. punkts").count(), 2, "{latvian}");
    });
}
