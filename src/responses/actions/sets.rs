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

/// Lets a response answer one more comment, or correct the answer to it. An approval is lost, and the person becomes
/// its drafter. `seen` is the mark of the response on the page.
///
/// # Errors
/// `NotFound` when there is no such assessment; [`Unsaved`] says why it was not added.
pub async fn answer_too(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: ResponseId,
    seen: &str,
    one_more: AssessmentId,
) -> Result<(), Stop<Unsaved>> {
    let by = reviewer.person.id;
    let Locked { response, assessments } = lock_with(tx, id, seen, Some(one_more)).await?;
    if assessments.iter().any(|assessment| assessment.consultation != response.consultation) {
        return Err(Error::NotFound.into());
    }
    if store::unpublished(tx, one_more).await?.is_some() {
        return Err(Stop::Refused(Hindrance::Another.into()));
    }
    let Some(joining) = assessments.iter().find(|assessment| assessment.id == one_more) else {
        return Err(Stop::Refused(Hindrance::Lapsed.into()));
    };
    let widened = response.widen(by, now).map_err(Unsaved::from).refuse()?;
    store::add_assessments(tx, id, &[(one_more, joining.answer)]).await?;
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
