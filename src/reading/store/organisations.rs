use diesel::{
    dsl::sql,
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use crate::{
    consultations::{self, Consultation, Title},
    ids::{ConsultationId, OrganisationId, SubmissionId},
    platform::{Conn, Error, Found, Instant, Language, Part, with_one_more},
    reading::outcomes::HandedIn,
    responses,
    schema::{consultations as consultation_rows, participants, signatures, submissions as submission_rows},
    statements::Reply,
    submissions,
};

/// How many submissions a page shows.
const PAGE: usize = 25;

/// The consultations with public comments in which an organisation took part.
///
/// # Errors
/// An error of the database.
pub(in crate::reading) async fn taken_part(
    conn: &mut Conn,
    now: Instant,
    organisation: OrganisationId,
) -> Result<Vec<Consultation>, Error> {
    let theirs = participants::table.filter(participants::organisation.eq(organisation));
    let showing = consultations::showing_comments(now)
        .filter(consultation_rows::id.eq_any(theirs.select(participants::consultation)));
    Ok(showing.select(Consultation::as_select()).load(conn).await?)
}

/// A part of the submissions of an organisation on these consultations, whose comments are public; the newest first.
///
/// # Errors
/// [`Error::NotFound`] when `after` is not in the list; an error of the database.
pub(in crate::reading) async fn handed_in_by(
    conn: &mut Conn,
    language: Language,
    organisation: OrganisationId,
    consultations: &[Consultation],
    after: Option<SubmissionId>,
) -> Result<Part<HandedIn, SubmissionId>, Error> {
    let showing: Vec<ConsultationId> = consultations.iter().map(|one| one.id).collect();
    let part = Part::of(rows(conn, showing, organisation, after).await?, PAGE, |row| row.id);
    let rows = &part.items;
    let ids: Vec<SubmissionId> = rows.iter().map(|row| row.id).collect();
    let on: Vec<ConsultationId> = rows.iter().map(|row| row.consultation).collect();
    let titles = consultations::published_titles(conn, &on, language).await?;
    let outcomes = responses::outcomes_of_submissions(conn, &ids).await?;
    let courses = submissions::courses(conn, &ids).await?;
    let handed_in = |Row { id, number, received_at, consultation, reply }| {
        let consultation = consultations.iter().find(|one| one.id == consultation)?.clone();
        let title = titles.get(&consultation.id).cloned();
        let title = title.unwrap_or_else(|| Title::untitled(&consultation, language));
        Some(HandedIn {
            number,
            received_at,
            consultation,
            title,
            outcomes: outcomes.get(&id).copied().unwrap_or_default(),
            has_no_objections: reply == Reply::NoObjections,
            course: courses.get(&id).copied().unwrap_or_default(),
        })
    };
    Ok(part.with_items(|rows| rows.into_iter().filter_map(handed_in).collect()))
}

#[derive(Queryable)]
struct Row {
    id: SubmissionId,
    number: i32,
    received_at: Instant,
    consultation: ConsultationId,
    reply: Reply,
}

/// The submissions, and one more if there is a next part.
async fn rows(
    conn: &mut Conn,
    showing: Vec<ConsultationId>,
    organisation: OrganisationId,
    after: Option<SubmissionId>,
) -> Result<Vec<Row>, Error> {
    let columns = (
        submission_rows::id,
        submission_rows::number,
        submission_rows::received_at,
        submission_rows::consultation,
        submission_rows::reply,
    );
    let theirs = signatures::table.filter(signatures::organisation.eq(organisation)).select(signatures::submission);
    let mut query = submissions::public(showing.clone())
        .filter(submission_rows::id.eq_any(theirs))
        .select(columns)
        .into_boxed::<Pg>();
    if let Some(after) = after {
        let last = submissions::public(showing).filter(submission_rows::id.eq(after));
        let received_at: Instant = last.select(submission_rows::received_at).first(conn).await.found()?;
        let earlier = sql::<Bool>("(submissions.received_at, submissions.id) < (").bind::<Timestamptz, _>(received_at);
        query = query.filter(earlier.sql(", ").bind::<Uuid, _>(after).sql(")"));
    }
    Ok(query
        .order((submission_rows::received_at.desc(), submission_rows::id.desc()))
        .limit(with_one_more(PAGE))
        .load(conn)
        .await?)
}
