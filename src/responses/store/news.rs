//! When answers became public: for those who follow a consultation.
use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    consultations,
    ids::{ConsultationId, PublicationId},
    platform::{Conn, Error, Instant},
    schema::publications,
};

/// The publications of answers to comments that everybody can read, in their order.
///
/// # Errors
/// An error of the database.
pub async fn public_publications(
    mut conn: &Conn,
    now: Instant,
    of: ConsultationId,
) -> Result<Vec<(PublicationId, Instant)>, Error> {
    Ok(publications::table
        .filter(publications::consultation.eq(of))
        .filter(publications::consultation.eq_any(consultations::showing_comments(now)))
        .order((publications::published_at, publications::id))
        .select((publications::id, publications::published_at))
        .load(&mut conn)
        .await?)
}

/// When answers to comments that everybody can read were last published, by consultation.
///
/// # Errors
/// An error of the database.
pub async fn last_public_publications(
    conn: &mut Conn,
    now: Instant,
    of: &[ConsultationId],
) -> Result<HashMap<ConsultationId, Instant>, Error> {
    let newest: Vec<(ConsultationId, Instant)> = publications::table
        .filter(publications::consultation.eq_any(of))
        .filter(publications::consultation.eq_any(consultations::showing_comments(now)))
        .distinct_on(publications::consultation)
        .order((publications::consultation, publications::published_at.desc()))
        .select((publications::consultation, publications::published_at))
        .load(conn)
        .await?;
    Ok(newest.into_iter().collect())
}
