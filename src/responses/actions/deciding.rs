//! Decisions about an answer, by another person than its drafter; where the ministry allows it, the drafter approves it
//! for a reason.
use super::{Locked, Unsaved, hindered, lock, refuse_when_lapsed};
use crate::{
    assessments, audit,
    events::Event,
    ids::ResponseId,
    platform::{Actor, Approver, Instant, Refuse, Stop, Tx},
    responses::{
        model::{Hindrance, Remark, Response, Waiver},
        store,
    },
};

/// Approves an answer that somebody else wrote. `seen` is its mark on the page: so nobody approves an answer they have
/// not read.
///
/// # Errors
/// [`Unsaved`] says why it was not approved.
pub async fn approve(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: ResponseId,
    seen: &str,
) -> Result<(), Stop<Unsaved>> {
    let by = approver.person.id;
    approve_as(tx, now, approver, (id, seen), |response| response.approve(by, now)).await
}

/// Approves an answer that the approver wrote, for a reason; only where the ministry allows it. `seen` is its mark on
/// the page.
///
/// # Errors
/// [`Unsaved`] says why it was not approved.
pub async fn approve_own(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: ResponseId,
    seen: &str,
    waiver: Waiver,
) -> Result<(), Stop<Unsaved>> {
    let by = approver.person.id;
    approve_as(tx, now, approver, (id, seen), |response| response.approve_own(by, now, waiver)).await
}

async fn approve_as(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    (id, seen): (ResponseId, &str),
    approve: impl FnOnce(Response) -> Result<Response, Hindrance>,
) -> Result<(), Stop<Unsaved>> {
    let Locked { response, assessments } = lock(tx, id, seen).await?;
    refuse_when_lapsed(&assessments)?;
    let approved = approve(response).map_err(Unsaved::from).refuse()?;
    store::save(tx, &approved).await?;
    assessments::actions::approve(tx, &assessments).await.map_err(hindered)?;
    let Response { consultation, id: response, revision, .. } = approved;
    let event = Event::ResponseApproved { consultation, response, revision };
    Ok(audit::record(tx, now, Actor::Staff(approver.person.id), &event).await?)
}

/// Sends an answer back to its writer, approved or not.
///
/// # Errors
/// [`Unsaved`] says why it was not sent back.
pub async fn send_back(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: ResponseId,
    seen: &str,
    remark: Remark,
) -> Result<(), Stop<Unsaved>> {
    let by = approver.person.id;
    let Locked { response, assessments } = lock(tx, id, seen).await?;
    refuse_when_lapsed(&assessments)?;
    let returned = response.send_back(by, now, remark).map_err(Unsaved::from).refuse()?;
    store::save(tx, &returned).await?;
    assessments::actions::send_back(tx, &assessments).await.map_err(hindered)?;
    let Response { consultation, id: response, revision, .. } = returned;
    let event = Event::ResponseReturned { consultation, response, revision };
    Ok(audit::record(tx, now, Actor::Staff(by), &event).await?)
}
