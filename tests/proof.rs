//! Every digest of the demonstration can be computed again: those of published texts and notices here, those of
//! receipts and answers with the program that anyone can run.
use atbalss::{
    addresses,
    consultations::{PublishedNotice, VersionReason},
    demo,
    documents::{self, Text, TextRecord, Version, VersionRecord},
    ids::{AnswerId, PointId, SubmissionId, VersionId},
    platform::{Conn, Digest, Language, Role, canonical::digest},
    responses::AnswerChange,
    schema::{answer_changes, answers, published_notices, submissions, texts, version_reasons, versions},
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{submissions::verify, support::story};

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

/// The change that an answer names, with its digest.
type ChangeRow = (AnswerId, VersionId, PointId, Digest);

#[test]
fn every_digest_of_what_the_demonstration_has_published_can_be_computed_again() {
    story("2026-11-24T00:30", async |town| {
        demo::fill(&town.app, town.now()).await.unwrap();
        let mut conn = town.app.db.read().await.unwrap();
        assert_eq!(digests_of_versions(&mut conn).await, 5);
        let notices: Vec<(PublishedNotice, Digest)> = published_notices::table
            .select((PublishedNotice::as_select(), published_notices::digest))
            .load(&mut conn)
            .await
            .unwrap();
        assert!(notices.len() >= 4, "{}", notices.len());
        for (notice, kept) in notices {
            assert_eq!(digest(&notice), kept, "{}", notice.title);
        }
        let reasons: Vec<(VersionReason, Digest)> = version_reasons::table
            .select((VersionReason::as_select(), version_reasons::digest))
            .load(&mut conn)
            .await
            .unwrap();
        assert_eq!(reasons.len(), 2, "one in each language");
        for (reason, kept) in reasons {
            assert_eq!(digest(&reason), kept, "{}", reason.reason);
        }
        let changes: Vec<ChangeRow> = answer_changes::table
            .select((answer_changes::answer, answer_changes::version, answer_changes::point, answer_changes::digest))
            .load(&mut conn)
            .await
            .unwrap();
        assert_eq!(changes.len(), 4, "the answers of the demonstration that name a change");
        for (answer, version, point, kept) in changes {
            assert_eq!(digest(&AnswerChange { answer, version, point }), kept, "{answer}");
        }
        let official = town.signed_in(&town.staff("Jānis Bērzs", &[Role::Reviewer]).await).await;
        let submitted: Vec<SubmissionId> = submissions::table.select(submissions::id).load(&mut conn).await.unwrap();
        assert!(submitted.len() >= 8, "{}", submitted.len());
        for id in submitted {
            let receipt = official.visit(&addresses::Submission { id }.to_string()).await;
            assert!(verify(&receipt.html).status.success(), "{receipt}");
        }
        let given: Vec<AnswerId> = answers::table.select(answers::id).load(&mut conn).await.unwrap();
        assert!(given.len() >= 10, "{}", given.len());
        for id in given {
            let answer = town.visitor().visit(&addresses::AnswerProof { id }.to_string()).await;
            assert!(verify(&answer.html).status.success(), "{answer}");
        }
    });
}

#[test]
fn each_form_of_a_digest_is_described() {
    let described = include_str!("../docs/proof.md");
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let names = std::fs::read_dir(golden).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let forms: Vec<String> = names.filter_map(|name| Some(name.strip_suffix(".txt")?.replace('-', "/"))).collect();
    assert!(forms.len() >= 10, "{forms:?}");
    for form in forms {
        assert!(described.contains(&format!("| `{form}` |")), "docs/proof.md has no row for {form}");
    }
}
