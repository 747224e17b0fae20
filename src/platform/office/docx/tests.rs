use std::io::{Cursor, ErrorKind, Read};

use jiff::civil::date;
use roxmltree::Document;
use zip::ZipArchive;

use super::*;
use crate::platform::{
    Language,
    office::{Width, outlet::tests::Leaving},
};

const TITLE: &str = "Kopsavilkums par publiskās apspriešanas rezultātiem";
const ADDRESS: &str = "https://atbalss.example/lv/2026-003#p-5";

fn head() -> Head {
    Head {
        title: TITLE.to_owned(),
        language: Language::Lv,
        reference: "2026-003, 2026. gada 27. novembris".to_owned(),
        address: ADDRESS.to_owned(),
        facts: vec![("Termiņš".to_owned(), "1.–30. novembris".to_owned())],
        paragraphs: vec!["Trīs iesniegumi ir atsaukti.".to_owned()],
    }
}

fn columns() -> Vec<Column> {
    let column = |(name, width): (&str, Width)| Column { key: "column", name: name.to_owned(), width, filled: None };
    let columns = [
        ("Nr.", Width::Number),
        ("Iesniedzējs", Width::Words),
        ("Iesniegts", Width::Words),
        ("Teikts", Width::Text),
        ("Lapa", Width::Words),
    ];
    columns.map(column).to_vec()
}

fn row(said: &str, address: &str) -> Row {
    Row::Cells(vec![
        Cell::Number(7),
        Cell::Text("Biedrība “Pūces”".to_owned()),
        Cell::Moment(date(2026, 11, 27).at(9, 5, 59, 0)),
        Cell::Text(said.to_owned()),
        Cell::Link { words: "2026-003/7".to_owned(), address: address.to_owned() },
    ])
}

fn written(head: &Head, rows: &[Row]) -> Vec<u8> {
    let mut file = Docx::new(Vec::new(), head, &columns()).expect("a file");
    for row in rows {
        file.add(row).expect("a row");
    }
    file.finish().expect("a whole file")
}

/// The parts of a package with their texts.
fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let entries = archive.len();
    let part = |place| {
        let mut entry = archive.by_index(place).expect("an entry");
        let mut text = String::new();
        entry.read_to_string(&mut text).expect("a text");
        (entry.name().expect("a name").to_string(), text)
    };
    (0..entries).map(part).collect()
}

fn part(bytes: Vec<u8>, name: &str) -> String {
    parts(bytes).into_iter().find_map(|(found, text)| (found == name).then_some(text)).expect("a part")
}

fn text(rows: &[Row]) -> String {
    part(written(&head(), rows), "word/document.xml")
}

/// What the rows of the large table say, cell by cell.
fn shown(document: &str) -> Vec<Vec<String>> {
    let document = Document::parse(document).expect("XML");
    let named = |name: &'static str| move |node: &roxmltree::Node<'_, '_>| node.tag_name().name() == name;
    let table = document.descendants().rfind(named("tbl")).expect("a table");
    let words = |cell: roxmltree::Node<'_, '_>| {
        let pieces = cell.descendants().filter(|node| named("t")(node) || named("br")(node));
        pieces.map(|piece| piece.text().unwrap_or("\n")).collect::<String>()
    };
    let cells = |row: roxmltree::Node<'_, '_>| row.children().filter(named("tc")).map(words).collect();
    table.children().filter(named("tr")).map(cells).collect()
}

#[test]
fn every_cell_is_read_back_below_its_column() {
    let rows = shown(&text(&[row("Pirmā rinda.\nOtrā rinda: ķēžu šņāciens.", ADDRESS)]));
    let names: Vec<String> = columns().into_iter().map(|column| column.name).collect();
    let said = "Pirmā rinda.\nOtrā rinda: ķēžu šņāciens.";
    let cells = ["7", "Biedrība “Pūces”", "2026-11-27 09:05", said, "2026-003/7"].map(str::to_owned).to_vec();
    assert_eq!(rows, [names, cells]);
}

#[test]
fn a_table_without_rows_is_its_header() {
    assert_eq!(shown(&text(&[])).len(), 1);
}

#[test]
fn the_header_row_stands_on_every_page_and_the_columns_fill_it() {
    let document = text(&[row("Labi.", ADDRESS)]);
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    assert!(document.contains(r#"w:orient="landscape""#));
    let all: u32 = Grid::of(&columns()).widths.iter().sum();
    assert!((14_560..=14_570).contains(&all), "{all}");
}

#[test]
fn title_and_headings_are_headings() {
    let document = text(&[Row::Heading("5.¹ punkts".to_owned()), row("Labi.", ADDRESS)]);
    let heading = |level: u8, words: &str| {
        let style = format!(r#"<w:pStyle w:val="Heading{level}"/></w:pPr>"#);
        document.contains(&format!(r#"{style}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>"#))
    };
    assert!(heading(1, TITLE) && heading(2, "5.¹ punkts"));
    assert!(document.contains(r#"<w:gridSpan w:val="5"/>"#));
    assert_eq!(shown(&document)[1], ["5.¹ punkts"]);
}

#[test]
fn only_short_rows_stay_on_one_page() {
    let together = |said: &str| text(&[row(said, ADDRESS)]).matches("<w:cantSplit/>").count();
    assert_eq!(together("Īsi."), together(&"Gari. ".repeat(100)) + 1);
    let long = "ā".repeat(1_000_000);
    assert_eq!(shown(&text(&[row(&long, ADDRESS)]))[1][3], long);
}

#[test]
fn a_link_is_a_field_and_no_page_is_no_link() {
    let field = |address| {
        let document = text(&[row("Labi.", address)]);
        let document = Document::parse(&document).expect("XML");
        document
            .descendants()
            .find(|node| node.tag_name().name() == "instrText")
            .map(|node| node.text().unwrap_or_default().to_owned())
    };
    let plain = "https://atbalss.example/lv?a=1&b=2";
    assert_eq!(field(plain).as_deref(), Some(r#" HYPERLINK "https://atbalss.example/lv?a=1&b=2" "#));
    assert_eq!(field(ADDRESS).as_deref(), Some(r#" HYPERLINK "https://atbalss.example/lv/2026-003" \l "p-5" "#));
    let hostile = r#"https://a.example/x"\y?z="\ \l "#;
    assert_eq!(field(hostile).as_deref(), Some(r#" HYPERLINK "https://a.example/x%22/y?z=%22%5C%20%5Cl" "#));
    assert_eq!(["javascript:alert(1)", "file:///etc/passwd", "http://[", ""].map(field), [const { None }; 4]);
}

#[test]
fn what_stands_around_the_table_is_there() {
    let file = || written(&head(), &[]);
    assert!(part(file(), "word/header.xml").contains("2026-003, 2026. gada 27. novembris"));
    assert!(
        part(file(), "word/_rels/footer.xml.rels").contains(&format!(r#"Target="{ADDRESS}" TargetMode="External""#))
    );
    let footer = part(file(), "word/footer.xml");
    assert!(footer.contains(r#"w:instr="PAGE""#) && footer.contains(r#"w:instr="NUMPAGES""#));
    assert!(part(file(), "word/styles.xml").contains(r#"<w:lang w:val="lv-LV"/>"#));
    assert!(part(file(), "docProps/core.xml").contains("<dc:language>lv<"));
    let english = Head { language: Language::En, ..head() };
    assert!(part(written(&english, &[]), "word/styles.xml").contains(r#"<w:lang w:val="en-GB"/>"#));
    for (name, text) in parts(file()) {
        let persons = ["creator", "author", "lastModifiedBy", "rsid", "created", "modified", "w:date"];
        assert_eq!(persons.iter().find(|word| text.contains(**word)), None, "{name}");
    }
}

#[test]
fn a_hostile_text_stays_a_text() {
    let hostile =
        "]]> </w:t><w:del w:author=\"Anna\"/> & &amp; {{ x }} a\u{0}b\u{fffe}\u{1b}\u{8}\r \u{202e}\u{200f}א \u{1f600}";
    let kept = hostile.replace(['\u{0}', '\u{fffe}', '\u{1b}', '\u{8}', '\r'], "");
    let words = || hostile.to_owned();
    let head = Head {
        title: words(),
        language: Language::En,
        reference: words(),
        address: words(),
        facts: vec![(words(), words())],
        paragraphs: vec![words()],
    };
    let all = parts(written(&head, &[Row::Heading(words()), row(hostile, hostile)]));
    for (name, text) in &all {
        let part = Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(part.descendants().all(|node| node.attribute("TargetMode").is_none() && !node.has_tag_name("del")));
    }
    let (_, document) = all.last().expect("the text stands last");
    assert_eq!((&shown(document)[1][0], &shown(document)[2][3]), (&kept, &kept));
}

#[test]
fn the_same_table_has_the_same_bytes() {
    let rows = [Row::Heading("1. punkts".to_owned()), row("Labi.", ADDRESS)];
    assert_eq!(written(&head(), &rows), written(&head(), &rows));
}

#[test]
fn a_row_has_a_cell_for_each_column_and_a_table_has_columns() {
    let mut file = Docx::new(Vec::new(), &head(), &columns()).expect("a file");
    let refused = file.add(&Row::Cells(vec![Cell::Empty])).expect_err("a cell for five columns");
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
    let too_many = vec![columns().remove(0); 64];
    assert!(Docx::new(Vec::new(), &head(), &[]).is_err() && Docx::new(Vec::new(), &head(), &too_many).is_err());
}

#[test]
fn a_file_that_was_not_finished_does_not_open() {
    let mut bytes = Vec::new();
    let mut file = Docx::new(&mut bytes, &head(), &columns()).expect("a file");
    file.add(&row("Labi.", ADDRESS)).expect("a row");
    drop(file);
    assert!(Document::parse(&part(bytes, "word/document.xml")).is_err());
}

/// Words that hardly compress.
fn noise(seed: u64) -> String {
    (seed * 200..).take(200).map(|number| format!("{:x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15))).collect()
}

#[test]
fn a_reader_who_goes_away_ends_the_file() {
    let mut file = Docx::new(Leaving(5_000), &head(), &columns()).expect("a beginning");
    let left = (0..1_000).find_map(|seed| file.add(&row(&noise(seed), ADDRESS)).err());
    assert_eq!(left.expect("an error").kind(), ErrorKind::BrokenPipe);
    assert!(file.finish().is_err());
}

#[test]
fn a_mark_is_small_and_a_column_that_is_filled_in_looks_different() {
    let mut columns = columns();
    columns[3].filled = Some(Vec::new());
    let mut file = Docx::new(Vec::new(), &head(), &columns).expect("a file");
    let cells = vec![Cell::Mark("ABC".to_owned()), Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
    file.add(&Row::Cells(cells)).expect("a row");
    let parts = parts(file.finish().expect("a whole file"));
    let (_, document) = parts.iter().find(|(name, _)| name == "word/document.xml").expect("a text");
    assert_eq!(document.matches(r#"w:fill="FFF2CC""#).count(), 1);
    assert!(document.contains(r#"<w:sz w:val="8"/><w:szCs w:val="8"/></w:rPr><w:t xml:space="preserve">ABC</w:t>"#));
}
