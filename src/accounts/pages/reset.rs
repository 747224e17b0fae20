use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts::{
        actions,
        cookies::Client,
        model::{Email, TooMany},
    },
    platform::{
        said,
        web::{App, Field, Form, Now, Page, Problems, Shell, Shown, html, too_many, unprocessable},
    },
};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    email: String,
}

/// The form for an address.
#[derive(Template)]
#[template(path = "accounts/reset.html")]
struct ResetPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    email: Field,
}

impl ResetPage {
    fn new(shell: Shell, input: &Asked, problems: &Problems) -> Self {
        Self { problems: shell.summary(problems), email: shell.field(problems, "email", &input.email), shell }
    }
}

/// The answer, the same for a known and an unknown address.
#[derive(Template)]
#[template(path = "accounts/reset_asked.html")]
struct AskedPage {
    shell: Shell,
}

/// `GET /password-reset`
pub async fn show_reset(shell: Shell) -> Page {
    html(&ResetPage::new(shell, &Asked::default(), &Problems::default()))
}

/// `POST /password-reset`
pub async fn ask_for_reset(app: Data<App>, Now(now): Now, client: Client, shell: Shell, form: Form<Asked>) -> Page {
    let (email, typed) = match form.parse(|input, problems| problems.take("email", Email::kept(&input.email))) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&ResetPage::new(shell, &typed, &problems)),
    };
    let (secret, language) = (app.secret.clone(), shell.language);
    let asked =
        app.db.write(async move |tx| actions::ask_for_reset(tx, now, &secret, &client, email, language).await).await;
    if let Err(stop) = asked {
        let TooMany = stop.refusal()?;
        let Shown { typed, problems } = typed.shown(Problems::one("", said("accounts-too-many-requests")));
        return too_many(&ResetPage::new(shell, &typed, &problems));
    }
    html(&AskedPage { shell })
}
