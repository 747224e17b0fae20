use crate::{
    accounts::{
        model::{Bound, Link, LinkOver, NewLink, Purpose, Throttle},
        store,
    },
    ids::LinkId,
    platform::{Error, Instant, Refuse as _, Secret, Stop, Tx},
};

/// Makes a link. Its letter follows from the event that the caller records. `None` when the address has had all its
/// letters for this hour.
///
/// # Errors
/// An error of the database.
pub async fn make_link(tx: &mut Tx, now: Instant, secret: &Secret, new: &NewLink) -> Result<Option<LinkId>, Error> {
    make_link_within(tx, now, &Throttle::LETTERS.on_address(&new.email.key(), secret), new).await
}

/// As [`make_link`], with another bound of its letters.
///
/// # Errors
/// An error of the database.
pub(super) async fn make_link_within(
    tx: &mut Tx,
    now: Instant,
    bound: &Bound,
    new: &NewLink,
) -> Result<Option<LinkId>, Error> {
    if !may_go_on(tx, now, bound).await? {
        return Ok(None);
    }
    store::add_link(tx, now, new).await.map(Some)
}

/// Counts one more attempt, and says whether it is allowed.
///
/// # Errors
/// An error of the database.
pub async fn may_go_on(tx: &mut Tx, now: Instant, bound: &Bound) -> Result<bool, Error> {
    let counted = store::hold_attempts(tx, now, bound).await?.with_one_more(&bound.throttle, now);
    store::save_attempts(tx, bound, &counted).await?;
    Ok(counted.judge(&bound.throttle).is_allowed())
}

/// Uses a link: of two people who press its button at the same moment, only the first succeeds.
///
/// # Errors
/// [`Error::NotFound`] when there is no such link for this purpose; refused when it no longer works.
pub async fn take_link(tx: &mut Tx, now: Instant, purpose: Purpose, id: LinkId) -> Result<Link, Stop<LinkOver>> {
    let link = lock_open(tx, now, purpose, id).await?;
    store::mark_link_used(tx, now, id).await?;
    Ok(link)
}

/// Withdraws an unused link.
///
/// # Errors
/// As [`take_link`].
pub async fn withdraw_link(tx: &mut Tx, now: Instant, purpose: Purpose, id: LinkId) -> Result<(), Stop<LinkOver>> {
    lock_open(tx, now, purpose, id).await?;
    Ok(store::withdraw_link(tx, now, id).await?)
}

async fn lock_open(tx: &mut Tx, now: Instant, purpose: Purpose, id: LinkId) -> Result<Link, Stop<LinkOver>> {
    let link = store::lock_link(tx, id).await?;
    still_opens(&link, purpose, now)?;
    Ok(link)
}

/// Checks that the page behind a link may still be shown.
pub(in crate::accounts) fn still_opens(link: &Link, purpose: Purpose, now: Instant) -> Result<(), Stop<LinkOver>> {
    if link.purpose != purpose {
        return Err(Error::NotFound.into());
    }
    link.check(now).refuse()
}
