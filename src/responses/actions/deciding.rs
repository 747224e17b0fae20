//! Decisions about an answer, by another person than its drafter.
use super::{Locked, Unsaved, hindered, lock, refuse_when_lapsed};
use crate::{
    assessments, audit,
    events::Event,
    ids::ResponseId,
    platform::{Actor, Approver, Instant, Refuse, Stop, Tx},
    responses::{
        model::{Remark, Response},
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
    let Locked { response, assessments } = lock(tx, id, seen).await?;
    refuse_when_lapsed(&assessments)?;
    let approved = response.approve(by, now).map_err(Unsaved::from).refuse()?;
    store::save(tx, &approved).await?;
    assessments::actions::approve(tx, &assessments).await.map_err(hindered)?;
    let Response { consultation, id: response, revision, .. } = approved;
    let event = Event::ResponseApproved { consultation, response, revision };
    Ok(audit::record(tx, now, Actor::Staff(by), &event).await?)
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
