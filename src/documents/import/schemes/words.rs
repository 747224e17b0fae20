//! The words that open articles, chapters and annexes, in the languages that drafts come in.

use crate::documents::import::{
    clean,
    numbers::{Number, Numbered, Step, roman_value},
};

/// What opens with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::documents::import) enum Opening<'a> {
    /// An article: its value, its number as printed, its title with the word that follows the number.
    /// `guessed`: the source says `3.1 pants`, where only `3.¹ pants` can be meant.
    Article { step: Step, printed: String, rest: &'a str, ahead: &'a str, guessed: bool },
    /// A chapter whose number stands before the word: `I nodaļa`.
    Chapter { rank: u8, printed: &'a str, rest: &'a str },
    /// A chapter whose number stands behind the word, `PART 1`; it has no number of its own.
    Named { rank: u8, title: &'a str },
    /// An annex or a schedule, behind which points count anew.
    Annex,
    /// Provisions at the end of a law that count anew.
    Transitional,
}

/// Words behind a number, with their rank from the outermost; a Latvian law has parts, sections, chapters.
const BEHIND: [(&str, u8); 14] = [
    ("daļa", 1),
    ("sadaļa", 2),
    ("nodaļa", 3),
    ("apakšnodaļa", 4),
    ("iedaļa", 4),
    ("osa", 1),
    ("jagu", 4),
    ("peatükk", 3),
    ("jaotis", 5),
    ("skyrius", 3),
    ("skirsnis", 4),
    ("teil", 1),
    ("kapitel", 3),
    ("abschnitt", 4),
];

/// Words before a number.
const BEFORE: [(&str, u8); 15] = [
    ("part", 1),
    ("title", 2),
    ("chapter", 3),
    ("section", 4),
    ("subsection", 5),
    ("teil", 1),
    ("buch", 1),
    ("kapitel", 3),
    ("abschnitt", 4),
    ("unterabschnitt", 5),
    ("nodaļa", 3),
    ("daļa", 2),
    ("раздел", 2),
    ("глава", 3),
    ("rozdział", 3),
];

/// Words of annexes; a number stands before or behind them.
const ANNEXES: [&str; 11] = [
    "pielikums",
    "annex",
    "appendix",
    "schedule",
    "anlage",
    "anhang",
    "lisa",
    "приложение",
    "priedas",
    "bijlage",
    "annexe",
];

/// Headings of provisions that count anew.
const TRANSITIONAL: [&str; 4] =
    ["pārejas noteikumi", "transitional provisions", "übergangsbestimmungen", "pārejas jautājumi"];

/// A longer line opens nothing but an article.
const LONGEST: usize = 200;

/// What opens with this line.
pub(in crate::documents::import) fn opening(text: &str) -> Option<Opening<'_>> {
    if let Some(article) = article(text) {
        return Some(article);
    }
    if text.len() > LONGEST {
        return None;
    }
    if is_annex(text) {
        return Some(Opening::Annex);
    }
    let folded = text.trim_end_matches(['.', ':']).to_lowercase();
    if TRANSITIONAL.contains(&folded.as_str()) {
        return Some(Opening::Transitional);
    }
    chapter(text).or_else(|| named(text))
}

/// What counts anew: an annex by its number, which a single one has not, or the provisions at the end of a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::documents) enum CountsAnew<'a> {
    Annex(&'a str),
    Transitional,
}

/// What begins with a heading behind which numbers count anew.
pub(in crate::documents) fn counting_anew(text: &str) -> Option<CountsAnew<'_>> {
    let is_transitional = || TRANSITIONAL.contains(&text.trim().trim_end_matches(['.', ':']).to_lowercase().as_str());
    annex(text).map(CountsAnew::Annex).or_else(|| is_transitional().then_some(CountsAnew::Transitional))
}

/// Whether a heading is that of an annex.
pub(in crate::documents::import) fn is_annex(text: &str) -> bool {
    annex(text).is_some()
}

/// The number of an annex in its heading, without a dot; empty if it has none. Lines below it may say whose it is.
fn annex(text: &str) -> Option<&str> {
    let text = text.trim();
    if text.len() > LONGEST || text.ends_with([';', ',']) {
        return None;
    }
    let text = text.lines().next().unwrap_or_default().trim_end();
    let (number, rest) = numeral(text).or_else(|| glued(text)).unwrap_or(("", text));
    let rest = rest.trim_start();
    let word = first_word(rest);
    if !ANNEXES.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    let behind = rest[word.len()..].trim_start_matches(['.', ' ', ':']);
    if number.is_empty() {
        let is_annex = word.starts_with(char::is_uppercase) && (behind.is_empty() || is_title_behind_number(behind));
        let number = without_number_word(behind);
        return is_annex.then(|| &number[..number.find([' ', '\t', '.', ':', '–', '—']).unwrap_or(number.len())]);
    }
    (behind.is_empty() || is_title_behind(behind)).then(|| number.trim_end_matches('.'))
}

fn article(text: &str) -> Option<Opening<'_>> {
    if let Some(inner) = text.strip_prefix('§') {
        let number = inner.trim_start();
        let (step, after) = Step::read(number)?;
        let rest = after.strip_prefix('.').unwrap_or(after);
        let end = text.len() - rest.len();
        let is_title = rest.is_empty() || rest.starts_with(char::is_whitespace) && starts_title(rest.trim_start());
        return is_title.then(|| Opening::Article {
            step,
            printed: text[..end].to_owned(),
            rest: rest.trim_start(),
            ahead: "§",
            guessed: false,
        });
    }
    let word = first_word(text);
    if matches!(word, "Article" | "ARTICLE" | "Artikel" | "Art" | "Статья") {
        let inner = text[word.len()..].trim_start_matches('.').trim_start();
        let (step, after) = Step::read(inner)?;
        let behind = after.trim_start_matches(['.', ':', '–', '—', ' ', '\t']);
        let end = text.len() - after.len() + usize::from(after.starts_with('.'));
        let parted = after.is_empty() || behind.len() < after.len();
        let printed = text[..end].trim_end_matches('.').to_owned();
        let printed = if after.starts_with('.') && word != "Article" { format!("{printed}.") } else { printed };
        return (parted && starts_title(behind)).then_some(Opening::Article {
            step,
            printed,
            rest: behind,
            ahead: word,
            guessed: false,
        });
    }
    latvian_article(text)
}

/// `1. pants.`, `2.¹ pants`, `3.1 pants`.
fn latvian_article(text: &str) -> Option<Opening<'_>> {
    let (mut step, after) = Step::read(text)?;
    let mut behind = after.strip_prefix('.').unwrap_or(after);
    let lost =
        Step::read(behind).filter(|(lost, _)| step.raised == 0 && lost.raised == 0 && behind.len() < after.len());
    if let Some((lost, after)) = lost {
        step.raised = lost.main;
        behind = after.strip_prefix('.').unwrap_or(after);
    }
    let rest = behind.trim_start();
    let word = first_word(rest);
    if !matches!(word, "pants" | "PANTS" | "straipsnis") || rest.len() == behind.len() {
        return None;
    }
    let printed = match lost {
        Some(_) => Number(vec![step]).to_string(),
        None => Numbered::printed_of(&text[..text.len() - behind.len()], step),
    };
    Some(Opening::Article { step, printed, rest, ahead: word, guessed: lost.is_some() })
}

/// Whether a title may stand here, and no sentence that goes on from the line above.
fn starts_title(text: &str) -> bool {
    const NOT: [&str; 6] = ["Abs", "Satz", "Nr", "Absatz", "Nummer", "Buchstabe"];
    let word = first_word(text);
    (text.is_empty() || clean::starts_upper(text) || text.starts_with('[') || text.starts_with("(weggefallen"))
        && !NOT.contains(&word)
        && !(text.starts_with('(') && text[1..].starts_with(|c: char| c.is_ascii_digit()))
}

/// `I nodaļa`, `2. nodaļa. Title`, `1. peatükk`.
fn chapter(text: &str) -> Option<Opening<'_>> {
    let (printed, behind) = numeral(text)?;
    let rest = behind.trim_start();
    let word = first_word(rest);
    let rank = rank(&BEHIND, word)?;
    let title = rest[word.len()..].trim_start_matches(['.', ' ', ':', '–', '—', '\t']);
    let is_chapter = rest.len() < behind.len() && is_title_behind(title);
    is_chapter.then_some(Opening::Chapter { rank, printed, rest })
}

/// `PART 1`, `Chapter II General provisions`.
fn named(text: &str) -> Option<Opening<'_>> {
    let word = first_word(text);
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let rank = rank(&BEFORE, word)?;
    let behind = text[word.len()..].trim_start();
    (is_title_behind_number(behind) && behind.len() < text.len() - word.len())
        .then_some(Opening::Named { rank, title: text })
}

fn rank(words: &[(&str, u8)], word: &str) -> Option<u8> {
    let folded = word.to_lowercase();
    words.iter().find(|(known, _)| *known == folded).map(|(_, rank)| *rank)
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())]
}

/// An Arabic or Roman number at the beginning, with its dot, and what follows.
fn numeral(text: &str) -> Option<(&str, &str)> {
    let after = match roman_value(text) {
        Some((_, end)) => &text[end..],
        None => Step::read(text)?.1,
    };
    let rest = after.strip_prefix('.').unwrap_or(after);
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then(|| text.split_at(text.len() - rest.len()))
}

/// `2.pielikums`
fn glued(text: &str) -> Option<(&str, &str)> {
    let (_, after) = Step::read(text)?;
    after
        .strip_prefix('.')
        .filter(|rest| rest.starts_with(char::is_alphabetic))
        .map(|rest| text.split_at(text.len() - rest.len()))
}

/// A number, alone or with a title behind it: `1`, `II General provisions`, `A`.
fn is_title_behind_number(text: &str) -> bool {
    let text = without_number_word(text);
    let letter = text.chars().next().filter(char::is_ascii_uppercase).map(|_| text.split_at(1));
    let letter = letter.filter(|(_, rest)| rest.is_empty() || rest.starts_with([' ', '.', ':']));
    let Some((_, rest)) = numeral(text.trim_end_matches(':')).or(letter) else { return false };
    is_title_behind(rest.trim_start_matches(['.', ' ', ':', '–', '—', '\t']))
}

/// `Nr. 2` without its first word.
fn without_number_word(text: &str) -> &str {
    text.strip_prefix("Nr.").or_else(|| text.strip_prefix("No.")).unwrap_or(text).trim_start()
}

fn is_title_behind(text: &str) -> bool {
    text.is_empty() || clean::starts_upper(text) && !text.ends_with(['.', ',', ';', ':'])
}

/// The ranks of the chapters that these texts open, each once.
pub(in crate::documents::import) fn ranks<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut ranks: Vec<u8> = texts
        .filter_map(|text| match opening(text) {
            Some(Opening::Chapter { rank, .. } | Opening::Named { rank, .. }) => Some(rank),
            _ => None,
        })
        .collect();
    ranks.sort_unstable();
    ranks.dedup();
    ranks
}
