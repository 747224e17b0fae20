use std::collections::{HashMap, HashSet};

use diesel::{dsl::exists, prelude::*};
use diesel_async::RunQueryDsl;

use super::{
    model::{Point, Text},
    outline::ParsedPoint,
};
use crate::{
    ids::{DocumentId, PersonId, PointId, ProvisionId, TextId, VersionId},
    platform::{Conn, Error, Instant, Language, Tx},
    schema::{documents, points as point_rows, provisions, texts as text_rows, versions},
};

/// A new draft with its first version, empty and unpublished.
///
/// # Errors
/// What the database says.
pub async fn new_document(tx: &mut Tx, now: Instant) -> Result<DocumentId, Error> {
    let document = DocumentId::new();
    diesel::insert_into(documents::table)
        .values((documents::id.eq(document), documents::created_at.eq(now)))
        .execute(tx.conn())
        .await?;
    diesel::insert_into(versions::table)
        .values((
            versions::id.eq(VersionId::new()),
            versions::document.eq(document),
            versions::ordinal.eq(1),
            versions::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(document)
}

/// The newest version of a draft.
///
/// # Errors
/// [`Error::NotFound`] without one.
pub async fn latest_version(conn: &mut Conn, document: DocumentId) -> Result<VersionId, Error> {
    let newest = versions::table.filter(versions::document.eq(document)).order(versions::ordinal.desc());
    Ok(newest.select(versions::id).first(conn).await?)
}

/// The number of a version in its document, from 1.
///
/// # Errors
/// [`Error::NotFound`] without it.
pub async fn ordinal(conn: &mut Conn, version: VersionId) -> Result<i32, Error> {
    Ok(versions::table.find(version).select(versions::ordinal).first(conn).await?)
}

/// The texts of a version, the first read first.
///
/// # Errors
/// What the database says.
pub async fn texts(conn: &mut Conn, version: VersionId) -> Result<Vec<Text>, Error> {
    Ok(Text::query()
        .filter(text_rows::version.eq(version))
        .order((text_rows::imported_at, text_rows::id))
        .load(conn)
        .await?)
}

/// The languages that a version can be read in.
///
/// # Errors
/// What the database says.
pub async fn languages(conn: &mut Conn, version: VersionId) -> Result<Vec<Language>, Error> {
    Ok(text_rows::table
        .filter(text_rows::version.eq(version))
        .order((text_rows::imported_at, text_rows::id))
        .select(text_rows::language)
        .load(conn)
        .await?)
}

/// A version in a language, else in the language it was first read in.
///
/// # Errors
/// [`Error::NotFound`] while the version has no text.
pub async fn text(conn: &mut Conn, version: VersionId, language: Language) -> Result<Text, Error> {
    let all = texts(conn, version).await?;
    let wanted = all.iter().find(|text| text.language == language).or(all.as_slice().first());
    wanted.cloned().ok_or(Error::NotFound)
}

/// What a text was read from.
///
/// # Errors
/// [`Error::NotFound`] without such a text.
pub async fn source(conn: &mut Conn, version: VersionId, language: Language) -> Result<String, Error> {
    let one = text_rows::table.filter(text_rows::version.eq(version)).filter(text_rows::language.eq(language));
    Ok(one.select(text_rows::source).first(conn).await?)
}

/// The points of a text in their order.
///
/// # Errors
/// What the database says.
pub async fn points(conn: &mut Conn, text: TextId) -> Result<Vec<Point>, Error> {
    Ok(Point::query().filter(point_rows::text.eq(text)).order(point_rows::position).load(conn).await?)
}

/// One point.
///
/// # Errors
/// [`Error::NotFound`] without it.
pub async fn find_point(conn: &mut Conn, id: PointId) -> Result<Point, Error> {
    Ok(Point::query().filter(point_rows::id.eq(id)).first(conn).await?)
}

/// The point at an anchor of a text.
///
/// # Errors
/// [`Error::NotFound`] without it.
pub async fn point_by_anchor(conn: &mut Conn, text: TextId, anchor: &str) -> Result<Point, Error> {
    Ok(Point::query().filter(point_rows::text.eq(text)).filter(point_rows::anchor.eq(anchor)).first(conn).await?)
}

/// These points, in no particular order.
///
/// # Errors
/// What the database says.
pub async fn points_by_id(conn: &mut Conn, ids: &[PointId]) -> Result<Vec<Point>, Error> {
    Ok(Point::query().filter(point_rows::id.eq_any(ids)).load(conn).await?)
}

/// The place of every provision in a version: its position in the first text that has it, counted from 0.
///
/// # Errors
/// What the database says.
pub async fn places(conn: &mut Conn, version: VersionId) -> Result<HashMap<ProvisionId, i32>, Error> {
    let rows: Vec<(ProvisionId, i32)> = point_rows::table
        .inner_join(text_rows::table)
        .filter(text_rows::version.eq(version))
        .order((text_rows::imported_at, text_rows::id, point_rows::position))
        .select((point_rows::provision, point_rows::position))
        .load(conn)
        .await?;
    let mut places = HashMap::new();
    for (provision, position) in rows {
        places.entry(provision).or_insert(position);
    }
    Ok(places)
}

/// The place of one point in its version, as [`places`] counts it.
///
/// # Errors
/// [`Error::NotFound`] without such a point.
pub async fn place_of(conn: &mut Conn, point: &Point) -> Result<i32, Error> {
    let version: VersionId = text_rows::table.find(point.text).select(text_rows::version).first(conn).await?;
    Ok(places(conn, version).await?.get(&point.provision).copied().unwrap_or(point.position))
}

#[derive(Insertable)]
#[diesel(table_name = point_rows)]
struct NewPoint<'a> {
    id: PointId,
    text: TextId,
    provision: ProvisionId,
    position: i32,
    kind: super::PointKind,
    number: Option<&'a str>,
    depth: i16,
    anchor: &'a str,
    body: &'a str,
}

/// Puts a text in the place of the one in that language. Points with the printed number of a point in the version's
/// other text share its provision; the rest get provisions of their own.
///
/// # Errors
/// What the database says; it refuses when the version is published.
pub async fn put_text(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    version: VersionId,
    language: Language,
    source: &str,
    read: &[ParsedPoint],
) -> Result<TextId, Error> {
    let document: DocumentId =
        versions::table.find(version).select(versions::document).for_update().first(tx.conn()).await?;
    diesel::delete(text_rows::table.filter(text_rows::version.eq(version)).filter(text_rows::language.eq(language)))
        .execute(tx.conn())
        .await?;
    remove_unworded_provisions(tx, document).await?;
    let text = TextId::new();
    diesel::insert_into(text_rows::table)
        .values((
            text_rows::id.eq(text),
            text_rows::version.eq(version),
            text_rows::language.eq(language),
            text_rows::source.eq(source),
            text_rows::imported_at.eq(now),
            text_rows::imported_by.eq(by),
        ))
        .execute(tx.conn())
        .await?;
    let provisions = provisions_for(tx, version, document, read).await?;
    let rows: Vec<NewPoint<'_>> = read
        .iter()
        .zip(provisions)
        .zip(0..)
        .map(|((point, provision), position)| NewPoint {
            id: PointId::new(),
            text,
            provision,
            position,
            kind: point.kind,
            number: point.number.as_deref(),
            depth: point.depth.into(),
            anchor: &point.anchor,
            body: &point.text,
        })
        .collect();
    // PostgreSQL takes at most 65,535 parameters in a statement.
    for some in rows.chunks(1_000) {
        diesel::insert_into(point_rows::table).values(some).execute(tx.conn()).await?;
    }
    Ok(text)
}

async fn remove_unworded_provisions(tx: &mut Tx, document: DocumentId) -> Result<(), Error> {
    let worded = exists(point_rows::table.filter(point_rows::provision.eq(provisions::id)));
    diesel::delete(provisions::table.filter(provisions::document.eq(document)).filter(diesel::dsl::not(worded)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A provision for each point: that of the same printed number in the version's other text, the first time it occurs,
/// or a new one.
async fn provisions_for(
    tx: &mut Tx,
    version: VersionId,
    document: DocumentId,
    read: &[ParsedPoint],
) -> Result<Vec<ProvisionId>, Error> {
    let numbered: Vec<(String, ProvisionId)> = point_rows::table
        .inner_join(text_rows::table)
        .filter(text_rows::version.eq(version))
        .filter(point_rows::kind.eq(super::PointKind::Numbered))
        .order(point_rows::position)
        .select((point_rows::number.assume_not_null(), point_rows::provision))
        .load(tx.conn())
        .await?;
    let mut by_number: HashMap<String, ProvisionId> = HashMap::new();
    for (number, provision) in numbered {
        by_number.entry(number).or_insert(provision);
    }
    let mut taken = HashSet::new();
    let chosen: Vec<ProvisionId> = read
        .iter()
        .map(|point| {
            let number = point.number.as_deref().filter(|_| point.kind == super::PointKind::Numbered);
            let same = number.and_then(|number| by_number.get(number)).filter(|same| taken.insert(**same));
            same.copied().unwrap_or_else(ProvisionId::new)
        })
        .collect();
    let new: Vec<_> = chosen
        .iter()
        .filter(|provision| !taken.contains(provision))
        .map(|provision| (provisions::id.eq(*provision), provisions::document.eq(document)))
        .collect();
    for some in new.chunks(1_000) {
        diesel::insert_into(provisions::table).values(some).execute(tx.conn()).await?;
    }
    Ok(chosen)
}

/// Publishes a version: from now on nothing of it changes.
///
/// # Errors
/// What the database says.
pub async fn publish(tx: &mut Tx, now: Instant, version: VersionId) -> Result<(), Error> {
    diesel::update(versions::table.find(version)).set(versions::published_at.eq(Some(now))).execute(tx.conn()).await?;
    Ok(())
}
