use actix_web::{HttpRequest, web::Data};
use askama::Template;
use serde::Deserialize;

use super::{
    code::{CodeFields, field_of, read_code},
    denied::Denied,
    sign_in::{SignInPage, Way, enter},
};
use crate::{
    accounts::{
        actions::{self, Attempt},
        cookies::{self, Client},
        model::{EmailKey, HalfWay},
        store,
    },
    ids::PersonId,
    platform::{
        Error, Instant, said,
        web::{App, Form, Now, Page, Problems, Shell, Shown, html, unprocessable},
    },
};

/// What the second step of signing in sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Step {
    code: String,
    recovery: String,
    /// The sealed [`HalfWay`].
    half_way: String,
    #[serde(flatten)]
    way: Way,
}

/// The page that asks the code, after the right password.
#[derive(Template)]
#[template(path = "accounts/second_step.html")]
struct SecondStepPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    codes: CodeFields,
    half_way: String,
    way: Way,
}

impl SecondStepPage {
    fn new(shell: Shell, half_way: String, way: Way, problems: &Problems) -> Self {
        let codes = CodeFields::new(&shell, problems);
        Self { problems: shell.summary(problems), codes, half_way, way, shell }
    }
}

/// Asks the code of a person who has just given the right password in this browser.
pub(super) async fn ask(
    app: &App,
    now: Instant,
    request: &HttpRequest,
    shell: Shell,
    person: PersonId,
    way: Way,
) -> Page {
    let mut conn = app.db.read().await?;
    let email = EmailKey::of(&store::find_person(&mut conn, person).await?.email);
    let epoch = store::epoch_of(&conn, &email).await?.ok_or_else(|| Error::internal("a password without a hash"))?;
    let browser = cookies::form_keys(request).into_iter().next().unwrap_or_default();
    let half_way = HalfWay::begin(person, epoch, now).sealed(&browser, &app.secret);
    html(&SecondStepPage::new(shell, half_way, way, &Problems::default()))
}

/// `POST /sign-in/code`. Only now a session begins.
pub async fn give_code(
    app: Data<App>,
    Now(now): Now,
    client: Client,
    request: HttpRequest,
    shell: Shell,
    form: Form<Step>,
) -> Page {
    let (code, Shown { typed, problems }) =
        match form.parse(|input, problems| read_code(problems, &input.code, &input.recovery)) {
            Ok((code, typed)) => (Some(code), typed.shown(Problems::default())),
            Err(shown) => (None, shown),
        };
    let Step { half_way, way, .. } = typed;
    let Some((person, email)) = find(&app, now, &request, &half_way).await? else {
        let problems = Problems::one("", said("accounts-half-way-over"));
        return unprocessable(&SignInPage::leading(shell, way, &problems));
    };
    let Some(code) = code else {
        return unprocessable(&SecondStepPage::new(shell, half_way, way, &problems));
    };
    let (attempt, field) = (Attempt::new(email, &client, &app.secret), field_of(&code));
    if let Err(denied) = Denied::or_known(actions::give_code(&app.db, now, &attempt, person, code).await?) {
        let problems = Problems::one(field, denied.at_code(shell.language));
        return denied.answer(now, &SecondStepPage::new(shell, half_way, way, &problems));
    }
    enter(&app, now, &request, shell, person, attempt, way).await
}

/// The person who is half way in this browser; `None` if the password has to be given anew.
async fn find(
    app: &App,
    now: Instant,
    request: &HttpRequest,
    sealed: &str,
) -> Result<Option<(PersonId, EmailKey)>, Error> {
    let keys = cookies::form_keys(request);
    let Some(half_way) = keys.iter().find_map(|browser| HalfWay::unsealed(sealed, browser, &app.secret)) else {
        return Ok(None);
    };
    let mut conn = app.db.read().await?;
    let email = EmailKey::of(&store::find_person(&mut conn, half_way.person).await?.email);
    let epoch = store::epoch_of(&conn, &email).await?;
    Ok(half_way.leads_on(epoch.as_ref(), now).then_some((half_way.person, email)))
}
