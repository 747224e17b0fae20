mod links;

use std::collections::HashMap;

use diesel::prelude::*;

pub use links::{LinkDecision, ProvisionLink};

use super::{
    comparison::{Piece, compare},
    marked::Mark,
    matching::Wording,
    naming::Naming,
    outline::{PointKind, Scheme},
    source::Row,
};
use crate::{
    ids::{ConsultationId, DocumentId, PointId, ProvisionId, TextId, VersionId},
    platform::{Digest, Instant, Json, Language, Said, said},
    schema::{points, texts, versions},
};

/// A version of a draft.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = versions)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// Its draft.
    pub document: DocumentId,
    /// Its number in the draft, from 1, which people cite.
    pub ordinal: i32,
    /// When it was published; after that nothing in it changes.
    pub published_at: Option<Instant>,
    /// The consultation that it was prepared for.
    pub prepared_for: ConsultationId,
    /// The number of its digest's form; `None` before publication.
    pub format: Option<i16>,
    /// Its digest; `None` before publication.
    pub digest: Option<Digest>,
}

/// A version in one language.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = texts)]
pub struct Text {
    /// Its id.
    pub id: TextId,
    /// Its version.
    pub version: VersionId,
    /// Its language.
    pub language: Language,
    /// When it was imported.
    pub imported_at: Instant,
    /// How its points are numbered; `None` if that was not kept, or if they are not.
    pub scheme: Option<Scheme>,
    /// The SHA-256 of the file that it was read from; `None` if it was pasted.
    pub original: Option<Digest>,
    /// The name of that file.
    pub original_name: Option<String>,
}

/// The wording of a provision in one text.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = points)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// Its text.
    pub text: TextId,
    /// The version of its text.
    pub version: VersionId,
    /// Its provision: the same point in other languages and versions.
    pub provision: ProvisionId,
    /// Its position in the text, from 0.
    pub position: i32,
    /// The number of its provision in the version, from 0, the same in every language; `None` before publication.
    pub place: Option<i32>,
    /// Its kind.
    pub kind: PointKind,
    /// The printed number: `5.¹`
    pub number: Option<String>,
    /// The printed numbers of the points around it, and its own: `4./b)`, with a dash for a missing number: `4./–`. A
    /// number that contains the one above is written alone: `15.2.`; empty if there is no number at all.
    pub path: String,
    /// Its depth, from 1.
    pub depth: i16,
    /// Its address on the page: `p-5_1`
    pub anchor: String,
    /// Its text.
    pub body: String,
    /// The marks of its text; `None` if it has none.
    pub marks: Option<Json<Vec<Mark>>>,
    /// The rows of a table; `None` if it is none.
    pub cells: Option<Json<Vec<Row>>>,
}

impl Point {
    /// The marks of its text.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        self.marks.as_ref().map_or(&[], |marks| &marks.0)
    }

    /// The rows of a table; empty if it is none.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        self.cells.as_ref().map_or(&[], |rows| &rows.0)
    }

    /// What matching looks at in it.
    pub(super) fn wording(&self) -> Wording<'_> {
        Wording { kind: self.kind, number: self.number.as_deref(), path: &self.path, body: &self.body }
    }

    /// Whether it is a heading.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        self.kind == PointKind::Heading
    }
}

/// A provision in a version, with what its name is made of in one language.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = crate::schema::points)]
pub struct NamedProvision {
    /// The version.
    pub version: VersionId,
    /// Its number in the version.
    pub place: Option<i32>,
    /// The provision.
    pub provision: ProvisionId,
    /// The language.
    #[diesel(select_expression = texts::language)]
    pub language: Language,
    /// What its address ends with.
    pub anchor: String,
    kind: PointKind,
    number: Option<String>,
    path: String,
    body: String,
}

impl NamedProvision {
    /// Its name for people, as that of a [`Point`].
    #[must_use]
    pub fn name(&self, language: Language) -> Said {
        let number = self.number.as_deref();
        Naming { kind: self.kind, number, path: &self.path, body: &self.body }.name(language)
    }
}

/// A point with its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The point.
    pub point: Point,
    /// The language of its text.
    pub language: Language,
}

impl Placed {
    /// Compares a proposed wording with the point.
    #[must_use]
    pub fn comparison(&self, proposed: &str) -> Vec<Piece> {
        compare(&self.point.body, proposed)
    }
}

/// What a comment is on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly all comments are on a point")]
pub enum On {
    /// The draft as a whole.
    WholeDraft,
    /// A point.
    Point(Placed),
    /// A point that was not found among the loaded ones. Never stored, and never shown as the whole draft.
    Lost(PointId),
}

impl On {
    /// The subject of a comment from its point; without one, the whole draft. `points` are those that [`super::placed`]
    /// found.
    #[must_use]
    pub fn of(point: Option<PointId>, found: &HashMap<PointId, Placed>) -> Self {
        Self::at(point, point.and_then(|id| found.get(&id).cloned()))
    }

    /// The subject of a comment with the point that was loaded along with it.
    #[must_use]
    pub fn at(point: Option<PointId>, found: Option<Placed>) -> Self {
        match point {
            None => Self::WholeDraft,
            Some(id) => found.map_or(Self::Lost(id), Self::Point),
        }
    }

    /// The point, if there is one and it was found.
    #[must_use]
    pub fn point(&self) -> Option<&Point> {
        self.placed().map(|placed| &placed.point)
    }

    /// The point with its language.
    #[must_use]
    pub fn placed(&self) -> Option<&Placed> {
        match self {
            Self::Point(placed) => Some(placed),
            Self::WholeDraft | Self::Lost(_) => None,
        }
    }

    /// Its name for people: `Point 4, item b)`, `The whole draft`.
    #[must_use]
    pub fn name(&self, language: Language) -> Said {
        match self {
            Self::WholeDraft => said("documents-name-whole"),
            Self::Point(placed) => placed.point.name(language),
            Self::Lost(_) => said("documents-name-lost"),
        }
    }

    /// Its name inside a sentence, after the word for “on”: `point 4, item b)`, `visu projektu`.
    #[must_use]
    pub fn name_behind_on(&self, language: Language) -> Said {
        match self {
            Self::WholeDraft => said("documents-on-whole"),
            Self::Point(placed) => placed.point.name_behind_on(language),
            Self::Lost(_) => said("documents-on-lost"),
        }
    }

    /// The label of the link to comment on it.
    #[must_use]
    pub fn comment_on(&self, language: Language) -> Said {
        said("documents-comment-on").with("point", self.name_behind_on(language))
    }

    /// Compares a proposed wording with the point; `None` if there is no point.
    #[must_use]
    pub fn comparison(&self, proposed: Option<&str>) -> Option<Vec<Piece>> {
        Some(self.placed()?.comparison(proposed?))
    }

    /// The language of the point for `lang="…"`; empty if there is no point.
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
