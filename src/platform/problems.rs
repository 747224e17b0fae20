//! What is wrong with what somebody typed.
use crate::platform::Said;

/// What is wrong with a form: a reason beside each field. A problem without a field concerns the form as a whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Problems(Vec<(String, Said)>);

impl Problems {
    /// Adds the reason why a field cannot be taken.
    pub fn add(&mut self, field: impl Into<String>, reason: Said) {
        self.0.push((field.into(), reason));
    }

    /// Takes the value, or keeps the reason at its field.
    pub fn take<T>(&mut self, field: &str, outcome: Result<T, Said>) -> Option<T> {
        outcome.map_err(|reason| self.add(field, reason)).ok()
    }

    /// One problem.
    #[must_use]
    pub fn one(field: impl Into<String>, reason: Said) -> Self {
        Self(vec![(field.into(), reason)])
    }

    /// Nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first reason at a field.
    #[must_use]
    pub fn at(&self, field: &str) -> Option<&Said> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, reason)| reason)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Said)> {
        self.0.iter().map(|(field, reason)| (field.as_str(), reason))
    }
}
