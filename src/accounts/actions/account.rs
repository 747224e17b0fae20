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

/// Changes what a person says of themselves.
///
/// # Errors
/// What the database says.
pub async fn edit_account(tx: &mut Tx, now: Instant, person: PersonId, edit: &AccountEdit) -> Result<(), Error> {
    store::edit_person(tx, person, edit).await?;
    audit::record(tx, now, Actor::Person(person), &Event::AccountEdited { person }).await
}

/// A person asks for another address; it becomes theirs once it is confirmed. Whether somebody has it already is asked
/// when the letter is written; none is written when that address has had its letters for this hour.
///
/// # Errors
/// What the database says.
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

/// Makes an address its reader's; letters on their way to the old one can change nothing any more, and its reader is
/// told.
///
/// # Errors
/// As [`take_link`]; refused, too, when the address has become somebody else's.
pub async fn confirm_address(tx: &mut Tx, now: Instant, link: LinkId) -> Result<(), Stop<NotConfirmed>> {
    let link = take_link(tx, now, Purpose::Address, link).await.map_err(|stop| stop.map(NotConfirmed::Over))?;
    let person = link.person.ok_or(Error::NotFound)?;
    let email = Email::parse(&link.email).map_err(|_| Error::NotFound)?;
    let former = store::change_email(tx, person, &email).await.map_err(|error| match error {
        Error::Violates(rule) if rule == "people_email_is_used_once" => Stop::Refused(NotConfirmed::Taken),
        other => other.into(),
    })?;
    store::note_former_email(tx, link.id, &former).await?;
    store::withdraw_password_links(tx, now, person).await?;
    Ok(audit::record(tx, now, Actor::Person(person), &Event::AddressChanged { person, link: link.id }).await?)
}
