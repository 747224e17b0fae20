use super::outline;
use crate::documents::{
    import::{outlined, read_structured},
    marked::{Mark, Marked, Sign},
    outline::Warning,
    source::{Block, Cell, Found, Label, Paragraph, Row, Source, Table, Why},
};

fn typed(at: u32, text: &str) -> Paragraph {
    Paragraph { at, text: Marked::from(text), ..Paragraph::default() }
}

fn labelled(at: u32, printed: &str, text: &str) -> Paragraph {
    let label = Label { printed: printed.to_owned(), level: 1, is_bullet: printed == "–", list: 1 };
    Paragraph { label: Some(label), ..typed(at, text) }
}

fn source(paragraphs: Vec<Paragraph>) -> Source {
    Source { blocks: paragraphs.into_iter().map(Block::Paragraph).collect(), ..Source::default() }
}

#[test]
fn computed_and_typed_numbers_stand_side_by_side() {
    let heading = Paragraph { heading: Some(1), ..labelled(1, "I.", "Vispārīgi") };
    let intro = Paragraph { heading: Some(1), ..typed(7, "Beigas") };
    let mut bold = typed(5, "2. Otrais punkts.");
    bold.text.marks.push(Mark { from: 0, to: 9, sign: Sign::Bold });
    let imported = read_structured(
        source(vec![
            heading,
            labelled(2, "1.", "Pirmais:"),
            labelled(3, "1.1.", "daļa;"),
            labelled(4, "–", "svītra."),
            bold,
            labelled(6, "a)", "burts."),
            intro,
            typed(8, "Šis ir teikums bez punkta"),
        ]),
        None,
    );
    assert_eq!(
        outline(&imported),
        [
            "Heading 1 I. #h-i Vispārīgi",
            "Numbered 1 1. #p-1 Pirmais:",
            "Numbered 2 1.1. #p-1-1 daļa;",
            "Item 3 - #p-1-1--1 svītra.",
            "Numbered 1 2. #p-2 Otrais punkts.",
            "Item 2 a) #p-2-a burts.",
            "Heading 1 - #h-beigas Beigas",
            "Paragraph 1 - #h-beigas--1 Šis ir teikums bez punkta",
        ]
    );
    assert_eq!(imported.points[4].marks, [Mark { from: 0, to: 6, sign: Sign::Bold }]);
    assert_eq!(imported.warnings, []);
}

#[test]
fn an_unstyled_file_has_bold_headings_and_its_sentences_stay_paragraphs() {
    let title = Paragraph { bold: true, centred: true, ..typed(1, "Ielu plāns") };
    let imported =
        read_structured(source(vec![title, typed(2, "Ielas tīra naktī"), typed(3, "Sāli pērk rudenī.")]), None);
    assert_eq!(
        outline(&imported),
        [
            "Heading 1 - #h-ielu-plans Ielu plāns",
            "Paragraph 1 - #h-ielu-plans--1 Ielas tīra naktī",
            "Paragraph 1 - #h-ielu-plans--2 Sāli pērk rudenī."
        ]
    );
}

#[test]
fn a_table_and_an_empty_heading() {
    let cell = |text: &str| Cell { columns: 1, rows: 1, text: Marked::from(text) };
    let row = |cells: [&str; 2]| Row { is_head: false, cells: cells.map(cell).to_vec() };
    let table = Table { at: 3, rows: vec![row(["1.", "viens"]), row(["2.", "divi"])], typed: None };
    let empty = Paragraph { heading: Some(2), ..typed(1, " ") };
    let blocks = vec![Block::Paragraph(empty), Block::Paragraph(typed(2, "1. Punkts:")), Block::Table(table)];
    let imported = read_structured(Source { blocks, ..Source::default() }, None);
    assert_eq!(outline(&imported), ["Numbered 1 1. #p-1 Punkts:", "Table 1 - #p-1--1 | 1. | viens |\n| 2. | divi |"]);
    assert_eq!(imported.left_out[0].why, Why::Empty);
    assert_eq!(imported.warnings, [Warning::TablesFound { points: vec![1] }]);
}

#[test]
fn corrected_points_get_their_addresses_anew() {
    let mut points = read_structured(source(vec![typed(1, "1. Viens."), typed(2, "3. Divi.")]), None).points;
    points[1].number = Some("2.".to_owned());
    let imported = outlined(points, None, Vec::new(), Found::default());
    assert_eq!(outline(&imported), ["Numbered 1 1. #p-1 Viens.", "Numbered 1 2. #p-2 Divi."]);
    assert_eq!(imported.warnings, []);
}
