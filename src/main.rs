//! The command line: one program with subcommands. Settings come from the environment.
use std::{
    fs,
    io::Write,
    net::{TcpListener, TcpStream},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use atbalss::{
    accounts::{Email, EmailKey, NewPerson, PersonName, Position},
    addresses, app,
    demo::{self, Demonstration},
    organisations,
    organisations::{Country, Details, NewOrganisation, OrganisationName, RegisterName, RegistrationNumber},
    platform::{
        Actor, Clock, Config, Db, Language, Role, Said, Secret,
        cluster::{self, Cluster, ClusterError, Durability},
        give_back_large_memory, migrations, new_token, raise_descriptors,
        web::App,
    },
    worker,
};
use clap::{
    Args, Parser, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use tokio::{
    runtime::{Builder, Runtime},
    signal::unix::{SignalKind, signal},
    sync::watch,
    task::LocalSet,
};

/// The folder of the private PostgreSQL in the data directory, and the name of its database.
const PRIVATE: &str = "postgres";
const DATABASE: &str = "atbalss";

/// How long running transactions may take after the service was asked to stop.
const DRAIN: Duration = Duration::from_secs(25);

/// Files and connections that are neither a reader's nor the database's: logs, letters, the private PostgreSQL.
const SPARE_DESCRIPTORS: usize = 64;

/// What ends a command: a sentence for the person at the terminal.
type Failure = Box<dyn std::error::Error>;

/// Public engagement for ministries and non-governmental organisations. Settings come from the environment; the README
/// lists them.
#[derive(Parser)]
#[command(version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages and send the emails
    Serve,
    /// Bring the database up to date
    Migrate,
    /// Serve a believable demonstration on a database of its own, made anew each time
    Demo {
        /// Go on with the demonstration of last time
        #[arg(long)]
        keep: bool,
    },
    /// The ministry's staff
    #[command(subcommand)]
    Staff(StaffCommand),
    /// The register of organisations
    #[command(subcommand)]
    Organisation(OrganisationCommand),
}

#[derive(Subcommand)]
enum StaffCommand {
    /// Add a person of the ministry; a password is made and shown once
    Add {
        #[command(flatten)]
        person: PersonArgs,
        /// What the person may do (several: give it again)
        #[arg(long = "role", required = true, value_parser = one_of(Role::ALL, Role::as_str))]
        roles: Vec<Role>,
    },
    /// Turn the two-step sign-in of a person off who has lost the phone and the recovery codes
    ResetSecondFactor {
        /// The address for signing in
        #[arg(long)]
        email: String,
    },
}

#[derive(Subcommand)]
enum OrganisationCommand {
    /// Add an approved organisation with its first person, who may sign and manage; a password is made and shown once
    Add {
        /// The organisation's name
        #[arg(long)]
        organisation: String,
        /// Its country, as two letters (ISO 3166-1)
        #[arg(long, default_value = "LV")]
        country: String,
        /// The register it is entered in
        #[arg(long)]
        register: String,
        /// Its number in that register
        #[arg(long)]
        number: String,
        #[command(flatten)]
        person: PersonArgs,
    },
}

#[derive(Args)]
struct PersonArgs {
    /// The person's name
    #[arg(long)]
    name: String,
    /// The office held
    #[arg(long)]
    position: String,
    /// The address for signing in and for emails
    #[arg(long)]
    email: String,
    /// The language of emails
    #[arg(long, default_value = "lv", value_parser = one_of(Language::ALL, Language::as_str))]
    language: Language,
}

fn main() -> ExitCode {
    give_back_large_memory();
    let command = CommandLine::parse().command;
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("atbalss: {}", with_causes(failure.as_ref()));
            ExitCode::FAILURE
        }
    }
}

/// A failure with what caused it, such as the database's own words. A cause that the sentence contains already is not
/// repeated.
fn with_causes(failure: &dyn std::error::Error) -> String {
    let mut sentence = failure.to_string();
    let mut cause = failure.source();
    while let Some(error) = cause {
        let words = error.to_string();
        if !sentence.contains(&words) {
            sentence = format!("{sentence}: {words}");
        }
        cause = error.source();
    }
    sentence
}

/// Reads one of these words, and lists them when it is another one.
fn one_of<T>(all: &'static [T], name: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.iter().map(move |one| name(*one))).map(move |word| {
        let chosen = all.iter().find(|one| name(**one) == word);
        *chosen.expect("the parser lets only these through")
    })
}

fn run(command: Command) -> Result<(), Failure> {
    let config = Config::read(|name| std::env::var(name).ok())?;
    log_to_stderr();
    match command {
        Command::Migrate => migrate(&config),
        Command::Serve => Service::start(config)?.serve(),
        Command::Demo { keep } => Service::start_demo(config, keep)?.serve(),
        Command::Staff(StaffCommand::Add { person, roles }) => Records::open(&config)?.add_staff(&person, roles),
        Command::Staff(StaffCommand::ResetSecondFactor { email }) => {
            Records::open(&config)?.reset_second_factor(&email)
        }
        Command::Organisation(OrganisationCommand::Add { organisation, country, register, number, person }) => {
            let new = NewOrganisation {
                name: OrganisationName::parse(&organisation).map_err(sentence)?,
                country: Country::parse(&country).map_err(sentence)?,
                register: RegisterName::parse(&register).map_err(sentence)?,
                number: RegistrationNumber::parse(&number).map_err(sentence)?,
                details: Details::default(),
            };
            Records::open(&config)?.add_organisation(new, &person)
        }
    }
}

/// Writes the log as JSON lines; `RUST_LOG` chooses which.
fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().json().with_span_list(false).with_writer(std::io::stderr).with_env_filter(filter).init();
}

fn migrate(config: &Config) -> Result<(), Failure> {
    let (_cluster, url) = database(config)?;
    println!("{} migrations run", migrations::migrate(&url)?);
    Ok(())
}

/// The address of the database in the settings; without one, of a private cluster, which is started. If the service
/// runs already, its cluster is used.
fn database(config: &Config) -> Result<(Option<Cluster>, String), Failure> {
    if let Some(url) = &config.database_url {
        return Ok((None, url.0.to_string()));
    }
    if !config.data_dir.join(PRIVATE).exists() && TcpStream::connect(config.listen).is_ok() {
        return Err(format!(
            "a service runs on {} (ATBALSS_LISTEN), but {} holds no data of it: set ATBALSS_DATA_DIR to the folder \
             that it was started with, or DATABASE_URL to its database",
            config.listen,
            config.data_dir.display()
        )
        .into());
    }
    match private_cluster(config, PRIVATE) {
        Ok(cluster) => {
            let url = cluster.url(DATABASE);
            Ok((Some(cluster), url))
        }
        Err(ClusterError::InUse(_)) => Ok((None, Cluster::url_of_running(&config.data_dir.join(PRIVATE), DATABASE)?)),
        Err(error) => Err(error.into()),
    }
}

/// A private PostgreSQL with its data in this folder of the data directory.
fn private_cluster(config: &Config, folder: &str) -> Result<Cluster, ClusterError> {
    let settings = cluster::Settings {
        data_dir: config.data_dir.join(folder),
        pg_bin: config.pg_bin.clone(),
        durability: Durability::Durable,
    };
    let cluster = Cluster::start(&settings)?;
    tracing::info!(folder = %cluster.dir().display(), "the private PostgreSQL runs");
    Ok(cluster)
}

/// The database of the settings with the tables of this program, and the runtime that drives its connections. The
/// runtime is dropped before the database stops.
struct Records {
    db: Db,
    runtime: Runtime,
    _cluster: Option<Cluster>,
}

impl Records {
    fn open(config: &Config) -> Result<Self, Failure> {
        let (cluster, url) = database(config)?;
        if cluster.is_some() {
            migrations::migrate(&url)?;
        } else if migrations::pending(&url)? > 0 {
            return Err("the database is older than this program: run `atbalss migrate` first".into());
        }
        Self::on(config, cluster, &url)
    }

    fn on(config: &Config, cluster: Option<Cluster>, url: &str) -> Result<Self, Failure> {
        let runtime = Builder::new_multi_thread().enable_all().build()?;
        let db = Db::new(url, config.db_connections, runtime.handle())?;
        Ok(Self { db, runtime, _cluster: cluster })
    }

    /// Actions write in local tasks, so everything runs in a `LocalSet`.
    fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(LocalSet::new().run_until(work))
    }

    fn add_staff(&self, person: &PersonArgs, roles: Vec<Role>) -> Result<(), Failure> {
        let (person, now) = (person.parse()?, Clock::System.now());
        let added = self.block_on(self.db.write(async move |tx| {
            atbalss::accounts::actions::add_staff(tx, now, Actor::Service, &person, &roles).await
        }));
        let (_, password) = added.map_err(taken)?;
        println!("The password is shown this once: {}", password.reveal());
        Ok(())
    }

    fn reset_second_factor(&self, email: &str) -> Result<(), Failure> {
        let (email, now) = (EmailKey::of(email), Clock::System.now());
        let reset =
            self.block_on(self.db.write(async move |tx| {
                atbalss::accounts::actions::reset_second_factor_by_address(tx, now, &email).await
            }));
        reset.map_err(|error| match error {
            atbalss::platform::Error::NotFound => {
                "nobody with this email address has turned the two-step sign-in on".into()
            }
            other => Failure::from(other),
        })?;
        println!("The password alone is enough to sign in now; an email tells the person.");
        Ok(())
    }

    fn add_organisation(&self, new: NewOrganisation, person: &PersonArgs) -> Result<(), Failure> {
        let (person, now) = (person.parse()?, Clock::System.now());
        let added = self.block_on(self.db.write(async move |tx| {
            organisations::actions::add_organisation(tx, now, Actor::Service, &new, &person).await
        }));
        println!("The password is shown this once: {}", added.map_err(taken)?.password.reveal());
        Ok(())
    }
}

/// The service with its database.
struct Service {
    app: App,
    records: Records,
    demo: bool,
}

impl Service {
    fn start(config: Config) -> Result<Self, Failure> {
        let secret = secret(&config)?;
        let records = Records::open(&config)?;
        Ok(Self::on(config, secret, records))
    }

    fn start_demo(config: Config, keep: bool) -> Result<Self, Failure> {
        if config.database_url.is_some() {
            return Err("the demonstration has a database of its own: unset DATABASE_URL".into());
        }
        // The people of the demonstration do not exist: their letters are shown to staff and not sent, and they have no
        // telephones.
        let config = Config { smtp: None, is_demonstration: true, second_factor_is_duty: false, ..config };
        let secret = secret(&config)?;
        let cluster = private_cluster(&config, "demo")?;
        let url = cluster.url(DATABASE);
        if !keep {
            migrations::start_afresh(&cluster.url("postgres"), DATABASE)?;
        }
        let is_new = migrations::migrate(&url)? > 0;
        let records = Records::on(&config, Some(cluster), &url)?;
        let service = Self { demo: true, ..Self::on(config, secret, records) };
        if is_new {
            service.fill()?;
        }
        Ok(service)
    }

    fn on(config: Config, secret: Secret, records: Records) -> Self {
        let app = App { db: records.db.clone(), clock: Clock::System, config: Arc::new(config), secret };
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

    fn serve(self) -> Result<(), Failure> {
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

    /// Serves until it is asked to stop. Then it accepts no more connections, waits for running transactions, and ends.
    async fn serve_on(&self, listener: TcpListener) -> Result<(), Failure> {
        let workers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        // The database and what the program opens besides need some, too.
        let connections = raise_descriptors().saturating_sub(self.app.config.db_connections + SPARE_DESCRIPTORS);
        let server = app::serve(self.app.clone(), listener, app::Capacity { workers, connections })?;
        let handle = server.handle();
        let serving = tokio::spawn(server);
        let (stop, stopped) = watch::channel(false);
        let mut working = tokio::task::spawn_local(worker::work(self.app.clone(), stopped));
        tracing::info!(listen = %self.app.config.listen, "serving");
        let (mut terminated, mut interrupted) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
            // Unless it was asked to stop, the worker ends only if letters cannot be sent with these settings.
            ended = &mut working => return Ok(ended??),
        }
        tracing::info!("stopping");
        handle.pause().await;
        stop.send_replace(true);
        if tokio::time::timeout(DRAIN, self.app.db.quiet()).await.is_err() {
            tracing::error!("transactions were still under way after {DRAIN:?}");
        }
        handle.stop(true).await;
        working.await??;
        Ok(serving.await??)
    }
}

impl PersonArgs {
    fn parse(&self) -> Result<NewPerson, Failure> {
        Ok(NewPerson {
            name: PersonName::parse(&self.name).map_err(sentence)?,
            position: Position::parse(&self.position).map_err(sentence)?,
            email: Email::parse(&self.email).map_err(sentence)?,
            language: self.language,
        })
    }
}

/// The reason of a field as a sentence for the terminal.
fn sentence(reason: Said) -> Failure {
    reason.in_language(Language::En).to_string().into()
}

/// The violation of a named constraint as a sentence for the terminal.
fn taken(error: atbalss::platform::Error) -> Failure {
    match error {
        atbalss::platform::Error::Violates(constraint) if constraint == "people_email_is_used_once" => {
            "somebody with this email address is there already".into()
        }
        atbalss::platform::Error::Violates(constraint) if constraint == "organisations_number_is_registered_once" => {
            "an organisation with this number is there already".into()
        }
        other => other.into(),
    }
}

/// The secret of the settings. With a private database one is made at the first start and kept in a file that only its
/// owner can read.
fn secret(config: &Config) -> Result<Secret, Failure> {
    if let Some(secret) = &config.secret {
        return Ok(secret.clone());
    }
    if config.database_url.is_some() {
        return Err(
            "ATBALSS_SECRET is missing: with DATABASE_URL set, give at least 32 characters that nobody can guess"
                .into(),
        );
    }
    let path = config.data_dir.join("secret");
    fs::create_dir_all(&config.data_dir)
        .map_err(|error| format!("cannot make {} (ATBALSS_DATA_DIR): {error}", config.data_dir.display()))?;
    keep_new_secret(&path)?;
    let kept = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    Secret::new(kept.trim().as_bytes())
        .ok_or_else(|| format!("{} holds no secret: remove it, and a new one is made", path.display()).into())
}

/// Writes a new secret if there is none. If another process is first, its secret stays.
fn keep_new_secret(path: &Path) -> Result<(), Failure> {
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(mut file) => Ok(file.write_all(new_token().as_bytes())?),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(format!("cannot write {}: {error}", path.display()).into()),
    }
}
