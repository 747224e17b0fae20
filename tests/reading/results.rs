//! What became of the comments: the sum, the summary, its sheet.
use atbalss::responses::Verdict;

use super::{
    inga,
    plan::Plan,
    talk::{Answerers, Said},
};
use crate::support::{Town, story};

/// Three comments of two organisations on a consultation in both languages; the two that come first in the draft are
/// answered on 3 December.
async fn partly_answered(town: &Town) -> (String, Answerers) {
    let inga = inga(town).await;
    let number = town
        .published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00").and_in_latvian("Pilsētu patvertnes"))
        .await;
    let [anna, juris] = [
        town.organisation("Drošais krasts", "Anna Liepsala").await,
        town.organisation("=Kalnu ceļš", "Juris Kalns").await,
    ];
    town.hand_in(&number, &anna, vec![Said::on("p-3", "List caves too."), Said::on("p-1", "=1+1 goals, at least.")])
        .await;
    town.hand_in(&number, &juris, vec![Said::on_the_whole_draft("Who pays?")]).await;
    let ministry = town.answerers().await;
    town.later("2026-12-03T10:00");
    town.answer(&number, &ministry, &[(Verdict::Noted, "The budget, \"as ever\"."), (Verdict::Accepted, "")]).await;
    town.publish_answers(&number, &ministry).await;
    (number, ministry)
}

#[test]
fn the_sum_adds_up_and_says_what_is_waiting() {
    story("2026-10-26T09:00", async |town| {
        let (number, ministry) = partly_answered(town).await;
        let reader = town.visitor();
        let results = reader.follow(&reader.visit(&format!("/consultations/{number}")).await, "Results").await;
        assert_eq!(
            (results.text("h1"), results.text(".atb-lead")),
            ("Results: Shelters of towns".to_owned(), "3 comments from 2 organisations".to_owned())
        );
        assert!(results.has("1 comment is still waiting for an answer."), "{results}");
        assert_eq!(
            results.texts(".atb-sum"),
            ["Answered 2 Waiting for an answer 1 Public 3", "Public 3 Not yet public 0 Received 3"]
        );
        town.later("2026-12-04T10:00");
        town.answer(&number, &ministry, &[(Verdict::Partly, "Some caves.")]).await;
        town.publish_answers(&number, &ministry).await;
        town.close(&number, &ministry).await;
        let results = reader.visit(&results.path).await;
        assert!(
            results.has("All answers published 4 December 2026, 10:00") && !results.has("still waiting for an answer"),
            "{results}"
        );
        assert_eq!(results.texts(".atb-sum")[0], "Answered 3 Waiting for an answer 0 Public 3");
    });
}

#[test]
fn the_summary_has_the_columns_that_the_law_asks_for() {
    story("2026-10-26T09:00", async |town| {
        let (number, _) = partly_answered(town).await;
        let reader = town.visitor();
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        assert_eq!(
            results.texts("th"),
            ["No.", "Submitted by", "Substance of the objection or proposal", "Accepted or not", "Reasons"]
        );
        assert_eq!(
            results.texts("tbody tr"),
            [
                "1. =Kalnu ceļš The whole draft Who pays? Noted The budget, \"as ever\".",
                "2. Drošais krasts Point 1 =1+1 goals, at least. Accepted –"
            ]
        );
        let latvian = reader.visit(&format!("/consultations/{number}/results?lang=lv")).await;
        assert_eq!(
            latvian.texts("th"),
            ["Nr.", "Iesniedzējs", "Iebilduma vai priekšlikuma būtība", "Ņemts vērā vai nav ņemts vērā", "Pamatojums"]
        );
        assert_eq!(latvian.text(".atb-lead"), "3 komentāri no 2 organizācijām");
        assert!(latvian.has("Vēl nav atbildēts uz 1 komentāru."), "{latvian}");
    });
}

#[test]
fn the_sheet_is_read_by_spreadsheets_and_runs_nothing() {
    story("2026-10-26T09:00", async |town| {
        let (number, _) = partly_answered(town).await;
        let reader = town.visitor();
        let sheet = reader
            .follow(&reader.visit(&format!("/consultations/{number}/results")).await, "Summary as a CSV file")
            .await;
        assert_eq!((sheet.status, &sheet.headers["content-type"].to_str().unwrap()), (200, &"text/csv; charset=utf-8"));
        assert_eq!(
            sheet.headers["content-disposition"],
            format!("attachment; filename=\"{number}-results.csv\"").as_str()
        );
        let lines = [
            "No.,Comment,Submitted by,Point,Kind,Substance of the objection or proposal,Proposed wording,Accepted or not,Reasons,Answer published,Replaces the answer published on".to_owned(),
            format!("1,{number}/002-1,'=Kalnu ceļš,The whole draft,Question,Who pays?,,Noted,\"The budget, \"\"as ever\"\".\",\"3 December 2026, 10:00\","),
            format!("2,{number}/001-1,Drošais krasts,Point 1,Proposal,\"'=1+1 goals, at least.\",,Accepted,,\"3 December 2026, 10:00\","),
        ];
        assert_eq!(sheet.html.trim_start_matches('\u{feff}'), lines.map(|line| line + "\r\n").concat());
    });
}

#[test]
fn a_wording_and_a_correction_stand_in_the_summary_and_its_sheet() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let number = town.published(&inga, Plan::titled("Shelters of towns", "2026-12-01T00:00")).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let wording = "This concept sets the goals and duties of shelters.";
        town.hand_in(&number, &anna, vec![Said::on("p-1", "Duties too.").wanting(wording)]).await;
        let ministry = town.answerers().await;
        town.later("2026-12-03T10:00");
        town.answer(&number, &ministry, &[(Verdict::Rejected, "Goals only.")]).await;
        town.publish_answers(&number, &ministry).await;
        town.later("2026-12-04T11:00");
        town.correct(&number, &ministry, Verdict::Accepted, "Duties are set too.").await;
        town.publish_answers(&number, &ministry).await;

        let reader = town.visitor();
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        assert!(results.has(wording) && results.has("Duties are set too.") && !results.has("Goals only."), "{results}");
        for page in ["results", "comments", "points/p-1"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(page.has("This answer replaces the answer published on 3 December 2026, 10:00"), "{page}");
        }
        let sheet = reader.visit(&format!("/consultations/{number}/results.csv")).await;
        let line = format!(
            "1,{number}/001-1,Drošais krasts,Point 1,Proposal,Duties too.,{wording},Accepted,Duties are set too.,\"4 December 2026, 11:00\",\"3 December 2026, 10:00\"\r\n"
        );
        assert!(sheet.html.ends_with(&line), "{}", sheet.html);
    });
}
