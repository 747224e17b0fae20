//! How the points of an earlier version go on to a later one, where that is not one to one and sure.
use std::fmt;
use std::str::FromStr;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    documents::matching::LinkKind,
    ids::{PersonId, ProvisionId, ProvisionLinkId, VersionId},
    platform::{Instant, text_enum},
    schema::provision_links,
};

text_enum! {
    /// What staff decided about a proposed link.
    pub enum LinkDecision {
        /// It is so.
        Confirmed = "confirmed",
        /// It is not so.
        Refused = "refused",
    }
}

/// A proposed, confirmed or refused link.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Insertable)]
#[diesel(table_name = provision_links)]
pub struct ProvisionLink {
    /// Its id.
    pub id: ProvisionLinkId,
    /// The later version.
    pub version: VersionId,
    /// The provision in the earlier version.
    pub earlier: ProvisionId,
    /// The provision in the later version; the earlier one itself where it is confirmed as the same.
    pub later: ProvisionId,
    /// How the one became the other.
    pub kind: LinkKind,
    /// How sure the proposal is, in percent; 0 for a link that was made by hand.
    pub confidence: i16,
    /// What staff decided.
    pub decision: Option<LinkDecision>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// When.
    pub decided_at: Option<Instant>,
}

impl ProvisionLink {
    /// Whether nobody has decided about it.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        self.decision.is_none()
    }

    /// Whether it is so.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        self.decision == Some(LinkDecision::Confirmed)
    }
}
