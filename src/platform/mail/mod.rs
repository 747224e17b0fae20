//! Sending by SMTP (RFC 5321). The room `notifications` decides which letters there are; this module sends one.
mod address;
mod connection;
mod reply;

use std::{borrow::Cow, error::Error as StdError, fmt};

use lettre::{
    Message,
    error::Error as MessageError,
    message::{
        Attachment, Mailbox, MessageBuilder, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::{
        Error as SmtpError,
        client::{Certificate, TlsParameters},
        extension::ClientId,
    },
};
use percent_encoding::percent_decode_str;
use url::{Host, Url};

pub use self::{
    address::{domain_of, for_people, with_ascii_domain},
    connection::{Connection, Limits},
};

use self::{connection::Door, reply::kept};
use crate::platform::{Config, Error, Instant, Language, network::is_this_machine};

/// The most connections to the server at the same time: on a single connection each letter waits for the server's reply
/// to the one before.
pub const CONNECTIONS: usize = 8;

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

    fn tls(&self, extra_root: Option<&Certificate>) -> Result<Option<TlsParameters>, SmtpError> {
        if self.encryption == Encryption::None {
            return Ok(None);
        }
        let parameters = TlsParameters::builder(self.host.clone());
        let parameters = match extra_root {
            Some(root) => parameters.add_root_certificate(root.clone()),
            None => parameters,
        };
        parameters.build_rustls().map(Some)
    }
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
    /// The same as HTML, for programs that prefer it.
    pub html: Option<&'a str>,
    /// A calendar file (RFC 5545) that goes with it.
    pub calendar: Option<&'a str>,
    /// The language of all of it.
    pub language: Language,
    /// Who gets the answer of a reader; otherwise the sender.
    pub reply_to: Option<&'a str>,
    /// `<…@…>`: what it refers to, so that programs show it beside other letters that do.
    pub thread: Option<&'a str>,
    /// The web address that stops such letters, with one press of a button of the mail program (RFC 8058).
    pub unsubscribe: Option<&'a str>,
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
    /// Nobody answered after the recipient was named: letters to other domains may go.
    Silent(String),
    /// The server accepts no letter of ours now: every letter waits.
    Closed(String),
    /// There was no connection, or it broke before the letter: this was no attempt.
    Away(String),
}

impl Outcome {
    /// Its name, for the log: a server's reply may contain an address.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sent(_) => "sent",
            Self::Later(_) => "later",
            Self::Never(_) => "never",
            Self::Silent(_) => "silent",
            Self::Closed(_) => "closed",
            Self::Away(_) => "away",
        }
    }
}

/// Sends letters to the mail server of the settings.
#[derive(Clone)]
pub struct Mailer {
    door: Door,
    from: Mailbox,
}

impl Mailer {
    /// The mailer of these settings; `None` if no server is set.
    ///
    /// # Errors
    /// [`Error::Internal`] when no encryption can be set up or the sender is not an address.
    pub fn of(config: &Config) -> Result<Option<Self>, Error> {
        let Some(server) = &config.smtp else { return Ok(None) };
        let door = Door {
            server: server.clone(),
            tls: server.tls(config.smtp_ca.as_ref()).map_err(Error::internal)?,
            hello: hello_name(&config.public_url),
            limits: Limits::default(),
        };
        Ok(Some(Self { door, from: config.mail_from.parse().map_err(Error::internal)? }))
    }

    /// The same with other limits.
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        Self { door: Door { limits, ..self.door }, ..self }
    }

    /// How long the server may take.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.door.limits
    }

    /// Tries whether the server answers and accepts our sign-in.
    ///
    /// # Errors
    /// The server's reply, or what interrupted the conversation.
    pub async fn test_connection(&self) -> Result<(), String> {
        Connection::open(&self.door).await.map(drop)
    }

    /// Sends one letter, over a connection from an earlier letter if there is one that still lives. Returns the
    /// connection for the next letter.
    pub async fn send(&self, earlier: Option<Connection>, letter: &Letter<'_>) -> (Outcome, Option<Connection>) {
        let message = match self.message(letter) {
            Ok(message) => message,
            Err(error) => return (Outcome::Never(kept(&error.to_string())), earlier),
        };
        let (envelope, bytes) = (message.envelope(), message.formatted());
        let again = match earlier {
            Some(earlier) => earlier.again().await,
            None => None,
        };
        if let Some(connection) = again
            && let Ok(done) = connection.send(envelope, &bytes).await
        {
            return done;
        }
        match Connection::open(&self.door).await {
            Ok(connection) => connection.send(envelope, &bytes).await.unwrap_or_else(|outcome| (outcome, None)),
            Err(reply) => (Outcome::Away(reply), None),
        }
    }

    fn message(&self, letter: &Letter<'_>) -> Result<Message, Box<dyn StdError>> {
        // An address of an earlier release may have its domain as it was typed.
        let to = with_ascii_domain(letter.to).ok_or("the part after the @ is no domain")?;
        let head = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to.parse()?))
            .subject(letter.subject)
            .date(letter.date.timestamp().into())
            .message_id(Some(letter.message_id.to_owned()))
            .raw_header(header("Content-Language", letter.language.as_str()))
            // Prevents automatic replies, such as those of people on holiday (RFC 3834, 5).
            .raw_header(header("Auto-Submitted", "auto-generated"));
        Ok(contents(with_hints(head, letter), letter)?)
    }
}

/// The head of a message with what a letter tells mail programs.
fn with_hints(mut head: MessageBuilder, letter: &Letter<'_>) -> MessageBuilder {
    // An address of an earlier release may be none: the letter goes without it.
    let reply_to = letter.reply_to.and_then(with_ascii_domain).and_then(|address| address.parse().ok());
    if let Some(address) = reply_to {
        head = head.reply_to(Mailbox::new(None, address));
    }
    if let Some(thread) = letter.thread {
        head = head.in_reply_to(thread.to_owned()).references(thread.to_owned());
    }
    match letter.unsubscribe {
        None => head,
        Some(address) => head
            .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")),
    }
}

/// The message with its parts: the text comes first, because programs show the last form that they can (RFC 2046,
/// 5.1.4).
fn contents(head: MessageBuilder, letter: &Letter<'_>) -> Result<Message, MessageError> {
    let plain = letter.body.to_owned();
    let both = letter.html.map(|html| MultiPart::alternative_plain_html(plain.clone(), html.to_owned()));
    match (both, letter.calendar.map(calendar)) {
        (None, None) => head.singlepart(SinglePart::plain(plain)),
        (Some(both), None) => head.multipart(both),
        (None, Some(file)) => head.multipart(MultiPart::mixed().singlepart(SinglePart::plain(plain)).singlepart(file)),
        (Some(both), Some(file)) => head.multipart(MultiPart::mixed().multipart(both).singlepart(file)),
    }
}

/// A calendar file as a part of a message.
fn calendar(file: &str) -> SinglePart {
    let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH").expect("it is a kind of content");
    Attachment::new("atbalss.ics".to_owned()).body(file.to_owned(), kind)
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

    fn letter() -> Letter<'static> {
        Letter {
            to: "anna@krasts.example",
            subject: "Jauna apspriešana",
            body: "Teksts.",
            html: None,
            calendar: None,
            language: Language::Lv,
            reply_to: None,
            thread: None,
            unsubscribe: None,
            message_id: "<1@atbalss.example>",
            date: Instant::from_microseconds(1_800_000_000_000_000).expect("the year 2027"),
        }
    }

    fn formatted(letter: &Letter<'_>) -> String {
        let config = Config::read(|name| (name == "SMTP_URL").then(|| "smtp://localhost".to_owned()));
        let mailer = Mailer::of(&config.expect("right settings")).expect("no encryption").expect("a server");
        let message = mailer.message(letter).expect("a message").formatted();
        String::from_utf8(message).expect("letters of ASCII")
    }

    #[test]
    fn a_letter_that_can_be_stopped_says_so_as_mail_programs_understand() {
        let address = format!("https://atbalss.example/links/unsubscribe/{}", "0123456789abcdef".repeat(6));
        let message = formatted(&Letter { unsubscribe: Some(&address), ..letter() });
        let head = message.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        assert!(head.contains(&format!("List-Unsubscribe: <{address}>\r\n")), "{head}");
        assert!(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{head}");
        assert!(!formatted(&letter()).contains("List-Unsubscribe"));
    }

    #[test]
    fn a_letter_goes_without_an_address_for_answers_that_is_none() {
        let message = formatted(&Letter { reply_to: Some("nobody"), calendar: Some("BEGIN:VCALENDAR"), ..letter() });
        assert!(!message.contains("Reply-To"), "{message}");
        assert!(message.contains("multipart/mixed") && message.contains("method=PUBLISH"), "{message}");
        let message = formatted(&Letter { reply_to: Some("inga@Bērziņš.lv"), ..letter() });
        assert!(message.contains("Reply-To: inga@xn--brzi-bva32apg.lv\r\n"), "{message}");
    }

    #[test]
    fn user_and_password_are_decoded_and_never_displayed() {
        let server = server("smtps://atbalss%40example.lv:p%40r%2Fole%C4%81@relay.example");
        assert_eq!(server.credentials, Some(("atbalss@example.lv".to_owned(), "p@r/oleā".to_owned())));
        assert_eq!(format!("{server:?}"), "Implicit …@relay.example:465");
    }
}
