use crate::{
    ids::OrganisationId,
    organisations::model::{Typed, countries},
    platform::{
        Language,
        web::{Field, Problems, Shell},
    },
};

/// The fields of an application, as typed and with their problems: for its steps and for the correction.
pub(super) struct Fields {
    pub typed: Typed,
    /// The organisation that has the number already.
    pub holder: Option<OrganisationId>,
    pub problems: Problems,
    language: Language,
}

impl Fields {
    pub fn new(shell: &Shell, typed: Typed, problems: Problems) -> Self {
        Self { typed, holder: None, problems, language: shell.language }
    }

    /// Adds the organisation that has the number.
    pub fn held_by(self, holder: Option<OrganisationId>) -> Self {
        Self { holder, ..self }
    }

    pub fn field(&self, shell: &Shell, name: &str, value: &str) -> Field {
        shell.field(&self.problems, name, value)
    }

    pub fn summary(&self, shell: &Shell) -> Vec<(String, String)> {
        shell.summary(&self.problems)
    }

    pub fn countries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        countries(self.language)
    }

    /// The country; Latvia until one is chosen, because most applicants come from there.
    pub fn country(&self) -> &str {
        if self.typed.country.is_empty() { "LV" } else { &self.typed.country }
    }

    /// The register; at first the one in which most Latvian organisations are entered.
    pub fn register(&self) -> &str {
        if self.typed.country.is_empty() && self.typed.register.is_empty() {
            "Biedrību un nodibinājumu reģistrs"
        } else {
            &self.typed.register
        }
    }
}
