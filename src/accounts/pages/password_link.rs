use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{links::open_link, sign_in::remember};
use crate::{
    accounts::{
        actions,
        cookies::Client,
        model::{LinkOver, Password, Purpose, link_path},
        store::{self, Contact},
    },
    addresses::{self, Address},
    ids::LinkId,
    platform::{
        Error, Instant, said,
        web::{App, Field, Form, Now, Page, PathsOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    password: String,
}

/// A link that sets a password and still works, and its person.
struct Opened {
    purpose: Purpose,
    link: LinkId,
    holder: Contact,
}

impl Opened {
    async fn read(app: &App, now: Instant, purpose: Purpose, link: LinkId, key: &str) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let opened = open_link(&mut conn, now, &app.secret, purpose, link, key).await?;
        let holder = match opened.person {
            Some(person) => store::find_person(&mut conn, person).await?,
            None => store::find_by_address(&mut conn, &opened.key()).await?.ok_or(Error::NotFound)?,
        };
        Ok(Self { purpose, link, holder })
    }

    /// The page where the person chooses a password; `purpose` says whether it is the first.
    fn page(self, app: &App, shell: Shell, problems: &Problems) -> PasswordLinkPage {
        PasswordLinkPage {
            problems: shell.summary(problems),
            password: shell.field(problems, "password", ""),
            is_first: self.purpose == Purpose::Welcome,
            action: link_path(self.purpose, self.link, &app.secret),
            email: self.holder.email,
            shell,
        }
    }

    fn context<'a>(&'a self, app: &'a App) -> [&'a str; 4] {
        [&self.holder.name, &self.holder.email, &app.config.ministry_lv, &app.config.ministry_en]
    }
}

#[derive(Template)]
#[template(path = "accounts/password_link.html")]
struct PasswordLinkPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    password: Field,
    is_first: bool,
    action: Address,
    email: String,
}

/// `GET /links/reset/{id}/{secret}`
pub async fn show_reset_link(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    PathsOf(link, key): PathsOf<LinkId, String>,
) -> Page {
    let opened = Opened::read(&app, now, Purpose::Reset, link, &key).await?;
    html(&opened.page(&app, shell, &Problems::default()))
}

/// `GET /links/welcome/{id}/{secret}`
pub async fn show_welcome_link(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    PathsOf(link, key): PathsOf<LinkId, String>,
) -> Page {
    let opened = Opened::read(&app, now, Purpose::Welcome, link, &key).await?;
    html(&opened.page(&app, shell, &Problems::default()))
}

/// `POST /links/reset/{id}/{secret}`
pub async fn set_password(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    PathsOf(link, key): PathsOf<LinkId, String>,
    client: Client,
    form: Form<Chosen>,
) -> Page {
    set(&app, now, shell, client, Opened::read(&app, now, Purpose::Reset, link, &key).await?, form).await
}

/// `POST /links/welcome/{id}/{secret}`
pub async fn set_first_password(
    app: Data<App>,
    Now(now): Now,
    shell: Shell,
    PathsOf(link, key): PathsOf<LinkId, String>,
    client: Client,
    form: Form<Chosen>,
) -> Page {
    set(&app, now, shell, client, Opened::read(&app, now, Purpose::Welcome, link, &key).await?, form).await
}

async fn set(app: &App, now: Instant, shell: Shell, client: Client, opened: Opened, form: Form<Chosen>) -> Page {
    let chosen = form
        .parse(|input, problems| problems.take("password", Password::choose(&input.password, &opened.context(app))));
    let password = match chosen {
        Ok((password, _)) => password,
        Err(Shown { problems, .. }) => return unprocessable(&opened.page(app, shell, &problems)),
    };
    let (hash, secret) = (actions::hash(password).await?, app.secret.clone());
    let set = app.db.write(async move |tx| match opened.purpose {
        Purpose::Welcome => actions::set_first_password(tx, now, opened.link, &hash).await.map(|()| None),
        _ => actions::set_password_by_link(tx, now, &secret, &client, opened.link, &hash).await,
    });
    let browser = set.await.map_err(LinkOver::refused)?;
    let mut answer = see_other(app, addresses::SignIn {}, Some(said("accounts-password-set")));
    remember(&mut answer, browser, app)?;
    Ok(answer)
}
