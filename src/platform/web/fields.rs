use std::marker::PhantomData;

use serde::Deserialize;

use super::{
    Pairs,
    form::{REFILL_FIELD, TOKEN_FIELD},
};
use crate::platform::riga::TypedMoment;

/// The fields of a form as they were sent, or as they would be typed for what is stored. Pairs and not a struct, where
/// a field occurs once for each language, or has several values. `Of` says of which form, so that each room reads its
/// own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Fields<Of = ()>(Pairs, #[serde(skip)] PhantomData<Of>);

impl<Of> Fields<Of> {
    /// Adds a field.
    pub fn add(&mut self, name: impl Into<String>, value: impl ToString) {
        self.0.push((name.into(), value.to_string()));
    }

    /// Gives a field this value alone.
    pub fn set(&mut self, name: &str, value: impl ToString) {
        self.0.retain(|(field, _)| field != name);
        self.add(name, value);
    }

    /// Every field with its value, to be sent once more: without the token of the form.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = self.0.iter().filter(|(name, _)| name != TOKEN_FIELD && name != REFILL_FIELD);
        own.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Adds the four fields of an instant.
    pub fn add_moment(&mut self, name: &str, moment: TypedMoment) {
        let TypedMoment { day, month, year, time } = moment;
        for (part, value) in [("day", day), ("month", month), ("year", year), ("time", time)] {
            self.add(format!("{name}_{part}"), value);
        }
    }

    /// The same fields with another revision.
    #[must_use]
    pub fn on_revision(mut self, revision: i32) -> Self {
        self.0.retain(|(name, _)| name != "revision");
        self.add("revision", revision);
        self
    }

    /// The revision that the editor saw.
    #[must_use]
    pub fn revision(&self) -> i32 {
        self.text("revision").parse().unwrap_or_default()
    }

    /// The value of the field with this name; empty if it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// Every value of the field with this name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether the field has this value.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|typed| typed == value)
    }

    /// The four fields of an instant.
    #[must_use]
    pub fn moment(&self, name: &str) -> TypedMoment {
        let part = |part: &str| self.text(&format!("{name}_{part}")).to_owned();
        TypedMoment { day: part("day"), month: part("month"), year: part("year"), time: part("time") }
    }
}
