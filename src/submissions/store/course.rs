//! What became of submissions: replaced, withdrawn, written again.
use std::collections::HashMap;

use diesel::{
    dsl::exists,
    prelude::*,
    sql_query,
    sql_types::{Array, Integer, Nullable, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    ids::{CommentId, ConsultationId, SubmissionId},
    platform::{Conn, Error, Instant, Prepared, Sealed, Tx},
    schema::{comments, signatures, submissions, withdrawals},
    statements::Reply,
    submissions::model::{Course, Later, Signatory, Signature, Withdrawal, WithdrawalOnRecord},
};

/// A submission is withdrawn when all its signatures are. What follows it is found by the statement that followed it.
const COURSES: &str = "
    SELECT one.id, earlier.number AS supersedes, taken_back.at AS withdrawn_at, later.id AS later, later.number AS later_number,
        later.received_at AS later_at
    FROM submissions AS one
        LEFT JOIN submissions AS earlier ON earlier.id = one.supersedes
        CROSS JOIN LATERAL (
            SELECT CASE WHEN bool_and(withdrawals.signature IS NOT NULL) THEN max(withdrawals.withdrawn_at) END AS at
            FROM signatures LEFT JOIN withdrawals ON withdrawals.signature = signatures.id
            WHERE signatures.submission = one.id) AS taken_back
        LEFT JOIN statements AS following ON following.follows = one.id AND following.submitted_at IS NOT NULL
        LEFT JOIN submissions AS later ON later.statement = following.id
    WHERE one.id = ANY($1)";

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Uuid)]
    id: SubmissionId,
    #[diesel(sql_type = Nullable<Integer>)]
    supersedes: Option<i32>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    withdrawn_at: Option<Instant>,
    #[diesel(sql_type = Nullable<Uuid>)]
    later: Option<SubmissionId>,
    #[diesel(sql_type = Nullable<Integer>)]
    later_number: Option<i32>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    later_at: Option<Instant>,
}

/// What became of these submissions.
///
/// # Errors
/// An error of the database.
pub async fn courses(mut conn: &Conn, of: &[SubmissionId]) -> Result<HashMap<SubmissionId, Course>, Error> {
    let rows: Vec<Row> = Prepared(sql_query(COURSES).bind::<Array<Uuid>, _>(of)).load(&mut conn).await?;
    let course = |row: Row| {
        let later = row.later.zip(row.later_number).zip(row.later_at);
        let later = later.map(|((id, number), received_at)| Later { id, number, received_at });
        (row.id, Course { supersedes: row.supersedes, withdrawn_at: row.withdrawn_at, later })
    };
    Ok(rows.into_iter().map(course).collect())
}

/// The comment that was made from this one in a later submission: the number of the submission, and its ordinal there.
///
/// # Errors
/// An error of the database.
pub async fn successor(conn: &mut Conn, of: CommentId) -> Result<Option<(i32, i32)>, Error> {
    Ok(comments::table
        .inner_join(submissions::table)
        .filter(comments::revises.eq(of))
        .order(comments::id.desc())
        .select((submissions::number, comments::ordinal))
        .first(conn)
        .await
        .optional()?)
}

/// The submissions on a consultation that say that there are no objections and stand: each with its number and its
/// signatories, by number.
///
/// # Errors
/// An error of the database.
pub async fn without_objections(
    mut conn: &Conn,
    consultation: ConsultationId,
) -> Result<Vec<(i32, Vec<Signatory>)>, Error> {
    let newer = diesel::alias!(submissions as newer);
    let replaced = newer.filter(newer.field(submissions::supersedes).eq(submissions::id.nullable()));
    let kept = diesel::dsl::not(exists(withdrawals::table.filter(withdrawals::signature.eq(signatures::id))));
    let signed = signatures::table
        .inner_join(submissions::table)
        .filter(submissions::consultation.eq(consultation).and(submissions::reply.eq(Reply::NoObjections)))
        .filter(diesel::dsl::not(exists(replaced)))
        .filter(kept)
        .order((submissions::number, signatures::id))
        .select((submissions::number, signatures::organisation, signatures::organisation_name));
    let rows: Vec<(i32, _, String)> = signed.load(&mut conn).await?;
    let mut all: Vec<(i32, Vec<Signatory>)> = Vec::new();
    for (number, organisation, name) in rows {
        let signatory = Signatory { organisation, name };
        match all.last_mut() {
            Some((last, signatories)) if *last == number => signatories.push(signatory),
            _ => all.push((number, vec![signatory])),
        }
    }
    Ok(all)
}

/// The signatures of a submission that were not withdrawn.
pub(in crate::submissions) async fn signatures_that_stand(
    mut conn: &Conn,
    of: SubmissionId,
) -> Result<Vec<Signature>, Error> {
    let kept = diesel::dsl::not(exists(withdrawals::table.filter(withdrawals::signature.eq(signatures::id))));
    Ok(Signature::query().filter(signatures::submission.eq(of)).filter(kept).load(&mut conn).await?)
}

/// The withdrawn signatures of a submission.
pub(super) async fn withdrawals_of(mut conn: &Conn, of: SubmissionId) -> Result<Vec<WithdrawalOnRecord>, Error> {
    let signed = signatures::table.filter(signatures::submission.eq(of)).select(signatures::id);
    let theirs = WithdrawalOnRecord::query().filter(withdrawals::signature.eq_any(signed));
    Ok(theirs.order(withdrawals::signature).load(&mut conn).await?)
}

/// Puts a withdrawal on record.
pub(in crate::submissions) async fn add_withdrawal(tx: &Tx, new: &Sealed<Withdrawal>) -> Result<(), Error> {
    let added = diesel::insert_into(withdrawals::table).values((
        &**new,
        withdrawals::format.eq(new.format()),
        withdrawals::digest.eq(new.digest()),
    ));
    Prepared(added).execute(&mut tx.piped()).await?;
    Ok(())
}
