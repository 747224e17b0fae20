//! The answer that was drafted to a comment is taken over when the same comment was submitted again.
use super::{Unsaved, writing::add};
use crate::{
    assessments::{self, State as Progress},
    ids::AssessmentId,
    platform::{Conn, Error, Instant, Refuse, Reviewer, Stop, Tx},
    responses::{
        model::{Hindrance, Response},
        store,
    },
    submissions::{self, Comment},
};

/// Drafts the answer to an assessment with the words of the one that was drafted to the comment which this comment
/// revises. The person becomes its drafter, and its approval is asked anew.
///
/// # Errors
/// `NotFound` when there is no such assessment; [`Unsaved`] says why nothing was saved.
pub async fn take_over(tx: &mut Tx, now: Instant, reviewer: &Reviewer, id: AssessmentId) -> Result<(), Stop<Unsaved>> {
    let assessment = assessments::actions::hold_and_lock(tx, id).await?;
    if let Some(current) = store::unpublished(tx, id).await? {
        return Err(Stop::Refused(Unsaved::Changed(Some(Box::new(current)))));
    }
    if assessment.state == Progress::Published {
        return Err(Stop::Refused(Hindrance::Published.into()));
    }
    let sent = submissions::sent_comments(tx, &[assessment.comment]).await?.into_iter().next();
    let sent = sent.ok_or_else(|| Error::internal("a comment is to be answered and not on record"))?;
    let before = drafted_before(tx, &sent.comment).await?;
    let before = before.ok_or(Unsaved::from(Hindrance::NothingBefore)).refuse()?;
    add(tx, now, reviewer, &assessment, None, before.wording()).await
}

/// The answer that was drafted to the comment which this one revises, if both ask for the same in the same words.
///
/// # Errors
/// An error of the database.
pub async fn drafted_before(conn: &mut Conn, to: &Comment) -> Result<Option<Response>, Error> {
    let Some(revised) = to.revises else { return Ok(None) };
    let earlier = submissions::sent_comments(conn, &[revised]).await?.into_iter().next();
    if !earlier.is_some_and(|earlier| to.asks_for_the_same(&earlier.comment)) {
        return Ok(None);
    }
    match assessments::of_comments(conn, &[revised]).await?.first() {
        Some(assessment) => store::unpublished(conn, assessment.id).await,
        None => Ok(None),
    }
}
