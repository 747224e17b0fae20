//! Text of several lines, such as an aim or a reason.
use unicode_normalization::UnicodeNormalization;

use super::visible::is_blank;
use crate::platform::{Said, said};

/// Text as it was typed, with its paragraphs: without control characters, which databases and letters refuse, without
/// blanks around it, letters composed (Unicode NFC), at most `most` characters. It may be empty; a text without visible
/// characters becomes empty.
///
/// # Errors
/// The sentence to show beside the field when the text is too long.
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

/// The beginning of a text on one line, cut between words at about `most` characters.
#[must_use]
pub fn beginning(text: &str, most: usize) -> String {
    let (mut line, mut length) = (String::new(), 0);
    for word in text.split_whitespace() {
        let joint = if line.is_empty() { "" } else { " " };
        line.extend([joint, word]);
        length += joint.len() + word.chars().count();
        // What comes later is not shown.
        if length > most {
            break;
        }
    }
    let Some((cut, _)) = line.char_indices().nth(most) else { return line };
    let end = if line[cut..].starts_with(' ') { cut } else { line[..cut].rfind(' ').unwrap_or(cut) };
    format!("{} …", &line[..end])
}

#[cfg(test)]
mod tests {
    use super::{beginning, prose};

    #[test]
    fn a_text_begins_with_whole_words() {
        assert_eq!(beginning("Mērķis\nun uzdevumi", 60), "Mērķis un uzdevumi");
        assert_eq!(beginning("Mērķis un uzdevumi", 12), "Mērķis un …");
        assert_eq!(beginning("Mērķis un uzdevumi", 9), "Mērķis un …");
    }

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
