//! The reasons why the private cluster cannot start, as sentences for the person who starts the program.

use std::{
    fmt, io,
    path::{Path, PathBuf},
    process::ExitStatus,
};

pub(super) type Result<T, E = ClusterError> = std::result::Result<T, E>;

/// Why the private cluster cannot be used. Its text is one sentence that says what to do.
#[derive(Debug)]
pub enum ClusterError {
    /// No folder with `initdb` and `postgres` was found.
    ProgramsNotFound,
    /// The given folder holds no `initdb` and `postgres`.
    ProgramsNotIn(PathBuf),
    /// Only this version was found, and it is too old.
    TooOld(u32),
    /// The cluster was made by the version `data`; only the version `found` is installed.
    OtherVersion {
        /// The cluster's directory.
        dir: PathBuf,
        /// The version that made the cluster.
        data: u32,
        /// The version that is installed.
        found: u32,
    },
    /// Another program runs this cluster.
    InUse(PathBuf),
    /// An earlier server has not ended within the time we wait.
    StillStopping(PathBuf),
    /// Somebody started a server in our data without this program.
    StartedByHand(PathBuf),
    /// The path is a link or not a directory, or the directory is not ours or holds other things.
    NotOurs(PathBuf),
    /// The cluster exists, but the server's account cannot enter its directory.
    Unreachable {
        /// The cluster's directory.
        dir: PathBuf,
        /// The server's account.
        account: String,
    },
    /// Neither the account `postgres` nor `nobody` exists.
    NoAccount,
    /// The user with this number has no name, and PostgreSQL needs one.
    Nameless(u32),
    /// We are root without the right to become somebody else.
    CannotChangeUser,
    /// A server program ended too early.
    Failed {
        /// How it ended.
        status: ExitStatus,
        /// Its last message.
        said: String,
        /// The file with all its messages.
        log: PathBuf,
    },
    /// The server dies as soon as it is started again; this file has its messages.
    DiesAgainAndAgain(PathBuf),
    /// The thread that guards the server has panicked.
    Lost,
    /// A copy would overwrite this file.
    FileIsThere(PathBuf),
    /// This program of PostgreSQL, which copies databases, was not found beside the server's.
    NoCopier(String),
    /// A program that copies a database did not succeed.
    NotCopied {
        /// The program.
        program: String,
        /// What it said.
        said: String,
    },
    /// The operating system refused something.
    Io {
        /// What was tried: a verb and a path.
        action: String,
        /// The error of the operating system.
        source: io::Error,
    },
}

impl fmt::Display for ClusterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ProgramsNotFound => {
                f.write_str("PostgreSQL server programs were not found: install the package postgresql (Debian), or set DATABASE_URL or ATBALSS_PG_BIN")
            }
            Self::ProgramsNotIn(dir) => write!(f, "{} does not hold the PostgreSQL programs initdb and postgres: correct ATBALSS_PG_BIN", dir.display()),
            Self::TooOld(found) => write!(f, "PostgreSQL {found} is too old: install version {} or newer, or set DATABASE_URL", super::programs::OLDEST),
            Self::OtherVersion { dir, data, found } => write!(
                f,
                "The database in {} belongs to PostgreSQL {data}, but only PostgreSQL {found} is installed: install PostgreSQL {data} again, or dump the database with it (pg_dump), move the directory away, start with PostgreSQL {found} and restore the dump",
                dir.display()
            ),
            Self::InUse(dir) => {
                write!(f, "The database in {} is in use by another running Atbalss: stop that one, or choose another ATBALSS_DATA_DIR", dir.display())
            }
            Self::StillStopping(dir) => write!(f, "An earlier database server in {} is still stopping: start again in a while", dir.display()),
            Self::StartedByHand(data) => {
                write!(f, "A PostgreSQL server that Atbalss did not start is running in {0}: stop it (pg_ctl stop -D {0})", data.display())
            }
            Self::NotOurs(dir) => {
                write!(f, "{} is a link, belongs to another user or holds files that are not ours: choose another ATBALSS_DATA_DIR", dir.display())
            }
            Self::Unreachable { dir, account } => write!(
                f,
                "The database in {} cannot be reached by the user {account}, who runs it: let that user enter the directories above it",
                dir.display()
            ),
            Self::NoAccount => {
                f.write_str("PostgreSQL does not run as root and there is no user postgres or nobody: start Atbalss as another user, or set DATABASE_URL")
            }
            Self::Nameless(uid) => write!(f, "The user number {uid} has no name on this machine, and PostgreSQL needs one: add the user, or set DATABASE_URL"),
            Self::CannotChangeUser => {
                f.write_str("PostgreSQL does not run as root and root may not change to another user here: start Atbalss as another user, or set DATABASE_URL")
            }
            Self::Failed { status, said, log } => write!(f, "The database server ended with {status}; its last words were \"{said}\": see {}", log.display()),
            Self::DiesAgainAndAgain(log) => write!(f, "The database server dies again and again: see {}", log.display()),
            Self::Lost => f.write_str("The database server is guarded no more: start again"),
            Self::FileIsThere(file) => write!(f, "{} is there already: choose another name", file.display()),
            Self::NoCopier(program) => write!(f, "{program} was not found: install the package postgresql-client (Debian)"),
            Self::NotCopied { program, said } => write!(f, "{program} did not succeed: {said}"),
            Self::Io { action, source } => write!(f, "It is not possible to {action}: {source}"),
        }
    }
}

impl std::error::Error for ClusterError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// For `map_err`: says what was tried, as a verb and its object.
pub(super) fn cannot(verb: &str, path: &Path) -> impl FnOnce(io::Error) -> ClusterError {
    move |source| ClusterError::Io { action: format!("{verb} {}", path.display()), source }
}
