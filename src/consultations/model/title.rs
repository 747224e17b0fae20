//! The title of a draft in its languages.
use super::Consultation;
use crate::platform::Language;

/// A title with the language it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// In which language.
    pub language: Language,
    /// What it says.
    pub words: String,
}

impl Title {
    /// Of several, the one in the reader's language, else the first; nothing where none says anything.
    #[must_use]
    pub fn choose(titles: Vec<Self>, language: Language) -> Option<Self> {
        let written: Vec<Self> = titles.into_iter().filter(|title| !title.words.is_empty()).collect();
        let own = written.iter().position(|title| title.language == language).unwrap_or(0);
        written.into_iter().nth(own)
    }

    /// The same; where none says anything the consultation's number, which reads the same in both languages.
    #[must_use]
    pub fn of(consultation: &Consultation, titles: Vec<Self>, language: Language) -> Self {
        Self::choose(titles, language).unwrap_or_else(|| Self { language, words: consultation.number.clone() })
    }
}
