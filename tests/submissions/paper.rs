//! What came by letter, by e-mail or at a hearing is put on record by staff: one at a time or from a sheet; it is then
//! a submission like the others.
use atbalss::platform::Role;

use super::verify;
use crate::{
    statements::Shore,
    support::{
        Seen, Town, Visitor,
        office::{download, excel, rows_of_excel},
        story,
    },
};

type Fill<'a> = (&'a str, &'a str);

/// A letter of an organisation that is not in the register.
pub const LETTER: [Fill<'static>; 11] = [
    ("who", "An organisation that is not in the register"),
    ("name", "Anglers of Jūrmala"),
    ("person", "Uldis Zariņš"),
    ("channel", "By letter"),
    ("received_day", "4"),
    ("received_month", "10"),
    ("received_year", "2026"),
    ("received_time", "11:00"),
    ("point_1", "1"),
    ("kind_1", "Objection"),
    ("text_1", "The list is too <long>."),
];

/// The same letter, which says that there are no objections.
pub fn without_objections() -> Vec<Fill<'static>> {
    let of_comment = |name: &str| name.ends_with("_1");
    let head = LETTER.into_iter().filter(|(name, _)| !of_comment(name));
    head.chain([("reply", "No objections")]).collect()
}

/// The letters about what was put on record.
const TOLD: &str = "SELECT count(*) AS number FROM tellings WHERE kind = 'recorded' AND letter IS NOT NULL";

/// A row of a sheet.
pub const ROW: [&str; 14] = [
    "Anglers of Engure",
    "",
    "",
    "",
    "Ieva Zīle",
    "",
    "By e-mail",
    "2026-10-04 12:00",
    "English",
    "",
    "2",
    "Support",
    "Keep the list.",
    "",
];

/// The columns of a sheet.
const COLUMNS: [&str; 14] = [
    "Organisation",
    "Country",
    "Register",
    "Registration number",
    "Signed by",
    "Position",
    "How it came",
    "Received at the ministry",
    "Language",
    "Covering note",
    "Point",
    "Kind of comment",
    "Comment",
    "Proposed wording",
];

/// A sheet with these rows.
pub fn sheet(rows: &[&[&str; 14]]) -> Vec<u8> {
    let row = |cells: &[&str; 14]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    excel(&std::iter::once(&COLUMNS).chain(rows.iter().copied()).map(row).collect::<Vec<_>>())
}

fn form(number: &str) -> String {
    format!("/staff/consultations/{number}/paper")
}

/// Records a letter; the page of its scans.
pub async fn record_a_letter(who: &Visitor, number: &str, fill: &[Fill<'_>]) -> Seen {
    let check = who.press(&who.visit(&form(number)).await, "Check", fill).await;
    let scans = who.press(&check, "Record", &[]).await;
    assert!(scans.has("Recorded. Now add the scan."), "{scans}");
    scans
}

pub async fn reviewer(town: &Town) -> Visitor {
    town.signed_in(&town.staff("Rita Kalna", &[Role::Reviewer]).await).await
}

/// The fields, with others for some of them.
pub fn with<'a>(fill: &[Fill<'a>], others: &[Fill<'a>]) -> Vec<Fill<'a>> {
    let own = fill.iter().filter(|(name, _)| others.iter().all(|(other, _)| other != name));
    own.chain(others).copied().collect()
}

/// In the period of the organisations of the shore.
pub const IN_NOVEMBER: [Fill<'static>; 2] = [("received_day", "4"), ("received_month", "11")];

#[test]
fn a_letter_of_somebody_who_is_not_in_the_register_is_public_with_how_it_came() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let (rita, reader) = (reviewer(town).await, town.visitor().reading("en"));
        let fill = with(&LETTER, &IN_NOVEMBER);
        let blank = rita.visit(&form(&shore.number)).await;
        let check = rita.press(&blank, "Check", &fill).await;
        for words in ["Anglers of Jūrmala", "not in the register", "By letter", "The list is too <long>.", "Point 1"] {
            assert!(check.has(words), "{words}: {check}");
        }
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 0, "nothing is on record yet");
        let scans = rita.press(&check, "Record", &[]).await;
        let again = rita.press(&check, "Record", &[]).await;
        assert_eq!(scans.path, again.path, "the same form is the same submission");
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 1);

        let public = reader.visit(&format!("/consultations/{}/submissions/001", shore.number)).await;
        for words in ["Anglers of Jūrmala", "By letter", "Recorded", "4 November 2026", "The list is too <long>."] {
            assert!(public.has(words), "{words}: {public}");
        }
        assert!(!public.html.contains("Uldis"), "who signed is not public: {public}");
        assert!(verify(&public.html).status.success(), "{public}");
        let results = reader.visit(&format!("/consultations/{}/results", shore.number)).await;
        assert!(results.text(".atb-lead").starts_with("1 organisation sent 1 comment."), "{results}");
        let receipt = rita.follow(&rita.visit(&scans.path).await, &format!("{}/001", shore.number)).await;
        assert!(receipt.has("Uldis Zariņš") && receipt.has("cannot be revised or withdrawn"), "{receipt}");
        assert!(verify(&receipt.html).status.success(), "{receipt}");
        let list = rita.visit(&format!("/staff/consultations/{}/on-paper", shore.number)).await;
        assert!(list.has("Anglers of Jūrmala") && list.has("Rita Kalna") && list.has("0 scans"), "{list}");
        let desk = rita.visit(&format!("/staff/comments?consultation={}", shore.number)).await;
        let one = rita.follow(&desk, &desk.texts(".c-what a")[0]).await;
        assert!(
            one.has("By letter")
                && one.has("without an email from here: Anglers of Jūrmala. Send the answers by post."),
            "{one}"
        );
        let janis = town.signed_in(&town.staff("Jānis Ozols", &[Role::Approver]).await).await;
        let one = janis.visit(&one.path).await;
        let form = janis.follow(&one, "Hold the comment back from the public").await;
        assert!(form.has("without an email from here: Anglers of Jūrmala. Tell them by post."), "{form}");
        let why = [("Why", "It has personal data of others."), ("What you say", "His address.")];
        let held = janis.press(&form, "Hold the comment back from the public", &why).await;
        assert!(held.has("without an email from here: Anglers of Jūrmala. Tell them by post."), "{held}");
        town.letters().await;
        assert_eq!(town.number(TOLD).await, 0, "nobody here can be told");
    });
}

#[test]
fn an_e_mail_of_a_registered_organisation_stands_beside_its_statement_and_its_people_are_told() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let (rita, anna) = (reviewer(town).await, town.signed_in(&shore.anna).await);
        let words = with(&LETTER, &IN_NOVEMBER);
        let registered = "An organisation that is in the register";
        let sent = [("who", registered), ("organisation", "Drošais"), ("name", ""), ("channel", "By e-mail")];
        let scans = record_a_letter(&rita, &shore.number, &with(&words, &sent)).await;
        town.letters().await;
        assert_eq!(town.number(TOLD).await, 1, "Anna may sign, Juris may not");
        let receipt = scans.path.replace("/staff", "").replace("/scans", "");
        let seen = anna.visit(&receipt).await;
        assert!(seen.has("By e-mail") && seen.has("The list is too <long>."), "{seen}");
        assert!(!seen.html.contains("Withdraw"), "{seen}");
        let refused = anna.visit(&format!("{receipt}/withdrawal")).await;
        assert_eq!(refused.path, receipt, "what came on paper is withdrawn on paper");
        let check = rita.press(&rita.visit(&form(&shore.number)).await, "Check", &with(&words, &sent)).await;
        assert!(check.has("already has 1 statement"), "{check}");
        let unknown = rita.press(&check, "Change", &[]).await;
        let unknown = rita.press(&unknown, "Check", &[("organisation", "Nobody at all")]).await;
        assert!(unknown.status == 422 && unknown.has("There is no such organisation in the register"), "{unknown}");
    });
}

#[test]
fn what_is_wrong_is_said_and_everything_that_was_typed_stays() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let rita = reviewer(town).await;
        let fill = with(&LETTER, &IN_NOVEMBER);
        let blank = rita.visit(&form(&shore.number)).await;
        let more = rita.press(&blank, "Add another comment", &fill).await;
        assert_eq!(
            (more.value("text_1").as_str(), more.value("name").as_str()),
            ("The list is too <long>.", "Anglers of Jūrmala")
        );
        let wrong = [("point_2", "99"), ("kind_2", "Support"), ("text_2", "Keep it."), ("received_day", "11")];
        let wrong = rita.press(&more, "Check", &wrong).await;
        assert!(wrong.status == 422 && wrong.has("The draft has no point “99”"), "{wrong}");
        assert_eq!((wrong.value("point_2").as_str(), wrong.value("text_2").as_str()), ("99", "Keep it."));
        let later = rita.press(&wrong, "Check", &[("point_2", "2")]).await;
        assert!(later.status == 422 && later.has("It cannot have come later than now."), "{later}");
        let early = rita.press(&later, "Check", &[("received_month", "10")]).await;
        assert!(early.status == 422 && early.has("before the consultation opened"), "{early}");
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 0);
        for account in [&shore.anna, &town.staff("Inese Kalniņa", &[Role::Editor]).await] {
            assert_eq!(town.signed_in(account).await.visit(&form(&shore.number)).await.status, 403);
        }
    });
}

#[test]
fn scans_are_taken_by_their_content_and_only_saved_by_staff() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let (rita, anna) = (reviewer(town).await, town.signed_in(&shore.anna).await);
        let scans = record_a_letter(&rita, &shore.number, &with(&LETTER, &IN_NOVEMBER)).await;
        rita.attach("Scan", "letter.pdf", b"MZ\x90\0 a program".to_vec());
        let refused = rita.press(&scans, "Add", &[]).await;
        assert!(refused.status == 422 && refused.has("Such files are not taken"), "{refused}");
        assert_eq!(town.number("SELECT count(*) AS number FROM blobs").await, 0, "nothing of it is kept");
        for _ in 0..2 {
            rita.attach("Scan", "letter.exe", b"%PDF-1.7 a letter".to_vec());
            let added = rita.press(&scans, "Add", &[]).await;
            assert!(added.has("The scan was added.") && added.has("application/pdf"), "{added}");
        }
        assert_eq!(town.number("SELECT count(*) AS number FROM scans").await, 1, "the same file once");
        let address = rita.visit(&scans.path).await.link("letter.exe");
        let (name, bytes) = download(&rita, &address).await;
        assert!(name.starts_with("attachment"), "{name}");
        assert_eq!(bytes, b"%PDF-1.7 a letter");
        let saved = rita.visit(&address).await;
        assert_eq!(saved.headers["x-content-type-options"], "nosniff");
        assert_eq!(anna.visit(&address).await.status, 403);
        assert!(town.visitor().visit(&address).await.path.starts_with("/sign-in"));
    });
}

#[test]
fn a_sheet_shows_what_will_be_made_and_records_it_once() {
    story("2026-11-10T12:00", async |town| {
        let shore = Shore::new(town).await;
        let rita = reviewer(town).await;
        let page = rita.visit(&format!("/staff/consultations/{}/paper/sheet", shore.number)).await;
        let (_, empty) = download(&rita, &page.link("Empty sheet (Excel)")).await;
        let empty = rows_of_excel(&empty);
        assert!(empty.iter().any(|row| row.iter().map(ToString::to_string).eq(COLUMNS)), "{empty:?}");
        let mut first = ROW;
        first[7] = "2026-11-04 12:00";
        let mut second = first;
        (second[10], second[12]) = ("3", "Train more.");
        let (mut nowhere, mut never) = (first, first);
        (nowhere[0], nowhere[10]) = ("Anglers of Roja", "77");
        (never[0], never[7]) = ("Anglers of Kolka", "tomorrow");
        rita.attach("The sheet, filled in", "sheet.xlsx", sheet(&[&first, &nowhere, &second, &never]));
        let preview = rita.press(&page, "Read", &[]).await;
        for words in ["Anglers of Engure", "2 comments", "no point “77”", "cannot be read", "Row 3", "Row 5"] {
            assert!(preview.has(words), "{words}: {preview}");
        }
        let recorded = rita.press(&preview, "Record those that are ticked", &[]).await;
        assert!(recorded.has("1 statement was recorded."), "{recorded}");
        let again = rita.press(&preview, "Record those that are ticked", &[]).await;
        assert!(again.has("0 statements were recorded."), "{again}");
        assert_eq!(town.number("SELECT count(*) AS number FROM submissions").await, 1);
        assert_eq!(town.number("SELECT count(*) AS number FROM comments").await, 2);
    });
}
