//! Where provisions stand in other versions: as the same provision, or as a part of one that was split or merged.
use diesel::{
    prelude::*,
    sql_query,
    sql_types::{Array, Integer, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    documents::model::{Placed, Point},
    ids::{PointId, ProvisionId, VersionId},
    platform::{Conn, Error, Language},
    schema::{points, texts},
};

/// Which provisions stand for each other in the versions `$2`: each for itself, and the parts of a split or a merger,
/// as staff confirmed it, for the whole.
const RELATED: &str = "WITH related (one, other) AS (
        SELECT DISTINCT provision, provision FROM points WHERE version = ANY($2)
        UNION SELECT later, earlier FROM provision_links
            WHERE version = ANY($2) AND decision = 'confirmed' AND kind <> 'same'
        UNION SELECT earlier, later FROM provision_links
            WHERE version = ANY($2) AND decision = 'confirmed' AND kind <> 'same')";

/// Where the provisions of the points here stand in the versions `$2`, at another place than here.
fn elsewhere(of_points: &str) -> String {
    format!(
        "{RELATED} SELECT DISTINCT there.version, there.place, here.place AS here
        FROM points AS here JOIN related ON one = here.provision JOIN points AS there ON there.provision = other
        WHERE {of_points} AND there.version = ANY($2) AND here.place IS NOT NULL AND there.place IS NOT NULL
            AND (there.version <> here.version OR there.place <> here.place)
        ORDER BY there.version, there.place, here.place"
    )
}

#[derive(QueryableByName)]
struct Elsewhere {
    #[diesel(sql_type = Uuid)]
    version: VersionId,
    #[diesel(sql_type = Integer)]
    place: i32,
    #[diesel(sql_type = Integer)]
    here: i32,
}

/// Where the provisions of a version stand elsewhere in these versions: the version, the place there, the place here.
/// Wordings at the same place of this version are left out.
///
/// # Errors
/// An error of the database.
pub async fn places_elsewhere(
    mut conn: &Conn,
    version: VersionId,
    others: &[VersionId],
) -> Result<Vec<(VersionId, i32, i32)>, Error> {
    let query = sql_query(elsewhere("here.version = $1"));
    let query = query.bind::<Uuid, _>(version).bind::<Array<Uuid>, _>(with(version, others));
    let rows: Vec<Elsewhere> = query.load(&mut conn).await?;
    Ok(rows.into_iter().map(|row| (row.version, row.place, row.here)).collect())
}

/// Where the provision of a point stands elsewhere in these versions: the version and the place there. Wordings at the
/// same place of its own version are left out.
///
/// # Errors
/// An error of the database.
pub async fn counterparts(
    mut conn: &Conn,
    versions: &[VersionId],
    point: PointId,
) -> Result<Vec<(VersionId, i32)>, Error> {
    let query = sql_query(elsewhere("here.id = $1"));
    let rows: Vec<Elsewhere> = query.bind::<Uuid, _>(point).bind::<Array<Uuid>, _>(versions).load(&mut conn).await?;
    Ok(rows.into_iter().map(|row| (row.version, row.place)).collect())
}

/// Where provisions stand in these versions that have no wording in another version, nor a part of one: the version and
/// the place there.
///
/// # Errors
/// An error of the database.
pub async fn without_counterpart(
    mut conn: &Conn,
    versions: &[VersionId],
    version: VersionId,
) -> Result<Vec<(VersionId, i32)>, Error> {
    let query = format!(
        "{RELATED} SELECT DISTINCT there.version, there.place, there.place AS here FROM points AS there
        WHERE there.version = ANY($2) AND there.version <> $1 AND there.place IS NOT NULL AND NOT EXISTS (
            SELECT FROM related JOIN points AS here ON here.provision = other
            WHERE one = there.provision AND here.version = $1)
        ORDER BY there.version, there.place"
    );
    let query = sql_query(query).bind::<Uuid, _>(version).bind::<Array<Uuid>, _>(with(version, versions));
    let rows: Vec<Elsewhere> = query.load(&mut conn).await?;
    Ok(rows.into_iter().map(|row| (row.version, row.place)).collect())
}

fn with(version: VersionId, others: &[VersionId]) -> Vec<VersionId> {
    others.iter().copied().chain([version]).collect()
}

/// As what these provisions go on in a version: each with a wording of the same provision there, or of each part of it.
///
/// # Errors
/// An error of the database.
pub async fn goes_on_as(
    mut conn: &Conn,
    version: VersionId,
    of: &[ProvisionId],
) -> Result<Vec<(ProvisionId, Placed)>, Error> {
    let query = "SELECT DISTINCT provision_links.earlier, points.id AS point FROM provision_links
        JOIN points ON points.provision = provision_links.later AND points.version = $1
        WHERE provision_links.version = $1 AND decision = 'confirmed' AND provision_links.kind <> 'same'
            AND earlier = ANY($2)";
    let query = sql_query(query).bind::<Uuid, _>(version).bind::<Array<Uuid>, _>(of);
    let parts: Vec<Part> = query.load(&mut conn).await?;
    let ids: Vec<PointId> = parts.iter().map(|part| part.point).collect();
    let rows: Vec<(Point, Language)> = points::table
        .inner_join(texts::table.on(texts::id.eq(points::text)))
        .filter(points::version.eq(version))
        .filter(points::provision.eq_any(of).or(points::id.eq_any(&ids)))
        .order(points::position)
        .select((Point::as_select(), texts::language))
        .load(&mut conn)
        .await?;
    let from = |point: &Point| {
        let whole = parts.iter().filter(|part| part.point == point.id).map(|part| part.earlier);
        whole.chain(of.contains(&point.provision).then_some(point.provision)).collect::<Vec<_>>()
    };
    let placed = rows.into_iter().flat_map(|(point, language)| {
        from(&point).into_iter().map(move |earlier| (earlier, Placed { point: point.clone(), language }))
    });
    Ok(placed.collect())
}

#[derive(QueryableByName)]
struct Part {
    #[diesel(sql_type = Uuid)]
    earlier: ProvisionId,
    #[diesel(sql_type = Uuid)]
    point: PointId,
}
