//! The versions of a draft that consultations have published, and why.
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    consultations::model::{Published, Purpose, VersionReason},
    ids::{ConsultationId, DocumentId, VersionId},
    platform::{Conn, Error, Found, Instant, Tx, canonical::seal},
    schema::{consultation_versions, consultations, version_reasons, versions},
};

type Columns = (VersionId, i32, Purpose, Instant, Option<Instant>);

/// The versions of the draft that a consultation has published, in their order.
///
/// # Errors
/// An error of the database.
pub async fn published_versions(mut conn: &Conn, consultation: ConsultationId) -> Result<Vec<Published>, Error> {
    let rows: Vec<Columns> = of_versions(consultation).order(versions::ordinal).load(&mut conn).await?;
    Ok(rows.into_iter().map(published).collect())
}

/// The version for comments: the newest published one that is not an outcome.
///
/// # Errors
/// [`Error::NotFound`] before publication.
pub async fn open_version(conn: &mut Conn, consultation: ConsultationId, now: Instant) -> Result<Published, Error> {
    of_versions(consultation)
        .filter(consultation_versions::purpose.ne(Purpose::Outcome))
        .filter(consultation_versions::published_at.le(now))
        .order(versions::ordinal.desc())
        .first(conn)
        .await
        .map(published)
        .found()
}

#[diesel::dsl::auto_type]
fn of_versions(consultation: ConsultationId) -> _ {
    let columns: (
        consultation_versions::version,
        versions::ordinal,
        consultation_versions::purpose,
        consultation_versions::published_at,
        consultation_versions::open_since,
    ) = (
        consultation_versions::version,
        versions::ordinal,
        consultation_versions::purpose,
        consultation_versions::published_at,
        consultation_versions::open_since,
    );
    consultation_versions::table
        .inner_join(versions::table)
        .filter(consultation_versions::consultation.eq(consultation))
        .select(columns)
}

fn published((version, ordinal, purpose, published_at, open_since): Columns) -> Published {
    Published { version, ordinal, purpose, published_at, open_since }
}

/// A public version of a draft, in whichever round it was published first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfDraft {
    /// The number of that consultation.
    pub number: String,
    /// The version as it published it.
    pub published: Published,
}

/// The public versions of a draft in all its rounds, in their order; one that a later round took over stands once.
///
/// # Errors
/// An error of the database.
pub async fn versions_of_draft(mut conn: &Conn, document: DocumentId, now: Instant) -> Result<Vec<OfDraft>, Error> {
    let rows: Vec<(String, Columns)> = consultation_versions::table
        .inner_join(versions::table)
        .inner_join(consultations::table.on(consultations::id.eq(consultation_versions::consultation)))
        .filter(versions::document.eq(document).and(consultation_versions::published_at.le(now)))
        .distinct_on(versions::ordinal)
        .order((versions::ordinal, consultation_versions::published_at))
        .select((
            consultations::number,
            (
                consultation_versions::version,
                versions::ordinal,
                consultation_versions::purpose,
                consultation_versions::published_at,
                consultation_versions::open_since,
            ),
        ))
        .load(&mut conn)
        .await?;
    Ok(rows.into_iter().map(|(number, columns)| OfDraft { number, published: published(columns) }).collect())
}

/// Puts it on record that a consultation has published a version.
pub(in crate::consultations) async fn put_version(
    tx: &mut Tx,
    consultation: ConsultationId,
    published: Published,
) -> Result<(), Error> {
    let Published { version, ordinal: _, purpose, published_at, open_since } = published;
    diesel::insert_into(consultation_versions::table)
        .values((
            consultation_versions::consultation.eq(consultation),
            consultation_versions::version.eq(version),
            consultation_versions::purpose.eq(purpose),
            consultation_versions::published_at.eq(published_at),
            consultation_versions::open_since.eq(open_since),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Puts on record why a later version was published.
pub(in crate::consultations) async fn put_version_reason(tx: &mut Tx, reason: VersionReason) -> Result<(), Error> {
    let sealed = seal(reason);
    diesel::insert_into(version_reasons::table)
        .values((&*sealed, version_reasons::format.eq(sealed.format()), version_reasons::digest.eq(sealed.digest())))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Why the later versions of a consultation were published, Latvian first.
///
/// # Errors
/// An error of the database.
pub async fn version_reasons(mut conn: &Conn, of: ConsultationId) -> Result<Vec<VersionReason>, Error> {
    Ok(VersionReason::query()
        .filter(version_reasons::consultation.eq(of))
        .order((version_reasons::published_at, version_reasons::language.desc()))
        .load(&mut conn)
        .await?)
}
