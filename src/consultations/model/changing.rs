//! When a consultation can be changed, and why not.
use super::{Consultation, Missing};
use crate::platform::{Said, said};

/// Why a change of a consultation was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    /// It is published.
    Published,
    /// Somebody else has changed it since the page was shown.
    Overtaken,
}

/// Why a consultation was not published.
#[derive(Debug, Clone, PartialEq)]
pub enum Unpublished {
    /// A change would not be saved either.
    Unsaved(Unsaved),
    /// Everything that is missing, in the order of the page.
    Missing(Vec<Missing>),
}

impl Unsaved {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::Published => said("consultations-already-published"),
            Self::Overtaken => said("consultations-overtaken"),
        }
    }
}

impl Consultation {
    /// Checks that a consultation, seen at this revision, can still be changed.
    ///
    /// # Errors
    /// Why not.
    pub fn can_be_changed(&self, seen: i32) -> Result<(), Unsaved> {
        match self.published_at {
            Some(_) => Err(Unsaved::Published),
            None if self.revision != seen => Err(Unsaved::Overtaken),
            None => Ok(()),
        }
    }
}
