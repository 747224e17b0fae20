use actix_web::{HttpRequest, http::StatusCode, web::Data};
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
        kept::Interrupted,
        model::{Code, EmailKey, LocalPath, Password, Token},
        store::{self, Contact},
    },
    addresses,
    platform::{
        Error, Instant, Language, Person, Said, Stop,
        web::{App, Field, Form, Now, Page, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// What the page that asks for a confirmation sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Confirmation {
    current_password: String,
    code: String,
    recovery: String,
    /// Where the interrupted form was sent, or the page that was asked for.
    next: String,
    /// The packed fields of the interrupted form; empty for a page.
    kept: String,
}

/// A code, or the password of somebody without a second factor.
enum Proof {
    Code(Code),
    Password(Password),
}

impl Proof {
    /// The field beside which it is refused, and the reason.
    fn refused(&self, denied: Denied, language: Language) -> (&'static str, Said) {
        match self {
            Self::Code(code) => (field_of(code), denied.at_code(language)),
            Self::Password(_) => ("current_password", denied.at_current_password(language)),
        }
    }
}

impl Confirmation {
    fn parse(&self, problems: &mut Problems, has_second_factor: bool) -> Option<Proof> {
        if has_second_factor {
            read_code(problems, &self.code, &self.recovery).map(Proof::Code)
        } else {
            read_current(problems, &self.current_password).map(Proof::Password)
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/confirmation.html")]
struct ConfirmationPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    has_second_factor: bool,
    codes: CodeFields,
    email: String,
    current_password: Field,
    next: String,
    kept: String,
}

impl ConfirmationPage {
    fn new(shell: Shell, own: &Own, input: &Confirmation, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            has_second_factor: own.has_second_factor,
            codes: CodeFields::new(&shell, problems),
            email: own.contact.email.clone(),
            current_password: shell.field(problems, "current_password", ""),
            next: input.next.clone(),
            kept: input.kept.clone(),
            shell,
        }
    }
}

/// The page after a confirmation: one button goes on with what was pressed.
#[derive(Template)]
#[template(path = "accounts/confirmed.html")]
struct ConfirmedPage {
    shell: Shell,
    to: LocalPath,
    kept: Interrupted,
}

/// Who confirms, and with what.
struct Own {
    contact: Contact,
    has_second_factor: bool,
}

impl Own {
    async fn read(app: &App, person: &Person) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        Ok(Self {
            contact: store::find_person(&mut conn, person.id).await?,
            has_second_factor: store::has_second_factor(&conn, person.id).await?,
        })
    }
}

/// Asks for a confirmation instead of the page at `to`, or before a form that was sent there.
pub async fn ask(app: &App, shell: Shell, person: &Person, to: &LocalPath, kept: Option<Interrupted>) -> Page {
    let own = Own::read(app, person).await?;
    let kept = kept.map(|kept| kept.packed()).unwrap_or_default();
    let input = Confirmation { next: to.as_str().to_owned(), kept, ..Confirmation::default() };
    let mut answer = html(&ConfirmationPage::new(shell, &own, &input, &Problems::default()))?;
    *answer.status_mut() = StatusCode::FORBIDDEN;
    Ok(answer)
}

/// `POST /account/confirmation`
pub async fn confirm(
    app: Data<App>,
    Now(now): Now,
    client: Client,
    shell: Shell,
    person: Person,
    session: Token,
    form: Form<Confirmation>,
) -> Page {
    let own = Own::read(&app, &person).await?;
    let (proof, typed) = match form.parse(|input, problems| input.parse(problems, own.has_second_factor)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&ConfirmationPage::new(shell, &own, &typed, &problems));
        }
    };
    let Shown { typed, .. } = typed.shown(Problems::default());
    let attempt = Attempt::new(EmailKey::of(&own.contact.email), &client, &app.secret);
    if let Err(stop) = check(&app, now, &attempt, &person, &proof).await {
        let denied = stop.refusal()?;
        let (field, reason) = proof.refused(denied, shell.language);
        return denied.answer(now, &ConfirmationPage::new(shell, &own, &typed, &Problems::one(field, reason)));
    }
    let confirmed = app.db.write(async move |tx| {
        actions::forgive(tx, &attempt).await?;
        actions::confirm(tx, now, &session).await
    });
    confirmed.await?;
    onward(&app, shell, &typed)
}

async fn check(app: &App, now: Instant, attempt: &Attempt, person: &Person, proof: &Proof) -> Result<(), Stop<Denied>> {
    match proof {
        Proof::Password(password) => recognise(app, now, attempt, password.clone()).await.map(|_| ()),
        Proof::Code(code) => {
            let given = actions::give_code(&app.db, now, attempt, person.id, code.clone()).await?;
            Denied::or_known(given).map_err(Stop::Refused)
        }
    }
}

/// A page is shown; a form goes on with its button, because only a person sends forms.
fn onward(app: &App, shell: Shell, typed: &Confirmation) -> Page {
    match (LocalPath::parse(&typed.next), Interrupted::unpacked(&typed.kept)) {
        (Some(to), Some(kept)) => html(&ConfirmedPage { shell, to, kept }),
        (Some(to), None) => Ok(see_other(app, to.as_str(), None)),
        (None, _) => Ok(see_other(app, addresses::Account {}, None)),
    }
}

/// Where a request was sent.
pub fn address_of(request: &HttpRequest) -> Option<LocalPath> {
    request.uri().path_and_query().and_then(|to| LocalPath::parse(to.as_str()))
}
