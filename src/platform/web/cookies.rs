//! Cookies of ours that a browser keeps to itself.
use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
};

use crate::platform::Config;

/// A cookie that only we read: no script sees it, no other site sends it along.
#[derive(Debug, Clone, Copy)]
pub struct OurCookie {
    /// Its name where people come without TLS.
    plain: &'static str,
    /// Over TLS. `__Host-` lets no neighbouring host set it in our name (RFC 6265bis, 4.1.3.2); browsers take it over
    /// TLS only.
    secure: &'static str,
    /// How many days it stays; without it, as long as the browser is open: computers are shared.
    days: Option<i64>,
}

impl OurCookie {
    /// A cookie that goes when the browser is closed.
    #[must_use]
    pub const fn of_session(plain: &'static str, secure: &'static str) -> Self {
        Self { plain, secure, days: None }
    }

    /// A cookie that stays so many days.
    #[must_use]
    pub const fn lasting(plain: &'static str, secure: &'static str, days: i64) -> Self {
        Self { plain, secure, days: Some(days) }
    }

    /// What the browser brought.
    #[must_use]
    pub fn read(self, request: &HttpRequest, config: &Config) -> Option<String> {
        request.cookie(self.name(config)).map(|cookie| cookie.value().to_owned())
    }

    /// Sets it.
    #[must_use]
    pub fn with(self, value: String, config: &Config) -> Cookie<'static> {
        let mut cookie = Cookie::build(self.name(config), value)
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(config.is_secure())
            .finish();
        if let Some(days) = self.days {
            cookie.set_max_age(Duration::days(days));
        }
        cookie
    }

    /// Takes it away.
    #[must_use]
    pub fn gone(self, config: &Config) -> Cookie<'static> {
        let mut cookie = self.with(String::new(), config);
        cookie.make_removal();
        cookie
    }

    fn name(self, config: &Config) -> &'static str {
        if config.is_secure() { self.secure } else { self.plain }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session_cookie_at(url: &'static str) -> String {
        let config = Config::read(|name| (name == "ATBALSS_URL").then(|| url.to_owned())).expect("a right address");
        OurCookie::of_session("atb-session", "__Host-atb-session").with("abc".to_owned(), &config).to_string()
    }

    #[test]
    fn over_tls_the_cookie_belongs_to_this_host_alone() {
        assert_eq!(
            session_cookie_at("https://atbalss.example"),
            "__Host-atb-session=abc; HttpOnly; SameSite=Lax; Secure; Path=/"
        );
    }

    #[test]
    fn without_tls_browsers_would_not_take_such_a_cookie() {
        assert_eq!(session_cookie_at("http://127.0.0.1:8080"), "atb-session=abc; HttpOnly; SameSite=Lax; Path=/");
    }
}
