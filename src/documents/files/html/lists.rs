//! The numbers that a browser prints before the items of a list, and those that Word prints itself.

use scraper::node::Element;

use super::styles::Style;

/// A list that is being read.
#[derive(Clone, Debug)]
pub struct List {
    /// Which list it is.
    pub id: u32,
    /// How deeply it stands in others, from 1.
    pub level: u8,
    /// The style of its marks.
    style: String,
    /// The number of the next item.
    next: i32,
    is_ordered: bool,
}

/// The mark of an item.
#[derive(Debug, PartialEq, Eq)]
pub struct Printed {
    pub mark: String,
    pub is_bullet: bool,
    /// The number alone.
    pub number: String,
}

impl List {
    /// Begins a list.
    pub fn begin(element: &Element, style: &Style, id: u32, level: u8) -> Self {
        let is_ordered = element.name() == "ol";
        let own = if is_ordered { "decimal" } else { "disc" };
        let style = named(element, style).unwrap_or_else(|| own.to_owned());
        let next = element.attr("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        Self { id, level, style, next, is_ordered }
    }

    /// Counts an item, and gives its mark unless it has none.
    pub fn item(&mut self, element: &Element, style: &Style) -> Option<Printed> {
        let value = element.attr("value").and_then(|value| value.trim().parse().ok());
        let value: i32 = value.filter(|_| self.is_ordered).unwrap_or(self.next);
        self.next = value.saturating_add(1);
        let kind = named(element, style).unwrap_or_else(|| self.style.clone());
        let bullet = |mark: &str| Some(Printed { mark: mark.to_owned(), is_bullet: true, number: String::new() });
        match kind.as_str() {
            "none" => None,
            "disc" | "disclosure-open" | "disclosure-closed" => bullet("•"),
            "circle" => bullet("◦"),
            "square" => bullet("▪"),
            _ if kind.starts_with(['"', '\'']) => bullet(unquoted(&kind)).filter(|found| !found.mark.is_empty()),
            _ => {
                let number = counted(value, &kind);
                Some(Printed { mark: format!("{number}."), is_bullet: false, number })
            }
        }
    }
}

fn unquoted(mark: &str) -> &str {
    mark.trim_matches(['"', '\'', ' '])
}

/// The style of marks that an element asks for.
fn named(element: &Element, style: &Style) -> Option<String> {
    let is_item = element.name() == "li";
    if let Some(kind) = style.get("list-style-type") {
        return Some(kind.to_owned()).filter(|kind| !is_item || kind != "inherit");
    }
    if let Some(kind) = style.get("list-style") {
        let is_place = |word: &&str| matches!(*word, "inside" | "outside") || word.starts_with("url(");
        return Some(kind.split_whitespace().find(|word| !is_place(word)).unwrap_or("disc").to_owned());
    }
    let kind = match element.attr("type")?.trim() {
        "1" => "decimal",
        "a" => "lower-alpha",
        "A" => "upper-alpha",
        "i" => "lower-roman",
        "I" => "upper-roman",
        "disc" => "disc",
        "circle" => "circle",
        "square" => "square",
        "none" => "none",
        _ => return None,
    };
    Some(kind.to_owned())
}

/// A number in a style of CSS; what a browser does not know it prints in digits.
fn counted(value: i32, style: &str) -> String {
    let letters = |first: char| u32::try_from(value).ok().and_then(|value| alphabetic(value, first));
    let roman = || u32::try_from(value).ok().and_then(roman);
    let other = match style {
        "lower-alpha" | "lower-latin" => letters('a'),
        "upper-alpha" | "upper-latin" => letters('A'),
        "lower-roman" => roman().map(|number| number.to_lowercase()),
        "upper-roman" => roman(),
        "decimal-leading-zero" => Some(format!("{value:02}")),
        _ => None,
    };
    other.unwrap_or_else(|| value.to_string())
}

/// A number in letters: `a` to `z`, `aa`, `ab`.
pub fn alphabetic(value: u32, first: char) -> Option<String> {
    let mut rest = value;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from_u32(u32::from(first) + (rest - 1) % 26)?);
        rest = (rest - 1) / 26;
    }
    (!letters.is_empty()).then(|| letters.into_iter().rev().collect())
}

/// A number in Roman digits, up to 3999.
pub fn roman(value: u32) -> Option<String> {
    const DIGITS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..=3999).contains(&value) {
        return None;
    }
    let mut rest = value;
    let mut number = String::new();
    for (worth, digits) in DIGITS {
        while rest >= worth {
            number.push_str(digits);
            rest -= worth;
        }
    }
    Some(number)
}

/// Which list and level of Word a paragraph belongs to: `mso-list: l0 level2 lfo1`.
pub fn of_word(style: &Style) -> Option<(u32, u8)> {
    let said = style.get("mso-list")?;
    let list = said.split_whitespace().find_map(|word| word.strip_prefix("lfo")?.parse().ok());
    let list = list.or_else(|| said.split_whitespace().find_map(|word| word.strip_prefix('l')?.parse().ok()))?;
    let level = said.split_whitespace().find_map(|word| word.strip_prefix("level")?.parse().ok());
    Some((list, level.unwrap_or(1)))
}

/// Whether a printed mark is a dash or a dot. Word prints `·`, `o` and `§` of fonts of symbols.
pub fn is_bullet(mark: &str) -> bool {
    !mark.is_empty() && (mark == "o" || mark == "§" || !mark.chars().any(char::is_alphanumeric))
}

/// Whether a text is nothing but the mark of a point: `(a)`, `1.`, `—`.
pub fn is_mark(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['‘', '“', '„', '"', '\'', '«']);
    let bare = text.trim_start_matches('(').trim_end_matches([')', '.']);
    let is_short = (1..=12).contains(&bare.chars().count());
    let is_number =
        bare.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '⁰' | '¹' | '²' | '³' | '⁴'..='⁹'));
    let is_letters = bare.chars().count() <= 6 && bare.chars().all(char::is_alphanumeric);
    let is_bracketed = text.ends_with([')', '.']) && is_short && (is_number || is_letters);
    is_bracketed || matches!(text, "—" | "–" | "-" | "−" | "•" | "·" | "●" | "○" | "▪")
}

/// Whether a text begins with this number, typed: `1.`, `(1)`, `1)`.
pub fn begins_with(text: &str, number: &str) -> bool {
    let text = text.trim_start().trim_start_matches('(');
    text.strip_prefix(number).is_some_and(|rest| rest.starts_with(['.', ')']))
}
