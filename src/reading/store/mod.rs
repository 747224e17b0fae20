mod organisations;

pub(super) use organisations::{handed_in_by, outcomes_of};

use std::collections::HashMap;

use diesel::{
    dsl::{count, sql},
    prelude::*,
    sql_types::{Bool, Integer, Uuid},
};
use diesel_async::RunQueryDsl;

use super::{
    comments::{Part, PlaceKey, ShownComment, SummaryLine},
    model::{ShownNotice, Title},
};
use crate::{
    consultations::{self, Consultation, ConsultationNumber, Search},
    documents::{self, Placed, Point, Text},
    ids::{CommentId, ConsultationId, PointId, TextId},
    platform::{Conn, Error, Instant, Language, Viewer},
    responses::{self, ResultKey},
    schema::{
        assessments, comments as comment_rows, consultations as consultation_rows, published_notices, signatures,
        submissions as submission_rows,
    },
    submissions::{self, On, PublicComment},
};

/// How many comments stand on a page in the order of the draft.
const IN_THE_DRAFT: usize = 25;
/// How many comments on one point stand on its page.
const ON_A_POINT: usize = 100;

/// The consultation with this number that the viewer may read: a public one; staff any. Everything else here starts
/// from it.
///
/// # Errors
/// [`Error::NotFound`] without one.
pub(super) async fn find(
    conn: &mut Conn,
    now: Instant,
    viewer: &Viewer,
    number: &ConsultationNumber,
) -> Result<Consultation, Error> {
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
pub(super) async fn texts(conn: &mut Conn, now: Instant, consultation: &Consultation) -> Result<Vec<Text>, Error> {
    let version = match consultation.published_at {
        Some(_) => consultations::open_version(conn, consultation.id, now).await?.version,
        None => documents::newest_version(conn, consultation.document).await?.id,
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
pub(super) async fn listed(
    conn: &mut Conn,
    now: Instant,
    language: Language,
    search: &Search,
) -> Result<(Vec<(Consultation, Title)>, Option<String>), Error> {
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
async fn titles(
    conn: &mut Conn,
    now: Instant,
    of: &[ConsultationId],
) -> Result<HashMap<ConsultationId, Vec<Title>>, Error> {
    let rows: Vec<(ConsultationId, Language, String)> = published_notices::table
        .filter(published_notices::consultation.eq_any(consultations::public(now)))
        .filter(published_notices::consultation.eq_any(of))
        .distinct_on((published_notices::consultation, published_notices::language))
        .order((
            published_notices::consultation,
            published_notices::language.desc(),
            published_notices::revision.desc(),
        ))
        .select((published_notices::consultation, published_notices::language, published_notices::title))
        .load(conn)
        .await?;
    let mut titles: HashMap<ConsultationId, Vec<Title>> = HashMap::new();
    for (consultation, language, words) in rows {
        titles.entry(consultation).or_default().push(Title { language, words });
    }
    Ok(titles)
}

/// A part of the public comments on one point, in the order they came in.
///
/// # Errors
/// What the database says.
pub(super) async fn comments_on(
    conn: &mut Conn,
    now: Instant,
    on: On,
    after: Option<CommentId>,
) -> Result<Part<CommentId>, Error> {
    let mut sent = submissions::public_comments(conn, now, on, after, with_one_more(ON_A_POINT)).await?;
    let more = sent.len() > ON_A_POINT;
    sent.truncate(ON_A_POINT);
    let next = sent.last().filter(|_| more).map(|last| last.comment.id);
    Ok(Part { comments: shown(conn, now, sent).await?, next })
}

/// A part of the public comments on a consultation, in the order of the draft: those on the whole draft first.
///
/// # Errors
/// What the database says.
pub(super) async fn comments(
    conn: &mut Conn,
    now: Instant,
    consultation: ConsultationId,
    after: Option<PlaceKey>,
) -> Result<Part<PlaceKey>, Error> {
    let after = after.unwrap_or_else(PlaceKey::first);
    let later = sql::<Bool>("(assessments.place, comments.id) > (")
        .bind::<Integer, _>(after.place)
        .sql(", ")
        .bind::<Uuid, _>(after.comment)
        .sql(")");
    let mut keys: Vec<(i32, CommentId)> = assessments::table
        .inner_join(comment_rows::table)
        .filter(assessments::consultation.eq(consultation).and(assessments::part.eq(0)))
        .filter(comment_rows::submission.eq_any(submissions::public(now)))
        .filter(later)
        .order((assessments::place, comment_rows::id))
        .limit(with_one_more(IN_THE_DRAFT))
        .select((assessments::place, comment_rows::id))
        .load(conn)
        .await?;
    let more = keys.len() > IN_THE_DRAFT;
    keys.truncate(IN_THE_DRAFT);
    let next = keys.last().filter(|_| more).map(|&(place, comment)| PlaceKey { place, comment });
    let ids: Vec<CommentId> = keys.into_iter().map(|(_, comment)| comment).collect();
    let mut sent = submissions::read_comments(conn, &ids).await?;
    sent.sort_by_key(|one| ids.iter().position(|id| *id == one.comment.id));
    Ok(Part { comments: shown(conn, now, sent).await?, next })
}

/// What tells whether there is a next part.
fn with_one_more(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1)
}

async fn shown(conn: &mut Conn, now: Instant, sent: Vec<PublicComment>) -> Result<Vec<ShownComment>, Error> {
    let ids: Vec<CommentId> = sent.iter().map(|one| one.comment.id).collect();
    let found = points_under(conn, &sent).await?;
    let answers = responses::public_answers(conn, now, &ids).await?;
    Ok(ShownComment::together(sent, &found, answers))
}

async fn points_under(conn: &mut Conn, sent: &[PublicComment]) -> Result<HashMap<PointId, Placed>, Error> {
    let ids: Vec<PointId> = sent.iter().filter_map(|one| one.comment.point).collect();
    documents::placed(conn, &ids).await
}

/// A part of the summary, and where the next one begins: the answered comments in the order of the draft, numbered from
/// `first` on.
///
/// # Errors
/// What the database says.
pub(super) async fn summary(
    conn: &mut Conn,
    now: Instant,
    consultation: ConsultationId,
    (after, first): (Option<ResultKey>, usize),
    most: usize,
) -> Result<(Vec<SummaryLine>, Option<ResultKey>), Error> {
    let results = responses::results(conn, now, consultation, after, most).await?;
    let ids: Vec<CommentId> = results.rows.iter().map(|row| row.given.comment).collect();
    let sent = submissions::read_comments(conn, &ids).await?;
    let found = points_under(conn, &sent).await?;
    let mut sent: HashMap<CommentId, PublicComment> = sent.into_iter().map(|one| (one.comment.id, one)).collect();
    let lines = results.rows.into_iter().zip(first..).filter_map(|(row, number)| {
        let sent = sent.remove(&row.given.comment)?;
        Some(SummaryLine { number, on: documents::On::of(sent.comment.point, &found), sent, given: row.given })
    });
    Ok((lines.collect(), results.next))
}

/// How many organisations' comments on a consultation everyone can read.
///
/// # Errors
/// What the database says.
pub(super) async fn count_organisations(
    conn: &mut Conn,
    now: Instant,
    consultation: ConsultationId,
) -> Result<i64, Error> {
    let public = submissions::public(now).filter(submission_rows::consultation.eq(consultation));
    Ok(signatures::table
        .filter(signatures::submission.eq_any(public))
        .select(count(signatures::organisation).aggregate_distinct())
        .first(conn)
        .await?)
}
