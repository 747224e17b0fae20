use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{PointId, ProvisionId, TextId, VersionId},
    platform::{Instant, Language, text_enum},
    schema::{points, texts},
};

text_enum! {
    /// What a point is in its text.
    pub enum PointKind {
        /// A heading; its depth is its level.
        Heading = "heading",
        /// A point with a printed number.
        Numbered = "numbered",
        /// A lettered or dashed part of a list.
        Item = "item",
        /// Anything without a number.
        Paragraph = "paragraph",
    }
}

/// A version in one language.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = texts)]
pub struct Text {
    /// Its id.
    pub id: TextId,
    /// Of which version.
    pub version: VersionId,
    /// In which language.
    pub language: Language,
    /// When it was read in.
    pub imported_at: Instant,
}

/// The wording of a provision in one text.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = points)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// In which text.
    pub text: TextId,
    /// Of which provision: the same point in other languages and versions.
    pub provision: ProvisionId,
    /// Its place in the text, from 0.
    pub position: i32,
    /// What it is.
    pub kind: PointKind,
    /// As printed: `5.¹`
    pub number: Option<String>,
    /// How deep, from 1.
    pub depth: i16,
    /// Its address on the page: `p-5_1`
    pub anchor: String,
    /// What it says.
    pub body: String,
}

impl Point {
    /// The number as people cite it, without the closing dot: `5.¹` stays, `14.` becomes `14`.
    #[must_use]
    pub fn cited(&self) -> &str {
        let number = self.number.as_deref().unwrap_or("");
        number.strip_suffix('.').unwrap_or(number)
    }

    /// Whether it is a heading.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        self.kind == PointKind::Heading
    }
}
