//! A working table goes out, colleagues write answers in Excel or Word, and it comes back: what it will change is seen
//! first, and nothing is overwritten unseen.
use std::time::Instant;

use atbalss::platform::{Language, Role};
use calamine::Data;

use crate::{
    reading::{plan::Plan, talk::Said},
    support::{
        Seen, Town, Visitor,
        office::{download, edited_excel, excel, filled_word, rows_of_excel, rows_of_word, zipped},
        story,
    },
};

/// Where the columns of the Excel table are.
const MARK: usize = 1;
const DECISION: usize = 8;
const ANSWER: usize = 9;

/// Two organisations have said four things; the period is over.
async fn said(town: &Town) -> String {
    let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let text = "1. The state informs society.\n\n2. A municipality keeps a plan.\n";
    let texts = vec![(Language::En, text.to_owned())];
    let number = town.published(&editor, Plan { texts, ..Plan::titled("Shelters", "2026-12-01T00:00") }).await;
    let coast = town.organisation("Drošais krasts", "Anna Liepsala").await;
    let comments = vec![Said::on("p-1", "Say when."), Said::on("p-2", "Plans cost."), Said::on("p-2", "=1+1 plans")];
    town.hand_in(&number, &coast, comments).await;
    let garden = town.organisation("Dārza draugi", "Dace Ozola").await;
    town.hand_in(&number, &garden, vec![Said::on("p-2", "Who pays?")]).await;
    town.later("2026-12-02T09:00");
    number
}

async fn signed_in(town: &Town, name: &str, role: &'static [Role]) -> Visitor {
    town.signed_in(&town.staff(name, role).await).await
}

/// The page of the files of the whole consultation.
async fn files(who: &Visitor, number: &str) -> Seen {
    who.visit(&format!("/staff/comments/files?consultation={number}")).await
}

async fn table(who: &Visitor, number: &str) -> Vec<u8> {
    download(who, &files(who, number).await.link("Excel: Working table")).await.1
}

/// Brings a file back.
async fn bring(who: &Visitor, number: &str, name: &str, file: impl Into<Vec<u8>>) -> Seen {
    who.attach("The filled working table", name, file);
    who.press(&files(who, number).await, "Read the table", &[]).await
}

/// The row about a comment with these words.
fn row_of<'r>(rows: &'r mut [Vec<String>], words: &str) -> &'r mut Vec<String> {
    rows.iter_mut().find(|row| row.iter().any(|cell| cell == words)).unwrap_or_else(|| panic!("no row says {words}"))
}

fn fill(row: &mut [String], decision: &str, answer: &str) {
    (row[DECISION], row[ANSWER]) = (decision.to_owned(), answer.to_owned());
}

/// Writes or changes the answer to the comment with these words on its page.
async fn write(who: &Visitor, number: &str, comment: &str, reasons: &str) {
    let desk = who.visit(&format!("/staff/comments?consultation={number}")).await;
    let link = desk.texts(".c-what a").into_iter().find(|words| words.contains(comment)).expect("the comment");
    let page = who.follow(&desk, &link).await;
    let saved =
        who.press(&page, "Save", &[("Is the comment accepted?", "Partly accepted"), ("Reasons", reasons)]).await;
    assert!(saved.has("The answer has been saved."), "{saved}");
}

async fn approve(who: &Visitor, number: &str, comment: &str) {
    let desk = who.visit(&format!("/staff/comments?consultation={number}")).await;
    let link = desk.texts(".c-what a").into_iter().find(|words| words.contains(comment)).expect("the comment");
    let approved = who.press(&who.follow(&desk, &link).await, "Approve", &[]).await;
    assert!(approved.has("The answer has been approved."), "{approved}");
}

async fn answers_that_say(town: &Town, words: &str) -> i64 {
    town.number(&format!("SELECT count(*) AS number FROM responses WHERE reasons = '{words}'")).await
}

#[test]
fn what_colleagues_wrote_in_excel_is_seen_first_and_then_taken_once() {
    story("2026-11-02T09:00", async |town| {
        let number = said(town).await;
        let rita = signed_in(town, "Rita Kalna", &[Role::Reviewer]).await;
        let (name, file) = download(&rita, &files(&rita, &number).await.link("Excel: Working table")).await;
        assert_eq!(name, format!("attachment; filename=\"{number}-working.xlsx\""));
        let sheet = rows_of_excel(&file);
        assert_eq!((sheet.len(), sheet[0].len()), (5, 11));
        let names: Vec<String> = sheet[0].iter().map(ToString::to_string).collect();
        assert_eq!(names[..2], ["Comment", "Mark: do not change"]);
        assert_eq!(
            names[DECISION..],
            ["To fill in: accepted or not", "To fill in: reasons", "To fill in: language of the answer"]
        );
        assert!(sheet[1..].iter().all(|row| matches!(&row[MARK], Data::String(mark) if mark.len() == 52)));

        let filled = edited_excel(&file, |rows| {
            rows[1..].reverse();
            fill(row_of(rows, "Say when."), "Accepted", "");
            fill(row_of(rows, "Who pays?"), "nav ņemts vērā", "The municipality pays.");
            fill(row_of(rows, "Plans cost."), "Perhaps", "We shall see.");
        });
        let preview = bring(&rita, &number, "answers.xlsx", filled).await;
        assert!(preview.has("What the table will change") && preview.has("answers.xlsx"), "{preview}");
        assert!(preview.has("New: 2") && preview.has("Not taken: 1") && preview.has("Unchanged: 1"), "{preview}");
        assert!(preview.has("“Perhaps” is not one of the decisions that are offered."), "{preview}");
        assert!(preview.has("Dārza draugi: Point 2") && preview.has("The municipality pays."), "{preview}");
        let again = rita.visit(&preview.path).await;
        assert!(again.has("New: 2"), "it is still there: {again}");
        assert_eq!(town.number("SELECT count(*) AS number FROM responses").await, 0, "nothing was changed yet");
        let other = signed_in(town, "Ilze Sniega", &[Role::Reviewer]).await;
        assert_eq!(other.visit(&preview.path).await.status, 404, "it is only for the one who brought it");

        let taken = rita.press(&preview, "Take the ticked rows", &[]).await;
        assert!(taken.has("2 answers have been taken from the table. Another person must approve them."), "{taken}");
        assert!(taken.has("Unchanged: 3") && taken.has("Not taken: 1"), "{taken}");
        let twice = rita.press(&preview, "Take the ticked rows", &[]).await;
        assert!(twice.has("These rows have been taken already."), "{twice}");
        let drafted = "SELECT count(*) AS number FROM events WHERE kind = 'response_drafted'";
        assert_eq!(town.number(drafted).await, 2);
        let found = rita.visit(&format!("/staff/comments?consultation={number}&words=municipality")).await;
        assert!(found.has("Who pays?"), "it is found by the words of its answer: {found}");
        approve(&signed_in(town, "Jānis Ozols", &[Role::Approver]).await, &number, "Who pays?").await;

        let kept = files(&rita, &number).await;
        let listed = rita.follow(&kept, "answers.xlsx").await;
        assert!(listed.has("Unchanged: 3"), "{listed}");
        let forgotten = rita.press(&listed, "Delete this table", &[]).await;
        assert!(forgotten.has("The table has been deleted. What was taken from it stays."), "{forgotten}");
        assert_eq!(answers_that_say(town, "The municipality pays.").await, 1);
        bring(&rita, &number, "later.xlsx", table(&rita, &number).await).await;
        town.later("2026-12-10T09:00");
        town.letters().await;
        assert_eq!(town.number("SELECT count(*) AS number FROM returned_tables").await, 0, "it is kept for a week");
    });
}

#[test]
fn what_somebody_changed_meanwhile_is_never_overwritten_unseen() {
    story("2026-11-02T09:00", async |town| {
        let number = said(town).await;
        let account = town.staff("Rita Kalna", &[Role::Reviewer]).await;
        let rita = town.signed_in(&account).await;
        let ilze = signed_in(town, "Ilze Sniega", &[Role::Reviewer]).await;
        let janis = signed_in(town, "Jānis Ozols", &[Role::Approver]).await;
        write(&rita, &number, "Say when.", "At once.").await;
        write(&rita, &number, "Who pays?", "The state pays.").await;
        approve(&janis, &number, "Who pays?").await;
        let filled = edited_excel(&table(&rita, &number).await, |rows| {
            row_of(rows, "Say when.")[ANSWER] = "A week before.".to_owned();
            row_of(rows, "Who pays?")[ANSWER] = "The state and the municipality pay.".to_owned();
            fill(row_of(rows, "Plans cost."), "Noted", "They do.");
        });
        write(&ilze, &number, "Say when.", "A month before.").await;

        let preview = bring(&rita, &number, "answers.xlsx", filled).await;
        assert!(preview.has("To be decided: 1") && preview.has("Changed: 1") && preview.has("New: 1"), "{preview}");
        assert!(preview.has("somebody wrote or changed the answer here after the table was made"), "{preview}");
        assert!(preview.has("A month before.") && preview.has("A week before."), "both are shown: {preview}");
        assert!(preview.has("[inserted: and the municipality pay]"), "what changes is marked: {preview}");
        assert!(preview.has("The answer has been approved. If you take the row, the answer has to be approved again."));

        let browser = town.browser().await;
        browser.sign_in(&account).await;
        let form = format!("/staff/comments/files?consultation={number}");
        browser.assert_all_serve_everybody(&[&preview.path, &form]).await;

        write(&ilze, &number, "Plans cost.", "They cost little.").await;
        let some = rita.press(&preview, "Take the ticked rows", &[]).await;
        assert!(some.has("1 answer has been taken from the table."), "{some}");
        assert!(some.has("1 row was not taken, because something has changed here since"), "{some}");
        assert!(some.has("To be decided: 2") && some.has("They cost little."), "{some}");
        assert_eq!(town.number("SELECT count(*) AS number FROM responses WHERE state = 'approved'").await, 0);
        for words in ["The state and the municipality pay.", "A month before.", "They cost little."] {
            assert_eq!(answers_that_say(town, words).await, 1, "{words}");
        }

        let label = |words: &str| {
            let articles = some.texts("article");
            let article = articles.iter().find(|article| article.contains(words)).expect("the row");
            format!("Take this row: {}", article.split_whitespace().next().expect("a number"))
        };
        let decided = rita.press(&some, "Take the ticked rows", &[(&label("A week before."), "yes")]).await;
        assert!(decided.has("1 answer has been taken from the table."), "{decided}");
        assert_eq!(answers_that_say(town, "A week before.").await, 1);
        assert_eq!(answers_that_say(town, "They cost little.").await, 1);
        let nothing = rita.press(&decided, "Take the ticked rows", &[]).await;
        assert_eq!(nothing.status, 422);
        assert!(nothing.has("Tick at least one row"), "{nothing}");
    });
}

#[test]
fn an_answer_to_several_comments_changes_for_all_of_them_if_the_rows_agree() {
    story("2026-11-02T09:00", async |town| {
        let number = said(town).await;
        let rita = signed_in(town, "Rita Kalna", &[Role::Reviewer]).await;
        let list = rita.visit(&format!("/staff/comments?consultation={number}")).await;
        let all = rita.press(&list, "Work on the whole list together", &[]).await;
        let answer = [("Is the comment accepted?", "Noted"), ("Reasons", "Thank you.")];
        rita.press(&all, "Save for 4 comments", &answer).await;
        let table = table(&rita, &number).await;

        let differing = edited_excel(&table, |rows| row_of(rows, "Who pays?")[ANSWER] = "The state pays.".to_owned());
        let preview = bring(&rita, &number, "one.xlsx", differing).await;
        assert!(preview.has("To be decided: 1") && preview.has("Unchanged: 3"), "{preview}");
        assert!(preview.has("several comments have this answer together, and their rows in the table differ"));

        let same = edited_excel(&table, |rows| {
            rows[1..].iter_mut().for_each(|row| row[ANSWER] = "Many thanks.".to_owned());
        });
        let preview = bring(&rita, &number, "all.xlsx", same).await;
        assert!(preview.has("Changed: 4"), "{preview}");
        assert!(preview.has("The answer is to 4 comments and changes for all of them."), "{preview}");
        let taken = rita.press(&preview, "Take the ticked rows", &[]).await;
        assert!(taken.has("4 answers have been taken from the table."), "{taken}");
        assert_eq!(town.number("SELECT count(*) AS number FROM responses WHERE revision = 2").await, 1);
    });
}

#[test]
fn a_word_table_goes_out_and_comes_back() {
    story("2026-11-02T09:00", async |town| {
        let number = said(town).await;
        let rita = signed_in(town, "Rita Kalna", &[Role::Reviewer]).await;
        write(&rita, &number, "Plans cost.", "They do.\n\n1. They cost a little.").await;
        let (_, file) = download(&rita, &files(&rita, &number).await.link("Word: Working table")).await;
        let rows = rows_of_word(&file);
        assert_eq!((rows.len(), rows[0].len()), (5, 8));
        let untouched = bring(&rita, &number, "same.docx", file.clone()).await;
        assert!(untouched.has("The table changes nothing") && untouched.has("Unchanged: 4"), "{untouched}");

        let asked = rows.iter().find(|row| row[4].contains("Who pays?")).expect("the comment");
        let filled = filled_word(&file, &asked[0], &[(5, "Not accepted"), (6, "Nobody &amp; everybody.")]);
        let preview = bring(&rita, &number, "answers.docx", filled).await;
        assert!(preview.has("New: 1") && preview.has("Unchanged: 3"), "{preview}");
        let taken = rita.press(&preview, "Take the ticked rows", &[]).await;
        assert!(taken.has("1 answer has been taken from the table."), "{taken}");
        assert_eq!(answers_that_say(town, "Nobody & everybody.").await, 1);
    });
}

#[test]
fn rows_that_cannot_be_taken_say_why() {
    story("2026-11-02T09:00", async |town| {
        let number = said(town).await;
        let rita = signed_in(town, "Rita Kalna", &[Role::Reviewer]).await;
        let table = table(&rita, &number).await;
        let wrong = edited_excel(&table, |rows| {
            fill(row_of(rows, "Say when."), "Noted", "formula:=1+1");
            let mark = row_of(rows, "Who pays?")[MARK].clone();
            fill(row_of(rows, "Plans cost."), "Noted", "Of another row.");
            row_of(rows, "Plans cost.")[MARK] = mark;
            let twice = row_of(rows, "Who pays?");
            fill(twice, "Noted", "Once.");
            let mut other = twice.clone();
            fill(&mut other, "Noted", "And once more.");
            rows.push(other);
            rows.push(vec!["Total: 4".to_owned(), String::new()]);
        });
        let preview = bring(&rita, &number, "wrong.xlsx", wrong).await;
        assert!(preview.has("Not taken: 5") && preview.has("Unchanged: 1"), "{preview}");
        for reason in [
            "A cell of the row has a formula or an error.",
            "The mark or the number of the comment was changed, or they are of different rows.",
            "The comment also stands in row 6, which says something else.",
            "The row has no mark, so it is not known which answer it is about.",
        ] {
            assert!(preview.has(reason), "{reason}: {preview}");
        }
        assert!(preview.texts("button").iter().all(|button| button != "Take the ticked rows"), "{preview}");

        let editor = town.staff("Ivars Bērzs", &[Role::Editor]).await;
        let other = town.published(&editor, Plan::titled("Sirens", "2026-12-20T00:00")).await;
        let filled = edited_excel(&table, |rows| fill(row_of(rows, "Who pays?"), "Noted", "Elsewhere."));
        let elsewhere = bring(&rita, &other, "elsewhere.xlsx", filled).await;
        assert!(elsewhere.has("The comment belongs to another consultation."), "{elsewhere}");
        assert!(!elsewhere.has("Dārza draugi"), "{elsewhere}");
    });
}

#[test]
fn files_that_are_no_such_table_get_a_sentence_and_change_nothing() {
    story("2026-11-02T09:00", async |town| {
        let number = said(town).await;
        let rita = signed_in(town, "Rita Kalna", &[Role::Reviewer]).await;
        let table = table(&rita, &number).await;
        let part = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let bomb = zipped(&[
            part("[Content_Types].xml", "<Types/>"),
            part("xl/workbook.xml", "<workbook/>"),
            part("xl/sharedStrings.xml", &" ".repeat(70 << 20)),
        ]);
        let head: Vec<String> = rows_of_excel(&table)[0].iter().map(ToString::to_string).collect();
        let long: Vec<Vec<String>> = std::iter::once(head.clone())
            .chain((0..100_000).map(|row| vec![format!("{number}/{row}"), "A".to_owned()]))
            .collect();
        let lacking = edited_excel(&table, |rows| rows[0][ANSWER] = "Something else".to_owned());
        let other = excel(&[vec!["Name".to_owned()], vec!["Anna".to_owned()]]);
        for (name, bytes, sentence) in [
            ("bomb.xlsx", bomb, "Reading the file takes too much time or memory."),
            ("long.xlsx", excel(&long), "The table has more than 5,000 rows."),
            ("empty.xlsx", excel(&[head]), "The table has no rows."),
            ("lacking.xlsx", lacking, "The table has no column “To fill in: reasons”."),
            ("other.xlsx", other, "There is no working table in this file"),
            ("cut.xlsx", table[..table.len() / 2].to_vec(), "The file is cut off or damaged."),
            ("old.rtf", b"{\\rtf1 Viens.}".to_vec(), "This is neither an Excel workbook (.xlsx) nor a Word document"),
            ("text.txt", b"Viens.".to_vec(), "This is neither an Excel workbook (.xlsx) nor a Word document"),
        ] {
            let refused = bring(&rita, &number, name, bytes).await;
            assert_eq!(refused.status, 422, "{name}: {refused}");
            assert!(refused.text(".govuk-error-summary").contains(sentence), "{name}: {refused}");
        }
        let nothing = rita.press(&files(&rita, &number).await, "Read the table", &[]).await;
        assert!(nothing.text(".govuk-error-summary").contains("Choose the file of the table"), "{nothing}");
        assert_eq!(town.number("SELECT count(*) AS number FROM returned_tables").await, 0);
        let approver = signed_in(town, "Jānis Ozols", &[Role::Approver]).await;
        let page = files(&approver, &number).await;
        assert!(page.has("Working table") && !page.has("A working table comes back"), "{page}");
    });
}

#[test]
fn two_thousand_answers_come_back_at_once() {
    story("2026-11-02T09:00", async |town| {
        let editor = town.staff("Inga Sūnupe", &[Role::Editor]).await;
        let rita = town.staff("Rita Kalna", &[Role::Reviewer]).await;
        let number = town.published(&editor, Plan::titled("Shelters", "2026-12-01T00:00")).await;
        let crowd = include_str!("../scale/crowd.sql")
            .replace(":crowd", "1")
            .replace(":number", &format!("'{number}'"))
            .replace(":comments", "4200")
            .replace(":organisations", "60");
        diesel_async::SimpleAsyncConnection::batch_execute(&mut town.owner().await, &crowd).await.unwrap();
        town.later("2026-12-02T09:00");
        let rita = town.signed_in(&rita).await;
        let received = format!("/staff/comments/files/working.xlsx?consultation={number}&state=received");
        let (_, file) = download(&rita, &received).await;
        let mut rows = 0;
        let filled = edited_excel(&file, |sheet| {
            rows = sheet.len() - 1;
            for (at, row) in sheet.iter_mut().enumerate().skip(1) {
                fill(row, "Noted", &format!("Row {at}."));
            }
        });
        assert!((1_900..2_000).contains(&rows), "{rows}");
        let began = Instant::now();
        let preview = bring(&rita, &number, "answers.xlsx", filled).await;
        let (read, began) = (began.elapsed(), Instant::now());
        let button = preview.texts("button").into_iter().find(|button| button.contains("from all pages"));
        let taken = rita.press(&preview, &button.expect("all rows can be taken"), &[]).await;
        println!("{rows} rows: read in {read:?}, taken in {:?}", began.elapsed());
        assert!(taken.has("answers have been taken from the table."), "{taken}");
        assert!(taken.has("The table changes nothing"), "{taken}");
        let drafted = "SELECT count(*) AS number FROM responses WHERE reasons LIKE 'Row %'";
        assert_eq!(usize::try_from(town.number(drafted).await).unwrap(), rows);
        let count = atbalss::assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap();
        assert_eq!(count, []);
    });
}
