use crate::{
    accounts::{
        actions::{
            links::{make_link_within, may_go_on, take_link},
            sessions::{Attempt, remember},
        },
        cookies::Client,
        model::{Email, LinkOver, NewLink, Password, Purpose, Throttle, Token, TooMany},
        passwords::{self, Hash},
        store,
    },
    audit,
    events::Event,
    ids::{LinkId, PersonId},
    platform::{Actor, Error, Instant, Language, Secret, Stop, Tx},
};

/// Somebody asks for a new password for an address. The same happens for a known and an unknown address: whether it has
/// an account is checked when the letter is written.
///
/// # Errors
/// Refused when the network asks too often; an error of the database.
pub async fn ask_for_reset(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    client: &Client,
    email: Email,
    language: Language,
) -> Result<(), Stop<TooMany>> {
    let letters = match Attempt::new(email.key(), client, secret).letters_of_its_own(tx).await? {
        Some(own) => own,
        None if may_go_on(tx, now, &Throttle::REQUESTS.on_network(&client.network, secret)).await? => {
            Throttle::LETTERS.on_address(&email.key(), secret)
        }
        None => return Err(Stop::Refused(TooMany)),
    };
    let new = NewLink { purpose: Purpose::Reset, email, language, person: None };
    if let Some(link) = make_link_within(tx, now, &letters, &new).await? {
        audit::record(tx, now, Actor::Service, &Event::ResetAsked { link }).await?;
    }
    Ok(())
}

/// Sets the password of the person to whom the reset link was sent. All their sessions end, their counted failures are
/// deleted, and no browser is known any more but the one in which the link was opened: its cookie is returned.
///
/// # Errors
/// As [`take_link`]; [`Error::NotFound`] when nobody has the address any more.
pub async fn set_password_by_link(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    client: &Client,
    link: LinkId,
    hash: &Hash,
) -> Result<Option<String>, Stop<LinkOver>> {
    let link = take_link(tx, now, Purpose::Reset, link).await?;
    let person = store::find_by_email(tx, &link.key()).await?.ok_or(Error::NotFound)?.person;
    store::forget_attempts(tx, &Throttle::ADDRESS.on_address(&link.key(), secret)).await?;
    set_password(tx, now, person, hash, None).await?;
    Ok(remember(tx, &Attempt::new(link.key(), client, secret)).await?)
}

/// Sets the first password of somebody who was invited to the ministry's staff.
///
/// # Errors
/// As [`take_link`].
pub async fn set_first_password(tx: &mut Tx, now: Instant, link: LinkId, hash: &Hash) -> Result<(), Stop<LinkOver>> {
    let link = take_link(tx, now, Purpose::Welcome, link).await?;
    let person = link.person.ok_or(Error::NotFound)?;
    Ok(set_password(tx, now, person, hash, None).await?)
}

/// Sets a new password for a person who has just entered the old one; their other sessions end (OWASP ASVS 7.4.3).
///
/// # Errors
/// An error of the database.
pub async fn change_password(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
    hash: &Hash,
    session: &Token,
) -> Result<(), Error> {
    set_password(tx, now, person, hash, Some(session)).await
}

async fn set_password(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
    hash: &Hash,
    stays: Option<&Token>,
) -> Result<(), Error> {
    store::set_password(tx, person, hash).await?;
    store::withdraw_password_links(tx, now, person).await?;
    // Whoever knew the old password may have asked for another address with it.
    store::withdraw_address_links(tx, now, person).await?;
    store::end_other_sessions(tx, person, stays).await?;
    audit::record(tx, now, Actor::Person(person), &Event::PasswordSet { person }).await
}

/// The hash of a password; to be made before a transaction begins.
///
/// # Errors
/// [`Error::Internal`] when it cannot be hashed.
pub async fn hash(password: Password) -> Result<Hash, Error> {
    passwords::hash(password).await
}
