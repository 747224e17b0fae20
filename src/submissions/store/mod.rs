mod course;
mod holding;
mod paper;
mod redacting;
mod shown;

pub(super) use course::{add_withdrawal, signatures_that_stand};
pub use course::{courses, successor, without_objections};
pub(super) use holding::{add_hold_back, add_hold_back_end};
pub use holding::{held_back, hold_back};
pub use paper::{OnPaper, on_paper, scans_of, unregistered};
pub(super) use paper::{
    add_recording, add_scan, add_sheet, clear_sheets, of_form, own_sheet, recorded_forms, recording, scan,
};
pub(super) use redacting::redactions_in;
pub(super) use redacting::{add_redaction, add_redaction_end, note_of};
pub use redacting::{covers_of_note, redaction, redactions_of};
pub use shown::{Listed, PlaceKey, PublicComments, public_comments};

use diesel::{
    dsl::{AsSelect, sql},
    expression::SqlLiteral,
    pg::Pg,
    prelude::*,
    sql_query,
    sql_types::{Array, Binary, Integer, Nullable, SmallInt, Text, Timestamptz, Uuid},
};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};

use self::redacting::COVERS_OF_COMMENT;
use super::model::{
    Came, Channel, Comment, CommentOnRecord, ErasureGround, NewRecord, Note, PublicComment, Record, SentComment,
    Signatory, Signature, SignatureOnRecord, Submission, SubmissionOnRecord,
};
use crate::{
    ids::{CommentId, ConsultationId, OrganisationId, StatementId, SubmissionId, VersionId},
    platform::{Conn, Error, Found, Instant, Prepared, Salt, Sealed, Tx, Viewer, canonical::Canonical, column},
    schema::{comments as comment_rows, signatures as signature_rows, submissions},
};

/// Scope: the ids of the submissions on these consultations, of which the caller knows by
/// [`showing_comments`](fn@crate::consultations::showing_comments) that their comments are public. They are named one
/// by one: whatever asks for all that is public reads everything that was ever handed in.
#[diesel::dsl::auto_type]
#[must_use]
pub fn public(showing: Vec<ConsultationId>) -> _ {
    let id: submissions::id = submissions::id;
    submissions::table.filter(submissions::consultation.eq_any(showing)).select(id)
}

/// Scope: the ids of the submissions that the viewer's organisations signed, even suspended ones: for reading only.
#[diesel::dsl::auto_type]
#[must_use]
pub fn own(viewer: &Viewer) -> _ {
    let organisations: Vec<OrganisationId> = viewer.reads_for();
    let id: signature_rows::submission = signature_rows::submission;
    signature_rows::table.filter(signature_rows::organisation.eq_any(organisations)).select(id)
}

/// A submission that this viewer may see completely: of their own organisation, even a suspended one, or any for staff.
///
/// # Errors
/// [`Error::NotFound`] when it is not there or not theirs.
pub async fn find_own(conn: &mut Conn, viewer: &Viewer, id: SubmissionId) -> Result<SubmissionOnRecord, Error> {
    if viewer.is_staff() {
        return find(conn, id).await;
    }
    let theirs = SubmissionOnRecord::query().filter(submissions::id.eq(id)).filter(submissions::id.eq_any(own(viewer)));
    theirs.first(conn).await.found()
}

/// The submission with this id; the caller checks who may see it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(conn: &mut Conn, id: SubmissionId) -> Result<SubmissionOnRecord, Error> {
    SubmissionOnRecord::query().filter(submissions::id.eq(id)).first(conn).await.found()
}

/// The submission of a statement, if it was submitted.
///
/// # Errors
/// An error of the database.
pub async fn of_statement(mut conn: &Conn, statement: StatementId) -> Result<Option<Submission>, Error> {
    Ok(Submission::query().filter(submissions::statement.eq(statement)).first(&mut conn).await.optional()?)
}

/// The submissions of these statements, for those that were submitted.
///
/// # Errors
/// An error of the database.
pub async fn of_statements(conn: &mut Conn, of: &[StatementId]) -> Result<Vec<Submission>, Error> {
    Ok(Submission::query().filter(submissions::statement.eq_any(of)).order(submissions::id).load(conn).await?)
}

/// The ids of an organisation's submissions on a consultation.
///
/// # Errors
/// An error of the database.
pub async fn of_organisation(
    mut conn: &Conn,
    consultation: ConsultationId,
    organisation: OrganisationId,
) -> Result<Vec<SubmissionId>, Error> {
    let signed =
        signature_rows::table.filter(signature_rows::organisation.eq(organisation)).select(signature_rows::submission);
    Ok(submissions::table
        .filter(submissions::consultation.eq(consultation).and(submissions::id.eq_any(signed)))
        .select(submissions::id)
        .load(&mut conn)
        .await?)
}

/// The comments of these submissions, each submission's by ordinal; the covering note is among them if it is answered
/// like a comment.
///
/// # Errors
/// An error of the database.
pub async fn comments_of(conn: &mut Conn, of: &[SubmissionId]) -> Result<Vec<Comment>, Error> {
    let rows: Vec<(Comment, NoteRow)> = comment_rows::table
        .inner_join(submissions::table)
        .filter(comment_rows::submission.eq_any(of))
        .order((comment_rows::submission, comment_rows::ordinal))
        .select((Comment::as_select(), note_columns()))
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|(comment, note)| with_words(comment, note)).collect())
}

/// The signatures of these submissions, each submission's by id.
///
/// # Errors
/// An error of the database.
pub async fn signatures_of(conn: &mut Conn, of: &[SubmissionId]) -> Result<Vec<Signature>, Error> {
    Ok(Signature::query()
        .filter(signature_rows::submission.eq_any(of))
        .order((signature_rows::submission, signature_rows::id))
        .load(conn)
        .await?)
}

/// A submission with all its parts.
///
/// # Errors
/// An error of the database.
pub async fn record(conn: &mut Conn, submission: SubmissionOnRecord) -> Result<Record, Error> {
    let of = submission.id;
    // The digest of the whole has the covering note by itself.
    let comments = comment_rows::submission.eq(of).and(comment_rows::ordinal.gt(0));
    let comments = CommentOnRecord::query().filter(comments).order(comment_rows::ordinal);
    let signatures = SignatureOnRecord::query().filter(signature_rows::submission.eq(of)).order(signature_rows::id);
    let (comments, signatures) = (comments.load(conn).await?, signatures.load(conn).await?);
    let withdrawals = course::withdrawals_of(conn, of).await?;
    Ok(Record { submission, comments, signatures, withdrawals })
}

/// A comment with its digest; the caller has checked who may see it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn comment_on_record(conn: &mut Conn, id: CommentId) -> Result<CommentOnRecord, Error> {
    CommentOnRecord::query().filter(comment_rows::id.eq(id)).first(conn).await.found()
}

/// These comments with their signatories, in the order of their arrival; the caller has checked who may see them.
///
/// # Errors
/// An error of the database.
pub async fn sent_comments(conn: &Conn, ids: &[CommentId]) -> Result<Vec<SentComment>, Error> {
    sent_rows(conn, ids).await?.into_iter().map(sent).collect()
}

/// These comments for the public, in the order of their arrival; the caller has checked that they are public.
///
/// # Errors
/// An error of the database.
pub async fn read_comments(conn: &mut Conn, ids: &[CommentId]) -> Result<Vec<PublicComment>, Error> {
    sent_rows(conn, ids).await?.into_iter().map(|row| Ok(sent(row)?.read())).collect()
}

async fn sent_rows(mut conn: &Conn, ids: &[CommentId]) -> Result<Vec<SentRow>, Error> {
    let sent = comment_rows::table
        .inner_join(submissions::table)
        .filter(comment_rows::id.eq_any(ids))
        .order(comment_rows::id)
        .select(sent_columns());
    Ok(Prepared(sent).load(&mut conn).await?)
}

/// The words of a covering note that is answered like a comment, when they were erased, and why.
type NoteRow = (Option<String>, Option<Instant>, Option<ErasureGround>);

type NoteColumns = (SqlLiteral<Nullable<Text>>, SqlLiteral<Nullable<Timestamptz>>, SqlLiteral<Nullable<Text>>);

/// Of a submission joined to a comment. Only the row of the note itself has its words.
fn note_columns() -> NoteColumns {
    (
        sql("CASE comments.ordinal WHEN 0 THEN submissions.note END"),
        sql("CASE comments.ordinal WHEN 0 THEN submissions.erased_at END"),
        sql("CASE comments.ordinal WHEN 0 THEN submissions.erased_for END"),
    )
}

/// The comment, with the words of the note if it is one.
fn with_words(comment: Comment, (note, erased_at, erased_for): NoteRow) -> Comment {
    if comment.is_note() {
        Comment { body: note.unwrap_or_default(), erased_at, erased_for, ..comment }
    } else {
        comment
    }
}

type SentRow = (Comment, NoteRow, (i32, ConsultationId, Instant, Channel, Instant), Vec<String>, bool, Vec<String>);

/// Who signed a submission: each as one word, the organisation's id, if it is in the register, and its name.
const SIGNATORIES: &str = "ARRAY(SELECT concat(organisation, ' ', organisation_name)
    FROM signatures WHERE submission = submissions.id ORDER BY id)";

fn signatory(word: &str) -> Result<Signatory, Error> {
    let (id, name) = word.split_once(' ').ok_or_else(|| Error::internal("a signatory without a name"))?;
    let organisation = if id.is_empty() { None } else { Some(id.parse().map_err(Error::internal)?) };
    Ok(Signatory { organisation, name: name.to_owned() })
}

/// A comment with its signatories, whether there is a covering note, and what is covered. A subquery collects the
/// signatures of each row: a join would double the rows of a joint statement.
fn sent_columns() -> SentColumns {
    (
        Comment::as_select(),
        note_columns(),
        (
            submissions::number,
            submissions::consultation,
            submissions::received_at,
            submissions::channel,
            submissions::recorded_at,
        ),
        sql(SIGNATORIES),
        submissions::note_digest.is_not_null(),
        sql(COVERS_OF_COMMENT),
    )
}

type SentColumns = (
    AsSelect<Comment, Pg>,
    NoteColumns,
    (
        submissions::number,
        submissions::consultation,
        submissions::received_at,
        submissions::channel,
        submissions::recorded_at,
    ),
    SqlLiteral<Array<Text>>,
    diesel::dsl::IsNotNull<submissions::note_digest>,
    SqlLiteral<Array<Text>>,
);

fn sent(row: SentRow) -> Result<SentComment, Error> {
    let (comment, note, of, signatories, has_note, covers) = row;
    let comment = with_words(comment, note);
    let has_note = has_note && !comment.is_note();
    let (number, consultation, received_at, channel, recorded_at) = of;
    let came = Came { channel, recorded_at };
    let signatories = signatories.iter().map(|word| signatory(word)).collect::<Result<_, _>>()?;
    let covers = covers.iter().map(|word| word.parse().map_err(Error::internal)).collect::<Result<_, _>>()?;
    Ok(SentComment { comment, number, consultation, received_at, came, has_note, signatories, covers })
}

/// Lets this transaction add signatures, comments and assessments before their submission.
pub(super) async fn let_parts_come_first(tx: &Tx) -> Result<(), Error> {
    const SQL: &str =
        "SET CONSTRAINTS signatures_submission_fkey, comments_submission_fkey, assessments_submission_fkey DEFERRED";
    Ok(tx.piped().batch_execute(SQL).await?)
}

/// Puts the signatures of a submission on record.
pub(super) async fn add_signatures(tx: &Tx, signatures: &[Sealed<Signature>]) -> Result<(), Error> {
    for one in signatures {
        let proof = (signature_rows::salt.eq(salt(one)?), signature_rows::digest.eq(one.digest()));
        diesel::insert_into(signature_rows::table)
            .values((signature_rows::format.eq(one.format()), proof, &**one))
            .execute(&mut tx.piped())
            .await?;
    }
    Ok(())
}

const ADD_COMMENTS: &str = "
    INSERT INTO comments
        (id, submission, ordinal, version, language, point, kind, body, proposed_wording, revises, format, salt, digest)
    SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

/// Puts the comments of a submission on record.
pub(super) async fn add_comments(tx: &Tx, comments: &[Sealed<Comment>]) -> Result<(), Error> {
    let salts: Vec<Salt> = comments.iter().map(salt).collect::<Result<_, _>>()?;
    let added = sql_query(ADD_COMMENTS)
        .bind::<Array<Uuid>, _>(column(comments, |one| one.id))
        .bind::<Array<Uuid>, _>(column(comments, |one| one.submission))
        .bind::<Array<Integer>, _>(column(comments, |one| one.ordinal))
        .bind::<Array<Uuid>, _>(column(comments, |one| one.version))
        .bind::<Array<Text>, _>(column(comments, |one| one.language))
        .bind::<Array<Nullable<Uuid>>, _>(column(comments, |one| one.point))
        .bind::<Array<Text>, _>(column(comments, |one| one.kind))
        .bind::<Array<Text>, _>(column(comments, |one| one.body.as_str()))
        .bind::<Array<Nullable<Text>>, _>(column(comments, |one| one.proposed_wording.as_deref()))
        .bind::<Array<Nullable<Uuid>>, _>(column(comments, |one| one.revises))
        .bind::<Array<SmallInt>, _>(column(comments, Sealed::format))
        .bind::<Array<Binary>, _>(salts)
        .bind::<Array<Binary>, _>(column(comments, Sealed::digest));
    Prepared(added).execute(&mut tx.piped()).await?;
    Ok(())
}

const ADD_NOTE: &str = "
    INSERT INTO comments (id, submission, ordinal, version, language, kind, format, digest)
    SELECT id, id, 0, $2, language, 'note', $3, note_digest FROM submissions WHERE id = $1";

/// Puts the covering note of a submission among its comments, to be answered like one. Its words stay where they are.
pub(super) async fn add_note_as_comment(tx: &mut Tx, of: SubmissionId, version: VersionId) -> Result<(), Error> {
    let added = sql_query(ADD_NOTE).bind::<Uuid, _>(of).bind::<Uuid, _>(version).bind::<SmallInt, _>(Note::NUMBER);
    added.execute(tx.conn()).await?;
    Ok(())
}

/// Puts a submission on record.
pub(super) async fn add(tx: &Tx, record: &Sealed<NewRecord>) -> Result<(), Error> {
    let note = record.note.as_ref();
    let added = diesel::insert_into(submissions::table).values((
        &record.submission,
        submissions::note_salt.eq(note.and_then(Sealed::salt)),
        submissions::note_digest.eq(note.map(Sealed::digest)),
        (submissions::format.eq(record.format()), submissions::digest.eq(record.digest())),
    ));
    Prepared(added).execute(&mut tx.piped()).await?;
    Ok(())
}

fn salt<R: Canonical>(sealed: &Sealed<R>) -> Result<Salt, Error> {
    sealed.salt().ok_or_else(|| Error::internal("a text is on record without its salt"))
}
