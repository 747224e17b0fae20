//! The versions of a draft that can be compared.
use crate::{
    consultations::{self, Consultation},
    documents,
    ids::VersionId,
    platform::{Conn, Error, Instant, web::Shell},
};

/// A version that can be compared with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Compared {
    /// Its id.
    pub id: VersionId,
    /// Its number in the draft.
    pub ordinal: i32,
    /// The number of the consultation that published it.
    pub number: String,
    /// When it was published; `None` in preparation, when only staff see it.
    pub published_at: Option<Instant>,
}

/// The public versions of a draft in their order; for staff with the one in preparation.
///
/// # Errors
/// An error of the database.
pub(super) async fn compared_versions(conn: &Conn, shell: &Shell, of: &Consultation) -> Result<Vec<Compared>, Error> {
    let public = consultations::versions_of_draft(conn, of.document, shell.now).await?;
    let mut all: Vec<Compared> = public
        .into_iter()
        .map(|one| Compared {
            id: one.published.version,
            ordinal: one.published.ordinal,
            number: one.number,
            published_at: Some(one.published.published_at),
        })
        .collect();
    if shell.viewer.is_staff()
        && let Some(prepared) = documents::in_preparation(conn, of.document).await?
    {
        let (id, ordinal) = (prepared.id, prepared.ordinal);
        all.push(Compared { id, ordinal, number: of.number.clone(), published_at: None });
    }
    Ok(all)
}
