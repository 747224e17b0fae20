use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    ids::{LetterId, OrganisationId, PersonId, TellingId},
    notifications::model::{Kind, NewTelling, Reader, Telling},
    platform::{Conn, Error, Instant, Tx, wait_after},
    schema::tellings,
};

/// After this many failed attempts a telling is closed with the last error.
const MOST_ATTEMPTS: i32 = 5;

/// Stores the tellings of an event; those that are already stored stay as they are.
pub(in crate::notifications) async fn add_tellings(
    tx: &mut Tx,
    now: Instant,
    event: i64,
    new: &[NewTelling],
) -> Result<(), Error> {
    let row = |telling: &NewTelling| {
        let (person, link, follower) = match telling.reader {
            Reader::Person(person) => (Some(person), None, None),
            Reader::Link(link) => (None, Some(link), None),
            Reader::Follower(follower) => (None, None, Some(follower)),
        };
        (
            (tellings::id.eq(TellingId::new()), tellings::event.eq(event), tellings::kind.eq(telling.kind)),
            (tellings::person.eq(person), tellings::link.eq(link), tellings::organisation.eq(telling.organisation)),
            (tellings::due_at.eq(now), tellings::attempts.eq(0), tellings::follower.eq(follower)),
        )
    };
    let rows: Vec<_> = new.iter().map(row).collect();
    diesel::insert_into(tellings::table).values(rows).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(())
}

#[diesel::dsl::auto_type]
fn is_due(now: Instant) -> _ {
    tellings::letter.is_null().and(tellings::closed_at.is_null()).and(tellings::due_at.le(now))
}

/// The tellings whose letters are due, each with its kind: the urgent ones and then the oldest due first, at most
/// `most`.
pub(in crate::notifications) async fn due_tellings(
    conn: &mut Conn,
    now: Instant,
    most: usize,
) -> Result<Vec<(TellingId, Kind)>, Error> {
    let (urgent, others): (Vec<Kind>, Vec<Kind>) = Kind::ALL.iter().copied().partition(|kind| kind.is_urgent());
    let mut due = Vec::new();
    for kinds in [urgent, others] {
        let of_kinds = tellings::table.filter(is_due(now).and(tellings::kind.eq_any(kinds)));
        let left = i64::try_from(most - due.len()).unwrap_or(i64::MAX);
        let oldest =
            of_kinds.order((tellings::due_at, tellings::id)).limit(left).select((tellings::id, tellings::kind));
        due.extend(oldest.load::<(TellingId, Kind)>(conn).await?);
    }
    Ok(due)
}

/// Takes a due telling for this transaction, with all that belong to the same letter; empty if another instance has
/// taken them. The tellings of a letter of several are locked in one order, and a second instance waits, so that none
/// is left out.
pub(in crate::notifications) async fn take(tx: &mut Tx, now: Instant, id: TellingId) -> Result<Vec<Telling>, Error> {
    let open = Telling::query().filter(tellings::id.eq(id).and(is_due(now)));
    let Some(open) = open.first(tx.conn()).await.optional()? else { return Ok(Vec::new()) };
    let together = |kind: Kind| (kind.is_daily(), kind.is_gathered());
    let is_together = |kind: Kind| together(kind) == together(open.kind);
    let Some(person) = open.person.filter(|_| open.kind.is_daily() || open.kind.is_gathered()) else {
        let alone = Telling::query().filter(tellings::id.eq(id).and(is_due(now)));
        return Ok(alone.for_update().skip_locked().load(tx.conn()).await?);
    };
    let kinds = Kind::ALL.iter().copied().filter(|kind| is_together(*kind));
    let of_reader = tellings::person.eq(person).and(tellings::kind.eq_any(kinds)).and(is_due(now));
    Ok(Telling::query().filter(of_reader).order(tellings::id).for_update().load(tx.conn()).await?)
}

/// Records the letter of these tellings.
pub(in crate::notifications) async fn mark_told(tx: &mut Tx, ids: &[TellingId], letter: LetterId) -> Result<(), Error> {
    let told = tellings::table.filter(tellings::id.eq_any(ids));
    diesel::update(told).set(tellings::letter.eq(letter)).execute(tx.conn()).await?;
    Ok(())
}

/// Records why there is no letter.
pub(in crate::notifications) async fn close(tx: &mut Tx, now: Instant, id: TellingId, why: &str) -> Result<(), Error> {
    diesel::update(tellings::table.find(id))
        .set((tellings::closed_at.eq(now), tellings::closed_why.eq(why)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Lets these wait until a later time; this is not a failure.
pub(in crate::notifications) async fn postpone(tx: &mut Tx, ids: &[TellingId], until: Instant) -> Result<(), Error> {
    let waiting = tellings::table.filter(tellings::id.eq_any(ids));
    diesel::update(waiting).set(tellings::due_at.eq(until)).execute(tx.conn()).await?;
    Ok(())
}

/// Records why the letter of a telling could not be written, and when to try again. After the fifth time it is closed,
/// so that it does not delay others.
pub(in crate::notifications) async fn put_off(
    tx: &mut Tx,
    now: Instant,
    id: TellingId,
    error: &str,
) -> Result<(), Error> {
    let open = tellings::table.find(id).filter(is_due(now));
    let before: Option<i32> = open.select(tellings::attempts).for_update().first(tx.conn()).await.optional()?;
    let Some(before) = before else { return Ok(()) };
    let attempts = before + 1;
    diesel::update(tellings::table.find(id))
        .set((
            tellings::attempts.eq(attempts),
            tellings::due_at.eq(now.later(wait_after(attempts))),
            tellings::last_error.eq(error),
        ))
        .execute(tx.conn())
        .await?;
    if attempts >= MOST_ATTEMPTS { close(tx, now, id, error).await } else { Ok(()) }
}

/// A telling whose letter nobody tries to write any more.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(in crate::notifications) struct Unwritten {
    pub(in crate::notifications) id: TellingId,
    pub(in crate::notifications) kind: Kind,
    pub(in crate::notifications) person: Option<PersonId>,
    pub(in crate::notifications) organisation: Option<OrganisationId>,
    pub(in crate::notifications) at: Option<Instant>,
    pub(in crate::notifications) why: Option<String>,
}

/// Closed for the last error, and not for a reason of ours. Without a value of its own, so that the index
/// `tellings_given_up` serves it.
#[diesel::dsl::auto_type]
fn is_given_up() -> _ {
    tellings::closed_why.eq(tellings::last_error)
}

/// The tellings that were given up, the newest first, at most `most`.
pub(in crate::notifications) async fn unwritten(conn: &mut Conn, most: usize) -> Result<Vec<Unwritten>, Error> {
    Ok(tellings::table
        .filter(is_given_up())
        .order((tellings::closed_at.desc(), tellings::id.desc()))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select((
            tellings::id,
            tellings::kind,
            tellings::person,
            tellings::organisation,
            tellings::closed_at,
            tellings::closed_why,
        ))
        .load(conn)
        .await?)
}

/// How many tellings were given up.
pub(in crate::notifications) async fn count_unwritten(conn: &mut Conn) -> Result<i64, Error> {
    Ok(tellings::table.filter(is_given_up()).count().get_result(conn).await?)
}

/// Opens a telling that was given up, as if it had never failed; returns whether it was given up.
pub(in crate::notifications) async fn reopen(tx: &mut Tx, now: Instant, id: TellingId) -> Result<bool, Error> {
    let given_up = tellings::table.filter(tellings::id.eq(id).and(is_given_up()));
    let reopened = diesel::update(given_up).set((
        tellings::closed_at.eq(None::<Instant>),
        tellings::closed_why.eq(None::<String>),
        tellings::attempts.eq(0),
        tellings::due_at.eq(now),
    ));
    Ok(reopened.execute(tx.conn()).await? > 0)
}
