use super::links::count;
use crate::{
    accounts::{
        model::{Bound, EmailKey, Limits, Password, Throttle, Token, Verdict},
        passwords::{self, Hash},
        store,
    },
    ids::{PersonId, SessionId},
    platform::{Db, Error, Instant, Network, Secret, Tx},
};

/// An attempt to sign in, with what limits the number of attempts.
#[derive(Debug, Clone)]
pub struct Attempt {
    email: EmailKey,
    account: Bound,
    network: Bound,
}

impl Attempt {
    /// An attempt with an address, which need not have an account, from a network.
    #[must_use]
    pub fn new(email: EmailKey, network: &Network, secret: &Secret) -> Self {
        let (account, network) =
            (Throttle::ACCOUNT.on_address(&email, secret), Throttle::NETWORK.on_network(network, secret));
        Self { email, account, network }
    }
}

/// The result of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognition<T> {
    /// The password is right; this is the person.
    Known(T),
    /// The address or the password is wrong; this many attempts are left.
    Wrong(i32),
    /// The password was not checked, because there were too many attempts.
    TooMany(Verdict),
}

/// Finds the person with this password. Attempts are counted before the password is checked, so that many at the same
/// time get no more tries than one after another. An unknown address takes as much work as a wrong password, and no
/// connection is held during that work.
///
/// # Errors
/// An error of the database.
pub async fn recognise(
    db: &Db,
    now: Instant,
    attempt: &Attempt,
    password: Password,
) -> Result<Recognition<PersonId>, Error> {
    let left = match count_both(db, now, attempt).await? {
        Verdict::Allowed(left) => left,
        verdict => return Ok(Recognition::TooMany(verdict)),
    };
    let found = store::find_by_email(&mut *db.read().await?, &attempt.email).await?;
    let (person, hash) = found.unzip();
    let is_right = passwords::verify(hash.flatten(), password).await?;
    Ok(person.filter(|_| is_right).map_or(Recognition::Wrong(left), Recognition::Known))
}

/// Checks a password against its hash, for an account that does not exist yet. Attempts are counted as in
/// [`recognise`].
///
/// # Errors
/// An error of the database.
pub async fn prove(
    db: &Db,
    now: Instant,
    attempt: &Attempt,
    hash: Option<Hash>,
    password: Password,
) -> Result<Recognition<()>, Error> {
    match count_both(db, now, attempt).await? {
        Verdict::Allowed(left) => {
            Ok(if passwords::verify(hash, password).await? { Recognition::Known(()) } else { Recognition::Wrong(left) })
        }
        verdict => Ok(Recognition::TooMany(verdict)),
    }
}

async fn count_both(db: &Db, now: Instant, attempt: &Attempt) -> Result<Verdict, Error> {
    let Attempt { account, network, .. } = attempt.clone();
    db.write(async move |tx| Ok(count(tx, now, &account).await?.and(count(tx, now, &network).await?))).await
}

/// Forgets the attempts before a success: all of the account, but only this one of the network, which others share.
///
/// # Errors
/// An error of the database.
pub async fn forgive(tx: &mut Tx, attempt: &Attempt) -> Result<(), Error> {
    store::forget_attempts(tx, &attempt.account).await?;
    store::take_back_attempt(tx, &attempt.network).await
}

/// Begins a session and ends the one that the browser may have had (OWASP ASVS 7.2.4). Forgets the attempts before it,
/// and deletes old sessions and attempts.
///
/// # Errors
/// An error of the database.
pub async fn sign_in(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
    attempt: &Attempt,
    device: &str,
    earlier: Option<Token>,
) -> Result<Token, Error> {
    if let Some(earlier) = earlier {
        store::end_session_of_token(tx, &earlier).await?;
    }
    let long_past = now.earlier(Limits::OTHERS.whole);
    forgive(tx, attempt).await?;
    store::clear_attempts(tx, long_past).await?;
    store::end_sessions_older_than(tx, person, long_past).await?;
    let token = Token::generate();
    store::add_session(tx, now, person, &token, device).await?;
    Ok(token)
}

/// Ends the session of the browser's cookie.
///
/// # Errors
/// An error of the database.
pub async fn sign_out(tx: &mut Tx, token: &Token) -> Result<(), Error> {
    store::end_session_of_token(tx, token).await
}

/// Ends one of the person's own sessions; does nothing if it has already ended.
///
/// # Errors
/// An error of the database.
pub async fn end_session(tx: &mut Tx, person: PersonId, session: SessionId) -> Result<(), Error> {
    store::end_session(tx, person, session).await
}

/// Ends all sessions of the person except this one; all if this one is not theirs.
///
/// # Errors
/// An error of the database.
pub async fn end_other_sessions(tx: &mut Tx, person: PersonId, but: Option<&Token>) -> Result<(), Error> {
    store::end_other_sessions(tx, person, but).await
}

/// Notes that a session was used.
///
/// # Errors
/// An error of the database.
pub async fn note_use(tx: &mut Tx, now: Instant, token: &Token) -> Result<(), Error> {
    store::note_use(tx, now, token).await
}
