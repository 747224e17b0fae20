//! Security headers, the language cookie, and the check that a change comes from one of our own pages.
use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::{
    HttpResponse,
    body::{self, BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{
        ConnectionType, Method,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web::Data,
};

use super::{App, Flash, guards, shell::LANGUAGE};
use crate::{
    addresses,
    platform::{Error, Language},
};

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy of a page that shows another one of this site in a frame.
const POLICY_OF_A_HOLDER: &str = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy of what stands in a frame: it has its own styles, and nothing in it acts or is loaded. Its links open
/// pages of their own.
const POLICY_IN_A_FRAME: &str = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/// NUL as it stands in an address.
const NUL: &str = "%00";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    // Same-origin and not none: the sign-in page leads back to the page one came from.
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// Whether each answer is the last one on its connection.
static ENDING: AtomicBool = AtomicBool::new(false);

/// From now on each answer of the process ends its connection, because the service is about to stop.
pub fn end_connections() {
    ENDING.store(true, Ordering::Relaxed);
}

/// In an answer: it has to do with a frame. All other pages neither hold one nor stand in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// It shows another page of this site in a frame.
    Holds,
    /// It stands in a frame of this site and has styles of its own, but no script.
    Within,
}

impl Framing {
    /// The same answer, marked.
    #[must_use]
    pub fn of(self, mut answer: HttpResponse) -> HttpResponse {
        answer.extensions_mut().insert(self);
        answer
    }

    fn change(self, headers: &mut HeaderMap) {
        let policy = match self {
            Self::Holds => POLICY_OF_A_HOLDER,
            Self::Within => POLICY_IN_A_FRAME,
        };
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
        if self == Self::Within {
            headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
        }
    }
}

/// Sets the security headers on every answer, and the cookies that belong to no room.
///
/// # Errors
/// The handler's own error.
pub async fn guard_headers(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let asked = url::form_urlencoded::parse(request.query_string().as_bytes())
        .find(|(name, _)| name == "lang")
        .and_then(|(_, value)| value.parse::<Language>().ok());
    let mut answer = match next.call(request).await {
        Ok(answer) => answer.map_into_boxed_body(),
        Err(error) => {
            let mut page = error.error_response();
            guard(page.headers_mut(), &app, true);
            return Err(InternalError::from_response(error, page).into());
        }
    };
    if ENDING.load(Ordering::Relaxed) {
        answer.response_mut().head_mut().set_connection_type(ConnectionType::Close);
    }
    let (flash, signed_in) = (Flash::removal(answer.request(), &app), guards::viewer(answer.request()).is_signed_in());
    let is_private = signed_in || addresses::is_way_in(answer.request().path());
    let framing = answer.response().extensions().get::<Framing>().copied();
    guard(answer.headers_mut(), &app, is_private);
    if let Some(framing) = framing {
        framing.change(answer.headers_mut());
    }
    for cookie in
        flash.into_iter().chain(asked.map(|language| LANGUAGE.with(language.as_str().to_owned(), &app.config)))
    {
        answer.response_mut().add_cookie(&cookie)?;
    }
    Ok(answer)
}

fn guard(headers: &mut HeaderMap, app: &App, keep_to_yourself: bool) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if app.config.is_secure() {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static(if keep_to_yourself { "no-store" } else { "no-cache" }),
        );
        headers.append(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    }
}

/// Answers HEAD as GET, without the content (RFC 9110, 9.3.2): a check of a link need not fetch the page.
///
/// # Errors
/// The handler's own error.
pub async fn head_like_get(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let is_head = request.method() == Method::HEAD;
    if is_head {
        request.head_mut().method = Method::GET;
    }
    let answer = next.call(request).await?.map_into_boxed_body();
    Ok(if is_head { answer.map_body(|_, _| BoxBody::new(body::None::new())) } else { answer })
}

/// Reads a query as if NUL were not in it: no browser sends it, PostgreSQL cannot store it, and so nothing has it. A
/// path with it is no address.
///
/// # Errors
/// The handler's own error.
pub async fn without_nul(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    if request.path().contains(NUL) {
        return Ok(request.error_response(Error::NotFound));
    }
    if request.query_string().contains(NUL) {
        let whole = request.uri().to_string().replace(NUL, "");
        request.head_mut().uri = whole.parse().map_err(|_| Error::NotFound)?;
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// Refuses methods that no page of ours has (RFC 9110, 9.1).
///
/// # Errors
/// The handler's own error.
pub async fn only_known_methods(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::POST) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    Ok(request.error_response(Error::WrongMethod("GET, HEAD, POST")))
}

/// Refuses a change that does not come from one of our pages: by `Origin` (RFC 6454), or by `Sec-Fetch-Site` if the
/// browser sends no origin. The secret in an address of RFC 8058 proves as much.
///
/// # Errors
/// The handler's own error.
pub async fn only_from_our_own_pages(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let says = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let ours = match says(header::ORIGIN) {
        Some(origin) => origin == app.config.origin(),
        None => says(HeaderName::from_static("sec-fetch-site")) == Some("same-origin"),
    };
    if request.method().is_safe() || ours || addresses::takes_one_click(request.path()) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    Ok(request.error_response(Error::Forged("origin")))
}
