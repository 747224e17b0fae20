//! Points of two languages that are paired by hand: a published point may still get another provision, nothing else.
use diesel::{prelude::*, sql_query, sql_types};
use diesel_async::RunQueryDsl;

use super::{
    find_point, forget_provisions,
    links::{forget_links, new_provision},
};
use crate::{
    documents::model::Point,
    ids::{PointId, ProvisionId, VersionId},
    platform::{Error, Tx},
    schema::{points, versions},
};

/// The points of a text with one of two provisions get the other. The constraint is checked when all have changed.
const SWAP: &str = "UPDATE points SET provision = CASE provision WHEN $2 THEN $3 ELSE $2 END
    WHERE text = $1 AND provision IN ($2, $3)";

/// Makes two points of a version, in two languages, wordings of one provision. The one that goes on from an earlier
/// version keeps its provision. A point that was paired with one of them gets the provision that is given up.
///
/// # Errors
/// [`Error::NotFound`] when they are not two points of this version in two languages; an error of the database.
pub async fn pair(tx: &mut Tx, version: VersionId, (one, other): (PointId, PointId)) -> Result<(), Error> {
    let (one, other) = (find_point(tx, one).await?, find_point(tx, other).await?);
    if one.version != version || other.version != version || one.text == other.text {
        return Err(Error::NotFound);
    }
    let (kept, moved): (&Point, &Point) =
        if !is_earlier(tx, version, one.provision).await? && is_earlier(tx, version, other.provision).await? {
            (&other, &one)
        } else {
            (&one, &other)
        };
    sql_query(SWAP)
        .bind::<sql_types::Uuid, _>(moved.text)
        .bind::<sql_types::Uuid, _>(moved.provision)
        .bind::<sql_types::Uuid, _>(kept.provision)
        .execute(tx.conn())
        .await?;
    tidy(tx, version).await
}

/// Makes a point the only wording of a new provision.
///
/// # Errors
/// [`Error::NotFound`] when it is no point of this version; an error of the database.
pub async fn part(tx: &mut Tx, version: VersionId, point: PointId) -> Result<(), Error> {
    let point = find_point(tx, point).await?;
    if point.version != version {
        return Err(Error::NotFound);
    }
    let provision = new_provision(tx, version).await?;
    let one = points::table.find(point.id);
    diesel::update(one).set(points::provision.eq(provision)).execute(tx.conn()).await?;
    tidy(tx, version).await
}

/// Whether another version has a wording of a provision.
async fn is_earlier(tx: &mut Tx, version: VersionId, provision: ProvisionId) -> Result<bool, Error> {
    let elsewhere = points::table.filter(points::provision.eq(provision).and(points::version.ne(version)));
    Ok(diesel::select(diesel::dsl::exists(elsewhere)).get_result(tx.conn()).await?)
}

async fn tidy(tx: &mut Tx, version: VersionId) -> Result<(), Error> {
    forget_links(tx, version).await?;
    let document = versions::table.find(version).select(versions::document).first(tx.conn()).await?;
    forget_provisions(tx, document).await
}
