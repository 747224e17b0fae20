//! What can happen to a submission.
mod carrying;
mod changing;
mod holding;
mod recording;
mod redacting;
mod scanning;
mod taking_up;

pub use changing::{revise, withdraw};
pub use holding::{hold_back, show_again};
pub use recording::{clear_sheets, keep_sheet, record, record_rows};
pub use redacting::{redact, uncover};
pub use scanning::add_scan;
pub use taking_up::take_up_note;

use super::{
    model::{Declaration, Objection, Parts, Submission, judge},
    store,
};
use crate::{
    assessments::{self, Standing},
    audit, consultations,
    events::Event,
    ids::StatementId,
    organisations,
    platform::{Actor, Error, Instant, Member, Refuse, Stop, Tx},
    statements::{self, Written},
};

/// Submits a statement exactly once: a double click, a reload or a retry gets the existing submission, even after the
/// deadline.
///
/// Lock order: the organisation's first statement and this one, the consultation (shared), the assessments of the
/// submission that is replaced, and the consultation's counter last. After the counter it inserts rows and lets those
/// assessments lapse, so that others wait only briefly for it and numbers have no gaps. What stands in one `join!` may
/// run in any order and shares a round trip.
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
    let statement = statements::lock_affairs(tx, member, id).await?;
    let (made_before, consultation, versions, written, organisation, deferred, stands) = tokio::join!(
        store::of_statement(tx, id),
        consultations::hold_by_id(tx, statement.consultation),
        consultations::published_versions(tx, statement.consultation),
        statements::written(tx, &statement),
        organisations::find(tx, statement.organisation),
        store::let_parts_come_first(tx),
        statements::standing_before(tx, &statement),
    );
    if let Some(made_before) = made_before? {
        return Ok(made_before);
    }
    let (consultation, versions, comments, organisation) = (consultation?, versions?, written?, organisation?);
    deferred?;
    judge(member, &consultation, &statement, comments.len(), seen, now).refuse()?;
    let parts = Parts {
        statement: &statement,
        // What was withdrawn is not there to be replaced.
        supersedes: stands?.map(|before| before.id),
        comments: &comments,
        versions: &versions,
        organisation: &organisation,
        person: &member.person,
        declaration,
    };
    Ok(put_on_record(tx, now, &parts).await?)
}

/// Puts a submission on record: all that needs no number before the counter is taken, the rest after it.
async fn put_on_record(tx: &mut Tx, now: Instant, parts: &Parts<'_>) -> Result<Submission, Error> {
    let (consultation, organisation) = (parts.statement.consultation, parts.organisation.id);
    let record = parts.on_record(now);
    let to_be_answered = record.to_be_answered(parts.versions, parts.comments.iter().map(Written::place));
    let event = Event::SubmissionMade { consultation, organisation, submission: record.id() };
    let actor = Actor::Member(parts.person.id, organisation);
    let replaced = match parts.supersedes {
        Some(earlier) => assessments::lock_of_submission(tx, earlier).await?,
        None => Vec::new(),
    };
    let (marked, signed, commented, recorded) = tokio::join!(
        statements::mark_submitted(tx, now, parts.statement.id),
        store::add_signatures(tx, record.signatures()),
        store::add_comments(tx, record.comments()),
        audit::record(tx, now, actor, &event),
    );
    marked.and(signed).and(commented).and(recorded)?;
    let number = consultations::take_number(tx, consultation).await?;
    let record = record.numbered(number);
    let (added, opened) =
        tokio::join!(store::add(tx, &record), assessments::actions::open(tx, now, consultation, &to_be_answered));
    added.and(opened)?;
    assessments::actions::lapse(tx, &replaced, Standing::Superseded).await?;
    if let Some(earlier) = parts.supersedes {
        carrying::carry_over(tx, earlier, &record).await?;
    }
    Ok(record.submission.clone())
}
