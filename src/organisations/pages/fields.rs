use crate::{
    ids::OrganisationId,
    organisations::model::{Typed, countries},
    platform::{
        Language,
        web::{Field, Problems, Shell},
    },
};

/// What an application says, as it was typed and with what is wrong with it: on its steps and where it is put right.
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

    /// The same when somebody has the number.
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

    /// Latvia is where most come from.
    pub fn country(&self) -> &str {
        if self.typed.country.is_empty() { "LV" } else { &self.typed.country }
    }

    /// The register that most of them are entered in.
    pub fn register(&self) -> &str {
        if self.typed.country.is_empty() && self.typed.register.is_empty() {
            "Biedrību un nodibinājumu reģistrs"
        } else {
            &self.typed.register
        }
    }
}
