//! How many of the points that the samples list are found, however their lines are broken.

use std::{collections::HashMap, fs, path::Path};

use super::{read, sorted, substance, substance_of};
use crate::documents::{marked::Sign, outline::Imported};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples");

#[derive(serde::Deserialize)]
struct Listed {
    number: Option<String>,
    #[serde(alias = "text_begins")]
    text: String,
}

/// Number and beginning as one text, without the marks that a list may leave out.
fn key(number: Option<&str>, text: &str) -> String {
    let typed = format!("{} {text}", number.unwrap_or_default().trim_end_matches('.'));
    let plain = crate::documents::import::inline::plain(typed.trim());
    let words: Vec<&str> = plain.trim_start_matches(['-', '–', '•', ' ']).split_whitespace().collect();
    words.join(" ").replace('.', "")
}

/// The harmonic mean of how many of the listed points are found and how many of the found are listed.
fn score(imported: &Imported, listed: &[Listed]) -> (f64, Vec<String>) {
    const BEGINNING: usize = 60;
    let mut found: HashMap<usize, String> =
        imported.points.iter().map(|point| key(point.number.as_deref(), &point.text)).enumerate().collect();
    let notes: Vec<&str> = imported
        .points
        .iter()
        .flat_map(|point| &point.marks)
        .filter_map(|mark| if let Sign::Note(note) = &mark.sign { Some(note.as_str()) } else { None })
        .collect();
    let (count, mut met, mut missed) = (found.len(), 0.0, Vec::new());
    for expected in listed {
        let wanted: String = key(expected.number.as_deref(), &expected.text).chars().take(BEGINNING).collect();
        let place = (0..count).find(|place| found.get(place).is_some_and(|found| found.starts_with(wanted.trim_end())));
        match place {
            Some(place) => {
                found.remove(&place);
                met += 1.0;
            }
            None if expected.number.is_none() && notes.iter().any(|note| note.starts_with(&expected.text)) => {
                met += 1.0;
            }
            None => missed.push(wanted),
        }
    }
    let spare = found.len();
    missed.extend(found.into_values().map(|found| format!("+ {}", found.chars().take(40).collect::<String>())));
    #[expect(clippy::cast_precision_loss, reason = "a text has few points")]
    let all = 2.0 * met / (listed.len() as f64 + met + spare as f64);
    (all, missed)
}

fn listed(path: &Path) -> Option<Vec<Listed>> {
    serde_json::from_str(&fs::read_to_string(path).ok()?).ok()
}

/// The files of a folder that end so, with the points that are listed for them.
fn with_points(folder: &str, endings: &[&str]) -> Vec<(String, String, Vec<Listed>)> {
    let Ok(entries) = fs::read_dir(format!("{SAMPLES}/{folder}")) else {
        println!("left out, the samples are not here: {folder}");
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    let read = |path: &Path| {
        let name = path.file_name()?.to_str()?.to_owned();
        let ending = endings.iter().find(|ending| name.ends_with(**ending))?;
        let list = path.with_file_name(format!("{}.points.json", name.strip_suffix(ending)?));
        Some((name, fs::read_to_string(path).ok()?, listed(&list)?))
    };
    paths.iter().filter_map(|path| read(path)).collect()
}

fn fold(paragraph: &str, width: usize) -> String {
    let (mut folded, mut length) = (String::new(), 0);
    for word in paragraph.split(' ') {
        let size = word.chars().count();
        if length > 0 && length + 1 + size > width {
            folded.push('\n');
            length = 0;
        } else if length > 0 {
            folded.push(' ');
            length += 1;
        }
        folded.push_str(word);
        length += size;
    }
    folded
}

/// A draft's listed points as somebody could paste them.
fn variants(listed: &[Listed]) -> Vec<(&'static str, String)> {
    let paragraphs: Vec<String> = listed
        .iter()
        .map(|point| format!("{} {}", point.number.as_deref().unwrap_or_default(), point.text).trim().to_owned())
        .filter(|paragraph| !paragraph.starts_with('|'))
        .collect();
    let folded = |width| paragraphs.iter().map(|paragraph| fold(paragraph, width)).collect::<Vec<_>>();
    vec![
        ("a line each", paragraphs.join("\n")),
        ("with empty lines", paragraphs.join("\n\n")),
        ("folded at 70", folded(70).join("\n")),
        ("folded at 90", folded(90).join("\n")),
        ("folded at 70 with empty lines", folded(70).join("\n\n")),
        ("folded at 90 with empty lines", folded(90).join("\n\n")),
    ]
}

#[test]
fn nearly_all_listed_points_are_found() {
    let mut scores = Vec::new();
    let mut add = |name: String, source: &str, listed: &[Listed]| {
        let (score, missed) = score(&read(source), listed);
        println!("{score:.3} {name} {:?}", &missed[..missed.len().min(12)]);
        scores.push(score);
    };
    for (name, source, listed) in with_points("odd", &[".txt"]) {
        add(name, &source, &listed);
    }
    for (name, source, listed) in with_points("drafts", &[".raw.txt", ".md"]) {
        add(name, &source, &listed);
    }
    for (name, _, listed) in with_points("drafts", &[".md"]) {
        let written: Vec<Listed> = listed.into_iter().filter(|point| !point.text.starts_with('|')).collect();
        for (variant, source) in variants(&written) {
            add(format!("{name} {variant}"), &source, &written);
        }
    }
    if scores.is_empty() {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "there are few samples")]
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    let worst = scores.iter().copied().fold(1.0, f64::min);
    println!("mean {mean:.4}, worst {worst:.4}, of {}", scores.len());
    assert!(mean >= 0.98, "{mean}");
}

#[test]
fn nothing_of_an_odd_text_is_lost() {
    let Ok(entries) = fs::read_dir(format!("{SAMPLES}/odd")) else {
        return println!("left out, the samples are not here");
    };
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        let Some(source) = path.extension().filter(|end| *end == "txt").and_then(|_| fs::read_to_string(&path).ok())
        else {
            continue;
        };
        let (read, expected) = (sorted(&substance_of(&read(&source))), sorted(&without_references(&source)));
        assert_eq!(read, expected, "{}", path.display());
    }
}

/// The letters of a text without the names of its footnotes.
fn without_references(source: &str) -> String {
    let mut text = source.to_owned();
    let is_page = source.contains("____");
    for name in ["[^1]", "[x]"] {
        text = text.replace(name, "");
    }
    if is_page {
        text = text.replace('¹', "");
    }
    substance(&text)
}
