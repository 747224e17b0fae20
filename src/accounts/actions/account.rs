use crate::{
    accounts::{
        actions::links::{make_link, take_link},
        model::{AccountEdit, Email, NewLink, NotConfirmed, Purpose},
        store,
    },
    audit,
    events::Event,
    ids::{LinkId, PersonId},
    platform::{Actor, Error, Instant, Person, Secret, Stop, Tx},
};

/// Changes a person's own data: name, position, language.
///
/// # Errors
/// An error of the database.
pub async fn edit_account(tx: &mut Tx, now: Instant, person: PersonId, edit: &AccountEdit) -> Result<(), Error> {
    store::edit_person(tx, person, edit).await?;
    audit::record(tx, now, Actor::Person(person), &Event::AccountEdited { person }).await
}

/// A person asks to change their address; it changes once they confirm it. Whether the new address has an account is
/// checked when the letter is written, not now. No letter is made if that address has had all its letters for this
/// hour.
///
/// # Errors
/// An error of the database.
pub async fn ask_for_address(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    person: &Person,
    email: Email,
) -> Result<(), Error> {
    let new = NewLink { purpose: Purpose::Address, email, language: person.language, person: Some(person.id) };
    store::withdraw_address_links(tx, now, person.id).await?;
    match make_link(tx, now, secret, &new).await? {
        Some(link) => {
            audit::record(tx, now, Actor::Person(person.id), &Event::AddressAsked { person: person.id, link }).await
        }
        None => Ok(()),
    }
}

/// Gives a confirmed address to the person. Links that were sent to the old address no longer work, and its reader gets
/// a letter about the change.
///
/// # Errors
/// As [`take_link`]; also refused when the address now belongs to somebody else.
pub async fn confirm_address(tx: &mut Tx, now: Instant, link: LinkId) -> Result<(), Stop<NotConfirmed>> {
    let link = take_link(tx, now, Purpose::Address, link).await.map_err(|stop| stop.map(NotConfirmed::Over))?;
    let person = link.person.ok_or(Error::NotFound)?;
    let email = Email::kept(&link.email).map_err(|_| Error::NotFound)?;
    let former = store::change_email(tx, person, &email).await.map_err(|error| match error {
        Error::Violates(rule) if rule == "people_email_is_used_once" => Stop::Refused(NotConfirmed::Taken),
        other => other.into(),
    })?;
    store::note_former_email(tx, link.id, &former).await?;
    store::withdraw_password_links(tx, now, person).await?;
    Ok(audit::record(tx, now, Actor::Person(person), &Event::AddressChanged { person, link: link.id }).await?)
}
