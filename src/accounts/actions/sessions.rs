use futures_util::future::join_all;

use crate::{
    accounts::{
        cookies::Client,
        model::{Bound, Counted, EmailKey, Epoch, KnownBrowser, Limits, Password, Throttle, Token, Verdict},
        passwords::{self, Hash},
        store,
    },
    ids::{PersonId, SessionId},
    platform::{Db, Error, Instant, Network, Secret, Tx},
};

/// An attempt to sign in: with an address, which need not have an account, and from where.
#[derive(Debug, Clone)]
pub struct Attempt {
    email: EmailKey,
    network: Network,
    /// What the browser's cookie says.
    browser: Option<String>,
    secret: Secret,
}

impl Attempt {
    /// An attempt with an address.
    #[must_use]
    pub fn new(email: EmailKey, client: &Client, secret: &Secret) -> Self {
        Self { email, network: client.network, browser: client.browser.clone(), secret: secret.clone() }
    }

    /// Where it comes from.
    pub(super) fn network(&self) -> Network {
        self.network
    }

    /// The secret of the installation.
    pub(super) fn secret(&self) -> &Secret {
        &self.secret
    }

    /// The browser, if it has signed in with this address in this epoch of the account.
    fn known_browser(&self, epoch: Option<&Epoch>) -> Option<KnownBrowser> {
        let (cookie, epoch) = self.browser.as_deref().zip(epoch)?;
        KnownBrowser::of_cookie(cookie, &self.email, epoch, &self.secret)
    }

    /// The value of the cookie by which the browser is known from now on.
    fn cookie(&self, epoch: Option<&Epoch>) -> Option<String> {
        let browser = self.known_browser(epoch).unwrap_or_else(KnownBrowser::new);
        epoch.map(|epoch| browser.cookie(&self.email, epoch, &self.secret))
    }

    /// The letters that this browser may ask for, if it is known: strangers cannot use them up.
    pub(super) async fn letters_of_its_own(&self, tx: &mut Tx) -> Result<Option<Bound>, Error> {
        let epoch = store::epoch_of(tx, &self.email).await?;
        let browser = self.known_browser(epoch.as_ref());
        Ok(browser.map(|browser| Throttle::LETTERS.on_browser(browser.key(), &self.secret)))
    }

    /// What bounds it, in the order in which it is counted. A browser that is known has attempts of its own, so that a
    /// stranger cannot lock out the owner of an address.
    fn bounds(&self, epoch: Option<&Epoch>) -> Vec<Bound> {
        let Self { email, network, secret, .. } = self;
        match self.known_browser(epoch) {
            Some(browser) => vec![Throttle::BROWSER.on_browser(browser.key(), secret)],
            None => vec![
                Throttle::NETWORK.on_network(network, secret),
                Throttle::ADDRESS_FROM_NETWORK.on_address_from(email, network, secret),
                Throttle::ADDRESS.on_address(email, secret),
            ],
        }
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

impl<T> Recognition<T> {
    /// As it is logged.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Known(_) => "known",
            Self::Wrong(_) => "wrong",
            Self::TooMany(_) => "too many",
        }
    }
}

/// Finds the person with this password. Attempts are counted before the password is checked, so that many at the same
/// time get no more tries than one after another. An unknown address takes as much work as a wrong password, and no
/// connection is held during that work. Each attempt is logged, without the address that was typed.
///
/// # Errors
/// An error of the database.
pub async fn recognise(
    db: &Db,
    now: Instant,
    attempt: &Attempt,
    password: Password,
) -> Result<Recognition<PersonId>, Error> {
    let found = store::find_by_email(&*db.read().await?, &attempt.email).await?;
    let person = found.as_ref().map(|entrance| entrance.person);
    let (hash, epoch) = found.and_then(|entrance| entrance.password).unzip();
    let recognition = match count_in_order(db, now, attempt.bounds(epoch.as_ref())).await? {
        Verdict::Allowed(left) => {
            let is_right = passwords::verify(hash, password).await?;
            person.filter(|_| is_right).map_or(Recognition::Wrong(left), Recognition::Known)
        }
        verdict => Recognition::TooMany(verdict),
    };
    let account = person.map(|person| person.to_string()).unwrap_or_default();
    tracing::info!(account, network = %attempt.network, outcome = recognition.name(), "sign-in");
    Ok(recognition)
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
    match count_in_order(db, now, attempt.bounds(None)).await? {
        Verdict::Allowed(left) => {
            Ok(if passwords::verify(hash, password).await? { Recognition::Known(()) } else { Recognition::Wrong(left) })
        }
        verdict => Ok(Recognition::TooMany(verdict)),
    }
}

/// Counts an attempt of a person whose password was right: at the same bounds as the password.
pub(super) async fn count_attempt_of(db: &Db, now: Instant, attempt: &Attempt) -> Result<Verdict, Error> {
    let epoch = store::epoch_of(&*db.read().await?, &attempt.email).await?;
    count_in_order(db, now, attempt.bounds(epoch.as_ref())).await
}

/// Counts an attempt at each bound, until one is spent: those behind it are not touched, so that a network that tries
/// too often uses up nothing of the addresses it tries.
async fn count_in_order(db: &Db, now: Instant, bounds: Vec<Bound>) -> Result<Verdict, Error> {
    db.write(async move |tx| {
        let (mut verdict, mut before) = (Verdict::Allowed(i32::MAX), None);
        for bound in &bounds {
            // What is counted at the one before is saved along the way.
            let (saved, held) = tokio::join!(save(tx, before), store::hold_attempts(tx, now, bound));
            saved?;
            let counted = held?.with_one_more(&bound.throttle, now);
            verdict = verdict.and(counted.judge(&bound.throttle));
            before = Some((bound, counted));
            if !verdict.is_allowed() {
                break;
            }
        }
        save(tx, before).await?;
        Ok(verdict)
    })
    .await
}

async fn save(tx: &Tx, counted: Option<(&Bound, Counted)>) -> Result<(), Error> {
    match counted {
        Some((bound, counted)) => store::save_attempts(tx, bound, &counted).await,
        None => Ok(()),
    }
}

/// Forgets the attempts before a success: of the network, which others share, only this one. Those of strangers with
/// the same address stay counted when a known browser signs in.
///
/// # Errors
/// An error of the database.
pub async fn forgive(tx: &mut Tx, attempt: &Attempt) -> Result<(), Error> {
    let epoch = store::epoch_of(tx, &attempt.email).await?;
    forget(tx, attempt.bounds(epoch.as_ref())).await
}

async fn forget(tx: &Tx, bounds: Vec<Bound>) -> Result<(), Error> {
    let forgotten = bounds.iter().map(async |bound| {
        if bound.throttle == Throttle::NETWORK {
            store::take_back_attempt(tx, bound).await
        } else {
            store::forget_attempts(tx, bound).await
        }
    });
    join_all(forgotten).await.into_iter().collect()
}

/// The value of the cookie by which the browser is known from now on; `None` for an account without a password.
///
/// # Errors
/// An error of the database.
pub async fn remember(tx: &mut Tx, attempt: &Attempt) -> Result<Option<String>, Error> {
    Ok(attempt.cookie(store::epoch_of(tx, &attempt.email).await?.as_ref()))
}

/// A session that has begun.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The session's token.
    pub token: Token,
    /// As [`remember`].
    pub browser: Option<String>,
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
) -> Result<Begun, Error> {
    let (long_past, token) = (now.earlier(Limits::OTHERS.whole), Token::generate());
    let (epoch, ended, cleared, begun) = tokio::join!(
        store::epoch_of(tx, &attempt.email),
        end_earlier(tx, earlier),
        store::end_sessions_older_than(tx, person, long_past),
        store::add_session(tx, now, person, &token, device),
    );
    let epoch = epoch?;
    ended.and(cleared).and(begun)?;
    let (forgotten, cleared) =
        tokio::join!(forget(tx, attempt.bounds(epoch.as_ref())), store::clear_attempts(tx, long_past));
    forgotten.and(cleared)?;
    Ok(Begun { token, browser: attempt.cookie(epoch.as_ref()) })
}

async fn end_earlier(tx: &Tx, session: Option<Token>) -> Result<(), Error> {
    match session {
        Some(token) => store::end_session_of_token(tx, &token).await,
        None => Ok(()),
    }
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

/// Signs a person out everywhere but in this session, and makes all their browsers unknown but this one: its new cookie
/// is returned.
///
/// # Errors
/// An error of the database.
pub async fn end_other_sessions(
    tx: &mut Tx,
    person: PersonId,
    session: &Token,
    attempt: &Attempt,
) -> Result<Option<String>, Error> {
    store::end_other_sessions(tx, person, Some(session)).await?;
    store::count_sign_out(tx, person).await?;
    remember(tx, attempt).await
}

/// Notes that a session was used.
///
/// # Errors
/// An error of the database.
pub async fn note_use(tx: &mut Tx, now: Instant, token: &Token) -> Result<(), Error> {
    store::note_use(tx, now, token).await
}
