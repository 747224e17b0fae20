use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{Data, Query},
};
use askama::Template;
use serde::Deserialize;

use super::{denied::recognise, second_step};
use crate::{
    accounts::{
        actions::{self, Attempt, Begun},
        cookies::{self, Client},
        kept::Kept,
        model::{EmailKey, LocalPath, Password, Token, device, usable},
        store,
    },
    addresses::{self, Address, Page as _},
    ids::PersonId,
    platform::{
        Error, Instant, Viewer, new_token, said,
        web::{
            App, Field, Form, FormKey, Now, Page, Pressed, Problems, Shell, Shown, form_token, html, see_other,
            unprocessable,
        },
    },
};

/// What the sign-in form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignIn {
    email: String,
    password: String,
    #[serde(flatten)]
    way: Way,
}

/// Where signing in leads.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Way {
    /// The address to open afterwards; empty for the start page. With `kept`, where the kept form was sent.
    pub(super) next: String,
    /// The packed fields of another form; empty if there is none.
    pub(super) kept: String,
}

impl Way {
    fn next(&self) -> Option<LocalPath> {
        LocalPath::parse(&self.next)
    }
}

impl SignIn {
    fn parse(&self, problems: &mut Problems) -> Option<(EmailKey, Password)> {
        if self.email.trim().is_empty() {
            problems.add("email", said("accounts-email-missing"));
        }
        if self.password.is_empty() {
            problems.add("password", said("accounts-password-missing"));
        }
        Some(EmailKey::of(&self.email))
            .zip(problems.take("email", Password::typed(&self.password).ok_or_else(|| said("accounts-wrong"))))
    }
}

/// The form to sign in with.
#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub(super) struct SignInPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    email: Field,
    password: Field,
    way: Way,
}

impl SignInPage {
    fn new(shell: Shell, input: &SignIn, problems: &Problems) -> Self {
        Self {
            problems: shell.summary(problems),
            email: shell.field(problems, "email", &input.email),
            password: shell.field(problems, "password", ""),
            way: input.way.clone(),
            shell,
        }
    }

    /// An empty form that leads this way.
    pub(super) fn leading(shell: Shell, way: Way, problems: &Problems) -> Self {
        Self::new(shell, &SignIn { way, ..SignIn::default() }, problems)
    }

    /// Whether the visitor came here from a button to comment.
    fn wants_to_comment(&self) -> bool {
        addresses::NewComment::is_at(&self.way.next)
    }
}

/// `GET /sign-in`, `?next=` an address of this site.
pub async fn show_sign_in(app: Data<App>, shell: Shell, Query(Way { next, .. }): Query<Way>) -> Page {
    let way = Way { next, ..Way::default() };
    if shell.viewer.is_signed_in() {
        return Ok(onward(&app, &shell.viewer, &way));
    }
    html(&SignInPage::leading(shell, way, &Problems::default()))
}

/// `POST /sign-in`.
pub async fn sign_in(
    app: Data<App>,
    Now(now): Now,
    client: Client,
    request: HttpRequest,
    shell: Shell,
    form: Form<SignIn>,
) -> Page {
    let ((email, password), typed) = match form.parse(SignIn::parse) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => {
            return unprocessable(&SignInPage::new(shell, &typed, &problems));
        }
    };
    // The other fields are read on the page that follows.
    let Shown { typed, .. } = typed.shown(Problems::default());
    let attempt = Attempt::new(email, &client, &app.secret);
    let person = match recognise(&app, now, &attempt, password).await {
        Ok(person) => person,
        Err(stop) => {
            let denied = stop.refusal()?;
            let problems = Problems::one("email", denied.at_sign_in(shell.language));
            return denied.answer(now, &SignInPage::new(shell, &typed, &problems));
        }
    };
    if store::has_second_factor(&*app.db.read().await?, person).await? {
        return second_step::ask(&app, now, &request, shell, person, typed.way).await;
    }
    enter(&app, now, &request, shell, person, attempt, typed.way).await
}

/// Begins the session of a person who has given all that is asked, and leads on.
pub(super) async fn enter(
    app: &App,
    now: Instant,
    request: &HttpRequest,
    shell: Shell,
    person: PersonId,
    attempt: Attempt,
    way: Way,
) -> Page {
    let begun = begin(app, now, request, person, attempt).await?;
    let conn = app.db.read().await?;
    let (has_second_factor, held) =
        tokio::join!(store::has_second_factor(&conn, person), store::viewer_of(&conn, person));
    let viewer = usable(held?, has_second_factor?, app.config.second_factor_is_duty);
    let mut answer = match Kept::unpacked(&way.kept).zip(way.next()) {
        Some((kept, to)) => html(&KeptPage::new(app, shell, viewer, &begun.token, kept, to))?,
        None => onward(app, &viewer, &way),
    };
    set_cookies(&mut answer, begun, app)?;
    Ok(answer)
}

async fn begin(
    app: &App,
    now: Instant,
    request: &HttpRequest,
    person: PersonId,
    attempt: Attempt,
) -> Result<Begun, Error> {
    let (earlier, device) = (cookies::session(request, &app.config), device_of(request));
    app.db.write(async move |tx| actions::sign_in(tx, now, person, &attempt, &device, earlier).await).await
}

/// Signs in a person who has just proved on another page that they know the password; the answer sets the session's
/// cookie. Somebody with a second factor is led to the sign-in page, and from there to where the answer leads.
///
/// # Errors
/// An error of the database.
pub async fn sign_in_at_once(
    app: &App,
    now: Instant,
    request: &HttpRequest,
    person: PersonId,
    attempt: Attempt,
    mut answer: HttpResponse,
) -> Page {
    if store::has_second_factor(&*app.db.read().await?, person).await? {
        let next = answer.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
        let sign_in = header::HeaderValue::from_str(&sign_in_address(next).to_string()).map_err(Error::internal)?;
        answer.headers_mut().insert(header::LOCATION, sign_in);
        return Ok(answer);
    }
    let begun = begin(app, now, request, person, attempt).await?;
    set_cookies(&mut answer, begun, app)?;
    Ok(answer)
}

fn set_cookies(answer: &mut HttpResponse, Begun { token, browser }: Begun, app: &App) -> Result<(), Error> {
    answer.add_cookie(&cookies::with_session(&token, &app.config)).map_err(Error::internal)?;
    remember(answer, browser, app)
}

/// Sets the cookie by which the browser is known from now on.
pub(super) fn remember(answer: &mut HttpResponse, browser: Option<String>, app: &App) -> Result<(), Error> {
    let Some(browser) = browser else { return Ok(()) };
    answer.add_cookie(&cookies::with_browser(browser, &app.config)).map_err(Error::internal)
}

fn device_of(request: &HttpRequest) -> String {
    request.headers().get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).map(device).unwrap_or_default()
}

/// The sign-in page as the answer to a form that a signed-out visitor sent to `to`.
pub fn sign_in_again(shell: Shell, to: &LocalPath, kept: &Kept) -> Page {
    let way = Way { next: to.as_str().to_owned(), kept: kept.packed() };
    let mut answer = html(&SignInPage::leading(shell, way, &Problems::default()))?;
    *answer.status_mut() = StatusCode::FORBIDDEN;
    // The page contains what somebody typed, and its address is that of an ordinary page.
    answer.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(answer)
}

/// The address of the sign-in page that leads back to `next`.
pub fn sign_in_address(next: Option<&str>) -> Address {
    addresses::SignIn {}.with("next", next.unwrap_or_default())
}

/// Where the way leads; somebody who owes a second factor sets it up first.
fn onward(app: &App, viewer: &Viewer, way: &Way) -> HttpResponse {
    if viewer.owes_second_factor {
        return see_other(app, addresses::SecondFactor {}, None);
    }
    let start = addresses::Start {}.to_string();
    see_other(app, way.next().as_ref().map_or(start.as_str(), LocalPath::as_str), None)
}

/// The page after signing in: what was typed is kept, and one button shows it.
#[derive(Template)]
#[template(path = "accounts/kept.html")]
struct KeptPage {
    shell: Shell,
    to: LocalPath,
    kept: Kept,
}

impl KeptPage {
    /// The page belongs to the new session.
    fn new(app: &App, mut shell: Shell, viewer: Viewer, token: &Token, kept: Kept, to: LocalPath) -> Self {
        shell.viewer = viewer;
        shell.csrf = form_token(&app.secret, &FormKey(token.reveal().to_owned()));
        Self { shell, to, kept }
    }
}

/// `POST /sign-out`. Does nothing for a visitor who is already signed out.
pub async fn sign_out(app: Data<App>, request: HttpRequest, viewer: Viewer, pressed: Result<Pressed, Error>) -> Page {
    if viewer.is_signed_in() {
        pressed?;
        if let Some(token) = cookies::session(&request, &app.config) {
            app.db.write(async move |tx| actions::sign_out(tx, &token).await).await?;
        }
    }
    let mut answer = see_other(&app, addresses::Home {}, Some(said("accounts-signed-out")));
    answer.add_cookie(&cookies::without_session(&app.config)).map_err(Error::internal)?;
    // Whoever has it gets no kept page, which could be older than what they have just done.
    if cookies::form_key(&request, &app.config).is_none() {
        let key = FormKey(new_token());
        answer.add_cookie(&cookies::with_form_key(&key, &app.config)).map_err(Error::internal)?;
    }
    Ok(answer)
}
