mod organisations;
mod stamps;

pub(super) use {
    organisations::{handed_in_by, taken_part},
    stamps::{stamp_of, stamp_of_all, stamp_of_all_and_register, stamp_of_register},
};

use std::{collections::HashMap, sync::Arc};

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::{
    comments::{ShownComment, SummaryLine},
    layout::{self, Layout},
    model::ShownNotice,
    version::ShownVersion,
};
use crate::{
    assessments::Place,
    consultations::{self, Consultation, ConsultationNumber, OnRecord, PublishedNotice, Search, Title},
    documents::{self, On, Text},
    ids::{AnswerId, CommentId, ConsultationId, PointId, TextId, VersionId},
    platform::{Conn, Error, Found, Instant, Language, Part, Viewer},
    responses::{self, ResultKey, Verdict},
    schema::consultations as consultation_rows,
    submissions::{self, Listed, PlaceKey, PublicComment, PublicComments, SubmissionOnRecord},
};

/// How many comments a page in the order of the draft shows.
const IN_THE_DRAFT: usize = 25;
/// How many comments the page of a point shows.
const ON_A_POINT: usize = 100;

/// The consultation with this number, if the viewer may read it: a public one; any for staff. All other functions here
/// need it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn find(
    mut conn: &Conn,
    now: Instant,
    viewer: &Viewer,
    number: &ConsultationNumber,
) -> Result<Consultation, Error> {
    if viewer.is_staff() {
        return consultations::find(conn, number.as_str()).await;
    }
    let public = consultations::public(now).filter(consultation_rows::number.eq(number.as_str()));
    public.select(Consultation::as_select()).first(&mut conn).await.found()
}

/// The notices of a consultation, Latvian first: the published ones, or before publication those in preparation.
///
/// # Errors
/// An error of the database.
pub(super) async fn notices(conn: &Conn, consultation: &Consultation) -> Result<Vec<ShownNotice>, Error> {
    if consultation.published_at.is_some() {
        let published = consultations::published_notices(conn, consultation.id).await?;
        return Ok(published.into_iter().map(ShownNotice::from).collect());
    }
    let written = consultations::notices(conn, consultation.id).await?;
    Ok(written.into_iter().map(|notice| ShownNotice::being_written(consultation, notice)).collect())
}

/// What is on record about a public consultation; nothing before its publication.
///
/// # Errors
/// An error of the database.
pub(super) async fn on_record(conn: &Conn, now: Instant, consultation: &Consultation) -> Result<OnRecord, Error> {
    if !consultation.is_public(now) {
        return Ok(OnRecord::default());
    }
    responses::on_record(conn, now, consultation.id).await
}

/// Every revision of the notices of a public consultation, the oldest first; none before its publication.
///
/// # Errors
/// An error of the database.
pub(super) async fn revisions(conn: &Conn, consultation: &Consultation) -> Result<Vec<PublishedNotice>, Error> {
    consultations::revisions(conn, consultation.id).await
}

/// The version that a page shows: the published one with the wanted number, otherwise the newest that is not an
/// outcome; before publication the one in preparation.
///
/// # Errors
/// [`Error::NotFound`] when the consultation has not published the wanted version.
pub(super) async fn version(
    conn: &Conn,
    now: Instant,
    consultation: &Consultation,
    asked: Option<i32>,
) -> Result<ShownVersion, Error> {
    if consultation.published_at.is_none() {
        let prepared = documents::newest_version(conn, consultation.document, consultation.id).await?;
        return Ok(ShownVersion { id: prepared.id, ordinal: prepared.ordinal, asked: None, published: Vec::new() });
    }
    let published = consultations::published_versions(conn, consultation.id).await?;
    let shown = *consultation.shown(&published, asked, now).ok_or(Error::NotFound)?;
    Ok(ShownVersion { id: shown.version, ordinal: shown.ordinal, asked, published })
}

/// The texts of a version, in the order of their import; empty if there are none.
///
/// # Errors
/// An error of the database.
pub(super) async fn texts(conn: &Conn, version: VersionId) -> Result<Vec<Text>, Error> {
    documents::texts(conn, version).await
}

/// The layout of a text of this version; of a published one it is kept.
///
/// # Errors
/// An error of the database.
pub(super) async fn layout(conn: &Conn, version: &ShownVersion, text: TextId) -> Result<Arc<Layout>, Error> {
    let is_published = version.published.iter().any(|one| one.version == version.id);
    if let Some(kept) = layout::kept(text).filter(|_| is_published) {
        return Ok(kept);
    }
    let laid_out = Arc::new(Layout::of(documents::points(conn, text).await?));
    if is_published {
        layout::keep(text, laid_out.clone());
    }
    Ok(laid_out)
}

/// A part of the public list, each consultation with its title.
///
/// # Errors
/// [`Error::NotFound`] when `after` is not in the list; an error of the database.
pub(super) async fn listed(
    conn: &mut Conn,
    now: Instant,
    language: Language,
    search: &Search,
) -> Result<Part<(Consultation, Title), String>, Error> {
    let listed = consultations::published_list(conn, now, search).await?;
    let ids: Vec<ConsultationId> = listed.items.iter().map(|consultation| consultation.id).collect();
    let mut titles = consultations::published_titles(conn, &ids, language).await?;
    let titled = |consultation: Consultation| {
        let title = titles.remove(&consultation.id).unwrap_or_else(|| Title::untitled(&consultation, language));
        (consultation, title)
    };
    Ok(listed.with_items(|consultations| consultations.into_iter().map(titled).collect()))
}

/// A part of the comments at one place of a version, in the order of their arrival.
///
/// # Errors
/// An error of the database.
pub(super) async fn comments_at(
    conn: &mut Conn,
    public: PublicComments,
    version: VersionId,
    place: Place,
    after: Option<CommentId>,
) -> Result<Part<ShownComment, CommentId>, Error> {
    let part = public.at(conn, version, place, after, ON_A_POINT).await?;
    shown(conn, part).await
}

/// A part of the comments on a version, in the order of the draft: those on the whole draft first.
///
/// # Errors
/// An error of the database.
pub(super) async fn comments(
    conn: &mut Conn,
    public: PublicComments,
    version: VersionId,
    after: Option<PlaceKey>,
) -> Result<Part<ShownComment, PlaceKey>, Error> {
    let part = public.in_the_draft(conn, version, after, IN_THE_DRAFT).await?;
    shown(conn, part).await
}

/// The comment with this ordinal in the submission with this number.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn comment(
    conn: &mut Conn,
    public: PublicComments,
    submission: i32,
    ordinal: i32,
) -> Result<ShownComment, Error> {
    let one = public.find(conn, submission, ordinal).await?;
    together(conn, vec![one]).await?.pop().ok_or(Error::NotFound)
}

/// The submission with this number, with its comments by ordinal.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub(super) async fn submission(
    conn: &mut Conn,
    public: PublicComments,
    number: i32,
) -> Result<(SubmissionOnRecord, Vec<ShownComment>), Error> {
    let (submission, comments) = public.submission(conn, number).await?;
    Ok((submission, together(conn, comments).await?))
}

async fn shown<K>(conn: &mut Conn, part: Part<Listed, K>) -> Result<Part<ShownComment, K>, Error> {
    let Part { items, next } = part;
    Ok(Part { items: together(conn, items).await?, next })
}

async fn together(conn: &mut Conn, listed: Vec<Listed>) -> Result<Vec<ShownComment>, Error> {
    let points: Vec<PointId> = listed.iter().filter_map(|one| one.sent.comment.point).collect();
    let answers: Vec<AnswerId> = listed.iter().filter_map(|one| one.answer).collect();
    let found = documents::placed(conn, &points).await?;
    let answers = responses::holding(conn, &answers).await?;
    Ok(ShownComment::together(listed, &found, answers))
}

/// A part of the summary of a version: the answered comments in the order of the draft, all or those with one verdict.
///
/// # Errors
/// An error of the database.
pub(super) async fn summary(
    conn: &mut Conn,
    public: PublicComments,
    version: VersionId,
    verdict: Option<Verdict>,
    after: Option<ResultKey>,
    most: usize,
) -> Result<Part<SummaryLine, ResultKey>, Error> {
    let results = responses::results(conn, public, version, verdict, after, most).await?;
    let ids: Vec<CommentId> = results.items.iter().map(|row| row.given.comment).collect();
    let sent = submissions::read_comments(conn, &ids).await?;
    let points: Vec<PointId> = sent.iter().filter_map(|one| one.comment.point).collect();
    let found = documents::placed(conn, &points).await?;
    let sent: HashMap<CommentId, PublicComment> = sent.into_iter().map(|one| (one.comment.id, one)).collect();
    Ok(results.with_items(|rows| {
        let lines = rows.into_iter().filter_map(|row| {
            let sent = sent.get(&row.given.comment)?.clone();
            Some(SummaryLine { on: On::of(sent.comment.point, &found), sent, given: row.given })
        });
        lines.collect()
    }))
}
