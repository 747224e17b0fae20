//! The private PostgreSQL cluster: the database when no `DATABASE_URL` is set, and the database of the tests. It runs
//! the server programs that are already installed, and listens only on a socket in a private folder.
//!
//! Our directory holds `data` (the cluster), `run` (the socket), `server.log` and two locks. The server inherits one of
//! the locks: a program that gets it knows that no process of an earlier server is left.

mod account;
mod copies;
mod error;
mod guardian;
mod place;
mod programs;
mod server;
mod system;

use std::{
    os::unix::ffi::OsStrExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use account::Account;
pub use error::ClusterError;
use error::Result;
use guardian::Guardian;
use place::{Locks, Place};
pub use system::free_bytes;

/// The owner's role, the superuser of its own cluster; also the name of the first database.
const NAME: &str = "atbalss";

/// The role that serves. It owns nothing.
pub const SERVICE: &str = "atbalss_service";

/// Memory a test run may need; containers often give `/dev/shm` only 64 MB.
const ROOM_FOR_TESTS: u64 = 1 << 30;

/// How many test runs can run at the same time.
const SLOTS: u32 = 32;

/// Where the cluster is, and how safely it stores data.
#[derive(Debug, Clone)]
pub struct Settings {
    /// A directory for the cluster only; made when it is missing.
    pub data_dir: PathBuf,
    /// The folder with `initdb` and `postgres`; without it the usual places are searched.
    pub pg_bin: Option<PathBuf>,
    /// What may be lost when the power fails.
    pub durability: Durability,
}

/// What may be lost when the power fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Nothing that was committed.
    Durable,
    /// Everything: for tests. A cluster that does not start is made again.
    Throwaway,
}

/// A running PostgreSQL server, stopped when dropped. When it dies by itself it is started again in the same place.
#[derive(Debug)]
pub struct Cluster {
    place: Arc<Place>,
    server: Option<Guardian>,
}

impl Cluster {
    /// Starts the cluster in `settings.data_dir` and returns when it accepts connections. A missing cluster is made
    /// first. If we are root, the server runs as another account; if that account cannot enter the directory, the
    /// cluster is elsewhere: see [`Cluster::dir`].
    ///
    /// # Errors
    /// Each [`ClusterError`] is a sentence that says what to do.
    pub fn start(settings: &Settings) -> Result<Self> {
        let place = Place::settle(&settings.data_dir)?;
        let locks = Locks::take(&place)?;
        let place = Arc::new(place);
        let server = Guardian::start(&place, locks, settings)?;
        Ok(Self { place, server: Some(server) })
    }

    /// Starts a throwaway cluster for one test run: in memory if there is enough room, otherwise below `fallback_dir`.
    /// It is kept for the next run, with its databases. Runs at the same time get different clusters. `ATBALSS_PG_BIN`
    /// is used.
    ///
    /// # Errors
    /// As [`Cluster::start`], and when every slot is taken.
    pub fn start_throwaway(fallback_dir: &Path) -> Result<Self> {
        let shelf = test_shelf(fallback_dir)?;
        for slot in 0..SLOTS {
            let started = Self::start(&Settings {
                data_dir: shelf.join(format!("slot-{slot}")),
                pg_bin: std::env::var_os("ATBALSS_PG_BIN").map(PathBuf::from),
                durability: Durability::Throwaway,
            });
            match started {
                Err(ClusterError::InUse(_) | ClusterError::StillStopping(_)) => {}
                settled => return settled,
            }
        }
        Err(ClusterError::InUse(shelf))
    }

    /// The directory where the cluster really is.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.place.dir
    }

    /// The addresses of a database of this cluster.
    #[must_use]
    pub fn urls(&self, database: &str) -> Urls {
        Urls::of(&self.place.sockets, database)
    }

    /// Whether there is a cluster for this directory.
    #[must_use]
    pub fn is_made(data_dir: &Path) -> bool {
        // Settling would make the directories above it.
        data_dir.parent().is_some_and(Path::exists)
            && Place::settle(data_dir).is_ok_and(|place| place.version().is_some())
    }

    /// The addresses of a database of the cluster that another program of ours runs in this directory.
    ///
    /// # Errors
    /// As [`Cluster::start`], if the directory is not ours.
    pub fn urls_of_running(data_dir: &Path, database: &str) -> Result<Urls> {
        Ok(Urls::of(&Place::settle(data_dir)?.sockets, database))
    }

    /// Ends all sessions, stops the server and waits until it is gone. A second call does nothing.
    ///
    /// # Errors
    /// When the server had died or did not end cleanly; committed data are safe even then.
    pub fn stop(&mut self) -> Result<()> {
        self.server.take().map_or(Ok(()), Guardian::stop)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // There is nobody to report to, and recovery at the next start repairs the data.
        let _ = self.stop();
    }
}

/// The folder of the test clusters. Each user has one, so that nobody can place a false cluster for another user.
fn test_shelf(fallback_dir: &Path) -> Result<PathBuf> {
    let memory = Path::new("/dev/shm");
    if system::free_bytes(memory).is_none_or(|free| free < ROOM_FOR_TESTS) {
        return Ok(fallback_dir.join("postgres"));
    }
    let me = Account::current()?;
    let shelf = memory.join(format!("{NAME}-{}", me.uid));
    place::own_directory(&shelf, &me, place::OPEN)?;
    Ok(shelf)
}

/// The addresses of a database, for its two roles.
#[derive(Debug, Clone)]
pub struct Urls {
    /// For the owner, who migrates.
    pub owner: String,
    /// For the role [`SERVICE`].
    pub service: String,
}

impl Urls {
    fn of(sockets: &Path, database: &str) -> Self {
        let host = percent_encoded(sockets.as_os_str().as_bytes());
        let database = percent_encoded(database.as_bytes());
        let of = |role| format!("postgres://{role}@{host}/{database}");
        Self { owner: of(NAME), service: of(SERVICE) }
    }
}

fn percent_encoded(bytes: &[u8]) -> String {
    let encode = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(*byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    bytes.iter().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_socket_directory_is_the_host_of_the_url() {
        let urls = Urls::of(Path::new("/srv/Ārlietu dati/run"), "test_7%");

        assert_eq!(urls.owner, "postgres://atbalss@%2Fsrv%2F%C4%80rlietu%20dati%2Frun/test_7%25");
    }
}
