//! The demonstration: a ministry, four organisations and their consultations, in an empty database. The same actions
//! that people use make it, with its own clock. All its texts are written for this project, and its people do not
//! exist. Owns no table.

mod calendar;
mod cast;
mod drafts;
mod life;
mod scripts;
mod stage;
mod story;
mod texts;
mod work;

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

/// What can be seen, and who can sign in.
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
    /// The person's id.
    pub person: PersonId,
    /// The name.
    pub name: &'static str,
    /// The address for signing in.
    pub email: &'static str,
    /// The password, which nobody else knows.
    pub password: Password,
    /// What this person may do: the staff roles, or the organisations.
    pub may: Vec<Said>,
}

/// An address worth looking at.
#[derive(Debug)]
pub struct Sight {
    /// The path: `/consultations/2026-003`.
    pub path: String,
    /// What can be seen there.
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

/// Fills an empty database with the demonstration, as if the service had run for months and `now` were the day of the
/// show.
///
/// # Errors
/// An error of the database, or a refusal of an action because the database was not empty.
pub async fn fill(app: &App, now: Instant) -> Result<Demonstration, Error> {
    let calendar = Calendar { today: now };
    let mut stage = Stage::new(app, calendar);
    for (moment, deed) in STORY {
        stage.play(calendar.at(*moment), deed).await?;
    }
    Ok(stage.finish())
}
