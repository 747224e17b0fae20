//! The table of contents of a draft: its lines repeat headings and are not points.

use std::collections::HashMap;

use super::{
    clean,
    parts::{Body, Part, Parts},
    plain::lines::{has_leader, page_at_end},
};
use crate::documents::source::{LeftOut, Why};

/// Headings of a table of contents.
const HEADINGS: [&str; 12] = [
    "saturs",
    "satura rādītājs",
    "contents",
    "table of contents",
    "inhalt",
    "inhaltsverzeichnis",
    "inhaltsübersicht",
    "sisukord",
    "turinys",
    "содержание",
    "оглавление",
    "spis treści",
];

/// Takes the table of contents out of the parts.
pub(super) fn take_out(parts: &mut Parts) {
    let listed = find(&parts.list, &parts.left_out);
    let mut is_listed = listed.into_iter();
    let left_out = &mut parts.left_out;
    parts.list.retain(|part| {
        let leave = is_listed.next().unwrap_or(false);
        if leave {
            left_out.push(LeftOut { at: part.at, text: whole(part), why: Why::Contents });
        }
        !leave
    });
    left_out.sort_by_key(|left| left.at);
}

fn whole(part: &Part) -> String {
    let label = part.label.as_ref().map_or("", |label| &label.printed);
    format!("{label} {}", part.text.text).trim().to_owned()
}

fn find(parts: &[Part], left_out: &[LeftOut]) -> Vec<bool> {
    let mut listed: Vec<bool> =
        parts.iter().map(|part| part.body == Body::Text && has_leader(&part.text.text)).collect();
    let mut last: HashMap<String, usize> = HashMap::new();
    for (at, part) in parts.iter().enumerate() {
        last.insert(key(part), at);
    }
    for (at, part) in parts.iter().enumerate() {
        if !is_heading_of_contents(part) || listed[at] {
            continue;
        }
        let is_entry =
            |(place, part): &(usize, &Part)| listed[*place] || is_entry(part) || repeats(part, *place, &last);
        let entries = parts.iter().enumerate().skip(at + 1).take_while(is_entry).count();
        let next = parts.get(at + 1).map_or(u32::MAX, |next| next.at);
        let was_left_out = left_out.iter().any(|left| left.why == Why::Contents && left.at > part.at && left.at < next);
        if entries >= 2 || was_left_out || entries == 1 && listed[at + 1] {
            listed[at..=at + entries].fill(true);
        }
    }
    listed
}

fn is_heading_of_contents(part: &Part) -> bool {
    part.text.text.len() < 60
        && HEADINGS.contains(&part.text.text.trim_matches([' ', ':', '.']).to_lowercase().as_str())
}

/// A number of a page behind a tab or behind spaces, or behind a title.
fn is_entry(part: &Part) -> bool {
    let text = &part.text.text;
    text.len() < 300 && page_at_end(text).is_some_and(|before| before.ends_with(['\t', ' ']) && before.len() > 2)
}

/// The same words stand again further below.
fn repeats(part: &Part, at: usize, last: &HashMap<String, usize>) -> bool {
    let key = key(part);
    !key.is_empty() && !clean::is_ended(&part.text.text) && last.get(&key).is_some_and(|last| *last > at)
}

/// The letters of a title, without its number and marks.
fn key(part: &Part) -> String {
    let text = clean::beginning_of(&part.text.text);
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic());
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}
