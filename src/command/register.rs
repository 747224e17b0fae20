//! Adding people from the command line.
use super::{Failure, OrganisationArgs, PersonArgs, Records};
use crate::{
    accounts,
    accounts::{Email, EmailKey, NewPerson, PersonName, Position},
    organisations,
    organisations::{Country, Details, NewOrganisation, OrganisationName, RegisterName, RegistrationNumber},
    platform::{Actor, Clock, Config, Error, Language, Role, Said},
};

/// Adds a person of the ministry and shows the password.
pub(super) fn add_staff(config: &Config, person: &PersonArgs, roles: Vec<Role>) -> Result<(), Failure> {
    let (person, now) = (parse(person)?, Clock::System.now());
    let records = Records::open(config)?;
    let added = records.block_on(
        records.db.write(async move |tx| accounts::actions::add_staff(tx, now, Actor::Service, &person, &roles).await),
    );
    let (_, password) = added.map_err(taken)?;
    println!("The password is shown this once: {}", password.reveal());
    Ok(())
}

/// Turns the two-step sign-in of a person off.
pub(super) fn reset_second_factor(config: &Config, email: &str) -> Result<(), Failure> {
    let (email, now) = (EmailKey::of(email), Clock::System.now());
    let records = Records::open(config)?;
    let reset = records.block_on(
        records.db.write(async move |tx| accounts::actions::reset_second_factor_by_address(tx, now, &email).await),
    );
    reset.map_err(|error| match error {
        Error::NotFound => "nobody with this email address has turned the two-step sign-in on".into(),
        other => Failure::from(other),
    })?;
    println!("The password alone is enough to sign in now");
    if config.sends_letters() {
        println!("An email tells the person");
    }
    Ok(())
}

/// Adds an approved organisation with its first person and shows the password.
pub(super) fn add_organisation(config: &Config, args: &OrganisationArgs) -> Result<(), Failure> {
    let new = NewOrganisation {
        name: OrganisationName::parse(&args.organisation).map_err(sentence)?,
        country: Country::parse(&args.country).map_err(sentence)?,
        register: RegisterName::parse(&args.register).map_err(sentence)?,
        number: RegistrationNumber::parse(&args.number).map_err(sentence)?,
        details: Details::default(),
    };
    let (person, now) = (parse(&args.person)?, Clock::System.now());
    let records = Records::open(config)?;
    let added =
        records.block_on(records.db.write(async move |tx| {
            organisations::actions::add_organisation(tx, now, Actor::Service, &new, &person).await
        }));
    println!("The password is shown this once: {}", added.map_err(taken)?.password.reveal());
    Ok(())
}

fn parse(person: &PersonArgs) -> Result<NewPerson, Failure> {
    Ok(NewPerson {
        name: PersonName::parse(&person.name).map_err(sentence)?,
        position: Position::parse(&person.position).map_err(sentence)?,
        email: Email::parse(&person.email).map_err(sentence)?,
        language: person.language,
    })
}

/// The reason of a field as a sentence for the terminal.
fn sentence(reason: Said) -> Failure {
    reason.in_language(Language::En).to_string().into()
}

/// The violation of a named constraint as a sentence for the terminal.
fn taken(error: Error) -> Failure {
    match error {
        Error::Violates(constraint) if constraint == "people_email_is_used_once" => {
            "somebody with this email address is there already".into()
        }
        Error::Violates(constraint) if constraint == "organisations_number_is_registered_once" => {
            "an organisation with this number is there already".into()
        }
        other => other.into(),
    }
}
