use diesel::{
    dsl::case_when,
    prelude::*,
    sql_types::{Integer, Timestamptz},
};
use diesel_async::RunQueryDsl;

use crate::{
    accounts::model::{Bound, Counted},
    platform::{Error, Instant, Tx},
    schema::attempts,
};

/// Counts one more attempt and returns the count, in one statement, so that two attempts at the same time are counted
/// one after the other. An attempt that must wait for the end of its window does not count as one more failure without
/// a success.
pub(in crate::accounts) async fn count_attempt(tx: &mut Tx, now: Instant, bound: &Bound) -> Result<Counted, Error> {
    let oldest = now.earlier(bound.throttle.window);
    let one = || 1.into_sql::<Integer>();
    let (recent, since, unbroken) = diesel::insert_into(attempts::table)
        .values((
            attempts::subject.eq(&bound.subject),
            attempts::recent.eq(1),
            attempts::recent_since.eq(now),
            attempts::unbroken.eq(1),
        ))
        .on_conflict(attempts::subject)
        .do_update()
        .set((
            attempts::recent.eq(case_when(attempts::recent_since.le(oldest), one()).otherwise(attempts::recent + 1)),
            attempts::recent_since.eq(case_when(attempts::recent_since.le(oldest), now.into_sql::<Timestamptz>())
                .otherwise(attempts::recent_since)),
            attempts::unbroken.eq(case_when(
                attempts::recent_since.le(oldest).or(attempts::recent.lt(bound.throttle.most)),
                attempts::unbroken + 1,
            )
            .otherwise(attempts::unbroken)),
        ))
        .returning((attempts::recent, attempts::recent_since, attempts::unbroken))
        .get_result(tx.conn())
        .await?;
    Ok(Counted { recent, since, unbroken })
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
