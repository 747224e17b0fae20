use super::sessions::{Attempt, Recognition, count_attempt_of};
use crate::{
    accounts::{
        model::{AppCode, Code, EmailKey, FactorKey, OwnFactor, RecoveryCode, Token, Verdict, WrongCode},
        store,
    },
    audit,
    events::Event,
    ids::PersonId,
    platform::{Actor, Admin, Db, Error, Instant, Refuse as _, Secret, Stop, Tx},
};

/// Checks a code and uses it up. It counts as an attempt to sign in, before it is looked at.
///
/// # Errors
/// An error of the database.
pub async fn give_code(
    db: &Db,
    now: Instant,
    attempt: &Attempt,
    person: PersonId,
    code: Code,
) -> Result<Recognition<()>, Error> {
    let recognition = match count_attempt_of(db, now, attempt).await? {
        Verdict::Allowed(left) => {
            let secret = attempt.secret().clone();
            let is_right = db.write(async move |tx| take_code(tx, now, &secret, person, &code).await).await?;
            if is_right { Recognition::Known(()) } else { Recognition::Wrong(left) }
        }
        verdict => Recognition::TooMany(verdict),
    };
    tracing::info!(account = %person, network = %attempt.network(), outcome = recognition.name(), "second step");
    Ok(recognition)
}

async fn take_code(tx: &mut Tx, now: Instant, secret: &Secret, person: PersonId, code: &Code) -> Result<bool, Error> {
    match code {
        Code::App(code) => {
            let Some(sealed) = store::sealed_key_of(tx, person).await? else { return Ok(false) };
            let Some(key) = FactorKey::unsealed(&sealed, &person.to_string(), secret) else {
                tracing::error!(account = %person, "a second factor was encrypted under another ATBALSS_SECRET");
                return Ok(false);
            };
            match key.step_of(code, now) {
                Some(step) => store::take_step(tx, person, step).await,
                None => Ok(false),
            }
        }
        Code::Recovery(code) => {
            let is_right = store::take_recovery_code(tx, person, &code.hash(person, secret)).await?;
            if is_right {
                audit::record(tx, now, Actor::Person(person), &Event::RecoveryCodeUsed { person }).await?;
            }
            Ok(is_right)
        }
    }
}

/// Notes that the person of a session has just confirmed that it is them.
///
/// # Errors
/// An error of the database.
pub async fn confirm(tx: &mut Tx, now: Instant, session: &Token) -> Result<(), Error> {
    store::note_confirmation(tx, now, session).await
}

/// Turns the two-step sign-in on, in the place of an earlier one, and returns the recovery codes. Sessions that began
/// without it end, but not this one.
///
/// # Errors
/// Refused when the first code of the app is wrong; an error of the database.
pub async fn turn_on_second_factor(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    person: PersonId,
    session: &Token,
    (key, code): (&FactorKey, &AppCode),
) -> Result<Vec<RecoveryCode>, Stop<WrongCode>> {
    let step = key.step_of(code, now).ok_or(WrongCode).refuse()?;
    store::set_second_factor(tx, now, person, &key.sealed(&person.to_string(), secret), step).await?;
    let codes = set_codes(tx, secret, person).await?;
    store::end_other_sessions(tx, person, Some(session)).await?;
    store::note_confirmation(tx, now, session).await?;
    audit::record(tx, now, Actor::Person(person), &Event::SecondFactorOn { person }).await?;
    Ok(codes)
}

/// Makes new recovery codes; the earlier ones are void.
///
/// # Errors
/// [`Error::NotFound`] when the two-step sign-in is off; an error of the database.
pub async fn make_recovery_codes(
    tx: &mut Tx,
    now: Instant,
    secret: &Secret,
    person: PersonId,
) -> Result<Vec<RecoveryCode>, Error> {
    if !store::has_second_factor(tx, person).await? {
        return Err(Error::NotFound);
    }
    let codes = set_codes(tx, secret, person).await?;
    audit::record(tx, now, Actor::Person(person), &Event::RecoveryCodesMade { person }).await?;
    Ok(codes)
}

async fn set_codes(tx: &mut Tx, secret: &Secret, person: PersonId) -> Result<Vec<RecoveryCode>, Error> {
    let codes: Vec<RecoveryCode> = std::iter::repeat_with(RecoveryCode::generate).take(RecoveryCode::SET).collect();
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| code.hash(person, secret)).collect();
    store::set_recovery_codes(tx, person, &hashes).await?;
    Ok(codes)
}

/// Turns a person's own two-step sign-in off; they have just given password and code.
///
/// # Errors
/// [`Error::NotFound`] when it is off; an error of the database.
pub async fn turn_off_second_factor(tx: &mut Tx, now: Instant, person: PersonId) -> Result<(), Error> {
    remove(tx, person).await?;
    audit::record(tx, now, Actor::Person(person), &Event::SecondFactorOff { person }).await
}

/// An administrator turns the two-step sign-in of another person off, who has lost phone and recovery codes.
///
/// # Errors
/// [`Error::NotFound`] when it is off; refused for the administrator's own.
pub async fn reset_second_factor_of(
    tx: &mut Tx,
    now: Instant,
    admin: &Admin,
    person: PersonId,
) -> Result<(), Stop<OwnFactor>> {
    if admin.person.id == person {
        return Err(Stop::Refused(OwnFactor));
    }
    store::employee(tx, person).await?;
    Ok(reset_second_factor(tx, now, Actor::Staff(admin.person.id), person).await?)
}

/// Turns the two-step sign-in of a person off who cannot give a code any more. Their sessions end: the phone that is
/// lost may be in one.
///
/// # Errors
/// [`Error::NotFound`] when it is off; an error of the database.
async fn reset_second_factor(tx: &mut Tx, now: Instant, actor: Actor, person: PersonId) -> Result<(), Error> {
    remove(tx, person).await?;
    store::end_other_sessions(tx, person, None).await?;
    audit::record(tx, now, actor, &Event::SecondFactorReset { person }).await
}

/// Turns the two-step sign-in of the person with this address off, for the operator at the command line.
///
/// # Errors
/// [`Error::NotFound`] also when nobody has the address.
pub async fn reset_second_factor_by_address(tx: &mut Tx, now: Instant, email: &EmailKey) -> Result<(), Error> {
    let person = store::find_by_email(tx, email).await?.ok_or(Error::NotFound)?.person;
    reset_second_factor(tx, now, Actor::Service, person).await
}

async fn remove(tx: &mut Tx, person: PersonId) -> Result<(), Error> {
    if store::remove_second_factor(tx, person).await? { Ok(()) } else { Err(Error::NotFound) }
}
