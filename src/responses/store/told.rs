//! The data for letters: the answers of a publication by organisation, what waits for approval, what was sent back.
use diesel::{
    dsl::{count_star, sql},
    prelude::*,
    sql_types::Bool,
};
use diesel_async::RunQueryDsl;

use super::record::{GivenRow, given, given_rows};
use crate::{
    consultations,
    events::Event,
    ids::{AssessmentId, CommentId, ConsultationId, OrganisationId, PersonId, PublicationId, ResponseId},
    platform::{Conn, Error, Instant, riga},
    responses::model::{GivenAnswer, State},
    schema::{answers, assessments, response_assessments, responses, signatures},
};

/// The organisations whose comments a publication answers, by id.
///
/// # Errors
/// An error of the database.
pub async fn answered_organisations(conn: &mut Conn, publication: PublicationId) -> Result<Vec<OrganisationId>, Error> {
    Ok(answers::table
        .inner_join(assessments::table)
        .inner_join(signatures::table.on(signatures::submission.eq(assessments::submission)))
        .filter(answers::publication.eq(publication).and(signatures::organisation.is_not_null()))
        .select(signatures::organisation.assume_not_null())
        .distinct()
        .order(signatures::organisation)
        .load(conn)
        .await?)
}

/// The answers of a publication to the comments of one organisation, in the order of the draft; the caller has checked
/// who may see them.
///
/// # Errors
/// An error of the database.
pub async fn of_publication_to(
    conn: &mut Conn,
    publication: PublicationId,
    organisation: OrganisationId,
) -> Result<Vec<GivenAnswer>, Error> {
    let signed = signatures::table.filter(signatures::organisation.eq(organisation)).select(signatures::submission);
    let rows = given_rows()
        .filter(answers::publication.eq(publication).and(assessments::submission.eq_any(signed)))
        .order((assessments::version_ordinal, assessments::place, assessments::id))
        .load::<GivenRow>(conn)
        .await?;
    Ok(rows.into_iter().map(given).collect())
}

/// The assessments and comments of a response, in the order of the draft.
///
/// # Errors
/// An error of the database.
pub async fn answered_by(conn: &mut Conn, response: ResponseId) -> Result<Vec<(AssessmentId, CommentId)>, Error> {
    Ok(response_assessments::table
        .inner_join(assessments::table)
        .filter(response_assessments::response.eq(response))
        .order((assessments::version_ordinal, assessments::place, assessments::id))
        .select((assessments::id, assessments::comment))
        .load(conn)
        .await?)
}

/// The events that time causes at the desk: once a day, at eight in the morning, if answers wait for approval.
///
/// # Errors
/// An error of the database.
pub async fn due(conn: &mut Conn, now: Instant) -> Result<Vec<Event>, Error> {
    let morning = riga::morning(now, 0);
    if now < morning {
        return Ok(Vec::new());
    }
    let waiting: Vec<ConsultationId> = responses::table
        // Written and not bound: the index of what waits is made for it.
        .filter(sql::<Bool>("state = 'drafted'").and(responses::drafted_at.lt(morning)))
        .filter(responses::consultation.ne_all(consultations::withdrawn(conn).await?))
        .select(responses::consultation)
        .distinct()
        .load(conn)
        .await?;
    Ok(waiting.into_iter().map(|consultation| Event::AnswersWait { consultation, morning }).collect())
}

/// An answer that was sent back to its writer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct SentBack {
    /// The answer.
    pub response: ResponseId,
    /// The consultation.
    pub consultation: ConsultationId,
    /// When it was sent back.
    pub at: Option<Instant>,
    /// What was said with it.
    pub remark: Option<String>,
}

/// The answers that were sent back to this person, the oldest first, at most `most`; except in some consultations.
///
/// # Errors
/// An error of the database.
pub async fn sent_back_to(
    mut conn: &Conn,
    writer: PersonId,
    except: &[ConsultationId],
    most: i64,
) -> Result<Vec<SentBack>, Error> {
    Ok(responses::table
        .filter(responses::drafted_by.eq(writer).and(sql::<Bool>("responses.state = 'returned'")))
        .filter(responses::consultation.ne_all(except.to_vec()))
        .order((responses::returned_at, responses::id))
        .limit(most)
        .select((responses::id, responses::consultation, responses::returned_at, responses::return_remark))
        .load(&mut conn)
        .await?)
}

/// How many answers of a consultation this person could approve: those that another person drafted.
///
/// # Errors
/// An error of the database.
pub async fn waiting_for(conn: &mut Conn, consultation: ConsultationId, approver: PersonId) -> Result<i64, Error> {
    Ok(responses::table
        .filter(responses::consultation.eq(consultation).and(responses::state.eq(State::Drafted)))
        .filter(responses::drafted_by.ne(approver))
        .select(count_star())
        .first(conn)
        .await?)
}
