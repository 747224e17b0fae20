//! A comment is divided into parts that are answered one by one, and made whole again.
use crate::{
    assessments::{
        model::{Assessment, NotNow, Span, State, Step, Undivided},
        store,
    },
    ids::AssessmentId,
    platform::{Refuse, Stop, Tx},
};

/// A locked comment is divided into these parts of its text; gives the first.
///
/// # Errors
/// Why it was not divided.
pub async fn divide(
    tx: &mut Tx,
    whole: &Assessment,
    text: &str,
    spans: &[Span],
) -> Result<AssessmentId, Stop<Undivided>> {
    if whole.part > 0 {
        return Err(Stop::Refused(Undivided::Divided));
    }
    let divided = whole.progress().after(Step::Divide).map_err(undivided).refuse()?;
    let parts = store::add_parts(tx, whole.id, spans, text).await?;
    store::set_progress(tx, &[whole.id], divided).await?;
    parts.as_slice().first().copied().ok_or(Undivided::Nowhere).refuse()
}

/// A locked comment is made whole again: its parts, locked too, are gone.
///
/// # Errors
/// Why it stays divided.
pub async fn unite(tx: &mut Tx, whole: &Assessment, parts: &[Assessment]) -> Result<(), Stop<Undivided>> {
    let united = whole.progress().after(Step::Unite).map_err(undivided).refuse()?;
    if parts.iter().any(|part| part.state != State::Received) {
        return Err(Stop::Refused(Undivided::PartAnswered));
    }
    let parts: Vec<AssessmentId> = parts.iter().map(|part| part.id).collect();
    store::remove_parts(tx, &parts).await?;
    Ok(store::set_progress(tx, &[whole.id], united).await?)
}

fn undivided(not_now: NotNow) -> Undivided {
    match (not_now.progress.state, not_now.step) {
        (State::Lapsed, _) => Undivided::Over,
        (State::Divided, _) => Undivided::Divided,
        (_, Step::Unite) => Undivided::Whole,
        _ => Undivided::Answered,
    }
}
