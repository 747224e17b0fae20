//! Ends of a consultation other than its answers, and the next round.
use uuid::Uuid;

use super::{lock, next_number};
use crate::{
    audit,
    consultations::{
        model::{Reasons, Unsaved, Unwithdrawn, WithdrawalReason},
        store,
    },
    documents,
    events::Event,
    ids::WithdrawalReasonId,
    platform::{Actor, Editor, Error, Instant, Refuse, Stop, Tx},
};

/// Withdraws a published consultation, with a reason in each language of its notice. What was submitted stays on
/// record; nobody need answer it.
///
/// # Errors
/// Why it was not withdrawn; [`Error::NotFound`] when it is not published; an error of the database.
pub async fn withdraw(
    tx: &mut Tx,
    now: Instant,
    editor: &Editor,
    (number, seen): (&str, i32),
    reasons: &Reasons,
) -> Result<(), Stop<Unwithdrawn>> {
    let current = store::lock(tx, number).await?;
    if current.published_at.is_none() {
        return Err(Error::NotFound.into());
    }
    let withdrawn = current.withdraw(now, seen).refuse()?;
    for notice in store::published_notices(tx, withdrawn.id).await? {
        let reason = WithdrawalReason {
            id: WithdrawalReasonId::new(),
            consultation: withdrawn.id,
            language: notice.language,
            reason: reasons.in_language(notice.language).to_owned(),
            withdrawn_at: now,
            withdrawn_by: editor.person.id,
        };
        store::put_withdrawal(tx, reason).await?;
    }
    store::save(tx, &withdrawn).await?;
    store::bump(tx, withdrawn.id).await?;
    let event = Event::ConsultationWithdrawn { consultation: withdrawn.id };
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// Discards a consultation that is not published. Its number stays unused.
///
/// # Errors
/// Why it was not discarded; an error of the database.
pub async fn discard(tx: &mut Tx, now: Instant, editor: &Editor, number: &str, seen: i32) -> Result<(), Stop<Unsaved>> {
    let discarded = lock(tx, number, seen).await?;
    store::discard(tx, now, discarded.id).await?;
    let event = Event::ConsultationDiscarded { consultation: discarded.id };
    Ok(audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?)
}

/// Makes the next round of a consultation that has ended: a consultation on the same draft, with the notice, the
/// contact and the people of the earlier one to begin from. Returns its number; if it is there already, that one's.
///
/// # Errors
/// [`Error::NotFound`] when the consultation has not ended; an error of the database.
pub async fn make_round(tx: &mut Tx, now: Instant, editor: &Editor, of: &str, form: Uuid) -> Result<String, Error> {
    let earlier = store::lock(tx, of).await?;
    if !earlier.can_be_continued(now) {
        return Err(Error::NotFound);
    }
    if let Some(made) = store::next_round(tx, earlier.id).await? {
        return Ok(made.number);
    }
    let number = next_number(tx, now).await?;
    let round = store::add_round(tx, now, editor.person.id, &number, &earlier, form).await?;
    let (notices, parts) = (store::notices(tx, earlier.id).await?, store::parts(tx, earlier.id).await?);
    store::save_notices(tx, round, &notices).await?;
    store::save_parts(tx, round, &parts).await?;
    let mut is_prepared = false;
    for discarded in store::discarded_rounds(tx, &earlier).await? {
        is_prepared |= documents::hand_over_version(tx, earlier.document, discarded, round).await?;
    }
    if !is_prepared {
        documents::new_version(tx, now, earlier.document, round).await?;
    }
    let event = Event::RoundMade { consultation: round, continues: earlier.id };
    audit::record(tx, now, Actor::Staff(editor.person.id), &event).await?;
    Ok(number)
}
