use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::model::{ShownNotice, Title};
use crate::{
    consultations::{self, Consultation, ConsultationNumber, Search},
    documents::{self, Point, Text},
    ids::{ConsultationId, TextId},
    platform::{Conn, Error, Instant, Language, Viewer},
    schema::{consultations as consultation_rows, published_notices},
};

/// The consultation with this number that the viewer may read: a public one; staff any. Everything else here starts from it.
///
/// # Errors
/// [`Error::NotFound`] without one.
pub(super) async fn find(conn: &mut Conn, now: Instant, viewer: &Viewer, number: &ConsultationNumber) -> Result<Consultation, Error> {
    if viewer.is_staff() {
        return consultations::find(conn, number.as_str()).await;
    }
    let public = consultations::public(now).filter(consultation_rows::number.eq(number.as_str()));
    Ok(public.select(Consultation::as_select()).first(conn).await?)
}

/// The notices of a consultation, Latvian first: as published; before that as they are being written.
///
/// # Errors
/// What the database says.
pub(super) async fn notices(conn: &mut Conn, consultation: &Consultation) -> Result<Vec<ShownNotice>, Error> {
    if consultation.published_at.is_some() {
        let published = consultations::published_notices(conn, &[consultation.id]).await?;
        return Ok(published.into_iter().map(ShownNotice::from).collect());
    }
    let written = consultations::notices(conn, consultation.id).await?;
    Ok(written.into_iter().map(|notice| ShownNotice::being_written(consultation, notice)).collect())
}

/// The texts of a consultation's draft, the first read first; none while the draft is empty.
///
/// # Errors
/// What the database says.
pub(super) async fn texts(conn: &mut Conn, consultation: &Consultation) -> Result<Vec<Text>, Error> {
    let version = match consultation.published_at {
        Some(_) => consultations::open_version(conn, consultation.id).await?,
        None => documents::latest_version(conn, consultation.document).await?,
    };
    documents::texts(conn, version).await
}

/// The points of a text in their order.
///
/// # Errors
/// What the database says.
pub(super) async fn points(conn: &mut Conn, text: TextId) -> Result<Vec<Point>, Error> {
    documents::points(conn, text).await
}

/// A part of the public list, each consultation with its title, and the number to go on after.
///
/// # Errors
/// [`Error::NotFound`] when there is none to go on after; what the database says.
pub(super) async fn listed(conn: &mut Conn, now: Instant, language: Language, search: &Search) -> Result<(Vec<(Consultation, Title)>, Option<String>), Error> {
    let listed = consultations::published_list(conn, now, search).await?;
    let ids: Vec<ConsultationId> = listed.consultations.iter().map(|consultation| consultation.id).collect();
    let mut titles = titles(conn, now, &ids).await?;
    let titled = listed.consultations.into_iter().map(|consultation| {
        let own = titles.remove(&consultation.id).unwrap_or_default();
        let title = Title::choose(own, language, &consultation);
        (consultation, title)
    });
    Ok((titled.collect(), listed.next))
}

/// The newest published title in each language, Latvian first.
async fn titles(conn: &mut Conn, now: Instant, of: &[ConsultationId]) -> Result<HashMap<ConsultationId, Vec<Title>>, Error> {
    let rows: Vec<(ConsultationId, Language, String)> = published_notices::table
        .filter(published_notices::consultation.eq_any(consultations::public(now)))
        .filter(published_notices::consultation.eq_any(of))
        .distinct_on((published_notices::consultation, published_notices::language))
        .order((published_notices::consultation, published_notices::language.desc(), published_notices::revision.desc()))
        .select((published_notices::consultation, published_notices::language, published_notices::title))
        .load(conn)
        .await?;
    let mut titles: HashMap<ConsultationId, Vec<Title>> = HashMap::new();
    for (consultation, language, words) in rows {
        titles.entry(consultation).or_default().push(Title { language, words });
    }
    Ok(titles)
}
