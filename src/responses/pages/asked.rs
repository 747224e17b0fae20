use serde::Deserialize;

use crate::{
    addresses::{self, Address, Page},
    assessments::{Key, State},
    consultations::ConsultationNumber,
    ids::{AssessmentId, OrganisationId, ResponseId},
    statements::CommentKind,
};

/// The value that means the whole draft in a list of provisions.
pub(super) const WHOLE_DRAFT: &str = "whole";
/// The value that means unpublished corrections in a list of states.
pub(super) const CORRECTIONS: &str = "correction";

/// The filters in the desk's address. Every link and form of the desk keeps them, so that the address can be sent to a
/// colleague. An unknown value sets no filter.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Asked {
    pub consultation: String,
    pub point: String,
    pub organisation: String,
    /// Words of the names of organisations to choose from.
    pub name: String,
    pub kind: String,
    pub state: String,
    pub after: String,
}

impl Asked {
    /// Only in this consultation.
    pub fn number(&self) -> Option<ConsultationNumber> {
        self.consultation.parse().ok()
    }

    /// Only comments of this organisation.
    pub fn organisation(&self) -> Option<OrganisationId> {
        self.organisation.parse().ok()
    }

    /// Only comments that want this.
    pub fn kind(&self) -> Option<CommentKind> {
        self.kind.parse().ok()
    }

    /// Only in this state.
    pub fn state(&self) -> Option<State> {
        self.state.parse().ok()
    }

    /// Only corrections that are not published.
    pub fn corrections(&self) -> bool {
        self.state == CORRECTIONS
    }

    /// Only comments after this one.
    pub fn after(&self) -> Option<Key> {
        self.after.parse().ok()
    }

    /// The same filters with another state, from the beginning of the list.
    pub fn in_state(&self, state: Option<State>) -> Self {
        Self { state: state.map_or("", State::as_str).to_owned(), after: String::new(), ..self.clone() }
    }

    /// The same filters for unpublished corrections, from the beginning of the list.
    pub fn in_corrections(&self) -> Self {
        Self { state: CORRECTIONS.to_owned(), after: String::new(), ..self.clone() }
    }

    /// The same filters from another place of the list.
    pub fn from(&self, after: Option<Key>) -> Self {
        Self { after: after.map(|key| key.to_string()).unwrap_or_default(), ..self.clone() }
    }

    /// The same filters without one of them, from the beginning of the list. Points and organisations are those of a
    /// consultation.
    pub fn without(&self, filter: &str) -> Self {
        let mut rest = self.from(None);
        match filter {
            "consultation" => rest = Self { kind: rest.kind, state: rest.state, ..Self::default() },
            "point" => rest.point.clear(),
            "organisation" => {
                rest.organisation.clear();
                rest.name.clear();
            }
            "kind" => rest.kind.clear(),
            _ => rest.state.clear(),
        }
        rest
    }

    /// The list.
    pub fn list(&self) -> Address {
        self.at(addresses::StaffComments {})
    }

    /// One comment of the list.
    pub fn comment(&self, id: AssessmentId) -> Address {
        self.at(addresses::StaffComment { id })
    }

    /// Where the answer to a comment is sent.
    pub fn answer(&self, id: AssessmentId) -> Address {
        self.at(addresses::StaffResponse { id })
    }

    /// Where a drafted answer is taken over from the earlier comment.
    pub fn taking_over(&self, id: AssessmentId) -> Address {
        self.at(addresses::StaffTakingOver { id })
    }

    /// Where the correction of a published answer is sent.
    pub fn correction(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseCorrection { id })
    }

    /// Where the approval of an answer is sent.
    pub fn approval(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseApproval { id })
    }

    /// Where an answer is sent back.
    pub fn sending_back(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseReturn { id })
    }

    /// Where the request to delete an answer is sent.
    pub fn discard(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseDiscard { id })
    }

    /// A page of the desk with all filters.
    pub fn at(&self, page: impl Page) -> Address {
        page.with("consultation", &self.consultation)
            .with("point", &self.point)
            .with("organisation", &self.organisation)
            .with("name", &self.name)
            .with("kind", &self.kind)
            .with("state", &self.state)
            .with("after", &self.after)
    }
}
