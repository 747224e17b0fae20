//! The contents of the digests of a text and of a version, as `docs/proof.md` says.
use super::{
    Point,
    marked::{Mark, Sign},
    source::Row,
};
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
    const NUMBER: i16 = 2;

    fn fields(&self, fields: Fields) -> Fields {
        let head = fields.value(&self.id).value(&self.version).value(&self.language).value(&self.points.len());
        self.points.iter().fold(head, |fields, point| {
            let point_fields = fields
                .value(&point.position)
                .value(&point.kind)
                .maybe(point.number.as_ref())
                .value(&point.depth)
                .text(&point.anchor)
                .text(&point.body);
            rows(marks(point_fields, point.marks()), point.rows())
        })
    }
}

fn marks(fields: Fields, marks: &[Mark]) -> Fields {
    marks.iter().fold(fields.value(&marks.len()), |fields, mark| {
        let (sign, of) = match &mark.sign {
            Sign::Bold => ("bold", None),
            Sign::Italic => ("italic", None),
            Sign::Raised => ("raised", None),
            Sign::Lowered => ("lowered", None),
            Sign::Link(address) => ("link", Some(address)),
            Sign::Note(text) => ("note", Some(text)),
        };
        fields.value(&mark.from).value(&mark.to).text(sign).maybe(of)
    })
}

fn rows(fields: Fields, rows: &[Row]) -> Fields {
    rows.iter().fold(fields.value(&rows.len()), |fields, row| {
        let head = if row.is_head { "head" } else { "body" };
        row.cells.iter().fold(fields.text(head).value(&row.cells.len()), |fields, cell| {
            let counted = fields.value(&cell.columns).value(&cell.rows).text(&cell.text.text);
            marks(counted, &cell.text.marks)
        })
    })
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
        documents::{PointKind, marked::Marked, source::Cell},
        platform::{
            Json,
            canonical::golden::{assert_golden, id},
        },
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
            marks: None,
            cells: None,
        }
    }

    #[test]
    fn a_text_is_its_points_in_their_order() {
        let bold = Mark { from: 0, to: 6, sign: Sign::Bold };
        let note = Mark { from: 6, to: 6, sign: Sign::Note("Satversme, 1. pants".to_owned()) };
        let text = Marked { text: "Gads".to_owned(), marks: vec![Mark { to: 4, ..bold.clone() }] };
        let row = Row { is_head: true, cells: vec![Cell { columns: 2, rows: 1, text }] };
        let points = [
            point(PointKind::Heading, None, "", 0, "Mērķis"),
            Point {
                marks: Some(Json(vec![bold, note])),
                ..point(PointKind::Numbered, Some("1."), "1.", 1, "Valsts\nsargā sevi.")
            },
            Point { cells: Some(Json(vec![row])), ..point(PointKind::Table, None, "", 2, "| Gads |") },
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
