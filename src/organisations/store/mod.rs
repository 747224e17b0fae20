mod applications;
mod decisions;
mod members;
mod registered;
mod search;

pub use applications::typed_of_link;
pub use decisions::{Listed, decisions_of, find_decision, waiting};
pub use members::{AccessRequest, Invitation, access_request, invitation, membership};
pub use registered::{
    Registered, find_public, may_act, public, public_list, register_revision, sought, to_choose_from,
};
pub use search::with_words;
pub(super) use {
    applications::{
        add_application, application_of_link, application_of_token, clear_applications, lock_application,
        mark_confirmed, mark_open, mark_sent, save_typed,
    },
    decisions::{add_decision, count_in_states, listed, look_alikes, set_state},
    members::{
        Waiting, add_access_request, add_invitation, end_membership, held_memberships, invitations_of,
        names_of_members, set_rights,
    },
};

use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::model::{Country, Details, NewOrganisation, Organisation, RegistrationNumber, Rights, State};
use crate::{
    ids::{MembershipId, OrganisationId, PersonId},
    platform::{Conn, Error, Found as _, Instant, Language, Membership, PolicyArea, Standing, Tx, in_alphabet},
    schema::{followed_areas, memberships, organisations, people},
};

/// The columns with the data that an organisation gives about itself.
macro_rules! said_of_itself {
    ($new:expr) => {{
        let NewOrganisation { name, country, register, number, details: Details { address, web, about, .. } } = $new;
        (
            (
                organisations::name.eq(name.as_str()),
                organisations::name_key.eq(name.key()),
                organisations::name_skeleton.eq(name.skeleton()),
            ),
            (organisations::country.eq(country.as_str()), organisations::register.eq(register.as_str())),
            (organisations::number.eq(number.as_str()), organisations::number_key.eq(number.key())),
            (organisations::address.eq(address), organisations::web.eq(web), organisations::about.eq(about)),
        )
    }};
}

/// The organisation with this id, in any state.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find(mut conn: &Conn, id: OrganisationId) -> Result<Organisation, Error> {
    Organisation::query().filter(organisations::id.eq(id)).first(&mut conn).await.found()
}

/// The names of these organisations; unknown ids are left out.
///
/// # Errors
/// An error of the database.
pub async fn names(mut conn: &Conn, ids: &[OrganisationId]) -> Result<HashMap<OrganisationId, String>, Error> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<_> = organisations::table
        .filter(organisations::id.eq_any(ids))
        .select((organisations::id, organisations::name))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// A live member of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct MemberEntry {
    /// The membership.
    pub membership: MembershipId,
    /// The person's id.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The office held.
    pub position: String,
    /// The address for letters.
    pub email: String,
    /// The language of letters.
    pub language: Language,
    /// May submit statements in the organisation's name.
    pub may_sign: bool,
    /// May invite and remove members.
    pub may_manage: bool,
}

/// The live members of an organisation, by name, whatever its state.
///
/// # Errors
/// An error of the database.
pub async fn members(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<MemberEntry>, Error> {
    let mut members: Vec<MemberEntry> = memberships::table
        .inner_join(people::table)
        .filter(memberships::organisation.eq(organisation).and(memberships::ended_at.is_null()))
        .order(people::id)
        .select((
            memberships::id,
            people::id,
            people::name,
            people::position,
            people::email,
            people::language,
            memberships::may_sign,
            memberships::may_manage,
        ))
        .load(conn)
        .await?;
    members.sort_by(|one, other| in_alphabet(&one.name, &other.name));
    Ok(members)
}

/// The representatives of these organisations, by organisation and person, at most `most` after `after`.
///
/// # Errors
/// An error of the database.
pub async fn people_of(
    conn: &mut Conn,
    organisations: &[OrganisationId],
    after: Option<(OrganisationId, PersonId)>,
    most: usize,
) -> Result<Vec<(OrganisationId, PersonId)>, Error> {
    let mut live = memberships::table
        .filter(memberships::organisation.eq_any(organisations).and(memberships::ended_at.is_null()))
        .select((memberships::organisation, memberships::person))
        .order((memberships::organisation, memberships::person))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .into_boxed();
    if let Some((organisation, person)) = after {
        let later = memberships::organisation.eq(organisation).and(memberships::person.gt(person));
        live = live.filter(memberships::organisation.gt(organisation).or(later));
    }
    Ok(live.load(conn).await?)
}

/// The representatives of these organisations, each person once, by person, at most `most` after `after`; each with
/// one of the organisations: if possible, with one of those that come `first`.
///
/// # Errors
/// An error of the database.
pub async fn each_person_of(
    conn: &mut Conn,
    organisations: &[OrganisationId],
    first: &[OrganisationId],
    after: Option<PersonId>,
    most: usize,
) -> Result<Vec<(PersonId, OrganisationId)>, Error> {
    let mut live = memberships::table
        .filter(memberships::organisation.eq_any(organisations).and(memberships::ended_at.is_null()))
        .distinct_on(memberships::person)
        .select((memberships::person, memberships::organisation))
        .order((memberships::person, memberships::organisation.eq_any(first).desc(), memberships::organisation))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .into_boxed();
    if let Some(after) = after {
        live = live.filter(memberships::person.gt(after));
    }
    Ok(live.load(conn).await?)
}

/// The organisations that may act and follow this policy area.
///
/// # Errors
/// An error of the database.
pub async fn following(conn: &mut Conn, area: PolicyArea) -> Result<Vec<OrganisationId>, Error> {
    Ok(followed_areas::table
        .inner_join(organisations::table)
        .filter(followed_areas::area.eq(area).and(organisations::state.eq(State::Approved)))
        .select(followed_areas::organisation)
        .load(conn)
        .await?)
}

/// The approved organisations that a person acts for now, by name.
///
/// # Errors
/// An error of the database.
pub async fn memberships_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Membership>, Error> {
    positions_of(conn, person).await.map(|(memberships, _)| memberships)
}

/// All live memberships of a person: those that give rights, and those of organisations that may not act now.
pub(super) async fn positions_of(conn: &mut Conn, person: PersonId) -> Result<(Vec<Membership>, Vec<Standing>), Error> {
    let rows: Vec<(OrganisationId, String, State, bool, bool)> = memberships::table
        .inner_join(organisations::table)
        .filter(memberships::person.eq(person).and(memberships::ended_at.is_null()))
        .order((organisations::name, organisations::id))
        .select((
            organisations::id,
            organisations::name,
            organisations::state,
            memberships::may_sign,
            memberships::may_manage,
        ))
        .load(conn)
        .await?;
    let (acting, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, _, state, ..)| *state == State::Approved);
    let membership =
        |(organisation, name, _, may_sign, may_manage)| Membership { organisation, name, may_sign, may_manage };
    let standing = |(organisation, name, state, ..): (OrganisationId, String, State, bool, bool)| {
        Some(Standing { organisation, name, barred: state.barred()? })
    };
    Ok((acting.into_iter().map(membership).collect(), others.into_iter().filter_map(standing).collect()))
}

/// Adds an organisation; unless it waits for a decision, the decision is made now, by a person or by the operator.
pub(super) async fn add(
    tx: &mut Tx,
    now: Instant,
    new: &NewOrganisation,
    state: State,
    decided_by: Option<PersonId>,
) -> Result<OrganisationId, Error> {
    let id = OrganisationId::new();
    let decided_at = (state != State::Pending).then_some(now);
    diesel::insert_into(organisations::table)
        .values((
            (
                organisations::id.eq(id),
                organisations::state.eq(state),
                organisations::applied_at.eq(now),
                organisations::revision.eq(0),
            ),
            (organisations::decided_at.eq(decided_at), organisations::decided_by.eq(decided_by)),
            said_of_itself!(new),
        ))
        .execute(tx.conn())
        .await?;
    follow(tx, id, &new.details.areas).await?;
    Ok(id)
}

/// Corrects the data of the application.
pub(super) async fn correct(tx: &mut Tx, id: OrganisationId, new: &NewOrganisation) -> Result<i32, Error> {
    let revision = diesel::update(organisations::table.find(id))
        .set((said_of_itself!(new), organisations::revision.eq(organisations::revision + 1)))
        .returning(organisations::revision)
        .get_result(tx.conn())
        .await?;
    follow(tx, id, &new.details.areas).await?;
    Ok(revision)
}

/// Replaces the areas that an organisation follows.
async fn follow(tx: &mut Tx, organisation: OrganisationId, areas: &[PolicyArea]) -> Result<(), Error> {
    diesel::delete(followed_areas::table.filter(followed_areas::organisation.eq(organisation)))
        .execute(tx.conn())
        .await?;
    let followed: Vec<_> = areas
        .iter()
        .map(|area| (followed_areas::organisation.eq(organisation), followed_areas::area.eq(*area)))
        .collect();
    diesel::insert_into(followed_areas::table).values(followed).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(())
}

/// The areas that each of these organisations follows.
///
/// # Errors
/// An error of the database.
pub async fn followed_by(conn: &mut Conn, of: &[OrganisationId]) -> Result<Vec<(OrganisationId, PolicyArea)>, Error> {
    let followed = followed_areas::table.filter(followed_areas::organisation.eq_any(of));
    Ok(followed.select((followed_areas::organisation, followed_areas::area)).load(conn).await?)
}

/// The areas that an organisation follows.
///
/// # Errors
/// An error of the database.
pub async fn areas_of(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<PolicyArea>, Error> {
    Ok(followed_areas::table
        .filter(followed_areas::organisation.eq(organisation))
        .order(followed_areas::area)
        .select(followed_areas::area)
        .load(conn)
        .await?)
}

/// The organisation with this id, locked until the transaction ends: changes of its state and its members run one after
/// another.
pub(super) async fn lock(tx: &mut Tx, id: OrganisationId) -> Result<Organisation, Error> {
    Organisation::query().filter(organisations::id.eq(id)).for_update().first(tx.conn()).await.found()
}

pub(super) async fn add_membership(
    tx: &mut Tx,
    now: Instant,
    organisation: OrganisationId,
    person: PersonId,
    rights: Rights,
) -> Result<MembershipId, Error> {
    let id = MembershipId::new();
    diesel::insert_into(memberships::table)
        .values((
            (memberships::id.eq(id), memberships::organisation.eq(organisation), memberships::person.eq(person)),
            (
                memberships::may_sign.eq(rights.may_sign),
                memberships::may_manage.eq(rights.may_manage),
                memberships::began_at.eq(now),
            ),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}

/// The organisation with this number in a country, unless it was refused.
pub(super) async fn find_by_number(
    conn: &mut Conn,
    country: &Country,
    number: &RegistrationNumber,
) -> Result<Option<Organisation>, Error> {
    let is_it = organisations::country.eq(country.as_str()).and(organisations::number_key.eq(number.key()));
    Ok(Organisation::query()
        .filter(is_it.and(organisations::state.ne(State::Rejected)))
        .first(conn)
        .await
        .optional()?)
}
