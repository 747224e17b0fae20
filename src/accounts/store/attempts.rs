use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    accounts::model::{Bound, Counted},
    platform::{Error, Instant, Tx},
    schema::attempts,
};

/// Counts one more attempt and returns the count. The first statement changes nothing, but makes and locks the row, so
/// that of two attempts at the same time one is counted after the other.
pub(in crate::accounts) async fn count_attempt(tx: &mut Tx, now: Instant, bound: &Bound) -> Result<Counted, Error> {
    let Counted { recent, since, unbroken } = Counted::nothing(now);
    let (recent, since, unbroken) = diesel::insert_into(attempts::table)
        .values((
            attempts::subject.eq(&bound.subject),
            (attempts::recent.eq(recent), attempts::recent_since.eq(since), attempts::unbroken.eq(unbroken)),
        ))
        .on_conflict(attempts::subject)
        .do_update()
        .set(attempts::recent.eq(attempts::recent))
        .returning((attempts::recent, attempts::recent_since, attempts::unbroken))
        .get_result(tx.conn())
        .await?;
    let counted = Counted { recent, since, unbroken }.with_one_more(&bound.throttle, now);
    diesel::update(attempts::table.find(&bound.subject))
        .set((
            attempts::recent.eq(counted.recent),
            attempts::recent_since.eq(counted.since),
            attempts::unbroken.eq(counted.unbroken),
        ))
        .execute(tx.conn())
        .await?;
    Ok(counted)
}

/// Forgets the attempts at a subject, because one was successful.
pub(in crate::accounts) async fn forget_attempts(tx: &mut Tx, bound: &Bound) -> Result<(), Error> {
    diesel::delete(attempts::table.find(&bound.subject)).execute(tx.conn()).await?;
    Ok(())
}

/// Subtracts one attempt that was a success; others share the subject.
pub(in crate::accounts) async fn take_back_attempt(tx: &mut Tx, bound: &Bound) -> Result<(), Error> {
    let counted = attempts::table.find(&bound.subject).filter(attempts::recent.gt(0));
    diesel::update(counted)
        .set((attempts::recent.eq(attempts::recent - 1), attempts::unbroken.eq(0)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Deletes the counts of windows that began before `oldest`.
pub(in crate::accounts) async fn clear_attempts(tx: &mut Tx, oldest: Instant) -> Result<(), Error> {
    diesel::delete(attempts::table.filter(attempts::recent_since.lt(oldest))).execute(tx.conn()).await?;
    Ok(())
}
