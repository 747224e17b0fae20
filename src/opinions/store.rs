use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::model::{NewOpinion, Opinion};
use crate::{
    assessments::State,
    ids::{AssessmentId, FormId, OpinionId, PersonId},
    platform::{Conn, Error, Found, Instant, Tx},
    schema::{assessments, consultations, opinions},
};

/// A request, for whoever may see everything of it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(mut conn: &Conn, id: OpinionId) -> Result<Opinion, Error> {
    Opinion::query().filter(opinions::id.eq(id)).first(&mut conn).await.found()
}

/// The scope of a colleague: what they were asked themselves.
#[diesel::dsl::auto_type]
fn asked(person: PersonId) -> _ {
    opinions::person.eq(person)
}

/// A request to this person.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or it is somebody else's.
pub async fn find_asked(mut conn: &Conn, person: PersonId, id: OpinionId) -> Result<Opinion, Error> {
    Opinion::query().filter(asked(person)).filter(opinions::id.eq(id)).first(&mut conn).await.found()
}

/// At most `most` requests that wait for the view of this person and still serve an answer, with the numbers of their
/// consultations: those with a day first, the nearest first.
///
/// # Errors
/// An error of the database.
pub async fn waiting_for(mut conn: &Conn, person: PersonId, most: i64) -> Result<Vec<(Opinion, String)>, Error> {
    let waits = opinions::given.is_null().and(opinions::taken_back_at.is_null());
    let is_under_way = consultations::answered_at.is_null().and(consultations::withdrawn_at.is_null());
    Ok(opinions::table
        .inner_join(assessments::table.inner_join(consultations::table))
        .filter(asked(person).and(waits))
        .filter(is_under_way.and(assessments::state.ne(State::Lapsed)))
        .order((opinions::due_on.asc().nulls_last(), opinions::asked_at, opinions::id))
        .limit(most)
        .select((Opinion::as_select(), consultations::number))
        .load(&mut conn)
        .await?)
}

/// What colleagues were asked about a comment, the newest last.
///
/// # Errors
/// An error of the database.
pub async fn of_assessment(mut conn: &Conn, of: AssessmentId) -> Result<Vec<Opinion>, Error> {
    let all = Opinion::query().filter(opinions::assessment.eq(of)).order((opinions::asked_at, opinions::id));
    Ok(all.load(&mut conn).await?)
}

pub(super) async fn lock(tx: &mut Tx, id: OpinionId) -> Result<Opinion, Error> {
    Opinion::query().filter(opinions::id.eq(id)).for_update().first(tx.conn()).await.found()
}

/// What this form has asked before.
pub(super) async fn of_form(tx: &mut Tx, by: PersonId, form: FormId) -> Result<Option<Opinion>, Error> {
    let of = Opinion::query().filter(opinions::asked_by.eq(by).and(opinions::form.eq(form)));
    Ok(of.for_update().first(tx.conn()).await.optional()?)
}

/// Adds a request; `None` if one already waits for the same person.
pub(super) async fn add(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    about: AssessmentId,
    new: &NewOpinion,
) -> Result<Option<OpinionId>, Error> {
    let id = OpinionId::new();
    let added = diesel::insert_into(opinions::table)
        .values((
            (opinions::id.eq(id), opinions::assessment.eq(about), opinions::form.eq(new.form)),
            (opinions::person.eq(new.person), opinions::asked_by.eq(by), opinions::asked_at.eq(now)),
            (opinions::question.eq(&new.question), opinions::due_on.eq(new.due_on)),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok((added > 0).then_some(id))
}

/// Corrects what a locked request asks.
pub(super) async fn correct(tx: &mut Tx, id: OpinionId, new: &NewOpinion) -> Result<(), Error> {
    diesel::update(opinions::table.find(id))
        .set((opinions::question.eq(&new.question), opinions::due_on.eq(new.due_on)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Saves the view of a locked request.
pub(super) async fn give(tx: &mut Tx, now: Instant, of: &Opinion, view: &str) -> Result<(), Error> {
    diesel::update(opinions::table.find(of.id))
        .set((opinions::given.eq(view), opinions::given_at.eq(now), opinions::revision.eq(of.revision + 1)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Saves that a locked request was taken back.
pub(super) async fn take_back(tx: &mut Tx, now: Instant, by: PersonId, id: OpinionId) -> Result<(), Error> {
    diesel::update(opinions::table.find(id))
        .set((opinions::taken_back_at.eq(now), opinions::taken_back_by.eq(by)))
        .execute(tx.conn())
        .await?;
    Ok(())
}
