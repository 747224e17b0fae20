use std::io::{Cursor, ErrorKind, Read};

use calamine::{Data, Range, Reader, Xlsx as Workbook};
use zip::ZipArchive;

use super::*;
use crate::platform::{
    Language,
    office::{Cell, outlet::tests::Leaving},
};

const ADDRESS: &str = "https://atbalss.example/lv/2026-003#p-5";

fn head() -> Head {
    Head {
        title: "Kopsavilkums par apspriešanu".to_owned(),
        language: Language::Lv,
        reference: "2026-003, 2026. gada 27. novembris".to_owned(),
        address: ADDRESS.to_owned(),
        facts: vec![("Termiņš".to_owned(), "1.–30. novembris".to_owned())],
        paragraphs: vec!["Trīs iesniegumi ir atsaukti.".to_owned()],
    }
}

fn columns() -> Vec<Column> {
    let column = |(name, width): (&str, Width)| Column { key: "column", name: name.to_owned(), width, filled: None };
    [("Nr.", Width::Number), ("Iesniegts", Width::Words), ("Teikts", Width::Text), ("Lapa", Width::Words)]
        .map(column)
        .to_vec()
}

fn names() -> SheetNames {
    let names = ["Tabula", "Par tabulu", "Saīsināti teksti"].map(str::to_owned);
    let [table, about, cut] = names;
    SheetNames { table, about, cut }
}

fn row(said: &str, words: &str, address: &str) -> Row {
    Row::Cells(vec![
        Cell::Number(7),
        Cell::Moment(date(2026, 11, 27).at(9, 30, 0, 0)),
        Cell::Text(said.to_owned()),
        Cell::Link { words: words.to_owned(), address: address.to_owned() },
    ])
}

fn row_with(said: &str) -> Row {
    row(said, "2026-003/7", ADDRESS)
}

fn written(rows: &[Row]) -> Vec<u8> {
    let mut file = Xlsx::new(Vec::new(), &head(), &columns(), names()).expect("a file");
    for row in rows {
        file.add(row).expect("a row");
    }
    file.finish().expect("a whole file")
}

fn part(bytes: Vec<u8>, name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut text = String::new();
    archive.by_name(name).expect("a part").read_to_string(&mut text).expect("a text");
    text
}

fn sheet(rows: &[Row]) -> String {
    part(written(rows), "xl/worksheets/sheet1.xml")
}

fn opened(rows: &[Row]) -> Workbook<Cursor<Vec<u8>>> {
    Workbook::new(Cursor::new(written(rows))).expect("a workbook")
}

fn table(rows: &[Row]) -> Range<Data> {
    opened(rows).worksheet_range("Tabula").expect("a sheet")
}

/// What the second sheet says, line by line.
fn about(rows: &[Row]) -> Vec<String> {
    let about = opened(rows).worksheet_range("Par tabulu").expect("a sheet");
    about.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")).collect()
}

fn text_at(table: &Range<Data>, column: u32) -> &str {
    match table.get_value((1, column)) {
        Some(Data::String(text)) => text,
        other => panic!("no text: {other:?}"),
    }
}

#[test]
fn numbers_are_numbers_and_moments_are_moments() {
    let table = table(&[row_with("Pirmā rinda.\nOtrā rinda: ķēžu šņāciens.")]);
    let names: Vec<String> = table.rows().next().expect("a header").iter().map(ToString::to_string).collect();
    assert_eq!(names, ["Nr.", "Iesniegts", "Teikts", "Lapa"]);
    assert_eq!(table.get_value((1, 0)), Some(&Data::Float(7.0)));
    let Some(Data::DateTime(moment)) = table.get_value((1, 1)) else { panic!("no moment") };
    assert_eq!(moment.to_ymd_hms_milli(), (2026, 11, 27, 9, 30, 0, 0));
    assert_eq!(text_at(&table, 2), "Pirmā rinda.\nOtrā rinda: ķēžu šņāciens.");
    assert_eq!(text_at(&table, 3), "2026-003/7");
}

#[test]
fn a_table_without_rows_is_its_header_with_a_filter() {
    assert_eq!(table(&[]).height(), 1);
    assert!(sheet(&[]).contains(r#"<autoFilter ref="A1:D1"/>"#));
}

#[test]
fn the_header_stays_and_filters_and_is_printed_on_every_page() {
    let sheet = sheet(&[row_with("Labi."), row_with("Slikti.")]);
    assert!(sheet.contains(r#"<autoFilter ref="A1:D3"/>"#));
    assert!(sheet.contains(r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#));
    assert!(sheet.contains(r#"<pageSetup paperSize="9" fitToHeight="0" orientation="landscape" "#));
    assert!(sheet.contains(r#"<pageSetUpPr fitToPage="1"/>"#));
    let workbook = part(written(&[row_with("Labi.")]), "xl/workbook.xml");
    assert!(workbook.contains(r#"<definedName name="_xlnm.Print_Titles" localSheetId="0">Tabula!$1:$1<"#));
}

#[test]
fn headings_are_left_out() {
    assert_eq!(table(&[Row::Heading("5.¹ punkts".to_owned()), row_with("Labi.")]).height(), 2);
}

#[test]
fn no_text_becomes_a_formula() {
    let hostile = ["=1+1", "+1", "-1", "@SUM(A1)", " =cmd|'/C calc'!A0", "\t=1", "{=1}", "https://a.example", "12"];
    let rows = hostile.map(row_with);
    let mut workbook = opened(&rows);
    let formulas = workbook.worksheet_formula("Tabula").expect("formulas");
    let formulas: Vec<&String> = formulas.rows().flatten().filter(|formula| !formula.is_empty()).collect();
    assert_eq!(formulas.len(), rows.len());
    assert!(formulas.iter().all(|formula| *formula == &format!(r#"HYPERLINK("{ADDRESS}","2026-003/7")"#)));
    let table = workbook.worksheet_range("Tabula").expect("a sheet");
    let shown: Vec<String> = table.rows().skip(1).map(|row| row[2].to_string()).collect();
    assert_eq!(shown, hostile);
    assert!(part(written(&rows), "xl/styles.xml").contains(r#"quotePrefix="1""#));
}

#[test]
fn a_link_cannot_leave_its_formula() {
    let hostile = r#"x","y")&cmd("z"#;
    let mut workbook = opened(&[row("Labi.", hostile, r#"https://a.example/"&CALL("x")"#)]);
    let formulas = workbook.worksheet_formula("Tabula").expect("formulas");
    let formula = r#"HYPERLINK("https://a.example/%22&CALL(%22x%22)","x"",""y"")&cmd(""z")"#;
    assert_eq!(formulas.rows().flatten().find(|formula| !formula.is_empty()).map(String::as_str), Some(formula));
    let table = workbook.worksheet_range("Tabula").expect("a sheet");
    assert_eq!(text_at(&table, 3), hostile);
}

#[test]
fn a_link_that_is_none_or_too_long_is_a_text() {
    assert_eq!(text_at(&table(&[row("Labi.", "lapa", "javascript:alert(1)")]), 3), "lapa");
    let long = format!("https://a.example/{}", "x".repeat(300));
    assert_eq!(text_at(&table(&[row("Labi.", "lapa", &long)]), 3), format!("lapa\n{long}"));
    assert!(!sheet(&[row("Labi.", "lapa", &long)]).contains("<f>"));
}

#[test]
fn a_text_that_is_too_long_is_cut_and_the_second_sheet_says_so() {
    let (fits, long) = ("ā".repeat(32_767), "😀".repeat(20_000));
    assert_eq!(text_at(&table(&[row_with(&fits)]), 2), fits);
    let expected = format!("{}…", "😀".repeat(16_383));
    assert_eq!(text_at(&table(&[row_with(&long)]), 2), expected);
    assert_eq!(
        about(&[row_with(&fits), row_with(&long), row_with(&long)]).last().map(String::as_str),
        Some("Saīsināti teksti|2")
    );
    assert!(about(&[row_with(&fits)]).iter().all(|line| !line.contains("Saīsināti")));
}

#[test]
fn the_second_sheet_says_what_the_table_is() {
    let lines = [
        "Kopsavilkums par apspriešanu|",
        "Termiņš|1.–30. novembris",
        "|Trīs iesniegumi ir atsaukti.",
        "|2026-003, 2026. gada 27. novembris",
        &format!("|{ADDRESS}"),
    ];
    assert_eq!(about(&[]), lines);
}

#[test]
fn what_excel_does_not_count_is_a_text() {
    let cells = [Cell::Number(i64::MIN), Cell::Moment(date(1899, 12, 31).at(0, 0, 0, 0)), Cell::Empty, Cell::Empty];
    let table = table(&[Row::Cells(cells.to_vec())]);
    assert_eq!((text_at(&table, 0), text_at(&table, 1)), ("-9223372036854775808", "1899-12-31 00:00"));
}

#[test]
fn characters_that_xml_does_not_know_are_gone() {
    let hostile = "]]> </t></is></c> & &amp; _x0041_ a\u{0}b\u{fffe}\u{1b}\u{8}\r \u{202e}א \u{1f600}";
    let kept = hostile.replace(['\u{0}', '\u{fffe}', '\u{1b}', '\u{8}', '\r'], "");
    assert_eq!(text_at(&table(&[row_with(hostile)]), 2), kept);
    roxmltree::Document::parse(&sheet(&[row(hostile, hostile, hostile)])).expect("XML");
}

#[test]
fn the_same_table_has_the_same_bytes_and_nobody_made_it() {
    assert_eq!(written(&[row_with("Labi.")]), written(&[row_with("Labi.")]));
    let core = part(written(&[]), "docProps/core.xml");
    assert!(core.contains("<dc:creator></dc:creator>") && core.contains("1980-01-01T00:00:00Z"), "{core}");
}

#[test]
fn a_row_has_a_cell_for_each_column_and_a_table_has_columns() {
    let mut file = Xlsx::new(Vec::new(), &head(), &columns(), names()).expect("a file");
    let refused = file.add(&Row::Cells(vec![Cell::Empty])).expect_err("a cell for four columns");
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
    assert!(Xlsx::new(Vec::new(), &head(), &[], names()).is_err());
}

#[test]
fn a_reader_who_goes_away_ends_the_file() {
    let file = Xlsx::new(Leaving(1_000), &head(), &columns(), names()).expect("a file");
    assert_eq!(file.finish().err().map(|error| error.kind()), Some(ErrorKind::BrokenPipe));
}

#[test]
fn a_column_that_is_filled_in_offers_its_words() {
    let mut columns = columns();
    columns[1].filled = Some(vec!["Jā".to_owned(), "Nē".to_owned()]);
    columns[2].filled = Some(Vec::new());
    let mut file = Xlsx::new(Vec::new(), &head(), &columns, names()).expect("a file");
    let cells = vec![Cell::Number(1), Cell::Empty, Cell::Empty, Cell::Mark("ABC".to_owned())];
    file.add(&Row::Cells(cells)).expect("a row");
    let sheet = part(file.finish().expect("a whole file"), "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("<dataValidation ").count(), 1, "{sheet}");
    assert!(sheet.contains(r#"sqref="B2"><formula1>"Jā,Nē"</formula1>"#), "{sheet}");
}
