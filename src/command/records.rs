//! The database of the settings: where it is, and whether this program can work with it.
use std::net::TcpStream;

use tokio::{
    runtime::{Builder, Runtime},
    task::LocalSet,
};

use super::Failure;
use crate::{
    accounts,
    platform::{
        Clock, Config, Db, Error, Examination, MOST_SKEW, Masked, Secret,
        cluster::{self, Cluster, ClusterError, Durability, Urls},
        examine, migrations,
    },
};

/// The folder of the private PostgreSQL in the data directory, and the name of its database.
pub(super) const PRIVATE: &str = "postgres";
pub(super) const DATABASE: &str = "atbalss";

/// Brings the database of the settings up to date.
pub(super) fn migrate(config: &Config) -> Result<(), Failure> {
    let place = Place::made(config)?;
    refuse_two_databases(config)?;
    println!("{} migrations run", place.migrate()?);
    Ok(())
}

/// The owner would make the tables where nobody serves them.
fn refuse_two_databases(config: &Config) -> Result<(), Failure> {
    let name = |url: &Option<Masked>| url.as_ref().map(|url| url.0.path().to_owned());
    match (name(&config.database_url), name(&config.owner_url)) {
        (Some(served), Some(owned)) if served != owned => {
            Err(format!("DATABASE_URL and ATBALSS_OWNER_URL name different databases: {served} and {owned}").into())
        }
        _ => Ok(()),
    }
}

/// A database and how it is reached.
pub(super) struct Place {
    /// The private server, if this program has started it.
    cluster: Option<Cluster>,
    service: String,
    owner: String,
    /// The role that gets its rights at each migration; `None` if the owner does everything.
    role: Option<String>,
}

impl Place {
    /// The database in the settings; without one, that of the private cluster, which must be there.
    pub fn of(config: &Config) -> Result<Self, Failure> {
        refuse_second_database(config)?;
        if config.database_url.is_none() && !Cluster::is_made(&config.data_dir.join(PRIVATE)) {
            return Err(format!(
                "{} holds no database of Atbalss: set ATBALSS_DATA_DIR to the folder of the service, or start \
                 `atbalss serve` once",
                config.data_dir.display()
            )
            .into());
        }
        Self::made(config)
    }

    /// The database in the settings; without one, that of the private cluster, which is made if it is missing and
    /// started. If the service runs already, its cluster is used.
    pub fn made(config: &Config) -> Result<Self, Failure> {
        if let Some(url) = &config.database_url {
            let service = url.0.to_string();
            let owner = config.owner_url.as_ref().map(|owner| owner.0.to_string());
            let role = owner.is_some().then(|| url.0.username().to_owned());
            return Ok(Self { cluster: None, owner: owner.unwrap_or_else(|| service.clone()), service, role });
        }
        match private_cluster(config, PRIVATE) {
            Ok(cluster) => Ok(Self::on(cluster)),
            Err(ClusterError::InUse(_)) => {
                Ok(Self::beside(Cluster::urls_of_running(&config.data_dir.join(PRIVATE), DATABASE)?))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// A database of its own in this folder of the data directory; made anew unless it is to be kept.
    pub fn of_demonstration(config: &Config, folder: &str, keep: bool) -> Result<Self, Failure> {
        let cluster = private_cluster(config, folder)?;
        if !keep {
            migrations::start_afresh(&cluster.urls("postgres").owner, DATABASE)?;
        }
        Ok(Self::on(cluster))
    }

    fn on(cluster: Cluster) -> Self {
        let place = Self::beside(cluster.urls(DATABASE));
        Self { cluster: Some(cluster), ..place }
    }

    fn beside(Urls { owner, service }: Urls) -> Self {
        Self { cluster: None, owner, service, role: Some(cluster::SERVICE.to_owned()) }
    }

    /// The owner's address.
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// Brings the tables up to date; returns how many migrations were run.
    pub fn migrate(&self) -> Result<usize, Error> {
        migrations::migrate(&self.owner, self.role.as_deref())
    }
}

/// A new, empty database beside a service that runs elsewhere would be taken for the service's.
fn refuse_second_database(config: &Config) -> Result<(), Failure> {
    if config.database_url.is_some()
        || config.data_dir.join(PRIVATE).exists()
        || TcpStream::connect(config.listen).is_err()
    {
        return Ok(());
    }
    Err(format!(
        "a service runs on {} (ATBALSS_LISTEN), but {} holds no data of it: set ATBALSS_DATA_DIR to the folder \
         that it was started with, or DATABASE_URL to its database",
        config.listen,
        config.data_dir.display()
    )
    .into())
}

/// A private PostgreSQL with its data in this folder of the data directory.
pub(super) fn private_cluster(config: &Config, folder: &str) -> Result<Cluster, ClusterError> {
    let cluster = Cluster::start(&settings(config, folder))?;
    tracing::info!(folder = %cluster.dir().display(), "the private PostgreSQL runs");
    Ok(cluster)
}

/// How the private PostgreSQL in this folder is run.
pub(super) fn settings(config: &Config, folder: &str) -> cluster::Settings {
    cluster::Settings {
        data_dir: config.data_dir.join(folder),
        pg_bin: config.pg_bin.clone(),
        durability: Durability::Durable,
    }
}

/// The database with the tables of this program, and the runtime that drives its connections. The runtime is dropped
/// before the database stops.
pub(super) struct Records {
    pub db: Db,
    runtime: Runtime,
    _cluster: Option<Cluster>,
}

impl Records {
    /// The database of the settings. A private one must be there; it is brought up to date.
    pub fn open(config: &Config) -> Result<Self, Failure> {
        Self::up_to_date(config, Place::of(config)?)
    }

    /// The database of the settings, for the one service of a private database, which is made if it is missing.
    pub fn of_service(config: &Config) -> Result<Self, Failure> {
        let place = Place::made(config)?;
        if config.database_url.is_none() && place.cluster.is_none() {
            return Err(ClusterError::InUse(config.data_dir.join(PRIVATE)).into());
        }
        Self::up_to_date(config, place)
    }

    fn up_to_date(config: &Config, place: Place) -> Result<Self, Failure> {
        if place.cluster.is_some() {
            place.migrate()?;
        }
        let records = Self::at(config, place)?;
        let schema = records.block_on(async { migrations::schema(&mut *records.db.read().await?).await })?;
        if schema.pending > 0 {
            return Err("the database is older than this program: run `atbalss migrate` first".into());
        }
        Ok(records)
    }

    /// This database.
    pub fn at(config: &Config, place: Place) -> Result<Self, Failure> {
        let runtime = Builder::new_multi_thread().enable_all().build()?;
        let db = Db::new(&place.service, config.db_connections, runtime.handle())?;
        Ok(Self { db, runtime, _cluster: place.cluster })
    }

    /// Actions write in local tasks, so everything runs in a `LocalSet`.
    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(LocalSet::new().run_until(work))
    }

    pub fn examine(&self) -> Result<Examination, Error> {
        self.block_on(async { examine(&mut *self.db.read().await?, &Clock::System).await })
    }

    /// Whether the secret is the one with which people's second factors were encrypted.
    pub fn opens_second_factors(&self, secret: &Secret) -> Result<bool, Error> {
        self.block_on(async { accounts::opens_second_factors(&mut *self.db.read().await?, secret).await })
    }

    /// Refuses a database that can lose what it has confirmed, and says what else an operator should know.
    pub fn judge(&self, config: &Config) -> Result<(), Failure> {
        let found = self.examine()?;
        if !found.unsafe_settings.is_empty() {
            let settings = found.unsafe_settings.join(", ");
            return Err(format!("the database can lose what it has confirmed: change {settings}").into());
        }
        if found.schema.newer > 0 {
            tracing::warn!(migrations = found.schema.newer, "a newer program has changed the tables");
        }
        if found.skew.abs() > MOST_SKEW {
            let seconds = found.skew.as_secs_f64();
            tracing::error!(
                seconds,
                "the database's clock is ahead of this machine's: deadlines follow this machine's"
            );
        }
        if found.owns_the_record {
            tracing::warn!("DATABASE_URL owns the tables: a role of its own could not change the record (README)");
        }
        if config.database_is_exposed() {
            tracing::warn!("the way to the database is not protected: add sslmode=verify-full to DATABASE_URL");
        }
        Ok(())
    }
}
