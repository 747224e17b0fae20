use std::collections::{HashMap, HashSet};

use diesel::{dsl::Eq, prelude::*};
use diesel_async::RunQueryDsl;

use super::record::{ChangeRow, named};
use crate::{
    assessments::{self, Correction, State as Progress},
    ids::{AnswerId, AssessmentId, CommentId, ConsultationId, OrganisationId, PersonId, PublicationId, ResponseId},
    platform::{Conn, Digest, Error, Found, Instant, Language, Salt, Tx, canonical::Sealed},
    responses::model::{Answer, AnswerChange, OnRecord, ProvedAnswer, Publication, RecordedAnswer, State, Verdict},
    schema::{answer_changes, answers, assessments as rows, publications, response_assessments, responses, signatures},
};

/// An approved response, with the assessments that its publication answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    /// Its id.
    pub response: ResponseId,
    /// Its revision, which changes with any change.
    pub revision: i32,
    /// Its language.
    pub language: Language,
    /// The assessments that still need its answer, by id.
    pub assessments: Vec<AssessmentId>,
    /// How many of them it corrects.
    pub corrections: usize,
    /// Whether who wrote it approved it.
    pub is_waived: bool,
}

/// The contents of the next publication of a consultation, and how many answers remain after it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// The responses that are published next, in the order of the draft.
    pub next: Vec<Approved>,
    /// How many approved answers wait for a later publication.
    pub later: i64,
}

impl Waiting {
    /// The responses that are published next.
    #[must_use]
    pub fn responses(&self) -> Vec<ResponseId> {
        self.next.iter().map(|one| one.response).collect()
    }

    /// How many answers of the next publication correct a published one.
    #[must_use]
    pub fn corrections(&self) -> usize {
        self.next.iter().map(|one| one.corrections).sum()
    }

    /// How many answers of the next publication were approved by whoever wrote them.
    #[must_use]
    pub fn waived(&self) -> usize {
        self.next.iter().filter(|one| one.is_waived).map(|one| one.assessments.len()).sum()
    }

    /// How many answers the next publication contains.
    #[must_use]
    pub fn count(&self) -> usize {
        self.next.iter().map(|one| one.assessments.len()).sum()
    }

    /// How many of them are in this language.
    #[must_use]
    pub fn count_in(&self, language: Language) -> usize {
        self.next.iter().filter(|one| one.language == language).map(|one| one.assessments.len()).sum()
    }
}

/// The approved responses of a consultation in the order of the draft: as many as have at most `most` answers together,
/// but at least one. Assessments that need no answer any more are left out.
///
/// # Errors
/// An error of the database.
pub async fn waiting(conn: &mut Conn, consultation: ConsultationId, most: usize) -> Result<Waiting, Error> {
    let approved = assessments::counts(conn, consultation).await?.approved;
    let corrections = assessments::corrections(conn, Some(consultation), &[]).await?.approved;
    let in_order = approved_in_order(conn, consultation, most).await?;
    let mut answered = answered(conn, &in_order.iter().map(|(response, ..)| *response).collect::<Vec<_>>()).await?;
    let (mut next, mut count) = (Vec::new(), 0);
    for (response, revision, language, is_waived) in in_order {
        let (assessments, corrections) = answered.remove(&response).unwrap_or_default();
        count += assessments.len();
        if count > most && !next.is_empty() {
            count -= assessments.len();
            break;
        }
        next.push(Approved { response, revision, language, assessments, corrections, is_waived });
    }
    Ok(Waiting { next, later: approved + corrections - i64::try_from(count).unwrap_or(i64::MAX) })
}

/// A response with its revision, its language, and whether who wrote it approved it.
type ApprovedRow = (ResponseId, i32, Language, bool);

/// The approved responses to at most `most` assessments, in the order of the draft, each once.
async fn approved_in_order(
    conn: &mut Conn,
    consultation: ConsultationId,
    most: usize,
) -> Result<Vec<ApprovedRow>, Error> {
    let in_order = assessments_in_order(conn, consultation, most).await?;
    let is_waived = responses::approved_by.assume_not_null().eq(responses::drafted_by);
    let responses: Vec<(AssessmentId, ApprovedRow)> = response_assessments::table
        .inner_join(responses::table)
        .filter(response_assessments::assessment.eq_any(&in_order).and(response_assessments::published_at.is_null()))
        .filter(responses::state.eq(State::Approved))
        .select((
            response_assessments::assessment,
            (responses::id, responses::revision, responses::language, is_waived),
        ))
        .load(conn)
        .await?;
    let responses: HashMap<AssessmentId, ApprovedRow> = responses.into_iter().collect();
    let mut known = HashSet::new();
    let in_order = in_order.iter().filter_map(|assessment| responses.get(assessment).copied());
    Ok(in_order.filter(|(response, ..)| known.insert(*response)).collect())
}

/// The assessments whose answer or correction is approved, in the order of the draft. First answers are found by their
/// rank, corrections by the index of corrections: two lists, each in its order.
async fn assessments_in_order(
    conn: &mut Conn,
    consultation: ConsultationId,
    most: usize,
) -> Result<Vec<AssessmentId>, Error> {
    let in_draft = (rows::version_ordinal, rows::place, rows::id);
    let of_it = || {
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        rows::table.filter(rows::consultation.eq(consultation)).order(in_draft).limit(limit).select(in_draft)
    };
    let mut found: Vec<(i32, i32, AssessmentId)> =
        of_it().filter(rows::rank.eq(Progress::Approved.rank())).load(conn).await?;
    let published = rows::rank.eq(Progress::Published.rank()).and(rows::correction.is_not_null());
    let corrected = of_it().filter(published).filter(rows::correction.eq(Correction::Approved));
    found.extend(corrected.load::<(i32, i32, AssessmentId)>(conn).await?);
    found.sort_unstable();
    Ok(found.into_iter().take(most).map(|(.., id)| id).collect())
}

/// The assessments that still need the answer of these responses, by id, and how many of them it corrects.
async fn answered(
    conn: &mut Conn,
    responses: &[ResponseId],
) -> Result<HashMap<ResponseId, (Vec<AssessmentId>, usize)>, Error> {
    let rows: Vec<(ResponseId, AssessmentId, bool)> = response_assessments::table
        .inner_join(rows::table)
        .filter(response_assessments::response.eq_any(responses).and(rows::state.ne(Progress::Lapsed)))
        .order(rows::id)
        .select((response_assessments::response, rows::id, response_assessments::corrects.is_not_null()))
        .load(conn)
        .await?;
    let mut answered: HashMap<ResponseId, (Vec<AssessmentId>, usize)> = HashMap::new();
    for (response, assessment, corrects) in rows {
        let (assessments, corrections) = answered.entry(response).or_default();
        assessments.push(assessment);
        *corrections += usize::from(corrects);
    }
    Ok(answered)
}

/// How many answers these responses give to each organisation.
///
/// # Errors
/// An error of the database.
pub async fn answers_by_organisation(
    conn: &mut Conn,
    responses: &[ResponseId],
) -> Result<Vec<(OrganisationId, i64)>, Error> {
    Ok(response_assessments::table
        .inner_join(rows::table)
        .inner_join(signatures::table.on(signatures::submission.eq(rows::submission)))
        .filter(response_assessments::response.eq_any(responses).and(rows::state.ne(Progress::Lapsed)))
        .filter(signatures::organisation.is_not_null())
        .group_by(signatures::organisation)
        .order(signatures::organisation)
        .select((signatures::organisation.assume_not_null(), diesel::dsl::count_star()))
        .load(conn)
        .await?)
}

/// Each sender of these answers that is not in the register, with the number of answers that it gets.
///
/// # Errors
/// An error of the database.
pub async fn answers_by_post(mut conn: &Conn, responses: &[ResponseId]) -> Result<Vec<(String, i64)>, Error> {
    Ok(response_assessments::table
        .inner_join(rows::table)
        .inner_join(signatures::table.on(signatures::submission.eq(rows::submission)))
        .filter(response_assessments::response.eq_any(responses).and(rows::state.ne(Progress::Lapsed)))
        .filter(signatures::organisation.is_null())
        .group_by(signatures::organisation_name)
        .order(signatures::organisation_name)
        .select((signatures::organisation_name, diesel::dsl::count_star()))
        .load(&mut conn)
        .await?)
}

/// Puts a publication on record with its answers.
pub async fn add_publication(tx: &mut Tx, publication: &Sealed<Publication>, new: &[OnRecord]) -> Result<(), Error> {
    diesel::insert_into(publications::table)
        .values((
            publications::id.eq(publication.id),
            publications::consultation.eq(publication.consultation),
            publications::published_at.eq(publication.published_at),
            publications::published_by.eq(publication.published_by),
            publications::format.eq(publication.format()),
            publications::digest.eq(publication.digest()),
        ))
        .execute(tx.conn())
        .await?;
    // PostgreSQL takes at most 65,535 parameters in a statement.
    for some in new.chunks(1_000) {
        let rows: Vec<_> = some.iter().map(row).collect();
        diesel::insert_into(answers::table).values(rows).execute(tx.conn()).await?;
        let named: Vec<_> = some.iter().filter_map(|one| one.change.as_ref()).map(change_row).collect();
        diesel::insert_into(answer_changes::table).values(named).execute(tx.conn()).await?;
    }
    Ok(())
}

type ChangeColumns<'a> = (&'a AnswerChange, Eq<answer_changes::format, i16>, Eq<answer_changes::digest, Digest>);

fn change_row(change: &Sealed<AnswerChange>) -> ChangeColumns<'_> {
    (&**change, answer_changes::format.eq(change.format()), answer_changes::digest.eq(change.digest()))
}

#[derive(Insertable)]
#[diesel(table_name = answers)]
struct NewAnswer<'a> {
    id: AnswerId,
    publication: PublicationId,
    assessment: AssessmentId,
    comment: CommentId,
    part: i32,
    response: ResponseId,
    verdict: Verdict,
    reasons: &'a str,
    essence: &'a str,
    language: Language,
    corrects: Option<AnswerId>,
    waiver: Option<&'a str>,
    drafted_by: PersonId,
    approved_by: PersonId,
    approval_salt: Option<Salt>,
    approval_digest: Digest,
    format: i16,
    salt: Option<Salt>,
    digest: Digest,
}

fn row(OnRecord { answer, approval, .. }: &OnRecord) -> NewAnswer<'_> {
    NewAnswer {
        id: answer.id,
        publication: answer.publication,
        assessment: answer.assessment,
        comment: answer.comment,
        part: answer.part,
        response: answer.response,
        verdict: answer.verdict,
        reasons: &answer.reasons,
        essence: &answer.essence,
        language: answer.language,
        corrects: answer.corrects,
        waiver: answer.waiver.as_deref(),
        drafted_by: approval.drafted_by,
        approved_by: approval.approved_by,
        approval_salt: approval.salt(),
        approval_digest: approval.digest(),
        format: answer.format(),
        salt: answer.salt(),
        digest: answer.digest(),
    }
}

/// Marks locked responses as published, as [`crate::responses::Response::publish`] does.
pub async fn mark_published(tx: &mut Tx, now: Instant, ids: &[ResponseId]) -> Result<(), Error> {
    diesel::update(responses::table.filter(responses::id.eq_any(ids)))
        .set((
            responses::state.eq(State::Published),
            responses::published_at.eq(Some(now)),
            responses::revision.eq(responses::revision + 1),
        ))
        .execute(tx.conn())
        .await?;
    diesel::update(response_assessments::table.filter(response_assessments::response.eq_any(ids)))
        .set(response_assessments::published_at.eq(Some(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The published answers to an assessment, the newest first, with the people who made them; for staff.
///
/// # Errors
/// An error of the database.
pub async fn recorded(conn: &mut Conn, assessment: AssessmentId) -> Result<Vec<RecordedAnswer>, Error> {
    type Row = (Answer, Instant, PersonId, PersonId, PersonId, ChangeRow);
    let rows: Vec<Row> = answers::table
        .inner_join(publications::table)
        .left_join(answer_changes::table)
        .filter(answers::assessment.eq(assessment))
        .order((publications::published_at.desc(), answers::id.desc()))
        .select((
            Answer::as_select(),
            publications::published_at,
            publications::published_by,
            answers::drafted_by,
            answers::approved_by,
            (answer_changes::version, answer_changes::point).nullable(),
        ))
        .load(conn)
        .await?;
    let one = |(answer, published_at, published_by, drafted_by, approved_by, change): Row| RecordedAnswer {
        change: named(change),
        answer,
        published_at,
        published_by,
        drafted_by,
        approved_by,
    };
    Ok(rows.into_iter().map(one).collect())
}

/// A published answer with its digest.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn proved(conn: &mut Conn, id: AnswerId) -> Result<ProvedAnswer, Error> {
    let (answer, format, salt, digest) = answers::table
        .find(id)
        .select((Answer::as_select(), answers::format, answers::salt, answers::digest))
        .first(conn)
        .await
        .found()?;
    Ok(ProvedAnswer { answer, format, salt, digest })
}
