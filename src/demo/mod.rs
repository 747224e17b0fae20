//! The demonstration: a ministry, four organisations and their consultations, in an empty database. It is made by the
//! same actions that people use, with a clock of its own; every word of it is this project's, and nobody in it exists.
//! Owns no table.

mod calendar;
mod cast;
mod drafts;
mod scripts;
mod stage;
mod story;
mod texts;

use self::{
    calendar::Calendar,
    drafts::{Draft, GROUNDS, INSTRUCTORS, INVOLVEMENT, SHELTERS},
    stage::Stage,
    story::STORY,
};
use crate::{
    accounts::Password,
    addresses,
    ids::PersonId,
    platform::{Error, Instant, Said, said, web::App},
};

/// What there is to see, and who can sign in.
#[derive(Debug)]
pub struct Demonstration {
    /// Addresses worth looking at.
    pub sights: Vec<Sight>,
    /// Everybody who can sign in.
    pub sign_ins: Vec<SignIn>,
}

/// Somebody of the demonstration who can sign in.
#[derive(Debug)]
pub struct SignIn {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: &'static str,
    /// What one signs in with.
    pub email: &'static str,
    /// The password, which is known to nobody else.
    pub password: Password,
    /// What this person may do: the roles of staff, or the organisations acted for.
    pub may: Vec<Said>,
}

/// An address worth looking at.
#[derive(Debug)]
pub struct Sight {
    /// The path: `/consultations/2026-003`.
    pub path: String,
    /// What is there.
    pub what: Said,
}

impl Sight {
    fn all(number: impl Fn(&Draft) -> String) -> Vec<Self> {
        let consultations = [
            (&INVOLVEMENT, "demo-sight-open"),
            (&INSTRUCTORS, "demo-sight-closed"),
            (&GROUNDS, "demo-sight-answered"),
            (&SHELTERS, "demo-sight-upcoming"),
        ];
        consultations
            .into_iter()
            .map(|(draft, what)| Self {
                path: addresses::Consultation { no: &number(draft) }.to_string(),
                what: said(what),
            })
            .collect()
    }
}

/// Fills an empty database with the demonstration, as if it had gone on for months and `now` were the day it is shown.
///
/// # Errors
/// What the database says, and what an action refuses: the database was not empty.
pub async fn fill(app: &App, now: Instant) -> Result<Demonstration, Error> {
    let calendar = Calendar { today: now };
    let mut stage = Stage::new(app, calendar);
    for (moment, deed) in STORY {
        stage.play(calendar.at(*moment), deed).await?;
    }
    Ok(stage.finish())
}
