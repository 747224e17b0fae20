//! The ministry takes up a covering note: from then on it is answered like a comment, as a whole or in parts.
use crate::{
    assessments::{self, NewAssessment, Place},
    audit, consultations,
    events::Event,
    ids::{AssessmentId, SubmissionId, VersionId},
    platform::{Actor, Error, Instant, Refuse, Reviewer, Stop, Tx},
    statements::CommentKind,
    submissions::{
        model::{NotTakenUp, SubmissionOnRecord, may_take_up},
        store,
    },
};

/// Takes up the covering note of a submission, and gives its assessment; the one that is there if it was taken up
/// before. The consultation is locked for itself alone, so that nothing is submitted, withdrawn or closed meanwhile.
///
/// # Errors
/// `NotFound` when there is no such submission; why its note is not taken up.
pub async fn take_up_note(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: SubmissionId,
) -> Result<AssessmentId, Stop<NotTakenUp>> {
    let found = store::find(tx.conn(), id).await?;
    // From here on nothing about the submission changes; what was read before the lock may have.
    let consultation = consultations::lock_by_id(tx, found.consultation).await?;
    let note = id.note();
    if let Some(before) = assessments::of_comments(tx.conn(), &[note]).await?.into_iter().next() {
        return Ok(before.id);
    }
    let submission = store::find(tx.conn(), id).await?;
    let course = store::courses(tx, &[id]).await?.remove(&id).unwrap_or_default();
    may_take_up(&consultation, &submission, &course).refuse()?;
    let (version, version_ordinal) = version_of(tx, &submission).await?;
    store::add_note_as_comment(tx, id, version).await?;
    let new = NewAssessment {
        comment: note,
        submission: id,
        kind: CommentKind::Note,
        version,
        version_ordinal,
        place: Place::WholeDraft,
        point: None,
        text: submission.note.clone(),
    };
    let opened = assessments::actions::open(tx, submission.received_at, consultation.id, &[new]).await?;
    let assessment = opened.into_iter().next().ok_or(Error::NotFound)?;
    let event = Event::NoteTakenUp { consultation: consultation.id, assessment };
    audit::record(tx, now, Actor::Staff(reviewer.person.id), &event).await?;
    consultations::bump(tx, consultation.id).await?;
    Ok(assessment)
}

/// The version that the note is about: the last one that a comment beside it is about, or the newest that its author
/// could read.
async fn version_of(tx: &mut Tx, of: &SubmissionOnRecord) -> Result<(VersionId, i32), Error> {
    let beside = assessments::lock_of_submission(tx, of.id).await?;
    if let Some(last) = beside.iter().max_by_key(|one| one.version_ordinal) {
        return Ok((last.version, last.version_ordinal));
    }
    let versions = consultations::published_versions(tx, of.consultation).await?;
    let read = versions.iter().rfind(|one| one.published_at <= of.received_at).or(versions.first());
    read.map(|one| (one.version, one.ordinal)).ok_or(Error::NotFound)
}
