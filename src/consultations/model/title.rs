//! The title of a draft in its languages.
use super::Consultation;
use crate::platform::Language;

/// A title with its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Its language.
    pub language: Language,
    /// Its text.
    pub words: String,
}

impl Title {
    /// The title in the reader's language, otherwise the first one; `None` if all are empty.
    #[must_use]
    pub fn choose(titles: Vec<Self>, language: Language) -> Option<Self> {
        let written: Vec<Self> = titles.into_iter().filter(|title| !title.words.is_empty()).collect();
        let own = written.iter().position(|title| title.language == language).unwrap_or(0);
        written.into_iter().nth(own)
    }

    /// The title in the reader's language, otherwise the first one; if all are empty the number, which is the same in
    /// both languages.
    #[must_use]
    pub fn of(consultation: &Consultation, titles: Vec<Self>, language: Language) -> Self {
        Self::choose(titles, language).unwrap_or_else(|| Self::untitled(consultation, language))
    }

    /// What stands for a missing title: the number, which is the same in both languages.
    #[must_use]
    pub fn untitled(consultation: &Consultation, language: Language) -> Self {
        Self { language, words: consultation.number.clone() }
    }
}
