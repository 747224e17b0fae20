//! What the room keeps in the database.
mod corrected;
mod elsewhere;
mod links;
mod pairing;

use std::collections::HashMap;

use diesel::{
    dsl::{exists, max},
    prelude::*,
    sql_types::{Array, Integer, Uuid},
};
use diesel_async::RunQueryDsl;

pub use corrected::{Corrected, KeptCorrection, correct, corrected, corrections, offered, pasted, undo};
pub use elsewhere::{counterparts, goes_on_as, places_elsewhere, without_counterpart};
pub use links::{decide, goes_on, link_by_hand, links, relations};
pub use pairing::{pair, part};

use super::{
    model::{NamedProvision, Placed, Point, Text, Version},
    outline::{Imported, Warning},
    paths, places,
    record::{TextRecord, VersionRecord},
};
use crate::{
    ids::{ConsultationId, DocumentId, PersonId, PointId, ProvisionId, TextId, VersionId},
    platform::{Conn, Error, Found, Instant, Json, Language, Prepared, Tx, blobs, canonical::seal},
    schema::{documents, points as point_rows, provisions, texts as text_rows, versions},
};

/// A new draft, without a version.
///
/// # Errors
/// An error of the database.
pub async fn new_document(tx: &mut Tx, now: Instant) -> Result<DocumentId, Error> {
    let document = DocumentId::new();
    diesel::insert_into(documents::table)
        .values((documents::id.eq(document), documents::created_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(document)
}

/// The next version of a draft, empty and unpublished; a draft has only one version in preparation.
///
/// # Errors
/// An error of the database, also for a second version in preparation.
pub async fn new_version(
    tx: &mut Tx,
    now: Instant,
    document: DocumentId,
    prepared_for: ConsultationId,
) -> Result<VersionId, Error> {
    let last: Option<i32> =
        versions::table.filter(versions::document.eq(document)).select(max(versions::ordinal)).first(tx.conn()).await?;
    let version = VersionId::new();
    diesel::insert_into(versions::table)
        .values((
            versions::id.eq(version),
            versions::document.eq(document),
            versions::ordinal.eq(last.unwrap_or(0) + 1),
            versions::created_at.eq(now),
            versions::prepared_for.eq(prepared_for),
        ))
        .execute(tx.conn())
        .await?;
    Ok(version)
}

/// The newest version of a draft that was prepared for this consultation, possibly still in preparation.
///
/// # Errors
/// An error of the database.
pub async fn newest_version(
    mut conn: &Conn,
    document: DocumentId,
    prepared_for: ConsultationId,
) -> Result<Version, Error> {
    let own = Version::query().filter(versions::document.eq(document).and(versions::prepared_for.eq(prepared_for)));
    Ok(own.order(versions::ordinal.desc()).first(&mut conn).await?)
}

/// The version of a draft that is in preparation, if there is one.
///
/// # Errors
/// An error of the database.
pub async fn in_preparation(mut conn: &Conn, document: DocumentId) -> Result<Option<Version>, Error> {
    let one = Version::query().filter(versions::document.eq(document).and(versions::published_at.is_null()));
    Ok(one.first(&mut conn).await.optional()?)
}

/// The newest published version of a draft before this one; `None` for the first.
///
/// # Errors
/// An error of the database.
pub async fn version_before(mut conn: &Conn, version: &Version) -> Result<Option<Version>, Error> {
    let earlier = Version::query()
        .filter(versions::document.eq(version.document).and(versions::ordinal.lt(version.ordinal)))
        .filter(versions::published_at.is_not_null());
    Ok(earlier.order(versions::ordinal.desc()).first(&mut conn).await.optional()?)
}

/// The numbers of these versions.
///
/// # Errors
/// An error of the database.
pub async fn ordinals(mut conn: &Conn, of: &[VersionId]) -> Result<HashMap<VersionId, i32>, Error> {
    let rows = versions::table.filter(versions::id.eq_any(of)).select((versions::id, versions::ordinal));
    Ok(rows.load(&mut conn).await?.into_iter().collect())
}

/// The version of a draft with this number.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn version(mut conn: &Conn, document: DocumentId, ordinal: i32) -> Result<VersionId, Error> {
    let one = versions::table.filter(versions::document.eq(document).and(versions::ordinal.eq(ordinal)));
    one.select(versions::id).first(&mut conn).await.found()
}

/// Gives up a version in preparation, with its texts. Its number is free again.
///
/// # Errors
/// An error of the database, also when it is published.
pub async fn discard_version(tx: &mut Tx, version: &Version) -> Result<(), Error> {
    diesel::delete(text_rows::table.filter(text_rows::version.eq(version.id))).execute(tx.conn()).await?;
    forget_provisions(tx, version.document).await?;
    diesel::delete(versions::table.find(version.id)).execute(tx.conn()).await?;
    Ok(())
}

/// Gives the version that was in preparation for one consultation, if there is one, to another; returns whether there
/// was one.
///
/// # Errors
/// An error of the database.
pub async fn hand_over_version(
    tx: &mut Tx,
    document: DocumentId,
    from: ConsultationId,
    to: ConsultationId,
) -> Result<bool, Error> {
    let prepared = versions::table
        .filter(versions::document.eq(document).and(versions::prepared_for.eq(from)))
        .filter(versions::published_at.is_null());
    let handed_over = diesel::update(prepared).set(versions::prepared_for.eq(to)).execute(tx.conn()).await?;
    Ok(handed_over > 0)
}

/// The texts of a version, in the order of their import.
///
/// # Errors
/// An error of the database.
pub async fn texts(mut conn: &Conn, version: VersionId) -> Result<Vec<Text>, Error> {
    Ok(Text::query()
        .filter(text_rows::version.eq(version))
        .order((text_rows::imported_at, text_rows::id))
        .load(&mut conn)
        .await?)
}

/// The languages of a version's texts.
///
/// # Errors
/// An error of the database.
pub async fn languages(conn: &mut Conn, version: VersionId) -> Result<Vec<Language>, Error> {
    Ok(text_rows::table
        .filter(text_rows::version.eq(version))
        .order((text_rows::imported_at, text_rows::id))
        .select(text_rows::language)
        .load(conn)
        .await?)
}

/// The text of a version in a language; if there is none, the one that was imported first.
///
/// # Errors
/// [`Error::NotFound`] while the version has no text.
pub async fn text(conn: &mut Conn, version: VersionId, language: Language) -> Result<Text, Error> {
    let all = texts(conn, version).await?;
    let wanted = all.iter().find(|text| text.language == language).or(all.as_slice().first());
    wanted.cloned().ok_or(Error::NotFound)
}

/// What was unusual about each text of a version when it was read; `None` if that was before warnings were kept.
///
/// # Errors
/// An error of the database, or warnings that this program does not know.
pub async fn warnings(conn: &mut Conn, version: VersionId) -> Result<Vec<(Language, Option<Vec<Warning>>)>, Error> {
    let rows: Vec<(Language, Option<Json<Vec<Warning>>>)> = text_rows::table
        .filter(text_rows::version.eq(version))
        .order((text_rows::imported_at, text_rows::id))
        .select((text_rows::language, text_rows::warnings))
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|(language, warnings)| (language, warnings.map(|Json(kept)| kept))).collect())
}

/// The points of a text in their order.
///
/// # Errors
/// An error of the database.
pub async fn points(mut conn: &Conn, text: TextId) -> Result<Vec<Point>, Error> {
    Ok(Point::query().filter(point_rows::text.eq(text)).order(point_rows::position).load(&mut conn).await?)
}

/// One point.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn find_point(mut conn: &Conn, id: PointId) -> Result<Point, Error> {
    Point::query().filter(point_rows::id.eq(id)).first(&mut conn).await.found()
}

/// The point at an anchor of a text.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn point_by_anchor(conn: &mut Conn, text: TextId, anchor: &str) -> Result<Point, Error> {
    Point::query().filter(point_rows::text.eq(text)).filter(point_rows::anchor.eq(anchor)).first(conn).await.found()
}

/// These points with their languages, from any version; missing ones are left out.
///
/// # Errors
/// An error of the database.
pub async fn placed(mut conn: &Conn, ids: &[PointId]) -> Result<HashMap<PointId, Placed>, Error> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Point, Language)> = point_rows::table
        .inner_join(text_rows::table.on(text_rows::id.eq(point_rows::text)))
        .filter(point_rows::id.eq_any(ids))
        .select((Point::as_select(), text_rows::language))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().map(|(point, language)| (point.id, Placed { point, language })).collect())
}

/// Where these provisions stand in these versions: the version and the place there.
///
/// # Errors
/// An error of the database.
pub async fn places_of(
    mut conn: &Conn,
    versions: &[VersionId],
    provisions: &[ProvisionId],
) -> Result<Vec<(VersionId, i32)>, Error> {
    Ok(point_rows::table
        .filter(point_rows::version.eq_any(versions).and(point_rows::provision.eq_any(provisions)))
        .filter(point_rows::place.is_not_null())
        .distinct()
        .order((point_rows::version, point_rows::place))
        .select((point_rows::version, point_rows::place.assume_not_null()))
        .load(&mut conn)
        .await?)
}

/// The wordings of these provisions in these versions, in all their languages.
///
/// # Errors
/// An error of the database.
pub async fn wordings(mut conn: &Conn, versions: &[VersionId], of: &[ProvisionId]) -> Result<Vec<Placed>, Error> {
    let rows: Vec<(Point, Language)> = point_rows::table
        .inner_join(text_rows::table.on(text_rows::id.eq(point_rows::text)))
        .filter(point_rows::version.eq_any(versions).and(point_rows::provision.eq_any(of)))
        .select((Point::as_select(), text_rows::language))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().map(|(point, language)| Placed { point, language }).collect())
}

/// Each provision of these versions as it is named for people who read this language: in the text of that language, or
/// in another if the version has none. The older version first, each in the order of the draft.
///
/// # Errors
/// An error of the database.
pub async fn named_provisions(
    mut conn: &Conn,
    versions: &[VersionId],
    language: Language,
) -> Result<Vec<NamedProvision>, Error> {
    let named = point_rows::table
        .inner_join(text_rows::table.on(text_rows::id.eq(point_rows::text)))
        .filter(point_rows::version.eq_any(versions).and(point_rows::place.is_not_null()))
        .distinct_on((point_rows::version, point_rows::place))
        .order((
            point_rows::version,
            point_rows::place,
            text_rows::language.eq(language).desc(),
            text_rows::language.desc(),
            point_rows::position,
        ))
        .select(NamedProvision::as_select());
    Ok(Prepared(named).load(&mut conn).await?)
}

/// The points of a provision in these versions, in all their languages.
///
/// # Errors
/// An error of the database.
pub async fn points_of_provision(
    mut conn: &Conn,
    versions: &[VersionId],
    provision: ProvisionId,
) -> Result<Vec<PointId>, Error> {
    Ok(point_rows::table
        .filter(point_rows::provision.eq(provision).and(point_rows::version.eq_any(versions)))
        .select(point_rows::id)
        .load(&mut conn)
        .await?)
}

/// The number of the reader; it rises when the same file would give other points.
const READER: i16 = 1;

/// A file as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A text of a draft before it is stored.
#[derive(Debug, Clone, Copy)]
pub struct NewText<'a> {
    /// Its language.
    pub language: Language,
    /// What was pasted; empty for a file.
    pub source: &'a str,
    /// The file that it was read from.
    pub file: Option<&'a File>,
    /// What was read from it.
    pub read: &'a Imported,
}

/// Stores a text and replaces the one in the same language. A point that surely goes on from the version before keeps
/// its provision; one with the same path as a point in the version's other text shares that one's; the others get new
/// provisions. If it is read from the same source again, its corrections go on.
///
/// # Errors
/// An error of the database, also when the version is published.
pub async fn put_text(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    version: VersionId,
    new: NewText<'_>,
) -> Result<TextId, Error> {
    let original = match new.file {
        Some(file) => Some(blobs::keep(tx, now, &file.bytes).await?),
        None => None,
    };
    let corrections = corrected::of_source(tx, version, (new.language, new.source, original)).await?;
    let decided = links::decided(tx, version, new.language).await?;
    remove(tx, version, new.language).await?;
    let text = TextId::new();
    let read = new.read;
    let (rows, matched) = rows(tx, (text, version, new.language), read).await?;
    let sealed = seal(TextRecord { id: text, version, language: new.language, points: &rows });
    diesel::insert_into(text_rows::table)
        .values((
            (text_rows::id.eq(text), text_rows::version.eq(version), text_rows::language.eq(new.language)),
            text_rows::source.eq(new.source),
            text_rows::warnings.eq(Json(&read.warnings)),
            (text_rows::imported_at.eq(now), text_rows::imported_by.eq(by)),
            (text_rows::format.eq(sealed.format()), text_rows::digest.eq(sealed.digest())),
            (text_rows::original.eq(original), text_rows::original_name.eq(new.file.map(|file| file.name.as_str()))),
            (text_rows::reader.eq(READER), text_rows::scheme.eq(read.scheme)),
            text_rows::reading.eq(Json(read)),
        ))
        .execute(tx.conn())
        .await?;
    insert(tx, &rows).await?;
    links::keep(tx, version, matched, decided, &rows).await?;
    corrected::carry_over(tx, text, corrections).await?;
    Ok(text)
}

/// Puts other points in the place of those of a text, after a correction.
///
/// # Errors
/// An error of the database, also when the version is published.
pub async fn correct_text(tx: &mut Tx, text: &Text, corrected: &Imported) -> Result<(), Error> {
    let document = versions::table.find(text.version).select(versions::document).for_update().first(tx.conn()).await?;
    let decided = links::decided(tx, text.version, text.language).await?;
    diesel::delete(point_rows::table.filter(point_rows::text.eq(text.id))).execute(tx.conn()).await?;
    forget_provisions(tx, document).await?;
    let (rows, matched) = rows(tx, (text.id, text.version, text.language), corrected).await?;
    let sealed = seal(TextRecord { id: text.id, version: text.version, language: text.language, points: &rows });
    diesel::update(text_rows::table.find(text.id))
        .set((
            text_rows::warnings.eq(Json(&corrected.warnings)),
            (text_rows::format.eq(sealed.format()), text_rows::digest.eq(sealed.digest())),
        ))
        .execute(tx.conn())
        .await?;
    insert(tx, &rows).await?;
    links::keep(tx, text.version, matched, decided, &rows).await
}

/// The points of a text as they are stored, and how they come from the version before.
async fn rows(
    tx: &mut Tx,
    (text, version, language): (TextId, VersionId, Language),
    Imported { points, .. }: &Imported,
) -> Result<(Vec<Point>, links::Matched), Error> {
    let paths = paths::of(points);
    let matched = links::matched(tx, (version, language), points, &paths).await?;
    let rows = points.iter().zip(matched.provisions.iter().copied().zip(paths)).zip(0..).map(
        |((point, (provision, path)), position)| Point {
            id: PointId::new(),
            text,
            version,
            provision,
            position,
            place: None,
            kind: point.kind,
            number: point.number.clone(),
            path,
            depth: point.depth.into(),
            anchor: point.anchor.clone(),
            body: point.text.clone(),
            marks: (!point.marks.is_empty()).then(|| Json(point.marks.clone())),
            cells: (!point.rows.is_empty()).then(|| Json(point.rows.clone())),
        },
    );
    let rows = rows.collect();
    Ok((rows, matched))
}

async fn insert(tx: &mut Tx, rows: &[Point]) -> Result<(), Error> {
    // PostgreSQL takes at most 65,535 parameters in a statement.
    for some in rows.chunks(1_000) {
        diesel::insert_into(point_rows::table).values(some).execute(tx.conn()).await?;
    }
    Ok(())
}

/// Removes the text in a language.
///
/// # Errors
/// [`Error::NotFound`] when there is none; an error of the database, also when the version is published.
pub async fn remove_text(tx: &mut Tx, version: VersionId, language: Language) -> Result<(), Error> {
    let is_there =
        exists(text_rows::table.filter(text_rows::version.eq(version)).filter(text_rows::language.eq(language)));
    if !diesel::select(is_there).get_result::<bool>(tx.conn()).await? {
        return Err(Error::NotFound);
    }
    remove(tx, version, language).await?;
    Ok(())
}

/// Removes the text in a language, if there is one, and returns the draft of the version.
async fn remove(tx: &mut Tx, version: VersionId, language: Language) -> Result<DocumentId, Error> {
    let document: DocumentId =
        versions::table.find(version).select(versions::document).for_update().first(tx.conn()).await?;
    diesel::delete(text_rows::table.filter(text_rows::version.eq(version)).filter(text_rows::language.eq(language)))
        .execute(tx.conn())
        .await?;
    forget_provisions(tx, document).await?;
    Ok(document)
}

/// Deletes the provisions that no text words any more.
async fn forget_provisions(tx: &mut Tx, document: DocumentId) -> Result<(), Error> {
    let worded = exists(point_rows::table.filter(point_rows::provision.eq(provisions::id)));
    diesel::delete(provisions::table.filter(provisions::document.eq(document)).filter(diesel::dsl::not(worded)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Publishes a version: each provision gets its place, the version gets its digest, and nothing in it can change any
/// more.
///
/// # Errors
/// An error of the database.
pub async fn publish(tx: &mut Tx, now: Instant, version: VersionId) -> Result<(), Error> {
    give_places(tx, version).await?;
    let published = Version::query().filter(versions::id.eq(version)).first(tx.conn()).await?;
    let texts = text_rows::table.filter(text_rows::version.eq(version)).order(text_rows::language);
    let sealed = seal(VersionRecord {
        id: version,
        document: published.document,
        ordinal: published.ordinal,
        published_at: now,
        texts: texts.select(text_rows::digest).load(tx.conn()).await?,
    });
    diesel::update(versions::table.find(version))
        .set((
            versions::published_at.eq(Some(now)),
            versions::format.eq(Some(sealed.format())),
            versions::digest.eq(Some(sealed.digest())),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

async fn give_places(tx: &mut Tx, version: VersionId) -> Result<(), Error> {
    let mut in_each_text = Vec::new();
    for text in texts(tx, version).await? {
        let points = point_rows::table.filter(point_rows::text.eq(text.id)).order(point_rows::position);
        in_each_text.push(points.select(point_rows::provision).load::<ProvisionId>(tx.conn()).await?);
    }
    let (provisions, places): (Vec<ProvisionId>, Vec<i32>) =
        places::in_one_order(&in_each_text).into_iter().zip(0..).unzip();
    diesel::sql_query(
        "UPDATE points SET place = given.place FROM unnest($1, $2) AS given (provision, place) \
         WHERE points.version = $3 AND points.provision = given.provision",
    )
    .bind::<Array<Uuid>, _>(provisions)
    .bind::<Array<Integer>, _>(places)
    .bind::<Uuid, _>(version)
    .execute(tx.conn())
    .await?;
    Ok(())
}
