use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::State;
use crate::{
    ids::{DecisionId, OrganisationId, PersonId},
    platform::{Instant, Said, said, text_enum},
};

text_enum! {
    /// What the ministry can decide about an organisation.
    pub enum Decision {
        /// It takes part.
        Approval = "approval",
        /// It is turned down.
        Refusal = "refusal",
        /// It may not act for now.
        Suspension = "suspension",
        /// It may act again.
        Restoration = "restoration",
    }
}

impl Decision {
    /// Where an organisation stands after it; `None` where it cannot be decided as things stand.
    #[must_use]
    pub fn leads_from(self, state: State) -> Option<State> {
        match (state, self) {
            (State::Pending, Self::Approval) | (State::Suspended, Self::Restoration) => Some(State::Approved),
            (State::Pending, Self::Refusal) => Some(State::Rejected),
            (State::Approved, Self::Suspension) => Some(State::Suspended),
            _ => None,
        }
    }

    /// Whether it takes something away: then a reason is owed, and what will happen is said before.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Refusal | Self::Suspension)
    }

    /// In words, as a line of the history.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Approval => "organisations-decision-approval",
            Self::Refusal => "organisations-decision-refusal",
            Self::Suspension => "organisations-decision-suspension",
            Self::Restoration => "organisations-decision-restoration",
        })
    }
}

/// Why nothing was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDecided {
    /// What was applied with has been corrected since it was looked at.
    Corrected,
    /// It cannot be decided as things stand: somebody else was faster.
    Already,
}

/// A decision, as it stands on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Its id.
    pub id: DecisionId,
    /// About which organisation.
    pub organisation: OrganisationId,
    /// What.
    pub decision: Decision,
    /// When.
    pub at: Instant,
    /// By whom; nobody where the operator did it at the command line.
    pub by: Option<PersonId>,
    /// Why, as it stood in the letter; may be empty.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_decided_in_each_state() {
        let table: Vec<String> = State::ALL
            .iter()
            .map(|state| {
                let after: Vec<_> = Decision::ALL
                    .iter()
                    .map(|decision| decision.leads_from(*state).map_or("-", State::as_str))
                    .collect();
                format!("{state}: {}", after.join(" "))
            })
            .collect();
        assert_eq!(
            table,
            [
                "pending: approved rejected - -",
                "approved: - - suspended -",
                "rejected: - - - -",
                "suspended: - - - approved"
            ]
        );
    }
}
