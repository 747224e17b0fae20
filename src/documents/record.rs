//! The contents of the digests of a text and of a version, as `docs/proof.md` says.
use super::Point;
use crate::{
    ids::{DocumentId, TextId, VersionId},
    platform::{
        Digest, Instant, Language,
        canonical::{Canonical, Fields},
    },
};

/// A text, for the record of its version.
#[derive(Debug, Clone, Copy)]
pub struct TextRecord<'a> {
    /// Its id.
    pub id: TextId,
    /// Its version.
    pub version: VersionId,
    /// Its language.
    pub language: Language,
    /// Its points in their order.
    pub points: &'a [Point],
}

impl Canonical for TextRecord<'_> {
    const FORM: &'static str = "text";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let head = fields.value(&self.id).value(&self.version).value(&self.language).value(&self.points.len());
        self.points.iter().fold(head, |fields, point| {
            fields
                .value(&point.position)
                .value(&point.kind)
                .maybe(point.number.as_ref())
                .value(&point.depth)
                .text(&point.anchor)
                .text(&point.body)
        })
    }
}

/// A version as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRecord {
    /// Its id.
    pub id: VersionId,
    /// Its draft.
    pub document: DocumentId,
    /// Its number in the draft.
    pub ordinal: i32,
    /// When it was published.
    pub published_at: Instant,
    /// The digests of its texts, by language.
    pub texts: Vec<Digest>,
}

impl Canonical for VersionRecord {
    const FORM: &'static str = "version";
    const NUMBER: i16 = 1;

    fn fields(&self, fields: Fields) -> Fields {
        let Self { id, document, ordinal, published_at, texts } = self;
        fields.value(id).value(document).value(ordinal).time(*published_at).all(texts.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::PointKind,
        platform::canonical::golden::{assert_golden, id},
    };

    fn point(kind: PointKind, number: Option<&str>, path: &str, position: i32, body: &str) -> Point {
        Point {
            id: id(40),
            text: id(1),
            version: id(2),
            provision: id(41),
            position,
            place: Some(position),
            kind,
            number: number.map(str::to_owned),
            path: path.to_owned(),
            depth: 1,
            anchor: format!("p-{position}"),
            body: body.to_owned(),
        }
    }

    #[test]
    fn a_text_is_its_points_in_their_order() {
        let points = [
            point(PointKind::Heading, None, "", 0, "Mērķis"),
            point(PointKind::Numbered, Some("1."), "1.", 1, "Valsts\nsargā sevi."),
        ];
        assert_golden(&TextRecord { id: id(1), version: id(2), language: Language::Lv, points: &points });
    }

    #[test]
    fn a_version_is_its_texts_by_language() {
        let texts = vec![Digest::from([0xAB; 32]), Digest::from([0xCD; 32])];
        let published_at = Instant::from_microseconds(1_795_509_067_482_000).expect("an instant");
        assert_golden(&VersionRecord { id: id(2), document: id(3), ordinal: 1, published_at, texts });
    }
}
