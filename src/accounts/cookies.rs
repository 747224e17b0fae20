//! The two cookies of this room: the session's, and one to which the forms of the signed-out are bound.
use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, cookie::Cookie, dev::Payload, web::Data};

use super::model::Token;
use crate::platform::{
    Config, Error,
    web::{App, FormKey, OurCookie},
};

const SESSION: OurCookie = OurCookie::of_session("atb-session", "__Host-atb-session");
/// Two weeks: so long a form may stay open, an application above all.
const FORM: OurCookie = OurCookie::lasting("atb-form", "__Host-atb-form", 14);

/// The token that the browser brought, live or not.
pub fn session(request: &HttpRequest, config: &Config) -> Option<Token> {
    SESSION.read(request, config).map(|value| Token::brought(&value))
}

/// In a handler beside a guard: the token of whoever is signed in.
impl FromRequest for Token {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let brought = request.app_data::<Data<App>>().and_then(|app| session(request, &app.config));
        ready(brought.ok_or(Error::SignInFirst))
    }
}

/// What the forms of somebody signed out are bound to, once they were shown one.
pub fn form_key(request: &HttpRequest, config: &Config) -> Option<FormKey> {
    FORM.read(request, config).map(FormKey)
}

/// Carries a session.
pub fn with_session(token: &Token, config: &Config) -> Cookie<'static> {
    SESSION.with(token.reveal().to_owned(), config)
}

/// Takes the session's cookie away.
pub fn without_session(config: &Config) -> Cookie<'static> {
    SESSION.gone(config)
}

/// Carries a form's key.
pub fn with_form_key(key: &FormKey, config: &Config) -> Cookie<'static> {
    FORM.with(key.0.clone(), config)
}
