//! Publishes approved answers, and closes the consultation as answered.
use std::collections::BTreeMap;

use super::needing_an_answer;
use crate::{
    assessments::{self, Assessment, NotNow, Published},
    audit,
    consultations::{self, Consultation, NotAnswered},
    events::Event,
    ids::{AnswerId, AssessmentId, ConsultationId, PublicationId},
    platform::{Actor, Approver, Conn, Digest, Error, Instant, Refuse, Stop, Tx, sha256},
    responses::{
        model::{Hindrance, OnRecord, Response},
        store::{self, Waiting},
    },
};

/// The most answers that are published at once: in one transaction, with one digest over all of them.
const MOST: usize = 5_000;

/// The contents of the next publication of a consultation, and how many answers remain after it.
///
/// # Errors
/// An error of the database.
pub async fn waiting(conn: &mut Conn, consultation: ConsultationId) -> Result<Waiting, Error> {
    store::waiting(conn, consultation, MOST).await
}

/// The mark of what waits for publication: it changes when anything is changed, added or removed.
#[must_use]
pub fn mark(waiting: &Waiting) -> String {
    let mut all = String::new();
    for one in &waiting.next {
        all.extend(["\n", &one.response.to_string(), " ", &one.revision.to_string()].map(str::to_owned));
        all.extend(one.assessments.iter().map(|assessment| format!(" {assessment}")));
    }
    Digest::from(sha256(all.as_bytes())).to_string()
}

/// Why answers were not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpublished {
    /// The period is not over.
    NotOver,
    /// No answer is approved.
    Nothing,
    /// Other answers are approved now than the page showed.
    Changed,
}

/// Publishes approved answers of a consultation together: the first ones in the order of the draft, at most 5,000.
/// `seen` is the mark of the page.
///
/// # Errors
/// `NotFound` when there is no such consultation; [`Unpublished`] says why nothing was published.
pub async fn publish(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    number: &str,
    seen: &str,
) -> Result<PublicationId, Stop<Unpublished>> {
    let by = approver.person.id;
    let found = consultations::find(tx, number).await?;
    let consultation = consultations::hold_by_id(tx, found.id).await?;
    if !consultation.is_over(now) {
        return Err(Stop::Refused(Unpublished::NotOver));
    }
    let locked = lock_waiting(tx, consultation.id, seen).await?;
    let publication = PublicationId::new();
    let answers = locked.on_record(publication, now)?;
    let record = OnRecord::together(&answers, publication, consultation.id, now, by);
    store::add_publication(tx, &record, &answers).await?;
    // The counter is locked before the tallies, as in `submit`, so that the two never wait for each other.
    consultations::bump(tx, consultation.id).await?;
    store::mark_published(tx, now, &locked.waiting.responses()).await?;
    let assessments: Vec<Assessment> = locked.assessments.into_values().collect();
    let given: Vec<Published> = answers.iter().map(given).collect();
    assessments::actions::publish(tx, &assessments, &given).await.map_err(impossible)?;
    let event = Event::AnswersPublished { consultation: consultation.id, publication };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    Ok(publication)
}

/// What will be published, all locked.
struct Locked {
    waiting: Waiting,
    responses: Vec<Response>,
    assessments: BTreeMap<AssessmentId, Assessment>,
    corrected: BTreeMap<AssessmentId, AnswerId>,
}

async fn lock_waiting(tx: &mut Tx, consultation: ConsultationId, seen: &str) -> Result<Locked, Stop<Unpublished>> {
    let waiting = self::waiting(tx, consultation).await?;
    if waiting.next.is_empty() {
        return Err(Stop::Refused(Unpublished::Nothing));
    }
    let mut ids: Vec<AssessmentId> = waiting.next.iter().flat_map(|one| one.assessments.iter().copied()).collect();
    // A divided comment gets the verdict of its parts.
    ids.extend(assessments::wholes_of(tx, &ids).await?);
    let assessments = needing_an_answer(assessments::lock_many(tx, &ids).await?);
    let responses = store::lock_many(tx, &waiting.responses()).await?;
    if mark(&waiting) != seen || self::waiting(tx, consultation).await? != waiting {
        return Err(Stop::Refused(Unpublished::Changed));
    }
    let answered = store::assessments_of(tx, &waiting.responses()).await?;
    let corrected = answered.into_iter().filter_map(|of| Some((of.assessment, of.corrects?))).collect();
    let assessments = assessments.into_iter().map(|assessment| (assessment.id, assessment)).collect();
    Ok(Locked { waiting, responses, assessments, corrected })
}

impl Locked {
    /// The answers to be put on record, in the order of the draft.
    fn on_record(&self, publication: PublicationId, now: Instant) -> Result<Vec<OnRecord>, Error> {
        let published: BTreeMap<_, _> = self
            .responses
            .iter()
            .map(|response| Ok((response.id, response.clone().publish(now)?)))
            .collect::<Result<_, Hindrance>>()
            .map_err(|hindrance| Error::internal(format!("an approved answer cannot be published: {hindrance:?}")))?;
        let mut answers = Vec::new();
        for one in &self.waiting.next {
            for assessment in &one.assessments {
                let answer = published.get(&one.response).zip(self.assessments.get(assessment)).and_then(
                    |(response, answered)| {
                        OnRecord::of(response, publication, answered, self.corrected.get(assessment).copied())
                    },
                );
                answers.push(answer.ok_or_else(|| Error::internal("an approved answer has no approval"))?);
            }
        }
        Ok(answers)
    }
}

fn given(one: &OnRecord) -> Published {
    Published { assessment: one.answer.assessment, answer: one.answer.id, verdict: one.answer.verdict.as_str() }
}

/// An approved response with assessments that are not approved: this cannot happen with the buttons of the pages.
fn impossible(stop: Stop<NotNow>) -> Stop<Unpublished> {
    match stop {
        Stop::Refused(not_now) => {
            Error::internal(format!("an approved answer cannot be published: {not_now:?}")).into()
        }
        Stop::Failed(error) => error.into(),
    }
}

/// Why a consultation was not closed as answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unclosed {
    /// Its state does not allow it.
    NotAnswered(NotAnswered),
    /// This number of corrections of published answers is not published.
    Corrections(i64),
}

/// Closes a consultation as answered.
///
/// # Errors
/// `NotFound` when there is none; [`Unclosed`] says why it cannot be closed.
pub async fn close(tx: &mut Tx, now: Instant, approver: &Approver, number: &str) -> Result<(), Stop<Unclosed>> {
    let found = consultations::find(tx, number).await?;
    let consultation = consultations::lock_by_id(tx, found.id).await?;
    let unanswered = assessments::counts(tx, consultation.id).await?.unanswered();
    let corrections = assessments::corrections(tx, Some(consultation.id), &[]).await?.all;
    may_close(&consultation, now, unanswered, corrections).refuse()?;
    let closed = consultations::actions::answer(tx, now, approver, number, unanswered).await;
    closed.map_err(|stop| stop.map(Unclosed::NotAnswered))
}

/// Whether a consultation can be closed, with this number of comments without an answer and of corrections in progress.
///
/// # Errors
/// Why it cannot be closed.
pub fn may_close(consultation: &Consultation, now: Instant, unanswered: i64, corrections: i64) -> Result<(), Unclosed> {
    consultation.clone().answer(now, unanswered).map_err(Unclosed::NotAnswered)?;
    if corrections > 0 { Err(Unclosed::Corrections(corrections)) } else { Ok(()) }
}
