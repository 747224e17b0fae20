//! Sending by SMTP (RFC 5321). The room `notifications` decides which letters there are; this module sends one.
use std::{borrow::Cow, error::Error as StdError, fmt, net::IpAddr, time::Duration};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, SinglePart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::{
        Error as SmtpError, PoolConfig,
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
        extension::ClientId,
        response::Response,
    },
};
use percent_encoding::percent_decode_str;
use tokio::time::timeout;
use url::{Host, Url};

use crate::platform::{Config, Error, Instant, Language};

/// The most connections to the server at the same time: on a single connection each letter waits for the server's reply
/// to the one before.
pub const CONNECTIONS: u32 = 4;

/// How long the server may take for one reply.
const ANSWER: Duration = Duration::from_secs(30);

/// How long the conversation about one letter may take in all.
const CONVERSATION: Duration = Duration::from_mins(4);

/// Connections stay open for the next letters.
const IDLE: Duration = Duration::from_secs(30);

/// How much of a server's reply is kept.
const LONGEST_REPLY: usize = 500;

const SILENT: &str = "no answer in time";

/// Whether the connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encryption {
    /// From the first byte (RFC 8314, 3.3).
    Implicit,
    /// After `STARTTLS`; without encryption nothing is sent (RFC 3207).
    StartTls,
    /// Not at all.
    None,
}

/// A mail server and how to connect to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Server {
    host: String,
    port: u16,
    encryption: Encryption,
    credentials: Option<(String, String)>,
}

impl Server {
    /// `smtps://user:password@host:465`, `smtp://host:587`. With `smtp` encryption is required, except for a server on
    /// this machine; `?tls=required` and `?tls=none` change that. Special characters in user and password are
    /// percent-encoded.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok().filter(|url| matches!(url.path(), "" | "/"))?;
        let host = url.host_str().filter(|host| !host.is_empty())?.trim_matches(['[', ']']).to_owned();
        let encryption = match (url.scheme(), url.query()) {
            ("smtps", None) => Encryption::Implicit,
            ("smtp", Some("tls=none")) => Encryption::None,
            ("smtp", None) if is_this_machine(&host) => Encryption::None,
            ("smtp", None | Some("tls=required")) => Encryption::StartTls,
            _ => return None,
        };
        let decoded = |text| percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned);
        let credentials = match (url.username(), url.password()) {
            ("", None) => None,
            (user, password) => Some((decoded(user)?, decoded(password.unwrap_or_default())?)),
        };
        // The ports for submission with a password and for relaying without one (RFC 8314, 3.3; RFC 6409; RFC 5321).
        let usual = match encryption {
            Encryption::Implicit => 465,
            _ if credentials.is_some() => 587,
            _ => 25,
        };
        Some(Self { host, port: url.port().unwrap_or(usual), encryption, credentials })
    }

    fn tls(&self, extra_root: Option<&Certificate>) -> Result<Tls, SmtpError> {
        if self.encryption == Encryption::None {
            return Ok(Tls::None);
        }
        let parameters = TlsParameters::builder(self.host.clone());
        let parameters = match extra_root {
            Some(root) => parameters.add_root_certificate(root.clone()),
            None => parameters,
        };
        let parameters = parameters.build_rustls()?;
        Ok(if self.encryption == Encryption::Implicit { Tls::Wrapper(parameters) } else { Tls::Required(parameters) })
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} …@{}:{}", self.encryption, self.host, self.port)
    }
}

/// One letter to one person.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// The address of the reader.
    pub to: &'a str,
    /// What it is about, in one line.
    pub subject: &'a str,
    /// What it says, as plain text.
    pub body: &'a str,
    /// The language of both.
    pub language: Language,
    /// `<…@…>`: the same at each attempt, so that a server or a reader recognises a letter that arrives twice.
    pub message_id: &'a str,
    /// When it was written.
    pub date: Instant,
}

/// The result of sending a letter, with the server's reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server has accepted it.
    Sent(String),
    /// It failed this time and can be tried again.
    Later(String),
    /// It can never be delivered.
    Never(String),
    /// The server accepts no letter of ours now: every letter waits.
    Closed(String),
}

impl Outcome {
    /// Its name, for the log: a server's reply may contain an address.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sent(_) => "sent",
            Self::Later(_) => "later",
            Self::Never(_) => "never",
            Self::Closed(_) => "closed",
        }
    }
}

/// Sends letters to the mail server of the settings.
#[derive(Debug, Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    /// The mailer of these settings; `None` if no server is set. Must be made on the runtime that sends.
    ///
    /// # Errors
    /// [`Error::Internal`] when no encryption can be set up or the sender is not an address.
    pub fn of(config: &Config) -> Result<Option<Self>, Error> {
        let Some(server) = &config.smtp else { return Ok(None) };
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
            .port(server.port)
            .tls(server.tls(config.smtp_ca.as_ref()).map_err(Error::internal)?)
            .hello_name(hello_name(&config.public_url))
            .timeout(Some(ANSWER))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE));
        if let Some((user, password)) = &server.credentials {
            transport = transport.credentials(Credentials::new(user.clone(), password.clone()));
        }
        let from = config.mail_from.parse().map_err(Error::internal)?;
        Ok(Some(Self { transport: transport.build(), from }))
    }

    /// A connection test: whether the server answers and accepts our sign-in. So a fault of the server does not count
    /// as a failed attempt of a letter.
    ///
    /// # Errors
    /// The server's reply, or what interrupted the conversation.
    pub async fn test_connection(&self) -> Result<(), String> {
        match timeout(CONVERSATION, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err("the connection broke".to_owned()),
            Ok(Err(error)) => Err(words_of(&error)),
            Err(_) => Err(SILENT.to_owned()),
        }
    }

    /// Sends one letter.
    pub async fn send(&self, letter: &Letter<'_>) -> Outcome {
        let message = match self.message(letter) {
            Ok(message) => message,
            Err(error) => return Outcome::Never(kept(&error.to_string())),
        };
        match timeout(CONVERSATION, self.transport.send(message)).await {
            Ok(Ok(response)) => Outcome::Sent(taken(&response)),
            Ok(Err(error)) => outcome(error.status().map(u16::from), words_of(&error)),
            Err(_) => Outcome::Later(SILENT.to_owned()),
        }
    }

    fn message(&self, letter: &Letter<'_>) -> Result<Message, Box<dyn StdError>> {
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, letter.to.parse()?))
            .subject(letter.subject)
            .date(letter.date.timestamp().into())
            .message_id(Some(letter.message_id.to_owned()))
            .raw_header(header("Content-Language", letter.language.as_str()))
            // Prevents automatic replies, such as those of people on holiday (RFC 3834, 5).
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .singlepart(SinglePart::plain(letter.body.to_owned()))?;
        Ok(message)
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The name with which we greet the server (RFC 5321, 4.1.3): the host of the site.
fn hello_name(site: &Url) -> ClientId {
    match site.host() {
        Some(Host::Domain(name)) => ClientId::Domain(name.to_owned()),
        Some(Host::Ipv4(address)) => ClientId::Ipv4(address),
        Some(Host::Ipv6(address)) => ClientId::Ipv6(address),
        None => ClientId::default(),
    }
}

/// A permanent refusal is about this letter, unless it is about us: the server wants another sign-in or encryption (RFC
/// 4954, 6), or finds no proof that the mail is from our domain (RFC 7372). 421 and 454 say that the server or its
/// sign-in is closed for now.
fn outcome(status: Option<u16>, reply: String) -> Outcome {
    let is_about_us = |reply: &str| {
        reply.split(' ').nth(1).is_some_and(|code| code.len() == "5.7.26".len() && code.starts_with("5.7.2"))
    };
    match status {
        Some(421 | 454 | 530 | 534 | 535 | 538) => Outcome::Closed(reply),
        Some(500..) if is_about_us(&reply) => Outcome::Closed(reply),
        Some(500..) => Outcome::Never(reply),
        _ => Outcome::Later(reply),
    }
}

fn taken(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    kept(&format!("{} {}", response.code(), lines.join(" ")))
}

/// The server's reply, if there was one.
fn words_of(error: &SmtpError) -> String {
    match (error.status(), error.source()) {
        (Some(code), Some(words)) => kept(&format!("{code} {words}")),
        _ => kept(&error.to_string()),
    }
}

/// The reply in one line, cut to the length that is kept.
fn kept(reply: &str) -> String {
    let words: Vec<&str> = reply
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ").chars().take(LONGEST_REPLY).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(text: &str) -> Server {
        Server::parse(text).unwrap_or_else(|| panic!("{text} is a mail server"))
    }

    #[test]
    fn what_leaves_the_machine_is_encrypted_unless_it_is_said_otherwise() {
        for (text, encryption, port) in [
            ("smtps://relay.example", Encryption::Implicit, 465),
            ("smtp://relay.example", Encryption::StartTls, 25),
            ("smtp://u:p@relay.example", Encryption::StartTls, 587),
            ("smtp://relay.example:2525/", Encryption::StartTls, 2525),
            ("smtp://mailpit:1025?tls=none", Encryption::None, 1025),
            ("smtp://localhost", Encryption::None, 25),
            ("smtp://127.0.0.1:1025", Encryption::None, 1025),
            ("smtp://[::1]", Encryption::None, 25),
            ("smtp://localhost?tls=required", Encryption::StartTls, 25),
        ] {
            assert_eq!((server(text).encryption, server(text).port), (encryption, port), "{text}");
        }
    }

    #[test]
    fn what_is_no_mail_server_is_refused() {
        for text in [
            "relay.example",
            "http://relay.example",
            "smtp://",
            "smtp://relay.example/path",
            "smtp://relay.example?tls=maybe",
            "smtps://relay.example?tls=none",
        ] {
            assert_eq!(Server::parse(text), None, "{text}");
        }
    }

    #[test]
    fn user_and_password_are_decoded_and_never_displayed() {
        let server = server("smtps://atbalss%40example.lv:p%40r%2Fole%C4%81@relay.example");
        assert_eq!(server.credentials, Some(("atbalss@example.lv".to_owned(), "p@r/oleā".to_owned())));
        assert_eq!(format!("{server:?}"), "Implicit …@relay.example:465");
    }

    #[test]
    fn a_final_no_is_about_the_letter_unless_it_is_about_us() {
        for (status, reply, expected) in [
            (Some(550), "550 5.1.1 No such user", Outcome::Never as fn(String) -> Outcome),
            (Some(552), "552 5.2.2 Mailbox full", Outcome::Never),
            (Some(554), "554 5.7.1 Refused", Outcome::Never),
            (Some(450), "450 4.2.0 Greylisted", Outcome::Later),
            (Some(452), "452 4.3.1 No room", Outcome::Later),
            (None, "network error", Outcome::Later),
            (Some(421), "421 4.3.2 Closing", Outcome::Closed),
            (Some(530), "530 5.7.0 Sign in first", Outcome::Closed),
            (Some(535), "535 5.7.8 Wrong", Outcome::Closed),
            (Some(550), "550 5.7.26 No proof that the sender is the sender", Outcome::Closed),
        ] {
            assert_eq!(outcome(status, reply.to_owned()), expected(reply.to_owned()), "{reply}");
        }
    }

    #[test]
    fn what_a_server_says_is_kept_in_one_line_of_bearable_length() {
        assert_eq!(kept("550 no\r\n such\0 user"), "550 no such user");
        assert_eq!(kept(&"ā".repeat(5000)).chars().count(), LONGEST_REPLY);
    }
}
