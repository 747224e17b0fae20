//! The sign in a row of a working table: which comment it is about, and which answer the comment had when the table
//! was made. It is a word of capital letters and digits, which no office program takes for a number, a formula or a
//! mistake.
use std::fmt;

use data_encoding::BASE32_NOPAD;
use uuid::Uuid;

use super::{Filled, Response};
use crate::{
    ids::AssessmentId,
    platform::{Said, said, sha256},
};

/// How many bytes tell an answer, and what a row said.
const SHORT: usize = 6;
/// Where the parts of a mark end: the comment, its answer, what the row said, the check.
const ENDS: [usize; 4] = [16, 22, 28, 32];

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowMark {
    /// The comment.
    pub assessment: AssessmentId,
    /// The answer in its revision; `None` if the comment had none.
    answer: Option<[u8; SHORT]>,
    /// What stood in the columns to be filled in.
    said: [u8; SHORT],
    check: [u8; 4],
}

impl RowMark {
    /// The mark of a row about the comment with this number.
    #[must_use]
    pub fn of(assessment: AssessmentId, reference: &str, response: Option<&Response>, filled: &Filled) -> Self {
        let mark = Self { assessment, answer: response.map(answer), said: contents(filled), check: [0; 4] };
        Self { check: mark.check_with(reference), ..mark }
    }

    /// Reads the mark of a row about the comment with this number.
    ///
    /// # Errors
    /// That there is none, or that it was changed, or that it is of another comment.
    pub fn read(text: &str, reference: &str) -> Result<Self, Said> {
        let word: String = text.split_whitespace().collect::<String>().to_ascii_uppercase();
        if word.is_empty() {
            return Err(said("responses-returned-no-mark"));
        }
        let mark = BASE32_NOPAD.decode(word.as_bytes()).ok().and_then(|bytes| Self::of_bytes(&bytes));
        let mark = mark.filter(|mark| mark.check == mark.check_with(reference));
        mark.ok_or_else(|| said("responses-returned-mark-changed"))
    }

    /// Whether the comment still has the answer that it had, or still none.
    #[must_use]
    pub fn is_of(&self, response: Option<&Response>) -> bool {
        self.answer == response.map(answer)
    }

    /// Whether the comment had an answer.
    #[must_use]
    pub fn had_answer(&self) -> bool {
        self.answer.is_some()
    }

    /// Whether this stood in the row from the beginning.
    #[must_use]
    pub fn said(&self, filled: &Filled) -> bool {
        self.said == contents(filled)
    }

    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let [comment, answer, said, check] = ENDS;
        if bytes.len() != check {
            return None;
        }
        let answered: [u8; SHORT] = bytes[comment..answer].try_into().ok()?;
        Some(Self {
            assessment: Uuid::from_slice(&bytes[..comment]).ok()?.into(),
            answer: Some(answered).filter(|answered| *answered != [0; SHORT]),
            said: bytes[answer..said].try_into().ok()?,
            check: bytes[said..].try_into().ok()?,
        })
    }

    fn bytes(&self) -> Vec<u8> {
        let answer = self.answer.unwrap_or_default();
        [self.assessment.uuid().as_bytes().as_slice(), &answer, &self.said].concat()
    }

    fn check_with(&self, reference: &str) -> [u8; 4] {
        let digest = sha256(&[&self.bytes(), reference.trim().as_bytes()].concat());
        [digest[0], digest[1], digest[2], digest[3]]
    }
}

impl fmt::Display for RowMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE32_NOPAD.encode(&[self.bytes().as_slice(), &self.check].concat()))
    }
}

/// An answer in its revision; never zeros alone, which mean that there is none.
fn answer(response: &Response) -> [u8; SHORT] {
    let mut short = beginning(&response.mark());
    short[0] |= 1;
    short
}

fn contents(filled: &Filled) -> [u8; SHORT] {
    beginning(&filled.essence().join("\n\n"))
}

fn beginning(text: &str) -> [u8; SHORT] {
    let digest = sha256(text.as_bytes());
    std::array::from_fn(|at| digest[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(reasons: &str) -> Filled {
        Filled { verdict: "Noted".to_owned(), reasons: reasons.to_owned(), language: "Latvian".to_owned() }
    }

    #[test]
    fn a_mark_survives_a_program_and_tells_a_change() {
        let (id, row) = (AssessmentId::new(), filled("At once.\n\nAnd in time."));
        let mark = RowMark::of(id, "2026-003/014-2", None, &row);
        let word = mark.to_string();
        assert_eq!(word.len(), 52);
        let broken = format!(" {}\n{}", &word[..20].to_lowercase(), &word[20..]);
        let read = RowMark::read(&broken, " 2026-003/014-2 ").expect("a mark");
        assert_eq!(read, mark);
        assert!(read.is_of(None) && !read.had_answer());
        assert!(read.said(&Filled { language: "latviešu".to_owned(), ..filled("At  once.\nAnd in time. ") }));
        assert!(!read.said(&filled("At once.")));
    }

    #[test]
    fn a_damaged_mark_and_one_of_another_row_are_refused() {
        let word = RowMark::of(AssessmentId::new(), "2026-003/014-2", None, &filled("")).to_string();
        assert_eq!(RowMark::read("  ", "2026-003/014-2"), Err(said("responses-returned-no-mark")));
        for (text, reference) in [
            (word.as_str(), "2026-003/014-3"),
            (&word[1..], "2026-003/014-2"),
            ("no mark", "2026-003/014-2"),
            (&word.replace(&word[..1], "7"), "2026-003/014-2"),
        ] {
            let read = RowMark::read(text, reference);
            assert!(read.is_err() || text == word, "{text} {reference}");
        }
        let others = RowMark::read(&word, "2026-003/014-3");
        assert_eq!(others, Err(said("responses-returned-mark-changed")));
    }
}
