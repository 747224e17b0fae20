use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    ids::{LinkId, MembershipId, OrganisationId, PersonId},
    organisations::model::{Held, Rights},
    platform::{Conn, Error, Found as _, Instant, Tx},
    schema::{access_requests, invitations, links, memberships, people},
};

/// What an invitation offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The rights.
    pub rights: Rights,
    /// Who invites.
    pub invited_by: PersonId,
}

/// A request to be invited.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct AccessRequest {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The name they gave.
    pub name: String,
    /// The office they gave.
    pub position: String,
}

/// An invitation that was not answered yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::organisations) struct Waiting {
    /// Its link.
    pub link: LinkId,
    /// The invited address.
    pub email: String,
    /// The rights.
    pub rights: Rights,
    /// Until when it can be accepted.
    pub ends_at: Instant,
}

/// What the invitation with this link offers.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn invitation(conn: &mut Conn, link: LinkId) -> Result<Invitation, Error> {
    let (organisation, may_sign, may_manage, invited_by) = invitations::table
        .find(link)
        .select((invitations::organisation, invitations::may_sign, invitations::may_manage, invitations::invited_by))
        .first(conn)
        .await
        .found()?;
    Ok(Invitation { organisation, rights: Rights { may_sign, may_manage }, invited_by })
}

/// The request for access with this link.
///
/// # Errors
/// An error of the database; a missing request is a fault of ours.
pub async fn access_request(conn: &mut Conn, link: LinkId) -> Result<AccessRequest, Error> {
    Ok(access_requests::table
        .find(link)
        .select((access_requests::organisation, access_requests::name, access_requests::position))
        .first(conn)
        .await?)
}

/// The organisation and the person of a membership, also of one that has ended.
///
/// # Errors
/// An error of the database; a missing membership is a fault of ours.
pub async fn membership(conn: &mut Conn, id: MembershipId) -> Result<(OrganisationId, PersonId), Error> {
    Ok(memberships::table.find(id).select((memberships::organisation, memberships::person)).first(conn).await?)
}

/// The names of the people of these memberships, also of ended ones.
pub(in crate::organisations) async fn names_of_members(
    conn: &mut Conn,
    ids: &[MembershipId],
) -> Result<HashMap<MembershipId, String>, Error> {
    let rows: Vec<_> = memberships::table
        .inner_join(people::table)
        .filter(memberships::id.eq_any(ids))
        .select((memberships::id, people::name))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

pub(in crate::organisations) async fn add_invitation(
    tx: &mut Tx,
    link: LinkId,
    invitation: &Invitation,
) -> Result<(), Error> {
    diesel::insert_into(invitations::table)
        .values((
            (
                invitations::link.eq(link),
                invitations::organisation.eq(invitation.organisation),
                invitations::invited_by.eq(invitation.invited_by),
            ),
            (
                invitations::may_sign.eq(invitation.rights.may_sign),
                invitations::may_manage.eq(invitation.rights.may_manage),
            ),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The invitations of an organisation that can still be accepted, the newest first.
pub(in crate::organisations) async fn invitations_of(
    conn: &mut Conn,
    now: Instant,
    organisation: OrganisationId,
) -> Result<Vec<Waiting>, Error> {
    let rows: Vec<(LinkId, String, bool, bool, Instant)> = invitations::table
        .inner_join(links::table)
        .filter(invitations::organisation.eq(organisation))
        .filter(links::used_at.is_null().and(links::withdrawn_at.is_null()).and(links::ends_at.gt(now)))
        .order((links::made_at.desc(), links::id.desc()))
        .select((links::id, links::email, invitations::may_sign, invitations::may_manage, links::ends_at))
        .load(conn)
        .await?;
    let waiting = |(link, email, may_sign, may_manage, ends_at)| Waiting {
        link,
        email,
        rights: Rights { may_sign, may_manage },
        ends_at,
    };
    Ok(rows.into_iter().map(waiting).collect())
}

pub(in crate::organisations) async fn add_access_request(
    tx: &mut Tx,
    link: LinkId,
    request: &AccessRequest,
) -> Result<(), Error> {
    diesel::insert_into(access_requests::table)
        .values((
            (access_requests::link.eq(link), access_requests::organisation.eq(request.organisation)),
            (access_requests::name.eq(&request.name), access_requests::position.eq(&request.position)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The live memberships of an organisation. To change one, lock the organisation.
pub(in crate::organisations) async fn held_memberships(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<Held>, Error> {
    let rows: Vec<(MembershipId, PersonId, bool, bool)> = memberships::table
        .filter(memberships::organisation.eq(organisation).and(memberships::ended_at.is_null()))
        .order(memberships::id)
        .select((memberships::id, memberships::person, memberships::may_sign, memberships::may_manage))
        .load(tx.conn())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, person, may_sign, may_manage)| Held { id, person, rights: Rights { may_sign, may_manage } })
        .collect())
}

pub(in crate::organisations) async fn set_rights(tx: &mut Tx, id: MembershipId, rights: Rights) -> Result<(), Error> {
    let new = (memberships::may_sign.eq(rights.may_sign), memberships::may_manage.eq(rights.may_manage));
    diesel::update(memberships::table.find(id)).set(new).execute(tx.conn()).await?;
    Ok(())
}

pub(in crate::organisations) async fn end_membership(tx: &mut Tx, now: Instant, id: MembershipId) -> Result<(), Error> {
    diesel::update(memberships::table.find(id)).set(memberships::ended_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}
