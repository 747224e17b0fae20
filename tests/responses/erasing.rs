//! Words are erased from the record by two people: nobody reads them any more, anywhere, and what was kept still
//! proves.
use atbalss::{
    platform::{Db, Error, Role},
    responses,
};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};

use super::{Ministry, write};
use crate::{
    release::dump,
    schema::lines,
    statements::Shore,
    submissions::{
        paper::{IN_NOVEMBER, LETTER, ROW, record_a_letter, reviewer, sheet, with},
        verify,
    },
    support::{RT, Seen, Town, Visitor, database_url, drop_database, new_bare_database, story},
};

/// In all words that are erased, and in no others.
const MARK: &str = "zqmarker";
const BODY: &str = "My neighbour zqmarkerbody has no cellar.";
const WORDING: &str = "The state informs zqmarkerwording on what civilians should do.";
const NOTE: &str = "Call zqmarkernote.";
const ANSWER: &str = "The cellar of zqmarkerreasons will be on the list.";
const ERASE: &str = "Erase words from the record";
pub(super) const GROUND: (&str, &str) =
    ("Why", "They are personal data, and the person asks for it (General Data Protection Regulation, Article 17(1)).");
pub(super) const WHY: (&str, &str) = ("Note for the file", "Letter No. 5 of 2 December.");
const COMMENT: &str = "The text of the comment with its proposed wording";
pub(super) const MARKER: &str = "(personal data). What was here is no longer kept; its digest remains.";

/// Where in the database these words are, as table and column; files byte by byte.
const WHERE: &str = "
    WITH all_columns AS MATERIALIZED (
        SELECT relname, attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped)
    SELECT relname || '.' || attname AS line FROM all_columns
    WHERE query_to_xml(format(
        'SELECT 1 FROM public.%1$I WHERE strpos(lower(%2$I::text), %3$L) > 0 OR strpos(%2$I::text, %4$L) > 0 LIMIT 1',
        relname, attname, 'zqmarker', encode('zqmarker', 'hex')), false, true, '')::text <> ''
    ORDER BY line";

async fn found(town: &Town) -> Vec<String> {
    lines(&mut town.owner().await, WHERE).await
}

/// A comment with a wording and a covering note that are to be erased, and a comment that stays; both are answered, and
/// the letters are sent.
async fn answered(town: &Town) -> Ministry {
    let shore = Shore::new(town).await;
    town.later("2026-11-10T10:00");
    let anna = town.signed_in(&shore.anna).await;
    let form = anna.visit(&shore.comment_on("p-1")).await;
    let fill =
        [("What kind of comment is it?", "Proposal"), ("Your comment", BODY), ("Proposed wording (optional)", WORDING)];
    anna.save_comment(&form, "Save for Drošais krasts", &fill).await;
    let form = anna.visit(&shore.comment_on("p-2")).await;
    let fill = [("What kind of comment is it?", "Support"), ("Your comment", "Keep it.")];
    let statement = anna.save_comment(&form, "Save for Drošais krasts", &fill).await;
    let saved = anna.press(&statement, "Save the covering note for Drošais krasts", &[("Covering note", NOTE)]).await;
    let check = anna.visit(&format!("{}/check", saved.path.trim_end_matches("#note"))).await;
    let receipt = anna.press(&check, crate::submissions::SUBMIT, &crate::submissions::DECLARED).await;
    assert!(receipt.has("zqmarkernote"), "{receipt}");
    town.later("2026-12-01T09:00");
    let anna = town.signed_in(&shore.anna).await;
    let inese = town.signed_in(&town.staff("Inese Kalna", &[Role::Reviewer]).await).await;
    let mara = town.signed_in(&town.staff("Māra Upe", &[Role::Reviewer]).await).await;
    let janis = town.signed_in(&town.staff("Jānis Bērzs", &[Role::Reviewer, Role::Approver]).await).await;
    let ministry = Ministry { shore, anna, inese, mara, janis };
    ministry.answered("Point 1", ANSWER).await;
    ministry.answered("Point 2", "It stays.").await;
    ministry.published().await;
    town.letters().await;
    ministry
}

async fn dzintars(town: &Town) -> Visitor {
    town.signed_in(&town.staff("Dzintars Ozols", &[Role::Approver]).await).await
}

/// The form in which an approver asks.
async fn form(ministry: &Ministry, who: &Visitor) -> Seen {
    who.follow(&ministry.comment(who, "Point 1").await, ERASE).await
}

/// Every page and file on which words of the comment may stand, with who reads it.
async fn pages(ministry: &Ministry, town: &Town) -> Vec<Seen> {
    let number = &ministry.shore.number;
    let reader = town.visitor().reading("en");
    let mut seen = Vec::new();
    for page in [
        "",
        "/comments",
        "/points/p-1",
        "/comments/001-1",
        "/submissions/001",
        "/results",
        "/results.json",
        "/results.csv",
        "/text",
        "/history",
    ] {
        seen.push(reader.visit(&format!("/consultations/{number}{page}")).await);
    }
    let mut conn = town.owner().await;
    for answer in lines(&mut conn, "SELECT '/answers/' || id AS line FROM answers").await {
        seen.push(reader.visit(&answer).await);
    }
    for submission in lines(&mut conn, "SELECT '/submissions/' || id AS line FROM submissions").await {
        for page in ["", "/print", "/answers"] {
            seen.push(ministry.anna.visit(&format!("{submission}{page}")).await);
        }
    }
    seen.push(ministry.janis.visit("/staff/comments").await);
    seen.push(ministry.comment(&ministry.janis, "Point 1").await);
    for file in ["summary", "coordination"] {
        seen.push(ministry.janis.visit(&format!("/staff/comments/files/{file}.json?consultation={number}")).await);
    }
    for letter in lines(&mut conn, "SELECT '/staff/letters/' || id AS line FROM letters").await {
        seen.push(ministry.janis.visit(&letter).await);
    }
    seen
}

#[test]
fn what_two_people_erase_is_nowhere_any_more_and_a_kept_receipt_still_proves_it() {
    story("2026-11-02T09:00", async |town| {
        let ministry = answered(town).await;
        let number = ministry.shore.number.clone();
        let reader = town.visitor().reading("en");
        let before = found(town).await;
        for place in
            ["answers.reasons", "comments.body", "comments.proposed_wording", "letters.body", "submissions.note"]
        {
            assert!(before.iter().any(|one| one == place), "{place} in {before:?}");
        }
        let submission = lines(&mut town.owner().await, "SELECT '/submissions/' || id AS line FROM submissions").await;
        let receipt = ministry.anna.visit(&submission[0]).await;
        let kept = verify(&receipt.html);
        assert!(kept.status.success() && receipt.html.contains("zqmarkerbody"), "{kept:?}");
        let sum = reader.visit(&format!("/consultations/{number}/results")).await.texts(".atb-ledger td");

        let dzintars = dzintars(town).await;
        let asked = form(&ministry, &dzintars).await;
        assert!(asked.has("This cannot be undone.") && asked.has("zqmarkernote"), "{asked}");
        let unsaid = dzintars.press(&asked, "Ask to erase", &[]).await;
        assert!(unsaid.status == 422 && unsaid.has("Choose what is to be erased") && unsaid.has("Choose why"));
        let all = [
            (COMMENT, "yes"),
            ("The covering note", "yes"),
            ("Name and office of the person who signed", "yes"),
            ("The reasons of the published answers", "yes"),
            GROUND,
            WHY,
        ];
        let waits = dzintars.press(&unsaid, "Ask to erase", &all).await;
        assert!(waits.has("The request is saved.") && waits.has("You asked for this."), "{waits}");
        let twice = dzintars.press(&asked, "Ask to erase", &all).await;
        assert!(twice.status == 422 && twice.has("Somebody has asked to erase something of this comment already."));

        let today = ministry.janis.visit("/staff").await;
        let list = ministry.janis.follow(&today, "1 request to erase words waits for a decision").await;
        let decides = ministry.janis.follow(&list, &format!("{number}/001-1")).await;
        assert!(decides.has("Letter No. 5") && decides.has("The words of 1 comment are erased"), "{decides}");
        let refused = dzintars.press(&dzintars.visit(&waits.path).await, "Take the request back", &[]).await;
        assert!(refused.has("The request was taken back."), "{refused}");
        let late = ministry.janis.press(&decides, "Erase for good", &[]).await;
        assert!(late.status == 422 && late.has("This request was decided already."), "{late}");

        let waits = dzintars.press(&form(&ministry, &dzintars).await, "Ask to erase", &all).await;
        let decides = ministry.janis.visit(&waits.path).await;
        let done = ministry.janis.press(&decides, "Erase for good", &[]).await;
        assert!(done.has("The words are erased.") && done.has("Erased by Jānis Bērzs"), "{done}");
        let again = ministry.janis.press(&decides, "Erase for good", &[]).await;
        assert!(again.status == 422 && again.has("This request was decided already."), "the second press: {again}");
        let letters = town.letters().await;
        let told: Vec<_> = letters.iter().filter(|letter| letter.kind == "erased").collect();
        assert!(!told.is_empty() && told.iter().all(|letter| letter.body.contains("Two officials decided it.")));

        assert_eq!(found(town).await, [""; 0], "the words are in the database");
        for page in pages(&ministry, town).await {
            assert!(page.status == 200 && !page.html.to_lowercase().contains(MARK), "{page}");
        }
        for page in ["comments", "points/p-1", "comments/001-1", "submissions/001", "results", "results.json"] {
            let page = reader.visit(&format!("/consultations/{number}/{page}")).await;
            assert!(page.has(MARKER) || page.html.contains(MARKER), "{page}");
        }
        let now = reader.visit(&format!("/consultations/{number}/results")).await.texts(".atb-ledger td");
        assert_eq!(now, sum, "an erased comment counts as what it was");
        still_proved(town, &ministry, &receipt, &submission[0]).await;
    });
}

/// The receipt of before proves, the one of now has the same digest, and says what was erased.
async fn still_proved(town: &Town, ministry: &Ministry, before: &Seen, submission: &str) {
    let said = |seen: &Seen| {
        let checked = verify(&seen.html);
        assert!(checked.status.success(), "{checked:?}");
        String::from_utf8(checked.stdout).unwrap()
    };
    let now = ministry.anna.visit(submission).await;
    assert!(now.has(MARKER), "{now}");
    let (before, now) = (said(before), said(&now));
    assert!(now.starts_with(before.trim_end()), "the same digest: {before}, {now}");
    assert!(now.contains("erased, digest kept: 3"), "a comment, the note and the signature: {now}");
    let alone = format!("/consultations/{}/comments/001-1", ministry.shore.number);
    assert!(said(&town.visitor().visit(&alone).await).contains("erased, digest kept"));
}

#[test]
fn an_erasure_is_refused_with_a_reason_and_only_approvers_have_a_part_in_it() {
    story("2026-11-02T09:00", async |town| {
        let ministry = answered(town).await;
        let dzintars = dzintars(town).await;
        let asked = form(&ministry, &dzintars).await;
        let waits = dzintars.press(&asked, "Ask to erase", &[(COMMENT, "yes"), GROUND, WHY]).await;
        for outsider in [&ministry.inese, &ministry.anna] {
            for path in [&asked.path, &waits.path, "/staff/erasures"] {
                assert_eq!(outsider.visit(path).await.status, 403, "{path}");
            }
        }
        let mut own = dzintars.visit(&waits.path).await;
        assert!(own.has("Another person must erase the words or refuse to.") && !own.has("Erase for good"), "{own}");
        own.html = own.html.replace("/taking-back\"", "/confirmation\"");
        let refused = dzintars.press(&own, "Take the request back", &[]).await;
        assert!(refused.status == 422 && refused.has("You asked for this. Another person must erase"), "{refused}");

        let decides = ministry.janis.visit(&waits.path).await;
        let silent = ministry.janis.press(&decides, "Refuse", &[("Why it is not erased", " ")]).await;
        assert!(silent.status == 422 && silent.has("Enter why it is not erased"), "{silent}");
        let refused = ministry.janis.press(&silent, "Refuse", &[("Why it is not erased", "No letter came.")]).await;
        assert!(refused.has("Refused by Jānis Bērzs") && refused.has("No letter came."), "{refused}");
        assert!(ministry.comment(&ministry.janis, "Point 1").await.has("zqmarkerbody"), "nothing was erased");
        assert!(ministry.janis.visit("/staff/erasures").await.has("Refused by Jānis Bērzs"));
    });
}

#[test]
fn an_erased_comment_is_answered_but_not_revised_and_the_record_gives_way_to_nothing_else() {
    story("2026-11-02T09:00", async |town| {
        let ministry = answered(town).await;
        let mut conn = town.owner().await;
        let columns = [
            (
                "comments",
                "body = NULL, proposed_wording = NULL, salt = NULL, erased_at = now(), erased_for = 'unlawful'",
            ),
            ("submissions", "note = NULL, note_salt = NULL, erased_at = now(), erased_for = 'unlawful'"),
            (
                "signatures",
                "person_name = NULL, person_position = NULL, salt = NULL, erased_at = now(), erased_for = 'unlawful'",
            ),
            ("answers", "reasons = NULL, essence = NULL, salt = NULL, erased_at = now(), erased_for = 'unlawful'"),
        ];
        for (table, change) in columns {
            let change = format!("UPDATE {table} SET {change}");
            let refusal = conn.batch_execute(&change).await.expect_err(&change).to_string();
            assert!(refusal.contains("is a record: rows are only added"), "without an erasure: {refusal}");
        }
        let dzintars = dzintars(town).await;
        let asked = form(&ministry, &dzintars).await;
        let waits = dzintars.press(&asked, "Ask to erase", &[(COMMENT, "yes"), GROUND, WHY]).await;
        ministry.janis.press(&ministry.janis.visit(&waits.path).await, "Erase for good", &[]).await;
        for change in [
            "UPDATE comments SET ordinal = 9 WHERE erased_at IS NOT NULL",
            "UPDATE comments SET body = 'again' WHERE erased_at IS NOT NULL",
            "UPDATE comments SET erased_at = NULL WHERE erased_at IS NOT NULL",
        ] {
            let refusal = conn.batch_execute(change).await.expect_err(change).to_string();
            assert!(refusal.contains("is a record: rows are only added"), "{change}: {refusal}");
        }
        let left = found(town).await;
        assert!(!left.iter().any(|place| place.starts_with("comments.")), "{left:?}");
        assert!(left.iter().any(|place| place == "answers.reasons"), "only what was asked for goes: {left:?}");

        let page = ministry.comment(&ministry.inese, "Point 1").await;
        assert!(page.has(MARKER) && page.has("zqmarkerreasons"), "{page}");
        let corrected = write(&ministry.inese, &page, "The cellar will be on the list.").await;
        assert!(corrected.has("Another person must approve it."), "{corrected}");
        let gone =
            dzintars.press(&form(&ministry, &dzintars).await, "Ask to erase", &[(COMMENT, "yes"), GROUND, WHY]).await;
        assert!(gone.status == 422 && gone.has("Nothing of what was chosen is there any more."), "{gone}");
        let covering = dzintars.visit(page.path.split('?').next().unwrap()).await;
        assert!(!covering.has("Cover words for the public"), "{covering}");
    });
}

#[test]
fn a_scan_is_erased_with_its_name_and_the_sheets_that_wait_and_does_not_come_back() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let rita = reviewer(town).await;
        let letter = with(&LETTER, &IN_NOVEMBER);
        let scans = record_a_letter(&rita, &shore.number, &letter).await;
        let other = record_a_letter(&rita, &shore.number, &with(&letter, &[("name", "Anglers of Roja")])).await;
        for page in [&scans, &other] {
            rita.attach("Scan", "zqmarker-letter.pdf", b"%PDF-1.7 zqmarker writes".to_vec());
            rita.press(page, "Add", &[]).await;
        }
        rita.attach("Scan", "reply.pdf", b"%PDF-1.7 another".to_vec());
        rita.press(&other, "Add", &[]).await;
        let file = rita.visit(&scans.path).await.link("zqmarker-letter.pdf");
        let mut row = ROW;
        (row[4], row[7]) = ("Ieva zqmarker", "2026-11-04 12:00");
        rita.attach("The sheet, filled in", "sheet.xlsx", sheet(&[&row]));
        let bring = rita.visit(&format!("/staff/consultations/{}/paper/sheet", shore.number)).await;
        rita.press(&bring, "Read", &[]).await;
        assert_eq!(found(town).await, ["blobs.content", "paper_sheets.rows", "scans.name"]);

        let unasked = "UPDATE scans SET name = NULL, erased_at = now(), erased_for = 'unlawful'";
        let refusal = town.owner().await.batch_execute(unasked).await.expect_err(unasked).to_string();
        assert!(refusal.contains("is a record: rows are only added"), "without an erasure: {refusal}");

        let dzintars = dzintars(town).await;
        let janis = town.signed_in(&town.staff("Jānis Bērzs", &[Role::Approver]).await).await;
        let comment = dzintars.visit(&first_comment(town).await).await;
        let asked = dzintars.follow(&comment, ERASE).await;
        let scan = [("The scans of the paper", "yes"), GROUND, WHY];
        let waits = dzintars.press(&asked, "Ask to erase", &scan).await;
        let decides = janis.visit(&waits.path).await;
        assert!(decides.has("2 scans are erased, files and names"), "the same paper of two senders: {decides}");
        let done = janis.press(&decides, "Erase for good", &[]).await;
        assert!(done.has("The words are erased."), "{done}");

        assert_eq!(found(town).await, [""; 0]);
        assert_eq!(town.number("SELECT count(*) AS number FROM blobs").await, 1, "the other file stays");
        for page in [&scans, &other] {
            assert!(rita.visit(&page.path).await.has(MARKER), "{page}");
        }
        assert_eq!(rita.visit(&file).await.status, 404);
        rita.attach("Scan", "again.pdf", b"%PDF-1.7 zqmarker writes".to_vec());
        let again = rita.press(&rita.visit(&scans.path).await, "Add", &[]).await;
        assert!(again.status == 422 && again.has("This file was here and was erased"), "{again}");
        assert_eq!(found(town).await, [""; 0], "nothing of what was refused is kept");
        let gone = dzintars.follow(&dzintars.visit(&comment.path).await, ERASE).await;
        assert!(!gone.has("The scans of the paper"), "{gone}");
    });
}

/// The address of the first comment on the desk.
async fn first_comment(town: &Town) -> String {
    const SQL: &str = "
        SELECT '/staff/comments/' || assessments.id AS line
        FROM assessments JOIN comments ON comments.id = assessments.comment
            JOIN submissions ON submissions.id = comments.submission
        ORDER BY submissions.number";
    lines(&mut town.owner().await, SQL).await.remove(0)
}

#[test]
fn a_copy_from_before_an_erasure_loses_the_words_again() {
    story("2026-11-02T09:00", async |town| {
        let ministry = answered(town).await;
        let dzintars = dzintars(town).await;
        let copy = dump(&town.database);
        let all = [
            (COMMENT, "yes"),
            ("The covering note", "yes"),
            ("The reasons of the published answers", "yes"),
            GROUND,
            WHY,
        ];
        let waits = dzintars.press(&form(&ministry, &dzintars).await, "Ask to erase", &all).await;
        ministry.janis.press(&ministry.janis.visit(&waits.path).await, "Erase for good", &[]).await;
        let exported = responses::exported_erasures(&town.app.db.read().await.unwrap()).await.unwrap();
        assert!(exported.len() == 1 && !exported[0].contains(MARK), "{exported:?}");

        let name = new_bare_database().await;
        let mut owner = AsyncPgConnection::establish(&database_url(&name)).await.unwrap();
        owner.batch_execute(&copy).await.unwrap();
        owner.batch_execute("SET search_path = public").await.unwrap();
        assert!(!lines(&mut owner, WHERE).await.is_empty(), "the copy has the words");
        let db = Db::new(&database_url(&name), 2, RT.handle()).unwrap();
        for expected in [3, 0] {
            let line = exported[0].clone();
            let again = db.write(async move |tx| responses::actions::erase_again(tx, &line).await).await;
            let again: Result<usize, Error> = again;
            assert_eq!(again.unwrap(), expected);
        }
        assert_eq!(lines(&mut owner, WHERE).await, [""; 0]);
        drop((db, owner));
        drop_database(&name).await;
    });
}
