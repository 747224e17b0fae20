//! Countries: ISO 3166-1 alpha-2, with their names from the Unicode CLDR, sorted by the alphabet of the language.
use crate::platform::{Language, Said, said};

const LV: &str = include_str!("../countries/lv.tsv");
const EN: &str = include_str!("../countries/en.tsv");

/// Where most organisations are registered.
const LATVIA: &str = "LV";

/// A country as two letters of ISO 3166-1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country(String);

impl Country {
    /// Two letters, in either case.
    ///
    /// # Errors
    /// The sentence to show beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let code = typed.trim().to_ascii_uppercase();
        let is_known = countries(Language::En).any(|(known, _)| known == code);
        is_known.then_some(Self(code)).ok_or_else(|| said("organisations-country-unreadable"))
    }

    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is Latvia, whose numbers can be checked.
    #[must_use]
    pub fn is_latvia(&self) -> bool {
        self.0 == LATVIA
    }
}

/// Every country with its name, Latvia first, the others by name.
pub fn countries(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = || list(language).lines().filter_map(|line| line.split_once('\t'));
    let is_latvia = |country: &(&str, &str)| country.0 == LATVIA;
    all().filter(move |country| is_latvia(country)).chain(all().filter(move |country| !is_latvia(country)))
}

/// The name of a country; its letters if it has no name.
#[must_use]
pub fn country_name(code: &str, language: Language) -> &str {
    countries(language).find(|(known, _)| *known == code).map_or(code, |(_, name)| name)
}

fn list(language: Language) -> &'static str {
    match language {
        Language::Lv => LV,
        Language::En => EN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_two_letters() {
        assert_eq!(Country::parse(" lv ").map(|country| country.0), Ok("LV".to_owned()));
        for wrong in ["", "L", "LVA", "Ļ", "1V", "XX", "Latvia"] {
            assert_eq!(Country::parse(wrong).expect_err(wrong).key(), "organisations-country-unreadable");
        }
    }

    #[test]
    fn countries_have_names_in_both_languages() {
        let codes = |language| {
            let mut codes: Vec<_> = countries(language).map(|(code, _)| code).collect();
            codes.sort_unstable();
            codes
        };
        assert_eq!(codes(Language::Lv), codes(Language::En));
        assert_eq!(countries(Language::Lv).next(), Some(("LV", "Latvija")));
        assert_eq!((country_name("EE", Language::Lv), country_name("EE", Language::En)), ("Igaunija", "Estonia"));
        assert_eq!(country_name("ZZ", Language::En), "ZZ");
    }

    #[test]
    fn the_name_of_a_country_is_plain_text_and_no_markup() {
        assert_eq!(country_name("AG", Language::En), "Antigua & Barbuda");
        for (code, name) in countries(Language::Lv).chain(countries(Language::En)) {
            assert!(!name.contains([';', '<', '>']) && name == name.trim() && !name.is_empty(), "{code}: {name}");
        }
    }
}
