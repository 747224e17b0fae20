use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    accounts::{
        actions,
        model::{AppCode, FactorKey, RecoveryCode, Token, WrongCode},
        store,
    },
    platform::{
        Colleague, Error, Person, said,
        web::{App, Field, Form, Now, Page, Pressed, Problems, Recent, Shell, Shown, html, unprocessable},
    },
};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SetUp {
    code: String,
    /// The key that the page showed, sealed for this session: it is kept once the app has given a right code.
    key: String,
}

/// The key as a picture and as letters, and a field for the first code.
#[derive(Template)]
#[template(path = "accounts/second_factor.html")]
struct SetUpPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    code: Field,
    /// Whether it takes the place of an earlier one.
    is_on: bool,
    email: String,
    picture: String,
    letters: String,
    key: String,
}

impl SetUpPage {
    async fn read(
        app: &App,
        shell: Shell,
        person: &Person,
        session: &Token,
        key: &FactorKey,
        problems: &Problems,
    ) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let email = store::find_person(&mut conn, person.id).await?.email;
        Ok(Self {
            problems: shell.summary(problems),
            code: shell.field(problems, "code", ""),
            is_on: store::has_second_factor(&conn, person.id).await?,
            picture: key.picture(&email),
            letters: key.letters(),
            key: key.sealed(session.reveal(), &app.secret),
            email,
            shell,
        })
    }
}

/// The recovery codes, which are shown once.
#[derive(Template)]
#[template(path = "accounts/recovery_codes.html")]
struct CodesPage {
    shell: Shell,
    codes: Vec<RecoveryCode>,
    /// Whether the two-step sign-in has just been turned on.
    is_first: bool,
}

/// `GET /account/second-factor`: with a new key each time.
pub async fn show_set_up(
    app: Data<App>,
    shell: Shell,
    Recent(Colleague(person)): Recent<Colleague>,
    session: Token,
) -> Page {
    html(&SetUpPage::read(&app, shell, &person, &session, &FactorKey::generate(), &Problems::default()).await?)
}

/// `POST /account/second-factor`: only the right code turns it on.
pub async fn turn_on(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    Recent(Colleague(person)): Recent<Colleague>,
    session: Token,
    form: Form<SetUp>,
) -> Page {
    let (code, Shown { typed, problems }) =
        match form.parse(|input, problems| problems.take("code", AppCode::parse(&input.code))) {
            Ok((code, typed)) => (Some(code), typed.shown(Problems::default())),
            Err(shown) => (None, shown),
        };
    // The page of an earlier session showed a key that is not used any more.
    let shown = FactorKey::unsealed(&typed.key, session.reveal(), &app.secret);
    let (Some(code), Some(key)) = (code, shown.clone()) else {
        let key = shown.unwrap_or_else(FactorKey::generate);
        return unprocessable(&SetUpPage::read(&app, shell, &person, &session, &key, &problems).await?);
    };
    let (secret, of, token, its) = (app.secret.clone(), person.id, session.clone(), key.clone());
    let on = app
        .db
        .write(async move |tx| actions::turn_on_second_factor(tx, now, &secret, of, &token, (&its, &code)).await)
        .await;
    match on {
        Ok(codes) => html(&CodesPage { shell, codes, is_first: true }),
        Err(stop) => {
            let WrongCode = stop.refusal()?;
            let problems = Problems::one("code", said("accounts-first-code-wrong"));
            unprocessable(&SetUpPage::read(&app, shell, &person, &session, &key, &problems).await?)
        }
    }
}

/// `POST /account/second-factor/codes`
pub async fn make_codes(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    Recent(person): Recent<Person>,
    _: Pressed,
) -> Page {
    let secret = app.secret.clone();
    let made = app.db.write(async move |tx| actions::make_recovery_codes(tx, now, &secret, person.id).await).await;
    html(&CodesPage { shell, codes: made?, is_first: false })
}
