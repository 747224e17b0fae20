//! A person keeps a list of the desk. It is nobody else's, so the trail says nothing of it.
use crate::{
    platform::{Instant, Said, Stop, Tx, said},
    responses::{model::SavedList, store},
};

/// Why a list was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooManyLists {
    /// The person keeps as many as they may.
    Saved,
}

impl TooManyLists {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        said("responses-saved-too-many").with("most", SavedList::MOST)
    }
}

/// Saves a list in place of the one that the person saved under the same name.
///
/// # Errors
/// [`TooManyLists`].
pub async fn save_list(tx: &mut Tx, now: Instant, list: SavedList) -> Result<(), Stop<TooManyLists>> {
    let saved = store::saved(tx, list.person).await?;
    if saved.len() >= SavedList::MOST && saved.iter().all(|one| one.name != list.name) {
        return Err(Stop::Refused(TooManyLists::Saved));
    }
    Ok(store::save_list(tx, now, &list).await?)
}
