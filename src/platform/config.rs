//! Settings, from the environment. A wrong setting ends the start with a sentence that names it and says what was
//! expected.
use std::{
    fmt, fs,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use ipnet::IpNet;
use lettre::transport::smtp::client::Certificate;
use url::Url;

use super::tls::Target;
use crate::platform::{Language, Secret, mail, said};

/// Everything that can be set. The README has a row for each.
#[derive(Debug, Clone)]
pub struct Config {
    /// `DATABASE_URL`: an existing PostgreSQL; without it the program runs a private one.
    pub database_url: Option<Masked>,
    /// `ATBALSS_OWNER_URL`: the same database as its owner, who migrates and backs up; without it the role of
    /// `DATABASE_URL` does everything.
    pub owner_url: Option<Masked>,
    /// `ATBALSS_PG_BIN`: where the server programs of PostgreSQL are, for the private one.
    pub pg_bin: Option<PathBuf>,
    /// `ATBALSS_DATA_DIR`: where the private PostgreSQL and the secret are kept.
    pub data_dir: PathBuf,
    /// `ATBALSS_LISTEN`: address and port to listen on.
    pub listen: SocketAddr,
    /// `ATBALSS_URL`: the public address, for links in letters and for the check of a form's origin.
    pub public_url: Url,
    /// `ATBALSS_SECRET`: signs form tokens and links; without it one is made and kept in the data directory.
    pub secret: Option<Secret>,
    /// `SMTP_URL`: the mail server, in the form that [`mail::Server::parse`] reads; without it letters are kept and
    /// only shown to staff.
    pub smtp: Option<mail::Server>,
    /// `ATBALSS_SMTP_CA`: a certificate to trust besides those of the system, for a mail server with its own
    /// certificate authority.
    pub smtp_ca: Option<Certificate>,
    /// `ATBALSS_MAIL_FROM`: the sender of letters.
    pub mail_from: String,
    /// `ATBALSS_MINISTRY_LV`: the ministry's name in Latvian.
    pub ministry_lv: String,
    /// `ATBALSS_MINISTRY_EN`: the ministry's name in English.
    pub ministry_en: String,
    /// `ATBALSS_CONTEST_LV` and `ATBALSS_CONTEST_EN`: where and until when a refusal or a suspension can be contested;
    /// without them a sentence is used that names the ministry and no law.
    pub contest_lv: Option<String>,
    /// See `contest_lv`.
    pub contest_en: Option<String>,
    /// `ATBALSS_SECURITY_CONTACT`: whom to tell of a security fault, as an address of a page or `mailto:`.
    pub security_contact: Option<Url>,
    /// `ATBALSS_MIN_PERIOD_DAYS` and `ATBALSS_MIN_PERIOD_POINT`: the shortest period that needs no reason.
    pub shortest_period: Period,
    /// `ATBALSS_TRUSTED_PROXIES`: the addresses whose `X-Forwarded-For` is trusted.
    pub trusted_proxies: Vec<IpNet>,
    /// `ATBALSS_SECOND_FACTOR`: whether staff must give a code of an app besides the password; otherwise they may.
    pub second_factor_is_duty: bool,
    /// `ATBALSS_FOUR_EYES`: whether who wrote an answer may approve it for a reason that is published; otherwise
    /// another person always approves it.
    pub four_eyes_may_be_waived: bool,
    /// Whether this is the demonstration. Its letters are not sent, so staff may follow the links in them. Not a
    /// setting.
    pub is_demonstration: bool,
    /// This program, which reads drafts' files in a process of their own. Not a setting.
    pub program: PathBuf,
    /// `ATBALSS_FRESH_FOR`: how long a kept page is sent without asking the database whether something has changed.
    pub fresh_for: Duration,
    /// `ATBALSS_DB_CONNECTIONS`: the maximum number of connections to the database.
    pub db_connections: usize,
}

/// A legal minimum with the legal point that demands it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// In days.
    pub days: i64,
    /// The legal point, as people cite it; may be empty.
    pub point: String,
}

impl Period {
    /// The legal point in brackets, to follow the days; empty if none is set.
    #[must_use]
    pub fn cited(&self) -> String {
        if self.point.is_empty() { String::new() } else { format!(" ({})", self.point) }
    }
}

/// A setting that is never displayed whole, because it may hold a password.
#[derive(Clone, PartialEq, Eq)]
pub struct Masked(pub Url);

impl std::fmt::Debug for Masked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://…@{}{}", self.0.scheme(), self.0.host_str().unwrap_or(""), self.0.path())
    }
}

/// A setting that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name} is wrong: expected {expected}")]
pub struct ConfigError {
    name: String,
    expected: &'static str,
}

impl Config {
    /// Reads the settings; `get` returns the value of a variable.
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let settings = Settings(get);
        let listen: SocketAddr = settings
            .parsed("ATBALSS_LISTEN", "an address and port such as 127.0.0.1:8080")?
            .unwrap_or(([127, 0, 0, 1], 8080).into());
        let public_url = settings.checked(
            "ATBALSS_URL",
            "an http or https address without a path, such as https://atbalss.example",
            origin,
        )?;
        Ok(Self {
            database_url: settings.secret("DATABASE_URL", DATABASE, database)?,
            owner_url: settings.secret("ATBALSS_OWNER_URL", DATABASE, database)?,
            pg_bin: settings.text("ATBALSS_PG_BIN").map(PathBuf::from),
            data_dir: settings.text("ATBALSS_DATA_DIR").map_or_else(|| PathBuf::from("data"), PathBuf::from),
            public_url: public_url.unwrap_or_else(|| local(listen)),
            listen,
            secret: settings.secret("ATBALSS_SECRET", "at least 32 characters that nobody can guess", |text| {
                Secret::new(text.as_bytes())
            })?,
            smtp: settings.secret(
                "SMTP_URL",
                "an address such as smtps://user:password@host or smtp://host:25",
                mail::Server::parse,
            )?,
            smtp_ca: settings.checked(
                "ATBALSS_SMTP_CA",
                "the path of a file with a certificate in PEM form",
                certificate,
            )?,
            mail_from: settings
                .checked("ATBALSS_MAIL_FROM", "a sender such as Atbalss <atbalss@example.org>", mailbox)?
                .unwrap_or_else(|| "Atbalss <atbalss@localhost>".to_owned()),
            ministry_lv: settings.text("ATBALSS_MINISTRY_LV").unwrap_or_else(|| "Aizsardzības ministrija".to_owned()),
            ministry_en: settings.text("ATBALSS_MINISTRY_EN").unwrap_or_else(|| "Ministry of Defence".to_owned()),
            contest_lv: settings.text("ATBALSS_CONTEST_LV"),
            contest_en: settings.text("ATBALSS_CONTEST_EN"),
            security_contact: settings.checked(
                "ATBALSS_SECURITY_CONTACT",
                "an address such as mailto:security@atbalss.example or https://atbalss.example/security",
                |text| Url::parse(text).ok().filter(|url| matches!(url.scheme(), "https" | "mailto" | "tel")),
            )?,
            shortest_period: Period {
                days: settings
                    .checked("ATBALSS_MIN_PERIOD_DAYS", "a whole number of days from 1 to 366", |text| {
                        text.parse().ok().filter(|days| (1..=366).contains(days))
                    })?
                    .unwrap_or(30),
                // No default, because a point that is no longer in force must not be cited.
                point: settings.text("ATBALSS_MIN_PERIOD_POINT").unwrap_or_default(),
            },
            trusted_proxies: settings
                .checked(
                    "ATBALSS_TRUSTED_PROXIES",
                    "addresses or networks with commas between them, such as 10.0.0.0/8, 192.0.2.1",
                    networks,
                )?
                .unwrap_or_default(),
            second_factor_is_duty: settings
                .checked("ATBALSS_SECOND_FACTOR", "staff or optional", |text| match text {
                    "staff" => Some(true),
                    "optional" => Some(false),
                    _ => None,
                })?
                .unwrap_or(false),
            four_eyes_may_be_waived: settings
                .checked("ATBALSS_FOUR_EYES", "always or waivable", |text| match text {
                    "always" => Some(false),
                    "waivable" => Some(true),
                    _ => None,
                })?
                .unwrap_or(false),
            is_demonstration: false,
            program: std::env::current_exe().unwrap_or_else(|_| PathBuf::from("atbalss")),
            fresh_for: settings
                .checked("ATBALSS_FRESH_FOR", "a whole number of seconds from 0 to 60", |text| {
                    text.parse().ok().filter(|seconds| (0..=60).contains(seconds)).map(Duration::from_secs)
                })?
                .unwrap_or(Duration::from_secs(1)),
            db_connections: settings
                .checked("ATBALSS_DB_CONNECTIONS", "a whole number from 2 to 500", |text| {
                    text.parse().ok().filter(|size| (2..=500).contains(size))
                })?
                .unwrap_or(16),
        })
    }

    /// The ministry's name.
    #[must_use]
    pub fn ministry(&self, language: Language) -> &str {
        match language {
            Language::Lv => &self.ministry_lv,
            Language::En => &self.ministry_en,
        }
    }

    /// Where and until when a decision about an organisation can be contested, in a language.
    #[must_use]
    pub fn contest(&self, language: Language) -> String {
        let set = match language {
            Language::Lv => &self.contest_lv,
            Language::En => &self.contest_en,
        };
        let usual =
            || said("platform-contest").with("ministry", self.ministry(language)).in_language(language).to_string();
        set.clone().unwrap_or_else(usual)
    }

    /// Whether letters are sent: without a mail server they are kept and only shown to staff.
    #[must_use]
    pub fn sends_letters(&self) -> bool {
        self.smtp.is_some()
    }

    /// Whether somebody between us and the database could read or change what passes.
    #[must_use]
    pub fn database_is_exposed(&self) -> bool {
        let target = self.database_url.as_ref().map(|url| Target::parse(url.0.as_str()));
        target.is_some_and(|target| target.is_ok_and(|target| target.is_exposed()))
    }

    /// Scheme, host and port of the public address, in the form of an `Origin` header (RFC 6454).
    #[must_use]
    pub fn origin(&self) -> String {
        self.public_url.origin().ascii_serialization()
    }

    /// The public address of a path of this site.
    #[must_use]
    pub fn link(&self, path: impl fmt::Display) -> String {
        format!("{}{path}", self.origin())
    }

    /// Whether the public address uses TLS: then cookies are `Secure` and `__Host-`.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.scheme() == "https"
    }
}

struct Settings<F>(F);

impl<F: Fn(&str) -> Option<String>> Settings<F> {
    /// An empty variable counts as not set, because compose files pass on missing variables as empty.
    fn text(&self, name: &str) -> Option<String> {
        (self.0)(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn checked<T>(
        &self,
        name: &'static str,
        expected: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, ConfigError> {
        self.text(name)
            .map(|text| parse(&text).ok_or_else(|| ConfigError { name: name.to_owned(), expected }))
            .transpose()
    }

    /// A setting that holds a secret can also be in a file, which is named by the variable with `_FILE` behind it.
    fn secret<T>(
        &self,
        name: &'static str,
        expected: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, ConfigError> {
        let variable = format!("{name}_FILE");
        let Some(file) = self.text(&variable) else { return self.checked(name, expected, parse) };
        let wrong = |expected| ConfigError { name: variable.clone(), expected };
        let text = fs::read_to_string(file).map_err(|_| wrong("the path of a file that can be read"))?;
        parse(text.trim()).ok_or_else(|| wrong(expected)).map(Some)
    }

    fn parsed<T: std::str::FromStr>(
        &self,
        name: &'static str,
        expected: &'static str,
    ) -> Result<Option<T>, ConfigError> {
        self.checked(name, expected, |text| text.parse().ok())
    }
}

fn local(listen: SocketAddr) -> Url {
    Url::parse(&format!("http://{listen}")).expect("an address and port make an http address")
}

const DATABASE: &str = "an address such as postgres://user:password@host/database; in it sslmode is one of disable, prefer, require, verify-ca and verify-full";

fn is_database(url: &Url) -> bool {
    matches!(url.scheme(), "postgres" | "postgresql") && Target::parse(url.as_str()).is_ok()
}

fn database(text: &str) -> Option<Masked> {
    Url::parse(text).ok().filter(is_database).map(Masked)
}

fn origin(text: &str) -> Option<Url> {
    Url::parse(text).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https") && url.has_host() && url.path() == "/" && url.query().is_none()
    })
}

/// The file is read at the start, so that a wrong file is noticed then.
fn certificate(path: &str) -> Option<Certificate> {
    let pem = fs::read_to_string(path).ok().filter(|text| text.contains("-----BEGIN CERTIFICATE-----"))?;
    Certificate::from_pem(pem.as_bytes()).ok()
}

fn networks(text: &str) -> Option<Vec<IpNet>> {
    let network = |text: &str| text.parse().or_else(|_| text.parse::<IpAddr>().map(IpNet::from)).ok();
    text.split(',').map(|one| network(one.trim())).collect()
}

fn mailbox(text: &str) -> Option<String> {
    text.parse::<lettre::message::Mailbox>().ok().map(|mailbox| mailbox.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &str, value: &str) -> Result<Config, ConfigError> {
        Config::read(|asked| (asked == name).then(|| value.to_owned()))
    }

    #[test]
    fn nothing_need_be_set() {
        let config = Config::read(|_| None).expect("the defaults are right");
        assert_eq!(config.origin(), "http://127.0.0.1:8080");
        assert!(!config.is_secure());
    }

    #[test]
    fn a_wrong_setting_is_named_with_what_was_expected() {
        for (name, value) in [
            ("ATBALSS_LISTEN", "8080"),
            ("ATBALSS_URL", "atbalss.example"),
            ("ATBALSS_URL", "https://atbalss.example/path"),
            ("DATABASE_URL", "mysql://host/atbalss"),
            ("DATABASE_URL", "postgres://a:b@host/atbalss?sslmode=nonsense"),
            ("ATBALSS_OWNER_URL", "atbalss_owner"),
            ("SMTP_URL_FILE", "no-such-file"),
            ("SMTP_URL", "mail.example"),
            ("ATBALSS_SMTP_CA", "no-such-file.pem"),
            ("ATBALSS_SMTP_CA", "Cargo.toml"),
            ("ATBALSS_SECRET", "short"),
            ("ATBALSS_MAIL_FROM", "nobody"),
            ("ATBALSS_MIN_PERIOD_DAYS", "0"),
            ("ATBALSS_SECURITY_CONTACT", "security@atbalss.example"),
            ("ATBALSS_TRUSTED_PROXIES", "10.0.0.0/8 and others"),
            ("ATBALSS_SECOND_FACTOR", "yes"),
            ("ATBALSS_FOUR_EYES", "two"),
            ("ATBALSS_FRESH_FOR", "61"),
            ("ATBALSS_DB_CONNECTIONS", "many"),
        ] {
            let sentence = with(name, value).expect_err(name).to_string();
            assert!(sentence.starts_with(&format!("{name} is wrong: expected ")), "{sentence}");
        }
    }

    #[test]
    fn a_secret_can_be_in_a_file() {
        let file = std::env::temp_dir().join(format!("atbalss-secret-{}", std::process::id()));
        fs::write(&file, "postgres://atbalss:hunter2@db/atbalss\n").expect("a file");
        let config = with("DATABASE_URL_FILE", &file.display().to_string()).expect("a right address");
        fs::remove_file(&file).expect("it is there");
        assert_eq!(
            config.database_url.map(|url| url.0.to_string()).as_deref(),
            Some("postgres://atbalss:hunter2@db/atbalss")
        );
    }

    #[test]
    fn passwords_are_masked() {
        let config = with("DATABASE_URL", "postgres://atbalss:hunter2@db/atbalss").expect("a right address");
        let shown = format!("{config:?}");
        assert!(shown.contains("postgres://…@db/atbalss") && !shown.contains("hunter2"), "{shown}");
    }

    #[test]
    fn no_legal_point_is_cited_until_one_is_set() {
        let cited = |config: Config| config.shortest_period.cited();
        assert_eq!(cited(Config::read(|_| None).expect("the defaults are right")), "");
        assert_eq!(cited(with("ATBALSS_MIN_PERIOD_POINT", "MK 1, 2.3.").expect("a point")), " (MK 1, 2.3.)");
    }

    #[test]
    fn an_empty_variable_counts_as_not_set() {
        assert!(with("SMTP_URL", " ").expect("no setting").smtp.is_none());
    }
}
