//! Inviting organisations by name.
use crate::{
    audit,
    consultations::{model::Uninvited, store},
    events::Event,
    ids::OrganisationId,
    organisations,
    platform::{Actor, Editor, Instant, Refuse, Stop, Tx},
};

/// Invites those of the organisations that may act and are not invited yet, and returns how many these are. They are
/// told when the consultation is published, or at once if it is published already.
///
/// # Errors
/// Why nobody was invited; [`NotFound`](crate::platform::Error::NotFound) when there is no such consultation; an error
/// of the database.
pub async fn invite(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    chosen: &[OrganisationId],
) -> Result<usize, Stop<Uninvited>> {
    let consultation = store::lock(tx, number).await?;
    consultation.can_invite(now).refuse()?;
    let may_act = organisations::may_act(tx, chosen).await?;
    let (by, at_once, consultation) = (editor.person.id, consultation.published_at.is_some(), consultation.id);
    let invited = store::add_invitations(tx, now, by, consultation, &may_act).await?;
    for organisation in &invited {
        let event = Event::OrganisationInvited { consultation, organisation: *organisation, at_once };
        audit::record(tx, now, Actor::Staff(by), &event).await?;
    }
    Ok(invited.len())
}

/// Takes the invitation of an organisation back, before anybody was told; returns whether it was invited.
///
/// # Errors
/// Why not; [`crate::platform::Error::NotFound`] when there is no such consultation; an error of the database.
pub async fn uninvite(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    number: &str,
    organisation: OrganisationId,
) -> Result<bool, Stop<Uninvited>> {
    let consultation = store::lock(tx, number).await?;
    consultation.can_uninvite().refuse()?;
    let consultation = consultation.id;
    let was_invited = store::remove_invitation(tx, consultation, organisation).await?;
    if was_invited {
        let event = Event::OrganisationUninvited { consultation, organisation };
        audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?;
    }
    Ok(was_invited)
}
