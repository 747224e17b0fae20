//! Passwords: which are allowed (NIST SP 800-63B-4, 3.1.1.2): long, not easily guessed, otherwise whatever people like.
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zxcvbn::zxcvbn;

use crate::platform::{Said, fold, random_bytes, said};

/// A password; never shown by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// The most bytes that are hashed, so that nobody can keep the service busy with a huge text.
    pub const MOST_BYTES: usize = 1024;
    /// The fewest characters, because the password is all that somebody signs in with.
    pub const FEWEST_CHARACTERS: usize = 15;
    /// How many guesses, as a power of ten, a password must resist against somebody who knows the common ones. Guessing
    /// on the page is limited to a few thousand a year; this also protects against a stolen table of slow hashes.
    const GUESSES_LOG10: f64 = 9.0;
    /// Letters and digits that are not confused when a password is read aloud.
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

    /// A typed password; `None` if it is too long to be one. The same word typed on two systems is the same password,
    /// because letters are composed (Unicode NFC).
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let composed: String = text.nfc().take(Self::MOST_BYTES + 1).collect();
        (composed.len() <= Self::MOST_BYTES).then_some(Self(composed))
    }

    /// A new password that somebody chose. `context` holds what a stranger would try first: name, address,
    /// organisation.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn choose(text: &str, context: &[&str]) -> Result<Self, Said> {
        if text.is_empty() {
            return Err(said("accounts-password-choose"));
        }
        let password = Self::typed(text).ok_or_else(|| said("accounts-password-too-long"))?;
        let has = password.0.chars().count();
        if has < Self::FEWEST_CHARACTERS {
            return Err(said("accounts-password-too-short").with("fewest", Self::FEWEST_CHARACTERS).with("has", has));
        }
        let folded = fold(&password.0);
        if guesses_log10(&folded, &[]) < Self::GUESSES_LOG10 || is_known_phrase(&folded) {
            return Err(said("accounts-password-common"));
        }
        let words = words(context);
        let is_guessed = |text: &str| guesses_log10(text, &words) < Self::GUESSES_LOG10;
        if is_guessed(&folded) || without_signs(&folded).is_some_and(|plain| is_guessed(&plain)) {
            return Err(said("accounts-password-context"));
        }
        Ok(password)
    }

    /// A new password of 100 random bits in four groups of five.
    #[must_use]
    pub fn generate() -> Self {
        // 256 is a multiple of 32, so every letter is as likely as every other.
        let letters =
            random_bytes::<20>().map(|byte| char::from(Self::ALPHABET[usize::from(byte) % Self::ALPHABET.len()]));
        Self(letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
    }

    /// The password itself: to hash it, and to show a generated one to its owner, once.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(password)")
    }
}

/// Phrases of many words that everybody knows, folded and without blanks: a famous example of a long password, rhymes,
/// songs, prayers and sayings in both languages. Their words are rare enough together to seem hard to guess.
const PHRASES: [&str; 22] = [
    "allyouneedislove",
    "correcthorsebatterystaple",
    "darbsdarasmeistars",
    "dievssvetilatviju",
    "godsavetheking",
    "godsavethequeen",
    "humptydumptysatonawall",
    "iloveyouforever",
    "itwasthebestoftimes",
    "kurtutecigailitimanu",
    "letmeinletmein",
    "maryhadalittlelamb",
    "maytheforcebewithyou",
    "onceuponatime",
    "ourfatherwhoartinheaven",
    "putvejinidzenlaivinu",
    "rowrowrowyourboat",
    "tevsmusdebesis",
    "thequickbrownfox",
    "tobeornottobe",
    "twinkletwinklelittlestar",
    "whataboutsecondbreakfast",
];

/// Whether a password is one of these phrases, with a few signs more at most.
fn is_known_phrase(folded: &str) -> bool {
    const FEW: usize = 6;
    let plain = letters_and_digits(folded);
    PHRASES.iter().any(|phrase| plain.contains(phrase) && plain.chars().count() < phrase.len() + FEW)
}

/// The letters and digits only, if they are most of a password: blanks and signs between known words make it little
/// harder to guess.
fn without_signs(folded: &str) -> Option<String> {
    let plain = letters_and_digits(folded);
    (plain.chars().count() * 2 > folded.chars().count()).then_some(plain)
}

fn letters_and_digits(folded: &str) -> String {
    folded.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// How many guesses, as a power of ten, are needed by somebody who tries these words first.
fn guesses_log10(password: &str, words: &[String]) -> f64 {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    zxcvbn(password, &words).guesses_log10()
}

/// The words of the service itself, in both languages.
const OURS: [&str; 8] =
    ["atbalss", "ministrija", "ministry", "aizsardzibas", "defence", "parole", "organizacija", "komentars"];

/// The words of the context to try: each text whole, without its blanks, and split.
fn words(context: &[&str]) -> Vec<String> {
    let folded = context.iter().map(|text| fold(text));
    let each = folded.flat_map(|text| {
        let parts: Vec<String> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|part| part.len() > 2)
            .map(str::to_owned)
            .collect();
        [text.replace(' ', ""), parts.concat(), text].into_iter().chain(parts)
    });
    each.chain(OURS.map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANNA: [&str; 3] = ["Anna Kalniņa", "anna.kalnina@drosaiskrasts.example", "Biedrība „Drošais krasts”"];

    fn refusal(text: &str) -> String {
        Password::choose(text, &ANNA).err().map(|said| said.key().to_owned()).unwrap_or_default()
    }

    #[test]
    fn a_password_typed_in_either_composition_is_the_same() {
        assert_eq!(Password::typed("pa\u{304}rsteigums"), Password::typed("pārsteigums"));
    }

    #[test]
    fn a_password_of_more_than_1024_bytes_is_nobodys() {
        assert!(Password::typed(&"ā".repeat(512)).is_some());
        assert!(Password::typed(&"ā".repeat(513)).is_none());
        assert_eq!(refusal(&"ā".repeat(513)), "accounts-password-too-long");
    }

    #[test]
    fn fifteen_characters_are_enough_whatever_they_are() {
        for right in ["zvirbulis lido", "pīle brien dīķī"] {
            let outcome = refusal(right);
            assert_eq!(outcome, if right.chars().count() < 15 { "accounts-password-too-short" } else { "" }, "{right}");
        }
        for right in [
            "četri kaķi uz jumta",
            "harbour quilt lantern staple",
            "рыжая лиса бежит",
            "🦊🌲🚲🌊🏔️🍎🎻🐝🌙⛵🔔🧭🪵🦉🥁",
            "xkq7-vbn2-mmz4-pp",
        ] {
            assert_eq!(refusal(right), "", "{right}");
        }
    }

    #[test]
    fn what_everybody_tries_first_is_refused_with_the_reason() {
        for common in [
            "passwordpassword",
            "123456789012345",
            "qwertyuiopasdfgh",
            "aaaaaaaaaaaaaaaaaaaa",
            "abcabcabcabcabcabc",
            "111111111111111111",
        ] {
            assert_eq!(refusal(common), "accounts-password-common", "{common}");
        }
        for of_anna in [
            "Anna Kalniņa 2026",
            "drosaiskrasts2026",
            "Drošais krasts!!",
            "annakalnina12345",
            "atbalss-atbalss1",
            "AizsardzibasMinistrija",
        ] {
            assert_eq!(refusal(of_anna), "accounts-password-context", "{of_anna}");
        }
        assert_eq!(refusal(""), "accounts-password-choose");
    }

    #[test]
    fn a_phrase_that_everybody_knows_is_common_however_it_is_written() {
        for known in [
            "correcthorsebatterystaple",
            "Correct Horse Battery Staple!",
            "correct-horse-battery-staple1",
            "Dievs, svētī Latviju 2026",
            "Kur tu teci, gailīti manu",
        ] {
            assert_eq!(refusal(known), "accounts-password-common", "{known}");
        }
        assert_eq!(refusal("gailīša pīlādža vizulis teci"), "", "words of one's own");
    }

    #[test]
    fn a_generated_password_is_long_enough_and_never_the_same() {
        let (one, other) = (Password::generate(), Password::generate());
        assert_eq!(one.reveal().len(), 23);
        assert_ne!(one, other);
        assert_eq!(format!("{one:?}"), "(password)");
        assert!(Password::choose(one.reveal(), &ANNA).is_ok());
    }
}
