use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Decision;
use crate::platform::{Language, Said, said, text_enum};

text_enum! {
    /// The ground on which the ministry takes rights away. The letter names it before the reason.
    pub enum Ground {
        /// The register has another name under the number.
        Name = "name",
        /// The number belongs to somebody else.
        Number = "number",
        /// The name is easily confused with that of another organisation.
        Alike = "alike",
        /// The applicant may not act for the organisation.
        Person = "person",
        /// What the register says has changed.
        Register = "register",
        /// The organisation wished it.
        Wish = "wish",
        /// The rights were abused.
        Misuse = "misuse",
        /// Something else, which the reason says.
        Other = "other",
    }
}

impl Ground {
    /// The grounds for a decision; empty if it needs none.
    #[must_use]
    pub fn of(decision: Decision) -> &'static [Self] {
        match decision {
            Decision::Refusal => &[Self::Name, Self::Number, Self::Alike, Self::Person, Self::Other],
            Decision::Suspension => &[Self::Register, Self::Wish, Self::Misuse, Self::Other],
            Decision::Approval | Decision::Restoration => &[],
        }
    }

    /// The reason as a sentence.
    #[must_use]
    pub fn label(self) -> Said {
        said(format!("organisations-ground-{self}"))
    }

    /// The reason as it is in the letter: the ground, then the typed text, word for word.
    #[must_use]
    pub fn before(self, reason: &str, language: Language) -> String {
        match self {
            Self::Other => reason.to_owned(),
            _ => format!("{}.\n\n{reason}", self.label().in_language(language)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_stands_before_the_reason() {
        let reason = "Reģistrā ar šo numuru ir cits nosaukums.";
        assert_eq!(Ground::Other.before(reason, Language::Lv), reason);
        assert_eq!(
            Ground::Number.before(reason, Language::En),
            format!("The number belongs to another organisation.\n\n{reason}")
        );
    }

    #[test]
    fn what_takes_something_away_has_grounds() {
        for decision in Decision::ALL {
            assert_eq!(!Ground::of(*decision).is_empty(), decision.needs_reason(), "{decision}");
        }
    }
}
