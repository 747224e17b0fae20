//! The tables that a ministry owes, as files: for everybody what is published, for the ministry's own file all of it.
use atbalss::{platform::Language, platform::Role, responses::Verdict};
use calamine::Data;
use serde_json::Value;

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{
        Town,
        office::{download, rows_of_excel, rows_of_word},
        story,
    },
};

/// Three comments of two organisations: one is answered in public, one is drafted, one waits.
async fn partly_answered(town: &Town) -> String {
    let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
    let texts = vec![(Language::En, text.to_owned())];
    let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
    let wanted = "The state informs society in time.";
    town.hand_in(&number, &coast, vec![Said::on("p-1", "Say when.").wanting(wanted), Said::on("p-2", "=1+1 plans")])
        .await;
    let garden = town.organisation("Dārza draugi", "Dace Ozola").await;
    town.hand_in(&number, &garden, vec![Said::on("p-2", "Who pays?")]).await;
    let ministry = town.answerers().await;
    town.later("2026-12-03T10:00");
    town.answer(&number, &ministry, &[(Verdict::Partly, "Not \"in time\".\nAt once.")]).await;
    town.publish_answers(&number, &ministry).await;
    number
}

#[test]
fn everybody_takes_what_is_published_out_in_word_excel_and_for_programs() {
    story("2026-11-02T09:00", async |town| {
        let number = partly_answered(town).await;
        let reader = town.visitor();
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        let file = async |link: &str| download(&reader, &results.link(link)).await;

        let (name, word) = file("Word: Summary of comments").await;
        assert_eq!(name, format!("attachment; filename=\"{number}-results.docx\""));
        let comment = format!("{number}/001-1");
        let essence = "Say when.//The state informs society in time.";
        let row = [comment.as_str(), "Drošais krasts", essence, "Partly accepted", "Not \"in time\"./At once."];
        let expected = [
            vec!["No.", "Submitted by", "Substance of the objection or proposal", "Accepted or not", "Reasons"],
            vec!["Point 1"],
            row.to_vec(),
        ];
        assert_eq!(rows_of_word(&word), expected, "the five columns of the law, under the point");

        let (_, table) = file("Word: Coordination table").await;
        let coordinated = rows_of_word(&table).remove(2);
        assert_eq!(coordinated[1], "The state informs society.");
        assert_eq!(coordinated[2], "Drošais krasts: Proposal//Say when.//The state informs society in time.");
        assert_eq!(coordinated[4..], ["Agreed in part", ""], "there is no later version yet");

        let (_, excel) = file("Excel: Summary of comments").await;
        let sheet = rows_of_excel(&excel);
        assert_eq!((sheet.len(), sheet[0].len()), (2, 17));
        assert_eq!(sheet[1][4], Data::Float(1.0), "a version is a number");
        assert!(matches!(sheet[1][2], Data::DateTime(day) if day.to_ymd_hms_milli().0 == 2026), "a day is a day");

        let (_, programs) = file("JSON: Summary of comments").await;
        let table: Value = serde_json::from_slice(&programs).unwrap();
        assert_eq!(table["rows"][0]["verdict"], "Partly accepted");
        assert_eq!(table["rows"][0]["published"], "2026-12-03");
        assert_eq!(table["rows"].as_array().unwrap().len(), 1);
        assert_eq!(table["facts"][3]["value"], "2: Dārza draugi; Drošais krasts");
        assert_eq!(table["facts"][4]["value"], "3. Partly accepted: 1; Not answered yet: 2");

        let (_, excel_of_here) = file("CSV with semicolons: Summary of comments").await;
        let lines = String::from_utf8(excel_of_here).unwrap();
        assert!(lines.starts_with("\u{feff}Comment;Submitted by;Comment received;"), "{lines}");
        for kind in ["exe", "", "csv.gz"] {
            let missing = reader.visit(&format!("/consultations/{number}/results.{kind}")).await;
            assert_eq!(missing.status, 404, "{kind}");
        }
    });
}

#[test]
fn staff_take_the_filtered_list_out_with_what_is_not_published() {
    story("2026-11-02T09:00", async |town| {
        let number = partly_answered(town).await;
        let rita = town.signed_in(&town.staff("Ilze Sniega", &[Role::Reviewer]).await).await;
        let desk = format!("/staff/comments?consultation={number}");
        let found = rita.visit(&format!("{desk}&words=pays")).await;
        let one = rita.follow(&found, &found.texts(".c-what a")[0]).await;
        let answer = [("Is the comment accepted?", "Not accepted"), ("Reasons", "The municipality pays.")];
        rita.press(&one, "Save and next", &answer).await;

        let files = rita.follow(&rita.visit(&format!("{desk}&point=&state=drafted")).await, "Word, Excel").await;
        assert!(files.has("The tables have the comments of the list with its filters."), "{files}");
        let (name, word) = download(&rita, &files.link("Word: Summary of comments")).await;
        assert_eq!(name, format!("attachment; filename=\"{number}-summary.docx\""));
        let rows = rows_of_word(&word);
        assert_eq!(rows.len(), 3, "the head, the point and the one comment of the list: {rows:?}");
        assert_eq!(rows[2][3..], ["Not accepted", "The municipality pays.", "Answer drafted"]);

        let files = rita.follow(&rita.visit(&desk).await, "Word, Excel").await;
        assert!(files.has("The tables have all comments of the consultation."), "{files}");
        let (_, excel) = download(&rita, &files.link("Excel: Summary of comments")).await;
        let sheet = rows_of_excel(&excel);
        assert_eq!((sheet.len(), sheet[0].len()), (4, 20));
        let texts: Vec<String> = sheet[1..].iter().map(|row| row[7].to_string()).collect();
        assert!(texts.contains(&"=1+1 plans".to_owned()), "a formula is a text: {texts:?}");
        let (_, public) = download(&town.visitor(), &format!("/consultations/{number}/results.json")).await;
        assert!(!String::from_utf8(public).unwrap().contains("The municipality pays."));

        let nowhere = rita.visit("/staff/comments/files").await;
        assert!(nowhere.has("Choose a consultation first"), "{nowhere}");
        let latvian = rita.reading("lv");
        let (_, word) =
            download(&latvian, &format!("/staff/comments/files/coordination.docx?consultation={number}&lang=lv")).await;
        assert_eq!(rows_of_word(&word)[0][1], "Saskaņošanai nosūtītā redakcija");
    });
}

#[test]
fn staff_read_a_table_on_a_page_with_the_filters_of_the_list() {
    story("2026-11-02T09:00", async |town| {
        let number = partly_answered(town).await;
        let rita = town.signed_in(&town.staff("Maija Bērza", &[Role::Reviewer]).await).await;
        let files = rita.visit(&format!("/staff/comments/files?consultation={number}")).await;
        let table = rita.follow(&files, "Read it on a page: Coordination table").await;
        assert_eq!(table.text("h1"), "Coordination table: Shelters");
        assert!(table.has("2: Dārza draugi; Drošais krasts"), "who took part stands above it: {table}");
        assert!(table.has("this table also has answers that are not published"), "{table}");
        assert_eq!(table.texts("tbody th"), ["Point 1", "Point 2"], "each point once, above its comments");
        assert!(table.has("The state informs society.") && table.has("Agreed in part"), "{table}");
        assert!(table.has("Who pays?"), "what waits for an answer, too: {table}");
        let summary = rita.visit(&format!("/staff/comments/files/summary?consultation={number}&words=pays")).await;
        assert_eq!(summary.texts("tbody th"), ["Point 2"], "only what the list has: {summary}");
        assert!(summary.link("Word: Summary of comments").contains("words=pays"), "{summary}");
        let nothing = rita.visit(&format!("/staff/comments/files/summary?consultation={number}&words=nowhere")).await;
        assert!(nothing.has("The list has no comments."), "{nothing}");
        let working = rita.visit(&format!("/staff/comments/files/working?consultation={number}")).await;
        assert_eq!(working.status, 404, "what is filled in is no page");
    });
}
