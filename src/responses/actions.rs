//! What can happen to answers. Every action locks in this order: the consultation (shared), the assessments by id, the
//! responses by id, the consultation's counter last.
use super::{
    model::{Answer, Hindrance, Remark, Response, Wording},
    store,
};
use crate::{
    assessments::{self, Assessment, State as Progress, Step},
    audit,
    consultations::{self, NotAnswered, Phase},
    events::Event,
    ids::{AnswerId, AssessmentId, PublicationId, ResponseId},
    platform::{Actor, Approver, Error, Instant, Reviewer, Tx},
};

/// Why a change was not made; nothing typed is lost, the page shows it again.
#[derive(Debug, Clone, PartialEq)]
pub enum Unsaved {
    /// The rules say no.
    Hindered(Hindrance),
    /// Somebody has changed the answer since the page was shown: this is how it stands.
    Changed(Option<Box<Response>>),
}

impl From<Hindrance> for Unsaved {
    fn from(hindrance: Hindrance) -> Self {
        Self::Hindered(hindrance)
    }
}

/// Writes the answer to an assessment, or words anew the one there is, approved or not; whoever does becomes its
/// drafter. `seen` is the mark of the answer that the page showed, empty for none.
///
/// # Errors
/// [`Error::NotFound`] without the assessment. `Ok(Err(_))` says why nothing was saved.
pub async fn draft(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: AssessmentId,
    seen: &str,
    wording: Wording,
) -> Result<Result<(), Unsaved>, Error> {
    let by = reviewer.person.id;
    let Some(known) = store::unpublished(tx, id).await? else {
        return draft_first(tx, now, reviewer, id, seen, wording).await;
    };
    let Locked { assessments, response } = lock(tx, known.id).await?;
    if response.mark() != seen {
        return Ok(Err(Unsaved::Changed(Some(Box::new(response)))));
    }
    let edited = match response.edit(by, now, wording) {
        Ok(edited) => edited,
        Err(hindrance) => return Ok(Err(hindrance.into())),
    };
    save(tx, &edited, &assessments, Progress::Drafted).await?;
    let event =
        Event::ResponseDrafted { consultation: edited.consultation, response: edited.id, revision: edited.revision };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    Ok(Ok(()))
}

async fn draft_first(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: AssessmentId,
    seen: &str,
    wording: Wording,
) -> Result<Result<(), Unsaved>, Error> {
    let assessment = assessments::lock(tx, id).await?;
    let current = store::unpublished(tx, id).await?;
    if current.is_some() || !seen.is_empty() {
        return Ok(Err(Unsaved::Changed(current.map(Box::new))));
    }
    match assessment.state {
        Progress::Published => return Ok(Err(Hindrance::Published.into())),
        Progress::Lapsed => return Ok(Err(Hindrance::Lapsed.into())),
        Progress::Received | Progress::Returned | Progress::Drafted | Progress::Approved => {}
    }
    move_on(tx, std::slice::from_ref(&assessment), Progress::Drafted).await?;
    add(tx, now, reviewer, &assessment, None, wording).await?;
    Ok(Ok(()))
}

/// Begins the correction of a published answer: a new response to one assessment, approved and published like any
/// other. The assessment stays answered meanwhile.
///
/// # Errors
/// [`Error::NotFound`] when the response is no published answer to the assessment. `Ok(Err(_))` says why nothing was
/// saved.
pub async fn correct(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    response: ResponseId,
    id: AssessmentId,
    wording: Wording,
) -> Result<Result<(), Unsaved>, Error> {
    let assessment = assessments::lock(tx, id).await?;
    let answer = store::answer_of(tx, response, id).await?;
    if let Some(current) = store::unpublished(tx, id).await? {
        return Ok(Err(Unsaved::Changed(Some(Box::new(current)))));
    }
    if assessment.state == Progress::Lapsed {
        return Ok(Err(Hindrance::Lapsed.into()));
    }
    if store::is_corrected(tx, answer.id).await? {
        return Ok(Err(Hindrance::Corrected.into()));
    }
    add(tx, now, reviewer, &assessment, Some(answer.id), wording).await?;
    Ok(Ok(()))
}

async fn add(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    to: &Assessment,
    corrects: Option<AnswerId>,
    wording: Wording,
) -> Result<(), Error> {
    let response = Response::draft(to.consultation, reviewer.person.id, now, wording);
    store::add(tx, &response, to.id, corrects).await?;
    let event =
        Event::ResponseDrafted { consultation: to.consultation, response: response.id, revision: response.revision };
    audit::record(tx, now, Actor::Staff(reviewer.person.id), &event).await
}

/// Approves an answer that somebody else wrote. `seen` is its mark as the page showed it: nobody approves what they
/// have not read.
///
/// # Errors
/// [`Error::NotFound`] without it. `Ok(Err(_))` says why it was not approved.
pub async fn approve(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: ResponseId,
    seen: &str,
) -> Result<Result<(), Unsaved>, Error> {
    decide(tx, now, approver, id, seen, Progress::Approved, |response, by| response.approve(by, now)).await
}

/// Sends an answer back to whoever wrote it, approved or not.
///
/// # Errors
/// [`Error::NotFound`] without it. `Ok(Err(_))` says why it was not sent back.
pub async fn send_back(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: ResponseId,
    seen: &str,
    remark: Remark,
) -> Result<Result<(), Unsaved>, Error> {
    decide(tx, now, approver, id, seen, Progress::Drafted, |response, by| response.send_back(by, now, remark)).await
}

/// What approval and return have in common.
async fn decide(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: ResponseId,
    seen: &str,
    progress: Progress,
    decision: impl FnOnce(Response, crate::ids::PersonId) -> Result<Response, Hindrance>,
) -> Result<Result<(), Unsaved>, Error> {
    let Locked { assessments, response } = lock(tx, id).await?;
    if response.mark() != seen {
        return Ok(Err(Unsaved::Changed(Some(Box::new(response)))));
    }
    let decided = match decision(response, approver.person.id) {
        Ok(decided) => decided,
        Err(hindrance) => return Ok(Err(hindrance.into())),
    };
    save(tx, &decided, &assessments, progress).await?;
    let (consultation, response, revision) = (decided.consultation, decided.id, decided.revision);
    let event = match progress {
        Progress::Approved => Event::ResponseApproved { consultation, response, revision },
        _ => Event::ResponseReturned { consultation, response, revision },
    };
    audit::record(tx, now, Actor::Staff(approver.person.id), &event).await?;
    Ok(Ok(()))
}

/// A response with what it answers, all locked.
struct Locked {
    assessments: Vec<Assessment>,
    response: Response,
}

async fn lock(tx: &mut Tx, id: ResponseId) -> Result<Locked, Error> {
    let answered = store::assessments_of(tx, &[id]).await?;
    let ids: Vec<AssessmentId> = answered.into_iter().map(|(_, assessment, _)| assessment).collect();
    let assessments = assessments::lock_many(tx, &ids).await?;
    Ok(Locked { assessments, response: store::lock(tx, id).await? })
}

async fn save(tx: &mut Tx, response: &Response, assessments: &[Assessment], progress: Progress) -> Result<(), Error> {
    store::save(tx, response).await?;
    move_on(tx, assessments, progress).await
}

/// Takes the assessments along with their response. One that is answered stays so while its answer is being corrected.
async fn move_on(tx: &mut Tx, assessments: &[Assessment], to: Progress) -> Result<(), Error> {
    let mut moved = Vec::new();
    for assessment in assessments.iter().filter(|assessment| assessment.state != Progress::Published) {
        let step = match (to, assessment.state) {
            (Progress::Approved, _) => Step::Approve,
            (Progress::Published, _) => Step::Publish,
            (_, Progress::Approved) => Step::Return,
            _ => Step::Draft,
        };
        if let Ok(after) = assessment.state.after(step) {
            moved.push((assessment.id, after));
        }
    }
    debug_assert!(moved.iter().all(|(_, after)| *after == to), "every step leads where it should");
    let ids: Vec<AssessmentId> = moved.into_iter().map(|(id, _)| id).collect();
    assessments::set_state(tx, &ids, to).await
}

/// Why answers were not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpublished {
    /// The period is not over.
    NotOver,
    /// No answer is approved.
    Nothing,
    /// Others are approved now than the page showed.
    Changed,
}

/// Publishes all approved answers of a consultation together. `seen` is the mark of what the page showed.
///
/// # Errors
/// [`Error::NotFound`] without the consultation. `Ok(Err(_))` says why nothing was published.
pub async fn publish(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    number: &str,
    seen: &str,
) -> Result<Result<PublicationId, Unpublished>, Error> {
    let found = consultations::find(tx, number).await?;
    let consultation = consultations::hold_by_id(tx, found.id).await?;
    if !matches!(consultation.phase(now), Phase::Closed | Phase::Answered) {
        return Ok(Err(Unpublished::NotOver));
    }
    let approved = store::approved(tx, consultation.id).await?;
    if approved.is_empty() {
        return Ok(Err(Unpublished::Nothing));
    }
    let ids: Vec<ResponseId> = approved.iter().map(|one| one.response).collect();
    let answered = store::assessments_of(tx, &ids).await?;
    let assessments =
        assessments::lock_many(tx, &answered.iter().map(|(_, assessment, _)| *assessment).collect::<Vec<_>>()).await?;
    let responses = store::lock_many(tx, &ids).await?;
    if mark(&store::approved(tx, consultation.id).await?) != seen {
        return Ok(Err(Unpublished::Changed));
    }
    let publication = PublicationId::new();
    let by_id =
        |id: ResponseId| responses.binary_search_by_key(&id, |response| response.id).ok().map(|at| &responses[at]);
    let answers: Vec<Answer> = answered
        .iter()
        .filter_map(|(response, assessment, corrects)| {
            Some(Answer::of(by_id(*response)?, publication, *assessment, *corrects))
        })
        .collect();
    store::add_publication(tx, now, approver.person.id, consultation.id, publication, &answers).await?;
    let given: Vec<_> = answers.iter().map(|answer| (answer.assessment, answer.id, answer.verdict.as_str())).collect();
    assessments::set_answers(tx, &given).await?;
    store::mark_published(tx, now, &ids).await?;
    move_on(tx, &assessments, Progress::Published).await?;
    audit::record(
        tx,
        now,
        Actor::Staff(approver.person.id),
        &Event::AnswersPublished { consultation: consultation.id, publication },
    )
    .await?;
    consultations::bump(tx, consultation.id).await?;
    Ok(Ok(publication))
}

/// Which answers wait for their publication, in a word: another one when one is added, taken away or approved anew.
#[must_use]
pub fn mark(approved: &[store::Approved]) -> String {
    let newest = approved.iter().map(|one| one.approved_at.microseconds()).max().unwrap_or_default();
    format!("{}.{newest}", approved.len())
}

/// Closes a consultation as answered.
///
/// # Errors
/// [`Error::NotFound`] without it. `Ok(Err(_))` says what is in the way.
pub async fn close(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    number: &str,
) -> Result<Result<(), NotAnswered>, Error> {
    let found = consultations::find(tx, number).await?;
    let consultation = consultations::lock_by_id(tx, found.id).await?;
    let unanswered = assessments::counts(tx, consultation.id).await?.unanswered();
    consultations::actions::answer(tx, now, approver, number, unanswered).await
}
