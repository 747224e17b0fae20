use serde::Deserialize;

use crate::{
    addresses::{self, Address, Page},
    assessments::{Key, State},
    consultations::ConsultationNumber,
    ids::{AssessmentId, OrganisationId, ResponseId},
    statements::CommentKind,
};

/// Stands for the whole draft where a provision would be named.
pub(super) const WHOLE_DRAFT: &str = "whole";
/// Stands among the states for the corrections that are not published.
pub(super) const CORRECTIONS: &str = "correction";

/// What the address of the desk asks for; every link and form of the desk carries it on, so that it can be sent to a
/// colleague. What is not a filter's value sets no filter.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Asked {
    pub consultation: String,
    pub point: String,
    pub organisation: String,
    pub kind: String,
    pub state: String,
    pub after: String,
}

impl Asked {
    /// Only of this consultation.
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

    /// Only what comes after this one.
    pub fn after(&self) -> Option<Key> {
        self.after.parse().ok()
    }

    /// The same in another state, from the beginning of the list.
    pub fn in_state(&self, state: Option<State>) -> Self {
        Self { state: state.map_or("", State::as_str).to_owned(), after: String::new(), ..self.clone() }
    }

    /// The same for corrections that are not published, from the beginning of the list.
    pub fn in_corrections(&self) -> Self {
        Self { state: CORRECTIONS.to_owned(), after: String::new(), ..self.clone() }
    }

    /// The same from another place of the list.
    pub fn from(&self, after: Option<Key>) -> Self {
        Self { after: after.map(|key| key.to_string()).unwrap_or_default(), ..self.clone() }
    }

    /// The list.
    pub fn list(&self) -> Address {
        self.at(addresses::StaffComments {})
    }

    /// One comment in it.
    pub fn comment(&self, id: AssessmentId) -> Address {
        self.at(addresses::StaffComment { id })
    }

    /// Where the answer to a comment goes.
    pub fn answer(&self, id: AssessmentId) -> Address {
        self.at(addresses::StaffResponse { id })
    }

    /// Where the correction of a published answer goes.
    pub fn correction(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseCorrection { id })
    }

    /// Where the approval of an answer goes.
    pub fn approval(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseApproval { id })
    }

    /// Where an answer goes back.
    pub fn sending_back(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseReturn { id })
    }

    /// Where an answer is thrown away.
    pub fn discard(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseDiscard { id })
    }

    /// A page of the desk with all of this.
    fn at(&self, page: impl Page) -> Address {
        page.with("consultation", &self.consultation)
            .with("point", &self.point)
            .with("organisation", &self.organisation)
            .with("kind", &self.kind)
            .with("state", &self.state)
            .with("after", &self.after)
    }
}
