//! The parts of divided comments.
use diesel::{
    prelude::*,
    sql_query,
    sql_types::{Array, Integer, Text, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    assessments::model::{Assessment, Span},
    ids::{AssessmentId, CommentId},
    platform::{Conn, Error, Tx, column, fold},
    schema::assessments,
};

/// The parts of a comment in their order, with the whole first.
///
/// # Errors
/// An error of the database.
pub async fn parts_of(mut conn: &Conn, comment: CommentId) -> Result<Vec<Assessment>, Error> {
    let all = Assessment::query().filter(assessments::comment.eq(comment)).order(assessments::part);
    Ok(all.load(&mut conn).await?)
}

/// The whole comments that these assessments are parts of.
///
/// # Errors
/// An error of the database.
pub async fn wholes_of(conn: &mut Conn, parts: &[AssessmentId]) -> Result<Vec<AssessmentId>, Error> {
    let of = diesel::alias!(assessments as of);
    let comments = of
        .filter(of.field(assessments::id).eq_any(parts))
        .filter(of.field(assessments::part).gt(0))
        .select(of.field(assessments::comment));
    Ok(assessments::table
        .filter(assessments::comment.eq_any(comments).and(assessments::part.eq(0)))
        .select(assessments::id)
        .load(conn)
        .await?)
}

const ADD: &str = "
    WITH new AS (SELECT * FROM unnest($2, $3, $4, $5, $6) AS new (id, part, starts_at, ends_at, words)),
    added AS (
        INSERT INTO assessments (id, part, starts_at, ends_at, comment, submission, consultation, version, version_ordinal,
            place, point, kind, state, standing, received_at, assignment, assignee, due_at)
        SELECT new.id, new.part, new.starts_at, new.ends_at, comment, submission, consultation, version, version_ordinal,
            place, point, kind, 'received', standing, received_at, assignment, assignee, due_at
        FROM new CROSS JOIN assessments WHERE assessments.id = $1),
    labelled AS (
        INSERT INTO comment_labels (assessment, label, consultation, version_ordinal, place, labelled_by, labelled_at)
        SELECT new.id, label, consultation, version_ordinal, place, labelled_by, labelled_at
        FROM new CROSS JOIN comment_labels WHERE comment_labels.assessment = $1)
    INSERT INTO assessment_words (assessment, comment, answer) SELECT id, words_of(words), '' FROM new";

/// Adds the parts of a locked comment. Each is assigned and labelled as the whole is, and found by its own words.
pub(in crate::assessments) async fn add_parts(
    tx: &mut Tx,
    of: AssessmentId,
    spans: &[Span],
    text: &str,
) -> Result<Vec<AssessmentId>, Error> {
    let ids: Vec<AssessmentId> = column(spans, |_| AssessmentId::new());
    let numbers: Vec<i32> = spans.iter().zip(1..).map(|(_, number)| number).collect();
    let added = sql_query(ADD)
        .bind::<Uuid, _>(of)
        .bind::<Array<Uuid>, _>(&ids)
        .bind::<Array<Integer>, _>(numbers)
        .bind::<Array<Integer>, _>(column(spans, |span| span.starts_at))
        .bind::<Array<Integer>, _>(column(spans, |span| span.ends_at))
        .bind::<Array<Text>, _>(column(spans, |span| fold(span.within(text))));
    added.execute(tx.conn()).await?;
    Ok(ids)
}

const REMOVE: &str = "
    WITH gone AS (DELETE FROM assessment_words WHERE assessment = ANY($1)),
        unlabelled AS (DELETE FROM comment_labels WHERE assessment = ANY($1))
    DELETE FROM assessments WHERE id = ANY($1)";

/// Removes locked parts that nothing else names.
pub(in crate::assessments) async fn remove_parts(tx: &mut Tx, parts: &[AssessmentId]) -> Result<(), Error> {
    sql_query(REMOVE).bind::<Array<Uuid>, _>(parts).execute(tx.conn()).await?;
    Ok(())
}

const SETTLE: &str = "
    UPDATE assessments AS whole SET verdict = parts.verdict
    FROM (
        SELECT comment, CASE WHEN bool_or(verdict IS NULL) THEN NULL WHEN min(verdict) = max(verdict) THEN min(verdict)
            ELSE 'several' END AS verdict
        FROM assessments WHERE comment = ANY($1) AND part > 0 GROUP BY comment) AS parts
    WHERE whole.comment = parts.comment AND whole.part = 0 AND whole.verdict IS DISTINCT FROM parts.verdict";

/// Saves the verdicts of these divided comments: that of their parts once all are answered, 'several' where they
/// differ.
pub(in crate::assessments) async fn settle(tx: &mut Tx, comments: &[CommentId]) -> Result<(), Error> {
    sql_query(SETTLE).bind::<Array<Uuid>, _>(comments).execute(tx.conn()).await?;
    Ok(())
}
