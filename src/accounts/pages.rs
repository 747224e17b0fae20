use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{Data, Query},
};
use askama::Template;
use serde::Deserialize;

use super::{
    actions, cookies,
    kept::Kept,
    model::{EmailKey, LocalPath, Password, Token, start_page},
    store,
};
use crate::platform::{
    Error, Said, Viewer, new_token, said,
    web::{App, Field, Form, FormKey, Now, Page, Problems, Shell, form_token, html, see_other, unprocessable},
};

/// What the sign-in form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignIn {
    email: String,
    password: String,
    /// Where to go afterwards, empty for where one starts; with `kept`, where that form was sent.
    next: String,
    /// The fields of another form, packed; empty without one.
    kept: String,
}

impl SignIn {
    fn parse(&self, problems: &mut Problems) -> Option<(EmailKey, Password)> {
        if self.email.trim().is_empty() {
            problems.add("email", said("accounts-email-missing"));
        }
        if self.password.is_empty() {
            problems.add("password", said("accounts-password-missing"));
        }
        Some(EmailKey::of(&self.email)).zip(problems.take("email", Password::typed(&self.password).ok_or_else(wrong)))
    }

    fn next(&self) -> Option<LocalPath> {
        LocalPath::parse(&self.next)
    }
}

/// One answer for an unknown address and for a wrong password.
fn wrong() -> Said {
    said("accounts-wrong")
}

/// The form to sign in with.
#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    email: Field,
    password: Field,
    next: String,
    kept: String,
}

impl SignInPage {
    /// Binds the form to this browser, for a day from now on.
    fn new(app: &App, request: &HttpRequest, mut shell: Shell, input: &SignIn, problems: &Problems) -> (Self, FormKey) {
        let key = cookies::form_key(request, &app.config).unwrap_or_else(|| FormKey(new_token()));
        shell.csrf = form_token(&app.secret, &key);
        let page = Self {
            problems: shell.summary(problems),
            email: shell.field(problems, "email", &input.email),
            password: shell.field(problems, "password", ""),
            next: input.next.clone(),
            kept: input.kept.clone(),
            shell,
        };
        (page, key)
    }
}

/// `GET /sign-in`, `?next=` an address of this site.
pub async fn show_sign_in(app: Data<App>, request: HttpRequest, shell: Shell, Query(input): Query<SignIn>) -> Page {
    if shell.viewer.is_signed_in() {
        return Ok(onward(&app, &input, &shell.viewer));
    }
    let input = SignIn { next: input.next, ..SignIn::default() };
    let (page, key) = SignInPage::new(&app, &request, shell, &input, &Problems::default());
    with_form_key(&app, &key, html(&page)?)
}

/// `POST /sign-in`.
pub async fn sign_in(app: Data<App>, Now(now): Now, request: HttpRequest, shell: Shell, form: Form<SignIn>) -> Page {
    let outcome = match form.parse(SignIn::parse) {
        Ok((email, password)) => actions::recognise(&app.db, &email, password).await?.ok_or_else(|| Problems::one("email", wrong())),
        Err(problems) => Err(problems),
    };
    let person = match outcome {
        Ok(person) => person,
        Err(problems) => {
            let (page, key) = SignInPage::new(&app, &request, shell, &form.input, &problems);
            return with_form_key(&app, &key, unprocessable(&page)?);
        }
    };
    let earlier = cookies::session(&request, &app.config);
    let token = app.db.write(async move |tx| actions::sign_in(tx, now, person, earlier).await).await?;
    let viewer = store::viewer_of(&mut *app.db.read().await?, person).await?;
    let mut answer = match Kept::unpacked(&form.input.kept).zip(form.input.next()) {
        Some((kept, to)) => html(&KeptPage::new(&app, shell, viewer, &token, kept, to))?,
        None => onward(&app, &form.input, &viewer),
    };
    answer.add_cookie(&cookies::with_session(&token, &app.config)).map_err(Error::internal)?;
    Ok(not_to_be_stored(answer))
}

/// The sign-in page in the place of an answer to a form that somebody signed out sent to `to`.
pub(super) fn sign_in_again(app: &App, request: &HttpRequest, shell: Shell, to: &LocalPath, kept: &Kept) -> Page {
    let input = SignIn { next: to.as_str().to_owned(), kept: kept.packed(), ..SignIn::default() };
    let (page, key) = SignInPage::new(app, request, shell, &input, &Problems::default());
    let mut answer = with_form_key(app, &key, html(&page)?)?;
    *answer.status_mut() = StatusCode::FORBIDDEN;
    Ok(not_to_be_stored(answer))
}

/// What somebody typed is on the page, and the shell knows nobody yet for whom it would say so.
fn not_to_be_stored(mut answer: HttpResponse) -> HttpResponse {
    answer.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    answer
}

/// The address of the sign-in page that leads back to `next`.
pub(super) fn sign_in_address(next: Option<&str>) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(next.map(|next| ("next", next))).finish();
    if query.is_empty() { "/sign-in".to_owned() } else { format!("/sign-in?{query}") }
}

fn with_form_key(app: &App, key: &FormKey, mut answer: HttpResponse) -> Page {
    answer.add_cookie(&cookies::with_form_key(key, &app.config)).map_err(Error::internal)?;
    Ok(answer)
}

fn onward(app: &App, input: &SignIn, viewer: &Viewer) -> HttpResponse {
    let next = input.next();
    see_other(app, next.as_ref().map_or_else(|| start_page(viewer), LocalPath::as_str), None)
}

/// After signing in: what was typed is still there, one button shows it.
#[derive(Template)]
#[template(path = "accounts/kept.html")]
struct KeptPage {
    shell: Shell,
    to: LocalPath,
    kept: Kept,
}

impl KeptPage {
    /// The page belongs to the session that has just begun.
    fn new(app: &App, mut shell: Shell, viewer: Viewer, token: &Token, kept: Kept, to: LocalPath) -> Self {
        shell.viewer = viewer;
        shell.csrf = form_token(&app.secret, &FormKey(token.reveal().to_owned()));
        Self { shell, to, kept }
    }
}

/// A form that is a button alone.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// `POST /sign-out`. Whoever is signed out already is so.
pub async fn sign_out(app: Data<App>, request: HttpRequest, viewer: Viewer, form: Result<Form<Nothing>, Error>) -> Page {
    if viewer.is_signed_in() {
        form?;
        if let Some(token) = cookies::session(&request, &app.config) {
            app.db.write(async move |tx| actions::sign_out(tx, &token).await).await?;
        }
    }
    let mut answer = see_other(&app, "/", Some(said("accounts-signed-out")));
    answer.add_cookie(&cookies::without_session(&app.config)).map_err(Error::internal)?;
    Ok(answer)
}
