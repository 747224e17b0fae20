use std::time::Duration;

use diesel::{
    dsl::{AsSelect, SqlTypeOf, sql},
    expression::SqlLiteral,
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Bool, Integer, Nullable, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{
    ids::{ConsultationId, LetterId, PersonId},
    notifications::model::{Kind, Letter, Listed, NewLetter, State},
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
            (letters::urgent.eq(letter.kind.is_urgent()), letters::html.eq(&letter.text.html)),
            letters::follower.eq(letter.follower),
            (
                letters::reply_to.eq(&letter.hints.reply_to),
                letters::thread.eq(&letter.hints.thread),
                letters::calendar.eq(&letter.hints.calendar),
                letters::unsubscribe.eq(&letter.hints.unsubscribe),
            ),
        ))
        .on_conflict(letters::once)
        .do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(added == 1)
}

/// Whether a person has got a letter about an event at this address.
pub(in crate::notifications) async fn has_told(mut conn: &Conn, event: i64, address: &str) -> Result<bool, Error> {
    let same = sql::<Bool>("lower(letters.address) = lower(").bind::<Text, _>(address).sql(")");
    let told = letters::table.filter(letters::event.eq(event).and(letters::person.is_not_null())).filter(same);
    Ok(diesel::select(diesel::dsl::exists(told)).get_result(&mut conn).await?)
}

/// When the last letter of this kind to this reader was written, if that was after `since`.
pub(in crate::notifications) async fn last_since(
    conn: &mut Conn,
    (person, kind): (PersonId, Kind),
    since: Instant,
) -> Result<Option<Instant>, Error> {
    let of_reader = letters::person.eq(person).and(letters::kind.eq(kind.as_str()));
    let last = letters::table.filter(of_reader.and(letters::created_at.gt(since)));
    Ok(last.select(diesel::dsl::max(letters::created_at)).first(conn).await?)
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

/// A due letter, locked in this transaction.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(in crate::notifications) struct Due {
    pub(in crate::notifications) id: LetterId,
    pub(in crate::notifications) address: String,
}

/// Locks the letters to none of the domains `full` that have been due the longest, at most `most`: either the urgent
/// ones or the others, because each is then the beginning of one part of an index.
pub(in crate::notifications) async fn longest_due(
    tx: &mut Tx,
    now: Instant,
    urgent: bool,
    full: &[String],
    most: usize,
) -> Result<Vec<Due>, Error> {
    let first = letters::table
        .filter(due(now).and(letters::urgent.eq(urgent)).and(domain().ne_all(full)))
        .order((letters::next_attempt_at, letters::id))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select((letters::id, letters::address));
    Ok(first.for_update().skip_locked().load(tx.conn()).await?)
}

/// Claims locked letters for this sender. The attempt counts from now on, even if the sender dies.
pub(in crate::notifications) async fn claim(
    tx: &mut Tx,
    now: Instant,
    sender: Uuid,
    ids: &[LetterId],
) -> Result<Vec<Letter>, Error> {
    let claimed = diesel::update(letters::table.filter(letters::id.eq_any(ids))).set((
        letters::attempts.eq(letters::attempts + 1),
        letters::leased_until.eq(now.later(LEASE)),
        letters::leased_by.eq(sender),
    ));
    Ok(claimed.returning(Letter::as_returning()).get_results(tx.conn()).await?)
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

/// What becomes of a claimed letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::notifications) struct Fate {
    pub(in crate::notifications) letter: LetterId,
    /// Which attempt it was claimed for.
    pub(in crate::notifications) attempt: i32,
    pub(in crate::notifications) state: State,
    /// It is given back, as if it had not been claimed.
    pub(in crate::notifications) is_uncounted: bool,
    pub(in crate::notifications) next: Option<Instant>,
    /// `None` keeps what was said before.
    pub(in crate::notifications) reply: Option<String>,
}

/// Records what became of claimed letters. That the mail server has accepted a letter is recorded even if another
/// sender has claimed it meanwhile; else that changes nothing.
pub(in crate::notifications) async fn record(tx: &mut Tx, now: Instant, fates: &[Fate]) -> Result<(), Error> {
    const SQL: &str = "UPDATE letters
        SET state = fate.state, attempts = attempts - fate.is_uncounted::int, next_attempt_at = fate.next,
            last_reply = coalesce(fate.reply, last_reply), leased_until = NULL,
            sent_at = CASE fate.state WHEN 'sent' THEN $7 END
        FROM unnest($1, $2, $3, $4, $5, $6) AS fate (letter, attempt, state, is_uncounted, next, reply)
        WHERE letters.id = fate.letter
            AND (fate.state = 'sent' OR (letters.state = 'queued' AND letters.attempts = fate.attempt))";
    diesel::sql_query(SQL)
        .bind::<Array<Id>, _>(fates.iter().map(|fate| fate.letter).collect::<Vec<_>>())
        .bind::<Array<Integer>, _>(fates.iter().map(|fate| fate.attempt).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(fates.iter().map(|fate| fate.state).collect::<Vec<_>>())
        .bind::<Array<Bool>, _>(fates.iter().map(|fate| fate.is_uncounted).collect::<Vec<_>>())
        .bind::<Array<Nullable<Timestamptz>>, _>(fates.iter().map(|fate| fate.next).collect::<Vec<_>>())
        .bind::<Array<Nullable<Text>>, _>(fates.iter().map(|fate| fate.reply.as_deref()).collect::<Vec<_>>())
        .bind::<Timestamptz, _>(now)
        .execute(tx.conn())
        .await?;
    Ok(())
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

/// How many letters lose their words in one transaction.
const EMPTIED_AT_ONCE: i64 = 500;

/// Deletes the words of letters that were written before `oldest` and wait for nothing. That they were sent, to whom
/// and when, stays.
pub(in crate::notifications) async fn empty(tx: &mut Tx, oldest: Instant) -> Result<(), Error> {
    let is_old =
        letters::created_at.lt(oldest).and(letters::body.ne("")).and(letters::state.ne(State::Queued.as_str()));
    let some = letters::table.filter(is_old).select(letters::id).order(letters::created_at).limit(EMPTIED_AT_ONCE);
    let old: Vec<LetterId> = some.for_update().skip_locked().load(tx.conn()).await?;
    if old.is_empty() {
        return Ok(());
    }
    let none = None::<String>;
    diesel::update(letters::table.filter(letters::id.eq_any(old)))
        .set((letters::body.eq(""), letters::html.eq(&none), letters::calendar.eq(&none)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Which letters the list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::notifications) struct Filter {
    pub(in crate::notifications) state: Option<State>,
    /// Only to this address, in any of these forms in small letters.
    pub(in crate::notifications) address: Option<[String; 2]>,
    /// Only about what happened in this consultation.
    pub(in crate::notifications) consultation: Option<ConsultationId>,
}

/// The letters that the filter wants, the newest first. Those about a consultation are in the order of its events.
pub(in crate::notifications) async fn list(
    conn: &mut Conn,
    filter: &Filter,
    after: Option<LetterId>,
) -> Result<Part<Listed, LetterId>, Error> {
    let mut query = Listed::query().into_boxed();
    if let Some(state) = filter.state {
        query = query.filter(letters::state.eq(state));
    }
    if let Some(address) = &filter.address {
        query = query
            .filter(sql::<Bool>("lower(letters.address) = ANY (").bind::<Array<Text>, _>(address.to_vec()).sql(")"));
    }
    if let Some(consultation) = filter.consultation {
        return of_consultation(conn, query, consultation, after).await;
    }
    if let Some(after) = after {
        let (created_at, id): (Instant, LetterId) =
            letters::table.find(after).select((letters::created_at, letters::id)).first(conn).await.found()?;
        query = query
            .filter(letters::created_at.lt(created_at).or(letters::created_at.eq(created_at).and(letters::id.lt(id))));
    }
    let newest_first = query.order((letters::created_at.desc(), letters::id.desc()));
    Ok(Part::of(newest_first.limit(with_one_more(PAGE)).load(conn).await?, PAGE, |last: &Listed| last.id))
}

/// Those of the letters that are about the events of a consultation: one event with thousands of letters is read only
/// as far as the part goes.
async fn of_consultation(
    conn: &mut Conn,
    wanted: letters::BoxedQuery<'_, Pg, SqlTypeOf<AsSelect<Listed, Pg>>>,
    consultation: ConsultationId,
    after: Option<LetterId>,
) -> Result<Part<Listed, LetterId>, Error> {
    let about = sql::<Bool>("letters.event IN (SELECT events.id FROM events WHERE events.consultation = ");
    let mut query = wanted.filter(about.bind::<Id, _>(consultation).sql(")"));
    if let Some(after) = after {
        let event: Option<i64> = letters::table.find(after).select(letters::event).first(conn).await.found()?;
        query = query.filter(
            sql::<Bool>("(letters.event, letters.id) < (")
                .bind::<Nullable<BigInt>, _>(event)
                .sql(", ")
                .bind::<Id, _>(after)
                .sql(")"),
        );
    }
    let newest_first = query.order((letters::event.desc(), letters::id.desc()));
    Ok(Part::of(newest_first.limit(with_one_more(PAGE)).load(conn).await?, PAGE, |last: &Listed| last.id))
}

/// How many letters could not be delivered.
pub(in crate::notifications) async fn count_dead(conn: &mut Conn) -> Result<i64, Error> {
    Ok(letters::table.filter(letters::state.eq(State::Dead)).count().get_result(conn).await?)
}
