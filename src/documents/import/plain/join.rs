//! Joins lines that a printed page has broken.

use std::collections::HashSet;

use crate::documents::import::clean::{SOFT_HYPHEN, end_of};

/// Words that have a hyphen behind them wherever they stand.
const HEADS: [&str; 9] = ["self", "non", "euro", "long", "short", "cross", "well", "high", "low"];

/// Joins hard-wrapped lines. The other words of the text decide which hyphens only cut a word.
pub(in crate::documents::import) struct Joiner {
    words: HashSet<String>,
}

impl Joiner {
    pub fn new(source: &str) -> Self {
        Self { words: source.split(|c: char| !c.is_alphabetic() && c != '-').map(str::to_lowercase).collect() }
    }

    /// Appends a line to the text of a point.
    pub fn join(&self, text: &mut String, line: &str) {
        let line = match line.strip_prefix("**").filter(|_| text.ends_with("**")) {
            Some(rest) => {
                text.truncate(text.len() - 2);
                rest
            }
            None => line,
        };
        if text.ends_with(SOFT_HYPHEN) {
            text.pop();
        } else if let Some(cut) = text.strip_suffix('-').filter(|cut| cut.ends_with(char::is_alphabetic)) {
            if self.is_cut(cut, line) {
                text.pop();
            }
        } else if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
    }

    fn is_cut(&self, cut: &str, line: &str) -> bool {
        if !line.starts_with(char::is_lowercase) {
            return false;
        }
        let head =
            end_of(cut).rsplit(|c: char| !c.is_alphabetic() && c != '-').next().unwrap_or_default().to_lowercase();
        let tail = line.split(|c: char| !c.is_alphabetic() && c != '-').next().unwrap_or_default().to_lowercase();
        !HEADS.contains(&head.as_str()) && !self.words.contains(&format!("{head}-{tail}"))
    }
}
