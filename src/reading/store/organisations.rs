use std::collections::HashMap;

use diesel::{
    dsl::{count, count_star, exists, not, sql},
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Timestamptz, Uuid},
};
use diesel_async::RunQueryDsl;

use super::{titles, with_one_more};
use crate::{
    consultations::{self, Consultation},
    ids::{ConsultationId, OrganisationId, SubmissionId},
    platform::{Conn, Error, Instant, Language},
    reading::{
        model::Title,
        outcomes::{HandedIn, Outcomes},
    },
    responses::{self, Verdict},
    schema::{
        answers, assessments, comments as comment_rows, consultations as consultation_rows, signatures,
        submissions as submission_rows,
    },
    submissions,
};

/// How many submissions stand on a page.
const PAGE: usize = 25;

/// A part of what an organisation handed in and everyone can read, the newest first, and the one to go on after when
/// there is more.
///
/// # Errors
/// [`Error::NotFound`] when there is none to go on after; what the database says.
pub(in crate::reading) async fn handed_in_by(
    conn: &mut Conn,
    now: Instant,
    language: Language,
    organisation: OrganisationId,
    after: Option<SubmissionId>,
) -> Result<(Vec<HandedIn>, Option<SubmissionId>), Error> {
    let mut rows = rows(conn, now, organisation, after).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let ids: Vec<SubmissionId> = rows.iter().map(|row| row.id).collect();
    let on: Vec<ConsultationId> = rows.iter().map(|row| row.consultation).collect();
    let on_them = consultations::public(now).filter(consultation_rows::id.eq_any(&on));
    let consultations: Vec<Consultation> = on_them.select(Consultation::as_select()).load(conn).await?;
    let titles = titles(conn, now, &on).await?;
    let outcomes = outcomes_of_each(conn, now, &ids).await?;
    let handed_in = rows.into_iter().filter_map(|Row { id, number, received_at, consultation }| {
        let consultation = consultations.iter().find(|one| one.id == consultation)?.clone();
        let title = Title::choose(titles.get(&consultation.id).cloned().unwrap_or_default(), language, &consultation);
        Some(HandedIn {
            number,
            received_at,
            consultation,
            title,
            outcomes: outcomes.get(&id).copied().unwrap_or_default(),
        })
    });
    Ok((handed_in.collect(), ids.last().copied().filter(|_| more)))
}

#[derive(Queryable)]
struct Row {
    id: SubmissionId,
    number: i32,
    received_at: Instant,
    consultation: ConsultationId,
}

/// The submissions themselves, and one more where there is a next part.
async fn rows(
    conn: &mut Conn,
    now: Instant,
    organisation: OrganisationId,
    after: Option<SubmissionId>,
) -> Result<Vec<Row>, Error> {
    let columns =
        (submission_rows::id, submission_rows::number, submission_rows::received_at, submission_rows::consultation);
    let theirs = signatures::table.filter(signatures::organisation.eq(organisation)).select(signatures::submission);
    let mut query =
        submissions::public(now).filter(submission_rows::id.eq_any(theirs)).select(columns).into_boxed::<Pg>();
    if let Some(after) = after {
        let last = submissions::public(now).filter(submission_rows::id.eq(after));
        let received_at: Instant = last.select(submission_rows::received_at).first(conn).await?;
        let earlier = sql::<Bool>("(submissions.received_at, submissions.id) < (").bind::<Timestamptz, _>(received_at);
        query = query.filter(earlier.sql(", ").bind::<Uuid, _>(after).sql(")"));
    }
    Ok(query
        .order((submission_rows::received_at.desc(), submission_rows::id.desc()))
        .limit(with_one_more(PAGE))
        .load(conn)
        .await?)
}

/// The comments to which the answer that holds, and everyone can read, has this verdict.
macro_rules! with_verdict {
    ($now:expr, $verdict:expr) => {{
        let newer = diesel::alias!(answers as newer);
        let corrected = exists(newer.filter(newer.field(answers::corrects).eq(answers::id.nullable())));
        let answered = responses::public($now)
            .filter(not(corrected).and(answers::verdict.eq($verdict)).and(assessments::part.eq(0)));
        count(comment_rows::id).aggregate_filter(comment_rows::id.eq_any(answered.select(assessments::comment)))
    }};
}

/// How many comments there are, and how many with each verdict.
macro_rules! counts {
    ($now:expr) => {
        (
            count_star(),
            with_verdict!($now, Verdict::Accepted),
            with_verdict!($now, Verdict::Partly),
            with_verdict!($now, Verdict::Rejected),
            with_verdict!($now, Verdict::Noted),
        )
    };
}

/// What became of the comments of each of these submissions.
async fn outcomes_of_each(
    conn: &mut Conn,
    now: Instant,
    of: &[SubmissionId],
) -> Result<HashMap<SubmissionId, Outcomes>, Error> {
    let public = submissions::public(now).filter(submission_rows::id.eq_any(of));
    let rows: Vec<(SubmissionId, Outcomes)> = comment_rows::table
        .filter(comment_rows::submission.eq_any(public))
        .group_by(comment_rows::submission)
        .select((comment_rows::submission, counts!(now)))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// What became of all comments of an organisation that everyone can read.
///
/// # Errors
/// What the database says.
pub(in crate::reading) async fn outcomes_of(
    conn: &mut Conn,
    now: Instant,
    organisation: OrganisationId,
) -> Result<Outcomes, Error> {
    let theirs = signatures::table.filter(signatures::organisation.eq(organisation)).select(signatures::submission);
    let public = submissions::public(now).filter(submission_rows::id.eq_any(theirs));
    Ok(comment_rows::table.filter(comment_rows::submission.eq_any(public)).select(counts!(now)).first(conn).await?)
}
