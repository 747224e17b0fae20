//! Requests to erase words, and what was erased. The words and their copies go with the row that names them: the
//! database sees to it.
use diesel::{
    prelude::*,
    sql_query,
    sql_types::{BigInt, Text, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{
    ids::{CommentId, ErasureId, ErasureRequestId, PersonId, SubmissionId},
    platform::{Conn, Error, Found, Instant, Sealed, Tx},
    responses::model::{ErasedKind, Erasure, ErasureOutcome, ErasureRequest, ErasureWhy, NewErasure},
    schema::{erased_texts, erasure_requests, erasures},
};

/// How many requests of each kind the list shows.
const MOST: i64 = 100;

/// What a request is about, with everything that says the same: earlier and later comments in the chain of revisions,
/// notes and names in the other submissions of the same organisations, answers in the same words, and the same scan.
const GOES: &str = "
    WITH RECURSIVE asked AS (SELECT * FROM erasure_requests WHERE id = $1),
    chain AS (
        SELECT comments.id, comments.revises, comments.body, comments.proposed_wording
            FROM comments JOIN asked ON asked.comment = comments.id
        UNION
        SELECT other.id, other.revises, other.body, other.proposed_wording FROM chain JOIN comments AS other
            ON (other.id = chain.revises OR other.revises = chain.id)
                AND (other.body = chain.body OR other.proposed_wording = chain.proposed_wording)),
    theirs AS (
        SELECT other.id, other.note FROM asked JOIN submissions AS other ON other.consultation = asked.consultation
        WHERE other.id = asked.submission OR EXISTS (
            SELECT FROM signatures AS one JOIN signatures AS two ON two.organisation = one.organisation
            WHERE one.submission = asked.submission AND two.submission = other.id)),
    given AS (
        SELECT answers.* FROM answers JOIN asked ON asked.comment = answers.comment WHERE answers.erased_at IS NULL)
    SELECT 'comment' AS kind, chain.id AS subject FROM chain, asked WHERE asked.comment_goes AND chain.body IS NOT NULL
    UNION SELECT 'note', theirs.id FROM theirs, asked, submissions AS own
        WHERE asked.note_goes AND own.id = asked.submission AND own.note <> '' AND theirs.note = own.note
    UNION SELECT 'signature', other.id FROM asked JOIN signatures AS own ON own.submission = asked.submission
            JOIN signatures AS other ON other.person_name = own.person_name JOIN theirs ON theirs.id = other.submission
        WHERE asked.signature_goes
    UNION SELECT 'answer', given.id FROM given, asked WHERE asked.answers_go
    UNION SELECT 'answer', other.id FROM asked, given JOIN answers AS other ON other.reasons = given.reasons
            JOIN assessments ON assessments.id = other.assessment AND assessments.consultation = (SELECT consultation FROM asked)
        WHERE asked.answers_go AND given.reasons <> ''
    UNION SELECT 'scan', other.id FROM asked JOIN scans AS own ON own.submission = asked.submission
            JOIN scans AS other ON other.kept = own.kept
            JOIN submissions ON submissions.id = other.submission AND submissions.consultation = asked.consultation
        WHERE asked.scans_go
    ORDER BY kind, subject";

#[derive(QueryableByName)]
struct Going {
    #[diesel(sql_type = Text)]
    kind: ErasedKind,
    #[diesel(sql_type = Id)]
    subject: Uuid,
}

/// What a request erases, by kind and id.
pub(in crate::responses) async fn what_goes(
    mut conn: &Conn,
    of: ErasureRequestId,
) -> Result<Vec<(ErasedKind, Uuid)>, Error> {
    let rows: Vec<Going> = sql_query(GOES).bind::<Id, _>(of).load(&mut conn).await?;
    Ok(rows.into_iter().map(|row| (row.kind, row.subject)).collect())
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// How many answers in preparation are to the comment of a request, or say the same as a published answer to it.
pub(in crate::responses) async fn prepared_answers(mut conn: &Conn, of: ErasureRequestId) -> Result<i64, Error> {
    const SQL: &str = "
        SELECT count(*) AS n FROM erasure_requests AS asked JOIN responses ON responses.consultation = asked.consultation
        WHERE asked.id = $1 AND responses.state <> 'published' AND (
            EXISTS (SELECT FROM response_assessments AS of JOIN assessments ON assessments.id = of.assessment
                WHERE of.response = responses.id AND assessments.comment = asked.comment)
            OR EXISTS (SELECT FROM answers WHERE answers.comment = asked.comment AND answers.reasons = responses.reasons
                AND answers.reasons <> ''))";
    let count: Count = sql_query(SQL).bind::<Id, _>(of).get_result(&mut conn).await?;
    Ok(count.n)
}

/// Locks what the organisations of a submission write on its consultation.
pub(in crate::responses) async fn lock_statements(tx: &mut Tx, of: SubmissionId) -> Result<(), Error> {
    const SQL: &str = "
        SELECT id FROM statements WHERE consultation = (SELECT consultation FROM submissions WHERE id = $1)
            AND organisation IN (SELECT organisation FROM signatures WHERE submission = $1)
        ORDER BY id FOR UPDATE";
    sql_query(SQL).bind::<Id, _>(of).execute(tx.conn()).await?;
    Ok(())
}

/// Keeps a request; `false` if one about its comment waits already.
pub(in crate::responses) async fn add_erasure_request(tx: &mut Tx, new: &ErasureRequest) -> Result<bool, Error> {
    let added = diesel::insert_into(erasure_requests::table).values(new).on_conflict_do_nothing();
    Ok(added.execute(tx.conn()).await? == 1)
}

/// One request.
pub(in crate::responses) async fn erasure_request(
    mut conn: &Conn,
    id: ErasureRequestId,
) -> Result<ErasureRequest, Error> {
    ErasureRequest::query().filter(erasure_requests::id.eq(id)).first(&mut conn).await.found()
}

/// One request, locked.
pub(in crate::responses) async fn lock_erasure_request(
    tx: &mut Tx,
    id: ErasureRequestId,
) -> Result<ErasureRequest, Error> {
    ErasureRequest::query().filter(erasure_requests::id.eq(id)).for_update().first(tx.conn()).await.found()
}

/// The request about a comment that waits.
pub(in crate::responses) async fn open_erasure_request(
    mut conn: &Conn,
    of: CommentId,
) -> Result<Option<ErasureRequest>, Error> {
    let open = erasure_requests::comment.eq(of).and(erasure_requests::outcome.is_null());
    Ok(ErasureRequest::query().filter(open).first(&mut conn).await.optional()?)
}

/// The requests that wait, the oldest first.
pub(in crate::responses) async fn open_erasure_requests(mut conn: &Conn) -> Result<Vec<ErasureRequest>, Error> {
    let open = ErasureRequest::query().filter(erasure_requests::outcome.is_null());
    Ok(open.order((erasure_requests::asked_at, erasure_requests::id)).limit(MOST).load(&mut conn).await?)
}

/// The last requests that were decided, the newest first.
pub(in crate::responses) async fn closed_erasure_requests(mut conn: &Conn) -> Result<Vec<ErasureRequest>, Error> {
    let closed = ErasureRequest::query().filter(erasure_requests::outcome.is_not_null());
    let newest_first = closed.order((erasure_requests::asked_at.desc(), erasure_requests::id.desc()));
    Ok(newest_first.limit(MOST).load(&mut conn).await?)
}

/// How many requests wait for somebody else than this person.
///
/// # Errors
/// An error of the database.
pub async fn erasures_waiting_for(mut conn: &Conn, person: PersonId) -> Result<i64, Error> {
    let open = erasure_requests::outcome.is_null().and(erasure_requests::asked_by.ne(person));
    Ok(erasure_requests::table.filter(open).count().get_result(&mut conn).await?)
}

/// Ends a request.
pub(in crate::responses) async fn close_erasure_request(
    tx: &mut Tx,
    now: Instant,
    (id, by): (ErasureRequestId, PersonId),
    (outcome, remark): (ErasureOutcome, Option<&str>),
) -> Result<(), Error> {
    diesel::update(erasure_requests::table.find(id))
        .set((
            erasure_requests::outcome.eq(outcome),
            erasure_requests::remark.eq(remark),
            erasure_requests::closed_at.eq(now),
            erasure_requests::closed_by.eq(by),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One erasure.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn erasure(mut conn: &Conn, id: ErasureId) -> Result<Erasure, Error> {
    Erasure::query().filter(erasures::id.eq(id)).first(&mut conn).await.found()
}

/// Puts an erasure on record: what it names is gone, with its copies.
pub(in crate::responses) async fn add_erasure(
    tx: &mut Tx,
    new: &Sealed<NewErasure>,
    why: &Sealed<ErasureWhy>,
) -> Result<(), Error> {
    let sealed = (
        &new.erasure,
        erasures::why_salt.eq(why.salt().ok_or_else(|| Error::internal("a text without its salt"))?),
        erasures::format.eq(new.format()),
        erasures::digest.eq(new.digest()),
    );
    diesel::insert_into(erasures::table).values(sealed).execute(tx.conn()).await?;
    diesel::insert_into(erased_texts::table).values(&new.texts).execute(tx.conn()).await?;
    Ok(())
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Every erasure as a line of JSON, with its request and what it erased: to be made again in a copy from before it.
///
/// # Errors
/// An error of the database.
pub async fn exported_erasures(mut conn: &Conn) -> Result<Vec<String>, Error> {
    const SQL: &str = "
        SELECT json_build_object('request', to_jsonb(erasure_requests), 'erasure', to_jsonb(erasures), 'texts',
            (SELECT jsonb_agg(to_jsonb(erased_texts)) FROM erased_texts WHERE erased_texts.erasure = erasures.id)
            )::text AS line
        FROM erasures JOIN erasure_requests ON erasure_requests.id = erasures.request
        ORDER BY erasures.erased_at, erasures.id";
    let rows: Vec<Line> = sql_query(SQL).load(&mut conn).await?;
    Ok(rows.into_iter().map(|row| row.line).collect())
}

/// The parts of an exported erasure, put on record where its comment is and it is not yet. One that was exported before
/// scans could go says nothing of them.
const AGAIN: [&str; 3] = [
    "INSERT INTO erasure_requests
        SELECT made.* FROM jsonb_populate_record(NULL::erasure_requests, '{\"scans_go\": false}'::jsonb || ($1::jsonb -> 'request'))
            AS made JOIN comments ON comments.id = made.comment
        ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, remark = excluded.remark,
            closed_at = excluded.closed_at, closed_by = excluded.closed_by",
    "INSERT INTO erasures
        SELECT made.* FROM jsonb_populate_record(NULL::erasures, $1::jsonb -> 'erasure') AS made
            JOIN erasure_requests ON erasure_requests.id = made.request
        ON CONFLICT DO NOTHING",
    "INSERT INTO erased_texts
        SELECT made.* FROM jsonb_populate_recordset(NULL::erased_texts, $1::jsonb -> 'texts') AS made
            JOIN erasures ON erasures.id = made.erasure
        ON CONFLICT DO NOTHING",
];

/// Makes an exported erasure again, and returns how many texts went that were there.
pub(in crate::responses) async fn add_erasure_again(tx: &mut Tx, line: &str) -> Result<usize, Error> {
    let mut gone = 0;
    for part in AGAIN {
        gone = sql_query(part).bind::<Text, _>(line).execute(tx.conn()).await?;
    }
    Ok(gone)
}
