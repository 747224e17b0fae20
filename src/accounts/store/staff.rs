use diesel::{dsl::exists, prelude::*};
use diesel_async::RunQueryDsl;

use super::Contact;
use crate::{
    accounts::model::{Email, NewPerson, PersonName, Position},
    ids::{PersonId, StaffRoleId},
    platform::{Conn, Error, Found as _, Instant, Language, Role, Tx},
    schema::{people, staff_roles},
};

/// Somebody who is or was on the ministry's staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::accounts) struct Employee {
    /// The person's id.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The office held.
    pub position: String,
    /// The address for letters.
    pub email: String,
    /// Whether they have chosen a password; without one they cannot sign in.
    pub has_password: bool,
    /// The roles held now, each with the moment it was given.
    pub roles: Vec<(Role, Instant)>,
}

/// A role that somebody holds or held.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = staff_roles)]
pub(in crate::accounts) struct RoleHeld {
    /// The role.
    pub role: Role,
    /// Since when.
    pub given_at: Instant,
    /// Until when; `None` while it is held.
    pub ended_at: Option<Instant>,
}

/// Everybody who is or was on the staff, by name, those without a role last.
pub(in crate::accounts) async fn employees(conn: &mut Conn) -> Result<Vec<Employee>, Error> {
    load(conn, None).await
}

/// The name of everybody who is or was on the staff, by name.
///
/// # Errors
/// An error of the database.
pub async fn colleagues(conn: &mut Conn) -> Result<Vec<(PersonId, String)>, Error> {
    let ever = staff_roles::table.select(staff_roles::person);
    let named = people::table.filter(people::id.eq_any(ever)).order((people::name, people::id));
    Ok(named.select((people::id, people::name)).load(conn).await?)
}

/// Everybody who is or was on the staff and can sign in, by name: also those without a role, who are still colleagues.
///
/// # Errors
/// An error of the database.
pub async fn colleagues_with_account(mut conn: &Conn) -> Result<Vec<Contact>, Error> {
    let ever = staff_roles::table.select(staff_roles::person);
    let all = Contact::query().filter(people::id.eq_any(ever).and(people::password_hash.is_not_null()));
    Ok(all.order((people::name, people::id)).load(&mut conn).await?)
}

/// One of them.
pub(in crate::accounts) async fn employee(conn: &mut Conn, person: PersonId) -> Result<Employee, Error> {
    load(conn, Some(person)).await?.pop().ok_or(Error::NotFound)
}

/// Person, name, position, address and whether there is a password; a role with the moment it was given.
type Row = ((PersonId, String, String, String, bool), (Option<Role>, Option<Instant>));

async fn load(conn: &mut Conn, only: Option<PersonId>) -> Result<Vec<Employee>, Error> {
    let (ever, held) = diesel::alias!(staff_roles as ever, staff_roles as held);
    let mut query = people::table
        .left_join(
            held.on(held.field(staff_roles::person).eq(people::id).and(held.field(staff_roles::ended_at).is_null())),
        )
        .filter(exists(ever.filter(ever.field(staff_roles::person).eq(people::id))))
        .select((
            (people::id, people::name, people::position, people::email, people::password_hash.is_not_null()),
            (held.field(staff_roles::role).nullable(), held.field(staff_roles::given_at).nullable()),
        ))
        .into_boxed();
    if let Some(person) = only {
        query = query.filter(people::id.eq(person));
    }
    let rows: Vec<Row> = query.order((people::name, people::id)).load(conn).await?;
    let mut all: Vec<Employee> = Vec::new();
    for ((person, name, position, email, has_password), (role, given_at)) in rows {
        if all.last().is_none_or(|last| last.person != person) {
            all.push(Employee { person, name, position, email, has_password, roles: Vec::new() });
        }
        if let (Some(employee), Some(role)) = (all.last_mut(), role.zip(given_at)) {
            employee.roles.push(role);
            employee.roles.sort_unstable();
        }
    }
    all.sort_by_key(|employee| employee.roles.is_empty());
    Ok(all)
}

/// Every role that a person was ever given, the newest first.
pub(in crate::accounts) async fn role_history(conn: &mut Conn, person: PersonId) -> Result<Vec<RoleHeld>, Error> {
    let order = (staff_roles::given_at.desc(), staff_roles::role, staff_roles::id);
    Ok(RoleHeld::query().filter(staff_roles::person.eq(person)).order(order).load(conn).await?)
}

/// The roles that a person holds now.
pub(in crate::accounts) async fn roles_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Role>, Error> {
    let held = staff_roles::table.filter(staff_roles::person.eq(person).and(staff_roles::ended_at.is_null()));
    Ok(held.order(staff_roles::role).select(staff_roles::role).load(conn).await?)
}

/// The current administrators who can sign in, locked until the transaction ends, so that the last one stays.
pub(in crate::accounts) async fn lock_admins(tx: &mut Tx) -> Result<Vec<PersonId>, Error> {
    let can_sign_in = people::table.filter(people::password_hash.is_not_null()).select(people::id);
    Ok(staff_roles::table
        .filter(
            staff_roles::role
                .eq(Role::Admin)
                .and(staff_roles::ended_at.is_null())
                .and(staff_roles::person.eq_any(can_sign_in)),
        )
        .order(staff_roles::id)
        .select(staff_roles::person)
        .for_update()
        .load(tx.conn())
        .await?)
}

/// Somebody who was invited and has chosen no password yet.
pub(in crate::accounts) async fn lock_without_password(tx: &mut Tx, person: PersonId) -> Result<NewPerson, Error> {
    let (name, position, email, language): (String, String, String, Language) = people::table
        .filter(people::id.eq(person).and(people::password_hash.is_null()))
        .select((people::name, people::position, people::email, people::language))
        .for_update()
        .first(tx.conn())
        .await
        .found()?;
    let parsed = (PersonName::parse(&name), Position::parse(&position), Email::kept(&email));
    let (Ok(name), Ok(position), Ok(email)) = parsed else {
        return Err(Error::internal("what was kept of a person can be read no more"));
    };
    Ok(NewPerson { name, position, email, language })
}

pub(in crate::accounts) async fn give_roles(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
    roles: &[Role],
) -> Result<(), Error> {
    let given: Vec<_> = roles
        .iter()
        .map(|role| {
            (
                staff_roles::id.eq(StaffRoleId::new()),
                staff_roles::person.eq(person),
                staff_roles::role.eq(role),
                staff_roles::given_at.eq(now),
            )
        })
        .collect();
    diesel::insert_into(staff_roles::table).values(given).execute(tx.conn()).await?;
    Ok(())
}

pub(in crate::accounts) async fn end_roles(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
    roles: &[Role],
) -> Result<(), Error> {
    let held = staff_roles::table.filter(
        staff_roles::person.eq(person).and(staff_roles::ended_at.is_null()).and(staff_roles::role.eq_any(roles)),
    );
    diesel::update(held).set(staff_roles::ended_at.eq(now)).execute(tx.conn()).await?;
    Ok(())
}
