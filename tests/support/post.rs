//! A mail server for stories. It requires STARTTLS and a password as a ministry's relay does, answers as the story
//! tells it, and keeps every letter it accepted.

use std::collections::{HashMap, HashSet};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

/// The one account of the server.
pub const USER: &str = "atbalss";
/// Its password.
pub const PASSWORD: &str = "vards-un-parole";
/// Base64 of NUL, user, NUL, password (RFC 4616), of the user, and of the password: three constants are shorter than a
/// decoder.
const PLAIN: &str = "AGF0YmFsc3MAdmFyZHMtdW4tcGFyb2xl";
const LOGIN: [&str; 2] = ["YXRiYWxzcw==", "dmFyZHMtdW4tcGFyb2xl"];

const SIGN_IN_FIRST: &str = "530 5.7.0 Authentication required";

/// The running server; it takes no more connections once dropped.
pub struct Post {
    address: SocketAddr,
    certificate: String,
    desk: Arc<Desk>,
    listening: tokio::task::AbortHandle,
}

/// A letter the server accepted: the envelope, and the message with the dots of RFC 5321, 4.5.2 removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub from: String,
    pub to: Vec<String>,
    pub data: String,
}

impl Post {
    /// Opens on a free port of the loopback address, with a new certificate.
    pub async fn open() -> Self {
        let own = rcgen::generate_simple_self_signed(["localhost".to_owned(), "127.0.0.1".to_owned()])
            .expect("both are valid names");
        let key = PrivatePkcs8KeyDer::from(own.signing_key.serialize_der()).into();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|builder| builder.with_no_client_auth().with_single_cert(vec![own.cert.der().clone()], key))
            .expect("ring speaks every version, and certificate and key belong together");

        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let desk = Arc::new(Desk::default());
        let tls = TlsAcceptor::from(Arc::new(config));
        let listening = tokio::spawn(accept(listener, tls, Arc::clone(&desk))).abort_handle();
        Self { address, certificate: own.cert.pem(), desk, listening }
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The certificate a client must trust, as PEM, valid for `localhost` and `127.0.0.1`.
    pub fn certificate(&self) -> &str {
        &self.certificate
    }

    /// The next `command` (such as `MAIL`; `.` is the end of the data) gets this `answer` instead, once.
    pub fn refuse_next(&self, command: &str, answer: &str) {
        self.desk.script().commands.push((command.to_owned(), answer.to_owned()));
    }

    /// Every `RCPT TO` this `address` gets this `answer`.
    pub fn refuse_recipient(&self, address: &str, answer: &str) {
        self.desk.script().recipients.insert(address.to_owned(), answer.to_owned());
    }

    /// The next letter is kept, but the connection breaks before the sender is told.
    pub fn hang_up_after_next(&self) {
        self.desk.script().hang_up = true;
    }

    /// Whoever connects from now on hears nothing.
    pub fn hang_after_connect(&self) {
        self.desk.script().hangs_after_connect = true;
    }

    /// Whoever connects while this number of connections is open is sent away.
    pub fn take_connections(&self, most: usize) {
        self.desk.script().most_connections = Some(most);
    }

    /// After `RCPT TO` somebody of this `domain` the connection hangs.
    pub fn hang_at_recipient(&self, domain: &str) {
        self.desk.script().hangs_at_recipient.insert(domain.to_owned());
    }

    /// A letter to somebody of this `domain` is kept, but then the connection hangs.
    pub fn hang_after_dot(&self, domain: &str) {
        self.desk.script().hangs_after_dot.insert(domain.to_owned());
    }

    /// No connection hangs from now on, except those that hang already.
    pub fn recover(&self) {
        let mut script = self.desk.script();
        script.hangs_after_connect = false;
        script.hangs_at_recipient.clear();
        script.hangs_after_dot.clear();
    }

    /// Waits until this number of connections has hung.
    pub async fn hung(&self, connections: usize) {
        let mut hung = self.desk.hung.subscribe();
        hung.wait_for(|hung| *hung >= connections).await.expect("the desk is there as long as the server");
    }

    /// Waits until this number of letters has been accepted.
    pub async fn accepted(&self, letters: usize) {
        let mut accepted = self.desk.accepted.subscribe();
        accepted.wait_for(|accepted| *accepted >= letters).await.expect("the desk is there as long as the server");
    }

    /// How many connections were opened so far.
    pub fn connections(&self) -> usize {
        self.desk.script().connections
    }

    /// The letters accepted so far, oldest first.
    pub fn letters(&self) -> Vec<Delivery> {
        self.desk.script().letters.clone()
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

#[derive(Default)]
struct Desk {
    script: Mutex<Script>,
    hung: watch::Sender<usize>,
    accepted: watch::Sender<usize>,
}

#[derive(Default)]
struct Script {
    commands: Vec<(String, String)>,
    recipients: HashMap<String, String>,
    hang_up: bool,
    hangs_after_connect: bool,
    hangs_at_recipient: HashSet<String>,
    hangs_after_dot: HashSet<String>,
    connections: usize,
    open: usize,
    most_connections: Option<usize>,
    letters: Vec<Delivery>,
}

impl Desk {
    fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn refusal(&self, command: &str) -> Option<String> {
        let mut script = self.script();
        let at = script.commands.iter().position(|(refused, _)| refused == command)?;
        Some(script.commands.remove(at).1)
    }
}

async fn accept(listener: TcpListener, tls: TlsAcceptor, desk: Arc<Desk>) {
    while let Ok((stream, _)) = listener.accept().await {
        // A client that disconnects is part of the stories, not a failure of the server.
        let (tls, desk) = (tls.clone(), Arc::clone(&desk));
        tokio::spawn(async move {
            desk.script().open += 1;
            let served = serve(stream, tls, Arc::clone(&desk)).await;
            desk.script().open -= 1;
            served
        });
    }
}

async fn serve(stream: TcpStream, tls: TlsAcceptor, desk: Arc<Desk>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut open = Conversation::new(stream, false, &desk);
    let (hangs, is_one_too_many) = {
        let mut script = desk.script();
        script.connections += 1;
        (script.hangs_after_connect, script.most_connections.is_some_and(|most| script.open > most))
    };
    if hangs {
        return open.hang().await;
    }
    if is_one_too_many {
        return open.say("421 4.7.0 Too many connections").await;
    }
    open.say("220 localhost ESMTP").await?;
    if open.run().await? == End::StartTls {
        // Everything before the handshake is forgotten, also unread lines (RFC 3207, 4.2).
        let encrypted = tls.accept(open.stream.into_inner()).await?;
        Conversation::new(encrypted, true, &desk).run().await?;
    }
    Ok(())
}

#[derive(PartialEq, Eq)]
enum End {
    StartTls,
    Closed,
}

struct Conversation<'a, S> {
    stream: BufReader<S>,
    encrypted: bool,
    signed_in: bool,
    letter: Option<Delivery>,
    desk: &'a Desk,
}

impl<'a, S: AsyncRead + AsyncWrite + Unpin> Conversation<'a, S> {
    fn new(stream: S, encrypted: bool, desk: &'a Desk) -> Self {
        Self { stream: BufReader::new(stream), encrypted, signed_in: false, letter: None, desk }
    }

    async fn run(&mut self) -> io::Result<End> {
        while let Some(line) = self.hear().await? {
            let command = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
            if let Some(refusal) = self.desk.refusal(&command) {
                self.say(&refusal).await?;
                continue;
            }
            match command.as_str() {
                "STARTTLS" if !self.encrypted => {
                    self.say("220 2.0.0 Ready").await?;
                    return Ok(End::StartTls);
                }
                "AUTH" if self.encrypted => self.authenticate(&line).await?,
                "DATA" if self.letter.as_ref().is_some_and(|letter| !letter.to.is_empty()) => {
                    if !self.data().await? {
                        break;
                    }
                }
                "RCPT" if self.desk.script().hangs_at_recipient.contains(domain(&path(&line))) => self.hang().await?,
                "QUIT" => {
                    self.say("221 2.0.0 Bye").await?;
                    break;
                }
                _ => {
                    let answer = self.answer(&command, &line);
                    self.say(&answer).await?;
                }
            }
        }
        Ok(End::Closed)
    }

    /// The answer to each command of one line that changes only the envelope.
    fn answer(&mut self, command: &str, line: &str) -> String {
        match command {
            "EHLO" if self.encrypted => "250-localhost\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN".to_owned(),
            "EHLO" => "250-localhost\r\n250-8BITMIME\r\n250 STARTTLS".to_owned(),
            "NOOP" => "250 2.0.0 Ok".to_owned(),
            "RSET" => {
                self.letter = None;
                "250 2.0.0 Ok".to_owned()
            }
            _ if !self.encrypted => "530 5.7.0 Must issue a STARTTLS command first".to_owned(),
            _ if !self.signed_in => SIGN_IN_FIRST.to_owned(),
            "MAIL" => {
                self.letter = Some(Delivery { from: path(line), to: Vec::new(), data: String::new() });
                "250 2.1.0 Ok".to_owned()
            }
            "RCPT" => self.recipient(path(line)),
            _ => "503 5.5.1 Bad sequence of commands".to_owned(),
        }
    }

    fn recipient(&mut self, address: String) -> String {
        let Some(letter) = &mut self.letter else {
            return "503 5.5.1 MAIL first".to_owned();
        };
        if let Some(refusal) = self.desk.script().recipients.get(&address) {
            return refusal.clone();
        }
        letter.to.push(address);
        "250 2.1.5 Ok".to_owned()
    }

    async fn authenticate(&mut self, line: &str) -> io::Result<()> {
        let mut words = line.split(' ').skip(1);
        let method = words.next().unwrap_or_default().to_ascii_uppercase();
        let initial = words.next().map(str::to_owned);
        self.signed_in = match method.as_str() {
            "PLAIN" => self.credential(initial, "334 ").await? == PLAIN,
            "LOGIN" => {
                let user = self.credential(initial, "334 VXNlcm5hbWU6").await?;
                [user, self.credential(None, "334 UGFzc3dvcmQ6").await?] == LOGIN
            }
            _ => return self.say("504 5.5.4 Unrecognized authentication type").await,
        };
        let answer = if self.signed_in { "235 2.7.0 Accepted" } else { "535 5.7.8 Credentials invalid" };
        self.say(answer).await
    }

    async fn credential(&mut self, given: Option<String>, question: &str) -> io::Result<String> {
        if let Some(given) = given {
            return Ok(given);
        }
        self.say(question).await?;
        Ok(self.hear().await?.unwrap_or_default())
    }

    /// Receives the message; returns whether the connection is still open. The letter counts as delivered before its
    /// sender gets the reply, as on any server.
    async fn data(&mut self) -> io::Result<bool> {
        self.say("354 End data with <CR><LF>.<CR><LF>").await?;
        let mut letter = self.letter.take().expect("DATA is taken only after RCPT");
        loop {
            match self.hear().await?.as_deref() {
                None => return Ok(false),
                Some(".") => break,
                Some(line) => {
                    letter.data += line.strip_prefix('.').unwrap_or(line);
                    letter.data += "\r\n";
                }
            }
        }
        if let Some(refusal) = self.desk.refusal(".") {
            self.say(&refusal).await?;
            return Ok(true);
        }
        let (hang_up, hangs) = {
            let mut script = self.desk.script();
            let hangs = letter.to.iter().any(|to| script.hangs_after_dot.contains(domain(to)));
            script.letters.push(letter);
            (std::mem::take(&mut script.hang_up), hangs)
        };
        self.desk.accepted.send_modify(|accepted| *accepted += 1);
        if hang_up {
            return Ok(false);
        }
        if hangs {
            self.hang().await?;
            return Ok(false);
        }
        self.say("250 2.0.0 Queued").await?;
        Ok(true)
    }

    /// Hears everything and says nothing, until the other side closes the connection.
    async fn hang(&mut self) -> io::Result<()> {
        self.desk.hung.send_modify(|hung| *hung += 1);
        while self.hear().await?.is_some() {}
        Ok(())
    }

    async fn say(&mut self, answer: &str) -> io::Result<()> {
        self.stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
        self.stream.flush().await
    }

    async fn hear(&mut self) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        if self.stream.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()))
    }
}

/// The text between `<` and `>` in `MAIL FROM:<…>` and `RCPT TO:<…>`.
fn path(line: &str) -> String {
    let address = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    address.map_or_else(String::new, |(address, _)| address.to_owned())
}

fn domain(address: &str) -> &str {
    address.rsplit('@').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use lettre::transport::smtp::Error;
    use lettre::transport::smtp::authentication::Credentials;
    use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
    use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

    use super::{PASSWORD, Post, USER};
    use crate::support::RT;

    async fn send(post: &Post, trusted: &str, password: &str, to: &str) -> Result<(), Error> {
        let trusted = Certificate::from_pem(trusted.as_bytes()).expect("a certificate as PEM");
        let tls = TlsParameters::builder("localhost".to_owned()).add_root_certificate(trusted).build_rustls()?;
        let mailer = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1")
            .port(post.port())
            .tls(Tls::Required(tls))
            .credentials(Credentials::new(USER.to_owned(), password.to_owned()))
            .build();
        let letter = Message::builder()
            .from("atbalss@example.lv".parse().expect("an address"))
            .to(to.parse().expect("an address"))
            .subject("Saņemts")
            .body("First\r\n.\r\n..two dots".to_owned())
            .expect("a complete letter");
        mailer.send(letter).await.map(|_| ())
    }

    #[test]
    fn a_letter_arrives_with_its_envelope_and_its_dots() {
        RT.block_on(async {
            let post = Post::open().await;
            send(&post, post.certificate(), PASSWORD, "anna@example.lv").await.expect("it is taken");
            let [letter] = &post.letters()[..] else { panic!("one letter, not {:?}", post.letters()) };
            assert_eq!(
                (letter.from.as_str(), &letter.to[..]),
                ("atbalss@example.lv", &["anna@example.lv".to_owned()][..])
            );
            assert!(letter.data.ends_with("First\r\n.\r\n..two dots\r\n"), "{}", letter.data);
        });
    }

    #[test]
    fn a_refusal_is_told_as_passing_or_final() {
        RT.block_on(async {
            let post = Post::open().await;
            post.refuse_recipient("gone@example.lv", "550 5.1.1 No such user");
            let gone = send(&post, post.certificate(), PASSWORD, "gone@example.lv").await.expect_err("refused");
            assert!(gone.is_permanent(), "{gone:?}");
            for command in ["MAIL", "DATA", "."] {
                post.refuse_next(command, "451 4.3.0 Later");
                let later = send(&post, post.certificate(), PASSWORD, "anna@example.lv").await.expect_err("refused");
                assert!(later.is_transient(), "{command}: {later:?}");
            }
            assert_eq!(post.letters(), []);
        });
    }

    #[test]
    fn a_letter_may_have_arrived_although_its_sender_was_not_told() {
        RT.block_on(async {
            let post = Post::open().await;
            post.hang_up_after_next();
            let broken = send(&post, post.certificate(), PASSWORD, "anna@example.lv").await.expect_err("no answer");
            assert!(!broken.is_permanent(), "{broken:?}");
            assert_eq!(post.letters().len(), 1);
        });
    }

    #[test]
    fn a_wrong_password_and_a_foreign_certificate_send_nothing() {
        RT.block_on(async {
            let (post, stranger) = (Post::open().await, Post::open().await);
            let wrong = send(&post, post.certificate(), "minejums", "anna@example.lv").await.expect_err("refused");
            assert!(wrong.is_permanent(), "{wrong:?}");
            send(&post, stranger.certificate(), PASSWORD, "anna@example.lv").await.expect_err("not trusted");
            assert_eq!(post.letters(), []);
        });
    }
}
