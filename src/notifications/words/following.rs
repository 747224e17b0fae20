//! The letter that asks an address whether it wants to follow.
use super::{
    envelope::{Composed, Envelope, because_typed},
    writing::Writing,
};
use crate::{
    following,
    ids::FollowerId,
    notifications::model::Why,
    platform::{Refuse, Stop, said},
};

/// Confirm the address; no letter if that is not waited for any more.
pub(super) async fn confirmation(writing: &mut Writing<'_>, id: FollowerId) -> Result<Composed, Stop<Why>> {
    let wish = following::find(writing.conn, id).await?.filter(|wish| wish.can_confirm(writing.now));
    let wish = wish.ok_or(Why::LinkEnded).refuse()?;
    let envelope = Envelope::to_follower(writing.telling, &wish);
    let letter = envelope
        .letter()
        .paragraph(said("notifications-follow-text"))
        .private_link(said("notifications-follow-link"))
        .paragraph(said("notifications-follow-until"))
        .paragraph(said("notifications-ignore"));
    Ok(envelope.close(letter, writing.config, said("notifications-follow-subject"), because_typed()))
}
