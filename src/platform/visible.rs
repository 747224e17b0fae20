//! What a reader can see of a text. Decided by the properties of its characters (Unicode UAX 44, UTS 39), never by a
//! list of characters.
use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, JoinControl},
};

/// Whether nothing of a text can be seen: it is empty, or consists of blanks, control and format characters, invisible
/// fillers (`Default_Ignorable_Code_Point`), and marks without a letter to stand on.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    !text.chars().any(|sign| is_visible(sign) && is_in(sign, SIGNS))
}

/// Whether a text has a visible letter or digit. A name or a comment without one says nothing.
#[must_use]
pub fn has_letters(text: &str) -> bool {
    text.chars().any(|sign| is_visible(sign) && is_in(sign, LETTERS))
}

/// Whether a character only controls the layout, such as a change of direction, a soft hyphen or a blank without width.
/// The joiners of Arabic and Indic letters do not count: they belong to the spelling of a name.
#[must_use]
pub fn is_format(sign: char) -> bool {
    is_in(sign, GeneralCategoryGroup::Format) && !CodePointSetData::new::<JoinControl>().contains(sign)
}

const LETTERS: GeneralCategoryGroup = GeneralCategoryGroup::Letter.union(GeneralCategoryGroup::Number);
const SIGNS: GeneralCategoryGroup =
    LETTERS.union(GeneralCategoryGroup::Punctuation).union(GeneralCategoryGroup::Symbol);

/// The Braille pattern without dots: by its category a symbol, but it looks like a blank.
const BRAILLE_BLANK: char = '\u{2800}';

fn is_visible(sign: char) -> bool {
    sign != BRAILLE_BLANK && !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(sign)
}

fn is_in(sign: char, group: GeneralCategoryGroup) -> bool {
    group.contains(CodePointMapData::<GeneralCategory>::new().get(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_blank() {
        for blank in [
            "",
            " \n\t\u{a0}\u{3000}",
            "\u{200b}\u{200b}\u{200b}",
            "\u{3164}",
            "\u{2800}",
            "\u{115f}\u{1160}\u{ffa0}",
            "\u{202e}",
            "\u{ad}\u{2060}\u{feff}",
            "\u{301}\u{fe0f}",
            "\u{e000}\u{e0041}",
        ] {
            assert!(is_blank(blank) && !has_letters(blank), "{blank:?}");
        }
    }

    #[test]
    fn letters_and_digits_of_any_alphabet_are_seen() {
        for seen in ["Anna", "ķ", "Ж", "東", "a\u{301}", "\u{200b}a", "7", "می\u{200c}خواهم"] {
            assert!(!is_blank(seen) && has_letters(seen), "{seen:?}");
        }
        for sign in ["–", "?", "👍"] {
            assert!(!is_blank(sign) && !has_letters(sign), "{sign:?}");
        }
        assert!(!has_letters("\u{2800}"), "the Braille pattern without a dot");
    }

    #[test]
    fn joiners_are_part_of_the_spelling() {
        assert!(['\u{202e}', '\u{2066}', '\u{200f}', '\u{ad}', '\u{200b}', '\u{feff}'].into_iter().all(is_format));
        assert!(!['\u{200c}', '\u{200d}', 'a', ' ', '\u{fe0f}'].into_iter().any(is_format));
    }
}
