use std::{collections::HashMap, fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::comparison::{Piece, compare};
use crate::{
    ids::{ConsultationId, DocumentId, PointId, ProvisionId, TextId, VersionId},
    platform::{Digest, Instant, Language, Said, said, text_enum},
    schema::{points, texts, versions},
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

/// A version of a draft.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = versions)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// Of which draft.
    pub document: DocumentId,
    /// Its number in the draft, from 1: what people cite.
    pub ordinal: i32,
    /// When it was published; from then on nothing of it changes.
    pub published_at: Option<Instant>,
    /// The consultation that it was prepared for.
    pub prepared_for: ConsultationId,
    /// The number of the form of its digest; none before publication.
    pub format: Option<i16>,
    /// Its digest; none before publication.
    pub digest: Option<Digest>,
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
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = points)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// In which text.
    pub text: TextId,
    /// In which version: that of its text.
    pub version: VersionId,
    /// Of which provision: the same point in other languages and versions.
    pub provision: ProvisionId,
    /// Where it stands in the text, from 0.
    pub position: i32,
    /// The number of its provision in the version, from 0, the same in every language; none before publication.
    pub place: Option<i32>,
    /// What it is.
    pub kind: PointKind,
    /// As printed: `5.¹`
    pub number: Option<String>,
    /// The printed numbers of the points around it and its own: `4./b)`, with a dash for a number that is not there:
    /// `4./–`. A number that repeats the one above stands alone: `15.2.`; empty where there is none at all.
    pub path: String,
    /// How deep, from 1.
    pub depth: i16,
    /// Its address on the page: `p-5_1`
    pub anchor: String,
    /// What it says.
    pub body: String,
}

impl Point {
    /// Whether it is a heading.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        self.kind == PointKind::Heading
    }
}

/// A point with the language it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The point.
    pub point: Point,
    /// The language of its text.
    pub language: Language,
}

impl Placed {
    /// A proposed wording against the point's.
    #[must_use]
    pub fn comparison(&self, proposed: &str) -> Vec<Piece> {
        compare(&self.point.body, proposed)
    }
}

/// What a comment is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// The draft as a whole.
    WholeDraft,
    /// A point.
    Point(Placed),
    /// A point that was not found among those that were asked for. Never kept, and never the whole draft.
    Lost(PointId),
}

impl On {
    /// What a comment on this point is on, or on none: the whole draft. The points are those that [`super::placed`]
    /// found.
    #[must_use]
    pub fn of(point: Option<PointId>, found: &HashMap<PointId, Placed>) -> Self {
        match point {
            None => Self::WholeDraft,
            Some(id) => found.get(&id).cloned().map_or(Self::Lost(id), Self::Point),
        }
    }

    /// The point, where it is on one that was found.
    #[must_use]
    pub fn point(&self) -> Option<&Point> {
        self.placed().map(|placed| &placed.point)
    }

    /// The same with its language.
    #[must_use]
    pub fn placed(&self) -> Option<&Placed> {
        match self {
            Self::Point(placed) => Some(placed),
            Self::WholeDraft | Self::Lost(_) => None,
        }
    }

    /// What people call it: `Point 4, item b)`, `The whole draft`.
    #[must_use]
    pub fn name(&self, language: Language) -> Said {
        match self {
            Self::WholeDraft => said("documents-name-whole"),
            Self::Point(placed) => placed.point.name(language),
            Self::Lost(_) => said("documents-name-lost"),
        }
    }

    /// The same inside a sentence, behind what is said on it: `point 4, item b)`, `visu projektu`.
    #[must_use]
    pub fn name_behind_on(&self, language: Language) -> Said {
        match self {
            Self::WholeDraft => said("documents-on-whole"),
            Self::Point(placed) => placed.point.name_behind_on(language),
            Self::Lost(_) => said("documents-on-lost"),
        }
    }

    /// What the way to comment on it says.
    #[must_use]
    pub fn comment_on(&self, language: Language) -> Said {
        said("documents-comment-on").with("point", self.name_behind_on(language))
    }

    /// A proposed wording against the point's; nothing where there is no point.
    #[must_use]
    pub fn comparison(&self, proposed: Option<&str>) -> Option<Vec<Piece>> {
        Some(self.placed()?.comparison(proposed?))
    }

    /// The language of the point for `lang="…"`; empty without one.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.placed().map_or("", |placed| placed.language.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_that_was_not_found_is_never_the_whole_draft() {
        let nowhere = HashMap::new();
        let lost = On::of(Some(PointId::new()), &nowhere);
        assert!(matches!(lost, On::Lost(_)));
        assert_ne!(lost.name(Language::En), On::of(None, &nowhere).name(Language::En));
    }
}
