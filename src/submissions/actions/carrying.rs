//! What the public does not read of a submission it does not read of the submission that replaces it: otherwise whoever
//! sends the same words again would undo what the ministry decided about them.
use crate::{
    assessments::{self, Standing},
    ids::{HoldBackId, RedactionId, SubmissionId},
    platform::{Error, Tx, canonical::seal},
    submissions::{
        model::{Comment, HoldBack, NewRecord, NewRedaction, Passage, Redaction, carried},
        store,
    },
};

/// Holds back and covers in a new submission what is held back and covered in the one that it replaces. The decisions
/// keep their day and who decided.
pub(super) async fn carry_over(tx: &mut Tx, from: SubmissionId, to: &NewRecord) -> Result<(), Error> {
    let before = store::comments_of(tx, &[from]).await?;
    hold_back(tx, &before, to).await?;
    let redactions = store::redactions_in(tx, from).await?;
    if redactions.is_empty() {
        return Ok(());
    }
    let note = store::note_of(tx, from).await?;
    for (redaction, passages) in &redactions {
        let Some(of) = before.iter().find(|one| one.id == redaction.comment) else { continue };
        for (comment, places) in carried(passages, (of, &note), to) {
            let id = RedactionId::new();
            let redaction = Redaction { id, submission: to.submission.id, comment, ..redaction.clone() };
            let passages = places.into_iter().map(|place| Passage::at(id, place)).collect();
            store::add_redaction(tx, &seal(NewRedaction { redaction, passages })).await?;
        }
    }
    Ok(())
}

async fn hold_back(tx: &mut Tx, before: &[Comment], to: &NewRecord) -> Result<(), Error> {
    let ids: Vec<_> = before.iter().map(|one| one.id).collect();
    let held = store::held_back(tx, &ids).await?;
    for earlier in before {
        let Some(decision) = held.get(&earlier.id) else { continue };
        for again in to.comments.iter().filter(|one| one.asks_for_the_same(earlier)) {
            let decision = HoldBack { id: HoldBackId::new(), comment: again.id, ..decision.clone() };
            store::add_hold_back(tx, &seal(decision)).await?;
            assessments::actions::set_standing(tx, again.id, Standing::HeldBack).await?;
        }
    }
    Ok(())
}
