//! A message that outlives one redirect: a signed cookie, read once.
use actix_web::{
    HttpMessage, HttpRequest,
    cookie::{Cookie, SameSite},
};
use data_encoding::BASE64URL_NOPAD;

use super::App;
use crate::platform::{Said, Secret};

const NAME: &str = "atb-flash";

/// The message that the next page shows on top.
#[derive(Debug, Clone, PartialEq)]
pub struct Flash(pub Said);

impl Flash {
    /// The cookie that carries it.
    #[must_use]
    pub fn cookie(&self, app: &App) -> Cookie<'static> {
        let body = BASE64URL_NOPAD.encode(&serde_json::to_vec(&self.0).expect("a phrase is plain data"));
        let signature = app.secret.sign("flash", body.as_bytes());
        Cookie::build(NAME, format!("{body}.{signature}"))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(app.config.is_secure())
            .finish()
    }

    /// The message of a request. It counts as read: the answer removes the cookie.
    pub(super) fn read(request: &HttpRequest, secret: &Secret) -> Option<Said> {
        let cookie = request.cookie(NAME)?;
        let (body, signature) = cookie.value().split_once('.')?;
        if !secret.verify("flash", body.as_bytes(), signature) {
            return None;
        }
        request.extensions_mut().insert(Read);
        serde_json::from_slice(&BASE64URL_NOPAD.decode(body.as_bytes()).ok()?).ok()
    }

    /// The cookie that removes the message after a page has shown it.
    pub(super) fn removal(request: &HttpRequest) -> Option<Cookie<'static>> {
        request.extensions().get::<Read>()?;
        let mut cookie = Cookie::build(NAME, "").path("/").finish();
        cookie.make_removal();
        Some(cookie)
    }
}

struct Read;
