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
        /// The application is approved.
        Approval = "approval",
        /// The application is refused.
        Refusal = "refusal",
        /// It may not act for now.
        Suspension = "suspension",
        /// It may act again.
        Restoration = "restoration",
    }
}

impl Decision {
    /// The state of an organisation after it; `None` if the current state does not allow it.
    #[must_use]
    pub fn leads_from(self, state: State) -> Option<State> {
        match (state, self) {
            (State::Pending, Self::Approval) | (State::Suspended, Self::Restoration) => Some(State::Approved),
            (State::Pending, Self::Refusal) => Some(State::Rejected),
            (State::Approved, Self::Suspension) => Some(State::Suspended),
            _ => None,
        }
    }

    /// Whether it takes rights away: then a reason is required, and a page shows the consequences first.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Refusal | Self::Suspension)
    }

    /// The line for the history.
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

/// Why a decision was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDecided {
    /// The application was corrected since it was looked at.
    Corrected,
    /// The state does not allow it, because somebody else has decided already.
    Already,
}

/// A decision on record.
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
    /// Who decided; `None` if the operator did it at the command line.
    pub by: Option<PersonId>,
    /// The reason, as it was in the letter; may be empty.
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
