//! An approver covers words for the public, and shows them again. What was sent stays as it is.
use crate::{
    assessments, audit, consultations,
    events::Event,
    ids::{AssessmentId, RedactionId},
    platform::{Actor, Approver, Error, Instant, Refuse, Stop, Tx, canonical::seal},
    submissions::{
        model::{
            Cover, NewRedaction, Passage, Redaction, RedactionEnd, RedactionGround, SentComment, Unredacted,
            may_redact, places_in, texts_of,
        },
        store,
    },
};

/// Covers words wherever they stand in a comment, in the wording that it proposes and in the covering note of its
/// submission. Its author is told.
///
/// # Errors
/// `NotFound` when there is no such comment; why nothing was covered.
pub async fn redact(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    id: AssessmentId,
    (words, ground, note): (&str, RedactionGround, String),
) -> Result<(), Stop<Unredacted>> {
    let of = assessments::actions::hold_and_lock(tx, id).await?;
    may_redact(of.standing).refuse()?;
    let sent = store::sent_comments(tx, &[of.comment]).await?.pop().ok_or(Error::NotFound)?;
    if sent.comment.is_erased() {
        return Err(Stop::Refused(Unredacted::Erased));
    }
    let (consultation, by) = (of.consultation, approver.person.id);
    let redaction = Redaction {
        id: RedactionId::new(),
        consultation,
        submission: of.submission,
        comment: of.comment,
        ground,
        note,
        redacted_at: now,
        redacted_by: by,
    };
    let passages = passages(tx, &sent, words, redaction.id).await?;
    let event = Event::PassageRedacted { consultation, redaction: redaction.id };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    consultations::bump(tx, consultation).await?;
    Ok(store::add_redaction(tx, &seal(NewRedaction { redaction, passages })).await?)
}

/// Where the words stand that are not covered yet.
async fn passages(
    tx: &Tx,
    sent: &SentComment,
    words: &str,
    redaction: RedactionId,
) -> Result<Vec<Passage>, Stop<Unredacted>> {
    let note = store::note_of(tx, sent.comment.submission).await?;
    let covers = store::covers_of_note(tx, sent.comment.submission).await?;
    let covers: Vec<Cover> = covers.into_iter().chain(sent.covers.iter().copied()).collect();
    let everywhere = places_in(&[words], &texts_of(&sent.comment, &note));
    let (covered, open): (Vec<_>, Vec<_>) = everywhere.into_iter().partition(|(field, span)| {
        covers
            .iter()
            .any(|one| one.field == *field && one.span.starts_at <= span.starts_at && span.ends_at <= one.span.ends_at)
    });
    match (open.is_empty(), covered.is_empty()) {
        (false, _) => {}
        (true, false) => return Err(Stop::Refused(Unredacted::Covered)),
        (true, true) => return Err(Stop::Refused(Unredacted::NotThere)),
    }
    Ok(open.into_iter().map(|place| Passage::at(redaction, place)).collect())
}

/// Shows words again that were covered.
///
/// # Errors
/// `NotFound` when there is no such redaction of this comment; why nothing was shown.
pub async fn uncover(
    tx: &mut Tx,
    now: Instant,
    approver: &Approver,
    (id, redaction): (AssessmentId, RedactionId),
) -> Result<(), Stop<Unredacted>> {
    let of = assessments::actions::hold_and_lock(tx, id).await?;
    let found = store::redaction(tx, redaction).await?;
    let is_of_note = of.comment == of.submission.note() && found.submission == of.submission;
    if found.comment != of.comment && !is_of_note {
        return Err(Error::NotFound.into());
    }
    let (consultation, by) = (of.consultation, approver.person.id);
    let end = RedactionEnd { redaction, ended_at: now, ended_by: by };
    if !store::add_redaction_end(tx, &seal(end)).await? {
        return Err(Stop::Refused(Unredacted::Shown));
    }
    let event = Event::PassageUncovered { consultation, redaction };
    audit::record(tx, now, Actor::Staff(by), &event).await?;
    Ok(consultations::bump(tx, consultation).await?)
}
