//! A working table that came back: which comment each row is about, and what it says.
mod judging;
mod mark;

use std::sync::LazyLock;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

pub use {
    judging::{Here, Judged, Wanted, judge},
    mark::RowMark,
};

use super::{Response, Verdict};
use crate::{
    documents::{FilledRow, TableWishes},
    ids::{AssessmentId, ConsultationId, PersonId, ReturnedTableId},
    platform::{Instant, Json, Language, Said, fold, said},
    schema::returned_tables,
};

/// The columns that are read, in their order; the first tells the table.
pub const READ_COLUMNS: [&str; 5] = ["mark", "comment", "decision", "answer", "answer_language"];

/// The key of the name of a column.
#[must_use]
pub fn name_of_column(key: &str) -> String {
    format!("responses-column-{}", key.replace('_', "-"))
}

/// The columns that are read, by their names in both languages.
#[must_use]
pub fn wishes() -> TableWishes {
    let names = |key: &&str| {
        let name = |language: &Language| said(name_of_column(key)).in_language(*language).to_string();
        Language::ALL.iter().map(name).collect()
    };
    TableWishes { columns: READ_COLUMNS.iter().map(names).collect() }
}

/// A table that somebody brought back.
#[derive(Debug, Clone, PartialEq, HasQuery, Insertable)]
#[diesel(table_name = returned_tables)]
pub struct ReturnedTable {
    /// Its id.
    pub id: ReturnedTableId,
    /// Who brought it.
    pub person: PersonId,
    /// The consultation on whose desk it was brought.
    pub consultation: ConsultationId,
    /// The name of the file.
    pub file_name: String,
    /// When it was brought.
    pub received_at: Instant,
    /// Its rows, as they stand in it.
    pub rows: Json<Vec<ReturnedRow>>,
}

impl ReturnedTable {
    /// The most tables of one person that are kept.
    pub const MOST: i64 = 10;
}

/// A row as it stands in a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnedRow {
    /// Which row of the table it is.
    pub at: u32,
    /// The sign of the comment and of the answer that it had.
    pub mark: String,
    /// The number of the comment.
    pub reference: String,
    /// What was filled in.
    pub filled: Filled,
    /// Whether something in it was computed.
    pub is_computed: bool,
}

impl ReturnedRow {
    /// What its mark says that it is about; nothing if the mark is none of this service.
    #[must_use]
    pub fn assessment(&self) -> Option<AssessmentId> {
        RowMark::read(&self.mark, &self.reference).ok().map(|mark| mark.assessment)
    }
}

impl From<FilledRow> for ReturnedRow {
    fn from(row: FilledRow) -> Self {
        let is_computed = row.cells.iter().any(|cell| cell.is_computed && !cell.text.trim().is_empty());
        let mut texts = row.cells.into_iter().map(|cell| cell.text);
        let mut next = || texts.next().unwrap_or_default();
        let (mark, reference) = (next(), next());
        let filled = Filled { verdict: next(), reasons: next(), language: next() };
        Self { at: row.at, mark: mark.trim().to_owned(), reference: reference.trim().to_owned(), filled, is_computed }
    }
}

/// What stands in the columns that colleagues fill in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// What is decided, in words.
    pub verdict: String,
    /// The reasons.
    pub reasons: String,
    /// The language of the answer, in words.
    pub language: String,
}

impl Filled {
    /// The columns as a table in `language` shows an answer; without one only the language of the table.
    #[must_use]
    pub fn of(response: Option<&Response>, language: Language) -> Self {
        let of_answer = response.map_or(language, |response| response.language);
        Self {
            verdict: response.map_or_else(String::new, |response| verdict_word(response.verdict, language)),
            reasons: response.map_or_else(String::new, |response| response.reasons.clone()),
            language: language_word(of_answer, language),
        }
    }

    /// Whether neither a decision nor reasons were filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.verdict.trim().is_empty() && self.reasons.trim().is_empty()
    }

    /// The decision, if the words are known in one of the languages.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        static WORDS: LazyLock<Vec<(String, Verdict)>> = LazyLock::new(|| in_words(Verdict::ALL, verdict_word));
        known(&WORDS, &self.verdict)
    }

    /// The language of the answer, if the word is known in one of the languages.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        static WORDS: LazyLock<Vec<(String, Language)>> = LazyLock::new(|| in_words(Language::ALL, language_word));
        known(&WORDS, &self.language)
    }

    /// What it says, without regard to blanks and empty lines, which programs change by themselves.
    fn essence(&self) -> [String; 3] {
        let verdict = self.verdict().map_or_else(|| fold(&self.verdict), |verdict| verdict.to_string());
        let language = self.language().map_or_else(|| fold(&self.language), |language| language.to_string());
        [verdict, tidy(&self.reasons), language]
    }

    /// Whether both say the same.
    #[must_use]
    pub fn says_what(&self, other: &Self) -> bool {
        self.essence() == other.essence()
    }
}

/// The words for a decision.
#[must_use]
pub fn verdict_word(verdict: Verdict, language: Language) -> String {
    said(format!("shell-verdict-{verdict}")).in_language(language).to_string()
}

/// The name of a language.
#[must_use]
pub fn language_word(named: Language, language: Language) -> String {
    said(format!("responses-language-{named}")).in_language(language).to_string()
}

/// What a word may stand for, in both languages.
fn in_words<T: Copy>(all: &[T], word: fn(T, Language) -> String) -> Vec<(String, T)> {
    let words =
        all.iter().flat_map(|one| Language::ALL.iter().map(move |language| (fold(&word(*one, *language)), *one)));
    words.collect()
}

fn known<T: Copy>(words: &[(String, T)], typed: &str) -> Option<T> {
    let typed = fold(typed);
    words.iter().find(|(word, _)| *word == typed).map(|(_, meant)| *meant)
}

/// The lines of a text that say something, with single blanks.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A table of which some column is missing.
#[must_use]
pub fn missing_column(missing: &[usize]) -> Option<Said> {
    let key = READ_COLUMNS.get(*missing.first()?)?;
    Some(said("responses-returned-column-missing").with("column", said(name_of_column(key))))
}
