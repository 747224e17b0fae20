//! What is covered for the public.
use diesel::{
    dsl::{exists, not},
    prelude::*,
    sql_query,
    sql_types::{Text, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    ids::{RedactionId, SubmissionId},
    platform::{Conn, Error, Found, Sealed, Tx},
    schema::{redacted_passages, redaction_ends, redactions, submissions},
    submissions::model::{Comment, Cover, Field, NewRedaction, Passage, Redaction, RedactionEnd},
};

/// The covers of a comment, each as one word; those of a covering note that is answered like a comment are covers of
/// its text. A subquery of a list of comments: most have none, and then nothing more is looked for.
pub(super) const COVERS_OF_COMMENT: &str = "CASE WHEN EXISTS
    (SELECT FROM redactions WHERE redactions.submission = comments.submission)
    THEN ARRAY(SELECT concat_ws(':', CASE field WHEN 'note' THEN 'body' ELSE field END, starts_at, ends_at, ground)
    FROM redactions JOIN redacted_passages ON redacted_passages.redaction = redactions.id
    WHERE redactions.submission = comments.submission
        AND CASE comments.ordinal WHEN 0 THEN field = 'note' ELSE redactions.comment = comments.id AND field <> 'note' END
        AND NOT EXISTS (SELECT FROM redaction_ends WHERE redaction_ends.redaction = redactions.id)
    ORDER BY field, starts_at) ELSE '{}' END";

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    cover: String,
}

/// The covering note of a submission; empty if there is none.
pub(in crate::submissions) async fn note_of(mut conn: &Conn, of: SubmissionId) -> Result<String, Error> {
    let note: Option<String> = submissions::table.find(of).select(submissions::note).first(&mut conn).await.found()?;
    Ok(note.unwrap_or_default())
}

/// What is covered in the covering note of a submission.
///
/// # Errors
/// An error of the database.
pub async fn covers_of_note(mut conn: &Conn, of: SubmissionId) -> Result<Vec<Cover>, Error> {
    const SQL: &str = "SELECT concat_ws(':', field, starts_at, ends_at, ground) AS cover
        FROM redactions JOIN redacted_passages ON redacted_passages.redaction = redactions.id
        WHERE redactions.submission = $1 AND field = 'note'
            AND NOT EXISTS (SELECT FROM redaction_ends WHERE redaction_ends.redaction = redactions.id)
        ORDER BY starts_at";
    let words: Vec<Word> = sql_query(SQL).bind::<Uuid, _>(of).load(&mut conn).await?;
    words.into_iter().map(|word| word.cover.parse().map_err(Error::internal)).collect()
}

/// Those that were not ended.
#[diesel::dsl::auto_type]
fn hold() -> _ {
    let id: redactions::id = redactions::id;
    not(exists(redaction_ends::table.filter(redaction_ends::redaction.eq(id))))
}

/// The redactions of a comment that hold, the oldest first, each with its passages. Words of a covering note may be
/// covered from any comment beside it, so one that is answered like a comment has those of them all.
///
/// # Errors
/// An error of the database.
pub async fn redactions_of(mut conn: &Conn, of: &Comment) -> Result<Vec<(Redaction, Vec<Passage>)>, Error> {
    if of.is_note() {
        let mut beside = redactions_in(conn, of.submission).await?;
        for (_, passages) in &mut beside {
            passages.retain(|passage| passage.field == Field::Note);
        }
        beside.retain(|(_, passages)| !passages.is_empty());
        return Ok(beside);
    }
    let held = Redaction::query().filter(redactions::comment.eq(of.id)).filter(hold());
    let held = held.order((redactions::redacted_at, redactions::id)).load(&mut conn).await?;
    with_passages(conn, held).await
}

/// The redactions of the comments of a submission that hold, the oldest first, each with its passages.
///
/// # Errors
/// An error of the database.
pub async fn redactions_in(mut conn: &Conn, of: SubmissionId) -> Result<Vec<(Redaction, Vec<Passage>)>, Error> {
    let held = Redaction::query().filter(redactions::submission.eq(of)).filter(hold());
    let held = held.order((redactions::redacted_at, redactions::id)).load(&mut conn).await?;
    with_passages(conn, held).await
}

async fn with_passages(mut conn: &Conn, held: Vec<Redaction>) -> Result<Vec<(Redaction, Vec<Passage>)>, Error> {
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<RedactionId> = held.iter().map(|one| one.id).collect();
    let passages = Passage::query().filter(redacted_passages::redaction.eq_any(ids));
    let passages: Vec<Passage> =
        passages.order((redacted_passages::field, redacted_passages::starts_at)).load(&mut conn).await?;
    let its = |one: &Redaction| passages.iter().filter(|passage| passage.redaction == one.id).copied().collect();
    Ok(held.into_iter().map(|one| (one.clone(), its(&one))).collect())
}

/// One redaction.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn redaction(mut conn: &Conn, id: RedactionId) -> Result<Redaction, Error> {
    Redaction::query().filter(redactions::id.eq(id)).first(&mut conn).await.found()
}

/// Puts it on record that words are covered.
pub(in crate::submissions) async fn add_redaction(tx: &mut Tx, new: &Sealed<NewRedaction>) -> Result<(), Error> {
    let sealed = (&new.redaction, redactions::format.eq(new.format()), redactions::digest.eq(new.digest()));
    diesel::insert_into(redactions::table).values(sealed).execute(tx.conn()).await?;
    diesel::insert_into(redacted_passages::table).values(&new.passages).execute(tx.conn()).await?;
    Ok(())
}

/// Puts it on record that words are shown again; `false` if they were already.
pub(in crate::submissions) async fn add_redaction_end(tx: &mut Tx, new: &Sealed<RedactionEnd>) -> Result<bool, Error> {
    let sealed = (&**new, redaction_ends::format.eq(new.format()), redaction_ends::digest.eq(new.digest()));
    let added =
        diesel::insert_into(redaction_ends::table).values(sealed).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(added == 1)
}
