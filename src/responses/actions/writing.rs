//! Answers are written, changed and deleted.
use super::{Locked, Unsaved, hindered, lock, record_drafted, refuse_when_lapsed};
use crate::{
    assessments::{self, Assessment, State as Progress},
    audit,
    events::Event,
    ids::{AnswerId, AssessmentId, ResponseId},
    platform::{Actor, Instant, Refuse, Reviewer, Stop, Tx},
    responses::{
        model::{Hindrance, Response, Wording},
        store,
    },
};

/// Writes the answer to an assessment, or changes the existing one, approved or not; the person becomes its drafter.
/// `seen` is the mark of the answer on the page, empty if there was none.
///
/// # Errors
/// `NotFound` when there is no such assessment; [`Unsaved`] says why nothing was saved.
pub async fn draft(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: AssessmentId,
    seen: &str,
    wording: Wording,
) -> Result<(), Stop<Unsaved>> {
    let Some(known) = store::unpublished(tx, id).await? else {
        return draft_first(tx, now, reviewer, id, seen, wording).await;
    };
    let by = reviewer.person.id;
    let Locked { response, assessments } = lock(tx, known.id, seen).await?;
    refuse_when_lapsed(&assessments)?;
    let edited = response.edit(by, now, wording).map_err(Unsaved::from).refuse()?;
    store::save(tx, &edited).await?;
    assessments::actions::draft(tx, &assessments, &edited.wording().text()).await.map_err(hindered)?;
    record_drafted(tx, now, by, &edited).await
}

async fn draft_first(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: AssessmentId,
    seen: &str,
    wording: Wording,
) -> Result<(), Stop<Unsaved>> {
    let assessment = assessments::actions::hold_and_lock(tx, id).await?;
    let current = store::unpublished(tx, id).await?;
    if current.is_some() || !seen.is_empty() {
        return Err(Stop::Refused(Unsaved::Changed(current.map(Box::new))));
    }
    if assessment.state == Progress::Published {
        return Err(Stop::Refused(Hindrance::Published.into()));
    }
    add(tx, now, reviewer, &assessment, None, wording).await
}

/// Begins the correction of a published answer: a new response to one assessment, which is approved and published like
/// any other. The assessment stays answered until then.
///
/// # Errors
/// `NotFound` when the response is not a published answer to the assessment; [`Unsaved`] says why nothing was saved.
pub async fn correct(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    response: ResponseId,
    id: AssessmentId,
    wording: Wording,
) -> Result<(), Stop<Unsaved>> {
    let assessment = assessments::actions::hold_and_lock(tx, id).await?;
    let answer = store::answer_of(tx, response, id).await?;
    if let Some(current) = store::unpublished(tx, id).await? {
        return Err(Stop::Refused(Unsaved::Changed(Some(Box::new(current)))));
    }
    if assessment.answer != Some(answer.id) {
        return Err(Stop::Refused(Hindrance::Corrected.into()));
    }
    add(tx, now, reviewer, &assessment, Some(answer.id), wording).await
}

/// Deletes an answer or a correction that is not published. `seen` is its mark on the page: so nobody deletes an answer
/// they have not read.
///
/// # Errors
/// [`Unsaved`] says why it was not deleted.
pub async fn discard(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: ResponseId,
    seen: &str,
) -> Result<(), Stop<Unsaved>> {
    let Locked { response, assessments } = lock(tx, id, seen).await?;
    refuse_when_lapsed(&assessments)?;
    response.refuse_when_published().map_err(Unsaved::from).refuse()?;
    store::remove(tx, id).await?;
    let (corrected, first): (Vec<_>, Vec<_>) = assessments.iter().cloned().partition(|of| of.answer.is_some());
    assessments::actions::discard(tx, &first, "").await.map_err(hindered)?;
    let answers: Vec<AnswerId> = corrected.iter().filter_map(|of| of.answer).collect();
    let left = store::holding(tx, &answers).await?;
    for of in &corrected {
        let words = of.answer.and_then(|id| left.get(&id)).map(|given| given.answer.text()).unwrap_or_default();
        assessments::actions::discard(tx, std::slice::from_ref(of), &words).await.map_err(hindered)?;
    }
    for of in &assessments {
        let event = Event::ResponseDiscarded { consultation: of.consultation, assessment: of.id, response: id };
        audit::record(tx, now, Actor::Staff(reviewer.person.id), &event).await?;
    }
    Ok(())
}

pub(super) async fn add(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    to: &Assessment,
    corrects: Option<AnswerId>,
    wording: Wording,
) -> Result<(), Stop<Unsaved>> {
    let by = reviewer.person.id;
    let response = Response::draft(to.consultation, by, now, wording);
    store::add(tx, &response, &[(to.id, corrects)]).await?;
    assessments::actions::draft(tx, std::slice::from_ref(to), &response.wording().text()).await.map_err(hindered)?;
    record_drafted(tx, now, by, &response).await
}
