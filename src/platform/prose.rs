//! Text of several lines, such as an aim or a reason.
use unicode_normalization::UnicodeNormalization;

use super::visible::is_blank;
use crate::platform::{Said, said};

/// Text as it was typed, with its paragraphs: no control characters, which no database or letter takes, no blanks
/// around it, composed letters (Unicode NFC), at most `most` characters. It may be empty, and is so where nothing of it is
/// seen.
///
/// # Errors
/// What to say beside the field when it is too long.
pub fn prose(typed: &str, most: usize) -> Result<String, Said> {
    let kept: String =
        typed.chars().filter(|letter| *letter == '\n' || *letter == '\t' || !letter.is_control()).nfc().collect();
    let text = kept.trim();
    match text.chars().count() {
        _ if is_blank(text) => Ok(String::new()),
        has if has > most => Err(said("platform-too-long").with("most", most).with("has", has)),
        _ => Ok(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn paragraphs_stay_and_control_characters_go() {
        assert_eq!(prose("\n  Pirmā.\0\n\nOtrā.\u{7}  \n", 100), Ok("Pirmā.\n\nOtrā.".to_owned()));
    }

    #[test]
    fn what_nobody_sees_is_nothing() {
        for nothing in ["\u{200b}\u{200b}\u{200b}", " \n\u{3164}\n", "\u{202e}"] {
            assert_eq!(prose(nothing, 100), Ok(String::new()));
        }
        assert_eq!(prose("–", 100), Ok("–".to_owned()));
    }

    #[test]
    fn letters_are_counted_not_bytes() {
        assert_eq!(prose("Šķēršļi", 7), Ok("Šķēršļi".to_owned()));
        assert_eq!(prose("Šķēršļi!", 7).expect_err("one letter too many").key(), "platform-too-long");
    }
}
