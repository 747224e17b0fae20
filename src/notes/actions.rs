//! What can happen to an internal note. The trail says nothing of it: that is for good, and a note is not; who wrote
//! and who removed a note, and when, stays with the note itself.
use super::{
    model::{NewNote, Unnoted},
    store,
};
use crate::{
    assessments,
    ids::{AssessmentId, NoteId},
    platform::{Error, Instant, Staff, Stop, Tx},
};

/// Writes a note about a comment. The same form sent again adds nothing; with other words it corrects its own note.
///
/// # Errors
/// [`Error::NotFound`] when there is no such assessment; why nothing was noted.
pub async fn write(
    tx: &mut Tx,
    now: Instant,
    staff: &Staff,
    about: AssessmentId,
    new: &NewNote,
) -> Result<(), Stop<Unnoted>> {
    let assessment = assessments::find(tx, about).await?;
    let is_there = store::add(tx, now, staff.person.id, assessment.id, new).await?;
    if is_there { Ok(()) } else { Err(Stop::Refused(Unnoted::Removed)) }
}

/// Removes a note of one's own: its words are gone. A second time nothing happens.
///
/// # Errors
/// [`Error::NotFound`] when there is no such note, or it is somebody else's.
pub async fn remove(tx: &mut Tx, now: Instant, staff: &Staff, about: AssessmentId, id: NoteId) -> Result<(), Error> {
    let note = store::lock(tx, about, id).await?;
    if note.written_by != staff.person.id {
        return Err(Error::NotFound);
    }
    if note.may_be_removed_by(staff.person.id) { store::remove(tx, now, id).await } else { Ok(()) }
}
