//! The two cookies of this room: the session's, and one to which the forms of the signed-out are bound.
use actix_web::{HttpRequest, cookie::Cookie};

use super::model::Token;
use crate::platform::{
    Config,
    web::{FormKey, OurCookie},
};

const SESSION: OurCookie = OurCookie::of_session("atb-session", "__Host-atb-session");
/// Two weeks: so long a form may stay open, an application above all.
const FORM: OurCookie = OurCookie::lasting("atb-form", "__Host-atb-form", 14);

/// The token that the browser brought, live or not.
pub fn session(request: &HttpRequest, config: &Config) -> Option<Token> {
    SESSION.read(request, config).map(|value| Token::brought(&value))
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
