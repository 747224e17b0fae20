//! An application in progress: typed and checked step by step, and checked once more as a whole.
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{
    Country, Details, NewOrganisation, NumberCheck, OrganisationName, RegisterName, RegistrationNumber, about,
    postal_address, web_page,
};
use crate::{
    accounts::{Email, LinkOver, NewPerson, PersonName, Position},
    ids::{ApplicationId, LinkId, OrganisationId, PersonId},
    platform::{Instant, PolicyArea, Problems, Said, UnknownWord, said},
};

/// The fields of all steps, as they were typed; never a password.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The country's two letters.
    pub country: String,
    /// The register.
    pub register: String,
    /// The number in it.
    pub number: String,
    /// The organisation's name.
    pub name: String,
    /// Its seat.
    pub address: String,
    /// Its web page.
    pub web: String,
    /// What it does.
    pub about: String,
    /// The policy areas it follows.
    pub areas: Vec<String>,
    /// The name of its first person.
    pub person_name: String,
    /// Their office.
    pub position: String,
    /// Their address.
    pub email: String,
    /// The language of their letters.
    pub language: String,
}

/// The steps before the check page, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Where it is registered.
    Register,
    /// What it does.
    Details,
    /// Who acts for it first.
    Person,
}

impl FromStr for Step {
    type Err = UnknownWord;

    fn from_str(name: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|step| step.as_str() == name).ok_or(UnknownWord)
    }
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Register, Self::Details, Self::Person];

    /// Its name in the address of its page.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Register => "organisation",
            Self::Details => "details",
            Self::Person => "person",
        }
    }

    /// Its number among the four pages; the check page is the last.
    #[must_use]
    pub fn ordinal(self) -> usize {
        match self {
            Self::Register => 1,
            Self::Details => 2,
            Self::Person => 3,
        }
    }
}

impl Typed {
    /// Parses the entry in a register.
    pub fn parse_register(
        &self,
        problems: &mut Problems,
    ) -> Option<(OrganisationName, Country, RegisterName, RegistrationNumber)> {
        let country = problems.take("country", Country::parse(&self.country));
        let register =
            problems.take("register", required(RegisterName::parse(&self.register), "organisations-enter-register"));
        let number = problems.take(
            "number",
            required(RegistrationNumber::parse(&self.number), "organisations-number-unreadable")
                .and_then(|number| checked(number, country.as_ref())),
        );
        let name = problems.take("name", required(OrganisationName::parse(&self.name), "organisations-enter-name"));
        Some((name?, country?, register?, number?))
    }

    /// Parses the other data of the organisation.
    pub fn parse_details(&self, problems: &mut Problems) -> Option<Details> {
        let address = problems.take("address", required(postal_address(&self.address), "organisations-enter-address"));
        let web = problems.take("web", web_page(&self.web));
        let about = problems.take("about", required(about(&self.about), "organisations-enter-about"));
        let areas = self
            .areas
            .iter()
            .map(|area| area.parse::<PolicyArea>().map_err(|_| said("platform-unknown-choice")))
            .collect();
        let areas = problems.take("areas", areas);
        Some(Details { address: address?, web: web?, about: about?, areas: areas? })
    }

    /// Parses the person who acts for it first.
    pub fn parse_person(&self, problems: &mut Problems) -> Option<NewPerson> {
        let name = problems.take("person_name", PersonName::parse(&self.person_name));
        let position = problems.take("position", Position::parse(&self.position));
        let email = problems.take("email", Email::parse(&self.email));
        let language = problems.take("language", self.language.parse().map_err(|_| said("platform-unknown-choice")));
        Some(NewPerson { name: name?, position: position?, email: email?, language: language? })
    }

    /// Parses the organisation as a whole.
    pub fn parse_organisation(&self, problems: &mut Problems) -> Option<NewOrganisation> {
        let (entry, details) = (self.parse_register(problems), self.parse_details(problems));
        let ((name, country, register, number), details) = entry.zip(details)?;
        Some(NewOrganisation { name, country, register, number, details })
    }

    /// Whether this policy area was chosen.
    #[must_use]
    pub fn follows(&self, area: &PolicyArea) -> bool {
        self.areas.iter().any(|chosen| chosen == area.as_str())
    }
}

/// Names the field in the problem of an empty value.
fn required<T>(outcome: Result<T, Said>, empty: &'static str) -> Result<T, Said> {
    outcome.map_err(|reason| if reason.key() == "platform-required" { said(empty) } else { reason })
}

/// Checks a number. A wrong digit in a Latvian number is a typing error, and blanks stay as they were typed; numbers of
/// other countries are accepted as they are.
fn checked(number: RegistrationNumber, country: Option<&Country>) -> Result<RegistrationNumber, Said> {
    match country.map(|country| number.check(country)) {
        Some(NumberCheck::Wrong) => Err(said("organisations-number-wrong")),
        Some(NumberCheck::Right) => RegistrationNumber::parse(&number.key()),
        _ => Ok(number),
    }
}

/// An application, as it is stored for the owner of its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// What was typed so far.
    pub typed: Typed,
    /// Whether a password was chosen.
    pub has_password: bool,
    /// The person who was signed in when it was sent.
    pub person: Option<PersonId>,
    /// When it was sent: from then on it waits for its address to be confirmed.
    pub sent_at: Option<Instant>,
    /// The link that confirms its address.
    pub link: Option<LinkId>,
    /// The organisation that it became.
    pub organisation: Option<OrganisationId>,
}

/// Why an application was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKept {
    /// The application has been sent.
    Sent,
    /// The network begins too many applications.
    TooMany,
}

/// Why an application was not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSent {
    /// It is incomplete.
    NotWhole,
    /// It was taken back, so there is no letter to send again.
    TakenBack,
    /// Its address was confirmed meanwhile.
    Over(LinkOver),
}

/// Why an application was not confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotConfirmed {
    /// The link no longer works.
    Over(LinkOver),
    /// The number was registered meanwhile.
    NumberTaken,
    /// The address now has an account.
    AccountChanged,
}

/// Why an application was not corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCorrected {
    /// The ministry has decided about it.
    Decided,
    /// A colleague has corrected it since the form was opened.
    Stale,
    /// The number was registered meanwhile.
    NumberTaken,
}

impl Application {
    /// The first unfinished step; `None` when the check page is next. A signed-in person need not enter their own data.
    #[must_use]
    pub fn next_step(&self, is_signed_in: bool) -> Option<Step> {
        let mut problems = Problems::default();
        if self.typed.parse_register(&mut problems).is_none() {
            return Some(Step::Register);
        }
        if self.typed.parse_details(&mut problems).is_none() {
            return Some(Step::Details);
        }
        let knows_person = is_signed_in || (self.has_password && self.typed.parse_person(&mut problems).is_some());
        (!knows_person).then_some(Step::Person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn krasts() -> Typed {
        Typed {
            country: "LV".to_owned(),
            register: "Biedrību un nodibinājumu reģistrs".to_owned(),
            number: "40008 000 009".to_owned(),
            name: "Biedrība „Drošais krasts”".to_owned(),
            address: "Jūras iela 1, Ventspils".to_owned(),
            about: "Krasta iedzīvotāju drošība.".to_owned(),
            areas: vec!["comprehensive-defence".to_owned()],
            person_name: "Anna Kalniņa".to_owned(),
            position: "Valdes priekšsēdētāja".to_owned(),
            email: "anna@krasts.example".to_owned(),
            language: "lv".to_owned(),
            ..Typed::default()
        }
    }

    fn application(typed: Typed, has_password: bool) -> Application {
        Application {
            id: ApplicationId::new(),
            typed,
            has_password,
            person: None,
            sent_at: None,
            link: None,
            organisation: None,
        }
    }

    #[test]
    fn one_goes_on_at_the_first_step_that_is_not_done() {
        assert_eq!(application(Typed::default(), false).next_step(false), Some(Step::Register));
        assert_eq!(
            application(Typed { about: String::new(), ..krasts() }, false).next_step(false),
            Some(Step::Details)
        );
        assert_eq!(application(krasts(), false).next_step(false), Some(Step::Person));
        assert_eq!(application(krasts(), true).next_step(false), None);
        assert_eq!(application(Typed { person_name: String::new(), ..krasts() }, false).next_step(true), None);
    }

    #[test]
    fn a_latvian_number_is_checked_and_others_are_not() {
        let problem = |typed: Typed| {
            let mut problems = Problems::default();
            typed.parse_register(&mut problems);
            problems.at("number").map(|said| said.key().to_owned())
        };
        assert_eq!(problem(krasts()), None);
        assert_eq!(
            problem(Typed { number: "40008000008".to_owned(), ..krasts() }).as_deref(),
            Some("organisations-number-wrong")
        );
        assert_eq!(problem(Typed { number: "80012345".to_owned(), country: "EE".to_owned(), ..krasts() }), None);
    }
}
