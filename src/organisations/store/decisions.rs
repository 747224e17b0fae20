use diesel::{
    dsl::{count_star, min},
    prelude::*,
    sql_types::Text,
};
use diesel_async::RunQueryDsl;

use crate::{
    ids::{DecisionId, OrganisationId, PersonId},
    organisations::model::{Decided, Organisation, State},
    platform::{Conn, Error, Found as _, Instant, Tx},
    schema::{organisation_decisions, organisations},
};

/// How many organisations a list shows at once.
const PAGE: usize = 50;
/// The most pairs of similar names that are searched.
const ALIKE: i64 = 500;
/// Shorter names are part of too many other names.
const FEWEST_LETTERS: i32 = 5;

#[diesel::declare_sql_function]
extern "SQL" {
    /// How many characters a text has.
    fn char_length(text: Text) -> Integer;
    /// The position of the second text in the first, from 1; 0 if it is not there.
    fn strpos(text: Text, part: Text) -> Integer;
}

type Row = (DecisionId, OrganisationId, String, Instant, Option<PersonId>, String);

fn decided((id, organisation, decision, at, by, reason): Row) -> Result<Decided, Error> {
    let decision = decision.parse().map_err(Error::internal)?;
    Ok(Decided { id, organisation, decision, at, by, reason })
}

#[diesel::dsl::auto_type]
fn all() -> _ {
    organisation_decisions::table.select((
        organisation_decisions::id,
        organisation_decisions::organisation,
        organisation_decisions::decision,
        organisation_decisions::decided_at,
        organisation_decisions::decided_by,
        organisation_decisions::reason,
    ))
}

/// A decision.
///
/// # Errors
/// An error of the database; a missing decision is a fault of ours.
pub async fn find_decision(conn: &mut Conn, id: DecisionId) -> Result<Decided, Error> {
    decided(all().filter(organisation_decisions::id.eq(id)).first(conn).await?)
}

/// The decisions about an organisation, the newest first.
///
/// # Errors
/// An error of the database.
pub async fn decisions_of(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<Decided>, Error> {
    let newest_first = (organisation_decisions::decided_at.desc(), organisation_decisions::id.desc());
    let rows: Vec<Row> =
        all().filter(organisation_decisions::organisation.eq(organisation)).order(newest_first).load(conn).await?;
    rows.into_iter().map(decided).collect()
}

pub(in crate::organisations) async fn add_decision(tx: &mut Tx, made: &Decided) -> Result<(), Error> {
    diesel::insert_into(organisation_decisions::table)
        .values((
            (organisation_decisions::id.eq(made.id), organisation_decisions::organisation.eq(made.organisation)),
            (organisation_decisions::decision.eq(made.decision), organisation_decisions::decided_at.eq(made.at)),
            (organisation_decisions::decided_by.eq(made.by), organisation_decisions::reason.eq(&made.reason)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Gives an organisation the state that follows from a decision.
pub(in crate::organisations) async fn set_state(tx: &mut Tx, state: State, made: &Decided) -> Result<(), Error> {
    let reason = Some(&made.reason).filter(|reason| !reason.is_empty());
    diesel::update(organisations::table.find(made.organisation))
        .set((
            (organisations::state.eq(state), organisations::decided_at.eq(made.at)),
            (organisations::decided_by.eq(made.by), organisations::decision_reason.eq(reason)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// How many organisations are in each state; states without any are left out.
pub(in crate::organisations) async fn count_in_states(conn: &mut Conn) -> Result<Vec<(State, i64)>, Error> {
    Ok(organisations::table
        .group_by(organisations::state)
        .select((organisations::state, count_star()))
        .load(conn)
        .await?)
}

/// A part of a list of organisations, and where the next part begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The organisations.
    pub organisations: Vec<Organisation>,
    /// The last one, if there are more.
    pub next: Option<OrganisationId>,
}

/// How many organisations wait for a decision, and since when the first of them.
///
/// # Errors
/// An error of the database.
pub async fn waiting(mut conn: &Conn) -> Result<(i64, Option<Instant>), Error> {
    let pending = organisations::table.filter(organisations::state.eq(State::Pending));
    Ok(pending.select((count_star(), min(organisations::applied_at))).first(&mut conn).await?)
}

/// The organisations in a state. Those that wait are in the order of their applications, the oldest first; the others
/// by name.
pub(in crate::organisations) async fn listed(
    conn: &mut Conn,
    state: State,
    after: Option<OrganisationId>,
) -> Result<Listed, Error> {
    let mut query = Organisation::query().filter(organisations::state.eq(state)).into_boxed();
    let anchor: Option<(Instant, String, OrganisationId)> = match after {
        Some(after) => Some(
            organisations::table
                .find(after)
                .select((organisations::applied_at, organisations::name_key, organisations::id))
                .first(conn)
                .await
                .found()?,
        ),
        None => None,
    };
    query = match (state, anchor) {
        (State::Pending, Some((at, _, id))) => query.filter(
            organisations::applied_at.gt(at).or(organisations::applied_at.eq(at).and(organisations::id.gt(id))),
        ),
        (_, Some((_, key, id))) => query.filter(
            organisations::name_key.gt(key.clone()).or(organisations::name_key.eq(key).and(organisations::id.gt(id))),
        ),
        (_, None) => query,
    };
    query = match state {
        State::Pending => query.order((organisations::applied_at, organisations::id)),
        _ => query.order((organisations::name_key, organisations::id)),
    };
    let with_one_more = i64::try_from(PAGE + 1).map_err(Error::internal)?;
    let mut found: Vec<Organisation> = query.limit(with_one_more).load(conn).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).map(|last| last.id);
    Ok(Listed { organisations: found, next })
}

/// For each of these organisations, those it is easily confused with: with the same skeleton, or if one name is part of
/// the other. Each pair is (organisation, similar one).
pub(in crate::organisations) async fn look_alikes(
    conn: &mut Conn,
    of: &[OrganisationId],
) -> Result<Vec<(OrganisationId, Organisation)>, Error> {
    let mine = diesel::alias!(organisations as mine);
    let (own, other) = (mine.field(organisations::name_skeleton), organisations::name_skeleton);
    let are_long = char_length(own).ge(FEWEST_LETTERS).and(char_length(other).ge(FEWEST_LETTERS));
    let contains = strpos(own, other).gt(0).or(strpos(other, own).gt(0));
    let resembles = organisations::id.ne(mine.field(organisations::id)).and(own.eq(other).or(are_long.and(contains)));
    Ok(mine
        .inner_join(organisations::table.on(resembles))
        .filter(mine.field(organisations::id).eq_any(of))
        .order((organisations::name_key, organisations::id))
        .limit(ALIKE)
        .select((mine.field(organisations::id), Organisation::as_select()))
        .load(conn)
        .await?)
}
