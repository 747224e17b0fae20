//! Checks the words like code. A template or a source contains a key completely between quotation marks, or builds it
//! with `format!` from a text that begins with its room: `"shell-error-{name}-title"` uses every key that matches.
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::house::House;

const LANGUAGES: [&str; 2] = ["lv", "en"];

/// Numbers with different plural forms in Latvian and in English.
const COUNTS: [u32; 6] = [0, 1, 2, 10, 11, 21];

type Rule = fn(&House) -> Vec<String>;

fn holds(rule: Rule) {
    let complaints = rule(&House::here());
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// What the rule reports for a house with one room, `reading`, with this page and these words.
fn says(rule: Rule, page: &str, latvian: &str, english: &str) -> Vec<String> {
    rule(&House::of(&[
        ("templates/reading/page.html", page),
        ("templates/reading/lv.ftl", latvian),
        ("templates/reading/en.ftl", english),
    ]))
}

/// A file of words, with its messages in their order.
struct Words<'a> {
    path: &'a str,
    room: &'a str,
    language: &'a str,
    text: &'a str,
    messages: Vec<(&'a str, String)>,
}

fn words(house: &House) -> Vec<Words<'_>> {
    let all = house.files(".ftl").filter_map(|(path, text)| {
        let (room, file) = path.strip_prefix("templates/")?.split_once('/')?;
        Some(Words { path, room, language: file.strip_suffix(".ftl")?, text, messages: messages(text) })
    });
    all.collect()
}

fn messages(text: &str) -> Vec<(&str, String)> {
    let mut messages: Vec<(&str, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" = ").filter(|(key, _)| is_key(key)) {
            Some((key, value)) => messages.push((key, value.to_owned())),
            None => {
                if let Some((_, value)) = messages.last_mut() {
                    *value += "\n";
                    *value += line;
                }
            }
        }
    }
    messages
}

fn is_key(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Every key of a language.
fn keys<'a>(words: &'a [Words<'_>], language: &str) -> BTreeSet<&'a str> {
    words
        .iter()
        .filter(|file| file.language == language)
        .flat_map(|file| file.messages.iter().map(|(key, _)| *key))
        .collect()
}

/// Every key in templates and sources, or key with gaps, with the file that uses it.
fn uses(house: &House) -> BTreeMap<String, String> {
    let rooms: BTreeSet<&str> = words(house).iter().map(|file| file.room).collect();
    let of_a_room =
        |text: &str| text.split_once('-').is_some_and(|(room, _)| rooms.contains(room) && is_key(&without_gaps(text)));
    let mut uses = BTreeMap::new();
    for (path, text) in house.files(".html") {
        let texts = expressions(text).flat_map(|code| code.split('"').skip(1).step_by(2));
        uses.extend(texts.filter(|text| of_a_room(text)).map(|text| (text.to_owned(), path.to_owned())));
    }
    for source in &house.sources {
        let texts = source.words.iter().filter_map(|word| word.strip_prefix('"')?.strip_suffix('"'));
        uses.extend(texts.filter(|text| of_a_room(text)).map(|text| (text.to_owned(), source.path.clone())));
        let said = source.words.windows(3).filter(|three| matches!(three[0].as_str(), "said" | "t") && three[1] == "(");
        let texts = said.filter_map(|three| three[2].strip_prefix('"')?.strip_suffix('"'));
        uses.extend(texts.map(|text| (text.to_owned(), source.path.clone())));
    }
    uses
}

/// The text between `{{ }}` and `{% %}`, without comments.
fn expressions(template: &str) -> impl Iterator<Item = &str> {
    let spoken = template
        .split("{#")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("#}").map_or("", |(_, rest)| rest) });
    spoken.flat_map(|part| {
        part.split("{{").flat_map(|part| part.split("{%")).skip(1).map(|part| part.split("}}").next().unwrap_or(part))
    })
}

fn without_gaps(text: &str) -> String {
    text.split('{')
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once('}').map_or("", |(_, rest)| rest) })
        .collect()
}

/// Whether a key equals the used one, or matches it with its gaps.
fn fits(used: &str, key: &str) -> bool {
    match used.split_once('{') {
        None => used == key,
        Some((before, rest)) => {
            let after = rest.split_once('}').map_or("", |(_, after)| after);
            key.strip_prefix(before).is_some_and(|tail| (1..=tail.len()).any(|gap| fits(after, &tail[gap..])))
        }
    }
}

#[test]
fn no_words_are_missing_in_either_language() {
    holds(missing);
    let page = r#"{# shell.t("reading-old") #}<h1 class="reading-h1">{{ shell.t("reading-title") }}</h1>{% if a %}{{ ui::tag("reading-new") }}{% endif %}"#;
    assert_eq!(
        says(missing, page, "reading-title = Lasīt\nreading-more = Vairāk", "reading-title = Read"),
        [
            "en lacks reading-more, which lv has",
            "lv lacks reading-new, which templates/reading/page.html says",
            "en lacks reading-new, which templates/reading/page.html says",
        ]
    );
    let built = House::of(&[
        ("src/a.rs", r#"fn f() { said(format!("reading-{word}-title")) }"#),
        ("templates/reading/lv.ftl", "reading-title = a"),
    ]);
    assert_eq!(missing(&built)[1], "lv lacks reading-{word}-title, which src/a.rs says");
}

fn missing(house: &House) -> Vec<String> {
    let words = words(house);
    let [latvian, english] = LANGUAGES.map(|language| keys(&words, language));
    let only = |here: &BTreeSet<&str>, there: &BTreeSet<&str>, sentence: &str| -> Vec<String> {
        here.difference(there).map(|key| sentence.replace("KEY", key)).collect()
    };
    let mut complaints = only(&latvian, &english, "en lacks KEY, which lv has");
    complaints.extend(only(&english, &latvian, "lv lacks KEY, which en has"));
    for (used, path) in uses(house) {
        for (language, keys) in [("lv", &latvian), ("en", &english)] {
            if !keys.iter().any(|key| fits(&used, key)) {
                complaints.push(format!("{language} lacks {used}, which {path} says"));
            }
        }
    }
    complaints
}

#[test]
fn no_words_are_unused() {
    holds(unused);
    let text = "reading-old = a\nreading-part = b\nreading-title = c { reading-part }";
    assert_eq!(
        says(unused, r#"{{ shell.t("reading-title") }}"#, text, text),
        ["nobody says reading-old (templates/reading/en.ftl)", "nobody says reading-old (templates/reading/lv.ftl)"]
    );
}

fn unused(house: &House) -> Vec<String> {
    let (words, uses) = (words(house), uses(house));
    let mut complaints = Vec::new();
    for file in &words {
        let quoted: BTreeSet<&str> = file
            .messages
            .iter()
            .flat_map(|(_, value)| value.split('{').skip(1))
            .filter_map(|part| part.split('}').next())
            .map(str::trim)
            .collect();
        let silent =
            file.messages.iter().filter(|(key, _)| !quoted.contains(key) && !uses.keys().any(|used| fits(used, key)));
        complaints.extend(silent.map(|(key, _)| format!("nobody says {key} ({})", file.path)));
    }
    complaints
}

#[test]
fn both_languages_have_the_same_gaps() {
    holds(gaps);
    assert_eq!(
        says(
            gaps,
            "",
            "reading-left = { $days ->\n    [one] diena\n   *[other] { $days } dienas\n}",
            "reading-left = { $hours } h"
        ),
        ["reading-left has the gaps days in lv, but hours in en"]
    );
}

fn gaps(house: &House) -> Vec<String> {
    let words = words(house);
    let mut of_key: BTreeMap<&str, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
    for file in &words {
        for (key, value) in &file.messages {
            of_key.entry(key).or_default().insert(file.language, placeholders(value));
        }
    }
    let listed = |gaps: &BTreeSet<&str>| {
        if gaps.is_empty() { "none".to_owned() } else { gaps.iter().copied().collect::<Vec<_>>().join(" and ") }
    };
    let pairs = of_key.iter().filter_map(|(key, languages)| Some((key, languages.get("lv")?, languages.get("en")?)));
    pairs
        .filter(|(_, lv, en)| lv != en)
        .map(|(key, lv, en)| format!("{key} has the gaps {} in lv, but {} in en", listed(lv), listed(en)))
        .collect()
}

fn placeholders(value: &str) -> BTreeSet<&str> {
    let end =
        |rest: &str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
    value.split('$').skip(1).map(|rest| &rest[..end(rest)]).collect()
}

#[test]
fn words_stand_in_order_under_their_room() {
    holds(order);
    assert_eq!(
        says(order, "", "reading-b = 1\nreading-a = 2\nreading-a = 3\ndesks-c = 4", ""),
        [
            "reading-a stands after reading-b (templates/reading/lv.ftl)",
            "reading-a stands twice (templates/reading/lv.ftl)",
            "desks-c stands after reading-a (templates/reading/lv.ftl)",
            "desks-c is none of reading's: its keys begin with reading- (templates/reading/lv.ftl)",
        ]
    );
}

fn order(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in words(house) {
        let mut last = "";
        for (key, _) in &file.messages {
            if *key == last {
                complaints.push(format!("{key} stands twice ({})", file.path));
            } else if *key < last {
                complaints.push(format!("{key} stands after {last} ({})", file.path));
            }
            if !key.strip_prefix(file.room).is_some_and(|rest| rest.starts_with('-')) {
                complaints.push(format!(
                    "{key} is none of {}'s: its keys begin with {}- ({})",
                    file.room, file.room, file.path
                ));
            }
            last = key;
        }
    }
    complaints
}

#[test]
fn every_message_is_right_for_every_count() {
    holds(counts);
    assert_eq!(
        says(
            counts,
            "",
            "reading-n = { $n ->\n    [1] { $n } diena\n   *[other] { $n } dienas\n}",
            "reading-n = { $n } days { reading-x }"
        ),
        [
            "reading-n cannot be said with 0 (templates/reading/en.ftl)",
            "reading-n has no form for [one] (templates/reading/lv.ftl)",
            "reading-n has other words for 1 than for 21 (templates/reading/lv.ftl)",
        ]
    );
    assert_eq!(says(counts, "", "reading-n = { $n ->", ""), ["templates/reading/lv.ftl cannot be read by Fluent"]);
    assert!(
        says(
            counts,
            "",
            "reading-n = { $n ->\n    [zero] { $n } dienu\n    [one] { $n } diena\n   *[other] { $n } dienas\n}",
            ""
        )
        .is_empty()
    );
}

fn counts(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in words(house) {
        let mut bundle = FluentBundle::new(vec![file.language.parse().expect("a language")]);
        bundle.set_use_isolating(false);
        let is_read =
            FluentResource::try_new(file.text.to_owned()).is_ok_and(|resource| bundle.add_resource(resource).is_ok());
        if !is_read {
            complaints.push(format!("{} cannot be read by Fluent", file.path));
            continue;
        }
        for (key, value) in &file.messages {
            complaints.extend(
                fault_of_counting(&bundle, file.language, key, value)
                    .map(|fault| format!("{key} {fault} ({})", file.path)),
            );
        }
    }
    complaints
}

/// The ranges of counts that a language treats alike.
fn alike(language: &str) -> &'static [[u32; 2]] {
    if language == "lv" { &[[1, 21], [10, 11]] } else { &[[2, 10], [2, 11], [2, 21]] }
}

fn fault_of_counting<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    language: &'a str,
    key: &'a str,
    value: &'a str,
) -> impl Iterator<Item = String> + 'a {
    let said = |count: u32| {
        let args: FluentArgs = placeholders(value).into_iter().map(|name| (name, count)).collect();
        let mut errors = Vec::new();
        let words = bundle
            .get_message(key)?
            .value()
            .map(|pattern| bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())?;
        errors.is_empty().then(|| words.replace(|c: char| c.is_ascii_digit(), ""))
    };
    let unsaid =
        COUNTS.into_iter().find(|count| said(*count).is_none()).map(|count| format!("cannot be said with {count}"));
    let is_plural = value.contains("[other]");
    let lacks_one = (is_plural && !value.contains("[one]")).then(|| "has no form for [one]".to_owned());
    let differs = alike(language)
        .iter()
        .find(|[a, b]| said(*a) != said(*b))
        .map(|[a, b]| format!("has other words for {a} than for {b}"));
    unsaid.into_iter().chain(lacks_one).chain(differs)
}

#[test]
fn several_sentences_end_with_a_full_stop() {
    holds(unended);
    assert_eq!(
        says(unended, "", "reading-a = Pagaidiet. Tad lasiet", "reading-a = Wait. Then read.\nreading-b = Wait"),
        ["reading-a has several sentences and no full stop at its end (templates/reading/lv.ftl)"]
    );
}

fn unended(house: &House) -> Vec<String> {
    let words = words(house);
    let unended = words.iter().flat_map(|file| {
        let messages = file.messages.iter().filter(|(_, value)| has_several_sentences(value));
        messages
            .filter(|(_, value)| !value.ends_with(['.', '?', '!', ':', '…', '”', '}']))
            .map(|(key, _)| format!("{key} has several sentences and no full stop at its end ({})", file.path))
    });
    unended.collect()
}

/// Whether a sentence ends and another one begins on the same line. Abbreviations are followed by a number or by a
/// small letter.
fn has_several_sentences(value: &str) -> bool {
    let parts: Vec<&str> = value.split([' ', '\u{a0}']).collect();
    !value.contains('\n')
        && parts.windows(2).any(|two| {
            let word = two[0].strip_suffix(['.', '?', '!']).unwrap_or_default();
            word.ends_with(|last: char| last.is_lowercase() || matches!(last, ')' | '”'))
                && two[1].starts_with(|first: char| first.is_uppercase() || first == '„' || first == '“')
        })
}
