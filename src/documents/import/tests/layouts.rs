use super::{read, sorted, substance, substance_of};
use crate::documents::marked::Sign;

#[test]
fn marks_of_markdown_are_kept_beside_the_text() {
    let imported = read(
        "1. A **bold** [link](https://example.org/a_b) and a note[^1], H<sub>2</sub>O<br>10<sup>3</sup>.\n\n[^1]: The *note*.",
    );
    let point = &imported.points[0];
    assert_eq!(point.text, "A bold link and a note, H2O\n10³.");
    let marked: Vec<(&str, &Sign)> =
        point.marks.iter().map(|mark| (&point.text[mark.from..mark.to], &mark.sign)).collect();
    assert_eq!(
        marked,
        [
            ("bold", &Sign::Bold),
            ("link", &Sign::Link("https://example.org/a_b".to_owned())),
            ("", &Sign::Note("The note.".to_owned())),
            ("2", &Sign::Lowered),
        ]
    );
    assert_eq!(imported.points.len(), 1);
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let page = "1. The left column begins here and       3. The right column begins at the top\n   goes on down to its end.                 and goes on to its end.\n\n\
                2. Another point stands on the left.     4. Another point stands on the right.";
    let texts: Vec<_> = read(page).points.into_iter().map(|point| point.text).collect();
    assert_eq!(
        texts,
        [
            "The left column begins here and goes on down to its end.",
            "Another point stands on the left.",
            "The right column begins at the top and goes on to its end.",
            "Another point stands on the right."
        ]
    );
}

#[test]
fn characters_of_printed_pages_are_made_whole() {
    let imported =
        read("1. Aizsar\u{ad}dzība ir ﬁksēta, Rȩgions.\n\n2. L\u{131}\u{304}dz\u{200b}ekļi kon\u{ad}\nferencē.");
    assert_eq!(imported.points[0].text, "Aizsardzība ir fiksēta, Reģions.");
    assert_eq!(imported.points[1].text, "Līdzekļi konferencē.");
}

/// A small generator, so that the same texts are tried each time.
struct Random(u32);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % end.max(1)
    }
}

#[test]
fn any_characters_are_read_and_none_is_lost() {
    const PIECES: [&str; 40] = [
        "1.",
        "1",
        " ",
        "\n",
        "\n\n",
        "a)",
        "(1)",
        "(i)",
        "§ 2",
        "Article 1",
        "pants",
        "I nodaļa",
        "|",
        "\t",
        "**",
        "*",
        "_",
        "[",
        "](",
        ")",
        "https://a.b",
        "<",
        ">",
        "<br>",
        "`",
        "```",
        "#",
        "—",
        "“",
        "”",
        ":",
        ".",
        "¹",
        "^",
        "-",
        "\u{c}",
        "SATURS",
        "....... 4",
        "vārds",
        "5.1",
    ];
    let mut random = Random(7);
    for _ in 0..3000 {
        let source: String = (0..40).map(|_| PIECES[random.below(PIECES.len())]).collect();
        let imported = read(&source);
        let anchors: std::collections::HashSet<_> = imported.points.iter().map(|point| &point.anchor).collect();
        assert_eq!(anchors.len(), imported.points.len(), "{source:?}");
        let is_plain = !source.contains(['<', '[', '`']);
        if is_plain {
            assert_eq!(sorted(&substance_of(&imported)), sorted(&substance(&source)), "{source:?}");
        }
    }
    for _ in 0..3000 {
        let source: String =
            (0..60).filter_map(|_| char::from_u32(u32::try_from(random.below(0x2fff)).ok()?)).collect();
        let _ = read(&source);
    }
}
