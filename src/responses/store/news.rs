//! When answers became public: for those who follow a consultation.
use std::collections::HashMap;

use diesel::{
    dsl::{exists, not},
    prelude::*,
};
use diesel_async::RunQueryDsl;

use crate::{
    consultations::{self, AnswersOnRecord, OnRecord},
    ids::{ConsultationId, PublicationId},
    meetings,
    platform::{Conn, Error, Instant},
    schema::{answers, publications},
};

/// The publications of answers to comments that everybody can read, in their order.
async fn public_publications(mut conn: &Conn, now: Instant, of: ConsultationId) -> Result<Vec<AnswersOnRecord>, Error> {
    let new = answers::table.filter(answers::publication.eq(publications::id).and(answers::corrects.is_null()));
    let rows: Vec<(PublicationId, Instant, bool)> = publications::table
        .filter(publications::consultation.eq(of))
        .filter(publications::consultation.eq_any(consultations::showing_comments(now)))
        .order((publications::published_at, publications::id))
        .select((publications::id, publications::published_at, not(exists(new))))
        .load(&mut conn)
        .await?;
    let row = |(publication, at, corrects)| AnswersOnRecord { publication, at, corrects };
    Ok(rows.into_iter().map(row).collect())
}

/// What is on record about a consultation, for everybody; the caller has checked that it is public.
///
/// # Errors
/// An error of the database.
pub async fn on_record(conn: &Conn, now: Instant, of: ConsultationId) -> Result<OnRecord, Error> {
    let (revisions, changes, withdrawal, versions, publications, meetings) = tokio::join!(
        consultations::revisions(conn, of),
        consultations::period_changes(conn, of),
        consultations::withdrawal(conn, of),
        consultations::published_versions(conn, of),
        public_publications(conn, now, of),
        meetings::of_consultation(conn, of, now),
    );
    let versions = versions?;
    let version_reasons = if versions.len() > 1 { consultations::version_reasons(conn, of).await? } else { Vec::new() };
    Ok(OnRecord {
        revisions: revisions?,
        changes: changes?,
        withdrawal: withdrawal?,
        versions,
        version_reasons,
        publications: publications?,
        meetings: meetings::happenings(&meetings?),
    })
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
