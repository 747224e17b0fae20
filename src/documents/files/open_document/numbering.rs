//! Numbers as the standard describes them: a style says how each level is printed, a list counts.

use std::collections::HashMap;

use roxmltree::Node;

use super::{
    super::{
        html::{alphabetic, roman},
        line::{Look, Place, digit_at},
    },
    styles::Styles,
    xml,
};

/// How many levels a list has.
const LEVELS: usize = 10;

/// How the numbers of one level are printed.
#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    is_doubled: bool,
    prefix: String,
    suffix: String,
    /// The whole label with the places of its numbers: `%1%.%2%.`
    pattern: Option<String>,
    shown: usize,
    start: u32,
    bullet: Option<String>,
    look: String,
}

/// How the numbers of a list are printed.
#[derive(Clone, Debug, Default)]
pub struct ListStyle(HashMap<usize, Level>);

impl ListStyle {
    /// Reads a list style or the style of headings.
    pub fn of(node: Node) -> Self {
        let levels = node.children().filter(Node::is_element);
        Self(levels.filter_map(|node| Some((level_of(node)?, level(node)))).collect())
    }

    /// What the counting begins with at a level, from 0.
    fn start(&self, level: usize) -> u32 {
        self.0.get(&level).map_or(1, |level| level.start)
    }

    /// What is printed at a level, and whether it is a bullet.
    fn printed(&self, at: usize, counts: &[Option<u32>], styles: &Styles) -> Option<(String, bool)> {
        let level = self.0.get(&at)?;
        if let Some(bullet) = &level.bullet {
            let bullet = format!("{}{bullet}{}", level.prefix, level.suffix);
            return Some((bullet.trim().to_owned(), true)).filter(|(bullet, _)| !bullet.is_empty());
        }
        let number = |at: usize| {
            let count = counts.get(at).copied().flatten().unwrap_or_else(|| self.start(at));
            self.0.get(&at).map(|level| level.number(count)).unwrap_or_default()
        };
        let own = number(at);
        let label = if let Some(pattern) = &level.pattern {
            filled(pattern, at, &number)
        } else {
            let shown = (at + 1).saturating_sub(level.shown.max(1))..=at;
            let numbers = shown.map(number).filter(|number| !number.is_empty());
            format!("{}{}{}", level.prefix, numbers.collect::<Vec<_>>().join("."), level.suffix)
        };
        let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_printed = !own.is_empty() || label.chars().any(char::is_alphanumeric);
        let (look, _) = styles.text(&level.look, &Look::default());
        let raised = label.chars().map(|letter| digit_at(letter, look.place).unwrap_or(letter));
        let label = if look.place == Place::OnLine { label.clone() } else { raised.collect() };
        is_printed.then_some((label, false))
    }
}

/// Which level an element describes, from 0.
fn level_of(node: Node) -> Option<usize> {
    let level = xml::number(node, "text", "level")?;
    let level = usize::try_from(level).ok()?.checked_sub(1)?;
    (level < LEVELS).then_some(level)
}

fn level(node: Node) -> Level {
    let text = |prefix: &str, name: &str| xml::attribute(node, prefix, name).unwrap_or("").to_owned();
    let bullet = match xml::name(node).1 {
        "list-level-style-bullet" => Some(bullet(xml::attribute(node, "text", "bullet-char").unwrap_or("•"))),
        "list-level-style-image" => Some("•".to_owned()),
        _ => None,
    };
    let shown = xml::number(node, "text", "display-levels").unwrap_or(1);
    Level {
        format: text("style", "num-format"),
        is_doubled: xml::is_true(node, "style", "num-letter-sync"),
        prefix: text("style", "num-prefix"),
        suffix: text("style", "num-suffix"),
        pattern: ["loext", "style"]
            .iter()
            .find_map(|prefix| xml::attribute(node, prefix, "num-list-format"))
            .map(str::to_owned),
        shown: usize::try_from(shown).unwrap_or(1),
        start: xml::number(node, "text", "start-value").unwrap_or(1),
        bullet,
        look: text("text", "style-name"),
    }
}

/// Signs of fonts of symbols, which are no letters elsewhere, become a dot.
fn bullet(sign: &str) -> String {
    let is_private = |letter: char| ('\u{e000}'..='\u{f8ff}').contains(&letter) || letter == '\u{b7}';
    sign.chars().map(|letter| if is_private(letter) || sign == "o" { '•' } else { letter }).collect()
}

impl Level {
    fn number(&self, count: u32) -> String {
        let letters = |first: char| {
            if !self.is_doubled || count == 0 {
                return alphabetic(count, first);
            }
            let letter = char::from_u32(u32::from(first) + (count - 1) % 26)?;
            Some(letter.to_string().repeat(usize::try_from((count - 1) / 26 + 1).ok()?.min(20)))
        };
        let other = match self.format.as_str() {
            "" => return String::new(),
            "a" => letters('a'),
            "A" => letters('A'),
            "i" => roman(count).map(|number| number.to_lowercase()),
            "I" => roman(count),
            "01" | "01, 02, 03, ..." => Some(format!("{count:02}")),
            _ => None,
        };
        other.unwrap_or_else(|| count.to_string())
    }
}

/// A pattern with the numbers in its places.
fn filled(pattern: &str, at: usize, number: &dyn Fn(usize) -> String) -> String {
    let mut filled = String::new();
    // Places stand between signs of percent: every second piece is one.
    for (index, piece) in pattern.split('%').enumerate() {
        match piece.parse::<usize>() {
            Ok(level) if index % 2 == 1 && (1..=at + 1).contains(&level) => filled.push_str(&number(level - 1)),
            _ if index % 2 == 1 && piece.chars().all(|letter| letter.is_ascii_digit()) => {}
            _ => filled.push_str(piece),
        }
    }
    filled
}

/// The counting of one list.
#[derive(Debug, Default)]
struct Counts {
    levels: Vec<Option<u32>>,
}

/// The lists of a file.
#[derive(Debug, Default)]
pub struct Lists {
    counts: Vec<Counts>,
    by_id: HashMap<String, usize>,
    by_style: HashMap<String, usize>,
}

impl Lists {
    /// The list that an outermost list element begins or goes on with.
    pub fn begin(&mut self, node: Node, style: Option<&str>) -> usize {
        let continued = xml::attribute(node, "text", "continue-list").and_then(|id| self.by_id.get(id).copied());
        let goes_on = xml::is_true(node, "text", "continue-numbering");
        let last = style.filter(|_| goes_on).and_then(|style| self.by_style.get(style).copied());
        let list = continued.or(last).unwrap_or_else(|| self.new_list());
        for id in [xml::attribute(node, "xml", "id"), xml::attribute(node, "text", "id")].into_iter().flatten() {
            self.by_id.insert(id.to_owned(), list);
        }
        if let Some(style) = style {
            self.by_style.insert(style.to_owned(), list);
        }
        list
    }

    /// The list that paragraphs name, each for itself.
    pub fn named(&mut self, id: &str) -> usize {
        if let Some(list) = self.by_id.get(id) {
            return *list;
        }
        let list = self.new_list();
        self.by_id.insert(id.to_owned(), list);
        list
    }

    pub fn new_list(&mut self) -> usize {
        self.counts.push(Counts { levels: vec![None; LEVELS] });
        self.counts.len() - 1
    }

    /// Begins a level anew.
    pub fn restart(&mut self, list: usize, level: usize) {
        if let Some(counts) = self.counts.get_mut(list) {
            counts.levels.iter_mut().skip(level).for_each(|count| *count = None);
        }
    }

    /// Counts a paragraph, and gives what is printed before it.
    pub fn count(
        &mut self,
        list: usize,
        level: usize,
        start: Option<u32>,
        style: &ListStyle,
        styles: &Styles,
    ) -> Option<(String, bool)> {
        let level = level.min(LEVELS - 1);
        let counts = self.counts.get_mut(list)?;
        let next = counts.levels[level].map_or_else(|| style.start(level), |count| count.saturating_add(1));
        counts.levels[level] = Some(start.unwrap_or(next));
        counts.levels.iter_mut().skip(level + 1).for_each(|count| *count = None);
        style.printed(level, &counts.levels, styles)
    }
}
