use super::{
    model::{Followed, Follower, Wish},
    store,
};
use crate::{
    accounts::{Client, Throttle, TooMany, actions::may_go_on},
    audit,
    events::Event,
    ids::FollowerId,
    platform::{Actor, Error, Instant, Language, Secret, Stop, Tx},
};

/// Keeps a wish until its address is confirmed; a letter asks for that. The same happens whether the address follows
/// already or not. An address that has had its letters for this hour gets no more, and the page does not tell.
///
/// # Errors
/// Refused when the network asks too often; an error of the database.
pub async fn wish(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    client: &Client,
    wish: &Wish,
) -> Result<(), Stop<TooMany>> {
    if !may_go_on(tx, now, &Throttle::REQUESTS.on_network(&client.network, secret)).await? {
        return Err(Stop::Refused(TooMany));
    }
    if !may_go_on(tx, now, &Throttle::FOLLOWING.on_address(&wish.email.key(), secret)).await? {
        return Ok(());
    }
    let follower = store::add(tx, now, wish).await?;
    Ok(audit::record(tx, now, Actor::Service, &Event::FollowAsked { follower }).await?)
}

/// The wish can no longer be confirmed: it is too old, or was confirmed or taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWaiting;

/// Confirms a wish; returns the follower. If the address follows already, what is wished is added to that, and the
/// language of the wish is the later one.
///
/// # Errors
/// Refused when it waits no more; an error of the database.
pub async fn confirm(tx: &mut Tx, now: Instant, id: FollowerId) -> Result<Follower, Stop<NotWaiting>> {
    let asked = store::find(tx.conn(), id).await?.ok_or(Stop::Refused(NotWaiting))?;
    let all = store::lock_all(tx, &asked.email).await?;
    let own = all.iter().find(|one| one.id == id).filter(|wish| wish.can_confirm(now));
    let wish = own.cloned().ok_or(Stop::Refused(NotWaiting))?;
    let Some(follower) = all.into_iter().find(|one| one.confirmed_at.is_some()) else {
        store::confirm(tx, now, id).await?;
        return Ok(wish);
    };
    let followed = store::followed(tx.conn(), id).await?;
    store::add_followed(tx, follower.id, &followed).await?;
    store::set_language(tx, follower.id, wish.language).await?;
    store::remove(tx, id).await?;
    Ok(follower)
}

/// Changes what somebody follows, and the language of their letters.
///
/// # Errors
/// [`Error::NotFound`] when they follow no more.
pub async fn change(tx: &mut Tx, id: FollowerId, language: Language, followed: &Followed) -> Result<(), Error> {
    store::lock(tx, id).await?.ok_or(Error::NotFound)?;
    store::set_language(tx, id, language).await?;
    store::remove_followed(tx, id).await?;
    store::add_followed(tx, id, followed).await
}

/// Somebody wants no more letters: everything about them is deleted. A second time changes nothing.
///
/// # Errors
/// An error of the database.
pub async fn stop(tx: &mut Tx, id: FollowerId) -> Result<(), Error> {
    store::remove(tx, id).await
}
