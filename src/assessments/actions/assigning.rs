use crate::{
    accounts,
    assessments::{
        model::{Assignment, Unassigned},
        store,
    },
    audit,
    events::Event,
    ids::{AssessmentId, AssignmentId, ConsultationId, PersonId},
    platform::{Actor, Error, Instant, Role, Staff, Stop, Tx},
};

/// The most comments that are handed out in one transaction.
pub const MOST_ASSIGNED: usize = 500;

/// Hands comments of a consultation out to a colleague until the end of a day, or takes them back. What needs no answer
/// any more is left as it is.
///
/// # Errors
/// [`Unassigned`] says why nothing was changed.
pub async fn assign(
    tx: &mut Tx,
    now: Instant,
    staff: &Staff,
    consultation: ConsultationId,
    ids: &[AssessmentId],
    (assignee, due_at): (Option<PersonId>, Option<Instant>),
) -> Result<usize, Stop<Unassigned>> {
    if due_at.is_some_and(|due| due <= now) {
        return Err(Stop::Refused(Unassigned::Past));
    }
    if let Some(assignee) = assignee {
        let reviewers = accounts::staff_with(tx, Role::Reviewer).await?;
        if reviewers.iter().all(|reviewer| reviewer.person != assignee) {
            return Err(Stop::Refused(Unassigned::NoReviewer));
        }
    }
    let found = store::lock_many(tx, ids).await?;
    if found.len() != ids.len() || found.iter().any(|one| one.consultation != consultation) {
        return Err(Stop::Refused(Unassigned::Gone));
    }
    let ids: Vec<AssessmentId> = found.iter().filter(|one| one.state.is_open()).map(|one| one.id).collect();
    if ids.is_empty() {
        return Err(Stop::Refused(Unassigned::Gone));
    }
    let assignment = Assignment {
        id: AssignmentId::new(),
        consultation,
        assignee,
        due_at,
        comments: i32::try_from(ids.len()).map_err(Error::internal)?,
        assigned_by: staff.person.id,
        assigned_at: now,
    };
    store::set_assignment(tx, &assignment, &ids).await?;
    let event = Event::CommentsAssigned { consultation, assignment: assignment.id };
    audit::record(tx, now, Actor::Staff(staff.person.id), &event).await?;
    Ok(ids.len())
}
