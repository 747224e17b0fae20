mod events;
mod open;
mod staff;

pub(super) use events::{Trail, trail};
pub(super) use open::{Ahead, Open, OpenFor, meetings_ahead, open_for};
pub(super) use staff::{UnderWay, Waiting, waiting};

use std::collections::HashMap;

use crate::{
    accounts,
    assessments::{self, Assessment, State},
    consultations::{Consultation, Title, published_titles},
    documents::{self, On},
    ids::{AnswerId, CommentId, ConsultationId, PersonId, PointId, StatementId, SubmissionId},
    platform::{Conn, Error, Instant, Language, Part, Viewer},
    responses::{self, Decided, GivenAnswer, Outcomes},
    statements::{self, Begun, Wrote},
    submissions::{self, Comment, Course, Submission},
};

/// How many closed statements a page shows.
const PAGE: usize = 25;

/// A statement that is not submitted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unsent {
    pub begun: Begun,
    pub consultation: Consultation,
    pub title: Title,
    /// How many comments each person wrote, and when the last one.
    pub wrote: Vec<(String, Wrote)>,
}

/// The open statements of the reader's organisations, the nearest deadline first.
///
/// # Errors
/// An error of the database.
pub(super) async fn being_written(
    conn: &mut Conn,
    now: Instant,
    viewer: &Viewer,
    language: Language,
) -> Result<Vec<Unsent>, Error> {
    let rows = statements::unsent(conn, now, &viewer.reads_for()).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<StatementId> = rows.iter().map(|(begun, _)| begun.statement.id).collect();
    let on: Vec<ConsultationId> = rows.iter().map(|(_, consultation)| consultation.id).collect();
    let titles = published_titles(conn, &on, language).await?;
    let wrote = statements::writers(conn, &ids).await?;
    let names = names(conn, wrote.iter().map(|one| one.person)).await?;
    let unsent = |(begun, consultation): (Begun, Consultation)| {
        let its = wrote.iter().filter(|one| one.statement == begun.statement.id);
        let named = |one: &Wrote| (names.get(&one.person).cloned().unwrap_or_default(), one.clone());
        let wrote = its.map(named).collect();
        let title = titles.get(&consultation.id).cloned();
        let title = title.unwrap_or_else(|| Title::untitled(&consultation, language));
        Unsent { begun, consultation, title, wrote }
    };
    Ok(rows.into_iter().map(unsent).collect())
}

async fn names(conn: &mut Conn, of: impl Iterator<Item = PersonId>) -> Result<HashMap<PersonId, String>, Error> {
    let people = accounts::find_people(conn, &of.collect::<Vec<_>>()).await?;
    Ok(people.into_iter().map(|contact| (contact.person, contact.name)).collect())
}

/// A statement that can no longer be changed: it was submitted, or the period has ended.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Closed {
    pub begun: Begun,
    pub consultation: Consultation,
    pub title: Title,
    /// Its submission and the name of its signatory.
    pub submitted: Option<(Submission, String)>,
    pub outcomes: Outcomes,
    /// When the newest of its answers was published.
    pub answered_at: Option<Instant>,
    /// What became of its submission.
    pub course: Course,
}

/// A part of the closed statements of the reader's organisations, submitted or too late; the last started comes first.
///
/// # Errors
/// [`Error::NotFound`] when `after` is not in the list; an error of the database.
pub(super) async fn closed(
    conn: &mut Conn,
    now: Instant,
    viewer: &Viewer,
    language: Language,
    after: Option<StatementId>,
) -> Result<Part<Closed, StatementId>, Error> {
    let part = statements::closed(conn, now, &viewer.reads_for(), after, PAGE).await?;
    if part.items.is_empty() {
        return Ok(part.with_items(|_| Vec::new()));
    }
    let ids: Vec<StatementId> = part.items.iter().map(|(begun, _)| begun.statement.id).collect();
    let on: Vec<ConsultationId> = part.items.iter().map(|(_, consultation)| consultation.id).collect();
    let titles = published_titles(conn, &on, language).await?;
    let submitted = submissions::of_statements(conn, &ids).await?;
    let submissions: Vec<SubmissionId> = submitted.iter().map(|one| one.id).collect();
    let signed = submissions::signatures_of(conn, &submissions).await?;
    let outcomes = responses::outcomes_of_submissions(conn, &submissions).await?;
    let answered_at = responses::last_answered(conn, &submissions).await?;
    let courses = submissions::courses(conn, &submissions).await?;
    let closed = |(begun, consultation): (Begun, Consultation)| {
        let submission = submitted.iter().find(|one| one.statement == Some(begun.statement.id)).cloned();
        let signer =
            |of: SubmissionId| signed.iter().find(|one| one.submission == of).map(|one| one.person_name.clone());
        let title = titles.get(&consultation.id).cloned();
        Closed {
            title: title.unwrap_or_else(|| Title::untitled(&consultation, language)),
            outcomes: submission.as_ref().and_then(|one| outcomes.get(&one.id)).copied().unwrap_or_default(),
            answered_at: submission.as_ref().and_then(|one| answered_at.get(&one.id)).copied(),
            course: submission.as_ref().and_then(|one| courses.get(&one.id)).copied().unwrap_or_default(),
            submitted: submission.map(|one| (one.clone(), signer(one.id).unwrap_or_default())),
            begun,
            consultation,
        }
    };
    Ok(part.with_items(|rows| rows.into_iter().map(closed).collect()))
}

/// A submitted comment with its valid answers: one to the whole, or those to its parts in their order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Answered {
    pub comment: Comment,
    pub on: On,
    pub answers: Vec<GivenAnswer>,
    /// What was decided on it as a whole.
    pub decided: Decided,
}

/// The comments of a submission by ordinal, each with its valid answers; the caller has checked who may see it.
///
/// # Errors
/// An error of the database.
pub(super) async fn answered(conn: &mut Conn, submission: SubmissionId) -> Result<Vec<Answered>, Error> {
    let comments = submissions::comments_of(conn, &[submission]).await?;
    let ids: Vec<CommentId> = comments.iter().map(|comment| comment.id).collect();
    let points: Vec<PointId> = comments.iter().filter_map(|comment| comment.point).collect();
    let found = documents::placed(conn, &points).await?;
    let assessed = assessments::of_comments(conn, &ids).await?;
    let given: Vec<AnswerId> = assessed.iter().filter_map(|one| one.answer).collect();
    let mut answers = responses::holding(conn, &given).await?;
    let answered = |comment: Comment| {
        let to_be_answered = |one: &&Assessment| one.comment == comment.id && one.state != State::Divided;
        let given: Vec<Option<GivenAnswer>> =
            assessed.iter().filter(to_be_answered).map(|one| answers.remove(&one.answer?)).collect();
        let decided = Decided::of(given.iter().map(|one| Some(one.as_ref()?.answer.verdict)));
        Answered { on: On::of(comment.point, &found), answers: given.into_iter().flatten().collect(), decided, comment }
    };
    Ok(comments.into_iter().map(answered).collect())
}
