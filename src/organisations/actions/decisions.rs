use crate::{
    audit,
    events::Event,
    ids::{DecisionId, OrganisationId},
    organisations::{
        model::{Decided, Decision},
        store,
    },
    platform::{Actor, Admin, Error, Instant, Tx, said},
};

/// Decides about an organisation; its people's rights follow with their next request. The revision is the one that the
/// admin has looked at.
///
/// # Errors
/// [`Error::Conflict`] when what was applied with has been corrected meanwhile, [`Error::Refused`] when it cannot be
/// decided as things stand.
pub async fn decide(
    tx: &mut Tx,
    now: Instant,
    admin: &Admin,
    organisation: OrganisationId,
    revision: i32,
    decision: Decision,
    reason: String,
) -> Result<(), Error> {
    let stands = store::lock(tx, organisation).await?;
    let refused = || {
        Error::refused(
            said("organisations-decided-already"),
            stands.staff_page(),
            said("organisations-to-the-organisation"),
        )
    };
    let state = decision.leads_from(stands.state).ok_or_else(refused)?;
    if stands.revision != revision {
        return Err(Error::Conflict);
    }
    let made = Decided { id: DecisionId::new(), organisation, decision, at: now, by: Some(admin.person.id), reason };
    store::set_state(tx, state, &made).await?;
    store::add_decision(tx, &made).await?;
    audit::record(
        tx,
        now,
        Actor::Staff(admin.person.id),
        &Event::OrganisationDecided { organisation, decision: made.id },
    )
    .await
}
