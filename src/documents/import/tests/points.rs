use super::{outline, read};
use crate::documents::{PointKind, outline::Warning};

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
fn a_table_stays_as_typed() {
    let source = "1. Table:\n\n| 1. | Kind |\n| --- | --- |\n| 2. | Name |\n\n2. After.";
    assert_eq!(
        outline(&read(source)),
        [
            "Numbered 1 1. #p-1 Table:",
            "Table 1 - #p-1--1 | 1. | Kind |\n| --- | --- |\n| 2. | Name |",
            "Numbered 1 2. #p-2 After."
        ]
    );
}
