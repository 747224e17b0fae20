use std::{collections::HashMap, fmt, str::FromStr};

use diesel::{
    dsl::{AsSelect, sql},
    expression::SqlLiteral,
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Integer, Nullable, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    assessments::{PartOf, Place},
    ids::{AnswerId, AssessmentId, CommentId, PointId, ResponseId, VersionId},
    platform::{Conn, Error, Found, Instant, Part, Prepared, with_one_more},
    responses::model::{Answer, GivenAnswer, NamedChange, Verdict},
    schema::{answer_changes, answers, assessments, publications},
    submissions::PublicComments,
};

/// The answer of a response to one assessment.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn answer_of(conn: &mut Conn, response: ResponseId, assessment: AssessmentId) -> Result<Answer, Error> {
    Answer::query()
        .filter(answers::response.eq(response).and(answers::assessment.eq(assessment)))
        .first(conn)
        .await
        .found()
}

pub(super) type GivenRow = (Answer, (CommentId, PartOf), Instant, Option<Instant>, ChangeRow);

/// The version and the point of the change that an answer names.
pub(super) type ChangeRow = Option<(VersionId, PointId)>;

pub(super) fn given((answer, (comment, part_of), published_at, corrects, change): GivenRow) -> GivenAnswer {
    GivenAnswer { answer, comment, part_of, published_at, corrects, change: named(change) }
}

pub(super) fn named(change: ChangeRow) -> Option<NamedChange> {
    change.map(|(version, point)| NamedChange { version, point })
}

/// When the answer was published that this one corrects.
const CORRECTED_AT: &str = "(SELECT before.published_at FROM answers AS corrected \
    JOIN publications AS before ON before.id = corrected.publication WHERE corrected.id = answers.corrects)";

#[diesel::dsl::auto_type]
pub(super) fn given_rows() -> _ {
    let answer: AsSelect<Answer, Pg> = Answer::as_select();
    let corrects: SqlLiteral<Nullable<Timestamptz>> = sql(CORRECTED_AT);
    let change: diesel::dsl::Nullable<(answer_changes::version, answer_changes::point)> =
        (answer_changes::version, answer_changes::point).nullable();
    let given =
        answers::table.inner_join(publications::table).inner_join(assessments::table).left_join(answer_changes::table);
    let of: (assessments::comment, (assessments::starts_at, assessments::ends_at)) =
        (assessments::comment, (assessments::starts_at, assessments::ends_at));
    given.select((answer, of, publications::published_at, corrects, change))
}

/// These answers; the caller has checked that they are public.
///
/// # Errors
/// An error of the database.
pub async fn holding(conn: &mut Conn, ids: &[AnswerId]) -> Result<HashMap<AnswerId, GivenAnswer>, Error> {
    let rows: Vec<GivenRow> = Prepared(given_rows().filter(answers::id.eq_any(ids))).load(conn).await?;
    Ok(rows.into_iter().map(|row| (row.0.id, given(row))).collect())
}

/// The comments whose valid answers name a change in a version; at most a thousand.
///
/// # Errors
/// An error of the database.
pub async fn comments_naming(conn: &mut Conn, version: VersionId) -> Result<Vec<CommentId>, Error> {
    const MOST: i64 = 1_000;
    Ok(answer_changes::table
        .inner_join(answers::table)
        .inner_join(assessments::table.on(assessments::answer.eq(answers::id.nullable())))
        .filter(answer_changes::version.eq(version))
        .order(assessments::comment)
        .limit(MOST)
        .select(assessments::comment)
        .load(conn)
        .await?)
}

/// All published answers to a comment, the newest first; the caller has checked that the comment is public.
///
/// # Errors
/// An error of the database.
pub async fn answers_to(conn: &mut Conn, comment: CommentId) -> Result<Vec<GivenAnswer>, Error> {
    let newest_first = given_rows()
        .filter(assessments::comment.eq(comment))
        .order((publications::published_at.desc(), answers::id.desc()));
    let rows: Vec<GivenRow> = Prepared(newest_first).load(conn).await?;
    Ok(rows.into_iter().map(given).collect())
}

/// Where a part of the table of results begins: after the answer to the assessment with these columns. It is written in
/// an address as one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultKey {
    place: i32,
    comment: CommentId,
    part: i32,
}

impl ResultKey {
    /// Before all rows.
    fn first() -> Self {
        Self { place: i32::MIN, comment: ::uuid::Uuid::nil().into(), part: i32::MIN }
    }
}

impl fmt::Display for ResultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.place, self.comment, self.part)
    }
}

impl FromStr for ResultKey {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut parts = text.split('.');
        let key = (|| {
            Some(Self {
                place: parts.next()?.parse().ok()?,
                comment: parts.next()?.parse().ok()?,
                part: parts.next()?.parse().ok()?,
            })
        })();
        key.filter(|_| parts.next().is_none()).ok_or(Error::NotFound)
    }
}

/// A line of the table of results: the valid answer with its comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultRow {
    /// The place of the comment in its version of the draft.
    pub place: Place,
    /// The part of the comment that is answered; 0 is the whole.
    pub part: i32,
    /// The answer.
    pub given: GivenAnswer,
}

impl ResultRow {
    fn key(&self) -> ResultKey {
        ResultKey { place: self.place.number(), comment: self.given.comment, part: self.part }
    }
}

/// An answer with the place and the part of its comment.
type ListedRow = (Answer, (CommentId, PartOf), Instant, Option<Instant>, ChangeRow, i32, i32);

/// A part of the table of results of one version: the valid answer to each answered comment, in the order of the draft;
/// with a verdict, only answers that have it. The keys are read first, from their index; then only the answers of these
/// keys are joined.
///
/// # Errors
/// An error of the database.
pub async fn results(
    conn: &mut Conn,
    public: PublicComments,
    version: VersionId,
    verdict: Option<Verdict>,
    after: Option<ResultKey>,
    most: usize,
) -> Result<Part<ResultRow, ResultKey>, Error> {
    let ResultKey { place, comment, part } = after.unwrap_or_else(ResultKey::first);
    let keys = diesel::alias!(assessments as keys);
    let later = sql::<Bool>("(keys.place, keys.comment, keys.part) > (")
        .bind::<Integer, _>(place)
        .sql(", ")
        .bind::<Uuid, _>(comment)
        .sql(", ")
        .bind::<Integer, _>(part)
        .sql(")");
    let mut listed = keys
        .into_boxed::<Pg>()
        .filter(keys.field(assessments::consultation).eq(public.consultation()))
        .filter(keys.field(assessments::version).eq(version))
        .filter(keys.field(assessments::result))
        .filter(later)
        .order((keys.field(assessments::place), keys.field(assessments::comment), keys.field(assessments::part)))
        .limit(with_one_more(most))
        .select(keys.field(assessments::answer));
    if let Some(verdict) = verdict {
        listed = listed.filter(keys.field(assessments::verdict).eq(verdict.as_str()));
    }
    let given_here = given_rows().filter(answers::id.nullable().eq_any(listed)).select((
        Answer::as_select(),
        (assessments::comment, (assessments::starts_at, assessments::ends_at)),
        publications::published_at,
        sql::<Nullable<Timestamptz>>(CORRECTED_AT),
        (answer_changes::version, answer_changes::point).nullable(),
        assessments::place,
        assessments::part,
    ));
    let rows: Vec<ListedRow> = Prepared(given_here).load(conn).await?;
    let rows = rows.into_iter().map(|(answer, comment, published_at, corrects, change, place, part)| ResultRow {
        place: Place::at(place),
        part,
        given: given((answer, comment, published_at, corrects, change)),
    });
    let mut rows: Vec<ResultRow> = rows.collect();
    rows.sort_by_key(|row| (row.place.number(), row.given.comment, row.part));
    Ok(Part::of(rows, most, ResultRow::key))
}
