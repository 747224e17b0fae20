//! The smallest texts that show one fault each, in words of our own.

use super::{doubts, read};
use crate::documents::{
    PointKind,
    import::read_plain,
    outline::{Scheme, Warning},
};

/// Kind, number and text of each point: `H` heading, `A` article, `N` numbered, `I` item, `T` table, `P` paragraph.
fn short(source: &str) -> Vec<String> {
    let line = |point: &crate::documents::outline::ParsedPoint| {
        let kind = match point.kind {
            PointKind::Heading => 'H',
            PointKind::Article => 'A',
            PointKind::Numbered => 'N',
            PointKind::Item => 'I',
            PointKind::Table => 'T',
            PointKind::Paragraph => 'P',
        };
        format!("{kind} {} {}", point.number.as_deref().unwrap_or("-"), point.text)
    };
    read(source).points.iter().map(line).collect()
}

#[test]
fn short_drafts_are_not_pages() {
    assert_eq!(
        short("Ziemas plāns\nNolūks\nTīrīt ielas laikus.\nDarbi\nPilsēta pērk sāli.\nIedzīvotāji ziņo par ledu.\n"),
        [
            "H - Ziemas plāns",
            "H - Nolūks",
            "P - Tīrīt ielas laikus.",
            "H - Darbi",
            "P - Pilsēta pērk sāli.",
            "P - Iedzīvotāji ziņo par ledu."
        ]
    );
    assert_eq!(
        short("Ziemas plāns\n1. Ielas tīra naktī.\nSāli pērk rudenī.\n2. Darbus vada pilsēta."),
        ["H - Ziemas plāns", "N 1. Ielas tīra naktī.", "P - Sāli pērk rudenī.", "N 2. Darbus vada pilsēta."]
    );
}

#[test]
fn an_annex_counts_anew_without_a_warning() {
    for gap in ["\n", "\n\n"] {
        let source = ["1. Viens.", "2. Divi.", "Ministre C. Egle", "1. pielikums", "Anketa", "1. Vārds.", "2. Vecums."]
            .join(gap);
        assert_eq!(
            short(&source),
            [
                "N 1. Viens.",
                "N 2. Divi.",
                "P - Ministre C. Egle",
                "H - 1. pielikums",
                "H - Anketa",
                "N 1. Vārds.",
                "N 2. Vecums."
            ]
        );
        assert_eq!(read(&source).warnings, []);
    }
}

#[test]
fn a_heading_does_not_swallow_its_text() {
    let long = "Ledus ir bīstams. ".repeat(12);
    assert_eq!(
        short(&format!(
            "1. Stāvoklis\n1.1. Ielas\n{long}\nOtrā daļa. {long}\n1.2. Ceļi\n{long}\n2. Nolūks\n2.1. Drošība\n{long}"
        ))
        .iter()
        .map(|line| line.chars().take(12).collect::<String>())
        .collect::<Vec<_>>(),
        [
            "H 1. Stāvokl",
            "H 1.1. Ielas",
            "P - Ledus ir",
            "P - Otrā daļ",
            "H 1.2. Ceļi",
            "P - Ledus ir",
            "H 2. Nolūks",
            "H 2.1. Droší",
            "P - Ledus ir"
        ]
        .map(|line| line.replace("Droší", "Drošī"))
    );
}

#[test]
fn unnumbered_headings_stand_above_their_text() {
    let long = "Ledus ir bīstams. ".repeat(12);
    let kinds = |source: &str| read(source).points.iter().map(|point| point.kind).collect::<Vec<_>>();
    let (heading, paragraph) = (PointKind::Heading, PointKind::Paragraph);
    let expected = [heading, heading, paragraph, paragraph, heading, paragraph];
    assert_eq!(kinds(&format!("Plāns\nIevads\n{long}\n{long}\nIelas\n{long}")), expected);
    assert_eq!(kinds(&format!("Plāns\n\nIevads\n{long}\n{long}\n\nIelas\n{long}")), expected);
}

#[test]
fn numbers_without_dots_and_with_letters_are_as_printed() {
    assert_eq!(short("1 Viens.\n2 Divi.\n3 Trīs."), ["N 1 Viens.", "N 2 Divi.", "N 3 Trīs."]);
    assert_eq!(short("1\tViens.\n2\tDivi.\n3\tTrīs."), ["N 1 Viens.", "N 2 Divi.", "N 3 Trīs."]);
    assert_eq!(
        short("5. Pieci.\n\n5a. Klāt.\n\n5.b Vēl.\n\n6. Seši."),
        ["N 5. Pieci.", "N 5a. Klāt.", "N 5.b Vēl.", "N 6. Seši."]
    );
    assert_eq!(short("1-1. One.\n\n1-2. Two."), ["N 1-1. One.", "N 1-2. Two."]);
}

#[test]
fn tables_have_rows_and_no_points() {
    let source = "1. Saraksts:\nNr.\tDarbs\tGads\n1.\tPirkt\t2027\n2.\tVest\t2028\nKopā\t\t2\n2. Otrais.";
    let imported = read(source);
    let rows: Vec<usize> = imported.points[1].rows.iter().map(|row| row.cells.len()).collect();
    assert_eq!((imported.points.len(), rows), (3, vec![3, 3, 3, 3]));
    assert_eq!(imported.points[1].rows[2].cells[1].text.text, "Vest");
    assert_eq!(imported.warnings, [Warning::TablesFound { points: vec![1] }]);
    let piped = read("Gads | Darbs\n-----|-----\n2027 | Pirkt\n\n1. Punkts.");
    assert_eq!((piped.points[0].kind, piped.points[0].rows.len()), (PointKind::Table, 2));
    assert!(piped.points[0].rows[0].is_head);
}

#[test]
fn quoted_provisions_are_no_points() {
    let source = "1. Izteikt 7. punktu šādā redakcijā:\n“7. Ielas tīra.\n8. Sāli pērk.”\n2. Stājas spēkā rīt.";
    assert_eq!(
        short(source),
        [
            "N 1. Izteikt 7. punktu šādā redakcijā:",
            "P - “7. Ielas tīra.",
            "P - 8. Sāli pērk.”",
            "N 2. Stājas spēkā rīt."
        ]
    );
}

#[test]
fn an_i_behind_an_h_is_a_letter() {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(|letter| format!("{letter}) {letter};"));
    let imported = read(&format!("1. Vieta:\n{}", letters.join("\n")));
    assert_eq!(imported.points.len(), 11);
    assert!(imported.points[1..].iter().all(|point| point.depth == 2));
    assert_eq!(imported.warnings, []);
}

#[test]
fn lost_brackets_are_quoted_whole() {
    let imported = read_plain("Article 1\nAim\n1. It does:\n(a) one;\n(c) three.", Some(Scheme::EuropeanAct));
    let missing = |first: &str| Warning::MissingNumber {
        first: first.to_owned(),
        last: first.to_owned(),
        after: Some("(a)".to_owned()),
        before: "(c)".to_owned(),
        point: 3,
    };
    assert_eq!(imported.warnings, [missing("(b)")]);
}

#[test]
fn years_references_and_amounts_begin_no_point() {
    assert_eq!(
        short(
            "1. Darbus beidz līdz\n2031. gadam, un par to ziņo.\n2. Cena ir 7\n000 eiro.\n3. To nosaka likuma\n4. panta otrā daļa."
        ),
        [
            "N 1. Darbus beidz līdz 2031. gadam, un par to ziņo.",
            "N 2. Cena ir 7 000 eiro.",
            "N 3. To nosaka likuma 4. panta otrā daļa."
        ]
    );
}

#[test]
fn pages_are_put_together_without_their_headers() {
    let source = "1. Pilsēta tīra savas ielas katru ziemas nakti un brīdina par\nledu, ja tas ir bīstams, kā arī ja\n\n\
                  Ziemas plāns 3. lpp.\n\nto prasa iedzīvotāji, kuri iet uz darbu pa ietvi vai brauktuvi\nagri.\n\n\
                  Ziemas plāns 4. lpp.\n\n2. Sāli pērk rudenī, kad tas ir lētāks, un to glabā šķūnī, kurš\nir sauss.";
    let imported = read(source);
    assert_eq!((imported.points.len(), imported.left_out.len()), (2, 2));
    assert!(imported.points[0].text.contains("ja to prasa"));
    assert_eq!(
        doubts(&imported),
        [Warning::PageHeadersLeftOut { sample: "Ziemas plāns 3. lpp.".to_owned(), times: 2 }]
    );
}

#[test]
fn a_table_of_contents_takes_no_address() {
    let imported = read(
        "SATURS\n\n1. Ielas .......... 4\n\n2. Ceļi .......... 7\n\n# 1. Ielas\n\n1. Tīra.\n\n# 2. Ceļi\n\n2. Kaisa.",
    );
    let anchors: Vec<_> = imported.points.iter().map(|point| point.anchor.as_str()).collect();
    assert_eq!(anchors, ["h-1", "p-1", "h-2", "p-2"]);
    assert_eq!(imported.warnings, [Warning::ContentsLeftOut { lines: 3 }]);
}

#[test]
fn roman_chapters_need_no_dot() {
    assert_eq!(
        short("I Ielas\n\n1. Tīra.\n\nII Ceļi\n\n2. Kaisa.\n\nIII) Beigas\n\n3. Viss."),
        ["H I Ielas", "N 1. Tīra.", "H II Ceļi", "N 2. Kaisa.", "H III) Beigas", "N 3. Viss."]
    );
}

#[test]
fn hyphens_of_compounds_stay() {
    let source = "1. The town keeps a long-\nterm plan and a deci-\nsion paper for the euro-\natlantic roads, and the re-\n\n-----\n\n\
                  serve is ready.\n\n2. Long-term plans are public.";
    assert_eq!(
        short(source)[0],
        "N 1. The town keeps a long-term plan and a decision paper for the euro-atlantic roads, and the reserve is ready."
    );
}
