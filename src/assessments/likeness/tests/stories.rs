//! What is proposed for small consultations, one trap each.
use super::{
    super::Group,
    groups,
    letters::{ENGLISH, LATVIAN, Words},
    likeness, signature,
};

const BOTH: [&Words; 2] = [&ENGLISH, &LATVIAN];

fn letter(words: &Words) -> String {
    words.letters[0].join("\n\n")
}

/// The groups of some texts, each as the places of its members, the typical one first.
fn places(texts: &[String]) -> Vec<Vec<usize>> {
    let items: Vec<(usize, &String)> = texts.iter().enumerate().collect();
    let ids = |group: Group<usize>| group.members.iter().map(|member| member.id).collect();
    groups(&items).into_iter().map(ids).collect()
}

#[test]
fn a_letter_is_found_under_each_greeting_and_name() {
    for words in BOTH {
        let mut texts = vec![letter(words)];
        for (greeting, name) in words.greetings.iter().zip(words.names) {
            texts.push(format!("{greeting}\n\n{}\n\n{name}", letter(words)));
        }
        texts.extend(words.single.iter().map(|&text| text.to_owned()));
        let items: Vec<(usize, &String)> = texts.iter().enumerate().collect();
        let found = groups(&items);
        assert_eq!(found.len(), 1, "{}", words.language);
        assert_eq!(found[0].typical, 0, "the letter without a name is most like all the others");
        assert_eq!(found[0].members.len(), 5);
        assert!(found[0].members[1..].iter().all(|member| (85..100).contains(&member.percent)), "{found:?}");
    }
}

#[test]
fn a_replaced_paragraph_or_another_order_stays_in_the_group() {
    for words in BOTH {
        let mut replaced = words.letters[0].to_vec();
        replaced[1] = words.other_paragraphs[0];
        let mut reordered = words.letters[0].to_vec();
        reordered.rotate_left(2);
        let longer = format!("{}\n\n{}", words.other_paragraphs[1], letter(words));
        let found = places(&[letter(words), replaced.join("\n\n"), reordered.join("\n\n"), longer]);
        assert_eq!(found, [[0, 2, 3, 1]], "{}", words.language);
    }
}

#[test]
fn the_same_opening_does_not_make_comments_alike() {
    for words in BOTH {
        let frame = |text: &&str| format!("{} {text}\n{}", words.opening, words.closing);
        let mut texts: Vec<String> = words.single.iter().map(frame).collect();
        assert_eq!(places(&texts), Vec::<Vec<usize>>::new(), "{}", words.language);
        texts.push(format!("{} {}", words.opening, letter(words)));
        texts.push(letter(words));
        assert_eq!(places(&texts), [[6, 7]], "a letter below the same opening is found");
    }
}

#[test]
fn a_line_below_each_comment_does_not_make_them_alike_even_if_most_are_of_one_campaign() {
    const LINE: &str =
        "Re: Draft regulation on the opening hours of libraries in rural municipalities, docket 2026-014";
    for words in BOTH {
        let short = words.letters[2].concat();
        let own = |number| if number % 3 == 0 { "" } else { words.own[number % words.own.len()] };
        let sent = (0..60).map(|number| format!("{short} {}\n{LINE}", own(number)));
        let others = words.same_matter.iter().map(|text| format!("{text}\n{LINE}"));
        let texts: Vec<String> = sent.chain(others).collect();
        let found = places(&texts);
        assert!(found.iter().flatten().all(|place| *place < 60), "{}: {found:?}", words.language);
        assert!(found.iter().map(Vec::len).max() > Some(40), "{}: {found:?}", words.language);
    }
}

#[test]
fn a_letter_of_one_sentence_is_found_although_each_adds_something() {
    for words in BOTH {
        let letter = words.letters[2].concat();
        let names = words.names.iter().map(|name| format!("{letter}\n{name}"));
        let texts: Vec<String> = names.chain([letter.clone(), letter.clone()]).collect();
        assert_eq!(places(&texts).first().map(Vec::len), Some(6), "{}", words.language);
    }
}

#[test]
fn a_letter_that_a_long_comment_quotes_is_not_in_a_group_with_it() {
    for words in BOTH {
        let quoting = format!("{}\n{}\n{}", words.single.join("\n"), words.letters[1].join(" "), letter(words));
        assert!(places(&[words.letters[1].join("\n\n"), quoting]).is_empty(), "{}", words.language);
    }
}

#[test]
fn two_who_quote_the_same_point_are_not_alike_when_the_draft_is_known() {
    for words in BOTH {
        let point = words.letters[0][1..3].join(" ");
        let quoting = |remark: &str| format!("\"{point}\"\n\n{remark}");
        let items = [(1, quoting(words.single[0])), (2, quoting(words.single[1]))];
        assert_eq!(groups(&items).len(), 1, "{}: two comments alone could be a letter", words.language);
        assert!(super::super::groups(&items, &[&point]).is_empty(), "{}", words.language);
    }
}

#[test]
fn i_agree_says_too_little_to_be_compared() {
    for words in BOTH {
        let texts: Vec<String> = words.short.iter().cycle().take(20).map(|&text| text.to_owned()).collect();
        assert!(places(&texts).is_empty());
        assert!(words.short.iter().all(|text| signature(text).is_none()));
    }
    assert!(signature(&"a".repeat(49)).is_none() && signature(&"a".repeat(50)).is_some());
}

#[test]
fn a_chain_of_changes_does_not_join_two_letters() {
    let paragraphs: Vec<&str> = ENGLISH.letters[0].iter().chain(ENGLISH.letters[1]).copied().collect();
    let others = ENGLISH.single.iter().chain(ENGLISH.other_paragraphs).copied();
    let all: Vec<&str> = paragraphs.into_iter().chain(others).collect();
    let texts: Vec<String> = (0..8).map(|start| all[start..start + 5].join("\n")).collect();
    let items: Vec<(usize, &String)> = texts.iter().enumerate().collect();
    for group in groups(&items) {
        for member in &group.members {
            assert!(likeness(&texts[group.typical], &texts[member.id]) >= 0.45, "{group:?}");
        }
        assert!(group.members.len() < 6, "{group:?}");
    }
}

#[test]
fn the_order_of_comments_does_not_matter_and_the_largest_group_is_first() {
    let mut items: Vec<(usize, String)> = Vec::new();
    for (number, times) in [(1, 2), (0, 4), (2, 3)] {
        for time in 0..times {
            items.push((items.len(), format!("{} {}", ENGLISH.letters[number].join(" "), "Thanks! ".repeat(time))));
        }
    }
    let found = groups(&items);
    assert_eq!(found.iter().map(|group| group.members.len()).collect::<Vec<_>>(), [4, 3, 2]);
    items.reverse();
    assert_eq!(groups(&items), found);
    items.rotate_left(4);
    assert_eq!(groups(&items), found);
}

#[test]
fn a_signature_estimates_the_likeness_and_its_bands_find_what_is_alike() {
    for words in BOTH {
        let whole = letter(words);
        for paragraphs in 1..=4 {
            let part = words.letters[0][..paragraphs].join(" ");
            let (one, other) = (signature(&whole), signature(&part));
            let (one, other) = (one.expect("it is long"), other.expect("it is long"));
            let (truth, estimate) = (likeness(&whole, &part), one.likeness(&other));
            assert!((truth - estimate).abs() < 0.13, "{truth} {estimate}");
            let meet = one.bands().iter().any(|band| other.bands().contains(band));
            assert!(meet || truth < 0.6, "{truth}");
        }
    }
}

#[test]
fn likeness_counts_neither_order_nor_capitals() {
    let [one, other] = ENGLISH.letters[1] else { panic!("the letter has two paragraphs") };
    let reordered = format!("{}\n{one}", other.to_uppercase());
    assert!(likeness(&format!("{one} {other}"), &reordered) > 0.95);
    assert!((likeness(one, one) - 1.0).abs() < f64::EPSILON);
    assert!(likeness("", "Point 5 is unclear.") < f64::EPSILON);
    assert!(likeness("Jā", "Nē") < f64::EPSILON);
}
