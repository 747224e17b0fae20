use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    accounts::model::{Link, NewLink, Purpose},
    ids::{LinkId, PersonId},
    platform::{Conn, Error, Found as _, Instant, Tx},
    schema::{links, people},
};

/// The link with this id, even if it no longer works; without its secret it opens nothing.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find_link(conn: &mut Conn, id: LinkId) -> Result<Link, Error> {
    Link::query().filter(links::id.eq(id)).first(conn).await.found()
}

/// The links with these ids.
///
/// # Errors
/// An error of the database.
pub async fn find_links(conn: &mut Conn, ids: &[LinkId]) -> Result<Vec<Link>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Link::query().filter(links::id.eq_any(ids)).load(conn).await?)
}

pub(in crate::accounts) async fn lock_link(tx: &mut Tx, id: LinkId) -> Result<Link, Error> {
    Link::query().filter(links::id.eq(id)).for_update().first(tx.conn()).await.found()
}

pub(in crate::accounts) async fn add_link(tx: &mut Tx, now: Instant, link: &NewLink) -> Result<LinkId, Error> {
    let id = LinkId::new();
    diesel::insert_into(links::table)
        .values((
            (
                links::id.eq(id),
                links::purpose.eq(link.purpose),
                links::language.eq(link.language),
                links::person.eq(link.person),
            ),
            (links::email.eq(link.email.as_str()), links::email_key.eq(link.email.key().as_str())),
            (links::made_at.eq(now), links::ends_at.eq(now.later(link.purpose.lasts()))),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}

pub(in crate::accounts) async fn mark_link_used(tx: &mut Tx, now: Instant, id: LinkId) -> Result<(), Error> {
    diesel::update(links::table.find(id)).set(links::used_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}

pub(in crate::accounts) async fn withdraw_link(tx: &mut Tx, now: Instant, id: LinkId) -> Result<(), Error> {
    diesel::update(links::table.find(id)).set(links::withdrawn_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}

/// Withdraws the links that could still set this person's password, whether they name the person or the address.
pub(in crate::accounts) async fn withdraw_password_links(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
) -> Result<(), Error> {
    let key: String = people::table.find(person).select(people::email_key).first(tx.conn()).await?;
    let theirs = links::purpose
        .eq_any([Purpose::Reset, Purpose::Welcome])
        .and(links::person.eq(person).or(links::email_key.eq(key)));
    diesel::update(links::table.filter(theirs.and(unused())))
        .set(links::withdrawn_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Withdraws the invitations to the staff that this person has not accepted.
pub(in crate::accounts) async fn withdraw_welcome_links(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
) -> Result<(), Error> {
    let theirs = links::purpose.eq(Purpose::Welcome).and(links::person.eq(person));
    diesel::update(links::table.filter(theirs.and(unused())))
        .set(links::withdrawn_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Withdraws the links that could still change this person's address.
pub(in crate::accounts) async fn withdraw_address_links(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
) -> Result<(), Error> {
    let theirs = links::purpose.eq(Purpose::Address).and(links::person.eq(person));
    diesel::update(links::table.filter(theirs.and(unused())))
        .set(links::withdrawn_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[diesel::dsl::auto_type]
fn unused() -> _ {
    links::used_at.is_null().and(links::withdrawn_at.is_null())
}

/// Records the address before a change, to which letters went.
pub(in crate::accounts) async fn note_former_email(tx: &mut Tx, id: LinkId, former: &str) -> Result<(), Error> {
    diesel::update(links::table.find(id)).set(links::former_email.eq(former)).execute(tx.conn()).await?;
    Ok(())
}
