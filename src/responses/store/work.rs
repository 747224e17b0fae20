use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    ids::{AnswerId, AssessmentId, ConsultationId, ResponseId},
    platform::{Conn, Error, Found, Tx},
    responses::model::Response,
    schema::{response_assessments, responses},
};

/// The response with this id.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(conn: &mut Conn, id: ResponseId) -> Result<Response, Error> {
    Response::query().filter(responses::id.eq(id)).first(conn).await.found()
}

/// The unpublished response to an assessment.
///
/// # Errors
/// An error of the database.
pub async fn unpublished(conn: &mut Conn, assessment: AssessmentId) -> Result<Option<Response>, Error> {
    let waiting = response_assessments::table
        .filter(response_assessments::assessment.eq(assessment).and(response_assessments::published_at.is_null()))
        .select(response_assessments::response);
    Ok(Response::query().filter(responses::id.eq_any(waiting)).first(conn).await.optional()?)
}

/// The unpublished response to each of these assessments that has one.
pub async fn unpublished_to(conn: &mut Conn, of: &[AssessmentId]) -> Result<HashMap<AssessmentId, Response>, Error> {
    let rows: Vec<(AssessmentId, Response)> = response_assessments::table
        .inner_join(responses::table)
        .filter(response_assessments::assessment.eq_any(of).and(response_assessments::published_at.is_null()))
        .select((response_assessments::assessment, Response::as_select()))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The response, locked until the transaction ends. Lock its assessments first.
pub async fn lock(tx: &mut Tx, id: ResponseId) -> Result<Option<Response>, Error> {
    Ok(Response::query().filter(responses::id.eq(id)).for_update().first(tx.conn()).await.optional()?)
}

/// The consultation of a response; `None` if it was deleted.
pub async fn consultation_of(conn: &mut Conn, id: ResponseId) -> Result<Option<ConsultationId>, Error> {
    Ok(responses::table.find(id).select(responses::consultation).first(conn).await.optional()?)
}

/// These responses, locked in the order of their ids.
pub async fn lock_many(tx: &mut Tx, ids: &[ResponseId]) -> Result<Vec<Response>, Error> {
    Ok(Response::query().filter(responses::id.eq_any(ids)).order(responses::id).for_update().load(tx.conn()).await?)
}

/// One of the assessments that a response answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct Answered {
    /// The response.
    pub response: ResponseId,
    /// The assessment.
    pub assessment: AssessmentId,
    /// The published answer that this one will replace.
    pub corrects: Option<AnswerId>,
}

/// The assessments of these responses, by response and assessment.
pub async fn assessments_of(conn: &mut Conn, of: &[ResponseId]) -> Result<Vec<Answered>, Error> {
    Ok(response_assessments::table
        .filter(response_assessments::response.eq_any(of))
        .order((response_assessments::response, response_assessments::assessment))
        .select((response_assessments::response, response_assessments::assessment, response_assessments::corrects))
        .load(conn)
        .await?)
}

/// To how many comments each of these responses is.
pub async fn count_assessments(conn: &mut Conn, of: &[ResponseId]) -> Result<HashMap<ResponseId, usize>, Error> {
    let mut counts = HashMap::new();
    for answered in assessments_of(conn, of).await? {
        *counts.entry(answered.response).or_default() += 1;
    }
    Ok(counts)
}

/// Lets a response answer more assessments, each with the published answer that it corrects.
pub async fn add_assessments(
    tx: &mut Tx,
    response: ResponseId,
    more: &[(AssessmentId, Option<AnswerId>)],
) -> Result<(), Error> {
    let row = |(assessment, corrects): &(AssessmentId, Option<AnswerId>)| {
        (
            response_assessments::response.eq(response),
            response_assessments::assessment.eq(*assessment),
            response_assessments::corrects.eq(*corrects),
        )
    };
    let rows: Vec<_> = more.iter().map(row).collect();
    diesel::insert_into(response_assessments::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

/// Removes an assessment from a response; returns the answer that it would have corrected.
pub async fn remove_assessment(
    tx: &mut Tx,
    response: ResponseId,
    assessment: AssessmentId,
) -> Result<Option<AnswerId>, Error> {
    diesel::delete(response_assessments::table.find((response, assessment)))
        .returning(response_assessments::corrects)
        .get_result(tx.conn())
        .await
        .found()
}

/// Adds a response to these assessments, each with the published answer that it corrects.
pub async fn add(tx: &mut Tx, response: &Response, to: &[(AssessmentId, Option<AnswerId>)]) -> Result<(), Error> {
    diesel::insert_into(responses::table).values(response).execute(tx.conn()).await?;
    add_assessments(tx, response.id, to).await
}

/// Deletes a locked response that was not published, with its list of assessments.
pub async fn remove(tx: &mut Tx, id: ResponseId) -> Result<(), Error> {
    diesel::delete(response_assessments::table.filter(response_assessments::response.eq(id)))
        .execute(tx.conn())
        .await?;
    diesel::delete(responses::table.find(id)).execute(tx.conn()).await?;
    Ok(())
}

/// Saves a locked response.
pub async fn save(tx: &mut Tx, response: &Response) -> Result<(), Error> {
    diesel::update(responses::table.find(response.id)).set(response).execute(tx.conn()).await?;
    Ok(())
}
