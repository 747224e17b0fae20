//! Folding of names, addresses and texts for comparison and search.
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The key of a text for comparison: compatibility-decomposed (Unicode NFKD), without diacritics, in lower case, blanks
/// joined. Texts with the same key look alike at a quick look: „Zaļā josta” and „ZALA  JOSTA”.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String = text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was typed, as PostgreSQL searches it: letters and digits only; `None` if there are none.
#[must_use]
pub fn query_of_words(typed: &str) -> Option<String> {
    let folded = fold(typed);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let beginnings: Vec<String> = words.map(|word| format!("{word}:*")).collect();
    (!beginnings.is_empty()).then(|| beginnings.join(" & "))
}

#[cfg(test)]
mod tests {
    use super::{fold, query_of_words};

    #[test]
    fn case_diacritics_and_blanks_do_not_matter() {
        assert_eq!(fold("Biedrība  „Zaļā\u{a0}josta”"), "biedriba „zala josta”");
        assert_eq!(fold("ŠĶĒRŠĻI"), fold("skersli"));
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same() {
        assert_eq!(fold("a\u{304}"), fold("ā"));
    }

    #[test]
    fn every_word_is_a_beginning_and_signs_are_no_words() {
        assert_eq!(query_of_words("  Zaļā „josta” & 100%"), Some("zala:* & josta:* & 100:*".to_owned()));
        assert_eq!(query_of_words("'!|(:*"), None);
    }
}
