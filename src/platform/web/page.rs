//! Answers: a page, the same page with problems, a redirect.
use std::fmt::Display;

use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
};
use askama::Template;

use super::{App, Flash};
use crate::platform::{Error, Said};

/// What handlers return.
pub type Page = Result<HttpResponse, Error>;

/// A page without problems.
///
/// # Errors
/// [`Error::Internal`] when the template fails.
pub fn html(page: &impl Template) -> Page {
    with_status(StatusCode::OK, page)
}

/// The same page again, because something typed cannot be accepted (RFC 9110, 15.5.21).
///
/// # Errors
/// As [`html`].
pub fn unprocessable(page: &impl Template) -> Page {
    with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// The same page again, because of too many attempts in a short time (RFC 6585, 4).
///
/// # Errors
/// As [`html`].
pub fn too_many(page: &impl Template) -> Page {
    with_status(StatusCode::TOO_MANY_REQUESTS, page)
}

pub(super) fn with_status(status: StatusCode, page: &impl Template) -> Page {
    let body = page.render().map_err(Error::internal)?;
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(body))
}

/// A redirect after a change (RFC 9110, 15.4.4), with a message about what was done, if there is one.
pub fn see_other(app: &App, address: impl Display, done: Option<Said>) -> HttpResponse {
    let mut answer = HttpResponse::SeeOther();
    answer.insert_header((header::LOCATION, address.to_string()));
    if let Some(done) = done {
        answer.cookie(Flash(done).cookie(app));
    }
    answer.finish()
}
