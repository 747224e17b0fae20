//! The address of each point in its text: `#p-5_1`, `#h-3-1`. It is ASCII, unique, and the same when the same text is
//! imported again.

use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{PointKind, outline::ParsedPoint};

/// The words of a heading are cut to about this length.
const LONGEST_SLUG: usize = 40;

/// Gives each point its anchor.
///
/// A dot becomes `-`, a superscript `_`: `5.¹` is `p-5_1` and cannot be confused with `5.1.`, which is `p-5-1`. A
/// repeated number gets `--b`, `--c`. An item with a letter continues the anchor of its parent (`p-5-a`), and so does
/// what stands in an article (`a-2-1` for the first part of article 2); a point without a number continues the last
/// number with `--1`, `--2`.
pub fn assign(points: &mut [ParsedPoint]) {
    let mut taken = Taken::default();
    let mut section = "p".to_owned();
    let mut article: Option<String> = None;
    let mut items: Vec<(u8, String)> = Vec::new();
    let mut numbered: Vec<(u8, String)> = Vec::new();
    for point in points {
        if point.kind == PointKind::Item {
            items.retain(|(depth, _)| *depth < point.depth);
        } else if point.kind != PointKind::Table {
            items.clear();
        }
        if matches!(point.kind, PointKind::Heading | PointKind::Article) {
            article = None;
            numbered.clear();
        }
        numbered.retain(|(depth, _)| *depth < point.depth || point.kind != PointKind::Numbered);
        let parent = items.last().map_or(&section, |(_, anchor)| anchor);
        let number = point.number.as_deref().map(slug_of_number);
        point.anchor = match (point.kind, number) {
            (PointKind::Heading, Some(number)) => taken.unique(format!("h-{number}")),
            (PointKind::Heading, None) => taken.unique(format!("h-{}", slug_of_title(&point.text))),
            (PointKind::Article, Some(number)) => taken.unique(format!("a-{}", without_word(&number))),
            (PointKind::Article, None) => taken.unique(format!("a-{}", slug_of_title(&point.text))),
            (PointKind::Numbered, Some(number)) => taken.unique(match around(point, article.as_ref(), &numbered) {
                Some(around) => format!("{around}-{number}"),
                None => format!("p-{number}"),
            }),
            (PointKind::Item, Some(number)) => taken.unique(format!("{parent}-{number}")),
            (_, _) => taken.next_below(parent),
        };
        match point.kind {
            PointKind::Heading | PointKind::Numbered | PointKind::Article => section.clone_from(&point.anchor),
            PointKind::Item => items.push((point.depth, point.anchor.clone())),
            PointKind::Paragraph | PointKind::Table => {}
        }
        match point.kind {
            PointKind::Article => article = Some(point.anchor.clone()),
            PointKind::Numbered => numbered.push((point.depth, point.anchor.clone())),
            _ => {}
        }
    }
}

/// The anchor that a numbered point continues: of the article around it, or for a number in brackets of the point
/// around it.
fn around<'a>(point: &ParsedPoint, article: Option<&'a String>, numbered: &'a [(u8, String)]) -> Option<&'a String> {
    let in_brackets = point.number.as_deref().is_some_and(|number| number.starts_with('('));
    let above = numbered.last().filter(|_| in_brackets).map(|(_, anchor)| anchor);
    above.or(article)
}

/// `article-5` becomes `5`.
fn without_word(slug: &str) -> &str {
    slug.find(|c: char| c.is_ascii_digit()).map_or(slug, |at| &slug[at..])
}

#[derive(Default)]
struct Taken {
    anchors: HashMap<String, usize>,
    below: HashMap<String, usize>,
}

impl Taken {
    fn unique(&mut self, anchor: String) -> String {
        let times = self.anchors.entry(anchor.clone()).or_default();
        *times += 1;
        if *times == 1 { anchor } else { format!("{anchor}--{}", letters(*times)) }
    }

    fn next_below(&mut self, parent: &str) -> String {
        let count = self.below.entry(parent.to_owned()).or_default();
        *count += 1;
        format!("{parent}--{count}")
    }
}

/// 2 is `b`, 26 is `z`, 27 is `aa`.
fn letters(mut count: usize) -> String {
    let mut letters = Vec::new();
    while count > 0 {
        count -= 1;
        letters.push(char::from(b'a' + u8::try_from(count % 26).expect("a remainder of 26 fits")));
        count /= 26;
    }
    letters.iter().rev().collect()
}

/// `5.¹` becomes `5_1`, `5.¹1.` becomes `5_1-1`, `(a)` becomes `a`.
fn slug_of_number(number: &str) -> String {
    let mut slug = String::new();
    let mut was_raised = false;
    for c in number.chars() {
        let raised = raised_digit(c);
        match raised {
            Some(_) if was_raised => {}
            Some(_) => {
                slug.truncate(slug.trim_end_matches('-').len());
                slug.push('_');
            }
            None if was_raised => slug.push('-'),
            None => {}
        }
        match raised {
            Some(digit) => slug.push(digit),
            None => slug.extend(fold(c)),
        }
        was_raised = raised.is_some();
    }
    slug.trim_matches('-').replace("--", "-")
}

fn raised_digit(c: char) -> Option<char> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..).find_map(|(raised, digit)| (raised == c).then_some(digit))
}

fn slug_of_title(title: &str) -> String {
    let folded: String = title.chars().flat_map(fold).collect();
    let mut slug = String::new();
    for word in folded.split('-').filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + word.len() > LONGEST_SLUG {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug.truncate(LONGEST_SLUG);
    if slug.is_empty() { "title".to_owned() } else { slug }
}

/// A letter without diacritics, in lower case; anything except letters and digits becomes `-`.
fn fold(c: char) -> impl Iterator<Item = char> {
    in_latin(c)
        .unwrap_or(c)
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
}

/// The Latin letter for a Cyrillic one, so that `а)` and `б)` have addresses of their own.
fn in_latin(c: char) -> Option<char> {
    const CYRILLIC: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    const LATIN: &str = "abvgdeezzijklmnoprstufhccssjyjeja";
    let small = c.to_lowercase().next()?;
    CYRILLIC.chars().zip(LATIN.chars()).find_map(|(cyrillic, latin)| (cyrillic == small).then_some(latin))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(kind: PointKind, number: Option<&str>, depth: u8, text: &str) -> ParsedPoint {
        let (number, text) = (number.map(str::to_owned), text.to_owned());
        ParsedPoint { kind, number, depth, text, marks: Vec::new(), rows: Vec::new(), anchor: String::new(), at: 1 }
    }

    #[test]
    fn every_kind_of_point_has_an_address() {
        use PointKind::{Heading, Item, Numbered, Paragraph};
        let points = [
            (point(Paragraph, None, 1, "Vāks"), "p--1"),
            (point(Heading, None, 1, "Mērķi, uzdevumi – un žurnāls!"), "h-merki-uzdevumi-un-zurnals"),
            (point(Heading, Some("II."), 1, "Otrā nodaļa"), "h-ii"),
            (point(Paragraph, None, 1, "Ievads"), "h-ii--1"),
            (point(Heading, Some("3.1."), 2, "Kārtība"), "h-3-1"),
            (point(Numbered, Some("5.1."), 2, ""), "p-5-1"),
            (point(Numbered, Some("5.¹"), 1, ""), "p-5_1"),
            (point(Numbered, Some("5.¹1."), 2, ""), "p-5_1-1"),
            (point(Numbered, Some("7.4.¹²"), 2, ""), "p-7-4_12"),
            (point(Item, Some("a)"), 3, ""), "p-7-4_12-a"),
            (point(Item, None, 4, ""), "p-7-4_12-a--1"),
            (point(Item, Some("ā)"), 3, ""), "p-7-4_12-a--b"),
            (point(Item, None, 3, ""), "p-7-4_12--1"),
            (point(Paragraph, None, 2, ""), "p-7-4_12--2"),
            (point(Numbered, Some("5.1."), 2, ""), "p-5-1--b"),
            (point(Numbered, Some("5.1."), 2, ""), "p-5-1--c"),
            (point(Item, Some("(b)"), 3, ""), "p-5-1--c-b"),
            (point(Heading, None, 1, "§"), "h-title"),
            (point(Heading, None, 1, "…"), "h-title--b"),
        ];
        let expected: Vec<&str> = points.iter().map(|(_, anchor)| *anchor).collect();
        let mut given = points.map(|(point, _)| point);
        assign(&mut given);
        assert_eq!(given.iter().map(|point| point.anchor.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_stands_in_an_article_continues_its_address() {
        use PointKind::{Article, Heading, Item, Numbered, Paragraph};
        let points = [
            (point(Heading, Some("I"), 1, "nodaļa"), "h-i"),
            (point(Article, Some("1."), 1, "pants."), "a-1"),
            (point(Numbered, Some("(1)"), 2, ""), "a-1-1"),
            (point(Item, Some("1)"), 3, ""), "a-1-1-1"),
            (point(Item, Some("a)"), 4, ""), "a-1-1-1-a"),
            (point(Numbered, Some("(2¹)"), 2, ""), "a-1-2_1"),
            (point(Paragraph, None, 2, ""), "a-1-2_1--1"),
            (point(Article, Some("2.¹"), 1, "pants."), "a-2_1"),
            (point(Article, Some("§ 2a"), 1, ""), "a-2a"),
            (point(Article, Some("Article 5"), 1, ""), "a-5"),
            (point(Numbered, Some("1."), 2, ""), "a-5-1"),
            (point(Heading, None, 1, "Schedule"), "h-schedule"),
            (point(Numbered, Some("2"), 1, ""), "p-2"),
            (point(Numbered, Some("(2)"), 2, ""), "p-2-2"),
        ];
        let expected: Vec<&str> = points.iter().map(|(_, anchor)| *anchor).collect();
        let mut given = points.map(|(point, _)| point);
        assign(&mut given);
        assert_eq!(given.iter().map(|point| point.anchor.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn letters_go_on_behind_z() {
        assert_eq!([2, 26, 27, 703].map(letters), ["b", "z", "aa", "aaa"]);
    }
}
