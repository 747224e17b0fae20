//! The stamps of kept pages. They are read before the page is made, so that a page is never older than its stamp.
use crate::{
    consultations::{self, ConsultationNumber},
    organisations,
    platform::{Conn, Error, Instant, Stamp},
};

/// The stamp of the pages about a consultation; `None` if there is no such public one.
///
/// # Errors
/// An error of the database.
pub(in crate::reading) async fn stamp_of(
    conn: &mut Conn,
    now: Instant,
    number: &ConsultationNumber,
) -> Result<Option<Stamp>, Error> {
    Ok(consultations::public_revision(conn, now, number).await?.map(|revision| Stamp([revision, 0, 0])))
}

/// The stamp of the pages that show several consultations.
///
/// # Errors
/// An error of the database.
pub(in crate::reading) async fn stamp_of_all(conn: &mut Conn) -> Result<Stamp, Error> {
    let (revisions, consultations) = consultations::public_revisions(conn).await?;
    Ok(Stamp([revisions, consultations, 0]))
}

/// The stamp of the register of organisations.
///
/// # Errors
/// An error of the database.
pub(in crate::reading) async fn stamp_of_register(conn: &mut Conn) -> Result<Stamp, Error> {
    Ok(Stamp([organisations::register_revision(conn).await?, 0, 0]))
}

/// The stamp of an organisation's page: the register, and all consultations on which it may have handed in.
///
/// # Errors
/// An error of the database.
pub(in crate::reading) async fn stamp_of_all_and_register(conn: &mut Conn) -> Result<Stamp, Error> {
    let (revisions, consultations) = consultations::public_revisions(conn).await?;
    Ok(Stamp([revisions, consultations, organisations::register_revision(conn).await?]))
}
