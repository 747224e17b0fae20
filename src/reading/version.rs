//! The version of a draft that a page shows. The page chooses the version once, when it is opened; everything on the
//! page belongs to that version.
use crate::{
    addresses::Address,
    consultations::{Published, Purpose},
    ids::VersionId,
    platform::Instant,
};

/// The version that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShownVersion {
    /// Its id.
    pub id: VersionId,
    /// Its number in the draft.
    pub ordinal: i32,
    /// The number in the address, if there is one: links on the page then contain it, too.
    pub asked: Option<i32>,
    /// All versions that the consultation has published, in their order.
    pub published: Vec<Published>,
}

impl ShownVersion {
    /// The choice for another published version: links name it unless it is the newest.
    pub fn showing(self, version: VersionId) -> Self {
        let Some(one) = self.published.iter().find(|one| one.version == version).copied() else { return self };
        let asked = Some(one.ordinal).filter(|_| self.newest().is_some_and(|newest| newest.version != version));
        Self { id: version, ordinal: one.ordinal, asked, ..self }
    }

    /// The next instant at which a version is published or opened, by the passing of time alone.
    pub fn changes_at(&self, now: Instant) -> Option<Instant> {
        let instants = self.published.iter().flat_map(|one| [Some(one.published_at), one.open_since]);
        instants.flatten().filter(|at| *at > now).min()
    }

    /// An address with the same version.
    pub fn keep(&self, address: Address) -> String {
        match self.asked {
            Some(ordinal) => address.with("version", ordinal).into(),
            None => address.into(),
        }
    }

    /// The version for comments: the newest that is not an outcome.
    pub fn newest(&self) -> Option<&Published> {
        self.published.iter().filter(|one| one.purpose != Purpose::Outcome).max_by_key(|one| one.ordinal)
    }

    /// The draft as it is after the comments.
    pub fn outcome(&self) -> Option<&Published> {
        self.published.iter().filter(|one| one.purpose == Purpose::Outcome).max_by_key(|one| one.ordinal)
    }

    /// Whether it is the version for comments.
    pub fn is_newest(&self) -> bool {
        self.newest().is_none_or(|newest| newest.version == self.id)
    }

    /// The other versions that were open for comments, in their order.
    pub fn others(&self) -> impl Iterator<Item = &Published> {
        self.published.iter().filter(|one| one.version != self.id && one.purpose != Purpose::Outcome)
    }
}
