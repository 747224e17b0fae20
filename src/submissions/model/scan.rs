//! The scans of what came on paper.
use diesel::prelude::*;

use super::{Erasable, Erased, ErasureGround};
use crate::{
    ids::{PersonId, ScanId, SubmissionId},
    platform::{Digest, Instant, Said, said},
    schema::scans,
};

/// A file with what came on paper, for staff alone.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = scans)]
pub struct Scan {
    /// Its id.
    pub id: ScanId,
    /// The submission that was made of it.
    pub submission: SubmissionId,
    /// Its name, as whoever added it calls it; empty once the file was erased.
    #[diesel(deserialize_as = Erasable)]
    pub name: String,
    /// Its media type, by its content.
    pub media_type: String,
    /// How many bytes it has.
    pub size: i32,
    /// The SHA-256 of its content.
    pub sha256: Digest,
    /// When it was added.
    pub added_at: Instant,
    /// Who added it.
    pub added_by: PersonId,
    /// When the file was erased.
    pub erased_at: Option<Instant>,
    /// Why it was.
    pub erased_for: Option<ErasureGround>,
}

impl Scan {
    /// When the file was erased, and why.
    #[must_use]
    pub fn erased(&self) -> Option<Erased> {
        Erased::of(self.erased_at, self.erased_for)
    }

    /// The most scans of one submission.
    pub const MOST: usize = 10;
    /// The most bytes of one.
    pub const MOST_BYTES: usize = 16 * 1024 * 1024;
}

/// Why a scan is not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unscanned {
    /// There are as many as there may be.
    TooMany,
    /// Its file is of another kind than those that are kept.
    UnknownKind,
    /// Its file is too large.
    TooLarge,
    /// The same file was there and was erased.
    Erased,
}

impl Unscanned {
    /// The reason, for the page.
    #[must_use]
    pub fn reason(self) -> Said {
        match self {
            Self::TooMany => said("submissions-scans-too-many").with("most", Scan::MOST),
            Self::UnknownKind => said("submissions-scan-kind"),
            Self::TooLarge => said("submissions-scan-too-large"),
            Self::Erased => said("submissions-scan-erased"),
        }
    }
}

/// Whether one more scan can be added: its media type, by its content.
///
/// # Errors
/// Why it cannot.
pub fn may_add_scan(there: usize, bytes: usize, kind: Option<&'static str>) -> Result<&'static str, Unscanned> {
    match kind {
        _ if there >= Scan::MOST => Err(Unscanned::TooMany),
        _ if bytes > Scan::MOST_BYTES => Err(Unscanned::TooLarge),
        kind => kind.ok_or(Unscanned::UnknownKind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_scans_of_known_kinds_are_kept() {
        let pdf = Some("application/pdf");
        assert_eq!(may_add_scan(9, Scan::MOST_BYTES, pdf), Ok("application/pdf"));
        assert_eq!(may_add_scan(10, 1, pdf), Err(Unscanned::TooMany));
        assert_eq!(may_add_scan(0, Scan::MOST_BYTES + 1, pdf), Err(Unscanned::TooLarge));
        assert_eq!(may_add_scan(0, 1, None), Err(Unscanned::UnknownKind));
    }
}
