//! The installed PostgreSQL server programs.

use std::{
    cmp::Reverse,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{
    error::{ClusterError, Result},
    place::Place,
};

/// The oldest version that we test with.
pub(super) const OLDEST: u32 = 15;

/// A folder with `initdb` and `postgres`, both of the same version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Programs {
    dir: PathBuf,
    major: u32,
}

impl Programs {
    /// The programs in `chosen`, or those found on this machine, which fit the cluster in `place`.
    pub fn find(chosen: Option<&Path>, place: &Place) -> Result<Self> {
        let found = match chosen {
            Some(dir) => vec![Self::at(dir).ok_or(ClusterError::ProgramsNotIn(dir.to_owned()))?],
            None => installed(),
        };
        choose(found, place.version(), &place.dir)
    }

    fn at(dir: &Path) -> Option<Self> {
        let dir = std::path::absolute(dir).ok()?;
        if !dir.join("initdb").is_file() {
            return None;
        }
        let answer = Command::new(dir.join("postgres")).arg("--version").output();
        let major = major_version(&String::from_utf8_lossy(&answer.ok()?.stdout))?;
        Some(Self { dir, major })
    }

    /// A command without our environment variables. Some programs stand only where the server's really are.
    pub fn command(&self, program: &str) -> Command {
        let real = || self.dir.join("postgres").canonicalize().ok()?.parent().map(|dir| dir.join(program));
        let here = self.dir.join(program);
        let mut command = Command::new(if here.exists() { here } else { real().unwrap_or(here) });
        command.env_clear().env("LC_ALL", "C.UTF-8").current_dir("/");
        command
    }
}

/// The programs on the `PATH` come first, then Debian's, the newest first, then the folder that `pg_config` names.
fn installed() -> Vec<Programs> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut found: Vec<_> = env::split_paths(&path).filter_map(|dir| Programs::at(&dir)).collect();
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut debian: Vec<_> = debian.filter_map(|entry| Programs::at(&entry.path().join("bin"))).collect();
    debian.sort_by_key(|programs| Reverse(programs.major));
    found.extend(debian);
    if let Ok(answer) = Command::new("pg_config").arg("--bindir").output() {
        let dir = String::from_utf8_lossy(&answer.stdout);
        found.extend(Programs::at(Path::new(dir.trim())));
    }
    found
}

/// An existing cluster needs its own major version; a new one gets the first version that is new enough.
fn choose(found: Vec<Programs>, data: Option<u32>, dir: &Path) -> Result<Programs> {
    let Some(first) = found.first().map(|programs| programs.major) else {
        return Err(ClusterError::ProgramsNotFound);
    };
    let fits = |major| data.map_or(major >= OLDEST, |data| major == data);
    let fitting = found.into_iter().find(|programs| fits(programs.major));
    fitting.ok_or_else(|| match data {
        None => ClusterError::TooOld(first),
        Some(data) => ClusterError::OtherVersion { dir: dir.to_owned(), data, found: first },
    })
}

/// The number in `postgres (Postgres) 15.9 (Debian 15.9-0+deb12u1)`.
fn major_version(answer: &str) -> Option<u32> {
    let version = answer.split_once("(PostgreSQL) ")?.1;
    let end = version.find(|c: char| !c.is_ascii_digit());
    version[..end.unwrap_or(version.len())].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn programs(majors: &[u32]) -> Vec<Programs> {
        let of = |&major| Programs { dir: PathBuf::from(format!("/usr/lib/postgresql/{major}/bin")), major };
        majors.iter().map(of).collect()
    }

    fn chosen(majors: &[u32], data: Option<u32>) -> Result<u32> {
        choose(programs(majors), data, Path::new("/srv/atbalss")).map(|programs| programs.major)
    }

    #[test]
    fn the_version_is_read_from_what_the_server_says() {
        let debian = "postgres (PostgreSQL) 15.9 (Debian 15.9-0+deb12u1)\n";

        assert_eq!(major_version(debian), Some(15));
        assert_eq!(major_version("postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(major_version("command not found"), None);
    }

    #[test]
    fn a_cluster_is_run_by_its_own_version() {
        assert!(matches!(chosen(&[17, 16, 15], Some(16)), Ok(16)));
        assert!(matches!(chosen(&[17], Some(15)), Err(ClusterError::OtherVersion { data: 15, found: 17, .. })));
    }

    #[test]
    fn a_new_cluster_gets_the_first_version_that_is_new_enough() {
        assert!(matches!(chosen(&[13, 16, 17], None), Ok(16)));
        assert!(matches!(chosen(&[14, 13], None), Err(ClusterError::TooOld(14))));
        assert!(matches!(chosen(&[], None), Err(ClusterError::ProgramsNotFound)));
    }
}
