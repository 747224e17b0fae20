use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{
    code::{CodeFields, field_of, read_code},
    denied::{Denied, recognise},
    password::read_current,
};
use crate::{
    accounts::{
        actions::{self, Attempt},
        cookies::Client,
        model::{Code, EmailKey, Password},
        store,
    },
    addresses,
    platform::{
        Error, Instant, Person, Said, Stop, Viewer, said,
        web::{App, Field, Form, Now, Page, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Removal {
    current_password: String,
    code: String,
    recovery: String,
}

impl Removal {
    fn parse(&self, problems: &mut Problems) -> Option<(Password, Code)> {
        let password = read_current(problems, &self.current_password);
        password.zip(read_code(problems, &self.code, &self.recovery))
    }
}

#[derive(Template)]
#[template(path = "accounts/second_factor_removal.html")]
struct RemovalPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    codes: CodeFields,
    current_password: Field,
    email: String,
}

impl RemovalPage {
    fn new(shell: Shell, email: String, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            codes: CodeFields::new(&shell, problems),
            current_password: shell.field(problems, "current_password", ""),
            email,
            shell,
        }
    }
}

/// The address of a person who may turn the two-step sign-in off.
async fn find(app: &App, viewer: &Viewer, person: &Person) -> Result<String, Error> {
    let mut conn = app.db.read().await?;
    if !store::has_second_factor(&conn, person.id).await? {
        return Err(Error::NotFound);
    }
    if app.config.second_factor_is_duty && viewer.is_on_staff() {
        let onward = addresses::Account {};
        return Err(Error::refused(said("accounts-second-factor-duty"), onward, said("accounts-to-account")));
    }
    Ok(store::find_person(&mut conn, person.id).await?.email)
}

/// `GET /account/second-factor/removal`
pub async fn show_removal(app: Data<App>, shell: Shell, person: Person) -> Page {
    let email = find(&app, &shell.viewer, &person).await?;
    html(&RemovalPage::new(shell, email, &Problems::default()))
}

/// `POST /account/second-factor/removal`
pub async fn turn_off(
    app: Data<App>,
    Now(now): Now,
    client: Client,
    shell: Shell,
    person: Person,
    form: Form<Removal>,
) -> Page {
    let email = find(&app, &shell.viewer, &person).await?;
    let (password, code) = match form.parse(Removal::parse) {
        Ok((both, _)) => both,
        Err(Shown { problems, .. }) => return unprocessable(&RemovalPage::new(shell, email, &problems)),
    };
    let attempt = Attempt::new(EmailKey::of(&email), &client, &app.secret);
    if let Err(stop) = check(&app, now, &shell, &attempt, &person, (password, code)).await {
        let (field, reason, denied) = stop.refusal()?;
        return denied.answer(now, &RemovalPage::new(shell, email, &Problems::one(field, reason)));
    }
    let off = app.db.write(async move |tx| {
        actions::forgive(tx, &attempt).await?;
        actions::turn_off_second_factor(tx, now, person.id).await
    });
    off.await?;
    Ok(see_other(&app, addresses::Account {}, Some(said("accounts-second-factor-is-off"))))
}

/// The field beside which something is refused, and the reason.
type Refused = (&'static str, Said, Denied);

/// The password first: whoever does not know it uses no code up.
async fn check(
    app: &App,
    now: Instant,
    shell: &Shell,
    attempt: &Attempt,
    person: &Person,
    (password, code): (Password, Code),
) -> Result<(), Stop<Refused>> {
    let known = recognise(app, now, attempt, password).await;
    known.map_err(|stop| {
        stop.map(|denied: Denied| ("current_password", denied.at_current_password(shell.language), denied))
    })?;
    let field = field_of(&code);
    let given = actions::give_code(&app.db, now, attempt, person.id, code).await?;
    Denied::or_known(given).map_err(|denied| Stop::Refused((field, denied.at_code(shell.language), denied)))
}
