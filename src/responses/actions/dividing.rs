//! A long comment is divided into parts that are answered one by one, and made whole again.
use crate::{
    assessments::{self, Assessment, Undivided},
    audit, consultations,
    events::Event,
    ids::AssessmentId,
    notes, opinions,
    platform::{Actor, Error, Instant, Refuse, Reviewer, Stop, Tx},
    submissions,
};

/// Divides a comment: a new part begins at each of these sentences, which are named by where they begin in its text.
/// Gives the first part.
///
/// # Errors
/// `NotFound` when there is no such comment; why it was not divided.
pub async fn divide(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: AssessmentId,
    at: &[i32],
) -> Result<AssessmentId, Stop<Undivided>> {
    let whole = assessments::actions::hold_and_lock(tx, id).await?;
    let sent = submissions::sent_comments(tx, &[whole.comment]).await?.pop().ok_or(Error::NotFound)?;
    let text = &sent.comment.body;
    let spans = assessments::divide(text, at).refuse()?;
    let first = assessments::actions::divide(tx, &whole, text, &spans).await?;
    let event = Event::CommentDivided { consultation: whole.consultation, assessment: id };
    audit::record(tx, now, Actor::Staff(reviewer.person.id), &event).await?;
    Ok(first)
}

/// Makes a divided comment whole again, while none of its parts has an answer and nobody wrote anything about one.
///
/// # Errors
/// `NotFound` when there is no such comment; why it stays divided.
pub async fn unite(tx: &mut Tx, now: Instant, reviewer: &Reviewer, id: AssessmentId) -> Result<(), Stop<Undivided>> {
    let found = assessments::find(tx, id).await?;
    consultations::hold_by_id(tx, found.consultation).await?;
    let ids: Vec<AssessmentId> = assessments::parts_of(tx, found.comment).await?.iter().map(|one| one.id).collect();
    let all = assessments::lock_many(tx, &ids).await?;
    let (wholes, parts): (Vec<Assessment>, Vec<Assessment>) = all.into_iter().partition(|one| one.part == 0);
    let whole = wholes.into_iter().find(|one| one.id == id).ok_or(Undivided::Whole).refuse()?;
    for part in &parts {
        if is_written_about(tx, part.id).await? {
            return Err(Stop::Refused(Undivided::Noted));
        }
    }
    assessments::actions::unite(tx, &whole, &parts).await?;
    let event = Event::CommentUnited { consultation: whole.consultation, assessment: id };
    Ok(audit::record(tx, now, Actor::Staff(reviewer.person.id), &event).await?)
}

async fn is_written_about(tx: &Tx, part: AssessmentId) -> Result<bool, Error> {
    let noted = notes::of_assessment(tx, part).await?;
    Ok(!noted.is_empty() || !opinions::of_assessment(tx, part).await?.is_empty())
}
