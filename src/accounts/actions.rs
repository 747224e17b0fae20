//! What can happen to people and their sessions.
use super::{
    model::{EmailKey, Limits, NewPerson, Password, Token},
    passwords, store,
};
use crate::{
    audit,
    events::Event,
    ids::PersonId,
    platform::{Actor, Db, Error, Instant, Role, Tx},
};

/// Adds a person of the ministry with these roles; says who it is now and the password made for them, which is known to nobody else.
///
/// # Errors
/// [`Error::Violates`] `people_email_is_used_once`.
pub async fn add_staff(tx: &mut Tx, now: Instant, actor: Actor, new: &NewPerson, roles: &[Role]) -> Result<(PersonId, Password), Error> {
    let (person, password) = add_person(tx, now, new).await?;
    store::give_roles(tx, now, person, roles).await?;
    audit::record(tx, now, actor, &Event::StaffAdded { person }).await?;
    Ok((person, password))
}

/// Adds a person who can sign in; what they may do then, and the event, is up to the caller.
///
/// # Errors
/// [`Error::Violates`] `people_email_is_used_once`.
pub async fn add_person(tx: &mut Tx, now: Instant, new: &NewPerson) -> Result<(PersonId, Password), Error> {
    let password = Password::generate();
    let hash = passwords::hash(password.clone()).await?;
    let person = store::add_person(tx, now, new, &hash).await?;
    Ok((person, password))
}

/// Who signs in with this address and this password. An unknown address takes the same work as a wrong password, and no connection is
/// held while it is done.
///
/// # Errors
/// What the database says.
pub async fn recognise(db: &Db, email: &EmailKey, password: Password) -> Result<Option<PersonId>, Error> {
    let found = store::find_by_email(&mut *db.read().await?, email).await?;
    let (person, hash) = found.unzip();
    let is_right = passwords::verify(hash, password).await?;
    Ok(person.filter(|_| is_right))
}

/// Begins a session in the place of the one that the browser may have had (OWASP ASVS 7.2.4), and clears away those long past.
///
/// # Errors
/// What the database says.
pub async fn sign_in(tx: &mut Tx, now: Instant, person: PersonId, earlier: Option<Token>) -> Result<Token, Error> {
    if let Some(earlier) = earlier {
        store::end_session(tx, &earlier).await?;
    }
    store::end_sessions_older_than(tx, person, now.earlier(Limits::OTHERS.whole)).await?;
    let token = Token::generate();
    store::add_session(tx, now, person, &token).await?;
    Ok(token)
}

/// Ends a session.
///
/// # Errors
/// What the database says.
pub async fn sign_out(tx: &mut Tx, token: &Token) -> Result<(), Error> {
    store::end_session(tx, token).await
}

/// Notes that a session was used.
///
/// # Errors
/// What the database says.
pub async fn note_use(tx: &mut Tx, now: Instant, token: &Token) -> Result<(), Error> {
    store::note_use(tx, now, token).await
}
