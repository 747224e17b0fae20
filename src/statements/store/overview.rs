//! The statements of organisations for lists: which, how long, by whom, and on which points.
use std::collections::HashMap;

use diesel::{
    dsl::{count_star, exists, max, sql},
    expression::SqlLiteral,
    prelude::*,
    sql_types::{BigInt, Bool, Nullable, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    consultations::{self, Consultation},
    ids::{ConsultationId, OrganisationId, PersonId, StatementCommentId, StatementId, VersionId},
    platform::{Conn, Error, Found, Instant, Language, Part, Prepared, Viewer, with_one_more},
    schema::{consultations as consultation_rows, points, statement_comments as comment_rows, statements},
    statements::{
        model::{Statement, can_comment},
        own::{Begun, Mark, OwnWork, Strip},
    },
};

fn comments_in_it() -> SqlLiteral<BigInt> {
    sql("(SELECT count(*) FROM statement_comments WHERE statement_comments.statement = statements.id)")
}

/// When the statement before was submitted, if its submission was not withdrawn.
fn submitted_before() -> SqlLiteral<Nullable<Timestamptz>> {
    sql("(SELECT earlier.submitted_at FROM submissions JOIN statements AS earlier ON earlier.id = submissions.statement
        WHERE submissions.id = statements.follows AND earlier.withdrawn_at IS NULL)")
}

type Row = (Statement, i64, Option<Instant>);
type RowOn = (Statement, i64, Option<Instant>, Consultation);

fn begun((statement, comments, before, on): RowOn) -> (Begun, Consultation) {
    (Begun::from((statement, comments, before)), on)
}

/// The statements of these organisations on a consultation that were not given up, the newest of each first.
///
/// # Errors
/// An error of the database.
async fn begun_on(mut conn: &Conn, of: &[OrganisationId], consultation: ConsultationId) -> Result<Vec<Begun>, Error> {
    let begun = statements::table
        .filter(statements::consultation.eq(consultation).and(statements::organisation.eq_any(of)))
        .filter(statements::abandoned_at.is_null())
        .order((statements::ordinal.desc(), statements::id))
        .select((Statement::as_select(), comments_in_it(), submitted_before()));
    let rows: Vec<Row> = Prepared(begun).load(&mut conn).await?;
    Ok(rows.into_iter().map(Begun::from).collect())
}

/// The unsubmitted statements of these organisations on open consultations, the nearest deadline first.
///
/// # Errors
/// An error of the database.
pub async fn unsent(conn: &mut Conn, now: Instant, of: &[OrganisationId]) -> Result<Vec<(Begun, Consultation)>, Error> {
    let unsent = statements::table
        .inner_join(consultation_rows::table)
        .filter(statements::organisation.eq_any(of).and(statements::submitted_at.is_null()))
        .filter(statements::abandoned_at.is_null())
        .filter(consultation_rows::published_at.le(now).and(consultation_rows::answered_at.is_null()))
        .filter(consultation_rows::withdrawn_at.is_null())
        .filter(consultation_rows::opens_at.le(now).and(consultation_rows::closes_at.gt(now)))
        .order((consultation_rows::closes_at, statements::id))
        .select((Statement::as_select(), comments_in_it(), submitted_before(), Consultation::as_select()));
    let rows: Vec<RowOn> = Prepared(unsent).load(conn).await?;
    Ok(rows.into_iter().map(begun).collect())
}

/// The newest statement of each of these organisations on each of these consultations.
///
/// # Errors
/// An error of the database.
pub async fn newest_on(
    conn: &mut Conn,
    of: &[OrganisationId],
    consultations: &[ConsultationId],
) -> Result<Vec<Begun>, Error> {
    let begun = statements::table
        .filter(statements::consultation.eq_any(consultations).and(statements::organisation.eq_any(of)))
        .filter(statements::abandoned_at.is_null())
        .distinct_on((statements::consultation, statements::organisation))
        .order((statements::consultation, statements::organisation, statements::ordinal.desc()))
        .select((Statement::as_select(), comments_in_it(), submitted_before()));
    let rows: Vec<Row> = Prepared(begun).load(conn).await?;
    Ok(rows.into_iter().map(Begun::from).collect())
}

/// The organisations that have begun a statement on a consultation, submitted or not.
///
/// # Errors
/// An error of the database.
pub async fn organisations_writing(
    mut conn: &Conn,
    consultation: ConsultationId,
) -> Result<Vec<OrganisationId>, Error> {
    let begun = statements::table.filter(statements::consultation.eq(consultation)).distinct();
    Ok(begun.select(statements::organisation).load(&mut conn).await?)
}

/// The statement that an organisation is writing on a consultation, with the number of its comments on other versions
/// of the draft than this one; `None` if it has none.
///
/// # Errors
/// An error of the database.
pub async fn on_other_versions(
    mut conn: &Conn,
    (consultation, organisation): (ConsultationId, OrganisationId),
    version: VersionId,
) -> Result<Option<(StatementId, i64)>, Error> {
    let counted = statements::table
        .inner_join(comment_rows::table.on(comment_rows::statement.eq(statements::id)))
        .filter(statements::consultation.eq(consultation).and(statements::organisation.eq(organisation)))
        .filter(statements::submitted_at.is_null().and(statements::abandoned_at.is_null()))
        .filter(comment_rows::version.ne(version))
        .group_by(statements::id)
        .select((statements::id, count_star()));
    Ok(counted.first(&mut conn).await.optional()?)
}

/// A statement on this consultation whose submission stands.
#[diesel::dsl::auto_type]
fn stands_on(consultation: ConsultationId) -> _ {
    let stands = statements::submitted_at.is_not_null().and(statements::withdrawn_at.is_null());
    statements::consultation.eq(consultation).and(stands)
}

/// Whether a submission of the organisation on a consultation stands.
///
/// # Errors
/// An error of the database.
pub async fn is_done(mut conn: &Conn, on: ConsultationId, organisation: OrganisationId) -> Result<bool, Error> {
    let theirs = statements::table.filter(stands_on(on).and(statements::organisation.eq(organisation)));
    Ok(diesel::select(exists(theirs)).get_result(&mut conn).await?)
}

/// The organisations whose submission on a consultation stands.
///
/// # Errors
/// An error of the database.
pub async fn organisations_done(mut conn: &Conn, consultation: ConsultationId) -> Result<Vec<OrganisationId>, Error> {
    let submitted = statements::table.filter(stands_on(consultation)).distinct();
    Ok(submitted.select(statements::organisation).load(&mut conn).await?)
}

/// Nothing can be changed in such a statement any more.
#[diesel::dsl::auto_type]
fn has_ended(now: Instant) -> _ {
    let is_over = consultation_rows::closes_at.le(now).or(consultation_rows::withdrawn_at.is_not_null());
    statements::submitted_at.is_not_null().or(is_over)
}

/// A part of the closed statements of these organisations: submitted ones, and those that were not submitted when the
/// period ended. The last started comes first.
///
/// # Errors
/// [`Error::NotFound`] when `after` is not in the list; an error of the database.
pub async fn closed(
    conn: &mut Conn,
    now: Instant,
    of: &[OrganisationId],
    after: Option<StatementId>,
    most: usize,
) -> Result<Part<(Begun, Consultation), StatementId>, Error> {
    let mut query = statements::table
        .inner_join(consultation_rows::table)
        .filter(statements::organisation.eq_any(of))
        .filter(has_ended(now).and(statements::abandoned_at.is_null()))
        .into_boxed();
    if let Some(after) = after {
        let last = statements::table.filter(statements::id.eq(after).and(statements::organisation.eq_any(of)));
        let started_at: Instant = last.select(statements::started_at).first(conn).await.found()?;
        let earlier = sql::<Bool>("(statements.started_at, statements.id) < (").bind::<Timestamptz, _>(started_at);
        query = query.filter(earlier.sql(", ").bind::<Uuid, _>(after).sql(")"));
    }
    let rows: Vec<RowOn> = query
        .order((statements::started_at.desc(), statements::id.desc()))
        .limit(with_one_more(most))
        .select((Statement::as_select(), comments_in_it(), submitted_before(), Consultation::as_select()))
        .load(conn)
        .await?;
    let rows = rows.into_iter().map(begun).collect();
    Ok(Part::of(rows, most, |(begun, _)| begun.statement.id))
}

/// How much a person has written in a statement.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Wrote {
    /// The statement.
    pub statement: StatementId,
    /// The person.
    pub person: PersonId,
    /// How many comments they were the last to change.
    pub comments: i64,
    /// When they changed the last of these.
    pub last: Option<Instant>,
}

/// How much each person has written in these statements.
///
/// # Errors
/// An error of the database.
pub async fn writers(conn: &mut Conn, of: &[StatementId]) -> Result<Vec<Wrote>, Error> {
    Ok(comment_rows::table
        .filter(comment_rows::statement.eq_any(of))
        .group_by((comment_rows::statement, comment_rows::changed_by))
        .order((comment_rows::statement, max(comment_rows::changed_at).desc()))
        .select((comment_rows::statement, comment_rows::changed_by, count_star(), max(comment_rows::changed_at)))
        .load(conn)
        .await?)
}

/// The places of a version with comments in these statements, and the comments.
///
/// # Errors
/// An error of the database.
async fn commented_places(
    conn: &mut Conn,
    of: &[StatementId],
    version: VersionId,
) -> Result<Vec<(i32, StatementId, StatementCommentId)>, Error> {
    let rows: Vec<(Option<i32>, StatementId, StatementCommentId)> = comment_rows::table
        .inner_join(points::table.on(points::id.nullable().eq(comment_rows::point)))
        .filter(comment_rows::statement.eq_any(of).and(comment_rows::version.eq(version)))
        .order((comment_rows::created_at, comment_rows::id))
        .select((points::place, comment_rows::statement, comment_rows::id))
        .load(conn)
        .await?;
    Ok(rows.into_iter().filter_map(|(place, statement, comment)| Some((place?, statement, comment))).collect())
}

/// The statements of the viewer's organisations on a consultation; without organisations it does not ask the database.
///
/// # Errors
/// An error of the database.
pub async fn own_work(
    conn: &Conn,
    now: Instant,
    viewer: &Viewer,
    consultation: &Consultation,
) -> Result<OwnWork, Error> {
    if !viewer.is_member() {
        return Ok(OwnWork::default());
    }
    let begun = begun_on(conn, &viewer.acts_for(), consultation.id).await?;
    Ok(OwnWork::of(&viewer.memberships, &begun).while_open(can_comment(consultation, now).is_ok()))
}

/// The viewer's own comments on a version, by the number of their provision, in the order of writing.
///
/// # Errors
/// An error of the database.
pub async fn marks(conn: &mut Conn, work: &OwnWork, version: VersionId) -> Result<HashMap<i32, Vec<Mark>>, Error> {
    let statements = work.statements();
    if statements.is_empty() {
        return Ok(HashMap::new());
    }
    let mut marks: HashMap<i32, Vec<Mark>> = HashMap::new();
    for (place, statement, comment) in commented_places(conn, &statements, version).await? {
        let is_submitted = work.is_submitted(statement);
        marks.entry(place).or_default().push(Mark { statement, comment, is_submitted });
    }
    Ok(marks)
}

/// The strip on a page about several consultations: the unsubmitted statement with the nearest deadline; `None` for a
/// viewer who acts for no organisation.
///
/// # Errors
/// An error of the database.
pub async fn nearest(
    conn: &mut Conn,
    now: Instant,
    viewer: &Viewer,
    language: Language,
) -> Result<Option<Strip>, Error> {
    if !viewer.is_member() {
        return Ok(None);
    }
    let waiting = unsent(conn, now, &viewer.acts_for()).await?;
    let others = waiting.len().saturating_sub(1);
    let Some((begun, consultation)) = waiting.into_iter().next() else {
        return Ok(OwnWork::of(&viewer.memberships, &[]).strips().pop());
    };
    let own = viewer.memberships.iter().find(|one| one.organisation == begun.statement.organisation);
    Ok(Some(Strip {
        organisation: own.map(|one| one.name.clone()).unwrap_or_default(),
        title: consultations::published_titles(conn, &[consultation.id], language).await?.remove(&consultation.id),
        deadline: consultation.deadline(now),
        begun: Some(begun),
        others,
        can_revise: false,
    }))
}
