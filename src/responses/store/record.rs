use std::{fmt, str::FromStr};

use diesel::{
    dsl::{count, exists, not, sql},
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Integer, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    assessments::Place,
    ids::{AnswerId, AssessmentId, CommentId, ConsultationId, PersonId, PublicationId, ResponseId},
    platform::{Conn, Error, Instant, Tx, Viewer},
    responses::model::{Answer, GivenAnswer, Sum},
    schema::{answers, assessments, comments, publications, submissions as submission_rows},
    submissions,
};

/// Scope: the ids of the answers that everyone can read.
#[diesel::dsl::auto_type]
#[must_use]
pub fn public(now: Instant) -> _ {
    let id: answers::id = answers::id;
    let submissions: submissions::public = submissions::public(now);
    answers::table
        .inner_join(publications::table)
        .inner_join(assessments::table.inner_join(comments::table))
        .filter(publications::published_at.le(now).and(comments::submission.eq_any(submissions)))
        .select(id)
}

/// Scope: the ids of the published answers to what organisations of the viewer handed in.
#[diesel::dsl::auto_type]
#[must_use]
pub fn own(viewer: &Viewer) -> _ {
    let id: answers::id = answers::id;
    let submissions: submissions::own = submissions::own(viewer);
    answers::table
        .inner_join(assessments::table.inner_join(comments::table))
        .filter(comments::submission.eq_any(submissions))
        .select(id)
}

/// Puts answers on record that were published together.
pub async fn add_publication(
    tx: &mut Tx,
    now: Instant,
    by: PersonId,
    consultation: ConsultationId,
    id: PublicationId,
    new: &[Answer],
) -> Result<(), Error> {
    diesel::insert_into(publications::table)
        .values((
            publications::id.eq(id),
            publications::consultation.eq(consultation),
            publications::published_at.eq(now),
            publications::published_by.eq(by),
        ))
        .execute(tx.conn())
        .await?;
    // PostgreSQL takes at most 65,535 parameters in a statement.
    for some in new.chunks(1_000) {
        diesel::insert_into(answers::table).values(some).execute(tx.conn()).await?;
    }
    Ok(())
}

/// The answer that a response became for one assessment.
///
/// # Errors
/// [`Error::NotFound`] without it.
pub async fn answer_of(conn: &mut Conn, response: ResponseId, assessment: AssessmentId) -> Result<Answer, Error> {
    Ok(Answer::query()
        .filter(answers::response.eq(response).and(answers::assessment.eq(assessment)))
        .first(conn)
        .await?)
}

/// Whether a newer answer stands in the place of this one.
pub async fn is_corrected(conn: &mut Conn, answer: AnswerId) -> Result<bool, Error> {
    Ok(diesel::select(exists(answers::table.filter(answers::corrects.eq(answer)))).get_result(conn).await?)
}

pub(super) type GivenRow = (Answer, CommentId, Instant);

pub(super) fn given((answer, comment, published_at): GivenRow) -> GivenAnswer {
    GivenAnswer { answer, comment, published_at }
}

#[diesel::dsl::auto_type]
pub(super) fn given_rows() -> _ {
    let answer: diesel::dsl::AsSelect<Answer, Pg> = Answer::as_select();
    answers::table.inner_join(publications::table).inner_join(assessments::table).select((
        answer,
        assessments::comment,
        publications::published_at,
    ))
}

/// All answers to these comments that everyone can read: by comment, the newest first, which is the one that holds; the
/// others it corrected.
///
/// # Errors
/// What the database says.
pub async fn public_answers(conn: &mut Conn, now: Instant, to: &[CommentId]) -> Result<Vec<GivenAnswer>, Error> {
    let rows = public(now)
        .filter(assessments::comment.eq_any(to))
        .order((assessments::comment, publications::published_at.desc(), answers::id.desc()))
        .select((Answer::as_select(), assessments::comment, publications::published_at))
        .load::<GivenRow>(conn)
        .await?;
    Ok(rows.into_iter().map(given).collect())
}

/// The same of all that are published; who may see them was asked before.
///
/// # Errors
/// What the database says.
pub async fn answers_to(conn: &mut Conn, to: &[CommentId]) -> Result<Vec<GivenAnswer>, Error> {
    let rows = given_rows()
        .filter(assessments::comment.eq_any(to))
        .order((assessments::comment, publications::published_at.desc(), answers::id.desc()))
        .load::<GivenRow>(conn)
        .await?;
    Ok(rows.into_iter().map(given).collect())
}

/// The answers that were published together, in the order of the draft; who may see them was asked before.
///
/// # Errors
/// What the database says.
pub async fn of_publication(conn: &mut Conn, publication: PublicationId) -> Result<Vec<GivenAnswer>, Error> {
    let rows = given_rows()
        .filter(answers::publication.eq(publication))
        .order((assessments::place, assessments::id))
        .load::<GivenRow>(conn)
        .await?;
    Ok(rows.into_iter().map(given).collect())
}

/// Where a part of the table of results begins: after the answer to the assessment with these columns. Reads and writes
/// as one word of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultKey {
    place: i32,
    assessment: AssessmentId,
}

impl fmt::Display for ResultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.place, self.assessment)
    }
}

impl FromStr for ResultKey {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (place, assessment) = text.split_once('.').ok_or(Error::NotFound)?;
        Ok(Self {
            place: place.parse().map_err(|_| Error::NotFound)?,
            assessment: assessment.parse().map_err(|_| Error::NotFound)?,
        })
    }
}

/// A line of the table of results: the answer that holds, with what it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultRow {
    /// The place of the comment in the draft.
    pub place: Place,
    /// The answer.
    pub given: GivenAnswer,
}

/// A part of the table of results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// Its lines, in the order of the draft.
    pub rows: Vec<ResultRow>,
    /// Where the next part begins, when there is one.
    pub next: Option<ResultKey>,
}

/// The table of results of a consultation as everyone can read it: to each answered comment the answer that holds, in
/// the order of the draft; at most `most` after `after`.
///
/// # Errors
/// What the database says.
pub async fn results(
    conn: &mut Conn,
    now: Instant,
    consultation: ConsultationId,
    after: Option<ResultKey>,
    most: usize,
) -> Result<Results, Error> {
    let newer = diesel::alias!(answers as newer);
    let corrected = exists(newer.filter(newer.field(answers::corrects).eq(answers::id.nullable())));
    let after = after.unwrap_or(ResultKey { place: i32::MIN, assessment: ::uuid::Uuid::nil().into() });
    let later = sql::<Bool>("(assessments.place, assessments.id) > (")
        .bind::<Integer, _>(after.place)
        .sql(", ")
        .bind::<Uuid, _>(after.assessment)
        .sql(")");
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut rows: Vec<(Answer, CommentId, Instant, i32)> = public(now)
        .filter(assessments::consultation.eq(consultation).and(not(corrected)).and(later))
        .order((assessments::place, assessments::id))
        .limit(limit)
        .select((Answer::as_select(), assessments::comment, publications::published_at, assessments::place))
        .load(conn)
        .await?;
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|(answer, .., place)| ResultKey { place: *place, assessment: answer.assessment });
    let rows = rows
        .into_iter()
        .map(|(answer, comment, at, place)| ResultRow { place: Place::at(place), given: given((answer, comment, at)) });
    Ok(Results { rows: rows.collect(), next })
}

/// What became of all comments of a consultation.
///
/// # Errors
/// What the database says.
pub async fn sum(conn: &mut Conn, now: Instant, consultation: ConsultationId) -> Result<Sum, Error> {
    let newer = diesel::alias!(submission_rows as newer);
    let superseded =
        || exists(newer.filter(newer.field(submission_rows::supersedes).eq(submission_rows::id.nullable())));
    let readable = || comments::submission.eq_any(submissions::public(now));
    let answered = || comments::id.eq_any(public(now).select(assessments::comment));
    let (all, superseded, published, answered): (i64, i64, i64, i64) = comments::table
        .inner_join(submission_rows::table)
        .filter(submission_rows::consultation.eq(consultation))
        .select((
            count(comments::id),
            count(comments::id).aggregate_filter(superseded()),
            count(comments::id).aggregate_filter(not(superseded()).and(readable())),
            count(comments::id).aggregate_filter(not(superseded()).and(readable()).and(answered())),
        ))
        .first(conn)
        .await?;
    Ok(Sum { superseded, not_yet_public: all - superseded - published, answered, waiting: published - answered })
}
