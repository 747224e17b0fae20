//! What can happen to what was handed in.
use super::{
    model::{Declaration, Objection, Parts, Submission, judge},
    store,
};
use crate::{
    assessments::{self, Place},
    audit, consultations, documents,
    events::Event,
    ids::{PointId, StatementId, VersionId},
    organisations,
    platform::{Actor, Error, Instant, Member, Tx},
    statements::{self, StatementComment},
};

/// Hands a statement in, exactly once: a double click, a reload or a retry gets the submission that there is, also after the deadline.
///
/// Locks in this order: the statement, the consultation (shared), its counter last. After the counter only rows are inserted, so that
/// others wait for it as short as can be and numbers have no gaps.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's. `Ok(Err(_))` says why it was not handed in; nothing is changed then.
pub async fn submit(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    id: StatementId,
    seen: i32,
    declaration: &Declaration,
) -> Result<Result<Submission, Objection>, Error> {
    let statement = statements::lock_own(tx, member, id).await?;
    if let Some(made_before) = store::of_statement(tx, id).await? {
        return Ok(Ok(made_before));
    }
    let consultation = consultations::hold_by_id(tx, statement.consultation).await?;
    let written = statements::comments(tx, id).await?;
    if let Err(objection) = judge(member, &consultation, &statement, written.len(), seen, now) {
        return Ok(Err(objection));
    }
    let version = consultations::open_version(tx, consultation.id).await?;
    let comments = in_order_of_the_draft(tx, version, written).await?;
    let organisation = organisations::find(tx, statement.organisation).await?;
    let parts = Parts { statement: &statement, comments: &comments, version, organisation: &organisation, person: &member.person, declaration };
    statements::mark_submitted(tx, now, id).await?;
    let number = consultations::take_number(tx, consultation.id).await?;
    let record = parts.on_record(number, now);
    store::add(tx, &record).await?;
    assessments::open(tx, now, consultation.id, organisation.id, &record.to_be_answered(&parts)).await?;
    let event = Event::SubmissionMade { consultation: consultation.id, organisation: organisation.id, submission: record.submission.id };
    audit::record(tx, now, Actor::Member(member.person.id, organisation.id), &event).await?;
    consultations::bump(tx, consultation.id).await?;
    Ok(Ok(record.submission))
}

/// Each comment with its place; by place, and at one place in the order they were written.
async fn in_order_of_the_draft(tx: &mut Tx, version: VersionId, written: Vec<StatementComment>) -> Result<Vec<(Place, StatementComment)>, Error> {
    let ids: Vec<PointId> = written.iter().filter_map(|comment| comment.point).collect();
    let points = documents::points_by_id(tx, &ids).await?;
    let places = documents::places(tx, version).await?;
    let place = |comment: &StatementComment| {
        let point = points.iter().find(|point| Some(point.id) == comment.point);
        point.map_or(Place::WholeDraft, |point| Place::Point(places.get(&point.provision).copied().unwrap_or(point.position)))
    };
    let mut ordered: Vec<_> = written.into_iter().map(|comment| (place(&comment), comment)).collect();
    ordered.sort_by_key(|(place, _)| place.number());
    Ok(ordered)
}
