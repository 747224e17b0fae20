//! The order of the Latvian alphabet, for lists of names: č after c, ģ after g (Unicode CLDR).
use std::{cmp::Ordering, sync::LazyLock};

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

/// The rules are compiled into the program; without them names would be in the order of their code points.
static LATVIAN: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("lv").into(), CollatorOptions::default()).ok());

/// Compares two names by the Latvian alphabet.
#[must_use]
pub fn in_alphabet(one: &str, other: &str) -> Ordering {
    let by_code_point = one.cmp(other);
    LATVIAN.as_ref().map_or(by_code_point, |latvian| latvian.compare(one, other).then(by_code_point))
}

#[cfg(test)]
mod tests {
    use super::in_alphabet;

    #[test]
    fn letters_with_signs_stand_behind_those_without() {
        let mut names =
            ["Žagata", "Cēsis", "Ādaži", "Česla", "zaļā josta", "Ģimene", "Gulbene", "Čiekurs", "Aizkraukle"];
        names.sort_by(|one, other| in_alphabet(one, other));
        assert_eq!(
            names,
            ["Aizkraukle", "Ādaži", "Cēsis", "Česla", "Čiekurs", "Gulbene", "Ģimene", "zaļā josta", "Žagata"]
        );
    }
}
