//! Real drafts, where they are at hand.

use std::{env, fs, path::PathBuf};

use super::*;

/// What a number of a draft looks like at the beginning of its text.
fn typed(text: &str) -> Option<&str> {
    let first = text.split_whitespace().next()?;
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || "⁰¹²³⁴⁵⁶⁷⁸⁹.()".contains(sign);
    first.chars().all(is_part).then_some(first)
}

#[test]
fn the_numbers_of_drafts_are_those_that_are_printed_in_them() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples/drafts");
    let folder = env::var("DRAFTS").unwrap_or_else(|_| beside.to_owned());
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("No drafts in {folder}: nothing compared");
        return;
    };
    let is_word = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "docx");
    for path in entries.flatten().map(|entry| entry.path()).filter(is_word) {
        let Ok(expected) = fs::read_to_string(path.with_extension("points.json")) else { continue };
        let expected: serde_json::Value = serde_json::from_str(&expected).expect("a list of points");
        let mut package = Package::open(fs::read(&path).expect("a file")).expect("a package");
        let source = read(&mut package, Changes::Accepted).expect("a draft");
        let read = paragraphs(&source);
        let mut rest = read.iter();
        for point in expected.as_array().expect("a list of points") {
            let Some(number) = point["number"].as_str() else { continue };
            let is_it = |paragraph: &&&Paragraph| match &paragraph.label {
                Some(label) => label.printed == number,
                None => typed(&paragraph.text.text) == Some(number),
            };
            assert!(rest.by_ref().find(is_it).is_some(), "{number} in {}", path.display());
        }
    }
}
