//! What can happen to a submission.
use super::{
    model::{Declaration, Objection, Parts, Submission, judge},
    store,
};
use crate::{
    assessments, audit, consultations,
    events::Event,
    ids::StatementId,
    organisations,
    platform::{Actor, Instant, Member, Refuse, Stop, Tx},
    statements,
};

/// Submits a statement exactly once: a double click, a reload or a retry gets the existing submission, even after the
/// deadline.
///
/// Lock order: the statement, the consultation (shared), and its counter last. After the counter it only inserts rows,
/// so that others wait only briefly for it and numbers have no gaps.
///
/// # Errors
/// `NotFound` when the statement is not the member's; the objection, if it was not submitted.
pub async fn submit(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    id: StatementId,
    seen: i32,
    declaration: &Declaration,
) -> Result<Submission, Stop<Objection>> {
    let statement = statements::lock_own(tx, member, id).await?;
    if let Some(made_before) = store::of_statement(tx, id).await? {
        return Ok(made_before);
    }
    let consultation = consultations::hold_by_id(tx, statement.consultation).await?;
    let versions = consultations::published_versions(tx, consultation.id).await?;
    let written = statements::written(tx, id).await?;
    judge(member, &consultation, &statement, written.len(), seen, now).refuse()?;
    let organisation = organisations::find(tx, statement.organisation).await?;
    let parts = Parts {
        statement: &statement,
        comments: &written,
        versions: &versions,
        organisation: &organisation,
        person: &member.person,
        declaration,
    };
    statements::mark_submitted(tx, now, id).await?;
    let number = consultations::take_number(tx, consultation.id).await?;
    let record = parts.on_record(number, now);
    store::add(tx, &record).await?;
    assessments::actions::open(tx, now, consultation.id, &record.to_be_answered(&parts)).await?;
    let event = Event::SubmissionMade {
        consultation: consultation.id,
        organisation: organisation.id,
        submission: record.submission.id,
    };
    audit::record(tx, now, Actor::Member(member.person.id, organisation.id), &event).await?;
    Ok(record.submission.clone())
}
