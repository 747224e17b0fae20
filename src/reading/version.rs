//! Which version of a draft a page shows. It is chosen once, when the page is opened; everything on it is of that
//! version.
use crate::{
    addresses::Address,
    consultations::{Published, Purpose},
    ids::VersionId,
};

/// The version that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShownVersion {
    /// Which.
    pub id: VersionId,
    /// Its number in the draft.
    pub ordinal: i32,
    /// Its number, where the address asks for it: links on the page then do so too.
    pub asked: Option<i32>,
    /// Everything that the consultation has published, the first first.
    pub published: Vec<Published>,
}

impl ShownVersion {
    /// The same page for a version that was published: links name it where it is not the newest.
    pub fn showing(self, version: VersionId) -> Self {
        let Some(one) = self.published.iter().find(|one| one.version == version).copied() else { return self };
        let asked = Some(one.ordinal).filter(|_| self.newest().is_some_and(|newest| newest.version != version));
        Self { id: version, ordinal: one.ordinal, asked, ..self }
    }

    /// An address for the same version.
    pub fn keep(&self, address: Address) -> String {
        match self.asked {
            Some(ordinal) => address.with("version", ordinal).into(),
            None => address.into(),
        }
    }

    /// The version that is commented on: the newest that is no outcome.
    pub fn newest(&self) -> Option<&Published> {
        self.published.iter().filter(|one| one.purpose != Purpose::Outcome).max_by_key(|one| one.ordinal)
    }

    /// Whether it is the one that is commented on.
    pub fn is_newest(&self) -> bool {
        self.newest().is_none_or(|newest| newest.version == self.id)
    }

    /// The others that were commented on, the first first.
    pub fn others(&self) -> impl Iterator<Item = &Published> {
        self.published.iter().filter(|one| one.version != self.id && one.purpose != Purpose::Outcome)
    }
}
