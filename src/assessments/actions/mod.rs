//! The steps of an assessment. Each is part of an action of another room: it runs in its transaction and records no
//! event, because that action does. Only these functions change how far an assessment is. To hand comments out is an
//! action of its own.
mod assigning;
mod dividing;
mod labelling;

use std::collections::BTreeMap;

pub use assigning::{MOST_ASSIGNED, assign};
pub use dividing::{divide, unite};
pub use labelling::{change_label, make_label, put_label, remove_label, take_label_off};

use super::{
    model::{Assessment, NotNow, Progress, Standing, Step},
    store,
};
use crate::{
    consultations,
    ids::{AssessmentId, CommentId, ConsultationId},
    platform::{Error, Instant, Refuse, Stop, Tx},
};

/// Opens an assessment for each comment of a submission, and gives their ids in the same order. It only inserts rows,
/// because the caller holds the consultation's counter.
///
/// # Errors
/// An error of the database.
pub async fn open(
    tx: &Tx,
    received_at: Instant,
    consultation: ConsultationId,
    new: &[store::NewAssessment],
) -> Result<Vec<AssessmentId>, Error> {
    store::open(tx, received_at, consultation, new).await
}

/// A locked assessment whose consultation is held, so that it is not closed meanwhile: how every action of the desk on
/// one comment begins.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn hold_and_lock(tx: &mut Tx, id: AssessmentId) -> Result<Assessment, Error> {
    let found = store::find(tx, id).await?;
    consultations::hold_by_id(tx, found.consultation).await?;
    store::lock(tx, id).await
}

/// These locked assessments need no answer any more, because their comments have this standing now. What was drafted is
/// kept, and what was published stays on record; a correction in preparation does not go on.
///
/// # Errors
/// An error of the database.
pub async fn lapse(tx: &mut Tx, of: &[Assessment], standing: Standing) -> Result<(), Error> {
    if of.is_empty() { Ok(()) } else { store::set_lapsed(tx, &ids(of), standing).await }
}

/// A comment, with all its parts, is held back from the public or shown again. The caller has locked it.
///
/// # Errors
/// An error of the database.
pub async fn set_standing(tx: &mut Tx, comment: CommentId, standing: Standing) -> Result<(), Error> {
    store::set_standing(tx, comment, standing).await
}

/// An answer to these locked assessments is written or changed; for a published one, its correction. They are found by
/// its words.
///
/// # Errors
/// [`NotNow`] of the first that does not allow this step.
pub async fn draft(tx: &mut Tx, of: &[Assessment], words: &str) -> Result<(), Stop<NotNow>> {
    take(tx, of, Step::Draft).await?;
    Ok(store::set_answer_words(tx, &ids(of), words).await?)
}

/// The answer or correction that was in preparation for these locked assessments is deleted. They are found by the
/// words of the answer that is left, if there is one.
///
/// # Errors
/// [`NotNow`] of the first that does not allow this step.
pub async fn discard(tx: &mut Tx, of: &[Assessment], words: &str) -> Result<(), Stop<NotNow>> {
    take(tx, of, Step::Discard).await?;
    Ok(store::set_answer_words(tx, &ids(of), words).await?)
}

/// The answer or correction to these locked assessments is approved.
///
/// # Errors
/// [`NotNow`] of the first that does not allow this step.
pub async fn approve(tx: &mut Tx, of: &[Assessment]) -> Result<(), Stop<NotNow>> {
    take(tx, of, Step::Approve).await
}

/// The answer or correction to these locked assessments goes back to its writer.
///
/// # Errors
/// [`NotNow`] of the first that does not allow this step.
pub async fn send_back(tx: &mut Tx, of: &[Assessment]) -> Result<(), Stop<NotNow>> {
    take(tx, of, Step::Return).await
}

/// The answer or correction to these locked assessments is published: these answers are valid from now on. Those of
/// the parts of a comment make the verdict of the whole, whose row the caller has locked, too.
///
/// # Errors
/// [`NotNow`] of the first that does not allow this step.
pub async fn publish(tx: &mut Tx, of: &[Assessment], answers: &[store::Published]) -> Result<(), Stop<NotNow>> {
    for assessment in of {
        assessment.progress().after(Step::Publish).refuse()?;
    }
    store::set_published(tx, answers).await?;
    let divided: Vec<CommentId> = of.iter().filter(|one| one.part > 0).map(|one| one.comment).collect();
    if divided.is_empty() { Ok(()) } else { Ok(store::settle(tx, &divided).await?) }
}

fn ids(of: &[Assessment]) -> Vec<AssessmentId> {
    of.iter().map(|one| one.id).collect()
}

/// Takes the step for all assessments or for none; those with the same result are saved together.
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
