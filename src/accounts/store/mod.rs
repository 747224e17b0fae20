mod attempts;
mod links;
mod second_factors;
mod sessions;
mod staff;

pub use staff::{colleagues, colleagues_with_account};
pub(super) use {
    attempts::{clear_attempts, forget_attempts, hold_attempts, save_attempts, take_back_attempt},
    links::{
        add_link, lock_link, mark_link_used, note_former_email, withdraw_address_links, withdraw_link,
        withdraw_password_links, withdraw_welcome_links,
    },
    second_factors::{
        SecondFactor, has_second_factor, remove_second_factor, sealed_key_of, second_factor_of, set_recovery_codes,
        set_second_factor, take_recovery_code, take_step,
    },
    sessions::{
        Recognised, add_session, end_other_sessions, end_session, end_session_of_token, end_sessions_older_than,
        find_session, note_confirmation, note_use, sessions_of,
    },
    staff::{
        Employee, RoleHeld, employee, employees, end_roles, give_roles, lock_admins, lock_without_password,
        role_history, roles_of,
    },
};
pub use {
    links::{find_link, find_links},
    second_factors::opens_second_factors,
};

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::{
    model::{AccountEdit, Email, EmailKey, Epoch, NewPerson},
    passwords::Hash,
};
use crate::{
    ids::PersonId,
    platform::{Conn, Error, Found as _, Instant, Language, Person, Role, Tx, Viewer},
    schema::{people, staff_roles},
};

/// A person's data for letters to them and for pages that name them.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = people)]
pub struct Contact {
    /// The person's id.
    #[diesel(column_name = id)]
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The office held.
    pub position: String,
    /// The address for letters.
    pub email: String,
    /// The language of letters.
    pub language: Language,
}

/// Everyone who holds a staff role now, by name.
///
/// # Errors
/// An error of the database.
pub async fn staff_with(mut conn: &Conn, role: Role) -> Result<Vec<Contact>, Error> {
    let holders = staff_roles::table
        .filter(staff_roles::role.eq(role).and(staff_roles::ended_at.is_null()))
        .select(staff_roles::person);
    Ok(Contact::query().filter(people::id.eq_any(holders)).order((people::name, people::id)).load(&mut conn).await?)
}

/// These people, by name; ids without a person are left out.
///
/// # Errors
/// An error of the database.
pub async fn find_people(conn: &mut Conn, ids: &[PersonId]) -> Result<Vec<Contact>, Error> {
    Ok(Contact::query().filter(people::id.eq_any(ids)).order((people::name, people::id)).load(conn).await?)
}

/// One person.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person.
pub async fn find_person(conn: &mut Conn, id: PersonId) -> Result<Contact, Error> {
    Contact::query().filter(people::id.eq(id)).first(conn).await.found()
}

/// The viewer that a request of this person would have, with the current staff roles; without memberships, which belong
/// to `organisations`.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person.
pub async fn viewer_of(mut conn: &Conn, person: PersonId) -> Result<Viewer, Error> {
    let rows = people::table
        .left_join(staff_roles::table.on(held_now()))
        .filter(people::id.eq(person))
        .select((PersonRow::as_select(), staff_roles::role.nullable()))
        .load(&mut conn)
        .await?;
    viewer(rows).ok_or(Error::NotFound)
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

/// The viewer from rows: one for each role, or one without a role.
fn viewer(rows: impl IntoIterator<Item = (PersonRow, Option<Role>)>) -> Option<Viewer> {
    let (mut people, roles): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let PersonRow { id, name, position, language } = people.pop()?;
    let person = Person { id, name, position, language };
    Some(Viewer { person: Some(person), roles: roles.into_iter().flatten().collect(), ..Viewer::default() })
}

/// What signing in with an address needs to know of its account.
pub(super) struct Entrance {
    /// Whose account it is.
    pub(super) person: PersonId,
    /// The hash of the password, and the epoch; `None` until one was chosen.
    pub(super) password: Option<(Hash, Epoch)>,
}

/// The account with this address.
pub(super) async fn find_by_email(mut conn: &Conn, email: &EmailKey) -> Result<Option<Entrance>, Error> {
    let known = people::table.filter(people::email_key.eq_any(email.forms()));
    let found: Option<(PersonId, Option<String>, i32)> = known
        .select((people::id, people::password_hash, people::signed_out_everywhere))
        .first(&mut conn)
        .await
        .optional()?;
    Ok(found.map(|(person, hash, signed_out)| {
        let password = hash.map(|hash| (Epoch::of(&hash, signed_out), Hash::from(hash)));
        Entrance { person, password: password.map(|(epoch, hash)| (hash, epoch)) }
    }))
}

/// The epoch of the account with this address, if it has a password.
pub(super) async fn epoch_of(conn: &Conn, email: &EmailKey) -> Result<Option<Epoch>, Error> {
    let entrance = find_by_email(conn, email).await?;
    Ok(entrance.and_then(|entrance| entrance.password).map(|(_, epoch)| epoch))
}

/// Makes all browsers of a person unknown.
pub(super) async fn count_sign_out(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    diesel::update(people::table.find(person))
        .set(people::signed_out_everywhere.eq(people::signed_out_everywhere + 1))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The person with this address.
///
/// # Errors
/// An error of the database.
pub async fn find_by_address(conn: &mut Conn, email: &EmailKey) -> Result<Option<Contact>, Error> {
    Ok(Contact::query().filter(people::email_key.eq_any(email.forms())).first(conn).await.optional()?)
}

pub(super) async fn add_person(
    tx: &mut Tx,
    now: Instant,
    person: &NewPerson,
    password: Option<&Hash>,
) -> Result<PersonId, Error> {
    let id = PersonId::new();
    diesel::insert_into(people::table)
        .values((
            (people::id.eq(id), people::name.eq(person.name.as_str()), people::position.eq(person.position.as_str())),
            (people::email.eq(person.email.as_str()), people::email_key.eq(person.email.key().as_str())),
            (
                people::language.eq(person.language),
                people::password_hash.eq(password.map(Hash::as_str)),
                people::created_at.eq(now),
            ),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}

pub(super) async fn edit_person(tx: &mut Tx, person: PersonId, edit: &AccountEdit) -> Result<(), Error> {
    diesel::update(people::table.find(person))
        .set((
            people::name.eq(edit.name.as_str()),
            people::position.eq(edit.position.as_str()),
            people::language.eq(edit.language),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub(super) async fn set_password(tx: &mut Tx, person: PersonId, password: &Hash) -> Result<(), Error> {
    diesel::update(people::table.find(person))
        .set(people::password_hash.eq(password.as_str()))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Changes a person's address and returns the old one.
pub(super) async fn change_email(tx: &mut Tx, person: PersonId, email: &Email) -> Result<String, Error> {
    let former = people::table.find(person).select(people::email).for_update().first(tx.conn()).await?;
    diesel::update(people::table.find(person))
        .set((people::email.eq(email.as_str()), people::email_key.eq(email.key().as_str())))
        .execute(tx.conn())
        .await?;
    Ok(former)
}
