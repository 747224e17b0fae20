//! Letters as people change them before they send them, among comments that are not alike.
use std::{iter::Cycle, vec::IntoIter};

use super::{
    super::{Group, fold::mixed},
    groups,
    letters::{ENGLISH, LATVIAN, Words},
    likeness,
    score::score,
};

/// Numbers that are the same each time.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 += 1;
        usize::try_from(mixed(self.0) % end as u64).expect("it is less than a size")
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

/// What people put into a letter of their own: never twice the same, as long as there is enough.
pub(super) struct Own {
    sentences: Cycle<IntoIter<String>>,
    paragraphs: Cycle<IntoIter<String>>,
}

impl Own {
    pub(super) fn new(words: &Words, material: &[String]) -> Self {
        let long_enough = |text: &str| (30..150).contains(&text.chars().count());
        let whole: String = material.join(". ");
        let found = whole.split_inclusive(['.', ';']).map(str::trim).filter(|text| long_enough(text));
        let sentences: Vec<String> = found.chain(words.own.iter().copied()).map(str::to_owned).collect();
        let paragraphs = material.iter().filter(|text| text.chars().count() < 300).map(String::as_str);
        let paragraphs: Vec<String> =
            paragraphs.chain(words.other_paragraphs.iter().copied()).map(str::to_owned).collect();
        Self { sentences: sentences.into_iter().cycle(), paragraphs: paragraphs.into_iter().cycle() }
    }

    fn sentence(&mut self) -> String {
        self.sentences.next().expect("there is always one")
    }

    fn paragraph(&mut self) -> String {
        self.paragraphs.next().expect("there is always one")
    }
}

/// The ways in which people change a letter.
pub(super) const WAYS: [&str; 14] = [
    "as it was",
    "greeting",
    "name",
    "own sentence",
    "other words",
    "other order",
    "misspelt",
    "broken lines",
    "endings",
    "a paragraph replaced",
    "a paragraph left out",
    "a paragraph added",
    "greeting, words and name",
    "greeting, own sentence, words and name",
];

pub(super) fn changed(way: &str, letter: &[&str], words: &Words, own: &mut Own, chance: &mut Chance) -> String {
    let mut paragraphs: Vec<String> = letter.iter().map(|&paragraph| paragraph.to_owned()).collect();
    let last = paragraphs.len() - 1;
    if way.contains("own sentence") {
        paragraphs[last] = format!("{} {}", paragraphs[last], own.sentence());
    }
    if way.contains("words") {
        for (word, instead) in words.changes.iter().filter(|_| chance.below(2) == 0) {
            for paragraph in &mut paragraphs {
                *paragraph = paragraph.replacen(word, instead, 1);
            }
        }
    }
    match way {
        "other order" => paragraphs.rotate_left(1),
        "misspelt" => return misspelt(&paragraphs.join("\n\n"), chance),
        "broken lines" => return paragraphs.iter().map(|text| broken(text)).collect::<Vec<_>>().join("\n\n"),
        "endings" => return with_other_endings(&paragraphs.join("\n\n"), chance),
        "a paragraph replaced" if last > 0 => {
            let place = chance.below(last + 1);
            paragraphs[place] = own.paragraph();
        }
        "a paragraph left out" if last > 1 => drop(paragraphs.remove(chance.below(last + 1))),
        "a paragraph added" if last > 0 => paragraphs.insert(chance.below(2), own.paragraph()),
        _ => {}
    }
    if way.contains("greeting") {
        paragraphs.insert(0, chance.of(words.greetings).to_owned());
    }
    if way.contains("name") {
        paragraphs.push(chance.of(words.names).to_owned());
    }
    paragraphs.join("\n\n")
}

fn misspelt(text: &str, chance: &mut Chance) -> String {
    text.chars().filter(|letter| *letter == '\n' || chance.below(60) > 0).collect()
}

fn broken(text: &str) -> String {
    let mut length = 0;
    text.chars()
        .map(|letter| {
            length += 1;
            if letter == ' ' && length > 60 {
                length = 0;
                '\n'
            } else {
                letter
            }
        })
        .collect()
}

/// One word in seven gets the ending of another case.
fn with_other_endings(text: &str, chance: &mut Chance) -> String {
    let other = |word: &str, chance: &mut Chance| {
        let ends = [("as", "ām"), ("am", "iem"), ("us", "iem"), ("u", "a"), ("a", "as"), ("s", "m"), ("i", "us")];
        match ends.iter().find_map(|(end, instead)| Some((word.strip_suffix(end)?, instead))) {
            Some((stem, instead)) if word.chars().count() > 4 && chance.below(4) == 0 => format!("{stem}{instead}"),
            _ => word.to_owned(),
        }
    };
    text.split(' ').map(|word| other(word, chance)).collect::<Vec<_>>().join(" ")
}

/// A consultation: texts, with the letter that each varies, and how.
#[derive(Default)]
pub(super) struct Consultation {
    pub(super) texts: Vec<(usize, String)>,
    pub(super) truth: Vec<Option<usize>>,
    pub(super) ways: Vec<&'static str>,
}

impl Consultation {
    pub(super) fn add(&mut self, text: String, letter: Option<usize>, way: &'static str) {
        self.texts.push((self.texts.len(), text));
        self.truth.push(letter);
        self.ways.push(way);
    }

    /// Some letters in all ways, and what is not to be grouped, from the texts given and some of our own.
    pub(super) fn varied(words: &Words, others: &[String], times: usize, seed: u64) -> Self {
        let (mut town, mut chance) = (Self::default(), Chance(seed));
        let (others, material) = others.split_at(others.len() * 2 / 3);
        let (material, own) = material.split_at(material.len() / 2);
        let mut own = Own::new(words, own);
        for (number, letter) in words.letters.iter().enumerate() {
            for way in WAYS.iter().cycle().take(WAYS.len() * times) {
                town.add(changed(way, letter, words, &mut own, &mut chance), Some(number), way);
            }
        }
        let mut material = material.chunks_exact(3);
        for (place, text) in others.iter().map(String::as_str).chain(words.single.iter().copied()).enumerate() {
            match place % 4 {
                0 => town.add(format!("{} {text}", words.opening), None, "after the opening"),
                1 => town.add(format!("{}\n{text}\n{}", words.opening, words.closing), None, "in a frame"),
                2 if place % 8 == 2 => {
                    let Some(own) = material.next() else { continue };
                    let letter = words.letters[1 + place / 8 % 2].join(" ");
                    town.add(format!("{text}\n{letter}\n{}", own.join("\n")), None, "quotes a letter");
                }
                _ => town.add(text.to_owned(), None, "alone"),
            }
        }
        for text in words.same_matter {
            town.add((*text).to_owned(), None, "same matter");
        }
        for text in words.short.iter().cycle().take(3 * words.short.len()) {
            town.add((*text).to_owned(), None, "short");
        }
        town
    }
}

/// The recall of each way: how many of such letters are in the largest group of their letter.
fn report(name: &str, town: &Consultation, groups: &[Group<usize>]) -> (f64, f64) {
    let all = score(groups, &town.truth);
    println!("{name}: precision {:.3}, recall {:.3}, {all:?}", all.precision(), all.recall());
    let group_of = |place: usize| groups.iter().find(|group| group.members.iter().any(|member| member.id == place));
    let mut ways: Vec<(&str, usize, usize)> = Vec::new();
    for (place, way) in town.ways.iter().enumerate().filter(|(place, _)| town.truth[*place].is_some()) {
        let main = groups.iter().find(|group| town.truth[group.typical] == town.truth[place]);
        let found = main.is_some() && group_of(place) == main;
        match ways.iter_mut().find(|counted| counted.0 == *way) {
            Some(counted) => (counted.1, counted.2) = (counted.1 + usize::from(found), counted.2 + 1),
            None => ways.push((way, usize::from(found), 1)),
        }
        if let (false, Some(main)) = (found, main) {
            let text = |place: usize| &town.texts[place].1;
            println!("  missed ({way}, {:.2}): {}", likeness(text(place), text(main.typical)), text(place));
        }
    }
    println!("  found by way: {ways:?}");
    for group in groups.iter().filter(|group| town.truth[group.typical].is_none()) {
        println!(
            "  wrong: {:?}",
            group.members.iter().take(4).map(|member| &town.texts[member.id].1).collect::<Vec<_>>()
        );
    }
    (all.precision(), all.recall())
}

#[test]
fn letters_of_a_campaign_are_found_however_people_change_them() {
    for (words, seed) in [(&ENGLISH, 1_000), (&LATVIAN, 2_000)] {
        let others = super::samples::others(words.language);
        for times in [1, 4] {
            let town = Consultation::varied(words, &others, times, seed);
            let groups = groups(&town.texts);
            let name = format!("{} {} comments", words.language, town.texts.len());
            let (precision, recall) = report(&name, &town, &groups);
            assert!(precision > 0.99, "{name}: precision {precision}");
            assert!(recall > 0.8, "{name}: recall {recall}");
        }
    }
}
