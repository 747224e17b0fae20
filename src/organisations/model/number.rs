use std::iter::zip;

use super::Country;
use crate::platform::{Said, fold, one_line, said};

/// The name of a register, such as “Biedrību un nodibinājumu reģistrs”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterName(String);

impl RegisterName {
    /// A name of at most 200 characters.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        one_line(typed, 200).map(Self)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The number that a register gave an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationNumber(String);

impl RegistrationNumber {
    /// A number of at most 40 characters, with at least one letter or digit; registers abroad use letters, dashes and
    /// dots.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let number = Self(one_line(typed, 40)?);
        if number.key().is_empty() { Err(said("organisations-number-unreadable")) } else { Ok(number) }
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number folded: only letters and digits, so that `4000-8123.456` is `40008123456`.
    #[must_use]
    pub fn key(&self) -> String {
        fold(&self.0).chars().filter(|letter| letter.is_alphanumeric()).collect()
    }

    /// Whether it can be a number of this country. Only Latvian numbers can be checked without asking the register.
    #[must_use]
    pub fn check(&self, country: &Country) -> NumberCheck {
        match country.is_latvia() {
            true if is_latvian(&self.key()) => NumberCheck::Right,
            true => NumberCheck::Wrong,
            false => NumberCheck::NotChecked,
        }
    }
}

/// What a number tells without asking the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberCheck {
    /// Its form is right.
    Right,
    /// Its form is wrong: a digit is wrong, missing or too many.
    Wrong,
    /// Nothing: other countries have other forms.
    NotChecked,
}

impl NumberCheck {
    /// Its name for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::Right => "organisations-check-right",
            Self::Wrong => "organisations-check-wrong",
            Self::NotChecked => "organisations-check-none",
        })
    }

    /// The colour and the symbol of its tag.
    #[must_use]
    pub fn look(self) -> (&'static str, &'static str) {
        match self {
            // Not good: nobody has looked it up in the register yet.
            Self::Right => ("", "half"),
            Self::Wrong => ("bad", "cross"),
            Self::NotChecked => ("", "dash"),
        }
    }
}

/// The weights of the eleven digits.
const WEIGHTS: [u32; 11] = [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1];

/// Eleven digits, the first above 3, because personal codes begin with 0 to 3. The weighted sum divided by 11 leaves 3:
/// the check digit of the registers kept by the Enterprise Register of the Republic of Latvia. The first digits, which
/// name the register, are not checked.
fn is_latvian(key: &str) -> bool {
    let digits: Option<Vec<u32>> = key.chars().map(|digit| digit.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        digits.len() == WEIGHTS.len()
            && digits[0] > 3
            && zip(&digits, WEIGHTS).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 3
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(country: &str, number: &str) -> NumberCheck {
        RegistrationNumber::parse(number).expect("a number").check(&Country::parse(country).expect("a country"))
    }

    #[test]
    fn a_number_is_the_same_however_it_is_grouped() {
        let key = |number| RegistrationNumber::parse(number).map(|number| number.key());
        assert_eq!(key("40008 123-456"), Ok("40008123456".to_owned()));
        assert_eq!(key("HRB 1234 b"), key("hrb-1234-B"));
        assert_eq!(key(" -. ").expect_err("nothing in it").key(), "organisations-number-unreadable");
    }

    #[test]
    fn a_latvian_number_has_a_check_digit() {
        assert_eq!(check("LV", "40003032949"), NumberCheck::Right);
        assert_eq!(check("LV", "40003 032 949"), NumberCheck::Right);
        for wrong in ["40003032940", "40003032994", "4000303294", "400030329490", "4000303294A", "30003032949"] {
            assert_eq!(check("LV", wrong), NumberCheck::Wrong, "{wrong}");
        }
    }

    #[test]
    fn every_wrong_digit_is_found() {
        let right: Vec<char> = "40003032949".chars().collect();
        for (at, other) in (0..right.len()).flat_map(|at| ('0'..='9').map(move |other| (at, other))) {
            let mut typed = right.clone();
            typed[at] = other;
            let outcome = check("LV", &typed.iter().collect::<String>());
            assert_eq!(outcome == NumberCheck::Right, other == right[at], "{typed:?}");
        }
    }

    #[test]
    fn numbers_of_other_countries_are_taken_as_they_are() {
        assert_eq!(check("SE", "802555-1234"), NumberCheck::NotChecked);
    }
}
