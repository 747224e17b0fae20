use std::time::Duration;

use diesel::{dsl::sql, expression::SqlLiteral, prelude::*, sql_types::Text};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{
    ids::LetterId,
    notifications::model::{Letter, NewLetter, State},
    platform::{Conn, Error, Found, Instant, Part, Tx, with_one_more},
    schema::letters,
};

/// How many letters a page of the list shows.
const PAGE: usize = 50;

/// How long a letter is held without word of its sender: a sender that died gives its letters back within a minute. It
/// prolongs this while it sends.
const LEASE: Duration = Duration::from_secs(45);

/// Queues a letter and returns whether it is new; a letter that was queued before stays as it is.
pub(in crate::notifications) async fn add(
    tx: &mut Tx,
    now: Instant,
    id: LetterId,
    message_id: &str,
    letter: &NewLetter,
) -> Result<bool, Error> {
    let added = diesel::insert_into(letters::table)
        .values((
            (
                letters::id.eq(id),
                letters::once.eq(&letter.once),
                letters::event.eq(letter.event),
                letters::kind.eq(letter.kind.as_str()),
            ),
            (
                letters::person.eq(letter.person),
                letters::organisation.eq(letter.organisation),
                letters::address.eq(&letter.address),
            ),
            (
                letters::language.eq(letter.text.language),
                letters::subject.eq(&letter.text.subject),
                letters::body.eq(&letter.text.body),
            ),
            (letters::message_id.eq(message_id), letters::state.eq(State::Queued), letters::attempts.eq(0)),
            (letters::created_at.eq(now), letters::next_attempt_at.eq(now), letters::link.eq(letter.link)),
            letters::urgent.eq(letter.kind.is_urgent()),
        ))
        .on_conflict(letters::once)
        .do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(added == 1)
}

#[diesel::dsl::auto_type]
fn due(now: Instant) -> _ {
    let queued: State = State::Queued;
    let is_free = letters::leased_until.is_null().or(letters::leased_until.le(now));
    letters::state.eq(queued).and(letters::next_attempt_at.le(now)).and(is_free)
}

/// The domain of the reader, as `domain_of` has it.
fn domain() -> SqlLiteral<Text> {
    sql("lower(split_part(letters.address, '@', -1))")
}

/// Whether there is a letter to be sent now, to none of the domains `full`.
pub(in crate::notifications) async fn is_any_due(
    conn: &mut Conn,
    now: Instant,
    full: &[String],
) -> Result<bool, Error> {
    let may_go = letters::table.filter(due(now).and(domain().ne_all(full)));
    Ok(diesel::select(diesel::dsl::exists(may_go)).get_result(conn).await?)
}

/// Claims for this sender the letter to none of the domains `full` that has been due the longest, an urgent one first.
/// The attempt counts from now on, even if the sender dies.
pub(in crate::notifications) async fn claim(
    tx: &mut Tx,
    now: Instant,
    sender: Uuid,
    full: &[String],
) -> Result<Option<Letter>, Error> {
    // Two queries, because each is then the beginning of one part of an index.
    let id = match longest_due(tx, now, true, full).await? {
        Some(id) => Some(id),
        None => longest_due(tx, now, false, full).await?,
    };
    let Some(id) = id else { return Ok(None) };
    let letter = diesel::update(letters::table.find(id))
        .set((
            letters::attempts.eq(letters::attempts + 1),
            letters::leased_until.eq(now.later(LEASE)),
            letters::leased_by.eq(sender),
        ))
        .returning(Letter::as_returning())
        .get_result(tx.conn())
        .await?;
    Ok(Some(letter))
}

async fn longest_due(tx: &mut Tx, now: Instant, urgent: bool, full: &[String]) -> Result<Option<LetterId>, Error> {
    let first = letters::table
        .filter(due(now).and(letters::urgent.eq(urgent)).and(domain().ne_all(full)))
        .order((letters::next_attempt_at, letters::id))
        .select(letters::id);
    Ok(first.for_update().skip_locked().first(tx.conn()).await.optional()?)
}

/// Prolongs what this sender holds; returns the letters that it still holds.
pub(in crate::notifications) async fn prolong(
    tx: &mut Tx,
    now: Instant,
    sender: Uuid,
    held: &[LetterId],
) -> Result<Vec<LetterId>, Error> {
    let still = letters::id.eq_any(held).and(letters::leased_by.eq(sender)).and(letters::leased_until.is_not_null());
    let prolonged = diesel::update(letters::table.filter(still)).set(letters::leased_until.eq(now.later(LEASE)));
    Ok(prolonged.returning(letters::id).get_results(tx.conn()).await?)
}

/// Gives a letter back, as if it had not been claimed, to be tried at `next`.
pub(in crate::notifications) async fn give_back(
    tx: &mut Tx,
    attempt: &Letter,
    next: Instant,
    reply: &str,
) -> Result<(), Error> {
    diesel::update(held(attempt))
        .set((
            letters::attempts.eq(letters::attempts - 1),
            (letters::next_attempt_at.eq(next), letters::last_reply.eq(reply)),
            letters::leased_until.eq(None::<Instant>),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Records that the mail server has accepted a letter, even if another sender has claimed it meanwhile.
pub(in crate::notifications) async fn mark_sent(
    tx: &mut Tx,
    now: Instant,
    letter: LetterId,
    reply: &str,
) -> Result<(), Error> {
    diesel::update(letters::table.find(letter))
        .set((
            (letters::state.eq(State::Sent), letters::sent_at.eq(now), letters::last_reply.eq(reply)),
            (letters::next_attempt_at.eq(None::<Instant>), letters::leased_until.eq(None::<Instant>)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Ends a failed attempt: the letter is tried again at `next`, or given up. Changes nothing if another sender has
/// claimed the letter meanwhile.
pub(in crate::notifications) async fn mark_failed(
    tx: &mut Tx,
    attempt: &Letter,
    next: Option<Instant>,
    reply: &str,
) -> Result<(), Error> {
    let state = if next.is_some() { State::Queued } else { State::Dead };
    diesel::update(held(attempt))
        .set((
            (letters::state.eq(state), letters::last_reply.eq(reply)),
            (letters::next_attempt_at.eq(next), letters::leased_until.eq(None::<Instant>)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The letter, unless another sender has claimed it after this attempt.
#[diesel::dsl::auto_type]
fn held(attempt: &Letter) -> _ {
    let (id, attempts): (LetterId, i32) = (attempt.id, attempt.attempts);
    let queued: State = State::Queued;
    letters::table.filter(letters::id.eq(id).and(letters::state.eq(queued)).and(letters::attempts.eq(attempts)))
}

/// Lets all due letters wait; this counts as no attempt.
pub(in crate::notifications) async fn hold_all(
    tx: &mut Tx,
    now: Instant,
    until: Instant,
    reply: &str,
) -> Result<(), Error> {
    diesel::update(letters::table.filter(due(now)))
        .set((letters::next_attempt_at.eq(until), letters::last_reply.eq(reply)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

pub(in crate::notifications) async fn find(conn: &mut Conn, id: LetterId) -> Result<Letter, Error> {
    Letter::query().filter(letters::id.eq(id)).first(conn).await.found()
}

pub(in crate::notifications) async fn lock(tx: &mut Tx, id: LetterId) -> Result<Letter, Error> {
    Letter::query().filter(letters::id.eq(id)).for_update().first(tx.conn()).await.found()
}

/// Queues a letter again, as if it had never been tried.
pub(in crate::notifications) async fn revive(
    tx: &mut Tx,
    now: Instant,
    id: LetterId,
    address: &str,
) -> Result<(), Error> {
    diesel::update(letters::table.find(id))
        .set((
            letters::state.eq(State::Queued),
            letters::attempts.eq(0),
            letters::next_attempt_at.eq(now),
            letters::address.eq(address),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The letters in this state, or all, the newest first.
pub(in crate::notifications) async fn list(
    conn: &mut Conn,
    state: Option<State>,
    after: Option<LetterId>,
) -> Result<Part<Letter, LetterId>, Error> {
    let mut query = Letter::query().into_boxed();
    if let Some(state) = state {
        query = query.filter(letters::state.eq(state));
    }
    if let Some(after) = after {
        let (created_at, id): (Instant, LetterId) =
            letters::table.find(after).select((letters::created_at, letters::id)).first(conn).await.found()?;
        query = query
            .filter(letters::created_at.lt(created_at).or(letters::created_at.eq(created_at).and(letters::id.lt(id))));
    }
    let newest_first = query.order((letters::created_at.desc(), letters::id.desc()));
    Ok(Part::of(newest_first.limit(with_one_more(PAGE)).load(conn).await?, PAGE, |last: &Letter| last.id))
}

/// How many letters could not be delivered.
pub(in crate::notifications) async fn count_dead(conn: &mut Conn) -> Result<i64, Error> {
    Ok(letters::table.filter(letters::state.eq(State::Dead)).count().get_result(conn).await?)
}
