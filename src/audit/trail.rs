//! The trail as staff read it: all that happened, except inside the statements that are being written.
use diesel::{
    prelude::*,
    sql_query,
    sql_types::{Array, BigInt, Jsonb, Nullable, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;

use crate::{
    events::{INSIDE_STATEMENTS, Stored},
    ids::{ConsultationId, OrganisationId, PersonId},
    platform::{Conn, Error, Found, Instant, Part, Prepared},
    schema::events,
};

/// How many rows a page looks at, at most, to find those that all its filters want.
const LOOKED_AT: usize = 2000;

/// Which lines of the trail are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only in this consultation.
    pub consultation: Option<ConsultationId>,
    /// Only what this person did.
    pub person: Option<PersonId>,
    /// Only of these kinds.
    pub kinds: Option<Vec<&'static str>>,
    /// Only from this instant on, and before that one.
    pub between: Option<(Instant, Instant)>,
}

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: Instant,
    /// Who did it; `None` for the service itself.
    pub person: Option<PersonId>,
    /// What.
    pub event: Stored,
    /// The word of its kind.
    pub kind: String,
    /// In which consultation.
    pub consultation: Option<ConsultationId>,
    /// About which organisation.
    pub organisation: Option<OrganisationId>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = Timestamptz)]
    at: Instant,
    #[diesel(sql_type = Nullable<Id>)]
    actor: Option<PersonId>,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Jsonb)]
    data: serde_json::Value,
    #[diesel(sql_type = Nullable<Id>)]
    consultation: Option<ConsultationId>,
    #[diesel(sql_type = Nullable<Id>)]
    organisation: Option<OrganisationId>,
    /// Whether all its filters want it; the last row looked at stands here, too.
    #[diesel(sql_type = diesel::sql_types::Bool)]
    wanted: bool,
}

/// A part of the trail for staff, the newest first: at most `most` lines after the line `after`. It looks at no more
/// than a fixed number of rows: a part may hold fewer lines, or none, and still have a next one.
///
/// # Errors
/// [`Error::NotFound`] when there is no line `after`; an error of the database.
pub async fn trail(
    conn: &mut Conn,
    filter: &Filter,
    after: Option<i64>,
    most: usize,
) -> Result<Part<Line, i64>, Error> {
    let end = filter.between.map(|(_, end)| (end, 0));
    let below = match after {
        Some(id) => Some((events::table.find(id).select(events::at).first(conn).await.found()?, id)),
        None => end,
    };
    let query = sql_query(looked_at(filter, below.is_some()))
        .bind::<Nullable<Timestamptz>, _>(below.map(|(at, _)| at))
        .bind::<Nullable<BigInt>, _>(below.map(|(_, id)| id))
        .bind::<Nullable<Timestamptz>, _>(filter.between.map(|(start, _)| start))
        .bind::<Nullable<Id>, _>(filter.person)
        .bind::<Nullable<Id>, _>(filter.consultation)
        .bind::<Nullable<Array<Text>>, _>(filter.kinds.clone())
        .bind::<BigInt, _>(i64::try_from(most + 1).map_err(Error::internal)?);
    let rows: Vec<Row> = Prepared(query).load(conn).await?;
    let last = rows.last().filter(|row| !row.wanted).map(|row| row.id);
    let lines: Vec<Line> = rows.into_iter().filter(|row| row.wanted).map(line).collect();
    let mut part = Part::of(lines, most, |line| line.id);
    part.next = part.next.or(last);
    Ok(part)
}

fn line(row: Row) -> Line {
    let Row { id, at, actor, kind, data, consultation, organisation, wanted: _ } = row;
    Line { id, at, person: actor, event: Stored::read(kind.clone(), &data), kind, consultation, organisation }
}

/// The query of a part. The person or the consultation leads, by an index of its own; then each of the kinds; then the
/// time. The condition on kinds is written out, because an index that is about it is not found by a bound value.
fn looked_at(filter: &Filter, has_end: bool) -> String {
    let seen = format!("kind <> ALL (ARRAY['{}'])", INSIDE_STATEMENTS.join("', '"));
    let before = if has_end { "AND (at, id) < ($1::timestamptz, $2::bigint)" } else { "" };
    let since = if filter.between.is_some() { "AND at >= $3::timestamptz" } else { "" };
    let newest = "ORDER BY at DESC, id DESC LIMIT";
    let looked = match (filter.person, filter.consultation, &filter.kinds) {
        (None, None, Some(_)) => format!(
            "SELECT found.* FROM unnest($6::text[]) AS wanted (word) CROSS JOIN LATERAL (
                SELECT * FROM events WHERE kind = wanted.word AND {seen} {before} {since} {newest} $7) AS found"
        ),
        (person, consultation, _) => {
            let lead = match (person, consultation) {
                (Some(_), _) => "actor = $4::uuid AND",
                (None, Some(_)) => "consultation = $5::uuid AND",
                (None, None) => "",
            };
            format!("SELECT * FROM events WHERE {lead} {seen} {before} {since} {newest} {LOOKED_AT}")
        }
    };
    format!(
        "WITH looked AS MATERIALIZED ({looked}),
            wanted AS (SELECT * FROM looked WHERE ($4::uuid IS NULL OR actor = $4) AND ($5::uuid IS NULL OR consultation = $5)
                AND ($6::text[] IS NULL OR kind = ANY ($6)) {newest} $7),
            bottom AS (SELECT * FROM looked WHERE (SELECT count(*) FROM looked) = {LOOKED_AT}
                AND (SELECT count(*) FROM wanted) < $7 ORDER BY at, id LIMIT 1)
        SELECT *, TRUE AS wanted FROM wanted UNION ALL SELECT *, FALSE FROM bottom ORDER BY wanted DESC, at DESC, id DESC"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_is_what_has_an_index_of_its_own() {
        let kinds = Some(vec!["notice_corrected"]);
        let by_kind = looked_at(&Filter { kinds: kinds.clone(), ..Filter::default() }, false);
        assert!(by_kind.contains("LATERAL"), "{by_kind}");
        let consultation = Some(ConsultationId::new());
        let both = looked_at(&Filter { consultation, kinds, ..Filter::default() }, true);
        assert!(both.contains("WHERE consultation = $5::uuid AND kind <> ALL"), "{both}");
        let person = looked_at(&Filter { consultation, person: Some(PersonId::new()), ..Filter::default() }, true);
        assert!(person.contains("WHERE actor = $4::uuid AND kind <> ALL"), "{person}");
    }
}
