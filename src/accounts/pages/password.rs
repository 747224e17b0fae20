use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{denied::recognise, sign_in::remember};
use crate::{
    accounts::{
        actions::{self, Attempt},
        cookies::Client,
        model::{EmailKey, Password, Token},
        store::{self, Contact},
    },
    addresses,
    platform::{
        Config, Person, Viewer, said,
        web::{App, Field, Form, Now, Page, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The current password, as a signed-in person typed it.
pub(super) fn read_current(problems: &mut Problems, typed: &str) -> Option<Password> {
    let given = (!typed.is_empty()).then_some(typed).ok_or_else(|| said("accounts-current-missing"));
    problems.take(
        "current_password",
        given.and_then(|typed| Password::typed(typed).ok_or_else(|| said("accounts-current-wrong"))),
    )
}

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Changed {
    current_password: String,
    new_password: String,
}

impl Changed {
    fn parse(&self, problems: &mut Problems, context: &[&str]) -> Option<(Password, Password)> {
        let current = read_current(problems, &self.current_password);
        current.zip(problems.take("new_password", Password::choose(&self.new_password, context)))
    }
}

/// What a stranger would try first: the person's own names, those of the organisations and the ministry.
fn context<'a>(own: &'a Contact, viewer: &'a Viewer, config: &'a Config) -> Vec<&'a str> {
    let organisations = viewer.memberships.iter().map(|membership| membership.name.as_str());
    let others = viewer.standings.iter().map(|standing| standing.name.as_str());
    [own.name.as_str(), &own.email, &config.ministry_lv, &config.ministry_en]
        .into_iter()
        .chain(organisations)
        .chain(others)
        .collect()
}

/// The form for another password.
#[derive(Template)]
#[template(path = "accounts/password.html")]
struct PasswordPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    email: String,
    current_password: Field,
    new_password: Field,
}

impl PasswordPage {
    fn new(shell: Shell, email: String, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            email,
            current_password: shell.field(problems, "current_password", ""),
            new_password: shell.field(problems, "new_password", ""),
            shell,
        }
    }
}

/// `GET /account/password`
pub async fn show_password(app: Data<App>, shell: Shell, person: Person) -> Page {
    let own = store::find_person(&mut *app.db.read().await?, person.id).await?;
    html(&PasswordPage::new(shell, own.email, &Problems::default()))
}

/// `POST /account/password`
pub async fn change_password(
    app: Data<App>,
    Now(now): Now,
    client: Client,
    shell: Shell,
    person: Person,
    session: Token,
    form: Form<Changed>,
) -> Page {
    let own = store::find_person(&mut *app.db.read().await?, person.id).await?;
    let context = context(&own, &shell.viewer, &app.config);
    let (current, new) = match form.parse(|input, problems| input.parse(problems, &context)) {
        Ok((passwords, _)) => passwords,
        Err(Shown { problems, .. }) => return unprocessable(&PasswordPage::new(shell, own.email, &problems)),
    };
    let attempt = Attempt::new(EmailKey::of(&own.email), &client, &app.secret);
    if let Err(stop) = recognise(&app, now, &attempt, current).await {
        let denied = stop.refusal()?;
        let problems = Problems::one("current_password", denied.at_current_password(shell.language));
        return denied.answer(now, &PasswordPage::new(shell, own.email, &problems));
    }
    let hash = actions::hash(new).await?;
    let changed = app.db.write(async move |tx| {
        actions::forgive(tx, &attempt).await?;
        actions::change_password(tx, now, person.id, &hash, &session).await?;
        actions::remember(tx, &attempt).await
    });
    let browser = changed.await?;
    let mut answer = see_other(&app, addresses::Account {}, Some(said("accounts-password-changed")));
    remember(&mut answer, browser, &app)?;
    Ok(answer)
}
