//! How assessments move on. These are steps within what somebody does in another room: they are taken in its
//! transaction and record nothing, because what happened is the event of that action. Nothing else changes how far an
//! assessment is.
use std::collections::BTreeMap;

use super::{
    model::{Assessment, NotNow, Progress, Step},
    store,
};
use crate::{
    ids::{AssessmentId, ConsultationId},
    platform::{Error, Instant, Refuse, Stop, Tx},
};

/// Opens an assessment for each comment of a submission. Only inserts: the caller holds the consultation's counter.
///
/// # Errors
/// What the database says.
pub async fn open(
    tx: &mut Tx,
    received_at: Instant,
    consultation: ConsultationId,
    new: &[store::NewAssessment],
) -> Result<(), Error> {
    store::open(tx, received_at, consultation, new).await
}

/// An answer to these locked assessments is written, or written on; where one is published, its correction.
///
/// # Errors
/// [`NotNow`] of the first that stands where this cannot be done.
pub async fn draft(tx: &mut Tx, of: &[Assessment]) -> Result<(), Stop<NotNow>> {
    take(tx, of, Step::Draft).await
}

/// The answer or correction that was being prepared for these locked assessments is thrown away.
///
/// # Errors
/// [`NotNow`] of the first that stands where this cannot be done.
pub async fn discard(tx: &mut Tx, of: &[Assessment]) -> Result<(), Stop<NotNow>> {
    take(tx, of, Step::Discard).await
}

/// The answer or correction to these locked assessments is approved.
///
/// # Errors
/// [`NotNow`] of the first that stands where this cannot be done.
pub async fn approve(tx: &mut Tx, of: &[Assessment]) -> Result<(), Stop<NotNow>> {
    take(tx, of, Step::Approve).await
}

/// The answer or correction to these locked assessments goes back to whoever wrote it.
///
/// # Errors
/// [`NotNow`] of the first that stands where this cannot be done.
pub async fn send_back(tx: &mut Tx, of: &[Assessment]) -> Result<(), Stop<NotNow>> {
    take(tx, of, Step::Return).await
}

/// The answer or correction to these locked assessments is published: from now on these answers hold.
///
/// # Errors
/// [`NotNow`] of the first that stands where this cannot be done.
pub async fn publish(tx: &mut Tx, of: &[Assessment], answers: &[store::Published]) -> Result<(), Stop<NotNow>> {
    for assessment in of {
        assessment.progress().after(Step::Publish).refuse()?;
    }
    Ok(store::set_published(tx, answers).await?)
}

/// Everything or nothing moves; what ends up alike is saved at once.
async fn take(tx: &mut Tx, of: &[Assessment], step: Step) -> Result<(), Stop<NotNow>> {
    let mut moved: BTreeMap<Progress, Vec<AssessmentId>> = BTreeMap::new();
    for assessment in of {
        moved.entry(assessment.progress().after(step).refuse()?).or_default().push(assessment.id);
    }
    for (progress, ids) in moved {
        store::set_progress(tx, &ids, progress).await?;
    }
    Ok(())
}
