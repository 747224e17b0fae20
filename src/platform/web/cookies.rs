//! Our cookies, which only this service can read.
use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
};

use crate::platform::Config;

/// A cookie that only we read: scripts cannot see it, and requests from other sites do not carry it.
#[derive(Debug, Clone, Copy)]
pub struct OurCookie {
    /// Its name without TLS.
    plain: &'static str,
    /// Its name with TLS. `__Host-` keeps a neighbouring host from setting it for us (RFC 6265bis, 4.1.3.2); browsers
    /// accept that name with TLS only.
    secure: &'static str,
    /// How many days it lasts; `None`: until the browser is closed, because computers are shared.
    days: Option<i64>,
}

impl OurCookie {
    /// A cookie that lasts until the browser is closed.
    #[must_use]
    pub const fn of_session(plain: &'static str, secure: &'static str) -> Self {
        Self { plain, secure, days: None }
    }

    /// A cookie that lasts this number of days.
    #[must_use]
    pub const fn lasting(plain: &'static str, secure: &'static str, days: i64) -> Self {
        Self { plain, secure, days: Some(days) }
    }

    /// The value that the browser sent.
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

    /// Removes it.
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
