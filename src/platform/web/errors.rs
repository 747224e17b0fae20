//! Errors become pages, in one place: in the visitor's language, with a way onward, a fault with its reference number.
use std::panic::AssertUnwindSafe;

use actix_web::{
    HttpMessage, HttpRequest, HttpResponse, ResponseError,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
    web::Data,
};
use askama::Template;
use futures_util::FutureExt;

use tracing_actix_web::RequestId;

use super::{App, Shell, page::with_status};
use crate::platform::{Error, Phrase};

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Forged(_) => StatusCode::FORBIDDEN,
            Self::SignInFirst => StatusCode::SEE_OTHER,
            Self::Refused(_) | Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
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
    /// What was compared, as (label, value).
    facts: Vec<(String, String)>,
    /// Where to go on, as (address, words).
    ways: Vec<(String, String)>,
    reference: String,
}

/// Puts the page of an error in the place of an answer that failed.
///
/// # Errors
/// None of ours: they have become pages.
pub async fn errors_become_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let kept = request.request().clone();
    match next.call(request).await {
        Ok(answer) => match answer.response().error().map(|error| page_of(&kept, error)) {
            Some(page) => Ok(answer.into_response(page).map_into_right_body()),
            None => Ok(answer.map_into_left_body()),
        },
        Err(error) => Ok(ServiceResponse::new(kept.clone(), page_of(&kept, &error)).map_into_right_body()),
    }
}

/// A panic in a handler is a fault like any other: it must not end in a blank page.
///
/// # Errors
/// [`Error::Internal`] for a panic; what the handler answers otherwise.
pub async fn panics_become_errors(request: ServiceRequest, next: Next<impl MessageBody>) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    match AssertUnwindSafe(next.call(request)).catch_unwind().await {
        Ok(answer) => answer,
        Err(_) => Err(Error::internal("a handler panicked").into()),
    }
}

fn page_of(request: &HttpRequest, error: &actix_web::Error) -> HttpResponse {
    let Some(ours) = error.as_error::<Error>() else {
        // What actix itself answers (an unreadable path or header) is a request that no page of ours makes.
        return render(request, error.as_response_error().status_code(), &Error::NotFound);
    };
    if matches!(ours, Error::SignInFirst) {
        let next = url::form_urlencoded::byte_serialize(request.uri().path_and_query().map_or("/", |path| path.as_str()).as_bytes()).collect::<String>();
        return HttpResponse::SeeOther().insert_header((header::LOCATION, format!("/sign-in?next={next}"))).finish();
    }
    render(request, ours.status_code(), ours)
}

fn render(request: &HttpRequest, status: StatusCode, error: &Error) -> HttpResponse {
    let bare = || HttpResponse::build(status).finish();
    let Some(shell) = Shell::of(request) else { return bare() };
    let words = |part: &str| shell.t(&format!("shell-error-{}-{part}", name(error)));
    let page = match error {
        Error::Refused(refusal) => ErrorPage {
            title: words("title"),
            explanation: shell.say(&refusal.reason),
            facts: refusal.facts.iter().map(|(label, value)| (shell.say(label).to_string(), shell.say(value).to_string())).collect(),
            ways: vec![(refusal.onward.0.clone(), shell.say(&refusal.onward.1).to_string())],
            reference: reference(request, error),
            shell,
        },
        _ => ErrorPage {
            title: words("title"),
            explanation: words("text"),
            facts: Vec::new(),
            ways: ways(request, error, &shell),
            reference: reference(request, error),
            shell,
        },
    };
    let mut answer = with_status(status, &page).unwrap_or_else(|_| bare());
    if status == StatusCode::SERVICE_UNAVAILABLE {
        answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("10"));
    }
    answer
}

/// The part of the words' keys that names the error.
fn name(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "not-found",
        Error::Forbidden => "forbidden",
        Error::SignInFirst => "sign-in",
        Error::Refused(_) => "refused",
        Error::Conflict => "conflict",
        Error::Forged(_) => "request",
        Error::TooLarge => "too-large",
        Error::TooMany => "too-many",
        Error::Unavailable(_) => "unavailable",
        Error::Violates(_) | Error::Internal(_) => "internal",
    }
}

/// Where to go on: back to the page one was on, where there was one, and to the list of consultations.
fn ways(request: &HttpRequest, error: &Error, shell: &Shell) -> Vec<(String, String)> {
    let again = matches!(error, Error::Conflict | Error::Forged(_) | Error::TooLarge | Error::Unavailable(_));
    let back = again.then(|| came_from(request)).flatten().map(|path| (path, shell.t("shell-error-back").to_string()));
    let list = ("/consultations".to_owned(), shell.t("shell-error-to-consultations").to_string());
    back.into_iter().chain([list]).collect()
}

/// The page of ours that led here: its path, never another site's.
#[must_use]
pub fn came_from(request: &HttpRequest) -> Option<String> {
    let app = request.app_data::<Data<App>>()?;
    let referer = request.headers().get(header::REFERER)?.to_str().ok()?;
    referer.strip_prefix(&app.config.origin()).filter(|path| path.starts_with('/')).map(str::to_owned)
}

/// The number of this request in the log, which the visitor can quote. A fault is logged here, once.
fn reference(request: &HttpRequest, error: &Error) -> String {
    let reference = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
    match error {
        Error::Internal(source) | Error::Unavailable(source) => tracing::error!(%reference, %source, "{error}"),
        Error::Violates(constraint) => tracing::error!(%reference, %constraint, "{error}"),
        _ => {}
    }
    reference
}
