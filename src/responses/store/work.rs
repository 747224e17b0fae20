use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    ids::{AnswerId, AssessmentId, ConsultationId, OrganisationId, ResponseId},
    platform::{Conn, Error, Instant, Tx},
    responses::model::{Response, State},
    schema::{assessments, response_assessments, responses, signatures},
};

/// The response with this id.
///
/// # Errors
/// [`Error::NotFound`] without it.
pub async fn find(conn: &mut Conn, id: ResponseId) -> Result<Response, Error> {
    Ok(Response::query().filter(responses::id.eq(id)).first(conn).await?)
}

/// The response to an assessment that is not published yet.
///
/// # Errors
/// What the database says.
pub async fn unpublished(conn: &mut Conn, assessment: AssessmentId) -> Result<Option<Response>, Error> {
    let waiting = response_assessments::table
        .filter(response_assessments::assessment.eq(assessment).and(response_assessments::published_at.is_null()))
        .select(response_assessments::response);
    Ok(Response::query().filter(responses::id.eq_any(waiting)).first(conn).await.optional()?)
}

/// The response, locked until the transaction ends. Its assessments are locked before it.
pub async fn lock(tx: &mut Tx, id: ResponseId) -> Result<Response, Error> {
    Ok(Response::query().filter(responses::id.eq(id)).for_update().first(tx.conn()).await?)
}

/// These responses, locked in the order of their ids.
pub async fn lock_many(tx: &mut Tx, ids: &[ResponseId]) -> Result<Vec<Response>, Error> {
    Ok(Response::query().filter(responses::id.eq_any(ids)).order(responses::id).for_update().load(tx.conn()).await?)
}

/// What these responses answer, each with the answer it corrects; a response keeps its assessments for ever.
pub async fn assessments_of(
    conn: &mut Conn,
    of: &[ResponseId],
) -> Result<Vec<(ResponseId, AssessmentId, Option<AnswerId>)>, Error> {
    Ok(response_assessments::table
        .filter(response_assessments::response.eq_any(of))
        .order((response_assessments::response, response_assessments::assessment))
        .select((response_assessments::response, response_assessments::assessment, response_assessments::corrects))
        .load(conn)
        .await?)
}

/// Adds a response to one assessment.
pub async fn add(
    tx: &mut Tx,
    response: &Response,
    assessment: AssessmentId,
    corrects: Option<AnswerId>,
) -> Result<(), Error> {
    diesel::insert_into(responses::table).values(response).execute(tx.conn()).await?;
    diesel::insert_into(response_assessments::table)
        .values((
            response_assessments::response.eq(response.id),
            response_assessments::assessment.eq(assessment),
            response_assessments::corrects.eq(corrects),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Saves a locked response.
pub async fn save(tx: &mut Tx, response: &Response) -> Result<(), Error> {
    diesel::update(responses::table.find(response.id)).set(response).execute(tx.conn()).await?;
    Ok(())
}

/// Marks locked responses as [`Response::publish`] leaves them.
pub async fn mark_published(tx: &mut Tx, now: Instant, ids: &[ResponseId]) -> Result<(), Error> {
    diesel::update(responses::table.filter(responses::id.eq_any(ids)))
        .set((
            responses::state.eq(State::Published),
            responses::published_at.eq(Some(now)),
            responses::revision.eq(responses::revision + 1),
        ))
        .execute(tx.conn())
        .await?;
    diesel::update(response_assessments::table.filter(response_assessments::response.eq_any(ids)))
        .set(response_assessments::published_at.eq(Some(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A response that waits for its publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approved {
    /// Which.
    pub response: ResponseId,
    /// When it was approved.
    pub approved_at: Instant,
}

/// The approved responses of a consultation, by id.
///
/// # Errors
/// What the database says.
pub async fn approved(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<Approved>, Error> {
    let rows: Vec<(ResponseId, Instant)> = responses::table
        .filter(responses::consultation.eq(consultation).and(responses::state.eq(State::Approved)))
        .order(responses::id)
        .select((responses::id, responses::approved_at.assume_not_null()))
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|(response, approved_at)| Approved { response, approved_at }).collect())
}

/// How many answers a publication would give to each organisation.
///
/// # Errors
/// What the database says.
pub async fn answers_by_organisation(
    conn: &mut Conn,
    consultation: ConsultationId,
) -> Result<Vec<(OrganisationId, i64)>, Error> {
    Ok(response_assessments::table
        .inner_join(responses::table)
        .inner_join(assessments::table)
        .inner_join(signatures::table.on(signatures::submission.eq(assessments::submission)))
        .filter(responses::consultation.eq(consultation).and(responses::state.eq(State::Approved)))
        .group_by(signatures::organisation)
        .order(signatures::organisation)
        .select((signatures::organisation, diesel::dsl::count_star()))
        .load(conn)
        .await?)
}
