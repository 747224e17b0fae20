//! What can happen to answers. Lock order of every action: the consultation (shared, so that it is not closed
//! meanwhile), the assessments by id, the responses by id, and the consultation's counter last.
mod deciding;
mod dividing;
mod erasing;
mod publishing;
mod returning;
mod saving;
mod sets;
mod taking_over;
mod texts;
mod together;
mod writing;

pub use {
    deciding::{approve, approve_own, send_back},
    dividing::{divide, unite},
    erasing::{ask_erasure, erase, erase_again, refuse_erasure, take_erasure_back},
    publishing::{Unclosed, Unpublished, close, mark, may_close, publish, waiting},
    returning::{MOST_TAKEN, Taken, Ticked, clear_returned, keep_returned, take_returned},
    saving::{TooManyLists, save_list},
    sets::{answer_too, take_out},
    taking_over::{drafted_before, take_over},
    texts::{add_text, change_text, remove_text},
    together::{MOST_TOGETHER, draft_together},
    writing::{correct, discard, draft},
};

use std::collections::BTreeSet;

use super::{
    model::{Here, Hindrance, Response},
    store,
};
use crate::{
    assessments::{self, Assessment, NotNow, State as Progress},
    audit, consultations,
    events::Event,
    ids::{AssessmentId, PersonId, ResponseId},
    platform::{Actor, Conn, Error, Instant, Refuse, Stop, Tx},
};

/// Why a change was not made. Nothing typed is lost: the page shows it again.
#[derive(Debug, Clone, PartialEq)]
pub enum Unsaved {
    /// A rule forbids it.
    Hindered(Hindrance),
    /// Somebody has changed the answer since the page was shown: this is its current state, if it still exists.
    Changed(Option<Box<Response>>),
}

impl From<Hindrance> for Unsaved {
    fn from(hindrance: Hindrance) -> Self {
        Self::Hindered(hindrance)
    }
}

/// A response with its assessments, all locked, and its consultation.
struct Locked {
    response: Response,
    /// The assessments of this response that still need an answer.
    assessments: Vec<Assessment>,
}

/// Locks a response; `seen` is its mark on the page.
async fn lock(tx: &mut Tx, id: ResponseId, seen: &str) -> Result<Locked, Stop<Unsaved>> {
    lock_with(tx, id, seen, &[]).await
}

/// Locks a response together with assessments that it will also answer. Its assessments are read before the locks,
/// because they must be locked before the response, and again after, because they may have changed in between.
async fn lock_with(tx: &mut Tx, id: ResponseId, seen: &str, more: &[AssessmentId]) -> Result<Locked, Stop<Unsaved>> {
    let Some(consultation) = store::consultation_of(tx, id).await? else {
        return Err(Stop::Refused(Unsaved::Changed(None)));
    };
    consultations::hold_by_id(tx, consultation).await?;
    let answered = store::assessments_of(tx, &[id]).await?;
    let ids: Vec<AssessmentId> = answered.iter().map(|of| of.assessment).chain(more.iter().copied()).collect();
    let assessments = assessments::lock_many(tx, &ids).await?;
    let Some(response) = store::lock(tx, id).await? else {
        return Err(Stop::Refused(Unsaved::Changed(None)));
    };
    if response.mark() != seen || store::assessments_of(tx, &[id]).await? != answered {
        return Err(Stop::Refused(Unsaved::Changed(Some(Box::new(response)))));
    }
    Ok(Locked { response, assessments: needing_an_answer(assessments) })
}

/// Those that are to be answered themselves: they have not lapsed and are not divided. The lapsed ones keep their
/// earlier response, and nothing changes for them.
fn needing_an_answer(assessments: Vec<Assessment>) -> Vec<Assessment> {
    assessments
        .into_iter()
        .filter(|assessment| !matches!(assessment.state, Progress::Lapsed | Progress::Divided))
        .collect()
}

/// Translates the refusal of an assessment's step into that of the answer.
fn hindered(stop: Stop<NotNow>) -> Stop<Unsaved> {
    stop.map(|not_now| Hindrance::from(not_now).into())
}

/// How these comments stand now, for a table that came back.
///
/// # Errors
/// An error of the database.
pub async fn here(conn: &mut Conn, of: &[AssessmentId]) -> Result<Here, Error> {
    let assessments = assessments::find_many(conn, of).await?;
    let responses = store::unpublished_to(conn, of).await?;
    let ids: BTreeSet<ResponseId> = responses.values().map(|response| response.id).collect();
    let ids: Vec<ResponseId> = ids.into_iter().collect();
    let answered = store::count_assessments(conn, &ids).await?;
    Ok(Here { assessments: assessments.into_iter().map(|one| (one.id, one)).collect(), responses, answered })
}

fn refuse_when_lapsed(assessments: &[Assessment]) -> Result<(), Stop<Unsaved>> {
    (if assessments.is_empty() { Err(Hindrance::Lapsed.into()) } else { Ok(()) }).refuse()
}

async fn record_drafted(tx: &mut Tx, now: Instant, by: PersonId, drafted: &Response) -> Result<(), Stop<Unsaved>> {
    let Response { consultation, id: response, revision, .. } = *drafted;
    let event = Event::ResponseDrafted { consultation, response, revision };
    Ok(audit::record(tx, now, Actor::Staff(by), &event).await?)
}
