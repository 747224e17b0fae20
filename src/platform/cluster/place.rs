//! The cluster's directory: where it is, who owns it, that it is ours, and that no other program uses it.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io::{self, Write},
    os::unix::{
        ffi::OsStrExt,
        fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, fchown, lchown},
    },
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use super::{
    account::Account,
    error::{ClusterError, Result, cannot},
    system,
};

/// The lock of the program. A directory with this file in it is ours.
const PROGRAM_LOCK: &str = "atbalss.lock";

/// The lock that the program and every process of the server hold.
const SERVER_LOCK: &str = "server.lock";

/// If root's server cannot enter the wanted directory, the cluster is in here, in `<hash of the wanted path>`.
const SPARE: &str = "/var/lib/atbalss";

/// A socket's address has at most 107 bytes, and its name below this directory has 14.
const LONGEST_SOCKET_DIR: usize = 90;

/// A fast shutdown needs time to write the memory to the disk.
const STOP_TIMEOUT: Duration = Duration::from_secs(30);

/// How long a session may take to end by itself after its server was killed.
const PATIENCE: Duration = Duration::from_secs(2);

/// The mode of a directory that only its owner can enter.
pub(super) const PRIVATE: u32 = 0o700;

/// The mode of a directory that the server's account has to enter.
pub(super) const OPEN: u32 = 0o755;

/// A directory that holds one cluster.
#[derive(Debug)]
pub(super) struct Place {
    pub dir: PathBuf,
    /// The folder of the socket.
    pub sockets: PathBuf,
    /// The account that runs the server and owns all files.
    pub account: Account,
}

impl Place {
    /// Finds the place for the cluster that is wanted in `wanted`, and takes it for us.
    pub fn settle(wanted: &Path) -> Result<Self> {
        let not_ours = || ClusterError::NotOurs(wanted.to_owned());
        let wanted = std::path::absolute(wanted).map_err(cannot("find", wanted))?;
        let (Some(parent), Some(name)) = (wanted.parent(), wanted.file_name()) else {
            return Err(not_ours());
        };
        fs::create_dir_all(parent).map_err(cannot("make", parent))?;
        let parent = parent.canonicalize().map_err(cannot("find", parent))?;
        let me = Account::current()?;
        if me.uid == 0 { Self::settle_as_root(&parent, parent.join(name)) } else { Self::open(parent.join(name), me) }
    }

    fn settle_as_root(parent: &Path, dir: PathBuf) -> Result<Self> {
        let spare = Path::new(SPARE).join(hash(&dir));
        let account = match fs::symlink_metadata(&dir) {
            Ok(found) if found.uid() != 0 => Account::numbered(found.uid())?,
            _ => Account::of_service()?,
        };
        let reachable = account.can_enter(parent)?;
        // A cluster that was made elsewhere stays there. Otherwise all data would seem lost when the directory becomes
        // accessible.
        if reachable && !spare.join("data").exists() {
            return Self::open(dir, account);
        }
        if dir.join(PROGRAM_LOCK).exists() {
            let account = account.name;
            return Err(ClusterError::Unreachable { dir, account });
        }
        fs::create_dir_all(SPARE)
            .and_then(|()| fs::set_permissions(SPARE, fs::Permissions::from_mode(0o755)))
            .map_err(cannot("make", Path::new(SPARE)))?;
        Self::open(spare, account)
    }

    fn open(dir: PathBuf, account: Account) -> Result<Self> {
        let ours = dir.join(PROGRAM_LOCK).exists();
        let mut entries = fs::read_dir(&dir).into_iter().flatten();
        if !ours && entries.next().is_some() {
            return Err(ClusterError::NotOurs(dir));
        }
        own_directory(&dir, &account, PRIVATE)?;
        let sockets = socket_directory(&dir);
        Ok(Self { dir, sockets, account })
    }

    pub fn data(&self) -> PathBuf {
        self.dir.join("data")
    }

    pub fn log(&self) -> PathBuf {
        self.dir.join("server.log")
    }

    /// The major version of PostgreSQL that made the cluster; `None` if there is no cluster yet.
    pub fn version(&self) -> Option<u32> {
        let version = fs::read_to_string(self.data().join("PG_VERSION")).ok()?;
        version.trim().parse().ok()
    }

    pub fn remove_data(&self) -> Result<()> {
        remove_tree(&self.data())
    }

    /// Writes a file for the server's account. It never follows a link, because as root we could be led to another
    /// file.
    pub fn write(&self, path: &Path, text: &str) -> Result<File> {
        let written = || {
            remove_if_there(path)?;
            let mut file = OpenOptions::new().append(true).create_new(true).mode(0o600).open(path)?;
            fchown(&file, Some(self.account.uid), Some(self.account.gid))?;
            file.write_all(text.as_bytes())?;
            Ok(file)
        };
        written().map_err(cannot("write", path))
    }

    /// Removes the files of a killed server, which would keep the next one from starting. This needs [`Locks`]: they
    /// prove that the old server is gone, unless it was started without us.
    pub fn clear_remains(&self) -> Result<()> {
        let pid_file = self.data().join("postmaster.pid");
        let text = fs::read_to_string(&pid_file).unwrap_or_default();
        let pid = text.lines().next().unwrap_or_default();
        if self.is_in_data(pid) {
            return Err(ClusterError::StartedByHand(self.data()));
        }
        let socket = self.sockets.join(".s.PGSQL.5432");
        for remains in [pid_file, socket.with_extension("5432.lock"), socket] {
            remove_if_there(&remains).map_err(cannot("remove", &remains))?;
        }
        Ok(())
    }

    /// Ends what has outlived a server that was killed: its sessions run on as long as their query, and keep its shared
    /// memory.
    pub fn end_rest(&self) {
        for signal in [libc::SIGQUIT, libc::SIGKILL] {
            for process in self.processes() {
                system::signal(process, signal);
            }
            let since = Instant::now();
            while since.elapsed() < PATIENCE && !self.processes().is_empty() {
                thread::sleep(Duration::from_millis(5));
            }
        }
    }

    /// The processes that work in our data.
    fn processes(&self) -> Vec<u32> {
        let numbers = fs::read_dir("/proc").into_iter().flatten().flatten();
        let numbers = numbers.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        numbers.filter(|process: &u32| self.is_in_data(&process.to_string())).collect()
    }

    fn is_in_data(&self, process: &str) -> bool {
        fs::read_link(format!("/proc/{process}/cwd")).is_ok_and(|cwd| cwd == self.data())
    }
}

/// The proof that no other program and no process of an earlier server uses the directory.
#[derive(Debug)]
pub(super) struct Locks {
    _program: File,
    pub server: File,
}

impl Locks {
    pub fn take(place: &Place) -> Result<Self> {
        let program = lock_file(place, PROGRAM_LOCK)?;
        if !lock(&program, &place.dir)? {
            return Err(ClusterError::InUse(place.dir.clone()));
        }
        let server = lock_file(place, SERVER_LOCK)?;
        let since = Instant::now();
        while !lock(&server, &place.dir)? {
            if since.elapsed() > STOP_TIMEOUT {
                return Err(ClusterError::StillStopping(place.dir.clone()));
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(Self { _program: program, server })
    }
}

fn lock_file(place: &Place, name: &str) -> Result<File> {
    let path = place.dir.join(name);
    let opened = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(libc::O_NOFOLLOW)
        .open(&path);
    opened
        .and_then(|file| fchown(&file, Some(place.account.uid), Some(place.account.gid)).map(|()| file))
        .map_err(cannot("open", &path))
}

fn lock(file: &File, dir: &Path) -> Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(refused)) => Err(cannot("lock", dir)(refused)),
    }
}

/// Makes `dir` if it is missing, and checks that it is a real directory, owned by `account` and with this `mode`.
pub(super) fn own_directory(dir: &Path, account: &Account, mode: u32) -> Result<()> {
    match DirBuilder::new().mode(mode).create(dir) {
        Err(refused) if refused.kind() != io::ErrorKind::AlreadyExists => {
            return Err(cannot("make", dir)(refused));
        }
        _ => {}
    }
    let found = fs::symlink_metadata(dir).map_err(cannot("find", dir))?;
    if found.is_dir() && found.uid() == 0 && system::effective_uid() == 0 {
        // We have just made it, or it is an empty volume.
        lchown(dir, Some(account.uid), Some(account.gid)).map_err(cannot("own", dir))?;
    } else if !found.is_dir() || found.uid() != account.uid {
        return Err(ClusterError::NotOurs(dir.to_owned()));
    }
    fs::set_permissions(dir, fs::Permissions::from_mode(mode)).map_err(cannot("set the rights of", dir))
}

pub(super) fn remove_tree(dir: &Path) -> Result<()> {
    match fs::remove_dir_all(dir) {
        Err(refused) if refused.kind() != io::ErrorKind::NotFound => Err(cannot("remove", dir)(refused)),
        _ => Ok(()),
    }
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(refused) if refused.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// The folder is beside the data, unless that path is too long or contains a comma or a quote: PostgreSQL reads it as a
/// list.
fn socket_directory(dir: &Path) -> PathBuf {
    let near = dir.join("run");
    let bytes = near.as_os_str().as_bytes();
    if bytes.len() <= LONGEST_SOCKET_DIR && !bytes.iter().any(|byte| b",\"".contains(byte)) {
        near
    } else {
        Path::new("/tmp").join(format!("atbalss-{}", hash(dir)))
    }
}

/// FNV-1a: a short name for a path that stays the same with every compiler, unlike the standard library's hash.
fn hash(path: &Path) -> String {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let bytes = path.as_os_str().as_bytes();
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_socket_lies_beside_the_data_unless_its_path_will_not_do() {
        let deep = Path::new("/srv").join("ministrija/".repeat(10));

        let near = socket_directory(Path::new("/srv/atbalss"));
        let far = socket_directory(&deep);

        assert_eq!(near, Path::new("/srv/atbalss/run"));
        assert!(far.starts_with("/tmp"), "{}", far.display());
        assert!(far.as_os_str().len() <= LONGEST_SOCKET_DIR);
        assert_ne!(far, socket_directory(&deep.join("cita")));
        assert!(socket_directory(Path::new("/srv/a,b")).starts_with("/tmp"));
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(hash(Path::new("foobar")), "85944171f73967e8");
    }
}
