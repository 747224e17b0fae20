//! Who was told of what is new in a consultation.
use diesel::{
    dsl::sql,
    pg::Pg,
    prelude::*,
    sql_query,
    sql_types::{Array, BigInt, Bool, Nullable, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;

use crate::{
    ids::{ConsultationId, LetterId, OrganisationId, PersonId, TellingId},
    notifications::model::{Because, Kind, State},
    platform::{Conn, Error, Found, Instant, Part, with_one_more},
    schema::{letters, tellings},
};

/// A person who was told, or who is to be told.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(in crate::notifications) struct Told {
    pub(in crate::notifications) id: TellingId,
    pub(in crate::notifications) kind: Kind,
    pub(in crate::notifications) person: Option<PersonId>,
    pub(in crate::notifications) organisation: Option<OrganisationId>,
    pub(in crate::notifications) because: Option<Because>,
    /// Why no letter was written.
    pub(in crate::notifications) closed_why: Option<String>,
    pub(in crate::notifications) letter: Option<Written>,
}

/// The letter of somebody who was told.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(in crate::notifications) struct Written {
    pub(in crate::notifications) id: LetterId,
    pub(in crate::notifications) address: String,
    pub(in crate::notifications) state: State,
    pub(in crate::notifications) made_at: Instant,
    pub(in crate::notifications) sent_at: Option<Instant>,
}

/// A part of the people with accounts who are told of these kinds of news of a consultation, in the order of what
/// happened; at most `most` after `after`.
pub(in crate::notifications) async fn told(
    conn: &mut Conn,
    of: ConsultationId,
    kinds: &[Kind],
    after: Option<TellingId>,
    most: usize,
) -> Result<Part<Told, TellingId>, Error> {
    let about = sql::<Bool>("tellings.event IN (SELECT events.id FROM events WHERE events.consultation = ");
    let mut all = tellings::table
        .left_join(letters::table)
        .filter(about.bind::<Id, _>(of).sql(")"))
        .filter(tellings::kind.eq_any(kinds).and(tellings::person.is_not_null()))
        .into_boxed::<Pg>();
    if let Some(after) = after {
        let event: i64 = tellings::table.find(after).select(tellings::event).first(conn).await.found()?;
        all = all.filter(tellings::event.gt(event).or(tellings::event.eq(event).and(tellings::id.gt(after))));
    }
    let letter = (letters::id, letters::address, letters::state, letters::created_at, letters::sent_at).nullable();
    let columns = (
        tellings::id,
        tellings::kind,
        tellings::person,
        tellings::organisation,
        tellings::because,
        tellings::closed_why,
        letter,
    );
    let in_order = all.order((tellings::event, tellings::id)).limit(with_one_more(most)).select(columns);
    Ok(Part::of(in_order.load(conn).await?, most, |last: &Told| last.id))
}

/// How many were told of one kind of news.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub(in crate::notifications) struct Count {
    #[diesel(sql_type = Text)]
    pub(in crate::notifications) kind: Kind,
    /// When the first of these letters was written.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub(in crate::notifications) first: Option<Instant>,
    #[diesel(sql_type = BigInt)]
    pub(in crate::notifications) organisations: i64,
    #[diesel(sql_type = BigInt)]
    pub(in crate::notifications) people: i64,
    /// Addresses without an account.
    #[diesel(sql_type = BigInt)]
    pub(in crate::notifications) addresses: i64,
    /// Letters that the mail server has accepted.
    #[diesel(sql_type = BigInt)]
    pub(in crate::notifications) sent: i64,
    /// Those who got no letter, with a reason.
    #[diesel(sql_type = BigInt)]
    pub(in crate::notifications) unwritten: i64,
}

const COUNTS: &str = "
    SELECT tellings.kind, min(letters.created_at) AS first, count(DISTINCT tellings.organisation) AS organisations,
        count(DISTINCT tellings.person) AS people, count(DISTINCT tellings.follower) AS addresses,
        count(*) FILTER (WHERE letters.state = 'sent') AS sent, count(tellings.closed_at) AS unwritten
    FROM tellings LEFT JOIN letters ON letters.id = tellings.letter
    WHERE tellings.event IN (SELECT id FROM events WHERE consultation = $1) AND tellings.kind = ANY ($2)
    GROUP BY tellings.kind ORDER BY min(tellings.event)";

/// How many are told of each of these kinds of news of a consultation, in the order in which they first happened.
pub(in crate::notifications) async fn count_told(
    conn: &mut Conn,
    of: ConsultationId,
    kinds: &[Kind],
) -> Result<Vec<Count>, Error> {
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    let counted = sql_query(COUNTS).bind::<Id, _>(of).bind::<Array<Text>, _>(kinds);
    Ok(counted.load(conn).await?)
}
