//! Automatic numbers: ECMA-376, part 1, 17.9.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use crate::documents::{
    files::line::{Place, digit_at},
    source::{Changes, Label},
};

use super::{
    formats::Format,
    properties::{ParagraphProperties, RunProperties},
    styles::{Style, Styles},
    symbols,
    xml::{Node, attribute, branch, child, is_on, number, value, word},
};

/// How many levels a list has.
const LEVELS: usize = 9;
/// How many list styles may refer to one another.
const LINKS: usize = 8;
/// How long the text of a label may be; Word allows 31 characters besides the numbers.
const LABEL: usize = 255;

/// A level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    start: u32,
    format: Format,
    text: String,
    /// After which level it begins anew, from 1; 0 is after none.
    restart: Option<u8>,
    is_legal: bool,
    /// The style whose paragraphs are on this level.
    style: Option<String>,
    run: RunProperties,
    indent: Option<i32>,
}

/// An abstract numbering: what paragraphs count in.
#[derive(Clone, Debug, Default)]
struct List {
    levels: [Option<Rc<Level>>; LEVELS],
    /// The list style that has its levels.
    link: Option<String>,
}

/// A numbering: a use of a list, with what it has of its own.
#[derive(Clone, Debug, Default)]
struct Number {
    list: u32,
    levels: [Option<Rc<Level>>; LEVELS],
    starts: [Option<u32>; LEVELS],
}

/// The numberings of a document and how far they have counted.
#[derive(Default)]
pub struct Numbering {
    lists: HashMap<u32, List>,
    numbers: HashMap<u32, Number>,
    counters: HashMap<u32, [Option<u32>; LEVELS]>,
    /// The levels of numberings that have begun with a number of their own.
    begun: HashSet<(u32, usize)>,
    language: Option<String>,
}

/// Where a paragraph counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    number: u32,
    level: usize,
}

impl Numbering {
    /// Reads the part of the numberings.
    pub fn read(root: Node<'_>, styles: &Styles) -> Self {
        let mut read = Self { language: styles.language.clone(), ..Self::default() };
        for node in root.children() {
            match word(node) {
                "abstractNum" => {
                    let id = attribute(node, "abstractNumId").and_then(|id| id.trim().parse().ok());
                    read.lists.extend(id.map(|id| (id, List::read(node))));
                }
                "num" => {
                    let id = attribute(node, "numId").and_then(|id| id.trim().parse().ok());
                    read.numbers.extend(id.zip(Number::read(node)));
                }
                _ => {}
            }
        }
        let linked: Vec<(u32, List)> =
            read.lists.iter().filter_map(|(id, list)| Some((*id, read.linked(list, styles)?))).collect();
        read.lists.extend(linked);
        read
    }

    /// The list that a list style stands for, if a list has its levels from one.
    fn linked(&self, list: &List, styles: &Styles) -> Option<List> {
        let mut list = list;
        for _ in 0..LINKS {
            let Some(style) = &list.link else { return Some(list.clone()) };
            list = self.lists.get(&self.numbers.get(&styles.number_of(style)?)?.list)?;
        }
        None
    }

    /// Where a paragraph counts: by its own properties, or by its style and those it is based on.
    pub fn position(&self, own: &ParagraphProperties, style: &Style) -> Option<Position> {
        let number = own.number.or(style.paragraph.number).filter(|number| *number != 0)?;
        let level = own.level.or_else(|| self.level_of(number, style)).or(style.paragraph.level);
        let level = usize::from(level.unwrap_or(0));
        let is_known = self.level(number, level).is_some();
        is_known.then_some(Position { number, level })
    }

    /// The level that a numbering has for a style.
    fn level_of(&self, number: u32, style: &Style) -> Option<u8> {
        let is_for =
            |level: usize, id: &String| self.level(number, level).is_some_and(|level| level.style.as_ref() == Some(id));
        let found = style.chain.iter().find_map(|id| (0..LEVELS).find(|level| is_for(*level, id)))?;
        u8::try_from(found).ok()
    }

    fn level(&self, number: u32, level: usize) -> Option<&Rc<Level>> {
        let number = self.numbers.get(&number)?;
        let own = number.levels.get(level)?.as_ref();
        own.or_else(|| self.lists.get(&number.list)?.levels.get(level)?.as_ref())
    }

    /// The indent of a level, in twentieths of a point.
    pub fn indent(&self, position: Position) -> Option<i32> {
        self.level(position.number, position.level)?.indent
    }

    /// Counts a paragraph. `None` if nothing is printed before it.
    pub fn next(&mut self, position: Position) -> Option<Label> {
        let list = self.numbers.get(&position.number)?.list;
        let counters = self.count(position)?;
        let level = self.level(position.number, position.level)?;
        let printed = self.printed(position, level, &counters);
        let is_bullet = level.format == Format::Bullet || !printed.chars().any(char::is_alphanumeric);
        let is_shown = !printed.trim().is_empty() && level.run.hidden != Some(true);
        let depth = u8::try_from(position.level + 1).ok()?;
        is_shown.then(|| Label { printed: printed.trim().to_owned(), level: depth, is_bullet, list })
    }

    /// Counts on, and gives the numbers of the level and of those above it.
    fn count(&mut self, position: Position) -> Option<[u32; LEVELS]> {
        let Position { number, level } = position;
        let starts: [u32; LEVELS] = std::array::from_fn(|level| self.start(number, level));
        let restarts: [u8; LEVELS] = std::array::from_fn(|below| {
            let own = self.level(number, below).and_then(|level| level.restart);
            own.unwrap_or(u8::MAX).min(u8::try_from(below).unwrap_or(u8::MAX))
        });
        let used = self.numbers.get(&number)?;
        let begins = used.starts[level].is_some() && self.begun.insert((number, level));
        let counters = self.counters.entry(used.list).or_default();
        counters[level] = match counters[level] {
            Some(last) if !begins => Some(last.saturating_add(1)),
            _ => Some(starts[level]),
        };
        for above in 0..level {
            counters[above] = counters[above].or(Some(starts[above]));
        }
        for below in level + 1..LEVELS {
            if usize::from(restarts[below]) > level {
                counters[below] = None;
            }
        }
        Some(std::array::from_fn(|level| counters[level].unwrap_or(starts[level])))
    }

    fn start(&self, number: u32, level: usize) -> u32 {
        let own = self.numbers.get(&number).and_then(|number| number.starts[level]);
        own.or_else(|| self.level(number, level).map(|level| level.start)).unwrap_or(1)
    }

    /// The text of a label, in which `%1` to `%9` are the numbers of the levels.
    fn printed(&self, position: Position, level: &Level, counters: &[u32; LEVELS]) -> String {
        if level.format == Format::Bullet {
            let sign = symbols::text(level.run.font.as_deref(), &level.text);
            return if sign.trim().is_empty() { "•".to_owned() } else { sign };
        }
        let (mut printed, mut signs) = (String::new(), level.text.chars().peekable());
        while let Some(sign) = signs.next() {
            let place =
                signs.peek().filter(|_| sign == '%').and_then(|digit| digit.to_digit(10)).filter(|digit| *digit > 0);
            let Some(place) = place.map(|digit| digit as usize - 1) else {
                printed.push(sign);
                continue;
            };
            signs.next();
            if place <= position.level
                && let Some(of) = self.level(position.number, place)
            {
                let format = if level.is_legal { of.format.legal() } else { of.format.clone() };
                printed.push_str(&format.write(counters[place], self.language.as_deref()));
            }
        }
        let place = level.run.place.unwrap_or(Place::OnLine);
        let placed = printed.chars().map(|sign| digit_at(sign, place).unwrap_or(sign));
        placed.take(LABEL).collect()
    }
}

impl List {
    fn read(node: Node<'_>) -> Self {
        let mut list = Self { link: child(node, "numStyleLink").and_then(value).map(str::to_owned), ..Self::default() };
        for node in node.children().filter(|node| word(*node) == "lvl") {
            if let Some((place, level)) = Level::read(node) {
                list.levels[place] = Some(Rc::new(level));
            }
        }
        list
    }
}

impl Number {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut read = Self { list: child(node, "abstractNumId").and_then(number)?, ..Self::default() };
        for node in node.children().filter(|node| word(*node) == "lvlOverride") {
            let Some(place) = place_of(node) else { continue };
            read.starts[place] = child(node, "startOverride").and_then(number);
            let own = child(node, "lvl").and_then(Level::read);
            read.levels[place] = own.map(|(_, level)| Rc::new(level));
        }
        Some(read)
    }
}

impl Level {
    fn read(node: Node<'_>) -> Option<(usize, Self)> {
        let mut level = Self { run: RunProperties::of(node, Changes::Accepted), ..Self::default() };
        level.indent = ParagraphProperties::of(node, Changes::Accepted).indent;
        let offered = node.children().filter_map(branch).flat_map(|branch| branch.children());
        for property in node.children().chain(offered) {
            match word(property) {
                "start" => level.start = number(property).unwrap_or(0),
                "numFmt" => {
                    level.format = Format::named(value(property).unwrap_or_default(), attribute(property, "format"));
                }
                "lvlText" => level.text = value(property).unwrap_or_default().chars().take(LABEL).collect(),
                "lvlRestart" => level.restart = number(property),
                "isLgl" => level.is_legal = is_on(property),
                "pStyle" => level.style = value(property).map(str::to_owned),
                _ => {}
            }
        }
        Some((place_of(node)?, level))
    }
}

fn place_of(node: Node<'_>) -> Option<usize> {
    attribute(node, "ilvl")?.trim().parse().ok().filter(|place| *place < LEVELS)
}
