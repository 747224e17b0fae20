//! When a consultation can be changed, and why not.
use super::{Consultation, Missing, Phase};
use crate::{
    documents::Misfit,
    platform::{Instant, Language, Said, said},
};

/// Why a change of a consultation in preparation was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    /// It is published.
    Published,
    /// The instant of its publication is set.
    Scheduled,
    /// Somebody else has changed it since the page was shown.
    Overtaken,
    /// A correction of a text does not fit it.
    DoesNotFit(Misfit),
}

/// Why a consultation was not published, nor set for publication.
#[derive(Debug, Clone, PartialEq)]
pub enum Unpublished {
    /// A change would not be saved either.
    Unsaved(Unsaved),
    /// The instant of the publication has passed.
    InThePast,
    /// Everything that is missing, in the order of the page.
    Missing(Vec<Missing>),
}

/// Why a change of a published consultation was not made.
#[derive(Debug, Clone, PartialEq)]
pub enum Uncorrected {
    /// It was withdrawn.
    Withdrawn,
    /// Somebody else has changed it since the page was shown.
    Overtaken,
    /// Nothing in it is new.
    Same,
    /// Everything that is missing, in the order of the page.
    Missing(Vec<Missing>),
}

impl Unsaved {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::Published => said("consultations-already-published"),
            Self::Scheduled => said("consultations-is-scheduled"),
            Self::Overtaken => said("consultations-overtaken"),
            Self::DoesNotFit(misfit) => said(match misfit {
                Misfit::NotThere => "consultations-misfit-not-there",
                Misfit::NothingAbove => "consultations-misfit-nothing-above",
                Misfit::NoSuchWords => "consultations-misfit-no-such-words",
                Misfit::NoColumns => "consultations-misfit-no-columns",
                Misfit::IsTable => "consultations-misfit-is-table",
            }),
        }
    }
}

impl Consultation {
    /// Checks that a consultation in preparation, seen at this revision, can still be changed.
    ///
    /// # Errors
    /// Why not.
    pub fn can_be_changed(&self, seen: i32) -> Result<(), Unsaved> {
        match (self.published_at, self.publish_at) {
            (Some(_), _) => Err(Unsaved::Published),
            (None, Some(_)) => Err(Unsaved::Scheduled),
            (None, None) if self.revision != seen => Err(Unsaved::Overtaken),
            (None, None) => Ok(()),
        }
    }

    /// Checks that the text of the draft, seen at this revision, can still be changed: before publication, and later
    /// that of a version in preparation.
    ///
    /// # Errors
    /// Why not.
    pub fn text_can_be_changed(&self, seen: i32, is_prepared: bool) -> Result<(), Unsaved> {
        match self.published_at {
            None => self.can_be_changed(seen),
            Some(_) if !is_prepared => Err(Unsaved::Published),
            Some(_) if self.revision != seen => Err(Unsaved::Overtaken),
            Some(_) => Ok(()),
        }
    }

    /// Checks that what was published, seen at this revision, can still be corrected.
    ///
    /// # Errors
    /// Why not.
    pub fn can_be_corrected(&self, seen: i32, now: Instant) -> Result<(), Uncorrected> {
        if self.phase(now) == Phase::Withdrawn {
            return Err(Uncorrected::Withdrawn);
        }
        if self.revision == seen { Ok(()) } else { Err(Uncorrected::Overtaken) }
    }

    /// Whether a next round on the same draft can be made: this one has ended.
    #[must_use]
    pub fn can_be_continued(&self, now: Instant) -> bool {
        self.is_over(now)
    }
}

/// Why something was changed, in each language of the notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reasons(pub Vec<(Language, String)>);

impl Reasons {
    /// The most characters of one.
    pub const MOST: usize = 1_000;

    /// The reason in this language; empty if there is none.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        self.0.iter().find(|(of, _)| *of == language).map_or("", |(_, reason)| reason)
    }
}
