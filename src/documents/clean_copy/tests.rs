use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::*;
use crate::{
    documents::{
        ParsedPoint, PointKind, Wishes, files,
        marked::{Mark, Marked, Sign},
        source::{Cell, Row},
    },
    ids::{PointId, ProvisionId, TextId, VersionId},
    platform::Json,
};

const TITLE: &str = "Publiskās apspriešanas kārtība";
const REFERENCE: &str = "2026-003, 2. redakcija, 2026. gada 12. novembris";
const ADDRESS: &str = "https://atbalss.example/lv/2026-003";

fn point(kind: PointKind, number: &str, depth: i16, body: impl Into<Marked>) -> Point {
    let Marked { text, marks } = body.into();
    let number = Some(number.to_owned()).filter(|number| !number.is_empty());
    Point {
        id: PointId::new(),
        text: TextId::new(),
        version: VersionId::new(),
        provision: ProvisionId::new(),
        position: 0,
        place: None,
        kind,
        path: number.clone().unwrap_or_default(),
        number,
        depth,
        anchor: "p-1".to_owned(),
        body: text,
        marks: Some(Json(marks)),
        cells: None,
    }
}

fn table(rows: Vec<Row>) -> Point {
    let line = |row: &Row| {
        let cells: Vec<String> = row.cells.iter().map(|cell| cell.text.text.replace('\n', " ")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let lines: Vec<String> = rows.iter().map(line).collect();
    Point { cells: Some(Json(rows)), ..point(PointKind::Table, "", 1, lines.join("\n").as_str()) }
}

fn row(is_head: bool, cells: &[(u16, u16, &str)]) -> Row {
    let cell = |&(columns, rows, text): &(u16, u16, &str)| Cell { columns, rows, text: Marked::from(text) };
    Row { is_head, cells: cells.iter().map(cell).collect() }
}

fn marked(pieces: &[(&str, &[Sign])]) -> Marked {
    let mut text = Marked::default();
    for (piece, signs) in pieces {
        text.push(piece, signs);
    }
    text
}

fn written(points: &[Point]) -> Vec<u8> {
    let copy = CleanCopy { title: TITLE, language: Language::Lv, reference: REFERENCE, address: ADDRESS, points };
    docx(&copy).expect("a copy")
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

fn read_back(points: &[Point]) -> Vec<ParsedPoint> {
    files::read(written(points), &Wishes::default()).expect("a draft").points
}

/// A regulation with all that a text may have.
fn regulation() -> Vec<Point> {
    let note = Sign::Note("Latvijas Vēstnesis,\n2026, Nr. 1.".to_owned());
    let law = Sign::Link("https://likumi.lv/ta/id/1?a=1&b=\"2\"".to_owned());
    let mut rows = vec![
        row(true, &[(1, 2, "Nr."), (2, 1, "Termiņš")]),
        row(true, &[(1, 1, "no"), (1, 1, "līdz")]),
        row(false, &[(1, 1, "1."), (1, 3, "rīts\nvakars"), (1, 1, "")]),
        row(false, &[(1, 1, "2."), (1, 2, "cits")]),
        row(false, &[(1, 1, "3.")]),
    ];
    rows[2].cells[2].text = marked(&[("trīs", &[Sign::Bold]), ("", &[Sign::Note("Darbdienas.".to_owned())])]);
    vec![
        point(PointKind::Heading, "", 1, "Publiskās apspriešanas kārtība"),
        point(PointKind::Heading, "I.", 2, "Vispārīgie jautājumi"),
        point(PointKind::Numbered, "5.", 1, marked(&[("Valsts ", &[]), ("sargā", &[Sign::Bold]), ("", &[note])])),
        point(PointKind::Numbered, "5.¹", 1, marked(&[("Skat. ", &[Sign::Italic]), ("likumu", &[law])])),
        point(PointKind::Numbered, "5.¹1.", 2, marked(&[("x", &[]), ("n", &[Sign::Raised]), ("i", &[Sign::Lowered])])),
        point(PointKind::Numbered, "6.", 1, "Iesniegumā norāda:\nvienā rindā\tvai divās:"),
        point(PointKind::Item, "1)", 2, "vārdu;"),
        point(PointKind::Item, "2)", 2, "adresi:"),
        point(PointKind::Item, "", 3, "pasta;"),
        table(rows),
    ]
}

#[test]
fn a_copy_is_read_back_as_the_same_points() {
    let points = regulation();
    let read = read_back(&points);
    assert_eq!(read.len(), points.len());
    for (point, read) in points.iter().zip(read) {
        assert_eq!((read.kind, read.number, i16::from(read.depth)), (point.kind, point.number.clone(), point.depth));
        assert_eq!((&read.text, &read.marks[..], &read.rows[..]), (&point.body, point.marks(), point.rows()));
    }
}

#[test]
fn a_law_keeps_its_articles_below_its_chapters() {
    let points = [
        point(PointKind::Heading, "I", 1, "nodaļa. Vispārīgie noteikumi"),
        point(PointKind::Article, "1.", 1, "pants. Likuma mērķis"),
        point(PointKind::Numbered, "(1)", 2, "Likums nosaka kārtību:"),
        point(PointKind::Item, "1)", 3, "valstī;"),
        point(PointKind::Article, "2.¹", 1, "pants. Termini"),
        point(PointKind::Paragraph, "", 1, "Likumā lietoti šādi termini."),
    ];
    let bare = |kind, number: Option<&str>, text: &str| (kind, number.map(str::to_owned), text.to_owned());
    let expected: Vec<_> = points.iter().map(|p| bare(p.kind, p.number.as_deref(), &p.body)).collect();
    let read = read_back(&points);
    assert_eq!(read.iter().map(|p| bare(p.kind, p.number.as_deref(), &p.text)).collect::<Vec<_>>(), expected);
    let document = part(written(&points), "word/document.xml");
    assert_eq!(document.matches(r#"<w:pStyle w:val="Heading2"/>"#).count(), 2);
}

#[test]
fn there_is_nothing_in_the_package_but_the_given_words() {
    let points = regulation();
    let all = parts(written(&points));
    let mut words: Vec<String> = vec![TITLE.to_owned(), REFERENCE.to_owned(), ADDRESS.to_owned()];
    words.extend(points.iter().flat_map(|p| [p.number.clone().unwrap_or_default(), p.body.clone()]));
    let marks = points.iter().flat_map(|p| p.marks().iter().chain(cell_marks(p)));
    words.extend(marks.filter_map(|mark| if let Sign::Note(note) = &mark.sign { Some(note.clone()) } else { None }));
    // A dash before an item, the number of a page and of the pages, the language.
    words.extend(["–", "1", "/", "lv"].map(str::to_owned));
    for (name, text) in &all {
        let part = roxmltree::Document::parse(text).expect("XML");
        for said in part.descendants().filter_map(|node| node.text()).map(str::trim) {
            assert!(words.iter().any(|word| word.contains(said)), "{said} in {name}");
        }
        let persons = ["creator", "author", "lastModifiedBy", "rsid", "created", "modified", "initials", "w:date"];
        assert_eq!(persons.iter().find(|word| text.contains(**word)), None, "{name}");
    }
}

fn cell_marks(point: &Point) -> impl Iterator<Item = &Mark> {
    point.rows().iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.text.marks)
}

#[test]
fn the_same_copy_has_the_same_bytes() {
    assert_eq!(written(&regulation()), written(&regulation()));
}

#[test]
fn a_hostile_text_stays_a_text() {
    let hostile =
        "]]> </w:t><w:del w:author=\"Anna\"/> & &amp; {{ x }} a\u{0}b\u{fffe}\u{1b}\u{8} \u{202e}\u{200f}א \u{1f600}";
    let kept = hostile.replace(['\u{0}', '\u{fffe}', '\u{1b}', '\u{8}'], "");
    let link = Sign::Link("javascript:alert(1)".to_owned());
    let broken = Sign::Link("http://[".to_owned());
    let note = Sign::Note(hostile.to_owned());
    let points = [
        point(PointKind::Heading, "", 1, hostile),
        point(PointKind::Paragraph, "", 1, marked(&[(hostile, &[link]), ("č", &[broken]), ("", &[note])])),
        Point {
            marks: Some(Json(vec![Mark { from: 1, to: 99, sign: Sign::Bold }])),
            ..point(PointKind::Numbered, hostile, 200, "āā")
        },
        Point { anchor: "\"><x/>".to_owned(), ..table(vec![row(true, &[(1, 1, hostile), (0, 0, "")])]) },
    ];
    let copy =
        CleanCopy { title: hostile, language: Language::En, reference: hostile, address: hostile, points: &points };
    let all = parts(docx(&copy).expect("a copy"));
    for (name, text) in &all {
        let part = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(part.descendants().all(|node| node.attribute("TargetMode").is_none() && !node.has_tag_name("x")));
    }
    let read = files::read(docx(&copy).expect("a copy"), &Wishes::default()).expect("a draft");
    assert_eq!((read.points[0].text.as_str(), read.found.changes, read.found.authors), (kept.as_str(), 0, Vec::new()));
}

#[test]
fn what_a_reader_with_a_screen_reader_needs_is_there() {
    let points = [Point { anchor: "p-5_1".to_owned(), ..point(PointKind::Numbered, "5.¹", 1, "Ministrs lemj.") }];
    let file = || written(&points);
    assert!(part(file(), "docProps/core.xml").contains(&format!("<dc:title>{TITLE}</dc:title>\n<dc:language>lv<")));
    assert!(part(file(), "word/styles.xml").contains(r#"<w:lang w:val="lv-LV"/>"#));
    assert!(
        part(file(), "word/document.xml")
            .contains(r#"w:name="p-5_1"/><w:r><w:t xml:space="preserve">5.¹</w:t><w:tab/>"#)
    );
    assert!(part(file(), "word/header.xml").contains(REFERENCE));
    assert!(part(file(), "word/_rels/footer.xml.rels").contains(ADDRESS));
    let head = part(written(&[table(vec![row(true, &[(1, 1, "Nr."), (1, 1, "Kas")])])]), "word/document.xml");
    assert!(head.contains("<w:tblHeader/>"));
}

#[test]
fn uneven_tables_keep_their_cells_and_too_wide_ones_become_lines() {
    let uneven = table(vec![
        row(false, &[(1, 1, "a"), (1, 9, "b")]),
        row(false, &[]),
        row(false, &[(1, 1, "c"), (1, 1, "d"), (1, 1, "e")]),
        row(false, &[(3, 1, "pāri")]),
    ]);
    let document = part(written(&[uneven]), "word/document.xml");
    let text = roxmltree::Document::parse(&document).expect("XML");
    let shown: Vec<&str> =
        text.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text()).collect();
    assert_eq!(shown, ["a", "b", "c", "d", "e", "pāri"]);
    let wide = table(vec![row(false, &[(60, 1, "viens"), (4, 1, "divi")])]);
    assert!(!part(written(std::slice::from_ref(&wide)), "word/document.xml").contains("<w:tbl>"));
    assert_eq!(read_back(&[wide])[0].text, "| viens | divi |");
}
