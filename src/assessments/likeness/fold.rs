//! A text as it is compared: its sentences in small letters, without punctuation, and the shingles of them.
use unicode_normalization::UnicodeNormalization;

/// How many characters a shingle has: of five, a changed ending of a Latvian word costs few, and two words seldom share
/// one by chance.
const SHINGLE: usize = 5;

/// The sentences of a text, folded: words in small letters with their diacritics, joined by one space. None is empty.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.nfkc().filter(|letter| !is_invisible(*letter)).collect();
    let mut sentences = Vec::new();
    let mut start = 0;
    for place in 0..letters.len() {
        if ends_sentence(&letters, place) {
            sentences.push(fold(&letters[start..=place]));
            start = place + 1;
        }
    }
    sentences.push(fold(&letters[start..]));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Soft hyphens and marks without width come in with what is pasted, and nobody sees them.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A sentence ends at its mark before a blank, or with its line; but a line that goes on in small letters was only
/// broken by a mail program.
fn ends_sentence(letters: &[char], place: usize) -> bool {
    let next = || letters[place + 1..].iter().find(|letter| !letter.is_whitespace());
    match letters[place] {
        '.' | '!' | '?' | '…' => {
            letters.get(place + 1).is_some_and(|after| after.is_whitespace())
                && !next().is_some_and(|n| n.is_lowercase())
        }
        '\n' => !next().is_some_and(|next| next.is_lowercase()),
        _ => false,
    }
}

fn fold(letters: &[char]) -> String {
    let small = letters.iter().flat_map(|letter| letter.to_lowercase());
    let words: String = small.map(|letter| if is_of_word(letter) { letter } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters and digits, and marks that no composed letter takes in.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter)
}

/// The different shingles of a folded text as numbers, in order. A text shorter than a shingle has none.
pub(super) fn shingles(folded: &str) -> Vec<u64> {
    let letters: Vec<char> = folded.chars().collect();
    let mut shingles: Vec<u64> = letters.windows(SHINGLE).map(number).collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// The same number for the same letters for ever, because signatures are stored: no hasher of the standard library
/// promises that.
fn number(letters: &[char]) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    mixed(letters.iter().fold(OFFSET, |number, letter| (number ^ u64::from(*letter)).wrapping_mul(PRIME)))
}

/// Lets every bit of a number depend on every other (the last steps of `SplitMix64`).
pub(super) fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_folded_to_words_in_small_letters() {
        assert_eq!(sentences("Lūdzu — NEGROZĪT 5.¹ punktu!"), ["lūdzu negrozīt 5 1 punktu"]);
        let decomposed = "Lu\u{304}dzu ne\u{ad}grozīt 5.¹ punktu";
        assert_eq!(sentences(decomposed), ["lūdzu negrozīt 5 1 punktu"]);
    }

    #[test]
    fn a_line_that_a_mail_program_broke_is_one_sentence() {
        let pasted = "We ask that point 5\nbe left out. It is unclear!\n\nAnna Liepa\nRīga";
        assert_eq!(sentences(pasted), ["we ask that point 5 be left out", "it is unclear", "anna liepa", "rīga"]);
    }

    #[test]
    fn nothing_has_no_sentence_and_no_shingle() {
        assert!(sentences(" \n?! ").is_empty());
        assert!(shingles("").is_empty());
        assert!(shingles("jā nē").len() == 1 && shingles("labi").is_empty());
    }
}
