use diesel::{dsl::exists, prelude::*};
use diesel_async::RunQueryDsl;

use crate::{
    accounts::model::FactorKey,
    ids::PersonId,
    platform::{Conn, Error, Instant, Secret, Tx},
    schema::{recovery_codes, second_factors},
};

/// The two-step sign-in of a person, as their account shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::accounts) struct SecondFactor {
    /// Since when it is on.
    pub since: Instant,
    /// How many recovery codes are not used.
    pub codes_left: i64,
}

/// The two-step sign-in of a person; `None` if it is off.
pub(in crate::accounts) async fn second_factor_of(
    conn: &mut Conn,
    person: PersonId,
) -> Result<Option<SecondFactor>, Error> {
    let factor = second_factors::table.find(person).select(second_factors::since);
    let Some(since) = factor.first(conn).await.optional()? else { return Ok(None) };
    let codes = recovery_codes::table.filter(recovery_codes::person.eq(person));
    Ok(Some(SecondFactor { since, codes_left: codes.count().get_result(conn).await? }))
}

/// Whether a person has turned the two-step sign-in on.
pub(in crate::accounts) async fn has_second_factor(mut conn: &Conn, person: PersonId) -> Result<bool, Error> {
    Ok(diesel::select(exists(second_factors::table.find(person))).get_result(&mut conn).await?)
}

/// The sealed key that a person shares with an app.
pub(in crate::accounts) async fn sealed_key_of(conn: &mut Conn, person: PersonId) -> Result<Option<String>, Error> {
    Ok(second_factors::table.find(person).select(second_factors::secret).first(conn).await.optional()?)
}

/// Whether this secret is the one with which people's keys were sealed; so it is while nobody has one.
///
/// # Errors
/// An error of the database.
pub async fn opens_second_factors(conn: &mut Conn, secret: &Secret) -> Result<bool, Error> {
    let any = second_factors::table.select((second_factors::person, second_factors::secret));
    let any: Option<(PersonId, String)> = any.first(conn).await.optional()?;
    Ok(any.is_none_or(|(person, sealed)| FactorKey::unsealed(&sealed, &person.to_string(), secret).is_some()))
}

/// Puts a key in the place of an earlier one; the recovery codes of that one go with it.
pub(in crate::accounts) async fn set_second_factor(
    tx: &mut Tx,
    now: Instant,
    person: PersonId,
    sealed: &str,
    step: i64,
) -> Result<(), Error> {
    remove_second_factor(tx, person).await?;
    diesel::insert_into(second_factors::table)
        .values((
            second_factors::person.eq(person),
            second_factors::secret.eq(sealed),
            second_factors::since.eq(now),
            second_factors::last_step.eq(step),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Turns it off. Returns whether it was on.
pub(in crate::accounts) async fn remove_second_factor(tx: &mut Tx, person: PersonId) -> Result<bool, Error> {
    Ok(diesel::delete(second_factors::table.find(person)).execute(tx.conn()).await? == 1)
}

/// Uses the code of a step up. Returns whether it was still unused: of two people with the same code at the same
/// moment, only the first goes on.
pub(in crate::accounts) async fn take_step(tx: &mut Tx, person: PersonId, step: i64) -> Result<bool, Error> {
    let unused = second_factors::table.find(person).filter(second_factors::last_step.lt(step));
    Ok(diesel::update(unused).set(second_factors::last_step.eq(step)).execute(tx.conn()).await? == 1)
}

/// Uses a recovery code up. Returns whether there was such a code.
pub(in crate::accounts) async fn take_recovery_code(tx: &mut Tx, person: PersonId, hash: &[u8]) -> Result<bool, Error> {
    Ok(diesel::delete(recovery_codes::table.find((person, hash))).execute(tx.conn()).await? == 1)
}

/// Puts these recovery codes in the place of all earlier ones.
pub(in crate::accounts) async fn set_recovery_codes(
    tx: &mut Tx,
    person: PersonId,
    hashes: &[Vec<u8>],
) -> Result<(), Error> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::person.eq(person))).execute(tx.conn()).await?;
    let rows: Vec<_> =
        hashes.iter().map(|hash| (recovery_codes::person.eq(person), recovery_codes::code_hash.eq(hash))).collect();
    diesel::insert_into(recovery_codes::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}
