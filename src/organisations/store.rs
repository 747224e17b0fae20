use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::model::{NewOrganisation, Organisation, Rights, State};
use crate::{
    ids::{MembershipId, OrganisationId, PersonId},
    platform::{Conn, Error, Instant, Language, Membership, Tx},
    schema::{memberships, organisations, people},
};

/// The organisation with this id, in whatever state.
///
/// # Errors
/// [`Error::NotFound`] without one.
pub async fn find(conn: &mut Conn, id: OrganisationId) -> Result<Organisation, Error> {
    Ok(Organisation::query().filter(organisations::id.eq(id)).first(conn).await?)
}

/// The names of these organisations; who does not exist is left out.
///
/// # Errors
/// What the database says.
pub async fn names(conn: &mut Conn, ids: &[OrganisationId]) -> Result<HashMap<OrganisationId, String>, Error> {
    let rows: Vec<_> = organisations::table.filter(organisations::id.eq_any(ids)).select((organisations::id, organisations::name)).load(conn).await?;
    Ok(rows.into_iter().collect())
}

/// A live member of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct MemberEntry {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The office held.
    pub position: String,
    /// Where letters go.
    pub email: String,
    /// The language of letters.
    pub language: Language,
    /// May hand in statements in the organisation's name.
    pub may_sign: bool,
    /// May bring in and send away members.
    pub may_manage: bool,
}

/// The live members of an organisation, by name, whatever its state.
///
/// # Errors
/// What the database says.
pub async fn members(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<MemberEntry>, Error> {
    Ok(memberships::table
        .inner_join(people::table)
        .filter(memberships::organisation.eq(organisation).and(memberships::ended_at.is_null()))
        .order((people::name, people::id))
        .select((people::id, people::name, people::position, people::email, people::language, memberships::may_sign, memberships::may_manage))
        .load(conn)
        .await?)
}

/// For which approved organisations a person acts now, by name.
///
/// # Errors
/// What the database says.
pub async fn memberships_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Membership>, Error> {
    let rows: Vec<(OrganisationId, String, bool, bool)> = memberships::table
        .inner_join(organisations::table)
        .filter(memberships::person.eq(person).and(memberships::ended_at.is_null()).and(organisations::state.eq(State::Approved)))
        .order((organisations::name, organisations::id))
        .select((organisations::id, organisations::name, memberships::may_sign, memberships::may_manage))
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|(organisation, name, may_sign, may_manage)| Membership { organisation, name, may_sign, may_manage }).collect())
}

/// Adds an approved organisation.
pub(super) async fn add(tx: &mut Tx, now: Instant, new: &NewOrganisation, approved_by: Option<PersonId>) -> Result<OrganisationId, Error> {
    let id = OrganisationId::new();
    diesel::insert_into(organisations::table)
        .values((
            (organisations::id.eq(id), organisations::name.eq(new.name.as_str()), organisations::name_key.eq(new.name.key())),
            (organisations::country.eq(new.country.as_str()), organisations::register.eq(new.register.as_str())),
            (organisations::number.eq(new.number.as_str()), organisations::number_key.eq(new.number.key())),
            (organisations::state.eq(State::Approved), organisations::applied_at.eq(now)),
            (organisations::decided_at.eq(now), organisations::decided_by.eq(approved_by)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}

pub(super) async fn add_membership(tx: &mut Tx, now: Instant, organisation: OrganisationId, person: PersonId, rights: Rights) -> Result<MembershipId, Error> {
    let id = MembershipId::new();
    diesel::insert_into(memberships::table)
        .values((
            (memberships::id.eq(id), memberships::organisation.eq(organisation), memberships::person.eq(person)),
            (memberships::may_sign.eq(rights.may_sign), memberships::may_manage.eq(rights.may_manage), memberships::began_at.eq(now)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}
