//! Errors become pages, all in this file: in the visitor's language, with a link to go on; a fault shows a reference
//! number.
use std::panic::AssertUnwindSafe;

use actix_web::{
    HttpMessage, HttpRequest, HttpResponse, ResponseError,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{ConnectionType, StatusCode, header},
    middleware::Next,
    web::Data,
};
use askama::Template;
use futures_util::FutureExt;

use tracing_actix_web::RequestId;

use super::{
    App, Shell,
    form::{SentForm, can_be_sent_again, read_pairs, without_secrets},
    guards::RefusedForm,
    page::with_status,
};
use crate::{
    addresses::{self, Page as _},
    platform::{Error, Phrase, Said, Standing},
};

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::Forbidden | Self::SecondFactorFirst | Self::ConfirmFirst | Self::Forged(_) | Self::Stale => {
                StatusCode::FORBIDDEN
            }
            Self::SignInFirst => StatusCode::SEE_OTHER,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) | Self::Uncertain(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Violates(_) | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// The page of an error.
#[derive(Template)]
#[template(path = "shell/error.html")]
struct ErrorPage {
    shell: Shell,
    title: Phrase,
    explanation: Phrase,
    /// The compared values, as (label, value).
    facts: Vec<(String, String)>,
    /// Links to go on, as (address, words).
    ways: Vec<(String, String)>,
    /// What was typed and is not saved.
    typed: Typed,
    reference: String,
}

/// What was typed into a form that has led to an error.
#[derive(Debug, Clone, Default)]
enum Typed {
    /// Nothing.
    #[default]
    Nothing,
    /// Texts to copy: the form cannot be sent again.
    Texts(Vec<String>),
    /// The form as it was sent, to this address.
    Form(String, Vec<SentField>),
}

/// A field of a form that can be sent again.
#[derive(Debug, Clone)]
struct SentField {
    name: String,
    value: String,
    /// Whether a person wrote it, or only chose it.
    is_text: bool,
}

/// Replaces a failed answer by the page of its error. A panic is a fault like any other and must not give an empty
/// page.
///
/// # Errors
/// Only for a panic. The error then already holds its page, because the request is gone with the handler.
pub async fn errors_become_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let spare = Visit::of(request.request());
    match AssertUnwindSafe(next.call(request)).catch_unwind().await {
        Ok(Ok(answer)) => {
            let fault = answer.response().error().and_then(|error| error.as_error::<Error>());
            let typed = typed(answer.request(), fault).await;
            let visit = |request: &HttpRequest| Visit { typed, ..Visit::of(request) };
            match answer.response().error().map(|error| page_of(&visit(answer.request()), error)) {
                Some(page) => Ok(answer.into_response(page)),
                None => Ok(answer.map_into_boxed_body()),
            }
        }
        Ok(Err(error)) => Err(spare.gone(&error)),
        Err(_) => Err(spare.gone(&Error::internal("a handler panicked").into())),
    }
}

/// The parts of the request that the page of an error needs. (A clone of the request may not be held while it is
/// routed.)
struct Visit {
    shell: Option<Shell>,
    address: String,
    is_safe: bool,
    came_from: Option<String>,
    typed: Typed,
    reference: String,
}

impl Visit {
    fn of(request: &HttpRequest) -> Self {
        Self {
            shell: Shell::of(request),
            address: request.uri().path_and_query().map(|path| path.as_str().to_owned()).unwrap_or_default(),
            is_safe: request.method().is_safe(),
            came_from: came_from(request),
            typed: Typed::Nothing,
            reference: request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default(),
        }
    }

    fn gone(&self, error: &actix_web::Error) -> actix_web::Error {
        InternalError::from_response("the request is gone", page_of(self, error)).into()
    }
}

/// Answers a request of which nothing was read; what was typed stays for the page of the error.
#[must_use]
pub fn refuse_unread(mut request: ServiceRequest, error: Error) -> ServiceResponse {
    let payload = request.take_payload();
    request.extensions_mut().insert(RefusedForm(payload));
    request.error_response(error)
}

/// What a person wrote into a form which a guard refused, or which the database has not taken. The latter can be sent
/// again.
async fn typed(request: &HttpRequest, error: Option<&Error>) -> Typed {
    if request.method().is_safe() {
        return Typed::Nothing;
    }
    let is_for_later = error.is_some_and(is_of_the_database);
    let unread = request.extensions_mut().remove::<RefusedForm>();
    let read = request.extensions_mut().remove::<SentForm>().filter(|_| is_for_later);
    let pairs = match (unread, read) {
        (Some(RefusedForm(payload)), _) => read_pairs(request, payload).await.unwrap_or_default(),
        (None, Some(SentForm(pairs))) => (*pairs).clone(),
        (None, None) => return Typed::Nothing,
    };
    let address = request.uri().to_string();
    if is_for_later && !pairs.is_empty() && can_be_sent_again(&pairs) && addresses::stays(&address) {
        let field = |(name, value): (String, String)| SentField { is_text: is_written(&value), name, value };
        return Typed::Form(address, pairs.into_iter().map(field).collect());
    }
    let values = without_secrets(pairs).into_iter().map(|(_, value)| value);
    let texts: Vec<String> = values.filter(|value| is_written(value)).collect();
    if texts.is_empty() { Typed::Nothing } else { Typed::Texts(texts) }
}

/// Whether a person wrote this: what is chosen or counted is one word.
fn is_written(value: &str) -> bool {
    value.trim().contains(char::is_whitespace)
}

/// The path of our page that led here; never that of another site.
#[must_use]
pub fn came_from(request: &HttpRequest) -> Option<String> {
    let app = request.app_data::<Data<App>>()?;
    let referer = request.headers().get(header::REFERER)?.to_str().ok()?;
    referer.strip_prefix(&app.config.origin()).filter(|path| addresses::stays(path)).map(str::to_owned)
}

fn page_of(visit: &Visit, error: &actix_web::Error) -> HttpResponse {
    let Some(ours) = error.as_error::<Error>() else {
        // actix itself answered (an unreadable path or header): no page of ours makes such a request.
        return render(visit, error.as_response_error().status_code(), &Error::NotFound);
    };
    let first = match ours {
        Error::SignInFirst => Some(addresses::SignIn {}.with("next", &visit.address)),
        Error::SecondFactorFirst if visit.is_safe => Some(addresses::SecondFactor {}.address()),
        _ => None,
    };
    if let Some(first) = first {
        return HttpResponse::SeeOther().insert_header((header::LOCATION, first.to_string())).finish();
    }
    render(visit, ours.status_code(), ours)
}

fn render(visit: &Visit, status: StatusCode, error: &Error) -> HttpResponse {
    let bare = || HttpResponse::build(status).finish();
    note(visit, error);
    let Some(shell) = visit.shell.clone() else { return bare() };
    let standing = barred(visit, error, &shell);
    let kind = match standing {
        Some(_) => "barred",
        None if is_for_staff_only(visit, error, &shell) => "staff-only",
        None => name(error),
    };
    let words = |part: &str| shell.t(&format!("shell-error-{kind}-{part}"));
    let (explanation, facts, ways) = if let Error::Refused(refusal) = error {
        let fact = |(label, value): &(Said, Said)| (shell.say(label).to_string(), shell.say(value).to_string());
        let onward = (refusal.onward.0.clone(), shell.say(&refusal.onward.1).to_string());
        (shell.say(&refusal.reason), refusal.facts.iter().map(fact).collect(), vec![onward])
    } else {
        let text = standing.map_or_else(|| words("text"), |standing| shell.say(&standing.sentence()));
        (text, Vec::new(), ways(visit, error, &shell))
    };
    let page = ErrorPage {
        title: words("title"),
        explanation,
        facts,
        ways,
        typed: visit.typed.clone(),
        reference: visit.reference.clone(),
        shell,
    };
    let mut answer = with_status(status, &page).unwrap_or_else(|_| bare());
    match error {
        error if is_of_the_database(error) => {
            answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("10"));
        }
        Error::WrongMethod(allowed) => {
            answer.headers_mut().insert(header::ALLOW, header::HeaderValue::from_static(allowed));
        }
        // What is still to come of the request is not read.
        Error::TooLarge | Error::TooSlow => answer.head_mut().set_connection_type(ConnectionType::Close),
        _ => {}
    }
    answer
}

/// The organisation for which this would be possible if it could act now. Not for staff pages: an approval does not
/// open them.
fn barred<'a>(visit: &Visit, error: &Error, shell: &'a Shell) -> Option<&'a Standing> {
    let viewer = &shell.viewer;
    let could = matches!(error, Error::Forbidden) && !viewer.is_member() && !viewer.is_staff();
    let is_staffs = visit.address.starts_with(addresses::STAFF);
    viewer.standings.first().filter(|_| could && !is_staffs)
}

/// Whether a person who is not staff has opened a staff page.
fn is_for_staff_only(visit: &Visit, error: &Error, shell: &Shell) -> bool {
    matches!(error, Error::Forbidden) && visit.address.starts_with(addresses::STAFF) && !shell.viewer.is_staff()
}

/// The part of the Fluent keys that names the error.
fn name(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "not-found",
        Error::WrongMethod(_) => "method",
        Error::Forbidden | Error::ConfirmFirst => "forbidden",
        Error::SecondFactorFirst => "second-factor",
        Error::SignInFirst => "sign-in",
        Error::Refused(_) => "refused",
        Error::Forged("origin") => "origin",
        Error::Forged(_) => "request",
        Error::Stale => "stale",
        Error::TooLarge => "too-large",
        Error::TooSlow => "too-slow",
        Error::TooMany => "too-many",
        Error::Unavailable(_) => "unavailable",
        Error::Uncertain(_) => "uncertain",
        Error::Violates(_) | Error::Internal(_) => "internal",
    }
}

/// Links to go on: back to the page one came from, if that helps, and to the list of consultations.
fn ways(visit: &Visit, error: &Error, shell: &Shell) -> Vec<(String, String)> {
    let again = is_of_the_database(error)
        || matches!(error, Error::Forged(_) | Error::Stale | Error::TooLarge | Error::TooSlow);
    let back = visit.came_from.clone().filter(|_| again).map(|path| (path, shell.t("shell-error-back").to_string()));
    let list = (addresses::Consultations {}.to_string(), shell.t("shell-error-to-consultations").to_string());
    let standing = barred(visit, error, shell);
    let set_up = matches!(error, Error::SecondFactorFirst)
        .then(|| (addresses::SecondFactor {}.to_string(), shell.t("shell-error-to-second-factor").to_string()));
    let application = |standing: &Standing| addresses::Application { id: standing.organisation }.to_string();
    let standing = standing.map(|standing| (application(standing), shell.t("shell-error-to-application").to_string()));
    back.into_iter().chain(set_up).chain(standing).chain([list]).collect()
}

fn is_of_the_database(error: &Error) -> bool {
    matches!(error, Error::Unavailable(_) | Error::Uncertain(_))
}

/// Logs a fault, once, with the number that its page shows.
fn note(visit: &Visit, error: &Error) {
    let reference = &visit.reference;
    match error {
        Error::Internal(source) | Error::Unavailable(source) | Error::Uncertain(source) => {
            tracing::error!(%reference, %source, "{error}");
        }
        Error::Violates(constraint) => tracing::error!(%reference, %constraint, "{error}"),
        Error::Forged(_) | Error::Stale | Error::TooMany | Error::TooLarge | Error::TooSlow => {
            tracing::info!(%reference, "refused: {error}");
        }
        _ => {}
    }
}
