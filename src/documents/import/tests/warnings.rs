use super::read;
use crate::documents::outline::{Imported, Warning};

#[test]
fn missing_repeated_and_stepping_back_numbers_are_said() {
    let numbers = ["1.", "2.", "2.1.", "2.3.", "5.", "5.", "4.", "4.¹", "4.³"];
    let source = numbers.map(|number| format!("{number} Punkta teksts.")).join("\n\n");
    let missing = |first: &str, last: &str, after: &str, before: &str, point| Warning::MissingNumber {
        first: first.to_owned(),
        last: last.to_owned(),
        after: Some(after.to_owned()),
        before: before.to_owned(),
        point,
    };
    let imported = read(&source);
    assert_eq!(
        imported.warnings,
        [
            missing("2.2.", "2.2.", "2.1.", "2.3.", 3),
            missing("3.", "4.", "2.", "5.", 4),
            Warning::RepeatedNumber { number: "5.".to_owned(), points: vec![4, 5] },
            Warning::StepsBack { number: "4.".to_owned(), after: "5.".to_owned(), point: 6 },
            missing("4.²", "4.²", "4.¹", "4.³", 8),
        ]
    );
    assert_eq!(imported.points[5].anchor, "p-5--b");
}

#[test]
fn only_a_count_that_begins_again_without_an_annex_is_said() {
    let imported = read("1. Viens.\n\n2. Divi.\n\n3. Trīs.\n\nPielikums\n\n1. Viens.\n\n2. Divi.");
    assert_eq!(imported.warnings, []);
    assert_eq!(imported.points[5].anchor, "p-2--b");
    let imported = read("1. Viens.\n\n2. Divi.\n\n3. Trīs.\n\nTad.\n\n1. Viens.\n\n2. Divi.");
    assert_eq!(imported.warnings, [Warning::StepsBack { number: "1.".to_owned(), after: "3.".to_owned(), point: 4 }]);
}

#[test]
fn sections_may_count_anew_below_each_roman_chapter() {
    let imported = read(
        "# I. Daļa\n\n## 1. Mērķi\n\nTeksts.\n\n# II. Daļa\n\n## 1. Kārtība\n\nTeksts.\n\n# IV. Daļa\n\n1. Punkts.",
    );
    let missing = Warning::MissingNumber {
        first: "3.".to_owned(),
        last: "3.".to_owned(),
        after: Some("2.".to_owned()),
        before: "IV.".to_owned(),
        point: 6,
    };
    assert_eq!(imported.warnings, [missing]);
}

#[test]
fn letters_are_counted_like_numbers() {
    let imported = read("1. Prasības:\n\na) viena;\n\nb) otra;\n\nd) ceturtā;\n\nd) atkal.");
    assert_eq!(
        imported.warnings,
        [
            Warning::MissingNumber {
                first: "c)".to_owned(),
                last: "c)".to_owned(),
                after: Some("b)".to_owned()),
                before: "d)".to_owned(),
                point: 3
            },
            Warning::RepeatedNumber { number: "d)".to_owned(), points: vec![3, 4] },
        ]
    );
}

#[test]
fn other_doubts_are_said() {
    let long = "vārds ".repeat(1500);
    let source = format!(
        "# 1. Tukšs\n\n# 2. Pilns\n\n1. It defi nes the eff ect.\n\n2. Viens: 2.1. pirmais; 2.2. otrais.\n\n3. {long}\n\n# Beigas"
    );
    assert_eq!(
        read(&source).warnings,
        [
            Warning::HeadingWithoutText { point: 0 },
            Warning::BrokenLetters { sample: "defi nes".to_owned(), times: 2, point: 2 },
            Warning::RunTogether { number: "2.1.".to_owned(), point: 3 },
            Warning::VeryLongPoint { characters: long.len() / 7 * 6 - 1, point: 4 },
            Warning::HeadingWithoutText { point: 5 },
        ]
    );
    assert_eq!(read("Only words.").warnings, [Warning::NothingNumbered]);
    assert_eq!(read(" \n\u{feff}\n"), Imported::default());
    assert_eq!(read("1. Staff and tariff changes.\n\n2. Tarifi ir zemi, fotogrāfi strādā.").warnings, []);
}
