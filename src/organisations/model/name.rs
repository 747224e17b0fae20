use unicode_security::skeleton;

use crate::platform::{Said, fold, has_letters, leads_somewhere, one_line, said};

/// Words for legal forms, folded: two names that differ only in these look alike.
const LEGAL_FORMS: [&str; 12] = [
    "biedriba",
    "nodibinajums",
    "arodbiedriba",
    "savieniba",
    "fonds",
    "association",
    "foundation",
    "society",
    "union",
    "ngo",
    "mtu",
    "ev",
];

/// The name of an organisation as in its register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationName(String);

impl OrganisationName {
    /// A name of at most 200 characters, with a visible letter or digit.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        if !has_letters(typed) {
            return Err(said("platform-required"));
        }
        let name = one_line(typed, 200)?;
        if leads_somewhere(&name) { Err(said("organisations-name-unreadable")) } else { Ok(Self(name)) }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folded name, for order and search.
    #[must_use]
    pub fn key(&self) -> String {
        fold(&self.0)
    }

    /// What the name looks like (Unicode UTS 39, skeletons): only letters and digits, without diacritics and legal
    /// form; letters of other alphabets are replaced by similar Latin ones. Names with the same skeleton are easily
    /// confused. It is compared, never shown.
    #[must_use]
    pub fn skeleton(&self) -> String {
        let folded = looked_at(&self.0);
        let words: Vec<&str> =
            folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let own: String = words.iter().copied().filter(|word| !is_legal_form(word)).collect();
        if own.is_empty() { words.concat() } else { own }
    }
}

/// Skeletons are made from capitals and from small letters, because a Cyrillic В looks like a Latin B only as a
/// capital. A capital I counts as an l, and then nobody can tell which of the two an i was: here they are one letter.
fn looked_at(text: &str) -> String {
    let capital = fold(&skeleton(text).collect::<String>());
    fold(&skeleton(&capital).collect::<String>()).replace('l', "i")
}

/// Compares skeletons, because the name is already a skeleton here.
fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.iter().any(|form| looked_at(form) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skeleton_of(name: &str) -> String {
        OrganisationName::parse(name).expect("a name").skeleton()
    }

    #[test]
    fn names_are_found_without_case_and_diacritics() {
        let key = |name| OrganisationName::parse(name).map(|name| name.key());
        assert_eq!(key("Biedrība  “Drošais krasts”"), key("biedriba “DROSAIS KRASTS”"));
        assert_ne!(key("Drošais krasts"), key("Drošais karsts"));
    }

    #[test]
    fn what_looks_alike_has_one_skeleton() {
        let original = skeleton_of("Biedrība „Drošais krasts”");
        for alike in [
            "Drošais krasts",
            "DROŠAIS KRASTS",
            "Nodibinājums “Drosais Krasts”",
            // Cyrillic а, о, с, к, т; Greek ο; a capital I for l would stand elsewhere.
            "Biedrība „Drоšаis krаsts”",
            "Biedrība „Drošaiѕ kraѕts”",
            "Bіedrība „Drοšais krasts”",
            "Drošaìs krasts",
            "Drošais-krasts",
            "Dro\u{200b}šais krasts",
        ] {
            assert_eq!(skeleton_of(alike), original, "{alike}");
        }
        assert_eq!(skeleton_of("Modern baltics"), skeleton_of("Modem baItics"));
        for other in ["Drošais karsts", "Drošais krasts LV", "Krasts"] {
            assert_ne!(skeleton_of(other), original, "{other}");
        }
        assert_ne!(skeleton_of("Biedrība"), "");
    }
}
