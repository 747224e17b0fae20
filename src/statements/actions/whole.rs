//! What concerns a statement as a whole: begun without comments, its position, the order of its comments, given up.
use super::{Saved, Unsaved, note, start};
use crate::{
    audit, consultations,
    events::Event,
    ids::{OrganisationId, StatementCommentId, StatementId, SubmissionId},
    platform::{Actor, Error, Instant, Language, Member, Refuse, Stop, Tx},
    statements::{
        model::{Reply, Statement, Way, can_comment},
        store,
        written::written,
    },
};

/// Begins the organisation's statement without a comment: there are no objections. The statement that exists is
/// returned as it is.
///
/// # Errors
/// [`Error::NotFound`] for an organisation that is not the member's; why nothing was begun.
pub async fn begin(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    number: &str,
    organisation: OrganisationId,
    language: Language,
) -> Saved<StatementId> {
    member.of(organisation).ok_or(Error::NotFound)?;
    let consultation = consultations::find(tx, number).await?;
    if !consultation.is_public(now) {
        return Err(Error::NotFound.into());
    }
    can_comment(&consultation, now).map_err(Unsaved::from).refuse()?;
    let statement = match store::lock_newest(tx, consultation.id, organisation).await? {
        Some(statement) => statement,
        None => start(tx, now, member, (consultation.id, organisation), (Reply::NoObjections, language)).await?,
    };
    Ok(statement.id)
}

/// A statement of the member that can be changed, locked.
async fn open(tx: &mut Tx, now: Instant, member: &Member, id: StatementId) -> Saved<Statement> {
    let statement = store::lock_own(tx, member, id).await?;
    let consultation = consultations::find_by_id(tx, statement.consultation).await?;
    statement.can_change(&consultation, now).map_err(Unsaved::from).refuse()?;
    Ok(statement)
}

/// Chooses the position of a statement as a whole.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's; [`Unsaved::HasComments`] when it has comments and is to
/// say that there are no objections; why nothing was saved.
pub async fn choose_reply(tx: &mut Tx, now: Instant, member: &Member, id: StatementId, reply: Reply) -> Saved<()> {
    let statement = open(tx, now, member, id).await?;
    if statement.reply == reply {
        return Ok(());
    }
    if reply == Reply::NoObjections && !store::comments(tx, id).await?.is_empty() {
        return Err(Stop::Refused(Unsaved::HasComments));
    }
    let (consultation, organisation, revision) =
        (statement.consultation, statement.organisation, statement.revision + 1);
    let event = Event::ReplyChosen { consultation, organisation, statement: id, revision };
    Ok(note(tx, now, member, &statement, reply, &event).await?)
}

/// Moves a comment one place up or down among those of its statement. From then on they stand in the writers' own
/// order. Does nothing at the end of the list.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's; why nothing was moved.
pub async fn order(
    tx: &mut Tx,
    now: Instant,
    member: &Member,
    (id, comment): (StatementId, StatementCommentId),
    way: Way,
) -> Saved<()> {
    let statement = open(tx, now, member, id).await?;
    let all: Vec<StatementCommentId> = written(tx, &statement).await?.iter().map(|one| one.comment.id).collect();
    if !all.contains(&comment) {
        return Err(Stop::Refused(Unsaved::Removed));
    }
    let Some(order) = way.moved(&all, comment) else { return Ok(()) };
    store::set_order(tx, id, &order).await?;
    note_order(tx, now, member, &statement).await
}

/// Puts the comments of a statement back in the order of the draft.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's; why nothing was changed.
pub async fn draft_order(tx: &mut Tx, now: Instant, member: &Member, id: StatementId) -> Saved<()> {
    let statement = open(tx, now, member, id).await?;
    if !statement.own_order {
        return Ok(());
    }
    store::clear_order(tx, id).await?;
    note_order(tx, now, member, &statement).await
}

async fn note_order(tx: &Tx, now: Instant, member: &Member, statement: &Statement) -> Saved<()> {
    let Statement { id, consultation, organisation, revision, reply, .. } = *statement;
    let event = Event::CommentsOrdered { consultation, organisation, statement: id, revision: revision + 1 };
    Ok(note(tx, now, member, statement, reply, &event).await?)
}

/// Gives up a revision that is not submitted; returns the submission that it would have revised. Does nothing the
/// second time.
///
/// # Errors
/// [`Error::NotFound`] when the statement is not the member's or not a revision; why it was not given up.
pub async fn give_up(tx: &mut Tx, now: Instant, member: &Member, id: StatementId) -> Saved<SubmissionId> {
    let statement = store::lock_affairs(tx, member, id).await?;
    let follows = statement.follows.ok_or(Error::NotFound)?;
    if statement.abandoned_at.is_some() {
        return Ok(follows);
    }
    let consultation = consultations::find_by_id(tx, statement.consultation).await?;
    statement.can_change(&consultation, now).map_err(Unsaved::from).refuse()?;
    let (consultation, organisation) = (statement.consultation, statement.organisation);
    let event = Event::RevisionGivenUp { consultation, organisation, statement: id };
    let (given_up, recorded) = tokio::join!(
        store::abandon(tx, now, id),
        audit::record(tx, now, Actor::Member(member.person.id, organisation), &event),
    );
    given_up.and(recorded)?;
    Ok(follows)
}
