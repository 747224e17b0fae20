//! The consultations in which something is still to be done.
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    consultations::model::Consultation,
    ids::ConsultationId,
    platform::{Conn, Error, Instant, PolicyArea},
    schema::consultations,
};

#[diesel::dsl::auto_type]
fn under_way_still() -> _ {
    let answered = consultations::answered_at.is_null();
    answered.and(consultations::withdrawn_at.is_null()).and(consultations::discarded_at.is_null())
}

/// The consultations that are neither answered nor withdrawn, published or not: those whose period ends first, or has
/// ended first, come first, and those without a period last; at most `most`.
///
/// # Errors
/// An error of the database.
pub async fn under_way(mut conn: &Conn, most: i64) -> Result<Vec<Consultation>, Error> {
    let first = Consultation::query().filter(under_way_still());
    Ok(first.order((consultations::closes_at, consultations::number)).limit(most).load(&mut conn).await?)
}

/// The open consultations in these policy areas, and those of `others` that are open, the nearest deadline first; at
/// most `most`.
///
/// # Errors
/// An error of the database.
pub async fn open_in(
    conn: &mut Conn,
    now: Instant,
    areas: &[PolicyArea],
    others: &[ConsultationId],
    most: i64,
) -> Result<Vec<Consultation>, Error> {
    Ok(Consultation::query()
        .filter(under_way_still().and(consultations::policy_area.eq_any(areas).or(consultations::id.eq_any(others))))
        .filter(consultations::published_at.le(now).and(consultations::opens_at.le(now)))
        .filter(consultations::closes_at.gt(now))
        .order((consultations::closes_at, consultations::number))
        .limit(most)
        .load(conn)
        .await?)
}

/// Those of these consultations that are published, also when they were withdrawn later.
///
/// # Errors
/// An error of the database.
pub async fn published_of(mut conn: &Conn, of: &[ConsultationId]) -> Result<Vec<Consultation>, Error> {
    let published = consultations::id.eq_any(of).and(consultations::published_at.is_not_null());
    Ok(Consultation::query().filter(published).load(&mut conn).await?)
}
