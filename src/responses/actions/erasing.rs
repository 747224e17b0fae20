//! One approver asks that words are erased from the record, another erases them or refuses to. Lock order of erasing:
//! the statements of the organisations, the consultation (for itself alone, so that nothing is submitted
//! meanwhile), the request, and the consultation's counter last.
use crate::{
    assessments, audit, consultations,
    events::Event,
    ids::{AssessmentId, ErasureRequestId, PersonId},
    platform::{
        Actor, Approver, Error, Instant, Refuse, Stop, Tx,
        canonical::{seal, seal_salted},
    },
    responses::{
        model::{Asking, ErasureOutcome, ErasureRequest, ErasureWhy, NewErasure, Unerased},
        store,
    },
};

/// Asks that words of a comment and around it are erased.
///
/// # Errors
/// `NotFound` when there is no such comment; why it was not asked.
pub async fn ask_erasure(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: AssessmentId,
    asking: Asking,
) -> Result<ErasureRequestId, Stop<Unerased>> {
    let found = assessments::find(tx, id).await?;
    consultations::hold_by_id(tx, found.consultation).await?;
    let of = assessments::lock(tx, id).await?;
    let by = approver.person.id;
    let request = ErasureRequest::new(&of, asking, by, now);
    if !store::add_erasure_request(tx, &request).await? {
        return Err(Stop::Refused(Unerased::Asked));
    }
    if store::what_goes(tx, request.id).await?.is_empty() {
        return Err(Stop::Refused(Unerased::Nothing));
    }
    let event = Event::ErasureAsked { consultation: of.consultation, request: request.id };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    Ok(request.id)
}

/// Erases what another approver asked for, with every copy. The organisation is told.
///
/// # Errors
/// `NotFound` when there is no such request; why nothing was erased.
pub async fn erase(tx: &mut Tx, now: Instant, approver: &Approver, id: ErasureRequestId) -> Result<(), Stop<Unerased>> {
    let found = store::erasure_request(tx, id).await?;
    store::lock_statements(tx, found.submission).await?;
    consultations::lock_by_id(tx, found.consultation).await?;
    let request = store::lock_erasure_request(tx, id).await?;
    let by = approver.person.id;
    request.may_be_decided_by(by).refuse()?;
    let goes = store::what_goes(tx, id).await?;
    if goes.is_empty() {
        return Err(Stop::Refused(Unerased::Nothing));
    }
    if request.answers_go && store::prepared_answers(tx, id).await? > 0 {
        return Err(Stop::Refused(Unerased::Prepared));
    }
    let why = seal_salted(ErasureWhy { request: id, text: request.why.clone() });
    let new = seal(NewErasure::of(&request, why.digest(), &goes, by, now));
    store::add_erasure(tx, &new, &why).await?;
    store::close_erasure_request(tx, now, (id, by), (ErasureOutcome::Erased, None)).await?;
    let event = Event::WordsErased { consultation: request.consultation, erasure: new.erasure.id };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    Ok(consultations::bump(tx, request.consultation).await?)
}

/// Refuses what another approver asked for.
///
/// # Errors
/// `NotFound` when there is no such request; why it was not refused.
pub async fn refuse_erasure(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: ErasureRequestId,
    remark: String,
) -> Result<(), Stop<Unerased>> {
    let request = store::lock_erasure_request(tx, id).await?;
    let by = approver.person.id;
    request.may_be_decided_by(by).refuse()?;
    let event = Event::ErasureRefused { consultation: request.consultation, request: id };
    close(tx, now, (id, by), (ErasureOutcome::Refused, Some(&remark)), &event).await
}

/// Takes back what the approver asked for.
///
/// # Errors
/// `NotFound` when there is no such request; why it was not taken back.
pub async fn take_erasure_back(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: ErasureRequestId,
) -> Result<(), Stop<Unerased>> {
    let request = store::lock_erasure_request(tx, id).await?;
    let by = approver.person.id;
    request.may_be_taken_back_by(by).refuse()?;
    let event = Event::ErasureTakenBack { consultation: request.consultation, request: id };
    close(tx, now, (id, by), (ErasureOutcome::TakenBack, None), &event).await
}

/// Makes an exported erasure again, in a database that was put back from a copy from before it: the words and their
/// copies go, and nobody is told anew. Returns how many texts went; none the second time.
///
/// # Errors
/// [`Error::Internal`] when the line is no exported erasure; an error of the database.
pub async fn erase_again(tx: &mut Tx, line: &str) -> Result<usize, Error> {
    let read: serde_json::Value = serde_json::from_str(line).map_err(Error::internal)?;
    let consultation = read["erasure"]["consultation"].as_str().and_then(|id| id.parse().ok());
    let consultation = consultation.ok_or_else(|| Error::internal("the line names no erasure"))?;
    let gone = store::add_erasure_again(tx, line).await?;
    if gone > 0 {
        consultations::bump(tx, consultation).await?;
    }
    Ok(gone)
}

async fn close(
    tx: &mut Tx,
    now: Instant,
    (id, by): (ErasureRequestId, PersonId),
    how: (ErasureOutcome, Option<&str>),
    event: &Event,
) -> Result<(), Stop<Unerased>> {
    store::close_erasure_request(tx, now, (id, by), how).await?;
    Ok(audit::record(tx, now, Actor::Staff(by), event).await?)
}
