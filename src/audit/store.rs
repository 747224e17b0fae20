use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{
    events::Event,
    ids::{ConsultationId, OrganisationId, PersonId},
    platform::{Actor, Conn, Error, Instant, Tx},
    schema::{events, unannounced},
};

#[derive(Insertable)]
#[diesel(table_name = events)]
struct Row<'a> {
    at: Instant,
    actor: Option<Uuid>,
    actor_as: &'static str,
    actor_organisation: Option<Uuid>,
    kind: &'a str,
    consultation: Option<ConsultationId>,
    organisation: Option<OrganisationId>,
    subject: Option<Uuid>,
    data: &'a serde_json::Value,
}

pub(super) async fn add(tx: &mut Tx, at: Instant, actor: Actor, event: &Event) -> Result<i64, Error> {
    let (actor, actor_as, actor_organisation) = match actor {
        Actor::Member(person, organisation) => (Some(person.uuid()), "member", Some(organisation.uuid())),
        Actor::Staff(person) => (Some(person.uuid()), "staff", None),
        Actor::Person(person) => (Some(person.uuid()), "person", None),
        Actor::Service => (None, "service", None),
    };
    let tagged = serde_json::to_value(event).map_err(Error::internal)?;
    let about = event.about();
    let row = Row {
        at,
        actor,
        actor_as,
        actor_organisation,
        kind: tagged["kind"].as_str().unwrap_or_default(),
        consultation: about.consultation,
        organisation: about.organisation,
        subject: about.subject,
        data: &tagged["data"],
    };
    Ok(diesel::insert_into(events::table).values(row).returning(events::id).get_result(tx.conn()).await?)
}

pub(super) async fn enqueue(tx: &mut Tx, event: i64, now: Instant) -> Result<(), Error> {
    diesel::insert_into(unannounced::table)
        .values((unannounced::event.eq(event), unannounced::attempts.eq(0), unannounced::next_attempt_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// One line of the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Instant,
    /// By whom; nobody where the service did it itself.
    pub person: Option<PersonId>,
    /// What.
    pub event: Event,
}

/// What concerns one organisation in one consultation: the newest `most` entries, newest first.
///
/// # Errors
/// What the database says.
pub async fn of_organisation(
    conn: &mut Conn,
    consultation: ConsultationId,
    organisation: OrganisationId,
    most: i64,
) -> Result<Vec<Entry>, Error> {
    let theirs = events::table.filter(events::consultation.eq(consultation).and(events::organisation.eq(organisation)));
    let rows: Vec<EntryRow> = theirs.order(events::id.desc()).limit(most).select(entry_columns()).load(conn).await?;
    rows.into_iter().map(entry).collect()
}

/// What concerns one organisation outside of all consultations, its way in the register: the newest `most` entries,
/// newest first.
///
/// # Errors
/// What the database says.
pub async fn in_register(conn: &mut Conn, organisation: OrganisationId, most: i64) -> Result<Vec<Entry>, Error> {
    let theirs = events::table.filter(events::consultation.is_null().and(events::organisation.eq(organisation)));
    let rows: Vec<EntryRow> = theirs.order(events::id.desc()).limit(most).select(entry_columns()).load(conn).await?;
    rows.into_iter().map(entry).collect()
}

type EntryRow = (Instant, Option<PersonId>, String, serde_json::Value);

#[diesel::dsl::auto_type]
fn entry_columns() -> _ {
    (events::at, events::actor, events::kind, events::data)
}

fn entry((at, person, kind, data): EntryRow) -> Result<Entry, Error> {
    let event = serde_json::from_value(serde_json::json!({ "kind": kind, "data": data })).map_err(Error::internal)?;
    Ok(Entry { at, person, event })
}
