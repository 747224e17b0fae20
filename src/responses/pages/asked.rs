use serde::Deserialize;

use crate::{
    assessments::{Key, State},
    consultations::ConsultationNumber,
    ids::{AssessmentId, ResponseId},
};

/// Stands for the whole draft where an anchor would name a point.
pub(super) const WHOLE_DRAFT: &str = "whole";

/// What the address of the desk asks for; every link and form of the desk carries it on, so that it can be sent to a
/// colleague. What is not a filter's value sets no filter.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Asked {
    pub consultation: String,
    pub point: String,
    pub state: String,
    pub after: String,
}

impl Asked {
    /// Only of this consultation.
    pub fn number(&self) -> Option<ConsultationNumber> {
        self.consultation.parse().ok()
    }

    /// Only in this state.
    pub fn state(&self) -> Option<State> {
        self.state.parse().ok()
    }

    /// Only what comes after this one.
    pub fn after(&self) -> Option<Key> {
        self.after.parse().ok()
    }

    /// The same in another state, from the beginning of the list.
    pub fn in_state(&self, state: Option<State>) -> Self {
        Self { state: state.map_or("", State::as_str).to_owned(), after: String::new(), ..self.clone() }
    }

    /// The same from another place of the list.
    pub fn from(&self, after: Option<Key>) -> Self {
        Self { after: after.map(|key| key.to_string()).unwrap_or_default(), ..self.clone() }
    }

    /// The address of the list.
    pub fn list(&self) -> String {
        format!("/staff/comments{}", self.query())
    }

    /// The address of one comment in it.
    pub fn comment(&self, id: &AssessmentId) -> String {
        format!("/staff/comments/{id}{}", self.query())
    }

    /// Where an approver's decision about an answer goes: `approval` or `return`.
    pub fn decision(&self, response: &ResponseId, decision: &str) -> String {
        format!("/staff/responses/{response}/{decision}{}", self.query())
    }

    /// `?consultation=…`, or nothing.
    pub fn query(&self) -> String {
        let Self { consultation, point, state, after } = self;
        let all = [("consultation", consultation), ("point", point), ("state", state), ("after", after)];
        let set: Vec<_> = all.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        if set.is_empty() {
            return String::new();
        }
        format!("?{}", url::form_urlencoded::Serializer::new(String::new()).extend_pairs(set).finish())
    }
}
