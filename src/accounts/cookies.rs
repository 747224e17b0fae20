//! The cookies of this room: that of the session, the one to which forms of signed-out visitors are bound, and the one
//! of a browser that has signed in before.
use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpMessage, HttpRequest, cookie::Cookie, dev::Payload, web::Data};

use super::model::Token;
use crate::platform::{
    Config, Error, Network,
    web::{App, EarlierFormKey, FormKey, OurCookie},
};

const SESSION: OurCookie = OurCookie::of_session("atb-session", "__Host-atb-session");
/// Two weeks: a form may stay open that long, above all an application.
const FORM: OurCookie = OurCookie::lasting("atb-form", "__Host-atb-form", 14);

/// A year: a browser that is used once a month stays known.
const BROWSER: OurCookie = OurCookie::lasting("atb-browser", "__Host-atb-browser", 365);

/// Who tries to sign in or asks for a letter: where from, and with which browser.
#[derive(Debug, Clone)]
pub struct Client {
    /// The network of the request.
    pub network: Network,
    /// What the browser's cookie says of earlier sign-ins.
    pub(super) browser: Option<String>,
}

impl FromRequest for Client {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let network = Network::from_request(request, payload).into_inner();
        let app = request.app_data::<Data<App>>();
        let browser = app.and_then(|app| BROWSER.read(request, &app.config));
        ready(network.map(|network| Self { network, browser }))
    }
}

/// The cookie of a browser that has signed in.
pub fn with_browser(value: String, config: &Config) -> Cookie<'static> {
    BROWSER.with(value, config)
}

/// The token in the browser's cookie; its session may have ended.
pub fn session(request: &HttpRequest, config: &Config) -> Option<Token> {
    SESSION.read(request, config).map(|value| Token::brought(&value))
}

/// As an argument of a handler beside a guard: the token of the person who is signed in.
impl FromRequest for Token {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let brought = request.app_data::<Data<App>>().and_then(|app| session(request, &app.config));
        ready(brought.ok_or(Error::SignInFirst))
    }
}

/// Whether the browser brings a cookie of a session or of a form: then its pages are its own.
#[must_use]
pub fn is_known(request: &HttpRequest, config: &Config) -> bool {
    SESSION.read(request, config).is_some() || FORM.read(request, config).is_some()
}

/// The key to which forms of a signed-out visitor are bound; `None` before they saw one.
pub fn form_key(request: &HttpRequest, config: &Config) -> Option<FormKey> {
    FORM.read(request, config).map(FormKey)
}

/// What only this browser knows: that to which the forms of this request are bound, and to which they were before it
/// signed in.
pub fn form_keys(request: &HttpRequest) -> Vec<String> {
    let extensions = request.extensions();
    let keys = [extensions.get::<FormKey>(), extensions.get::<EarlierFormKey>().map(|earlier| &earlier.0)];
    keys.into_iter().flatten().map(|key| key.0.clone()).collect()
}

/// The cookie of a session.
pub fn with_session(token: &Token, config: &Config) -> Cookie<'static> {
    SESSION.with(token.reveal().to_owned(), config)
}

/// Removes the cookie of the session.
pub fn without_session(config: &Config) -> Cookie<'static> {
    SESSION.gone(config)
}

/// The cookie of a form key.
pub fn with_form_key(key: &FormKey, config: &Config) -> Cookie<'static> {
    FORM.with(key.0.clone(), config)
}
