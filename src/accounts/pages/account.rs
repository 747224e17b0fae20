use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::sign_in::remember;
use crate::{
    accounts::{
        actions::{self, Attempt},
        cookies::Client,
        model::{AccountEdit, EmailKey, PersonName, Position, Session, Token, limits},
        store::{self, SecondFactor},
    },
    addresses::{self, Page as _},
    ids::SessionId,
    platform::{
        Error, Language, Membership, Person, said,
        web::{App, Field, Form, Now, Page, PathOf, Pressed, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Account {
    name: String,
    position: String,
    language: String,
}

impl Account {
    fn of(person: &Person) -> Self {
        Self { name: person.name.clone(), position: person.position.clone(), language: person.language.to_string() }
    }

    fn parse(&self, problems: &mut Problems) -> Option<AccountEdit> {
        let name = problems.take("name", PersonName::parse(&self.name));
        let position = problems.take("position", Position::parse(&self.position));
        let language = problems.take("language", self.language.parse().map_err(|_| said("accounts-language-missing")));
        Some(AccountEdit { name: name?, position: position?, language: language? })
    }
}

/// A person's own data, which they can see and change.
#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    name: Field,
    position: Field,
    language: Field,
    email: String,
    second_factor: Option<SecondFactor>,
    /// Whether the ministry demands it.
    is_duty: bool,
    /// The live sessions, each with whether it is the one of this request.
    sessions: Vec<(Session, bool)>,
}

impl AccountPage {
    async fn read(
        app: &App,
        shell: Shell,
        person: &Person,
        session: &Token,
        input: &Account,
        problems: &Problems,
    ) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let (limits, now) = (limits(&shell.viewer), shell.now);
        let mut sessions = store::sessions_of(&mut conn, person.id, session).await?;
        sessions.retain(|(session, _)| session.is_live(limits, now));
        Ok(Self {
            problems: shell.summary(problems),
            name: shell.field(problems, "name", &input.name),
            position: shell.field(problems, "position", &input.position),
            language: shell.field(problems, "language", &input.language),
            email: store::find_person(&mut conn, person.id).await?.email,
            second_factor: store::second_factor_of(&mut conn, person.id).await?,
            is_duty: app.config.second_factor_is_duty && shell.viewer.is_on_staff(),
            sessions,
            shell,
        })
    }

    /// What a membership allows, in words.
    fn rights(&self, membership: &Membership) -> String {
        let sign = membership.may_sign.then_some("accounts-may-sign");
        let manage = membership.may_manage.then_some("accounts-may-manage");
        let all = [Some("accounts-may-write"), sign, manage].into_iter().flatten();
        all.map(|key| self.shell.t(key).to_string()).collect::<Vec<_>>().join(", ")
    }
}

/// `GET /account`
pub async fn show_account(app: Data<App>, shell: Shell, person: Person, session: Token) -> Page {
    html(&AccountPage::read(&app, shell, &person, &session, &Account::of(&person), &Problems::default()).await?)
}

/// `POST /account`. After a change of language the next page is in the new one.
pub async fn edit_account(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    person: Person,
    session: Token,
    form: Form<Account>,
) -> Page {
    let edit = match form.parse(Account::parse) {
        Ok((edit, _)) => edit,
        Err(Shown { typed, problems }) => {
            return unprocessable(&AccountPage::read(&app, shell, &person, &session, &typed, &problems).await?);
        }
    };
    let changed = Some(edit.language).filter(|language| *language != person.language);
    let onward = addresses::Account {}.with("lang", changed.map(Language::as_str).unwrap_or_default());
    app.db.write(async move |tx| actions::edit_account(tx, now, person.id, &edit).await).await?;
    Ok(see_other(&app, onward, Some(said("accounts-saved"))))
}

/// `POST /account/sessions/{id}/ending`
pub async fn end_session(app: Data<App>, person: Person, PathOf(session): PathOf<SessionId>, _: Pressed) -> Page {
    app.db.write(async move |tx| actions::end_session(tx, person.id, session).await).await?;
    Ok(see_other(&app, addresses::Account {}, Some(said("accounts-session-ended"))))
}

/// `POST /account/sessions/others/ending`
pub async fn end_other_sessions(app: Data<App>, client: Client, person: Person, session: Token, _: Pressed) -> Page {
    let own = store::find_person(&mut *app.db.read().await?, person.id).await?;
    let attempt = Attempt::new(EmailKey::of(&own.email), &client, &app.secret);
    let ended = app.db.write(async move |tx| actions::end_other_sessions(tx, person.id, &session, &attempt).await);
    let browser = ended.await?;
    let mut answer = see_other(&app, addresses::Account {}, Some(said("accounts-sessions-ended")));
    remember(&mut answer, browser, &app)?;
    Ok(answer)
}
