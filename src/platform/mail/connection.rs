//! One connection to the mail server. Every question has an end, because lettre waits forever; a connection on which
//! the server owes an answer is dropped, since a late answer would be taken for the next one.
use std::{io, time::Duration};

use lettre::{
    Address,
    address::Envelope,
    transport::smtp::{
        Error as SmtpError,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail, Rcpt, Rset},
        extension::{ClientId, Extension, MailBodyParameter, MailParameter},
    },
};
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};

use super::{
    Encryption, Outcome, Server,
    reply::{kept, outcome, taken, words_of},
};

/// The reply that the server sends before it closes the connection (RFC 5321, 3.8).
const CLOSING: u16 = 421;

/// How long sending may take, and how long the server may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For the answer to a command, and for each step of connecting.
    pub answer: Duration,
    /// For a message and the answer to its final dot. RFC 5321, 4.5.3.2.6 has ten minutes, because a sender that gives
    /// up sends a second copy; but a letter must not hold a connection that long.
    pub acceptance: Duration,
    /// For the letters under way after the service was asked to stop.
    pub farewell: Duration,
    /// How often a sender says that it still holds its letters: three times in a lease.
    pub prolonging: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            answer: Duration::from_secs(30),
            acceptance: Duration::from_mins(1),
            farewell: Duration::from_secs(3),
            prolonging: Duration::from_secs(15),
        }
    }
}

/// What a connection is opened with.
#[derive(Clone)]
pub(super) struct Door {
    pub(super) server: Server,
    pub(super) tls: Option<TlsParameters>,
    pub(super) hello: ClientId,
    pub(super) limits: Limits,
}

/// Why there was no positive answer.
struct Fault {
    /// The code of the reply; `None` if there was none.
    status: Option<u16>,
    words: String,
    is_silence: bool,
}

impl From<SmtpError> for Fault {
    fn from(error: SmtpError) -> Self {
        Self { status: error.status().map(u16::from), words: words_of(&error), is_silence: false }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self { status: None, words: kept(&error.to_string()), is_silence: false }
    }
}

async fn within<T, E: Into<Fault>>(limit: Duration, question: impl Future<Output = Result<T, E>>) -> Result<T, Fault> {
    match timeout(limit, question).await {
        Ok(answer) => answer.map_err(Into::into),
        Err(_) => Err(Fault { status: None, words: "no answer in time".to_owned(), is_silence: true }),
    }
}

impl Door {
    /// Connects, encrypts and signs in.
    async fn open(&self) -> Result<AsyncSmtpConnection, Fault> {
        let (limit, hello) = (self.limits.answer, &self.hello);
        let mut connection = match &self.tls {
            Some(tls) if self.server.encryption == Encryption::Implicit => {
                let place = (self.server.host.as_str(), self.server.port);
                let opening = AsyncSmtpConnection::connect_tokio1(place, Some(limit), hello, Some(tls.clone()), None);
                within(limit, opening).await?
            }
            tls => {
                let stream = Box::new(self.reach().await?);
                let mut plain = within(limit, AsyncSmtpConnection::connect_with_transport(stream, hello)).await?;
                if let Some(tls) = tls {
                    within(limit, plain.starttls(tls.clone(), hello)).await?;
                }
                plain
            }
        };
        if let Some((user, password)) = &self.server.credentials {
            let credentials = Credentials::new(user.clone(), password.clone());
            within(limit, connection.auth(DEFAULT_MECHANISMS, &credentials)).await?;
        }
        Ok(connection)
    }

    /// The first address of the host that takes the connection.
    async fn reach(&self) -> Result<TcpStream, Fault> {
        let (limit, place) = (self.limits.answer, (self.server.host.as_str(), self.server.port));
        let mut reached = Err(io::Error::other("the host has no address").into());
        for address in within(limit, lookup_host(place)).await? {
            reached = within(limit, TcpStream::connect(address)).await;
            if let Ok(stream) = &reached {
                // Otherwise the final dot waits until the server has acknowledged the message before it.
                stream.set_nodelay(true)?;
                break;
            }
        }
        reached
    }
}

/// An open connection on which nothing is under way.
pub struct Connection {
    inner: AsyncSmtpConnection,
    limits: Limits,
    /// The server has answered everything and goes on listening.
    is_sound: bool,
    /// It has taken the whole letter before, so that nothing of that is left.
    is_clear: bool,
}

impl Connection {
    /// A new connection.
    ///
    /// # Errors
    /// The server's reply, or why there was none.
    pub(super) async fn open(door: &Door) -> Result<Self, String> {
        let inner = door.open().await.map_err(|fault| fault.words)?;
        Ok(Self { inner, limits: door.limits, is_sound: true, is_clear: true })
    }

    /// The same connection for another letter, whatever became of the one before; `None` if the server has closed it.
    pub(super) async fn again(mut self) -> Option<Self> {
        if !self.is_clear {
            within(self.limits.answer, self.inner.command(Rset)).await.ok()?;
        }
        Some(self)
    }

    /// Sends one message; returns the connection if it can be used again.
    ///
    /// # Errors
    /// What it means if the server has closed the connection before it heard of this message: after an earlier one that
    /// is nobody's fault.
    pub(super) async fn send(
        mut self,
        envelope: &Envelope,
        message: &[u8],
    ) -> Result<(Outcome, Option<Self>), Outcome> {
        let outcome = match self.parameters(envelope, message) {
            Ok(parameters) => self.converse(envelope, parameters, message).await?,
            Err(reason) => Outcome::Never(reason.to_owned()),
        };
        Ok((outcome, self.is_sound.then_some(self)))
    }

    /// Ends the conversation politely, without anybody waiting for it.
    pub fn part(mut self) {
        tokio::spawn(async move { within(self.limits.answer, self.inner.quit()).await.is_ok() });
    }

    /// What the server has to support for this message (RFC 6152, RFC 6531).
    fn parameters(&self, envelope: &Envelope, message: &[u8]) -> Result<Vec<MailParameter>, &'static str> {
        let is_ascii = |to: &Address| to.to_string().is_ascii();
        let supports = |extension| self.inner.server_info().supports_feature(extension);
        let mut parameters = Vec::new();
        if !envelope.to().iter().all(is_ascii) {
            if !supports(Extension::SmtpUtfEight) {
                return Err("the mail server takes no address with such letters before the @ (SMTPUTF8)");
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if !message.is_ascii() {
            if !supports(Extension::EightBitMime) {
                return Err("the mail server takes no message with such letters (8BITMIME)");
            }
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        Ok(parameters)
    }

    /// Refusals are about the letter. Silence before the recipient is named is the server's, later it is the
    /// recipient's domain's.
    async fn converse(
        &mut self,
        envelope: &Envelope,
        parameters: Vec<MailParameter>,
        message: &[u8],
    ) -> Result<Outcome, Outcome> {
        self.is_clear = false;
        let begun = self.inner.command(Mail::new(envelope.from().cloned(), parameters));
        match within(self.limits.answer, begun).await {
            Ok(_) => {}
            Err(Fault { status: None, words, .. }) => return Err(Outcome::Away(words)),
            Err(fault) if fault.status == Some(CLOSING) => return Err(self.refused(fault)),
            Err(fault) => return Ok(self.refused(fault)),
        }
        Ok(match self.hand_over(envelope, message).await {
            Ok(reply) => {
                self.is_clear = true;
                Outcome::Sent(reply)
            }
            Err(fault) if fault.is_silence => {
                self.is_sound = false;
                Outcome::Silent(fault.words)
            }
            Err(fault) => self.refused(fault),
        })
    }

    async fn hand_over(&mut self, envelope: &Envelope, message: &[u8]) -> Result<String, Fault> {
        for to in envelope.to() {
            within(self.limits.answer, self.inner.command(Rcpt::new(to.clone(), Vec::new()))).await?;
        }
        within(self.limits.answer, self.inner.command(Data)).await?;
        Ok(taken(&within(self.limits.acceptance, self.inner.message(message)).await?))
    }

    fn refused(&mut self, fault: Fault) -> Outcome {
        self.is_sound = fault.status.is_some_and(|status| status != CLOSING);
        outcome(fault.status, fault.words)
    }
}
