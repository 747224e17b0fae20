use crate::{
    accounts::{
        actions::links::make_link,
        model::{NewLink, NewPerson, NotChanged, NotInvited, Password, Purpose, TooMany},
        passwords::{self, Hash},
        store::{self, Entrance},
    },
    audit,
    events::Event,
    ids::PersonId,
    platform::{Actor, Admin, Error, Instant, Role, Secret, Stop, Tx},
};

/// Adds a person of the ministry with these roles. Returns the person and the password made for them, which nobody else
/// knows.
///
/// # Errors
/// [`Error::Violates`] `people_email_is_used_once`.
pub async fn add_staff(
    tx: &mut Tx,
    now: Instant,
    actor: Actor,
    new: &NewPerson,
    roles: &[Role],
) -> Result<(PersonId, Password), Error> {
    let password = Password::generate();
    let hash = passwords::hash(password.clone()).await?;
    let person = add_person(tx, now, new, Some(&hash)).await?;
    store::give_roles(tx, now, person, roles).await?;
    audit::record(tx, now, actor, &Event::StaffAdded { person }).await?;
    Ok((person, password))
}

/// Adds a person; without a password they cannot sign in until they choose one. The caller gives the rights and records
/// the event.
///
/// # Errors
/// [`Error::Violates`] `people_email_is_used_once`.
pub async fn add_person(
    tx: &mut Tx,
    now: Instant,
    new: &NewPerson,
    password: Option<&Hash>,
) -> Result<PersonId, Error> {
    store::add_person(tx, now, new, password).await
}

/// The result of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    /// A letter with a link was queued for a new person.
    ByLetter(PersonId),
    /// The person already has an account and holds the roles at once.
    AtOnce(PersonId),
    /// The person was invited before and has not chosen a password yet; no other letter is sent.
    Earlier(PersonId),
}

/// Invites somebody to the ministry's staff: they hold the roles at once, and can sign in once they have chosen a
/// password. Somebody who has an account keeps its name and password.
///
/// # Errors
/// Refused when the address has had its letters for this hour, or is the administrator's own; an error of the database.
pub async fn invite_staff(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    admin: &Admin,
    new: &NewPerson,
    roles: &[Role],
) -> Result<Invited, Stop<NotInvited>> {
    let actor = Actor::Staff(admin.person.id);
    // Changes of roles run one after another: a double click must not give a role twice.
    store::lock_admins(tx).await?;
    if let Some(Entrance { person, password }) = store::find_by_email(tx, &new.email.key()).await? {
        let held = store::roles_of(tx, person).await?;
        let all: Vec<Role> = held.iter().chain(roles.iter().filter(|role| !held.contains(role))).copied().collect();
        replace_roles(tx, now, admin, person, &held, &all)
            .await
            .map_err(|stop| stop.map(|OwnRoles| NotInvited::OwnRoles))?;
        return Ok(if password.is_some() { Invited::AtOnce(person) } else { Invited::Earlier(person) });
    }
    let person = store::add_person(tx, now, new, None).await?;
    store::give_roles(tx, now, person, roles).await?;
    let sent = send_welcome(tx, now, secret, actor, person, new).await;
    sent.map_err(|stop| stop.map(|TooMany| NotInvited::TooMany))?;
    Ok(Invited::ByLetter(person))
}

/// Sends a new link to somebody who was invited and has not chosen a password; the old one no longer works.
///
/// # Errors
/// [`Error::NotFound`] when nobody with this id waits; refused when the address has had its letters for this hour.
pub async fn invite_again(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    admin: &Admin,
    person: PersonId,
) -> Result<(), Stop<TooMany>> {
    let waiting = store::lock_without_password(tx, person).await?;
    if store::roles_of(tx, person).await?.is_empty() {
        return Err(Error::NotFound.into());
    }
    store::withdraw_password_links(tx, now, person).await?;
    send_welcome(tx, now, secret, Actor::Staff(admin.person.id), person, &waiting).await
}

async fn send_welcome(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    actor: Actor,
    person: PersonId,
    new: &NewPerson,
) -> Result<(), Stop<TooMany>> {
    let link =
        NewLink { purpose: Purpose::Welcome, email: new.email.clone(), language: new.language, person: Some(person) };
    let link = make_link(tx, now, secret, &link).await?.ok_or(Stop::Refused(TooMany))?;
    Ok(audit::record(tx, now, actor, &Event::StaffInvited { person, link }).await?)
}

/// Gives a person exactly these roles, from the next request on. If none are left, an invitation that was not accepted
/// no longer works.
///
/// # Errors
/// [`Error::NotFound`] for a person who never was on the staff; refused when no administrator would be left, and when
/// administrators would give themselves a role.
pub async fn change_roles(
    tx: &mut Tx,
    now: Instant,
    admin: &Admin,
    person: PersonId,
    roles: &[Role],
) -> Result<(), Stop<NotChanged>> {
    let admins = store::lock_admins(tx).await?;
    store::employee(tx, person).await?;
    let ends_admin = admins.contains(&person) && !roles.contains(&Role::Admin);
    if ends_admin && admins.len() == 1 {
        return Err(Stop::Refused(NotChanged::LastAdmin));
    }
    let held = store::roles_of(tx, person).await?;
    replace_roles(tx, now, admin, person, &held, roles).await.map_err(|stop| stop.map(|OwnRoles| NotChanged::OwnRoles))
}

/// Administrators would give themselves a role.
struct OwnRoles;

/// Ends and gives roles. Nobody gives a role to oneself: each one was given by somebody else, or at the command line.
async fn replace_roles(
    tx: &mut Tx,
    now: Instant,
    admin: &Admin,
    person: PersonId,
    held: &[Role],
    roles: &[Role],
) -> Result<(), Stop<OwnRoles>> {
    let ended: Vec<Role> = held.iter().copied().filter(|role| !roles.contains(role)).collect();
    let given: Vec<Role> = roles.iter().copied().filter(|role| !held.contains(role)).collect();
    if ended.is_empty() && given.is_empty() {
        return Ok(());
    }
    if !given.is_empty() && person == admin.person.id {
        return Err(Stop::Refused(OwnRoles));
    }
    store::end_roles(tx, now, person, &ended).await?;
    if roles.is_empty() {
        store::withdraw_welcome_links(tx, now, person).await?;
    }
    store::give_roles(tx, now, person, &given).await?;
    Ok(audit::record(tx, now, Actor::Staff(admin.person.id), &Event::RolesChanged { person }).await?)
}
