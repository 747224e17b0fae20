//! The private link that stops the news to somebody with an account. Opening it changes nothing: virus scanners open
//! every link of a letter.
use actix_web::{
    HttpRequest,
    web::{Data, Payload},
};
use askama::Template;

use crate::{
    ids::PersonId,
    notifications::{
        model::{Choice, Group, may_stop_news, no_news},
        store,
    },
    platform::{
        Error, Said, said,
        web::{App, Page, PathsOf, Shell, html, read_pairs, unprocessable},
    },
};

/// What a mail program sends for its reader (RFC 8058, 3.2); the button of our page sends it, too.
const ONE_CLICK: (&str, &str) = ("List-Unsubscribe", "One-Click");

/// A page with one button, or after it was pressed with none.
#[derive(Template)]
#[template(path = "notifications/no_news.html")]
struct NoNewsPage {
    shell: Shell,
    action: String,
    is_stopped: bool,
    problem: Option<Said>,
}

impl NoNewsPage {
    /// The page behind a link with the right secret.
    fn open(app: &App, shell: Shell, person: PersonId, key: &str) -> Result<Self, Error> {
        if !may_stop_news(person, key, &app.secret) {
            return Err(Error::NotFound);
        }
        let action = no_news(person, &app.secret).to_string();
        Ok(Self { shell, action, is_stopped: false, problem: None })
    }
}

/// `GET /links/no-news/{id}/{secret}`
pub async fn show(app: Data<App>, shell: Shell, PathsOf(person, key): PathsOf<PersonId, String>) -> Page {
    html(&NoNewsPage::open(&app, shell, person, &key)?)
}

/// `POST /links/no-news/{id}/{secret}`: from our page, or from a mail program, which sends no token and comes from
/// nowhere. The secret in the address is the proof.
pub async fn stop(
    app: Data<App>,
    shell: Shell,
    PathsOf(person, key): PathsOf<PersonId, String>,
    request: HttpRequest,
    payload: Payload,
) -> Page {
    let page = NoNewsPage::open(&app, shell, person, &key)?;
    let pairs = read_pairs(&request, payload.into_inner()).await?;
    if !pairs.iter().any(|(name, value)| (name.as_str(), value.as_str()) == ONE_CLICK) {
        return unprocessable(&NoNewsPage { problem: Some(said("notifications-no-news-press")), ..page });
    }
    app.db.write(async move |tx| store::choose(tx, person, &[(Group::News, Choice::Never)]).await).await?;
    html(&NoNewsPage { is_stopped: true, ..page })
}
