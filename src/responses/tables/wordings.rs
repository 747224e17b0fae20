use std::collections::HashMap;

use crate::{
    documents::{self, On, Placed},
    ids::{ProvisionId, VersionId},
    platform::{Conn, Error, Language},
};

/// How provisions read in the last version of a draft.
#[derive(Debug, Default)]
pub struct LastWordings(HashMap<ProvisionId, Vec<Placed>>);

impl LastWordings {
    /// The wordings of what these comments are on; none without a last version.
    ///
    /// # Errors
    /// An error of the database.
    pub async fn read<'a>(
        conn: &Conn,
        last: Option<VersionId>,
        of: impl Iterator<Item = &'a On>,
    ) -> Result<Self, Error> {
        let Some(last) = last else { return Ok(Self::default()) };
        let mut provisions: Vec<ProvisionId> = of.filter_map(|on| Some(on.point()?.provision)).collect();
        provisions.sort_unstable();
        provisions.dedup();
        let mut wordings: HashMap<ProvisionId, Vec<Placed>> = HashMap::new();
        for (provision, placed) in documents::goes_on_as(conn, last, &provisions).await? {
            wordings.entry(provision).or_default().push(placed);
        }
        Ok(Self(wordings))
    }

    /// How the point of a comment reads now, in its language if possible: all parts of what was split. Empty if it is
    /// gone.
    #[must_use]
    pub fn of(&self, on: &On) -> String {
        let all = on.point().and_then(|point| self.0.get(&point.provision)).map(Vec::as_slice).unwrap_or_default();
        let language = on.placed().map(|placed| placed.language);
        let is_own = |placed: &&Placed| Some(placed.language) == language;
        let own: Vec<&Placed> = all.iter().filter(is_own).collect();
        let other: Option<Language> = all.first().map(|placed| placed.language);
        let shown =
            if own.is_empty() { all.iter().filter(|placed| Some(placed.language) == other).collect() } else { own };
        shown.iter().map(|placed| placed.point.body.as_str()).collect::<Vec<_>>().join("\n\n")
    }
}
