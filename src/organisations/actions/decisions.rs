use crate::{
    audit,
    events::Event,
    ids::{DecisionId, OrganisationId},
    organisations::{
        model::{Decided, Decision, NotDecided},
        store,
    },
    platform::{Actor, Admin, Instant, Stop, Tx},
};

/// Decides about an organisation; the rights of its people change with their next request. `revision` is the one that
/// the administrator has looked at.
///
/// # Errors
/// Refused when its state does not allow the decision, or when the application was corrected meanwhile.
pub async fn decide(
    tx: &mut Tx,
    now: Instant,
    admin: &Admin,
    organisation: OrganisationId,
    revision: i32,
    decision: Decision,
    reason: String,
) -> Result<(), Stop<NotDecided>> {
    let stands = store::lock(tx, organisation).await?;
    let state = decision.leads_from(stands.state).ok_or(Stop::Refused(NotDecided::Already))?;
    if stands.revision != revision {
        return Err(Stop::Refused(NotDecided::Corrected));
    }
    let made = Decided { id: DecisionId::new(), organisation, decision, at: now, by: Some(admin.person.id), reason };
    store::set_state(tx, state, &made).await?;
    store::add_decision(tx, &made).await?;
    let event = Event::OrganisationDecided { organisation, decision: made.id };
    Ok(audit::record(tx, now, Actor::Staff(admin.person.id), &event).await?)
}
