//! The texts that staff keep for answers are made, changed and deleted. The trail says nothing of it: what is said with
//! them is on record with each answer, and who saved a text last stays with it.
use crate::{
    ids::ReusableTextId,
    platform::{Error, Instant, Reviewer, Stop, Tx},
    responses::{
        model::{ReusableText, TextWords, Unkept},
        store,
    },
};

/// Adds a text for everybody who writes answers.
///
/// # Errors
/// Why it was not added.
pub async fn add_text(tx: &mut Tx, now: Instant, reviewer: &Reviewer, words: TextWords) -> Result<(), Stop<Unkept>> {
    if store::text_titles(tx).await?.len() >= ReusableText::MOST {
        return Err(Stop::Refused(Unkept::TooMany));
    }
    let text = ReusableText::new(words, reviewer.person.id, now);
    if store::add_text(tx, &text).await? { Ok(()) } else { Err(Stop::Refused(Unkept::TitleTaken)) }
}

/// Changes a text. `seen` is the revision from which its writer began.
///
/// # Errors
/// `NotFound` when there is none; why it was not changed.
pub async fn change_text(
    tx: &mut Tx,
    now: Instant,
    reviewer: &Reviewer,
    id: ReusableTextId,
    seen: i32,
    words: TextWords,
) -> Result<(), Stop<Unkept>> {
    let text = store::lock_text(tx, id).await?;
    if text.revision != seen {
        return Err(Stop::Refused(Unkept::Changed(Box::new(text))));
    }
    let changed = text.saying(words, reviewer.person.id, now);
    if store::save_text(tx, &changed).await? { Ok(()) } else { Err(Stop::Refused(Unkept::TitleTaken)) }
}

/// Deletes a text. Answers that were begun with it stay as they are. A second time nothing happens.
///
/// # Errors
/// An error of the database.
pub async fn remove_text(tx: &mut Tx, id: ReusableTextId) -> Result<(), Error> {
    store::remove_text(tx, id).await
}
