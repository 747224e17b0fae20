//! Labels are made, changed and put on comments. The trail says nothing of it: by labels staff sort their work, and who
//! made one and who put it on a comment stays with it. What is public of a label makes pages new.
use crate::{
    assessments::{
        model::{Label, LabelLook, Unlabelled},
        store,
    },
    consultations,
    ids::{AssessmentId, ConsultationId, LabelId},
    platform::{Error, Instant, Refuse, Staff, Stop, Tx},
};

/// Makes a label for a consultation.
///
/// # Errors
/// [`Unlabelled`] says why there is no new one.
pub async fn make_label(
    tx: &mut Tx,
    now: Instant,
    staff: &Staff,
    consultation: ConsultationId,
    look: LabelLook,
) -> Result<LabelId, Stop<Unlabelled>> {
    consultations::hold_by_id(tx, consultation).await?;
    if store::labels(tx, consultation).await?.len() >= Label::MOST {
        return Err(Stop::Refused(Unlabelled::TooMany));
    }
    let label = Label::new(consultation, look, staff.person.id, now);
    if !store::add_label(tx, &label).await? {
        return Err(Stop::Refused(Unlabelled::NameTaken));
    }
    show(tx, &label).await?;
    Ok(label.id)
}

/// Changes how a label is called and how it looks, for all comments that have it.
///
/// # Errors
/// `NotFound` when there is none; [`Unlabelled`] says why it was not changed.
pub async fn change_label(tx: &mut Tx, id: LabelId, look: LabelLook) -> Result<(), Stop<Unlabelled>> {
    let before = store::find_label(tx, id).await?;
    consultations::hold_by_id(tx, before.consultation).await?;
    let label = before.clone().looking(look);
    if !store::save_label(tx, &label).await? {
        return Err(Stop::Refused(Unlabelled::NameTaken));
    }
    show(tx, &before).await?;
    if !before.is_public {
        show(tx, &label).await?;
    }
    Ok(())
}

/// Deletes a label: no comment has it any more. A second time nothing happens.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn remove_label(tx: &mut Tx, id: LabelId) -> Result<(), Error> {
    let label = store::find_label(tx, id).await?;
    store::remove_label(tx, id).await?;
    show(tx, &label).await
}

/// Puts a label on these comments of its consultation; says how many did not have it.
///
/// # Errors
/// [`Unlabelled`] says why they do not have it.
pub async fn put_label(
    tx: &mut Tx,
    now: Instant,
    staff: &Staff,
    consultation: ConsultationId,
    id: LabelId,
    on: &[AssessmentId],
) -> Result<usize, Stop<Unlabelled>> {
    let label = own(tx, consultation, id).await?;
    let put = store::put_on(tx, &label, on, staff.person.id, now).await?;
    show(tx, &label).await?;
    Ok(put)
}

/// Takes a label off these comments; says how many had it.
///
/// # Errors
/// [`Unlabelled`] says why nothing changed.
pub async fn take_label_off(
    tx: &mut Tx,
    consultation: ConsultationId,
    id: LabelId,
    of: &[AssessmentId],
) -> Result<usize, Stop<Unlabelled>> {
    let label = own(tx, consultation, id).await?;
    let taken = store::take_off(tx, label.id, of).await?;
    show(tx, &label).await?;
    Ok(taken)
}

/// A label of this consultation.
async fn own(tx: &mut Tx, consultation: ConsultationId, id: LabelId) -> Result<Label, Stop<Unlabelled>> {
    let labels = store::labels(tx, consultation).await?;
    labels.into_iter().find(|label| label.id == id).ok_or(Unlabelled::Gone).refuse()
}

/// The public pages show it, if it is a public one.
async fn show(tx: &mut Tx, label: &Label) -> Result<(), Error> {
    if label.is_public { consultations::bump(tx, label.consultation).await } else { Ok(()) }
}
