//! One answer to many comments.
use super::{Unsaved, hindered, record_drafted};
use crate::{
    assessments::{self, State as Progress},
    consultations,
    ids::{AssessmentId, ConsultationId},
    platform::{Error, Instant, Reviewer, Stop, Tx},
    responses::{
        model::{Response, Wording},
        store,
    },
};

/// The most comments that are answered together: in one transaction.
pub const MOST_TOGETHER: usize = 2_000;

/// Writes one answer to these comments of a consultation; the person becomes its drafter.
///
/// # Errors
/// `NotFound` when one of them is not a comment of the consultation; [`Unsaved::Changed`] when one of them does not
/// wait for an answer any more.
pub async fn draft_together(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    consultation: ConsultationId,
    ids: &[AssessmentId],
    wording: Wording,
) -> Result<(), Stop<Unsaved>> {
    consultations::hold_by_id(tx, consultation).await?;
    let assessments = assessments::lock_many(tx, ids).await?;
    let are_its_own = assessments.iter().all(|one| one.consultation == consultation);
    if assessments.is_empty() || assessments.len() != ids.len() || !are_its_own {
        return Err(Error::NotFound.into());
    }
    if assessments.iter().any(|one| one.state != Progress::Received) {
        return Err(Stop::Refused(Unsaved::Changed(None)));
    }
    let by = reviewer.person.id;
    let response = Response::draft(consultation, by, now, wording);
    let answered: Vec<_> = assessments.iter().map(|one| (one.id, None)).collect();
    store::add(tx, &response, &answered).await?;
    assessments::actions::draft(tx, &assessments, &response.wording().text()).await.map_err(hindered)?;
    record_drafted(tx, now, by, &response).await
}
