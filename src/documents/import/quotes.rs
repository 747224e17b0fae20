//! Quoted provisions in an amending draft: numbers inside the quotation are not points of the draft.

use super::clean;
use super::parts::{Body, Part};

/// A longer quotation is one that somebody forgot to close.
const LONGEST: usize = 300;

/// Whether each part is inside a quotation that begins with a number: `… šādā redakcijā:` and then `“3. …`.
pub(super) fn find(parts: &[Part]) -> Vec<bool> {
    let mut quoted = vec![false; parts.len()];
    let mut next_end = vec![usize::MAX; parts.len()];
    let mut end = usize::MAX;
    for (at, part) in parts.iter().enumerate().rev() {
        if closes(&part.text.text) {
            end = at;
        }
        next_end[at] = end;
    }
    let mut at = 1;
    while at < parts.len() {
        let end = next_end[at];
        if opens(&parts[at]) && parts[at - 1].text.text.trim_end().ends_with(':') && end < at.saturating_add(LONGEST) {
            quoted[at..=end].fill(true);
            at = end;
        }
        at += 1;
    }
    quoted
}

fn opens(part: &Part) -> bool {
    let text = &part.text.text;
    let Some(inner) = text.strip_prefix(['“', '„', '"', '«', '‘', '”']) else { return false };
    part.body == Body::Text
        && part.heading.is_none()
        && inner.starts_with(|c: char| c.is_ascii_digit() || c == '(' || c == '§' || c.is_uppercase())
}

fn closes(text: &str) -> bool {
    let tail = clean::end_of(text).trim_end_matches([';', '.', ',', ' ']);
    tail.ends_with(['”', '“', '"', '»', '’'])
}
