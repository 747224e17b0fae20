//! What changed between two wordings, word by word.
use std::time::Duration;

use similar::{ChangeTag, TextDiff};

/// How long the search for the shortest comparison may take; after that a longer comparison is used.
const TIMEOUT: Duration = Duration::from_millis(300);

/// A piece of text that both wordings have, or only one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    tag: ChangeTag,
}

impl Piece {
    /// Whether only the new wording has it.
    #[must_use]
    pub fn is_inserted(&self) -> bool {
        self.tag == ChangeTag::Insert
    }

    /// The blanks before its words, its words, and the blanks behind: a mark is drawn at words only.
    #[must_use]
    pub fn edges(&self) -> (&str, &str, &str) {
        let behind = self.text.trim_start();
        let words = behind.trim_end();
        let before = &self.text[..self.text.len() - behind.len()];
        (before, words, &behind[words.len()..])
    }

    /// Whether only the old wording has it.
    #[must_use]
    pub fn is_deleted(&self) -> bool {
        self.tag == ChangeTag::Delete
    }
}

/// Compares the new wording with the old one: removed text comes before the text that replaces it. Blanks between two
/// changed words count as changed, so that a rewritten phrase is one piece.
#[must_use]
pub fn compare(old: &str, new: &str) -> Vec<Piece> {
    let diff = TextDiff::configure().timeout(TIMEOUT).diff_unicode_words(old, new);
    let changes: Vec<(ChangeTag, &str)> =
        diff.iter_all_changes().map(|change| (change.tag(), change.value())).collect();
    let mut comparison = Comparison::default();
    for (place, &(tag, words)) in changes.iter().enumerate() {
        let goes_on = changes.get(place + 1).is_some_and(|(next, _)| *next != ChangeTag::Equal);
        match tag {
            ChangeTag::Delete => comparison.deleted.push_str(words),
            ChangeTag::Insert => comparison.inserted.push_str(words),
            ChangeTag::Equal if goes_on && words.trim().is_empty() && comparison.has_change() => {
                comparison.deleted.push_str(words);
                comparison.inserted.push_str(words);
            }
            ChangeTag::Equal => comparison.keep(words),
        }
    }
    comparison.settle();
    comparison.pieces
}

#[derive(Default)]
struct Comparison {
    pieces: Vec<Piece>,
    deleted: String,
    inserted: String,
}

impl Comparison {
    fn has_change(&self) -> bool {
        !self.deleted.is_empty() || !self.inserted.is_empty()
    }

    fn keep(&mut self, words: &str) {
        self.settle();
        match self.pieces.last_mut() {
            Some(last) if last.tag == ChangeTag::Equal => last.text.push_str(words),
            _ => self.pieces.push(Piece { text: words.to_owned(), tag: ChangeTag::Equal }),
        }
    }

    fn settle(&mut self) {
        for (tag, text) in [
            (ChangeTag::Delete, std::mem::take(&mut self.deleted)),
            (ChangeTag::Insert, std::mem::take(&mut self.inserted)),
        ] {
            if !text.is_empty() {
                self.pieces.push(Piece { text, tag });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(old: &str, new: &str) -> String {
        let mark = |piece: &Piece| match piece.tag {
            ChangeTag::Equal => piece.text.clone(),
            ChangeTag::Delete => format!("[-{}-]", piece.text),
            ChangeTag::Insert => format!("[+{}+]", piece.text),
        };
        compare(old, new).iter().map(mark).collect()
    }

    #[test]
    fn words_are_compared_not_letters() {
        assert_eq!(
            marked("Valsts informē sabiedrību.", "Valsts informēs sabiedrību."),
            "Valsts [-informē-][+informēs+] sabiedrību."
        );
    }

    #[test]
    fn a_rewritten_phrase_reads_as_one() {
        assert_eq!(
            marked("The state informs society on what civilians should do.", "The state informs society in good time."),
            "The state informs society [-on what civilians should do-][+in good time+]."
        );
    }

    #[test]
    fn what_is_the_same_is_one_piece() {
        assert_eq!(compare("5.¹ Valsts informē.", "5.¹ Valsts informē.").len(), 1);
        assert!(compare("", "").is_empty());
    }

    #[test]
    fn both_wordings_can_be_read_back() {
        let (old, new) = ("a b\nc  d", "a x\n\nc d e");
        let read = |skip: ChangeTag| {
            compare(old, new).into_iter().filter(|piece| piece.tag != skip).map(|piece| piece.text).collect::<String>()
        };
        assert_eq!(read(ChangeTag::Insert), old);
        assert_eq!(read(ChangeTag::Delete), new);
    }
}
