//! What is wrong with what somebody typed.
use crate::platform::Said;

/// The problems of a form: a reason for each field. A problem without a field concerns the whole form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Problems(Vec<(String, Said)>);

impl Problems {
    /// Adds the reason why a field cannot be accepted.
    pub fn add(&mut self, field: impl Into<String>, reason: Said) {
        self.0.push((field.into(), reason));
    }

    /// Returns the value, or adds the reason for its field.
    pub fn take<T>(&mut self, field: &str, outcome: Result<T, Said>) -> Option<T> {
        outcome.map_err(|reason| self.add(field, reason)).ok()
    }

    /// A form with one problem.
    #[must_use]
    pub fn one(field: impl Into<String>, reason: Said) -> Self {
        Self(vec![(field.into(), reason)])
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first reason for a field.
    #[must_use]
    pub fn at(&self, field: &str) -> Option<&Said> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, reason)| reason)
    }

    /// All problems, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Said)> {
        self.0.iter().map(|(field, reason)| (field.as_str(), reason))
    }
}

impl FromIterator<(String, Said)> for Problems {
    fn from_iter<I: IntoIterator<Item = (String, Said)>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}
