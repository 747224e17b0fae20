//! What the digests of the public record are made of: `tests/golden` holds the bytes of one row of each form, one field
//! a line, and every digest of the demonstration can be computed again.
use std::{fs, path::Path, str::FromStr};

use atbalss::{
    consultations::{CommentsBecomePublic, DocumentKind, PublishedNotice},
    demo,
    documents::{self, Point, PointKind, Text, TextRecord, Version, VersionRecord},
    platform::{
        Conn, Digest, Instant, Language, PolicyArea,
        canonical::{Canonical, canonical_bytes, digest},
    },
    schema::{published_notices, texts, versions},
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::support::story;

/// The bytes of a form, each field on a line of its own.
fn written<R: Canonical>(record: &R) -> String {
    let bytes = canonical_bytes(record);
    let (mut rest, mut lines) = (bytes.as_slice(), String::new());
    while let Some((length, behind)) = rest.split_first_chunk::<8>() {
        let size = if *length == [0xFF; 8] { 0 } else { usize::try_from(u64::from_be_bytes(*length)).unwrap() };
        let (field, behind) = behind.split_at(size);
        lines.extend([length.escape_ascii().to_string(), format!(" {}\n", field.escape_ascii())]);
        rest = behind;
    }
    lines
}

fn assert_golden<R: Canonical>(record: &R) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{}-{}.txt", R::FORM, R::NUMBER));
    let golden = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    assert_eq!(written(record), golden, "{}", file.display());
}

fn id<T: FromStr<Err: std::fmt::Debug>>(last: u8) -> T {
    format!("018f0000-0000-7000-8000-0000000000{last:02x}").parse().unwrap()
}

fn at(text: &str) -> Instant {
    text.parse::<jiff::Timestamp>().unwrap().into()
}

#[test]
fn a_text_is_its_points_in_their_order() {
    let point = |kind, number: Option<&str>, path: &str, position, body: &str| Point {
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
    };
    let points = [
        point(PointKind::Heading, None, "", 0, "Mērķis"),
        point(PointKind::Numbered, Some("1."), "1.", 1, "Valsts\nsargā sevi."),
    ];
    assert_golden(&TextRecord { id: id(1), version: id(2), language: Language::Lv, points: &points });
}

#[test]
fn a_version_is_its_texts_by_language() {
    let texts = vec![Digest::from([0xAB; 32]), Digest::from([0xCD; 32])];
    let published_at = at("2026-11-24T08:31:07.482Z");
    assert_golden(&VersionRecord { id: id(2), document: id(3), ordinal: 1, published_at, texts });
}

#[test]
fn a_notice_is_everything_that_was_announced() {
    assert_golden(&PublishedNotice {
        id: id(4),
        consultation: id(5),
        language: Language::Lv,
        revision: 1,
        revision_reason: None,
        published_at: at("2026-10-26T07:00:00Z"),
        published_by: id(6),
        version: id(2),
        opens_at: at("2026-10-26T07:00:00Z"),
        closes_at: at("2026-11-30T22:00:00Z"),
        comments_become_public: CommentsBecomePublic::AtSubmission,
        document_kind: DocumentKind::Concept,
        policy_area: PolicyArea::StateDefenceConcept,
        title: "Valsts aizsardzības koncepcija".into(),
        planned_term: String::new(),
        target_groups: "Ikviens.".into(),
        aim: "Teikt, kā valsti sargā.".into(),
        timetable: "Decembrī.".into(),
        ways_to_take_part: "Šeit.".into(),
        other_information: String::new(),
        shorter_period_reason: String::new(),
        contact_name: "Inga Sūnupe".into(),
        contact_phone: "67335113".into(),
        contact_email: "inga.sunupe@mod.example".into(),
    });
}

async fn digests_of_versions(conn: &mut Conn) -> usize {
    let published: Vec<Version> =
        Version::query().filter(versions::published_at.is_not_null()).load(conn).await.unwrap();
    for version in &published {
        let mut of_texts: Vec<(Language, Digest)> = Vec::new();
        for text in documents::texts(conn, version.id).await.unwrap() {
            of_texts.push((text.language, digest_of_text(conn, &text).await));
        }
        of_texts.sort_by_key(|(language, _)| language.as_str());
        let record = VersionRecord {
            id: version.id,
            document: version.document,
            ordinal: version.ordinal,
            published_at: version.published_at.unwrap(),
            texts: of_texts.into_iter().map(|(_, digest)| digest).collect(),
        };
        assert_eq!(version.digest, Some(digest(&record)), "{version:?}");
        assert_eq!(version.format, Some(1));
    }
    published.len()
}

async fn digest_of_text(conn: &mut Conn, text: &Text) -> Digest {
    let points = documents::points(conn, text.id).await.unwrap();
    let record = TextRecord { id: text.id, version: text.version, language: text.language, points: &points };
    let kept: Digest = texts::table.find(text.id).select(texts::digest).first(conn).await.unwrap();
    assert_eq!(kept, digest(&record), "{text:?}");
    kept
}

#[test]
fn every_digest_of_what_the_demonstration_has_published_can_be_computed_again() {
    story("2026-11-24T00:30", async |town| {
        demo::fill(&town.app, town.now()).await.unwrap();
        let mut conn = town.app.db.read().await.unwrap();
        assert_eq!(digests_of_versions(&mut conn).await, 4);
        let notices: Vec<(PublishedNotice, Digest)> = published_notices::table
            .select((PublishedNotice::as_select(), published_notices::digest))
            .load(&mut conn)
            .await
            .unwrap();
        assert!(notices.len() >= 4, "{}", notices.len());
        for (notice, kept) in notices {
            assert_eq!(digest(&notice), kept, "{}", notice.title);
        }
    });
}
