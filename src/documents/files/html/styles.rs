//! What the attributes of an element say of its look.

use std::rc::Rc;

use scraper::node::Element;

use super::super::line::{Look, Place};

/// The declarations of a style attribute that matter, in small letters.
#[derive(Debug, Default)]
pub struct Style(Vec<(String, String)>);

impl Style {
    /// Reads the style attribute of an element.
    pub fn of(element: &Element) -> Self {
        let Some(style) = element.attr("style") else { return Self::default() };
        let style = style.to_lowercase();
        let declarations = style.split(';').take(100).filter_map(|declaration| declaration.split_once(':'));
        Self(declarations.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect())
    }

    /// The value of a property; the last one counts.
    pub fn get(&self, property: &str) -> Option<&str> {
        self.0.iter().rev().find(|(name, _)| name == property).map(|(_, value)| value.as_str())
    }

    /// Whether a property has a value that begins with this.
    pub fn says(&self, property: &str, value: &str) -> bool {
        self.get(property).is_some_and(|said| said.starts_with(value))
    }

    /// The indent in steps of half a centimetre.
    pub fn indent(&self) -> u8 {
        let short = ["margin", "padding"].map(|name| self.get(name).and_then(left_of));
        let long = ["margin-left", "padding-left"].map(|name| self.get(name));
        let sides = long.into_iter().zip(short).filter_map(|(long, short)| long.or(short)).map(centimetres);
        steps(sides.sum())
    }
}

/// Centimetres as steps of indent.
pub fn steps(centimetres: f64) -> u8 {
    let steps = (centimetres * 2.0).round().clamp(0.0, 40.0);
    (0..=40).find(|step| f64::from(*step) >= steps).unwrap_or(0)
}

/// A length as centimetres; what cannot be read is none.
pub fn centimetres(length: &str) -> f64 {
    let length = length.trim();
    let unit = length.find(|letter: char| letter.is_ascii_alphabetic() || letter == '%').unwrap_or(length.len());
    let number: f64 = length[..unit].trim().parse().unwrap_or(0.0);
    let scale = match &length[unit..] {
        "cm" => 1.0,
        "mm" => 0.1,
        "in" => 2.54,
        "pt" => 2.54 / 72.0,
        "pc" => 2.54 / 6.0,
        "px" => 2.54 / 96.0,
        "em" | "rem" => 0.42,
        _ => 0.0,
    };
    number * scale
}

/// The left side of a shorthand of up to four lengths.
fn left_of(shorthand: &str) -> Option<&str> {
    let sides: Vec<&str> = shorthand.split_whitespace().collect();
    sides.get(3).or(sides.get(1)).or(sides.first()).copied()
}

/// The look of what stands in an element.
pub fn look(element: &Element, style: &Style, outer: &Look) -> Look {
    let mut look = outer.clone();
    match element.name() {
        "b" | "strong" => look.bold = true,
        "i" | "em" | "cite" | "dfn" | "var" => look.italic = true,
        "sup" => look.place = Place::Raised,
        "sub" => look.place = Place::Lowered,
        "a" => look.link = element.attr("href").and_then(outside).or(look.link),
        _ => {}
    }
    if let Some(weight) = style.get("font-weight") {
        look.bold = weight.starts_with("bold") || weight.parse::<u16>().is_ok_and(|weight| weight >= 600);
    }
    if let Some(slant) = style.get("font-style") {
        look.italic = slant.starts_with("italic") || slant.starts_with("oblique");
    }
    match style.get("vertical-align").map(|value| value.split_whitespace().next().unwrap_or("")) {
        Some("super") => look.place = Place::Raised,
        Some("sub") => look.place = Place::Lowered,
        Some("baseline") if !matches!(element.name(), "sup" | "sub") => look.place = Place::OnLine,
        _ => {}
    }
    look
}

/// The address of a page outside.
fn outside(address: &str) -> Option<Rc<str>> {
    let address = address.trim();
    let start: String = address.chars().take(8).collect::<String>().to_ascii_lowercase();
    let is_outside = ["http://", "https://", "mailto:"].iter().any(|scheme| start.starts_with(scheme));
    let is_clean = address.len() <= 2000 && !address.chars().any(|letter| letter.is_control() || letter == ' ');
    (is_outside && is_clean).then(|| address.into())
}

/// Whether an element is not shown.
pub fn is_hidden(element: &Element, style: &Style) -> bool {
    element.attr("hidden").is_some()
        || style.says("display", "none")
        || style.says("visibility", "hidden")
        || style.says("mso-hide", "all")
        || style.says("mso-hide", "screen")
        || matches!(element.name(), "noscript" | "template")
}

/// Whether a text is centred, if the element says how it is aligned.
pub fn centred(element: &Element, style: &Style) -> Option<bool> {
    if element.name() == "center" {
        return Some(true);
    }
    let said = style.get("text-align").or(element.attr("align"))?;
    Some(said.trim().eq_ignore_ascii_case("center") || said == "-webkit-center")
}
