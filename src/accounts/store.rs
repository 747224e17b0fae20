use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::{
    model::{EmailKey, NewPerson, Session, Token},
    passwords::Hash,
};
use crate::{
    ids::{PersonId, StaffRoleId},
    platform::{Conn, Error, Instant, Language, Person, Role, Tx, Viewer},
    schema::{people, sessions, staff_roles},
};

/// A person as others write to them and name them.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = people)]
pub struct Contact {
    /// Who.
    #[diesel(column_name = id)]
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The office held.
    pub position: String,
    /// Where letters go.
    pub email: String,
    /// The language of letters.
    pub language: Language,
}

/// Everyone who holds a staff role now, by name.
///
/// # Errors
/// What the database says.
pub async fn staff_with(conn: &mut Conn, role: Role) -> Result<Vec<Contact>, Error> {
    let holders = staff_roles::table.filter(staff_roles::role.eq(role).and(staff_roles::ended_at.is_null())).select(staff_roles::person);
    Ok(Contact::query().filter(people::id.eq_any(holders)).order((people::name, people::id)).load(conn).await?)
}

/// These people, by name; who does not exist is left out.
///
/// # Errors
/// What the database says.
pub async fn find_people(conn: &mut Conn, ids: &[PersonId]) -> Result<Vec<Contact>, Error> {
    Ok(Contact::query().filter(people::id.eq_any(ids)).order((people::name, people::id)).load(conn).await?)
}

/// A person with the staff roles held now, as a request of theirs would bring them; without memberships, which `organisations` knows.
///
/// # Errors
/// [`Error::NotFound`] without such a person.
pub async fn viewer_of(conn: &mut Conn, person: PersonId) -> Result<Viewer, Error> {
    let rows = people::table
        .left_join(staff_roles::table.on(held_now()))
        .filter(people::id.eq(person))
        .select((PersonRow::as_select(), staff_roles::role.nullable()))
        .load(conn)
        .await?;
    viewer(rows).ok_or(Error::NotFound)
}

/// The session that a token belongs to, however old it is, and whose it is.
pub(super) async fn find_session(conn: &mut Conn, token: &Token) -> Result<Option<(Session, Viewer)>, Error> {
    let rows: Vec<(Session, PersonRow, Option<Role>)> = sessions::table
        .inner_join(people::table)
        .left_join(staff_roles::table.on(held_now()))
        .filter(sessions::token_hash.eq(token.hash()))
        .select((Session::as_select(), PersonRow::as_select(), staff_roles::role.nullable()))
        .load(conn)
        .await?;
    let Some(&(session, ..)) = rows.as_slice().first() else {
        return Ok(None);
    };
    Ok(viewer(rows.into_iter().map(|(_, person, role)| (person, role))).map(|viewer| (session, viewer)))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = people)]
struct PersonRow {
    id: PersonId,
    name: String,
    position: String,
    language: Language,
}

#[diesel::dsl::auto_type]
fn held_now() -> _ {
    staff_roles::person.eq(people::id).and(staff_roles::ended_at.is_null())
}

/// Of a person who comes once for each role, or once without.
fn viewer(rows: impl IntoIterator<Item = (PersonRow, Option<Role>)>) -> Option<Viewer> {
    let (mut people, roles): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let PersonRow { id, name, position, language } = people.pop()?;
    let person = Person { id, name, position, language };
    Some(Viewer { person: Some(person), roles: roles.into_iter().flatten().collect(), memberships: Vec::new() })
}

/// Who signs in with an address, and the hash of their password.
pub(super) async fn find_by_email(conn: &mut Conn, email: &EmailKey) -> Result<Option<(PersonId, Hash)>, Error> {
    let found: Option<(PersonId, String)> =
        people::table.filter(people::email_key.eq(email.as_str())).select((people::id, people::password_hash)).first(conn).await.optional()?;
    Ok(found.map(|(person, hash)| (person, Hash::from(hash))))
}

pub(super) async fn add_person(tx: &mut Tx, now: Instant, person: &NewPerson, password: &Hash) -> Result<PersonId, Error> {
    let id = PersonId::new();
    diesel::insert_into(people::table)
        .values((
            (people::id.eq(id), people::name.eq(person.name.as_str()), people::position.eq(person.position.as_str())),
            (people::email.eq(person.email.as_str()), people::email_key.eq(person.email.key().as_str())),
            (people::language.eq(person.language), people::password_hash.eq(password.as_str()), people::created_at.eq(now)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}

pub(super) async fn give_roles(tx: &mut Tx, now: Instant, person: PersonId, roles: &[Role]) -> Result<(), Error> {
    let given: Vec<_> = roles
        .iter()
        .map(|role| (staff_roles::id.eq(StaffRoleId::new()), staff_roles::person.eq(person), staff_roles::role.eq(role), staff_roles::given_at.eq(now)))
        .collect();
    diesel::insert_into(staff_roles::table).values(given).execute(tx.conn()).await?;
    Ok(())
}

pub(super) async fn add_session(tx: &mut Tx, now: Instant, person: PersonId, token: &Token) -> Result<(), Error> {
    diesel::insert_into(sessions::table)
        .values((sessions::token_hash.eq(token.hash()), sessions::person.eq(person), sessions::created_at.eq(now), sessions::seen_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub(super) async fn note_use(tx: &mut Tx, now: Instant, token: &Token) -> Result<(), Error> {
    diesel::update(sessions::table.filter(sessions::token_hash.eq(token.hash()))).set(sessions::seen_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}

pub(super) async fn end_session(tx: &mut Tx, token: &Token) -> Result<(), Error> {
    diesel::delete(sessions::table.filter(sessions::token_hash.eq(token.hash()))).execute(tx.conn()).await?;
    Ok(())
}

/// Removes the sessions of a person that began before `oldest`.
pub(super) async fn end_sessions_older_than(tx: &mut Tx, person: PersonId, oldest: Instant) -> Result<(), Error> {
    diesel::delete(sessions::table.filter(sessions::person.eq(person).and(sessions::created_at.lt(oldest)))).execute(tx.conn()).await?;
    Ok(())
}
