//! Those who have no objections, for public pages.
use crate::{
    consultations::{Consultation, Reference},
    platform::{Conn, Error},
    submissions::{self, Signatory},
};

/// A submission that says that there are no objections.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Agreeing {
    pub reference: Reference,
    pub signatories: Vec<Signatory>,
}

impl Agreeing {
    /// Those on a consultation whose comments are public, by number.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn on(conn: &Conn, consultation: &Consultation) -> Result<Vec<Self>, Error> {
        let all = submissions::without_objections(conn, consultation.id).await?;
        let agreeing =
            |(number, signatories)| Self { reference: Reference::of_submission(consultation, number), signatories };
        Ok(all.into_iter().map(agreeing).collect())
    }

    /// The page of the submission.
    pub fn address(&self) -> String {
        self.reference.address().into()
    }
}
