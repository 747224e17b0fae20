//! The two cookies of this room: the session's, and a short-lived one to which the forms of the signed-out are bound.
use std::future::{Ready, ready};

use actix_web::{
    FromRequest, HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
    dev::Payload,
    web::Data,
};

use super::model::Token;
use crate::platform::{
    Config, Error,
    web::{App, FormKey},
};

/// `__Host-` lets no neighbouring host set a cookie in our name (RFC 6265bis, 4.1.3.2); browsers take it over TLS only.
const SESSION: [&str; 2] = ["atb-session", "__Host-atb-session"];
const FORM: [&str; 2] = ["atb-form", "__Host-atb-form"];

/// The token that the browser brought, live or not.
pub fn session(request: &HttpRequest, config: &Config) -> Option<Token> {
    request.cookie(name(SESSION, config)).map(|cookie| Token::brought(cookie.value()))
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
    request.cookie(name(FORM, config)).map(|cookie| FormKey(cookie.value().to_owned()))
}

/// Carries a session. It ends with the browser's own: computers are shared.
pub fn with_session(token: &Token, config: &Config) -> Cookie<'static> {
    ours(SESSION, token.reveal().to_owned(), config)
}

/// Takes the session's cookie away.
pub fn without_session(config: &Config) -> Cookie<'static> {
    let mut cookie = ours(SESSION, String::new(), config);
    cookie.make_removal();
    cookie
}

/// Carries a form's key for two weeks: so long a form may stay open, an application above all.
pub fn with_form_key(key: &FormKey, config: &Config) -> Cookie<'static> {
    let mut cookie = ours(FORM, key.0.clone(), config);
    cookie.set_max_age(Duration::days(14));
    cookie
}

fn ours(names: [&'static str; 2], value: String, config: &Config) -> Cookie<'static> {
    Cookie::build(name(names, config), value).path("/").http_only(true).same_site(SameSite::Lax).secure(config.is_secure()).finish()
}

fn name([plain, secure]: [&'static str; 2], config: &Config) -> &'static str {
    if config.is_secure() { secure } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session_cookie_at(url: &'static str) -> String {
        let config = Config::read(|name| (name == "ATBALSS_URL").then(|| url.to_owned())).expect("a right address");
        with_session(&Token::brought("abc"), &config).to_string()
    }

    #[test]
    fn over_tls_the_cookie_belongs_to_this_host_alone() {
        assert_eq!(session_cookie_at("https://atbalss.example"), "__Host-atb-session=abc; HttpOnly; SameSite=Lax; Secure; Path=/");
    }

    #[test]
    fn without_tls_browsers_would_not_take_such_a_cookie() {
        assert_eq!(session_cookie_at("http://127.0.0.1:8080"), "atb-session=abc; HttpOnly; SameSite=Lax; Path=/");
    }
}
