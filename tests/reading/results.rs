//! The decisions on the comments: the sum, the summary, its spreadsheet.
use atbalss::responses::Verdict;

use super::{
    inga,
    plan::Plan,
    talk::{Answerers, Said},
};
use crate::support::{Town, story};

/// Three comments of two organisations on a consultation in both languages; the first two in the order of the draft are
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
fn an_address_with_an_absurd_number_of_its_first_line_still_shows_the_lines() {
    story("2026-11-01T09:00", async |town| {
        let (number, _) = partly_answered(town).await;
        let after = format!("-1.{}.0", uuid::Uuid::nil());
        let shown =
            town.visitor().visit(&format!("/consultations/{number}/results?after={after}&first={}", usize::MAX)).await;
        assert_eq!(shown.status, 200);
        assert!(!shown.texts(".atb-answers tbody tr").is_empty(), "{shown}");
    });
}

#[test]
fn the_sum_adds_up_and_says_what_is_waiting() {
    story("2026-10-26T09:00", async |town| {
        let (number, ministry) = partly_answered(town).await;
        let reader = town.visitor();
        let results = reader.follow(&reader.visit(&format!("/consultations/{number}")).await, "Results").await;
        assert_eq!(
            (results.text("h1"), results.text(".atb-lead")),
            (
                "Results: Shelters of towns".to_owned(),
                "2 organisations sent 3 comments. 1 of them was accepted in whole or in part.".to_owned()
            )
        );
        assert!(results.has("1 comment is still waiting for an answer."), "{results}");
        assert_eq!(
            results.texts(".atb-ledger tr"),
            [
                "Answer Comments Share of answers",
                "Accepted 1 (Accepted) 50%",
                "Partly accepted 0 0%",
                "Not accepted 0 0%",
                "Noted 1 (Noted) 50%",
                "Waiting for an answer 1",
                "Received 3"
            ],
            "each thing once, and it adds up"
        );
        let points = "[aria-labelledby=points] tr";
        assert_eq!(
            results.texts(points),
            [
                "Point Comments Accepted Partly accepted Not accepted Noted Waiting for an answer",
                "The whole draft 1 0 0 0 1 0",
                "Point 1 1 1 0 0 0 0",
                "Point 3 1 0 0 0 0 1"
            ]
        );
        let point = reader.follow(&results, "Point 3").await;
        assert!(point.path.ends_with("/points/p-3"), "{point}");
        town.later("2026-12-04T10:00");
        town.answer(&number, &ministry, &[(Verdict::Partly, "Some caves.")]).await;
        town.publish_answers(&number, &ministry).await;
        town.close(&number, &ministry).await;
        let results = reader.visit(&results.path).await;
        assert!(
            results.has("Closed, every comment answered 4 December 2026, 10:00")
                && !results.has("still waiting for an answer"),
            "{results}"
        );
        assert!(results.has("2 of them were accepted in whole or in part."), "{results}");
        let latvian = reader.visit(&format!("{}?lang=lv", results.path)).await;
        assert!(latvian.has("1–3 no 3"), "{latvian}");
        let home = reader.visit("/?lang=en").await;
        assert!(home.has("Closed 4 December 2026"), "the day on which it was closed, not that of the answers: {home}");
        let consultation = reader.visit(&format!("/consultations/{number}")).await;
        let last = consultation.texts(".atb-path > li").pop();
        let closed = "Consultation closed, all answers published 4 December 2026, 10:00";
        assert_eq!(last.as_deref(), Some(closed));
        assert!(!consultation.has("Read the draft"), "one name for one page: {consultation}");
        let text = reader.follow(&consultation, "The text with its answers").await;
        assert!(text.has("This is the draft as it was commented on. The outcome of the comments"), "{text}");
        let all = reader.follow(&text, "Results: all comments and answers").await;
        assert_eq!(all.path, results.path);
        let rows = results.texts(".atb-ledger tr");
        assert_eq!(
            rows[1..],
            [
                "Accepted 1 (Accepted) 33%",
                "Partly accepted 1 (Partly accepted) 33%",
                "Not accepted 0 0%",
                "Noted 1 (Noted) 33%",
                "Received 3"
            ]
        );
        let partly = reader.follow(&results, "1 (Partly accepted)").await;
        assert!(partly.has("1–1 of 1") && partly.texts(".atb-answers tbody tr").len() == 1, "{partly}");
        let all = reader.follow(&partly, "Partly accepted, remove this filter").await;
        assert_eq!(all.texts(".atb-answers tbody tr").len(), 3, "{all}");
    });
}

#[test]
fn the_summary_has_the_columns_that_the_law_asks_for() {
    story("2026-10-26T09:00", async |town| {
        let (number, _) = partly_answered(town).await;
        let reader = town.visitor();
        let results = reader.visit(&format!("/consultations/{number}/results")).await;
        assert_eq!(
            results.texts(".atb-answers thead th"),
            ["No.", "Submitted by", "Substance of the objection or proposal", "Accepted or not", "Reasons"]
        );
        assert_eq!(
            results.texts(".atb-answers tbody tr"),
            [
                format!(
                    "002-1 permanent link to this row =Kalnu ceļš The whole draft Question Who pays? Read in full: {number}/002-1 Noted The budget, \"as ever\"."
                ),
                format!(
                    "001-1 permanent link to this row Drošais krasts Point 1 Proposal =1+1 goals, at least. Read in full: {number}/001-1 Accepted The ministry gave no further reasons."
                )
            ]
        );
        assert!(results.html.contains("id=\"c-1-1\""), "a row has an address of its own");
        let accepted = reader.follow(&results, "1 (Accepted)").await;
        assert_eq!(
            accepted.texts(".atb-answers .c-no a"),
            ["001-1 permanent link to this row"],
            "a comment has the same number whatever is filtered"
        );
        let comment = reader.follow(&accepted, &format!("Read in full: {number}/001-1")).await;
        assert_eq!(comment.path, format!("/consultations/{number}/comments/001-1"));
        let latvian = reader.visit(&format!("/consultations/{number}/results?lang=lv")).await;
        assert_eq!(
            latvian.texts(".atb-answers thead th"),
            ["Nr.", "Iesniedzējs", "Iebilduma vai priekšlikuma būtība", "Ņemts vērā vai nav ņemts vērā", "Pamatojums"]
        );
        assert_eq!(
            latvian.text(".atb-lead"),
            "2 organizācijas iesniedza 3 komentārus. 1 no tiem pilnībā vai daļēji ņemts vērā."
        );
        assert!(latvian.has("Vēl nav atbildēts uz 1 komentāru."), "{latvian}");
    });
}

#[test]
fn the_sheet_is_read_by_spreadsheets_and_runs_nothing() {
    story("2026-10-26T09:00", async |town| {
        let (number, _) = partly_answered(town).await;
        let reader = town.visitor();
        let sheet = reader
            .follow(&reader.visit(&format!("/consultations/{number}/results")).await, "CSV: Summary of comments")
            .await;
        assert_eq!((sheet.status, &sheet.headers["content-type"].to_str().unwrap()), (200, &"text/csv; charset=utf-8"));
        assert_eq!(
            sheet.headers["content-disposition"],
            format!("attachment; filename=\"{number}-results.csv\"").as_str()
        );
        let address = |within| town.app.config.link(format!("/consultations/{number}/comments/{within}"));
        let lines = [
            "Comment,Submitted by,Comment received,Point,Version,Type of comment,Language of the comment,Full text of the comment,Proposed wording,Summary in the ministry’s words,Accepted or not,Reasons,Answer published,Replaces the answer published on,What changed,Address of the comment,Why its writer approved it".to_owned(),
            format!("{number}/002-1,'=Kalnu ceļš,2026-10-26,The whole draft,1,Question,en,Who pays?,,,Noted,\"The budget, \"\"as ever\"\".\",2026-12-03,,,{},", address("002-1")),
            format!("{number}/001-1,Drošais krasts,2026-10-26,Point 1,1,Proposal,en,\"'=1+1 goals, at least.\",,,Accepted,,2026-12-03,,,{},", address("001-1")),
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
        assert_eq!(results.texts("ins").len(), 1, "the wording against the point: {results}");
        assert!(results.has("Duties are set too.") && !results.has("Goals only."), "{results}");
        assert!(results.has("Corrected 4 December 2026, 11:00 · Earlier answer"), "{results}");
        for page in ["comments", "points/p-1"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            let replaces = "This answer replaces the answer published on 3 December 2026, 10:00.";
            let comment = format!("/consultations/{number}/comments/001-1#earlier");
            assert_eq!(page.link(replaces), comment, "it leads to what was replaced");
        }
        let sheet = reader.visit(&format!("/consultations/{number}/results.csv")).await;
        let line = format!(
            "{number}/001-1,Drošais krasts,2026-10-26,Point 1,1,Proposal,en,Duties too.,{wording},,Accepted,Duties are set too.,2026-12-04,2026-12-03,,{},\r\n",
            town.app.config.link(format!("/consultations/{number}/comments/001-1"))
        );
        assert!(sheet.html.ends_with(&line), "{}", sheet.html);
    });
}
