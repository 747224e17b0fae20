use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};
use diesel_async::RunQueryDsl;

use super::model::{InternalNote, NewNote};
use crate::{
    ids::{AssessmentId, NoteId, PersonId},
    platform::{Conn, Error, Found, Instant, Tx},
    schema::internal_notes as notes,
};

/// The notes about a comment, the newest last; removed ones, too, without their words.
///
/// # Errors
/// An error of the database.
pub async fn of_assessment(mut conn: &Conn, of: AssessmentId) -> Result<Vec<InternalNote>, Error> {
    let all = InternalNote::query().filter(notes::assessment.eq(of)).order((notes::written_at, notes::id));
    Ok(all.load(&mut conn).await?)
}

/// How many notes each of these comments has, where there are some.
///
/// # Errors
/// An error of the database.
pub async fn counts(mut conn: &Conn, of: &[AssessmentId]) -> Result<HashMap<AssessmentId, i64>, Error> {
    let counts: Vec<(AssessmentId, i64)> = notes::table
        .filter(notes::assessment.eq_any(of).and(notes::removed_at.is_null()))
        .group_by(notes::assessment)
        .select((notes::assessment, count_star()))
        .load(&mut conn)
        .await?;
    Ok(counts.into_iter().collect())
}

/// A note about this comment.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(mut conn: &Conn, of: AssessmentId, id: NoteId) -> Result<InternalNote, Error> {
    let one = InternalNote::query().filter(notes::id.eq(id).and(notes::assessment.eq(of)));
    one.first(&mut conn).await.found()
}

pub(super) async fn lock(tx: &mut Tx, of: AssessmentId, id: NoteId) -> Result<InternalNote, Error> {
    let one = InternalNote::query().filter(notes::id.eq(id).and(notes::assessment.eq(of)));
    one.for_update().first(tx.conn()).await.found()
}

/// Adds a note, or gives the one that this form has added before the words that it has now; returns whether one of both
/// happened.
pub(super) async fn add(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    to: AssessmentId,
    new: &NewNote,
) -> Result<bool, Error> {
    let added = diesel::insert_into(notes::table)
        .values((
            (notes::id.eq(NoteId::new()), notes::assessment.eq(to), notes::form.eq(new.form)),
            (notes::written_by.eq(by), notes::written_at.eq(now), notes::body.eq(&new.body)),
        ))
        .on_conflict((notes::written_by, notes::form))
        .do_nothing()
        .execute(tx.conn())
        .await?;
    if added > 0 {
        return Ok(true);
    }
    let of_the_form = notes::written_by.eq(by).and(notes::form.eq(new.form)).and(notes::assessment.eq(to));
    let corrected = diesel::update(notes::table.filter(of_the_form).filter(notes::removed_at.is_null()))
        .set(notes::body.eq(&new.body))
        .execute(tx.conn())
        .await?;
    Ok(corrected > 0)
}

/// Removes the words of a locked note.
pub(super) async fn remove(tx: &mut Tx, now: Instant, id: NoteId) -> Result<(), Error> {
    diesel::update(notes::table.find(id))
        .set((notes::body.eq(""), notes::removed_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}
