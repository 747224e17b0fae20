use super::{doubts, read, substance, substance_of};
use crate::documents::{
    PointKind,
    import::inline,
    outline::{Imported, Warning},
};

const DRAFTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples/drafts");
const NAMES: [&str; 4] = [
    "regulation-970-2009-lv",
    "state-defence-concept-2008-lv",
    "state-defence-concept-2008-en",
    "state-defence-concept-2016-en",
];

#[derive(serde::Deserialize)]
struct Listed {
    number: Option<String>,
    heading: bool,
    text: String,
}

fn sample(file: &str) -> Option<String> {
    let found = std::fs::read_to_string(format!("{DRAFTS}/{file}")).ok();
    if found.is_none() {
        println!("left out, the sample is not here: {file}");
    }
    found
}

/// The expected list of a sample contains the numbers of headings and the marks of items as part of the text, or
/// not.
fn as_printed(number: Option<&str>, text: &str) -> String {
    let printed = format!("{} {text}", number.unwrap_or_default());
    inline::plain(&printed).trim().trim_start_matches("- ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn imported(imported: &Imported) -> Vec<String> {
    imported.points.iter().map(|point| as_printed(point.number.as_deref(), &point.text)).collect()
}

fn listed(name: &str) -> Option<Vec<Listed>> {
    sample(&format!("{name}.points.json")).map(|list| serde_json::from_str(&list).expect("the sample's list is JSON"))
}

#[test]
fn markdown_gives_exactly_the_listed_points() {
    for name in NAMES {
        let (Some(source), Some(list)) = (sample(&format!("{name}.md")), listed(name)) else {
            continue;
        };
        let read = read(&source);
        let expected: Vec<_> = list.iter().map(|point| as_printed(point.number.as_deref(), &point.text)).collect();
        assert_eq!(imported(&read), expected, "{name}");
        for (point, listed) in read.points.iter().zip(&list) {
            if listed.heading {
                assert_eq!(point.kind, PointKind::Heading, "{name}: {}", listed.text);
            } else if let Some(number) = &listed.number {
                assert_eq!((point.kind, point.number.as_ref()), (PointKind::Numbered, Some(number)), "{name}");
            }
        }
    }
}

#[test]
fn the_concept_of_2016_has_116_numbered_points_under_26_headings() {
    // The printed page has its cover twice.
    for (file, covers) in [("state-defence-concept-2016-en.md", 1), ("state-defence-concept-2016-en.raw.txt", 2)] {
        let Some(source) = sample(file) else { continue };
        let read = read(&source);
        let numbers = read
            .points
            .iter()
            .filter(|point| point.kind == PointKind::Numbered)
            .filter_map(|point| point.number.clone());
        assert_eq!(numbers.collect::<Vec<_>>(), (1..=116).map(|number| format!("{number}.")).collect::<Vec<_>>());
        let headings = read.points.iter().filter(|point| point.kind == PointKind::Heading).count();
        assert_eq!(headings, 24 + 2 * covers);
        assert_eq!(doubts(&read).len(), 1, "{:?}", read.warnings);
    }
}

#[test]
fn raw_text_gives_nearly_the_listed_points() {
    for (name, least) in [("regulation-970-2009-lv", 100), ("state-defence-concept-2016-en", 97)] {
        let (Some(source), Some(list)) = (sample(&format!("{name}.raw.txt")), listed(name)) else {
            continue;
        };
        let found: std::collections::HashSet<_> = imported(&read(&source)).into_iter().collect();
        let (met, missed): (Vec<_>, Vec<_>) = list
            .iter()
            .map(|point| as_printed(point.number.as_deref(), &point.text))
            .partition(|point| found.contains(point));
        println!("{name}: {} of {} points, without {missed:#?}", met.len(), list.len());
        assert!(met.len() * 100 >= least * list.len(), "{name}: {missed:#?}");
    }
}

/// Breaks every line but headings at 72 characters.
fn fold(source: &str) -> String {
    let mut folded = String::new();
    let mut width = 0;
    for line in source.split_inclusive('\n') {
        for word in line.split_inclusive(' ') {
            if width + word.len() > 72 && !line.starts_with('#') {
                folded.truncate(folded.trim_end_matches(' ').len());
                folded.push('\n');
                width = 0;
            }
            folded.push_str(word);
            width += word.len();
        }
        width = 0;
    }
    folded
}

#[test]
fn the_same_points_come_out_however_the_lines_are_broken() {
    for name in [NAMES[0], NAMES[2], NAMES[3]] {
        let Some(source) = sample(&format!("{name}.md")) else {
            continue;
        };
        let expected = imported(&read(&source));
        let from_word = source.replace("# ", "").replace('#', "").replace("\n\n", "\r\n");
        assert_eq!(imported(&read(&from_word)), expected, "{name} from Word");
        assert_eq!(imported(&read(&fold(&source))), expected, "{name} folded");
    }
}

#[test]
fn what_the_conversion_of_2008_glued_together_is_said() {
    let Some(source) = sample("state-defence-concept-2008-lv.md") else {
        return;
    };
    let read = read(&source);
    let glued: Vec<_> = read
        .warnings
        .iter()
        .filter_map(|warning| match warning {
            Warning::RunTogether { number, .. } => Some(number.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(glued, ["1.", "3.1.", "b)", "24.1.1.", "24.2.2.", "24.3.2.", "b)", "b)", "7.2.1.", "b)"]);
    let missing: Vec<_> = read
        .warnings
        .iter()
        .filter_map(|warning| match warning {
            Warning::MissingNumber { first, before, .. } => Some((first.as_str(), before.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(
        missing,
        [
            ("1.", "2."),
            ("1.", "2."),
            ("3.1.", "3.2."),
            ("24.2.", "24.2.1."),
            ("24.3.", "24.3.1."),
            ("7.2.1.", "7.2.2.")
        ]
    );
}

#[test]
fn nothing_of_a_sample_is_lost() {
    for file in NAMES.iter().flat_map(|name| [format!("{name}.md"), format!("{name}.raw.txt")]) {
        let Some(source) = sample(&file) else {
            continue;
        };
        assert_eq!(substance_of(&read(&source)), substance(&source), "{file}");
    }
}
