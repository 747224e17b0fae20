//! Submitting, and the pages of what is submitted.
mod changing;
pub mod paper;
mod receipt;

pub use changing::{ask_withdrawal, revise, withdraw};
pub use receipt::{show, show_for_print, to_receipt};

use actix_web::web::Data;
use serde::Deserialize;

use super::{
    actions,
    model::{Declaration, Objection},
};
use crate::{
    addresses,
    ids::StatementId,
    platform::{
        Error, Instant, Member, Refusal, riga, said,
        web::{App, Form, Now, Page, PathOf, Problems, Shell, Shown, see_other, unprocessable},
    },
    statements::{self, CheckPage, Hindrance, Told},
};

/// What the check page sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Input {
    /// The revision of the statement that the page showed.
    seen: i32,
    /// The declarations that were ticked: `mandate`, `public`; and the mark of the declaration that the page showed.
    declared: Vec<String>,
}

impl Input {
    fn ticked(&self) -> [bool; 2] {
        ["mandate", "public"].map(|word| self.declared.iter().any(|declared| declared == word))
    }

    fn parse(&self, problems: &mut Problems) -> Option<(i32, String)> {
        if self.ticked() == [true; 2] {
            let mark = self.declared.iter().find(|declared| declared.contains('.'));
            return Some((self.seen, mark.cloned().unwrap_or_default()));
        }
        problems.add("declared", said("statements-declared-both"));
        None
    }
}

/// `POST /statements/{id}/submission`
pub async fn submit(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(id): PathOf<StatementId>,
    member: Member,
    form: Form<Input>,
) -> Page {
    let ((seen, mark), _) = match form.parse(Input::parse) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return check_again(&app, shell, &member, id, Told { problems, ticked: typed.ticked(), seen: None }).await;
        }
    };
    let statement = statements::find_own(&mut *app.db.read().await?, &member, id).await?;
    let organisation = member.of(statement.organisation).ok_or(Error::NotFound)?;
    let Some(shown) = statements::Declared::shown(&organisation.name, &mark) else {
        let problems = Problems::one("declared", said("submissions-declaration-changed"));
        return check_again(&app, shell, &member, id, Told { problems, ..Told::default() }).await;
    };
    let declaration = Declaration { text: shown.text(), language: shown.language };
    let acting = member.clone();
    let made = app.db.write(async move |tx| actions::submit(tx, now, &acting, id, seen, &declaration).await).await;
    let objection = match made {
        Ok(submission) => return Ok(see_other(&app, addresses::Submission { id: submission.id }.to_string(), None)),
        Err(stop) => stop.refusal()?,
    };
    let onward = addresses::Statement { id };
    let told = match objection {
        Objection::MayNotSign => return Err(Error::Forbidden),
        Objection::TooEarly => {
            let words = said("statements-to-the-statement");
            return Err(Error::refused(Hindrance::TooEarly.reason(), onward, words));
        }
        Objection::Withdrawn => {
            let words = said("statements-to-the-statement");
            return Err(Error::refused(Hindrance::Withdrawn.reason(), onward, words));
        }
        Objection::TooLate { closed_at } => {
            let stands = statements::standing_before(&*app.db.read().await?, &statement).await?.is_some();
            return Err(too_late(&shell, closed_at, now, stands, onward));
        }
        Objection::GivenUp => {
            let words = said("statements-to-the-statement");
            return Err(Error::refused(Hindrance::GivenUp.reason(), onward, words));
        }
        Objection::Empty => {
            Told { problems: Problems::one("", said("statements-nothing-to-submit")), ..Told::default() }
        }
        Objection::Changed { seen } => {
            let problems = Problems::one("changes", said("submissions-changed-meanwhile"));
            Told { problems, seen: Some(seen), ..Told::default() }
        }
    };
    check_again(&app, shell, &member, id, told).await
}

async fn check_again(app: &App, shell: Shell, member: &Member, id: StatementId, told: Told) -> Page {
    match CheckPage::load(app, shell, member, id, told).await? {
        Some(page) => unprocessable(&page),
        None => Ok(see_other(app, addresses::StatementSubmission { id }.to_string(), None)),
    }
}

/// The refusal, with two instants to the second: the last one that was in time, and the arrival. Of a revision it says
/// that the earlier submission stands.
fn too_late(
    shell: &Shell,
    closed_at: Instant,
    arrived_at: Instant,
    stands: bool,
    onward: addresses::Statement,
) -> Error {
    let second = |at: Instant| {
        said("submissions-second").with("at", riga::second(at, shell.language)).with("offset", riga::offset(at))
    };
    let last = closed_at.earlier(std::time::Duration::from_micros(1));
    Error::Refused(Box::new(Refusal {
        reason: said(if stands { "submissions-too-late-to-revise" } else { "submissions-too-late" }),
        facts: vec![(said("submissions-last-second"), second(last)), (said("submissions-arrived"), second(arrived_at))],
        onward: (onward.to_string(), said("submissions-statement-stays")),
    }))
}
