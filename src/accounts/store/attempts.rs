use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    accounts::model::{Bound, Counted},
    platform::{Error, Instant, Prepared, Tx},
    schema::attempts,
};

/// What was counted at a bound, locked until the transaction ends. It changes nothing, but makes the row, so that of
/// two attempts at the same time one is counted after the other.
pub(in crate::accounts) async fn hold_attempts(tx: &Tx, now: Instant, bound: &Bound) -> Result<Counted, Error> {
    let Counted { recent, since, unbroken } = Counted::nothing(now);
    let held = diesel::insert_into(attempts::table)
        .values((
            attempts::subject.eq(&bound.subject),
            (attempts::recent.eq(recent), attempts::recent_since.eq(since), attempts::unbroken.eq(unbroken)),
        ))
        .on_conflict(attempts::subject)
        .do_update()
        .set(attempts::recent.eq(attempts::recent))
        .returning((attempts::recent, attempts::recent_since, attempts::unbroken));
    let (recent, since, unbroken) = Prepared(held).get_result(&mut tx.piped()).await?;
    Ok(Counted { recent, since, unbroken })
}

/// Saves what is counted at a bound that this transaction holds.
pub(in crate::accounts) async fn save_attempts(tx: &Tx, bound: &Bound, counted: &Counted) -> Result<(), Error> {
    let saved = diesel::update(attempts::table.find(&bound.subject)).set((
        attempts::recent.eq(counted.recent),
        attempts::recent_since.eq(counted.since),
        attempts::unbroken.eq(counted.unbroken),
    ));
    Prepared(saved).execute(&mut tx.piped()).await?;
    Ok(())
}

/// Forgets the attempts at a subject, because one was successful.
pub(in crate::accounts) async fn forget_attempts(tx: &Tx, bound: &Bound) -> Result<(), Error> {
    diesel::delete(attempts::table.find(&bound.subject)).execute(&mut tx.piped()).await?;
    Ok(())
}

/// Subtracts one attempt that was a success; others share the subject.
pub(in crate::accounts) async fn take_back_attempt(tx: &Tx, bound: &Bound) -> Result<(), Error> {
    let counted = attempts::table.find(&bound.subject).filter(attempts::recent.gt(0));
    let fewer = diesel::update(counted).set((attempts::recent.eq(attempts::recent - 1), attempts::unbroken.eq(0)));
    Prepared(fewer).execute(&mut tx.piped()).await?;
    Ok(())
}

/// Deletes the counts of windows that began before `oldest`.
pub(in crate::accounts) async fn clear_attempts(tx: &Tx, oldest: Instant) -> Result<(), Error> {
    diesel::delete(attempts::table.filter(attempts::recent_since.lt(oldest))).execute(&mut tx.piped()).await?;
    Ok(())
}
