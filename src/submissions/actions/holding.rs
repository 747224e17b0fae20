//! An approver holds a comment back from the public, and shows it again. The comment and its answer stay as they are.
use crate::{
    assessments::{self, Standing},
    audit, consultations,
    events::Event,
    ids::{AssessmentId, HoldBackId},
    platform::{Actor, Approver, Error, Instant, Refuse, Stop, Tx, canonical::seal},
    submissions::{
        model::{HoldBack, HoldBackEnd, HoldGround, Unheld, may_hold_back, may_show_again},
        store,
    },
};

/// Holds a comment back from the public. Its author is told, and may mend it until the period ends.
///
/// # Errors
/// `NotFound` when there is no such comment; why it is not held back.
pub async fn hold_back(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: AssessmentId,
    (ground, note): (HoldGround, String),
) -> Result<(), Stop<Unheld>> {
    let of = assessments::actions::hold_and_lock(tx, id).await?;
    may_hold_back(of.kind, of.standing).refuse()?;
    let (consultation, comment) = (of.consultation, of.comment);
    let by = approver.person.id;
    let held = HoldBack { id: HoldBackId::new(), consultation, comment, ground, note, held_at: now, held_by: by };
    let event = Event::CommentHeldBack { consultation, hold_back: held.id };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    consultations::bump(tx, consultation).await?;
    store::add_hold_back(tx, &seal(held)).await?;
    Ok(assessments::actions::set_standing(tx, comment, Standing::HeldBack).await?)
}

/// Shows a comment again that was held back. Its author is told.
///
/// # Errors
/// `NotFound` when there is no such comment; why it is not shown again.
pub async fn show_again(tx: &mut Tx, now: Instant, approver: &Approver, id: AssessmentId) -> Result<(), Stop<Unheld>> {
    let of = assessments::actions::hold_and_lock(tx, id).await?;
    may_show_again(of.standing).refuse()?;
    let (consultation, by) = (of.consultation, approver.person.id);
    let held = store::held_back(tx, &[of.comment]).await?.remove(&of.comment);
    let held = held.ok_or_else(|| Error::internal("a comment is held back and nobody did it"))?;
    let event = Event::CommentShownAgain { consultation, hold_back: held.id };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    consultations::bump(tx, consultation).await?;
    store::add_hold_back_end(tx, &seal(HoldBackEnd { hold_back: held.id, ended_at: now, ended_by: by })).await?;
    // What was withdrawn or replaced while it was held back is so now.
    let course = store::courses(tx, &[of.submission]).await?.remove(&of.submission).unwrap_or_default();
    let standing = match (course.withdrawn_at, course.superseded_by()) {
        (Some(_), _) => Standing::Withdrawn,
        (None, Some(_)) => Standing::Superseded,
        (None, None) => Standing::Stands,
    };
    Ok(assessments::actions::set_standing(tx, of.comment, standing).await?)
}
