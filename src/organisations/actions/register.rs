use crate::{
    accounts::{self, NewPerson, Password},
    audit,
    events::Event,
    ids::{OrganisationId, PersonId},
    organisations::{
        model::{NewOrganisation, Rights, State},
        store,
    },
    platform::{Actor, Error, Instant, Tx},
};

/// An organisation that was added, with its first person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its first member.
    pub person: PersonId,
    /// The password made for them, which nobody else knows.
    pub password: Password,
}

/// Adds an approved organisation with its first person, who may sign and manage.
///
/// # Errors
/// [`Error::Violates`] `organisations_number_is_registered_once` or `people_email_is_used_once`.
pub async fn add_organisation(
    tx: &mut Tx,
    now: Instant,
    actor: Actor,
    new: &NewOrganisation,
    first: &NewPerson,
) -> Result<Added, Error> {
    let approved_by = match actor {
        Actor::Member(person, _) | Actor::Staff(person) | Actor::Person(person) => Some(person),
        Actor::Service => None,
    };
    let organisation = store::add(tx, now, new, State::Approved, approved_by).await?;
    let (person, password) = add_person(tx, now, first).await?;
    let membership = store::add_membership(tx, now, organisation, person, Rights::ALL).await?;
    audit::record(tx, now, actor, &Event::OrganisationAdded { organisation, membership }).await?;
    Ok(Added { organisation, person, password })
}

/// Adds a new person as a member of an organisation. Returns the person and the password made for them.
///
/// # Errors
/// [`Error::NotFound`] when there is no such organisation, [`Error::Violates`] `people_email_is_used_once`.
pub async fn add_member(
    tx: &mut Tx,
    now: Instant,
    actor: Actor,
    organisation: OrganisationId,
    new: &NewPerson,
    rights: Rights,
) -> Result<(PersonId, Password), Error> {
    let (person, password) = add_person(tx, now, new).await?;
    admit(tx, now, actor, organisation, person, rights).await?;
    Ok((person, password))
}

/// Makes a person with an account a member of an organisation.
///
/// # Errors
/// [`Error::NotFound`] when there is no such organisation, [`Error::Violates`] `memberships_are_held_once`.
pub async fn admit(
    tx: &mut Tx,
    now: Instant,
    actor: Actor,
    organisation: OrganisationId,
    person: PersonId,
    rights: Rights,
) -> Result<(), Error> {
    let organisation = store::find(tx, organisation).await?.id;
    let membership = store::add_membership(tx, now, organisation, person, rights).await?;
    audit::record(tx, now, actor, &Event::MemberAdded { organisation, membership }).await
}

async fn add_person(tx: &mut Tx, now: Instant, new: &NewPerson) -> Result<(PersonId, Password), Error> {
    let password = Password::generate();
    let hash = accounts::actions::hash(password.clone()).await?;
    let person = accounts::actions::add_person(tx, now, new, Some(&hash)).await?;
    Ok((person, password))
}
