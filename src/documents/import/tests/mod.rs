//! Drafts read from texts of our own, and from the samples if they are here.

mod articles;
mod layouts;
mod lost;
mod points;
mod samples;
mod smallest;
mod structured;
mod truth;
mod warnings;

use crate::documents::{
    import::{clean, read_plain},
    marked::Sign,
    outline::{Imported, ParsedPoint, Warning},
};

/// What is read from a text whose scheme is found.
pub(super) fn read(source: &str) -> Imported {
    read_plain(source, None)
}

/// Kind, depth, number, anchor and text of each point, one line for each.
pub(super) fn outline(imported: &Imported) -> Vec<String> {
    let line = |point: &ParsedPoint| {
        let number = point.number.as_deref().unwrap_or("-");
        format!("{:?} {} {number} #{} {}", point.kind, point.depth, point.anchor, point.text)
    };
    imported.points.iter().map(line).collect()
}

/// What is doubtful, without what is only said about how the source was read.
pub(super) fn doubts(imported: &Imported) -> Vec<Warning> {
    let is_doubt = |warning: &&Warning| !matches!(warning, Warning::JoinedLines { .. } | Warning::TablesFound { .. });
    imported.warnings.iter().filter(is_doubt).cloned().collect()
}

/// Letters and digits in order, superscript digits as normal ones: what an import must keep.
pub(super) fn substance(text: &str) -> String {
    const TAGS: [&str; 8] = ["<br>", "<sup>", "</sup>", "<sub>", "</sub>", "<b>", "</b>", "~~"];
    let mut text = clean::clean(text);
    for tag in TAGS {
        text = text.replace(tag, "");
    }
    letters(&text)
}

fn letters(text: &str) -> String {
    let unraised =
        |c| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..).find_map(|(raised, digit)| (raised == c).then_some(digit)).unwrap_or(c);
    text.chars().filter(|c| c.is_alphanumeric()).map(unraised).collect()
}

/// The same of what was read, with what was left out in its place.
pub(super) fn substance_of(imported: &Imported) -> String {
    let mut pieces: Vec<(u32, usize, String)> = Vec::new();
    for (place, point) in imported.points.iter().enumerate() {
        let links = point.marks.iter().filter_map(|mark| match &mark.sign {
            Sign::Link(address) if !point.text.contains(address) => Some(address.as_str()),
            Sign::Note(note) => Some(note.as_str()),
            _ => None,
        });
        let links: String = links.collect();
        pieces.push((
            point.at,
            place,
            format!("{} {} {links}", point.number.as_deref().unwrap_or_default(), point.text),
        ));
    }
    pieces.extend(imported.left_out.iter().map(|left| (left.at, usize::MAX, left.text.clone())));
    pieces.sort();
    pieces.iter().map(|(_, _, piece)| letters(piece)).collect()
}

/// The letters of a text, sorted: for texts whose parts are read in another order.
pub(super) fn sorted(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}
