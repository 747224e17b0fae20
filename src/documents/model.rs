use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{PointId, ProvisionId, TextId, VersionId},
    platform::{Instant, Language, Said, said, text_enum},
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

    /// The number as a language cites it: English `14`, Latvian `14.`; `5.¹` is the same in both.
    #[must_use]
    pub fn cited_in(&self, language: Language) -> String {
        let cited = self.cited();
        let ordinal = language == Language::Lv && cited.ends_with(|last: char| last.is_ascii_digit());
        if ordinal { format!("{cited}.") } else { cited.to_owned() }
    }

    /// What people call it: `Point 14`, `14. punkts`; a heading by its words.
    #[must_use]
    pub fn name(&self, language: Language) -> Said {
        let number = self.cited_in(language);
        match self.kind {
            PointKind::Heading => said("documents-heading").with("words", self.heading()),
            PointKind::Item if number.is_empty() => said("documents-item-without-number"),
            PointKind::Item => said("documents-item").with("number", number),
            PointKind::Numbered => said("documents-point").with("number", number),
            PointKind::Paragraph => said("documents-paragraph"),
        }
    }

    /// The words of a heading with its number, if it has one: `3.1. State’s capacity`.
    #[must_use]
    pub fn heading(&self) -> String {
        self.number.iter().chain([&self.body]).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Whether it is a heading.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        self.kind == PointKind::Heading
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(kind: PointKind, number: Option<&str>, body: &str) -> Point {
        Point {
            id: PointId::new(),
            text: TextId::new(),
            provision: ProvisionId::new(),
            position: 0,
            kind,
            number: number.map(str::to_owned),
            depth: 1,
            anchor: "p-1".to_owned(),
            body: body.to_owned(),
        }
    }

    fn names(kind: PointKind, number: Option<&str>, body: &str) -> [String; 2] {
        let point = point(kind, number, body);
        [Language::En, Language::Lv].map(|language| point.name(language).in_language(language).to_string())
    }

    #[test]
    fn each_language_cites_a_point_its_own_way() {
        assert_eq!(names(PointKind::Numbered, Some("14."), ""), ["Point 14", "14. punkts"]);
        assert_eq!(names(PointKind::Numbered, Some("7.5.1."), ""), ["Point 7.5.1", "7.5.1. punkts"]);
        assert_eq!(names(PointKind::Numbered, Some("5.¹"), ""), ["Point 5.¹", "5.¹ punkts"]);
        assert_eq!(names(PointKind::Item, Some("a)"), ""), ["Item a)", "a) apakšpunkts"]);
    }

    #[test]
    fn what_has_no_number_is_called_by_what_it_is() {
        assert_eq!(names(PointKind::Item, None, "a dash"), ["Item", "Apakšpunkts"]);
        assert_eq!(names(PointKind::Paragraph, None, "Whereas"), ["Paragraph", "Rindkopa"]);
        assert_eq!(names(PointKind::Heading, Some("II."), "Tasks"), ["Heading “II. Tasks”", "Virsraksts „II. Tasks”"]);
    }
}
