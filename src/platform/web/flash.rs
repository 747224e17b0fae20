//! A message that outlives one redirect: a signed cookie, read once.
use actix_web::{HttpMessage, HttpRequest, cookie::Cookie};
use data_encoding::BASE64URL_NOPAD;

use super::{App, OurCookie};
use crate::platform::Said;

const COOKIE: OurCookie = OurCookie::of_session("atb-flash", "__Host-atb-flash");

/// The message that the next page shows on top.
#[derive(Debug, Clone, PartialEq)]
pub struct Flash(pub Said);

impl Flash {
    /// The cookie that carries it.
    #[must_use]
    pub fn cookie(&self, app: &App) -> Cookie<'static> {
        let body = BASE64URL_NOPAD.encode(&serde_json::to_vec(&self.0).expect("a phrase is plain data"));
        let signature = app.secret.sign("flash", body.as_bytes());
        COOKIE.with(format!("{body}.{signature}"), &app.config)
    }

    /// Whether a request carries one.
    pub(super) fn is_brought(request: &HttpRequest, app: &App) -> bool {
        COOKIE.read(request, &app.config).is_some()
    }

    /// The message of a request. It counts as read: the answer removes the cookie.
    pub(super) fn read(request: &HttpRequest, app: &App) -> Option<Said> {
        let value = COOKIE.read(request, &app.config)?;
        let (body, signature) = value.split_once('.')?;
        if !app.secret.verify("flash", body.as_bytes(), signature) {
            return None;
        }
        request.extensions_mut().insert(Read);
        serde_json::from_slice(&BASE64URL_NOPAD.decode(body.as_bytes()).ok()?).ok()
    }

    /// The cookie that removes the message after a page has shown it.
    pub(super) fn removal(request: &HttpRequest, app: &App) -> Option<Cookie<'static>> {
        request.extensions().get::<Read>()?;
        Some(COOKIE.gone(&app.config))
    }
}

struct Read;
