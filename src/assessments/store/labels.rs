//! Labels and the comments that have them.
use std::collections::HashMap;

use diesel::{
    prelude::*,
    sql_query,
    sql_types::{Array, BigInt, Text, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    assessments::model::{Colour, Label},
    ids::{AssessmentId, ConsultationId, LabelId, PersonId},
    platform::{Conn, Error, Found, Instant, Tx},
    schema::{comment_labels, labels},
};

/// The labels of a consultation, by name.
///
/// # Errors
/// An error of the database.
pub async fn labels(mut conn: &Conn, of: ConsultationId) -> Result<Vec<Label>, Error> {
    Ok(Label::query().filter(labels::consultation.eq(of)).order(labels::name_key).load(&mut conn).await?)
}

/// One label.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find_label(mut conn: &Conn, id: LabelId) -> Result<Label, Error> {
    Label::query().filter(labels::id.eq(id)).first(&mut conn).await.found()
}

/// The labels of each of these assessments that has some.
///
/// # Errors
/// An error of the database.
pub async fn labels_of(mut conn: &Conn, of: &[AssessmentId]) -> Result<HashMap<AssessmentId, Vec<LabelId>>, Error> {
    let rows: Vec<(AssessmentId, LabelId)> = comment_labels::table
        .filter(comment_labels::assessment.eq_any(of))
        .select((comment_labels::assessment, comment_labels::label))
        .load(&mut conn)
        .await?;
    let mut all: HashMap<AssessmentId, Vec<LabelId>> = HashMap::new();
    for (assessment, label) in rows {
        all.entry(assessment).or_default().push(label);
    }
    Ok(all)
}

/// How many comments have a label, as far as they are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct Labelled {
    /// The label.
    #[diesel(sql_type = Uuid)]
    pub label: LabelId,
    /// How many need an answer or have one.
    #[diesel(sql_type = BigInt)]
    pub everything: i64,
    /// How many of them have no published answer.
    #[diesel(sql_type = BigInt)]
    pub unanswered: i64,
}

impl Labelled {
    /// No more comments of a label than these are counted: who has more has a list with pages.
    pub const MOST: i64 = 10_000;

    /// Whether there are more than are counted.
    #[must_use]
    pub fn are_more(&self) -> bool {
        self.everything > Self::MOST
    }
}

/// How many comments have each label of a consultation.
///
/// # Errors
/// An error of the database.
pub async fn count_by_label(mut conn: &Conn, of: ConsultationId) -> Result<HashMap<LabelId, Labelled>, Error> {
    let counted = format!(
        "SELECT labels.id AS label, counted.everything, counted.unanswered FROM labels CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE rank < 6) AS everything, count(*) FILTER (WHERE rank < 4) AS unanswered
            FROM (SELECT assessment FROM comment_labels WHERE label = labels.id LIMIT {}) AS having_it
                CROSS JOIN LATERAL (SELECT rank FROM assessments WHERE id = having_it.assessment LIMIT 1) AS it) AS counted
        WHERE labels.consultation = $1",
        Labelled::MOST + 1
    );
    let rows: Vec<Labelled> = sql_query(counted).bind::<Uuid, _>(of).load(&mut conn).await?;
    Ok(rows.into_iter().map(|one| (one.label, one)).collect())
}

/// A public label with what became of the public comments that have it, if they are not too many to be counted while
/// somebody waits for the page.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct PublicLabel {
    /// Its word.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its colour.
    #[diesel(sql_type = Text)]
    pub colour: Colour,
    /// How many public comments have it.
    #[diesel(sql_type = BigInt)]
    pub comments: i64,
    /// How many of them were accepted.
    #[diesel(sql_type = BigInt)]
    pub accepted: i64,
    /// How many were partly accepted.
    #[diesel(sql_type = BigInt)]
    pub partly: i64,
    /// How many were not accepted.
    #[diesel(sql_type = BigInt)]
    pub rejected: i64,
    /// How many were noted.
    #[diesel(sql_type = BigInt)]
    pub noted: i64,
    /// How many of them were answered in parts, differently.
    #[diesel(sql_type = BigInt)]
    pub several: i64,
    /// How many comments were looked at.
    #[diesel(sql_type = BigInt)]
    labelled: i64,
}

impl PublicLabel {
    /// Of more comments than these it is only said that they are more.
    pub const MOST: i64 = 1_000;

    /// Whether there are more than are counted.
    #[must_use]
    pub fn are_more(&self) -> bool {
        self.labelled > Self::MOST
    }
}

/// The public labels of a consultation whose comments are public, by name; those that no public comment has are left
/// out.
///
/// # Errors
/// An error of the database.
pub async fn public_labels(mut conn: &Conn, of: ConsultationId) -> Result<Vec<PublicLabel>, Error> {
    let with = |verdict: &str| format!("count(*) FILTER (WHERE shown AND verdict = '{verdict}') AS {verdict}");
    let verdicts = ["accepted", "partly", "rejected", "noted", "several"].map(with).join(", ");
    let counted = format!(
        "SELECT labels.name, labels.colour, counted.* FROM labels CROSS JOIN LATERAL (
            SELECT count(*) AS labelled, count(*) FILTER (WHERE shown) AS comments, {verdicts}
            FROM (SELECT assessment FROM comment_labels WHERE label = labels.id LIMIT {}) AS having_it
                CROSS JOIN LATERAL (SELECT shown, verdict FROM assessments WHERE id = having_it.assessment LIMIT 1) AS it
        ) AS counted
        WHERE labels.consultation = $1 AND labels.is_public AND counted.comments > 0 ORDER BY labels.name_key",
        PublicLabel::MOST + 1
    );
    Ok(sql_query(counted).bind::<Uuid, _>(of).load(&mut conn).await?)
}

/// Adds a label; `false` if the consultation has one that is called so.
pub(in crate::assessments) async fn add_label(tx: &mut Tx, label: &Label) -> Result<bool, Error> {
    let added = diesel::insert_into(labels::table).values(label).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(added == 1)
}

/// Saves how a label is called and how it looks; `false` if another one of the consultation is called so.
pub(in crate::assessments) async fn save_label(tx: &mut Tx, label: &Label) -> Result<bool, Error> {
    let twin = labels::table
        .filter(labels::consultation.eq(label.consultation).and(labels::name_key.eq(&label.name_key)))
        .filter(labels::id.ne(label.id));
    if diesel::select(diesel::dsl::exists(twin)).get_result(tx.conn()).await? {
        return Ok(false);
    }
    diesel::update(labels::table.find(label.id))
        .set((
            labels::name.eq(&label.name),
            labels::name_key.eq(&label.name_key),
            labels::colour.eq(label.colour),
            labels::is_public.eq(label.is_public),
        ))
        .execute(tx.conn())
        .await?;
    Ok(true)
}

/// Deletes a label; no comment has it any more.
pub(in crate::assessments) async fn remove_label(tx: &mut Tx, id: LabelId) -> Result<(), Error> {
    diesel::delete(labels::table.find(id)).execute(tx.conn()).await?;
    Ok(())
}

/// Puts a label on these assessments of its consultation; says how many did not have it.
pub(in crate::assessments) async fn put_on(
    tx: &mut Tx,
    label: &Label,
    on: &[AssessmentId],
    by: PersonId,
    now: Instant,
) -> Result<usize, Error> {
    const SQL: &str = "
        INSERT INTO comment_labels (assessment, label, consultation, version_ordinal, place, labelled_by, labelled_at)
        SELECT id, $1, consultation, version_ordinal, place, $3, $4
        FROM assessments WHERE id = ANY($5) AND consultation = $2 ORDER BY id ON CONFLICT DO NOTHING";
    let put = sql_query(SQL)
        .bind::<Uuid, _>(label.id)
        .bind::<Uuid, _>(label.consultation)
        .bind::<Uuid, _>(by)
        .bind::<Timestamptz, _>(now)
        .bind::<Array<Uuid>, _>(on);
    Ok(put.execute(tx.conn()).await?)
}

/// Takes a label off these assessments; says how many had it.
pub(in crate::assessments) async fn take_off(tx: &mut Tx, label: LabelId, of: &[AssessmentId]) -> Result<usize, Error> {
    let had =
        comment_labels::table.filter(comment_labels::assessment.eq_any(of)).filter(comment_labels::label.eq(label));
    Ok(diesel::delete(had).execute(tx.conn()).await?)
}
