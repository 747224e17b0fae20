use std::collections::HashSet;

use diesel::{
    dsl::sql,
    prelude::*,
    sql_query,
    sql_types::{Array, Bool, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{
    events::{Event, Stored},
    ids::{AssessmentId, ConsultationId, OrganisationId, PersonId, ResponseId},
    platform::{Actor, Conn, Error, Instant, Prepared, Tx},
    schema::events,
};

/// Puts an event on record and adds it to the queue of each consumer; nothing if time has caused it before and it is on
/// record.
const RECORD: &str = "
    WITH added AS (
        INSERT INTO events (at, actor, actor_as, actor_organisation, kind, consultation, organisation, subject, data, once)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id)
    INSERT INTO event_queue (event, consumer, attempts, next_attempt_at)
        SELECT added.id, consumer, 0, $1 FROM added CROSS JOIN unnest($11) AS consumer";

pub(super) async fn record(tx: &Tx, at: Instant, actor: Actor, event: &Event) -> Result<(), Error> {
    let (actor, actor_as, actor_organisation) = match actor {
        Actor::Member(person, organisation) => (Some(person.uuid()), "member", Some(organisation.uuid())),
        Actor::Staff(person) => (Some(person.uuid()), "staff", None),
        Actor::Person(person) => (Some(person.uuid()), "person", None),
        Actor::Service => (None, "service", None),
    };
    let tagged = serde_json::to_value(event).map_err(Error::internal)?;
    let about = event.about();
    let recorded = sql_query(RECORD)
        .bind::<Timestamptz, _>(at)
        .bind::<Nullable<SqlUuid>, _>(actor)
        .bind::<Text, _>(actor_as)
        .bind::<Nullable<SqlUuid>, _>(actor_organisation)
        .bind::<Text, _>(tagged["kind"].as_str().unwrap_or_default())
        .bind::<Nullable<SqlUuid>, _>(about.consultation)
        .bind::<Nullable<SqlUuid>, _>(about.organisation)
        .bind::<Nullable<SqlUuid>, _>(about.subject)
        .bind::<Jsonb, _>(&tagged["data"])
        .bind::<Nullable<Text>, _>(event.once())
        .bind::<Array<Text>, _>(event.consumers());
    Prepared(recorded).execute(&mut tx.piped()).await?;
    Ok(())
}

/// The event with this number.
///
/// # Errors
/// An error of the database.
pub async fn find(conn: &mut Conn, id: i64) -> Result<Stored, Error> {
    let (kind, data): (String, serde_json::Value) =
        events::table.find(id).select((events::kind, events::data)).first(conn).await?;
    Ok(Stored::read(kind, &data))
}

/// Those of the events caused by time that are not on record.
///
/// # Errors
/// An error of the database.
pub async fn not_recorded(conn: &mut Conn, brought: Vec<Event>) -> Result<Vec<Event>, Error> {
    let words: Vec<String> = brought.iter().filter_map(Event::once).collect();
    let known: HashSet<Option<String>> =
        events::table.filter(events::once.eq_any(&words)).select(events::once).load(conn).await?.into_iter().collect();
    Ok(brought.into_iter().filter(|event| !known.contains(&event.once())).collect())
}

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Instant,
    /// Who did it; `None` for the service itself.
    pub person: Option<PersonId>,
    /// What.
    pub event: Stored,
}

/// The entries about one organisation in one consultation: at most `most`, newest first.
///
/// # Errors
/// An error of the database.
pub async fn of_organisation(
    conn: &mut Conn,
    consultation: ConsultationId,
    organisation: OrganisationId,
    most: i64,
) -> Result<Vec<Entry>, Error> {
    let theirs = events::table.filter(events::consultation.eq(consultation).and(events::organisation.eq(organisation)));
    let rows: Vec<EntryRow> = theirs.order(events::id.desc()).limit(most).select(entry_columns()).load(conn).await?;
    Ok(rows.into_iter().map(entry).collect())
}

/// The entries about one organisation outside of consultations, which tell its history in the register: at most `most`,
/// newest first.
///
/// # Errors
/// An error of the database.
pub async fn in_register(conn: &mut Conn, organisation: OrganisationId, most: i64) -> Result<Vec<Entry>, Error> {
    let theirs = events::table.filter(events::consultation.is_null().and(events::organisation.eq(organisation)));
    let rows: Vec<EntryRow> = theirs.order(events::id.desc()).limit(most).select(entry_columns()).load(conn).await?;
    Ok(rows.into_iter().map(entry).collect())
}

/// What happened to the answers to a comment, in time order: to these answers, and to deleted ones.
///
/// # Errors
/// An error of the database.
pub async fn of_answers(
    conn: &mut Conn,
    consultation: ConsultationId,
    assessment: AssessmentId,
    responses: &[ResponseId],
) -> Result<Vec<Entry>, Error> {
    let subjects: Vec<Uuid> = responses.iter().map(|id| id.uuid()).chain([assessment.uuid()]).collect();
    // One list of subjects, because with OR every event of the consultation would be read.
    let about = sql::<Bool>("events.subject = ANY (").bind::<Array<SqlUuid>, _>(subjects);
    let discarded = " || ARRAY(SELECT (data->>'response')::uuid FROM events AS discarding WHERE discarding.subject = ";
    let theirs = events::table
        .filter(events::consultation.eq(consultation))
        .filter(about.sql(discarded).bind::<SqlUuid, _>(assessment.uuid()).sql("))"));
    let rows: Vec<EntryRow> = Prepared(theirs.order(events::id).select(entry_columns())).load(conn).await?;
    Ok(rows.into_iter().map(entry).collect())
}

type EntryRow = (Instant, Option<PersonId>, String, serde_json::Value);

#[diesel::dsl::auto_type]
fn entry_columns() -> _ {
    (events::at, events::actor, events::kind, events::data)
}

fn entry((at, person, kind, data): EntryRow) -> Entry {
    Entry { at, person, event: Stored::read(kind, &data) }
}
