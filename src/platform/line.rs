//! One line of text, such as a name or a title.
use unicode_normalization::UnicodeNormalization;

use super::visible::{is_blank, is_format};
use crate::platform::{Said, fold, said};

/// One line as it was typed, of 1 to `most` characters: blanks and control characters become single blanks, letters are
/// composed (Unicode NFC). Format characters are removed: nobody sees them, and a change of direction would reverse the
/// text beside the line.
///
/// # Errors
/// The sentence to show beside the field when nothing is left or the line is too long.
pub fn one_line(typed: &str, most: usize) -> Result<String, Said> {
    let seen: String = typed.chars().filter(|letter| !is_format(*letter)).collect();
    let words: Vec<&str> = seen
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let line: String = words.join(" ").nfc().collect();
    match line.chars().count() {
        _ if is_blank(&line) => Err(said("platform-required")),
        has if has > most => Err(said("platform-too-long").with("most", most).with("has", has)),
        _ => Ok(line),
    }
}

/// The name of something as it was typed: [`one_line`] with a sentence of its own where nothing is left.
///
/// # Errors
/// The sentence to show beside the field.
pub fn name_line(typed: &str, most: usize, missing: &'static str) -> Result<String, Said> {
    one_line(typed, most).map_err(|why| if why == said("platform-required") { said(missing) } else { why })
}

/// Whether mail programs show a text as something else: a web or email address, which they make a link, or an encoded
/// word of a subject (RFC 2047). Letters to others contain names, and a stranger may have typed them.
#[must_use]
pub fn leads_somewhere(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.contains("=?") || fold(text).contains("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_would_become_a_link_leads_somewhere() {
        for link in ["Click http://evil.example", "WWW.evil.example", "me@evil.example", "=?utf-8?B?QQ==?="] {
            assert!(leads_somewhere(link), "{link}");
        }
        for name in ["Biedrība „Drošais krasts”", "A/S Purvs", "Netzwerk Zivile Sicherheit Ostsee e. V."] {
            assert!(!leads_somewhere(name), "{name}");
        }
    }

    #[test]
    fn blanks_and_control_characters_become_single_blanks() {
        assert_eq!(one_line("  Anna\u{a0}\t Kalniņa\0\n", 100), Ok("Anna Kalniņa".to_owned()));
    }

    #[test]
    fn letters_are_counted_not_bytes() {
        assert_eq!(one_line("Šķēršļi", 7), Ok("Šķēršļi".to_owned()));
        assert_eq!(one_line("Šķēršļi", 6).expect_err("one letter too many").key(), "platform-too-long");
    }

    #[test]
    fn blanks_alone_are_nothing() {
        for nothing in [" \n\t", "\u{200b}\u{200b}\u{200b}", "\u{3164}", "\u{202e}"] {
            assert_eq!(one_line(nothing, 10).expect_err("nothing typed").key(), "platform-required");
        }
    }

    #[test]
    fn nothing_in_a_line_turns_its_neighbours_around() {
        assert_eq!(one_line("Anna\u{202e} Kal\u{ad}niņa\u{200b}", 100), Ok("Anna Kalniņa".to_owned()));
    }
}
