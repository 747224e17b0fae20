//! The corrections of a text: kept in order, applied to what was read, undone one by one.
use diesel::{dsl::max, prelude::*};
use diesel_async::RunQueryDsl;

use super::{correct_text, version_before};
use crate::{
    documents::{
        corrections::{Correction, Misfit, apply},
        import,
        model::{Text, Version},
        outline::Imported,
    },
    ids::{PersonId, TextId, VersionId},
    platform::{Conn, Digest, Error, Instant, Json, Language, Refuse, Stop, Tx},
    schema::{import_edits as edits, people, texts, versions},
};

/// A correction as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCorrection {
    /// Its number in the text, from 1.
    pub ordinal: i32,
    /// What was corrected.
    pub correction: Correction,
    /// Who corrected it.
    pub made_by: String,
    /// When.
    pub made_at: Instant,
    /// Whether it was undone.
    pub is_undone: bool,
}

/// What was read from the source of a text, before it was corrected; `None` if that was not kept.
async fn reading(mut conn: &Conn, text: TextId) -> Result<Option<Imported>, Error> {
    let kept: Option<Json<Imported>> = texts::table.find(text).select(texts::reading).first(&mut conn).await?;
    Ok(kept.map(|Json(read)| read))
}

/// What was pasted as the source of a text; empty if it was a file.
///
/// # Errors
/// An error of the database.
pub async fn pasted(mut conn: &Conn, text: TextId) -> Result<String, Error> {
    Ok(texts::table.find(text).select(texts::source).first(&mut conn).await?)
}

/// The corrections of a text in their order, the undone ones too.
///
/// # Errors
/// An error of the database, or a correction that this program does not know.
pub async fn corrections(mut conn: &Conn, text: TextId) -> Result<Vec<KeptCorrection>, Error> {
    type Row = (i32, Json<Correction>, String, Instant, Option<Instant>);
    let rows: Vec<Row> = edits::table
        .inner_join(people::table.on(people::id.eq(edits::made_by)))
        .filter(edits::text.eq(text))
        .order(edits::ordinal)
        .select((edits::ordinal, edits::edit, people::name, edits::made_at, edits::undone_at))
        .load(&mut conn)
        .await?;
    let kept = rows.into_iter().map(|(ordinal, Json(correction), made_by, made_at, undone_at)| KeptCorrection {
        ordinal,
        correction,
        made_by,
        made_at,
        is_undone: undone_at.is_some(),
    });
    Ok(kept.collect())
}

/// A reading with its corrections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// What came out.
    pub read: Imported,
    /// The corrections that do not fit the reading.
    pub misfits: Vec<i32>,
}

/// What was read from the source of a text, with its corrections; `None` if the reading was not kept.
///
/// # Errors
/// An error of the database.
pub async fn corrected(conn: &Conn, text: TextId) -> Result<Option<Corrected>, Error> {
    let Some(mut read) = reading(conn, text).await? else { return Ok(None) };
    let mut misfits = Vec::new();
    for kept in corrections(conn, text).await?.into_iter().filter(|kept| !kept.is_undone) {
        if apply(&mut read, &kept.correction).is_err() {
            misfits.push(kept.ordinal);
        }
    }
    Ok(Some(Corrected { read, misfits }))
}

/// Corrects a text; its points are made anew. The caller holds the consultation.
///
/// # Errors
/// Why the correction does not fit; an error of the database, also when the version is published.
pub async fn correct(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    text: &Text,
    correction: &Correction,
) -> Result<(), Stop<Misfit>> {
    let Corrected { mut read, .. } = corrected(tx, text.id).await?.ok_or(Stop::Refused(Misfit::NotThere))?;
    apply(&mut read, correction).refuse()?;
    let of_this = edits::table.filter(edits::text.eq(text.id));
    let last: Option<i32> = of_this.select(max(edits::ordinal)).first(tx.conn()).await.map_err(Error::from)?;
    diesel::insert_into(edits::table)
        .values((
            edits::text.eq(text.id),
            edits::ordinal.eq(last.unwrap_or(0) + 1),
            edits::edit.eq(Json(correction)),
            edits::made_by.eq(by),
            edits::made_at.eq(now),
        ))
        .execute(tx.conn())
        .await
        .map_err(Error::from)?;
    Ok(store(tx, text, read).await?)
}

/// The corrections of the version before that fit the reading of this text, too, each with its place in it.
///
/// # Errors
/// An error of the database.
pub async fn offered(conn: &Conn, text: &Text) -> Result<Vec<Correction>, Error> {
    let (Some(before), Some(Corrected { mut read, .. })) =
        (text_before(conn, text).await?, corrected(conn, text.id).await?)
    else {
        return Ok(Vec::new());
    };
    let mut offered = Vec::new();
    for kept in corrections(conn, before).await?.into_iter().filter(|kept| !kept.is_undone) {
        let Some(correction) = kept.correction.in_reading(&read) else { continue };
        let mut next = read.clone();
        if apply(&mut next, &correction).is_ok() && next != read {
            read = next;
            offered.push(correction);
        }
    }
    Ok(offered)
}

/// The text in the same language of the version before.
async fn text_before(mut conn: &Conn, text: &Text) -> Result<Option<TextId>, Error> {
    let version = Version::query().filter(versions::id.eq(text.version)).first(&mut conn).await?;
    let Some(before) = version_before(conn, &version).await? else { return Ok(None) };
    let same = texts::table.filter(texts::version.eq(before.id).and(texts::language.eq(text.language)));
    Ok(same.select(texts::id).first(&mut conn).await.optional()?)
}

/// Undoes the last correction of a text that is not undone; without one, nothing changes. The caller holds the
/// consultation.
///
/// # Errors
/// An error of the database, also when the version is published.
pub async fn undo(tx: &mut Tx, now: Instant, text: &Text) -> Result<(), Error> {
    let standing = edits::table.filter(edits::text.eq(text.id).and(edits::undone_at.is_null()));
    let Some(last) = standing.select(max(edits::ordinal)).first::<Option<i32>>(tx.conn()).await? else {
        return Ok(());
    };
    diesel::update(edits::table.find((text.id, last))).set(edits::undone_at.eq(Some(now))).execute(tx.conn()).await?;
    match corrected(tx, text.id).await? {
        Some(Corrected { read, .. }) => store(tx, text, read).await,
        None => Ok(()),
    }
}

/// A correction of another reading, with who made it and when.
pub(super) type Earlier = (Json<Correction>, PersonId, Instant);

/// The corrections that stand of the text in a language, if it was read from this source.
pub(super) async fn of_source(
    tx: &mut Tx,
    version: VersionId,
    (language, pasted, original): (Language, &str, Option<Digest>),
) -> Result<Vec<Earlier>, Error> {
    Ok(edits::table
        .inner_join(texts::table.on(texts::id.eq(edits::text)))
        .filter(texts::version.eq(version).and(texts::language.eq(language)))
        .filter(texts::source.eq(pasted).and(texts::original.is_not_distinct_from(original)))
        .filter(edits::undone_at.is_null())
        .order(edits::ordinal)
        .select((edits::edit, edits::made_by, edits::made_at))
        .load(tx.conn())
        .await?)
}

/// Gives a new reading the corrections of an earlier one. Those that do not fit stay listed as such.
pub(super) async fn carry_over(tx: &mut Tx, text: TextId, earlier: Vec<Earlier>) -> Result<(), Error> {
    if earlier.is_empty() {
        return Ok(());
    }
    let rows: Vec<_> = earlier
        .into_iter()
        .zip(1..)
        .map(|((edit, made_by, made_at), ordinal): (Earlier, i32)| {
            let what = (edits::ordinal.eq(ordinal), edits::edit.eq(edit));
            (edits::text.eq(text), what, edits::made_by.eq(made_by), edits::made_at.eq(made_at))
        })
        .collect();
    diesel::insert_into(edits::table).values(&rows).execute(tx.conn()).await?;
    let text = Text::query().filter(texts::id.eq(text)).first(tx.conn()).await?;
    match corrected(tx, text.id).await? {
        Some(Corrected { read, .. }) => store(tx, &text, read).await,
        None => Ok(()),
    }
}

/// Keeps the corrected points, with the warnings that they still deserve.
async fn store(tx: &mut Tx, text: &Text, read: Imported) -> Result<(), Error> {
    let Imported { scheme, points, left_out, found, .. } = read;
    correct_text(tx, text, &import::outlined(points, scheme, left_out, found)).await
}
