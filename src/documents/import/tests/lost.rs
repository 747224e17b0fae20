use super::{read, substance, substance_of};

#[test]
fn a_long_draft_takes_no_longer_for_each_point() {
    let source: String = (1..900)
        .flat_map(|point| {
            ["Teksts ir garš un beidzas.", "šeit ))))))))))))))))."].map(|line| format!("{point}. {line}\n"))
        })
        .collect();
    assert_eq!(read(&source.repeat(20)).points.len(), 2 * 899 * 20);
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
