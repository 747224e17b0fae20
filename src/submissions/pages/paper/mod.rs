//! What came on paper: the form, a sheet with several, the list, the scans.
pub mod form;
pub mod list;
pub mod made;
pub mod scans;
pub mod sheet;

use crate::{
    addresses,
    consultations::{self, ConsultationNumber},
    documents,
    platform::{Conn, Error, Instant, web::Shell},
    statements::Frame,
    submissions::model::{Book, Unrecorded, may_record},
};

/// A consultation as these pages show it.
struct Folder {
    frame: Frame,
    book: Book,
}

impl Folder {
    /// `NotFound` for a consultation that is not published.
    async fn read(conn: &mut Conn, shell: &Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let consultation = consultations::find(conn, number.as_str()).await?;
        let versions = consultations::published_versions(conn, consultation.id).await?;
        let version = consultation.shown(&versions, None, shell.now).ok_or(Error::NotFound)?.version;
        let mut texts = Vec::new();
        for text in documents::texts(conn, version).await? {
            texts.push((text.language, documents::points(conn, text.id).await?));
        }
        let frame = Frame::load(conn, shell, consultation).await?;
        Ok(Self { frame, book: Book { version, texts } })
    }

    fn number(&self) -> &str {
        &self.frame.consultation.number
    }

    /// Why nothing can be put on record now, if so.
    fn closed(&self, now: Instant) -> Option<Unrecorded> {
        may_record(&self.frame.consultation, now, now).err()
    }

    fn list(&self) -> String {
        addresses::StaffOnPaper { no: self.number() }.into()
    }
}
