//! Until the period ends an organisation may change its mind: it revises what it has submitted, or withdraws it.
use crate::{
    assessments::{self, Standing},
    audit, consultations,
    events::Event,
    ids::{StatementId, SubmissionId},
    platform::{Actor, Instant, Member, Refuse, Stop, Tx, canonical::seal},
    statements::{self, Reopening, RevisedComment, Statement},
    submissions::{
        model::{Bar, Comment, Withdrawal, may_revise, may_withdraw},
        store,
    },
};

/// Begins to revise a submission, or to write again after its withdrawal: a new statement with everything that was
/// submitted. The submission stands until the new statement is submitted. If one is already being written, that one is
/// returned.
///
/// # Errors
/// `NotFound` when the submission is not of the member's organisation; why it cannot be revised.
pub async fn revise(tx: &mut Tx, now: Instant, member: &Member, id: SubmissionId) -> Result<StatementId, Stop<Bar>> {
    let (statement, newest) = lock(tx, member, id).await?;
    let consultation = consultations::find_by_id(tx, statement.consultation).await?;
    may_revise(&consultation, newest.is_being_written() || newest.id == statement.id, now).refuse()?;
    if newest.is_being_written() {
        return Ok(newest.id);
    }
    let comments: Vec<RevisedComment> =
        store::comments_of(tx, &[id]).await?.into_iter().filter_map(Comment::to_be_revised).collect();
    let new = Reopening { of: &statement, follows: id, comments: &comments };
    let reopened = statements::reopen(tx, now, member.person.id, &new).await?;
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let event = Event::StatementReopened { consultation, organisation, statement: reopened };
    audit::record(tx, now, Actor::Member(member.person.id, organisation), &event).await?;
    Ok(reopened)
}

/// Withdraws a submission in the name of the member's organisation: it stays on record, and nobody need answer it. Does
/// nothing the second time.
///
/// Lock order: that of `submit`. The counter comes before the counts of assessments.
///
/// # Errors
/// `NotFound` when the submission is not of the member's organisation; why it cannot be withdrawn.
pub async fn withdraw(tx: &mut Tx, now: Instant, member: &Member, id: SubmissionId) -> Result<(), Stop<Bar>> {
    let (statement, _) = lock(tx, member, id).await?;
    if statement.withdrawn_at.is_some() {
        return Ok(());
    }
    let consultation = consultations::hold_by_id(tx, statement.consultation).await?;
    let is_newest = store::courses(tx, &[id]).await?.get(&id).is_none_or(|course| course.later.is_none());
    may_withdraw(member, &consultation, &statement, is_newest, now).refuse()?;
    let signed = store::signatures_that_stand(tx, id).await?;
    let own = signed.iter().filter(|one| one.organisation == Some(statement.organisation));
    let assessments = assessments::lock_of_submission(tx, id).await?;
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let event = Event::SubmissionWithdrawn { consultation, organisation, submission: id };
    let (marked, recorded) = tokio::join!(
        statements::mark_withdrawn(tx, now, statement.id),
        audit::record(tx, now, Actor::Member(member.person.id, organisation), &event),
    );
    marked.and(recorded)?;
    consultations::bump(tx, consultation).await?;
    for one in own {
        let withdrawal = Withdrawal { signature: one.id, withdrawn_at: now, person: member.person.id };
        store::add_withdrawal(tx, &seal(withdrawal)).await?;
    }
    // What others have signed as well stands in their names.
    if signed.iter().all(|one| one.organisation == Some(organisation)) {
        assessments::actions::lapse(tx, &assessments, Standing::Withdrawn).await?;
    }
    Ok(())
}

/// Locks the affairs of the organisation: the statement of a submission, and its newest one.
async fn lock(tx: &mut Tx, member: &Member, id: SubmissionId) -> Result<(Statement, Statement), Stop<Bar>> {
    let of = store::find(tx, id).await?.statement.ok_or(Stop::Refused(Bar::OnPaper))?;
    let statement = statements::lock_affairs(tx, member, of).await?;
    let newest = statements::newest(tx, &statement).await?;
    Ok((statement, newest))
}
