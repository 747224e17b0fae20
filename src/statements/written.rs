//! Comments beside the points they are on: how a statement reads, on its own page and when it is handed in.
use super::{
    model::{StatementComment, shortened},
    store,
};
use crate::{
    documents::{self, Piece, Point, PointKind},
    ids::{PointId, StatementId, VersionId},
    platform::{Conn, Error, Language, Said, said},
};

/// A comment of a statement with the point it is on.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The comment.
    pub comment: StatementComment,
    /// The point with its language; none for the whole draft.
    pub point: Option<(Point, Language)>,
    /// The place of the point in the draft, as [`documents::places`] counts.
    pub place: Option<i32>,
}

impl Written {
    /// What the comment is on: “Point 14”.
    #[must_use]
    pub fn name(&self) -> Said {
        PointName::of(self.point.as_ref().map(|(point, _)| point)).name()
    }

    /// The proposed wording against the point, where one is proposed.
    #[must_use]
    pub fn comparison(&self) -> Option<Vec<Piece>> {
        let (point, _) = self.point.as_ref()?;
        Some(documents::compare(&point.body, self.comment.proposed_wording.as_ref()?))
    }

    /// The language of the point, as in `lang="…"`.
    #[must_use]
    pub fn point_lang(&self) -> &'static str {
        self.point.as_ref().map_or("", |(_, language)| language.as_str())
    }

    /// How the comment begins.
    #[must_use]
    pub fn beginning(&self) -> String {
        shortened(&self.comment.body, 160)
    }
}

/// The comments of a statement with their points: those on the whole draft first, then in the order of the draft; at
/// one place in the order they were written.
///
/// # Errors
/// What the database says.
pub async fn written(conn: &mut Conn, version: VersionId, statement: StatementId) -> Result<Vec<Written>, Error> {
    let comments = store::comments(conn, statement).await?;
    let ids: Vec<PointId> = comments.iter().filter_map(|comment| comment.point).collect();
    let points = documents::points_by_id(conn, &ids).await?;
    let places = documents::places(conn, version).await?;
    let texts = documents::texts(conn, version).await?;
    let beside_its_point = |comment: StatementComment| {
        let point = points.iter().find(|point| Some(point.id) == comment.point).cloned();
        let place = point.as_ref().map(|point| places.get(&point.provision).copied().unwrap_or(point.position));
        let language = |point: &Point| {
            texts.iter().find(|text| text.id == point.text).map_or(comment.language, |text| text.language)
        };
        let point = point.map(|point| (language(&point), point)).map(|(language, point)| (point, language));
        Written { comment, point, place }
    };
    let mut written: Vec<Written> = comments.into_iter().map(beside_its_point).collect();
    written.sort_by_key(|one| one.place);
    Ok(written)
}

/// What a comment is on, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointName {
    word: &'static str,
    number: String,
}

impl PointName {
    /// The name of a point, or of the whole draft.
    #[must_use]
    pub fn of(point: Option<&Point>) -> Self {
        let Some(point) = point else { return Self { word: "whole", number: String::new() } };
        let number = point.cited().to_owned();
        // In Latvian the dot of an ordinal number belongs to it: “14. punkts”; one that ends in a sign stays as it is:
        // “5.¹ punkts”, “a) apakšpunkts”.
        let takes_a_dot = number.ends_with(|last: char| last.is_ascii_alphanumeric());
        match (point.kind, takes_a_dot) {
            _ if number.is_empty() => Self { word: "part", number: shortened(&point.body, 60) },
            (PointKind::Heading, true) => Self { word: "section", number },
            (PointKind::Heading, false) => Self { word: "section-marked", number },
            (PointKind::Item, true) => Self { word: "item", number },
            (PointKind::Item, false) => Self { word: "item-marked", number },
            (PointKind::Numbered | PointKind::Paragraph, true) => Self { word: "point", number },
            (PointKind::Numbered | PointKind::Paragraph, false) => Self { word: "point-marked", number },
        }
    }

    /// “Point 14”.
    #[must_use]
    pub fn name(&self) -> Said {
        let word = self.word;
        said(format!("statements-name-{word}")).with("number", &self.number)
    }

    /// “Comment on point 14”.
    #[must_use]
    pub fn comment_on(&self) -> Said {
        let word = self.word;
        said(format!("statements-comment-on-{word}")).with("number", &self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{ProvisionId, TextId};

    fn named(kind: PointKind, number: Option<&str>, body: &str) -> [String; 2] {
        let point = Point {
            id: PointId::new(),
            text: TextId::new(),
            provision: ProvisionId::new(),
            position: 0,
            kind,
            number: number.map(str::to_owned),
            depth: 1,
            anchor: "p-1".to_owned(),
            body: body.to_owned(),
        };
        [Language::Lv, Language::En]
            .map(|language| PointName::of(Some(&point)).name().in_language(language).to_string())
    }

    #[test]
    fn a_point_is_named_by_its_number_as_each_language_writes_it() {
        assert_eq!(named(PointKind::Numbered, Some("14."), "Valsts informē."), ["14. punkts", "Point 14"]);
        assert_eq!(named(PointKind::Numbered, Some("5.¹"), "Valsts informē."), ["5.¹ punkts", "Point 5.¹"]);
        assert_eq!(named(PointKind::Item, Some("a)"), "ūdens"), ["a) apakšpunkts", "Item a)"]);
        assert_eq!(named(PointKind::Heading, Some("II."), "Vispārīgi"), ["II. nodaļa", "Section II"]);
    }

    #[test]
    fn without_a_number_its_first_words_name_it() {
        assert_eq!(named(PointKind::Paragraph, None, "Valsts informē."), ["„Valsts informē.”", "“Valsts informē.”"]);
    }
}
