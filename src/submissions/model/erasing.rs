//! Words that were erased from the record.
use std::{fmt, str::FromStr};

use diesel::{deserialize, pg::Pg, prelude::*, sql_types};
use serde::{Deserialize, Serialize};

use crate::platform::{Instant, Language, Phrase, Said, riga, said, text_enum};

text_enum! {
    /// Why words may be erased from the record. There is no other reason.
    pub enum ErasureGround {
        /// They are personal data, and the person asked for it (Regulation (EU) 2016/679, Article 17(1)).
        PersonalData = "personal_data",
        /// The law forbids to keep them.
        Unlawful = "unlawful",
    }
}

impl ErasureGround {
    /// The reason, in words for everybody, as it stands in brackets.
    #[must_use]
    pub fn words(self) -> Said {
        said(match self {
            Self::PersonalData => "shell-erased-personal-data",
            Self::Unlawful => "shell-erased-unlawful",
        })
    }
}

impl ErasureGround {
    /// The reason as a sentence, for staff who choose it.
    #[must_use]
    pub fn choice(self) -> Said {
        said(match self {
            Self::PersonalData => "responses-erasure-personal-data",
            Self::Unlawful => "responses-erasure-unlawful",
        })
    }
}

/// When words were erased, and why. What stands in their place says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// When.
    pub at: Instant,
    /// Why.
    pub ground: ErasureGround,
}

impl Erased {
    /// From the two columns, which are both empty while the words are there.
    #[must_use]
    pub fn of(at: Option<Instant>, ground: Option<ErasureGround>) -> Option<Self> {
        Some(Self { at: at?, ground: ground? })
    }

    /// What stands in the place of the words.
    #[must_use]
    pub fn words(&self, language: Language) -> Phrase {
        let day = riga::date(self.at, language);
        said("shell-erased").with("day", day).with("ground", self.ground.words()).in_language(language)
    }
}

/// A text from a column that is NULL once it was erased: then it is empty.
#[derive(Debug)]
pub struct Erasable(String);

impl Queryable<sql_types::Nullable<sql_types::Text>, Pg> for Erasable {
    type Row = Option<String>;

    fn build(row: Self::Row) -> deserialize::Result<Self> {
        Ok(Self(row.unwrap_or_default()))
    }
}

impl From<Erasable> for String {
    fn from(Erasable(text): Erasable) -> Self {
        text
    }
}
