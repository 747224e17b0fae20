use std::time::Duration;

use serde::Deserialize;

use crate::{
    addresses::{self, Address, Page},
    assessments::{Key, Order, State, Whose},
    consultations::ConsultationNumber,
    ids::{AssessmentId, LabelId, OrganisationId, PersonId, ResponseId},
    platform::Instant,
    responses::model::Verdict,
    statements::CommentKind,
};

/// The value that means the whole draft in a list of provisions.
pub(super) const WHOLE_DRAFT: &str = "whole";
/// The value that means unpublished corrections in a list of states.
pub(super) const CORRECTIONS: &str = "correction";

/// The value that means the reader in a list of people.
pub(super) const MINE: &str = "me";
/// The value that means that nobody has it.
pub(super) const NOBODY: &str = "nobody";
/// The value that means that a day has passed.
pub(super) const OVERDUE: &str = "overdue";

/// The ages that the list of ages offers, in days.
pub(super) const AGES: [u32; 4] = [7, 14, 30, 60];

/// The filters in the desk's address. Every link and form of the desk keeps them, so that the address can be sent to a
/// colleague. An unknown value sets no filter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Asked {
    pub consultation: String,
    pub point: String,
    pub organisation: String,
    /// Words of the names of organisations to choose from.
    pub name: String,
    pub kind: String,
    pub state: String,
    /// Whose work it is.
    pub assignee: String,
    /// Whether it is overdue.
    pub due: String,
    /// A label of the consultation.
    pub label: String,
    /// Words of the comment or of its answer.
    pub words: String,
    /// The verdict of the published answer.
    pub decided: String,
    /// The number of the version of the draft.
    pub version: String,
    /// For how many days it has been here at least.
    pub age: String,
    pub order: String,
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

    /// Only what is handed out to this person, or to nobody; the reader may be one of both.
    pub fn whose(&self, reader: Option<PersonId>) -> Option<Whose> {
        match self.assignee.as_str() {
            NOBODY => Some(Whose::Nobody),
            MINE => reader.map(Whose::Person),
            person => person.parse().ok().map(Whose::Person),
        }
    }

    /// Only what is overdue.
    pub fn is_overdue(&self) -> bool {
        self.due == OVERDUE
    }

    /// Only with this label.
    pub fn label(&self) -> Option<LabelId> {
        self.label.parse().ok()
    }

    /// Only with a published answer of this verdict.
    pub fn verdict(&self) -> Option<Verdict> {
        self.decided.parse().ok()
    }

    /// Only on this version of the draft.
    pub fn version(&self) -> Option<i32> {
        self.version.parse().ok()
    }

    /// For how many days it has been here at least.
    pub fn days(&self) -> Option<u32> {
        self.age.parse().ok().filter(|days| AGES.contains(days))
    }

    /// Only what was received before this instant.
    pub fn received_before(&self, now: Instant) -> Option<Instant> {
        self.days().map(|days| now.earlier(Duration::from_secs(u64::from(days) * 24 * 60 * 60)))
    }

    /// The order of the list.
    pub fn order(&self) -> Order {
        self.order.parse().unwrap_or(Order::Work)
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
            "consultation" => {
                let Self { kind, state, assignee, due, words, decided, age, .. } = rest;
                rest = Self { kind, state, assignee, due, words, decided, age, ..Self::default() };
            }
            "point" => rest.point.clear(),
            "organisation" => {
                rest.organisation.clear();
                rest.name.clear();
            }
            "kind" => rest.kind.clear(),
            "assignee" => rest.assignee.clear(),
            "due" => rest.due.clear(),
            "label" => rest.label.clear(),
            "words" => rest.words.clear(),
            "decided" => rest.decided.clear(),
            "version" => rest.version.clear(),
            "age" => rest.age.clear(),
            "order" => rest.order.clear(),
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

    /// The filters by their names in the address.
    pub fn pairs(&self) -> [(&'static str, &str); 15] {
        [
            ("consultation", &self.consultation),
            ("point", &self.point),
            ("organisation", &self.organisation),
            ("name", &self.name),
            ("kind", &self.kind),
            ("state", &self.state),
            ("assignee", &self.assignee),
            ("due", &self.due),
            ("label", &self.label),
            ("words", &self.words),
            ("decided", &self.decided),
            ("version", &self.version),
            ("age", &self.age),
            ("order", &self.order),
            ("after", &self.after),
        ]
    }

    /// The filters as they stand behind `?`, from the beginning of the list.
    pub fn filters(&self) -> String {
        let address = self.from(None).list().to_string();
        address.split_once('?').map(|(_, filters)| filters.to_owned()).unwrap_or_default()
    }

    /// Whether a filter is set.
    pub fn is_narrowed(&self) -> bool {
        self.from(None).pairs().into_iter().any(|(_, value)| !value.is_empty())
    }

    /// Where a comment is separated from an answer to several.
    pub fn separation(&self, id: ResponseId) -> Address {
        self.at(addresses::ResponseSeparation { id })
    }

    /// A page of the desk with all filters.
    pub fn at(&self, page: impl Page) -> Address {
        self.pairs().into_iter().fold(page.address(), |address, (name, value)| address.with(name, value))
    }
}
