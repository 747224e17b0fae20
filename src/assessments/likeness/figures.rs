//! The numbers of a text. Letters that say the same word for word may ask for different amounts.
use std::collections::BTreeSet;

/// The numbers in a text, each once, by their digits alone: `1,000`, `1 000` and `1000` are one.
#[must_use]
pub fn figures(text: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut digits = String::new();
    let mut rest = text.chars().peekable();
    while let Some(one) = rest.next() {
        let is_within = is_separator(one) && rest.peek().is_some_and(char::is_ascii_digit);
        if one.is_ascii_digit() {
            digits.push(one);
        } else if !is_within && !digits.is_empty() {
            all.insert(std::mem::take(&mut digits));
        }
    }
    if !digits.is_empty() {
        all.insert(digits);
    }
    all
}

/// What may stand between the digits of one number.
fn is_separator(one: char) -> bool {
    matches!(one, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        let of = |text| figures(text).into_iter().collect::<Vec<_>>();
        assert_eq!(of("one instructor per 1,000 residents by 2028, paid"), ["1000", "2028"]);
        assert_eq!(of("1 000 iedzīvotāju; 1\u{a0}000; 1000"), ["1000"]);
        assert_eq!(of("Dear 12th, 12."), ["12"]);
        assert_eq!(of("no number"), [""; 0]);
    }
}
