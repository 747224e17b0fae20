use std::collections::HashMap;

use diesel::{
    dsl::{min, sql},
    expression::SqlLiteral,
    pg::Pg,
    prelude::*,
    sql_types::Bool,
};
use diesel_async::RunQueryDsl;

use super::search;
use crate::{
    ids::OrganisationId,
    organisations::model::{Decision, Organisation, State},
    platform::{Conn, Error, Found as _, Instant, Part, fold, query_of_words, with_one_more},
    schema::{organisation_decisions, organisations, register_revisions},
};

/// How many organisations a list shows at once.
const PAGE: usize = 50;

/// Scope: the ids of the public organisations: those that take part, and those that did until they were suspended.
#[diesel::dsl::auto_type]
#[must_use]
pub fn public() -> _ {
    // Written and not bound: the index of the register is made for it.
    let is_public: SqlLiteral<Bool> = sql("organisations.state IN ('approved', 'suspended')");
    let id: organisations::id = organisations::id;
    organisations::table.filter(is_public).select(id)
}

/// A public organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The organisation.
    pub organisation: Organisation,
    /// When it was approved.
    pub since: Instant,
}

/// A public organisation.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find_public(conn: &mut Conn, id: OrganisationId) -> Result<Registered, Error> {
    let found =
        public().filter(organisations::id.eq(id)).select(Organisation::as_select()).first(conn).await.found()?;
    registered(conn, vec![found]).await?.pop().ok_or(Error::NotFound)
}

/// A part of the list of public organisations, and where the next part begins. By name; only names with each of these
/// words, of which the beginning is enough.
///
/// # Errors
/// [`Error::NotFound`] when `after` is not in the list; an error of the database.
pub async fn public_list(
    conn: &mut Conn,
    words: &str,
    after: Option<OrganisationId>,
) -> Result<(Vec<Registered>, Option<OrganisationId>), Error> {
    let mut query = public().select(Organisation::as_select()).into_boxed::<Pg>();
    if !words.is_empty() {
        let Some(typed) = query_of_words(words) else { return Ok((Vec::new(), None)) };
        query = match search::found(conn, &typed).await? {
            Some(found) => query.filter(organisations::id.eq_any(found)),
            None => query.filter(search::named_on_the_way(&typed)),
        };
    }
    if let Some(after) = after {
        let last = public().filter(organisations::id.eq(after)).select(organisations::name_key);
        let key: String = last.first(conn).await.found()?;
        query = query.filter(
            organisations::name_key
                .gt(key.clone())
                .or(organisations::name_key.eq(key).and(organisations::id.gt(after))),
        );
    }
    let with_one_more = i64::try_from(PAGE + 1).map_err(Error::internal)?;
    let mut found: Vec<Organisation> =
        query.order((organisations::name_key, organisations::id)).limit(with_one_more).load(conn).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).map(|last| last.id);
    Ok((registered(conn, found).await?, next))
}

/// The most organisations that are found for one name.
const FOUND: i64 = 10;

/// The public organisations that are called this or have this number; if there is none, those whose names have these
/// words. At most ten, by name.
///
/// # Errors
/// An error of the database.
pub async fn sought(mut conn: &Conn, typed: &str) -> Result<Vec<Organisation>, Error> {
    let (key, number) = (fold(typed.trim()), typed.trim().to_owned());
    let exact = organisations::number.eq(number).or(organisations::name_key.eq(key));
    let by_name = (organisations::name_key, organisations::id);
    let called = public().filter(exact).select(Organisation::as_select()).order(by_name).limit(FOUND);
    let called: Vec<Organisation> = called.load(&mut conn).await?;
    let Some(words) = query_of_words(typed).filter(|_| called.is_empty()) else { return Ok(called) };
    let named = public().filter(search::named_on_the_way(&words)).select(Organisation::as_select());
    Ok(named.order(by_name).limit(FOUND).load(&mut conn).await?)
}

/// How many organisations there are to choose from at once.
const CHOICES: usize = 100;

/// A part of the organisations that may act now, each with its name, by name, and where the next part begins: without
/// these, and only names with each of these words, of which the beginning is enough.
///
/// # Errors
/// [`Error::NotFound`] when there is no organisation `after`; an error of the database.
pub async fn to_choose_from(
    conn: &mut Conn,
    words: &str,
    without: &[OrganisationId],
    after: Option<OrganisationId>,
) -> Result<Part<(OrganisationId, String), OrganisationId>, Error> {
    // Written and not bound: the index of these organisations is made for it.
    let may_act: SqlLiteral<Bool> = sql("organisations.state = 'approved'");
    let mut query = organisations::table
        .filter(may_act.and(organisations::id.ne_all(without)))
        .select((organisations::id, organisations::name))
        .into_boxed::<Pg>();
    if let Some(typed) = query_of_words(words) {
        query = match search::found(conn, &typed).await? {
            Some(found) => query.filter(organisations::id.eq_any(found)),
            None => query.filter(search::named_on_the_way(&typed)),
        };
    }
    if let Some(after) = after {
        let last = organisations::table.find(after).select(organisations::name_key);
        let key: String = last.first(conn).await.found()?;
        let same = organisations::name_key.eq(key.clone()).and(organisations::id.gt(after));
        query = query.filter(organisations::name_key.gt(key).or(same));
    }
    let by_name = query.order((organisations::name_key, organisations::id)).limit(with_one_more(CHOICES));
    Ok(Part::of(by_name.load(conn).await?, CHOICES, |(last, _)| *last))
}

/// Those of these organisations that may act now.
///
/// # Errors
/// An error of the database.
pub async fn may_act(conn: &mut Conn, among: &[OrganisationId]) -> Result<Vec<OrganisationId>, Error> {
    let approved = organisations::id.eq_any(among).and(organisations::state.eq(State::Approved));
    Ok(organisations::table.filter(approved).select(organisations::id).order(organisations::id).load(conn).await?)
}

/// The revision of what the public register shows. Triggers count it.
///
/// # Errors
/// An error of the database.
pub async fn register_revision(conn: &mut Conn) -> Result<i64, Error> {
    Ok(register_revisions::table.select(register_revisions::revision).first(conn).await?)
}

/// An organisation that the operator added was approved when it was added.
async fn registered(conn: &mut Conn, organisations: Vec<Organisation>) -> Result<Vec<Registered>, Error> {
    let ids: Vec<OrganisationId> = organisations.iter().map(|organisation| organisation.id).collect();
    let approvals: Vec<(OrganisationId, Option<Instant>)> = organisation_decisions::table
        .filter(
            organisation_decisions::organisation
                .eq_any(ids)
                .and(organisation_decisions::decision.eq(Decision::Approval)),
        )
        .group_by(organisation_decisions::organisation)
        .select((organisation_decisions::organisation, min(organisation_decisions::decided_at)))
        .load(conn)
        .await?;
    let approved: HashMap<OrganisationId, Instant> =
        approvals.into_iter().filter_map(|(id, at)| Some((id, at?))).collect();
    let since =
        |organisation: &Organisation| approved.get(&organisation.id).copied().unwrap_or(organisation.applied_at);
    Ok(organisations.into_iter().map(|organisation| Registered { since: since(&organisation), organisation }).collect())
}
