//! The labels by which staff sort the comments of a consultation.
use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{ConsultationId, LabelId, PersonId},
    platform::{Instant, Said, fold, name_line, said, text_enum},
    schema::labels,
};

text_enum! {
    /// The colour of a label; its word always stands beside it.
    pub enum Colour {
        /// Grey.
        Grey = "grey",
        /// Blue.
        Blue = "blue",
        /// Green.
        Green = "green",
        /// Yellow.
        Yellow = "yellow",
        /// Red.
        Red = "red",
        /// Purple.
        Purple = "purple",
    }
}

/// A label of a consultation.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = labels)]
pub struct Label {
    /// Its id.
    pub id: LabelId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// Its word.
    pub name: String,
    /// The folded word: two labels of a consultation have different ones.
    pub name_key: String,
    /// Its colour.
    pub colour: Colour,
    /// Whether it stands in the public results with its counts.
    pub is_public: bool,
    /// Who made it.
    pub created_by: PersonId,
    /// When.
    pub created_at: Instant,
}

/// What a label is called and how it looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelLook {
    /// Its word, on one line.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// Whether it stands in the public results.
    pub is_public: bool,
}

/// Why a label was not made or changed, or was not put on comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlabelled {
    /// The consultation has a label of this name.
    NameTaken,
    /// The consultation has as many labels as it may have.
    TooMany,
    /// The label is none of the consultation any more.
    Gone,
}

impl Unlabelled {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::NameTaken => said("responses-label-name-taken"),
            Self::TooMany => said("responses-label-too-many").with("most", Label::MOST),
            Self::Gone => said("responses-label-gone"),
        }
    }
}

impl Label {
    /// The most labels of one consultation.
    pub const MOST: usize = 100;
    /// The most characters of a name.
    pub const MOST_CHARACTERS: usize = 60;

    /// The name of a label as it was typed, on one line.
    ///
    /// # Errors
    /// The sentence beside the field.
    pub fn name(typed: &str) -> Result<String, Said> {
        let name = name_line(typed, Self::MOST_CHARACTERS, "responses-label-name-missing")?;
        if fold(&name).is_empty() { Err(said("responses-label-name-missing")) } else { Ok(name) }
    }

    /// A new label.
    #[must_use]
    pub fn new(consultation: ConsultationId, look: LabelLook, by: PersonId, now: Instant) -> Self {
        Self {
            id: LabelId::new(),
            consultation,
            name_key: fold(&look.name),
            name: look.name,
            colour: look.colour,
            is_public: look.is_public,
            created_by: by,
            created_at: now,
        }
    }

    /// The same label with another name or look.
    #[must_use]
    pub fn looking(self, look: LabelLook) -> Self {
        Self { name_key: fold(&look.name), name: look.name, colour: look.colour, is_public: look.is_public, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_has_a_name_on_one_line() {
        assert_eq!(Label::name("  Bērnu \n drošība "), Ok("Bērnu drošība".to_owned()));
        assert_eq!(Label::name(" \u{200b} "), Err(said("responses-label-name-missing")));
        assert!(Label::name(&"a".repeat(61)).is_err());
    }
}
