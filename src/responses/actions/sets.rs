//! Which comments a response answers is part of the answer.
use super::{Locked, Unsaved, hindered, lock, lock_with, record_drafted, refuse_when_lapsed};
use crate::{
    assessments,
    ids::{AssessmentId, ResponseId},
    platform::{Error, Instant, Refuse, Reviewer, Stop, Tx},
    responses::{
        model::{Hindrance, Response},
        store,
    },
};

/// Lets a response answer more comments, or correct the answers to them. An approval is lost, and the person becomes
/// its drafter. `seen` is the mark of the response on the page.
///
/// # Errors
/// `NotFound` when one of them is not a comment of its consultation; [`Unsaved`] says why none was added.
pub async fn answer_too(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: ResponseId,
    seen: &str,
    more: &[AssessmentId],
) -> Result<(), Stop<Unsaved>> {
    let by = reviewer.person.id;
    let Locked { response, assessments } = lock_with(tx, id, seen, more).await?;
    if assessments.iter().any(|assessment| assessment.consultation != response.consultation) {
        return Err(Error::NotFound.into());
    }
    if !store::unpublished_to(tx, more).await?.is_empty() {
        return Err(Stop::Refused(Hindrance::Another.into()));
    }
    let joining = assessments.iter().filter(|assessment| more.contains(&assessment.id));
    let joining: Vec<_> = joining.map(|assessment| (assessment.id, assessment.answer)).collect();
    if joining.len() != more.len() {
        return Err(Stop::Refused(Hindrance::Lapsed.into()));
    }
    let widened = response.widen(by, now).map_err(Unsaved::from).refuse()?;
    store::add_assessments(tx, id, &joining).await?;
    store::save(tx, &widened).await?;
    assessments::actions::draft(tx, &assessments, &widened.wording().text()).await.map_err(hindered)?;
    record_drafted(tx, now, by, &widened).await
}

/// Separates one comment from a response that answers several. Nothing changes for the others; the separated comment
/// gets a copy of the response, and the person becomes its drafter. `seen` is the mark of the response on the page.
///
/// # Errors
/// [`Unsaved`] says why it was not separated.
pub async fn take_out(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: ResponseId,
    seen: &str,
    one: AssessmentId,
) -> Result<ResponseId, Stop<Unsaved>> {
    let Locked { response, assessments } = lock(tx, id, seen).await?;
    refuse_when_lapsed(&assessments)?;
    let (taken, left): (Vec<_>, Vec<_>) = assessments.into_iter().partition(|assessment| assessment.id == one);
    if taken.is_empty() {
        return Err(Error::NotFound.into());
    }
    if left.is_empty() {
        return Err(Stop::Refused(Hindrance::OnlyOne.into()));
    }
    let copy = Response::draft(response.consultation, reviewer.person.id, now, response.wording());
    store::save(tx, &response.narrow().map_err(Unsaved::from).refuse()?).await?;
    let corrects = store::remove_assessment(tx, id, one).await?;
    store::add(tx, &copy, &[(one, corrects)]).await?;
    assessments::actions::draft(tx, &taken, &copy.wording().text()).await.map_err(hindered)?;
    record_drafted(tx, now, reviewer.person.id, &copy).await?;
    Ok(copy.id)
}
