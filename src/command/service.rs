//! Serving: the pages and the worker, until the program is asked to stop.
use std::{
    fs,
    io::Write,
    net::TcpListener,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use socket2::{SockFilter, SockRef};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    signal::unix::{SignalKind, signal},
    sync::watch,
    time::sleep,
};

use super::{
    Failure,
    records::{Place, Records},
};
use crate::{
    addresses, app,
    demo::{self, Demonstration},
    platform::{
        Clock, Config, Language, Said, Secret, new_token, raise_descriptors,
        web::{App, Exports, KeptPages, Presence, end_connections},
    },
    worker,
};

/// The folder of the demonstration in the data directory.
const DEMONSTRATION: &str = "demo";

/// How long running transactions may take after the service was asked to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// How long pages are served after the service was asked to stop, so that connections end with an answer.
const LAST_ANSWERS: Duration = Duration::from_secs(1);

/// How long a connection that was accepted may take to reach its worker, or its answer.
const HANDED_OVER: Duration = Duration::from_millis(200);

/// A filter for packets that lets none pass (BPF: return 0). Whoever is not let in tries again after a second, when
/// nobody listens any more, and is refused.
const NOBODY: SockFilter = SockFilter::new(0x06, 0, 0, 0);

/// Files and connections that are neither a reader's nor the database's: logs, letters, the private PostgreSQL.
const SPARE_DESCRIPTORS: usize = 64;

/// The service with its database.
pub(super) struct Service {
    app: App,
    records: Records,
    demo: bool,
}

impl Service {
    pub fn start(config: Config) -> Result<Self, Failure> {
        let secret = secret(&config)?;
        let records = Records::of_service(&config)?;
        records.judge(&config)?;
        if !records.opens_second_factors(&secret)? {
            tracing::error!(
                "this secret does not open the second factors in the database: put back the copy of the one before"
            );
        }
        Ok(Self::on(config, secret, records))
    }

    pub fn start_demo(config: Config, keep: bool) -> Result<Self, Failure> {
        if config.database_url.is_some() {
            return Err("the demonstration has a database of its own: unset DATABASE_URL".into());
        }
        // The people of the demonstration do not exist: their letters are shown to staff and not sent, and they have no
        // telephones.
        let config = Config { smtp: None, is_demonstration: true, second_factor_is_duty: false, ..config };
        let secret = secret(&config)?;
        let place = Place::of_demonstration(&config, DEMONSTRATION, keep)?;
        let is_new = place.migrate()? > 0;
        let records = Records::at(&config, place)?;
        let service = Self { demo: true, ..Self::on(config, secret, records) };
        if is_new {
            service.fill()?;
        }
        Ok(service)
    }

    fn on(config: Config, secret: Secret, records: Records) -> Self {
        let app = App {
            db: records.db.clone(),
            clock: Clock::System,
            config: Arc::new(config),
            secret,
            exports: Exports::default(),
            kept: KeptPages::default(),
            presence: Presence::default(),
        };
        Self { app, records, demo: false }
    }

    fn fill(&self) -> Result<(), Failure> {
        let demonstration = self.records.block_on(demo::fill(&self.app, self.app.clock.now()))?;
        println!("{}", self.introduce(&demonstration));
        Ok(())
    }

    /// What can be seen and who can sign in, in both languages.
    fn introduce(&self, demonstration: &Demonstration) -> String {
        let both = |said: &Said| {
            format!("{} / {}", said.clone().in_language(Language::En), said.clone().in_language(Language::Lv))
        };
        let sights = demonstration
            .sights
            .iter()
            .map(|sight| format!("  {}  {}", self.app.config.link(&sight.path), both(&sight.what)));
        let sign_ins = demonstration.sign_ins.iter().map(|sign_in| {
            let may: Vec<String> = sign_in.may.iter().map(both).collect();
            format!("  {:<32} {}  {} ({})", sign_in.email, sign_in.password.reveal(), sign_in.name, may.join("; "))
        });
        let lines: Vec<String> = [String::new(), "Worth looking at:".to_owned()]
            .into_iter()
            .chain(sights)
            .chain([format!(
                "\nEmails go nowhere. Staff read them, with their private links, at {}",
                self.app.config.link(addresses::Letters {})
            )])
            .chain([format!("\nSign in at {}", self.app.config.link(addresses::SignIn {}))])
            .chain(sign_ins)
            .collect();
        lines.join("\n")
    }

    pub fn serve(self) -> Result<(), Failure> {
        let listener = TcpListener::bind(self.app.config.listen)
            .map_err(|error| format!("cannot listen on {} (ATBALSS_LISTEN): {error}", self.app.config.listen))?;
        if self.demo {
            println!("The demonstration is at {} (stop it with Ctrl-C)", self.app.config.origin());
        }
        if !self.app.config.sends_letters() && !self.demo {
            tracing::warn!("SMTP_URL is not set: emails are kept and not sent");
        }
        self.records.block_on(self.serve_on(listener))
    }

    /// Serves until it is asked to stop. Then it sends no more letters and goes on serving for a moment, with a last
    /// answer on each connection; it waits until no transaction is running, answers what was asked, and ends. Whoever
    /// comes meanwhile is told to come again.
    async fn serve_on(&self, listener: TcpListener) -> Result<(), Failure> {
        let workers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        // The database and what the program opens besides need some, too.
        let connections = raise_descriptors().saturating_sub(self.app.config.db_connections + SPARE_DESCRIPTORS);
        let (later, gate) = (listener.try_clone()?, listener.try_clone()?);
        let server = app::serve(self.app.clone(), listener, app::Capacity { workers, connections })?;
        let handle = server.handle();
        let serving = tokio::spawn(server);
        let (stop, stopped) = watch::channel(false);
        let mut working = tokio::task::spawn_local(worker::work(self.app.clone(), stopped));
        tracing::info!(listen = %self.app.config.listen, address = %self.app.config.origin(), "serving");
        let (mut terminated, mut interrupted) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
            // Unless it was asked to stop, the worker ends only if letters cannot be sent with these settings.
            ended = &mut working => return Ok(ended??),
        }
        tracing::info!("stopping");
        stop.send_replace(true);
        let closing = async {
            end_connections();
            sleep(LAST_ANSWERS).await;
            if tokio::time::timeout(DRAIN, self.app.db.quiet()).await.is_err() {
                tracing::error!("transactions were still under way after {DRAIN:?}");
            }
            handle.pause().await;
            sleep(HANDED_OVER).await;
            let turning_away = tokio::spawn(turn_away(later));
            handle.stop(true).await;
            let served = serving.await;
            // Closed with somebody in its queue the listener would reset them: first nobody gets in any more, then
            // those who are in are answered.
            SockRef::from(&gate).attach_filter(&[NOBODY])?;
            sleep(HANDED_OVER).await;
            turning_away.abort();
            Ok::<(), Failure>(served??)
        };
        let (worked, closed) = tokio::join!(working, closing);
        worked??;
        closed?;
        tracing::info!("stopped");
        Ok(())
    }
}

/// Answers those who come when no page is served any more. Otherwise the system would reset their connections.
async fn turn_away(listener: TcpListener) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let (mut connection, _) = listener.accept().await?;
        tokio::spawn(async move {
            let mut request = [0; 8192];
            // Unread data would turn the end of the connection into a reset.
            let _ = tokio::time::timeout(LAST_ANSWERS, connection.read(&mut request)).await;
            let _ = connection.write_all(COME_AGAIN.as_bytes()).await;
            let _ = connection.shutdown().await;
        });
    }
}

/// What `turn_away` answers.
const COME_AGAIN: &str = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n\
    Content-Type: text/plain; charset=utf-8\r\n\r\nAtbalss: nāciet pēc mirkļa. Come again in a moment.\n";

/// Where the secret is kept that no setting gives.
pub(super) fn secret_file(config: &Config) -> PathBuf {
    config.data_dir.join("secret")
}

/// The secret of the settings. With a private database one is made at the first start and kept in a file that only its
/// owner can read.
pub(super) fn secret(config: &Config) -> Result<Secret, Failure> {
    if let Some(secret) = &config.secret {
        return Ok(secret.clone());
    }
    if config.database_url.is_some() {
        return Err(
            "ATBALSS_SECRET is missing: with DATABASE_URL set, give at least 32 characters that nobody can guess"
                .into(),
        );
    }
    let path = secret_file(config);
    fs::create_dir_all(&config.data_dir)
        .map_err(|error| format!("cannot make {} (ATBALSS_DATA_DIR): {error}", config.data_dir.display()))?;
    keep_new_secret(&path)?;
    let kept = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    Secret::new(kept.trim().as_bytes()).ok_or_else(|| {
        format!(
            "{} holds no secret: put back your copy of it. Only if there is none, remove the file: a new one is \
                 made, and second factors and links in letters end",
            path.display()
        )
        .into()
    })
}

/// Writes a new secret if there is none. If another process is first, its secret stays.
fn keep_new_secret(path: &Path) -> Result<(), Failure> {
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(mut file) => {
            tracing::info!(file = %path.display(), "a secret was made: keep a copy of it, apart from the backups");
            Ok(file.write_all(new_token().as_bytes())?)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(format!("cannot write {}: {error}", path.display()).into()),
    }
}
