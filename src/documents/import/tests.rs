use super::read;
use crate::documents::{
    PointKind,
    outline::{Imported, ParsedPoint, Warning},
};

/// Kind, depth, number, anchor and text of each point, one line for each.
fn outline(imported: &Imported) -> Vec<String> {
    let line = |point: &ParsedPoint| {
        let number = point.number.as_deref().unwrap_or("-");
        format!("{:?} {} {number} #{} {}", point.kind, point.depth, point.anchor, point.text)
    };
    imported.points.iter().map(line).collect()
}

#[test]
fn a_regulation_pasted_from_word_keeps_its_numbers() {
    let pasted = "\u{feff}I. Vispārīgie jautājumi\r\n1.\tNoteikumi nosaka:\r\n1.1.\u{a0}kārtību;\r\n1.2. termiņus:\r\n1.2.1. iesniegšanas termiņu;\r\n\
                  a)\tpar atzinumu,\r\nb)\tpar at\u{ad}bildi.\r\n1.¹ Noteikumi attiecas arī uz projektiem.\r\n";
    assert_eq!(
        outline(&read(pasted)),
        [
            "Heading 1 I. #h-i Vispārīgie jautājumi",
            "Numbered 1 1. #p-1 Noteikumi nosaka:",
            "Numbered 2 1.1. #p-1-1 kārtību;",
            "Numbered 2 1.2. #p-1-2 termiņus:",
            "Numbered 3 1.2.1. #p-1-2-1 iesniegšanas termiņu;",
            "Item 4 a) #p-1-2-1-a par atzinumu,",
            "Item 4 b) #p-1-2-1-b par atbildi.",
            "Numbered 1 1.¹ #p-1_1 Noteikumi attiecas arī uz projektiem.",
        ]
    );
    assert_eq!(read(pasted).warnings, []);
}

#[test]
fn superscripts_are_read_in_every_spelling() {
    let source = "5. Pirmais.\n\n5.<sup>1</sup> Otrais.\n\n5.^2 Trešais.\n\n5.³ Ceturtais.\n\n5.³1. tā daļa.\n\n6. Sestais par 5.<sup>1</sup> punktu.";
    let numbers: Vec<_> =
        read(source).points.into_iter().filter_map(|point| point.number.map(|number| (number, point.anchor))).collect();
    let expected =
        [("5.", "p-5"), ("5.¹", "p-5_1"), ("5.²", "p-5_2"), ("5.³", "p-5_3"), ("5.³1.", "p-5_3-1"), ("6.", "p-6")];
    assert_eq!(numbers, expected.map(|(number, anchor)| (number.to_owned(), anchor.to_owned())));
    assert_eq!(read(source).points[5].text, "Sestais par 5.¹ punktu.");
}

#[test]
fn a_superscript_lost_in_pasting_is_guessed_and_said() {
    let source = "1. Kārtība:\n\n1.1. viens;\n\n1.2. divi;\n\n1.3. trīs.\n\n2. Otrais.\n\n2.1 Pielikums ir spēkā.\n\n3. Trešais.";
    let imported = read(source);
    assert_eq!(imported.points[5].number.as_deref(), Some("2.¹"));
    assert_eq!(imported.warnings, [Warning::GuessedSuperscript { number: "2.¹".to_owned(), point: 5 }]);

    let typed_without_dot = source.replace("3. Trešais.", "2.2. Arī ir.");
    assert_eq!(read(&typed_without_dot).points[5].number.as_deref(), Some("2.1"));
}

#[test]
fn plain_text_has_headings_in_capitals_and_with_numbers() {
    let source = "NATIONAL CONCEPT\n\nINTRODUCTION\n\n1. The Concept is a plan.\n\n1. International environment\n\n2. The world is changing.\n\n\
                  2. General basis\n\n2.1. Purpose\n\n3. The purpose is peace.\n\n2.2. Principles and\nmeans\n\n4. There are two.";
    let imported = read(source);
    assert_eq!(
        outline(&imported),
        [
            "Heading 1 - #h-national-concept NATIONAL CONCEPT",
            "Heading 1 - #h-introduction INTRODUCTION",
            "Numbered 1 1. #p-1 The Concept is a plan.",
            "Heading 1 1. #h-1 International environment",
            "Numbered 1 2. #p-2 The world is changing.",
            "Heading 1 2. #h-2 General basis",
            "Heading 2 2.1. #h-2-1 Purpose",
            "Numbered 1 3. #p-3 The purpose is peace.",
            "Heading 2 2.2. #h-2-2 Principles and means",
            "Numbered 1 4. #p-4 There are two.",
        ]
    );
    assert_eq!(imported.warnings, []);
}

#[test]
fn chapters_may_count_together_with_their_points() {
    let source = "1. Ievads\n1.1. Koncepcija nosaka mērķi.\n1.2. Tā ir īsa.\n2. Mērķi\n2.1. Mērķis ir miers.";
    let kinds: Vec<_> = read(source).points.iter().map(|point| point.kind).collect();
    assert_eq!(
        kinds,
        [PointKind::Heading, PointKind::Numbered, PointKind::Numbered, PointKind::Heading, PointKind::Numbered]
    );
    assert_eq!(read(source).warnings, []);
}

#[test]
fn marks_of_markdown_do_not_reach_the_text() {
    let source = "# **1. Title**\n\n**1.** The _Concept_ is **a plan**, not 2 * 3 * 4 nor file_name_x, said 5\\*.\n\nA title\n=======\n\nText*\n\n**Not a title: a sentence.**";
    assert_eq!(
        outline(&read(source)),
        [
            "Heading 1 1. #h-1 Title",
            "Numbered 1 1. #p-1 The Concept is a plan, not 2 * 3 * 4 nor file_name_x, said 5*.",
            "Heading 1 - #h-a-title A title",
            "Paragraph 1 - #h-a-title--1 Text*",
            "Paragraph 1 - #h-a-title--2 Not a title: a sentence.",
        ]
    );
}

#[test]
fn lists_nest_by_their_marks_and_indents() {
    let source =
        "7. Needs:\n- first\n  - inner\n- second\n   a) lettered\n   ā) Latvian\n   b) plain\n- third\n\nA paragraph.";
    let imported = read(source);
    assert_eq!(
        outline(&imported),
        [
            "Numbered 1 7. #p-7 Needs:",
            "Item 2 - #p-7--1 first",
            "Item 3 - #p-7--1--1 inner",
            "Item 2 - #p-7--2 second",
            "Item 3 a) #p-7--2-a lettered",
            "Item 3 ā) #p-7--2-a--b Latvian",
            "Item 3 b) #p-7--2-b plain",
            "Item 2 - #p-7--3 third",
            "Paragraph 1 - #p-7--4 A paragraph.",
        ]
    );
    let missing = Warning::MissingNumber {
        first: "1.".to_owned(),
        last: "6.".to_owned(),
        after: None,
        before: "7.".to_owned(),
        point: 0,
    };
    assert_eq!(imported.warnings, [missing]);
}

#[test]
fn an_indented_count_is_a_list_below_its_point() {
    let imported = read("1. First.\n2. Second:\n   1. one;\n   2. two;\n   3. three.\n3. Third.");
    let anchors: Vec<_> = imported.points.iter().map(|point| point.anchor.as_str()).collect();
    assert_eq!(anchors, ["p-1", "p-2", "p-2-1", "p-2-2", "p-2-3", "p-3"]);
    assert_eq!(imported.warnings, []);
}

#[test]
fn a_printed_page_is_put_together_again() {
    let source = "40. The Guard is the biggest struc-\nture of self-defence and serves the country as\nit did before, approved on\n\
                  31. decembrī and again in\n2015. The goal for 2018 is ten, under point\n3. of the plan, with self-\ndefence in\n\n12\n\n-----\n\n\
                  the regions of\n\n\u{c}Latvia, by the year\n2024. It ends.\n41. The next one begins here and is\nlong.";
    assert_eq!(
        outline(&read(source)),
        [
            "Numbered 1 40. #p-40 The Guard is the biggest structure of self-defence and serves the country as it did before, approved on \
         31. decembrī and again in 2015. The goal for 2018 is ten, under point 3. of the plan, with self-defence in the regions of \
         Latvia, by the year 2024. It ends.",
            "Numbered 1 41. #p-41 The next one begins here and is long.",
        ]
    );
}

#[test]
fn a_table_stays_text() {
    let source = "1. Table:\n\n| 1. | Kind |\n| --- | --- |\n| 2. | Name |\n\n2. After.";
    assert_eq!(
        outline(&read(source)),
        [
            "Numbered 1 1. #p-1 Table:",
            "Paragraph 1 - #p-1--1 | 1. | Kind |\n| --- | --- |\n| 2. | Name |",
            "Numbered 1 2. #p-2 After."
        ]
    );
}

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
fn an_annex_that_counts_from_one_again_is_said_once() {
    let imported = read("1. Viens.\n\n2. Divi.\n\n3. Trīs.\n\nPielikums\n\n1. Viens.\n\n2. Divi.");
    assert_eq!(imported.warnings, [Warning::StepsBack { number: "1.".to_owned(), after: "3.".to_owned(), point: 4 }]);
    assert_eq!(imported.points[5].anchor, "p-2--b");
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

#[test]
fn a_long_draft_takes_no_longer_for_each_point() {
    let source: String = (1..900)
        .flat_map(|point| {
            ["Teksts ir garš un beidzas", "šeit ))))))))))))))))."].map(|line| format!("{point}. {line}\n"))
        })
        .collect();
    assert_eq!(read(&source.repeat(20)).points.len(), 2 * 899 * 20);
}

/// Letters and digits in order, superscript digits as normal ones: what an import must keep.
fn substance(text: &str) -> String {
    let plain = super::text::plain(&super::text::clean(text));
    let unraised =
        |c| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..).find_map(|(raised, digit)| (raised == c).then_some(digit)).unwrap_or(c);
    plain.chars().filter(|c| c.is_alphanumeric()).map(unraised).collect()
}

fn substance_of(imported: &Imported) -> String {
    imported
        .points
        .iter()
        .map(|point| substance(&format!("{} {}", point.number.as_deref().unwrap_or_default(), point.text)))
        .collect()
}

#[test]
fn nothing_is_lost_whatever_the_lines() {
    const LINES: [&str; 24] = [
        "",
        "",
        "1. Viens",
        "2. otrs.",
        "3.1. trešais;",
        "3.1 lower",
        "5.¹ raised",
        "a) letter,",
        "b) letter",
        "- dash",
        "  – dash",
        "# Hash",
        "## 3.1. Hash",
        "CAPITALS HERE",
        "**Bold title**",
        "**bold",
        "text ends.",
        "Text goes on",
        "II. Roman",
        "| a | b |",
        "2016. gada",
        "31 December",
        "hyphen-",
        "*Mid* word_s_",
    ];
    let mut state: u32 = 2026;
    for _ in 0..500 {
        let mut source = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            source.push_str(LINES[(state >> 16) as usize % LINES.len()]);
            source.push('\n');
        }
        let imported = read(&source);
        assert_eq!(substance_of(&imported), substance(&source), "{source}");
        let anchors: std::collections::HashSet<_> = imported.points.iter().map(|point| &point.anchor).collect();
        assert_eq!(anchors.len(), imported.points.len(), "{source}");
    }
}

mod samples {
    use super::{Imported, PointKind, Warning, read, substance, substance_of};

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
        super::super::text::plain(&printed)
            .trim()
            .trim_start_matches("- ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn imported(imported: &Imported) -> Vec<String> {
        imported.points.iter().map(|point| as_printed(point.number.as_deref(), &point.text)).collect()
    }

    fn listed(name: &str) -> Option<Vec<Listed>> {
        sample(&format!("{name}.points.json"))
            .map(|list| serde_json::from_str(&list).expect("the sample's list is JSON"))
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
            assert_eq!(read.warnings.len(), 1, "{:?}", read.warnings);
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
}

/// Texts that nobody writes, for which a reader that looks back over what it has read would take hours.
#[test]
fn hostile_texts_are_read_as_quickly_as_others() {
    const LINES: usize = 20_000;
    for line in
        ["a-\n", "1. a\n", "a)\n", "**a**\n", "(\n", "1.1.1.1.1.1.1.1.1. a\n", "- a\n", "I. A\n", "|a\n", "A-\na-\n"]
    {
        assert!(read(&line.repeat(LINES)).points.len() <= 2 * LINES, "{line:?}");
    }
    for word in ["1. a ", "a) ", "*a ", "<sup>1", "1.1. A. ", "fi a "] {
        let whole = read(&format!("1. {}", word.repeat(LINES)));
        assert!(!whole.points.is_empty(), "{word:?}");
    }
}
