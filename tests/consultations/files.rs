//! An editor sends the ministry's own file and mends what was read from it.
use std::io::{Cursor, Write};

use atbalss::platform::Role;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{inga, make, signed_in};
use crate::support::{seen::Seen, story};

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word file with these parts besides those that each has.
fn word_file(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
        <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
        <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let of_document = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/></Relationships>";
    let document = format!("<w:document xmlns:w=\"{NAMESPACE}\"><w:body>{body}</w:body></w:document>");
    let numbering = format!(
        "<w:numbering xmlns:w=\"{NAMESPACE}\"><w:abstractNum w:abstractNumId=\"1\">\
         <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
         <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>\
         </w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
    );
    let own: [(&str, &str); 5] = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations),
        ("word/_rels/document.xml.rels", of_document),
        ("word/document.xml", &document),
        ("word/numbering.xml", &numbering),
    ];
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in own.iter().chain(more) {
        file.start_file(*name, SimpleFileOptions::default()).expect("a part");
        file.write_all(content.as_bytes()).expect("its content");
    }
    file.finish().expect("a file").into_inner()
}

/// A paragraph that Word numbers at this level.
fn numbered(level: u8, runs: &str) -> String {
    format!("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>{runs}</w:p>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// What was read: number, text and kind of each point.
fn read(page: &Seen) -> Vec<String> {
    let before_tools =
        |row: &str| row.split(" Join to").next().and_then(|row| row.split(" Leave out").next()).map(str::to_owned);
    page.texts("tbody tr").iter().filter_map(|row| before_tools(row)).collect()
}

async fn sent(inga: &crate::support::Visitor, name: &str, bytes: Vec<u8>) -> Seen {
    let text = inga.follow(&make(inga).await, "Text of the draft in Latvian").await;
    inga.attach("File", name, bytes);
    inga.press(&text, "Read and save the text", &[]).await
}

#[test]
fn a_word_file_is_read_with_the_numbers_that_word_prints_and_its_original_is_kept_for_staff() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let body = [
            numbered(0, &run("Kārtība nosaka:")),
            numbered(1, &run("uzskaiti;")),
            numbered(1, &run("termiņus.")),
            numbered(0, &format!("<w:r><w:rPr><w:b/></w:rPr><w:t>Valsts</w:t></w:r>{}", run(" sargā sevi."))),
        ];
        let file = word_file(&body.concat(), &[]);
        let page = sent(&inga, "kārtība.docx", file.clone()).await;
        assert_eq!(
            read(&page),
            ["1. Kārtība nosaka: point", "1.1. uzskaiti; point", "1.2. termiņus. point", "2. Valsts sargā sevi. point"]
        );
        assert!(page.has("4 points") && page.has("Read from kārtība.docx"), "{page}");
        let original =
            inga.visit(&format!("{}/original?language=lv", page.path.split('?').next().expect("a path"))).await;
        assert_eq!(original.status, 200);
        let disposition = original.headers["content-disposition"].to_str().expect("a header");
        assert!(disposition.starts_with("attachment"), "it is saved and never shown: {disposition}");
    });
}

#[test]
fn a_table_is_a_point_with_rows_and_bold_words_stay_bold_for_readers() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let cell = |text: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text));
        let row = |one: &str, other: &str| format!("<w:tr>{}{}</w:tr>", cell(one), cell(other));
        let table = format!("<w:tbl>{}{}</w:tbl>", row("Pakāpe", "Eiro"), row("Virsnieks", "52"));
        let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Valsts</w:t></w:r>";
        let body = format!("{}{table}", numbered(0, &format!("{bold}{}", run(" sargā sevi."))));
        let page = sent(&inga, "tabula.docx", word_file(&body, &[])).await;
        assert!(page.has("1 point") && page.has("1 table"), "{page}");
        let draft = inga.visit("/consultations/2026-001/text").await;
        assert!(draft.html.contains("<strong>Valsts</strong> sargā sevi."), "{draft}");
        assert_eq!(draft.texts("tr"), ["Pakāpe Eiro", "Virsnieks 52"]);
        assert!(draft.html.contains("-r2\""), "a row has an address: {}", draft.html);
    });
}

#[test]
fn lines_of_one_paragraph_are_points_and_an_annex_is_named_with_its_number() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let broken = "<w:p><w:r><w:t>1. Ministrija sargā:</w:t><w:br/><w:t>a) jūru;</w:t><w:br/><w:t>b) zemi.</w:t>\
                      <w:br/><w:t>2. Visi palīdz.</w:t></w:r></w:p>";
        let typed = |text: &str| format!("<w:p>{}</w:p>", run(text));
        let cell = |text: &str| format!("<w:tc><w:p>{text}</w:p></w:tc>");
        let bold = |text: &str| format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>");
        let head = format!("<w:tr>{}{}</w:tr>", cell(&bold("Pakāpe")), cell(&bold("Eiro")));
        let row = format!("<w:tr>{}{}</w:tr>", cell(&run("Virsnieks")), cell(&run("52")));
        let body =
            [broken.to_owned(), typed("2. pielikums"), typed("1. Paraugs."), format!("<w:tbl>{head}{row}</w:tbl>")];
        let page = sent(&inga, "kārtība.docx", word_file(&body.concat(), &[])).await;
        assert_eq!(
            read(&page)[..6],
            [
                "1. Ministrija sargā: point",
                "a) jūru; list item",
                "b) zemi. list item",
                "2. Visi palīdz. point",
                "2. pielikums heading 1",
                "1. Paraugs. point"
            ]
        );
        assert!(page.has("Leave out: Annex 2, point 1"), "{page}");
        let draft = inga.visit("/consultations/2026-001/text").await;
        assert_eq!(draft.texts("th"), ["Pakāpe", "Eiro"], "a bold first row heads its columns: {draft}");
    });
}

#[test]
fn tracked_changes_are_told_and_never_published_by_accident() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let changed = "<w:del w:id=\"1\" w:author=\"Redaktors A\"><w:r><w:delText>trīs</w:delText></w:r></w:del>\
                       <w:ins w:id=\"2\" w:author=\"Redaktors A\"><w:r><w:t>piecas</w:t></w:r></w:ins>";
        let body = numbered(0, &format!("{}{changed}{}", run("Termiņš ir "), run(" dienas.")));
        let page = sent(&inga, "termini.docx", word_file(&body, &[])).await;
        assert_eq!(read(&page), ["1. Termiņš ir piecas dienas. point"]);
        assert!(page.has("2 tracked changes") && page.has("names of authors: Redaktors A"), "{page}");
        assert!(page.has("They were read as if all of them were accepted."), "{page}");
        let rejected = inga.press(&page, "Read as if all changes were rejected", &[]).await;
        assert_eq!(read(&rejected), ["1. Termiņš ir trīs dienas. point"]);
        let of_law = inga.press(&rejected, "Read again", &[("scheme", "lv_law")]).await;
        assert_eq!(read(&of_law), ["1. Termiņš ir trīs dienas. point"], "another numbering keeps the choice");
        assert!(of_law.has("They were read as if all of them were rejected."), "{of_law}");
    });
}

#[test]
fn what_was_read_wrongly_is_mended_with_one_press_each_and_can_be_undone() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let pasted = "1. Valsts sargā sevi. 2. Visi palīdz.\n3. Termiņš ir\npiecas dienas.\n4. Lapa 7 no 9.";
        let page = inga.press(&text, "Read and save the text", &[("pasted", pasted)]).await;
        let split = inga.press_in(&page, "tbody", "Split before 2.", &[]).await;
        assert!(split.has("The text has been corrected."), "{split}");
        assert_eq!(read(&split)[..2], ["1. Valsts sargā sevi. point", "2. Visi palīdz. point"]);
        let shorter = inga.press(&split, "Leave out: Point 4", &[]).await;
        assert!(!read(&shorter).concat().contains("Lapa 7"), "{shorter}");
        assert!(shorter.has("2 corrections") && shorter.has("1 paragraph that is not in the points"), "{shorter}");
        let undone = inga.press(&shorter, "Undo the last correction", &[]).await;
        assert!(read(&undone).concat().contains("Lapa 7") && undone.has("(undone)"), "{undone}");
        let opened = inga.follow(&undone, "Change…: Point 4").await;
        let lost = inga.press(&opened, "Split before these words", &[("before", "Nav te")]).await;
        assert_eq!((lost.status, lost.value("before").as_str()), (422, "Nav te"), "what was typed stays: {lost}");
        let renumbered = inga.press(&opened, "Save these", &[("number", "3.¹")]).await;
        assert!(read(&renumbered).iter().any(|row| row.starts_with("3.¹ Lapa 7")), "{renumbered}");
    });
}

#[test]
fn the_second_of_two_editors_is_told_and_overwrites_nothing() {
    story("2026-10-20T12:00", async |town| {
        let (inga, valdis) = (inga(town).await, signed_in(town, "Valdis Kļava", &[Role::Editor]).await);
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let page = inga.press(&text, "Read and save the text", &[("pasted", "1. Viens.\n2. Divi.\n3. Trīs.")]).await;
        let as_valdis_sees_it = valdis.visit(&page.path).await;
        inga.press(&page, "Leave out: Point 3", &[]).await;
        let refused = valdis.press(&as_valdis_sees_it, "Leave out: Point 2", &[]).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert!(refused.has("This consultation has been changed since you opened this page"), "{refused}");
        assert_eq!(read(&refused), ["1. Viens. point", "2. Divi. point"]);
    });
}

#[test]
fn files_that_cannot_be_read_get_a_sentence_and_leave_nothing_behind() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let whole = word_file(&numbered(0, &run("Viens.")), &[]);
        let bomb = word_file(&run(&" ".repeat(70 << 20)), &[]);
        let macros = word_file(&numbered(0, &run("Viens.")), &[("word/vbaProject.bin", "macros")]);
        let deep = word_file(&format!("{}{}", "<w:sdt>".repeat(5_000), "</w:sdt>".repeat(5_000)), &[]);
        for (name, bytes, sentence) in [
            ("cut.docx", whole[..whole.len() / 2].to_vec(), "The file is cut off or damaged."),
            ("bomb.docx", bomb, "The file is too large once unpacked"),
            ("macros.docx", macros, "The file has macros."),
            ("deep.docx", deep, "nested more deeply"),
            ("old.rtf", b"{\\rtf1 Viens.}".to_vec(), "This is a Rich Text file (.rtf)."),
            (
                "large.png",
                [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), vec![0; 6 << 20]].concat(),
                "Files of this kind are not read.",
            ),
            ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "Files of this kind are not read."),
        ] {
            inga.attach("File", name, bytes);
            let refused = inga.press(&text, "Read and save the text", &[]).await;
            assert_eq!(refused.status, 422, "{name}: {refused}");
            assert!(refused.text(".govuk-error-summary").contains(sentence), "{name}: {refused}");
        }
        assert_eq!(town.number("SELECT count(*) AS number FROM texts").await, 0);
        assert_eq!(town.number("SELECT count(*) AS number FROM blobs").await, 0);
        assert!(inga.visit(&text.path).await.status == 200, "the service goes on");
    });
}

#[test]
fn a_part_of_a_law_is_named_with_its_article_and_a_missing_one_is_quoted_whole() {
    story("2026-10-20T12:00", async |town| {
        let inga = inga(town).await;
        let text = inga.follow(&make(&inga).await, "Text of the draft in Latvian").await;
        let law = "Uzskaites likums\n\n1. pants. Mērķis\n\n(1) Likums nosaka uzskaiti.\n\n(3) Uzskaiti veic ministrija.\n\n\
                   2. pants. Darbības joma\n\n(1) Likums attiecas uz visiem.";
        let page = inga.press(&text, "Read and save the text", &[("pasted", law)]).await;
        assert!(page.has("2 articles") && page.has("Latvian law"), "{page}");
        assert_eq!(page.texts(".atb-mend a"), ["Number (2) is missing between (1) and (3)"]);
        assert!(page.has("Leave out: Article 2, part (1)"), "{page}");
    });
}
