use std::{fmt, str::FromStr};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    ids::OrganisationId,
    platform::{Instant, Said, fold, one_line, said, text_enum},
    schema::organisations,
};

text_enum! {
    /// Where an organisation stands in the register. Only an approved one acts.
    pub enum State {
        /// It has applied.
        Pending = "pending",
        /// It takes part.
        Approved = "approved",
        /// It was turned down.
        Rejected = "rejected",
        /// It took part and may not act for now.
        Suspended = "suspended",
    }
}

/// An NGO in the register.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = organisations)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// The register that gave its number.
    pub register: String,
    /// Its number there.
    pub number: String,
    /// Where it stands.
    pub state: State,
    /// When it applied.
    pub applied_at: Instant,
}

/// The name of an organisation as its register has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationName(String);

impl OrganisationName {
    /// A name of at most 200 characters.
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        one_line(typed, 200).map(Self)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name folded: who looks alike has the same key.
    #[must_use]
    pub fn key(&self) -> String {
        fold(&self.0)
    }
}

/// A country as two letters of ISO 3166-1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country(String);

impl Country {
    /// Two letters, in either case.
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let code = typed.trim().to_ascii_uppercase();
        let has_the_shape = code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase());
        has_the_shape.then_some(Self(code)).ok_or_else(|| said("organisations-country-unreadable"))
    }

    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a register, such as “Biedrību un nodibinājumu reģistrs”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterName(String);

impl RegisterName {
    /// A name of at most 200 characters.
    ///
    /// # Errors
    /// What to say beside the field.
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
    /// A number of at most 40 characters, with at least one letter or digit; registers abroad use letters, dashes and dots.
    ///
    /// # Errors
    /// What to say beside the field.
    pub fn parse(typed: &str) -> Result<Self, Said> {
        let number = Self(one_line(typed, 40)?);
        if number.key().is_empty() { Err(said("organisations-number-unreadable")) } else { Ok(number) }
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number folded: letters and digits alone, so that `4000-8123.456` is `40008123456`.
    #[must_use]
    pub fn key(&self) -> String {
        fold(&self.0).chars().filter(|letter| letter.is_alphanumeric()).collect()
    }
}

/// An organisation that is to come into the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganisation {
    /// Its name.
    pub name: OrganisationName,
    /// Its country.
    pub country: Country,
    /// The register that gave its number.
    pub register: RegisterName,
    /// Its number there.
    pub number: RegistrationNumber,
}

/// What a member may do beyond writing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rights {
    /// Hand in statements in the organisation's name.
    pub may_sign: bool,
    /// Bring in and send away members.
    pub may_manage: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_have_one_key() {
        let key = |name| OrganisationName::parse(name).map(|name| name.key());
        assert_eq!(key("Biedrība  “Drošais krasts”"), key("biedriba “DROSAIS KRASTS”"));
        assert_ne!(key("Drošais krasts"), key("Drošais karsts"));
    }

    #[test]
    fn a_number_is_the_same_however_it_is_grouped() {
        let key = |number| RegistrationNumber::parse(number).map(|number| number.key());
        assert_eq!(key("40008 123-456"), Ok("40008123456".to_owned()));
        assert_eq!(key("HRB 1234 b"), key("hrb-1234-B"));
        assert_eq!(key(" -. ").expect_err("nothing in it").key(), "organisations-number-unreadable");
    }

    #[test]
    fn a_country_is_two_letters() {
        assert_eq!(Country::parse(" lv ").map(|country| country.0), Ok("LV".to_owned()));
        for wrong in ["", "L", "LVA", "Ļ", "1V", "Latvia"] {
            assert_eq!(Country::parse(wrong).expect_err(wrong).key(), "organisations-country-unreadable");
        }
    }
}
